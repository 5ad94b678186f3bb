/** The text of a rendered policy: the reference's layout, one tool a line. */
import { WORDS, type HeaderSource, type RenderedRule } from "./types.ts";
import { plainYaml, quotedYaml } from "./yaml-writer.ts";

/** Every word that stands in our code; all others are data and are quoted. */
const OURS: ReadonlySet<string> = new Set(Object.values(WORDS));

/** The first lines of every artefact: what it is made from. */
export function headerText(sources: readonly HeaderSource[], base: HeaderSource | undefined): string {
  const line = (word: string, from: HeaderSource): string => `# ${word}: ${quotedYaml(from.path)} sha256:${hex(from.sha256)}\n`;
  return [
    "# Rendered by registry-policy; do not edit. Change the source and render again.\n",
    ...sources.map((from) => line("source", from)),
    ...(base === undefined ? [] : [line("base", base)]),
  ].join("");
}

function hex(digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error("a digest is 64 hexadecimal digits");
  return digest;
}

/** A policy that has no base. */
export function policyText(header: string, rules: readonly RenderedRule[]): string {
  return `${header}schema_id: gait.gate.policy\nschema_version: 1.0.0\ndefault_verdict: block\nrules:\n${rulesText(rules, 2)}`;
}

/** Items of a block list whose dashes stand `indent` blanks from the left. */
export function rulesText(rules: readonly RenderedRule[], indent: number): string {
  return rules.map((rule) => ruleText(rule, " ".repeat(indent))).join("");
}

/** The only rules that may match every tool, with the effect each may have. */
const MATCH_ALL: ReadonlyMap<string, string> = new Map([
  [WORDS.unknownRule, "block"],
  [WORDS.dryRunUnknownRule, "dry_run"],
  [WORDS.observeRule, "allow"],
]);

function ruleText(rule: RenderedRule, indent: string): string {
  if (rule.toolNames.length === 0 && MATCH_ALL.get(rule.name) !== rule.effect) {
    throw new Error(`rule ${rule.name} without names would match every tool`);
  }
  const lines = [`${indent}- name: ${scalar(rule.name)}`, `${indent}  priority: ${rule.priority}`, `${indent}  effect: ${plainYaml(rule.effect)}`];
  if (rule.toolNames.length > 0) {
    lines.push(`${indent}  match:`, `${indent}    tool_names:`);
    for (const name of rule.toolNames) lines.push(`${indent}      - ${quotedYaml(name)}`);
  }
  lines.push(`${indent}  reason_codes: [${rule.reasonCodes.map(scalar).join(", ")}]`);
  if (rule.violations.length > 0) lines.push(`${indent}  violations: [${rule.violations.map(scalar).join(", ")}]`);
  return `${lines.join("\n")}\n`;
}

function scalar(text: string): string {
  return OURS.has(text) ? plainYaml(text) : quotedYaml(text);
}
