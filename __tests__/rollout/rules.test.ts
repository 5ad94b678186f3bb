import { describe, expect, test } from "@jest/globals";
import {
  editStage,
  formatInstant,
  formatStaged,
  parseInstant,
  parseStaged,
  readMinimum,
  strictestExceptions,
  strictestLimits,
  strictestRules,
  updateStaged,
} from "../../src/rollout/index.ts";
import { readStrict } from "../../src/source/index.ts";
import { minimumOf, policy } from "./states.ts";

describe("the strictest", () => {
  test("limit of each kind, and what no side limits stays free", () => {
    expect(strictestLimits([{ newly_allowed: 5, newly_blocked: 1 }, { newly_allowed: 3 }, { max_export_age: 24 }])).toEqual({
      newly_allowed: 3,
      newly_blocked: 1,
      max_export_age: 24,
    });
    expect(strictestLimits([{ newly_allowed: 0 }, { newly_allowed: 7 }])).toEqual({ newly_allowed: 0 });
    expect(strictestLimits([])).toEqual({});
  });

  test("exceptions are those that every side allows", () => {
    expect(strictestExceptions([{}, { kinds: ["limit", "test"] }, { kinds: ["test", "removal"], max_hours: 5 }, { max_hours: 3 }])).toEqual({
      kinds: ["test"],
      max_hours: 3,
    });
    expect(strictestExceptions([{ kinds: ["limit"] }, { kinds: ["test"] }])).toEqual({ kinds: [] });
    expect(strictestExceptions([{}, {}])).toEqual({});
  });

  test("rules of base, head and minimum; exceptions are the base's to fix", () => {
    const rollout = policy().rollout;
    const base = policy({
      newTools: "allow",
      limits: { newly_allowed: 9 },
      exceptionRules: { kinds: ["limit"] },
      rollout: { ...rollout, soak: { simulate: 10, dry_run: 20 }, soak_clock: "git" },
    });
    const head = policy({ newTools: "allow", limits: { newly_allowed: 2 }, exceptionRules: {}, rollout: { ...rollout, soak: { simulate: 30, dry_run: 5 } } });
    const rules = strictestRules(base, head, minimumOf({ soak: { dry_run: 25 }, exceptionRules: { max_hours: 4 } }));
    expect(rules).toEqual({
      soak: { simulate: 30, dry_run: 25 },
      limits: { newly_allowed: 2 },
      exceptionRules: { kinds: ["limit"], max_hours: 4 },
      clock: "git",
      newTools: "allow",
    });
    expect(strictestRules(base, head, minimumOf({ soak_clock: "server" })).clock).toBe("server");
    expect(strictestRules(policy(), head, minimumOf({})).newTools).toBe("dry_run");
    expect(strictestRules(undefined, head, minimumOf({})).exceptionRules).toEqual({});
    expect(strictestRules(undefined, head, minimumOf({}), [base])).toMatchObject({
      exceptionRules: { kinds: ["limit"] },
      soak: { simulate: 30, dry_run: 20 },
      clock: "git",
    });
  });
});

describe("the staged file", () => {
  test("is one name a line, as Gait folds it, with comments", () => {
    expect(parseStaged("f", "# later\nb.x\n\na.x\na.x\n")).toEqual({ names: ["a.x", "b.x"], diagnostics: [] });
    const bad = parseStaged("f", "a.x\n B.y\n").diagnostics;
    expect(bad).toMatchObject([{ code: "staged_name", file: "f", line: 2, column: 1, help: expect.stringContaining('"b.y"') }]);
    expect(parseStaged("f", "# later\r\na.x\r\n \t\r\n")).toEqual({ names: ["a.x"], diagnostics: [] });
    expect(formatStaged(["b", "a", "b"])).toBe("a\nb\n");
    expect(formatStaged([])).toBe("");
  });

  test("gives every name back, those that look like comments as well", () => {
    const names = ["# a", "#", "#[x]", "##[set-output name=x]y", "\\#a", "\\# a", "\\\\#", "\\a", "a # b"];
    const back = parseStaged("f", formatStaged(names));
    expect(back.diagnostics).toEqual([]);
    expect([...back.names].sort()).toEqual([...names].sort());
    expect(parseStaged("f", "#\n#\tlater\n#a\n").names).toEqual(["#a"]);
  });

  test("takes in what is new against the base and lets go of what left", () => {
    expect(updateStaged(["s", "gone"], ["a", "s", "new"], ["a", "s"], "dry_run")).toEqual(["new", "s"]);
    expect(updateStaged(["s"], ["a", "s", "new"], ["a", "s"], "allow")).toEqual(["s"]);
    expect(updateStaged(["s"], ["a", "s", "new"], undefined, "dry_run")).toEqual(["s"]);
    // Taken out by hand: it was staged on the base, so it is not new and has to be proven.
    expect(updateStaged([], ["a", "s"], ["a", "s"], "dry_run")).toEqual([]);
  });
});

