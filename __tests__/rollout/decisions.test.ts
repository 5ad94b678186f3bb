import { describe, expect, test } from "@jest/globals";
import { joinDecisions, readDecisions, summarise, type Decision, type Recorded } from "../../src/rollout/index.ts";
import { bytes, evalLine, exportLine, OTHER, OURS, simulatedLine, traceLine } from "./decision-lines.ts";

function records(...lines: readonly string[]): readonly Recorded[] {
  const read = readDecisions("d.jsonl", bytes(...lines));
  expect(read.diagnostics).toEqual([]);
  return read.value?.records ?? [];
}

function decisions(...lines: readonly string[]): readonly Decision[] {
  return joinDecisions([records(...lines)]);
}

describe("reading", () => {
  test("a simulated answer is the one that counts, not the verdict", () => {
    const [found] = records(simulatedLine("1", "block"));
    expect(found).toMatchObject({ kind: "eval", answer: "block", tool: undefined, observed: undefined });
  });

  test("an observing policy's allow stands for a block: by reason code in the export, by violation in the trace", () => {
    expect(records(exportLine("1", "tool.x", "allow", { reason_codes: ["simulated_block_tool_not_in_external_registry"] }))[0]?.answer).toBe("block");
    expect(records(traceLine("1", "tool.x", "allow", "2026-05-01T00:00:00Z", { violations: ["tool_not_allowlisted"] }))[0]?.answer).toBe("block");
    expect(records(exportLine("1", "tool.x", "allow"))[0]?.answer).toBe("allow");
  });

  test("what later checks made of an unknown call under an observing policy stands for a block, too", () => {
    const reason_codes = ["destructive_apply_requires_approval", "simulated_block_tool_not_in_external_registry"];
    expect(records(exportLine("1", "tool.x", "require_approval", { reason_codes }))[0]?.answer).toBe("block");
    expect(records(exportLine("1", "tool.x", "require_approval", { reason_codes: reason_codes.slice(0, 1) }))[0]?.answer).toBe("require_approval");
  });

  test("an unknown call at dry_run is a dry run, whatever violation its rule carries", () => {
    expect(records(evalLine("1", "dry_run", { violations: ["tool_not_allowlisted"] }))[0]?.answer).toBe("dry_run");
  });

  test.each(["0001-01-01T00:00:00Z", "1980-01-01T00:00:00Z"])("%s is no time", (at) => {
    expect(records(traceLine("1", "tool.x", "allow", at))[0]?.observed).toBeUndefined();
  });

  test("only observed_at is a clock", () => {
    expect(records(exportLine("1", "tool.x", "allow"))[0]?.observed).toBeUndefined();
    expect(records(traceLine("1", "tool.x", "allow", "2026-05-01T10:00:00.555918536Z"))[0]?.observed).toBe(Date.parse("2026-05-01T10:00:00.555Z"));
  });

  test("tools are folded as gait folds them", () => {
    expect(records(exportLine("1", " Tool.X ", "allow"))[0]?.tool).toBe("tool.x");
  });

  test("one document, a list, indented documents and lines with blanks between them", () => {
    const one = simulatedLine("1", "allow");
    const indented = JSON.stringify(JSON.parse(one), null, 2);
    for (const text of [one, `[${one}]`, indented, `\n${one}\r\n\n`]) expect(records(text)).toHaveLength(1);
    expect(records(`[${one},${one}]`)).toHaveLength(2);
    expect(records(one, "", one)).toHaveLength(2);
  });

  test("failed runs are counted and decide nothing", () => {
    const read = readDecisions("d.jsonl", bytes(evalLine("1", "allow"), '{"ok":false,"error":"no such file"}'));
    expect(read.value).toMatchObject({ failed: 1 });
    expect(read.value?.records).toHaveLength(1);
  });

  test.each([
    ["no decision", '{"hello":1}'],
    ["no verdict", evalLine("1", "perhaps")],
    ["a simulation without its answer", evalLine("1", "allow", { simulate_mode: true })],
    ["a simulation that only its reason code tells", evalLine("1", "allow", { reason_codes: ["simulate_mode_non_enforcing"] })],
    ["a simulated block without more", evalLine("1", "allow", { reason_codes: ["simulated_block"] })],
    ["a simulation that contradicts itself", simulatedLine("1", "allow", { would_have_blocked: true })],
    ["no digest", evalLine("1", "allow", { policy_digest: "abc" })],
    ["no time", traceLine("1", "tool.x", "allow", "yesterday")],
    ["a key twice", '{"ok":true,"ok":true}'],
    ["no JSON", "allow"],
    ["no object", "[1]"],
  ])("a file with %s is refused with its line", (_what, line) => {
    const read = readDecisions("d.jsonl", bytes(evalLine("0", "allow"), line));
    expect(read.value).toBeUndefined();
    expect(read.diagnostics.every((d) => d.severity === "error" && d.file === "d.jsonl" && d.line === 2)).toBe(true);
    expect(read.diagnostics.length).toBeGreaterThan(0);
  });
});

