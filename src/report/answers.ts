/** What differs between the two answers to one intent beside the verdict: layer b says more than that something changed. */
import type { FixtureChange } from "./types.ts";
import { quoted } from "./words.ts";

/** Names that are shown of a list. */
const SHOWN = 5;

interface AnswerPart {
  readonly what: "rule" | "reason codes" | "violations";
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** `rule "a" -> "b"; reason codes "x" -> none`: only what differs; empty where it is the verdict alone. */
function answerWords(change: FixtureChange): string {
  return answerParts(change)
    .map(({ what, from, to }) => `${what} ${listed(from, quoted)} -> ${listed(to, quoted)}`)
    .join("; ");
}

/** The same for a table cell or a list of Markdown, with `code` for names and `→` between the sides. */
export function answerMarkdown(change: FixtureChange, code: (name: string) => string): string {
  return answerParts(change)
    .map(({ what, from, to }) => `${what} ${listed(from, code)} → ${listed(to, code)}`)
    .join("; ");
}

/** Verdicts and what else differs, in one line. */
export function fixtureWords(change: FixtureChange): string {
  const { from, to } = change;
  const words = answerWords(change);
  return `${from.verdict} -> ${to.verdict}${words === "" ? "" : `  ${words}`}`;
}

function answerParts({ from, to }: FixtureChange): readonly AnswerPart[] {
  const rule = ({ matched_rule }: FixtureChange["from"]): readonly string[] => (matched_rule === "" ? [] : [matched_rule]);
  const parts: readonly AnswerPart[] = [
    { what: "rule", from: rule(from), to: rule(to) },
    { what: "reason codes", from: from.reason_codes, to: to.reason_codes },
    { what: "violations", from: from.violations, to: to.violations },
  ];
  return parts.filter((part) => JSON.stringify(part.from) !== JSON.stringify(part.to));
}

function listed(names: readonly string[], code: (name: string) => string): string {
  if (names.length === 0) return "none";
  const shown = names.slice(0, SHOWN).map(code).join(", ");
  return names.length > SHOWN ? `${shown} and ${String(names.length - SHOWN)} more` : shown;
}
