import { describe, expect, test } from "@jest/globals";
import { compare } from "../../src/platform/github-compare.ts";
import type { Request } from "../../src/platform/github-request.ts";
import { GitHubError } from "../../src/platform/github-types.ts";

const commit = (i: number): unknown => ({
  sha: `c${i}`,
  author: i === 3 ? null : { login: "ann" },
  committer: { login: "web-flow" },
  commit: { message: `change ${i}`, tree: { sha: `t${i}` } },
});

/** A server with so many commits and files between the two. */
function server(total: number, files: number, pageSize = 100): { request: Request; asked: string[] } {
  const asked: string[] = [];
  const request: Request = (route, parameters = {}) => {
    const page = Number(parameters["page"]);
    asked.push(`${route} ${page}`);
    const commits = Array.from({ length: total }, (_, i) => commit(i + 1)).slice((page - 1) * pageSize, page * pageSize);
    const data = {
      merge_base_commit: { sha: "below" },
      total_commits: total,
      commits,
      ...(page === 1 ? { files: Array.from({ length: files }, (_, i) => ({ filename: `f${i}`, ...(i === 0 ? { previous_filename: "old" } : {}) })) } : {}),
    };
    return Promise.resolve({ data, next: undefined });
  };
  return { request, asked };
}

describe("one commit seen from another", () => {
  test("commits with who made them, files under both names", async () => {
    const { request, asked } = server(3, 2);
    expect(await compare(request, "/repos/acme/tools", "a", "b/c")).toEqual({
      mergeBase: "below",
      files: ["f0", "old", "f1"],
      commits: [
        { id: "c1", message: "change 1", tree: "t1", author: "ann", committer: "web-flow" },
        { id: "c2", message: "change 2", tree: "t2", author: "ann", committer: "web-flow" },
        { id: "c3", message: "change 3", tree: "t3", author: "", committer: "web-flow" },
      ],
    });
    expect(asked).toEqual(["GET /repos/acme/tools/compare/a...b%2Fc 1"]);
  });

  test("all pages are read, none beyond them", async () => {
    const { request, asked } = server(250, 1);
    expect((await compare(request, "/repos/acme/tools", "a", "b"))?.commits).toHaveLength(250);
    expect(asked).toHaveLength(3);
  });

  test("no commits is an answer", async () => {
    expect(await compare(server(0, 0).request, "/repos/acme/tools", "a", "b")).toEqual({ mergeBase: "below", commits: [], files: [] });
  });

  test("a list of files that may be cut is none", async () => {
    expect((await compare(server(1, 300).request, "/repos/acme/tools", "a", "b"))?.files).toBeUndefined();
    expect((await compare(server(1, 299).request, "/repos/acme/tools", "a", "b"))?.files).toHaveLength(300);
  });

  test("a list that ends early is refused, not taken for whole", async () => {
    const { request } = server(250, 1);
    const cut: Request = async (route, parameters = {}) =>
      Number(parameters["page"]) < 3 ? request(route, parameters) : { data: { total_commits: 250, commits: [] }, next: undefined };
    await expect(compare(cut, "/repos/acme/tools", "a", "b")).rejects.toThrow("GitHub lists only 200 of the commits between a and b");
  });

  test("no history in common is undefined; any other refusal is told", async () => {
    const refuse =
      (status: number): Request =>
      () =>
        Promise.reject(new GitHubError("no", status));
    expect(await compare(refuse(404), "/repos/acme/tools", "a", "b")).toBeUndefined();
    for (const status of [0, 403, 500]) await expect(compare(refuse(status), "/repos/acme/tools", "a", "b")).rejects.toThrow("no");
  });
});
