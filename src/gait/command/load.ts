/** Reading the files that the commands on policies and intents share, with Gait's words for what goes wrong. */
import type { Diagnostic } from "../../diagnostic.ts";
import { parseIntentJson, type IntentDraft } from "../intent/index.ts";
import { lintPolicy } from "../lint/index.ts";
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
  const notes = policyNotes(io, path, file.bytes);
  return "policy" in reading ? { value: reading.policy, notes } : { error: reading.error, notes };
}

/** What Gait swallows in a policy; that it refuses one it says itself. */
export function policyNotes(io: GaitIo, file: string, bytes: Uint8Array): readonly Diagnostic[] {
  return lintPolicy(bytes, { file, ...(io.checkName === undefined ? {} : { checkName: io.checkName }) }).filter(({ code }) => code !== "policy_invalid");
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
