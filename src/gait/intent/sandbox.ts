/** The sandbox that an intent claims to run in. */
import { looksLikeAssignment, lower, paths, trim } from "../text/index.ts";
import { listItems } from "../json/index.ts";
import { isSha256, type Checked } from "./checked.ts";
import { looksSecret } from "./credentials.ts";
import type { SandboxDraft } from "./draft.ts";
import type { Sandbox } from "./types.ts";
import { ENV_EXPOSURE_MODES, FILESYSTEM_ISOLATIONS, NETWORK_MODES, USER_MODES } from "./vocabulary.ts";

const WHERE = "context.sandbox";
/** Beside the prefixes that mark a reference anywhere. */
const EVIDENCE_REFERENCE = /^(?:receipt|proof|sandbox):/i;

/** Normalises the block; one in which nothing is set counts as absent. */
export function normalizeSandbox(draft: SandboxDraft | undefined): Checked<Sandbox | undefined> {
  if (draft === undefined) return { value: undefined };
  const networkMode = word("network_mode", draft.network_mode, NETWORK_MODES);
  if (networkMode.error !== undefined) return networkMode;
  const envExposureMode = word("env_exposure_mode", draft.env_exposure_mode, ENV_EXPOSURE_MODES);
  if (envExposureMode.error !== undefined) return envExposureMode;
  const filesystemIsolation = word("filesystem_isolation", draft.filesystem_isolation, FILESYSTEM_ISOLATIONS);
  if (filesystemIsolation.error !== undefined) return filesystemIsolation;
  const userMode = word("user_mode", draft.user_mode, USER_MODES);
  if (userMode.error !== undefined) return userMode;
  if (draft.timeout_seconds < 0n) return { error: `${WHERE}.timeout_seconds must be >= 0` };
  const writablePaths = pathList("writable_paths", listItems(draft.writable_paths));
  if (writablePaths.error !== undefined) return writablePaths;
  const readOnlyRoots = pathList("read_only_roots", listItems(draft.read_only_roots));
  if (readOnlyRoots.error !== undefined) return readOnlyRoots;
  const evidenceDigest = lower(trim(draft.evidence_digest));
  if (evidenceDigest !== "" && !isSha256(evidenceDigest)) return { error: `${WHERE}.evidence_digest must be sha256 hex` };
  const evidenceRef = evidence(trim(draft.evidence_ref));
  if (evidenceRef.error !== undefined) return evidenceRef;
  const sandbox: Sandbox = {
    networkMode: networkMode.value,
    writablePaths: writablePaths.value,
    readOnlyRoots: readOnlyRoots.value,
    envExposureMode: envExposureMode.value,
    timeoutSeconds: draft.timeout_seconds,
    filesystemIsolation: filesystemIsolation.value,
    userMode: userMode.value,
    evidenceRef: evidenceRef.value,
    evidenceDigest,
  };
  return { value: isEmpty(sandbox) ? undefined : sandbox };
}

function word(field: string, raw: string, known: ReadonlySet<string>): Checked<string> {
  const value = lower(trim(raw));
  return value === "" || known.has(value) ? { value } : { error: `${WHERE}.${field} is unsupported: ${value}` };
}

function pathList(field: string, raw: readonly string[]): Checked<readonly string[]> {
  const result = paths(raw);
  if ("value" in result) return result;
  return { error: `${WHERE}.${field}[${result.assignment}] must not contain raw environment variable assignments` };
}

function evidence(value: string): Checked<string> {
  if (looksLikeAssignment(value)) return { error: `${WHERE}.evidence_ref must not contain raw environment variable assignments` };
  if (!EVIDENCE_REFERENCE.test(value) && looksSecret(value)) {
    return {
      error: `${WHERE}.evidence_ref must not contain secret-like sandbox material; use sandbox evidence refs or digests instead`,
    };
  }
  return { value };
}

function isEmpty(sandbox: Sandbox): boolean {
  return Object.values(sandbox).every((value: string | bigint | readonly string[]) => (typeof value === "bigint" ? value === 0n : value.length === 0));
}
