import { describe, expect, test } from "@jest/globals";
import { renderPolicy } from "../../src/render/index.ts";
import { sha256Hex } from "../../src/gait/text/index.ts";
import { baseOf, codes, input, rendered, SHA } from "./support.ts";

const BASE = `# hand-written
default_verdict: block # always
fail_closed:
  enabled: true
rules:
  # deletes
  - name: block-deletes
    priority: 5
    effect: block
    match: { endpoint_classes: [fs.delete] }

  - name: ask
    priority: 47
    effect: require_approval
    match:
      tool_names: [ops.deploy]
# about scripts
scripts:
  max_steps: 5
`;

describe("joining", () => {
  test("keeps the base's text, puts the rules behind its last and the deny rule before its first in priority", () => {
    const { text, policy } = rendered({ allow: ["a"], denied: ["d"], base: baseOf(BASE) });
    expect(text).toBe(`# Rendered by registry-policy; do not edit. Change the source and render again.
# source: "registry/tools.json" sha256:${SHA}
# base: "policy/base.yaml" sha256:${sha256Hex(BASE)}
${BASE.slice(0, BASE.indexOf("# about scripts"))}  - name: block_denied_tools
    priority: -10
    effect: block
    match:
      tool_names:
        - "d"
    reason_codes: [denied_by_registry_policy]
    violations: [tool_denied]
  - name: allow_registry_tools
    priority: 50
    effect: allow
    match:
      tool_names:
        - "a"
    reason_codes: [allowed_by_external_registry]
  - name: block_unknown_tools
    priority: 60
    effect: block
    reason_codes: [blocked_tool_not_in_external_registry]
    violations: [tool_not_allowlisted]
${BASE.slice(BASE.indexOf("# about scripts"))}`);
    expect(policy.rules.map((r) => r.name)).toEqual(["block_denied_tools", "block-deletes", "ask", "allow_registry_tools", "block_unknown_tools"]);
    expect(policy.failClosed.enabled).toBe(true);
    expect(policy.scripts.maxSteps).toBe(5);
  });

  test("puts the rules where an empty list stood on one line", () => {
    const { text, policy } = rendered({ base: baseOf("default_verdict: block\nrules: [ ] # none yet\nscripts:\n  max_steps: 5\n") });
    expect(text).toContain("\nrules: # none yet\n  - name: allow_registry_tools\n");
    expect(text.endsWith("\nscripts:\n  max_steps: 5\n")).toBe(true);
    expect(policy.rules.map((rule) => rule.name)).toEqual(["allow_registry_tools", "block_unknown_tools"]);
  });

  test.each<[string, string, readonly (readonly [string, number])[]]>([
    [
      "an empty base",
      "",
      [
        ["allow_registry_tools", 10],
        ["block_unknown_tools", 100],
      ],
    ],
    [
      "comments only",
      "# nothing\n",
      [
        ["allow_registry_tools", 10],
        ["block_unknown_tools", 100],
      ],
    ],
    [
      "no rules",
      "fail_closed: {enabled: true}\n",
      [
        ["allow_registry_tools", 10],
        ["block_unknown_tools", 100],
      ],
    ],
    [
      "rules without value",
      "rules:\nscripts:\n  max_steps: 2\n",
      [
        ["allow_registry_tools", 10],
        ["block_unknown_tools", 100],
      ],
    ],
    [
      "dashes at the margin",
      "rules:\n- name: x\n  effect: block\n  match: {tool_names: [x]}\n  priority: 10",
      [
        ["x", 10],
        ["allow_registry_tools", 20],
        ["block_unknown_tools", 30],
      ],
    ],
    [
      "an indented document",
      "  rules:\n    - {name: x, effect: block, match: {tool_names: [x]}, priority: -5}\n  scripts: {max_steps: 3}\n",
      [
        ["x", -5],
        ["allow_registry_tools", 0],
        ["block_unknown_tools", 10],
      ],
    ],
    [
      "CRLF and a start mark",
      "---\r\nrules:\r\n  - name: x\r\n    effect: block\r\n    match: {tool_names: [x]}\r\n",
      [
        ["x", 0],
        ["allow_registry_tools", 10],
        ["block_unknown_tools", 20],
      ],
    ],
    [
      "rules first, the verdict behind",
      "rules:\n  - name: x\n    effect: block\n    match: {tool_names: [x]}\ndefault_verdict: block\n",
      [
        ["x", 0],
        ["allow_registry_tools", 10],
        ["block_unknown_tools", 20],
      ],
    ],
  ])("%s", (_name, text, expected) => {
    const { policy, text: out } = rendered({ base: baseOf(text) });
    expect(policy.rules.map((r) => [r.name, r.priority])).toEqual(expected);
    expect(policy.defaultVerdict).toBe("block");
    expect(out.match(/default_verdict: block/g)).toHaveLength(1);
    expect(out).not.toContain("\r");
  });

  test("a denied tool beats an allow rule of the base, however early that stands", () => {
    const base = baseOf("rules:\n  - name: early\n    priority: -30\n    effect: allow\n    match: {tool_names: [d]}\n");
    const { policy } = rendered({ denied: ["d"], base });
    expect(policy.rules.map((r) => [r.name, r.priority]).slice(0, 2)).toEqual([
      ["block_denied_tools", -40],
      ["early", -30],
    ]);
  });
});

describe("refusals", () => {
  const rule = "  - name: x\n    effect: block\n    match: {tool_names: [x]}\n";
  test.each<[string, string, string]>([
    ["an allowing default", `default_verdict: allow\nrules:\n${rule}`, "render_base_layout"],
    ["the alias of the default", `default_action: allow\ndefault_verdict: allow\nrules:\n${rule}`, "render_base_layout"],
    ["a name of ours", "rules:\n  - name: allow_registry_tools\n    effect: block\n    match: {tool_names: [x]}\n", "render_rule_name_clash"],
    ["a flow list", "rules: [{name: x, effect: block, match: {tool_names: [x]}}]\n", "render_base_layout"],
    ["an empty flow list over two lines", "rules: [\n]\n", "render_base_layout"],
    ["a written null", "rules: ~\n", "render_base_layout"],
    ["braces", '{"default_verdict": "block"}\n', "render_base_layout"],
    ["an end mark", `rules:\n${rule}...\n`, "render_base_layout"],
    ["the least integer", "rules:\n  - name: x\n    priority: -9223372036854775808\n    effect: block\n    match: {tool_names: [x]}\n", "render_base_priority"],
    ["an anchor", `rules: &r\n${rule}`, "source_yaml_anchor"],
  ])("%s", (_name, text, code) => {
    const { value, diagnostics } = renderPolicy(input({ base: baseOf(text) }));
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code, file: "policy/base.yaml" });
    expect(diagnostics[0]?.line).toBeGreaterThan(0);
  });

  test("a base whose text is not the policy that came with it", () => {
    const base = { ...baseOf(`rules:\n${rule}`), text: "rules:\n  - name: y\n    effect: block\n    match: {tool_names: [y]}\n" };
    expect(codes({ base })).toEqual(["render_read_back"]);
  });
});
