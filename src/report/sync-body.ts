/** The text of a sync's pull request: what holds it back first, then the verdicts that change, all printed by the one printer. */
import type { Diagnostic } from "../diagnostic.ts";
import { NAME } from "../product.ts";
import { COMMENT_CHARACTERS } from "./comment.ts";
import { codeFence, codeSpan, guardText, markdownText } from "./escape/index.ts";
import { markdown } from "./markdown.ts";
import { syncMarkerLine, type SyncMarker } from "./sync-marker.ts";
import type { Report } from "./types.ts";
import { counted, quoted, shortName, shortText } from "./words.ts";

/** What the body of a sync's pull request says. */
export interface SyncBody {
  readonly marker: SyncMarker;
  readonly report: Report;
  /** Why it is a draft; none: it is none. */
  readonly reasons: readonly Diagnostic[];
  /** Exceptions that would acknowledge exactly this change. */
  readonly stubs: readonly { readonly path: string; readonly text: string }[];
  /** Names that left the registry. */
  readonly removed: readonly string[];
  /** What could not be judged. */
  readonly notes: readonly string[];
  readonly forecasts: readonly ForecastText[];
  /** True with the token that every workflow is given: what it opens starts no workflow. */
  readonly ownToken: boolean;
}

/** What will happen to a snapshot if nothing is done. */
export interface ForecastText {
  readonly id: string;
  readonly maxAge: string;
  readonly minScore: number;
  readonly falls: readonly {
    readonly server: string;
    readonly at: string;
    readonly verdict: string;
    readonly tools: readonly string[];
  }[];
  readonly below: readonly { readonly server: string; readonly score: number; readonly tools: readonly string[] }[];
}

/** Rows of each list of ours before the rest is counted; what follows is the report, which shortens itself. */
const SHOWN = { reasons: 8, stubs: 3, commands: 20, notes: 4, forecasts: 4, names: 5 } as const;
/** Longer names are not written into a command, since a command can't be shortened. */
const COMMAND_NAME = 160;

/** The body, never longer than GitHub takes. */
export function syncBody(input: SyncBody): string {
  const top = guardText([syncMarkerLine(input.marker), ...held(input), ...removals(input), ...notes(input)].join("\n\n"));
  const foot = guardText(foretold(input.forecasts).join("\n\n"));
  const room = COMMENT_CHARACTERS - top.length - foot.length - 10;
  // The report's head is the checkout's, which is no commit of this pull request.
  const { head: _head, ...report } = input.report;
  return `${top}\n\n${markdown(report, { limit: room }).trimEnd()}${foot === "" ? "" : `\n\n${foot}`}\n`;
}

function held({ reasons, stubs }: SyncBody): readonly string[] {
  if (reasons.length === 0) return [];
  const lines = reasons
    .slice(0, SHOWN.reasons)
    .map((r) => `> - ${markdownText(shortText(r.message))}.${r.help === undefined ? "" : ` ${markdownText(shortText(r.help))}`}`);
  const head = [
    "> [!WARNING]",
    `> **Draft: ${counted(reasons.length, "reason")} why this is no routine change.**`,
    ">",
    ...lines,
    ...more(reasons.length - SHOWN.reasons, "> - "),
  ].join("\n");
  const files = stubs.slice(0, SHOWN.stubs).flatMap((stub) => [codeSpan(shortName(stub.path)), codeFence(stub.text.trimEnd(), "yaml")]);
  if (files.length === 0) return [head];
  const how = `If this is right, acknowledge it by name: commit ${stubs.length === 1 ? "this file" : "these files"}, filled in, to this branch. It is good for exactly this change.`;
  return [head, how, ...files, ...more(stubs.length - SHOWN.stubs, "")];
}

function removals({ reasons, removed }: SyncBody): readonly string[] {
  if (reasons.length === 0 || removed.length === 0) return [];
  const usable = removed.filter((name) => name.length <= COMMAND_NAME);
  const commands = usable.slice(0, SHOWN.commands).map(blockCommand);
  const rest = removed.length - commands.length;
  const head = `**Removals need not wait**: ${counted(removed.length, "name")} left the registry. Each of these commands blocks one at once, in a change that passes at every stage:`;
  return [head, ...(commands.length === 0 ? [] : [codeFence(commands.join("\n"))]), ...more(rest, "")];
}

/** A line for a shell; the name can't leave its quotes. */
function blockCommand(name: string): string {
  const plain = /^[A-Za-z0-9_.:/@][A-Za-z0-9_.:/@-]*$/u.test(name);
  return `${NAME} block --reason 'left the registry' -- ${plain ? name : `'${name.replaceAll("'", "'\\''")}'`}`;
}

function notes({ notes: all, ownToken }: SyncBody): readonly string[] {
  const token =
    "Opened with the token that every workflow is given, so checks of this pull request start only after somebody with write access approves their runs, or closes and re-opens it.";
  return [...all.slice(0, SHOWN.notes).map((note) => markdownText(shortText(note))), ...more(all.length - SHOWN.notes, ""), ...(ownToken ? [token] : [])];
}

function foretold(forecasts: readonly ForecastText[]): readonly string[] {
  const told = forecasts.flatMap((f) => [...aging(f), ...low(f)]);
  if (told.length === 0) return [];
  const most = SHOWN.forecasts * 2;
  return ["### If nothing is done", ...told.slice(0, most), ...more(told.length - most, "")];
}

function aging({ id, maxAge, falls }: ForecastText): readonly string[] {
  const [first] = falls;
  if (first === undefined) return [];
  const soon = falls.filter((f) => f.at === first.at);
  const tools = new Set(falls.flatMap((f) => f.tools)).size;
  const rest = falls.length - soon.length;
  const what = `${list(soon.map((f) => f.server))} ${soon.length === 1 ? "falls" : "fall"} out of trust (${codeSpan(first.verdict)})${toolWords(soon)}`;
  const later =
    rest === 0
      ? ""
      : ` By ${codeSpan(falls.at(-1)?.at ?? first.at)} ${counted(rest, "more server follows", "more servers follow")}, ${counted(tools, "tool")} in all.`;
  return [`${codeSpan(shortName(id))} passes ${codeSpan("mcp_trust.max_age")} (${codeSpan(maxAge)}) on ${codeSpan(first.at)}: ${what}.${later}`];
}

function low({ id, minScore, below }: ForecastText): readonly string[] {
  if (below.length === 0) return [];
  const one = below.length === 1;
  return [
    `${counted(below.length, "server")} of ${codeSpan(shortName(id))} ${one ? "is" : "are"} under ${codeSpan("min_score")} ${String(minScore)}: ${list(below.map((b) => b.server))}${toolWords(below)}.`,
  ];
}

function toolWords(servers: readonly { readonly tools: readonly string[] }[]): string {
  const names = [...new Set(servers.flatMap((s) => s.tools))];
  return names.length === 0 ? "" : `, and with ${servers.length === 1 ? "it" : "them"} ${counted(names.length, "approved tool")}: ${list(names)}`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN.names).map((name) => markdownText(quoted(name)));
  return `${shown.join(", ")}${names.length > shown.length ? ` and ${String(names.length - shown.length)} more` : ""}`;
}

function more(n: number, lead: string): readonly string[] {
  return n > 0 ? [`${lead}… and ${String(n)} more.`] : [];
}
