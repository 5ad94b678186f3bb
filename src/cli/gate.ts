/** `gate`: what a release runs. */
import { ENGINES, STAGES } from "../config/index.ts";
import { gate, gateShut, gateWords } from "../commands/index.ts";
import { json, logLine, namedTools, type GateReport } from "../report/index.ts";
import { needed, oneOf, readArguments } from "./arguments.ts";
import { specOf } from "./command-table.ts";
import type { Command } from "./command.ts";
import { Failed } from "./failure.ts";
import { openProject } from "./world.ts";

/** Exit 0 when it opens, 3 with each missing proof and how to get it when it stays shut. */
export const gateCommand: Command = async (args, terminal) => {
  const parsed = readArguments("gate", args.slice(1), specOf("gate"));
  const policy = needed("gate", parsed, "policy");
  const require = oneOf("gate", "require", parsed.value("require"), STAGES) ?? "enforce";
  let project: Awaited<ReturnType<typeof openProject>> | undefined;
  let report: GateReport;
  try {
    project = await openProject(parsed);
    report = await gate(project.context, {
      configs: project.configs,
      policy,
      require,
      minimum: undefined,
      engine: oneOf("gate", "engine", parsed.value("engine"), ENGINES),
      gait: parsed.value("gait"),
    });
  } catch (error) {
    const looked = project;
    throw await Failed.with(error, (diagnostics) => gateShut(looked, { policy, require }, diagnostics));
  }
  if (parsed.on("json")) {
    terminal.out(json(report));
  } else {
    terminal.out(`${logLine(`gate ${report.open ? "open" : "shut"}: `, report.policy, gateWords(report))}\n`);
    for (const missing of report.missing) {
      terminal.out(`${logLine(`  missing ${missing.code}: `, missing.message, namedTools(missing))}\n`);
      if (missing.help !== undefined) terminal.out(`${logLine("    -> ", missing.help)}\n`);
    }
  }
  return report.open ? 0 : 3;
};
