/** What a policy means: parse, normalise, digest, format. */
export { policyDigest, policyDigestError } from "./digest.ts";
export { compareRules, exactInteger, samePriority } from "./exact.ts";
export { formatPolicy } from "./format.ts";
export { policyNote, type PolicyNoteCode } from "./notes.ts";
export { readPolicy, type PolicyError, type PolicyReading } from "./read.ts";
export * from "./types.ts";
export * from "./vocabulary.ts";
