/** What is thrown, as findings with an exit code: refusals by their own, the system's answers as something missing, the rest as a defect. */
import { Refused, RefusedExport } from "../commands/refused.ts";
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import { systemDiagnostic } from "../platform/system-error.ts";
import type { Recognised } from "../registry/index.ts";

export interface Failure {
  readonly exit: 1 | 6 | 7;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a defect happened; empty for everything else. */
  readonly trace: readonly string[];
  /** What a refused export was taken for. */
  readonly taken?: Recognised;
}

/** Judges an error that ended a command. */
export function failureOf(error: unknown): Failure {
  if (error instanceof InputError) return { exit: error.exit, diagnostics: [error.diagnostic], trace: [] };
  if (error instanceof RefusedExport && error.taken !== undefined) return { exit: 6, diagnostics: error.diagnostics, trace: [], taken: error.taken };
  if (error instanceof Refused) return { exit: 6, diagnostics: error.diagnostics, trace: [] };
  const refusal = systemDiagnostic(error);
  if (refusal !== undefined) return { exit: 7, diagnostics: [refusal], trace: [] };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const [first = "unknown", ...trace] = text.split("\n");
  return { exit: 1, diagnostics: [errorAt("internal", `a defect of registry-policy: ${first}`, {}, "Please report it with what you ran.")], trace };
}
