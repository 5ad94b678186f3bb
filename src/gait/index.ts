/** Gait 1.4.0's policies, intents and verdicts, without Gait: the door of this room. */
export * from "./verdict.ts";
export * from "./text/index.ts";
export * from "./policy/index.ts";
export {
  intentDigest,
  normalizeIntent,
  parseIntentJson,
  PROVENANCE_SOURCES,
  readIntent,
  TARGET_KINDS,
  targetsDigest,
  withoutContextEvidence,
} from "./intent/index.ts";
export type * from "./intent/index.ts";
export { compilePolicy, evaluate, loadZone, matchesDomain, matchesPath, type CompiledPolicy, type Evaluation } from "./evaluate/index.ts";
export * from "./trust/index.ts";
export * from "./lint/index.ts";
export * from "./command/index.ts";
