/**
 * The base branch as data for the rollout rules: first parents, one state a pull request, when each began. Read only where a
 * move, a staged name or the gate needs it.
 */
import type { Config } from "../config/index.ts";
import { diffPolicies } from "../diff/index.ts";
import { policyDigest, readPolicy } from "../gait/index.ts";
import type { Commit, Tree } from "../platform/types.ts";
import { predecessor, type BaseState, type History } from "../rollout/index.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import type { Context } from "./context.ts";
import { findConfigs, governed } from "./find-configs.ts";
import { loadSide, policiesOf, type Side } from "./side.ts";
import type { LoadedPolicy } from "./load-policy.ts";

/** More first parents than any soak needs; what lies beyond counts as not there. */
const MOST_COMMITS = 5_000;

export interface HistoryOptions {
  /** Configurations of the newest side; older states may hold them elsewhere. */
  readonly configs: readonly string[];
  /** Artefacts whose digest is wanted in every state, for adoption. */
  readonly artefacts: readonly string[];
  readonly now: number;
}

/** A commit with the time its state began, if any clock says so. */
interface Dated {
  readonly commit: Commit;
  readonly began: number | undefined;
  /** Number of the pull request that brought it; commits of one pull request are one state, the last. */
  readonly pull: number | undefined;
}

/** Reads the base branch that ends in `tip`, newest states first internally, oldest first in the result. */
export async function readHistory(context: Context, tip: string, options: HistoryOptions): Promise<History> {
  const { commits, complete } = await firstParents(context, tip);
  const clock = context.github === undefined ? "git" : "server";
  const distinct = await distinctStates(context, commits, options);
  const dated = await date(context, distinct, commits, clock);
  const states: BaseState[] = [];
  let before: Side | undefined;
  for (const { entry, side } of dated) {
    states.push(await stateOf(entry, side, before, options));
    before = side;
  }
  return { states, complete, clock };
}

/** First parents of a commit, newest first: from the clone, or from the server where the clone hides some. */
export async function firstParents(context: Context, tip: string): Promise<{ commits: readonly Commit[]; complete: boolean }> {
  const local = await context.world.git.firstParents(tip, MOST_COMMITS);
  if (local.complete && local.commits.length > 0) return local;
  if (context.github === undefined) return { commits: local.commits, complete: false };
  return context.github.firstParents(tip, MOST_COMMITS);
}

interface Distinct {
  readonly commit: Commit;
  readonly side: Side;
  /** Index into the first parents, newest 0. */
  readonly index: number;
}

/**
 * The commits at which anything that matters changed, oldest first: neighbours with the same relevant files are one state that
 * begins with the older commit.
 */
async function distinctStates(context: Context, commits: readonly Commit[], options: HistoryOptions): Promise<readonly Distinct[]> {
  const found: Distinct[] = [];
  let configs = options.configs;
  let paths: readonly string[] | undefined;
  let key: string | undefined;
  let newer: Tree | undefined;
  for (let index = 0; index < commits.length; index++) {
    const commit = commits[index];
    if (commit === undefined) break;
    const tree = await treeOf(context, commit);
    const newest = found.at(-1);
    if (paths !== undefined && newest !== undefined && key !== undefined && key === (await fingerprint(tree, paths))) {
      // Same files as the newer state: the state began earlier.
      found[found.length - 1] = { ...newest, commit, index };
      newer = tree;
      continue;
    }
    // The newest paths stay known: a configuration that was gone for a while is found again where it was.
    configs = await findConfigs(tree, [...new Set([...options.configs, ...configs])], governed(newer ?? tree, newest?.side.configs.map((c) => c.config) ?? [], options.artefacts));
    const side = await loadSide(tree, configs);
    paths = relevantPaths(side, [...options.configs, ...configs], options.artefacts);
    key = await fingerprint(tree, paths);
    found.push({ commit, side, index });
    newer = tree;
  }
  return found.reverse();
}

/** The files of a commit, from wherever they are to be had. */
export async function treeOf(context: Context, commit: Commit): Promise<Tree> {
  return context.github !== undefined && !(await context.world.git.has(commit.id)) ? context.github.tree(commit.id) : context.world.git.tree(commit.id);
}

/** What the relevant files hold, cheaply: object ids where the tree has them. */
async function fingerprint(tree: Tree, paths: readonly string[]): Promise<string> {
  const ids = await tree.ids(paths);
  return paths.map((path) => `${path}=${ids.get(path) ?? ""}`).join("\n");
}

/** Every file whose change can change a state. */
function relevantPaths(side: Side, configs: readonly string[], artefacts: readonly string[]): readonly string[] {
  const of = (config: Config): readonly string[] => [
    config.path,
    config.deny,
    config.exceptions,
    ...config.policies.flatMap((p) => (p.kind === "rendered" ? [...p.registry.files, p.output, p.staged, ...(p.base === undefined ? [] : [p.base])] : [p.file])),
  ];
  return [...new Set([...configs, ...artefacts, ...side.configs.flatMap((c) => of(c.config))])].sort();
}

