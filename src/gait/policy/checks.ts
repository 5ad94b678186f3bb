/** Collects the first thing that is wrong with a policy; Gait stops there. */
import type { Position } from "../../diagnostic.ts";
import { goQuote } from "../text/index.ts";

export interface Checks {
  failure: { readonly message: string; readonly offset: number } | undefined;
  /** Where the part under check stands. */
  offset: number;
  readonly positionOf: (offset: number) => Position;
}

/** Notes a failure; later ones do not count. */
export function reject(checks: Checks, message: string): void {
  checks.failure ??= { message, offset: checks.offset };
}

/** Rejects the first value that a vocabulary does not have: `unsupported match endpoint_class "x" for R`. */
export function checkWords(checks: Checks, values: readonly string[], vocabulary: ReadonlySet<string>, field: string, ruleName: string): void {
  const stranger = values.find((value) => !vocabulary.has(value));
  if (stranger !== undefined) reject(checks, `unsupported ${field} ${goQuote(stranger)} for ${ruleName}`);
}

/** Rejects a single word outside of a vocabulary. */
export function checkWord(checks: Checks, value: string, vocabulary: ReadonlySet<string>, field: string, ruleName: string): void {
  checkWords(checks, [value], vocabulary, field, ruleName);
}

/** Takes whole numbers out of 64 bits into doubles and keeps those that do not fit. */
export interface IntegerStore {
  readonly exact: Map<string, bigint>;
  readonly take: (field: string, value: bigint) => number;
}

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
