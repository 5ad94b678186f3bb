/** Rendered rules join hand-written ones: the text of the base stays as it is, ours goes behind its last rule. */
import { errorAt, type Diagnostic, type Outcome } from "../diagnostic.ts";
import { quoteForMessage, readStrictYaml, type Member, type SourceNode } from "../source/index.ts";
import { rulesText } from "./policy-text.ts";
import type { BasePolicy, RenderedRule } from "./types.ts";

/** Priorities beyond this leave no room for ours, or are no exact numbers. */
const PRIORITY_LIMIT = Number.MAX_SAFE_INTEGER - 1000;

/** Why rules cannot join this base: its default verdict, a name that is taken, a priority without room beside it. */
export function baseProblems(base: BasePolicy, rules: readonly RenderedRule[]): readonly Diagnostic[] {
  const names = new Set(rules.map((rule) => rule.name));
  return base.policy.rules.flatMap((rule) => {
    const at = { file: base.path, ...rule.position };
    const shown = quoteForMessage(rule.name);
    const found: Diagnostic[] = [];
    if (names.has(rule.name))
      found.push(errorAt("render_rule_name_clash", `rule ${shown} of the base has the name of a rendered rule`, at, "Rename the rule in the base."));
    if (Math.abs(rule.priority) > PRIORITY_LIMIT) {
      found.push(
        errorAt("render_base_priority", `the priority of rule ${shown} leaves no room for rendered rules`, at, "Use a priority between -1000000 and 1000000."),
      );
    }
    return found;
  });
}

/** The base's text with the header before it and the rules behind its own. */
export function joinBase(base: BasePolicy, header: string, rules: readonly RenderedRule[]): Outcome<string> {
  const text = withFinalLineFeed(base.text.replaceAll("\r\n", "\n"));
  const { value: document, diagnostics } = readStrictYaml(base.path, new TextEncoder().encode(text));
  if (document === undefined) return { diagnostics };
  const { root } = document;
  const lines = text.split("\n").slice(0, -1);
  const refuse = (message: string, at: { line: number; column: number }, help: string): Outcome<string> => ({
    diagnostics: [errorAt("render_base_layout", message, { file: base.path, line: at.line, column: at.column }, help)],
  });
  const end = lines.findIndex((line) => /^\.\.\.(?:\s|$)/.test(line));
  if (end >= 0) return refuse("the base has an end mark (`...`)", { line: end + 1, column: 1 }, "Remove the line.");
  if (root.kind === "object" && isFlow(lines, root)) return refuse("the base is written in braces", root, "Write it in block style, one key a line.");
  const members = root.kind === "object" ? root.members : [];
  const given = members.find((m) => m.key === "default_verdict" || m.key === "default_action");
  if (given !== undefined && base.policy.defaultVerdict !== "block") {
    return refuse(`the base has ${given.key} ${base.policy.defaultVerdict}`, given.value, "Write `default_verdict: block`, or leave it out.");
  }
  const margin = " ".repeat(root.kind === "object" ? root.column - 1 : 0);
  const inserted = insertRules(lines, members, margin, rules);
  if (inserted === undefined) {
    const at = members.find((m) => m.key === "rules")?.value ?? root;
    return refuse("the base's rules are not written as a block list", at, "Write `rules:` on a line of its own and each rule below it with a dash.");
  }
  if (given === undefined) {
    const first = members[0] === undefined ? inserted.findIndex((line) => line === "rules:") : members[0].line - 1;
    inserted.splice(first, 0, `${margin}default_verdict: block`);
  }
  return { value: `${header}${inserted.join("\n")}\n`, diagnostics };
}

/** The key and an empty list on one line, perhaps with a comment behind. */
const NO_RULES = /^(\s*(?:rules|"rules"|'rules')\s*:)\s*\[\s*\](\s*(?:#.*)?)$/;

/** The lines with the rules put in, or undefined where the list is not a block list. */
function insertRules(lines: readonly string[], members: readonly Member[], margin: string, rules: readonly RenderedRule[]): string[] | undefined {
  const member = members.find((m) => m.key === "rules");
  const rendered = (indent: number): string[] => rulesText(rules, indent).split("\n").slice(0, -1);
  if (member === undefined) return [...lines, `${margin}rules:`, ...rendered(margin.length + 2)];
  const list = member.value;
  const keyLine = lines[member.line - 1] ?? "";
  if (list.kind === "null" && !/:\s*(?:#.*)?$/.test(keyLine)) return undefined;
  if (list.kind === "array" && list.items.length === 0 && NO_RULES.test(keyLine)) {
    // `rules: []` on one line: the brackets go, the list follows below.
    const opened = lines.with(member.line - 1, keyLine.replace(NO_RULES, "$1$2"));
    return [...opened.slice(0, member.line), ...rendered(margin.length + 2), ...opened.slice(member.line)];
  }
  if (list.kind === "array" && isFlow(lines, list)) return undefined;
  const indent = list.kind === "array" ? list.column - 1 : margin.length + 2;
  const next = members.filter((m) => m.line > member.line).reduce((line, m) => Math.min(line, m.line), lines.length + 1);
  let at = next - 1;
  // Comments at the margin belong to the key that follows them; a block scalar cannot reach there.
  while (next <= lines.length && at > member.line && (lines[at - 1] ?? "").startsWith("#")) at--;
  return [...lines.slice(0, at), ...rendered(indent), ...lines.slice(at)];
}

function isFlow(lines: readonly string[], node: SourceNode): boolean {
  const first = Array.from(lines[node.line - 1] ?? "")[node.column - 1];
  return first === "[" || first === "{";
}

function withFinalLineFeed(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
