/** Whose signature counts: the workflow that the configuration names, run on a commit of the base branch. */
import type { AttestationConfig } from "../config/types.ts";
import { member, quoteForMessage, stringMember, type SourceDocument } from "../source/index.ts";
import { short } from "./lineage.ts";
import { SKEW } from "./observed-judge.ts";
import type { Refusal } from "./types.ts";

/** Payload type of a DSSE envelope that holds an in-toto Statement. */
export const PAYLOAD_TYPE = "application/vnd.in-toto+json";

const GITHUB = "https://github.com/";
const ISSUER = "https://token.actions.githubusercontent.com";

/** What a verified certificate says of the run that signed. */
export interface Signer {
  /** Subject alternative name: URL of the workflow file with its ref. */
  readonly identity: string | undefined;
  readonly issuer: string | undefined;
  /** URL of the repository whose run it was. */
  readonly repository: string | undefined;
  readonly ref: string | undefined;
  readonly commit: string | undefined;
  /** Proven times of the signature, ms since the epoch. */
  readonly signedAt: readonly number[];
}

/** Whether a document is a Sigstore bundle, by the one key that all versions have. */
export function isBundle(document: SourceDocument): boolean {
  return stringMember(document.root, "mediaType")?.startsWith("application/vnd.dev.sigstore.bundle") === true;
}

/** The statement inside a bundle's DSSE envelope, before anything is verified; undefined where it holds none. */
export function unverifiedPayload(document: SourceDocument): Uint8Array | undefined {
  const envelope = member(document.root, "dsseEnvelope");
  const payload = stringMember(envelope, "payload");
  return payload === undefined || stringMember(envelope, "payloadType") !== PAYLOAD_TYPE ? undefined : Buffer.from(payload, "base64");
}

/**
 * Judges the signer of a bundle whose signature and certificate are verified.
 * @param commits the base branch: a run on any other commit may have been of a workflow that nobody reviewed
 */
export function judgeSigner(file: string, signer: Signer, config: AttestationConfig, commits: ReadonlySet<string>, now: number): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (what: string, found: string | undefined, wanted: string): void => {
    refusals.push({
      code: "attestation_signer",
      message: `${file} is signed by another ${what}: ${quoteForMessage(found ?? "none")}, not ${quoteForMessage(wanted)}`,
      help: "Sign it in the workflow that rollout.signer names.",
    });
  };
  if (signer.issuer !== ISSUER && !signer.issuer?.startsWith(`${ISSUER}/`)) refuse("issuer", signer.issuer, ISSUER);
  const repository = `${GITHUB}${config.repository ?? ""}`;
  if (config.repository === undefined || signer.repository?.toLowerCase() !== repository.toLowerCase()) refuse("repository", signer.repository, repository);
  const workflow = workflowUrl(config);
  const [path, ref] = splitAt(signer.identity ?? "");
  if (workflow === undefined || path !== workflow) refuse("workflow", signer.identity, workflow ?? "");
  if (config.ref !== undefined && signer.ref !== config.ref) refuse("ref", signer.ref, config.ref);
  // A workflow of this repository runs as it is at the ref of the run; one called from elsewhere has a ref of its own.
  if (config.ref !== undefined && workflow?.startsWith(`${repository}/`) === true && ref !== config.ref) refuse("ref of the workflow", ref, config.ref);
  if (signer.commit === undefined || !commits.has(signer.commit)) {
    refusals.push({
      code: "attestation_commit",
      message: `${file} was signed by a run on ${short(signer.commit ?? "an unknown commit")}, which is not on the base branch`,
      help: "Sign it in a run on the branch that is released.",
    });
  }
  if (signer.signedAt.some((at) => at > now + SKEW)) refusals.push({ code: "evidence_future", message: `${file} was signed at a time that lies ahead` });
  return refusals;
}

/** `.github/workflows/x.yml` is of the signer's repository; `owner/repo/.github/workflows/x.yml` is a reusable one. */
function workflowUrl(config: AttestationConfig): string | undefined {
  const { workflow, repository } = config;
  if (workflow === undefined || repository === undefined) return undefined;
  if (workflow.startsWith(".github/")) return `${GITHUB}${repository}/${workflow}`;
  return workflow.includes("/") ? `${GITHUB}${workflow}` : `${GITHUB}${repository}/.github/workflows/${workflow}`;
}

function splitAt(identity: string): readonly [string, string | undefined] {
  const at = identity.indexOf("@");
  return at === -1 ? [identity, undefined] : [identity.slice(0, at), identity.slice(at + 1)];
}
