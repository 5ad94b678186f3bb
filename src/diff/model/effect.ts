/** A verdict that depends on the intent, as three wires. */
import { severityOf, VERDICTS, type Verdict } from "../../gait/index.ts";
import { FALSE, not, TRUE, type Circuit, type Wire } from "../sat/circuit.ts";

/** At place n-1: whether the severity is n or more. */
export type Effect = readonly [Wire, Wire, Wire];

const LEVELS = [1, 2, 3] as const;

function build(at: (level: number) => Wire): Effect {
  const [dryRun, approval, block] = LEVELS.map(at);
  return [dryRun ?? FALSE, approval ?? FALSE, block ?? FALSE];
}

/** Whether the effect is of severity `level` or more; true for 0. */
export function atLeast(effect: Effect, level: number): Wire {
  return level <= 0 ? TRUE : (effect[level - 1] ?? FALSE);
}

/** The same verdict for every intent. */
export function constant(verdict: Verdict): Effect {
  return build((level) => (severityOf(verdict) >= level ? TRUE : FALSE));
}

/** `condition ? a : b` */
export function chooseEffect(circuit: Circuit, condition: Wire, a: Effect, b: Effect): Effect {
  return build((level) => circuit.choose(condition, atLeast(a, level), atLeast(b, level)));
}

/** The stricter of the effect and, where the condition holds, the verdict. */
export function raise(circuit: Circuit, effect: Effect, condition: Wire, verdict: Verdict): Effect {
  return build((level) => (severityOf(verdict) >= level ? circuit.or(atLeast(effect, level), condition) : atLeast(effect, level)));
}

/** The strictest of the effects whose condition holds; `allow` where none does. */
export function strictest(circuit: Circuit, parts: readonly { readonly when: Wire; readonly effect: Effect }[]): Effect {
  return build((level) => circuit.or(...parts.map(({ when, effect }) => circuit.and(when, atLeast(effect, level)))));
}

/** Whether the effect is exactly the verdict. */
export function isVerdictOf(circuit: Circuit, effect: Effect, verdict: Verdict): Wire {
  const level = severityOf(verdict);
  return level >= VERDICTS.length - 1 ? atLeast(effect, level) : circuit.and(atLeast(effect, level), not(atLeast(effect, level + 1)));
}
