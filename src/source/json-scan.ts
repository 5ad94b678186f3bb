/** The tokens of JSON: blank space, strings, numbers, words. */

/** What is wrong and at which UTF-16 offset. */
export interface JsonSyntaxError {
  readonly message: string;
  readonly offset: number;
}

/** A token and the offset behind it, or what is wrong with it. */
export type Scanned<T> = { readonly value: T; readonly end: number; readonly error?: undefined } | { readonly error: JsonSyntaxError };

/** The first offset from `at` that is none of JSON's four kinds of blank space. */
export function skipBlank(text: string, at: number): number {
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return at;
    at++;
  }
}

/** Whether `word` stands at `at`; what follows it is judged by the caller, who expects a comma or an end there. */
export function isWord(text: string, at: number, word: string): boolean {
  return text.startsWith(word, at);
}

/** The string whose opening quote stands at `start`, with its escapes undone. */
export function scanString(text: string, start: number): Scanned<string> {
  let at = start + 1;
  let escaped = false;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) {
      const end = at + 1;
      return escaped ? unescape(text, start, end) : { value: text.slice(start + 1, at), end };
    }
    if (unit === 0x5c) {
      escaped = true;
      at += 2;
    } else if (unit >= 0x20) {
      at++;
    } else if (at >= text.length) {
      return { error: { message: "the string has no closing quote", offset: start } };
    } else {
      return { error: { message: `control character U+${hexOf(unit)} in a string must be escaped`, offset: at } };
    }
  }
}

/** Undoes the escapes of a string that holds some; the built-in parser does it fastest and by the same grammar. */
function unescape(text: string, start: number, end: number): Scanned<string> {
  try {
    return { value: JSON.parse(text.slice(start, end)) as string, end };
  } catch {
    return { error: badEscape(text, start, end) };
  }
}

/** What the built-in parser refused: its own words differ between versions, so they are not passed on. */
function badEscape(text: string, start: number, end: number): JsonSyntaxError {
  for (let at = text.indexOf("\\", start); at >= 0 && at < end; at = text.indexOf("\\", at + 2)) {
    const escape = text.charAt(at + 1);
    if (escape < " ") return { message: `control character U+${hexOf(text.charCodeAt(at + 1))} in a string must be escaped`, offset: at + 1 };
    if (!'"\\/bfnrtu'.includes(escape)) {
      return { message: 'unknown escape: a backslash is followed by one of `" \\ / b f n r t u`', offset: at };
    }
    if (escape === "u" && !/^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) {
      return { message: "`\\u` needs four hexadecimal digits", offset: at };
    }
  }
  return { message: "the string is not valid", offset: start };
}

/** The number at `start`: no plus sign, no leading zero, no bare point. */
export function scanNumber(text: string, start: number): Scanned<string> {
  let at = start;
  if (text.charCodeAt(at) === 0x2d) at++;
  const whole = digits(text, at);
  if (whole === at) return badNumber(text, at, "a digit is missing");
  if (text.charCodeAt(at) === 0x30 && whole > at + 1) return badNumber(text, at, "a number has no leading zeros");
  at = whole;
  if (text.charCodeAt(at) === 0x2e) {
    const fraction = digits(text, at + 1);
    if (fraction === at + 1) return badNumber(text, at, "a digit is missing after the point");
    at = fraction;
  }
  if ((text.charCodeAt(at) | 0x20) === 0x65) {
    const sign = text.charCodeAt(at + 1);
    const from = sign === 0x2b || sign === 0x2d ? at + 2 : at + 1;
    const exponent = digits(text, from);
    if (exponent === from) return badNumber(text, at, "a digit is missing in the exponent");
    at = exponent;
  }
  return { value: text.slice(start, at), end: at };
}

function badNumber(text: string, at: number, message: string): Scanned<string> {
  return { error: { message, offset: Math.min(at, text.length) } };
}

function digits(text: string, at: number): number {
  for (;;) {
    const unit = text.charCodeAt(at);
    if (!(unit >= 0x30 && unit <= 0x39)) return at;
    at++;
  }
}

function hexOf(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, "0");
}
