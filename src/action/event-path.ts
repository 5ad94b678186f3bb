/**
 * Keeps the event's payload from `@actions/github`, which parses it while it is loaded: a damaged one would end the run with a
 * stack trace before anything could be told. Loaded before everything else; our own reader refuses such a payload.
 */
const KEY = "GITHUB_EVENT_PATH";
const path = process.env[KEY];
delete process.env[KEY];

/** Gives the variable back once everything is loaded. */
export function restoreEventPath(): void {
  if (path !== undefined) process.env[KEY] = path;
}
