/** How Go types are described for decoding, and what a decoder carries along. */
import type { JsonSyntax } from "../../source/index.ts";

/** A Go type: what its zero value is and how JSON is decoded over an old value. */
export interface GoType<T> {
  /** Go's name of the type, as it stands in error messages (`[]string`, `gate.IntentTarget`). */
  readonly name: string;
  readonly zero: () => T;
  /**
   * Decodes `node` over `old` and returns the new value. Structs and lists are changed in place; a value of the wrong JSON type
   * is reported to `decoding` and leaves `old` alone, as in Go.
   */
  readonly decode: (old: T, node: JsonSyntax, decoding: Decoding) => T;
}

/** The TypeScript side of a described type. */
export type Decoded<G> = G extends GoType<infer T> ? T : never;

/** One run of the decoder. */
export interface Decoding {
  /** The JSON text, for values that Go looks at raw. */
  readonly text: string;
  /** Notes a type mismatch: the first one is the error, decoding goes on. `offset` is that of the value, in UTF-16 units. */
  readonly mismatch: (value: string, type: string, offset: number) => void;
  /** Notes an error that ends decoding in Go (a time that does not parse); wins over mismatches. The first one counts. */
  readonly fatal: (message: string, offset: number) => void;
  /** Notes something that Go does in silence. */
  readonly note: (finding: KeyFinding) => void;
  /** Enters a field of a struct (named without its package), so that mismatches can say where; `leave` goes back. */
  readonly enter: (struct: string, field: string) => void;
  readonly leave: () => void;
}

/** A key that Go reads other than people do. */
export interface KeyFinding {
  readonly code: "colliding_key" | "duplicate_key" | "folded_key" | "unknown_key";
  readonly key: string;
  /** The field that Go takes it for; the key itself for data. */
  readonly field: string;
  /** UTF-16 offset of the key. */
  readonly offset: number;
}

/** Go's word for the kind of a JSON value in its messages. */
export function kindWord(node: JsonSyntax): string {
  return node.kind === "boolean" ? "bool" : node.kind;
}
