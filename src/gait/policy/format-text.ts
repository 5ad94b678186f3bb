/** How `policy fmt` writes a string; some results cannot be read back, and that is how Gait has it. */
import { goQuote, parseGoTime } from "../text/index.ts";
import { resolvePlain } from "../yaml/index.ts";

const WORDS: ReadonlySet<string> = new Set("null Null NULL ~ true True TRUE false False FALSE y Y yes Yes YES n N no No NO on On ON off Off OFF -".split(" "));
const FIRST: ReadonlySet<string> = new Set("*&[{}],!|>%'\"@ `");
/** Digits that Gait's reader would call a number if they fitted. */
const NUMBER = /^\+?-?(?:0x[0-9a-fA-F]+|0o[0-7]+|0b[01]+|[0-9]+|(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)$/;
/** As Go's `time.Parse` takes them: an hour of one digit and a fraction of a second are fine where the layout shows neither. */
const LIKE_TIME = [/^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?$/, /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, /^[0-9]{1,2}:[0-9]{2}$/];

/** Where a string stands in the file. */
export interface TextPlace {
  /** Blanks before each line of literal text. */
  readonly indent: number;
  /** Lists of mappings around the string: Gait writes an item by itself and then moves its lines two columns in. */
  readonly moved: number;
  /** Whether the string is an item of a list. */
  readonly item: boolean;
}

/** The text behind `key: ` or `- `. */
export function formatText(text: string, place: TextPlace): string {
  if (needsQuotes(text)) return goQuote(text);
  return /[\n\r]/.test(text) ? literal(text, place) : text;
}

function needsQuotes(text: string): boolean {
  if (text === "" || WORDS.has(text) || FIRST.has(text.slice(0, 1))) return true;
  if (text.endsWith(":") || text.endsWith(" ")) return true;
  if (text.includes("#") || text.includes("\\") || text.includes(": ") || text.includes("- ")) return true;
  return isNumber(text) || isTime(text);
}

function isNumber(text: string): boolean {
  const resolved = resolvePlain(text);
  if (resolved.kind === "integer") return true;
  // `.inf` and `.nan` stay plain although they are read back as something else.
  return (resolved.kind === "float" && /[0-9]/.test(text)) || isLargeNumber(text);
}

function isLargeNumber(text: string): boolean {
  const digits = text.replaceAll("_", "");
  return !text.startsWith("_") && NUMBER.test(digits) && !/^\+?-?0[0-9]*[89][0-9]*$/.test(digits);
}

function isTime(text: string): boolean {
  return LIKE_TIME.some((form) => form.test(text) && isRealTime(text)) || parseGoTime(text.replace("t", "T")) !== undefined;
}

/** Whether the numbers of a time-like text are a day of the calendar and a time of the day. */
function isRealTime(text: string): boolean {
  if (!text.includes("-")) return clockHolds(text);
  const [day = "", clock = "0:00"] = text.split(" ");
  return parseGoTime(`${day}T00:00:00Z`) !== undefined && clockHolds(clock);
}

function clockHolds(clock: string): boolean {
  const [hour = 0, minute = 0, second = 0] = clock.split(":").map((part) => Number.parseInt(part, 10));
  return hour < 24 && minute < 60 && second < 60;
}

/**
 * Literal text. Its line end is the one that the text itself uses, and each later step takes line feeds alone for line ends, so
 * that lines that end otherwise stay where the first step has put them.
 */
function literal(text: string, { indent, moved, item }: TextPlace): string {
  const lineEnd = lineEndOf(text);
  const pad = " ".repeat(indent - 2 * moved);
  const header = !text.endsWith(lineEnd) ? "|-" : text.endsWith(lineEnd + lineEnd) ? "|+" : "|";
  const lines = (header === "|-" ? text : text.slice(0, -lineEnd.length)).split(lineEnd);
  const body = cutEnd(lines.map((line) => pad + line).join(lineEnd), pad);
  let out = header + lineEnd + body;
  if (item) out = mapLaterLines(out, (line) => indented(line.startsWith(pad) ? line.slice(pad.length) : line, pad));
  for (let level = 0; level < moved; level++) out = mapLaterLines(out, (line) => indented(line, "  "));
  return out;
}

/** CRLF where the text has no other line end, otherwise the more frequent one of CR and LF. */
function lineEndOf(text: string): string {
  const count = (end: string): number => text.split(end).length - 1;
  const [returns, feeds] = [count("\r"), count("\n")];
  if (returns === feeds && returns === count("\r\n")) return "\r\n";
  return returns > feeds ? "\r" : "\n";
}

/** The blanks that begin a last line may be gone, or as many at the end of its text. */
function cutEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, text.length - end.length) : text;
}

function mapLaterLines(text: string, change: (line: string) => string): string {
  const [first = "", ...rest] = text.split("\n");
  return [first, ...rest.map(change)].join("\n");
}

function indented(line: string, pad: string): string {
  return line === "" ? "" : pad + line;
}
