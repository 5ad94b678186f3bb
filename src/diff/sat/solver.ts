/**
 * A small incremental solver for propositional clauses (conflict-driven clause learning, two watched literals).
 * It decides whether some intent can tell two policies apart; an answer `unsat` is a proof that none can.
 */
import type { Meter } from "../meter.ts";
import { createHeap } from "./heap.ts";

/** `2 * variable` for the variable itself, `2 * variable + 1` for its negation. */
export type Literal = number;

/** `budget`: the meter let no more work be done; nothing is known. */
export type Answer = "sat" | "unsat" | "budget";

/** An incremental solver: clauses stay, assumptions hold for one question. */
export interface Solver {
  /** A new variable's positive literal; decisions try `prefer` first, which keeps models plain. */
  readonly variable: (prefer: boolean) => Literal;
  readonly clause: (literals: readonly Literal[]) => void;
  readonly solve: (assumptions: readonly Literal[]) => Answer;
  /** Of the assumptions of the last `unsat`, some that are enough for it. */
  readonly core: () => readonly Literal[];
  /** Value of a literal in the model of the last `sat`. */
  readonly holds: (literal: Literal) => boolean;
}

const DECAY = 1 / 0.95;
const RESCALE = 1e100;
const RESTART_UNIT = 128;
/** Each two to the power of so many variables make a step dearer: their clauses no longer lie close at hand in memory. */
const FITTING = 15;
/** Steps that a literal of a learnt clause costs: these clauses stay, so that they bound the memory, too. */
const KEPT = 8;

/** The Luby sequence 1 1 2 1 1 2 4 ..., which restarts follow; `index` from 1. */
export function luby(index: number): number {
  let rest = index;
  for (;;) {
    const bits = 32 - Math.clz32(rest);
    if (rest === 2 ** bits - 1) return 2 ** (bits - 1);
    rest -= 2 ** (bits - 1) - 1;
  }
}

