/**
 * Reading a closed set of keys from a positioned tree: every unknown key is an error that names the nearest known one, every
 * wrong type is an error with its place. Used by the configuration, deny lists, exceptions and options.
 */
import { errorAt, type Diagnostic, type Origin, type Position } from "../diagnostic.ts";
import { FINDINGS_LIMIT } from "./limits.ts";
import type { Member, ObjectNode, SourceNode } from "./node.ts";

/** Collects what is wrong while a document is read; readers go on after an error so that all are told at once. */
export interface Findings {
  readonly file: string;
  /** Prefix of the diagnostics' codes, for instance `config`. */
  readonly area: string;
  readonly diagnostics: Diagnostic[];
  /** Where the document names which path; only of a document whose paths are opened later. */
  readonly places?: PathPlace[];
}

/** A path that a document names, resolved, and the place of its text. */
export interface PathPlace extends Position {
  readonly path: string;
  readonly use: "input" | "output";
}

/** Starts an empty collection for a file. */
export function findingsFor(file: string, area: string): Findings {
  return { file, area, diagnostics: [] };
}

/** Adds an error at a node. */
export function fail(findings: Findings, code: string, message: string, at: { line: number; column: number }, help?: string): undefined {
  const origin: Partial<Origin> = { file: findings.file, line: at.line, column: at.column };
  const told = findings.diagnostics.length;
  if (told > FINDINGS_LIMIT) return undefined;
  if (told === FINDINGS_LIMIT) {
    findings.diagnostics.push(errorAt(`${findings.area}_more`, `from here on more is wrong; ${FINDINGS_LIMIT} findings are told of one file`, origin));
    return undefined;
  }
  findings.diagnostics.push(errorAt(`${findings.area}_${code}`, message, origin, help));
  return undefined;
}

/** A word for what a node is, for messages. */
export function kindName(node: SourceNode): string {
  switch (node.kind) {
    case "object":
      return "a mapping";
    case "array":
      return "a list";
    case "string":
      return "text";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    case "null":
      return "nothing";
  }
}

/** An object whose keys have been checked against a closed list. */
export interface Fields {
  readonly node: ObjectNode;
  readonly path: string;
  readonly get: (key: string) => SourceNode | undefined;
  /** Position of the key, for messages about a missing or doubtful value. */
  readonly keyAt: (key: string) => { line: number; column: number };
}

/** The mapping at `node` with keys from `known` only; undefined (and an error) where it is no mapping. */
export function fieldsOf(findings: Findings, node: SourceNode, path: string, known: readonly string[]): Fields | undefined {
  if (node.kind !== "object") return fail(findings, "wrong_type", `${path || "the document"} must be a mapping, not ${kindName(node)}`, node);
  const members = new Map<string, Member>();
  for (const m of node.members) {
    members.set(m.key, m);
    if (known.includes(m.key)) continue;
    // Hostile files have a hundred thousand of them.
    const guess = findings.diagnostics.length < FINDINGS_LIMIT ? nearest(m.key, known) : undefined;
    const help = guess === undefined ? `Known keys: ${known.join(", ")}.` : `Did you mean \`${guess}\`?`;
    fail(findings, "unknown_key", `unknown key ${JSON.stringify(m.key)} in ${path || "the document"}`, m, help);
  }
  return { node, path, get: (key) => members.get(key)?.value, keyAt: (key) => members.get(key) ?? node };
}

/** The mapping's members where any key is allowed (ids, names); null and a missing node are empty. */
export function entriesOf(findings: Findings, node: SourceNode | undefined, path: string): readonly Member[] {
  if (node === undefined || node.kind === "null") return [];
  if (node.kind === "object") return node.members;
  fail(findings, "wrong_type", `${path} must be a mapping, not ${kindName(node)}`, node);
  return [];
}

/** The items of a list; a missing node is empty. */
export function itemsOf(findings: Findings, node: SourceNode | undefined, path: string): readonly SourceNode[] {
  if (node === undefined || node.kind === "null") return [];
  if (node.kind === "array") return node.items;
  fail(findings, "wrong_type", `${path} must be a list, not ${kindName(node)}`, node);
  return [];
}

/** Non-empty text, or undefined where the node is missing or of another kind. */
export function textOf(findings: Findings, node: SourceNode | undefined, path: string): string | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== "string") return fail(findings, "wrong_type", `${path} must be text, not ${kindName(node)}`, node, "Put the value in quotes.");
  if (node.value.trim() === "") return fail(findings, "empty", `${path} must not be empty`, node);
  return node.value;
}

/** A list of non-empty texts. */
export function textsOf(findings: Findings, node: SourceNode | undefined, path: string): readonly string[] {
  return itemsOf(findings, node, path).flatMap((item, i) => textOf(findings, item, `${path}[${i}]`) ?? []);
}

/** One of a closed list of words. */
export function wordOf<W extends string>(findings: Findings, node: SourceNode | undefined, path: string, words: readonly W[]): W | undefined {
  const text = textOf(findings, node, path);
  if (text === undefined || node === undefined) return undefined;
  const found = words.find((w) => w === text);
  if (found !== undefined) return found;
  const guess = nearest(text, words);
  const help = guess === undefined ? `Use one of: ${words.join(", ")}.` : `Did you mean \`${guess}\`?`;
  return fail(findings, "unknown_value", `${path} is ${JSON.stringify(text)}, which is not one of ${words.join(", ")}`, node, help);
}

/** A whole number within bounds. */
export function countOf(findings: Findings, node: SourceNode | undefined, path: string, max = Number.MAX_SAFE_INTEGER): number | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== "number" || !Number.isInteger(node.value) || node.value < 0 || node.value > max) {
    return fail(findings, "wrong_type", `${path} must be a whole number from 0 to ${max}`, node);
  }
  return node.value;
}

/** true or false. */
export function booleanOf(findings: Findings, node: SourceNode | undefined, path: string): boolean | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== "boolean") return fail(findings, "wrong_type", `${path} must be true or false, not ${kindName(node)}`, node);
  return node.value;
}

/** The closest of `candidates` within an edit distance that a typing slip explains, or undefined. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Levenshtein distance, cut off at `limit` so that hostile keys of great length cost nothing. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? limit) + 1, (next[j - 1] ?? limit) + 1, (row[j - 1] ?? limit) + cost));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}
