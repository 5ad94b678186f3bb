/** The files through which a step talks to the runner: outputs and the job summary. Nothing is ever written to the environment's. */
import { randomUUID } from "node:crypto";
import { appendFile, mkdir, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { errorAt } from "../diagnostic.ts";
import { checkShape, isAbsent, isInside, refuse } from "./resolve-path.ts";
import { InputError, type Files } from "./types.ts";

/** GitHub drops a step's summary that is larger, as a whole. */
const SUMMARY_LIMIT = 1024 * 1024;

/** Appends outputs in the form with a delimiter; nobody who wrote a value could have guessed it. */
export async function setOutputs(env: NodeJS.ProcessEnv, outputs: ReadonlyMap<string, string>): Promise<void> {
  const path = env["GITHUB_OUTPUT"];
  if (path === undefined || path === "" || outputs.size === 0) return;
  let text = "";
  for (const [name, value] of outputs) {
    const delimiter = `registry-policy-${randomUUID()}`;
    if (name.includes(delimiter) || value.includes(delimiter) || !/^[a-z-]+$/u.test(name)) throw new Error(`the output ${name} cannot be written`);
    text += `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  }
  await appendFile(path, text, "utf8");
}

/** Appends to the job summary; false where there is none or where GitHub would drop it. */
export async function appendSummary(env: NodeJS.ProcessEnv, markdown: string): Promise<boolean> {
  const path = env["GITHUB_STEP_SUMMARY"];
  if (path === undefined || path === "") return false;
  const there = await stat(path).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
  if ((there?.size ?? 0) + Buffer.byteLength(markdown, "utf8") > SUMMARY_LIMIT) return false;
  await appendFile(path, markdown, "utf8");
  return true;
}

/** The runner's folder for files that end with the job. */
function runnerTemp(env: NodeJS.ProcessEnv): string {
  const path = env["RUNNER_TEMP"];
  if (path !== undefined && isAbsolute(path)) return path;
  throw new InputError(
    errorAt("runner_variable_missing", "RUNNER_TEMP is not set: this is not a step of a workflow", {}, "Name a folder with the input report."),
    7,
  );
}

/** A folder that an input names: the runner's temporary folder may hold it besides the workspace, nothing else may. */
export interface RunnerFolder {
  /** Relative to the workspace with `/`, or absolute below the runner's temporary folder. */
  readonly path: string;
  readonly where: "workspace" | "operand";
}

/** Where the report goes if nobody says: a folder for each step of a job. It is made, so that nobody else's links are in its way. */
export async function ownReportFolder(env: NodeJS.ProcessEnv): Promise<RunnerFolder> {
  const step = (env["GITHUB_ACTION"] ?? "").replaceAll(/[^A-Za-z0-9_-]/gu, "_") || "step";
  const path = join(await realpath(runnerTemp(env)), "registry-policy", step);
  await mkdir(path, { recursive: true });
  return { path, where: "operand" };
}

/** Places a folder given as an input. Throws InputError where it leads out of both. */
export async function namedFolder(env: NodeJS.ProcessEnv, files: Files, folder: string): Promise<RunnerFolder> {
  checkShape(folder);
  const real = await deepestReal(resolve(files.workspace, folder));
  if (isInside(files.workspace, real)) return { path: relative(files.workspace, real).split(sep).join("/") || ".", where: "workspace" };
  const temp = env["RUNNER_TEMP"];
  if (temp !== undefined && isAbsolute(temp) && isInside(await realpath(temp), real)) return { path: real, where: "operand" };
  return refuse(
    "path_outside",
    `the folder ${JSON.stringify(folder)} lies outside of the workspace and of the runner's temporary folder`,
    folder,
    "Name a folder inside the repository, or one below ${{ runner.temp }}.",
  );
}

/** Real path of a folder that may not exist yet: links of the part that does are followed. */
async function deepestReal(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const parent = resolve(path, "..");
    if (!isAbsent(error) || parent === path) throw error;
    return join(await deepestReal(parent), path.slice(parent.length));
  }
}
