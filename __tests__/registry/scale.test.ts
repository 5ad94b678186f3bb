/** The largest exports that anybody has; work that grows with the square of the size would never end here. */
import { describe, expect, test } from "@jest/globals";
import { inspectDocument } from "../../src/registry/index.ts";
import { errorsOf, read, valueOf } from "./read.ts";

const servers = (count: number): unknown => ({
  servers: Array.from({ length: count }, (_, i) => ({
    name: `org/s${i}`,
    version: "1.0.0",
    status: "active",
    tools: [`t${i}.read`, "search"],
  })),
});

describe("large exports", () => {
  test("100,000 tools", () => {
    const names = Array.from({ length: 100_000 }, (_, i) => `t${i}.read`);
    const outcome = read({ tools: names }, {}, "tools");
    expect(inspectDocument(valueOf(outcome)).tool_names).toHaveLength(100_000);
  });

  test("100,000 names of other scripts, each with a warning", () => {
    const names = Array.from({ length: 100_000 }, (_, i) => `p\u0430y${i}`);
    const outcome = read(names);
    expect(valueOf(outcome).diagnostics).toHaveLength(51);
  });

  test("one name half a million times", () => {
    const text = `["a"${',"A"'.repeat(500_000)}]`;
    const outcome = read(text, {}, "tools");
    expect(new Set(valueOf(outcome).tools.map((t) => t.gait_name))).toEqual(new Set(["a"]));
    expect(valueOf(outcome).diagnostics.length).toBeLessThan(5);
  });

  test("50,000 servers whose tools collide", () => {
    const outcome = read(servers(50_000));
    expect(valueOf(outcome).tools).toHaveLength(100_000);
    expect(valueOf(outcome).diagnostics).toHaveLength(1);
  });

  test("50,000 servers told apart", () => {
    const outcome = read(servers(50_000), { naming: "prefixed" }, "tools");
    expect(errorsOf(outcome)).toEqual([]);
  });

  test("an older scan of 50,000 servers with an issue each", () => {
    const count = 50_000;
    const scan = {
      path: "m",
      servers: Array.from({ length: count }, (_, i) => ({ name: `s${i}`, signature: { tools: [{ name: "t" }] } })),
      issues: Array.from({ length: count }, (_, i) => ({ code: i === count - 1 ? "E001" : "W001", reference: [i, 0] })),
    };
    const entries = valueOf(read({ m: scan }, { as_of: "2026-03-01T00:00:00Z" }, "trust")).trust_entries;
    expect([entries.length, entries[0]?.score, entries.at(-1)?.score]).toEqual([count, 0.8, 0]);
  });

  test("50,000 trust entries, all expected", () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => `s${i}`);
    const entries = ids.map((server_id) => ({
      server_id,
      status: "trusted",
      score: 0.9,
      updated_at: "2026-03-01T00:00:00Z",
    }));
    const outcome = read({ entries }, { expect_servers: [...ids, "last"], aliases: new Map(ids.map((id) => [id, `r-${id}`])) }, "trust");
    expect(valueOf(outcome).trust_entries).toHaveLength(50_001);
  });

  test("too many rows are refused, and the limit is named", () => {
    const outcome = read(`["a"${',"a"'.repeat(1_000_000)}]`);
    expect(errorsOf(outcome)).toEqual(["too_many_tools"]);
    expect(outcome.diagnostics[0]?.message).toContain("1000000");
  });
});
