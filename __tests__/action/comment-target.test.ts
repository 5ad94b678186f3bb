import { describe, expect, test } from "@jest/globals";
import { commentTarget } from "../../src/commands/comment-target.ts";
import type { GitHubEvent, PullRequest } from "../../src/platform/github-types.ts";
import { refusal } from "../platform/support.ts";
import { fakeGitHub } from "./fake-github.ts";

const SHA = "a".repeat(40);

interface Change {
  readonly name?: string;
  readonly run?: Readonly<Record<string, unknown>>;
}

function event({ name = "workflow_run", run = {} }: Change = {}): GitHubEvent {
  const workflow_run = {
    id: 42,
    event: "pull_request",
    head_sha: SHA,
    head_branch: "topic",
    head_repository: { owner: { login: "Contributor" } },
    pull_requests: [{ number: 99 }],
    ...run,
  };
  return { name, ref: "", sha: "", repository: "acme/tools", runId: "1", runAttempt: "1", serverUrl: "https://github.com", payload: { workflow_run } };
}

const open = (change: Partial<PullRequest> = {}): Partial<PullRequest> => ({ number: 7, headOwner: "contributor", headRef: "topic", headSha: SHA, ...change });

const target = (pulls: readonly Partial<PullRequest>[], change?: Change): ReturnType<typeof commentTarget> =>
  commentTarget(fakeGitHub({ pulls }).github, event(change));

describe("the pull request of a finished run", () => {
  test("is the one open one with its owner, branch and head; what the event lists does not count", async () => {
    const fake = fakeGitHub({
      pulls: [open(), open({ number: 8, headSha: "b".repeat(40) }), open({ number: 9, headOwner: "mallory" }), open({ number: 10, headRef: "other" })],
    });
    expect(await commentTarget(fake.github, event())).toMatchObject({
      pull: { number: 7 },
      run: { headOwner: "Contributor", headBranch: "topic", headSha: SHA, id: 42, url: "https://github.com/acme/tools/actions/runs/42" },
    });
    expect(fake.calls).toEqual(["openPulls Contributor:topic"]);
  });

  test("is none when the head moved on, when it is closed, when no pull request started the run", async () => {
    expect(await target([open({ headSha: "b".repeat(40) })])).toEqual({ none: "the pull request has a newer head than the finished run" });
    expect(await target([])).toEqual({ none: "no open pull request has the head of the finished run" });
    expect(await target([open({ state: "closed" })])).toEqual({ none: "no open pull request has the head of the finished run" });
    expect(await target([open()], { run: { event: "push" } })).toMatchObject({ none: expect.stringContaining('"push"') });
  });

  test("is refused where several share the head", async () => {
    expect(await refusal(target([open(), open({ number: 8 })]))).toBe("pull_request_ambiguous");
  });

  test("is refused for other events and for what names no run", async () => {
    expect(await refusal(target([open()], { name: "pull_request" }))).toBe("event_unsupported");
    for (const run of [{ id: "42" }, { id: 0 }, { id: 1.5 }, { head_sha: "main" }, { head_sha: "" }, { head_branch: null }, { head_repository: null }]) {
      expect([run, await refusal(target([open()], { run }))]).toEqual([run, "event_invalid"]);
    }
  });
});
