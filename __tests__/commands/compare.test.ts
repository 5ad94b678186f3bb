import { describe, expect, test } from "@jest/globals";
import { comparePolicies } from "../../src/commands/compare.ts";
import { removedPlaces } from "../../src/commands/removed-places.ts";
import { loadSide, policiesOf } from "../../src/commands/side.ts";
import type { Explained } from "../../src/commands/change-reasons.ts";
import type { Changes, ToolChange } from "../../src/report/index.ts";
import { configOf, exportOf, memoryTree } from "./support/memory-tree.ts";

const NOW = 1_790_000_000_000_000_000n;

async function load(files: Readonly<Record<string, string>>): Promise<Explained> {
  const side = await loadSide(memoryTree({ "registry-policy.yaml": configOf(), ...files }), ["registry-policy.yaml"]);
  expect(side.diagnostics.filter((d) => d.severity === "error")).toEqual([]);
  const [policy] = policiesOf(side);
  if (policy === undefined) throw new Error("no policy");
  return { policy, deny: side.configs[0]?.deny ?? [] };
}

async function compare(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, ToolChange>> {
  return byTool(comparePolicies(await load(before), await load(after), NOW));
}

function byTool(changes: Changes): ReadonlyMap<string, ToolChange> {
  const all = [changes.newly_allowed, changes.newly_blocked, changes.newly_dry_run, changes.newly_require_approval].flat();
  return new Map(all.map((change) => [change.tool, change]));
}

const deny = (entry: string): string => `deny:\n  - { ${entry}, reason: "token leaked", actor: ops, since: "2026-01-01" }\n`;

describe("why a tool changes", () => {
  test("new in the registry, no longer there, staged, released", async () => {
    const found = await compare(
      { "tools.json": exportOf(["a"], ["gone"], ["s"]), "ops.staged": "s\n" },
      { "tools.json": exportOf(["a"], ["late"], ["new"], ["s"]), "ops.staged": "late\n" },
    );
    expect([...found].map(([tool, { from, to, reason }]) => `${tool} ${from} ${to}: ${reason ?? ""}`)).toEqual([
      "new block allow: new in the registry",
      "s dry_run allow: leaves the staged file",
      "gone allow block: no longer in the registry",
      "late block dry_run: new in the registry, staged until it is proven",
    ]);
  });

  test("a tool that stays and is put into the staged file", async () => {
    const found = await compare({ "tools.json": exportOf(["a"], ["b"]) }, { "tools.json": exportOf(["a"], ["b"]), "ops.staged": "b\n" });
    expect(found.get("b")).toMatchObject({ from: "allow", to: "dry_run", reason: "put into the staged file" });
  });

  test("denied by name or by server, with the reason in quotes; and no longer denied", async () => {
    const tools = exportOf(["a", "one"], ["b", "two"], ["c", "one"]);
    const byName = await compare({ "tools.json": tools }, { "tools.json": tools, "policy/deny.yaml": deny("tool: B") });
    expect(byName.get("b")).toMatchObject({
      to: "block",
      reason: 'denied: "token leaked"',
      line: 4,
      file: "tools.json",
    });
    const byServer = await compare({ "tools.json": tools }, { "tools.json": tools, "policy/deny.yaml": deny("server: One") });
    expect([...byServer.keys()]).toEqual(["a", "c"]);
    expect(byServer.get("a")?.reason).toBe('denied: "token leaked"');
    const lifted = await compare({ "tools.json": tools, "policy/deny.yaml": deny("tool: b") }, { "tools.json": tools });
    expect(lifted.get("b")).toMatchObject({ to: "allow", reason: "no longer denied" });
  });

  test("a hand-written rule, by name and in quotes", async () => {
    const rule = (effect: string): string =>
      `schema_id: gait.gate.policy\nschema_version: 1.0.0\ndefault_verdict: block\nrules:\n  - name: all is well\n    priority: 1\n    effect: ${effect}\n    match:\n      tool_names: [b]\n`;
    const config = configOf("base: base.yaml");
    const found = await compare(
      { "registry-policy.yaml": config, "tools.json": exportOf(["a"]), "base.yaml": rule("block") },
      { "registry-policy.yaml": config, "tools.json": exportOf(["a"]), "base.yaml": rule("allow") },
    );
    expect(found.get("b")).toMatchObject({
      to: "allow",
      reason: 'decided by rule "all is well", before by rule "all is well"',
      policy_file: "ops.yaml",
    });
    expect(found.get("b")?.file).toBeUndefined();
  });
});

describe("where a tool that is gone stood, in lines of the head", () => {
  const places = async (before: string, after: string): Promise<Readonly<Record<string, number>>> => {
    const [base, head] = [await load({ "tools.json": before }), await load({ "tools.json": after })];
    return Object.fromEntries([...removedPlaces(base.policy, head.policy)].map(([tool, { line }]) => [tool, line]));
  };

  test("the line of the next neighbour that is left, behind the last one its own", async () => {
    const before = exportOf(["a"], ["x"], ["y"], ["b"], ["z"]);
    expect(await places(before, exportOf(["a"], ["b"]))).toEqual({ x: 4, y: 4, z: 4 });
    expect(await places(before, exportOf(["new"], ["b"], ["a"]))).toEqual({ x: 4, y: 4, z: 4 });
    expect(await places(before, before)).toEqual({});
  });

  test("the first line where nothing is left", async () => {
    expect(await places(exportOf(["x"], ["y"]), exportOf(["new"]))).toEqual({ x: 1, y: 1 });
  });

  test("the change carries it, with its side", async () => {
    const found = await compare({ "tools.json": exportOf(["a"], ["gone", "s"], ["z"]) }, { "tools.json": exportOf(["a"], ["z"]) });
    expect(found.get("gone")).toMatchObject({
      side: "base",
      server: "s",
      file: "tools.json",
      line: 4,
      policy_file: "ops.yaml",
    });
  });
});

test("without a policy on the base nothing is compared", async () => {
  const head = await load({ "tools.json": exportOf(["a"], ["b"]) });
  expect(comparePolicies(undefined, head, NOW)).toMatchObject({
    newly_allowed: [],
    classes: [],
    unchanged: 2,
    relaxed: false,
  });
});

test("classes of a tool that is added or removed follow from the lists", async () => {
  const before = await load({ "tools.json": exportOf(["a"], ["gone"]) });
  const after = await load({ "tools.json": exportOf(["a"], ["new"]) });
  const changes = comparePolicies(before, after, NOW);
  expect(changes.classes.length).toBeGreaterThan(2);
  expect(changes.classes.every((found) => found.explained === true)).toBe(true);
});

describe("the line of a hand-written policy that a class of calls is shown on", () => {
  const HAND = "version: 1\ngait: 1.4.0\npolicies:\n  hand: { file: hand.yaml, stage: simulate, tests: [{ intents: intents/a.json, expect: allow }] }\n";
  const rule = (name: string, effect: string, match: string): string => `  - { name: ${name}, priority: 1, effect: ${effect}, match: { ${match} } }\n`;
  const policy = (...rules: readonly string[]): string => `default_verdict: allow\nrules:\n${rules.join("")}`;
  const [first, high, last] = [
    rule("first", "allow", "tool_names: [a]"),
    rule("high", "block", "risk_classes: [high]"),
    rule("last", "require_approval", "identities: [eve]"),
  ];

  test.each<[string, string, string, { readonly policy_line?: number; readonly side?: string }]>([
    ["a rule that decides now", policy(first, last), policy(first, high, last), { policy_line: 4, side: "head" }],
    ["a rule that was changed", policy(first, high), policy(first, high.replace("block", "dry_run")), { policy_line: 4, side: "head" }],
    ["a rule that is gone: the next one that is left", policy(first, high, last), policy(first, last), { policy_line: 4, side: "base" }],
    ["the last rule is gone: the one before", policy(first, high), policy(first), { policy_line: 3, side: "base" }],
    ["a rule that matches less", policy(first, high), policy(first, high.replace("[high]", "[none]")), { policy_line: 4, side: "head" }],
    ["no rule is left", policy(high), "default_verdict: allow\n", { side: "base" }],
    ["the default verdict alone", policy(first), policy(first).replace("allow", "block"), {}],
  ])("%s", async (_, before, after, place) => {
    const sides = await Promise.all([before, after].map((text) => load({ "registry-policy.yaml": HAND, "hand.yaml": text })));
    const [base, head] = sides;
    if (base === undefined || head === undefined) throw new Error("both sides");
    const { classes } = comparePolicies(base, head, NOW);
    expect(classes.length).toBeGreaterThan(0);
    for (const { policy_line, side } of classes) {
      expect({ ...(policy_line === undefined ? {} : { policy_line }), ...(side === undefined ? {} : { side }) }).toEqual(place);
    }
  });
});
