import { readPolicy, type Policy, type PolicyReading, type Rule } from "../../../src/gait/policy/index.ts";

export function read(text: string): PolicyReading {
  return readPolicy(new TextEncoder().encode(text));
}

/** Gait's words for why a policy is refused, without the prefix of YAML errors. */
export function refusal(text: string): string | undefined {
  const reading = read(text);
  return "error" in reading ? reading.error.message.replace("parse policy yaml: ", "YAML ") : undefined;
}

export function policyOf(text: string): Policy {
  const reading = read(text);
  if ("error" in reading) throw new Error(reading.error.message);
  return reading.policy;
}

/** A policy of one rule `r` that allows, with further lines of the rule. */
export function ruleText(...lines: readonly string[]): string {
  return ["rules:", "  - name: r", "    effect: allow", ...lines.map((line) => `    ${line}`), ""].join("\n");
}

export function ruleOf(...lines: readonly string[]): Rule {
  const rule = policyOf(ruleText(...lines)).rules[0];
  if (rule === undefined) throw new Error("no rule");
  return rule;
}

/** Codes and places of the findings. */
export function notes(text: string): readonly string[] {
  return read(text).diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);
}
