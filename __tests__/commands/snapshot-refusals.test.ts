import { afterAll, expect, jest, test } from "@jest/globals";
import { removeFolders } from "../platform/support.ts";
import { CONFIG, minimum, newStory, outcome, refused, toolNames, type Story } from "./support/story.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const BLOCKED = "{ server: servers/bad.json, expect: block }";
const KEPT = "{ server: servers/good.json, expect: allow }";

function report(status: string, score: number): string {
  const servers = [
    { server_id: "good", status: "trusted", score: 0.9, updated_at: "2026-02-01T00:00:00Z" },
    { server_id: "bad", status, score, updated_at: "2026-02-01T00:00:00Z" },
  ];
  return `${JSON.stringify({ servers })}\n`;
}

/** A story on whose base a snapshot is tested to refuse one server. */
async function storyWithSnapshot(): Promise<Story> {
  const top = ["snapshots:", "  mcp:", "    report: { file: report.json, format: gait-native }", "    output: policy/snap.json", "    policy: policy/mcp.yaml"];
  const story = await newStory(toolNames(1), { top: [...top, `    tests: [${KEPT}, ${BLOCKED}]`] });
  story.put("report.json", report("untrusted", 0.1));
  story.put("policy/mcp.yaml", "default_verdict: block\nmcp_trust: { snapshot: policy/snap.json, min_score: 0.5, required_risk_classes: [low, high] }\n");
  for (const id of ["good", "bad"]) story.put(`servers/${id}.json`, `{ "server_id": "${id}" }\n`);
  await story.save("begin");
  expect(outcome(await story.check())).toBe("0");
  return story;
}

function weaken(story: Story): void {
  story.put("report.json", report("trusted", 0.9));
  story.edit(CONFIG, BLOCKED, BLOCKED.replace("block", "allow"));
}

test.each<[string, (story: Story) => void, string]>([
  ["a milder expectation with the report that meets it", weaken, "3 test_weakened"],
  ["a test that asked for a block is gone", (story) => story.edit(CONFIG, `, ${BLOCKED}`, ""), "3 test_weakened"],
  ["a test that asked for trust is gone", (story) => story.edit(CONFIG, `${KEPT}, `, ""), "0"],
  ["a new test", (story) => story.edit(CONFIG, BLOCKED, `${BLOCKED}, { server: servers/bad.json, expect: block, risk_class: high }`), "0"],
])("%s", async (_what, edit, expected) => {
  const story = await storyWithSnapshot();
  edit(story);
  expect(outcome(await story.check({ write: true }))).toBe(expected);
});

test("an exception covers exactly this change, where its kind is allowed", async () => {
  const story = await storyWithSnapshot();
  expect(await refused(story.accept("mcp"))).toBe("6 nothing_to_accept");
  weaken(story);
  await story.check({ write: true });
  expect(await story.accept("mcp")).toEqual([expect.stringMatching(/^exceptions\/mcp-test-[0-9a-f]{12}\.yaml$/u)]);
  const covered = await story.check();
  expect([outcome(covered), covered.report.exceptions.map(({ state }) => state)]).toEqual(["0", ["used"]]);
  expect(outcome(await story.check({ minimum: minimum({ exceptionRules: { kinds: ["limit"] } }) }))).toBe("3 test_weakened");
  story.put("report.json", report("trusted", 1));
  expect(outcome(await story.check({ write: true }))).toBe("3 test_weakened");
});