/** Makes a solver without variables or clauses. */
export function createSolver(meter: Meter): Solver {
  const values: number[] = [];
  const preferred: boolean[] = [];
  const levels: number[] = [];
  const reasons: (number[] | undefined)[] = [];
  const scores: number[] = [];
  const watches: number[][][] = [];
  const heap = createHeap(scores);
  const trail: Literal[] = [];
  const levelStarts: number[] = [];
  const seen: boolean[] = [];
  let model: number[] = [];
  let head = 0;
  let bump = 1;
  let consistent = true;
  let blamed: readonly Literal[] = [];

  const valueOf = (literal: Literal): number => {
    const value = values[literal >> 1] ?? 0;
    return (literal & 1) === 1 ? -value : value;
  };

  const assign = (literal: Literal, reason: number[] | undefined): void => {
    const variable = literal >> 1;
    values[variable] = (literal & 1) === 1 ? -1 : 1;
    levels[variable] = levelStarts.length;
    reasons[variable] = reason;
    trail.push(literal);
  };

  const backtrack = (level: number): void => {
    if (levelStarts.length <= level) return;
    const start = levelStarts[level] ?? 0;
    meter.spend((trail.length - start) >> 1);
    for (let place = trail.length - 1; place >= start; place--) {
      const variable = (trail[place] ?? 0) >> 1;
      values[variable] = 0;
      heap.insert(variable);
    }
    trail.length = start;
    levelStarts.length = level;
    head = start;
  };

  const watch = (literal: Literal, clause: number[]): void => {
    watches[literal]?.push(clause);
  };

  /** Moves the watch of `clause` away from the false literal at place 1; false when none is free. */
  const moveWatch = (clause: number[]): boolean => {
    for (let place = 2; place < clause.length; place++) {
      const other = clause[place] ?? 0;
      if (valueOf(other) === -1) continue;
      clause[place] = clause[1] ?? 0;
      clause[1] = other;
      watch(other, clause);
      meter.spend(place >> 2);
      return true;
    }
    meter.spend(clause.length >> 2);
    return false;
  };

  const propagate = (): number[] | undefined => {
    while (head < trail.length) {
      const falsified = (trail[head++] ?? 0) ^ 1;
      const list = watches[falsified] ?? [];
      meter.spend((1 + list.length) * (1 + (values.length >> FITTING)));
      let kept = 0;
      for (let place = 0; place < list.length; place++) {
        const clause = list[place] ?? [];
        if (clause[0] === falsified) {
          clause[0] = clause[1] ?? 0;
          clause[1] = falsified;
        }
        const first = clause[0] ?? 0;
        if (valueOf(first) !== 1 && moveWatch(clause)) continue;
        list[kept++] = clause;
        if (valueOf(first) === 1) continue;
        if (valueOf(first) === -1) {
          while (++place < list.length) list[kept++] = list[place] ?? [];
          list.length = kept;
          head = trail.length;
          return clause;
        }
        assign(first, clause);
      }
      list.length = kept;
    }
    return undefined;
  };

  const raise = (variable: number): void => {
    scores[variable] = (scores[variable] ?? 0) + bump;
    if ((scores[variable] ?? 0) > RESCALE) {
      for (let v = 0; v < scores.length; v++) scores[v] = (scores[v] ?? 0) / RESCALE;
      bump /= RESCALE;
    }
    heap.raised(variable);
  };

  /** Learns the clause of the first unique implication point; its first literal is the one to assert. */
  const analyse = (conflict: number[]): { readonly learnt: number[]; readonly level: number } => {
    const learnt: number[] = [0];
    let clause: readonly number[] = conflict;
    let open = 0;
    let place = trail.length - 1;
    for (;;) {
      for (const literal of clause) {
        const variable = literal >> 1;
        if (seen[variable] === true || (levels[variable] ?? 0) === 0 || valueOf(literal) !== -1) continue;
        seen[variable] = true;
        raise(variable);
        if (levels[variable] === levelStarts.length) open++;
        else learnt.push(literal);
      }
      while (seen[(trail[place] ?? 0) >> 1] !== true) place--;
      const literal = trail[place--] ?? 0;
      seen[literal >> 1] = false;
      if (--open === 0) {
        learnt[0] = literal ^ 1;
        break;
      }
      clause = reasons[literal >> 1] ?? [];
    }
    let level = 0;
    for (let at = 1; at < learnt.length; at++) {
      const literal = learnt[at] ?? 0;
      seen[literal >> 1] = false;
      if ((levels[literal >> 1] ?? 0) <= level) continue;
      level = levels[literal >> 1] ?? 0;
      learnt[at] = learnt[1] ?? 0;
      learnt[1] = literal;
    }
    return { learnt, level };
  };

  const learn = (learnt: number[], level: number): void => {
    backtrack(level);
    meter.spend(KEPT * learnt.length);
    const first = learnt[0] ?? 0;
    if (learnt.length > 1) {
      watch(first, learnt);
      watch(learnt[1] ?? 0, learnt);
      assign(first, learnt);
    } else {
      assign(first, undefined);
    }
    bump *= DECAY;
  };

  /** The assumptions that make this one false, and itself. Nothing but assumptions has been decided. */
  const blame = (failed: Literal): readonly Literal[] => {
    const found = [failed];
    if ((levels[failed >> 1] ?? 0) === 0) return found;
    seen[failed >> 1] = true;
    for (let place = trail.length - 1; place >= (levelStarts[0] ?? 0); place--) {
      const literal = trail[place] ?? 0;
      if (seen[literal >> 1] !== true) continue;
      seen[literal >> 1] = false;
      const reason = reasons[literal >> 1];
      if (reason === undefined) found.push(literal);
      else for (const other of reason) seen[other >> 1] = other !== literal && (levels[other >> 1] ?? 0) > 0;
    }
    return found;
  };

  /** The next literal to assume or decide; undefined when all is assigned, `conflict` when an assumption is false. */
  const next = (assumptions: readonly Literal[]): Literal | "conflict" | undefined => {
    while (levelStarts.length < assumptions.length) {
      const literal = assumptions[levelStarts.length] ?? 0;
      const value = valueOf(literal);
      if (value === -1) {
        blamed = blame(literal);
        return "conflict";
      }
      if (value === 0) return literal;
      levelStarts.push(trail.length);
    }
    for (let variable = heap.pop(); variable !== undefined; variable = heap.pop()) {
      if (values[variable] === 0) return variable * 2 + (preferred[variable] === true ? 0 : 1);
    }
    return undefined;
  };

  return {
    variable(prefer) {
      const variable = values.length;
      values.push(0);
      preferred.push(prefer);
      levels.push(0);
      reasons.push(undefined);
      scores.push(0);
      seen.push(false);
      watches.push([], []);
      heap.insert(variable);
      return variable * 2;
    },
    clause(literals) {
      backtrack(0);
      if (!consistent || literals.some((literal) => valueOf(literal) === 1)) return;
      const distinct = new Set(literals.filter((literal) => valueOf(literal) === 0));
      const open = [...distinct];
      if (open.some((literal) => distinct.has(literal ^ 1))) return;
      const [first, second] = open;
      if (first === undefined) {
        consistent = false;
      } else if (second === undefined) {
        assign(first, undefined);
        consistent = propagate() === undefined;
      } else {
        watch(first, open);
        watch(second, open);
      }
    },
    solve(assumptions) {
      backtrack(0);
      meter.spend(assumptions.length);
      blamed = [];
      for (let round = 1; consistent; round++) {
        for (let restart = luby(round) * RESTART_UNIT; restart > 0;) {
          const conflict = propagate();
          if (conflict !== undefined) {
            if (levelStarts.length === 0) {
              consistent = false;
              return "unsat";
            }
            restart--;
            const { learnt, level } = analyse(conflict);
            learn(learnt, level);
            continue;
          }
          if (meter.spent()) return "budget";
          const literal = next(assumptions);
          if (literal === "conflict") return "unsat";
          if (literal === undefined) {
            model = [...values];
            return "sat";
          }
          levelStarts.push(trail.length);
          assign(literal, undefined);
        }
        backtrack(0);
      }
      return "unsat";
    },
    holds(literal) {
      const value = model[literal >> 1] ?? 0;
      return (literal & 1) === 1 ? value < 0 : value > 0;
    },
    core: () => blamed,
  };
}
