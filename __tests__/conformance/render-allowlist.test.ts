import { describe, expect, test } from "@jest/globals";
import { policyTest } from "../../src/gait/command/policy-test.ts";
import { policyDigest, readPolicy } from "../../src/gait/policy/index.ts";
import { readExport } from "../../src/registry/index.ts";
import { renderPolicy, type RenderedPolicy } from "../../src/render/index.ts";
import { readStrict } from "../../src/source/index.ts";
import { casesOf, folderOf, optionsOf, type RenderCase } from "./render-cases.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Recorded inputs that we refuse although the reference takes them, each with its reason: an entry that says
 * `approved: false` is never allowed in silence.
 */
const STRICTER: ReadonlyMap<string, string> = new Map([["shape-007", "entry_key_decides"]]);


const cases = casesOf("render-allowlist.jsonl").flatMap((given) => {
  const options = optionsOf(given.args);
  // Cases that are refused for their paths belong to the command, which knows files.
  const isAboutPaths = given.id.startsWith("cli-") && given.expect === "reject";
  return options === undefined || (given.expect ?? null) === null || isAboutPaths ? [] : [{ given, options }];
});

/** The rendered policy, or the codes of the errors. */
function render(given: RenderCase, options: ReadonlyMap<string, string>): RenderedPolicy | readonly string[] {
  const document = readStrict("input.json", bytesOf(given.input));
  if (document.value === undefined) return document.diagnostics.map((d) => d.code);
  const reading = readExport([document.value], { format: "auto" }, "tools");
  if (reading.value === undefined) return reading.diagnostics.filter((d) => d.severity === "error").map((d) => d.code);
  const rendered = renderPolicy({
    allow: reading.value.tools,
    staged: [],
    denied: [],
    stage: "enforce",
    rendering: { simulate: "flag", dry_run: "unknown" },
    ruleName: options.get("--rule-name") ?? "",
    allowReasonCode: options.get("--allow-reason-code") ?? "",
    header: { sources: [{ path: "input.json", sha256: document.value.sha256 }] },
  });
  return rendered.value ?? rendered.diagnostics.map((d) => d.code);
}

function intentOf(tool: string): string {
  const context = { identity: "a", workspace: "/w", risk_class: "low" };
  return JSON.stringify({
    schema_id: "gait.gate.intent_request",
    schema_version: "1.0.0",
    created_at: "2026-02-05T00:00:00Z",
    producer_version: "0.0.0-dev",
    tool_name: tool,
    args: {},
    targets: [],
    context,
  });
}

async function verdictOf(policy: string, tool: string): Promise<number> {
  const io = folderOf({ "policy.yaml": policy, "intent.json": intentOf(tool) });
  return (await policyTest(["policy", "test", "policy.yaml", "intent.json", "--json"], io)).exit;
}

function digestOf(text: string): string | undefined {
  const read = readPolicy(bytesOf(text));
  return "policy" in read ? policyDigest(read.policy) : undefined;
}

test("the recording is whole", () => {
  expect(cases.length).toBeGreaterThan(150);
});

describe("recorded allowlists", () => {
  test.each(cases.map(({ given, options }) => [given.id, given, options] as const))("%s", async (id, given, options) => {
    const rendered = render(given, options);
    if (given.expect === "reject") {
      expect("length" in rendered ? rendered.length : rendered.text).toEqual(expect.any(Number));
      return;
    }
    if ("length" in rendered) {
      if (STRICTER.has(id)) expect(rendered).toEqual([STRICTER.get(id)]);
      else expect({ refused: rendered, allowed: given.either ?? false }).toMatchObject({ allowed: true });
      return;
    }
    expect(STRICTER.has(id)).toBe(false);
    expect(rendered.names.allow).toEqual([...(given.expect ?? [])].sort(compareCodePoints));
    if (given.expect_rule !== undefined) {
      expect(rendered.rules[0]).toMatchObject({ name: given.expect_rule.name, reasonCodes: given.expect_rule.reason_codes });
    }
    for (const name of given.expect ?? []) expect([name, await verdictOf(rendered.text, name)]).toEqual([name, 0]);
    for (const name of given.decoys ?? []) expect([name, await verdictOf(rendered.text, name)]).toEqual([name, 3]);
    if (given.reference_ok === true && given.exit === 0 && given.output !== null) {
      const reference = digestOf(given.output);
      expect(policyDigest(rendered.policy)).toBe(reference);
    }
  });
});

function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
