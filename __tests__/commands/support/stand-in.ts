/** An executable in place of `gait`: it answers from recorded cases, by the content of the files that it is given. */
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

export interface RecordedCase {
  readonly id: string;
  readonly policy: string;
  /** Of `policy test`. */
  readonly intent?: string;
  /** Of `mcp verify`. */
  readonly server?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly exit: number;
  readonly stdout: Readonly<Record<string, unknown>> | null;
}

/** The recorded cases of one file of `__tests__/conformance`, those that hold text and answered in JSON. */
export function recorded(file: "policy-test.jsonl" | "mcp-verify.jsonl"): readonly RecordedCase[] {
  const text = readFileSync(resolve(import.meta.dirname, "../../conformance", file), "utf8");
  const cases = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as RecordedCase);
  return cases.filter((c) => typeof c.policy === "string" && typeof (c.intent ?? c.server) === "string" && c.stdout !== null);
}

/** Writes the executable; `bend` changes what it says. It refuses a snapshot that does not lie where the case had it. */
export function standIn(folder: string, cases: readonly RecordedCase[], bend: (stdout: Record<string, unknown>) => Record<string, unknown> = (s) => s): string {
  const path = join(folder, "gait");
  const table = cases.map(({ policy, intent, server, files, args, exit, stdout }) => ({
    policy,
    intent,
    server,
    files,
    args,
    exit,
    stdout: bend({ ...stdout }),
  }));
  writeFileSync(
    path,
    `#!${process.execPath}
const { readFileSync } = require("node:fs");
const words = process.argv.slice(2);
const read = (path) => readFileSync(path, "utf8");
const after = (flag) => words[words.indexOf(flag) + 1];
const isTest = words[0] === "policy";
const policy = read(isTest ? words[2] : after("--policy"));
const other = read(isTest ? words[3] : after("--server"));
const risk = words.includes("--risk-class") ? after("--risk-class") : "";
const there = (files) => Object.entries(files ?? {}).every(([name, text]) => { try { return read(name) === text; } catch { return false; } });
const found = ${JSON.stringify(table)}.find((c) => c.policy === policy && (isTest ? c.intent : c.server) === other && there(c.files)
  && (isTest || (c.args.includes("--risk-class") ? c.args[c.args.indexOf("--risk-class") + 1] : "") === risk));
if (found === undefined || !words.includes("--json")) { console.error("no recorded case"); process.exit(9); }
console.log(JSON.stringify(found.stdout));
process.exit(found.exit);
`,
  );
  chmodSync(path, 0o755);
  return path;
}
