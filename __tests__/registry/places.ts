/** Findings with their places, for tests that care where an error stands. */
import type { Diagnostic, Outcome } from "../../src/diagnostic.ts";

/** `code line:column` of each error, in order. */
export function errorPlaces(outcome: Outcome<unknown>): readonly string[] {
  return errors(outcome.diagnostics).map((d) => `${d.code} ${d.line ?? "?"}:${d.column ?? "?"}`);
}

/** Message and help of the first error of a code. */
export function wordsOf(outcome: Outcome<unknown>, code: string): string {
  const found = errors(outcome.diagnostics).find((d) => d.code === code);
  return found === undefined ? "" : `${found.message} | ${found.help ?? ""}`;
}

function errors(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter((d) => d.severity === "error");
}