test.each([
  ["lines of something else", "{}\n".repeat(1000)],
  ["a list of something else", `[${Array.from({ length: 1000 }, () => "{}").join(",")}]`],
  ["lines that are no JSON behind one that is", `{}\n${"x\n".repeat(1000)}`],
])("of %s no more is told than anybody reads", (_what, text) => {
  const { value, diagnostics } = readDecisions("d.jsonl", new TextEncoder().encode(text));
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(51);
  expect(diagnostics.at(-1)?.message).toContain("no more than 50");
});

test("a line that was cut off while the log is written is refused, with its place and what to do", () => {
  const read = readDecisions("d.jsonl", bytes(evalLine("0", "allow"), evalLine("1", "allow")).subarray(0, -40));
  expect(read.value).toBeUndefined();
  expect(read.diagnostics).toMatchObject([
    { code: "source_syntax", line: 2, column: expect.any(Number), help: expect.stringContaining("still being written") },
  ]);
});

describe("joining", () => {
  test("an answer and its trace are one decision, with the tool and the time of the trace", () => {
    expect(decisions(simulatedLine("1", "block"), traceLine("1", "tool.x", "allow", "2026-05-01T00:00:00Z"))).toEqual([
      {
        tool: "tool.x",
        policyDigest: OURS,
        answer: "block",
        rule: "allow_registry_tools",
        at: Date.parse("2026-05-01T00:00:00Z"),
        event: "e-1-2026-05-01T00:00:00Z",
        traceOnly: false,
      },
    ]);
  });

  test("equal calls share a trace id: they are paired one by one", () => {
    const found = decisions(
      evalLine("1", "allow"),
      evalLine("1", "allow"),
      traceLine("1", "tool.x", "allow", "2026-05-01T00:00:00Z"),
      traceLine("1", "tool.x", "allow", "2026-05-02T00:00:00Z"),
      traceLine("1", "tool.x", "allow", "2026-05-03T00:00:00Z"),
    );
    expect(found.map((d) => d.traceOnly)).toEqual([false, false, true]);
    expect(new Set(found.map((d) => d.at)).size).toBe(3);
  });

  test("a simulated and an enforced run of one intent are told apart by their correlation", () => {
    const found = decisions(
      simulatedLine("1", "block"),
      evalLine("1", "block", { correlation_id: "c2" }),
      traceLine("1", "tool.x", "block", "2026-05-02T00:00:00Z", { correlation_id: "c2" }),
      traceLine("1", "tool.x", "allow", "2026-05-01T00:00:00Z"),
    );
    expect(found.map((d) => [d.answer, d.at])).toEqual([
      ["block", Date.parse("2026-05-01T00:00:00Z")],
      ["block", Date.parse("2026-05-02T00:00:00Z")],
    ]);
  });

  test("without a trace, the tool comes from any record of the same intent", () => {
    expect(decisions(simulatedLine("1", "allow"), exportLine("1", "tool.x", "allow", { policy_digest: OTHER }))[0]).toMatchObject({
      tool: "tool.x",
      at: undefined,
    });
    expect(decisions(simulatedLine("1", "allow"))[0]?.tool).toBeUndefined();
  });

  test("a trace that is given twice counts once", () => {
    const line = traceLine("1", "tool.x", "allow", "2026-05-01T00:00:00Z");
    expect(decisions(line, line)).toHaveLength(1);
  });

  test("a record that two files hold is one decision, however it is laid out", () => {
    const [a, b] = [simulatedLine("1", "allow"), simulatedLine("2", "block")];
    const turned = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(a) as object).reverse()));
    expect(joinDecisions([records(a, b), records(`[${turned}]`), records(b)])).toHaveLength(2);
    expect(joinDecisions([records(a, a), records(a), records(a, a, a)])).toHaveLength(3);
    const out = exportLine("3", "tool.x", "allow");
    expect(joinDecisions([records(out), records(out, exportLine("3", "tool.x", "allow", { decision_latency_ms: 4 }))])).toHaveLength(2);
  });

  test("equal answers of two hosts are two decisions where each has its trace", () => {
    const answer = simulatedLine("1", "allow");
    const trace = (day: number): string => traceLine("1", "tool.x", "allow", `2026-05-0${day}T00:00:00Z`);
    const found = joinDecisions([records(answer, trace(1)), records(answer, trace(2)), records(answer)]);
    expect(found.map((d) => [d.traceOnly, d.tool])).toEqual([
      [false, "tool.x"],
      [false, "tool.x"],
    ]);
  });

  test("a recorded intent names the tool where no record does", () => {
    const named = new Map([["1".padEnd(64, "0"), "tool.y"]]);
    expect(joinDecisions([records(simulatedLine("1", "allow"), simulatedLine("2", "allow"))], named).map((d) => d.tool)).toEqual(["tool.y", undefined]);
  });

  test("fifty thousand equal calls are joined", () => {
    const line = simulatedLine("1", "allow");
    const [answer] = records(line);
    const [trace] = records(traceLine("1", "tool.x", "allow", "2026-05-01T00:00:00Z"));
    if (answer === undefined || trace === undefined) throw new Error("unreadable");
    const many = Array.from({ length: 50_000 }, (_, i) => [answer, { ...trace, event: `e${i}` }]).flat();
    expect(joinDecisions([many])).toHaveLength(50_000);
  });
});

