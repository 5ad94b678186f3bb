import { afterAll, describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jointEngine } from "../../src/commands/asked-engine.ts";
import { check } from "../../src/commands/check.ts";
import { makeEngine, type Engine, type Judged } from "../../src/commands/engine.ts";
import type { PolicyText } from "../../src/commands/policy-text.ts";
import type { EngineChoice } from "../../src/config/index.ts";
import { hasErrors } from "../../src/diagnostic.ts";
import { lintPolicy, policyDigest, readIntent, readPolicy } from "../../src/gait/index.ts";
import { InputError } from "../../src/input-error.ts";
import { makeWorld } from "../../src/platform/index.ts";
import type { Report } from "../../src/report/types.ts";
import { newFolder, put, removeFolders } from "../platform/support.ts";
import { recorded, standIn, type RecordedCase } from "./support/stand-in.ts";

afterAll(removeFolders);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function policyText(text: string): PolicyText {
  const bytes = bytesOf(text);
  const reading = readPolicy(bytes);
  if ("error" in reading) throw new Error(reading.error.message);
  return { text, bytes, policy: reading.policy, digest: policyDigest(reading.policy) };
}

/** Every so many of the recorded cases that have a verdict. */
function verdicts(file: "policy-test.jsonl" | "mcp-verify.jsonl", step: number): readonly RecordedCase[] {
  return recorded(file)
    .filter((c) => typeof c.stdout?.["verdict"] === "string")
    .filter((_, i) => i % step === 0);
}

const TESTS = verdicts("policy-test.jsonl", 150);
const SERVERS = verdicts("mcp-verify.jsonl", 40).filter((c) => c.policy.includes("snapshot"));

async function engineOf(choice: EngineChoice, gait?: string): Promise<Engine> {
  const folder = newFolder();
  const world = await makeWorld({ workspace: folder, near: undefined, cwd: folder, env: { PATH: "" } });
  return makeEngine(world, choice, gait);
}

const judge = (engine: Engine, c: RecordedCase): Promise<Judged> => engine.judge(policyText(c.policy), `${c.id}.json`, bytesOf(c.intent ?? ""));

const verify = (engine: Engine, c: RecordedCase): Promise<Judged> => {
  const [snapshot] = Object.entries(c.files ?? {});
  const risk = c.args?.indexOf("--risk-class") ?? -1;
  return engine.verify({
    policy: policyText(c.policy),
    folder: "",
    snapshot: snapshot === undefined ? undefined : { path: snapshot[0], bytes: bytesOf(snapshot[1]) },
    server: { path: "server.json", bytes: bytesOf(c.server ?? "") },
    riskClass: risk < 0 ? "" : (c.args?.[risk + 1] ?? ""),
  });
};

