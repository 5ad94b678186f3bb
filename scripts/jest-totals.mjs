/** Prints the totals of jest's closing lines as one plain line; fails where a log holds none, or no test that ran. */
import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

const log = stripVTControlCharacters(readFileSync(process.argv[2], "utf8"));
const line = [...log.matchAll(/^Tests: +(.+)$/gm)].at(-1)?.[1];
if (line === undefined) throw new Error(`${process.argv[2]} holds no totals of jest`);
const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
const skipped = count("skipped") + count("todo");
if (count("passed") === 0) throw new Error("no test ran");
if (skipped > 0) process.stdout.write(`tests that were skipped: ${skipped}\n`);
process.stdout.write(`${count("passed")} passed, ${count("failed")} failed\n`);
