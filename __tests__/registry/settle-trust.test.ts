import { describe, expect, test } from "@jest/globals";
import { checkReportTimes, identityKey } from "../../src/registry/index.ts";
import { evidenceOfFile, evidenceProblem } from "../../src/registry/evidence-path.ts";
import { errorsOf, findings, read, readFiles, valueOf } from "./read.ts";

const TIME = "2026-03-01T00:00:00Z";
const server = (server_id: string, updated_at = TIME): Record<string, unknown> => ({
  server_id,
  status: "trusted",
  score: 0.9,
  updated_at,
});

describe("expected servers", () => {
  test("one that the report lacks is unknown with score 0, and that is told", () => {
    const outcome = read([server("github"), server("jira", "2026-04-01T00:00:00+02:00")], { expect_servers: ["GitHub", "slack"] }, "trust");
    expect(valueOf(outcome).trust_entries.at(-1)).toMatchObject({
      server_id: "slack",
      source: "external",
      status: "unknown",
      score: 0,
      updated_at: "2026-04-01T00:00:00+02:00",
      evidence_path: "export.json",
    });
    expect(findings(outcome, "scan_failed")).toMatchObject([{ severity: "warning" }]);
  });

  test("as_of is its time where it is given", () => {
    const outcome = read([server("github")], { expect_servers: ["slack"], as_of: "2026-05-01T00:00:00Z" });
    expect(valueOf(outcome).trust_entries.at(-1)?.updated_at).toBe("2026-05-01T00:00:00Z");
  });

  test("aliases are minded on both sides", () => {
    const aliases = new Map([["io.github.x/github", "github"]]);
    for (const name of ["github", "io.github.x/github"]) {
      expect(findings(read([server("io.github.x/github")], { expect_servers: [name], aliases }), "scan_failed")).toEqual([]);
    }
  });

  test("one named twice is added once", () => {
    const outcome = read([server("github")], { expect_servers: ["slack", " SLACK "] });
    expect(valueOf(outcome).trust_entries).toHaveLength(2);
  });

  test("a report that lists nobody is not filled up", () => {
    expect(errorsOf(read({ reports: [] }, { expect_servers: ["slack"] }))).toEqual(["report_empty"]);
  });
});

describe("aliases", () => {
  test("rename the entry, or give a name its id", () => {
    const aliases = new Map([
      ["registry/github", "github"],
      ["jira", "jira-prod"],
    ]);
    const entries = valueOf(read([server("registry/github"), { ...server(""), server_name: "jira" }], { aliases })).trust_entries;
    expect(entries.map((e) => [e.server_id, e.server_name])).toEqual([
      ["github", undefined],
      ["jira-prod", "jira"],
    ]);
  });

  test("two servers renamed to one are refused", () => {
    const aliases = new Map([
      ["a", "x"],
      ["b", "X"],
    ]);
    expect(errorsOf(read([server("a"), server("b")], { aliases }))).toEqual(["server_ambiguous"]);
  });
});

describe("several files", () => {
  test("are one report", () => {
    const outcome = readFiles({ "r/a.json": server("a"), "r/b.json": server("b") }, {}, "trust");
    expect(valueOf(outcome).trust_entries.map((e) => [e.server_id, e.evidence_path])).toEqual([
      ["a", "r/a.json"],
      ["b", "r/b.json"],
    ]);
  });

  test("with one server in both are refused, and both files are named", () => {
    const outcome = readFiles({ "a.json": server("a"), "b.json": server("A") });
    expect(errorsOf(outcome)).toEqual(["server_ambiguous"]);
    expect(outcome.diagnostics[0]?.file).toBe("b.json");
    expect(outcome.diagnostics[0]?.message).toContain("a.json:1:1");
  });
});

describe("evidence", () => {
  test("outside of the repository only the base name is kept", () => {
    expect(evidenceOfFile("registry/a.json")).toBe("registry/a.json");
    expect(evidenceOfFile("/home/me/a.json")).toBe("a.json");
    expect(evidenceOfFile("../x/a.json")).toBe("a.json");
    expect(evidenceOfFile("C:\\x\\a.json")).toBe("a.json");
  });

  test("the reason is told", () => {
    expect(evidenceProblem("/etc/passwd")).toBe("it is absolute");
    expect(evidenceProblem("a/../b")).toBe("it leads out of the repository");
    expect(evidenceProblem("a/b.json")).toBeUndefined();
  });
});

describe("times ahead of the clock", () => {
  const now = Date.UTC(2026, 2, 1, 0, 0, 0);
  const reading = (time: string): Parameters<typeof checkReportTimes>[0] => valueOf(read(server("a", time)));

  test.each([
    ["2026-03-01T00:00:00Z", 0],
    ["2026-03-01T00:05:00Z", 0],
    ["2026-03-01T00:05:00.001Z", 1],
    ["2999-01-01T00:00:00Z", 1],
    ["2026-03-01T02:00:00+02:00", 0],
    ["2026-02-28T23:00:00-02:00", 1],
  ])("%s gives %d errors", (time, count) => {
    const found = checkReportTimes(reading(time), now);
    expect(found).toHaveLength(count);
    for (const d of found) expect(d).toMatchObject({ code: "time_in_future", severity: "error", file: "export.json", line: 1 });
  });

  test("the skew can be set", () => {
    expect(checkReportTimes(reading("2026-03-01T00:00:01Z"), now, 0)).toHaveLength(1);
    expect(checkReportTimes(reading("2026-03-01T01:00:00Z"), now, 3_600_000)).toHaveLength(0);
  });

  test("the export's own time counts as well", () => {
    const meta = { "io.modelcontextprotocol.registry/official": { updatedAt: "2999-01-01T00:00:00Z" } };
    const listed = valueOf(read({ servers: [{ server: { name: "a/b", version: "1" }, _meta: meta }] }));
    expect(checkReportTimes(listed, now)).toHaveLength(1);
  });
});

test("the key of an entry is its id, else its name", () => {
  expect(identityKey({ server_id: " GitHub ", server_name: "x" })).toBe("github");
  expect(identityKey({ server_name: "X" })).toBe("x");
});