describe("the real binary, stood in for by recorded answers", () => {
  test("there are cases of both commands", () => {
    expect(TESTS.length).toBeGreaterThan(8);
    expect(SERVERS.length).toBeGreaterThan(8);
  });

  test.each(["gait", "both"] as const)("engine %s gives what was recorded and sees no difference", async (choice) => {
    const engine = await engineOf(choice, standIn(newFolder(), [...TESTS, ...SERVERS]));
    for (const c of TESTS) {
      const { stdout } = c;
      const judged = await judge(engine, c);
      expect(judged).toMatchObject({
        verdict: stdout?.["verdict"],
        reason_codes: stdout?.["reason_codes"] ?? [],
        violations: stdout?.["violations"] ?? [],
        matched_rule: stdout?.["matched_rule"] ?? "",
        policy_digest: stdout?.["policy_digest"],
        intent_digest: stdout?.["intent_digest"],
      });
      expect(judged.disagreement).toBeUndefined();
    }
    for (const c of SERVERS) {
      const judged = await verify(engine, c);
      expect([c.id, judged.verdict, judged.reason_codes]).toEqual([c.id, c.stdout?.["verdict"], c.stdout?.["reason_codes"] ?? []]);
      expect(judged.disagreement).toBeUndefined();
    }
    await engine.dispose();
  });

  test.each([
    ["verdict", { verdict: "dry_run" }, /^verdict: embedded says ".*", gait says "dry_run"$/u],
    ["reasons", { reason_codes: ["odd"] }, /^reason_codes: embedded says \[.*\], gait says \["odd"\]$/u],
    ["violations", { violations: ["odd"] }, /^violations: /u],
    ["matched rule", { matched_rule: "odd" }, /^matched_rule: embedded says ".*", gait says "odd"$/u],
    ["policy digest", { policy_digest: "0" }, /^policy_digest: /u],
    ["intent digest", { intent_digest: "0" }, /^intent_digest: /u],
    ["a refusal of one side", { ok: false, verdict: "", error: "policy error" }, /^verdict: embedded says ".*", gait says "error"$/u],
  ])("a difference in %s is named, and no other", async (_what, change, words) => {
    const cases = TESTS.filter((c) => c.stdout?.["verdict"] !== "dry_run").slice(0, 2);
    const engine = await engineOf(
      "both",
      standIn(newFolder(), cases, (stdout) => ({ ...stdout, ...change })),
    );
    for (const c of cases) expect((await judge(engine, c)).disagreement).toMatch(words);
    await engine.dispose();
  });

  test("a difference about a server", async () => {
    const cases = SERVERS.slice(0, 2);
    const engine = await engineOf(
      "both",
      standIn(newFolder(), cases, (stdout) => ({ ...stdout, reason_codes: ["odd"] })),
    );
    for (const c of cases) expect((await verify(engine, c)).disagreement).toMatch(/^reason_codes: .*gait says \["odd"\]$/u);
    await engine.dispose();
  });

  test("a snapshot lies where the policy names it, seen from the folder of the configuration", async () => {
    const policy = "mcp_trust:\n  snapshot: ../../policy/s.json\n";
    const server = '{"server_id":"a"}';
    const snapshot = '{"entries":[{"server_id":"a"}]}';
    const stdout = { verdict: "allow", reason_codes: ["mcp_trust_verified"] };
    const engine = await engineOf(
      "both",
      standIn(newFolder(), [{ id: "x", policy, server, files: { "../../policy/s.json": snapshot }, args: [], exit: 0, stdout }]),
    );
    const ask = (there: boolean): Promise<Judged> =>
      engine.verify({
        policy: policyText(policy),
        folder: "teams/a",
        snapshot: there ? { path: "policy/s.json", bytes: bytesOf(snapshot) } : undefined,
        server: { path: "server.json", bytes: bytesOf(server) },
        riskClass: "",
      });
    expect(await ask(true)).toMatchObject({ verdict: "allow", error: undefined });
    // Nothing of one question is left for the next.
    expect((await ask(false)).disagreement).toContain('gait says "error"');
    await engine.dispose();
  });

  test("what gait swallows in a fixture is told whoever judges", async () => {
    const intent = '{"tool_name":"a","TOOL_NAME":"b","context":{"identity":"i","workspace":"/w","risk_class":"low"}}';
    const policy = "default_verdict: allow\n";
    const engine = await engineOf("gait", standIn(newFolder(), [{ id: "x", policy, intent, exit: 0, stdout: { ok: true, verdict: "allow" } }]));
    const { verdict, diagnostics } = await engine.judge(policyText(policy), "i.json", bytesOf(intent));
    expect([verdict, ...diagnostics.map((d) => [d.code, d.severity, d.file])]).toEqual([
      "allow",
      ["duplicate_key", "error", "i.json"],
      ["folded_key", "error", "i.json"],
    ]);
    await engine.dispose();
  });

  test.each(["embedded", "gait", "both"] as const)("an intent that Gait refuses is invalid input, at its place: %s", async (choice) => {
    const policy = "default_verdict: block\n";
    for (const [intent, place, words] of [
      ['{"tool_name":\n5}', [2, 1], "cannot unmarshal number"],
      ['{"tool_name":"a",', [1, 18], "unexpected end of JSON input"],
      ["{}", [1, 1], "tool_name is required"],
    ] as const) {
      const answered: RecordedCase = { id: "x", policy, intent, exit: 6, stdout: { ok: false, error: "refused" } };
      const engine = await engineOf(choice, choice === "embedded" ? undefined : standIn(newFolder(), [answered]));
      const { verdict, diagnostics, disagreement } = await engine.judge(policyText(policy), "i.json", bytesOf(intent));
      expect([verdict, disagreement]).toEqual(["error", undefined]);
      expect(diagnostics).toMatchObject([
        { code: "intent_invalid", severity: "error", file: "i.json", line: place[0], column: place[1], message: expect.stringContaining(words) },
      ]);
      await engine.dispose();
    }
  });

  test.each([
    ["text", "#!/bin/sh\necho hello\n", "no JSON"],
    ["nothing", "#!/bin/sh\nexit 2\n", "no JSON"],
    ["JSON of another kind", "#!/bin/sh\necho '[1]'\n", "no verdict"],
    ["a verdict that Gait does not have", '#!/bin/sh\necho \'{"ok":true,"verdict":"maybe"}\'\n', "no verdict"],
    ["no program", "not a program", "no JSON"],
  ])("a binary that gives %s gives no verdict", async (_what, text, words) => {
    const path = join(newFolder(), "gait");
    writeFileSync(path, text, { mode: 0o755 });
    const engine = await engineOf("gait", path);
    const [first] = TESTS;
    if (first === undefined) throw new Error("no case");
    const judged = await judge(engine, first);
    expect([judged.verdict, judged.error]).toEqual(["error", expect.stringContaining(words)]);
    await engine.dispose();
  });

  test("the folder of the fixtures goes away", async () => {
    const path = join(newFolder(), "gait");
    const marker = join(newFolder(), "cwd");
    writeFileSync(path, `#!/bin/sh\npwd > ${marker}\n`, { mode: 0o755 });
    const engine = await engineOf("gait", path);
    for (const c of TESTS.slice(0, 1)) await judge(engine, c);
    const cwd = readFileSync(marker, "utf8").trim();
    expect(existsSync(cwd)).toBe(true);
    await engine.dispose();
    expect(existsSync(cwd)).toBe(false);
  });
});

