/** What a rule is judged against: a whole intent, or one step of a script with the script's circumstances. */
import type { ArgProvenance, Delegation, Intent, IntentContext, ScriptStep, SkillProvenance, Target } from "../intent/index.ts";

/** What a rule is matched against: an intent, or one step of its script with the intent's context. */
export interface Call {
  readonly toolName: string;
  readonly targets: readonly Target[];
  readonly argProvenance: readonly ArgProvenance[];
  readonly skillProvenance: SkillProvenance | undefined;
  readonly delegation: Delegation | undefined;
  readonly context: IntentContext;
  /** Nanoseconds since the epoch. */
  readonly now: bigint;
}

/** The call of an intent that is no script. */
export function callOf(intent: Intent, now: bigint): Call {
  const { toolName, targets, argProvenance, skillProvenance, delegation, context } = intent;
  return { toolName, targets, argProvenance, skillProvenance, delegation, context, now };
}

/** The call of one step. */
export function callOfStep(intent: Intent, step: ScriptStep, now: bigint): Call {
  const { toolName, targets, argProvenance } = step;
  return { ...callOf(intent, now), toolName, targets, argProvenance };
}

/** A string field of the context by its JSON name, `""` when absent. */
export function contextString(call: { readonly context: IntentContext }, name: string): string {
  return call.context.strings.get(name) ?? "";
}
