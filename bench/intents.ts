/** Tests over 10,000 intents against one policy of 200 tools, beside a loop that reads, parses, canonicalises and hashes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate, intentDigest, readIntent, type CompiledPolicy } from "../src/gait/index.ts";
import { bareDigest } from "./floor.ts";
import { allowlist, intent, smallIntent, writeIntents } from "./inputs.ts";
import { fastest, line, times } from "./measure.ts";

const COUNT = 10_000;
const TOOLS = 200;
const ROUNDS = 5;
/** 2026-11-23, in nanoseconds. */
const NOW = 1_795_392_000_000_000_000n;

/** Reads, judges and digests one file, as a test does. */
function judge(policy: CompiledPolicy, path: string): string {
  const reading = readIntent(readFileSync(path));
  if ("error" in reading) throw new Error(reading.error.message);
  return evaluate(policy, reading.intent, NOW).verdict + intentDigest(reading.intent);
}

/** `folder`: where the fixtures are written. */
export function benchIntents(folder: string): void {
  const policy = allowlist(TOOLS);
  const shapes: readonly (readonly [string, (at: number) => object])[] = [
    ["usual", (at) => intent(at, TOOLS)],
    ["smallest", (at) => smallIntent(at, TOOLS)],
  ];
  for (const [name, make] of shapes) {
    const paths = writeIntents(join(folder, name), COUNT, make);
    const { test, bare } = fastest(ROUNDS, {
      bare: () => paths.map(bareDigest),
      test: () => paths.map((path) => judge(policy, path)),
    });
    const perSecond = Math.round(COUNT / (test / 1000));
    line(`tests, ${name} intents: ${times(test, bare)} the bare loop (aim 2x); ${perSecond} intents a second here`);
  }
}
