/** `block` and `accept`. */
import { accept, block } from "../commands/index.ts";
import { ENGINES } from "../config/index.ts";
import { diagnosticsText, logLine } from "../report/index.ts";
import { needed, oneOf, readArguments, usage } from "./arguments.ts";
import { specOf } from "./command-table.ts";
import type { Command } from "./command.ts";
import { openComparison, openProject } from "./world.ts";

/** Names that are printed one by one. */
const SHOWN = 20;

/** Denies a tool or a server; the commands for hosts that cannot wait are printed. */
export const blockCommand: Command = async (args, terminal) => {
  const parsed = readArguments("block", args.slice(1), specOf("block"));
  const [tool] = parsed.positionals;
  const server = parsed.value("server");
  if ((tool === undefined) === (server === undefined)) throw usage("block", "block needs either a TOOL or --server S");
  const reason = needed("block", parsed, "reason");
  const { context, configs } = await openProject(parsed);
  const result = await block(context, { configs, tool, server, reason });
  const what = tool === undefined ? "server" : "tool";
  terminal.out(`${logLine(result.added ? `denied ${what} ` : `${what} was denied before: `, JSON.stringify(result.name))}\n`);
  for (const name of result.taken.slice(0, SHOWN)) terminal.out(`${logLine("  no longer runs: ", JSON.stringify(name))}\n`);
  if (result.taken.length > SHOWN) terminal.out(`  and ${result.taken.length - SHOWN} more\n`);
  for (const path of result.written) terminal.out(`${logLine("wrote ", path)}\n`);
  terminal.out("Commit and merge this change; it passes at every stage and under every limit.\n");
  terminal.out(
    `${logLine(`Hosts that cannot wait for a deployment: gait kill-switch add (${what} `, JSON.stringify(result.name), "; see `gait kill-switch add --help` for its scope flags)")}\n`,
  );
  if (result.warnings.length > 0) terminal.err(diagnosticsText(result.warnings, { colour: terminal.colour }));
  if (result.diagnostics.length === 0) return 0;
  terminal.err(diagnosticsText(result.diagnostics, { colour: terminal.colour }));
  terminal.err("What is named above could not be rendered anew and may still allow it: mend it, and run the command again.\n");
  return 6;
};

/** Writes exceptions for what the check refuses. */
export const acceptCommand: Command = async (args, terminal) => {
  const parsed = readArguments("accept", args.slice(1), specOf("accept"));
  const [id = ""] = parsed.positionals;
  const reason = needed("accept", parsed, "reason");
  const expires = needed("accept", parsed, "expires");
  const { context, configs, gone } = await openComparison(parsed);
  const written = await accept(context, {
    configs,
    gone,
    base: parsed.value("base"),
    write: false,
    engine: oneOf("accept", "engine", parsed.value("engine"), ENGINES),
    gait: parsed.value("gait"),
    minimum: undefined,
    id,
    reason,
    expires,
  });
  for (const path of written) terminal.out(`${logLine("wrote ", path)}\n`);
  terminal.out("Commit the exception with the change it covers: it is shown first in the report and is good for that change alone.\n");
  return 0;
};
