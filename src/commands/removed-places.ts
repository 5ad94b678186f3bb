/** Where in the head's export a tool stood that is no longer there: the line of its next neighbour that is left. */
import { compareBytes } from "../gait/index.ts";
import type { Origin } from "../diagnostic.ts";
import type { ToolEntry } from "../registry/index.ts";
import type { LoadedPolicy } from "./load-policy.ts";

/** A place for every tool of the base that the head's export lacks; a line of the head, as only such a line can be annotated. */
export function removedPlaces(base: LoadedPolicy, head: LoadedPolicy): ReadonlyMap<string, Origin> {
  const places = new Map<string, Origin>();
  const entries = [...base.tools.values()].flat().sort(byOrigin);
  let next: Origin | undefined;
  const following = entries.map((): Origin | undefined => undefined);
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i];
    if (entries[i + 1]?.origin.file !== entry?.origin.file) next = undefined;
    next = (entry === undefined ? undefined : head.tools.get(entry.gait_name)?.[0]?.origin) ?? next;
    following[i] = next;
  }
  let last: Origin | undefined;
  entries.forEach((entry, i) => {
    const kept = head.tools.get(entry.gait_name)?.[0]?.origin;
    if (kept !== undefined) last = kept;
    else if (!places.has(entry.gait_name)) places.set(entry.gait_name, following[i] ?? last ?? startOf(entry, head));
  });
  return places;
}

function byOrigin({ origin: a }: ToolEntry, { origin: b }: ToolEntry): number {
  return compareBytes(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** Nothing is left of the export's tools: its first line, in a file that the head has. */
function startOf(entry: ToolEntry, head: LoadedPolicy): Origin {
  const files = head.entry.kind === "rendered" ? head.entry.registry.files : [];
  const file = files.includes(entry.origin.file) ? entry.origin.file : (files[0] ?? entry.origin.file);
  return { ...entry.origin, file, line: 1, column: 1 };
}
