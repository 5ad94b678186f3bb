/** Input that is refused with everything that is wrong with it. */
import { diagnosticAt, type Diagnostic } from "../diagnostic.ts";
import type { Recognised } from "../registry/index.ts";

/** All diagnostics of a refusal; the command line prints them and exits 6. */
export class Refused extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message ?? "refused");
    this.name = "Refused";
    this.diagnostics = diagnostics;
  }
}

/** A refusal that can say what the files were taken for. */
export class RefusedExport extends Refused {
  readonly taken: Recognised | undefined;
  constructor(diagnostics: readonly Diagnostic[], taken: Recognised | undefined) {
    const said = taken && diagnosticAt("note", "format_detected", `taken for ${taken.format}: ${taken.detected_by}`);
    super(said === undefined ? diagnostics : [...diagnostics, said]);
    this.taken = taken;
  }
}
