/** The gate's look back: was the stage at which the policy stands reached by the rules? */
import type { Stage } from "../config/types.ts";
import { lineageOf, short, type Ancestor, type Lineage } from "./lineage.ts";
import { nextCommand, writeCommand } from "./next-command.ts";
import { rank } from "./proof.ts";
import { judgeTransition, type Transition } from "./transition.ts";
import type { BaseState, History, Minimum, PolicyState, Refusal } from "./types.ts";

/** Every refusal of the way from simulate to where the policy stands now. */
export function judgeWay(policy: PolicyState, history: History, minimum: Minimum, now: number): readonly Refusal[] {
  const lineage = lineageOf(policy, history);
  if (lineage.ancestors.length === 0) {
    const message = `${policy.id} does not stand on the base branch yet`;
    return [{ code: "never_merged", message: lineage.ends === undefined ? message : `${message}: ${lineage.ends}`, help: "Merge it at simulate first." }];
  }
  const refusals: Refusal[] = [];
  /** Lowest stage that newer states hold: a step that was taken back behind its beginning does not matter any more. */
  let floor = rank(policy.stage);
  for (const [i, ancestor] of lineage.ancestors.entries()) {
    floor = Math.min(floor, rank(ancestor.policy.stage));
    // Only the way since the policy last stood at simulate counts; what came before was taken back.
    if (floor === 0) return refusals;
    const before = lineage.ancestors[i + 1];
    if (before === undefined && ancestor.index === 0 && !history.complete) return [...refusals, hidden(policy, ancestor)];
    if (before !== undefined && !matters(before.policy, ancestor.policy, floor)) continue;
    const step = judgeStep(ancestor, history, minimum, now);
    for (const refusal of step.refusals) refusals.push(...stillTrue(refusal, lineage, i, ancestor, policy));
    // A policy that had been away goes on from a stage that must have been reached by the rules as well.
    if (step.resumes !== undefined)
      refusals.push(...judgeWay(step.resumes.policy, { ...history, states: history.states.slice(0, step.resumes.index + 1) }, minimum, now));
  }
  return refusals;
}

function hidden(policy: PolicyState, ancestor: Ancestor): Refusal {
  return {
    code: "history_incomplete",
    message: `the clone is shallow and hides how ${policy.id} came to ${ancestor.policy.stage}`,
    help: "Fetch the whole history: git fetch --unshallow origin",
  };
}

/** Whether a step is part of how today's stage was reached; a rollback never is. */
function matters(before: PolicyState, after: PolicyState, floor: number): boolean {
  const [from, to] = [rank(before.stage), rank(after.stage)];
  return to > from ? from < floor : to === from && floor >= to;
}

/** A tool that was let in against the rules and has left since is no longer held against the policy. */
function stillTrue(refusal: Refusal, lineage: Lineage, index: number, ancestor: Ancestor, newest: PolicyState): readonly Refusal[] {
  const help = wayBack(refusal, lineage.ancestors[index + 1]?.policy, newest);
  const told = { ...refusal, message: `at ${short(ancestor.state.commit)}: ${refusal.message}`, ...(help === undefined ? {} : { help }) };
  if (refusal.tools === undefined) return [told];
  const newer = lineage.ancestors.slice(0, index + 1).map((a) => new Set(a.policy.allowSet));
  const tools = refusal.tools.filter((name) => newer.every((set) => set.has(name)));
  return tools.length === 0 ? [] : [{ ...told, tools }];
}

/** What is merged can't be accepted any more: the way there is taken back, or the names are staged after all. */
function wayBack(refusal: Refusal, before: PolicyState | undefined, { config, id }: PolicyState): string | undefined {
  if (refusal.code === "clock_not_trusted") return undefined;
  if (refusal.exception === "relaxation") {
    const release = nextCommand(config, "rollout", "promote", id, "--ready");
    return `Put the names into the staged file, then: ${writeCommand(config, undefined)}; when they are proven: ${release}`;
  }
  const to = before?.stage ?? "simulate";
  return `Step back and come again by the rules: ${nextCommand(config, "rollout", "rollback", id, "--to", to)}`;
}

function judgeStep(ancestor: Ancestor, history: History, minimum: Minimum, now: number): Transition {
  const states = history.states.slice(0, ancestor.index);
  const base = states.at(-1);
  return judgeTransition({
    history: { ...history, states },
    base: base?.policies ?? [],
    head: ancestor.policy,
    exceptions: ancestor.state.exceptions,
    inBase: base?.exceptions ?? [],
    now: ancestor.state.began ?? nextTime(history.states, ancestor.index) ?? now,
    relaxed: ancestor.state.relaxed.has(ancestor.policy.output),
    // Tests of past merges were judged when they were merged; today's are recomputed by the caller.
    testsPass: true,
    testsTaken: true,
    minimum,
  });
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
    help: below
      ? `When its proof is complete: ${nextCommand(policy.config, "rollout", "promote", policy.id)}`
      : `Ask for where it stands: ${nextCommand(policy.config, "gate", "--policy", policy.id, "--require", policy.stage)}`,
  };
}