describe("times", () => {
  test("are dates or RFC 3339 that exist", () => {
    expect(parseInstant("2026-12-31")).toBe(Date.UTC(2026, 11, 31));
    expect(parseInstant("2026-12-31T10:00:00+02:00")).toBe(Date.UTC(2026, 11, 31, 8));
    expect(parseInstant("2026-12-31T10:00:00.5Z")).toBe(Date.UTC(2026, 11, 31, 10) + 500);
    for (const text of [
      "",
      "soon",
      "2026-2-3",
      "2026-02-30",
      "2026-02-30T00:00:00Z",
      "2026-12-31 10:00:00",
      "2026-12-31T10:00:00",
      "2026-12-31T25:00:00Z",
      "31.12.2026",
    ])
      expect([text, parseInstant(text)]).toEqual([text, undefined]);
    expect(formatInstant(Date.UTC(2026, 0, 2, 3, 4, 5) + 678)).toBe("2026-01-02T03:04:05Z");
  });
});

describe("the stage line", () => {
  const text = 'policies:\r\n  p: # stage: simulate\r\n    stage: "simulate" # since May\r\n';

  test("changes in one value and nowhere else", () => {
    expect(editStage(text, { line: 3, column: 12 }, "simulate", "dry_run")).toBe(text.replace('"simulate"', '"dry_run"'));
    expect(editStage("{p: {stage: enforce, é: x}}", { line: 1, column: 13 }, "enforce", "simulate")).toBe("{p: {stage: simulate, é: x}}");
    expect(editStage("{\u{1F600}: {stage: enforce}}", { line: 1, column: 13 }, "enforce", "simulate")).toBe("{\u{1F600}: {stage: simulate}}");
  });

  test("is left alone where something else stands there", () => {
    expect(editStage(text, { line: 3, column: 12 }, "dry_run", "enforce")).toBeUndefined();
    expect(editStage(text, { line: 2, column: 3 }, "simulate", "dry_run")).toBeUndefined();
    expect(editStage(text, { line: 30, column: 1 }, "simulate", "dry_run")).toBeUndefined();
    expect(editStage("stage: *s", { line: 1, column: 8 }, "simulate", "dry_run")).toBeUndefined();
  });
});

describe("minimum", () => {
  const read = (text: string): ReturnType<typeof readMinimum> => {
    const document = readStrict("minimum.yaml", new TextEncoder().encode(text)).value;
    if (document === undefined) throw new Error("the text is no YAML");
    return readMinimum(document);
  };

  test("gives what the organisation asks", () => {
    const text =
      "soak: { simulate: 5d }\nsoak_clock: server\nlimits: { newly_allowed: 3 }\nattestation: required\nexceptions: { kinds: [limit], max_age: 14d }\nno_relaxation: true\n";
    expect(read(text).value).toEqual({
      soak: { simulate: 120 },
      soak_clock: "server",
      limits: { newly_allowed: 3 },
      attestation: true,
      exceptionRules: { kinds: ["limit"], max_hours: 336 },
      no_relaxation: true,
    });
    expect(read("soak: { dry_run: 1h }\n").value).toEqual({ soak: { dry_run: 1 }, limits: {}, attestation: false, exceptionRules: {}, no_relaxation: false });
  });

  test("refuses what it does not know", () => {
    for (const text of [
      "soaks: {}\n",
      "soak: { enforce: 1h }\n",
      "soak: { simulate: soon }\n",
      "soak_clock: mine\n",
      "attestation: maybe\n",
      "exceptions: { kinds: [all] }\n",
      "no_relaxation: 1\n",
      "- a\n",
    ]) {
      expect([text, read(text).value]).toEqual([text, undefined]);
    }
  });
});
