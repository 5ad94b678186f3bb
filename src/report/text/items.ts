/** Lines that every part of the terminal's report is made of. */
import type { Diagnostic, Severity } from "../../diagnostic.ts";
import { place, shortName, shortText } from "../words.ts";
import type { Line, Style } from "./lines.ts";

/** Diagnostics with what to do about them; also for commands that have no report. */
export function diagnosticLines(list: readonly Diagnostic[]): readonly Line[] {
  return list.flatMap((d) => [
    item(`${d.severity}: `, SEVERITY_STYLE[d.severity], `${d.code}: ${shortText(d.message)}${after(place(d))}`),
    ...helpLine(d.help),
  ]);
}

const SEVERITY_STYLE: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", note: "dim" };

/** What to do about the line before. */
export function helpLine(help: string | undefined): readonly Line[] {
  return help === undefined ? [] : [{ indent: 6, lead: [{ text: "-> ", style: "cyan" }], body: shortText(help) }];
}

/** Lines under a title with their number; nothing where there are none. */
export function titled(title: string, lines: readonly Line[], n = lines.length): readonly Line[] {
  return lines.length === 0 ? [] : [blank(), { indent: 0, lead: [{ text: `${title} (${String(n)})`, style: "bold" }] }, ...lines];
}

/** A line with a lead of ours. */
export function item(lead: string, style: Style, body: string): Line {
  return { indent: 2, lead: [{ text: lead, style }], body };
}

/** A place behind a sentence. */
export function after(where: string | undefined): string {
  return where === undefined ? "" : `  ${shortName(where)}`;
}

/** An empty line. */
export function blank(): Line {
  return { indent: 0, lead: [] };
}
