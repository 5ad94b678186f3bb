import { describe, expect, test } from "@jest/globals";
import { readConfig, type Config } from "../../src/config/index.ts";
import { readStrictYaml } from "../../src/source/index.ts";

const GOOD = `version: 1
gait: 1.4.0
policies:
  platform-tools:
    stage: simulate
    registry: { file: registry/approved.json, format: auto }
    output: policy/platform-tools.yaml
    tests:
      - { intents: intents/read.json, expect: allow }
      - { intents: [intents/a.json, intents/b.json], expect: block, reason_codes: [x] }
  payments: { file: policy/payments.yaml, stage: enforce, tests: [] }
snapshots:
  servers:
    report: { files: [a.json, b.json] }
    output: policy/trust.json
`;

function read(text: string, file = "teams/a/registry-policy.yaml"): { config?: Config; errors: readonly string[] } {
  const document = readStrictYaml(file, new TextEncoder().encode(text));
  if (document.value === undefined) return { errors: document.diagnostics.map((d) => d.code) };
  const read = readConfig(document.value);
  const errors = read.diagnostics.map((d) => `${d.code} ${d.line ?? 0}:${d.column ?? 0} ${d.message} | ${d.help ?? ""}`);
  return read.value === undefined ? { errors } : { config: read.value, errors };
}

/** The configuration that must be there. */
function good(text: string): Config {
  const { config, errors } = read(text);
  if (config === undefined) throw new Error(errors.join("\n"));
  return config;
}

