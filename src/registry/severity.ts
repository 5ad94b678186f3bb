/**
 * From a scanner's words to Gait's score. No scanner defines a trust score between 0 and 1; this table is our choice, visible
 * in every reading and overridable by `severity_scores` and `pass_score`.
 */
import { diagnosticAt, errorAt, type Diagnostic, type Outcome } from "../diagnostic.ts";
import { quoteForMessage } from "../source/index.ts";
import { compare, isScore, rationalOf, toNumber, type Rational } from "./rational.ts";
import type { RegistryOptions } from "./types.ts";

/** Severity word to score where the options say nothing. */
export const DEFAULT_SEVERITY_SCORES: ReadonlyMap<string, number> = new Map([
  ["SAFE", 1],
  ["LOW", 0.8],
  ["MEDIUM", 0.5],
  ["HIGH", 0.2],
  ["CRITICAL", 0],
]);

/** Score from which an entry is trusted where the options say nothing. */
const DEFAULT_PASS_SCORE = 0.8;

/** A scanner's word for "no result"; it always gives score 0 and status `unknown` and cannot be given a score. */
export const NO_RESULT_WORD = "UNKNOWN";

/** The table and the threshold that a reading uses. */
export interface Scale {
  /** Upper-case word to exact score. */
  readonly words: ReadonlyMap<string, Rational>;
  readonly pass: Rational;
}

/** What goes into a trust entry. */
export interface Judgement {
  readonly score: number;
  readonly status: "trusted" | "untrusted" | "unknown";
}

/** No scan, a failed one or an inconclusive one: below every threshold and never trusted. */
export const NO_RESULT: Judgement = { score: 0, status: "unknown" };

/** The scale of the options; a score outside 0..1 or one for `UNKNOWN` is an error. */
export function scaleOf(options: RegistryOptions): Outcome<Scale> {
  const diagnostics: Diagnostic[] = [];
  const words = new Map<string, Rational>();
  for (const [word, score] of [...DEFAULT_SEVERITY_SCORES, ...(options.severity_scores ?? [])]) {
    const exact = exactScore(score);
    if (exact === undefined) diagnostics.push(rangeError(`severity_scores.${word}`, score));
    else words.set(upper(word), exact);
  }
  if (words.delete(NO_RESULT_WORD)) {
    const message = "severity_scores gives UNKNOWN a score, but it means that there is no result";
    diagnostics.push(errorAt("severity_score_of_unknown", message, {}, "Remove it: no result is score 0, status `unknown`."));
  }
  const pass = exactScore(options.pass_score ?? DEFAULT_PASS_SCORE);
  if (pass === undefined) diagnostics.push(rangeError("pass_score", options.pass_score ?? DEFAULT_PASS_SCORE));
  if (pass === undefined || diagnostics.length > 0) return { diagnostics };
  return { value: { words, pass }, diagnostics };
}

/** `trusted` from the threshold on, else `untrusted`. */
export function judge(score: Rational, pass: Rational): Judgement {
  return { score: toNumber(score), status: compare(score, pass) >= 0 ? "trusted" : "untrusted" };
}

/** The lowest of the scores; a server is as good as its worst item, never as its average. */
export function worst(scores: readonly Rational[]): Rational | undefined {
  return scores.reduce<Rational | undefined>((low, s) => (low === undefined || compare(s, low) < 0 ? s : low), undefined);
}

/** The word as the table has it; ASCII letters only, so that no other alphabet folds into a known word. */
export function upper(word: string): string {
  return word.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** The note that shows how scores came about; `rule` says it for reports that have no severity words. */
export function scaleNote(scale: Scale, file: string, rule?: string): Diagnostic {
  const table = [...scale.words].map(([word, score]) => `${word} ${toNumber(score)}`).join(", ");
  const message = `scores: ${rule ?? `${table}; the worst item counts`}; trusted from ${toNumber(scale.pass)}`;
  const help = rule === undefined ? "Change it with `severity_scores` and `pass_score`." : "Change it with `pass_score`.";
  return diagnosticAt("note", "severity_table", message, { file }, help);
}

function exactScore(score: number): Rational | undefined {
  if (!Number.isFinite(score)) return undefined;
  const exact = rationalOf(score);
  return isScore(exact) ? exact : undefined;
}

function rangeError(key: string, score: number): Diagnostic {
  return errorAt("score_invalid", `${quoteForMessage(key)} is ${score}, which is not between 0 and 1`, {});
}
