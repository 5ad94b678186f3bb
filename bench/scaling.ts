/** What an intent costs under policies of many names and of many rules; the names are looked up, so that they must not count. */
import { evaluate, readIntent, type CompiledPolicy, type Intent } from "../src/gait/index.ts";
import { allowlist, intent, manyRules, openRules } from "./inputs.ts";
import { fastest, line, timed, times } from "./measure.ts";

const NAMES = [10, 100, 1_000, 10_000, 100_000];
const RULES = [10, 100, 1_000, 5_000];
const INTENTS = 100;
/** Intents are judged that often in a round: one pass is too short for the clock. */
const PASSES = 50;
const ROUNDS = 10;
const NOW = 1_795_392_000_000_000_000n;

function intentsFor(tools: number): readonly Intent[] {
  return Array.from({ length: INTENTS }, (_, at) => {
    const reading = readIntent(new TextEncoder().encode(JSON.stringify(intent(at * Math.max(1, Math.floor(tools / INTENTS)), tools))));
    if ("error" in reading) throw new Error(reading.error.message);
    return reading.intent;
  });
}

function costs(name: string, sizes: readonly number[], make: (size: number) => CompiledPolicy): void {
  let first: number | undefined;
  for (const size of sizes) {
    const { value: policy, milliseconds: reading } = timed(() => make(size));
    const intents = intentsFor(size);
    const { judged } = fastest(ROUNDS, {
      judged: () => {
        for (let pass = 0; pass < PASSES; pass++) for (const given of intents) evaluate(policy, given, NOW);
      },
    });
    first ??= judged;
    line(
      `${name} ${size}: an intent costs ${times(judged, first)} of that at ${sizes[0]}; reading the policy ${times(reading, judged / PASSES)} judging ${INTENTS} intents`,
    );
  }
}

/** Prints the growth over names and over rules. */
export function benchScaling(): void {
  costs("tool names", NAMES, allowlist);
  costs("rules of one tool each", RULES, manyRules);
  costs("rules for every tool", RULES, openRules);
}