describe("the configuration", () => {
  test("fills in every default and resolves paths against its own folder", () => {
    const config = good(GOOD);
    expect(config.folder).toBe("teams/a");
    expect(config.deny).toBe("teams/a/policy/deny.yaml");
    expect(config.exceptions).toBe("teams/a/exceptions");
    expect(config.rollout).toMatchObject({
      simulate: "flag",
      dry_run: "unknown",
      soak: { simulate: 72, dry_run: 72 },
      soak_clock: undefined,
      evidence: "teams/a/evidence",
    });
    expect(config.engine).toBe("embedded");
    const [rendered, file] = config.policies;
    expect(rendered).toMatchObject({
      kind: "rendered",
      output: "teams/a/policy/platform-tools.yaml",
      staged: "teams/a/policy/platform-tools.staged",
      new_tools: "dry_run",
      rule_name: "allow_registry_tools",
      stagePosition: { line: 5, column: 12 },
    });
    expect(rendered?.tests.map((t) => t.intents)).toEqual(["teams/a/intents/read.json", "teams/a/intents/a.json", "teams/a/intents/b.json"]);
    expect(file).toMatchObject({ kind: "file", file: "teams/a/policy/payments.yaml", stage: "enforce" });
    expect(config.snapshots[0]?.report.files).toEqual(["teams/a/a.json", "teams/a/b.json"]);
  });

  test.each([
    ["stage: simulate", "stgae: simulate", /config_unknown_key 5:5 unknown key "stgae".*Did you mean `stage`/u],
    ["stage: simulate", "stage: enforced", /config_unknown_value 5:12 .*Did you mean `enforce`/u],
    ["gait: 1.4.0", "gait: 1.5.0", /config_gait_version 2:7 .*1\.4\.0/u],
    ["version: 1", "version: 2", /config_version 1:10/u],
    ["output: policy/platform-tools.yaml", "output: ../../../x.yaml", /config_path 7:13 .*leaves the workspace/u],
    ["output: policy/platform-tools.yaml", "output: /etc/x", /config_path 7:13 .*is absolute/u],
    ["output: policy/platform-tools.yaml", "output: .GIT/hooks/x", /config_path 7:13 .*\.git/u],
    ["output: policy/platform-tools.yaml", "output: ../../.github/WORKFLOWS/x.yml", /config_path 7:13/u],
    ["file: registry/approved.json", "file: https://example.com/a.json", /config_path 6:23 .*URL/u],
    ["file: registry/approved.json", 'file: "a\\\\b.json"', /config_path 6:23 .*backslash/u],
    ["output: policy/platform-tools.yaml", "output: registry/approved.json", /config_output_over_input 7:13 /u],
    ["output: policy/platform-tools.yaml", "output: intents/b.json", /config_output_over_input 7:13 .*intents\/b\.json/u],
    ["output: policy/platform-tools.yaml", "output: policy/DENY.yaml", /config_output_over_input 7:13 /u],
    ["output: policy/platform-tools.yaml", "output: registry-policy.yaml", /config_output_twice 7:13 .*the configuration/u],
    ["output: policy/platform-tools.yaml", "staged: b.json\n    output: p.yaml", /config_output_over_input 7:13 .*staged/u],
    ["output: policy/trust.json", "output: policy/platform-tools.yaml", /config_output_twice 15:13 /u],
    ["output: policy/platform-tools.yaml", "output: Exceptions/platform-tools.yaml", /config_output_over_input .*folder "teams\/a\/exceptions"/u],
    ["output: policy/trust.json", "output: evidence/trust.json", /config_output_over_input .*folder "teams\/a\/evidence"/u],
    [
      "policies:\n",
      "policies:\n  one: { file: policy/hand.yaml, stage: enforce }\n  two: { file: Policy/hand.yaml, stage: simulate }\n",
      /config_output_twice 5:3 .*policies.two and policies.one/u,
    ],
    ["expect: allow", "expect: alow", /config_unknown_value 9:47 .*Did you mean `allow`/u],
    ["  platform-tools:", '  "a b":', /config_id 4:3/u],
    ["registry: { file: registry/approved.json, format: auto }", "registry: { format: auto }", /config_missing_key 6:15 .*`file` or `files`/u],
  ])("%s -> %s is refused with its place", (from, to, wanted) => {
    expect(GOOD).toContain(from);
    const { config, errors } = read(GOOD.replace(from, to));
    expect(config).toBeUndefined();
    expect(errors.join("\n")).toMatch(wanted);
  });

  test("keeps the place of every path, so that a file that is missing is told where it is asked for", () => {
    const places = good(GOOD).places.map((p) => `${p.path} ${p.line}:${p.column}`);
    expect(places).toEqual(
      expect.arrayContaining([
        "teams/a/registry/approved.json 6:23",
        "teams/a/policy/platform-tools.yaml 7:13",
        "teams/a/intents/b.json 10:37",
        "teams/a/policy/payments.yaml 11:21",
        "teams/a/a.json 14:23",
        "teams/a/b.json 14:31",
      ]),
    );
  });

  test("tells everything that is wrong at once", () => {
    const { errors } = read(GOOD.replace("stage: simulate", "stgae: simulate").replace("expect: allow", "expect: alow"));
    expect(errors.length).toBeGreaterThanOrEqual(2);
  });

  test("tells fifty findings of a file, and that there are more", () => {
    const { errors } = read(GOOD + Array.from({ length: 5000 }, (_, i) => `k${i}: 1\n`).join(""));
    expect(errors).toHaveLength(51);
    expect(errors.at(-1)).toMatch(/^config_more \d+:1 .*50 findings/u);
  });

  test("reads the whole rollout block", () => {
    const config = good(`${GOOD}deny: other/deny.yaml
exceptions: { folder: ok, kinds: [limit, test], max_age: 14d }
rollout:
  simulate: observe
  dry_run: { selected: [tool.a] }
  soak: { simulate: 90m, dry_run: 2d }
  soak_clock: server
  evidence: proof
  observed: { min_decisions: 10, min_span: 24h, no_unexpected_stops: true }
`);
    expect(config.deny).toBe("teams/a/other/deny.yaml");
    expect(config.exceptions).toBe("teams/a/ok");
    expect(config.exception_rules).toEqual({ kinds: ["limit", "test"], max_hours: 336 });
    expect(config.rollout).toMatchObject({
      simulate: "observe",
      dry_run: { selected: ["tool.a"] },
      soak: { simulate: 1.5, dry_run: 48 },
      soak_clock: "server",
      observed: { min_decisions: 10, min_hours: 24, no_unexpected_stops: true },
    });
    expect(config.policies[0]?.rendering).toEqual({ simulate: "observe", dry_run: { selected: ["tool.a"] } });
  });

  test.each([
    ["soak: { simulate: 3 days }", /config_duration/u],
    ["attestation: required", /rollout\.signer\.repository is not set/u],
    ["dry_run: { selected: [] }", /names no tool/u],
    ["soak_clock: wall", /config_unknown_value/u],
  ])("rollout: %s is refused", (line, wanted) => {
    expect(read(`${GOOD}rollout:\n  ${line}\n`).errors.join("\n")).toMatch(wanted);
  });

  test("an empty configuration is refused", () => {
    expect(read("version: 1\ngait: 1.4.0\n").errors.join()).toMatch(/config_empty/u);
  });
});
