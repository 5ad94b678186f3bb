import { describe, expect, test } from "@jest/globals";
import { policyDigest, readPolicy } from "../../src/gait/policy/index.ts";
import { renderPolicy } from "../../src/render/index.ts";
import { codes, input, rendered, rulesOf, SHA } from "./support.ts";

const REFERENCE = `schema_id: gait.gate.policy
schema_version: 1.0.0
default_verdict: block
rules:
  - name: allow_registry_tools
    priority: 10
    effect: allow
    match:
      tool_names: [a.read, b.read]
    reason_codes: [allowed_by_external_registry]
  - name: block_unknown_tools
    priority: 100
    effect: block
    reason_codes: [blocked_tool_not_in_external_registry]
    violations: [tool_not_allowlisted]
`;

describe("the plain policy", () => {
  test("has a header and one tool a line", () => {
    expect(rendered({ allow: ["b.read", "a.read", "b.read"] }).text).toBe(`# Rendered by registry-policy; do not edit. Change the source and render again.
# source: "registry/tools.json" sha256:${SHA}
schema_id: gait.gate.policy
schema_version: 1.0.0
default_verdict: block
rules:
  - name: allow_registry_tools
    priority: 10
    effect: allow
    match:
      tool_names:
        - "a.read"
        - "b.read"
    reason_codes: [allowed_by_external_registry]
  - name: block_unknown_tools
    priority: 100
    effect: block
    reason_codes: [blocked_tool_not_in_external_registry]
    violations: [tool_not_allowlisted]
`);
  });

  test("has the digest of the reference's text", () => {
    const reference = readPolicy(new TextEncoder().encode(REFERENCE));
    if ("error" in reference) throw new Error(reference.error.message);
    expect(policyDigest(rendered().policy)).toBe(policyDigest(reference.policy));
  });

  test("is the same whatever the order of the export", () => {
    const names = ["\u{1f600}.x", "z", "\uffeex", "a b", "null"];
    expect(rendered({ allow: names }).text).toBe(rendered({ allow: [...names].reverse() }).text);
    expect(rendered({ allow: names }).names.allow).toEqual(["a b", "null", "z", "\uffeex", "\u{1f600}.x"]);
  });

  test("words of the user are quoted, ours are plain", () => {
    const { text, policy } = rendered({ ruleName: " a: b # c ", allowReasonCode: "x, y" });
    expect(text).toContain('- name: "a: b # c"\n');
    expect(text).toContain('reason_codes: ["x, y"]\n');
    expect(policy.rules[0]).toMatchObject({ name: "a: b # c", reasonCodes: ["x, y"] });
    expect(rendered({ ruleName: "null" }).policy.rules[0]?.name).toBe("null");
  });

  test("names every source, so that nothing in a path can leave the comment", () => {
    const sources = [
      { path: "a\nrules: []\u202e.json", sha256: SHA },
      { path: "b.json", sha256: SHA },
    ];
    const head = rendered({ header: { sources } }).text.split("\n").slice(1, 3);
    expect(head).toEqual([`# source: "a\\nrules: []\\u202e.json" sha256:${SHA}`, `# source: "b.json" sha256:${SHA}`]);
    expect(() => rendered({ header: { sources: [{ path: "a", sha256: "x\n" }] } })).toThrow();
  });
});

