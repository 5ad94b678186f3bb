/**
 * The declarative mapping: how an export of a shape that no adapter knows becomes tools, servers or trust entries. It is a
 * closed table, not a language: paths, constants, look-ups and exact scaling in one fixed order. It cannot loop, cannot reach
 * the clock, the network or the machine, and reads every value at most once for each item.
 */

/** One step of a path: under a key, over the items of a list, over the entries of a map, or the key of the map entry itself. */
export type PathStep =
  { readonly kind: "key"; readonly key: string } | { readonly kind: "items" } | { readonly kind: "entries" } | { readonly kind: "entry_key" };

/** A path from the document's root, for instance `servers[*].tools[*].name` or `registry{*}.@key`. */
export interface MappingPath {
  /** As written. */
  readonly text: string;
  readonly steps: readonly PathStep[];
}

/** A value that a condition compares with or that a look-up yields; numbers as written, compared as decimals. */
export type Scalar =
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" };

/** Replaces a scalar of the export by a text; `otherwise` is what every other one becomes, `refuse` makes it an error. */
export interface Lookup {
  /** Scalar as text (`true`, `3`, `approved`) -> result. */
  readonly values: ReadonlyMap<string, string>;
  readonly otherwise: { readonly kind: "refuse" } | { readonly kind: "value"; readonly value: string };
}

/** Where a text comes from. A `from` that is not `optional` and finds nothing is an error at the item. */
export type TextSpec =
  | { readonly kind: "const"; readonly value: string }
  | {
      readonly kind: "path";
      readonly path: MappingPath;
      readonly optional: boolean;
      readonly lookup?: Lookup;
    };

/**
 * What is done with an entry that a condition does not accept: an error, or it is left out with a reason (tools, servers), or it
 * counts as no result (trust). There is no default: the mapping has to say it.
 */
export type Otherwise = "refuse" | "left_out" | "no_result";

/** What a condition's path that finds nothing means; `refuse` unless the mapping says otherwise. */
export type WhenMissing = Otherwise | "accept";

/** An entry is accepted when the value at `path` is one of `accepted`. */
export interface Condition {
  readonly path: MappingPath;
  readonly accepted: readonly Scalar[];
  readonly otherwise: Otherwise;
  readonly missing: WhenMissing;
}

/** Which items a section reads. */
export interface Each {
  readonly path: MappingPath;
  /** A list that is missing on the way is an error, or leaves that branch out with a reason. */
  readonly missing: "refuse" | "left_out";
}

/** Tools that the export approves. */
export interface ToolsMapping {
  readonly each: Each;
  readonly name: TextSpec;
  readonly server_id?: TextSpec;
  /** All must hold. */
  readonly approved_when: readonly Condition[];
  /** The tool's risk or class in the export's own words, for `effects`; it can only make a verdict stricter. */
  readonly class?: TextSpec;
  /** RFC 3339 end of the approval; one that is not after `as_of` is left out. */
  readonly expires_at?: TextSpec;
}

/** Servers that the export lists. */
export interface ServersMapping {
  readonly each: Each;
  readonly server_id: TextSpec;
  readonly server_name?: TextSpec;
  readonly version?: TextSpec;
  readonly publisher?: TextSpec;
  readonly status?: TextSpec;
  readonly endpoint?: TextSpec;
  readonly package?: TextSpec;
  readonly updated_at?: TextSpec;
  readonly active_when: readonly Condition[];
}

/** The fields of a server entry other than its id, in the order in which they are read. */
export const SERVER_FIELDS = ["server_name", "version", "publisher", "status", "endpoint", "package", "updated_at"] as const;

/** A number between 0 and 1 from a number or a word of the export, on exact decimals, in this order. */
export interface ScoreSpec {
  /** A number or a word; or a constant given as `const`. */
  readonly from: { readonly kind: "path"; readonly path: MappingPath } | { readonly kind: "const"; readonly text: string };
  /** Word -> number as text, or `no_result`. */
  readonly lookup?: Lookup;
  /** Of several values for one server, taken before the scale: always the worst, so `max` goes with `subtract_from`. */
  readonly combine?: "min" | "max";
  /** `subtract_from - value`: turns a risk into a score. */
  readonly subtract_from?: string;
  readonly multiply?: string;
  readonly divide?: string;
}

/** Trust entries, one for each server. */
export interface TrustMapping {
  readonly each: Each;
  readonly server_id?: TextSpec;
  readonly server_name?: TextSpec;
  readonly publisher?: TextSpec;
  readonly source?: TextSpec;
  readonly endpoint?: TextSpec;
  /** Absent: settled by the score and `pass_score`. */
  readonly status?: TextSpec;
  /** Absent: `as_of` of the options. */
  readonly updated_at?: TextSpec;
  readonly score: ScoreSpec;
  /** The items of one server become one entry; without it a second item of a server is an error. */
  readonly group_by?: "server_id" | "server_name";
  /** An item for which these do not hold gave no result: score 0, status `unknown`. */
  readonly completed_when: readonly Condition[];
}

/** A mapping has at least one of the three sections. */
export interface Mapping {
  readonly tools?: ToolsMapping;
  readonly servers?: ServersMapping;
  readonly trust?: TrustMapping;
  /** The export lists what exists, not what is approved: `render` refuses it. */
  readonly inventory: boolean;
  /** Value that marks an incomplete export when it is there and not empty, next to the well-known ones. */
  readonly cursor?: MappingPath;
  /** RFC 3339 time of the export itself. */
  readonly exported_at?: TextSpec;
}
