/** `sandbox`. */
import { paths, uniqLower } from "../text/index.ts";
import { checkWords, reject, type Checks, type IntegerStore } from "./checks.ts";
import type { RawSandbox } from "./raw.ts";
import type { SandboxConstraint } from "./types.ts";
import { ENV_EXPOSURE_MODES, FILESYSTEM_ISOLATIONS, NETWORK_MODES, USER_MODES } from "./vocabulary.ts";

/** Normalises a sandbox constraint as Gait does; what Gait refuses goes into `checks`. */
export function normalizeSandbox(checks: Checks, integers: IntegerStore, raw: RawSandbox, ruleName: string): SandboxConstraint {
  const words = (list: readonly string[], vocabulary: ReadonlySet<string>, field: string): readonly string[] => {
    const values = uniqLower(list);
    checkWords(checks, values, vocabulary, `sandbox.${field}`, ruleName, `sandbox.${field}s`);
    return values;
  };
  // One after the other: the order of the members is the order of the checks.
  const fields = {
    allowedNetworkModes: words(raw.allowedNetworkModes, NETWORK_MODES, "allowed_network_mode"),
    allowedWritablePathPrefixes: pathList(checks, raw.allowedWritablePathPrefixes, "allowed_writable_path_prefixes", ruleName),
    requiredReadOnlyRoots: pathList(checks, raw.requiredReadOnlyRoots, "required_read_only_roots", ruleName),
    allowedEnvExposureModes: words(raw.allowedEnvExposureModes, ENV_EXPOSURE_MODES, "allowed_env_exposure_mode"),
    allowedFilesystemIsolations: words(raw.allowedFilesystemIsolations, FILESYSTEM_ISOLATIONS, "allowed_filesystem_isolation"),
    allowedUserModes: words(raw.allowedUserModes, USER_MODES, "allowed_user_mode"),
  };
  const maxTimeoutSeconds = integers.take("sandbox.max_timeout_seconds", raw.maxTimeoutSeconds);
  if (maxTimeoutSeconds < 0) reject(checks, `sandbox.max_timeout_seconds must be >= 0 for ${ruleName}`, "sandbox.max_timeout_seconds");
  const on = raw.enabled || maxTimeoutSeconds !== 0 || Object.values(fields).some((list) => list.length > 0);
  return { on, enabled: on, ...fields, maxTimeoutSeconds };
}

function pathList(checks: Checks, list: readonly string[], field: string, ruleName: string): readonly string[] {
  const found = paths(list);
  if ("value" in found) return found.value;
  reject(
    checks,
    `sandbox.${field}[${found.assignment}] must not contain raw environment variable assignments for ${ruleName}`,
    `sandbox.${field}.${found.assignment}`,
  );
  return [];
}
