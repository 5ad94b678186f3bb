/** How `policy fmt` writes a string; some results cannot be read back, and that is how Gait has it. */
import { goQuote, parseGoTime } from "../text/index.ts";
import { resolvePlain } from "../yaml/index.ts";

const WORDS: ReadonlySet<string> = new Set("null Null NULL ~ true True TRUE false False FALSE y Y yes Yes YES n N no No NO on On ON off Off OFF -".split(" "));
const FIRST: ReadonlySet<string> = new Set("*&[{}],!|>%'\"@ `");
/** Digits that Gait's reader would call a number if they fitted. */
const NUMBER = /^\+?-?(?:0x[0-9a-fA-F]+|0o[0-7]+|0b[01]+|[0-9]+)$/;
const LIKE_TIME = [/^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$/, /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, /^[0-9]{1,2}:[0-9]{2}$/];

/** The text behind `key: ` or `- `; `indent` is the number of blanks that a line of literal text gets. */
export function formatText(text: string, indent: number): string {
  if (needsQuotes(text)) return goQuote(text);
  if (text.includes("\n") || text.includes("\r")) return literal(text, indent);
  return text;
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
  return !text.startsWith("_") && NUMBER.test(digits) && !/^\+?-?0[0-9]*[89]/.test(digits);
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
  const [hour = 0, minute = 0, second = 0] = clock.split(":").map(Number);
  return hour < 24 && minute < 60 && second < 60;
}

function literal(text: string, indent: number): string {
  let breaks = 0;
  while (text.endsWith("\n", text.length - breaks)) breaks++;
  const header = breaks === 0 ? "|-" : breaks === 1 ? "|" : "|+";
  const pad = " ".repeat(indent);
  const lines = (breaks === 0 ? text : text.slice(0, -1)).split("\n");
  return [header, ...lines.map((line) => pad + line)].join("\n");
}
