/** Routes a command line to its command, and turns what is thrown into an exit code and words for people. */
import type { Diagnostic } from "../diagnostic.ts";
import { Refused } from "../commands/refused.ts";
import { InputError } from "../input-error.ts";
import type { Terminal } from "../platform/types.ts";
import { makeTerminal } from "../platform/terminal.ts";
import { logLine } from "../report/escape/index.ts";
import { diagnosticsText } from "../report/text.ts";
import { nearest } from "../source/fields.ts";
import type { Command } from "./command.ts";
import { commandWords, helpFor } from "./help.ts";

type Loader = () => Promise<Command>;

const gait: Loader = async () => (await import("./gait.ts")).gaitCommand;
const render: Loader = async () => (await import("./render.ts")).renderCommand;

/** Each command is loaded when it is asked for, so that a verdict costs no more than it must. */
const COMMANDS: ReadonlyMap<string, Loader> = new Map<string, Loader>([
  ["policy validate", gait],
  ["policy fmt", gait],
  ["policy test", gait],
  ["policy simulate", gait],
  ["mcp verify", gait],
  ["gate eval", gait],
  ["policy lint", async () => (await import("./lint.ts")).lintCommand],
  ["render policy", render],
  ["render snapshot", render],
  ["registry inspect", async () => (await import("./inspect.ts")).inspectCommand],
  ["check", async () => (await import("./check.ts")).checkCommand],
  ["diff", async () => (await import("./diff.ts")).diffCommand],
  ["sync", async () => (await import("./sync.ts")).syncCommand],
  ["gate", async () => (await import("./gate.ts")).gateCommand],
  ["rollout", async () => (await import("./rollout.ts")).rolloutCommand],
  ["block", async () => (await import("./lane.ts")).blockCommand],
  ["accept", async () => (await import("./lane.ts")).acceptCommand],
]);

/** Runs one command line. */
export async function run(args: readonly string[]): Promise<number> {
  const terminal = makeTerminal(process.env);
  const [first = "", second = ""] = args;
  const loader = COMMANDS.get(`${first} ${second}`) ?? COMMANDS.get(first);
  if (loader === undefined) return unknown(args, terminal);
  if (loader !== gait && (args.includes("--help") || args.includes("-h"))) {
    terminal.out(helpFor(args));
    return 0;
  }
  try {
    return await (
      await loader()
    )(args, terminal);
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
  const guess =
    nearest(words, known) ??
    nearest(
      args[0] ?? "",
      known.map((name) => name.split(" ")[0] ?? name),
    );
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
