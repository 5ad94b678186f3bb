/** `rollout log`: what the auditor asks. When a tool entered and left, every stage, pull request, author, approvers, exceptions. */
import { errorAt, hasErrors } from "../diagnostic.ts";
import { lower, trim } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import { counted } from "../report/index.ts";
import { clockWords, formatInstant, lineageOf, parseInstant, predecessor, type BaseState, type History, type PolicyState } from "../rollout/index.ts";
import { baseBranch } from "./base-branch.ts";
import type { Context } from "./context.ts";
import { provenanceOf, stateFacts, type Provenance, type StageFacts } from "./log-facts.ts";
import { Refused } from "./refused.ts";
import { loadSide, policiesOf } from "./side.ts";

/** What the log is narrowed to: a policy, a tool, a beginning (a date or RFC 3339). */
export interface LogOptions {
  readonly id: string | undefined;
  readonly tool: string | undefined;
  readonly since: string | undefined;
}

/** Something that a merge changed about a policy. */
export interface LogEvent extends Provenance {
  /** When the state began, by the history's clock; absent where no clock says. */
  readonly at?: string;
  readonly commit: string;
  readonly policy: string;
  readonly kind:
    | "appeared"
    | "promoted"
    | "rolled_back"
    | "tools_allowed"
    | "tools_staged"
    | "tools_gated"
    | "tools_removed"
    | "rules_changed"
    | "exception"
    | "removed"
    | "unreadable";
  readonly message: string;
  readonly tools?: readonly string[];
  /** Path and line of the export that a tool came in by. */
  readonly from?: readonly string[];
  /** At a new stage: what the tests of that state give, and the evidence that lay there. */
  readonly tests?: StageFacts["tests"];
  readonly evidence?: StageFacts["evidence"];
}

/** The document that `rollout log --json` prints; `complete` is false where a shallow clone cuts the history. */
export interface RolloutLog {
  readonly schema: "registry-policy.log/1";
  readonly clock: string;
  readonly complete: boolean;
  readonly events: readonly LogEvent[];
}

/** An event before its commit is looked at, and the output of its policy, which outlives a new id. */
interface Told extends Pick<LogEvent, "policy" | "kind" | "message" | "tools"> {
  readonly output: string;
}

/** Events oldest first. */
export async function rolloutLog(context: Context, configs: readonly string[], options: LogOptions): Promise<RolloutLog> {
  const since = options.since === undefined ? undefined : parseInstant(options.since);
  if (options.since !== undefined && since === undefined)
    throw new InputError(
      errorAt("time", `--since is ${JSON.stringify(options.since)}, which is no time`, {}, "Write a date (2026-12-31) or a time (2026-12-31T00:00:00Z)."),
    );
  const side = await loadSide(context.world.files.tree, configs);
  if (hasErrors(side.diagnostics)) throw new Refused(side.diagnostics);
  const history = await baseBranch(context, side, configs);
  const outputs =
    options.id === undefined
      ? undefined
      : outputsOf(
          options.id,
          policiesOf(side).map((p) => p.state),
          history,
        );
  if (outputs?.size === 0)
    throw new InputError(errorAt("policy_unknown", `there is no policy ${JSON.stringify(options.id)}, and the base branch never held one`));
  const events: LogEvent[] = [];
  for (const [i, state] of history.states.entries()) {
    if (since !== undefined && state.began !== undefined && state.began < since) continue;
    const bare = about(eventsOf(history.states[i - 1], state), options.tool, state).filter((e) => outputs === undefined || outputs.has(e.output));
    if (bare.length === 0) continue;
    const facts = await stateFacts(context, state);
    const told = await provenanceOf(context, state.commit);
    for (const { output: _output, ...event } of bare) {
      const lines = facts.linesOf(event.policy, event.tools ?? []);
      const denied = event.kind === "tools_removed" ? facts.deniedOf(event.policy, event.tools ?? []) : 0;
      const message = denied === 0 ? event.message : `${event.message}, ${denied} by the deny list`;
      const at = state.began === undefined ? {} : { at: formatInstant(state.began) };
      const stage = STAGE_EVENTS.has(event.kind) ? await facts.stageFacts(event.policy) : undefined;
      events.push({ ...at, commit: state.commit, ...event, message, ...(lines.length === 0 ? {} : { from: lines }), ...stage, ...told });
    }
  }
  return { schema: "registry-policy.log/1", clock: clockWords(history.clock), complete: history.complete, events };
}

