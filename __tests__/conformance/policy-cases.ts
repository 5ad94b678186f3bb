/** A recorded run of a command on one policy. */
export interface PolicyCase {
  readonly id: string;
  readonly policy?: string;
  readonly policy_b64?: string;
  readonly exit: number;
  readonly stdout: { readonly [key: string]: unknown } | null;
}

export interface Outcome {
  readonly exit: number;
  readonly stdout: unknown;
}

/** A crash of the reference; we refuse such a file as bad input. */
const CRASH = 2;

/** Messages about YAML itself are best effort in the recording; those about fields and keys are exact. */
const BEST_EFFORT = /^parse policy yaml: \[\d+:\d+\] (?!unknown field|mapping key|duplicate key|could not find alias)/;

export function policyBytes(given: PolicyCase): Uint8Array {
  if (given.policy_b64 !== undefined) return new Uint8Array(Buffer.from(given.policy_b64, "base64"));
  return new TextEncoder().encode(given.policy);
}

/** Whether an outcome is the recorded one: all of it, but for the words of YAML errors. */
export function sameOutcome(given: PolicyCase, got: Outcome): boolean {
  if (given.exit === CRASH) return got.exit === 6;
  return text(given.exit, given.stdout) === text(got.exit, got.stdout);
}

function text(exit: number, stdout: unknown): string {
  const entries = Object.entries(stdout ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ exit, entries: entries.map(([key, value]) => [key, key === "error" ? words(String(value)) : value]) });
}

function words(error: string): string {
  return BEST_EFFORT.test(error) ? "parse policy yaml" : error;
}
