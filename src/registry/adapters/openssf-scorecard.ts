/** OpenSSF Scorecard's JSON (version 2 and the older form with a bare date): a repository's score becomes a server's. */
import { member, quoteForMessage, type SourceDocument } from "../../source/index.ts";
import { nearest } from "../../source/fields.ts";
import { emptyDraft, finish, itemsAt, originAt, refuse, remark, required, rootOf, textOf, wrongType, type Draft, type Place } from "../draft.ts";
import { refuseCursor } from "../incomplete.ts";
import { compare, divide, isScore, parseRational, rationalOf, type Rational } from "../rational.ts";
import { settleScan, type ScanOutcome, type ScanResult } from "../scan-results.ts";
import { scaleNote, scaleOf } from "../severity.ts";
import { instantOf, isDateOnly } from "../timestamp.ts";
import type { Adapter, AdapterReading, RegistryOptions } from "../types.ts";

const TEN = rationalOf(10);
const INCONCLUSIVE = rationalOf(-1);
const NO_CHECKS: ScanOutcome = { kind: "no_result", reason: "no check gave a result, so the total says nothing" };

/** Reads one trust entry a document; which server a repository is has to be said in `repo_to_server`. */
export const openssfScorecard: Adapter = {
  format: "openssf-scorecard",
  looksFor: "`repo`, `scorecard`, `score` and `checks`",
  detect,
  read,
};

function detect(document: SourceDocument): string | undefined {
  const { root } = document;
  const complete = member(root, "repo")?.kind === "object" && member(root, "scorecard")?.kind === "object";
  return complete && member(root, "checks") !== undefined ? "an object with `repo`, `scorecard` and `checks`" : undefined;
}

function read(documents: readonly SourceDocument[], options: RegistryOptions): AdapterReading {
  const draft = emptyDraft();
  const scale = scaleOf(options);
  draft.diagnostics.push(...scale.diagnostics);
  const results = documents.flatMap((document) => readRepository(draft, rootOf(document), options) ?? []);
  const first = documents[0];
  if (scale.value !== undefined && first !== undefined && !draft.diagnostics.some((d) => d.severity === "error")) {
    draft.diagnostics.push(scaleNote(scale.value, first.file, "the total divided by 10"));
    const { pass } = scale.value;
    settleScan(draft, results, {
      source: "openssf-scorecard",
      pass,
      as_of: options.as_of,
      origin: originAt(rootOf(first)),
    });
  }
  return finish(draft, false);
}

function readRepository(draft: Draft, root: Place, options: RegistryOptions): ScanResult | undefined {
  const repo = required(draft, root, "repo");
  const named = repo && required(draft, repo, "name");
  const name = named && textOf(draft, named);
  const server_id = name && named && serverOf(draft, name, named, options);
  const updated_at = timeOf(draft, root);
  const total = outcomeOf(draft, root);
  const outcome = remarkChecks(draft, root) ? NO_CHECKS : total;
  refuseCursor(draft, root);
  if (named === undefined || name === undefined || server_id === undefined || updated_at === undefined || outcome === undefined) return undefined;
  const publisher = ownerOf(name);
  return { server_id, outcome, origin: originAt(named), updated_at, ...(publisher === undefined ? {} : { publisher }) };
}

function serverOf(draft: Draft, name: string, at: Place, options: RegistryOptions): string | undefined {
  const found = options.repo_to_server?.get(name);
  if (found !== undefined) return found;
  const guess = nearest(name, [...(options.repo_to_server?.keys() ?? [])]);
  const help = `Add ${quoteForMessage(name)} to \`repo_to_server\`${guess === undefined ? "" : ` (it has ${quoteForMessage(guess)})`}.`;
  return refuse(draft, "repo_unmapped", `no server is known for the repository ${quoteForMessage(name)}`, at, help);
}

/** The report's own time; only this format's older form has a bare date, which means the start of that day in UTC. */
function timeOf(draft: Draft, root: Place): string | undefined {
  const at = required(draft, root, "date");
  const date = at && textOf(draft, at);
  if (date === undefined || at === undefined) return undefined;
  if (isDateOnly(date)) return `${date}T00:00:00Z`;
  if (instantOf(date) !== undefined) return date;
  return refuse(draft, "time_invalid", `${quoteForMessage(date)} is neither a date nor an RFC 3339 time with a zone`, at);
}

/** Ten is full marks, minus one means that no result was reached; anything else past 0..10 is no score of Scorecard's. */
function outcomeOf(draft: Draft, root: Place): ScanOutcome | undefined {
  const score = required(draft, root, "score");
  if (score === undefined) return undefined;
  const exact = exactNumber(draft, score);
  if (exact === undefined) return undefined;
  if (compare(exact, INCONCLUSIVE) === 0) return { kind: "no_result", reason: "the score is -1, which means inconclusive" };
  const tenth = divide(exact, TEN);
  if (isScore(tenth)) return { kind: "scored", score: tenth };
  return refuse(draft, "score_invalid", `the score must be between 0 and 10, or -1 for none`, score);
}

function exactNumber(draft: Draft, place: Place): Rational | undefined {
  if (place.node.kind !== "number") return wrongType(draft, place, "a number");
  return parseRational(place.node.text) ?? refuse(draft, "score_invalid", "the number has too many digits", place);
}

/** Checks without a result do not enter the total; a reader of the score should know how many those were. True where none has one. */
function remarkChecks(draft: Draft, root: Place): boolean {
  const list = required(draft, root, "checks");
  const checks = list === undefined ? [] : itemsAt(draft, list);
  const without = checks.filter((check) => {
    const score = required(draft, check, "score");
    const exact = score && exactNumber(draft, score);
    if (exact === undefined || score === undefined || compare(exact, INCONCLUSIVE) === 0) return exact !== undefined;
    if (!isScore(divide(exact, TEN))) refuse(draft, "score_invalid", "a check's score must be between 0 and 10, or -1 for none", score);
    return false;
  });
  if (list !== undefined && without.length > 0) {
    remark(draft, "note", "checks_inconclusive", `${without.length} of ${checks.length} checks gave no result and do not count in the total`, list);
  }
  return checks.length > 0 && without.length === checks.length;
}

/** `github.com/owner/name` and `owner/name` have an owner; other names have none that we could know. */
function ownerOf(name: string): string | undefined {
  const parts = name.split("/");
  return parts.length === 2 || parts.length === 3 ? parts.at(-2) || undefined : undefined;
}
