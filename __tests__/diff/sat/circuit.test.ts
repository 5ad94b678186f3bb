import { describe, expect, test } from "@jest/globals";
import { createMeter } from "../../../src/diff/meter.ts";
import { createCircuit, FALSE, justify, not, simulate, TRUE, wireHolds, type Wire } from "../../../src/diff/sat/circuit.ts";
import { createEncoder, exactlyOne } from "../../../src/diff/sat/encode.ts";
import { createSolver } from "../../../src/diff/sat/solver.ts";
import { createRandom } from "../support/random.ts";

describe("circuit", () => {
  test("equal parts are one part, and constants disappear", () => {
    const circuit = createCircuit();
    const [a, b, c] = [circuit.input(), circuit.input(), circuit.input()];
    expect(circuit.and(a, b, c)).toBe(circuit.and(c, a, b, a));
    expect(circuit.or(a, not(a))).toBe(TRUE);
    expect(circuit.and(a, FALSE)).toBe(FALSE);
    expect(circuit.differ(circuit.or(a, b), circuit.or(b, a))).toBe(FALSE);
    expect(circuit.choose(TRUE, a, b)).toBe(a);
    expect(circuit.and()).toBe(TRUE);
  });

  test("justify keeps enough inputs to force the value, whatever the others are", () => {
    for (let seed = 0; seed < 150; seed++) {
      const random = createRandom(seed);
      const circuit = createCircuit();
      const wires: Wire[] = Array.from({ length: 6 }, circuit.input);
      const any = (): Wire => (wires[random.int(wires.length)] ?? 0) ^ random.int(2);
      for (let count = 0; count < 14; count++) wires.push(circuit.and(any(), any(), any()), circuit.choose(any(), any(), any()));
      const root = any();
      const assignment = Array.from({ length: 7 }, () => random.chance(0.5));
      const values = simulate(circuit, (node) => assignment[node] ?? false);
      const kept = new Map(justify(circuit, values, root).map((wire) => [wire >> 1, (wire & 1) === 0]));
      for (const [node, value] of kept) expect(assignment[node]).toBe(value);
      for (let round = 0; round < 20; round++) {
        const other = simulate(circuit, (node) => kept.get(node) ?? random.chance(0.5));
        expect(wireHolds(other, root)).toBe(wireHolds(values, root));
      }
    }
  });

  test("the solver sees a circuit as it computes", () => {
    for (let seed = 0; seed < 100; seed++) {
      const random = createRandom(seed + 1000);
      const circuit = createCircuit();
      const inputs = Array.from({ length: 5 }, circuit.input);
      const wires: Wire[] = [...inputs];
      const any = (): Wire => (wires[random.int(wires.length)] ?? 0) ^ random.int(2);
      const solver = createSolver(createMeter(1e6));
      const encoder = createEncoder(circuit, solver, () => random.chance(0.5));
      for (let count = 0; count < 10; count++) wires.push(circuit.or(any(), any()), circuit.differ(any(), any()));
      const root = circuit.and(any(), any());
      const possible = Array.from({ length: 32 }, (_, bits) =>
        wireHolds(
          simulate(circuit, (node) => ((bits >> (node - 1)) & 1) === 1),
          root,
        ),
      ).includes(true);
      expect(solver.solve([encoder.literal(root)])).toBe(possible ? "sat" : "unsat");
      if (possible)
        expect(
          wireHolds(
            simulate(circuit, (node) => solver.holds(encoder.literal(node * 2))),
            root,
          ),
        ).toBe(true);
    }
  });

  test.each([1, 2, 3, 9])("exactly one of %i", (count) => {
    const solver = createSolver(createMeter(1e6));
    const literals = Array.from({ length: count }, () => solver.variable(true));
    exactlyOne(solver, literals);
    for (const one of literals) {
      expect(solver.solve([one])).toBe("sat");
      expect(literals.filter(solver.holds)).toEqual([one]);
      for (const two of literals) if (two !== one) expect(solver.solve([one, two])).toBe("unsat");
    }
    expect(solver.solve(literals.map((literal) => literal ^ 1))).toBe("unsat");
  });
});
