/** Time as ratios: what a machine needs for something is only worth telling beside what it needs for something plain. */

/** Milliseconds of the fastest of several rounds, in which the works take turns so that noise meets all of them. */
export function fastest<K extends string>(rounds: number, works: Readonly<Record<K, () => unknown>>): Readonly<Record<K, number>> {
  const names = Object.keys(works) as K[];
  const best = new Map<K, number>();
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      works[name]();
      const milliseconds = performance.now() - start;
      best.set(name, Math.min(best.get(name) ?? Infinity, milliseconds));
    }
  }
  return Object.fromEntries(best) as Record<K, number>;
}

/** One work, once, with its result. */
export function timed<T>(work: () => T): { readonly value: T; readonly milliseconds: number } {
  const start = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - start };
}

/** A ratio for people. */
export function times(milliseconds: number, floor: number): string {
  return `${(milliseconds / floor).toFixed(2)}x`;
}

/** Prints one line. */
export function line(text: string): void {
  console.log(text);
}
