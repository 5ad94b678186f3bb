/** Times as people write them in exceptions and deny lists. */

/** One hour in milliseconds. */
export const HOUR = 3_600_000;

/** Milliseconds since the epoch of `2026-12-31` (its beginning, UTC) or an RFC 3339 time; undefined for anything else. */
export function parseInstant(text: string): number | undefined {
  const date = /^\d{4}-\d{2}-\d{2}$/u;
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;
  if (!date.test(text) && !time.test(text)) return undefined;
  const value = Date.parse(date.test(text) ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(value)) return undefined;
  // Date.parse rolls 30 February over into March; a date that does not print back as written does not exist.
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? value : undefined;
}

/** Whole seconds, UTC, with `Z`: the one form in which we write times. */
export function formatInstant(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().replace(".000Z", "Z");
}
