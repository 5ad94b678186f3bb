import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { newFolder, put, removeFolders } from "../platform/support.ts";
import { answerOf } from "./support.ts";

afterAll(removeFolders);

const CONFIG = `version: 1
gait: 1.4.0
policies:
  one: { stage: simulate, registry: { file: none.json }, output: p/one.yaml }
  two:
    stage: simulate
    registry:
      files:
        - a.json
        - none.json
    output: p/two.yaml
  three:
    stage: simulate
    registry: { file: a.json }
    base: nobase.yaml
    output: p/three.yaml
  four: { stage: simulate, file: nofile.yaml }
  five: { stage: simulate, registry: { file: folder }, output: p/five.yaml }
  six: { stage: simulate, registry: { file: out.json }, output: p/six.yaml }
  seven:
    stage: simulate
    registry: { file: a.json }
    output: p/seven.yaml
    tests: [{ intents: nointent.json, expect: allow }]
snapshots:
  s:
    report: { file: report.json }
    output: p/s.json
    policy: nopolicy.yaml
    tests: [{ server: noserver.json, expect: allow }]
  t:
    report: { file: none.json }
    output: p/t.json
`;

const REPORT = JSON.stringify({ server_id: "x", updated_at: "2026-01-01T00:00:00Z", score: 0.9, status: "trusted" });

test("a file that cannot be used is told at the line and column that asks for it, and nothing is written", async () => {
  const outside = newFolder();
  put(outside, { "secret.json": '["secret"]' });
  const root = newFolder();
  put(root, { "registry-policy.yaml": CONFIG, "a.json": '["a"]', "report.json": REPORT, "folder/x": "" });
  symlinkSync(join(outside, "secret.json"), join(root, "out.json"));
  const answer = await answerOf(["check", "--write", "--config", join(root, "registry-policy.yaml")]);
  const places = [...answer.out.matchAll(/error: ([a-z_]+): .* (registry-policy\.yaml:\d+:\d+)$/gmu)].map((m) => `${m[1] ?? ""} ${m[2] ?? ""}`);
  const at = (code: string, line: number, column: number): string => `${code} registry-policy.yaml:${line}:${column}`;
  expect(answer.exit).toBe(6);
  expect(places).toEqual(
    expect.arrayContaining([
      at("file_missing", 4, 45),
      at("file_missing", 10, 11),
      at("file_missing", 15, 11),
      at("file_missing", 17, 34),
      at("path_not_regular", 18, 46),
      at("path_outside", 19, 45),
      at("intent_missing", 24, 13),
      at("file_missing", 29, 13),
      at("file_missing", 32, 21),
    ]),
  );
  expect(answer.out).not.toContain("secret");
  expect(existsSync(join(root, "p/five.yaml"))).toBe(false);
});

test("an output that is a link to what the configuration reads is refused where the input is named", async () => {
  const root = newFolder();
  const text = "version: 1\ngait: 1.4.0\npolicies:\n  a: { stage: simulate, registry: { file: a.json }, output: p.yaml }\n";
  put(root, { "registry-policy.yaml": text, "a.json": '["a"]' });
  symlinkSync("a.json", join(root, "p.yaml"));
  for (const command of [["check", "--write"], ["sync"]]) {
    const answer = await answerOf([...command, "--config", join(root, "registry-policy.yaml")]);
    expect([answer.exit, answer.err]).toEqual([6, expect.stringContaining("registry-policy.yaml:4:43")]);
    expect(answer.err).toContain("output_over_input");
    expect(readFileSync(join(root, "a.json"), "utf8")).toBe('["a"]');
  }
});

test("a fixture that became a link does not vanish from its glob without a word", async () => {
  const root = newFolder();
  const text = 'version: 1\ngait: 1.4.0\npolicies:\n  a: { file: p.yaml, stage: enforce, tests: [{ intents: "i/*.json", expect: block }] }\n';
  const intent = {
    schema_id: "gait.gate.intent_request",
    schema_version: "1.0.0",
    created_at: "2026-01-01T00:00:00Z",
    producer_version: "0.0.0-dev",
    tool_name: "x",
    args: {},
    targets: [],
    context: { identity: "a", workspace: "/w", risk_class: "low" },
  };
  put(root, { "registry-policy.yaml": text, "p.yaml": "default_verdict: block\n", "i/one.json": JSON.stringify(intent), "other.json": "{}" });
  expect((await answerOf(["check", "--config", join(root, "registry-policy.yaml")])).out).not.toContain("intent_link");
  symlinkSync("../other.json", join(root, "i/two.json"));
  const answer = await answerOf(["check", "--config", join(root, "registry-policy.yaml")]);
  expect([answer.exit, answer.out]).toEqual([0, expect.stringMatching(/warning: intent_link: "i\/two\.json" is a link.*registry-policy\.yaml:4:46/u)]);
});

test("a checkout with CRLF is told as such, beside what seems stale", async () => {
  const root = newFolder();
  const text = "version: 1\ngait: 1.4.0\npolicies:\n  a: { stage: simulate, registry: { file: a.json }, output: p.yaml }\n";
  put(root, { "registry-policy.yaml": text, "a.json": '[\n"a"\n]\n' });
  const config = join(root, "registry-policy.yaml");
  await answerOf(["check", "--write", "--config", config]);
  expect((await answerOf(["check", "--config", config])).out).not.toMatch(/line_ends|stale/u);
  for (const file of ["a.json", "p.yaml"]) put(root, { [file]: readFileSync(join(root, file), "utf8").replaceAll("\n", "\r\n") });
  const answer = await answerOf(["check", "--config", config]);
  expect(answer.exit).toBe(5);
  expect(answer.out).toMatch(/stale: "p\.yaml"/u);
  expect(answer.out).toMatch(/warning: line_ends: "p\.yaml" has the line ends of another system.*\n.*eol=lf/u);
});
