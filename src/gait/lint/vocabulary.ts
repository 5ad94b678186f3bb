/** The words that calls can carry, where Gait or its users have a fixed set of them; policies are not held to any. */

/** Gait takes any word for a risk class; these four are the ones in use. */
export const RISK_CLASSES: ReadonlySet<string> = new Set(["low", "medium", "high", "critical"]);

/** Gait refuses a call with another kind of target. */
export const TARGET_KINDS: ReadonlySet<string> = new Set(["path", "url", "host", "repo", "bucket", "table", "queue", "topic", "other"]);

/** Gait refuses a call with another source of an argument. */
export const PROVENANCE_SOURCES: ReadonlySet<string> = new Set(["user", "tool_output", "external", "system"]);

/** The words of a list that are not in a vocabulary. */
export function unknownWords(list: readonly string[], vocabulary: ReadonlySet<string>): readonly string[] {
  return list.filter((word) => !vocabulary.has(word));
}
