/** Finds one combination of attribute values under conditions: a small constraint search over value classes. */

import type { Meter } from "../meter.ts";

/** Membership of each value class of one attribute. */
export type Mask = readonly boolean[];

/** An attribute (by index) whose value lies in the mask. */
export interface Clue {
  readonly attribute: number;
  readonly mask: Mask;
}

type Domains = readonly Mask[];

/** Classes that a step of the meter looks at. */
const CLASSES_A_STEP = 8;

function narrowed(domains: Domains, clue: Clue, inside: boolean): Domains | undefined {
  const before = domains[clue.attribute] ?? [];
  const after = before.map((open, index) => open && clue.mask[index] === inside);
  return after.includes(true) ? domains.map((mask, attribute) => (attribute === clue.attribute ? after : mask)) : undefined;
}

function touches(domains: Domains, clue: Clue, inside: boolean): boolean {
  return (domains[clue.attribute] ?? []).some((open, index) => open && clue.mask[index] === inside);
}

/**
 * Domains that satisfy all clues of `must` and, for every list in `never`, break at least one of its clues; undefined
 * when there are none, or the meter is spent. Any value left in a domain may then be taken, independently of the others.
 */
export function searchDomains(start: Domains, must: readonly Clue[], never: readonly (readonly Clue[])[], meter: Meter): Domains | undefined {
  if (meter.spent()) return undefined;
  let domains = start;
  for (const clue of must) {
    meter.spend(2 + Math.ceil(clue.mask.length / CLASSES_A_STEP));
    const next = narrowed(domains, clue, true);
    if (next === undefined) return undefined;
    domains = next;
  }
  let open = never;
  for (let changed = true; changed;) {
    changed = false;
    const undecided: (readonly Clue[])[] = [];
    for (const clues of open) {
      for (const { mask } of clues) meter.spend(2 + Math.ceil(mask.length / CLASSES_A_STEP));
      if (clues.some((clue) => !touches(domains, clue, true))) continue;
      const breakable = clues.filter((clue) => touches(domains, clue, false));
      const [only] = breakable;
      if (only === undefined) return undefined;
      if (breakable.length > 1) {
        undecided.push(clues);
        continue;
      }
      const next = narrowed(domains, only, false);
      if (next === undefined) return undefined;
      domains = next;
      changed = true;
    }
    open = undecided;
  }
  const [first] = open;
  if (first === undefined) return domains;
  for (const clue of first) {
    const broken = narrowed(domains, clue, false);
    const found = broken === undefined ? undefined : searchDomains(broken, [], open, meter);
    if (found !== undefined) return found;
    const kept = narrowed(domains, clue, true);
    if (kept === undefined) return undefined;
    domains = kept;
  }
  return undefined;
}