/** A renamed policy keeps its output, so the log follows that. */
function outputsOf(id: string, head: readonly PolicyState[], history: History): ReadonlySet<string> {
  const policy = head.find((p) => p.id === id);
  const former = history.states.flatMap((s) => s.policies.filter((p) => p.id === id).map((p) => p.output));
  return new Set([...former, ...(policy === undefined ? [] : [policy.output, ...lineageOf(policy, history).ancestors.map((a) => a.policy.output)])]);
}

const STAGE_EVENTS: ReadonlySet<LogEvent["kind"]> = new Set(["appeared", "promoted", "rolled_back"]);

/** The events of one state that tell of a tool, and the exceptions for a whole change that let them through. */
function about(events: readonly Told[], asked: string | undefined, state: BaseState): readonly Told[] {
  const found = new Set(events.filter((e) => matches(e, asked, state)));
  const changed = new Set([...found].map((e) => e.output));
  return events.filter((e) => found.has(e) || (e.kind === "exception" && e.tools?.length === 0 && changed.has(e.output)));
}

/** A tool's events are those that name it, and the stages of the policies that it stands in. */
function matches(event: Told, asked: string | undefined, state: BaseState): boolean {
  if (asked === undefined) return true;
  const tool = lower(trim(asked));
  if (event.tools !== undefined) return event.tools.includes(tool);
  const policy = state.policies.find((p) => p.output === event.output);
  return STAGE_EVENTS.has(event.kind) && policy !== undefined && namesOf(policy).includes(tool);
}

function eventsOf(before: BaseState | undefined, after: BaseState): readonly Told[] {
  const events: Told[] = [];
  const old = before?.policies ?? [];
  const continued = new Set<PolicyState>();
  for (const policy of after.policies) {
    const was = predecessor(policy, old).found;
    if (was !== undefined) continued.add(was);
    const add = (kind: LogEvent["kind"], message: string, tools?: readonly string[]): void => {
      events.push({ policy: policy.id, output: policy.output, kind, message, ...(tools === undefined ? {} : { tools }) });
    };
    if (was === undefined) add("appeared", `appeared at ${policy.stage} with ${counted(namesOf(policy).length, "tool")}`, namesOf(policy));
    else compare(was, policy, add);
  }
  for (const policy of old) {
    if (continued.has(policy)) continue;
    const gone = { kind: "removed", message: `removed; it stood at ${policy.stage}` } as const;
    events.push({ policy: policy.id, output: policy.output, ...(after.readable ? gone : { kind: "unreadable", message: "cannot be read in this state" }) });
  }
  const known = new Set(before?.exceptions.map((e) => e.file));
  for (const e of after.exceptions) {
    if (known.has(e.file)) continue;
    const output = after.policies.find((p) => p.id === e.policy)?.output ?? "";
    events.push({
      policy: e.policy ?? "",
      output,
      kind: "exception",
      message: `exception ${e.kind} until ${e.expiresText} by ${e.actor}: ${e.reason}`,
      tools: e.tools,
    });
  }
  return events;
}

function compare(was: PolicyState, now: PolicyState, add: (kind: LogEvent["kind"], message: string, tools?: readonly string[]) => void): void {
  if (was.stage !== now.stage) {
    const forward = ["simulate", "dry_run", "enforce"].indexOf(now.stage) > ["simulate", "dry_run", "enforce"].indexOf(was.stage);
    add(forward ? "promoted" : "rolled_back", `${was.stage} -> ${now.stage}`);
  }
  const gained = minus(now.allowSet, was.allowSet);
  const staged = minus(now.staged, was.staged);
  const gated = minus(now.gated, was.gated);
  const lost = minus(namesOf(was), namesOf(now));
  if (gained.length > 0) add("tools_allowed", `${counted(gained.length, "tool")} allowed`, gained);
  if (staged.length > 0) add("tools_staged", `${counted(staged.length, "tool")} staged`, staged);
  if (gated.length > 0) add("tools_gated", `${counted(gated.length, "tool needs", "tools need")} an approval`, gated);
  if (lost.length > 0) add("tools_removed", `${counted(lost.length, "tool")} removed`, lost);
  if (was.baseRulesDigest !== now.baseRulesDigest) add("rules_changed", "hand-written rules changed");
}

function namesOf({ allowSet, staged, gated }: PolicyState): readonly string[] {
  return [...new Set([...allowSet, ...staged, ...gated])];
}

function minus(a: readonly string[], b: readonly string[]): readonly string[] {
  const known = new Set(b);
  return a.filter((name) => !known.has(name));
}
