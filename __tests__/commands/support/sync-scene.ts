/** A story with a server in memory that a sync opens pull requests on. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { sync, type Context, type SyncOptions, type SyncResult } from "../../../src/commands/index.ts";
import { InputError } from "../../../src/input-error.ts";
import { contents } from "../../platform/support.ts";
import { eventOf } from "./fake-github.ts";
import { memoryGitHub, type MemoryGitHub, type MemoryOptions } from "./memory-github.ts";
import { CONFIG, newStory, toolNames, type Story } from "./story.ts";

export const TOOLS = toolNames(8);
export const EXPORT = "registry/tools.json";
export const POLICY = "policy/tools.yaml";
export const BRANCH = "registry-policy/sync";

/** What is in the working tree, as the server would hold it. */
export function tracked(story: Story): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(story.root)) {
    if (name === ".git") continue;
    if (statSync(join(story.root, name)).isDirectory())
      for (const [path, text] of Object.entries(contents(join(story.root, name)))) found[`${name}/${path}`] = text;
    else found[name] = story.text(name);
  }
  return found;
}

/** A story, the server that it has, and a sync on it. */
export interface Scene {
  readonly story: Story;
  readonly at: MemoryGitHub;
  readonly run: (options?: Partial<SyncOptions>, context?: Partial<Context>) => Promise<SyncResult>;
}

/** A repository at simulate whose server holds the same commit. */
export async function scene(settings: Parameters<typeof newStory>[1] = {}, options: MemoryOptions = {}, start: readonly string[] = TOOLS): Promise<Scene> {
  const story = await newStory(start, settings);
  await story.save("begin");
  return sceneOf(story, options);
}

export function sceneOf(story: Story, options: MemoryOptions = {}): Scene {
  const at = memoryGitHub(tracked(story), options);
  const run: Scene["run"] = (more = {}, context = {}) =>
    sync(
      { ...story.context, github: at.github, event: { ...eventOf("schedule"), runId: "7" }, ...context },
      { configs: [CONFIG], pullRequest: true, engine: undefined, gait: undefined, minimum: undefined, ...more },
    );
  return { story, at, run };
}

export async function failure(work: Promise<unknown>): Promise<InputError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
