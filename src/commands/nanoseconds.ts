/** The world's clock counts milliseconds, Gait's evaluation nanoseconds. */

/** Nanoseconds since the epoch of a time in milliseconds since the epoch; a fraction of a millisecond is cut off. */
export function nanosecondsOf(milliseconds: number): bigint {
  return BigInt(Math.trunc(milliseconds)) * 1_000_000n;
}
