/** One trust snapshot. */
import { ownDiagnostics } from "../told.ts";
import type { ServerChange, SnapshotReport } from "../types.ts";
import { counted, place, quoted, shortName, shortText } from "../words.ts";
import { after, blank, diagnosticLines, item } from "./items.ts";
import type { Line } from "./lines.ts";
import { staleLines, testLines } from "./results.ts";

/** What comes into or falls out of trust, and when. */
export function snapshotLines(snapshot: SnapshotReport): readonly Line[] {
  const one = (change: ServerChange, trusted: boolean): Line =>
    item(
      trusted ? "+ " : "- ",
      trusted ? "yellow" : "green",
      `${shortName(change.server)}  ${trusted ? "trusted" : "untrusted"}  ${change.reason_codes.map(shortName).join(", ")}${after(place(change))}`,
    );
  return [
    blank(),
    {
      indent: 0,
      lead: [{ text: shortName(snapshot.id), style: "bold" }, { text: `  trust snapshot, ${counted(snapshot.entries, "entry", "entries")}` }],
    },
    ...snapshot.changes.newly_trusted.map((c) => one(c, true)),
    ...snapshot.changes.newly_untrusted.map((c) => one(c, false)),
    ...(snapshot.forecast ?? []).map((f) =>
      item("forecast: ", "yellow", `${quoted(f.server)} falls out of trust at ${shortName(f.at)}: ${shortText(f.reason)}`),
    ),
    ...testLines(snapshot),
    ...staleLines(snapshot),
    ...diagnosticLines(ownDiagnostics(snapshot)),
  ];
}
