import { describe, expect, test } from "@jest/globals";
import { readPolicy } from "../../../src/gait/policy/index.ts";
import { policyOf, read, refusal, ruleText } from "./support.ts";

describe("what is no mapping", () => {
  test.each([
    ["null\n", "YAML [1:1] null was used where mapping is expected"],
    ["~\n", "YAML [1:1] null was used where mapping is expected"],
    ["[a]\n", "YAML [1:1] sequence was used where mapping is expected"],
    ["x\n", "YAML [1:1] string was used where mapping is expected"],
    ["42\n", "YAML [1:1] int was used where mapping is expected"],
    ["!!map {rules: []}\n", "YAML [1:1] tag was used where mapping is expected"],
    ["rules: {}\n", "YAML [1:8] mapping was used where sequence is expected"],
    ["rules: x\n", "YAML [1:8] string was used where sequence is expected"],
    ["rules: 1.5\n", "YAML [1:8] float was used where sequence is expected"],
    ["rules: .nan\n", "YAML [1:8] nan was used where sequence is expected"],
    ["rules: .inf\n", "YAML [1:8] infinity was used where sequence is expected"],
    ["rules: true\n", "YAML [1:8] boolean was used where sequence is expected"],
    ["rules: |\n  x\n", "YAML [1:8] scalar was used where sequence is expected"],
    ["rules: !!bool 'no'\n", "YAML [1:8] tag was used where sequence is expected"],
    ["rules:\n  - a\n", "YAML [2:5] string was used where mapping is expected"],
    ["scripts: []\n", "YAML [1:10] sequence was used where mapping is expected"],
  ])("%p", (text, message) => {
    expect(refusal(text)).toBe(message);
  });

  test.each(["", "\n \n", "# only a comment\n", "---\n", "{}\n", "...\n", "rules:\nscripts: ~\n", "---\n---\nrules: x\n"])(
    "%p is the default policy",
    (text) => {
      expect(policyOf(text)).toMatchObject({
        schemaId: "gait.gate.policy",
        schemaVersion: "1.0.0",
        defaultVerdict: "require_approval",
        rules: [],
        mcpTrust: undefined,
      });
    },
  );
});

describe("unknown fields", () => {
  test.each([
    ["extra: 1\n", 'YAML [1:1] unknown field "extra"'],
    ["rules: []\nRules: []\n", 'YAML [2:1] unknown field "Rules"'],
    ["scripts:\n  max_step: 1\n", 'YAML [2:3] unknown field "max_step"'],
    [ruleText("match: {a: b}"), 'YAML [4:13] unknown field "a"'],
    [ruleText("match:", "  tool_annotations: {readonlyhint: true}"), 'YAML [5:26] unknown field "readonlyhint"'],
    ["\ufeffrules: []\n", 'YAML [1:1] unknown field "\ufeffrules"'],
    [ruleText("freeze_window: {windows: [{zone: x}]}"), 'YAML [4:32] unknown field "zone"'],
  ])("%p", (text, message) => {
    expect(refusal(text)).toBe(message);
  });

  test("a wrong type in the same mapping comes first", () => {
    expect(refusal("zzz: 1\nrules: x\n")).toBe("YAML [2:8] string was used where sequence is expected");
  });
});

describe("merge keys and keys that are no text", () => {
  test("merged fields count, also from an inline mapping and inside of match", () => {
    const text = "rules:\n  - &r\n    name: a\n    effect: block\n    match: &m {tool_names: [x]}\n  - <<: *r\n    priority: 2\n";
    expect(policyOf(text).rules.map(({ name, priority, effect }) => [name, priority, effect])).toEqual([
      ["a", 0, "block"],
      ["a", 2, "block"],
    ]);
    expect(policyOf("<<: {default_verdict: allow}\n").defaultVerdict).toBe("allow");
    expect(policyOf(ruleText("match:", "  <<: {tool_names: [x]}")).rules[0]?.match.toolNames).toEqual(["x"]);
  });

  test.each([
    ["<<: {rules: []}\nrules: []\n", 'YAML [2:1] duplicate key "rules"'],
    ["<<: [{rules: []}]\n", "YAML [1:5] sequence was used where mapping is expected"],
    ["<<: {other: 1}\n", 'YAML [1:6] unknown field "other"'],
    ["<<: *x\n", 'YAML [1:6] could not find alias "x"'],
  ])("%p is refused", (text, message) => {
    expect(refusal(text)).toBe(message);
  });

  test.each(["1: x", "2.5: x", "true: x", "~: x", ".inf: x", "null: {rules: 5}"])("%p alone is the default policy", (line) => {
    expect(policyOf(`${line}\n`).defaultVerdict).toBe("require_approval");
  });

  test("the same in quotes is an unknown field", () => {
    expect(refusal('"1": x\n')).toBe('YAML [1:1] unknown field "1"');
  });
});

