/** What a policy says of an intent. */
import type { Intent } from "../intent/index.ts";
import { callOf } from "./call.ts";
import type { CompiledPolicy } from "./compile.ts";
import { failClosed } from "./fail-closed.ts";
import { evaluateScript } from "./script.ts";
import { evaluateCall } from "./single.ts";
import type { Evaluation } from "./types.ts";

/** Judges a normalised intent; `now` in nanoseconds since the epoch, asked only by freeze windows and agent expiry. */
export function evaluate(compiled: CompiledPolicy, intent: Intent, now: bigint): Evaluation {
  const lacking = failClosed(compiled.policy.failClosed, intent);
  if (lacking !== undefined) return lacking;
  if (intent.script !== undefined) return evaluateScript(compiled, intent, intent.script.steps, now);
  return evaluateCall(compiled, callOf(intent, now));
}
