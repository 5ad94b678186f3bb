import { describe, expect, test } from "@jest/globals";
import { createMeter, type Meter } from "../../../src/diff/meter.ts";
import { createSolver, luby, type Literal } from "../../../src/diff/sat/solver.ts";
import { createRandom } from "../support/random.ts";

function satisfiable(variables: number, clauses: readonly (readonly Literal[])[]): boolean {
  for (let bits = 0; bits < 2 ** variables; bits++) {
    if (clauses.every((clause) => clause.some((literal) => ((bits >> (literal >> 1)) & 1) !== (literal & 1)))) return true;
  }
  return false;
}

describe("solver", () => {
  test("agrees with trying everything, also under assumptions and with clauses added between calls", () => {
    const answers = { sat: 0, unsat: 0, smaller: 0 };
    for (let seed = 0; seed < 400; seed++) {
      const random = createRandom(seed);
      const variables = 4 + random.int(7);
      const solver = createSolver(createMeter(1e7));
      const literals = Array.from({ length: variables }, () => solver.variable(random.chance(0.5)));
      const literal = (): Literal => (literals[random.int(variables)] ?? 0) ^ random.int(2);
      const clauses: (readonly Literal[])[] = [];
      for (let round = 0; round < 4; round++) {
        for (let count = 0; count < variables * 1.3; count++) {
          const clause = Array.from({ length: 1 + random.int(3) + (random.chance(0.8) ? 1 : 0) }, literal);
          clauses.push(clause);
          solver.clause(clause);
        }
        const assumptions = Array.from({ length: random.int(6) }, literal);
        const answer = solver.solve(assumptions);
        const all = [...clauses, ...assumptions.map((assumed) => [assumed])];
        expect({ seed, round, answer }).toEqual({ seed, round, answer: satisfiable(variables, all) ? "sat" : "unsat" });
        if (answer === "sat") expect(all.every((clause) => clause.some(solver.holds))).toBe(true);
        if (answer === "unsat") {
          const core = solver.core();
          expect({ seed, round, assumed: core.every((literal) => assumptions.includes(literal)) }).toEqual({ seed, round, assumed: true });
          expect({ seed, round, enough: !satisfiable(variables, [...clauses, ...core.map((literal) => [literal])]) }).toEqual({ seed, round, enough: true });
          if (core.length < assumptions.length) answers.smaller++;
        }
        if (answer !== "budget") answers[answer]++;
      }
    }
    expect(answers.sat).toBeGreaterThan(200);
    expect(answers.unsat).toBeGreaterThan(200);
    expect(answers.smaller).toBeGreaterThan(100);
  });

  test("proves that six pigeons don't fit into five holes, and gives up where that takes too long", () => {
    const build = (meter: Meter): ReturnType<typeof createSolver> => {
      const solver = createSolver(meter);
      const sits = Array.from({ length: 6 }, () => Array.from({ length: 5 }, () => solver.variable(false)));
      for (const row of sits) solver.clause(row);
      for (let hole = 0; hole < 5; hole++) {
        for (let a = 0; a < 6; a++) for (let b = 0; b < a; b++) solver.clause([(sits[a]?.[hole] ?? 0) ^ 1, (sits[b]?.[hole] ?? 0) ^ 1]);
      }
      return solver;
    };
    const meter = createMeter(1e6);
    expect(build(meter).solve([])).toBe("unsat");
    expect(meter.used()).toBeGreaterThan(100);
    expect(build(createMeter(100)).solve([])).toBe("budget");
  });

  test("prefers the wanted value where nothing speaks against it", () => {
    const solver = createSolver(createMeter(1e7));
    const [a, b, c] = [solver.variable(true), solver.variable(false), solver.variable(true)];
    solver.clause([a ^ 1, b ^ 1]);
    expect(solver.solve([])).toBe("sat");
    expect([a, b, c].map(solver.holds)).toEqual([true, false, true]);
    expect(solver.solve([b])).toBe("sat");
    expect([a, b, c].map(solver.holds)).toEqual([false, true, true]);
  });

  test("the restart sequence", () => {
    expect(Array.from({ length: 15 }, (_, at) => luby(at + 1))).toEqual([1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8]);
  });
});
