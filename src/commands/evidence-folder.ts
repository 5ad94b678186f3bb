/** What lies in the evidence folder, read strictly: statements, Sigstore bundles with a statement inside, summaries of decisions. */
import type { Diagnostic } from "../diagnostic.ts";
import type { Tree } from "../platform/types.ts";
import {
  isBundle,
  OBSERVED_SCHEMA,
  readObserved,
  readStatement,
  STATEMENT_TYPE,
  unverifiedPayload,
  type Claims,
  type Observed,
  type Refusal,
} from "../rollout/index.ts";
import { jsonLines, readStrictJson, SIZE_LIMITS, stringMember, type SourceDocument } from "../source/index.ts";
import { sha256 } from "./sha256.ts";

interface Named {
  readonly file: string;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/** A statement of the evidence folder, bare or in a bundle; no signature has been verified. */
export interface StatementFile extends Named {
  readonly claims: Claims;
  /** The bundle around it, and the bytes in it that the claims were read from; undefined for a bare statement. */
  readonly bundle: { readonly text: string; readonly payload: Uint8Array } | undefined;
}

/** A summary of recorded decisions of the evidence folder. */
export interface SummaryFile extends Named {
  readonly observed: Observed;
}

/** The evidence folder, understood but not judged. */
export interface EvidenceFolder {
  readonly statements: readonly StatementFile[];
  readonly summaries: readonly SummaryFile[];
  /** Files that cannot be understood; whose they are is not known, so they concern every policy. */
  readonly refusals: readonly Refusal[];
}

type Entry = { readonly statement: StatementFile } | { readonly summary: SummaryFile } | { readonly refusal: Refusal };

/** Reads every `.json` and `.jsonl` file below the folder; other files are none of ours. */
export async function readEvidenceFolder(tree: Tree, folder: string): Promise<EvidenceFolder> {
  const entries: Entry[] = [];
  for (const file of await tree.list(folder)) {
    if (!/\.jsonl?$/u.test(file)) continue;
    const bytes = await tree.read(file, SIZE_LIMITS.evidence);
    if (bytes !== undefined) entries.push(...readFile(file, bytes));
  }
  return {
    statements: entries.flatMap((e) => ("statement" in e ? [e.statement] : [])),
    summaries: entries.flatMap((e) => ("summary" in e ? [e.summary] : [])),
    refusals: entries.flatMap((e) => ("refusal" in e ? [e.refusal] : [])),
  };
}

/** A `.jsonl` file holds one bundle or statement a line, as the attestation tools write them. */
function readFile(file: string, bytes: Uint8Array): readonly Entry[] {
  const name = { file, sha256: sha256(bytes) };
  const parts = file.endsWith(".jsonl") ? jsonLines(bytes).map((line) => line.bytes) : [bytes];
  if (parts.length === 0) return [malformed("evidence_malformed", file, "it is empty")];
  return parts.map((part) => {
    const document = readStrictJson(file, part);
    return document.value === undefined
      ? malformed("evidence_malformed", file, words(document.diagnostics))
      : entryOf(name, document.value, new TextDecoder().decode(part));
  });
}

function entryOf(name: Named, document: SourceDocument, text: string): Entry {
  if (isBundle(document)) {
    const payload = unverifiedPayload(document);
    if (payload === undefined) return malformed("attestation_malformed", name.file, "the bundle holds no in-toto statement");
    const inner = readStrictJson(name.file, payload);
    return inner.value === undefined ? malformed("evidence_malformed", name.file, words(inner.diagnostics)) : statementOf(name, inner.value, { text, payload });
  }
  if (stringMember(document.root, "_type") === STATEMENT_TYPE) return statementOf(name, document, undefined);
  if (stringMember(document.root, "schema") !== OBSERVED_SCHEMA) {
    return malformed("evidence_malformed", name.file, "it is neither an in-toto Statement v1, nor a Sigstore bundle, nor a summary of decisions");
  }
  const observed = readObserved(document);
  return observed.value === undefined
    ? malformed("evidence_malformed", name.file, words(observed.diagnostics))
    : { summary: { ...name, observed: observed.value } };
}

function statementOf(name: Named, document: SourceDocument, bundle: StatementFile["bundle"]): Entry {
  const claims = readStatement(document);
  return claims.value === undefined
    ? malformed("evidence_malformed", name.file, words(claims.diagnostics))
    : { statement: { ...name, claims: claims.value, bundle } };
}

function malformed(code: string, file: string, why: string): Entry {
  return { refusal: { code, message: `${file} is no evidence: ${why}`, help: "Make it anew with rollout record or rollout attest, or remove it." } };
}

function words(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((d) => (d.line === undefined ? d.message : `line ${d.line}: ${d.message}`)).join("; ");
}
