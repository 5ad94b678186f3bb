/** Routes a command line to its command, and turns what is thrown into an exit code and words for people. */
import type { Diagnostic } from "../diagnostic.ts";
import { Refused } from "../commands/index.ts";
import { InputError, type Terminal } from "../platform/types.ts";
import { makeTerminal } from "../platform/terminal.ts";
import { diagnosticsText, logLine } from "../report/index.ts";
import { nearest } from "../source/fields.ts";
import { checkCommand } from "./check.ts";
import { diffCommand } from "./diff.ts";
import { gaitCommand } from "./gait.ts";
import { gateCommand } from "./gate.ts";
import { commandWords, helpFor } from "./help.ts";
import { inspectCommand } from "./inspect.ts";
import { acceptCommand, blockCommand } from "./lane.ts";
import { lintCommand } from "./lint.ts";
import { renderCommand } from "./render.ts";
import { rolloutCommand } from "./rollout.ts";
import { syncCommand } from "./sync.ts";

/** Takes all words of the command line and the terminal; gives the exit code. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["policy validate", gaitCommand],
  ["policy fmt", gaitCommand],
  ["policy test", gaitCommand],
  ["policy simulate", gaitCommand],
  ["mcp verify", gaitCommand],
  ["gate eval", gaitCommand],
  ["policy lint", lintCommand],
  ["render policy", renderCommand],
  ["render snapshot", renderCommand],
  ["registry inspect", inspectCommand],
  ["check", checkCommand],
  ["diff", diffCommand],
  ["sync", syncCommand],
  ["gate", gateCommand],
  ["rollout", rolloutCommand],
  ["block", blockCommand],
  ["accept", acceptCommand],
]);

/** Runs one command line. */
export async function run(args: readonly string[]): Promise<number> {
  const terminal = makeTerminal(process.env);
  const [first = "", second = ""] = args;
  const command = COMMANDS.get(`${first} ${second}`) ?? COMMANDS.get(first);
  if (command === undefined) return unknown(args, terminal);
  const gait = command === gaitCommand;
  if (!gait && (args.includes("--help") || args.includes("-h"))) {
    terminal.out(helpFor(args));
    return 0;
  }
  try {
    return await command(args, terminal);
  } catch (error) {
    return failure(error, terminal);
  }
}

function unknown(args: readonly string[], terminal: Terminal): number {
  const words = args.slice(0, 2).join(" ");
  if (args.includes("--help") || args.includes("-h")) {
    terminal.out(helpFor(args));
    return 0;
  }
  const known = commandWords();
  const guess = nearest(words, known) ?? nearest(args[0] ?? "", known.map((name) => name.split(" ")[0] ?? name));
  terminal.err(`${logLine("unknown command ", JSON.stringify(words), guess === undefined ? "" : `; did you mean ${guess}?`)}\n`);
  return 6;
}

/** Refused input is told with its place; anything else is a defect of ours and exits 1. */
export function failure(error: unknown, terminal: Terminal): number {
  if (error instanceof InputError) return told([error.diagnostic], error.exit, terminal);
  if (error instanceof Refused) return told(error.diagnostics, 6, terminal);
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const line of message.split("\n")) terminal.err(`${logLine(line)}\n`);
  terminal.err("This is a defect of registry-policy: please report it with what you ran.\n");
  return 1;
}

function told(diagnostics: readonly Diagnostic[], exit: number, terminal: Terminal): number {
  terminal.err(diagnosticsText(diagnostics, { colour: terminal.colour }));
  return exit;
}
