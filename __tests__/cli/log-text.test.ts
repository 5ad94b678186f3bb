/** What `rollout log` prints for people: who, what, and by which line. */
import { expect, test } from "@jest/globals";
import { logText } from "../../src/cli/rollout-log-text.ts";
import type { RolloutLog } from "../../src/commands/index.ts";

type Event = RolloutLog["events"][number];

const log = (...events: readonly Event[]): RolloutLog => ({ schema: "registry-policy.log/1", clock: "server", complete: true, events });
const event = (more: Partial<Event>): Event => ({
  at: "2026-03-01T09:00:00Z",
  commit: "a".repeat(40),
  policy: "tools",
  kind: "tools_allowed",
  message: "2 tools allowed",
  author: "ann",
  approvers: "not known offline",
  ...more,
});
const HEAD = "2026-03-01T09:00:00Z  aaaaaaaaaaaa  tools  ";

test.each<readonly [string, Event, string | undefined, readonly string[]]>([
  [
    "names each tool with its line",
    event({ tools: ["a", "b"], from: ["x.json:3", "x.json:4"] }),
    undefined,
    [`${HEAD}2 tools allowed  (by ann, approvers not known offline)`, `    "a"  x.json:3`, `    "b"  x.json:4`],
  ],
  [
    "names the tool that was asked for alone, however it is written",
    event({ tools: ["a", "b"], from: ["x.json:3", "x.json:4"] }),
    " B",
    [`${HEAD}2 tools allowed  (by ann, approvers not known offline)`, `    "b"  x.json:4`],
  ],
  [
    "guesses no line where only some have one",
    event({ tools: ["a", "b"], from: ["x.json:3"] }),
    undefined,
    [`${HEAD}2 tools allowed  (by ann, approvers not known offline)`, `    "a"`, `    "b"`],
  ],
  [
    "tells the pull request and who approved it",
    event({ kind: "promoted", message: "simulate -> dry_run", tests: { passed: 1, failed: 2 }, pull_request: 7, approvers: ["bob", "eve"] }),
    undefined,
    [`${HEAD}simulate -> dry_run, 1 test passes, 2 fail  (#7, by ann, approved by bob, eve)`],
  ],
  [
    "says that nobody approved",
    event({ kind: "promoted", message: "simulate -> dry_run", pull_request: 7, approvers: [] }),
    undefined,
    [`${HEAD}simulate -> dry_run  (#7, by ann, approved by nobody)`],
  ],
])("%s", (_name, told, asked, expected) => {
  expect(logText(log(told), asked)).toBe(`${expected.join("\n")}\n`);
});

test("counts what it does not name", () => {
  const tools = Array.from({ length: 23 }, (_, i) => `t${i}`);
  expect(
    logText(log(event({ tools })))
      .split("\n")
      .slice(-3),
  ).toEqual([`    "t19"`, "    and 3 more", ""]);
});

test("of an unknown tool it says whose names it takes", () => {
  expect(logText(log())).toBe("nothing happened\n");
  expect(logText(log(), "list_repos")).toContain('nothing happened to "list_repos"; tools have the names');
});
