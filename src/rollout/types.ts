/**
 * What the rollout rules are told: states of the base branch as data. History and clock come in from outside; nothing here
 * asks git, a server or the time of day.
 */
import type { ExceptionKind, ExceptionRules, Limits, RolloutConfig, Stage } from "../config/types.ts";
import type { MissingProof } from "../report/types.ts";

/** A policy as one state of the base branch (or a head) holds it. */
export interface PolicyState {
  readonly id: string;
  /** Path of the configuration that names it. */
  readonly config: string;
  readonly kind: "rendered" | "file";
  /** The artefact: `output` of a rendered policy, `file` of a hand-written one. Identity follows it. */
  readonly output: string;
  readonly stage: Stage;
  /** Names (as Gait folds them) that run once enforced: sorted, less denied and staged ones and those an earlier rule stops. */
  readonly allowSet: readonly string[];
  /** Names in the staged file, sorted. */
  readonly staged: readonly string[];
  /** Names that rules hand to an approval once enforced, sorted: they run, and no proof is asked of them. */
  readonly gated: readonly string[];
  /** Path of the staged file; absent for a hand-written policy. */
  readonly stagedFile?: string;
  /** Gait's digest of the policy as enforced; changes with any change of meaning. */
  readonly enforcedDigest: string;
  /** Digest of the hand-written part as enforced (`base:` rules, or the whole file); changes with anything but tool names of the registry. */
  readonly baseRulesDigest: string;
  /** sha256 over the sorted allow-set and the base rules. */
  readonly allowSetDigest: string;
  readonly newTools: "dry_run" | "allow";
  readonly limits: Limits;
  readonly rollout: RolloutConfig;
  readonly exceptionRules: ExceptionRules;
  /** Digest of the policy's entry in the configuration without its stage and its tests: limits, renderings, paths. */
  readonly settingsDigest: string;
  /** Digest of the entry's tests. */
  readonly testsDigest: string;
}

/** What the base branch held after one merge. */
export interface BaseState {
  readonly commit: string;
  /** When the state began, milliseconds since the epoch; undefined where the chosen clock has no word. */
  readonly began: number | undefined;
  readonly policies: readonly PolicyState[];
  /** False where something could not be read (a damaged configuration or export): policies that are missing then break every stretch. */
  readonly readable: boolean;
  /** Exceptions that lay in the tree of this state. */
  readonly exceptions: readonly Exception[];
  /** Gait's digest of the artefact at a path, for adoption; only paths that were asked for. */
  readonly artefacts: ReadonlyMap<string, string>;
  /** Policies (by output) whose base rules relaxed something against the state before. */
  readonly baseRulesRelaxed: ReadonlySet<string>;
  /** Policies (by output) that were promoted in this state and whose verdict fell for any intent against the state before, as enforced. */
  readonly relaxed: ReadonlySet<string>;
}

/** The base branch, oldest state first. */
export interface History {
  readonly states: readonly BaseState[];
  /** False where a shallow clone hides older states. */
  readonly complete: boolean;
  readonly clock: "server" | "git";
}

/** One recorded exception. */
export interface Exception {
  readonly file: string;
  readonly kind: ExceptionKind;
  readonly policy: string | undefined;
  readonly tools: readonly string[];
  /** Lower-case hex sha256 of the exact change it covers (`changeDigest`). */
  readonly change: string;
  readonly actor: string;
  readonly reason: string;
  /** Milliseconds since the epoch. */
  readonly expires: number;
  readonly expiresText: string;
}

/** A refusal of the rollout rules; `code` is stable. */
export interface Refusal extends MissingProof {
  /** Which kind of exception would let it pass, if any. */
  readonly exception?: ExceptionKind;
}

/** A denied tool or server. */
export interface DenyEntry {
  readonly tool?: string;
  readonly server?: string;
  readonly reason: string;
  readonly actor: string;
  /** RFC 3339. */
  readonly since: string;
  readonly line: number;
}

/** Rules of the organisation: the strictest of base, head and these holds. */
export interface Minimum {
  readonly soak: { readonly simulate?: number; readonly dry_run?: number };
  readonly soak_clock?: "server" | "git";
  readonly limits: Limits;
  readonly attestation: boolean;
  readonly exceptionRules: ExceptionRules;
  /** Relaxations fail unless an exception covers them. */
  readonly no_relaxation: boolean;
}

/** No rules beyond those of base and head. */
export const NO_MINIMUM: Minimum = { soak: {}, limits: {}, attestation: false, exceptionRules: {}, no_relaxation: false };
