import { expect, test } from "@jest/globals";
import { contains, diffClasses, isRelaxation } from "../../src/diff/index.ts";
import { createJudge, intentOf } from "../../src/diff/judge.ts";
import type { Intent } from "../../src/gait/index.ts";
import { FEW_TOOLS, MANY_TOOLS, randomIntent, randomPair, randomScript } from "./support/generate.ts";
import { createRandom } from "./support/random.ts";

/** How many pairs; raise it for a long run, `DIFF_FIRST_SEED` moves on to other pairs. */
const PAIRS = Number(process.env["DIFF_PAIRS"] ?? 150);
const FIRST = Number(process.env["DIFF_FIRST_SEED"] ?? 1);
const INTENTS = Number(process.env["DIFF_INTENTS"] ?? 60);
const LONG = 600_000;
const NOW = 1_790_000_000_000_000_000n;

function intent(json: string): Intent {
  const read = intentOf(json);
  if (read === undefined) throw new Error(`not an intent: ${json}`);
  return read;
}

test(
  `${PAIRS} random pairs: every observed change lies in a reported class, every witness shows its change`,
  () => {
    const figures = { changes: 0, classes: 0, unchanged: 0, unproven: 0 };
    for (let seed = FIRST; seed < FIRST + PAIRS; seed++) {
      const random = createRandom(seed);
      const tools = seed % 8 === 0 ? MANY_TOOLS : FEW_TOOLS;
      const [base, head] = randomPair(random, 4, tools);
      const diff = diffClasses(base, head, { nowNs: NOW });
      const before = createJudge(base, NOW);
      const after = createJudge(head, NOW);
      if (!diff.proven) figures.unproven++;
      if (diff.classes.length === 0) figures.unchanged++;
      figures.classes += diff.classes.length;
      expect({ seed, doubts: diff.not_analysed.filter((text) => text.startsWith("a possible change")) }).toEqual({
        seed,
        doubts: [],
      });
      for (const [index, found] of diff.classes.entries()) {
        const witness = intent(found.witness);
        expect({ seed, from: before(witness).verdict, to: after(witness).verdict }).toEqual({
          seed,
          from: found.from,
          to: found.to,
        });
        expect({ seed, place: diff.locate(witness) }).toEqual({ seed, place: index });
      }
      for (let count = 0; count < INTENTS; count++) {
        const json = randomIntent(random, tools);
        const asked = intent(json);
        const pair = { from: before(asked).verdict, to: after(asked).verdict };
        const place = diff.locate(asked);
        if (pair.from === pair.to) {
          if (place !== undefined) throw new Error(`seed ${seed}: unchanged intent in class ${place}: ${json}`);
          continue;
        }
        figures.changes++;
        if (!contains(diff, asked)) throw new Error(`seed ${seed}: ${pair.from} to ${pair.to} is in no class: ${json}`);
        const found = diff.classes[place ?? -1];
        expect({ seed, json, from: found?.from, to: found?.to }).toEqual({ seed, json, ...pair });
      }
    }
    expect(figures.changes).toBeGreaterThan(PAIRS);
    expect(figures.classes).toBeGreaterThan(PAIRS);
    expect(figures.unchanged).toBeGreaterThan(PAIRS / 40);
    expect(figures.unproven).toBeLessThan(PAIRS / 50 + 1);
    if (process.env["DIFF_PAIRS"] !== undefined) process.stdout.write(`${JSON.stringify(figures)}\n`);
  },
  LONG,
);

test(
  `${PAIRS} random pairs: scripts follow their steps where nothing else is said`,
  () => {
    const figures = { silent: 0, scripts: 0, relaxed: 0 };
    for (let seed = FIRST; seed < FIRST + PAIRS; seed++) {
      const random = createRandom(seed + 7_000_000);
      const [base, head] = randomPair(random, 3);
      const diff = diffClasses(base, head, { nowNs: NOW });
      if (!diff.proven || diff.not_analysed.some((text) => text.startsWith("scripts"))) continue;
      figures.silent++;
      const before = createJudge(base, NOW);
      const after = createJudge(head, NOW);
      for (let count = 0; count < 20; count++) {
        const json = randomScript(random);
        const asked = intent(json);
        const pair = { from: before(asked).verdict, to: after(asked).verdict };
        if (pair.from === pair.to) continue;
        figures.scripts++;
        if (!contains(diff, asked)) throw new Error(`seed ${seed}: ${pair.from} to ${pair.to} of a script whose steps are in no class: ${json}`);
        if (!isRelaxation(pair)) continue;
        figures.relaxed++;
        expect({ seed, json, relaxed: diff.relaxed }).toEqual({ seed, json, relaxed: true });
      }
    }
    expect(figures.silent).toBeGreaterThan(PAIRS / 3);
    expect(figures.scripts).toBeGreaterThan(PAIRS / 2);
    if (process.env["DIFF_PAIRS"] !== undefined) process.stdout.write(`${JSON.stringify(figures)}\n`);
  },
  LONG,
);
