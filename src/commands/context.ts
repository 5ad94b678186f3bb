/** What a command is given besides its options: the world, and where it runs. */
import type { GitHub, GitHubEvent } from "../platform/github-types.ts";
import type { World } from "../platform/types.ts";

/** What a command runs in: the outside world, and whom it may ask. */
export interface Context {
  readonly world: World;
  /** Present in the action with a token. */
  readonly github: GitHub | undefined;
  /** Present where a runner says which event this is. */
  readonly event: GitHubEvent | undefined;
}

/** Follows keys into a payload that comes from outside; undefined where any step is missing. */
export function at(payload: unknown, ...keys: readonly string[]): unknown {
  let value: unknown = payload;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/** The text at a place in a payload. */
export function textAt(payload: unknown, ...keys: readonly string[]): string | undefined {
  const value = at(payload, ...keys);
  return typeof value === "string" && value !== "" ? value : undefined;
}
