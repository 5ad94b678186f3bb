import { spawnSync } from "node:child_process";
import { describe, expect, test } from "@jest/globals";
import { COMMENT_CHARACTERS, MARKER_START, readMarker, readSyncMarker, sameBody, syncBody, type SyncBody } from "../../src/report/index.ts";
import { expectGolden } from "./golden.ts";
import { hostileNames, hostileReport } from "./hostile.ts";
import { scan } from "./markdown-scanner.ts";
import { outsideIsOurs } from "./outside.ts";
import { findCommands } from "./runner-commands.ts";
import { allowed, NO_CHANGES, policy, report } from "./sample.ts";

const HEAD = "4".repeat(40);

function input(more: Partial<SyncBody> = {}): SyncBody {
  return {
    marker: { head: HEAD, run: 12, state: "ready" },
    report: report(),
    reasons: [],
    stubs: [],
    removed: [],
    notes: [],
    forecasts: [],
    ownToken: false,
    ...more,
  };
}

const REASON = {
  code: "export_shrinks",
  severity: "error",
  message: 'the export of "tools" lost 197 of 200 tools',
  help: "Check that the export is whole.",
} as const;
const FALL = { server: "github", at: "2026-06-04T00:00:00Z", verdict: "block", tools: ["github.get", "github.put"] };

function held(): SyncBody {
  return input({
    marker: { head: HEAD, run: 12, state: "draft" },
    reasons: [REASON, { ...REASON, message: "25 tools become allowed in tools, the limit is 10" }],
    stubs: [{ path: "exceptions/tools-limit-0123456789ab.yaml", text: 'kind: limit\npolicy: "tools"\nexpires: "YYYY-MM-DD"\n' }],
    removed: ["github.delete_repo", "it's"],
    notes: ["The export of tools does not say when it was made."],
    forecasts: [
      {
        id: "servers",
        maxAge: "168h0m0s",
        minScore: 0.8,
        falls: [FALL, { ...FALL, server: "files", at: "2026-06-09T00:00:00Z", tools: [] }],
        below: [{ server: "slack", score: 0.5, tools: ["slack.post"] }],
      },
    ],
    ownToken: true,
    report: report({
      result: "failed",
      exit_code: 3,
      policies: [policy({ changes: { ...NO_CHANGES, newly_allowed: [allowed("github.create_issue")], relaxed: true } })],
    }),
  });
}

