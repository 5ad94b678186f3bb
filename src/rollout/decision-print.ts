/** Records that stand in several files: which are the same, and how many calls they stand for. */
import { digest, type CanonicalInput } from "../gait/index.ts";
import type { SourceNode } from "../source/index.ts";
import type { Recorded } from "./recorded.ts";

/** Digest of a record by what it says; its layout and the order of its keys do not matter. */
export function printOf(node: SourceNode): string {
  return digest(dataOf(node));
}

function dataOf(node: SourceNode): CanonicalInput {
  switch (node.kind) {
    case "object":
      return new Map(node.members.map((m) => [m.key, dataOf(m.value)]));
    case "array":
      return node.items.map(dataOf);
    case "null":
      return null;
    case "string":
    case "number":
    case "boolean":
      return node.value;
  }
}

/** Records of several files, told apart. */
export interface Distinct {
  /** One for each call, as far as the records alone can tell. */
  readonly records: readonly Recorded[];
  /** Answers that an earlier file has already: calls of their own only where a trace of each is left. */
  readonly copies: readonly Recorded[];
}

/**
 * Equal answers in one file are as many calls, since equal calls leave equal answers. Across files they are the same calls told twice, as
 * when one log holds another. Each trace has an event of its own.
 */
export function distinct(files: readonly (readonly Recorded[])[]): Distinct {
  const records: Recorded[] = [];
  const copies: Recorded[] = [];
  const most = new Map<string, number>();
  const events = new Set<string>();
  for (const file of files) {
    const here = new Map<string, number>();
    for (const record of file) {
      if (record.kind === "trace" && record.event !== undefined) {
        if (!events.has(record.event)) records.push(record);
        events.add(record.event);
        continue;
      }
      const count = (here.get(record.print) ?? 0) + 1;
      here.set(record.print, count);
      if (count > (most.get(record.print) ?? 0)) {
        most.set(record.print, count);
        records.push(record);
      } else if (record.kind !== "trace") copies.push(record);
    }
  }
  return { records, copies };
}
