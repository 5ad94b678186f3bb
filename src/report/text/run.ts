/** What judged, exceptions, and what belongs to no single policy. */
import { place, quoted, shortText } from "../words.ts";
import type { Report } from "../types.ts";
import { after, diagnosticLines, item, titled } from "./items.ts";
import type { Line, Style } from "./lines.ts";

/** Shown before anything that is judged. */
export function judgeLines(report: Report): readonly Line[] {
  const judges = report.judges_changed.map((c): Line => {
    const milder = c.change === "weakened" || c.change === "removed";
    return item(`${c.kind} ${c.change}: `, milder ? "yellow" : "dim", `${shortText(c.message)}${after(place(c))}`);
  });
  const exceptions = report.exceptions.map((e): Line => {
    const style: Style = e.state === "used" || e.state === "unused" ? "yellow" : "red";
    const why = `${quoted(e.kind)} by ${quoted(e.actor)} until ${quoted(e.expires)}: ${quoted(e.reason)}${e.message === undefined ? "" : `; ${shortText(e.message)}`}${after(e.file)}`;
    return item(`exception ${e.state === "used" ? "in force" : e.state}: `, style, why);
  });
  return [...titled("What judges was changed", judges), ...titled("Exceptions", exceptions)];
}

/** What belongs to no single policy. */
export function findingLines(report: Report): readonly Line[] {
  return titled("The run as a whole", diagnosticLines(report.diagnostics), report.diagnostics.length);
}
