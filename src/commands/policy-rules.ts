/** What the rules of the rollout say to one policy's change: its move, its limits, and what an exception could let pass. */
import { letIn, mayRelax, type LetIn } from "../diff/index.ts";
import { coveredChange, judgeTransition, newNames, NO_MINIMUM, type Exception, type PolicyState, type Refusal, type Transition } from "../rollout/index.ts";
import type { Judgement, PolicyInput } from "./check-policy-types.ts";
import { detailOf, judgeLimits, type LimitResult } from "./limits.ts";
import type { PolicyFacts } from "./policy-facts.ts";
import { policiesOf } from "./side.ts";

/** What the rules say. */
export interface RuledChange {
  readonly transition: Transition;
  readonly limits: LimitResult;
  /** What stands in the way; nothing without a base, which is what a change is judged against. */
  readonly refusals: readonly Refusal[];
  readonly used: readonly Exception[];
  readonly judged: Judgement;
}

/** Judges one policy's change. */
export function judgeRules(input: PolicyInput, facts: PolicyFacts): RuledChange {
  const { head, pool, now, compared } = input;
  const { base, changes, weakened } = facts;
  const minimum = input.minimum ?? NO_MINIMUM;
  const transition = judgeTransition({
    history: pool.history,
    base: input.base === undefined ? [head.state] : policiesOf(input.base).map((p) => p.state),
    head: head.state,
    exceptions: pool.exceptions,
    inBase: pool.inBase,
    now,
    relaxed: mayRelax(changes),
    testsPass: facts.own.run.report.failed === 0,
    testsTaken: facts.testsTaken,
    minimum,
    compared,
  });
  const unstaged = input.judgeMoves ? [] : neverStaged(transition, head.state);
  const limits = judgeLimits({
    base: base?.state,
    head: head.state,
    changes,
    weakened,
    unstaged,
    letIn: letInOf(facts, input, transition),
    rules: transition.rules,
    pool,
    minimum,
    now,
    compared,
  });
  const moves = input.judgeMoves ? transition.refusals : [];
  const acceptable = (list: readonly Refusal[], from: PolicyState | undefined): Judgement["acceptable"] =>
    list.flatMap((refusal) => {
      const { exception } = refusal;
      if (exception === undefined) return [];
      const detail = exception === "test" ? detailOf(weakened) : [];
      return [{ refusal, change: coveredChange(exception, head.entry.id, from, head.state, detail), rules: transition.rules.exceptionRules }];
    });
  return {
    transition,
    limits,
    refusals: input.base === undefined ? [] : [...moves, ...limits.refusals],
    used: [...transition.used, ...limits.used],
    judged: { id: head.entry.id, acceptable: [...acceptable(moves, transition.base), ...acceptable(limits.refusals, base?.state)] },
  };
}

/** Where there is no history, names that get in at enforce and that the base does not even stage: they are proven nowhere. */
function neverStaged({ base, move, rules }: Transition, head: PolicyState): readonly string[] {
  if (base === undefined || move !== undefined || head.stage !== "enforce" || rules.newTools === "allow") return [];
  return newNames(base, head).filter((name) => !base.staged.includes(name));
}

/** What gets in at enforce beside the registry's names, where newcomers must be proven; those names are judged by themselves. */
function letInOf({ base, changes }: PolicyFacts, { head, now }: PolicyInput, { rules }: Transition): LetIn {
  const judged = base?.entry.stage === "enforce" && head.entry.stage === "enforce" && rules.newTools === "dry_run";
  if (!judged) return { tools: [], classes: [] };
  const approved = new Set([...base.state.allowSet, ...head.state.allowSet]);
  return letIn(base.enforced.policy, head.enforced.policy, changes, approved, BigInt(now) * 1_000_000n);
}
