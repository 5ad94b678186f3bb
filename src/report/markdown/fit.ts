/** Shortens a document at whole rows. Counts stand in text of their own and stay true. */
import { guardText } from "../escape/index.ts";
import { KEEP, NO_NEWS, type Block, type Row, type RowBlock, type Section } from "./blocks.ts";

/** How long a text is, in the unit of the limit. */
export type Measure = (text: string) => number;

/** UTF-16 units: never fewer than the characters that GitHub counts. */
export const characters: Measure = (text) => text.length;

/** Bytes of UTF-8. */
export const bytes: Measure = (text) => Buffer.byteLength(text, "utf8");

/** How long a text may be, and in which unit that is measured. */
export interface Limit {
  readonly most: number;
  readonly measure: Measure;
}

/** Rows of what becomes allowed or blocked that a section must bring along, beside reserved ones, to be worth its head. */
const FIRST_ROWS = 5;

/** The finished document, no longer than the limit, with a line end. */
export function fit(sections: readonly Section[], limit: Limit | undefined): string {
  const whole = finish(
    sections.flatMap((s) => s.blocks),
    (block) => block.rows.length,
  );
  if (limit === undefined || limit.measure(whole) <= limit.most) return whole;
  const blocks = keepSections(sections, limit).flatMap((s) => s.blocks);
  const counts = keepRows(blocks, limit);
  return finish(blocks, (block) => counts.get(block) ?? 0);
}

/** Details go first, then sections without news, then those that don't fit, the ones that matter least before others. */
function keepSections(sections: readonly Section[], limit: Limit): readonly Section[] {
  const short = sections.filter((s) => s.keep < NO_NEWS).map(withoutDetails);
  const byKeep = [...short].sort((a, b) => a.keep - b.keep);
  let room = limit.most - limit.measure(shortenedNote(sections.length)) - 2;
  const kept = new Set<Section>();
  for (const section of byKeep) {
    const size = section.blocks.reduce((sum, block) => sum + fixedSize(block, limit), 0);
    const worth = section.blocks.reduce((sum, block) => sum + firstRows(block, limit), size);
    if (section.keep > 0 && worth > room) continue;
    room -= worth;
    kept.add(section);
  }
  const note: Section = { keep: 0, blocks: [{ kind: "text", text: shortenedNote(sections.length - kept.size) }] };
  return [...short.filter((s) => kept.has(s)), note];
}

function withoutDetails(section: Section): Section {
  return { ...section, blocks: section.blocks.filter((b) => b.kind === "text" || b.keep < KEEP.details) };
}

function firstRows(block: Block, limit: Limit): number {
  if (block.kind === "text") return 0;
  const first = Math.max(block.reserved, block.keep <= KEEP.blocked ? FIRST_ROWS : 0);
  return block.rows.slice(0, first).reduce((sum, row) => sum + rowSize(block, row, limit), 0);
}

function shortenedNote(n: number): string {
  const left = n === 0 ? "" : ` ${String(n)} more ${n === 1 ? "section is" : "sections are"} left out.`;
  return `**Shortened to fit.**${left} The numbers above count everything; the full report shows it.`;
}

/** What a block takes without any row, with the line that counts what is missing. */
function fixedSize(block: Block, limit: Limit): number {
  return limit.measure(guardText(block.kind === "text" ? block.text : write(block, 0))) + 2;
}

function rowSize(block: RowBlock, row: Row, limit: Limit): number {
  return limit.measure(guardText(row.text)) + block.between.length;
}

/** How many rows of each block fit. */
function keepRows(blocks: readonly Block[], limit: Limit): ReadonlyMap<RowBlock, number> {
  const rowBlocks = blocks.filter((b) => b.kind === "rows");
  const counts = new Map<RowBlock, number>(rowBlocks.map((b) => [b, 0]));
  let room = limit.most - blocks.reduce((sum, block) => sum + fixedSize(block, limit), 0) - 1;
  const take = (block: RowBlock, most: number): void => {
    for (let i = counts.get(block) ?? 0; i < Math.min(most, block.rows.length); i += 1) {
      const row = block.rows[i];
      const size = row === undefined ? 0 : rowSize(block, row, limit);
      if (size > room) return;
      room -= size;
      counts.set(block, i + 1);
    }
  };
  for (const block of rowBlocks) take(block, block.reserved);
  for (const block of [...rowBlocks].sort((a, b) => a.keep - b.keep)) take(block, block.rows.length);
  return counts;
}

function finish(blocks: readonly Block[], rowsOf: (block: RowBlock) => number): string {
  return `${guardText(blocks.map((b) => (b.kind === "text" ? b.text : write(b, rowsOf(b)))).join("\n\n"))}\n`;
}

function write(block: RowBlock, rows: number): string {
  const missing = block.rows.length - rows;
  const lines = [...block.rows.slice(0, rows).map((row) => row.text), ...(missing === 0 ? [] : [block.leftOut(missing)])];
  // Items are separated by blank lines, rows of a table must follow its head at once.
  return `${block.head}${block.between}${lines.join(block.between)}${block.foot}`;
}
