/** Questions to the tables of Unicode 15.0, the version that Gait was built with; Node's own tables move with Node. */
import { LOWER, NOT_PRINTABLE, UNASSIGNED } from "./unicode-15.ts";

/** Numbers written in base 36 as differences, each from the one before; see scripts/generate-unicode.ts. */
function undelta(packed: string): Int32Array {
  const steps = packed.split(" ");
  const numbers = new Int32Array(steps.length);
  let sum = 0;
  steps.forEach((step, i) => {
    sum += Number.parseInt(step, 36);
    numbers[i] = sum;
  });
  return numbers;
}

/** Bounds of ranges: from each even one (included) to the odd one after it (excluded). */
const unassigned = undelta(UNASSIGNED);
const notPrintable = undelta(NOT_PRINTABLE);

/** Answers whether a number of bounds up to `value` is odd, so that it lies inside a range. */
function inRanges(bounds: Int32Array, value: number): boolean {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

/** Runs of the packed table: first code point, count, distance between two, offset to the lower-case one. */
function unpackLower(packed: string): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  let start = 0;
  for (const run of packed.split(" ")) {
    const [gap = 0, count = 0, stride = 0, offset = 0] = run.split(",").map((part) => Number.parseInt(part, 36));
    start += gap;
    for (let i = 0; i < count; i++) map.set(start + i * stride, start + i * stride + offset);
  }
  return map;
}

const lowerMap = unpackLower(LOWER);

/** The simple lower-case mapping of a code point, itself where there is none. */
export function lowerOf(codePoint: number): number {
  return lowerMap.get(codePoint) ?? codePoint;
}

/** Whether Unicode 15.0 has a character (or a private use area or a surrogate) there. */
export function isAssigned(codePoint: number): boolean {
  return !inRanges(unassigned, codePoint);
}

/** Go's `unicode.IsPrint`: letters, marks, numbers, punctuation, symbols and the ASCII blank. */
export function isPrintable(codePoint: number): boolean {
  if (codePoint < 0x7f) return codePoint >= 0x20;
  return !inRanges(notPrintable, codePoint);
}
