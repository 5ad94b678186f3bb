/** Where arguments and skills come from. */
import { compareBytes, lower, trim } from "../text/index.ts";
import { checkEach, isSha256, type Checked } from "./checked.ts";
import type { ArgProvenanceDraft, SkillProvenanceDraft } from "./draft.ts";
import type { ArgProvenance, SkillProvenance } from "./types.ts";
import { PROVENANCE_SOURCES } from "./vocabulary.ts";

/** Normalises the entries, removes doubles and sorts. */
export function normalizeArgProvenance(drafts: readonly ArgProvenanceDraft[]): Checked<readonly ArgProvenance[]> {
  const entries = checkEach(drafts, normalizeEntry);
  return entries.error === undefined ? { value: sortArgProvenance(entries.value) } : entries;
}

/** Without doubles, in Gait's order. */
export function sortArgProvenance(entries: readonly ArgProvenance[]): readonly ArgProvenance[] {
  const sorted = entries.toSorted(compareEntries);
  return sorted.filter((entry, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareEntries(before, entry) !== 0;
  });
}

function normalizeEntry(draft: ArgProvenanceDraft): Checked<ArgProvenance> {
  const argPath = trim(draft.arg_path);
  const source = lower(trim(draft.source));
  if (argPath === "" || source === "") return { error: "arg provenance requires arg_path and source" };
  if (!PROVENANCE_SOURCES.has(source)) return { error: `unsupported provenance source: ${source}` };
  const integrityDigest = lower(trim(draft.integrity_digest));
  if (integrityDigest !== "" && !isSha256(integrityDigest)) return { error: `invalid provenance integrity_digest: ${integrityDigest}` };
  return { value: { argPath, source, sourceRef: trim(draft.source_ref), integrityDigest } };
}

function compareEntries(a: ArgProvenance, b: ArgProvenance): number {
  return (
    compareBytes(a.argPath, b.argPath) ||
    compareBytes(a.source, b.source) ||
    compareBytes(a.sourceRef, b.sourceRef) ||
    compareBytes(a.integrityDigest, b.integrityDigest)
  );
}

/** Normalises the skill's provenance; undefined stays undefined. */
export function normalizeSkillProvenance(draft: SkillProvenanceDraft | undefined): Checked<SkillProvenance | undefined> {
  if (draft === undefined) return { value: undefined };
  const skillName = trim(draft.skill_name);
  const source = lower(trim(draft.source));
  const publisher = trim(draft.publisher);
  if (skillName === "" || source === "" || publisher === "") {
    return { error: "skill provenance requires skill_name, source, and publisher" };
  }
  const digest = lower(trim(draft.digest));
  if (digest !== "" && !isSha256(digest)) return { error: `invalid skill provenance digest: ${digest}` };
  return {
    value: {
      skillName,
      skillVersion: trim(draft.skill_version),
      source,
      publisher,
      digest,
      signatureKeyId: trim(draft.signature_key_id),
    },
  };
}
