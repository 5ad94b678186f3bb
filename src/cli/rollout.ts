/** `rollout ...`: where policies stand, and how they move. */
import { realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { STAGES } from "../config/index.ts";
import { attest, findPolicy, MoveRefused, promote, record, release, rollback, rolloutLog, rolloutStatus, stageArgs, type Moved } from "../commands/index.ts";
import { diagnosticsText, jsonText, logLine } from "../report/index.ts";
import type { Terminal } from "../platform/types.ts";
import { shellWord } from "../source/index.ts";
import { needed, oneOf, readArguments, unknownWords, usage, type Arguments } from "./arguments.ts";
import { logText } from "./rollout-log-text.ts";
import { recordText, statusText } from "./rollout-text.ts";
import { specOf } from "./command-table.ts";
import type { Command } from "./command.ts";
import { openProject } from "./world.ts";

const SUBCOMMANDS: ReadonlyMap<string, (words: readonly string[], terminal: Terminal) => Promise<number>> = new Map([
  ["status", status],
  ["promote", promoteCommand],
  ["rollback", rollbackCommand],
  ["args", argsCommand],
  ["record", recordCommand],
  ["attest", attestCommand],
  ["log", logCommand],
]);

/** Routes to the subcommand; a refused move exits 3. */
export const rolloutCommand: Command = async (args, terminal) => {
  const run = SUBCOMMANDS.get(args[1] ?? "");
  if (run === undefined) throw unknownWords(args);
  try {
    return await run(args.slice(2), terminal);
  } catch (error) {
    if (!(error instanceof MoveRefused)) throw error;
    terminal.err(diagnosticsText(error.diagnostics, { colour: terminal.colour }));
    return 3;
  }
};

async function status(words: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments("rollout status", words, specOf("rollout status"));
  const { context, configs } = await openProject(parsed);
  const found = await rolloutStatus(context, configs, filesOf(parsed, "decisions"));
  terminal.out(parsed.on("json") ? `${jsonText(found)}\n` : statusText(found));
  return 0;
}

async function promoteCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments("rollout promote", words, specOf("rollout promote"));
  const tools = parsed.value("tools");
  if (tools !== undefined && parsed.on("ready")) throw usage("rollout promote", "--tools and --ready exclude each other");
  const { context, configs, id } = await project(parsed);
  const moved =
    tools !== undefined || parsed.on("ready")
      ? await release(context, configs, id, tools === undefined ? "ready" : listOf(tools))
      : await promote(context, configs, id);
  tell(terminal, id, moved);
  return 0;
}

async function rollbackCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments("rollout rollback", words, specOf("rollout rollback"));
  const to = oneOf("rollout rollback", "to", needed("rollout rollback", parsed, "to"), STAGES) ?? "simulate";
  const { context, configs, id } = await project(parsed);
  tell(terminal, id, await rollback(context, configs, id, to));
  terminal.out("Commit this alone: only removals may ride along with a step back.\n");
  return 0;
}

async function argsCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments("rollout args", words, specOf("rollout args"));
  const { context, configs, id } = await project(parsed);
  const { policy } = await findPolicy(context, configs, id);
  // The words are for the folder in which they are asked for: a shell stands there, and gait takes paths from there.
  const file = relative(await realpath(process.cwd()), join(context.world.files.workspace, policy.state.output));
  const found = stageArgs(policy, file.split(sep).join("/"));
  if (parsed.on("json")) terminal.out(`${jsonText(found)}\n`);
  else terminal.out(`${logLine(found.gate_eval.map(shellWord).join(" "))}\n`);
  terminal.err(`${logLine(found.note)}\n`);
  return 0;
}

async function recordCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments("rollout record", words, specOf("rollout record"));
  const named = filesOf(parsed, "decisions");
  if (named.length === 0) throw usage("rollout record", "rollout record needs --decisions");
  const { context, configs, id } = await project(parsed);
  const recorded = await record(context, configs, id, [...named, ...parsed.positionals.slice(1)], filesOf(parsed, "intents"));
  terminal.out(recordText(recorded));
  return 0;
}

async function attestCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments("rollout attest", words, specOf("rollout attest"));
  const { context, configs, id } = await project(parsed);
  const output = needed("rollout attest", parsed, "output");
  await attest(context, configs, id, output, parsed.value("gait"));
  terminal.out(`${logLine("wrote ", output)}\n`);
  return 0;
}

async function logCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments("rollout log", words, specOf("rollout log"));
  const { context, configs } = await openProject(parsed);
  const found = await rolloutLog(context, configs, { id: parsed.positionals[0], tool: parsed.value("tool"), since: parsed.value("since") });
  terminal.out(parsed.on("json") ? `${jsonText(found)}\n` : logText(found, parsed.value("tool")));
  return 0;
}

async function project(parsed: Arguments): Promise<Awaited<ReturnType<typeof openProject>> & { id: string }> {
  return { ...(await openProject(parsed)), id: parsed.positionals[0] ?? "" };
}

function tell(terminal: Terminal, id: string, moved: Moved): void {
  const what = moved.from === moved.to ? `stays at ${moved.to}` : `${moved.from} -> ${moved.to}`;
  terminal.out(`${logLine(id, `: ${what}`)}\n`);
  for (const name of moved.staged) terminal.out(`${logLine("  staged, not proven yet: ", JSON.stringify(name))}\n`);
  for (const name of moved.released) terminal.out(`${logLine("  proven, no longer staged: ", JSON.stringify(name))}\n`);
  if (moved.note !== undefined) terminal.out(`${logLine("  ", moved.note)}\n`);
  for (const path of moved.written) terminal.out(`${logLine("wrote ", path)}\n`);
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A flag of files: several with commas between them, or the flag several times. */
function filesOf(parsed: Arguments, name: string): readonly string[] {
  return parsed.list(name).flatMap(listOf);
}
