/** Overlay: with which credential a call is made. */
import { targetsDigest } from "../intent/index.ts";
import { exactInteger } from "../policy/exact.ts";
import type { Rule } from "../policy/types.ts";
import { contextString, type Call } from "./call.ts";
import { blockFor, type Finding } from "./overlay.ts";

/** Access types that last; an unnamed one counts among them. */
const STANDING: readonly string[] = ["", "cloud_admin", "inherited", "standing", "static", "unknown"];

/** Blocks calls whose credential is missing, of the wrong kind, too long-lived or bound to something else. */
export function credentials(rule: Rule, call: Call): Finding | undefined {
  if (!isOn(rule)) return undefined;
  const source = contextString(call, "credential_source");
  const issuer = contextString(call, "credential_issuer");
  const access = contextString(call, "credential_access_type");
  const ttl = call.context.credentialTtlSeconds;
  const maxTtl = exactInteger(rule, "max_credential_ttl_seconds", rule.maxCredentialTtlSeconds);
  const jit = rule.requireJitCredential;
  const codes: string[] = [];
  const raise = (code: string, when: boolean): void => {
    if (when) codes.push(code);
  };
  const noReference = contextString(call, "credential_ref") === "";
  raise("credential_evidence_missing", noReference || (jit && access === "") || (maxTtl > 0n && ttl <= 0n));
  raise("credential_source_unknown", source === "");
  raise("credential_access_type_unknown", access === "");
  raise("credential_not_jit", jit && access !== "" && access !== "jit");
  raise("standing_credential_disallowed", rule.blockStandingCredentials && STANDING.includes(access));
  raise("credential_source_disallowed", misses(rule.allowedCredentialSources, source));
  raise("credential_issuer_disallowed", misses(rule.allowedCredentialIssuers, issuer));
  raise("credential_access_type_disallowed", misses(rule.allowedCredentialAccessTypes, access));
  raise("credential_ttl_exceeded", maxTtl > 0n && ttl > maxTtl);
  const binding = contextString(call, "credential_target_binding");
  raise("credential_target_binding_mismatch", binding !== "" && binding !== targetsDigest(call.targets));
  raise("credential_run_binding_mismatch", differ(contextString(call, "credential_run_binding"), contextString(call, "run_id")));
  raise("credential_job_binding_mismatch", differ(contextString(call, "credential_job_binding"), contextString(call, "job_id")));
  return blockFor(codes);
}

function isOn(rule: Rule): boolean {
  return (
    rule.blockStandingCredentials ||
    rule.allowedCredentialSources.length > 0 ||
    rule.allowedCredentialIssuers.length > 0 ||
    rule.allowedCredentialAccessTypes.length > 0 ||
    rule.maxCredentialTtlSeconds > 0 ||
    rule.requireJitCredential
  );
}

function misses(list: readonly string[], value: string): boolean {
  return list.length > 0 && !list.includes(value);
}

/** Whether both sides are there and are not the same. */
function differ(binding: string, id: string): boolean {
  return binding !== "" && id !== "" && binding !== id;
}
