/** Strict YAML: the part of YAML 1.2 in which what is written is what is meant, for every reader. */
import { isMap, isScalar, isSeq, Scalar, type Pair } from "yaml";
import type { Outcome } from "../diagnostic.ts";
import { keyChecker, type KeyAt } from "./keys.ts";
import { DEPTH_LIMIT, YAML_SIZE_LIMIT } from "./limits.ts";
import type { Member, SourceDocument, SourceNode } from "./node.ts";
import { quoteForMessage } from "./quote.ts";
import { closeSource, openSource, type Reading } from "./reader.ts";
import { checkSurrogates, finite } from "./strict-json.ts";
import { composeYaml } from "./yaml-compose.ts";
import { guardYaml } from "./yaml-guard.ts";
import { plainScalar } from "./yaml-scalar.ts";

/**
 * Reads one YAML document of at most 4 MiB. Refused, each with its place: everything that strict JSON refuses of bytes, keys,
 * numbers and depth, and anchors, aliases, merge keys, tags, directives, further documents, keys that are not text, control
 * characters. An empty file is a null.
 */
export function readStrictYaml(file: string, bytes: Uint8Array): Outcome<SourceDocument> {
  const reading = openSource(file, bytes, YAML_SIZE_LIMIT);
  if ("diagnostics" in reading) return { diagnostics: reading.diagnostics };
  if (!guardYaml(reading)) return { diagnostics: reading.findings() };
  const composed = composeYaml(reading.text);
  if ("problem" in composed) {
    const { code, message, offset } = composed.problem;
    reading.fail(code, message, offset, code === "source_second_document" ? "One file holds one document." : undefined);
    return { diagnostics: reading.findings() };
  }
  return closeSource(reading, bytes, "yaml", converter(reading)(composed.root, 0, 1));
}

/** Turns the package's nodes into the positioned tree. `at` stands for a node that is not there. */
function converter(reading: Reading): (node: unknown, at: number, depth: number) => SourceNode {
  const checkKeys = keyChecker(reading);

  const key = (pair: Pair): KeyAt => {
    const start = startOf(pair.key, 0);
    if (!isScalar(pair.key)) {
      reading.fail("source_key_not_text", "a key must be text", start, "Use a plain word or text in quotes.");
      return { key: "", keyStart: start };
    }
    const text = String(pair.key.value);
    if (pair.key.type === Scalar.PLAIN) {
      if (text === "<<") reading.fail("source_yaml_merge", "a merge key (`<<`) is not allowed", start, "Write the keys out.");
      else if (plainScalar(text).kind !== "string") {
        reading.fail("source_key_not_text", `key ${quoteForMessage(text)} is not text`, start, "Put the key in quotes.");
      }
    }
    checkSurrogates(reading, text, start);
    return { key: text, keyStart: start };
  };

  const one = (node: unknown, at: number, depth: number): SourceNode => {
    const start = startOf(node, at);
    const { line, column } = reading.positionOf(start);
    if (depth > DEPTH_LIMIT && !isScalar(node) && node !== null && node !== undefined) {
      reading.fail("source_depth", `nested deeper than ${DEPTH_LIMIT} levels`, start);
      return { kind: "null", line, column };
    }
    if (isMap(node)) {
      const keys = node.items.map(key);
      checkKeys(keys);
      const members = node.items.map((pair, i): Member => {
        const { key: text, keyStart } = keys[i] ?? { key: "", keyStart: start };
        const place = reading.positionOf(keyStart);
        return { key: text, line: place.line, column: place.column, value: one(pair.value, endOf(pair.key, keyStart), depth + 1) };
      });
      return { kind: "object", line, column, members };
    }
    if (isSeq(node)) return { kind: "array", line, column, items: node.items.map((item) => one(item, start, depth + 1)) };
    if (!isScalar(node)) return { kind: "null", line, column };
    const text = String(node.value);
    const plain = node.type === Scalar.PLAIN ? plainScalar(text) : ({ kind: "string" } as const);
    switch (plain.kind) {
      case "null":
        return { kind: "null", line, column };
      case "boolean":
        return { kind: "boolean", line, column, value: plain.value };
      case "number":
        return { kind: "number", line, column, value: finite(reading, text, start), text };
      case "string":
        checkSurrogates(reading, text, start);
        return { kind: "string", line, column, value: text };
    }
  };
  return one;
}

/** Offset of a node's first character. */
function startOf(node: unknown, otherwise: number): number {
  const range = rangeOf(node);
  return range === undefined ? otherwise : range[0];
}

/** Offset behind a node's last character. */
function endOf(node: unknown, otherwise: number): number {
  const range = rangeOf(node);
  return range === undefined ? otherwise : range[1];
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  if (isMap(node) || isSeq(node) || isScalar(node)) return node.range ?? undefined;
  return undefined;
}
