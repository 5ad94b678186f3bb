/** The closed lists of words in intents; the ones that policies share stand with the policies. */
export {
  CREDENTIAL_ACCESS_TYPES,
  CREDENTIAL_SOURCES,
  DISCOVERY_METHODS,
  ENDPOINT_CLASSES,
  ENV_EXPOSURE_MODES,
  FILESYSTEM_ISOLATIONS,
  NETWORK_MODES,
  USER_MODES,
} from "../policy/vocabulary.ts";

/** Kinds of targets that Gait knows; it refuses others. */
export const TARGET_KINDS: ReadonlySet<string> = new Set(["path", "url", "host", "repo", "bucket", "table", "queue", "topic", "other"]);

/** Sources of arguments that Gait knows; it refuses others. */
export const PROVENANCE_SOURCES: ReadonlySet<string> = new Set(["user", "tool_output", "external", "system"]);

/** Modes of context evidence that Gait knows; it refuses others. */
export const CONTEXT_EVIDENCE_MODES: ReadonlySet<string> = new Set(["best_effort", "required"]);

/** Operations that make a target destructive. */
export const DESTRUCTIVE_OPERATIONS: ReadonlySet<string> = new Set(["delete", "remove", "rm", "unlink", "rmdir", "drop", "truncate", "exec", "spawn"]);
