/**
 * One change of one policy, judged by the rollout rules: tightening is free, relaxing is shown, enforcing is proven. The same
 * function judges a pull request (base against head, now) and every past merge that `gate` looks back at.
 */
import type { Stage } from "../config/types.ts";
import { covering, coveredChange } from "./exceptions.ts";
import { lastGoverned, lineageOf, predecessor, type Lineage } from "./lineage.ts";
import { baseRulesStanding, rank, standings } from "./proof.ts";
import { strictestRules, type Rules } from "./strictest.ts";
import type { Exception, History, Minimum, PolicyState, Refusal } from "./types.ts";

export interface TransitionInput {
  /** States up to and including the base. */
  readonly history: History;
  /** The base state's policies (normally those of the newest state of history; also given where history was not read). */
  readonly base: readonly PolicyState[];
  /** The policy after the change. */
  readonly head: PolicyState;
  /** Exceptions that lie in the head. */
  readonly exceptions: readonly Exception[];
  /** Milliseconds since the epoch at which the change is judged. */
  readonly now: number;
  /** Whether any verdict falls in severity, both sides as enforced. */
  readonly relaxed: boolean;
  /** Tests pass as enforced and at both stages. */
  readonly testsPass: boolean;
  readonly minimum: Minimum;
}

export type MoveKind = "promotion" | "rollback" | "adoption" | "appearance";

export interface Transition {
  readonly move: { readonly kind: MoveKind; readonly from?: Stage; readonly to: Stage } | undefined;
  readonly refusals: readonly Refusal[];
  /** The policy of the base that the head continues. */
  readonly base: PolicyState | undefined;
  /** Exceptions that let something pass. */
  readonly used: readonly Exception[];
  readonly rules: Rules;
  /** Words about identity, when the soak starts anew. */
  readonly notes: readonly string[];
}

/** Whether judging this change needs history at all: a move, or names that get in at enforce. */
export function needsHistory(base: readonly PolicyState[], head: PolicyState): boolean {
  const before = predecessor(head, base).found;
  if (before === undefined) return head.stage !== "simulate";
  return before.stage !== head.stage || (head.stage === "enforce" && newNames(before, head).length > 0);
}

/** Names of the head's allow-set that the base's lacks. */
export function newNames(base: PolicyState, head: PolicyState): readonly string[] {
  const known = new Set(base.allowSet);
  return head.allowSet.filter((name) => !known.has(name));
}

/** Judges one change of one policy. */
export function judgeTransition(input: TransitionInput): Transition {
  const { found: base, why } = predecessor(input.head, input.base);
  const rules = strictestRules(base, input.head, input.minimum);
  const used: Exception[] = [];
  const notes = why === undefined ? [] : [why];
  const all = base === undefined ? judgeAppearance(input, rules, notes) : judgeChange(input, base, rules);
  const refusals = all.refusals.filter((refusal) => {
    if (refusal.exception === undefined) return true;
    const found = covering(input.exceptions, coveredChange(refusal.exception, input.head.id, base, input.head), rules.exceptionRules, input.now);
    if (found !== undefined) used.push(found);
    return found === undefined;
  });
  return { move: all.move, refusals, base, used: [...new Set(used)], rules, notes };
}

interface Judged {
  readonly move: Transition["move"];
  readonly refusals: readonly Refusal[];
}

function judgeChange(input: TransitionInput, base: PolicyState, rules: Rules): Judged {
  const { head } = input;
  const step = rank(head.stage) - rank(base.stage);
  if (step > 0) return { move: { kind: "promotion", from: base.stage, to: head.stage }, refusals: judgePromotion(input, base, rules) };
  if (step < 0) return { move: { kind: "rollback", from: base.stage, to: head.stage }, refusals: judgeRollback(input, base) };
  return { move: undefined, refusals: head.stage === "enforce" ? judgeNewcomers(input, base, rules) : [] };
}

function judgePromotion(input: TransitionInput, base: PolicyState, rules: Rules): readonly Refusal[] {
  const { head } = input;
  const refusals: Refusal[] = [];
  if (rank(head.stage) - rank(base.stage) > 1) {
    refusals.push({
      code: "stage_skipped",
      message: `${head.id} goes from ${base.stage} to ${head.stage} and leaves out dry_run`,
      help: `Set \`stage: dry_run\` first: registry-policy rollout promote ${head.id}`,
      exception: "promotion",
    });
  }
  if (input.relaxed) {
    refusals.push({
      code: "promotion_with_relaxation",
      message: `${head.id} is promoted and relaxed in one change`,
      help: "Merge the relaxation on its own first, then promote; tools that were added now can go into the staged file.",
      exception: "promotion",
    });
  }
  if (!input.testsPass) {
    refusals.push({ code: "tests_failed", message: `the tests of ${head.id} do not pass at ${base.stage} and ${head.stage}`, help: "Mend the tests or the policy; a promotion rewrites no test." });
  }
  const below: Stage = head.stage === "enforce" ? "dry_run" : "simulate";
  return [...refusals, ...judgeProof(input, rules, head.allowSet, below, "promotion")];
}

