/** `policy lint`. */
import { hasErrors } from "../diagnostic.ts";
import { lintPolicy } from "../gait/index.ts";
import { STAGES } from "../config/index.ts";
import { readOperand } from "../commands/operands.ts";
import { makeWorld } from "../platform/index.ts";
import { checkName } from "../registry/index.ts";
import { diagnosticsText, jsonText } from "../report/index.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { oneOf, readArguments } from "./arguments.ts";
import { specOf } from "./command-table.ts";
import type { Command } from "./command.ts";

/** Exit 5 on any finding of level error. */
export const lintCommand: Command = async (args, terminal) => {
  const parsed = readArguments("policy lint", args.slice(2), specOf("policy lint"));
  const [path = ""] = parsed.positionals;
  const stage = oneOf("policy lint", "stage", parsed.value("stage"), STAGES);
  const world = await makeWorld({ workspace: undefined, near: path, cwd: process.cwd(), env: process.env });
  const bytes = await readOperand(world, path, "the policy", SIZE_LIMITS.policy);
  // Gait resolves `mcp_trust.snapshot` against the folder that it is started in.
  const folder = await world.files.shown(".");
  const diagnostics = lintPolicy(bytes, { file: path, folder, checkName, ...(stage === undefined ? {} : { stage }) });
  const failed = hasErrors(diagnostics);
  if (parsed.on("json")) terminal.out(`${jsonText({ schema: "registry-policy.lint/1", ok: !failed, diagnostics })}\n`);
  else terminal.out(diagnostics.length === 0 ? "policy lint: nothing found\n" : diagnosticsText(diagnostics, { colour: terminal.colour }));
  return failed ? 5 : 0;
};
