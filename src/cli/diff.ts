/** `diff BASE HEAD`. */
import { diffExit, diffFiles } from "../commands/diff-files.ts";
import { ENGINES } from "../config/index.ts";
import { makeWorld } from "../platform/index.ts";
import { changesMarkdown, changesText, jsonText } from "../report/index.ts";
import { oneOf, readArguments } from "./arguments.ts";
import { specOf } from "./command-table.ts";
import type { Command } from "./command.ts";

/** Exit 3 where the change is what `--fail-on` forbids, or where that is not ruled out. */
export const diffCommand: Command = async (args, terminal) => {
  const parsed = readArguments("diff", args.slice(1), specOf("diff"));
  const failOn = oneOf("diff", "fail-on", parsed.value("fail-on"), ["relaxation", "any", "none"] as const) ?? "relaxation";
  const engine = oneOf("diff", "engine", parsed.value("engine"), ENGINES) ?? "embedded";
  const [base = "", head = ""] = parsed.positionals;
  const world = await makeWorld({ workspace: undefined, near: undefined, cwd: process.cwd(), env: process.env });
  const intents = (parsed.value("intents") ?? "")
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path !== "");
  const document = await diffFiles(world, { base, head, intents, engine, gait: parsed.value("gait") });
  if (parsed.on("json")) terminal.out(`${jsonText(document)}\n`);
  else if (parsed.on("markdown")) terminal.out(changesMarkdown(document.changes, document.intents.changed));
  else terminal.out(changesText(document.changes, document.intents.changed, { colour: terminal.colour }));
  return diffExit(document, failOn);
};
