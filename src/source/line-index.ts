/** From offsets in a text to the lines and columns that people and editors use. */
import type { Position } from "../diagnostic.ts";

const LF = 10;
const CR = 13;
/** UTF-16 units between two remembered counts of surrogate pairs: a question never scans further than this. */
const STRIDE = 64;

/**
 * Prepares a text in linear time; the answer takes a UTF-16 offset to its line and column, both from 1, the column in code
 * points. Line feed, carriage return and the two together each end one line. Offsets outside the text are moved to its ends.
 */
export function lineIndex(text: string): (offset: number) => Position {
  const starts = lineStarts(text);
  const pairsBefore = pairCounter(text);
  let last = 0;
  return (offset) => {
    const at = Math.min(Math.max(offset, 0), text.length);
    last = lineOf(starts, at, last);
    const start = starts[last] ?? 0;
    return { line: last + 1, column: at - start - (pairsBefore(at) - pairsBefore(start)) + 1 };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  // indexOf is far faster than looking at every unit, and almost no text has a carriage return.
  if (!text.includes("\r")) {
    for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LF || (unit === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return starts;
}

/** Index of the line that holds `at`; `guess` is where the last question was, because questions come in order. */
function lineOf(starts: readonly number[], at: number, guess: number): number {
  const holds = (line: number): boolean => (starts[line] ?? Infinity) <= at && at < (starts[line + 1] ?? Infinity);
  if (holds(guess)) return guess;
  if (holds(guess + 1)) return guess + 1;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Answers how many surrogate pairs end before an offset. */
function pairCounter(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return () => 0;
  const marks = new Uint32Array(Math.floor(text.length / STRIDE) + 1);
  let pairs = 0;
  for (let i = 0; i < text.length; i++) {
    if (i % STRIDE === 0) marks[i / STRIDE] = pairs;
    if (endsPair(text, i)) pairs++;
  }
  return (offset) => {
    const mark = Math.min(Math.floor(offset / STRIDE), marks.length - 1);
    let count = marks[mark] ?? 0;
    for (let i = mark * STRIDE; i < offset; i++) if (endsPair(text, i)) count++;
    return count;
  };
}

function endsPair(text: string, i: number): boolean {
  return (text.charCodeAt(i) & 0xfc00) === 0xdc00 && i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
}
