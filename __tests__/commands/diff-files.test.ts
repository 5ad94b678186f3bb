import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { diffExit, diffFiles, type DiffDocument } from "../../src/commands/diff-files.ts";
import { InputError } from "../../src/input-error.ts";
import { makeWorld } from "../../src/platform/index.ts";
import { jsonText } from "../../src/report/index.ts";
import { schemaErrors } from "../support/schema.ts";
import { ROOT } from "../support/shared.ts";

const policy = (rule: string, top = ""): string => `default_verdict: block\n${top}rules:\n  - { name: r, priority: 1, effect: allow, ${rule} }\n`;
const intent = (tool: string): string => JSON.stringify({ tool_name: tool, context: { identity: "x", workspace: "/w", risk_class: "low" } });

const FILES: Readonly<Record<string, string>> = {
  "base.yaml": policy("match: { tool_names: [a] }, reason_codes: [ok]"),
  "same.yaml": `# said in another way\n${policy("reason_codes: [ok], match: { tool_name: A }")}`,
  "more.yaml": policy("match: { tool_names: [a, b] }, reason_codes: [ok]"),
  "less.yaml": policy("match: { tool_names: [c] }, reason_codes: [ok]"),
  "none.yaml": "default_verdict: block\n",
  "reason.yaml": policy("match: { tool_names: [a] }, reason_codes: [other]"),
  "rate.yaml": policy("match: { tool_names: [a] }, reason_codes: [ok], rate_limit: { requests: 5 }"),
  "script.yaml": policy("match: { tool_names: [a] }, reason_codes: [ok]", "scripts: { max_steps: 2 }\n"),
  "intents/a.json": intent("a"),
  "intents/b.json": intent("b"),
  "recorded.jsonl": `${intent("b")}\n\n${intent("a")}\n`,
  "bad.jsonl": `${intent("b")}\n{"tool_name":\n`,
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "diff-files-"));
  mkdirSync(join(folder, "intents"));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function diff(base: string, head: string, ...intents: readonly string[]): Promise<DiffDocument> {
  const world = await makeWorld({ workspace: undefined, near: undefined, cwd: folder, env: {} });
  const at = (path: string): string => join(folder, path);
  return diffFiles(world, { base: at(base), head: at(head), intents: intents.map(at), engine: "embedded", gait: undefined });
}

describe("diff BASE HEAD", () => {
  test.each<[string, string, string, readonly string[], readonly [number, number, number]]>([
    // relaxation, any, none
    ["the same meaning", "base.yaml", "same.yaml", [], [0, 0, 0]],
    ["a tool more", "base.yaml", "more.yaml", [], [3, 3, 0]],
    ["a tool less", "more.yaml", "base.yaml", [], [0, 3, 0]],
    ["another tool", "base.yaml", "less.yaml", [], [3, 3, 0]],
    ["nothing allowed any more", "base.yaml", "none.yaml", [], [0, 3, 0]],
    ["a reason code alone", "base.yaml", "reason.yaml", [], [0, 0, 0]],
    ["a reason code that a recorded intent shows", "base.yaml", "reason.yaml", ["intents"], [0, 3, 0]],
    ["a rate limit, which no single call shows: not proven unchanged", "base.yaml", "rate.yaml", [], [0, 3, 0]],
    ["longer scripts", "script.yaml", "base.yaml", [], [3, 3, 0]],
    ["shorter scripts", "base.yaml", "script.yaml", [], [0, 3, 0]],
  ])("%s", async (_, base, head, intents, [relaxation, any, none]) => {
    const document = await diff(base, head, ...intents);
    expect({
      relaxation: diffExit(document, "relaxation"),
      any: diffExit(document, "any"),
      none: diffExit(document, "none"),
    }).toEqual({ relaxation, any, none });
    expect(schemaErrors("diff", JSON.parse(jsonText(document)))).toBeUndefined();
  });

  test("a comparison that stopped early may hide a relaxation", async () => {
    const document = await diff("more.yaml", "base.yaml");
    const stopped = { ...document, changes: { ...document.changes, undecided: true as const } };
    expect([diffExit(stopped, "relaxation"), diffExit(stopped, "none")]).toEqual([3, 0]);
    expect(schemaErrors("diff", JSON.parse(jsonText(stopped)))).toBeUndefined();
  });

  test("recorded intents are told in the order in which they are named, with what differs", async () => {
    const { intents } = await diff("base.yaml", "more.yaml", "recorded.jsonl", "intents", "recorded.jsonl");
    expect(intents.changed.map((change) => change.intent.slice(folder.length + 1))).toEqual(["recorded.jsonl:1", "intents/b.json"]);
    expect(intents.total).toBe(4);
    expect(intents.changed[0]).toMatchObject({
      from: { verdict: "block", reason_codes: ["default_block"], matched_rule: "" },
      to: { verdict: "allow", reason_codes: ["ok"], matched_rule: "r" },
    });
  });

  test.each([
    ["a folder", "intents", "base.yaml", "check --config FILE --base FOLDER"],
    ["a policy that is not there", "base.yaml", "nowhere.yaml", "Check the path"],
  ])("%s is refused with what to do", async (_, base, head, help) => {
    const refused: unknown = await diff(base, head).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputError);
    expect(refused).toMatchObject({ exit: 6, diagnostic: { help: expect.stringContaining(help) as unknown } });
  });

  test("a line that holds no intent stops everything and is named", async () => {
    await expect(diff("base.yaml", "more.yaml", "bad.jsonl")).rejects.toMatchObject({
      diagnostics: [{ code: "invalid_intent", file: join(folder, "bad.jsonl"), line: 2 }],
    });
  });
});

test("both schemas describe changes in the same words", () => {
  const defs = (name: string): Readonly<Record<string, unknown>> =>
    (JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), "utf8")) as { readonly $defs: Readonly<Record<string, unknown>> }).$defs;
  const report = defs("report");
  for (const [name, definition] of Object.entries(defs("diff"))) expect({ name, definition }).toEqual({ name, definition: report[name] });
});
