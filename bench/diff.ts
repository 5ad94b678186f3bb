/** Compares two policies of 10,000 tool names and 50 rules each; prints times as ratios to reading both policies. */
import { diffClasses, diffTools } from "../src/diff/index.ts";
import { read } from "./inputs.ts";
import { line, timed, times } from "./measure.ts";

const TOOLS = Array.from({ length: 10_000 }, (_, at) => `server${at % 97}.tool_${at}`);
const KINDS = ["path", "url", "host", "bucket", "table"];
const EFFECTS = ["allow", "dry_run", "require_approval", "block"];
const NOW = 1_790_000_000_000_000_000n;

type Change = (rule: object, at: number) => object;

/** Every tenth rule is for all tools; the others hold some 300 names each, and share many. */
function rule(at: number, shift: number): object {
  const tools = at % 10 === 9 ? [] : TOOLS.filter((_, place) => place % 40 === (at + shift) % 40 || place % 173 === at + shift);
  return {
    name: `rule-${at}`,
    priority: (at >> 1) * 10,
    effect: EFFECTS[at % 4],
    match: {
      tool_names: tools,
      ...(at % 3 === 0 ? { risk_classes: ["high", "critical"] } : {}),
      ...(at % 4 === 1 ? { target_kinds: [KINDS[at % 5]] } : {}),
      ...(at % 7 === 2 ? { identities: [`team-${at % 5}`] } : {}),
    },
    ...(at % 5 === 0 ? { endpoint: { path_allowlist: [`/srv/p${at}/**`, "/tmp/*"], domain_allowlist: [`*.h${at}.example.com`] } } : {}),
    ...(at % 6 === 0 ? { sandbox: { allowed_network_modes: ["disabled"] } } : {}),
    ...(at % 8 === 0 ? { require_jit_credential: true } : {}),
  };
}

function bytes(change: Change, shift = 0): Uint8Array {
  const rules = Array.from({ length: 50 }, (_, at) => change(rule(at, shift), at));
  return new TextEncoder().encode(JSON.stringify({ default_verdict: "block", rules }, undefined, 1));
}

const same: Change = (given) => given;
const more = (given: object): object => {
  const { match } = given as { readonly match: { readonly tool_names: readonly string[] } };
  return {
    ...given,
    match: { ...match, tool_names: [...match.tool_names, ...Array.from({ length: 25 }, (_, at) => `new.${at}`)] },
  };
};

/** Numbers from 0 to 1 that look random, the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** 50 rules that each hold a random share of the names; `mixed` ones ask for risk classes and kinds of targets, too. */
function tangled(seed: number, share: number, mixed: boolean): Uint8Array {
  const next = numbers(seed);
  const some = <T>(list: readonly T[], part: number): readonly T[] => list.filter(() => next() < part);
  const rules = Array.from({ length: 50 }, (_, at) => ({
    name: `rule-${at}`,
    priority: at,
    effect: EFFECTS[at % 4],
    match: {
      tool_names: some(TOOLS, share),
      ...(mixed ? { risk_classes: some(["low", "medium", "high", "critical"], 0.5), target_kinds: next() < 0.5 ? some(KINDS, 0.5) : [] } : {}),
    },
  }));
  return new TextEncoder().encode(JSON.stringify({ default_verdict: "block", rules }, undefined, 1));
}

/** Pairs of policies that share nothing but the names. */
const PAIRS: readonly (readonly [string, Uint8Array, Uint8Array])[] = [
  ["sparse lists at random", tangled(1, 0.03, false), tangled(2, 0.03, false)],
  ["sparse lists and other conditions", tangled(1, 0.03, true), tangled(2, 0.03, true)],
  ["random halves", tangled(1, 0.5, false), tangled(2, 0.5, false)],
  ["random halves and other conditions", tangled(1, 0.5, true), tangled(2, 0.5, true)],
];

const CASES: readonly (readonly [string, Uint8Array])[] = [
  ["nothing changed", bytes(same)],
  ["25 tools added to one rule", bytes((given, at) => (at === 13 ? more(given) : given))],
  ["one effect changed", bytes((given, at) => (at === 12 ? { ...given, effect: "require_approval" } : given))],
  ["all in one priority", bytes((given) => ({ ...given, priority: 0 }))],
  ["every list shifted", bytes(same, 1)],
];

function compare(name: string, base: Uint8Array, head: Uint8Array): void {
  const parsed = timed(() => [read(base), read(head)] as const);
  const [before, after] = parsed.value;
  const tools = timed(() => diffTools(before, after));
  const classes = timed(() => diffClasses(before, after, { nowNs: NOW }));
  const ratio = (milliseconds: number): string => times(milliseconds, parsed.milliseconds);
  const { value } = classes;
  line(
    `${name}: by tool ${ratio(tools.milliseconds)}, by class ${ratio(classes.milliseconds)} of reading both policies` +
      ` (${value.classes.length} classes, proven ${value.proven})`,
  );
}

/** Compares each case with the base, and each pair. */
export function benchDiff(): void {
  const base = bytes(same);
  for (const [name, head] of CASES) compare(name, base, head);
  for (const [name, before, after] of PAIRS) compare(name, before, after);
}
