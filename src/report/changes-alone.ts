/** The changes between two policies without a report around them: what `diff` prints. */
import { codeFence, codeSpan, jsonSource, logLine, markdownText } from "./escape/index.ts";
import { answerMarkdown, fixtureWords } from "./answers.ts";
import { explainedClasses, toldClasses } from "./counts.ts";
import type { Changes, FixtureChange, ToolChange } from "./types.ts";
import { counted, explainedWords, TOOL_CHANGES } from "./words.ts";

/** Lines for a terminal or a log. */
export function changesText(changes: Changes, fixtures: readonly FixtureChange[], options: { readonly colour?: boolean } = {}): string {
  const paint = (text: string, relaxed: boolean): string => (options.colour === true ? `\u001b[${relaxed ? "33" : "32"}m${text}\u001b[0m` : text);
  const lines = TOOL_CHANGES.flatMap(([key, to]) => {
    const list = changes[key];
    return list.length === 0
      ? []
      : [
          `${counted(list.length, "tool becomes", "tools become")} ${to}`,
          ...list.map((c) => logLine("  ", JSON.stringify(c.tool), ` was ${c.from}`, escaped(c))),
        ];
  });
  const classes = toldClasses(changes).map((c) => paint(logLine(`  ${c.from} -> ${c.to}  `, c.description), c.relaxed));
  const followed = explainedClasses(changes).length;
  const recorded = fixtures.map((f) => logLine("  ", JSON.stringify(f.intent), "  ", fixtureWords(f)));
  return [
    ...lines,
    ...(classes.length === 0 ? [] : [counted(classes.length, "kind of call changes", "kinds of calls change"), ...classes]),
    ...(followed === 0 ? [] : [explainedWords(followed)]),
    ...(recorded.length === 0 ? [] : [counted(recorded.length, "recorded intent changes", "recorded intents change"), ...recorded]),
    ...changes.not_analysed.map((what) => logLine("not analysed: ", what)),
    verdictLine(changes, lines.length + classes.length + followed + recorded.length),
    "",
  ].join("\n");
}

/** The same as Markdown; names and descriptions stay inside code spans or escaped text. */
export function changesMarkdown(changes: Changes, fixtures: readonly FixtureChange[]): string {
  const tools = TOOL_CHANGES.flatMap(([key, to]) => {
    const list = changes[key];
    return list.length === 0
      ? []
      : [`**${counted(list.length, "tool becomes", "tools become")} \`${to}\`**`, "", ...list.map((c) => `- ${codeSpan(c.tool)} was \`${c.from}\``), ""];
  });
  const followed = explainedClasses(changes).length;
  const classes = toldClasses(changes).flatMap((c) => [
    `\`${c.from}\` → \`${c.to}\`${c.relaxed ? " (relaxed)" : ""}: ${markdownText(c.description)}`,
    "",
    "<details><summary>A witness intent</summary>",
    "",
    codeFence(jsonSource(c.witness.replace(/\n+$/u, "")), "json"),
    "",
    "</details>",
    "",
  ]);
  const recorded =
    fixtures.length === 0
      ? []
      : [
          "**Recorded intents that change**",
          "",
          ...fixtures.map((f) => `- ${codeSpan(f.intent)}: \`${f.from.verdict}\` → \`${f.to.verdict}\`${differing(f)}`),
          "",
        ];
  const open = changes.not_analysed.map((what) => `- not analysed: ${markdownText(what)}`);
  return [
    ...tools,
    ...classes,
    ...(followed === 0 ? [] : [`${explainedWords(followed)}.`, ""]),
    ...recorded,
    ...(open.length === 0 ? [] : [...open, ""]),
    verdictLine(changes, tools.length + classes.length + followed + recorded.length),
    "",
  ].join("\n");
}

function differing(change: FixtureChange): string {
  const words = answerMarkdown(change, codeSpan);
  return words === "" ? "" : `, ${words}`;
}

function escaped(change: ToolChange): string {
  return change.escaped === undefined ? "" : ` (${change.escaped})`;
}

/** "No change" is only said where it is proven. */
function verdictLine(changes: Changes, told: number): string {
  if (changes.undecided === true && !changes.relaxed) return "The comparison did not come to an end: a relaxation is not ruled out.";
  if (told > 0) return changes.relaxed ? "The change relaxes the policy." : "The change relaxes nothing that was analysed.";
  return changes.not_analysed.length === 0 ? "No change: every class of intents has the same verdict." : "No change was found; see what was not analysed.";
}
