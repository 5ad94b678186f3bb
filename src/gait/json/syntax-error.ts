/** Go's words for a text that is no JSON. Called only for such texts; it looks for the first offence and nothing else. */
import { goQuote } from "../text/index.ts";

const ENDED = "unexpected end of JSON input";

/** Where a scan stopped: behind a token, or at a unit that is wrong for the reason given. */
type Step = { readonly at: number } | { readonly at: number; readonly wrong: string };

/**
 * The message of `encoding/json`; undefined if the text is JSON after all. Go scans bytes: `text` has one character from U+0000
 * to U+00FF for each.
 */
export function syntaxErrorText(text: string, maxDepth: number): string | undefined {
  const open: ("{" | "[")[] = [];
  let at = blank(text, 0);
  // After `[` or `{` the container may end at once; after a comma it may not.
  let fresh = false;
  for (;;) {
    const inside = open.at(-1);
    if (fresh && text[at] === (inside === "{" ? "}" : "]")) {
      open.pop();
      at++;
    } else {
      if (inside === "{") {
        if (text[at] !== '"') return offence(text, at, "looking for beginning of object key string");
        const key = string(text, at);
        if ("wrong" in key) return offence(text, key.at, key.wrong);
        at = blank(text, key.at);
        if (text[at] !== ":") return offence(text, at, "after object key");
        at = blank(text, at + 1);
      }
      const unit = text[at];
      if (unit === "{" || unit === "[") {
        if (open.length >= maxDepth) return offence(text, at, "exceeded max depth");
        open.push(unit);
        at = blank(text, at + 1);
        fresh = true;
        continue;
      }
      const step = scalar(text, at);
      if ("wrong" in step) return offence(text, step.at, step.wrong);
      at = step.at;
    }
    fresh = false;
    // A value is complete: close what ends here.
    for (;;) {
      at = blank(text, at);
      const parent = open.at(-1);
      if (parent === undefined) return at >= text.length ? undefined : offence(text, at, "after top-level value");
      if (text[at] === ",") break;
      if (text[at] !== (parent === "{" ? "}" : "]")) {
        return offence(text, at, parent === "{" ? "after object key:value pair" : "after array element");
      }
      open.pop();
      at++;
    }
    at = blank(text, at + 1);
  }
}

function offence(text: string, at: number, wrong: string): string {
  // At the end Go feeds itself one more blank, which is an offence only inside a word, a number or an escape.
  const byte = at < text.length ? text.charCodeAt(at) : 0x20;
  if (at >= text.length && !/ (?:numeric literal|literal [a-z]+ .*|escape code|character escape)$/.test(wrong)) return ENDED;
  return `invalid character ${shown(byte)} ${wrong}`;
}

/** A byte, shown as if it were a character. */
function shown(byte: number): string {
  if (byte === 0x27) return "'\\''";
  if (byte === 0x22) return "'\"'";
  return `'${goQuote(String.fromCharCode(byte)).slice(1, -1)}'`;
}

function blank(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return at;
}

function scalar(text: string, at: number): Step {
  const unit = text[at] ?? "";
  if (unit === '"') return string(text, at);
  if (unit === "-" || isDigit(unit)) return number(text, at);
  const word = unit === "t" ? "true" : unit === "f" ? "false" : unit === "n" ? "null" : undefined;
  if (word === undefined) return { at, wrong: "looking for beginning of value" };
  for (let i = 1; i < word.length; i++) {
    if (text[at + i] !== word[i]) return { at: at + i, wrong: `in literal ${word} (expecting '${word[i] ?? ""}')` };
  }
  return { at: at + word.length };
}

function string(text: string, from: number): Step {
  for (let at = from + 1; ; at++) {
    const unit = text[at];
    if (unit === undefined || unit < " ") return { at, wrong: "in string literal" };
    if (unit === '"') return { at: at + 1 };
    if (unit !== "\\") continue;
    const escape = text[++at] ?? "";
    if (escape === "u") {
      for (let i = 0; i < 4; i++) {
        at++;
        if (!/^[0-9a-fA-F]$/.test(text[at] ?? "")) return { at, wrong: "in \\u hexadecimal character escape" };
      }
    } else if (escape === "" || !'bfnrt\\/"'.includes(escape)) {
      return { at, wrong: "in string escape code" };
    }
  }
}

function number(text: string, from: number): Step {
  let at = text[from] === "-" ? from + 1 : from;
  if (!isDigit(text[at])) return { at, wrong: "in numeric literal" };
  // A digit behind a leading zero is an offence against what surrounds the number.
  at = text[at] === "0" ? at + 1 : digits(text, at);
  if (text[at] === ".") {
    if (!isDigit(text[++at])) return { at, wrong: "after decimal point in numeric literal" };
    at = digits(text, at);
  }
  if (text[at] === "e" || text[at] === "E") {
    at++;
    if (text[at] === "+" || text[at] === "-") at++;
    if (!isDigit(text[at])) return { at, wrong: "in exponent of numeric literal" };
    at = digits(text, at);
  }
  return { at };
}

function digits(text: string, from: number): number {
  let at = from;
  while (isDigit(text[at])) at++;
  return at;
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= "0" && unit <= "9";
}
