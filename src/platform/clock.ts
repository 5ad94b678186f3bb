/** Time comes in here and nowhere else. */
import type { Clock } from "./types.ts";

/**
 * The system's clock, or a fixed time for reproducible runs.
 * @param fixed milliseconds since the epoch
 */
export function makeClock(fixed?: number): Clock {
  return { now: () => fixed ?? Date.now() };
}
