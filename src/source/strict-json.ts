/** Strict JSON: RFC 8259, and nothing in it that two readers could understand differently. */
import type { Outcome } from "../diagnostic.ts";
import { keyChecker, type KeyAt } from "./keys.ts";
import { parseJsonSyntax, type JsonSyntax } from "./json-syntax.ts";
import { DEPTH_LIMIT, SIZE_LIMITS, VALUES_LIMIT } from "./limits.ts";
import type { SourceDocument, SourceNode } from "./node.ts";
import { quoteForMessage } from "./quote.ts";
import { closeSource, openSource, type Reading } from "./reader.ts";

/**
 * Reads one JSON document. Refused, each with its place: bytes that are not UTF-8, a byte order mark, any departure from
 * RFC 8259, more than 64 levels, doubled keys, keys that differ by case only, numbers beyond the range, lone surrogates.
 */
export function readStrictJson(file: string, bytes: Uint8Array): Outcome<SourceDocument> {
  const reading = openSource(file, bytes, SIZE_LIMITS.export);
  if ("diagnostics" in reading) return { diagnostics: reading.diagnostics };
  const parsed = parseJsonSyntax(reading.text, DEPTH_LIMIT, VALUES_LIMIT);
  if ("error" in parsed) {
    const { message, offset } = parsed.error;
    if (message.startsWith("nested deeper")) reading.fail("source_depth", message, offset, "Flatten the document.");
    else if (message.startsWith("more than")) reading.fail("source_too_many_values", message, offset, "Split the export into several files.");
    else reading.fail("source_syntax", message, offset, helpFor(reading.text, offset));
    return { diagnostics: reading.findings() };
  }
  return closeSource(reading, bytes, "json", convert(reading, parsed.root));
}

/** A hint for the slips that are made most. */
function helpFor(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 8);
  if (text.trim() === "") return "The file is empty.";
  if (rest.startsWith("/")) return "JSON has no comments; remove it.";
  if (/^(NaN|Inf|\+)/.test(rest)) return "JSON has finite decimal numbers only.";
  if (rest.startsWith("'")) return "JSON puts text in double quotes.";
  if (/^[}\]]/.test(rest) && /,\s*$/.test(text.slice(Math.max(0, offset - 100), offset))) return "Remove the trailing comma.";
  if (text.slice(0, offset).trim() !== "" && /^[{[]/.test(rest)) return "One file holds one JSON document.";
  return "The file must be JSON as RFC 8259 has it.";
}

/** The positioned tree; recursion is safe because the depth is limited before. */
function convert(reading: Reading, root: JsonSyntax): SourceNode {
  const checkKeys = keyChecker(reading);
  // Lone surrogates come from escapes only: the bytes themselves were UTF-8.
  const checkText = /\\u[dD][89a-fA-F]/.test(reading.text) ? (text: string, offset: number): void => checkSurrogates(reading, text, offset) : (): void => {};
  const keyText = (m: KeyAt): void => checkText(m.key, m.keyStart);

  const one = (node: JsonSyntax): SourceNode => {
    const { line, column } = reading.positionOf(node.start);
    switch (node.kind) {
      case "object":
        checkKeys(node.members);
        return {
          kind: "object",
          line,
          column,
          members: node.members.map((m) => {
            keyText(m);
            const key = reading.positionOf(m.keyStart);
            return { key: m.key, line: key.line, column: key.column, value: one(m.value) };
          }),
        };
      case "array":
        return { kind: "array", line, column, items: node.items.map(one) };
      case "string":
        checkText(node.value, node.start);
        return { kind: "string", line, column, value: node.value };
      case "number":
        return { kind: "number", line, column, value: finite(reading, node.text, node.start), text: node.text };
      case "boolean":
        return { kind: "boolean", line, column, value: node.value };
      case "null":
        return { kind: "null", line, column };
    }
  };
  return one(root);
}

/** Notes an error for half of a surrogate pair, which cannot be written as UTF-8 and which Gait replaces. */
export function checkSurrogates(reading: Reading, text: string, offset: number): void {
  if (!/\p{Surrogate}/u.test(text)) return;
  reading.fail("source_lone_surrogate", `${quoteForMessage(text)} holds half of a surrogate pair`, offset, "Write the whole character.");
}

/** The number, and an error where it is too large for a double. */
export function finite(reading: Reading, text: string, offset: number): number {
  const value = Number(text);
  if (!Number.isFinite(value)) {
    reading.fail("source_number_range", `number ${quoteForMessage(text)} is too large`, offset, "Use a number below 1.8e308.");
  }
  return value;
}
