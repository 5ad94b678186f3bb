/**
 * The one shape for what we tell people. Every room returns these as values; only `report/` and the two mains print them.
 */

/** `error` makes a check fail, `warning` is shown, `note` is for completeness (what was dropped, what was merged). */
export type Severity = "error" | "warning" | "note";

/** A place in a text: both counted from 1, columns in Unicode code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One finding, with a stable `code` that callers and documentation may rely on; the words may change. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Path relative to the workspace, `/` separators. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** What to do about it, in one sentence or one command. */
  readonly help?: string;
}

/** Where something in an input stands, carried from the reader through to the report. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer (RFC 6901) into the document, `""` for its root. */
  readonly pointer: string;
}

/** A value with what there is to say about it; `value` is absent exactly when a diagnostic is an error that prevents it. */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes an error diagnostic. `at` may be anything that knows its place. */
export function errorAt(code: string, message: string, at: Partial<Origin> = {}, help?: string): Diagnostic {
  return diagnosticAt("error", code, message, at, help);
}

/** Makes a diagnostic of the given severity at a place. */
export function diagnosticAt(severity: Severity, code: string, message: string, at: Partial<Origin> = {}, help?: string): Diagnostic {
  return {
    code,
    severity,
    message,
    ...(at.file === undefined ? {} : { file: at.file }),
    ...(at.line === undefined ? {} : { line: at.line }),
    ...(at.column === undefined ? {} : { column: at.column }),
    ...(help === undefined ? {} : { help }),
  };
}

/** Whether any of the findings is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === "error");
}
