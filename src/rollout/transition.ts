/**
 * One change of one policy, judged by the rollout rules: tightening is free, relaxing is shown, enforcing is proven. The same
 * function judges a pull request (base against head, now) and every past merge that `gate` looks back at.
 */
import type { Stage } from "../config/types.ts";
import { judgeAppearance } from "./appearance.ts";
import { covering, type ExceptionPool } from "./exception-use.ts";
import { coveredChange } from "./exceptions.ts";
import { judgeNewcomers, judgePromoted } from "./judge-proof.ts";
import { predecessor, type Ancestor } from "./lineage.ts";
import { nextCommand, promoteAnew } from "./next-command.ts";
import { rank } from "./proof.ts";
import { strictestRules, type Rules } from "./strictest.ts";
import type { Exception, History, Minimum, PolicyState, Refusal } from "./types.ts";

/** One change of one policy, and what is known of its past. */
export interface TransitionInput {
  /** States up to and including the base. */
  readonly history: History;
  /** The base state's policies (normally those of the newest state of history; also given where history was not read). */
  readonly base: readonly PolicyState[];
  /** The policy after the change. */
  readonly head: PolicyState;
  /** Exceptions that lie in the head. */
  readonly exceptions: readonly Exception[];
  /** Exceptions that lie in the base: they count only if nothing has used them. */
  readonly inBase: readonly Exception[];
  /** Milliseconds since the epoch at which the change is judged. */
  readonly now: number;
  /** Whether any verdict falls in severity, both sides as enforced. */
  readonly relaxed: boolean;
  /** Tests pass as enforced and at both stages. */
  readonly testsPass: boolean;
  /** Nothing happened to the tests, or such went that asked for something to be allowed: a tool's test goes with it. */
  readonly testsTaken: boolean;
  readonly minimum: Minimum;
  /** `--base` for the commands that refusals propose; absent where HEAD is compared with the working tree. */
  readonly compared?: string | undefined;
}

/** What a change does to a stage: a step forward, any step back, a policy that appears above simulate, or one that appears at it. */
export type MoveKind = "promotion" | "rollback" | "adoption" | "appearance";

/** What the rules say to a change. */
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
  /** Where a policy goes on that had been away; undefined for one that the base holds. */
  readonly resumes: Ancestor | undefined;
}

/** Whether judging this change needs history at all: a step forward, an adoption, or unproven names that get in at enforce. */
export function needsHistory(base: readonly PolicyState[], head: PolicyState): boolean {
  const before = predecessor(head, base).found;
  if (before === undefined) return head.stage !== "simulate";
  const step = rank(head.stage) - rank(before.stage);
  if (step !== 0) return step > 0;
  const staging = before.newTools === "dry_run" || head.newTools === "dry_run";
  return head.stage === "enforce" && staging && newNames(before, head).length > 0;
}

/** Names of the head's allow-set that the base's lacks. */
export function newNames(base: PolicyState, head: PolicyState): readonly string[] {
  const known = new Set(base.allowSet);
  return head.allowSet.filter((name) => !known.has(name));
}

/** Judges one change of one policy. */
export function judgeTransition(input: TransitionInput): Transition {
  const { history, head, now } = input;
  const { found: base, why } = predecessor(head, input.base);
  // One that took over another's output is judged by that one's rules, and a new one by those of its configuration.
  const former = base ?? input.base.find((p) => p.output === head.output);
  const rules = strictestRules(
    former,
    head,
    input.minimum,
    input.base.filter((p) => p.config === head.config),
  );
  const judged = base === undefined ? judgeNew(input, rules) : judgeChange(input, base, rules);
  const pool: ExceptionPool = { exceptions: input.exceptions, inBase: input.inBase, history };
  const used: Exception[] = [];
  const refusals = judged.refusals.filter((refusal) => {
    if (refusal.exception === undefined) return true;
    const found = covering(pool, coveredChange(refusal.exception, head.id, base, head), rules.exceptionRules, now);
    if (found !== undefined) used.push(found);
    return found === undefined;
  });
  return {
    move: judged.move,
    refusals,
    base,
    used: [...new Set(used)],
    rules,
    notes: [...(why === undefined ? [] : [why]), ...judged.notes],
    resumes: judged.resumes,
  };
}