/** Clock, soak and proof of the given names and of the hand-written rules at a stage. */
function judgeProof(input: TransitionInput, rules: Rules, names: readonly string[], below: Exclude<Stage, "enforce">, exception: "promotion" | "relaxation"): readonly Refusal[] {
  const { head } = input;
  const soak = rules.soak[below];
  const clock = judgeClock(input.history, rules);
  if (clock !== undefined) return [clock];
  const lineage = lineageOf(head, input.history);
  const found = standings(lineage, names, below, soak, input.now);
  const unproven = names.filter((name) => found.get(name)?.proven !== true);
  const refusals: Refusal[] = [];
  const baseRules = baseRulesStanding(lineage, below, soak, input.now);
  if (!baseRules.proven && exception === "promotion") {
    const stood = `${head.id} stood at ${below} or later for ${hours(baseRules.hours)} of ${hours(soak)}`;
    refusals.push({
      code: "soak_not_reached",
      message: `${stood}${lineage.ends === undefined ? "" : `; ${lineage.ends}`}`,
      help: baseRules.since === undefined ? `Let it stand at ${below} on the base branch first.` : `It can be promoted in ${hours(soak - baseRules.hours)}.`,
      exception,
    });
  } else if (unproven.length > 0) {
    refusals.push({
      code: "tool_not_proven",
      message: `${unproven.length} of ${names.length} tools have not stood at ${below} for ${hours(soak)}: ${unproven.slice(0, 5).map((n) => JSON.stringify(n)).join(", ")}${unproven.length > 5 ? ", ..." : ""}`,
      help: exception === "promotion" ? `Stage them: registry-policy rollout promote ${head.id} puts what is not proven into the staged file.` : "Stage them: registry-policy check --write adds new names to the staged file.",
      tools: unproven,
      exception,
    });
  }
  return refusals;
}

function judgeClock(history: History, rules: Rules): Refusal | undefined {
  if (rules.clock === "server" && history.clock === "git") {
    return {
      code: "clock_not_trusted",
      message: "soak_clock is server, but no merge times could be read: git's dates are set by whoever pushes",
      help: "Give the action a token that may read pull requests.",
    };
  }
  return undefined;
}

function judgeRollback(input: TransitionInput, base: PolicyState): readonly Refusal[] {
  const { head } = input;
  const mixed = input.relaxed || newNames(base, head).length > 0 || base.settingsDigest !== head.settingsDigest;
  if (!mixed) return [];
  return [
    {
      code: "rollback_mixed",
      message: `${head.id} goes back from ${base.stage} to ${head.stage} together with another change of the policy`,
      help: "Roll back alone (only removals and deny entries may ride along), then make the other change.",
    },
  ];
}

/** Names that get in at enforce: each must have stood as staged, unless `new_tools: allow` lets them in within the limits. */
function judgeNewcomers(input: TransitionInput, base: PolicyState, rules: Rules): readonly Refusal[] {
  const names = newNames(base, input.head);
  if (names.length === 0 || rules.newTools === "allow" || input.head.kind === "file") return [];
  return judgeProof(input, rules, names, "dry_run", "relaxation");
}

/** An id that appears or comes back starts at simulate, unless the very same artefact has stood long enough. */
function judgeAppearance(input: TransitionInput, rules: Rules, notes: string[]): Judged {
  const { head, history } = input;
  if (head.stage === "simulate") return { move: { kind: "appearance", to: head.stage }, refusals: [] };
  const clock = judgeClock(history, rules);
  const move = { kind: "adoption" as const, to: head.stage };
  if (clock !== undefined) return { move, refusals: [clock] };
  const governed = lastGoverned(head.output, history);
  if (governed !== undefined && governed.index < history.states.length - 1) {
    notes.push(`${head.output} was governed before, at ${governed.policy.stage}, and goes on from there`);
    if (rank(head.stage) <= rank(governed.policy.stage) && governed.policy.enforcedDigest === head.enforcedDigest) return { move, refusals: [] };
  } else if (governed === undefined && stoodUngoverned(head, history, input.now) >= rules.soak.simulate + rules.soak.dry_run) {
    return { move, refusals: [] };
  }
  return {
    move,
    refusals: [
      {
        code: "adoption_required",
        message: `${head.id} appears at ${head.stage}; a policy starts at simulate unless the same artefact stood on the base for ${hours(rules.soak.simulate + rules.soak.dry_run)}`,
        help: `Start at simulate, or have it accepted: registry-policy accept ${head.id} --reason "..." --expires DATE`,
        exception: "adoption",
      },
    ],
  };
}

/** Hours for which the base branch has held exactly this artefact, up to now. */
function stoodUngoverned(head: PolicyState, history: History, now: number): number {
  let since: number | undefined;
  for (let i = history.states.length - 1; i >= 0; i--) {
    const state = history.states[i];
    if (state === undefined || state.artefacts.get(head.output) !== head.enforcedDigest) break;
    since = state.began ?? since;
  }
  return since === undefined ? 0 : (now - since) / 3_600_000;
}

/** `72 h`, `1.5 h`: hours for people. */
export function hours(value: number): string {
  return `${Math.max(0, Math.round(value * 10) / 10)} h`;
}

export type { Lineage };
