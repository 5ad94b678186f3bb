/**
 * The base branch as data for the rollout rules: first parents, one state a pull request, when each began. Read only where a
 * move, a staged name or the gate needs it.
 */
import type { Config } from "../config/index.ts";
import type { ChangedPath, Commit, Tree } from "../platform/types.ts";
import type { BaseState, History } from "../rollout/index.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { firstParents, treeOf } from "./base-commits.ts";
import type { Context } from "./context.ts";
import { findConfigs, governed, isYaml, looksLikeConfig, type SeenFiles } from "./find-configs.ts";
import { policyTextOf } from "./policy-text.ts";
import { relaxationsOf } from "./relaxations.ts";
import { loadSide, type Side } from "./side.ts";
import { gitDating, serverDating, type Beginning } from "./state-dates.ts";
import { fingerprint, isWatched, watchedOf, type Watched } from "./watched-files.ts";

export { firstParents, treeOf } from "./base-commits.ts";

/** Which states are read, and what of them. */
export interface HistoryOptions {
  /** Configurations of the newest side; older states may hold them elsewhere. */
  readonly configs: readonly string[];
  /** Artefacts whose digest is wanted in every state, for adoption. */
  readonly artefacts: readonly string[];
  /** Undefined: the server's where a token is given, else git's. */
  readonly clock?: "server" | "git";
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Reads the base branch that ends in `tip`; states come oldest first. */
export async function readHistory(context: Context, tip: string, options: HistoryOptions): Promise<History> {
  const { commits, complete } = await firstParents(context, tip);
  const clock = options.clock ?? (context.github === undefined ? "git" : "server");
  const dating = await (clock === "git" ? gitDating(context, commits) : serverDating(context, commits));
  const dated: { state: Distinct; beginning: Beginning }[] = [];
  for (const state of await distinctStates(context, commits, options)) {
    const beginning = await dating(state.index);
    // Commits of one pull request are one state, the last.
    if (beginning.pull !== undefined && dated.at(-1)?.beginning.pull === beginning.pull) dated.pop();
    dated.push({ state, beginning });
  }
  const states: BaseState[] = [];
  let before: Side | undefined;
  for (const { state, beginning } of dated) {
    states.push(await stateOf(state, beginning, before, options));
    before = state.side;
  }
  return { states, complete, clock };
}

interface Distinct {
  /** The commit with which the state began. */
  readonly commit: Commit;
  readonly side: Side;
  /** Index of the commit into the first parents, newest 0. */
  readonly index: number;
}

/**
 * The commits at which anything that matters changed, oldest first: neighbours with the same watched files are one state that
 * begins with the older commit.
 */
async function distinctStates(context: Context, commits: readonly Commit[], options: HistoryOptions): Promise<readonly Distinct[]> {
  const seen: SeenFiles = new Map();
  const changes = await changedFiles(context, commits, seen);
  const found: Distinct[] = [];
  const known = new Set(options.configs);
  let newer: Tree | undefined;
  let governing: readonly Config[] = [];
  for (let index = 0; index < commits.length; index++) {
    const newest = commits[index];
    if (newest === undefined) break;
    const tree = await treeOf(context, newest);
    const paths = await findConfigs(tree, [...known].sort(), governed(newer ?? tree, governing, options.artefacts), seen);
    const side = await loadSide(tree, paths);
    if (side.configs.length > 0) governing = side.configs.map((c) => c.config);
    for (const path of paths) known.add(path);
    const watched = watchedOf(side, [...known], options.artefacts);
    while (index + 1 < commits.length && !(await changes(index, watched))) index++;
    found.push({ commit: commits[index] ?? newest, side, index });
    newer = tree;
  }
  return found.reverse();
}

/** Tells of the commit at an index whether it changed watched files against its first parent. */
async function changedFiles(context: Context, commits: readonly Commit[], seen: SeenFiles): Promise<(index: number, watched: Watched) => Promise<boolean>> {
  const [tip] = commits;
  const listed = tip !== undefined && (await context.world.git.has(tip.id)) ? await context.world.git.changedPaths(tip.id, commits.length) : undefined;
  return async (index, watched) => {
    const [commit, older] = [commits[index], commits[index + 1]];
    if (commit === undefined || older === undefined) return false;
    const changed = listed?.get(commit.id);
    if (changed !== undefined && commit.parents[0] === older.id) {
      return changed.some((c) => isWatched(watched, c.path)) || (watched.everyYaml && (await heldConfig(context, changed, seen)));
    }
    return (await fingerprint(await treeOf(context, commit), watched)) !== (await fingerprint(await treeOf(context, older), watched));
  };
}

/** Whether a file that looks like a configuration stood at one of the paths before: an older home may be among them. */
async function heldConfig(context: Context, changed: readonly ChangedPath[], seen: SeenFiles): Promise<boolean> {
  for (const { path, before } of changed) {
    if (before === undefined || !isYaml(path)) continue;
    const bytes = seen.has(before) ? undefined : await context.world.git.blob(before);
    if (bytes !== undefined) seen.set(before, looksLikeConfig(bytes));
    if (seen.get(before) === true) return true;
  }
  return false;
}

async function stateOf({ commit, side }: Distinct, { began }: Beginning, before: Side | undefined, options: HistoryOptions): Promise<BaseState> {
  const artefacts = new Map<string, string>();
  for (const path of options.artefacts) {
    const found = await artefactDigest(side.tree, path);
    if (found !== undefined) artefacts.set(path, found);
  }
  const relaxed = before === undefined ? undefined : relaxationsOf(before, side, options.now);
  return {
    commit: commit.id,
    began,
    policies: side.configs.flatMap((c) => c.policies.map((p) => p.state)),
    readable: side.readable,
    exceptions: side.configs.flatMap((c) => c.exceptions),
    artefacts,
    relaxed: relaxed?.promoted ?? new Set(),
    baseRulesRelaxed: relaxed?.baseRules ?? new Set(),
  };
}

async function artefactDigest(tree: Tree, path: string): Promise<string | undefined> {
  const bytes = await tree.read(path, SIZE_LIMITS.policy);
  if (bytes === undefined) return undefined;
  return policyTextOf(path, bytes).value?.digest;
}
