/** Shares and times of an export against its limits: pure arithmetic with the words for it. */
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { HOUR, hours, parseInstant } from "../rollout/index.ts";
import { quoteForMessage } from "../source/index.ts";

/** What a configuration may limit; unset ones fall back to the defaults below. */
export interface Limits {
  readonly newly_allowed?: number;
  readonly shrink_percent?: number;
  readonly grow_percent?: number;
  /** Hours. */
  readonly max_export_age?: number;
}

/** Whose export it is, and what its names are called. */
export interface Who {
  readonly id: string;
  readonly what: string;
  readonly file: string;
}

/** Times of an export as it states them; `now` in milliseconds since the epoch. */
export interface Times {
  readonly now: number;
  readonly at: string | undefined;
  readonly before: string | undefined;
}

/** The share of names that may come or go where nothing is set: half. */
const DEFAULT_PERCENT = 50;
/** Fewer names than this never pass a default share: a list of three may lose two. */
const FEWEST_NAMES = 5;
/** How far ahead of the clock a time may lie, milliseconds. */
const MOST_AHEAD = 5 * 60_000;

/** Names that left and came, as shares of what the base had. */
export function shareReasons(who: Who, before: readonly string[], after: readonly string[], limits: Limits): readonly Diagnostic[] {
  const old = new Set(before);
  const now = new Set(after);
  const removed = [...old].filter((name) => !now.has(name)).length;
  const added = [...now].filter((name) => !old.has(name)).length;
  const kept = old.size - removed;
  return [
    ...share(
      "export_shrinks",
      `${removed} of ${old.size} ${who.what} of ${who.id} leave (${percent(removed, old.size)}), ${kept} stay`,
      who,
      removed,
      old.size,
      limits.shrink_percent,
    ),
    ...share(
      "export_grows",
      `${added} ${who.what} come to the ${old.size} of ${who.id} (${percent(added, old.size)})`,
      who,
      added,
      old.size,
      limits.grow_percent,
    ),
  ];
}

function share(code: string, words: string, who: Who, count: number, of: number, set: number | undefined): readonly Diagnostic[] {
  const limit = set ?? DEFAULT_PERCENT;
  if (of === 0 || count * 100 <= limit * of || (set === undefined && count < FEWEST_NAMES)) return [];
  const source = set === undefined ? "the default limit" : "the limit";
  return [errorAt(code, `${words}; ${source} is ${limit}%`, { file: who.file }, "Check that the export is whole and that it is the right one.")];
}

function percent(count: number, of: number): string {
  return of === 0 ? "all new" : `${Math.round((count * 100) / of)}%`;
}

/** Ahead of the clock: Gait would never call that stale, so no exception lets it pass. */
export function aheadReasons(who: Who, { now, at }: Times): readonly Diagnostic[] {
  const made = at === undefined ? undefined : parseInstant(at);
  if (at === undefined || made === undefined || made <= now + MOST_AHEAD) return [];
  return [
    errorAt(
      "time_in_future",
      `the export of ${who.id} says it was made at ${quoteForMessage(at)}, which lies ahead of the clock`,
      { file: who.file },
      "Correct the export, or the clock of the machine that made it.",
    ),
  ];
}

/** Too old, older than the committed one, or silent where the committed one said its time. */
export function timeReasons(who: Who, { now, at, before }: Times, limits: Limits): readonly Diagnostic[] {
  const reasons: Diagnostic[] = [];
  const say = (code: string, message: string, help: string): void => {
    reasons.push(errorAt(code, message, { file: who.file }, help));
  };
  if (at === undefined && before !== undefined) {
    const message = `the export of ${who.id} does not say when it was made, but the committed one does (${quoteForMessage(before)}): it may go back in time`;
    say("export_time_missing", message, "Check where the export comes from.");
  }
  const made = at === undefined ? undefined : parseInstant(at);
  if (at === undefined || made === undefined) return reasons;
  const age = (now - made) / HOUR;
  const most = limits.max_export_age;
  if (most !== undefined && age > most)
    say(
      "export_too_old",
      `the export of ${who.id} was made at ${quoteForMessage(at)}, ${hours(age)} ago; the limit is ${hours(most)}`,
      "Fetch a newer one; the date is never rewritten.",
    );
  const earlier = before === undefined ? undefined : parseInstant(before);
  if (before !== undefined && earlier !== undefined && made < earlier) {
    say(
      "export_goes_back",
      `the export of ${who.id} was made at ${quoteForMessage(at)}, the committed one at ${quoteForMessage(before)}: it goes back in time`,
      "Check where the export comes from.",
    );
  }
  return reasons;
}

/** What a limit asks and the export does not say. */
export function timeNotes(who: Who, { at, before }: Times, limits: Limits): readonly string[] {
  if (at !== undefined || before !== undefined || limits.max_export_age === undefined) return [];
  return [`The export of ${who.id} does not say when it was made, so its age (limit ${hours(limits.max_export_age)}) is not known.`];
}
