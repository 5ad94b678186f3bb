import { run } from "../../src/cli/run.ts";
import type { Terminal } from "../../src/platform/types.ts";

/** What a command line answered. */
export interface Answer {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process; operands are absolute paths, since the working folder is the project's. */
export async function answerOf(args: readonly string[]): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = { out: (text) => void out.push(text), err: (text) => void err.push(text), colour: false, width: 100, tty: false };
  const exit = await run(args, terminal);
  return { exit, out: out.join(""), err: err.join("") };
}
