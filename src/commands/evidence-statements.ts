/** Statements of one policy: of the newest state, of an earlier one since which nothing was relaxed, or of no use. */
import type { AttestationConfig } from "../config/index.ts";
import { judgeClaims, judgeSigner, PAYLOAD_TYPE, short, type Ancestor, type Claims, type EvidenceFacts, type Lineage, type Refusal } from "../rollout/index.ts";
import { quoteForMessage, SIZE_LIMITS } from "../source/index.ts";
import type { Context } from "./context.ts";
import { factsOf } from "./evidence-facts.ts";
import type { StatementFile, SummaryFile } from "./evidence-folder.ts";
import { onlyTightened, pastState } from "./evidence-past.ts";
import type { EvidenceInput } from "./evidence-input.ts";
import { firstParents } from "./base-commits.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { textOf } from "./read.ts";
import { relaxes } from "./relaxations.ts";
import { sameBytes } from "./same-bytes.ts";

/** What statements are held against. */
export interface StatementsInput extends EvidenceInput {
  readonly lineage: Lineage;
  readonly summaries: readonly SummaryFile[];
  /** A signed statement is demanded. */
  readonly attested: boolean;
}

interface Judged {
  readonly refusals: readonly Refusal[];
  /** Honest, perhaps, but of another state: it neither helps nor, beside one that does, hinders. */
  readonly outdated: boolean;
}

interface Branch {
  /** First parents of HEAD, newest first, with their places. */
  readonly places: ReadonlyMap<string, number>;
  readonly root: string | undefined;
}

/** What statements come to; `verified` are those that hold, signed or not. */
export interface JudgedStatements {
  readonly refusals: readonly Refusal[];
  readonly verified: readonly StatementFile[];
}

/** Judges every statement that names the policy; one that fits is enough, an edited one is never passed over. */
export async function judgeStatements(
  context: Context,
  policy: LoadedPolicy,
  input: StatementsInput,
  files: readonly StatementFile[],
): Promise<JudgedStatements> {
  const attestation = policy.config.rollout.attestation;
  const refusals: Refusal[] = input.attested ? [...unconfigured(attestation)] : [];
  const root = await readRoot(context, attestation);
  if (input.attested && root === "" && attestation?.trusted_root !== undefined) refusals.push(rootMissing(attestation.trusted_root));
  const head = await context.world.git.head();
  const verified: StatementFile[] = [];
  const outdated: Refusal[] = [];
  if (files.length > 0 && head !== undefined) {
    const { commits } = await firstParents(context, head);
    const branch: Branch = { places: new Map(commits.map((c, i) => [c.id, i])), root };
    const now = await factsOf(context, {
      tree: context.world.files.tree,
      policy,
      lineage: input.lineage,
      tests: input.tests,
      fixtures: input.fixtures,
      summaries: input.summaries,
      head,
    });
    for (const file of files) {
      const signature = await judgeSignature(context, file, attestation, branch, input.now);
      const judged = await judgeStatement(context, policy, file, input, branch, now);
      if (signature.length > 0 || !judged.outdated) refusals.push(...signature, ...judged.refusals);
      else outdated.push(...judged.refusals);
      if (signature.length + judged.refusals.length === 0) verified.push(file);
    }
  }
  const useful = input.attested ? verified.filter((f) => f.bundle !== undefined) : verified;
  if (useful.length === 0) refusals.push(...outdated);
  if (useful.length === 0 && input.attested) refusals.push(missing(policy, verified.length > 0));
  return { refusals, verified };
}

function missing(policy: LoadedPolicy, unsigned: boolean): Refusal {
  const what = unsigned ? "the evidence is not signed, which is required" : "there is no signed evidence that holds, which is required";
  return {
    code: "attestation_missing",
    message: `${policy.entry.id}: ${what}`,
    help: `Run in the workflow that signs: registry-policy rollout attest ${policy.entry.id} --output FILE`,
  };
}

function unconfigured(attestation: AttestationConfig | undefined): readonly Refusal[] {
  const lacks = (["trusted_root", "repository", "workflow"] as const).filter((key) => attestation?.[key] === undefined);
  if (lacks.length === 0) return [];
  return [
    {
      code: "attestation_unconfigured",
      message: `an attestation is required, but the configuration does not say whose: ${lacks.join(", ")} missing`,
      help: "Set rollout.trusted_root and rollout.signer.",
    },
  ];
}

function rootMissing(path: string): Refusal {
  return {
    code: "attestation_root",
    message: `the trusted root ${quoteForMessage(path)} does not exist, so no signature can be verified`,
    help: "Commit the trusted root of whoever signs; gh attestation trusted-root prints that of GitHub.",
  };
}

