import { describe, expect, test } from "@jest/globals";
import { checkSnapshot, type SnapshotResult } from "../../src/commands/check-snapshot.ts";
import { embeddedEngine } from "../../src/commands/engine.ts";
import { loadSide } from "../../src/commands/side.ts";
import { memoryTree } from "./support/memory-tree.ts";

const NOW = Date.parse("2026-11-01T00:00:00Z");
const CONFIG = "teams/a/registry-policy.yaml";

const server = (id: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  server_id: id,
  status: "trusted",
  score: 0.9,
  updated_at: "2026-10-20T00:00:00Z",
  ...more,
});

interface Project {
  readonly servers: readonly Record<string, unknown>[];
  readonly policy?: string | undefined;
  readonly tests?: string;
  readonly committed?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

const trust = (...lines: readonly string[]): string => ["default_verdict: block", "mcp_trust:", ...lines.map((line) => `  ${line}`), ""].join("\n");
const POLICY = trust("snapshot: ../../policy/s.json", "min_score: 0.5");

function filesOf({ servers, policy = POLICY, tests = "[]", committed, extra = {} }: Project): Record<string, string> {
  const files: Record<string, string> = {
    [CONFIG]: [
      "version: 1",
      "gait: 1.4.0",
      "snapshots:",
      "  mcp:",
      "    report: { file: report.json, format: gait-native }",
      "    output: ../../policy/s.json",
      "    policy: mcp.yaml",
      `    tests: ${tests}`,
      "",
    ].join("\n"),
    "teams/a/report.json": JSON.stringify(servers),
    "teams/a/mcp.yaml": policy,
    ...extra,
  };
  if (committed !== undefined) files["policy/s.json"] = committed;
  return files;
}

async function check(head: Project, base?: Project): Promise<SnapshotResult> {
  const headSide = await loadSide(memoryTree(filesOf(head)), [CONFIG]);
  const baseSide = base === undefined ? undefined : await loadSide(memoryTree(filesOf(base)), [CONFIG]);
  const [owner] = headSide.configs;
  const snapshot = owner?.snapshots[0];
  if (owner === undefined || snapshot === undefined) throw new Error(JSON.stringify(headSide.diagnostics));
  return checkSnapshot({ head: snapshot, owner, headSide, base: baseSide, engine: embeddedEngine(BigInt(NOW) * 1_000_000n), now: NOW });
}

const codes = ({ findings }: SnapshotResult): readonly string[] =>
  findings.flatMap(({ diagnostic: d }) => (d.severity === "error" || d.severity === "warning" ? [`${d.severity} ${d.code}`] : []));

describe("which servers gain and lose trust", () => {
  const one = server("github");
  test.each<[what: string, base: Project, head: Project, trusted: readonly string[], untrusted: readonly string[]]>([
    ["nothing", { servers: [one] }, { servers: [one] }, [], []],
    ["a new server", { servers: [one] }, { servers: [one, server("jira")] }, ["jira mcp_trust_verified"], []],
    ["a new server without trust", { servers: [one] }, { servers: [one, server("jira", { status: "revoked" })] }, [], []],
    ["a server that left", { servers: [one, server("jira")] }, { servers: [one] }, [], ["jira mcp_trust_server_unknown"]],
    ["an untrusted one that left", { servers: [one, server("jira", { score: 0.1 })] }, { servers: [one] }, [], []],
    ["a fallen score", { servers: [one] }, { servers: [server("github", { score: 0.4 })] }, [], ["github mcp_trust_below_threshold"]],
    ["an id in other letters", { servers: [one] }, { servers: [server(" GitHub ")] }, [], []],
    ["an id that became a name", { servers: [one] }, { servers: [server("", { server_id: undefined, server_name: "GITHUB" })] }, [], []],
    [
      "a milder policy",
      { servers: [server("github", { score: 0.6 })], policy: trust("snapshot: ../../policy/s.json", "min_score: 0.7") },
      { servers: [server("github", { score: 0.6 })] },
      ["github mcp_trust_verified"],
      [],
    ],
    [
      "a stricter policy",
      { servers: [one] },
      { servers: [one], policy: trust("snapshot: ../../policy/s.json", "publisher_allowlist: [acme]") },
      [],
      ["github mcp_trust_publisher_untrusted"],
    ],
    [
      "a policy that asks for no trust any more",
      { servers: [server("github", { status: "revoked" })] },
      { servers: [server("github", { status: "revoked" })], policy: "default_verdict: block\n" },
      ["github"],
      [],
    ],
    [
      "age, which the day brings and not the change",
      { servers: [one], policy: trust("snapshot: ../../policy/s.json", "max_age: 24h") },
      { servers: [one], policy: trust("snapshot: ../../policy/s.json", "max_age: 24h") },
      [],
      [],
    ],
  ])("%s", async (_what, base, head, trusted, untrusted) => {
    const { changes } = (await check(head, base)).report;
    const told = (list: typeof changes.newly_trusted): readonly string[] => list.map((c) => [c.server.trim(), ...c.reason_codes].join(" "));
    expect([told(changes.newly_trusted), told(changes.newly_untrusted)]).toEqual([trusted, untrusted]);
  });

  test("thousands of servers are read once", async () => {
    const servers = Array.from({ length: 4_000 }, (_, i) => server(`s${i}`));
    const { changes } = (await check({ servers: servers.slice(1) }, { servers: servers.slice(0, -1) })).report;
    expect([changes.newly_trusted.length, changes.newly_untrusted.length]).toEqual([1, 1]);
  });
});

describe("the policy of a snapshot", () => {
  const ok = async (policy: string, extra: Readonly<Record<string, string>> = {}): Promise<readonly string[]> => {
    const servers = [server("github")];
    const committed = (await loadSide(memoryTree(filesOf({ servers })), [CONFIG])).configs[0]?.snapshots[0]?.text ?? "";
    const tests = "[{ server: github.json, expect: allow }]";
    return codes(await check({ servers, policy, committed, tests, extra: { "teams/a/github.json": '{"server_id":"GITHUB"}', ...extra } }));
  };

  test("a path out of the configuration's folder and into the workspace is none that leads out", async () => {
    expect(await ok(POLICY)).toEqual([]);
  });

  test.each([
    ["another file", trust("snapshot: other.json"), ["warning snapshot_not_named", "error test_failed"]],
    ["no snapshot", "default_verdict: block\n", ["warning snapshot_not_named"]],
    ["the workspace's path, which is not the folder's", trust("snapshot: policy/s.json"), ["warning snapshot_not_named", "error test_failed"]],
    [
      "a path out of the workspace",
      trust("snapshot: ../../../policy/s.json"),
      ["error snapshot_outside_workspace", "warning snapshot_not_named", "error test_failed"],
    ],
    ["an absolute path", trust("snapshot: /policy/s.json"), ["error snapshot_outside_workspace", "warning snapshot_not_named", "error test_failed"]],
  ])("names %s", async (_what, policy, expected) => {
    expect(await ok(policy)).toEqual(expected);
  });

  test("a file beside the configuration is read where the policy names it", async () => {
    expect(await ok(trust("snapshot: other.json"), { "teams/a/other.json": '{"entries":[{"server_id":"github"}]}' })).toEqual(["warning snapshot_not_named"]);
  });

  test.each([
    ['{"server_id":"github","SERVER_ID":"jira"}', ["error duplicate_key", "error folded_key", "error test_failed"]],
    ['{"server_id":"github","sever":1}', ["warning unknown_key"]],
    ["{", ["error server_invalid"]],
    ['{"server":{"server_id":"github"}}', ["error server_invalid"]],
  ])("a server description %s", async (text, expected) => {
    expect(await ok(POLICY, { "teams/a/github.json": text })).toEqual(expected);
  });
});