/** When each state began, and commits of one pull request folded into the last. */
async function date(context: Context, distinct: readonly Distinct[], commits: readonly Commit[], clock: "server" | "git"): Promise<readonly { entry: Dated; side: Side }[]> {
  const dated: { entry: Dated; side: Side }[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const { commit, side, index } of distinct) {
    const entry = clock === "git" ? gitDate(commit, latest) : await serverDate(context, commit, index, commits);
    latest = Math.max(latest, entry.began ?? latest);
    const last = dated.at(-1);
    if (last !== undefined && entry.pull !== undefined && last.entry.pull === entry.pull) dated.pop();
    dated.push({ entry, side });
  }
  return dated;
}

/** Git's date, never earlier than an ancestor's. */
function gitDate(commit: Commit, latest: number): Dated {
  return { commit, began: Math.max(commit.committed, latest), pull: undefined };
}

/** The server's word; a commit that no pull request brought counts from the next one that has a time. */
async function serverDate(context: Context, commit: Commit, index: number, commits: readonly Commit[]): Promise<Dated> {
  for (let i = index; i >= 0; i--) {
    const next = commits[i];
    if (next === undefined) break;
    const pull = await mergedPull(context, next.id);
    if (pull !== undefined) return { commit, began: pull.mergedAt, pull: i === index ? pull.number : undefined };
  }
  return { commit, began: undefined, pull: undefined };
}

async function mergedPull(context: Context, commit: string): Promise<{ number: number; mergedAt: number } | undefined> {
  const pulls = (await context.github?.pullsOfCommit(commit)) ?? [];
  // A commit may have been listed by several pull requests; the first merge is when the branch held it.
  const merged = pulls.flatMap((p) => (p.mergedAt === undefined ? [] : [{ number: p.number, mergedAt: p.mergedAt }]));
  return merged.sort((a, b) => a.mergedAt - b.mergedAt)[0];
}

async function stateOf(entry: Dated, side: Side, before: Side | undefined, options: HistoryOptions): Promise<BaseState> {
  const artefacts = new Map<string, string>();
  for (const path of options.artefacts) {
    const found = await artefactDigest(side.tree, path);
    if (found !== undefined) artefacts.set(path, found);
  }
  const relaxed = before === undefined ? { all: new Set<string>(), base: new Set<string>() } : relaxations(before, side, options.now);
  return {
    commit: entry.commit.id,
    began: entry.began,
    policies: policiesOf(side).map((p) => p.state),
    readable: side.readable,
    exceptions: side.configs.flatMap((c) => c.exceptions),
    artefacts,
    relaxed: relaxed.all,
    baseRulesRelaxed: relaxed.base,
  };
}

async function artefactDigest(tree: Tree, path: string): Promise<string | undefined> {
  const bytes = await tree.read(path, SIZE_LIMITS.policy);
  if (bytes === undefined) return undefined;
  const reading = readPolicy(bytes);
  return "error" in reading ? undefined : policyDigest(reading.policy);
}

/** Outputs of policies that relaxed something against the state before, as a whole and in their hand-written rules. */
function relaxations(before: Side, after: Side, now: number): { all: Set<string>; base: Set<string> } {
  const all = new Set<string>();
  const base = new Set<string>();
  const old = policiesOf(before);
  for (const policy of policiesOf(after)) {
    const found = predecessor(policy.state, old.map((p) => p.state)).found;
    const previous = old.find((p) => p.state === found);
    if (previous === undefined) continue;
    if (relaxes(previous, policy, now)) all.add(policy.state.output);
    if (baseRulesRelax(previous, policy, now)) base.add(policy.state.output);
  }
  return { all, base };
}

/** Whether any verdict falls from one policy to the next, as enforced. */
export function relaxes(before: LoadedPolicy, after: LoadedPolicy, now: number): boolean {
  if (before.enforced.digest === after.enforced.digest) return false;
  return diffPolicies(before.enforced.policy, after.enforced.policy, { nowNs: BigInt(now) * 1_000_000n }).relaxed;
}

function baseRulesRelax(before: LoadedPolicy, after: LoadedPolicy, now: number): boolean {
  if (before.state.baseRulesDigest === after.state.baseRulesDigest) return false;
  // Rules that come or go as a whole cannot be compared on their own: what the policy does decides.
  if (before.baseRules === undefined || after.baseRules === undefined) return relaxes(before, after, now);
  return diffPolicies(before.baseRules.policy, after.baseRules.policy, { nowNs: BigInt(now) * 1_000_000n }).relaxed;
}
