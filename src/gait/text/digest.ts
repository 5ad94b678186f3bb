/** Gait's digests. */
import { hash } from "node:crypto";
import { canonicalJson, type CanonicalInput } from "./canonical.ts";

/** SHA-256 of a text's UTF-8, lower hex. */
export function sha256Hex(text: string): string {
  return hash("sha256", text, "hex");
}

/** SHA-256 of the RFC 8785 form, lower hex. */
export function digest(value: CanonicalInput): string {
  return sha256Hex(canonicalJson(value));
}