describe("summary", () => {
  const about = {
    policy: "p",
    output: "p.yaml",
    stage: "simulate" as const,
    version: "1.0.0",
    base: "c".repeat(40),
    failed: 0,
    replayed: undefined,
    inputs: [{ name: "d.jsonl", sha256: "d".repeat(64), records: 9 }],
    accepted: new Set([OURS]),
    runs: new Set(["tool.read"]),
  };

  test("counts by verdict, digest, tool and rule; foreign digests are told and not counted", () => {
    const found = summarise({
      ...about,
      simulated: new Set([OURS]),
      decisions: decisions(
        simulatedLine("1", "allow"),
        traceLine("1", "tool.read", "allow", "2026-05-01T00:00:00Z"),
        simulatedLine("2", "block", { matched_rule: "block_unknown_tools" }),
        traceLine("2", "tool.x", "allow", "2026-05-03T00:00:00Z"),
        simulatedLine("3", "allow", { policy_digest: OTHER }),
      ),
    });
    expect(found).toMatchObject({
      decisions: 2,
      timed: 2,
      first: "2026-05-01T00:00:00Z",
      last: "2026-05-03T00:00:00Z",
      verdicts: { allow: 1, dry_run: 0, require_approval: 0, block: 1 },
      policy_digests: [{ policy_digest: OURS, decisions: 2 }],
      tools: [
        { tool: "tool.read", decisions: 1, stops: 0 },
        { tool: "tool.x", decisions: 1, stops: 1 },
      ],
      rules: [
        { rule: "allow_registry_tools", decisions: 1 },
        { rule: "block_unknown_tools", decisions: 1 },
      ],
      not_counted: { foreign: 1, without_answer: 0, failed: 0 },
    });
  });

  test("a trace alone proves nothing about a simulation, unless it was stopped for good", () => {
    const lines = [traceLine("1", "tool.read", "allow", "2026-05-01T00:00:00Z"), traceLine("2", "tool.x", "block", "2026-05-01T00:00:00Z")];
    expect(summarise({ ...about, simulated: new Set([OURS]), decisions: decisions(...lines) })).toMatchObject({
      decisions: 1,
      not_counted: { without_answer: 1 },
    });
    expect(summarise({ ...about, simulated: new Set<string>(), decisions: decisions(...lines) })).toMatchObject({
      decisions: 2,
      not_counted: { without_answer: 0 },
    });
  });

  test("dry_run stands for a run where the tool is approved, else for a stop", () => {
    const found = summarise({
      ...about,
      stage: "dry_run",
      simulated: new Set<string>(),
      decisions: decisions(exportLine("1", "tool.read", "dry_run"), exportLine("2", "tool.x", "dry_run"), evalLine("3", "dry_run")),
    });
    expect(found.tools).toEqual([
      { tool: "", decisions: 1, stops: 1 },
      { tool: "tool.read", decisions: 1, stops: 0 },
      { tool: "tool.x", decisions: 1, stops: 1 },
    ]);
    expect(found).not.toHaveProperty("first");
  });
});
