/** The report for a terminal or a plain log. */
import type { Diagnostic } from "../diagnostic.ts";
import { NAME } from "../product.ts";
import { removesEnforcement } from "./counts.ts";
import { renderAll } from "./fixes.ts";
import { diagnosticLines } from "./text/items.ts";
import { policyLines } from "./text/policy.ts";
import { findingLines, judgeLines } from "./text/run.ts";
import { snapshotLines } from "./text/snapshot.ts";
import { writeLine, type Line, type LineOptions } from "./text/lines.ts";
import { totals, unchangedWords } from "./totals.ts";
import type { Report } from "./types.ts";
import { moveWords, shortName, shortText } from "./words.ts";

/** How the text is shown. */
export interface TextOptions {
  /** ANSI colours; the caller knows about NO_COLOR and the terminal. */
  readonly colour?: boolean;
  /** Columns of the terminal; without them nothing is wrapped. */
  readonly width?: number;
}

/** Lines, each with a line end; the first says whether enforcement is removed, else the result. */
export function text(report: Report, options: TextOptions = {}): string {
  return write(
    [
      ...headLines(report),
      ...judgeLines(report),
      ...findingLines(report),
      ...report.policies.flatMap((p) => policyLines(report, p)),
      ...report.snapshots.flatMap(snapshotLines),
    ],
    options,
  );
}

/** Diagnostics alone, for commands without a report. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], options: TextOptions = {}): string {
  return write(diagnosticLines(diagnostics), options);
}

function headLines(report: Report): readonly Line[] {
  const passed = report.result === "passed";
  const found = totals(report);
  const fix = renderAll(report);
  return [
    ...report.policies.filter(removesEnforcement).map((p): Line => ({
      indent: 0,
      lead: [{ text: "ENFORCEMENT REMOVED: ", style: "red" }],
      body: `${shortName(p.id)} ${moveWords(p) ?? ""}`,
    })),
    {
      indent: 0,
      lead: [{ text: `${NAME}: ` }, { text: passed ? "passed" : `failed (exit ${String(report.exit_code)})`, style: passed ? "green" : "red" }],
    },
    { indent: 2, lead: [], body: found.length === 0 ? unchangedWords(report) : `${found.join(", ")}.` },
    ...(report.base_note === undefined ? [] : [{ indent: 2, lead: [], body: shortText(report.base_note) }]),
    ...(fix === undefined ? [] : [{ indent: 2, lead: [{ text: "-> ", style: "cyan" as const }], body: fix }]),
  ];
}

function write(lines: readonly Line[], options: TextOptions): string {
  const settings: LineOptions = { colour: options.colour ?? false, width: options.width ?? 0 };
  return lines
    .flatMap((line) => writeLine(line, settings))
    .map((line) => `${line}\n`)
    .join("");
}
