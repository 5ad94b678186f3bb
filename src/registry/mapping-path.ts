/**
 * Paths of the mapping: keys joined by dots, `[*]` over the items of a list, `{*}` over the entries of a map, `@key` for the
 * key of the entry that the last `{*}` stands at. Nothing else exists: no index, no filter, no function, no wildcard key.
 */
import type { MappingPath, PathStep } from "./mapping-types.ts";

/** Bounds that no honest path meets. */
const LONGEST = 256;
const MOST_STEPS = 24;

const BARE_KEY = /[A-Za-z0-9_$-]/;
/** Keys that mean something to JavaScript; our trees are lists and would not care, but nobody may think that they work. */
const REFUSED_KEYS: readonly string[] = ["__proto__", "constructor", "prototype"];

/** The path, or in words what is wrong with it. */
export type ParsedPath = { readonly path: MappingPath; readonly error?: undefined } | { readonly error: string };

/** Reads a path. Examples: `tools[*].name`, `registry{*}.@key`, `[*]`, `_meta."io.example/official".status`. */
export function parsePath(text: string): ParsedPath {
  if (text === "") return { error: "the path is empty" };
  if (text.length > LONGEST) return { error: `the path has ${text.length} characters, more than ${LONGEST}` };
  const steps: PathStep[] = [];
  let at = 0;
  let keyAllowed = true;
  while (at < text.length) {
    const step = keyAllowed ? readStep(text, at) : readIterator(text, at);
    if (typeof step === "string") return { error: step };
    steps.push(step.step);
    at = step.end;
    if (steps.length > MOST_STEPS) return { error: `the path has more than ${MOST_STEPS} steps` };
    if (step.step.kind === "entry_key" && at < text.length) return { error: "`@key` must be the last step" };
    keyAllowed = text.charAt(at) === ".";
    if (keyAllowed) at++;
    if (keyAllowed && at === text.length) return { error: "the path ends with a dot" };
  }
  const last = steps.findLastIndex((s) => s.kind === "items" || s.kind === "entries");
  const ending = steps.at(-1);
  if (ending?.kind === "entry_key" && (last !== steps.length - 2 || steps[last]?.kind !== "entries")) {
    return { error: "`@key` must stand right behind `{*}`" };
  }
  return { path: { text, steps } };
}

/** The steps up to and with the last `[*]` or `{*}`: what a path has to share with the path of its section's `each`. */
export function iteratedPrefix(path: MappingPath): readonly PathStep[] {
  return path.steps.slice(0, path.steps.findLastIndex((s) => s.kind === "items" || s.kind === "entries") + 1);
}

/** Whether two steps are the same. */
export function sameStep(a: PathStep | undefined, b: PathStep | undefined): boolean {
  if (a?.kind === "key" && b?.kind === "key") return a.key === b.key;
  return a !== undefined && a.kind === b?.kind;
}

type Step = { readonly step: PathStep; readonly end: number } | string;

/** A key, `@key`, or an iterator where a path may start with one. */
function readStep(text: string, at: number): Step {
  const first = text.charAt(at);
  if (first === "[" || first === "{") {
    if (at > 0) return `character ${at + 1}: a key is expected after the dot`;
    return readIterator(text, at);
  }
  if (text.startsWith("@key", at)) return { step: { kind: "entry_key" }, end: at + 4 };
  return first === '"' ? readQuotedKey(text, at) : readBareKey(text, at);
}

function readIterator(text: string, at: number): Step {
  if (text.startsWith("[*]", at)) return { step: { kind: "items" }, end: at + 3 };
  if (text.startsWith("{*}", at)) return { step: { kind: "entries" }, end: at + 3 };
  return `character ${at + 1}: ${show(text, at)} is not known here; a path has keys, dots, \`[*]\`, \`{*}\` and \`@key\``;
}

function readBareKey(text: string, at: number): Step {
  let end = at;
  while (end < text.length && BARE_KEY.test(text.charAt(end))) end++;
  const key = text.slice(at, end);
  if (key === "" || key.includes("$")) {
    const bad = at + Math.max(key.indexOf("$"), 0);
    return `character ${bad + 1}: ${show(text, bad)} is not known here; a path has keys, dots, \`[*]\`, \`{*}\` and \`@key\``;
  }
  return keyStep(key, end);
}

/** A key in double quotes, for keys with dots and slashes; it has no escapes, so it can hold no double quote. */
function readQuotedKey(text: string, at: number): Step {
  const end = text.indexOf('"', at + 1);
  if (end < 0) return `character ${at + 1}: the double quote is not closed`;
  const key = text.slice(at + 1, end);
  return key === "" ? `character ${at + 1}: the key is empty` : keyStep(key, end + 1);
}

function keyStep(key: string, end: number): Step {
  return REFUSED_KEYS.includes(key) ? `the key \`${key}\` is never read` : { step: { kind: "key", key }, end };
}

function show(text: string, at: number): string {
  const point = text.codePointAt(at);
  if (point === undefined) return "the end";
  return point > 0x20 && point < 0x7f ? `\`${String.fromCodePoint(point)}\`` : `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
