/**
 * Boolean circuits of AND gates and inverters in which equal parts are one part: where two policies say the same, their
 * circuits are the same wire, and no search is needed to see it.
 */

/** `2 * node` for a node's value, `2 * node + 1` for its inverse. */
export type Wire = number;

/** The constant that always holds. */
export const TRUE: Wire = 0;
/** The constant that never holds. */
export const FALSE: Wire = 1;

/** The inverse of a wire. */
export function not(wire: Wire): Wire {
  return wire ^ 1;
}

/** A growing circuit; equal gates are made once. */
export interface Circuit {
  /** A new free input. */
  readonly input: () => Wire;
  readonly and: (...wires: readonly Wire[]) => Wire;
  readonly or: (...wires: readonly Wire[]) => Wire;
  /** True when exactly one of the two is. */
  readonly differ: (a: Wire, b: Wire) => Wire;
  /** `condition ? a : b` */
  readonly choose: (condition: Wire, a: Wire, b: Wire) => Wire;
  /** Number of nodes so far. */
  readonly size: () => number;
  /** The two wires that an AND node joins; undefined for an input and for the constant (node 0). */
  readonly gate: (node: number) => readonly [Wire, Wire] | undefined;
}

/** Makes a circuit that holds only the constant. */
export function createCircuit(): Circuit {
  const gates: (readonly [Wire, Wire] | undefined)[] = [undefined];
  const known = new Map<number, Wire>();

  const join = (a: Wire, b: Wire): Wire => {
    if (a === b || b === TRUE) return a;
    if (a === TRUE) return b;
    if (a === FALSE || b === FALSE || a === not(b)) return FALSE;
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * 2 ** 26 + high;
    const found = known.get(key);
    if (found !== undefined) return found;
    gates.push([low, high]);
    const made = (gates.length - 1) * 2;
    known.set(key, made);
    return made;
  };
  const and = (...wires: readonly Wire[]): Wire => [...new Set(wires)].sort((a, b) => a - b).reduce((all, wire) => join(all, wire), TRUE);
  const or = (...wires: readonly Wire[]): Wire => not(and(...wires.map(not)));
  return {
    input() {
      gates.push(undefined);
      return (gates.length - 1) * 2;
    },
    and,
    or,
    differ: (a, b) => or(and(a, not(b)), and(not(a), b)),
    choose: (condition, a, b) => or(and(condition, a), and(not(condition), b)),
    size: () => gates.length,
    gate: (node) => gates[node],
  };
}

/** Values of all nodes, given those of the inputs; index by node. */
export function simulate(circuit: Circuit, input: (node: number) => boolean): readonly boolean[] {
  const values: boolean[] = [true];
  for (let node = 1; node < circuit.size(); node++) {
    const gate = circuit.gate(node);
    values.push(gate === undefined ? input(node) : wireHolds(values, gate[0]) && wireHolds(values, gate[1]));
  }
  return values;
}

/** Value of a wire, given those of the nodes. */
export function wireHolds(values: readonly boolean[], wire: Wire): boolean {
  return (values[wire >> 1] ?? false) !== ((wire & 1) === 1);
}

/**
 * Input wires that are true under `values` and together force `root` to its value: what a case needs, without what merely
 * happens to hold in it. Where one of two false parts is enough, one that is needed already is taken.
 */
export function justify(circuit: Circuit, values: readonly boolean[], root: Wire): readonly Wire[] {
  const needed = new Set<number>();
  const inputs: Wire[] = [];
  const open = [root >> 1];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === 0 || needed.has(node)) continue;
    needed.add(node);
    const gate = circuit.gate(node);
    if (gate === undefined) {
      inputs.push(node * 2 + (values[node] === true ? 0 : 1));
      continue;
    }
    const [a, b] = gate;
    if (values[node] === true) open.push(a >> 1, b >> 1);
    else if (wireHolds(values, a)) open.push(b >> 1);
    else if (wireHolds(values, b)) open.push(a >> 1);
    else open.push(needed.has(b >> 1) ? b >> 1 : a >> 1);
  }
  return inputs.sort((a, b) => a - b);
}
