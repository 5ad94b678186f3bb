/** Routes a command line to its command, and turns what is thrown into an exit code, words for people and one document for programs. */
import type { Terminal } from "../platform/types.ts";
import { tickerFor, withProgress } from "../platform/progress.ts";
import { makeTerminal } from "../platform/terminal.ts";
import { NAME } from "../product.ts";
import { logLine } from "../report/escape/index.ts";
import { diagnosticsText } from "../report/text.ts";
import { unknownWords } from "./arguments.ts";
import type { Command } from "./command.ts";
import { failureOf } from "./failure.ts";
import { helpFor } from "./help.ts";

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
export async function run(args: readonly string[], terminal: Terminal = makeTerminal(process.env)): Promise<number> {
  const [first = "", second = ""] = args;
  const loader = COMMANDS.get(`${first} ${second}`) ?? COMMANDS.get(first);
  try {
    if (loader !== gait && (args.includes("--help") || args.includes("-h"))) {
      const help = helpFor(args.slice(0, 2));
      if (help === undefined) throw unknownWords(args);
      terminal.out(help);
      return 0;
    }
    if (loader === undefined) throw unknownWords(args);
    const command = await loader();
    return await withProgress(terminal, wordsOf(args), tickerFor(process.env), (watched) => command(args, watched));
  } catch (error) {
    return failed(error, args, terminal);
  }
}

/** The words of the command alone: operands may be anything. */
function wordsOf(args: readonly string[]): string {
  return `${NAME} ${COMMANDS.has(args.slice(0, 2).join(" ")) ? args.slice(0, 2).join(" ") : (args[0] ?? "")}`;
}

/** People read what failed on standard error; a program that asked for JSON gets its one document. */
async function failed(error: unknown, args: readonly string[], terminal: Terminal): Promise<number> {
  const failure = failureOf(error);
  terminal.err(diagnosticsText(failure.diagnostics, { colour: terminal.colour }));
  for (const line of failure.trace) terminal.err(`${logLine(line)}\n`);
  const { asksForJson, failureDocument } = await import("./failure-document.ts");
  if (asksForJson(args)) terminal.out(failureDocument(args, failure));
  return failure.exit;
}