describe("hostile names", () => {
  const names = [
    "null",
    "~",
    '""',
    "!!null x",
    "a, b",
    "x]\n  - name: evil",
    "true",
    "yes",
    "0x10",
    "010",
    "1_000",
    "1:30",
    "*a",
    "&a b",
    "!t x",
    "# x",
    "[]",
    "a\tb",
    "a\\b",
    'e"f',
    "i\\u0041",
    "__proto__",
    "constructor",
    "##[error]x",
    "::error::x",
    "%0a",
    "<b>",
    "@team",
    "`",
    "| >",
    "${{ x }}",
    "a\u2028x",
    "\u{1f600}",
    "- a",
    "? a",
    "p: q",
    "'",
  ];
  test("come back exactly and alone, together and one by one", () => {
    expect(rendered({ allow: names }).policy.rules[0]?.match.toolNames).toEqual([...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    for (const name of names) {
      const { policy } = rendered({ allow: [name] });
      expect(policy.rules.map((r) => [r.name, r.effect, r.match.toolNames])).toEqual([
        ["allow_registry_tools", "allow", [name]],
        ["block_unknown_tools", "block", []],
      ]);
    }
  });

  test.each<[string, Parameters<typeof input>[0], string]>([
    ["no tool", { allow: [] }, "render_empty_allowlist"],
    ["a blank name", { allow: ["a", ""] }, "render_name"],
    ["a name that Gait trims", { allow: ["a\u0085"] }, "render_name"],
    ["a name that Gait lowers", { allow: ["\u212aube"] }, "render_name"],
    ["half of a pair", { allow: ["a\ud800"] }, "render_name"],
    ["1,025 characters", { allow: ["\u{1f600}".repeat(1025)] }, "render_name"],
    ["a staged name too long", { staged: ["x".repeat(1025)] }, "render_name"],
    ["a blank denied name", { denied: [" "] }, "render_name"],
    ["a rule name with a line break", { ruleName: "a\nb" }, "render_word"],
    ["an endless reason", { allowReasonCode: "x".repeat(1025) }, "render_word"],
    ["the name of another rule", { ruleName: "block_unknown_tools" }, "render_rule_name"],
  ])("%s is refused", (_name, over, code) => {
    expect(codes(over)).toEqual([code]);
  });

  test("1,024 characters are a name, and the place of a bad one is told", () => {
    expect(rendered({ allow: ["\u{1f600}".repeat(1024)] }).names.allow).toHaveLength(1);
    const origin = { file: "e.json", line: 3, column: 5, pointer: "/0" };
    expect(renderPolicy(input({ allow: [{ gait_name: "", origin }] })).diagnostics[0]).toMatchObject({ file: "e.json", line: 3, column: 5 });
  });
});

const UNKNOWN = "block block_unknown_tools [] blocked_tool_not_in_external_registry tool_not_allowlisted";

describe("stages", () => {
  const allow = ["a", "b", "c"];
  const allowAll = "10 allow allow_registry_tools [a b c] allowed_by_external_registry";
  test.each<[string, Parameters<typeof input>[0], readonly string[]]>([
    ["enforce", { stage: "enforce" }, [allowAll, `100 ${UNKNOWN}`]],
    ["simulate, flag", { stage: "simulate" }, [allowAll, `100 ${UNKNOWN}`]],
    [
      "simulate, observe",
      { stage: "simulate", rendering: { simulate: "observe", dry_run: "unknown" }, staged: ["a"] },
      [allowAll, "100 allow observe_unknown_tools [] simulated_block_tool_not_in_external_registry tool_not_allowlisted"],
    ],
    [
      "dry_run, unknown",
      { stage: "dry_run", staged: ["c"] },
      [
        "10 allow allow_registry_tools [a b] allowed_by_external_registry",
        "20 dry_run dry_run_staged_tools [c] staged_by_registry_policy",
        "100 dry_run dry_run_unknown_tools [] dry_run_tool_not_in_external_registry tool_not_allowlisted",
      ],
    ],
    [
      "dry_run, selected",
      { stage: "dry_run", rendering: { simulate: "flag", dry_run: { selected: [" B ", "zz"] } } },
      ["10 allow allow_registry_tools [a c] allowed_by_external_registry", "20 dry_run dry_run_approved_tools [b] dry_run_by_rollout_stage", `100 ${UNKNOWN}`],
    ],
    [
      "dry_run, all",
      { stage: "dry_run", rendering: { simulate: "flag", dry_run: "all" }, denied: ["a"] },
      [
        "0 block block_denied_tools [a] denied_by_registry_policy tool_denied",
        "10 dry_run dry_run_approved_tools [b c] dry_run_by_rollout_stage",
        "100 dry_run dry_run_unknown_tools [] dry_run_tool_not_in_external_registry tool_not_allowlisted",
      ],
    ],
    [
      "enforce ignores what dry_run and simulate would do",
      { stage: "enforce", rendering: { simulate: "observe", dry_run: "all" } },
      [allowAll, `100 ${UNKNOWN}`],
    ],
  ])("%s", (_name, over, expected) => {
    expect(rulesOf({ allow, ...over })).toEqual(expected);
  });
});

describe("staged, denied and stricter tools", () => {
  test("the deny list beats the export, staging and every stage", () => {
    for (const stage of ["simulate", "dry_run", "enforce"] as const) {
      for (const dry_run of ["unknown", "all", { selected: ["b"] }] as const) {
        const { names, policy } = rendered({ stage, rendering: { simulate: "observe", dry_run }, allow: ["a", "b"], staged: ["b"], denied: ["B ", "z"] });
        expect(names.block).toEqual(["b", "z"]);
        expect(policy.rules[0]).toMatchObject({ name: "block_denied_tools", effect: "block", priority: 0 });
        expect(policy.rules.slice(1).flatMap((r) => r.match.toolNames)).toEqual(["a"]);
      }
    }
  });

  test("a policy whose tools are all denied or staged has no allow rule at all", () => {
    expect(rulesOf({ allow: ["a", "b"], denied: ["a"], staged: ["b"] })).toEqual([
      "0 block block_denied_tools [a] denied_by_registry_policy tool_denied",
      "10 dry_run dry_run_staged_tools [b] staged_by_registry_policy",
      `100 ${UNKNOWN}`,
    ]);
    expect(rendered({ allow: ["a"], denied: ["a"] }).policy.rules.filter((r) => r.effect === "allow")).toEqual([]);
  });

  test("the registry's stricter effect stands, of two entries the strictest, and staging never softens it", () => {
    const allow = [
      { gait_name: "a" },
      { gait_name: "b", effect: "require_approval" as const },
      { gait_name: "b" },
      { gait_name: "c", effect: "block" as const },
      { gait_name: "c", effect: "require_approval" as const },
    ];
    expect(rulesOf({ allow, staged: ["b", "c"], stage: "dry_run", rendering: { simulate: "flag", dry_run: "all" } })).toEqual([
      "10 dry_run dry_run_approved_tools [a] dry_run_by_rollout_stage",
      "20 require_approval require_approval_registry_tools [b] approval_required_by_tool_class",
      "30 block block_registry_tools [c] blocked_by_tool_class tool_class_blocked",
      "100 dry_run dry_run_unknown_tools [] dry_run_tool_not_in_external_registry tool_not_allowlisted",
    ]);
  });

  test("staged names that the registry does not approve render as nothing", () => {
    expect(rendered({ staged: ["zz"] }).text).toBe(rendered().text);
  });
});

test("100,000 tools", () => {
  const allow = Array.from({ length: 100_000 }, (_, i) => `server.tool_${i}`);
  expect(rendered({ allow }).names.allow).toHaveLength(100_000);
});
