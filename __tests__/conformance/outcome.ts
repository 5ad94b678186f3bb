import { readFileSync } from "node:fs";

/** Reads a recording beside this file, one case a line. */
export function recordedCases(name: string): readonly unknown[] {
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}

/** The text of an outcome for comparison: keys sorted, and the words of YAML errors (best effort in the recording) left out. */
export function comparable(exit: number, stdout: unknown): string {
  const words = /"error":"parse (policy yaml|mcp_trust\.max_age): (?:[^"\\]|\\.)*"/;
  return JSON.stringify({ exit, stdout: sorted(stdout) }).replace(words, '"error":"parse $1: ..."');
}

/** The parsed output, null where it is no JSON object. */
export function jsonOf(stdout: string): unknown {
  return stdout.startsWith("{") ? JSON.parse(stdout) : null;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