interface Judged {
  readonly move: Transition["move"];
  readonly refusals: readonly Refusal[];
  readonly notes: readonly string[];
  readonly resumes: Ancestor | undefined;
}

function judgeNew(input: TransitionInput, rules: Rules): Judged {
  const { kind, ...rest } = judgeAppearance({ ...input, rules });
  return { move: { kind, to: input.head.stage }, ...rest };
}

function judgeChange(input: TransitionInput, base: PolicyState, rules: Rules): Judged {
  const { head } = input;
  const step = rank(head.stage) - rank(base.stage);
  const steps = { from: base.stage, to: head.stage };
  const rest = { notes: [], resumes: undefined };
  if (step > 0) return { move: { kind: "promotion", ...steps }, refusals: judgePromotion(input, base, rules), ...rest };
  if (step < 0) return { move: { kind: "rollback", ...steps }, refusals: judgeRollback(input, base), ...rest };
  const names = head.stage !== "enforce" || rules.newTools === "allow" ? [] : newNames(base, head);
  return { move: undefined, refusals: names.length === 0 ? [] : judgeNewcomers({ ...input, rules, from: base.stage }, names, base.staged), ...rest };
}

function judgePromotion(input: TransitionInput, base: PolicyState, rules: Rules): readonly Refusal[] {
  const { head } = input;
  const refusals: Refusal[] = [];
  if (rank(head.stage) - rank(base.stage) > 1) {
    refusals.push({
      code: "stage_skipped",
      message: `${head.id} goes from ${base.stage} to ${head.stage} and leaves out dry_run`,
      help: `One step at a time: ${promoteAnew(head, base.stage)}`,
      exception: "promotion",
    });
  }
  if (input.relaxed) {
    refusals.push({
      code: "promotion_with_relaxation",
      message: `${head.id} is promoted and relaxed in one change`,
      help: `Merge the relaxation on its own first; without the step: ${nextCommand(head.config, "rollout", "rollback", head.id, "--to", base.stage)}`,
      exception: "promotion",
    });
  }
  if (!input.testsPass) {
    refusals.push({
      code: "tests_failed",
      message: `the tests of ${head.id} do not pass at ${base.stage} and ${head.stage}`,
      help: `Mend the tests or the policy; a promotion rewrites no test. They are shown by: ${nextCommand(head.config, "check")}`,
    });
  }
  return [...refusals, ...judgePromoted({ ...input, rules, from: base.stage }, head.stage === "enforce" ? "dry_run" : "simulate")];
}

function judgeRollback(input: TransitionInput, base: PolicyState): readonly Refusal[] {
  if (!input.relaxed && !hasOtherChanges(base, input.head, input.testsTaken)) return [];
  return [
    {
      code: "rollback_mixed",
      message: `${input.head.id} goes back from ${base.stage} to ${input.head.stage} together with another change of the policy`,
      help: `Only removals and deny entries may ride along: undo this change, then: ${nextCommand(input.head.config, "rollout", "rollback", input.head.id, "--to", input.head.stage)}`,
    },
  ];
}

/** Whether anything but the stage and taken away names differs. */
function hasOtherChanges(base: PolicyState, head: PolicyState, testsTaken: boolean): boolean {
  const settings = base.settingsDigest !== head.settingsDigest || (base.testsDigest !== head.testsDigest && !testsTaken);
  // The whole of a hand-written policy is hand-written rules: what it relaxes is told apart from what it takes away elsewhere.
  const rules = head.kind === "rendered" && base.baseRulesDigest !== head.baseRulesDigest;
  const rollout = JSON.stringify([base.rollout, base.exceptionRules]) !== JSON.stringify([head.rollout, head.exceptionRules]);
  return newNames(base, head).length > 0 || settings || base.kind !== head.kind || rules || rollout;
}
