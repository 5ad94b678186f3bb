/** Input that is refused with everything that is wrong with it. */
import type { Diagnostic } from "../diagnostic.ts";

/** All diagnostics of a refusal; the command line prints them and exits 6. */
export class Refused extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message ?? "refused");
    this.name = "Refused";
    this.diagnostics = diagnostics;
  }
}
