/**
 * `npm run conformance -- FILE...`: replays recorded cases of gait 1.4.0 and its reference renderers, whatever kind they are
 * of, and prints what differs. Exit 1 where any case fails, 6 where a file is no recording.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readRecording, replayAll, type Judgement, type Recorded, type Replayed } from "../__tests__/conformance/replay/index.ts";

const USAGE = "usage: npm run conformance -- [--show N] FILE...\n  --show N   differences to print per file (5)";
/** Characters of a difference that are printed. */
const WIDTH = 600;

const { values, positionals } = parseArgs({
  options: { show: { type: "string", default: "5" } },
  allowPositionals: true,
});
const show = Number(values.show);
if (positionals.length === 0 || !Number.isSafeInteger(show)) {
  console.error(USAGE);
  process.exit(6);
}

let failures = 0;
for (const file of positionals) failures += await report(file);
process.exitCode = failures === 0 ? 0 : 1;

/** Prints a file's outcome; gives the number of failures. */
async function report(file: string): Promise<number> {
  const cases = read(file);
  const replayed = await replayAll(cases);
  const failed = replayed.filter(({ judgement }) => judgement.result === "different");
  const of = (result: Judgement["result"]): readonly Replayed[] => replayed.filter(({ judgement }) => judgement.result === result);
  const kinds = [...new Set(cases.map(({ kind }) => kind))].join(", ");
  const notes = [
    ...(of("words").length > 0 ? [`${of("words").length} of the passed differ in best-effort words only`] : []),
    ...(of("skipped").length > 0 ? [`${of("skipped").length} not judged here`] : []),
  ];
  const passed = of("same").length + of("words").length;
  console.log(`${file} (${kinds}): ${passed} passed, ${failed.length} failed${notes.map((note) => `; ${note}`).join("")}`);
  for (const { id, judgement } of [...failed, ...of("words"), ...of("skipped")].slice(0, show)) console.log(`  ${id}: ${shown(judgement)}`);
  if (failed.length > show) console.log(`  and ${failed.length - show} more`);
  return failed.length;
}

function read(file: string): readonly Recorded[] {
  try {
    return readRecording(readFileSync(file, "utf8"));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(6);
  }
}

function shown(judgement: Judgement): string {
  switch (judgement.result) {
    case "same":
      return "as recorded";
    case "skipped":
      return `not judged: ${judgement.why}`;
    case "words":
      return `words: got ${cut(judgement.got)}; recorded ${cut(judgement.want)}`;
    case "different":
      return `FAILED: got ${cut(judgement.got)}\n    recorded ${cut(judgement.want)}`;
  }
}

function cut(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > WIDTH ? `${text.slice(0, WIDTH)}...` : text;
}
