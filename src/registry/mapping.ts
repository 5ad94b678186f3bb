/** The door to the declarative mapping. */
import { emptyDraft, finish, refuse, rootOf } from "./draft.ts";
import { readMapped } from "./mapping-read.ts";
import type { Adapter } from "./types.ts";

export { parseMapping } from "./mapping-parse.ts";
export { readMapped } from "./mapping-read.ts";
export type { Mapping } from "./mapping-types.ts";

/** The mapping in the place of an adapter; it is never detected, because nothing but the options can describe it. */
export const mappingAdapter: Adapter = {
  format: "mapping",
  looksFor: "whatever the options describe under `mapping`",
  detect: () => undefined,
  read: (documents, options) => {
    if (options.mapping !== undefined) return readMapped(documents, options.mapping, options);
    const draft = emptyDraft();
    const [first] = documents;
    if (first !== undefined)
      refuse(draft, "mapping_required", "the format `mapping` needs a mapping", rootOf(first), "Describe the export under `mapping` in the options.");
    return finish(draft, false);
  },
};
