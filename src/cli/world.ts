/** The world and the configurations of a command that works on a repository. */
import { expandConfigs, runConfigs } from "../commands/index.ts";
import type { Context } from "../commands/index.ts";
import { makeWorld } from "../platform/index.ts";
import type { Arguments } from "./arguments.ts";

/** The configuration that is used where none is named. */
export const DEFAULT_CONFIG = "registry-policy.yaml";

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

async function openWorld(parsed: Arguments): Promise<{ context: Context; paths: readonly string[] }> {
  const asked = parsed.list("config").length === 0 ? [DEFAULT_CONFIG] : parsed.list("config");
  const world = await makeWorld({ workspace: undefined, near: asked[0], cwd: process.cwd(), env: process.env });
  const paths: string[] = [];
  for (const path of asked) paths.push(await world.files.inWorkspace(path));
  return { context: { world, github: undefined, event: undefined }, paths };
}
