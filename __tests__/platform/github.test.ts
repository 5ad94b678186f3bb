import { describe, expect, test } from "@jest/globals";
import { makeGitHub } from "../../src/platform/github.ts";
import type { Answer, Request } from "../../src/platform/github-request.ts";
import { GitHubError } from "../../src/platform/github-types.ts";

type Call = readonly [route: string, parameters: Readonly<Record<string, unknown>>];

/** A requester that looks an answer up by route, or fails with the status that stands there. */
function scripted(answers: Readonly<Record<string, unknown>>): { readonly request: Request; readonly calls: Call[] } {
  const calls: Call[] = [];
  const request: Request = (route, parameters = {}) => {
    calls.push([route, parameters]);
    const page = typeof parameters["page"] === "number" ? parameters["page"] : undefined;
    const found = answers[page === undefined ? route : `${route} ${page}`] ?? answers[route];
    if (typeof found === "number") return Promise.reject(new GitHubError(`status ${found}`, found));
    const answer: Answer = { data: found, next: page !== undefined && `${route} ${page + 1}` in answers ? "more" : undefined };
    return Promise.resolve(answer);
  };
  return { request, calls };
}

const github = (answers: Readonly<Record<string, unknown>>): ReturnType<typeof makeGitHub> => makeGitHub(scripted(answers).request, "acme/tools");

const PULL = {
  number: 7,
  title: "T",
  state: "open",
  draft: true,
  body: null,
  html_url: "https://x/7",
  node_id: "PR_1",
  user: { login: "ann" },
  head: { ref: "topic", sha: "h", user: { login: "fork" } },
  base: { ref: "main", sha: "b" },
  merged_at: null,
  merge_commit_sha: null,
};

describe("identity", () => {
  test("a person's token says who; a workflow's may not", async () => {
    expect(await github({ "GET /user": { login: "ann" } }).identity()).toBe("ann");
    for (const status of [401, 403, 404]) expect(await github({ "GET /user": status }).identity()).toBe("github-actions[bot]");
    await expect(github({ "GET /user": 500 }).identity()).rejects.toThrow("status 500");
  });
});

describe("lists", () => {
  test("all pages, and nothing but lists", async () => {
    const route = "GET /repos/acme/tools/issues/7/comments";
    const comment = (id: number): unknown => ({ id, body: `b${id}`, user: { login: "bot[bot]", type: "Bot" }, html_url: "u" });
    const found = await github({ [`${route} 1`]: [comment(1)], [`${route} 2`]: [comment(2)], [`${route} 3`]: [comment(3)] }).comments(7);
    expect(found.map((c) => c.id)).toEqual([1, 2, 3]);
    expect(found[0]).toEqual({ id: 1, author: "bot[bot]", isBot: true, body: "b1", url: "u" });
    await expect(github({ [`${route} 1`]: { message: "odd" } }).comments(7)).rejects.toThrow("something else than a list");
  });

  test("a list without an end is left", async () => {
    const endless: Request = () => Promise.resolve({ data: [1], next: "more" });
    await expect(makeGitHub(endless, "a/b").comments(1)).rejects.toThrow("more than 1000 pages");
  });

  test("approvers are those whose last word is an approval", async () => {
    const review = (login: string, state: string): unknown => ({ user: login === "" ? null : { login }, state });
    const reviews = [
      review("zoe", "APPROVED"),
      review("ann", "APPROVED"),
      review("ann", "COMMENTED"),
      review("bob", "APPROVED"),
      review("bob", "DISMISSED"),
      review("eve", "CHANGES_REQUESTED"),
      review("", "APPROVED"),
    ];
    expect(await github({ "GET /repos/acme/tools/pulls/7/reviews 1": reviews }).approvers(7)).toEqual(["ann", "zoe"]);
  });
});

describe("pull requests", () => {
  test("as we need them", async () => {
    expect(await github({ "GET /repos/acme/tools/pulls/7": PULL }).pull(7)).toEqual({
      number: 7,
      title: "T",
      state: "open",
      draft: true,
      body: "",
      url: "https://x/7",
      nodeId: "PR_1",
      author: "ann",
      headOwner: "fork",
      headRef: "topic",
      headSha: "h",
      baseRef: "main",
      baseSha: "b",
      mergedAt: undefined,
      mergeCommit: undefined,
    });
    const merged = { ...PULL, state: "closed", merged_at: "2026-01-02T03:04:05Z", merge_commit_sha: "m" };
    expect(await github({ "GET /repos/acme/tools/pulls/7": merged }).pull(7)).toMatchObject({
      state: "closed",
      mergedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
      mergeCommit: "m",
    });
    expect(await github({ "GET /repos/acme/tools/pulls/7": 404 }).pull(7)).toBeUndefined();
    await expect(github({ "GET /repos/acme/tools/pulls/7": 403 }).pull(7)).rejects.toThrow("403");
  });

  test("open ones are asked for with their owner", async () => {
    const { request, calls } = scripted({ "GET /repos/acme/tools/pulls 1": [PULL] });
    expect(await makeGitHub(request, "acme/tools").openPulls("fork", "topic")).toHaveLength(1);
    expect(calls[0]?.[1]).toMatchObject({ state: "open", head: "fork:topic" });
  });

  test("those of an unknown commit are none", async () => {
    expect(await github({ "GET /repos/acme/tools/commits/c/pulls 1": 422 }).pullsOfCommit("c")).toEqual([]);
  });

  test("draft is changed by GraphQL, whose errors come with status 200", async () => {
    const { request, calls } = scripted({ "POST /graphql": { data: {} } });
    await makeGitHub(request, "a/b").setDraft("PR_1", false);
    expect(calls[0]?.[1]["query"]).toContain("markPullRequestReadyForReview");
    await expect(github({ "POST /graphql": { errors: [{ message: "Resource not accessible" }] } }).setDraft("x", true)).rejects.toThrow(
      "convertPullRequestToDraft: Resource not accessible",
    );
  });
});

