import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { postComment, type StickyComment } from "../../src/commands/comment-post.ts";
import { GitHubError } from "../../src/github-error.ts";
import { markerLine, readMarker } from "../../src/report/index.ts";
import { BOT, fakeGitHub, type FakeOptions } from "./fake-github.ts";

interface Wanted {
  readonly head?: string;
  readonly run?: number;
  readonly id?: string;
  readonly text?: string;
}

function sticky({ head = "head1", run = 1, id, text = "report" }: Wanted = {}): StickyComment {
  const marker = markerLine({ head, run, ...(id === undefined ? {} : { id }) });
  return { pull: 7, id, head, run, body: `${marker}\n${text}\n` };
}

/** Fails the first `times` requests that begin with `call`. */
function failing(call: string, status: number, times = 1): (name: string) => void {
  let left = times;
  return (name) => {
    if (name.startsWith(call) && left-- > 0) throw new GitHubError(`GitHub answered ${status}`, status, status === 403 ? "pull_requests=write" : undefined);
  };
}

describe("one comment", () => {
  test("is created, updated when the report changes, untouched when it does not", async () => {
    const { github, comments, calls } = fakeGitHub();
    expect(await postComment(github, sticky())).toMatchObject({ kind: "created", url: comments[0]?.url });
    expect(await postComment(github, sticky({ run: 2, text: "other" }))).toMatchObject({ kind: "updated" });
    expect(comments.map((c) => c.body)).toEqual([sticky({ run: 2, text: "other" }).body]);
    calls.length = 0;
    expect(await postComment(github, sticky({ run: 3, text: "other" }))).toMatchObject({ kind: "unchanged" });
    expect(calls.filter((c) => /^(?:create|update|delete)/u.test(c))).toEqual([]);
  });

  test("neither the marker line, nor the address of the run, nor what GitHub trims is a change", async () => {
    const { github } = fakeGitHub({
      comments: [{ author: BOT, body: sticky({ run: 1, text: "a\r\n[full report](https://github.com/a/b/actions/runs/1)" }).body.trim() }],
    });
    expect(await postComment(github, sticky({ run: 9, text: "a\n[full report](https://github.com/a/b/actions/runs/9)" }))).toMatchObject({ kind: "unchanged" });
  });

  test("several ids live side by side", async () => {
    const { github, comments } = fakeGitHub();
    for (const id of ["a", undefined, "b", "a"]) await postComment(github, sticky({ ...(id === undefined ? {} : { id }), text: `for ${id ?? "none"}` }));
    expect(comments.map((c) => readMarker(c.body)?.id)).toEqual(["a", undefined, "b"]);
  });
});

describe("comments of others", () => {
  test("are never edited: another author, a marker that does not stand first, a person's forgery", async () => {
    const body = sticky().body;
    const foreign = [
      { author: "mallory", body },
      { author: "other[bot]", body },
      { author: BOT, body: `Coverage\n${body}` },
      { author: BOT, body: ` ${body}` },
      { author: BOT, body: "<!-- registry-policy-other -->\nx" },
    ];
    const { github, comments } = fakeGitHub({ comments: foreign });
    expect(await postComment(github, sticky({ text: "mine" }))).toMatchObject({ kind: "created" });
    expect(comments.slice(0, foreign.length).map(({ author, body: text }) => ({ author, body: text }))).toEqual(foreign);
  });

  test("a marker of an older form is ours where the author is", async () => {
    const { github, comments } = fakeGitHub({
      comments: [
        { author: "mallory", body: "<!-- registry-policy -->\nApproved." },
        { author: BOT, body: "<!-- registry-policy -->\nold report" },
      ],
    });
    expect(await postComment(github, sticky())).toMatchObject({ kind: "updated" });
    expect(comments.map((c) => c.body)).toEqual(["<!-- registry-policy -->\nApproved.", sticky().body]);
  });

  test("an app learns its name from the comment that it made, and keeps its older one", async () => {
    const old = { author: "app[bot]", body: sticky({ text: "old" }).body };
    const { github, comments } = fakeGitHub({ author: "app[bot]", identity: BOT, comments: [old] });
    expect(await postComment(github, sticky({ run: 2, text: "new" }))).toMatchObject({ kind: "updated" });
    expect(comments.map((c) => c.body)).toEqual([sticky({ run: 2, text: "new" }).body]);
  });
});