describe("aliases", () => {
  test("stand for what they name", () => {
    const text =
      "rules:\n  - name: &n abc\n    effect: allow\n    reason_codes: [*n]\n    match: &m {tool_names: [x]}\n  - name: b\n    effect: block\n    match: *m\n";
    const [, second] = policyOf(text).rules;
    expect(policyOf(text).rules[0]?.reasonCodes).toEqual(["abc"]);
    expect(second?.match.toolNames).toEqual(["x"]);
  });

  test.each([
    ["default_verdict: *a\n", 'YAML [1:19] could not find alias "a"'],
    ["rules: &r [*r]\n", 'YAML [1:13] could not find alias "r"'],
  ])("%p is refused", (text, message) => {
    expect(refusal(text)).toBe(message);
  });

  test("cannot make a small file endless", () => {
    const names = Array.from({ length: 3000 }, (_, i) => `t${i}`).join(",");
    const text = `rules:\n  - &r\n    name: n\n    effect: allow\n    match: {tool_names: [${names}]}\n${"  - *r\n".repeat(3000)}`;
    expect(refusal(text)).toContain("aliases make this file too large");
  });
});

describe("legacy fields", () => {
  test("are named in a fixed order with advice", () => {
    const reading = read("unknown_server: x\n' version ': 1\nname: z\nbogus: 1\n");
    expect(reading).toMatchObject({
      error: {
        message:
          "parse policy yaml: legacy policy proposal fields are not supported [version, name, unknown_server]: " +
          "version->schema_id|schema_version (set schema_id=gait.gate.policy and schema_version=1.0.0); " +
          "name->remove the top-level policy name; rule names remain under rules[].name when needed; " +
          "unknown_server->mcp_trust.action (enforce unknown servers through local snapshot coverage and a fail-closed action)",
        position: { line: 1, column: 1 },
      },
    });
    expect("error" in reading && reading.error.hint).toContain("`.gait.yaml`");
    expect("error" in reading && reading.error.migration).toBeDefined();
  });

  test.each([
    ["boundaries: []\n", "boundaries->rules|mcp_trust"],
    ["defaults: {}\n", "defaults->default_verdict|fail_closed"],
    ["trust_sources: []\n", "trust_sources->mcp_trust.snapshot (render external trust data to a local snapshot before evaluation)"],
  ])("%p", (text, advice) => {
    expect(refusal(text)).toMatch(new RegExp(`: ${advice.replace(/[|()]/g, "\\$&")}$`));
  });

  test("a syntax error wins, other documents and deeper levels do not count", () => {
    expect(refusal("version: 1\nrules: [\n")).toContain("sequence end token");
    expect(refusal("rules: []\n---\nversion: 1\n")).toBeUndefined();
    expect(refusal("scripts: {version: 1}\n")).toContain("unknown field");
  });
});

test("bytes that are not UTF-8 are replaced one by one", () => {
  const bytes = Buffer.concat([Buffer.from('rules: [{name: n, effect: allow, reason_codes: ["a'), Buffer.from([0xe2, 0x82]), Buffer.from('"]}]')]);
  const reading = readPolicy(bytes);
  expect("policy" in reading && reading.policy.rules[0]?.reasonCodes).toEqual(["a\ufffd\ufffd"]);
});

