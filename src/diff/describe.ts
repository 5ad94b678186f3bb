/** Puts a class of intents into words: the tools it holds, and what all of its intents have in common. */
import { not, justify, simulate, type Wire } from "./sat/circuit.ts";
import type { Finder, Found } from "./model/finder.ts";
import type { Decider } from "./model/policy.ts";
import type { World } from "./model/world.ts";
import { shortList } from "./space/partition.ts";
import { leafPhrase, type Space } from "./space/space.ts";
import type { Policy, Verdict } from "../gait/index.ts";
import type { Solver } from "./sat/solver.ts";
import { quoteForMessage } from "../source/index.ts";

export interface DescribeParts {
  readonly space: Space;
  readonly solver: Solver;
  readonly world: World;
  readonly finder: Finder;
}

const MOST_TOOL_GROUPS = 6;
const MOST_FACTS = 24;

/** As `toolWords`, where the names are too many for the solver: those that share all facts with the intent that was found. */
function wideToolWords({ world, finder, space }: DescribeParts, wire: Wire, found: Found): string | undefined {
  const field = world.wide.find(({ id }) => id === "tool");
  if (field === undefined) return undefined;
  const classes = (found.wide.get("tool") ?? []).flatMap((index) => field.classes[index] ?? []);
  // A class that no list holds is that of all names which no rule has.
  const names = classes.flatMap(({ sets, values }) => (sets.size === 0 ? [] : values));
  const other = names.length < classes.flatMap(({ values }) => values).length ? ["any tool that no rule names"] : [];
  const facts = found.needed.filter((fact) => {
    const leaf = space.leaves.get(fact >> 1);
    return leaf?.kind === "field" && leaf.id === "tool";
  });
  if (facts.length === 0) return "any tool";
  const all = finder.find(space.circuit.and(wire, not(space.circuit.and(...facts))), []) === "none";
  const named = names.length === 0 ? [] : [`${names.length === 1 ? "tool" : "tools"} ${shortList(names)}`];
  return [...named, ...other, ...(all ? [] : ["perhaps others"])].join(", ");
}

/** Tools of the class: names, whether other names are in it too, and whether there are still more. */
function toolWords({ world, finder, solver }: DescribeParts, wire: Wire): string {
  const choices = world.choices("tool");
  if (choices.length === 0) return "any tool";
  const names: string[] = [];
  let open = choices;
  let other = false;
  for (let round = 0; open.length > 0; round++) {
    if (round === MOST_TOOL_GROUPS) return `tools ${shortList(names)}, and others`;
    const activation = solver.variable(false);
    solver.clause([activation ^ 1, ...open.map(({ literal }) => literal)]);
    const found = finder.find(wire, [activation]);
    if (found === "budget") return `tools ${shortList(names)}, perhaps others`;
    if (found === "none") break;
    const chosen = open.find(({ literal }) => solver.holds(literal));
    if (chosen === undefined) break;
    if (chosen.fresh) other = true;
    else for (const value of chosen.found.values) names.push(value);
    open = open.filter((choice) => choice !== chosen);
  }
  if (open.length === 0) return "any tool";
  if (names.length === 0) return "any tool that no rule names";
  return `${names.length === 1 ? "tool" : "tools"} ${shortList(names)}${other ? ", and any tool that no rule names" : ""}`;
}

/**
 * What holds of every intent in the class, out of the facts that one of them rests on: each further intent of the class
 * strikes out what does not hold of it, until none can be found that would strike out more.
 */
function commonFacts({ space, finder }: DescribeParts, wire: Wire, nodes: readonly boolean[]): readonly string[] {
  const needed = justify(space.circuit, nodes, wire).filter((fact) => {
    const leaf = space.leaves.get(fact >> 1);
    return leaf !== undefined && !(leaf.kind === "field" && leaf.id === "tool");
  });
  // Facts that are the case read better than those that are not; the sort is stable.
  let open = [...needed].sort((a, b) => (a & 1) - (b & 1)).slice(0, MOST_FACTS);
  while (open.length > 0) {
    const found = finder.find(space.circuit.and(wire, not(space.circuit.and(...open))), []);
    if (found === "budget") return [];
    if (found === "none") break;
    // Only facts that the intent rests on were checked; one that strikes something out is always among them.
    const opposed = new Set(found.needed);
    open = open.filter((fact) => !opposed.has(not(fact)));
  }
  return open.flatMap((fact) => {
    const leaf = space.leaves.get(fact >> 1);
    return leaf === undefined ? [] : [leafPhrase(leaf, (fact & 1) === 0)];
  });
}

/** `rule "x"`, `the default verdict` or `fail_closed`. */
export function deciderWords(policy: Policy, decider: Decider): string {
  if (typeof decider === "number") return `rule ${quoteForMessage(policy.rules[decider]?.name ?? "")}`;
  return decider === "default" ? "the default verdict" : "fail_closed";
}

/** The class in one sentence. */
export function describeClass(
  parts: DescribeParts,
  wire: Wire,
  found: Found,
  sides: readonly { readonly policy: Policy; readonly decider: Decider; readonly verdict: Verdict }[],
): string {
  const nodes = simulate(parts.space.circuit, (node) => found.holds(node * 2));
  const tools = wideToolWords(parts, wire, found) ?? toolWords(parts, wire);
  const facts = commonFacts(parts, wire, nodes);
  const conditions = facts.length === 0 ? "" : `; ${[...new Set(facts)].join("; ")}`;
  const [before, after] = sides.map(({ policy, decider, verdict }) => `${verdict} by ${deciderWords(policy, decider)}`);
  return `${tools}${conditions} (before: ${before ?? ""}, now: ${after ?? ""})`;
}
