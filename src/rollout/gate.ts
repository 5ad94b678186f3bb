/** The gate's look back: was the stage at which the policy stands reached by the rules? */
import type { Stage } from "../config/types.ts";
import { lineageOf, short, type Ancestor } from "./lineage.ts";
import { rank } from "./proof.ts";
import { judgeTransition } from "./transition.ts";
import type { BaseState, History, Minimum, PolicyState, Refusal } from "./types.ts";

/** Every refusal of the way from simulate to where the policy stands now. */
export function judgeWay(policy: PolicyState, history: History, minimum: Minimum, now: number): readonly Refusal[] {
  const lineage = lineageOf(policy, history);
  const refusals: Refusal[] = [];
  const [newest] = lineage.ancestors;
  if (newest === undefined) {
    return [{ code: "never_merged", message: `${policy.id} does not stand on the base branch yet`, help: "Merge it at simulate first." }];
  }
  // Only the way since the policy last stood at simulate counts; what came before was taken back.
  const lastSimulate = lineage.ancestors.findIndex((a) => a.policy.stage === "simulate");
  const way = lastSimulate === -1 ? lineage.ancestors : lineage.ancestors.slice(0, lastSimulate);
  way.forEach((ancestor, i) => {
    const before = lineage.ancestors[i + 1];
    if (before === undefined && !history.complete) {
      refusals.push({
        code: "history_incomplete",
        message: `the clone is shallow and hides how ${policy.id} came to ${ancestor.policy.stage}`,
        help: "Fetch the whole history: git fetch --unshallow",
      });
      return;
    }
    for (const refusal of judgeStep(ancestor, history, minimum, now)) {
      refusals.push({ ...refusal, message: `at ${short(ancestor.state.commit)}: ${refusal.message}` });
    }
  });
  return refusals;
}

function judgeStep(ancestor: Ancestor, history: History, minimum: Minimum, now: number): readonly Refusal[] {
  const states = history.states.slice(0, ancestor.index);
  const base = states.at(-1);
  const began = ancestor.state.began ?? nextTime(history.states, ancestor.index) ?? now;
  return judgeTransition({
    history: { ...history, states },
    base: base?.policies ?? [],
    head: ancestor.policy,
    exceptions: ancestor.state.exceptions,
    now: began,
    relaxed: ancestor.state.relaxed.has(ancestor.policy.output),
    // Tests of past merges were judged when they were merged; today's are recomputed by the caller.
    testsPass: true,
    minimum,
  }).refusals;
}

function nextTime(states: readonly BaseState[], index: number): number | undefined {
  return states.slice(index + 1).find((s) => s.began !== undefined)?.began;
}

/** Whether the policy stands where the release requires it to. */
export function judgeStage(policy: PolicyState, required: Stage): Refusal | undefined {
  if (rank(policy.stage) === rank(required)) return undefined;
  const below = rank(policy.stage) < rank(required);
  return {
    code: "stage_not_required",
    message: `${policy.id} stands at ${policy.stage}; ${required} is required`,
    help: below ? `When its proof is complete: registry-policy rollout promote ${policy.id}` : `Ask with --require ${policy.stage}.`,
  };
}
