/** `json.Unmarshal`: bytes in, a described type out. */
import { diagnosticAt, type Diagnostic, type Position } from "../../diagnostic.ts";
import { decodeUtf8, DEPTH_LIMIT, lineIndex, parseJsonSyntax, quoteForMessage } from "../../source/index.ts";
import { decodeUtf8Lossy } from "../text/index.ts";
import { syntaxErrorText } from "./syntax-error.ts";
import type { Decoding, GoType, KeyFinding } from "./types.ts";

/** Go's own limit of containers inside one another. */
const MAX_DEPTH = 10_000;

/** A decoded value or Go's words for why there is none. */
export type Decode<T> = (
  | { readonly value: T }
  | {
      readonly error: {
        /** Go's message, without any prefix. */
        readonly message: string;
        readonly position: Position;
      };
    }
) & {
  /** Keys that Go folds, merges or passes over; see `KeyFinding`. */
  readonly diagnostics: readonly Diagnostic[];
};

/** Decodes a whole text into a zero value of `type`. Each byte that is no UTF-8 becomes U+FFFD. */
export function decodeJson<T>(bytes: Uint8Array, type: GoType<T>): Decode<T> {
  const strict = decodeUtf8(bytes);
  const text = "text" in strict ? strict.text : decodeUtf8Lossy(bytes);
  const replaced = "text" in strict ? [] : [notUtf8(bytes, strict.badByte, text)];
  const syntax = parseJsonSyntax(text, MAX_DEPTH);
  if ("error" in syntax) {
    const position = lineIndex(text)(syntax.error.offset);
    const message = syntaxErrorText(Buffer.from(bytes).toString("latin1"), MAX_DEPTH) ?? syntax.error.message;
    return { error: { message, position }, diagnostics: replaced };
  }
  const findings: KeyFinding[] = [];
  let mismatch: { readonly message: string; readonly offset: number } | undefined;
  let fatal: typeof mismatch;
  const structs: string[] = [];
  const fields: string[] = [];
  const decoding: Decoding = {
    text,
    mismatch: (value, target, offset) => {
      const struct = structs.at(-1);
      const where = struct === undefined ? "Go value" : `Go struct field ${struct}.${fields.join(".")}`;
      mismatch ??= { message: `json: cannot unmarshal ${value} into ${where} of type ${target}`, offset };
    },
    fatal: (message, offset) => {
      fatal ??= { message, offset };
    },
    note: (finding) => {
      findings.push(finding);
    },
    enter: (struct, field) => {
      structs.push(struct);
      fields.push(field);
    },
    leave: () => {
      structs.pop();
      fields.pop();
    },
  };
  const value = type.decode(type.zero(), syntax.root, decoding);
  const told = [...replaced, ...(syntax.deep === undefined ? [] : [tooDeep(text, syntax.deep)])];
  const diagnostics = findings.length === 0 ? told : [...told, ...describe(findings, lineIndex(text))];
  const wrong = fatal ?? mismatch;
  if (wrong === undefined) return { value, diagnostics };
  return { error: { message: wrong.message, position: lineIndex(text)(wrong.offset) }, diagnostics };
}

function notUtf8(bytes: Uint8Array, badByte: number, text: string): Diagnostic {
  const at = lineIndex(text)(decodeUtf8Lossy(bytes.subarray(0, badByte)).length);
  return diagnosticAt("error", "json_invalid_utf8", `byte ${badByte + 1} is not UTF-8; Gait replaces it by U+FFFD`, at, "save the file as UTF-8");
}

/** Gait takes it and needs seconds for it. */
function tooDeep(text: string, offset: number): Diagnostic {
  return diagnosticAt(
    "error",
    "json_deep",
    `nested deeper than ${DEPTH_LIMIT} levels, which Gait takes up to ${MAX_DEPTH}`,
    lineIndex(text)(offset),
    "flatten it",
  );
}

function describe(findings: readonly KeyFinding[], positionOf: (offset: number) => Position): readonly Diagnostic[] {
  const inOrder = findings.toSorted((a, b) => a.offset - b.offset);
  return inOrder.map(({ code, key, field, offset }) => {
    const name = quoteForMessage(key);
    const at = positionOf(offset);
    switch (code) {
      case "colliding_key":
        return diagnosticAt("error", code, `blanks aside ${name} is also the name of another key: Gait keeps one at random`, at, "keep one");
      case "duplicate_key":
        return diagnosticAt("error", code, `the key ${name} is given twice: Gait decodes the second value over the first`, at, "keep one");
      case "folded_key":
        return diagnosticAt("error", code, `Gait takes the key ${name} for "${field}"`, at, `write "${field}"`);
      case "unknown_key":
        return diagnosticAt("warning", code, `Gait passes over the key ${name}`, at, "correct or remove it");
    }
  });
}
