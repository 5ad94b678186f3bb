/** Overlay: in which sandbox a call claims to run. */
import type { Sandbox } from "../intent/index.ts";
import { exactInteger } from "../policy/exact.ts";
import type { Rule } from "../policy/types.ts";
import type { Call } from "./call.ts";
import { blockFor, type Finding } from "./overlay.ts";

/** Blocks calls without the sandbox that the rule wants. */
export function sandbox(rule: Rule, call: Call): Finding | undefined {
  if (!rule.sandbox.on) return undefined;
  const claimed = call.context.sandbox;
  return blockFor(claimed === undefined ? ["sandbox_metadata_missing"] : sandboxCodes(rule, claimed));
}

function sandboxCodes(rule: Rule, claimed: Sandbox): readonly string[] {
  const wanted = rule.sandbox;
  const codes: string[] = [];
  const raise = (code: string, when: boolean): void => {
    if (when) codes.push(code);
  };
  raise("sandbox_evidence_missing", claimed.evidenceRef === "" || claimed.evidenceDigest === "");
  const modes: readonly (readonly [string, string, readonly string[]])[] = [
    ["network_mode", claimed.networkMode, wanted.allowedNetworkModes],
    ["env_exposure_mode", claimed.envExposureMode, wanted.allowedEnvExposureModes],
    ["filesystem_isolation", claimed.filesystemIsolation, wanted.allowedFilesystemIsolations],
    ["user_mode", claimed.userMode, wanted.allowedUserModes],
  ];
  for (const [name, mode, allowed] of modes) {
    if (mode === "") codes.push(`sandbox_${name}_missing`);
    else raise(`sandbox_${name}_disallowed`, allowed.length > 0 && !allowed.includes(mode));
  }
  raise("sandbox_timeout_missing", claimed.timeoutSeconds <= 0n);
  const longest = exactInteger(rule, "sandbox.max_timeout_seconds", wanted.maxTimeoutSeconds);
  raise("sandbox_timeout_exceeded", longest > 0n && claimed.timeoutSeconds > longest);
  const prefixes = wanted.allowedWritablePathPrefixes;
  const outside = claimed.writablePaths.some((path) => !prefixes.some((prefix) => isUnder(path, prefix)));
  raise("sandbox_writable_path_disallowed", prefixes.length > 0 && outside);
  // Gait has it the wrong way round: roots that the intent declares have to be in the policy's list.
  const roots = wanted.requiredReadOnlyRoots;
  raise("sandbox_read_only_root_missing", roots.length > 0 && !claimed.readOnlyRoots.every((root) => roots.includes(root)));
  return codes;
}

function isUnder(path: string, prefix: string): boolean {
  return prefix === "/" || path === prefix || path.startsWith(`${prefix}/`);
}
