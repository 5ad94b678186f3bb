/** Times as Gait reads them: RFC 3339 with a zone. Nothing here looks at a clock. */

const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const MINUTE = 60_000;

/**
 * Milliseconds since 1970 of an RFC 3339 time, or undefined where the text is none: a zone is demanded, the calendar is real,
 * no hour 24 and no second 60, and the year in UTC stays within 0..9999, past which Gait cannot print its own answer.
 */
export function instantOf(text: string): number | undefined {
  const match = TIMESTAMP.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "", fraction = "0", zone = "Z"] = match;
  const offset = zoneMinutes(zone);
  if (!isDay(year, month, day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (offset === undefined) return undefined;
  const milliseconds = Number(`0.${fraction}`) * 1000;
  const seconds = startOfDay(year, month, day) + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  const instant = seconds + milliseconds - offset * MINUTE;
  return instant >= startOfDay("0000", "01", "01") && instant < startOfDay("9999", "12", "31") + 1440 * MINUTE ? instant : undefined;
}

/** Whether the text is a date without a time that the calendar has. */
export function isDateOnly(text: string): boolean {
  const match = DATE.exec(text);
  return match !== null && isDay(match[1] ?? "", match[2] ?? "", match[3] ?? "");
}

/** Minutes that a zone lies ahead of UTC, or undefined past 23:59. */
function zoneMinutes(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4));
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

function isDay(year: string, month: string, day: string): boolean {
  const at = new Date(startOfDay(year, month, day));
  return at.getUTCMonth() + 1 === Number(month) && at.getUTCDate() === Number(day);
}

/** Date.UTC moves the years 0 to 99 into the twentieth century; setting the year apart does not. */
function startOfDay(year: string, month: string, day: string): number {
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return at.getTime();
}