describe("a binary that is not there", () => {
  test.each([
    ["gait", undefined, "is not on PATH"],
    ["both", undefined, "is not on PATH"],
    ["gait", "./none", 'there is no gait binary at "./none"'],
    ["both", ".", 'there is no gait binary at "."'],
  ] as const)("engine %s, --gait %s: exit 7 with the way to get it", async (choice, path, words) => {
    const refused: unknown = await engineOf(choice, path).catch((error: unknown) => error);
    if (!(refused instanceof InputError)) throw new Error("an engine without a binary was made");
    expect(refused.exit).toBe(7);
    expect(refused.diagnostic).toMatchObject({
      code: "gait_missing",
      message: expect.stringContaining(words),
      help: expect.stringMatching(/1\.4\.0.*--gait.*gait-sha256/u),
    });
  });

  test("the embedded engine needs none", async () => {
    const engine = await engineOf("embedded");
    for (const c of TESTS) expect((await judge(engine, c)).verdict).toBe(c.stdout?.["verdict"]);
  });
});

test.each([
  [[], "embedded"],
  [["embedded", "embedded"], "embedded"],
  [["gait", "gait"], "gait"],
  [["embedded", "gait"], "both"],
  [["gait", "both"], "both"],
  [["embedded", "both"], "both"],
] as const)("configurations that ask for %j are judged by %s", (choices, joint) => {
  expect(jointEngine(choices)).toBe(joint);
});

describe("a whole check", () => {
  /** A case that the lint has nothing to say about, so that only the engines can make it fail. */
  const quiet = (): RecordedCase => {
    const found = recorded("policy-test.jsonl").find(
      (c) => c.exit === 3 && !hasErrors(lintPolicy(bytesOf(c.policy))) && !hasErrors(readIntent(bytesOf(c.intent ?? "")).diagnostics),
    );
    if (found === undefined) throw new Error("no case");
    return found;
  };

  async function run(engine: string, gait: string | undefined, given?: EngineChoice): Promise<Report> {
    const { policy, intent = "" } = quiet();
    const root = newFolder();
    put(root, {
      "registry-policy.yaml": `version: 1\ngait: 1.4.0\nengine: ${engine}\npolicies:\n  p: { file: p.yaml, stage: simulate, tests: [{ intents: i.json, expect: block }] }\n`,
      "p.yaml": policy,
      "i.json": intent,
    });
    const world = await makeWorld({ workspace: root, near: undefined, cwd: root, env: { PATH: "" } });
    const options = { configs: ["registry-policy.yaml"], base: undefined, write: false, engine: given, gait, minimum: undefined };
    return (await check({ world, github: undefined, event: undefined }, options)).report;
  }

  const bent = (): string => standIn(newFolder(), [quiet()], (stdout) => ({ ...stdout, reason_codes: ["odd"] }));

  test.each<[engine: string, gait: (() => string) | undefined, given: EngineChoice | undefined, judged: EngineChoice, exit: number]>([
    ["embedded", undefined, undefined, "embedded", 0],
    ["both", () => standIn(newFolder(), [quiet()]), undefined, "both", 0],
    ["both", bent, undefined, "both", 2],
    ["embedded", bent, "both", "both", 2],
    ["gait", bent, undefined, "gait", 0],
    ["both", undefined, "embedded", "embedded", 0],
  ])("engine: %s, --engine %s", async (engine, gait, given, judged, exit) => {
    const report = await run(engine, gait?.(), given);
    expect([report.engine, report.exit_code]).toEqual([judged, exit]);
    const diagnostics = report.policies.flatMap((p) => p.diagnostics);
    expect(diagnostics.some((d) => d.code === "engines_disagree")).toBe(exit === 2);
    if (exit === 2) expect(report.policies[0]?.tests.cases[0]?.message).toMatch(/^reason_codes: embedded says \[.*\], gait says \["odd"\]$/u);
  });

  test("without the binary it ends with exit 7", async () => {
    await expect(run("gait", undefined)).rejects.toMatchObject({ exit: 7, diagnostic: { code: "gait_missing" } });
  });
});