describe("the body of a sync's pull request", () => {
  test("golden: reasons, exception, commands, report, forecast", () => expectGolden("sync-body.md", syncBody(held())));

  test("a routine change says nothing of drafts, exceptions or commands", () => {
    const body = syncBody(input({ removed: ["a"], stubs: [] }));
    expect(body).not.toMatch(/Draft|acknowledge|registry-policy block|If nothing is done|write access/u);
    expect(syncBody(input({ ownToken: true }))).toMatch(/write access/u);
  });

  test("every command is one word for a shell, and the name is a name to it", () => {
    const removed = ["plain.tool", "it's", "$(touch x)", "`id`", "a;b", "-rf", "--reason", "a b", '"', "\\", "*", "~", "!x", "naïve", "a\\'b", "#x", "&&"];
    const commands = scan(syncBody({ ...held(), removed }))
      .fences.flatMap((f) => f.split("\n"))
      .filter((l) => l.startsWith("registry-policy block "));
    expect(commands).toHaveLength(removed.length);
    commands.forEach((command, i) => {
      const ran = spawnSync("sh", ["-c", command.replace(/^registry-policy /u, "printf '%s\\n' ")], { encoding: "utf8" });
      expect(ran.stdout.split("\n").slice(0, -1)).toEqual(["block", "--reason", "left the registry", "--", removed[i]]);
    });
  });

  test("names get out of nothing, whatever they hold", () => {
    for (const name of hostileNames()) {
      const sentence = `"${name}" is ${name}`;
      const server = { ...FALL, server: name, tools: [name] };
      const body = syncBody({
        ...held(),
        report: hostileReport(name),
        reasons: [{ ...REASON, message: sentence, help: name }],
        stubs: [{ path: name, text: `policy: ${JSON.stringify(name)}\n` }],
        removed: [name],
        notes: [sentence],
        forecasts: [{ id: name, maxAge: "1h0m0s", minScore: 0.5, falls: [server], below: [{ server: name, score: 0, tools: [name] }] }],
      });
      expect(findCommands(body)).toEqual([]);
      expect(body.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      const lines = scan(body)
        .outside.slice(1)
        .map((line) => line.replace(/^> \[!WARNING\]$|^>$|^> (?=- )/u, ""));
      for (const line of lines) expect([line, outsideIsOurs(line)]).toEqual([line, true]);
    }
  });

  test("however much there is, it fits; counts stay true and the forecast stays", () => {
    const many = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `tool.${"x".repeat(120)}_${String(i)}`);
    const long = "word ".repeat(400);
    const body = syncBody({
      ...held(),
      reasons: Array.from({ length: 300 }, () => ({ ...REASON, message: long, help: long })),
      stubs: Array.from({ length: 40 }, (_, i) => ({ path: `exceptions/${String(i)}.yaml`, text: `reason: ${"y".repeat(500)}\n` })),
      removed: many(5000),
      notes: Array.from({ length: 50 }, () => long),
      forecasts: Array.from({ length: 30 }, (_, i) => ({
        id: `servers-${String(i)}`,
        maxAge: "1h0m0s",
        minScore: 0.5,
        falls: many(40).map((server) => ({ ...FALL, server, tools: many(3) })),
        below: [],
      })),
      report: report({ policies: [policy({ changes: { ...NO_CHANGES, newly_allowed: many(3000).map((tool) => allowed(tool)), relaxed: true } })] }),
    });
    expect(body.length).toBeLessThanOrEqual(COMMENT_CHARACTERS);
    expect(body).toContain("Draft: 300 reasons");
    expect(body).toContain("… and 292 more.");
    expect(body).toContain("5000 names left the registry");
    expect(body).toContain("… and 4980 more.");
    expect(body).toContain("3000 tools become allowed");
    expect(body).toContain("### If nothing is done");
  });

  test("a name too long for a command is counted, not cut", () => {
    const body = syncBody({ ...held(), removed: ["x".repeat(1000), "short"] });
    expect(body.match(/^registry-policy block .*$/gmu)).toEqual(["registry-policy block --reason 'left the registry' -- short"]);
    expect(body).toContain("… and 1 more.");
  });
});

describe("the marker", () => {
  test("comes first and reads back", () => {
    const body = syncBody(held());
    expect(body.startsWith(MARKER_START)).toBe(true);
    expect(readSyncMarker(body)).toEqual({ head: HEAD, run: 12, state: "draft" });
    expect(readSyncMarker(syncBody(input({ marker: { head: HEAD, run: undefined, state: "ready" } })).replaceAll("\n", "\r\n"))).toEqual({
      head: HEAD,
      run: undefined,
      state: "ready",
    });
  });

  test("is none of a comment's, nor a comment's one of ours", () => {
    expect(readMarker(syncBody(held()))).toBeUndefined();
    for (const body of [
      "",
      "words",
      `\n${syncBody(held())}`,
      "<!-- registry-policy:report head=4444444 -->\n",
      "<!-- registry-policy:sync head=4444444 -->\n",
      "<!-- registry-policy:sync head=4444444 state=ready --> x",
    ])
      expect(readSyncMarker(body)).toBeUndefined();
  });

  test("bodies are the same whichever run wrote them, and differ by anything else", () => {
    const one = syncBody(held());
    expect(sameBody(one, syncBody({ ...held(), marker: { head: HEAD, run: 13, state: "draft" } }))).toBe(true);
    expect(sameBody(one, one.replaceAll("\n", "\r\n").trimEnd())).toBe(true);
    expect(sameBody(one, syncBody({ ...held(), marker: { head: HEAD, run: 12, state: "ready" } }))).toBe(false);
    expect(sameBody(one, syncBody({ ...held(), marker: { head: "5".repeat(40), run: 12, state: "draft" } }))).toBe(false);
    expect(sameBody(one, syncBody({ ...held(), removed: [] }))).toBe(false);
  });
});
