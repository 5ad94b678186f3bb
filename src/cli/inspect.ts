/** `registry inspect`. */
import { inspect } from "../commands/inspect.ts";
import { makeWorld } from "../platform/index.ts";
import { jsonText } from "../report/index.ts";
import { readArguments } from "./arguments.ts";
import { inspectText } from "./inspect-text.ts";
import { specOf } from "./command-table.ts";
import type { Command } from "./command.ts";

/** Exit 6 for what is no readable export; inventories, collisions and empty lists are shown with exit 0. */
export const inspectCommand: Command = async (args, terminal) => {
  const parsed = readArguments("registry inspect", args.slice(2), specOf("registry inspect"));
  const world = await makeWorld({ workspace: undefined, near: undefined, cwd: process.cwd(), env: process.env });
  const { document } = await inspect(world, { files: parsed.positionals, format: parsed.value("format"), options: parsed.value("options") });
  terminal.out(parsed.on("json") ? `${jsonText(document)}\n` : inspectText(document, { colour: terminal.colour }));
  return 0;
};