/** The text; `""` where the file is missing, undefined where none is named. */
async function readRoot(context: Context, attestation: AttestationConfig | undefined): Promise<string | undefined> {
  if (attestation?.trusted_root === undefined) return undefined;
  const bytes = await context.world.files.tree.read(attestation.trusted_root, SIZE_LIMITS.evidence);
  return bytes === undefined ? "" : textOf(bytes);
}

/** Nothing to say of a bare statement; a bundle is verified wherever a root is configured. */
async function judgeSignature(
  context: Context,
  file: StatementFile,
  attestation: AttestationConfig | undefined,
  branch: Branch,
  now: number,
): Promise<readonly Refusal[]> {
  if (file.bundle === undefined || attestation === undefined || branch.root === undefined) return [];
  const answer = await context.world.verifyBundle(file.bundle.text, branch.root);
  if (!answer.verified) {
    const code = { bundle: "attestation_malformed", trusted_root: "attestation_root", signature: "attestation_signature" }[answer.why];
    const what = {
      bundle: "is no bundle that can be verified",
      trusted_root: `cannot be verified with ${attestation.trusted_root ?? ""}`,
      signature: "has no signature that holds",
    }[answer.why];
    return [{ code, message: `${file.file} ${what}: ${answer.message}`, help: "Sign the evidence anew with actions/attest." }];
  }
  if (answer.payloadType !== PAYLOAD_TYPE)
    return [{ code: "attestation_malformed", message: `${file.file} signs ${quoteForMessage(answer.payloadType)}, no in-toto statement` }];
  if (!sameBytes(answer.payload, file.bundle.payload))
    return [{ code: "attestation_malformed", message: `${file.file} signs another statement than the one that was read from it` }];
  return judgeSigner(file.file, answer.signer, attestation, new Set(branch.places.keys()), now);
}

/** Against the newest state, or against the earlier one that it names where everything since only became stricter. */
async function judgeStatement(
  context: Context,
  policy: LoadedPolicy,
  file: StatementFile,
  input: StatementsInput,
  branch: Branch,
  now: EvidenceFacts | undefined,
): Promise<Judged> {
  const { claims } = file;
  const { ancestors } = input.lineage;
  const at = ancestors.findIndex((a) => a.state.commit === claims.base.commit);
  const ancestor = ancestors[at];
  if (ancestor === undefined || now === undefined)
    return foreign(file, `is of ${quoteForMessage(short(claims.base.commit))}, which is no state of this policy on the base branch`);
  if (!belongs(claims, ancestor, ancestors[at - 1], branch))
    return foreign(file, `was made at ${quoteForMessage(short(claims.head))}, which does not belong to the state ${short(claims.base.commit)}`);
  if (at === 0) return { refusals: judgeClaims(file.file, claims, now, input.now), outdated: false };
  const then = onlyTightened(ancestors.slice(0, at + 1))
    ? await pastState(context, ancestor, { ...input.lineage, ancestors: ancestors.slice(at) }, claims.head, input.gait)
    : undefined;
  if (then === undefined || relaxes(then.enforced, policy.enforced, input.now)) return { refusals: [late(file, claims, now)], outdated: true };
  return { refusals: judgeClaims(file.file, claims, then.facts, input.now), outdated: false };
}

function foreign(file: StatementFile, why: string): Judged {
  return {
    refusals: [{ code: "evidence_commit", message: `${file.file} ${why}`, help: "Make it at a commit of the branch that is released." }],
    outdated: false,
  };
}

function late(file: StatementFile, claims: Claims, now: EvidenceFacts): Refusal {
  const same = claims.stage === now.stage && claims.enforcedDigest === now.enforcedDigest;
  const code = same ? "evidence_replayed" : "evidence_commit";
  const why = same ? "; the policy reads the same again, but evidence counts once" : ", and the policy was relaxed or moved since";
  return {
    code,
    message: `${file.file} is of the earlier state ${short(claims.base.commit)}${why}`,
    help: `Make it for the state ${short(now.base.commit)}: registry-policy rollout attest ${now.policy} --output FILE`,
  };
}

/** Whether a statement was made while its state was the newest on the base branch. */
function belongs(claims: Claims, ancestor: Ancestor, newer: Ancestor | undefined, { places }: Branch): boolean {
  const made = places.get(claims.head);
  const began = places.get(ancestor.state.commit);
  const ended = newer === undefined ? -1 : places.get(newer.state.commit);
  return made !== undefined && began !== undefined && ended !== undefined && made <= began && made > ended;
}
