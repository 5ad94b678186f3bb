/** From the bytes of an intent file to the intent. Gait reports errors of the two steps at different moments. */
import type { Diagnostic, Position } from "../../diagnostic.ts";
import { decodeJson } from "../json/index.ts";
import { INTENT, type IntentDraft } from "./draft.ts";
import { normalizeDraft } from "./normalize.ts";
import { draftNotes } from "./notes.ts";
import type { Intent } from "./types.ts";

/** What is wrong, in Gait's words, prefix included (`parse intent json: `, `normalize intent: `). */
export interface IntentError {
  readonly message: string;
  readonly position?: Position;
}

/**
 * `diagnostics`: what Gait reads without a word and people would not expect (`colliding_key`, `duplicate_key`, `folded_key`,
 * `unknown_key`, `json_invalid_utf8`, `step_credential`, `class_guessed`).
 */
export type IntentParsing = ({ readonly draft: IntentDraft } | { readonly error: IntentError }) & {
  readonly diagnostics: readonly Diagnostic[];
};

/** As `IntentParsing`, after normalisation. */
export type IntentReading = ({ readonly intent: Intent } | { readonly error: IntentError }) & {
  readonly diagnostics: readonly Diagnostic[];
};

/** The first step: decodes the JSON. */
export function parseIntentJson(bytes: Uint8Array): IntentParsing {
  const decoded = decodeJson(bytes, INTENT);
  const { diagnostics } = decoded;
  if ("value" in decoded) return { draft: decoded.value, diagnostics: [...diagnostics, ...draftNotes(decoded.value, bytes)] };
  return { error: { ...decoded.error, message: `parse intent json: ${decoded.error.message}` }, diagnostics };
}

/** The second step: checks and normalises. */
export function normalizeIntent(draft: IntentDraft): { readonly intent: Intent } | { readonly error: IntentError } {
  const checked = normalizeDraft(draft);
  return checked.error === undefined ? { intent: checked.value } : { error: { message: `normalize intent: ${checked.error}` } };
}

/** Both steps. */
export function readIntent(bytes: Uint8Array): IntentReading {
  const parsing = parseIntentJson(bytes);
  return "draft" in parsing ? { ...normalizeIntent(parsing.draft), diagnostics: parsing.diagnostics } : parsing;
}
