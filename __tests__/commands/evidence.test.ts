/** Genuine evidence opens the gate; every mutation of it keeps it shut for a reason of its own. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { removeFolders } from "../platform/support.ts";
import { codes, config, CONFIG, enforced, intent, type Claim, type Project } from "./support/evidence-project.ts";

afterAll(removeFolders);

const FILE = "evidence/tools.json";

/** An enforced policy with genuine evidence, committed; the gate is open. */
async function proven(): Promise<{ p: Project; claim: Claim }> {
  const p = await enforced();
  const claim = await p.attest(FILE);
  await p.commit(9, "evidence");
  return { p, claim };
}

const own = (claim: Claim): Record<string, unknown> => claim.predicate.registryPolicy;
const write = (p: Project, claim: Claim): void => p.put(FILE, JSON.stringify(claim));

describe("genuine evidence", () => {
  test("opens the gate, again and again, and is told with its digest", async () => {
    const { p } = await proven();
    for (const day of [10, 200]) {
      p.at(day);
      const report = await p.gate();
      expect(report.missing).toEqual([]);
      expect(report.evidence.files).toEqual([{ file: FILE, sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) }]);
    }
  });

  test("is of one policy only: evidence of another is left to that one", async () => {
    const { p } = await proven();
    const { attest } = await import("../../src/commands/index.ts");
    await attest(p.context, [CONFIG], "others", `${p.root}/evidence/others.json`);
    expect((await p.gate()).missing).toEqual([]);
    const other = JSON.parse(p.text("evidence/others.json")) as Claim;
    own(other)["policy"] = "tools";
    p.put("evidence/others.json", JSON.stringify(other));
    expect(codes(await p.gate())).toContain("evidence_policy");
  });

  test("still counts after a tool was taken away: tightening needs no new evidence", async () => {
    const { p } = await proven();
    p.put("registry/approved.json", '{ "tools": ["tool.read"] }\n');
    await p.commit(10, "take tool.write away");
    const report = await p.gate();
    expect(report.missing).toEqual([]);
    expect(report.evidence.files).toHaveLength(1);
  });

  test("but that of an earlier state is judged as strictly", async () => {
    const { p, claim } = await proven();
    p.put("registry/approved.json", '{ "tools": ["tool.read"] }\n');
    await p.commit(10);
    own(claim)["allow_set_digest"] = "0".repeat(64);
    write(p, claim);
    expect(codes(await p.gate())).toEqual(["evidence_allow_set"]);
  });
});

describe("mutations", () => {
  const other = "b".repeat(64);
  const cases: readonly (readonly [op: string, codes: readonly string[], bend: (claim: Claim) => void])[] = [
    ["digest: of another policy", ["evidence_policy_digest"], (c) => void (own(c)["policy_digest"] = other)],
    ["digest: of another policy as enforced", ["evidence_policy_digest"], (c) => void (own(c)["enforced_digest"] = other)],
    ["digest: of the artefact", ["evidence_subject"], (c) => void (c["subject"] = [{ name: "policy/tools.yaml", digest: { sha256: other } }])],
    [
      "digest: a second one beside the right one",
      ["evidence_subject"],
      (c) => void (c["subject"] = [...(c["subject"] as object[]), { name: "policy/tools.yaml", digest: { sha256: other } }]),
    ],
    ["another allow-set", ["evidence_allow_set"], (c) => void (own(c)["allow_set_digest"] = other)],
    ["another output", ["evidence_policy"], (c) => void (own(c)["output"] = "policy/x.yaml")],
    ["stage: dry_run where enforce was run", ["evidence_stage"], (c) => void (own(c)["stage"] = "dry_run")],
    ["another step", ["evidence_step"], (c) => void (own(c)["step"] = "none->enforce")],
    ["commit: one that is nowhere", ["evidence_commit"], (c) => void (own(c)["base"] = { ...(own(c)["base"] as object), commit: "1".repeat(40) })],
    ["commit: made elsewhere", ["evidence_commit"], (c) => void (own(c)["head"] = "1".repeat(40))],
    ["drop-case: one result", ["evidence_cases"], (c) => void c.predicate.passedTests.pop()],
    ["a case that was never run", ["evidence_cases"], (c) => void c.predicate.passedTests.push("intents/x.json (enforced): allow")],
    ["a case told twice", ["evidence_cases"], (c) => void c.predicate.passedTests.push(c.predicate.passedTests[0] ?? "")],
    ["empty: zero cases, all passed", ["evidence_cases", "evidence_empty"], (c) => void (c.predicate.passedTests = [])],
    ["a failed result", ["evidence_failed"], (c) => void (c.predicate["result"] = "FAILED")],
    [
      "clock: one day ahead",
      ["evidence_clock", "evidence_future"],
      (c) => void (own(c)["base"] = { ...(own(c)["base"] as object), committed: "2026-03-11T09:00:00Z" }),
    ],
    ["clock: one day back", ["evidence_clock"], (c) => void (own(c)["base"] = { ...(own(c)["base"] as object), committed: "2026-03-08T09:00:00Z" })],
    ["another engine", ["evidence_engine"], (c) => void (own(c)["engine"] = "both")],
    ["another gait", ["evidence_gait"], (c) => void (own(c)["gait"] = "1.3.0")],
    ["another version of this program", ["evidence_tool"], (c) => void (own(c)["version"] = "0.9.0")],
    ["extra-key: unknown", ["evidence_malformed"], (c) => void (c.predicate["passed"] = true)],
    ["extra-key: unknown, of our own part", ["evidence_malformed"], (c) => void (own(c)["passed"] = true)],
    ["a missing key", ["evidence_malformed"], (c) => void delete own(c)["step"]],
    ["another predicate type", ["evidence_malformed"], (c) => void (c["predicateType"] = "https://example.org/x")],
    ["another kind of document", ["evidence_malformed"], (c) => void (c["_type"] = "https://example.org/x")],
    ["nothing in place of a list", ["evidence_malformed"], (c) => void (c.predicate["failedTests"] = null)],
    ["the same subject twice", ["evidence_malformed"], (c) => void (c["subject"] = [c["subject"], c["subject"]].flat())],
    [
      "a subject that does not belong",
      ["evidence_subject"],
      (c) => void (c["subject"] = [c["subject"], { name: "README.md", digest: { sha256: other } }].flat()),
    ],
    [
      "another algorithm beside sha256",
      ["evidence_malformed"],
      (c) => void Object.assign((c["subject"] as { digest: object }[])[0]?.digest ?? {}, { sha512: "a".repeat(128) }),
    ],
    ["fixtures without their digest", ["evidence_malformed"], (c) => void (c.predicate["configuration"] as object[]).pop()],
  ];

  let p: Project;
  let genuine: string;
  beforeAll(async () => {
    ({ p } = await proven());
    genuine = p.text(FILE);
  });

  test.each(cases)("%s", async (_op, expected, bend) => {
    const claim = JSON.parse(genuine) as Claim;
    bend(claim);
    write(p, claim);
    const report = await p.gate();
    expect(codes(report)).toEqual(expected);
    expect(report.open).toBe(false);
    expect(report.missing.every((m) => m.message.includes(FILE) && m.help !== undefined)).toBe(true);
    expect(report.evidence.files).toBeUndefined();
  });

  test("extra-key: the key passedTests twice", async () => {
    p.put(FILE, genuine.replace('"passedTests"', '"passedTests": [], "passedTests"'));
    const report = await p.gate();
    expect(codes(report)).toEqual(["evidence_malformed"]);
    expect(report.missing[0]?.message).toContain("stands twice");
  });

  test("a file that is nothing of ours, or nothing at all", async () => {
    for (const text of ["{}", "[]", "", "\u0000", '{"schema":"registry-policy.decisions/2"}']) {
      p.put("evidence/x.json", text);
      expect(codes(await p.gate())).toContain("evidence_malformed");
    }
    p.remove("evidence/x.json");
    p.put(FILE, genuine);
    p.put("evidence/README.md", "what lies here");
    expect(codes(await p.gate())).toEqual([]);
  });
});

