/** Collects the first thing that is wrong with a policy; Gait stops there. */
import type { Position } from "../../diagnostic.ts";
import { goQuote } from "../text/index.ts";

/** The first thing that is wrong; where it stands is for people: Gait's messages say nothing of it. */
export interface Failure {
  readonly message: string;
  /** Of the part under check: the policy or a rule. */
  readonly offset: number;
  /** Dotted keys in that part; the first that is there counts. */
  readonly at: readonly string[];
  /** The word of a list that is to blame, normalised. */
  readonly word?: string;
}

/** The checks of one policy under way; the first failure is the one that Gait tells. */
export interface Checks {
  failure: Failure | undefined;
  /** Where the part under check stands. */
  offset: number;
  readonly positionOf: (offset: number) => Position;
}

/** Notes a failure; later ones do not count. */
export function reject(checks: Checks, message: string, ...at: readonly string[]): void {
  checks.failure ??= { message, offset: checks.offset, at };
}

/** As `reject`, for one word of a list. */
export function rejectWord(checks: Checks, message: string, word: string, ...at: readonly string[]): void {
  checks.failure ??= { message, offset: checks.offset, at, word };
}

/** Rejects the first value that a vocabulary does not have: `unsupported match endpoint_class "x" for R`. */
export function checkWords(
  checks: Checks,
  values: readonly string[],
  vocabulary: ReadonlySet<string>,
  field: string,
  ruleName: string,
  ...at: readonly string[]
): void {
  const stranger = values.find((value) => !vocabulary.has(value));
  if (stranger !== undefined) rejectWord(checks, `unsupported ${field} ${goQuote(stranger)} for ${ruleName}`, stranger, ...at);
}

/** Rejects a single word outside of a vocabulary; it stands at the key that the message names. */
export function checkWord(checks: Checks, value: string, vocabulary: ReadonlySet<string>, field: string, ruleName: string): void {
  checkWords(checks, [value], vocabulary, field, ruleName, field);
}

/** Takes whole numbers out of 64 bits into doubles and keeps those that do not fit. */
export interface IntegerStore {
  readonly exact: Map<string, bigint>;
  readonly take: (field: string, value: bigint) => number;
}

/** A store for the integers of one policy. */
export function integerStore(): IntegerStore {
  const exact = new Map<string, bigint>();
  return {
    exact,
    take: (field, value) => {
      const number = Number(value);
      if (!Number.isSafeInteger(number)) exact.set(field, value);
      return number;
    },
  };
}
