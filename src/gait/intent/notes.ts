/** What Gait does with an intent without a word: a scan that it leaves out, a class that it guesses from a part of a word. */
import { diagnosticAt, type Diagnostic, type Position } from "../../diagnostic.ts";
import { foldKey, lineIndex, parseJsonSyntax, quoteForMessage, type JsonSyntax } from "../../source/index.ts";
import { listItems } from "../json/index.ts";
import { decodeUtf8Lossy, lower, trim } from "../text/index.ts";
import { normalizeArgs } from "./args.ts";
import { findCredential } from "./credentials.ts";
import type { IntentDraft, TargetDraft } from "./draft.ts";
import { classHint } from "./endpoint-class.ts";

/** A note with the keys that lead to its place. */
interface Note {
  readonly code: "step_credential" | "class_guessed";
  readonly message: string;
  readonly help: string;
  readonly path: readonly (string | number)[];
}

const MAX_DEPTH = 10_000;

/** Notes on one intent; the text is only looked at again where there are any. */
export function draftNotes(draft: IntentDraft, bytes: Uint8Array): readonly Diagnostic[] {
  const notes = [...callNotes(draft.tool_name, listItems(draft.targets), []), ...scriptNotes(draft)];
  if (notes.length === 0) return [];
  const placeOf = placesIn(bytes);
  return notes.map(({ code, message, help, path }) => diagnosticAt("warning", code, message, placeOf(path), help));
}

function scriptNotes(draft: IntentDraft): readonly Note[] {
  return listItems(draft.script?.steps).flatMap((step, index) => {
    const path = ["script", "steps", index];
    const args = normalizeArgs(step.args);
    const secret = args.error === undefined ? findCredential(args.value, `script.steps[${index}].args`) : undefined;
    const found = callNotes(step.tool_name, listItems(step.targets), path);
    if (secret === undefined) return found;
    const message = `${secret} looks like raw credential material; Gait refuses that in args, and does not look for it in the steps of a script`;
    return [...found, { code: "step_credential", message, help: "Use a reference or a digest instead.", path: [...path, "args"] }];
  });
}

function callNotes(toolName: string, targets: readonly TargetDraft[], path: readonly (string | number)[]): readonly Note[] {
  return targets.flatMap((target, index): readonly Note[] => {
    if (trim(target.endpoint_class) !== "") return [];
    const hint = classHint(lower(trim(target.kind)), lower(trim(target.operation)), lower(trim(toolName)));
    if (hint === undefined || startsWord(trim(toolName), hint.word)) return [];
    const message = `Gait takes this target for ${hint.endpointClass}, because the tool's name ${quoteForMessage(toolName)} holds "${hint.word}" inside of a word`;
    return [{ code: "class_guessed", message, help: "Give the target its operation or its endpoint_class.", path: [...path, "targets", index] }];
  });
}

/** Words end at anything but letters and digits, and before a capital. */
const WORDS = /[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/;

function startsWord(name: string, hint: string): boolean {
  return name.split(WORDS).some((word) => lower(word).startsWith(hint));
}

function placesIn(bytes: Uint8Array): (path: readonly (string | number)[]) => Position | Record<string, never> {
  const text = decodeUtf8Lossy(bytes);
  const syntax = parseJsonSyntax(text, MAX_DEPTH);
  const positionOf = lineIndex(text);
  return (path) => {
    let node: JsonSyntax | undefined = "error" in syntax ? undefined : syntax.root;
    for (const step of path) node = stepInto(node, step);
    return node === undefined ? {} : positionOf(node.start);
  };
}

/** Of doubles the last, as Gait has it. */
function stepInto(node: JsonSyntax | undefined, step: string | number): JsonSyntax | undefined {
  if (typeof step === "number") return node?.kind === "array" ? node.items[step] : undefined;
  return node?.kind === "object" ? node.members.findLast((member) => foldKey(member.key) === step)?.value : undefined;
}
