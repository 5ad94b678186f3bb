/** `rollout log`: what the auditor asks. When a tool entered and left, every stage, pull request, author, approvers, exceptions. */
import { errorAt, hasErrors } from "../diagnostic.ts";
import { lower, trim } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import { formatInstant, lineageOf, parseInstant, predecessor, type BaseState, type PolicyState } from "../rollout/index.ts";
import { baseBranch } from "./base-branch.ts";
import type { Context } from "./context.ts";
import { Refused } from "./refused.ts";
import { loadSide, policiesOf } from "./side.ts";

export interface LogOptions {
  readonly id: string | undefined;
  readonly tool: string | undefined;
  readonly since: string | undefined;
}

export interface LogEvent {
  /** When the state began, by the history's clock; absent where no clock says. */
  readonly at?: string;
  readonly commit: string;
  readonly policy: string;
  readonly kind: "appeared" | "promoted" | "rolled_back" | "tools_allowed" | "tools_staged" | "tools_removed" | "rules_changed" | "exception" | "removed";
  readonly message: string;
  readonly tools?: readonly string[];
  /** Path and line of the export that a tool came in by. */
  readonly from?: readonly string[];
  readonly pull_request?: number;
  readonly author?: string;
  /** Logins, or words why they are not known. */
  readonly approvers: readonly string[] | "not known offline";
}

export interface RolloutLog {
  readonly schema: "registry-policy.log/1";
  readonly clock: string;
  readonly complete: boolean;
  readonly events: readonly LogEvent[];
}

type Bare = Pick<LogEvent, "policy" | "kind" | "message" | "tools" | "from">;

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
  const events: LogEvent[] = [];
  for (const [i, state] of history.states.entries()) {
    if (since !== undefined && state.began !== undefined && state.began < since) continue;
    const bare = eventsOf(history.states[i - 1], state).filter((e) => matches(e, options.tool) && (outputs === undefined || outputs.has(e.output)));
    if (bare.length === 0) continue;
    const told = await provenance(context, state.commit);
    for (const { output: _output, ...event } of bare) {
      const lines = event.tools === undefined ? undefined : await linesOf(context, state, event.policy, event.tools);
      events.push({
        ...(state.began === undefined ? {} : { at: formatInstant(state.began) }),
        commit: state.commit,
        ...event,
        ...(lines === undefined || lines.length === 0 ? {} : { from: lines }),
        ...told,
      });
    }
  }
  return { schema: "registry-policy.log/1", clock: history.clock === "git" ? "git, settable by whoever pushes" : "server", complete: history.complete, events };
}

/** A renamed policy keeps its output, so the log follows that. */
function outputsOf(id: string, head: readonly PolicyState[], history: Parameters<typeof lineageOf>[1]): ReadonlySet<string> {
  const policy = head.find((p) => p.id === id);
  const former = history.states.flatMap((s) => s.policies.filter((p) => p.id === id).map((p) => p.output));
  return new Set([...former, ...(policy === undefined ? [] : [policy.output, ...lineageOf(policy, history).ancestors.map((a) => a.policy.output)])]);
}

function matches(event: Bare, tool: string | undefined): boolean {
  return tool === undefined || (event.tools ?? []).includes(lower(trim(tool)));
}

function eventsOf(before: BaseState | undefined, after: BaseState): readonly (Bare & { readonly output: string })[] {
  const events: (Bare & { readonly output: string })[] = [];
  const old = before?.policies ?? [];
  const continued = new Set<PolicyState>();
  for (const policy of after.policies) {
    const was = predecessor(policy, old).found;
    if (was !== undefined) continued.add(was);
    const add = (kind: LogEvent["kind"], message: string, tools?: readonly string[]): void => {
      events.push({ policy: policy.id, output: policy.output, kind, message, ...(tools === undefined ? {} : { tools }) });
    };
    if (was === undefined) add("appeared", `appeared at ${policy.stage} with ${policy.allowSet.length} tools`, policy.allowSet);
    else compare(was, policy, add);
  }
  for (const policy of old)
    if (!continued.has(policy)) events.push({ policy: policy.id, output: policy.output, kind: "removed", message: `removed; it stood at ${policy.stage}` });
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
  const lost = minus([...was.allowSet, ...was.staged], [...now.allowSet, ...now.staged]);
  if (gained.length > 0) add("tools_allowed", `${gained.length} tools allowed`, gained);
  if (staged.length > 0) add("tools_staged", `${staged.length} tools staged`, staged);
  if (lost.length > 0) add("tools_removed", `${lost.length} tools removed`, lost);
  if (was.baseRulesDigest !== now.baseRulesDigest) add("rules_changed", "hand-written rules changed");
}

function minus(a: readonly string[], b: readonly string[]): readonly string[] {
  const known = new Set(b);
  return a.filter((name) => !known.has(name));
}

/** Which lines of the export the tools stand on in that state. */
async function linesOf(context: Context, state: BaseState, policy: string, tools: readonly string[]): Promise<readonly string[]> {
  const config = state.policies.find((p) => p.id === policy)?.config;
  if (config === undefined) return [];
  const tree =
    context.github !== undefined && !(await context.world.git.has(state.commit)) ? context.github.tree(state.commit) : context.world.git.tree(state.commit);
  const loaded = policiesOf(await loadSide(tree, [config])).find((p) => p.entry.id === policy);
  return tools.flatMap((tool) => (loaded?.tools.get(tool) ?? []).slice(0, 1).map((t) => `${t.origin.file}:${t.origin.line}`));
}

async function provenance(context: Context, commit: string): Promise<Pick<LogEvent, "pull_request" | "author" | "approvers">> {
  const found = await context.world.git.commit(commit);
  const author = found === undefined ? {} : { author: found.author };
  if (context.github === undefined) return { ...author, approvers: "not known offline" };
  const [pull] = await context.github.pullsOfCommit(commit);
  if (pull === undefined) return { ...author, approvers: [] };
  return { author: pull.author, pull_request: pull.number, approvers: await context.github.approvers(pull.number) };
}
