/** Hands a circuit to the solver, gate by gate. */
import type { Circuit, Wire } from "./circuit.ts";
import type { Literal, Solver } from "./solver.ts";

/** Knows which parts of a circuit the solver has already. */
export interface Encoder {
  /** The literal of a wire; gates made since the last call are added first. */
  readonly literal: (wire: Wire) => Literal;
}

/** Makes an encoder; `prefers` says which value of an input the solver should try first. */
export function createEncoder(circuit: Circuit, solver: Solver, prefers: (node: number) => boolean): Encoder {
  const literals: Literal[] = [];
  const of = (wire: Wire): Literal => (literals[wire >> 1] ?? 0) ^ (wire & 1);
  const extend = (): void => {
    for (let node = literals.length; node < circuit.size(); node++) {
      const gate = circuit.gate(node);
      const literal = solver.variable(gate === undefined && node > 0 && prefers(node));
      literals.push(literal);
      if (node === 0) {
        solver.clause([literal]);
      } else if (gate !== undefined) {
        const a = of(gate[0]);
        const b = of(gate[1]);
        solver.clause([literal ^ 1, a]);
        solver.clause([literal ^ 1, b]);
        solver.clause([literal, a ^ 1, b ^ 1]);
      }
    }
  };
  return {
    literal(wire) {
      extend();
      return of(wire);
    },
  };
}

/** Adds clauses: exactly one of the literals holds (a ladder, so that thousands cost thousands of clauses). */
export function exactlyOne(solver: Solver, literals: readonly Literal[]): void {
  solver.clause(literals);
  let before: Literal | undefined;
  literals.forEach((literal, place) => {
    if (before !== undefined) solver.clause([before ^ 1, literal ^ 1]);
    if (place === literals.length - 1) return;
    const some = solver.variable(false);
    solver.clause([literal ^ 1, some]);
    if (before !== undefined) solver.clause([before ^ 1, some]);
    before = some;
  });
}