describe("the newest head wins", () => {
  test("a run for an older head gives up before it writes anything", async () => {
    for (const comments of [[], [{ author: BOT, body: sticky({ head: "head2", run: 2 }).body }]]) {
      const fake = fakeGitHub({ head: "head2", comments });
      expect(await postComment(fake.github, sticky({ head: "head1", run: 1 }))).toMatchObject({ kind: "superseded" });
      expect(fake.calls.some((c) => /^(?:create|update|delete)/u.test(c))).toBe(false);
    }
  });

  test("of two runs for one head the later one has the word; a re-run of the same may go on", async () => {
    const { github, comments } = fakeGitHub({ comments: [{ author: BOT, body: sticky({ run: 5, text: "five" }).body }] });
    expect(await postComment(github, sticky({ run: 4, text: "four" }))).toEqual({ kind: "superseded", why: "run 5 for the same head has commented already" });
    expect(await postComment(github, sticky({ run: 5, text: "five again" }))).toMatchObject({ kind: "updated" });
    expect(await postComment(github, sticky({ run: 6, text: "six" }))).toMatchObject({ kind: "updated" });
    expect(comments[0]?.body).toContain("six");
  });

  test("a comment about an older head with a higher number is overwritten", async () => {
    const { github } = fakeGitHub({ head: "head2", comments: [{ author: BOT, body: sticky({ head: "head1", run: 9 }).body }] });
    expect(await postComment(github, sticky({ head: "head2", run: 8, text: "x" }))).toMatchObject({ kind: "updated" });
  });
});

describe("errors", () => {
  test.each([
    ["comments", 401],
    ["create", 403],
    ["identity", 403],
    ["pull", 403],
  ])("%s refused with %d: denied, with what the server accepts", async (call, status) => {
    const { github, comments } = fakeGitHub({ before: failing(call, status, 9) });
    expect(await postComment(github, sticky())).toEqual({
      kind: "denied",
      why: `GitHub answered ${status}`,
      permissions: status === 403 ? "pull_requests=write" : undefined,
    });
    expect(comments).toEqual([]);
  });

  test("a create that failed is tried again after looking", async () => {
    const { github, comments, calls } = fakeGitHub({ before: failing("create", 500, 2) });
    expect(await postComment(github, sticky())).toMatchObject({ kind: "created" });
    expect(comments).toHaveLength(1);
    expect(calls.filter((c) => c.startsWith("create"))).toHaveLength(3);
  });

  test("three creates that fail are enough", async () => {
    const { github } = fakeGitHub({ before: failing("create", 500, 9) });
    expect(await postComment(github, sticky())).toEqual({ kind: "failed", why: "GitHub answered 500" });
  });

  test("a create that was done though its answer was lost is not done twice", async () => {
    for (const status of [0, 502]) {
      const { github, comments, calls } = fakeGitHub({ after: failing("create", status) });
      expect(await postComment(github, sticky())).toMatchObject({ kind: "created" });
      expect(comments).toHaveLength(1);
      expect(calls.filter((c) => c.startsWith("create"))).toHaveLength(1);
    }
  });

  test("a lost create beside somebody else's: the other one is updated", async () => {
    const fake: ReturnType<typeof fakeGitHub> = fakeGitHub({
      before: (call) => {
        if (!call.startsWith("create") || fake.comments.length > 0) return;
        fake.comments.push({ id: 100, author: BOT, isBot: true, body: sticky({ run: 0, text: "other" }).body, url: "u" });
        throw new GitHubError("lost", 0);
      },
    });
    expect(await postComment(fake.github, sticky({ run: 2 }))).toEqual({ kind: "updated", url: "u" });
    expect(fake.comments.map((c) => c.body)).toEqual([sticky({ run: 2 }).body]);
  });

  test("a comment that was deleted meanwhile is told, a defect is thrown", async () => {
    const { github, comments } = fakeGitHub({
      comments: [{ author: BOT, body: sticky({ text: "old" }).body }],
      before: (call) => void (call.startsWith("update") && comments.splice(0)),
    });
    expect(await postComment(github, sticky({ run: 2 }))).toMatchObject({ kind: "failed" });
    await expect(
      postComment(
        fakeGitHub({
          before: () => {
            throw new TypeError("defect");
          },
        }).github,
        sticky(),
      ),
    ).rejects.toThrow("defect");
  });
});

describe("runs at the same time", () => {
  const race = async (scheduler: fc.Scheduler, runs: readonly Wanted[], options: FakeOptions = {}): Promise<ReturnType<typeof fakeGitHub>> => {
    const fake = fakeGitHub({ ...options, before: (call) => scheduler.schedule(Promise.resolve(), call) });
    const all = runs.map((run) => postComment(fake.github, sticky(run)));
    await scheduler.waitFor(Promise.all(all));
    return fake;
  };

  test("20 runs in any order leave exactly one comment and delete none but their own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const fake = await race(
          scheduler,
          Array.from({ length: 20 }, (_, i) => ({ run: i + 1 })),
          { comments: [{ author: "ann", body: "hello" }] },
        );
        expect(fake.comments.filter((c) => c.author === BOT)).toHaveLength(1);
        expect(fake.comments[0]?.body).toBe("hello");
      }),
      { numRuns: 60 },
    );
  });

  test("runs for an older head never have the last word", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const runs = Array.from({ length: 8 }, (_, i): Wanted =>
          i % 2 === 0 ? { run: i + 1, head: "head1", text: "old" } : { run: i + 1, head: "head2", text: "new" },
        );
        const fake = await race(scheduler, runs, { head: "head2" });
        expect(fake.comments.map((c) => c.body.includes("new"))).toEqual([true]);
      }),
      { numRuns: 60 },
    );
  });
});
