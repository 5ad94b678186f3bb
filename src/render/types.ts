/** What is handed to the renderers and what they give back. */
import type { Stage, StageRendering } from "../config/types.ts";
import type { Policy } from "../gait/policy/types.ts";
import type { ToolEntry } from "../registry/types.ts";
import type { Verdict } from "../gait/verdict.ts";

/** What the renderer needs of a tool; the rest of an entry is for messages. */
export type ToolEntryLike = Pick<ToolEntry, "gait_name"> & Partial<Pick<ToolEntry, "effect" | "origin">>;

/** A file that the artefact is made from, as the header names it. */
export interface HeaderSource {
  /** Relative to the repository with `/`, the base name where it lies outside. */
  readonly path: string;
  /** Lower-case hex of the file's bytes. */
  readonly sha256: string;
}

/** Hand-written rules that the rendered ones join. */
export interface BasePolicy {
  readonly path: string;
  readonly text: string;
  /** The same text as Gait reads it. */
  readonly policy: Policy;
}

/** Everything that the text of a rendered policy depends on. */
export interface RenderPolicyInput {
  /** Approved tools; entries of one name are merged and the stricter effect stands. */
  readonly allow: readonly ToolEntryLike[];
  /** Names that render as `dry_run` until they are proven; those the registry does not approve are ignored. */
  readonly staged: readonly string[];
  /** Names that are blocked whatever else is said. */
  readonly denied: readonly string[];
  readonly stage: Stage;
  readonly rendering: StageRendering;
  /** Name of the allow rule; blank gives the default. */
  readonly ruleName: string;
  /** Reason code of the allow rule; blank gives the default. */
  readonly allowReasonCode: string;
  readonly header: { readonly sources: readonly HeaderSource[] };
  readonly base?: BasePolicy;
}

/** One rule as it is meant. */
export interface RenderedRule {
  readonly name: string;
  readonly priority: number;
  readonly effect: Verdict;
  /** Sorted by code point; empty only for the rule about unknown tools. */
  readonly toolNames: readonly string[];
  readonly reasonCodes: readonly string[];
  readonly violations: readonly string[];
}

/** A policy's text and what it means. */
export interface RenderedPolicy {
  readonly text: string;
  /** The rendered rules in order of priority, without those of the base. */
  readonly rules: readonly RenderedRule[];
  /** Names by the verdict that the rendered rules give them; unknown tools are not in it. */
  readonly names: Readonly<Record<Verdict, readonly string[]>>;
  /** What the rule for unknown tools answers. */
  readonly unknown: Verdict;
  /** The text as Gait reads it back. */
  readonly policy: Policy;
}

/** The words of the rules we write. */
export const WORDS = {
  allowRule: "allow_registry_tools",
  allowReason: "allowed_by_external_registry",
  unknownRule: "block_unknown_tools",
  unknownReason: "blocked_tool_not_in_external_registry",
  unknownViolation: "tool_not_allowlisted",
  /** Unknown tools in stage simulate where the host has no flag for it: the only allow rule that matches everything. */
  observeRule: "observe_unknown_tools",
  /** Unknown tools in stage dry_run. */
  dryRunUnknownRule: "dry_run_unknown_tools",
  dryRunUnknownReason: "dry_run_tool_not_in_external_registry",
  /** The call would be blocked once enforced. */
  simulatedReason: "simulated_block_tool_not_in_external_registry",
  dryRunRule: "dry_run_approved_tools",
  dryRunReason: "dry_run_by_rollout_stage",
  stagedRule: "dry_run_staged_tools",
  stagedReason: "staged_by_registry_policy",
  approvalRule: "require_approval_registry_tools",
  approvalReason: "approval_required_by_tool_class",
  blockRule: "block_registry_tools",
  blockReason: "blocked_by_tool_class",
  blockViolation: "tool_class_blocked",
  denyRule: "block_denied_tools",
  denyReason: "denied_by_registry_policy",
  denyViolation: "tool_denied",
} as const;

/** The longest name, in code points. */
export const NAME_LIMIT = 1024;
