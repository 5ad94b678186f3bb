/** Reading the files that the commands on policies and intents share, with Gait's words for what goes wrong. */
import type { Diagnostic } from "../../diagnostic.ts";
import { parseIntentJson, type IntentDraft } from "../intent/index.ts";
import { lintPolicy, type CheckName } from "../lint/index.ts";
import { readPolicy } from "../policy/index.ts";
import type { Policy } from "../policy/types.ts";
import type { CommandError } from "./envelope.ts";
import type { GaitIo } from "./types.ts";

/** What was read or why not; `notes` name the file. */
export type Loaded<T> = ({ readonly value: T } | { readonly error: CommandError }) & {
  readonly notes: readonly Diagnostic[];
};

/** Reads and parses a policy; the notes are what the lint says of it. */
export async function loadPolicy(io: GaitIo, path: string): Promise<Loaded<Policy>> {
  const file = await io.readFile(path);
  if ("error" in file) return { error: { message: `read policy: ${file.error}` }, notes: [] };
  const reading = readPolicy(file.bytes);
  const notes = await policyNotes(io, path, file.bytes);
  return "policy" in reading ? { value: reading.policy, notes } : { error: reading.error, notes };
}

/** What Gait swallows in a policy; that it refuses one it says itself. */
export async function policyNotes(io: GaitIo, file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  return lintPolicy(bytes, { file, ...(await nameCheck(io, bytes)) }).filter(({ code }) => code !== "policy_invalid");
}

/** Lines up to this length hold no name that is too long. */
const LINE_LIMIT = 1024;

/** The check of names where a text holds anything that it could object to: an escape, a star, a long line, anything but ASCII. */
export async function nameCheck(io: GaitIo, bytes: Uint8Array): Promise<{ readonly checkName?: CheckName }> {
  if (io.checkName === undefined) return {};
  let length = 0;
  for (const byte of bytes) {
    length = byte === 0x0a ? 0 : length + 1;
    if (byte >= 0x80 || byte === 0x2a || byte === 0x5c || length > LINE_LIMIT) return { checkName: await io.checkName() };
  }
  return {};
}

/** Reads an intent and decodes its JSON; normalisation comes later, after the policy's digest. */
export async function loadIntent(io: GaitIo, path: string): Promise<Loaded<IntentDraft>> {
  const file = await io.readFile(path);
  if ("error" in file) return { error: { message: `read intent: ${file.error}` }, notes: [] };
  const parsing = parseIntentJson(file.bytes);
  const notes = inFile(parsing.diagnostics, path);
  return "draft" in parsing ? { value: parsing.draft, notes } : { error: { message: parsing.error.message }, notes };
}

function inFile(diagnostics: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  return diagnostics.map((d) => ({ file, ...d }));
}
