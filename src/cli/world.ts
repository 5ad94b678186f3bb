/** The world and the configurations of a command that works on a repository. */
import { DEFAULT_CONFIG } from "../config/types.ts";
import { isAbsolute } from "node:path";
import { expandConfigs, isThere, runConfigs } from "../commands/index.ts";
import type { Context } from "../commands/index.ts";
import { makeWorld } from "../platform/index.ts";
import type { World } from "../platform/types.ts";
import type { Arguments } from "./arguments.ts";

/** Builds the world around the first configuration and expands globs; paths come back relative to the workspace. */
export async function openProject(parsed: Arguments): Promise<{ context: Context; configs: readonly string[] }> {
  const { context, paths } = await openWorld(parsed);
  return { context, configs: await expandConfigs(context.world.files.tree, paths) };
}

/** The same for what compares with a base, which may hold configurations that are gone here. */
export async function openComparison(parsed: Arguments): Promise<{ context: Context; configs: readonly string[]; gone: readonly string[] }> {
  const { context, paths } = await openWorld(parsed);
  return { context, ...(await runConfigs(context, paths, parsed.value("base"))) };
}

/** A path from the working directory; or, as the commands that we propose have it, from the top of the workspace. */
async function placed({ files }: World, path: string): Promise<string> {
  const here = await files.inWorkspace(path);
  const inside = !isAbsolute(path) && !path.split("/").includes("..");
  return inside && !(await isThere(files.tree, here)) && (await isThere(files.tree, path)) ? path : here;
}

async function openWorld(parsed: Arguments): Promise<{ context: Context; paths: readonly string[] }> {
  const asked = parsed.list("config").length === 0 ? [DEFAULT_CONFIG] : parsed.list("config");
  const world = await makeWorld({ workspace: undefined, near: asked[0], cwd: process.cwd(), env: process.env });
  const paths: string[] = [];
  for (const path of asked) paths.push(await placed(world, path));
  return { context: { world, github: undefined, event: undefined }, paths };
}
