/** Evidence that the gate reads: verified against what is recomputed, refused with its own reason otherwise. */
import type { History, Minimum, Refusal } from "../rollout/index.ts";
import type { Context } from "./context.ts";
import type { LoadedPolicy } from "./load-policy.ts";

export interface EvidenceInput {
  readonly history: History;
  readonly minimum: Minimum;
  readonly now: number;
  readonly fixtures: readonly { readonly path: string; readonly digest: string }[];
}

export interface EvidenceJudgement {
  readonly refusals: readonly Refusal[];
  readonly told: { readonly files?: readonly { readonly file: string; readonly sha256: string }[] };
}

/** Judges what lies in the evidence folder. */
export async function judgeEvidence(context: Context, policy: LoadedPolicy, input: EvidenceInput): Promise<EvidenceJudgement> {
  const files = await context.world.files.tree.list(policy.config.rollout.evidence);
  const demanded = policy.config.rollout.attestation?.required === true || input.minimum.attestation || policy.config.rollout.observed !== undefined;
  return { refusals: demanded && files.length === 0 ? [{ code: "evidence_missing", message: "evidence is demanded and there is none" }] : [], told: {} };
}
