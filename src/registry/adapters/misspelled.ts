/**
 * Keys that are a slip away from one that a format defines. Passing over them reads an export without its denials or without its
 * tools, and nobody would see it; a key in other letters is even the same one for Gait.
 */
import { editDistance } from "../../source/fields.ts";
import { foldKey, pointerStep, quoteForMessage, type SourceNode } from "../../source/index.ts";
import { originAt, refuse, type Draft, type Place } from "../draft.ts";

/** Keys whose absence changes what an entry means, with the kinds of value that they have. */
export type Decisive = Readonly<Record<string, ReadonlyArray<SourceNode["kind"]>>>;

/** Slips that are forgiven to a short name and to a longer one; more is another word. */
const SHORT = { length: 8, slips: 1 };
const LONG_SLIPS = 2;

/** The known key that another one is in other letters, `Tools` for `tools`. */
export function otherLetters(key: string, known: ReadonlySet<string>): string | undefined {
  let folded = FOLDED.get(known);
  if (folded === undefined) {
    folded = new Map([...known].map((k) => [foldKey(k), k]));
    FOLDED.set(known, folded);
  }
  return folded.get(foldKey(key));
}

const FOLDED = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>();

/** Refuses keys that pass for one of `decisive` where that one is missing. True where there are none. */
export function refuseMisspelled(draft: Draft, place: Place, decisive: Decisive): boolean {
  const { node } = place;
  if (node.kind !== "object") return true;
  let sound = true;
  for (const m of node.members) {
    for (const meant of passesFor(m.key, decisive)) {
      if (decisive[meant]?.includes(m.value.kind) !== true || node.members.some((other) => other.key === meant)) continue;
      sound = false;
      const at = { ...originAt({ ...place, node: m.value, pointer: place.pointer + pointerStep(m.key) }), line: m.line, column: m.column };
      refuse(
        draft,
        "key_misspelled",
        `key ${quoteForMessage(m.key)} looks like \`${meant}\`, which is missing here`,
        at,
        `Write \`${meant}\`, or remove the key.`,
      );
      break;
    }
  }
  return sound;
}

/** Which of the decisive keys another one could be a slip of. Keys repeat in every entry, so the answers are remembered, up to a number. */
function passesFor(key: string, decisive: Decisive): readonly string[] {
  let known = REMEMBERED.get(decisive);
  if (known === undefined) {
    known = new Map();
    REMEMBERED.set(decisive, known);
  }
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = Object.hasOwn(decisive, key) || key.length > LONGEST ? [] : Object.keys(decisive).filter((meant) => isSlip(key, meant));
  if (known.size < REMEMBERED_KEYS) known.set(key, found);
  return found;
}

const REMEMBERED = new WeakMap<Decisive, Map<string, readonly string[]>>();
const REMEMBERED_KEYS = 1000;
/** No slip of a short key is longer. */
const LONGEST = 64;

/** Refuses lists and maps of entries under keys that the format does not define: they may be servers under a misspelled key. */
export function refuseUnknownLists(draft: Draft, place: Place, known: ReadonlySet<string>): boolean {
  if (place.node.kind !== "object") return true;
  const found = place.node.members.filter((m) => !known.has(m.key) && holdsEntries(m.value));
  for (const m of found) {
    const at = { ...originAt({ ...place, node: m.value, pointer: place.pointer + pointerStep(m.key) }), line: m.line, column: m.column };
    const message = `${quoteForMessage(m.key)} holds entries, and this format has no such list`;
    refuse(draft, "unknown_list", message, at, `It has ${[...known].map((key) => `\`${key}\``).join(", ")}.`);
  }
  return found.length === 0;
}

function holdsEntries(node: SourceNode): boolean {
  if (node.kind === "array") return node.items.some((item) => item.kind === "object");
  return node.kind === "object" && node.members.length > 0 && node.members.every((m) => m.value.kind === "object");
}

function isSlip(key: string, meant: string): boolean {
  const [a, b] = [formOf(key), formOf(meant)];
  const most = b.length < SHORT.length ? SHORT.slips : LONG_SLIPS;
  return a === b || editDistance(a, b, most + 1) <= most;
}

/** `serverId` and `server_id` are one word. */
function formOf(key: string): string {
  return foldKey(key).replaceAll(/[^a-z0-9]/g, "");
}
