/** The parts of a policy above its rules. */
import type { Policy } from "../policy/types.ts";
import { quoteForMessage } from "../../source/index.ts";
import { escapesFolder } from "./snapshot-path.ts";
import type { Finding } from "./types.ts";
import { RISK_CLASSES, unknownWords } from "./vocabulary.ts";

/** Codes of this file. */
export type TopCode = "default_allow" | "snapshot_outside_workspace" | "max_age_subsecond" | "min_score_not_a_number" | "unknown_vocabulary";

/** A finding with the keys that lead to its place in the file. */
export interface PathFinding {
  readonly finding: Finding<TopCode>;
  readonly path: readonly string[];
}

/** Looks at the default verdict, `fail_closed` and `mcp_trust`; `folder` is where Gait is started, inside the workspace. */
export function topFindings(policy: Policy, folder: string | undefined): readonly PathFinding[] {
  const found: PathFinding[] = [];
  const add = (code: TopCode, message: string, ...path: readonly string[]): void => {
    found.push({ finding: { code, message }, path });
  };
  if (policy.defaultVerdict === "allow") {
    add("default_allow", "whatever no rule matches is allowed, destructive targets included", "default_verdict");
  }
  for (const [field, list] of [
    ["fail_closed", policy.failClosed.riskClasses],
    ["mcp_trust", policy.mcpTrust?.requiredRiskClasses ?? []],
  ] as const) {
    const unknown = unknownWords(list, RISK_CLASSES);
    if (unknown.length === 0) continue;
    const key = field === "fail_closed" ? "risk_classes" : "required_risk_classes";
    add(
      "unknown_vocabulary",
      `${field}.${key} has ${unknown.map(quoteForMessage).join(", ")}, which no call carries; known: ${[...RISK_CLASSES].join(", ")}`,
      field,
      key,
    );
  }
  const trust = policy.mcpTrust;
  if (trust === undefined) return found;
  const escape = escapesFolder(trust.snapshot, folder);
  if (escape !== undefined) {
    add("snapshot_outside_workspace", `mcp_trust.snapshot ${quoteForMessage(trust.snapshot)} ${escape}`, "mcp_trust", "snapshot");
  }
  if (trust.maxAgeNanoseconds > 0n && trust.maxAgeNanoseconds < 1_000_000_000n) {
    add(
      "max_age_subsecond",
      `mcp_trust.max_age ${quoteForMessage(trust.maxAge)} is under one second; Gait cuts it to 0 and checks no age`,
      "mcp_trust",
      "max_age",
    );
  }
  if (Number.isNaN(trust.minScore)) {
    add(
      "min_score_not_a_number",
      "mcp_trust.min_score is not a number; no score is below it, and Gait has no digest for such a policy",
      "mcp_trust",
      "min_score",
    );
  }
  return found;
}
