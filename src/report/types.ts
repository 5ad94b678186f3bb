/**
 * The one report object. Keys are those of `registry-policy.report/1` (schemas/report.schema.json): fields are added,
 * never renamed. Every printer reads this and nothing else, so that no two outputs can disagree.
 */
import type { Diagnostic } from "../diagnostic.ts";
import type { Stage } from "../config/types.ts";
import type { Verdict } from "../gait/verdict.ts";

/** The `schema` of a report. */
export const REPORT_SCHEMA = "registry-policy.report/1";

/** Everything that a check has to say; every printer reads this and nothing else. */
export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  /** Version of this program. */
  readonly version: string;
  /** The semantics that judged. */
  readonly gait: string;
  readonly engine: "embedded" | "gait" | "both";
  readonly result: "passed" | "failed";
  readonly exit_code: number;
  /** Commit or folder compared with; absent where there is none, and `base_note` says why. */
  readonly base?: string;
  readonly base_note?: string;
  readonly head?: string;
  /** Configurations this report is about. */
  readonly configs: readonly string[];
  readonly policies: readonly PolicyReport[];
  readonly snapshots: readonly SnapshotReport[];
  /** Changes to what judges, worst first; shown before anything else. */
  readonly judges_changed: readonly JudgeChange[];
  /** Exceptions that are in force for this change, and expired ones. */
  readonly exceptions: readonly ExceptionReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A change of what judges the change: tests, configurations, fixtures, workflows, exceptions and the like. */
export interface JudgeChange {
  readonly kind: "test" | "config" | "fixture" | "workflow" | "exception" | "deny" | "evidence" | "staged";
  readonly change: "added" | "removed" | "changed" | "weakened";
  readonly file: string;
  readonly message: string;
  readonly policy?: string;
  readonly line?: number;
}

/** One exception of the run, used or not. */
export interface ExceptionReport {
  readonly file: string;
  readonly kind: string;
  readonly policy?: string;
  readonly tools?: readonly string[];
  readonly actor: string;
  readonly reason: string;
  readonly expires: string;
  readonly state: "used" | "unused" | "expired" | "refused";
  readonly message?: string;
}

/** A tool whose verdict changes as enforced. */
export interface ToolChange {
  readonly tool: string;
  readonly server?: string;
  readonly from: Verdict;
  readonly to: Verdict;
  /** The line of the export that caused it; for a removal the head line at its place. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The line of the policy artefact. */
  readonly policy_file?: string;
  readonly policy_line?: number;
  /** `base` where the line stands for something that was removed. */
  readonly side?: "base" | "head";
  /** Code points spelled out where the name holds something other than printable ASCII. */
  readonly escaped?: string;
  /** Why, in words: new in the registry, staged, denied, or which rule decides. */
  readonly reason?: string;
}

/** A class of intents whose verdict changes, with a witness on which both verdicts were re-checked. */
export interface ClassChange {
  readonly from: Verdict;
  readonly to: Verdict;
  readonly relaxed: boolean;
  /** True where every tool of the class stands in the lists above and the class changes no further than they say. */
  readonly explained?: true;
  /** In words. */
  readonly description: string;
  /** An intent that `policy test` accepts, as JSON text. */
  readonly witness: string;
  /** Whether both verdicts were re-checked on the witness, and by what. */
  readonly checked_by: "embedded" | "gait" | "both";
  readonly from_rules: readonly string[];
  readonly to_rules: readonly string[];
  readonly from_reason_codes: readonly string[];
  readonly to_reason_codes: readonly string[];
  /** The line of the policy artefact (`output`): of the rule that decides now, or where the one stood that is gone. */
  readonly policy_line?: number;
  /** `base` where the line stands for a rule that was removed. */
  readonly side?: "base" | "head";
}

/** What changes for calls between two policies, both as enforced; names are sorted by code point. */
export interface Changes {
  readonly newly_allowed: readonly ToolChange[];
  readonly newly_blocked: readonly ToolChange[];
  readonly newly_dry_run: readonly ToolChange[];
  readonly newly_require_approval: readonly ToolChange[];
  readonly classes: readonly ClassChange[];
  /** What the exhaustive comparison does not look at, in words; empty and no classes means: proven unchanged. */
  readonly not_analysed: readonly string[];
  readonly unchanged: number;
  /** True when any verdict falls in severity for any class, both sides as enforced. */
  readonly relaxed: boolean;
  /** Present where the comparison did not come to an end, so that a relaxation which it did not find is not ruled out. */
  readonly undecided?: true;
}

