/** A binary heap of variables ordered by a score that may grow, as a solver's decision order needs it. */

/** Variables by score; numbers from 0. */
export interface VariableHeap {
  /** Adds a variable unless it is in the heap. */
  readonly insert: (variable: number) => void;
  /** Takes out the variable of the highest score; undefined when empty. */
  readonly pop: () => number | undefined;
  /** To be called after the score of a variable grew. */
  readonly raised: (variable: number) => void;
}

/** Makes an empty heap over `scores`, which the caller keeps and changes. */
export function createHeap(scores: readonly number[]): VariableHeap {
  const items: number[] = [];
  const places: number[] = [];
  const score = (place: number): number => scores[items[place] ?? 0] ?? 0;
  const swap = (a: number, b: number): void => {
    const atA = items[a] ?? 0;
    const atB = items[b] ?? 0;
    items[a] = atB;
    items[b] = atA;
    places[atB] = a;
    places[atA] = b;
  };
  const up = (start: number): void => {
    for (let place = start; place > 0;) {
      const parent = (place - 1) >> 1;
      if (score(parent) >= score(place)) return;
      swap(parent, place);
      place = parent;
    }
  };
  const down = (): void => {
    for (let place = 0; ;) {
      const left = 2 * place + 1;
      if (left >= items.length) return;
      const right = left + 1;
      const child = right < items.length && score(right) > score(left) ? right : left;
      if (score(place) >= score(child)) return;
      swap(place, child);
      place = child;
    }
  };
  return {
    insert(variable) {
      if ((places[variable] ?? -1) >= 0) return;
      places[variable] = items.length;
      items.push(variable);
      up(items.length - 1);
    },
    pop() {
      const top = items[0];
      if (top === undefined) return undefined;
      swap(0, items.length - 1);
      items.pop();
      places[top] = -1;
      down();
      return top;
    },
    raised(variable) {
      const place = places[variable] ?? -1;
      if (place >= 0) up(place);
    },
  };
}
