/** A policy that the base does not hold: it starts at simulate, goes on from where it stood before, or is adopted. */
import { HOUR } from "./instants.ts";
import { judgeClock, hours, type ProofInput } from "./judge-proof.ts";
import { lastGoverned, type Ancestor } from "./lineage.ts";
import { acceptCommand } from "./next-command.ts";
import { rank } from "./proof.ts";
import type { History, PolicyState, Refusal } from "./types.ts";

/** The judgement of an appearance. */
export interface Appearance {
  readonly kind: "adoption" | "appearance";
  readonly refusals: readonly Refusal[];
  /** The state from which a policy goes on that had been away; the way to there is part of its own. */
  readonly resumes: Ancestor | undefined;
  readonly notes: readonly string[];
}

/** An id that appears or comes back starts at simulate, unless the very same artefact has stood long enough. */
export function judgeAppearance(input: ProofInput): Appearance {
  const { head, history, now, rules } = input;
  if (head.stage === "simulate") return { kind: "appearance", refusals: [], resumes: undefined, notes: [] };
  const needed = rules.soak.simulate + rules.soak.dry_run;
  const governed = lastGoverned(head.output, history);
  const notes = governed === undefined ? [] : [`${head.output} was governed before, at ${governed.policy.stage}, and goes on from there`];
  if (governed !== undefined && resumes(governed, head, history)) return { kind: "adoption", refusals: [], resumes: governed, notes };
  const clock = judgeClock(history, rules);
  if (clock !== undefined) return { kind: "adoption", refusals: [clock], resumes: undefined, notes };
  if (governed === undefined && stoodUngoverned(head, history, now) >= needed) return { kind: "adoption", refusals: [], resumes: undefined, notes };
  const why =
    governed === undefined
      ? `a policy starts at simulate unless the same artefact stood on the base for ${hours(needed)}`
      : `${head.output} was last governed at ${governed.policy.stage}`;
  const refusal: Refusal = {
    code: "adoption_required",
    message: `${head.id} appears at ${head.stage}; ${why}`,
    help: `Start at simulate (stage: simulate), or have it accepted: ${acceptCommand(head.config, head.id, rules.exceptionRules, input.compared)}`,
    exception: "adoption",
  };
  return { kind: "adoption", refusals: [refusal], resumes: undefined, notes };
}

/** A policy that was away goes on from the stage that it last held, with what it then allowed and no more. */
function resumes(governed: Ancestor, head: PolicyState, history: History): boolean {
  const { policy } = governed;
  // One that the newest state governs under another identity was changed there, and starts anew.
  if (governed.index === history.states.length - 1) return false;
  const known = new Set(policy.allowSet);
  return (
    rank(head.stage) <= rank(policy.stage) &&
    head.baseRulesDigest === policy.baseRulesDigest &&
    head.kind === policy.kind &&
    head.allowSet.every((name) => known.has(name))
  );
}

/** Hours for which the base branch has held exactly this artefact without governing it, up to now. */
function stoodUngoverned(head: PolicyState, history: History, now: number): number {
  let since: number | undefined;
  for (let i = history.states.length - 1; i >= 0; i--) {
    const state = history.states[i];
    // What an unreadable state governed is not known.
    if (state === undefined || !state.readable || state.artefacts.get(head.output) !== head.enforcedDigest) break;
    since = state.began ?? since;
  }
  return since === undefined ? 0 : (now - since) / HOUR;
}
