/** The commands that stand in for `gait`: its words, its JSON, its exit codes; what it swallows goes to standard error. */
import { gateEval, mcpVerify, policyFmt, policySimulate, policyTest, policyValidate, type GaitCommand } from "../gait/command/index.ts";
import type { CheckName } from "../gait/index.ts";
import { makeGaitIo } from "../platform/gait-io.ts";
import { logLine } from "../report/escape/index.ts";
import { diagnosticsText } from "../report/text.ts";
import type { Command } from "./command.ts";

const COMMANDS: ReadonlyMap<string, GaitCommand> = new Map([
  ["policy validate", policyValidate],
  ["policy fmt", policyFmt],
  ["policy test", policyTest],
  ["policy simulate", policySimulate],
  ["mcp verify", mcpVerify],
  ["gate eval", gateEval],
]);

/** Runs one of them. Text output goes through the log's escaping, since it may carry names; JSON is safe as it is. */
export const gaitCommand: Command = async (args, terminal) => {
  const command = COMMANDS.get(args.slice(0, 2).join(" "));
  if (command === undefined) throw new Error(`no command ${args.slice(0, 2).join(" ")}`);
  const answer = await command(args, { ...makeGaitIo(process.cwd(), Date.now), checkName: loadCheck });
  terminal.out(answer.stdout.startsWith("{") ? guardJson(answer.stdout) : guardLines(answer.stdout));
  if (answer.stderr !== "") terminal.err(guardLines(answer.stderr));
  if (answer.diagnostics.length > 0) terminal.err(diagnosticsText(answer.diagnostics, { colour: terminal.colour }));
  return answer.exit;
};

/** The registry's room is large, and few policies need it. */
async function loadCheck(): Promise<CheckName> {
  return (await import("../registry/index.ts")).checkName;
}

function guardLines(text: string): string {
  const lines = text.split("\n");
  return lines.map((line, i) => (line === "" && i === lines.length - 1 ? "" : logLine(line))).join("\n");
}

/** `##[` anywhere in a line is a command to a runner; inside JSON an escape means the same. */
function guardJson(text: string): string {
  return text.replaceAll("##[", "#\\u0023[");
}
