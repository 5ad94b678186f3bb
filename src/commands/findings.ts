/** The exit code that each kind of finding asks for; the report takes the first of 6, 7, 2, 3, 4, 5 that applies. */
import type { Diagnostic } from "../diagnostic.ts";

/** Exit classes of the contract: 2 not what it claims, 3 refused, 5 differs from what was expected, 6 invalid input, 7 missing. */
export type ExitClass = 2 | 3 | 5 | 6 | 7;

/** A diagnostic with the exit it stands for when it is an error. */
export interface Finding {
  readonly exit: ExitClass;
  readonly diagnostic: Diagnostic;
}

/** Marks diagnostics with an exit class. */
export function findings(exit: ExitClass, diagnostics: readonly Diagnostic[]): readonly Finding[] {
  return diagnostics.map((diagnostic) => ({ exit, diagnostic }));
}

/** Exit classes of the errors among the findings. */
export function exitsOf(list: readonly Finding[]): readonly ExitClass[] {
  return list.filter((f) => f.diagnostic.severity === "error").map((f) => f.exit);
}
