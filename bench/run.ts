/** `npm run bench [NAME...]`: all benchmarks, or those named. Prints ratios; never fails on time. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchDiff } from "./diff.ts";
import { benchExports } from "./exports.ts";
import { benchIntents } from "./intents.ts";
import { line } from "./measure.ts";
import { benchScaling } from "./scaling.ts";

const BENCHES: ReadonlyMap<string, (folder: string) => void> = new Map([
  ["intents", benchIntents],
  ["scaling", benchScaling],
  ["exports", benchExports],
  ["diff", benchDiff],
]);

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !BENCHES.has(name));
if (unknown !== undefined) {
  console.error(`there is no benchmark ${JSON.stringify(unknown)}; there are ${[...BENCHES.keys()].join(", ")}`);
  process.exit(6);
}
const folder = mkdtempSync(join(tmpdir(), "registry-policy-bench-"));
try {
  for (const [name, bench] of BENCHES) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    line(`== ${name}`);
    bench(folder);
  }
} finally {
  rmSync(folder, { recursive: true });
}
