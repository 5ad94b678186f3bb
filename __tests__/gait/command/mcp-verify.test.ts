import { describe, expect, test } from "@jest/globals";
import { mcpVerify } from "../../../src/gait/command/mcp-verify.ts";
import type { GaitAnswer, GaitIo } from "../../../src/gait/command/types.ts";
import { bytesOf, entryWith, NOW, snapshotOf } from "../trust/support.ts";

const FILES = {
  "policy.yaml": "default_verdict: block\nmcp_trust: {snapshot: trust.json, min_score: 0.8}\n",
  "server.json": '{"server_id":"github"}',
  "trust.json": JSON.stringify(snapshotOf(entryWith())),
};

async function run(files: { readonly [path: string]: string }, ...more: readonly string[]): Promise<GaitAnswer & { readonly read: readonly string[] }> {
  const content = new Map(Object.entries({ ...FILES, ...files }));
  const read: string[] = [];
  const unused = (): never => {
    throw new Error("not asked for by this command");
  };
  const io: GaitIo = {
    readFile: async (path) => {
      read.push(path);
      const text = content.get(path);
      return text === undefined ? { error: `open ${path}: no such file or directory` } : { bytes: bytesOf(text) };
    },
    stat: unused,
    readFolder: unused,
    writeFile: unused,
    now: () => NOW,
  };
  const answer = await mcpVerify(["mcp", "verify", "--policy", "policy.yaml", "--server", "server.json", ...more], io);
  return { ...answer, read };
}

const codes = (answer: GaitAnswer): readonly string[] => answer.diagnostics.map((d) => d.code);

describe("mcpVerify", () => {
  test("trusts a good server and reads three files", async () => {
    const answer = await run({});
    expect(answer).toMatchObject({ exit: 0, stdout: "mcp verify: verdict=allow\n", stderr: "", diagnostics: [] });
    expect(answer.read).toEqual(["policy.yaml", "server.json", "trust.json"]);
  });

  test("judges the policy before it looks at the server", async () => {
    const answer = await run({ "policy.yaml": "rules: [", "server.json": "[" });
    expect(answer.exit).toBe(6);
    expect(answer.stdout).toMatch(/^mcp verify error: parse policy yaml: /);
    expect(answer.read).toEqual(["policy.yaml"]);
  });

  test("a path with NUL is not tried", async () => {
    const answer = await run({ "policy.yaml": 'mcp_trust: {snapshot: "a\\0b"}\n' }, "--json");
    expect(answer.exit).toBe(3);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      reason_codes: ["mcp_trust_snapshot_unavailable"],
      snapshot_path: "a\0b",
    });
    expect(answer.read).toEqual(["policy.yaml", "server.json"]);
  });

  test("asks for no snapshot where the policy asks for no trust", async () => {
    const answer = await run({ "policy.yaml": "default_verdict: allow\n" });
    expect(answer).toMatchObject({ exit: 0, read: ["policy.yaml", "server.json"] });
  });

  test("the answer is Gait's, the doubts stand beside it", async () => {
    const snapshot = snapshotOf(entryWith({ status: "", score: 95 }));
    const answer = await run({ "trust.json": JSON.stringify(snapshot) }, "--json");
    expect(answer.exit).toBe(0);
    expect(codes(answer)).toEqual(["snapshot_status_empty", "snapshot_score_range"]);
    expect(answer.diagnostics[0]?.file).toBe("trust.json");
  });

  test("what was swallowed in the other two files is told with their names", async () => {
    const answer = await run({
      "policy.yaml": `${FILES["policy.yaml"]}---\nrules: []\n`,
      "server.json": '{"Server_ID":"github"}',
    });
    expect(answer.diagnostics.map((d) => [d.file, d.code])).toEqual([
      ["policy.yaml", "yaml_second_document"],
      ["server.json", "folded_key"],
    ]);
  });

  test("doubts are told beside an error, too", async () => {
    const answer = await run({ "policy.yaml": `${FILES["policy.yaml"]}---\nrules: []\n`, "server.json": "{}" });
    expect(answer.exit).toBe(6);
    expect(codes(answer)).toEqual(["yaml_second_document"]);
  });

  test.each([
    ["2999-01-01T00:00:00Z", 0],
    ["2026-03-01T00:00:00Z", 0],
    ["2026-02-28T23:59:59Z", 3],
  ])("max_age 24h a day after 2026-03-01: updated_at %s, exit %d", async (updated_at, exit) => {
    const answer = await run({
      "policy.yaml": "mcp_trust: {snapshot: trust.json, max_age: 24h}\n",
      "trust.json": JSON.stringify(snapshotOf(entryWith({ updated_at }))),
    });
    expect(answer.exit).toBe(exit);
  });

  test("an answer that JSON cannot hold", async () => {
    const files = { "trust.json": JSON.stringify(snapshotOf(entryWith({ updated_at: "0000-01-01T00:00:00+01:00" }))) };
    expect(await run(files, "--json")).toMatchObject({ exit: 6, stdout: expect.stringContaining("encode_failed") });
    expect(await run(files)).toMatchObject({ exit: 0, stdout: "mcp verify: verdict=allow\n" });
  });
});
