/** What stands behind the match of a rule: checks that do not do what their names say, and blocks that are off. */
import { quoteForMessage } from "../../source/index.ts";
import type { Rule } from "../policy/types.ts";
import { isVerdict, severityOf } from "../verdict.ts";
import type { RuleFinding } from "./rule-finding.ts";

/** Codes of this file. */
export type OverlayCode = "dataflow_weakens" | "read_only_roots_inverted" | "lifecycle_states_lowered" | "limit_without_requests" | "block_without_effect";

/** Looks at the blocks of one rule. */
export function overlayFindings(rule: Rule): readonly RuleFinding<OverlayCode>[] {
  const shown = quoteForMessage(rule.name);
  const found: RuleFinding<OverlayCode>[] = [];
  const { action } = rule.dataflow;
  if (rule.dataflow.on && isVerdict(action) && severityOf(action) < severityOf(rule.effect)) {
    found.push({
      code: "dataflow_weakens",
      message: `rule ${shown}: on tainted data dataflow.action replaces the effect ${rule.effect} by the milder ${action}`,
      path: ["dataflow"],
    });
  }
  if (rule.sandbox.requiredReadOnlyRoots.length > 0) {
    found.push({
      code: "read_only_roots_inverted",
      message: `rule ${shown}: sandbox.required_read_only_roots is satisfied by a call that declares none`,
      path: ["sandbox", "required_read_only_roots"],
    });
  }
  if (rule.requiredAgentLifecycleStates.length > 0) {
    found.push({
      code: "lifecycle_states_lowered",
      message: `rule ${shown}: Gait lowers required_agent_lifecycle_states but not the states of a call, so \`Approved\` never satisfies \`approved\``,
      path: ["required_agent_lifecycle_states"],
    });
  }
  return [...found, ...offFindings(rule)];
}

/** Settings that Gait does not even check, because the block they stand in is off. */
function offFindings(rule: Rule): readonly RuleFinding<OverlayCode>[] {
  const shown = quoteForMessage(rule.name);
  const found: RuleFinding<OverlayCode>[] = [];
  if (rule.rateLimit.requests === 0 && (rule.rateLimit.window !== "" || rule.rateLimit.scope !== "")) {
    found.push({ code: "limit_without_requests", message: `rule ${shown}: rate_limit has no requests, so there is no limit`, path: ["rate_limit"] });
  }
  for (const [name, block] of [["endpoint", rule.endpoint] as const, ["dataflow", rule.dataflow] as const]) {
    if (block.on || (block.action === "" && block.reasonCode === "" && block.violation === "")) continue;
    found.push({ code: "block_without_effect", message: `rule ${shown}: ${name} has an action and nothing to apply it to`, path: [name] });
  }
  return found;
}
