/** A report for runs that end before there is anything to report: so that every output says the same even then. */
import { GAIT_VERSION, type EngineChoice } from "../config/index.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { VERSION } from "../product.ts";
import { REPORT_SCHEMA, type Report } from "../report/index.ts";

/** What is known of a run that came to no comparison. */
export interface BareReport {
  readonly exit: number;
  readonly configs: readonly string[];
  readonly engine: EngineChoice | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly note?: string;
}

/** The report with nothing but findings; it passed if the exit is 0. */
export function bareReport({ exit, configs, engine, diagnostics, note }: BareReport): Report {
  return {
    schema: REPORT_SCHEMA,
    version: VERSION,
    gait: GAIT_VERSION,
    engine: engine ?? "embedded",
    result: exit === 0 ? "passed" : "failed",
    exit_code: exit,
    ...(note === undefined ? {} : { base_note: note }),
    configs,
    policies: [],
    snapshots: [],
    judges_changed: [],
    exceptions: [],
    diagnostics,
  };
}
