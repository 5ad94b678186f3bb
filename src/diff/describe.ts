/** Puts a class of intents into words: the tools it holds, and what all of its intents have in common. */
import type { Meter } from "./meter.ts";
import { not, justify, simulate, type Wire } from "./sat/circuit.ts";
import type { Finder, Found, Question } from "./model/finder.ts";
import type { Decider } from "./model/policy.ts";
import { firstOf, indicesOf, without, type ClassSet, type WideField } from "./model/wide.ts";
import type { World } from "./model/world.ts";
import { shortList } from "./space/partition.ts";
import { leafPhrase, type Space } from "./space/space.ts";
import type { Policy, Verdict } from "../gait/index.ts";
import type { Solver } from "./sat/solver.ts";
import { quoteForMessage } from "../source/index.ts";

/** What a description asks: the same solver and facts that found the class. */
export interface DescribeParts {
  readonly space: Space;
  readonly solver: Solver;
  readonly world: World;
  readonly finder: Finder;
  readonly meter: Meter;
}

const MOST_TOOL_GROUPS = 6;
const MOST_FACTS = 24;
/** Steps that the words of one class may take. */
const MOST_STEPS = 500_000;

/** As `toolWords`, where the names are too many for the solver: those that share all facts with the intent that was found. */
function wideToolWords({ classes, all, owns }: WideField, held: ClassSet, { needed }: Found): string {
  if (!needed.some(owns) && firstOf(without(all, held)) === undefined) return "any tool";
  const found = indicesOf(held).flatMap((index) => classes[index] ?? []);
  // A class that no list holds is that of all names which no rule has.
  const names = found.flatMap(({ sets, values }) => (sets.size === 0 ? [] : values));
  const other = found.some(({ sets }) => sets.size === 0) ? ["any tool that no rule names"] : [];
  return [...(names.length === 0 ? [] : [`${names.length === 1 ? "tool" : "tools"} ${shortList(names)}`]), ...other].join(", and ");
}

/** Whether the class may hold intents of these tools. */
function hasOthers({ finder }: DescribeParts, wire: Wire, others: ClassSet): boolean {
  return firstOf(others) !== undefined && finder.find({ wire, open: new Map([["tool", others]]) }) !== "none";
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
    const found = finder.find({ wire, extra: [activation] });
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
function commonFacts({ space, finder }: DescribeParts, wire: Wire, nodes: readonly boolean[], among: Pick<Question, "open">): readonly string[] {
  const needed = justify(space.circuit, nodes, wire).filter((fact) => {
    const leaf = space.leaves.get(fact >> 1);
    return leaf !== undefined && !(leaf.kind === "field" && leaf.id === "tool");
  });
  // Facts that are the case read better than those that are not; the sort is stable.
  let left = [...needed].sort((a, b) => (a & 1) - (b & 1)).slice(0, MOST_FACTS);
  while (left.length > 0) {
    const found = finder.find({ ...among, wire: space.circuit.and(wire, not(space.circuit.and(...left))) });
    if (found === "budget") return [];
    if (found === "none") break;
    // Only facts that the intent rests on were checked; one that strikes something out is always among them.
    const opposed = new Set(found.needed);
    left = left.filter((fact) => !opposed.has(not(fact)));
  }
  return left.flatMap((fact) => {
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
  const wide = parts.world.wide.find(({ id }) => id === "tool");
  const held = wide === undefined ? undefined : found.wide.get("tool");
  // The facts by which they were found say more to the solver than the names one by one.
  const shared = wide === undefined ? [] : found.needed.filter(wide.owns);
  const words = parts.meter.within(MOST_STEPS, () => (wide === undefined || held === undefined ? toolWords(parts, wire) : wideToolWords(wide, held, found)));
  const facts = parts.meter.within(MOST_STEPS, () =>
    commonFacts(parts, parts.space.circuit.and(wire, ...shared), nodes, held === undefined ? {} : { open: new Map([["tool", held]]) }),
  );
  const more = wide !== undefined && held !== undefined && parts.meter.within(MOST_STEPS, () => hasOthers(parts, wire, without(wide.all, held)));
  const conditions = [words, ...new Set(facts), ...(more ? ["perhaps other tools, too"] : [])].join("; ");
  const [before, after] = sides.map(({ policy, decider, verdict }) => `${verdict} by ${deciderWords(policy, decider)}`);
  return `${conditions} (before: ${before ?? ""}, now: ${after ?? ""})`;
}
