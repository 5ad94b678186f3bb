/** `--json` prints one document, also where a command is refused; people read the same on standard error. */
import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { ROOT } from "../support/shared.ts";
import { schemaErrors } from "../support/schema.ts";
import { configText } from "../commands/support/story.ts";

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), "refusal-"));
beforeAll(() => {
  mkdirSync(join(folder, "registry"));
  writeFileSync(join(folder, "registry-policy.yaml"), configText("dry_run"));
  writeFileSync(join(folder, "registry", "tools.json"), "{ broken");
  writeFileSync(join(folder, "fine.json"), '{ "tools": ["a.b"] }');
  writeFileSync(join(folder, "fine.yaml"), configText("dry_run").replace("registry/tools.json", "fine.json"));
});
beforeAll(() => {
  mkdirSync(join(folder, "below", "registry"), { recursive: true });
  writeFileSync(join(folder, "below", "other.yaml"), configText("dry_run"));
  writeFileSync(join(folder, "below", "registry", "tools.json"), '{ "tools": ["a.b"] }');
  spawnSync("git", ["init", "-q", folder]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(words: readonly string[], below = ""): Promise<Ran> {
  const args = ["--disable-warning=ExperimentalWarning", join(ROOT, "src", "cli-main.ts"), ...words];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: join(folder, below), env: { PATH: process.env["PATH"], NO_COLOR: "1" } }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

describe("where a command is run", () => {
  test("a configuration may be named from there or, as proposed commands have it, from the top; words for gait are for there", async () => {
    const args = ["rollout", "args", "tools"];
    const inside = await run([...args, "--config", "below/other.yaml"], "below");
    expect([inside.code, inside.out]).toEqual([0, "--policy policy/tools.yaml\n"]);
    const beside = await run([...args, "--config", "below/other.yaml"], "registry");
    expect([beside.code, beside.out]).toEqual([0, "--policy ../below/policy/tools.yaml\n"]);
    expect((await run([...args, "--config", "../below/other.yaml"], "registry")).out).toBe(beside.out);
  });
});

describe("a refused command", () => {
  test.each<readonly [string, string, 6 | 7, string, object]>([
    ["gate --policy tools", "gate", 6, "source_syntax", { policy: "tools", stage: "dry_run", require: "enforce", open: false, evidence: {} }],
    ["gate --policy nobody", "gate", 6, "source_syntax", { policy: "nobody", open: false }],
    ["gate --policy tools --config fine.yaml", "gate", 7, "no_history", { stage: "dry_run", open: false }],
    ["gate --policy tools --config none.yaml", "gate", 6, "config_missing", { open: false }],
    ["check --base nowhere", "report", 7, "commit_missing", { result: "failed", exit_code: 7, policies: [] }],
    ["check --config none*.yaml", "report", 6, "config_missing", { result: "failed", exit_code: 6 }],
    ["rollout status", "error", 6, "source_syntax", { exit_code: 6 }],
    ["rollout log --since lately", "error", 6, "time", { exit_code: 6 }],
    ["rollout log --config fine.yaml", "error", 7, "no_history", { exit_code: 7 }],
    ["gate", "error", 6, "usage", { exit_code: 6 }],
    ["diff none.yaml fine.yaml", "error", 6, "file_missing", { exit_code: 6 }],
  ])("%s", async (line, schema, exit, code, document) => {
    const ran = await run([...line.split(" "), "--json"]);
    expect(ran.code).toBe(exit);
    const told = JSON.parse(ran.out) as { missing?: { code: string }[]; diagnostics: { code: string }[] };
    expect(schemaErrors(schema, told)).toBeUndefined();
    expect(told).toMatchObject({ schema: `registry-policy.${schema}/1`, ...document });
    expect([...(told.missing ?? []), ...told.diagnostics].map((d) => d.code)).toContain(code);
    expect(ran.err).toContain(code);
  });

  test("without --json has nothing but words for people", async () => {
    const ran = await run(["gate", "--policy", "tools"]);
    expect([ran.code, ran.out]).toEqual([6, ""]);
    expect(ran.err).toContain("source_syntax");
  });
});

describe("what to do", () => {
  beforeAll(() => {
    const byId =
      "snapshots:\n  servers:\n    report: { file: report.json, format: gait-native }\n    output: trust.json\n    policy: tools\n" +
      "    tests: [{ server: server.json, expect: allow }]\n";
    writeFileSync(join(folder, "by-id.yaml"), configText("dry_run").replace("registry/tools.json", "fine.json") + byId);
    writeFileSync(join(folder, "report.json"), '[{ "server_id": "a", "score": 1, "status": "trusted", "updated_at": "2026-03-01T00:00:00Z" }]');
  });

  test.each<readonly [string, string, string]>([
    ["diff takes no commits", "diff HEAD~1 HEAD", "`registry-policy check --base REF` compares with a commit"],
    ["a configuration is to be written", "check --config none.yaml", "docs/getting-started.md"],
    ["a policy's path is no id", "check --config by-id.yaml", "and no id: the policy tools lies at policy/tools.yaml"],
    ["--write is no help against an invalid input", "check --write", "nothing was written, as inputs are invalid"],
  ])("%s", async (_name, words, advice) => {
    const { code, out, err } = await run(words.split(" "));
    expect(code).toBe(6);
    expect(out + err).toContain(advice);
  });
});