describe("mutations of the repository", () => {
  test("verdict: a case that fails now is told as passed", async () => {
    const { p } = await proven();
    p.put("intents/delete.json", intent("tool.write"));
    await p.commit(10);
    expect(codes(await p.gate())).toEqual(expect.arrayContaining(["tests_failed", "evidence_verdict", "evidence_fixtures"]));
  });

  test("drop-case: the fixture with its result, from the working tree", async () => {
    const { p, claim } = await proven();
    p.put(CONFIG, p.text(CONFIG).replace("intents/read.json, expect: allow", "intents/r*.json, expect: allow"));
    p.put("intents/read2.json", intent("tool.read"));
    await p.commit(10);
    const again = await p.attest(FILE);
    await p.commit(11);
    expect((await p.gate()).missing).toEqual([]);
    p.remove("intents/read2.json");
    claim.predicate.registryPolicy = { ...again.predicate.registryPolicy, fixtures_digest: own(claim)["fixtures_digest"] };
    claim.predicate["configuration"] = [(again.predicate["configuration"] as unknown[])[0], ...(claim.predicate["configuration"] as unknown[]).slice(1)];
    write(p, claim);
    expect(codes(await p.gate())).toEqual(["fixtures_not_committed"]);
  });

  test("commit: evidence of the parent commit, which allowed less", async () => {
    const p = await enforced();
    await p.attest(FILE);
    p.put("registry/approved.json", '{ "tools": ["tool.read", "tool.write", "tool.new"] }\n');
    p.put(CONFIG, config("enforce").replace("output: policy/tools.yaml", "output: policy/tools.yaml\n    new_tools: allow"));
    await p.commit(10);
    expect(codes(await p.gate())).toContain("evidence_commit");
  });

  test("replay: last month's evidence of a policy that reads the same again", async () => {
    const { p } = await proven();
    const old = p.text(CONFIG);
    p.put(CONFIG, old.replace("output: policy/tools.yaml", "output: policy/tools.yaml\n    new_tools: allow"));
    p.put("registry/approved.json", '{ "tools": ["tool.read", "tool.write", "tool.new"] }\n');
    await p.commit(10);
    p.put("registry/approved.json", '{ "tools": ["tool.read", "tool.write"] }\n');
    p.put(CONFIG, old);
    await p.commit(40);
    expect(codes(await p.gate())).toContain("evidence_replayed");
  });

  test("old evidence beside new evidence is history, and hinders nothing", async () => {
    const p = await enforced();
    await p.attest("evidence/old.json");
    p.put(CONFIG, config("dry_run"));
    await p.commit(10);
    await p.attest("evidence/new.json");
    expect(codes(await p.gate("dry_run"))).toEqual([]);
    p.remove("evidence/new.json");
    expect(codes(await p.gate("dry_run"))).toEqual(["evidence_commit"]);
  });
});
