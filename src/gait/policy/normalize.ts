/** From the fields as read to the policy in force, checks in Gait's order: the first failure is the one told. */
import type { Position } from "../../diagnostic.ts";
import { lower, trim, uniqLower } from "../text/index.ts";
import { isVerdict, type Verdict } from "../verdict.ts";
import { integerStore, reject, rejectWord, type Checks, type Failure } from "./checks.ts";
import { compareRules } from "./exact.ts";
import { normalizeRule } from "./normalize-rule.ts";
import { normalizeMcpTrust } from "./normalize-trust.ts";
import type { RawPolicy } from "./raw.ts";
import type { FailClosed, Policy, Rule } from "./types.ts";
import { FAIL_CLOSED_FIELDS, HIGH_RISK_FIELDS } from "./vocabulary.ts";

const SCHEMA_ID = "gait.gate.policy";
const SCHEMA_VERSION = "1.0.0";

/** The policy that Gait judges by, or the first thing that it refuses. */
export type Normalized = { readonly policy: Policy } | { readonly error: Failure };

/** Normalises a policy as Gait does; `positionOf` tells the place of an offset of its text. */
export function normalizePolicy(raw: RawPolicy, positionOf: (offset: number) => Position): Normalized {
  const checks: Checks = { failure: undefined, offset: raw.offset, positionOf };
  const schemaId = raw.schemaId || SCHEMA_ID;
  if (schemaId !== SCHEMA_ID) reject(checks, `unsupported policy schema_id: ${schemaId}`, "schema_id");
  const schemaVersion = raw.schemaVersion || SCHEMA_VERSION;
  if (schemaVersion !== SCHEMA_VERSION) reject(checks, `unsupported policy schema_version: ${schemaVersion}`, "schema_version");
  const defaultVerdict = defaultVerdictOf(checks, raw);
  const failClosed = normalizeFailClosed(checks, raw.failClosed);
  const mcpTrust = normalizeMcpTrust(checks, raw.mcpTrust);
  const integers = integerStore();
  const count = (field: string, value: bigint): number => {
    if (value < 0n) reject(checks, `${field} must be >= 0`, field);
    return integers.take(field, value);
  };
  const scripts = {
    maxSteps: count("scripts.max_steps", raw.scripts.maxSteps),
    requireApprovalAbove: count("scripts.require_approval_above", raw.scripts.requireApprovalAbove),
    blockMixedRisk: raw.scripts.blockMixedRisk,
  };
  const rules: Rule[] = [];
  for (const rule of raw.rules) {
    if (checks.failure !== undefined) break;
    rules.push(normalizeRule(checks, rule));
  }
  if (checks.failure !== undefined) {
    return { error: checks.failure };
  }
  return {
    policy: {
      schemaId,
      schemaVersion,
      defaultVerdict,
      defaultAction: raw.defaultAction,
      failClosed,
      scripts,
      mcpTrust: mcpTrust.on,
      mcpTrustRaw: mcpTrust.raw,
      rules: rules.sort(compareRules),
      exactIntegers: integers.exact,
    },
  };
}

function defaultVerdictOf(checks: Checks, raw: RawPolicy): Verdict {
  const own = lower(trim(raw.defaultVerdict));
  const alias = lower(trim(raw.defaultAction));
  if (own !== "" && alias !== "" && own !== alias) reject(checks, "default_action must match default_verdict when both are set", "default_action");
  const verdict = own || alias || "require_approval";
  if (isVerdict(verdict)) return verdict;
  reject(checks, `invalid default_verdict: ${verdict}`, own === "" ? "default_action" : "default_verdict");
  return "block";
}

function normalizeFailClosed(checks: Checks, raw: RawPolicy["failClosed"]): FailClosed {
  const riskClasses = uniqLower(raw.riskClasses);
  const requiredFields = uniqLower(raw.requiredFields);
  const requiredHighRiskFields = uniqLower(raw.requiredHighRiskFields);
  for (const field of requiredFields) {
    if (!FAIL_CLOSED_FIELDS.has(field)) rejectWord(checks, `unsupported fail_closed required_field: ${field}`, field, "fail_closed.required_fields");
  }
  for (const field of requiredHighRiskFields) {
    if (!HIGH_RISK_FIELDS.has(field))
      rejectWord(checks, `unsupported fail_closed required_high_risk_field: ${field}`, field, "fail_closed.required_high_risk_fields");
  }
  return {
    enabled: raw.enabled,
    riskClasses: raw.enabled && riskClasses.length === 0 ? ["critical", "high"] : riskClasses,
    requiredFields,
    requiredHighRiskFields,
  };
}
