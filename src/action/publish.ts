/** Tells everybody: log, annotations, summary, files and outputs, all from the one report. */
import { writeReports } from "../commands/index.ts";
import type { Context } from "../commands/index.ts";
import type { Terminal } from "../platform/index.ts";
import { appendSummary, namedFolder, ownReportFolder, setOutputs } from "../platform/runner.ts";
import { annotations, json, logLine, outputsOf, print, summary, type OutputExtras } from "../report/index.ts";
import type { Told } from "./session.ts";

/** What publishing a run takes; it also runs where the run itself failed. */
export interface Publisher {
  readonly env: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
  /** Hides the token. */
  readonly redact: (text: string) => string;
  /** Undefined where the run failed before the world was there. */
  readonly context: Context | undefined;
  /** The input `report`. */
  readonly folder: string | undefined;
}

/** Outputs that are the step's own even where the report is somebody else's, or could not be written. */
const OF_THE_STEP: ReadonlySet<string> = new Set(["result", "exit-code", "gate"]);

/** Prints and writes everything. */
export async function publish(publisher: Publisher, told: Told): Promise<void> {
  const { env, terminal, redact } = publisher;
  const { report } = told;
  for (const line of told.lines ?? []) terminal.out(`${line}\n`);
  terminal.out(print("text", report));
  for (const line of annotations(report)) terminal.out(`${line}\n`);
  const files = told.files ? await writeFiles(publisher, told) : undefined;
  if (!(await appendSummary(env, redact(summary(report)))))
    terminal.out(`${logLine("there is no job summary: the runner names no file for it, or it is full")}\n`);
  const outputs = new Map(
    outputsOf(report, {
      ...(told.gate === undefined ? {} : { gate: told.gate }),
      ...(told.gateFailed === true ? { gateFailed: true } : {}),
      ...(files === undefined ? {} : { files }),
      ...(told.pullRequestUrl === undefined ? {} : { pullRequestUrl: told.pullRequestUrl }),
    }),
  );
  if (told.exit !== undefined) outputs.set("exit-code", String(told.exit));
  const own = told.files ? outputs : new Map([...outputs].filter(([name]) => OF_THE_STEP.has(name)));
  await setOutputs(env, new Map([...own].map(([name, value]) => [name, redact(value)])));
}

/** The report in all its forms; the gate's own document beside them. */
async function writeFiles({ env, context, folder }: Publisher, told: Told): Promise<NonNullable<OutputExtras["files"]> | undefined> {
  if (context === undefined) return undefined;
  const target = folder === undefined ? await ownReportFolder(env) : await namedFolder(env, context.world.files, folder);
  const paths = await writeReports(context, told.report, target.path, target.where);
  if (told.gate !== undefined) await context.world.files.writeAll([{ path: `${target.path}/gate.json`, text: json(told.gate) }], target.where);
  return Object.fromEntries([...paths].map(([output, path]) => [output.replace(/^report-/u, ""), path]));
}
