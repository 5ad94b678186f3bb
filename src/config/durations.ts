/** Durations as people write them in the configuration: `72h`, `3d`, `90m`. */
import { fail, textOf, type Findings } from "../source/fields.ts";
import type { SourceNode } from "../source/node.ts";

const HOURS: ReadonlyMap<string, number> = new Map([
  ["m", 1 / 60],
  ["h", 1],
  ["d", 24],
  ["w", 168],
]);

/** Hours that a text like `72h` means, undefined where it is no duration; `0h` is allowed. */
export function parseHours(text: string): number | undefined {
  const match = /^(\d{1,6})(m|h|d|w)$/u.exec(text);
  const unit = HOURS.get(match?.[2] ?? "");
  return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}

/** Hours of a duration node. */
export function hoursOf(findings: Findings, node: SourceNode | undefined, path: string): number | undefined {
  const text = textOf(findings, node, path);
  if (text === undefined || node === undefined) return undefined;
  return (
    parseHours(text) ??
    fail(findings, "duration", `${path} is ${JSON.stringify(text)}, which is no duration`, node, "Write a whole number and a unit: 30m, 72h, 3d or 2w.")
  );
}
