/** Places in Gait's spelling. */
import type { Position } from "../../diagnostic.ts";
import { lineIndex } from "../../source/index.ts";

/** `[line:column]`, as Gait's messages have it. */
export function bracketed({ line, column }: Position): string {
  return `[${line}:${column}]`;
}

/** Answers the bracketed place of an offset. The text is indexed on the first question only: few texts need it. */
export function placeIn(text: string): (offset: number) => string {
  return (offset) => bracketed(lineIndex(text)(offset));
}
