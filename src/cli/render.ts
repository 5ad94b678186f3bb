/** `render policy` and `render snapshot`. */
import { STAGES } from "../config/index.ts";
import { renderPolicyFile, renderSnapshotFile } from "../commands/render-file.ts";
import { makeWorld } from "../platform/index.ts";
import { expandHome, tidyPath } from "../platform/home.ts";
import { diagnosticsText, logLine } from "../report/index.ts";
import { needed, oneOf, readArguments } from "./arguments.ts";
import { specOf } from "./command-table.ts";
import type { Command } from "./command.ts";

/** Prints one line on success, like the reference; everything else goes to standard error. */
export const renderCommand: Command = async (args, terminal) => {
  const kind = args[1] === "policy" ? "policy" : "snapshot";
  const command = `render ${kind}`;
  const parsed = readArguments(command, args.slice(2), specOf(command));
  const common = {
    input: expandHome(needed(command, parsed, "input")),
    output: expandHome(needed(command, parsed, "output")),
    format: parsed.value("format"),
    options: homeOf(parsed.value("options")),
  };
  const world = await makeWorld({ workspace: undefined, near: undefined, cwd: process.cwd(), env: process.env });
  const result =
    kind === "snapshot"
      ? await renderSnapshotFile(world, common)
      : await renderPolicyFile(world, {
          ...common,
          stage: oneOf(command, "stage", parsed.value("stage"), STAGES) ?? "enforce",
          base: homeOf(parsed.value("base")),
          ruleName: parsed.value("rule-name"),
          allowReasonCode: parsed.value("allow-reason-code"),
        });
  if (result.diagnostics.length > 0) terminal.err(diagnosticsText(result.diagnostics, { colour: terminal.colour }));
  const what = kind === "policy" ? "tools" : "servers";
  terminal.out(`${logLine(`rendered ${kind}: ${what}=${result.count} input=`, tidyPath(common.input), " output=", tidyPath(common.output))}\n`);
  return 0;
};

function homeOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : expandHome(path);
}
