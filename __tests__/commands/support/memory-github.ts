/** A repository on a server, in memory: commits, branches and pull requests, where any call may fail before or after it is done. */
import { createHash } from "node:crypto";
import { GitHubError } from "../../../src/github-error.ts";
import type { BranchCommit, GitHub, PullRequest } from "../../../src/platform/github-types.ts";
import type { Tree } from "../../../src/platform/types.ts";

export const BOT = "github-actions[bot]";

type Files = ReadonlyMap<string, string>;

interface Commit extends BranchCommit {
  readonly parents: readonly string[];
}

export interface MemoryGitHub {
  readonly github: GitHub;
  readonly branches: Map<string, string>;
  readonly pulls: PullRequest[];
  /** Calls that change something, in order. */
  readonly writes: string[];
  /** Commits files on a branch, as somebody. */
  readonly push: (branch: string, files: Readonly<Record<string, string>>, more?: Partial<BranchCommit>) => string;
  readonly files: (branch: string) => Readonly<Record<string, string>>;
  /** Paths that a branch changes against another, as a pull request shows them. */
  readonly shows: (base: string, head: string) => readonly string[];
  readonly open: () => readonly PullRequest[];
}

export interface MemoryOptions {
  /** Runs before a call is done; what it throws refuses the call. */
  readonly before?: (call: string) => void;
  /** Runs after a call is done; what it throws loses the answer. */
  readonly after?: (call: string) => void;
  /** Whom the token belongs to. */
  readonly identity?: string;
  /** Whom the token says it belongs to: that of an App can't say. */
  readonly believed?: string;
}

/** Files with changes laid over, in one order. */
const laid = (files: Files, over: readonly (readonly [string, string])[]): Files =>
  new Map([...new Map([...files, ...over])].sort(([a], [b]) => (a < b ? -1 : 1)));

const hash = (value: unknown): string => createHash("sha1").update(JSON.stringify(value)).digest("hex");

