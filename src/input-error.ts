/** The one error that is no defect: input that is refused before anything happens. */
import type { Diagnostic } from "./diagnostic.ts";

/** Exit 6 (or 7 where something needed is missing), and nothing on disk changes. */
export class InputError extends Error {
  readonly diagnostic: Diagnostic;
  readonly exit: 6 | 7;
  constructor(diagnostic: Diagnostic, exit: 6 | 7 = 6) {
    super(diagnostic.message);
    this.name = "InputError";
    this.diagnostic = diagnostic;
    this.exit = exit;
  }
}
