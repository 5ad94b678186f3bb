/** `sync`: what a schedule runs. */
import { sync } from "../commands/index.ts";
import { ENGINES } from "../config/index.ts";
import { print } from "../report/index.ts";
import { oneOf, readArguments } from "./arguments.ts";
import { specOf } from "./command-table.ts";
import type { Command } from "./command.ts";
import { openProject } from "./world.ts";

/** Writes what the new exports render to; the change in words on standard output. */
export const syncCommand: Command = async (args, terminal) => {
  const parsed = readArguments("sync", args.slice(1), specOf("sync"));
  const { context, configs } = await openProject(parsed);
  const result = await sync(context, {
    configs,
    pullRequest: parsed.on("pull-request"),
    engine: oneOf("sync", "engine", parsed.value("engine"), ENGINES),
    gait: parsed.value("gait"),
    minimum: undefined,
  });
  for (const line of result.lines) terminal.err(`${line}\n`);
  terminal.out(print("text", result.report, { colour: terminal.colour, ...(terminal.tty ? { width: terminal.width } : {}) }));
  return result.exit;
};
