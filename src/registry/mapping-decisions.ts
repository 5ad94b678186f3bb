/** Keys that may deny an entry and that the mapping does not read: passing over them could approve what somebody denied. */
import type { SourceNode } from "../source/index.ts";
import type { Collected } from "./adapters/collect.ts";
import { checkEntryKeys, refuseDenials } from "./adapters/entry-keys.ts";
import { sameStep } from "./mapping-path.ts";
import type { Item } from "./mapping-walk.ts";
import type { MappingPath } from "./mapping-types.ts";

/**
 * Checks an item and everything it was reached through; of the document's root only what says no. Each node is checked once, whatever
 * number of items stand under it.
 */
export function decisionCheck(draft: Collected, each: MappingPath, paths: readonly MappingPath[]): (item: Item) => void {
  const checked = new Set<SourceNode>();
  const known = new Map<number, ReadonlySet<string>>();
  const readAt = (depth: number): ReadonlySet<string> => {
    const before = known.get(depth) ?? keysRead(each, depth, [each, ...paths]);
    known.set(depth, before);
    return before;
  };
  return (item) => {
    const places = [...item.bound, [each.steps.length, item.place] as const];
    for (const [depth, place] of places) {
      if (checked.has(place.node) || place.node.kind !== "object") continue;
      checked.add(place.node);
      if (depth === 0) {
        refuseDenials(place.file, place.node, readAt(0), draft.diagnostics, "all of this export");
        continue;
      }
      checkEntryKeys(place.file, place.node, readAt(depth), draft.diagnostics, draft.ignored);
    }
  };
}

/** The keys that some path reads directly under the place that the first `depth` steps of `each` lead to. */
function keysRead(each: MappingPath, depth: number, paths: readonly MappingPath[]): ReadonlySet<string> {
  const keys = paths.flatMap((path) => {
    const step = path.steps[depth];
    const same = each.steps.slice(0, depth).every((s, i) => sameStep(s, path.steps[i]));
    return same && step?.kind === "key" ? [step.key] : [];
  });
  return new Set(keys);
}
