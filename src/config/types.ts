/** The configuration after reading: defaults filled in, every path relative to the workspace, positions kept. */
import type { Position } from "../diagnostic.ts";
import type { Verdict } from "../gait/verdict.ts";
import type { RegistryOptions } from "../registry/types.ts";
import type { PathPlace } from "../source/fields.ts";

/** The configuration that every command takes where none is named, relative to the folder it is started in. */
export const DEFAULT_CONFIG = "registry-policy.yaml";

/** How far a policy is rolled out. */
export type Stage = "simulate" | "dry_run" | "enforce";
/** All stages, in the order in which a policy goes through them. */
export const STAGES: readonly Stage[] = ["simulate", "dry_run", "enforce"];

/** Which evaluator answers; `both` compares them. */
export type EngineChoice = "embedded" | "gait" | "both";
/** All engines. */
export const ENGINES: readonly EngineChoice[] = ["embedded", "gait", "both"];

/** What a stage other than enforce renders (rollout rules, section "Stages"). */
export interface StageRendering {
  readonly simulate: "flag" | "observe";
  readonly dry_run: "unknown" | "all" | { readonly selected: readonly string[] };
}

/** A configuration, checked, with its defaults filled in. */
export interface Config {
  /** Path of the configuration, relative to the workspace, `/` separators. */
  readonly path: string;
  /** Folder of the configuration, relative to the workspace; `""` for the workspace itself. */
  readonly folder: string;
  readonly gait: "1.4.0";
  readonly engine: EngineChoice;
  readonly policies: readonly PolicyConfig[];
  readonly snapshots: readonly SnapshotConfig[];
  /** Path of the deny list. */
  readonly deny: string;
  /** Folder of exceptions. */
  readonly exceptions: string;
  readonly rollout: RolloutConfig;
  /** Which kinds of exception count and how long they may live, in hours; absent kinds are allowed with the default. */
  readonly exception_rules: ExceptionRules;
  /** Every path that the file names, in its order: where to point when one cannot be used. */
  readonly places: readonly PathPlace[];
}

/** What exceptions may be used for, and for how long; absent keys set no rule. */
export interface ExceptionRules {
  /** Undefined: all kinds. */
  readonly kinds?: readonly ExceptionKind[];
  readonly max_hours?: number;
}

/** What an exception lets pass. */
export type ExceptionKind = "limit" | "relaxation" | "test" | "promotion" | "adoption" | "removal";

/** Hours as whole or fractional numbers. */
export interface RolloutConfig extends StageRendering {
  readonly soak: { readonly simulate: number; readonly dry_run: number };
  /** Undefined: `server` where a token is given, else `git`. */
  readonly soak_clock: "server" | "git" | undefined;
  /** Folder of evidence. */
  readonly evidence: string;
  readonly attestation: AttestationConfig | undefined;
  readonly observed: ObservedConfig | undefined;
}

/** Whose signature evidence must carry: `rollout.attestation` of the configuration. */
export interface AttestationConfig {
  readonly required: boolean;
  /** Path of the trusted root. */
  readonly trusted_root?: string;
  readonly repository?: string;
  readonly workflow?: string;
  readonly ref?: string;
}

/** What must have been observed before a release: `rollout.observed`. Absent keys ask for nothing. */
export interface ObservedConfig {
  readonly min_decisions?: number;
  readonly min_hours?: number;
  /** Unexpected stops fail the gate. */
  readonly no_unexpected_stops: boolean;
}

/** An export and how it is read; `position` is that of its section in the configuration. */
export interface ExportSource {
  /** Paths relative to the workspace, in the order given. */
  readonly files: readonly string[];
  readonly options: RegistryOptions;
  readonly position: Position;
}

/** What is expected of some intents; what is absent is not looked at. */
export interface TestConfig {
  /** Glob or path of intents relative to the workspace. */
  readonly intents: string;
  readonly expect: Verdict;
  readonly reason_codes?: readonly string[];
  readonly violations?: readonly string[];
  readonly matched_rule?: string;
  readonly position: Position;
}

/** Limits of one change; what is absent is not limited. */
export interface Limits {
  readonly newly_allowed?: number;
  readonly newly_blocked?: number;
  /** Percentages used by `sync`. */
  readonly shrink_percent?: number;
  readonly grow_percent?: number;
  /** Hours. */
  readonly max_export_age?: number;
}

interface PolicyCommon {
  readonly id: string;
  readonly stage: Stage;
  /** Position of the `stage:` value, which promote and rollback edit; undefined where the key is left out. */
  readonly stagePosition: Position;
  readonly position: Position;
  readonly tests: readonly TestConfig[];
  readonly limits: Limits;
  readonly coverage: { readonly rules?: number; readonly tools?: number };
  readonly rendering: StageRendering;
}

/** A policy rendered from a registry export. */
export interface RenderedPolicyConfig extends PolicyCommon {
  readonly kind: "rendered";
  readonly registry: ExportSource;
  readonly base: string | undefined;
  readonly output: string;
  readonly new_tools: "dry_run" | "allow";
  readonly staged: string;
  readonly rule_name: string;
  readonly allow_reason_code: string;
}

/** A hand-written policy, never rewritten. */
export interface FilePolicyConfig extends PolicyCommon {
  readonly kind: "file";
  readonly file: string;
}

/** A policy of the configuration: rendered from an export, or a hand-written file. */
export type PolicyConfig = RenderedPolicyConfig | FilePolicyConfig;

/** A trust snapshot of the configuration. */
export interface SnapshotConfig {
  readonly id: string;
  readonly report: ExportSource;
  readonly output: string;
  /** Policy with the `mcp_trust` block that tests are judged by. */
  readonly policy: string | undefined;
  readonly tests: readonly SnapshotTest[];
  readonly position: Position;
}

/** What is expected of one server of a snapshot. */
export interface SnapshotTest {
  readonly server: string;
  readonly expect: Verdict;
  readonly risk_class?: string;
  readonly position: Position;
}
