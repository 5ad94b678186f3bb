import { expect, test } from "@jest/globals";
import { embeddedEngine, type Engine, type Judged } from "../../src/commands/engine.ts";
import type { PolicyText } from "../../src/commands/policy-text.ts";
import { recheckWitnesses } from "../../src/commands/recheck.ts";
import { diffPolicies } from "../../src/diff/index.ts";
import { policyDigest, readPolicy } from "../../src/gait/index.ts";

function policyText(...allowed: readonly string[]): PolicyText {
  const text = `schema_id: gait.gate.policy\nschema_version: 1.0.0\ndefault_verdict: block\nrules:\n  - name: approved\n    priority: 10\n    effect: allow\n    match:\n      tool_names: [${allowed.join(", ")}]\n`;
  const bytes = new TextEncoder().encode(text);
  const reading = readPolicy(bytes);
  if ("error" in reading) throw new Error(reading.error.message);
  return { text, bytes, policy: reading.policy, digest: policyDigest(reading.policy) };
}

const NOW = 1_790_000_000_000_000_000n;
const base = policyText("a");
const head = policyText("a", "b");
const changes = diffPolicies(base.policy, head.policy, { nowNs: NOW });
const embedded = embeddedEngine(NOW);

/** An engine that answers as the embedded one, but for what `other` says. */
function engine(kind: Engine["kind"], other: (policy: PolicyText, intent: string) => Partial<Judged> = () => ({})): Engine & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    kind,
    asked,
    judge: async (policy, path, bytes) => {
      const intent = new TextDecoder().decode(bytes);
      asked.push(intent);
      return { ...(await embedded.judge(policy, path, bytes)), ...other(policy, intent) };
    },
    verify: embedded.verify,
    dispose: embedded.dispose,
  };
}

test("the embedded engine alone is not asked again", async () => {
  const asked = engine("embedded");
  expect(await recheckWitnesses(asked, base, head, changes)).toEqual({ changes, disagreements: [] });
  expect(asked.asked).toEqual([]);
});

test.each(["gait", "both"] as const)("%s judges each witness before and now, and is named", async (kind) => {
  const asked = engine(kind);
  const found = await recheckWitnesses(asked, base, head, changes);
  expect(changes.classes.length).toBeGreaterThan(1);
  expect(asked.asked).toEqual(changes.classes.flatMap(({ witness }) => [witness, witness]));
  expect(found.changes.classes.map(({ checked_by }) => checked_by)).toEqual(changes.classes.map(() => kind));
  expect(found).toMatchObject({ disagreements: [], changes: { not_analysed: changes.not_analysed, relaxed: true } });
});

test.each([
  ["another verdict", { verdict: "block" }, "now: gait says block"],
  ["a difference that the pair of engines found", { disagreement: "reason_codes: embedded says [], gait says [x]" }, "now: reason_codes"],
  ["no verdict", { verdict: "error", error: "gait gave no JSON" }, "now: gait gave no JSON"],
] as const)("%s: the class is no change any more, but named", async (_, answer, words) => {
  const first = changes.classes[0]?.witness;
  const found = await recheckWitnesses(
    engine("both", (policy, intent) => (policy === head && intent === first ? answer : {})),
    base,
    head,
    changes,
  );
  expect(found.changes.classes).toHaveLength(changes.classes.length - 1);
  expect(found.disagreements).toHaveLength(1);
  expect(found.disagreements[0]).toContain(words);
  expect(found.disagreements[0]).toContain(first ?? "none");
  expect(found.changes.not_analysed).toEqual([...changes.not_analysed, ...found.disagreements]);
  expect(found.changes.relaxed).toBe(true);
});

test("a verdict that differs before is told as such", async () => {
  const found = await recheckWitnesses(
    engine("gait", (policy) => (policy === base ? { verdict: "dry_run" } : {})),
    base,
    head,
    changes,
  );
  expect(found.changes.classes.every(({ from }) => from === "dry_run")).toBe(true);
  expect(found.disagreements.some((words) => words.includes("before: gait says dry_run"))).toBe(true);
});
