import { afterAll, expect, jest, test } from "@jest/globals";
import { removeFolders } from "../platform/support.ts";
import { CONFIG, enforcedStory, exportText, outcome, toolNames, type Story } from "./support/story.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const TOOLS = toolNames(3);
const STRICT = ["  - name: no-delete", "    priority: 1", "    effect: block", "    match: { tool_names: [repo.delete] }"];

/** A base policy whose last rule has this effect and match. */
function baseText(effect: string, match: string): string {
  return [
    "schema_id: gait.gate.policy",
    "schema_version: 1.0.0",
    "rules:",
    ...STRICT,
    "  - name: own",
    "    priority: 2",
    `    effect: ${effect}`,
    `    match: ${match}`,
    "",
  ].join("\n");
}

async function storyWith(entry: readonly string[] = []): Promise<Story> {
  const story = await enforcedStory(TOOLS, { entry, tests: ["{ intents: intents/allow.json, expect: allow }"] });
  story.edit(CONFIG, "    output:", "    base: policy/base.yaml\n    output:");
  story.put("policy/base.yaml", baseText("block", "{ tool_names: [repo.drop] }"));
  await story.save("base rules");
  return story;
}

const EVERY_RISK = "{ risk_classes: [low, medium, high, critical] }";

test.each([
  ["every tool of all risk classes", "allow", EVERY_RISK, "3 tool_not_proven"],
  ["every tool under a condition that the plainest call does not meet", "allow", "{ identities: [bob] }", "3 tool_not_proven"],
  ["approved tools only", "allow", "{ tool_names: [tool.01], identities: [bob] }", "0"],
  ["every tool, and not as far as to run", "require_approval", "{ identities: [bob] }", "0"],
])("a hand-written rule at enforce that lets in %s", async (_what, effect, match, expected) => {
  const story = await storyWith();
  story.put("policy/base.yaml", baseText(effect, match));
  expect(outcome(await story.check({ write: true }))).toBe(expected);
});

test("a staged tool that an earlier rule lets run is refused, and not told as waiting", async () => {
  const story = await storyWith();
  story.put("registry/tools.json", exportText([...TOOLS, "tool.99"]));
  story.put("policy/base.yaml", baseText("allow", EVERY_RISK));
  const { report } = await story.check({ write: true });
  const [policy] = report.policies;
  expect(policy?.rollout.missing).toMatchObject([{ code: "tool_not_proven", tools: ["repo.drop", "tool.99"] }]);
  expect(policy?.changes.newly_allowed.find(({ tool }) => tool === "tool.99")?.reason).toBe('staged, yet decided by rule "own"');
});

test("where newcomers need no proof it is only shown, and an exception lets it pass elsewhere", async () => {
  const free = await storyWith(["new_tools: allow"]);
  free.put("policy/base.yaml", baseText("allow", "{ identities: [bob] }"));
  const shown = await free.check({ write: true });
  expect([outcome(shown), shown.report.policies[0]?.changes.relaxed]).toEqual(["0", true]);
  const story = await storyWith();
  story.put("policy/base.yaml", baseText("allow", "{ identities: [bob] }"));
  await story.check({ write: true });
  await story.accept();
  expect(outcome(await story.check())).toBe("0");
});