/** One intent of a test, judged at one stage. */
export interface TestCase {
  readonly intent: string;
  /** The stage that was judged: as enforced decides, the stage's artefact may differ only in the stage's way. */
  readonly at: "enforced" | "stage";
  readonly expected: Verdict;
  readonly verdict: Verdict | "error";
  readonly reason_codes: readonly string[];
  readonly violations: readonly string[];
  readonly matched_rule: string;
  readonly passed: boolean;
  /** Why it failed, in words. */
  readonly message?: string;
  /** Where the test stands in the configuration. */
  readonly file?: string;
  readonly line?: number;
}

/** The tests of a policy or a snapshot. */
export interface TestsReport {
  readonly passed: number;
  readonly failed: number;
  readonly cases: readonly TestCase[];
}

/** Which rules and tools the tests reach; `missing` names the others. */
export interface Coverage {
  readonly rules: { readonly covered: number; readonly total: number; readonly missing: readonly string[] };
  readonly tools: { readonly covered: number; readonly total: number; readonly missing: readonly string[] };
}

/** Something that the rules of the rollout refuse. */
export interface MissingProof {
  readonly code: string;
  readonly message: string;
  /** The next command or step. */
  readonly help?: string;
  readonly tools?: readonly string[];
}

/** Where a policy moves, and whether it may. */
export interface RolloutReport {
  readonly move?: {
    readonly kind: "promotion" | "rollback" | "adoption" | "appearance" | "removal";
    readonly from?: Stage;
    readonly to?: Stage;
    /** Calls that start and stop running because of the stage alone. */
    readonly starts: readonly string[];
    readonly stops: readonly string[];
  };
  /** Whether the move (or standing still) is allowed. */
  readonly allowed: boolean;
  readonly missing: readonly MissingProof[];
  readonly clock?: string;
  readonly staged: readonly string[];
}

/** Everything that a check has to say of one policy. */
export interface PolicyReport {
  readonly id: string;
  readonly config: string;
  readonly stage: Stage;
  readonly base_stage?: Stage;
  /** Line of the policy's `stage:` in the configuration. */
  readonly stage_line?: number;
  /** `--base` for the commands that render the policy again, where what is staged hangs on it. */
  readonly compare_with?: string;
  readonly output: string;
  readonly policy_digest?: string;
  readonly base_policy_digest?: string;
  readonly allow_set_digest?: string;
  readonly stale: boolean;
  readonly changes: Changes;
  /** Layer b: fixtures whose verdict differs between base and head, in the terms of `policy simulate`. */
  readonly fixture_changes: readonly FixtureChange[];
  readonly tests: TestsReport;
  readonly coverage?: Coverage;
  readonly rollout: RolloutReport;
  readonly diagnostics: readonly Diagnostic[];
}

/** A fixture on which the two policies differ. */
export interface FixtureChange {
  readonly intent: string;
  readonly from: {
    readonly verdict: Verdict;
    readonly reason_codes: readonly string[];
    readonly violations: readonly string[];
    readonly matched_rule: string;
  };
  readonly to: {
    readonly verdict: Verdict;
    readonly reason_codes: readonly string[];
    readonly violations: readonly string[];
    readonly matched_rule: string;
  };
}

/** Everything that a check has to say of one trust snapshot. */
export interface SnapshotReport {
  readonly id: string;
  readonly config: string;
  readonly output: string;
  readonly stale: boolean;
  readonly entries: number;
  readonly changes: {
    readonly newly_trusted: readonly ServerChange[];
    readonly newly_untrusted: readonly ServerChange[];
  };
  readonly tests: TestsReport;
  /** When servers fall out of trust by age, for the forecast of `sync`. */
  readonly forecast?: readonly { readonly server: string; readonly at: string; readonly reason: string }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A server whose answer changes, and the line that causes it. */
export interface ServerChange {
  readonly server: string;
  readonly reason_codes: readonly string[];
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The `schema` of a gate report. */
export const GATE_SCHEMA = "registry-policy.gate/1";

/** The answer of `gate`, for one policy. */
export interface GateReport {
  readonly schema: typeof GATE_SCHEMA;
  readonly policy: string;
  /** Absent where the configuration could not be read. */
  readonly stage?: Stage;
  /** The stage that the release asks for. */
  readonly require: Stage;
  readonly open: boolean;
  readonly missing: readonly MissingProof[];
  readonly evidence: GateEvidence;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the gate's answer rests on; absent where it was not asked for. */
export interface GateEvidence {
  readonly policy_digest?: string;
  readonly allow_set_digest?: string;
  /** Commit of the base state. */
  readonly base?: string;
  readonly clock?: string;
  readonly tests?: { readonly passed: number; readonly failed: number };
  /** Evidence files that were verified, with the sha256 of their bytes. */
  readonly files?: readonly { readonly file: string; readonly sha256: string }[];
}

/** What a command prints that was asked for JSON and failed before it had an answer: `schema`, `exit_code`, `diagnostics`. */
export const ERROR_SCHEMA = "registry-policy.error/1";