describe("commits and branches", () => {
  const item = (sha: string, ...parents: readonly string[]): unknown => ({
    sha,
    parents: parents.map((p) => ({ sha: p })),
    commit: { tree: { sha: `t${sha}` }, committer: { date: "2026-01-01T00:00:00Z" }, author: { name: "Ann" }, message: "one\n\ntwo" },
  });

  test("first parents are picked out of what is reachable, page by page from where one is missing", async () => {
    const asked: unknown[] = [];
    const pages: Readonly<Record<string, readonly unknown[]>> = { d: [item("d", "c", "x"), item("x", "a"), item("c", "b")], b: [item("b", "a"), item("a")] };
    const request: Request = (_route, parameters = {}) => {
      asked.push(parameters["sha"]);
      return Promise.resolve({ data: pages[String(parameters["sha"])] ?? [], next: undefined });
    };
    const { commits, complete } = await makeGitHub(request, "a/b").firstParents("d", 100);
    expect([commits.map((c) => c.id), complete, asked]).toEqual([["d", "c", "b", "a"], true, ["d", "b"]]);
    expect(commits[0]).toEqual({ id: "d", parents: ["c", "x"], tree: "td", committed: Date.UTC(2026, 0, 1), subject: "one", author: "Ann" });
    expect(await makeGitHub(request, "a/b").firstParents("d", 2)).toMatchObject({ complete: false });
    expect(await makeGitHub(request, "a/b").firstParents("unknown", 2)).toEqual({ commits: [], complete: false });
  });

  test("a commit, the merge base and a branch, or none", async () => {
    const commit = {
      sha: "c",
      parents: [{ sha: "p" }],
      tree: { sha: "t" },
      committer: { date: "2026-01-01T00:00:00Z" },
      author: { name: "Ann" },
      message: "m",
    };
    expect(await github({ "GET /repos/acme/tools/git/commits/c": commit }).commit("c")).toMatchObject({ id: "c", parents: ["p"], tree: "t", subject: "m" });
    expect(await github({ "GET /repos/acme/tools/git/commits/c": 404 }).commit("c")).toBeUndefined();
    expect(await github({ "GET /repos/acme/tools/compare/b...a": { merge_base_commit: { sha: "m" } } }).mergeBase("a", "b")).toBe("m");
    expect(await github({ "GET /repos/acme/tools/compare/b...a": 404 }).mergeBase("a", "b")).toBeUndefined();
    expect(await github({ "GET /repos/acme/tools/git/ref/heads/x": { object: { sha: "s" } } }).branch("x")).toBe("s");
  });

  test("a branch's name is no part of the address's grammar", async () => {
    const { request, calls } = scripted({});
    const api = makeGitHub(request, "a/b");
    await api.branch("a b/{x}?#");
    await api.updateBranch("a b/{x}?#", "s", false);
    await api.deleteBranch("a b/{x}?#");
    expect(new Set(calls.map(([route]) => route.replace(/^.*heads/u, "")))).toEqual(new Set(["/a%20b/%7Bx%7D%3F%23"]));
  });

  test("a commit is made of a tree on top of a commit's; no branch moves", async () => {
    const { request, calls } = scripted({
      "GET /repos/a/b/git/commits/p": { tree: { sha: "t0" } },
      "POST /repos/a/b/git/trees": { sha: "t1" },
      "POST /repos/a/b/git/commits": { sha: "c1" },
    });
    const api = makeGitHub(request, "a/b");
    const tree = await api.createTree("p", [
      { path: "x", text: "1" },
      { path: "y", text: undefined },
    ]);
    expect(await api.createCommit(["p"], "why", tree)).toBe("c1");
    expect(calls.map(([route]) => route)).toEqual(["GET /repos/a/b/git/commits/p", "POST /repos/a/b/git/trees", "POST /repos/a/b/git/commits"]);
    expect(calls[1]?.[1]).toEqual({
      base_tree: "t0",
      tree: [
        { path: "x", mode: "100644", type: "blob", content: "1" },
        { path: "y", mode: "100644", type: "blob", sha: null },
      ],
    });
    expect(calls[2]?.[1]).toEqual({ message: "why", tree: "t1", parents: ["p"] });
  });
});

describe("comments", () => {
  test("create, update, delete; one that is gone already is deleted", async () => {
    const { request, calls } = scripted({
      "POST /repos/a/b/issues/7/comments": { id: 3, body: "x", user: { login: "me" }, html_url: "u" },
      "DELETE /repos/a/b/issues/comments/3": 404,
      "PATCH /repos/a/b/issues/comments/3": {},
    });
    const api = makeGitHub(request, "a/b");
    expect(await api.createComment(7, "x")).toEqual({ id: 3, author: "me", isBot: false, body: "x", url: "u" });
    await api.updateComment(3, "y");
    await api.deleteComment(3);
    expect(calls.map(([route, p]) => [route.split(" ")[0], p["body"]])).toEqual([
      ["POST", "x"],
      ["PATCH", "y"],
      ["DELETE", undefined],
    ]);
  });
});
