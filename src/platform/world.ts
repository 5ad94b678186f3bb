/** Builds the world that the two mains hand to the commands. */
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { makeClock } from "./clock.ts";
import { makeFiles } from "./files.ts";
import { gaitFinder } from "./gait-binary.ts";
import { makeGit, topLevel } from "./git.ts";
import { verifyBundle } from "./sigstore.ts";
import { makeTemporary } from "./temporary.ts";
import { makeTerminal } from "./terminal.ts";
import type { World } from "./types.ts";

/** Where a world lies. */
export interface WorldOptions {
  /** Folder that all configuration paths must stay in; undefined: found from `near`. */
  readonly workspace: string | undefined;
  /** A path (the configuration) near which the workspace lies, for the command line. */
  readonly near: string | undefined;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The world as it is. */
export async function makeWorld(options: WorldOptions): Promise<World> {
  const { cwd, env } = options;
  const workspace = options.workspace ?? (await findWorkspace(options));
  return {
    files: await makeFiles(workspace, cwd),
    git: makeGit(workspace, env),
    clock: makeClock(),
    terminal: makeTerminal(env),
    findGait: gaitFinder(env, cwd),
    verifyBundle,
    temporary: () => makeTemporary(env["RUNNER_TEMP"]),
    actor: env["GITHUB_ACTOR"] || undefined,
  };
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The repository that holds the configuration, else the working directory, else the configuration's own folder. */
async function findWorkspace({ near, cwd, env }: WorldOptions): Promise<string> {
  const folder = near === undefined ? cwd : dirname(resolve(cwd, near));
  const top = await topLevel(folder, env).catch(() => undefined);
  if (top !== undefined) return top;
  // A folder that is not there may be named from the top of the repository in which we stand.
  const here = (await isThere(folder)) ? undefined : await topLevel(cwd, env).catch(() => undefined);
  if (here !== undefined) return here;
  return folder === cwd || folder.startsWith(`${cwd}/`) ? cwd : folder;
}
