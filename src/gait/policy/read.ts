/** From the bytes of a policy file to the policy in force. */
import type { Diagnostic, Position } from "../../diagnostic.ts";
import type { GoJson } from "../text/index.ts";
import { bracketed, readYamlFile, type YamlFile, type YamlNode } from "../yaml/index.ts";
import { isNull, newContext } from "./decode.ts";
import { failureOffset } from "./failure-place.ts";
import { legacyAdvice } from "./legacy.ts";
import { normalizePolicy } from "./normalize.ts";
import { policyNote } from "./notes.ts";
import { rawPolicy } from "./raw.ts";
import type { Policy } from "./types.ts";

/** Why Gait refuses a policy, in its own words. */
export interface PolicyError {
  readonly message: string;
  /** Replaces the usual hint of the error envelope. */
  readonly hint?: string;
  readonly migration?: GoJson;
  readonly position?: Position;
}

/** The policy, or why there is none; and beside either what Gait reads in silence as something else than it looks. */
export type PolicyReading = { readonly diagnostics: readonly Diagnostic[] } & ({ readonly policy: Policy } | { readonly error: PolicyError });

/** Reads a policy file as Gait 1.4.0 does; linear in its size. Only the first document counts, an empty one is the default policy. */
export function readPolicy(bytes: Uint8Array): PolicyReading {
  const file = readYamlFile(bytes);
  const diagnostics = yamlNotes(file);
  const refused = (message: string, position: Position, more: Partial<PolicyError> = {}): PolicyReading => ({
    error: { message, position, ...more },
    diagnostics,
  });
  if (file.failure !== undefined) {
    const position = file.positionOf(file.failure.offset);
    return refused(`parse policy yaml: ${bracketed(position)} ${file.failure.message}`, position);
  }
  const written = file.documents[0]?.root;
  const root = written === undefined || isMarkedNull(written) ? undefined : written;
  const legacy = legacyAdvice(root);
  if (legacy !== undefined) {
    const { message, hint, migration, offset } = legacy;
    return refused(`parse policy yaml: ${message}`, file.positionOf(offset), { hint, migration });
  }
  const context = newContext(file);
  const raw = root === undefined ? rawPolicy.zero : rawPolicy.read(root, context);
  for (const note of context.notes) diagnostics.push(note);
  if (root !== undefined && root.kind === "scalar" && context.failure === undefined) {
    const position = file.positionOf(root.start);
    return refused(`parse policy yaml: ${bracketed(position)} null was used where mapping is expected`, position);
  }
  if (context.failure !== undefined) {
    return refused(`parse policy yaml: ${context.failure.message}`, context.failure.position);
  }
  const normalized = normalizePolicy(raw, file.positionOf);
  if ("error" in normalized) {
    const { message } = normalized.error;
    return { error: { message, position: file.positionOf(failureOffset(root, normalized.error)) }, diagnostics };
  }
  return { policy: normalized.policy, diagnostics };
}

/** A null with an anchor, or one that a tag makes: unlike a bare null it passes for an empty file. */
function isMarkedNull(root: YamlNode): boolean {
  if (root.kind !== "scalar") return false;
  return root.tag?.name === "!!null" || (root.anchor !== undefined && isNull(root));
}

function yamlNotes(file: YamlFile): Diagnostic[] {
  const notes = file.notes.map(({ code, offset }) => policyNote(code, file.positionOf(offset)));
  return file.badUtf8 === undefined ? notes : [policyNote("yaml_invalid_utf8", file.badUtf8), ...notes];
}
