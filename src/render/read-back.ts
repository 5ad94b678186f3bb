/** The last check before a text is given out: Gait must read from it exactly what was meant. */
import { readPolicy } from "../gait/policy/index.ts";
import type { Match, Policy, Rule } from "../gait/policy/types.ts";
import { uniq } from "../gait/text/index.ts";
import type { BasePolicy, RenderedRule } from "./types.ts";

/** The policy, or in words what differs. */
export type ReadBack = { readonly policy: Policy } | { readonly difference: string };

/** Reads a rendered text and compares every rule and name with what was meant; the base's part must be unchanged. */
export function readBack(text: string, meant: readonly RenderedRule[], base: BasePolicy | undefined): ReadBack {
  const reading = readPolicy(new TextEncoder().encode(text));
  if ("error" in reading) return { difference: `gait refuses it: ${reading.error.message}` };
  const { policy } = reading;
  if (policy.defaultVerdict !== "block") return { difference: `the default verdict is ${policy.defaultVerdict}` };
  const byName = new Map(meant.map((rule) => [rule.name, rule]));
  const ours = policy.rules.filter((rule) => byName.has(rule.name));
  if (ours.length !== meant.length) return { difference: `${ours.length} rules where ${meant.length} are meant` };
  for (const rule of ours) {
    const wanted = byName.get(rule.name);
    if (wanted === undefined || !sameRule(rule, wanted)) return { difference: `rule ${rule.name} differs` };
  }
  const rest = policy.rules.filter((rule) => !byName.has(rule.name));
  if (plain(rest) !== plain(base?.policy.rules ?? [])) return { difference: "the rules of the base differ" };
  if (base !== undefined && settings(policy) !== settings(base.policy)) return { difference: "the settings of the base differ" };
  return { policy };
}

function sameRule(rule: Rule, meant: RenderedRule): boolean {
  return (
    rule.effect === meant.effect &&
    rule.priority === meant.priority &&
    sameList(rule.match.toolNames, meant.toolNames) &&
    sameList(rule.reasonCodes, uniq(meant.reasonCodes)) &&
    sameList(rule.violations, uniq(meant.violations)) &&
    onlyNames(rule.match)
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}

/** Whether a match has no condition beside its tool names. */
function onlyNames(match: Match): boolean {
  return Object.entries(match).every(([key, value]: [string, unknown]) => {
    if (key === "toolNames") return true;
    return value === "" || value === false || value === undefined || (Array.isArray(value) && value.length === 0);
  });
}

function settings(policy: Policy): string {
  return plain([policy.failClosed, policy.scripts, policy.mcpTrustRaw, policy.mcpTrust ?? null]);
}

/** Everything but where it stands. */
function plain(value: unknown): string {
  return JSON.stringify(value, (key, item: unknown) => {
    if (key === "position" || key === "toolNamePositions") return undefined;
    return typeof item === "bigint" ? `${item}n` : item;
  });
}