/** `main` starts with these files. */
export function memoryGitHub(start: Readonly<Record<string, string>>, options: MemoryOptions = {}): MemoryGitHub {
  const { identity = BOT } = options;
  const trees = new Map<string, Files>();
  const commits = new Map<string, Commit>();
  const branches = new Map<string, string>();
  const pulls: PullRequest[] = [];
  const writes: string[] = [];
  let count = 0;

  const treeOf = (files: Files): string => {
    const id = hash([...files]);
    trees.set(id, files);
    return id;
  };
  const commitOf = (parents: readonly string[], tree: string, message: string, more: Partial<BranchCommit> = {}): string => {
    const id = hash([parents, tree, message, ++count]);
    commits.set(id, { id, parents, tree, message, author: identity, committer: identity, ...more });
    return id;
  };
  const filesAt = (id: string): Files => trees.get(commits.get(id)?.tree ?? id) ?? new Map();
  const ancestors = (id: string | undefined): ReadonlySet<string> => {
    const found = new Set<string>();
    const visit = (at: string | undefined): void => {
      if (at === undefined || found.has(at)) return;
      commits.get(at)?.parents.forEach(visit);
      found.add(at);
    };
    visit(id);
    return found;
  };
  const mergeBase = (a: string, b: string): string => [...ancestors(b)].reverse().find((id) => ancestors(a).has(id)) ?? "";
  const changed = (a: string, b: string): readonly string[] => {
    const [before, after] = [filesAt(a), filesAt(b)];
    return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();
  };
  const tree = (id: string): Tree => ({
    label: id,
    read: (path) => Promise.resolve(filesAt(id).has(path) ? new TextEncoder().encode(filesAt(id).get(path)) : undefined),
    list: (folder) => Promise.resolve([...filesAt(id).keys()].filter((path) => folder === "" || path.startsWith(`${folder}/`)).sort()),
    ids: (paths) => Promise.resolve(new Map(paths.flatMap((path) => (filesAt(id).has(path) ? [[path, hash(filesAt(id).get(path))] as const] : [])))),
  });
  const call = async <T>(name: string, work: () => T, write = false): Promise<T> => {
    options.before?.(name);
    if (write) writes.push(name);
    const result = work();
    await Promise.resolve();
    options.after?.(name);
    return result;
  };
  const fail = (status: number, message: string): never => {
    throw new GitHubError(`GitHub answered ${status}: ${message}`, status);
  };
  const current = (p: PullRequest): PullRequest => ({ ...p, headSha: branches.get(p.headRef) ?? p.headSha });
  const edit = (number: number, change: Partial<PullRequest>): void => {
    const at = pulls.findIndex((p) => p.number === number);
    const old = pulls[at];
    if (old !== undefined) pulls[at] = { ...old, ...change };
  };
  const known: Partial<GitHub> = {
    owner: "acme",
    repo: "agents",
    identity: () => call("identity", () => options.believed ?? identity),
    viewer: () => call("viewer", () => identity),
    tree,
    commit: (id) =>
      call("commit", () => {
        const c = commits.get(id);
        return c === undefined ? undefined : { id, parents: c.parents, tree: c.tree, committed: 0, subject: c.message, author: c.author };
      }),
    firstParents: () => call("firstParents", () => ({ commits: [], complete: false })),
    pullsOfCommit: () => call("pullsOfCommit", () => []),
    defaultBranch: () => call("defaultBranch", () => "main"),
    branch: (name) => call("branch", () => branches.get(name)),
    compare: (base, head) =>
      call("compare", () => {
        const below = mergeBase(base, head);
        if (below === "") return undefined;
        const seen = ancestors(base);
        return {
          mergeBase: below,
          commits: [...ancestors(head)].filter((id) => !seen.has(id)).flatMap((id) => commits.get(id) ?? []),
          files: changed(below, head),
        };
      }),
    openPulls: (owner, ref) => call("openPulls", () => pulls.filter((p) => p.state === "open" && p.headOwner === owner && p.headRef === ref).map(current)),
    openPull: (input) =>
      call(
        "openPull",
        () => {
          if (pulls.some((p) => p.state === "open" && p.headRef === input.head && p.headOwner === "acme")) fail(422, "A pull request already exists");
          const number = pulls.length + 1;
          const made: PullRequest = {
            number,
            title: input.title,
            state: "open",
            draft: input.draft,
            body: input.body,
            url: `https://github.com/acme/agents/pull/${number}`,
            nodeId: `PR_${number}`,
            author: identity,
            headOwner: "acme",
            headRef: input.head,
            headSha: branches.get(input.head) ?? fail(422, "no head"),
            baseRef: input.base,
            baseSha: branches.get(input.base) ?? "",
            mergedAt: undefined,
            mergeCommit: undefined,
          };
          pulls.push(made);
          return made;
        },
        true,
      ),
    updatePull: (number, input) => call("updatePull", () => edit(number, input), true),
    setDraft: (nodeId, draft) => call(`setDraft ${draft}`, () => edit(Number(nodeId.slice(3)), { draft }), true),
    createTree: (id, changes) =>
      call("createTree", () =>
        treeOf(
          laid(
            filesAt(id),
            changes.map((c) => [c.path, c.text ?? ""] as const),
          ),
        ),
      ),
    createCommit: (parents, message, id) => call("createCommit", () => commitOf(parents, id, message)),
    createBranch: (name, id) => call("createBranch", () => void (branches.has(name) ? fail(422, "Reference already exists") : branches.set(name, id)), true),
    updateBranch: (name, id, force) =>
      call(
        "updateBranch",
        () => void (!force && !ancestors(id).has(branches.get(name) ?? "") ? fail(422, "Update is not a fast forward") : branches.set(name, id)),
        true,
      ),
    deleteBranch: (name) =>
      call(
        "deleteBranch",
        () => {
          branches.delete(name);
          for (const p of pulls) if (p.headRef === name && p.headOwner === "acme") edit(p.number, { state: "closed" });
        },
        true,
      ),
  };
  const github = new Proxy(known, {
    get: (target, key) =>
      Reflect.get(target, key) ??
      (() => {
        throw new Error(`the test asks GitHub for ${String(key)}`);
      }),
  }) as GitHub;
  const push: MemoryGitHub["push"] = (branch, files, more = {}) => {
    const tip = branches.get(branch) ?? branches.get("main");
    const id = commitOf(tip === undefined ? [] : [tip], treeOf(laid(tip === undefined ? new Map() : filesAt(tip), Object.entries(files))), "By hand", {
      author: "octocat",
      committer: "octocat",
      ...more,
    });
    branches.set(branch, id);
    return id;
  };
  push("main", start);
  return {
    github,
    branches,
    pulls,
    writes,
    push,
    files: (branch) => Object.fromEntries(filesAt(branches.get(branch) ?? "")),
    shows: (base, head) => changed(mergeBase(branches.get(base) ?? "", branches.get(head) ?? ""), branches.get(head) ?? ""),
    open: () => pulls.filter((p) => p.state === "open").map(current),
  };
}
