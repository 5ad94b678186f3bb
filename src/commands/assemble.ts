/** Puts the one report together: every number in it is derived here, once. */
import { GAIT_VERSION, type EngineChoice } from "../config/index.ts";
import { VERSION } from "../product.ts";
import { exitCodeOf } from "../report/index.ts";
import { REPORT_SCHEMA, type ExceptionReport, type JudgeChange, type Report } from "../report/types.ts";
import { sortJudgeChanges } from "../rollout/index.ts";
import type { PolicyResult } from "./check-policy-types.ts";
import type { SnapshotResult } from "./check-snapshot.ts";
import { exitsOf, type Finding } from "./findings.ts";
import type { Side } from "./side.ts";

/** The parts of a run, in the order of its configurations. */
export interface Parts {
  readonly head: Side;
  readonly baseLabel: string | undefined;
  readonly baseNote: string | undefined;
  readonly headCommit: string | undefined;
  readonly configs: readonly string[];
  readonly engine: EngineChoice;
  readonly policies: readonly PolicyResult[];
  readonly snapshots: readonly SnapshotResult[];
  readonly judges: readonly JudgeChange[];
  readonly exceptions: readonly ExceptionReport[];
  /** Findings that belong to no single policy. */
  readonly findings: readonly Finding[];
}

/** The report with its result and exit code. */
export function assembleReport(parts: Parts): Report {
  const all = [...parts.findings, ...parts.policies.flatMap((p) => p.findings), ...parts.snapshots.flatMap((s) => s.findings)];
  const exit = exitCodeOf(exitsOf(all));
  return {
    schema: REPORT_SCHEMA,
    version: VERSION,
    gait: GAIT_VERSION,
    engine: parts.engine,
    result: exit === 0 ? "passed" : "failed",
    exit_code: exit,
    ...(parts.baseLabel === undefined ? {} : { base: parts.baseLabel }),
    ...(parts.baseNote === undefined ? {} : { base_note: parts.baseNote }),
    ...(parts.headCommit === undefined ? {} : { head: parts.headCommit }),
    configs: parts.configs,
    policies: parts.policies.map((p) => p.report),
    snapshots: parts.snapshots.map((s) => s.report),
    judges_changed: sortJudgeChanges(parts.judges),
    exceptions: parts.exceptions,
    diagnostics: parts.findings.map((f) => f.diagnostic),
  };
}
