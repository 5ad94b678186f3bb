/** Intents: from JSON bytes to what the evaluator judges, and their digests. */
export { intentDigest, targetsDigest } from "./digest.ts";
export type { IntentDraft } from "./draft.ts";
export { normalizeIntent, parseIntentJson, readIntent, type IntentError, type IntentParsing, type IntentReading } from "./read.ts";
export { withoutContextEvidence } from "./context-evidence.ts";
export type * from "./types.ts";
export { PROVENANCE_SOURCES, TARGET_KINDS } from "./vocabulary.ts";
