/** RFC 8785 (JCS): the text that Gait's digests are taken of. */
import { compareUtf16 } from "./bytes.ts";
import { wellFormed } from "./well-formed.ts";

/** JSON data; maps may be Maps (keys that come from data) or plain objects (keys that stand in our code). */
export type CanonicalInput =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalInput[]
  | ReadonlyMap<string, CanonicalInput>
  | { readonly [key: string]: CanonicalInput | undefined };

/** One open container: what is left of it, and the text that closes it. */
interface Open {
  readonly next: () => Step | undefined;
  readonly close: string;
  first: boolean;
}

interface Step {
  /** Text before the value: the key with its colon, or nothing. */
  readonly lead: string;
  readonly value: CanonicalInput;
}

/**
 * Writes a value canonically: keys by UTF-16 units, numbers as ECMAScript prints them, members that are `undefined` left out.
 * Works without recursion, so depth costs memory only. Throws RangeError on NaN and infinities, which JSON does not have.
 */
export function canonicalJson(value: CanonicalInput): string {
  const out: string[] = [];
  const open: Open[] = [];
  write(value, out, open);
  let top = open.at(-1);
  while (top !== undefined) {
    const step = top.next();
    if (step === undefined) {
      out.push(top.close);
      open.pop();
    } else {
      out.push(top.first ? step.lead : `,${step.lead}`);
      top.first = false;
      write(step.value, out, open);
    }
    top = open.at(-1);
  }
  return out.join("");
}

/** Writes a scalar, or opens a container and writes its bracket. */
function write(value: CanonicalInput, out: string[], open: Open[]): void {
  if (value === null || typeof value !== "object") {
    out.push(scalar(value));
    return;
  }
  if (isList(value)) {
    let at = 0;
    const next = (): Step | undefined => (at < value.length ? { lead: "", value: value[at++] ?? null } : undefined);
    out.push("[");
    open.push({ next, close: "]", first: true });
    return;
  }
  const members = sortedMembers(value);
  let at = 0;
  const next = (): Step | undefined => {
    const member = members[at++];
    return member === undefined ? undefined : { lead: `${quoted(member[0])}:`, value: member[1] };
  };
  out.push("{");
  open.push({ next, close: "}", first: true });
}

function isList(value: object): value is readonly CanonicalInput[] {
  return Array.isArray(value);
}

function sortedMembers(
  value: ReadonlyMap<string, CanonicalInput> | { readonly [key: string]: CanonicalInput | undefined },
): readonly (readonly [string, CanonicalInput])[] {
  const members: (readonly [string, CanonicalInput])[] = [];
  for (const [key, item] of value instanceof Map ? value : Object.entries(value)) {
    if (item !== undefined) members.push([key, item]);
  }
  return members.sort((a, b) => compareUtf16(a[0], b[0]));
}

function scalar(value: null | boolean | number | string): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`JSON has no ${String(value)}`);
  return JSON.stringify(value);
}

/** A lone surrogate cannot be written in UTF-8; Go has replaced it by then. */
function quoted(text: string): string {
  return JSON.stringify(wellFormed(text));
}