describe("positions", () => {
  const text = 'rules:\n  - &r\n    name: a\n    effect: allow\n    match: {tool_names: ["A", b, a], tool_name: 😀}\n  - {name: b, effect: block}\n';

  test("of rules", () => {
    expect(policyOf(text).rules.map(({ name, position }) => [name, position])).toEqual([
      ["a", { line: 3, column: 5 }],
      ["b", { line: 6, column: 5 }],
    ]);
  });

  test("of tool names, the first of equal ones", () => {
    expect([...(policyOf(text).rules[0]?.toolNamePositions ?? [])]).toEqual([
      ["a", { line: 5, column: 26 }],
      ["b", { line: 5, column: 31 }],
      ["😀", { line: 5, column: 49 }],
    ]);
  });

  test.each([
    ["schema_id: x\n", 1, 12],
    ["default_verdict: deny\n", 1, 18],
    ["default_action: deny\n", 1, 17],
    ["default_verdict: block\ndefault_action: allow\n", 2, 17],
    ["fail_closed:\n  enabled: true\n  required_fields: [targets, nope]\n", 3, 30],
    ["mcp_trust:\n  action: block\n", 1, 1],
    ["mcp_trust:\n  snapshot: s\n  action: deny\n", 3, 11],
    ["mcp_trust: {snapshot: s, max_age: 1d}\n", 1, 35],
    ["scripts: {max_steps: -1}\n", 1, 22],
    ["rules:\n  - effect: allow\n", 2, 5],
    ["rules:\n  - name: a\n", 2, 5],
    ["rules:\n  - name: a\n    effect: deny\n", 3, 13],
    ["rules:\n  - name: a\n    effect: block\n  - name: b\n    action: deny\n", 5, 13],
    ["rules:\n  - name: a\n    effect: block\n    min_approvals: -1\n", 4, 20],
    ["rules:\n  - name: a\n    effect: block\n    match:\n      endpoint_classes: [fs.read, fs.raed]\n", 5, 35],
    ["rules:\n  - name: a\n    effect: block\n    match:\n      endpoint_classes: [fs.read]\n      endpoint_class: [fs.raed]\n", 6, 24],
    ["rules:\n  - name: a\n    effect: block\n    freeze_window: {timezone: UTC}\n", 4, 5],
    ["rules:\n  - name: a\n    effect: block\n    freeze_window: {timezone: UTC, windows: [{start: x, end: y}, {start: x}]}\n", 4, 66],
    ["rules:\n  - name: a\n    effect: block\n    sandbox: {allowed_writable_path_prefixes: [/a, B=c]}\n", 4, 52],
    ["rules:\n  - name: a\n    effect: block\n    rate_limit: {requests: 1, window: day}\n", 4, 39],
    ["rules:\n  - {name: a, effect: block, match: &m {max_delegation_depth: -1}}\n", 2, 63],
  ])("of refusals: %j", (text, line, column) => {
    const reading = read(text);
    expect("error" in reading && reading.error.position).toEqual({ line, column });
  });

  test("of a hundred thousand names", () => {
    const names = (count: number): string => Array.from({ length: count }, (_, i) => `        - "tool-${i}"\n`).join("");
    const rule = policyOf(`${ruleText("match:", "  tool_names:")}${names(100_000)}`).rules[0];
    expect(rule?.match.toolNames).toHaveLength(100_000);
    expect(rule?.toolNamePositions.get("tool-99999")).toEqual({ line: 100_005, column: 11 });
  });
});

describe("a key that is no text", () => {
  test.each(["1: x", "0x1: x", "true: x", "~: x", "1.5: x", ".inf: x", "!!int 5: x", "!!binary aGk=: x", "? 5\n: x"])("%p empties the mapping", (entry) => {
    expect(policyOf(`default_verdict: block\n${entry}\n`).defaultVerdict).toBe("require_approval");
    expect(policyOf(`${entry}\nrules: 5\nno_such_field: 1\n`).rules).toEqual([]);
  });

  test.each(['"1": x', "1e3: x", "08: x", "!x 5: x", "!!str 5: x"])("%p is an unknown field like any other", (entry) => {
    expect(refusal(`default_verdict: block\n${entry}\n`)).toMatch(/^YAML \[2:\d+\] unknown field/);
  });

  test("takes its own mapping along and no other", () => {
    expect(refusal("rules:\n- name: r\n  1: x\n")).toBe("rule name is required");
    expect(policyOf("rules:\n- {name: r, effect: block, match: {tool_names: [t], 1: x}}\n").rules[0]?.match.toolNames).toEqual([]);
    expect(policyOf("default_verdict: block\n<<: {1: x, schema_version: '2'}\n").defaultVerdict).toBe("block");
  });
});

test.each(["<<: ~\n", "1: {<<: ~}\n", "1: {<<: [{a: b}, c]}\n", "rules: []\n---\n<<: x\n"])(
  "only mappings are merged, also where the rest is ignored: %p",
  (text) => {
    expect(refusal(text)).toMatch(/^YAML \[\d+:\d+\] (?:null|string) was used where mapping is expected$/);
  },
);

test.each(["1: {<<: [{a: b}]}\n", "rules: &a null\nscripts: *a\nfail_closed: {enabled: *a}\n"])("%p is the default policy", (text) => {
  expect(policyOf(text).rules).toEqual([]);
});

test.each(["!!x rules: []\n", "rules: []\n!!x scripts:\n", "{!!x rules: []}\n"])(
  "a tag of YAML's own that Gait does not know may not stand at a key: %p",
  (text) => {
    expect(refusal(text)).toMatch(/tag was used where mapping is expected$/);
  },
);

test.each(["1: *a\n", "1: x\n---\nb: *a\n", "1: {b: [*a]}\n"])("an alias of nothing is refused where Gait ignores the rest: %p", (text) => {
  expect(refusal(text)).toMatch(/^YAML \[\d+:\d+\] could not find alias "a"$/);
});
