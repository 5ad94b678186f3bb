/** Rules seen together: doubles, rules that others leave nothing to, rules of one priority that disagree. */
import { quoteForMessage } from "../../source/index.ts";
import { compareRules, samePriority } from "../policy/exact.ts";
import type { Rule } from "../policy/types.ts";
import { includes, includesBesideTools, mayOverlap } from "./match.ts";
import type { Finding } from "./types.ts";

/** Codes of this file. */
export type OrderCode = "duplicate_rule" | "duplicate_rule_name" | "shadowed_rule" | "overlapping_effects";

/** A rule is compared with this many others without tool names; beyond, a policy is too odd for the question. */
const BROAD_LIMIT = 200;

/** `rules` in evaluation order. Linear in the number of tool names for policies of any sense. */
export function orderFindings(rules: readonly Rule[]): readonly Finding<OrderCode>[] {
  return [...doubles(rules), ...shadows(rules), ...disagreements(rules)];
}

function doubles(rules: readonly Rule[]): readonly Finding<OrderCode>[] {
  const found: Finding<OrderCode>[] = [];
  const byName = new Map<string, Rule[]>();
  for (const rule of rules) {
    const same = byName.get(rule.name) ?? [];
    const twin = same.find((other) => samePriority(other, rule));
    const first = same[0];
    const shown = quoteForMessage(rule.name);
    if (twin !== undefined) {
      const message = `two rules have the name ${shown} and the priority ${rule.priority}; their order, and so the policy digest, is not settled`;
      found.push({ code: "duplicate_rule", message, at: rule.position });
    } else if (first !== undefined) {
      const message = `the name ${shown} is taken by the rule at line ${first.position.line}; reports cannot tell the two apart`;
      found.push({ code: "duplicate_rule_name", message, at: rule.position });
    }
    byName.set(rule.name, [...same, rule]);
  }
  return found;
}

/** Rules as they are met: those with tool names by name, the others in one list. */
interface Seen {
  readonly byTool: Map<string, Rule[]>;
  readonly broad: Rule[];
}

function remember(seen: Seen, rule: Rule): void {
  if (rule.match.toolNames.length === 0) {
    if (seen.broad.length < BROAD_LIMIT) seen.broad.push(rule);
    return;
  }
  for (const tool of rule.match.toolNames) {
    const list = seen.byTool.get(tool);
    if (list === undefined) seen.byTool.set(tool, [rule]);
    else if (list.length < BROAD_LIMIT) list.push(rule);
  }
}

function shadows(rules: readonly Rule[]): readonly Finding<OrderCode>[] {
  const found: Finding<OrderCode>[] = [];
  const seen: Seen = { byTool: new Map(), broad: [] };
  // A rule of the same priority never ends the search, so each priority is remembered once all its rules are judged.
  let waiting: Rule[] = [];
  for (const rule of rules) {
    if (waiting[0] !== undefined && !samePriority(waiting[0], rule)) {
      for (const earlier of waiting) remember(seen, earlier);
      waiting = [];
    }
    waiting.push(rule);
    // Whoever covers all tool names of a rule covers the first.
    const named = seen.byTool.get(rule.match.toolNames[0] ?? "") ?? [];
    const cover = [...seen.broad, ...named].find((earlier) => includes(earlier.match, rule.match));
    const covers = cover === undefined ? jointCover(seen, rule) : [cover];
    if (covers.length === 0) continue;
    const names = covers.slice(0, SHOWN).map((earlier) => `${quoteForMessage(earlier.name)} (priority ${earlier.priority})`);
    const more = covers.length > SHOWN ? ` and ${covers.length - SHOWN} more` : "";
    const who = covers.length === 1 ? `rule ${names.join("")} takes` : `the rules ${names.join(", ")}${more} together take`;
    const message = `rule ${quoteForMessage(rule.name)} is never reached: ${who} every call that it matches`;
    found.push({ code: "shadowed_rule", message, at: rule.position });
  }
  return found;
}

/** Names in a message, the rest counted. */
const SHOWN = 5;

/** The earlier rules that together take every tool of this one; none where one tool is left, or the rule names no tools. */
function jointCover(seen: Seen, rule: Rule): readonly Rule[] {
  const answers = new Map<Rule, boolean>();
  const takes = (earlier: Rule): boolean => {
    let answer = answers.get(earlier);
    if (answer === undefined) answers.set(earlier, (answer = includesBesideTools(earlier.match, rule.match)));
    return answer;
  };
  const covers = new Set<Rule>();
  for (const tool of rule.match.toolNames) {
    const cover = seen.byTool.get(tool)?.find(takes);
    if (cover === undefined) return [];
    covers.add(cover);
  }
  return [...covers].sort(compareRules);
}

function disagreements(rules: readonly Rule[]): readonly Finding<OrderCode>[] {
  const found: Finding<OrderCode>[] = [];
  let seen: Seen = { byTool: new Map(), broad: [] };
  let group: Rule[] = [];
  for (const rule of rules) {
    if (group[0] !== undefined && !samePriority(group[0], rule)) {
      seen = { byTool: new Map(), broad: [] };
      group = [];
    }
    const tools = rule.match.toolNames;
    const near = tools.length === 0 ? group.slice(0, BROAD_LIMIT) : [...seen.broad, ...tools.flatMap((tool) => seen.byTool.get(tool) ?? [])];
    const other = near.find((earlier) => earlier.effect !== rule.effect && mayOverlap(earlier.match, rule.match));
    if (other !== undefined) {
      const message = `rules ${quoteForMessage(other.name)} (${other.effect}) and ${quoteForMessage(rule.name)} (${rule.effect}) have priority ${rule.priority} and can match one call; the stricter effect wins and only its reasons are shown`;
      found.push({ code: "overlapping_effects", message, at: rule.position });
    }
    remember(seen, rule);
    group.push(rule);
  }
  return found;
}
