/** What is thrown, as findings with an exit code: refusals by their own, the system's answers as something missing, the rest as a defect. */
import { Refused, RefusedExport } from "../commands/refused.ts";
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import { systemDiagnostic } from "../platform/system-error.ts";
import type { Recognised } from "../registry/index.ts";
import type { GateReport } from "../report/types.ts";

/** How a failed command ends: 6 for bad input, 7 for something missing, 1 for a defect of ours. */
export interface Failure {
  readonly exit: 1 | 6 | 7;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a defect happened; empty for everything else. */
  readonly trace: readonly string[];
  /** What a refused export was taken for. */
  readonly taken?: Recognised;
  /** The answer of the command's own kind, where it has one even for this. */
  readonly document?: GateReport;
}

/** A failure with the document that a program gets for it. */
export class Failed extends Error {
  readonly failure: Failure;
  private constructor(failure: Failure, cause: unknown) {
    super("failed", { cause });
    this.failure = failure;
  }

  static async with(cause: unknown, answer: (diagnostics: readonly Diagnostic[]) => Promise<GateReport>): Promise<Failed> {
    const failure = failureOf(cause);
    return new Failed({ ...failure, document: await answer(failure.diagnostics) }, cause);
  }
}

/** Judges an error that ended a command. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failed) return error.failure;
  if (error instanceof InputError) return { exit: error.exit, diagnostics: [error.diagnostic], trace: [] };
  if (error instanceof RefusedExport && error.taken !== undefined) return { exit: 6, diagnostics: error.diagnostics, trace: [], taken: error.taken };
  if (error instanceof Refused) return { exit: 6, diagnostics: error.diagnostics, trace: [] };
  const refusal = systemDiagnostic(error);
  if (refusal !== undefined) return { exit: 7, diagnostics: [refusal], trace: [] };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const [first = "unknown", ...trace] = text.split("\n");
  return { exit: 1, diagnostics: [errorAt("internal", `a defect of registry-policy: ${first}`, {}, "Please report it with what you ran.")], trace };
}
