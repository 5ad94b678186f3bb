/** The documents of `rollout status`, `log` and `args` fit the schemas that are published for them. */
import { afterAll, describe, expect, jest, test } from "@jest/globals";
import { rolloutLog, rolloutStatus, stageArgs } from "../../src/commands/index.ts";
import { loadSide, policiesOf } from "../../src/commands/side.ts";
import { jsonText } from "../../src/report/index.ts";
import { removeFolders } from "../platform/support.ts";
import { schemaErrors } from "../support/schema.ts";
import { configOf, exportOf, memoryTree } from "./support/memory-tree.ts";
import { CONFIG, enforcedStory, exportText, toolNames } from "./support/story.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const printed = (document: object): unknown => JSON.parse(jsonText(document));

test("status and log, with a staged tool and every stage", async () => {
  const tools = toolNames(4);
  const story = await enforcedStory(tools);
  story.put("registry/tools.json", exportText([...tools.slice(1), "tool.new"]));
  story.edit("intents/allow.json", "tool.01", "tool.02");
  await story.save("one comes, one goes");
  const status = await rolloutStatus(story.context, [CONFIG], []);
  expect(status.policies[0]?.staged).toEqual([{ tool: "tool.new", proven: false }]);
  expect(schemaErrors("status", printed(status))).toBeUndefined();
  const log = await rolloutLog(story.context, [CONFIG], { id: undefined, tool: undefined, since: undefined });
  expect(new Set(log.events.map(({ kind }) => kind))).toEqual(new Set(["appeared", "promoted", "tools_removed", "tools_staged"]));
  expect(schemaErrors("log", printed(log))).toBeUndefined();
});

describe("args", () => {
  test.each(["simulate", "dry_run", "enforce"])("at %s", async (stage) => {
    const text = configOf().replace("stage: enforce", `stage: ${stage}`);
    const [policy] = policiesOf(await loadSide(memoryTree({ "c.yaml": text, "tools.json": exportOf(["a"]) }), ["c.yaml"]));
    if (policy === undefined) throw new Error("no policy");
    const args = stageArgs(policy, "ops.yaml");
    expect(args.mcp === undefined).toBe(stage === "simulate");
    expect(schemaErrors("args", printed(args))).toBeUndefined();
  });
});

test.each([
  ["status", { schema: "registry-policy.status/1", policies: [{}] }],
  ["log", { schema: "registry-policy.log/1", clock: "git", complete: true, events: [{ kind: "guessed" }] }],
  ["args", { schema: "registry-policy.args/2" }],
])("%s refuses what is none", (name, document) => expect(schemaErrors(name, document)).toBeDefined());
