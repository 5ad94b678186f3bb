/** Names what the comparison of classes does not look at, where the two policies use it. */
import type { Policy, Rule } from "../gait/index.ts";
import { formatGoTime } from "../gait/text/index.ts";
import { scriptSettings } from "./scripts.ts";
import { LONGEST_CHAIN } from "./space/delegation.ts";

/** Text that is equal for two values exactly when they say the same; positions, spellings and names are left out. */
function said(value: unknown): string {
  const ignored = new Set([
    "position",
    "toolNamePositions",
    "action",
    "toolName",
    "endpointClass",
    "defaultAction",
    "mcpTrustRaw",
    "name",
    "reasonCodes",
    "violations",
  ]);
  return JSON.stringify(value, (key, part: unknown) => {
    if (ignored.has(key)) return undefined;
    return typeof part === "bigint" ? `${part}n` : part;
  });
}

/** As `said`, for one block, in which nothing is to be ignored. */
function same(a: unknown, b: unknown): boolean {
  const text = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part)) ?? "";
  return text(a) === text(b);
}

/** Whether the policies differ only in what has no influence on a verdict: names, reason codes, spelling. */
export function sameJudgement(base: Policy, head: Policy): boolean {
  const blocks = (policy: Policy): unknown => policy.rules.map(({ endpoint, dataflow }) => [endpoint.action, dataflow.action]);
  return said(base) === said(head) && same(blocks(base), blocks(head)) && same(base.mcpTrust, head.mcpTrust);
}

interface Feature {
  readonly words: string;
  readonly used: (rule: Rule) => boolean;
}

const RUN_TIME: readonly Feature[] = [
  {
    words: "rate limits: how often a call may be made is decided at run time",
    used: (rule) => rule.rateLimit.requests > 0,
  },
  {
    words: "destructive budgets: how often a destructive call may be made is decided at run time",
    used: (rule) => rule.destructiveBudget.requests > 0,
  },
  {
    words: "approvals: how many and whose are needed (min_approvals, require_distinct_approvers)",
    used: (rule) => rule.minApprovals > 0 || rule.requireDistinctApprovers,
  },
  {
    words: "broker credentials (require_broker_credential, broker_reference, broker_scopes)",
    used: (rule) => rule.requireBrokerCredential || rule.brokerReference !== "" || rule.brokerScopes.length > 0,
  },
  {
    words: "delegation tokens: only that a delegation is given is looked at, not that it is granted",
    used: (rule) => rule.match.requireDelegation,
  },
  {
    words: "context evidence: without a verified envelope such a rule blocks, and that is what was compared",
    used: (rule) => rule.requireContextEvidence || rule.requiredContextEvidenceMode !== "" || rule.maxContextAgeSeconds > 0,
  },
];

/** Run-time features of rules that either policy uses, the trust snapshot where it differs, and the clock. */
export function runTimeFeatures(base: Policy, head: Policy, nowNs: bigint): readonly string[] {
  const rules = [...base.rules, ...head.rules];
  const depth = (rule: Rule): number => rule.match.maxDelegationDepth ?? 0;
  return [
    ...RUN_TIME.filter(({ used }) => rules.some(used)).map(({ words }) => words),
    ...(same(base.mcpTrust, head.mcpTrust) ? [] : ["mcp_trust: which servers are trusted is decided from a snapshot, not by rules"]),
    ...(rules.some((rule) => rule.freezeWindow.on) ? [`freeze windows: judged as of ${formatGoTime(nowNs) ?? `${nowNs} ns`} only`] : []),
    ...(rules.some((rule) => depth(rule) >= LONGEST_CHAIN) ? [`delegation chains of more than ${LONGEST_CHAIN} links`] : []),
  ];
}

/** What of scripts is not covered by comparing their steps. */
export function scriptLimits(base: Policy, head: Policy): readonly string[] {
  const changes = scriptSettings(base, head);
  return changes.length === 0 ? [] : [`scripts of several steps in all their combinations: ${changes.join(", ")}`];
}
