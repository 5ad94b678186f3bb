/** Whether an intent calls a denied tool: the deny list beats what its test expects. */
import { readIntent } from "../gait/index.ts";

/** Whether the intent, or any step of its script, names one of the tools; false for what is no intent. */
export function callsDenied(intent: Uint8Array, denied: readonly string[]): boolean {
  if (denied.length === 0) return false;
  const reading = readIntent(intent);
  if ("error" in reading) return false;
  const { script, toolName } = reading.intent;
  const names = script === undefined ? [toolName] : script.steps.map((step) => step.toolName);
  return names.some((name) => denied.includes(name));
}
