/** Puts a class of intents into words: the tools it holds, and what all of its intents have in common. */
import { not, justify, simulate, type Wire } from "./sat/circuit.ts";
import type { Encoder } from "./sat/encode.ts";
import type { Finder, Found } from "./model/finder.ts";
import type { Decider } from "./model/policy.ts";
import type { World } from "./model/world.ts";
import { shortList } from "./space/partition.ts";
import { leafPhrase, type Space } from "./space/space.ts";
import type { Policy, Verdict } from "../gait/index.ts";
import type { Solver } from "./sat/solver.ts";

export interface DescribeParts {
  readonly space: Space;
  readonly solver: Solver;
  readonly encoder: Encoder;
  readonly world: World;
  readonly finder: Finder;
}

const MOST_TOOL_GROUPS = 12;
const MOST_FACTS = 24;

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
    else names.push(...chosen.found.values);
    open = open.filter((choice) => choice !== chosen);
  }
  if (open.length === 0) return "any tool";
  if (names.length === 0) return "any tool that no rule names";
  return `${names.length === 1 ? "tool" : "tools"} ${shortList(names)}${other ? ", and any tool that no rule names" : ""}`;
}

/** What holds of every intent in the class, out of the facts that one of them rests on. */
function commonFacts({ space, encoder, finder }: DescribeParts, wire: Wire, nodes: readonly boolean[]): readonly string[] {
  const needed = justify(space.circuit, nodes, wire).filter((fact) => {
    const leaf = space.leaves.get(fact >> 1);
    return leaf !== undefined && !(leaf.kind === "field" && leaf.id === "tool");
  });
  // Facts that are the case read better than those that are not; Array sort is stable.
  const ordered = [...needed].sort((a, b) => (a & 1) - (b & 1)).slice(0, MOST_FACTS);
  return ordered.flatMap((fact) => {
    const leaf = space.leaves.get(fact >> 1);
    if (leaf === undefined || finder.find(wire, [encoder.literal(not(fact))]) !== "none") return [];
    return [leafPhrase(leaf, (fact & 1) === 0)];
  });
}

/** `rule "x"`, `the default verdict` or `fail_closed`. */
export function deciderWords(policy: Policy, decider: Decider): string {
  if (typeof decider === "number") return `rule ${JSON.stringify(policy.rules[decider]?.name ?? "")}`;
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
  const tools = toolWords(parts, wire);
  const facts = commonFacts(parts, wire, nodes);
  const conditions = facts.length === 0 ? "" : `; ${[...new Set(facts)].join("; ")}`;
  const [before, after] = sides.map(({ policy, decider, verdict }) => `${verdict} by ${deciderWords(policy, decider)}`);
  return `${tools}${conditions} (before: ${before ?? ""}, now: ${after ?? ""})`;
}
