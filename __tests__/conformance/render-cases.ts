/** The recorded renders: their shape, their options, and an empty folder in memory to judge the results in. */
import { readFileSync } from "node:fs";
import type { GaitIo } from "../../src/gait/command/types.ts";

/** A recorded render; see the README of the recordings. */
export interface RenderCase {
  readonly id: string;
  readonly input: string;
  readonly args: readonly string[];
  readonly exit: number;
  readonly output: string | null;
  readonly reference_ok?: boolean;
  /** What a right rendering holds, or `reject`; null or absent where nothing is claimed. */
  readonly expect?: readonly string[] | "reject" | null;
  /** Refusing is as good as meeting `expect`. */
  readonly either?: boolean;
  readonly decoys?: readonly string[];
  readonly expect_rule?: { readonly name: string; readonly reason_codes: readonly string[] };
  readonly verify?: { readonly server_id: string; readonly exit: number };
  readonly right_verify?: ReadonlyArray<{ readonly server_id: string; readonly policy_lines: readonly string[]; readonly exit: number }>;
}

/** All cases of a file beside this one. */
export function casesOf(file: string): readonly RenderCase[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as RenderCase);
}

const KNOWN = ["--input", "--output", "--rule-name", "--allow-reason-code"];

/** The options of a case, or undefined where it is about the arguments themselves. */
export function optionsOf(args: readonly string[]): ReadonlyMap<string, string> | undefined {
  const options = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? "";
    const equals = word.indexOf("=");
    if (word.startsWith("--") && equals > 0) options.set(word.slice(0, equals), word.slice(equals + 1));
    else if (word.startsWith("--") && i + 1 < args.length) options.set(word, args[++i] ?? "");
    else return undefined;
  }
  const complete = options.get("--input") === "input.json" && options.has("--output");
  return complete && [...options.keys()].every((key) => KNOWN.includes(key)) ? options : undefined;
}

/** A folder in memory. */
export function folderOf(files: Readonly<Record<string, string>>): GaitIo {
  const unused = (): never => {
    throw new Error("not asked for by this command");
  };
  return {
    readFile: async (path) => {
      const content = files[path];
      return content === undefined ? { error: `open ${path}: no such file or directory` } : { bytes: new TextEncoder().encode(content) };
    },
    stat: unused,
    readFolder: unused,
    writeFile: unused,
    now: () => BigInt(Date.UTC(2026, 10, 23)) * 1_000_000n,
  };
}
