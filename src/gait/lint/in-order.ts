/** The order in which findings are told, and how many. */
import type { Diagnostic } from "../../diagnostic.ts";

/** Findings of one code that are told one by one; a file of nothing but bad lines must not make a report of its size. */
const PER_CODE = 100;

/** By line and column; what has no place comes first. Of each code the first hundred, the last of which counts the rest. */
export function inOrder(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = found.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const totals = new Map<string, number>();
  for (const { code } of sorted) totals.set(code, (totals.get(code) ?? 0) + 1);
  const told = new Map<string, number>();
  const kept: Diagnostic[] = [];
  for (const diagnostic of sorted) {
    const count = (told.get(diagnostic.code) ?? 0) + 1;
    told.set(diagnostic.code, count);
    const rest = (totals.get(diagnostic.code) ?? 0) - PER_CODE;
    if (count < PER_CODE || (count === PER_CODE && rest === 0)) kept.push(diagnostic);
    else if (count === PER_CODE) kept.push({ ...diagnostic, message: `${diagnostic.message} (and ${rest} more of this kind)` });
  }
  return kept;
}
