/** A policy's text with what Gait takes it to mean. */
import { GAIT_VERSION } from "../config/index.ts";
import { errorAt, type Origin, type Outcome } from "../diagnostic.ts";
import { lintPolicy, policyDigest, policyDigestError, readPolicy, type Policy } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import type { Tree } from "../platform/types.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { missing, textOf } from "./read.ts";

/** A policy text with its meaning. */
export interface PolicyText {
  /** For comparing, editing and showing; bytes that are not UTF-8 are replaced in it. */
  readonly text: string;
  /** What Gait reads: judged, linted and handed to the real binary. */
  readonly bytes: Uint8Array;
  readonly policy: Policy;
  readonly digest: string;
}

/** Text that we rendered, with its meaning. Throws where Gait could not read it, which is a bug of ours; `file` names it then. */
export function meaningOf(text: string, file: string): PolicyText {
  const bytes = new TextEncoder().encode(text);
  const reading = readPolicy(bytes);
  if ("error" in reading) throw new Error(`the rendered policy ${file} cannot be read back: ${reading.error.message}`);
  return { text, bytes, policy: reading.policy, digest: policyDigest(reading.policy) };
}

/** A policy file of the tree, as Gait reads it; an error where it is missing, too large or refused. `what` names it in messages. */
export async function loadPolicyText(tree: Tree, path: string, what: string): Promise<Outcome<PolicyText>> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await tree.read(path, SIZE_LIMITS.policy);
  } catch (error) {
    if (error instanceof InputError && error.exit === 6) return { diagnostics: [error.diagnostic] };
    throw error;
  }
  if (bytes === undefined) return { diagnostics: [missing(tree, path, what)] };
  return policyTextOf(path, bytes);
}

/** The text and meaning of a policy file; an error where Gait refuses it, or has no digest for it (a `min_score` that is no number). */
export function policyTextOf(path: string, bytes: Uint8Array): Outcome<PolicyText> {
  const refused = (message: string, position: Partial<Origin> | undefined): Outcome<PolicyText> => ({
    diagnostics: [
      errorAt("policy_invalid", `gait ${GAIT_VERSION} refuses ${path}: ${message}`, { file: path, ...position }, "See `registry-policy policy validate`."),
    ],
  });
  const reading = readPolicy(bytes);
  if ("error" in reading) return refused(reading.error.message, reading.error.position);
  const noDigest = policyDigestError(reading.policy);
  if (noDigest !== undefined) {
    const place = lintPolicy(bytes).find(({ code }) => code === "min_score_not_a_number");
    return refused(noDigest, place?.line === undefined ? undefined : { line: place.line, column: place.column ?? 1 });
  }
  return { value: { text: textOf(bytes), bytes, policy: reading.policy, digest: policyDigest(reading.policy) }, diagnostics: [] };
}
