/** A bound on work that is counted, never timed: the same input stops at the same place on every machine. */
export interface Meter {
  /** Adds to what was used. A step is about what it takes to look at one clause. */
  readonly spend: (steps: number) => void;
  readonly used: () => number;
  /** Whether nothing is left; what was worked out since is then not to be believed. */
  readonly spent: () => boolean;
  /** Runs the work as if no more than `most` steps were left. */
  readonly within: <T>(most: number, work: () => T) => T;
}

/** Makes a meter of so many steps. */
export function createMeter(steps: number): Meter {
  let used = 0;
  let end = steps;
  return {
    spend(more) {
      used += more;
    },
    used: () => used,
    spent: () => used >= end,
    within(most, work) {
      const before = end;
      end = Math.min(before, used + most);
      const result = work();
      end = before;
      return result;
    },
  };
}
