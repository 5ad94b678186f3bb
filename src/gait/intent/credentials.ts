/** The scan that keeps raw credentials out of intents. */
import type { JsonMap, JsonValue } from "../json/index.ts";
import { compareBytes, lower } from "../text/index.ts";
import { isMap } from "./args.ts";

/** `iu` folds the long s and the Kelvin sign, as Go's `(?i)` does. */
const CREDENTIAL_KEY = /token|secret|api[_-]?key|access[_-]?key|password|credential/iu;
const REFERENCE_KEY = /_(?:refs?|digests?|hash|issuer|source|type|ttl|ttl_seconds|ids?|names?|scopes?)$/;
const REFERENCE_VALUE = /^(?:env|stub|cmd|ref|sha256):/i;
const SHA256 = /^[0-9a-f]{64}$/i;
const KNOWN_PREFIX = /^(?:ghp_|gho_|github_pat_|sk-|AKIA|ASIA)/;
/** Shorter values are not taken for secrets; in UTF-8 bytes. */
const SECRET_BYTES = 16;

/** Whether a value looks like the credential itself rather than a reference to one. */
export function looksSecret(value: string): boolean {
  if (value === "" || REFERENCE_VALUE.test(value) || SHA256.test(value)) return false;
  if (KNOWN_PREFIX.test(value)) return true;
  if (/[ \t\r\n]/.test(value) || !/[A-Za-z]/.test(value) || !/[0-9]/.test(value)) return false;
  return value.length >= SECRET_BYTES || Buffer.byteLength(value, "utf8") >= SECRET_BYTES;
}

function isCredentialKey(key: string): boolean {
  return CREDENTIAL_KEY.test(key) && !REFERENCE_KEY.test(lower(key));
}

/**
 * Path (`args.a[0].token`) of the first value that looks like a raw credential under a key that speaks of one; maps are walked
 * in the order of their keys' bytes, lists in theirs.
 */
export function findCredential(root: JsonMap, name: string): string | undefined {
  // What is still to be looked at, the next one last.
  const pending: (readonly [path: string, key: string | undefined, value: JsonValue])[] = [[name, undefined, root]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [path, key, value] = next;
    if (typeof value === "string") {
      if (key !== undefined && isCredentialKey(key) && looksSecret(value)) return path;
    } else if (value !== null && typeof value === "object") {
      if (isMap(value)) {
        const keys = [...value.keys()].sort(compareBytes).reverse();
        for (const inner of keys) pending.push([`${path}.${inner}`, inner, value.get(inner) ?? null]);
      } else {
        for (let i = value.length - 1; i >= 0; i--) pending.push([`${path}[${i}]`, undefined, value[i] ?? null]);
      }
    }
  }
  return undefined;
}

/** Gait's refusal of an intent that carries a credential at `path`. */
export function credentialError(path: string): string {
  return `${path} must not contain raw credential material; use credential references or digests instead`;
}
