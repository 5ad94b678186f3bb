/** What the lints ask of their caller and how they report. */
import type { Position, Severity } from "../../diagnostic.ts";

/** One row of the table of findings, for documentation and SARIF. */
export interface LintCode {
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly summary: string;
  /** What to do about it. */
  readonly help: string;
}

/** A finding of a check, before it gets its file, severity and help. */
export interface Finding<Code extends string> {
  readonly code: Code;
  readonly message: string;
  readonly at?: Position | undefined;
}

/**
 * The check of names that exports go through, handed in by the caller so that a hand-written policy or snapshot is held to
 * the same rules.
 */
export type CheckName = (
  name: string,
) =>
  | { readonly kind: "blank" }
  | { readonly kind: "refused"; readonly code: string; readonly reason: string }
  | { readonly kind: "ok"; readonly warnings: readonly { readonly code: string; readonly reason: string }[] };
