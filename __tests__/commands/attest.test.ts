import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { attest, MoveRefused } from "../../src/commands/index.ts";
import { removeFolders } from "../platform/support.ts";
import { schemaErrors } from "../support/schema.ts";
import { codes, config, CONFIG, enforced, intent, newProject } from "./support/evidence-project.ts";

afterAll(removeFolders);

/** Codes with which attesting is refused. */
async function refused(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof MoveRefused) return error.diagnostics.map((d) => d.code);
    throw error;
  }
  return [];
}

describe("rollout attest", () => {
  test("writes an in-toto statement with everything that it is bound to", async () => {
    const p = await enforced();
    const claim = await p.attest("evidence/tools.json");
    expect(claim).toMatchObject({
      _type: "https://in-toto.io/Statement/v1",
      predicateType: "https://in-toto.io/attestation/test-result/v0.1",
      subject: [{ name: "policy/tools.yaml", digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) } }],
      predicate: {
        result: "PASSED",
        passedTests: ["intents/delete.json (enforced): block", "intents/read.json (enforced): allow"],
        failedTests: [],
        registryPolicy: {
          policy: "tools",
          output: "policy/tools.yaml",
          stage: "enforce",
          step: "dry_run->enforce",
          engine: "embedded",
          gait: "1.4.0",
          base: { committed: "2026-03-09T09:00:00Z" },
        },
      },
    });
    expect(schemaErrors("evidence", claim)).toBeUndefined();
    expect(schemaErrors("evidence", { ...claim, note: "x" })).toContain("additional properties");
  });

  test("the same state gives the same bytes, on whatever day", async () => {
    const p = await enforced();
    await p.attest("a.json");
    p.at(40);
    await p.attest("b.json");
    expect(p.text("a.json")).toBe(p.text("b.json"));
    expect(p.text("a.json").endsWith("}\n")).toBe(true);
  });

  test("is refused, and writes nothing, when a test fails", async () => {
    const p = await enforced();
    p.put("intents/delete.json", intent("tool.write"));
    expect(await refused(attest(p.context, [CONFIG], "tools", join(p.root, "x.json")))).toEqual(["test_failed"]);
    expect(() => p.text("x.json")).toThrow(/ENOENT/u);
  });

  test("is refused for what HEAD does not hold", async () => {
    const p = await enforced();
    p.put("registry/approved.json", '{ "tools": ["tool.read"] }\n');
    expect(await refused(p.attest("x.json"))).toEqual(["artefact_stale"]);
    p.put("registry/approved.json", '{ "tools": ["tool.read", "tool.write"] }\n');
    p.put(CONFIG, config("dry_run"));
    expect(await refused(p.attest("x.json"))).toContain("artefact_stale");
  });

  test("is refused while a file that it names differs from what HEAD holds", async () => {
    const p = await enforced();
    for (const path of [CONFIG, "intents/read.json"]) {
      const there = p.text(path);
      p.put(path, `${there}\n`);
      expect([path, await refused(p.attest("x.json"))]).toEqual([path, ["not_committed"]]);
      p.put(path, there);
    }
    p.put("intents/new.json", intent("tool.read"));
    p.put("README.md", "not named");
    expect((await p.attest("x.json")).predicate["result"]).toBe("PASSED");
  });

  test("at simulate the step is the appearance, and the gate takes the evidence there, too", async () => {
    const p = await newProject();
    await p.commit(0);
    p.at(1);
    const claim = await p.attest("evidence/tools.json");
    expect(claim.predicate.registryPolicy["step"]).toBe("none->simulate");
    expect(codes(await p.gate("simulate"))).toEqual([]);
  });
});
