/** Overlay: destructive calls, planned or applied. */
import type { Rule } from "../policy/types.ts";
import type { Call } from "./call.ts";
import type { Finding } from "./overlay.ts";

/** `sandboxClean`: the rule wants a sandbox and found nothing wrong with it, which excuses calls that only run a process. */
export function phase(_rule: Rule, call: Call, sandboxClean: boolean): Finding | undefined {
  if (!call.targets.some((target) => target.destructive)) return undefined;
  if (sandboxClean && call.targets.every((target) => target.endpointClass === "proc.exec")) return undefined;
  switch (call.context.phase) {
    case "plan":
      return {
        effect: { how: "raise", verdict: "dry_run" },
        reasonCodes: ["plan_phase_non_destructive"],
        violations: [],
      };
    case "apply":
      return {
        effect: { how: "raise", verdict: "require_approval" },
        reasonCodes: ["destructive_apply_requires_approval"],
        violations: [],
      };
  }
}
