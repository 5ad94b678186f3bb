/** Scripts: every step is judged alone, then the whole by its length and its mix of risks. */
import { uniq } from "../text/index.ts";
import type { Intent, ScriptStep } from "../intent/index.ts";
import { stricter, type Verdict } from "../verdict.ts";
import { callOfStep } from "./call.ts";
import type { CompiledPolicy } from "./compile.ts";
import { evaluateCall } from "./single.ts";
import type { Evaluation } from "./types.ts";

/** Limit of a policy that sets none. */
const USUAL_MAX_STEPS = 64;

/** The strictest step wins; unlike for rules all steps give reasons. */
export function evaluateScript(compiled: CompiledPolicy, intent: Intent, steps: readonly ScriptStep[], now: bigint): Evaluation {
  const answers = steps.map((step) => evaluateCall(compiled, callOfStep(intent, step, now)));
  const whole = judgeWhole(compiled, steps);
  return {
    verdict: [...answers, ...whole].map((answer) => answer.verdict).reduce(stricter, "allow"),
    reasonCodes: uniq([...answers, ...whole].flatMap((answer) => answer.reasonCodes)),
    violations: uniq([...answers, ...whole].flatMap((answer) => answer.violations)),
    matchedRule: uniq(answers.map((answer) => answer.matchedRule)).join(","),
    matchedRules: [...new Set(answers.flatMap((answer) => answer.matchedRules))].sort((a, b) => a - b),
    usedClock: answers.some((answer) => answer.usedClock),
  };
}

interface ScriptFinding {
  readonly verdict: Verdict;
  readonly reasonCodes: readonly string[];
  readonly violations: readonly string[];
}

function judgeWhole(compiled: CompiledPolicy, steps: readonly ScriptStep[]): readonly ScriptFinding[] {
  const { maxSteps, requireApprovalAbove, blockMixedRisk } = compiled.policy.scripts;
  const findings: ScriptFinding[] = [];
  if (steps.length > (maxSteps || USUAL_MAX_STEPS)) {
    findings.push({
      verdict: "block",
      reasonCodes: ["script_max_steps_exceeded"],
      violations: ["script_max_steps_exceeded"],
    });
  }
  if (requireApprovalAbove > 0 && steps.length > requireApprovalAbove) {
    findings.push({ verdict: "require_approval", reasonCodes: ["script_step_threshold_approval"], violations: [] });
  }
  if (blockMixedRisk && new Set(steps.map(stepRisk)).size > 1) {
    findings.push({ verdict: "block", reasonCodes: ["script_mixed_risk_blocked"], violations: ["script_mixed_risk"] });
  }
  return findings;
}

const MEDIUM: readonly string[] = ["fs.write", "net.http", "net.dns"];

function stepRisk(step: ScriptStep): "high" | "medium" | "low" {
  const high = step.targets.some((target) => target.endpointClass === "fs.delete" || target.endpointClass === "proc.exec" || target.destructive);
  if (high) return "high";
  return step.targets.some((target) => MEDIUM.includes(target.endpointClass)) ? "medium" : "low";
}
