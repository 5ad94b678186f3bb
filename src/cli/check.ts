/** `check`: what a pull request runs. */
import { check, writeReports } from "../commands/index.ts";
import { ENGINES } from "../config/index.ts";
import { print, logLine } from "../report/index.ts";
import { oneOf, readArguments } from "./arguments.ts";
import { specOf } from "./command-table.ts";
import type { Command } from "./command.ts";
import { openComparison } from "./world.ts";

/** The report on standard output as text or JSON; exit code of the report. */
export const checkCommand: Command = async (args, terminal) => {
  const parsed = readArguments("check", args.slice(1), specOf("check"));
  const { context, configs, gone } = await openComparison(parsed);
  const result = await check(context, {
    configs,
    gone,
    base: parsed.value("base"),
    write: parsed.on("write"),
    engine: oneOf("check", "engine", parsed.value("engine"), ENGINES),
    gait: parsed.value("gait"),
    minimum: undefined,
  });
  const folder = parsed.value("report");
  if (folder !== undefined) await writeReports(context, result.report, folder, "operand");
  if (parsed.on("write") && !result.head.readable) terminal.err("nothing was written, as inputs are invalid: correct the errors, then run this again\n");
  for (const path of result.written) terminal.err(`${logLine("wrote ", path)}\n`);
  terminal.out(
    parsed.on("json")
      ? print("json", result.report)
      : print("text", result.report, { colour: terminal.colour, ...(terminal.tty ? { width: terminal.width } : {}) }),
  );
  return result.report.exit_code;
};
