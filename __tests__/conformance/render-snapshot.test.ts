import { describe, expect, test } from "@jest/globals";
import { mcpVerify } from "../../src/gait/command/mcp-verify.ts";
import { readExport } from "../../src/registry/index.ts";
import { renderSnapshot, type RenderedSnapshot } from "../../src/render/index.ts";
import { readStrict } from "../../src/source/index.ts";
import { casesOf, folderOf, optionsOf, type RenderCase } from "./render-cases.ts";

const cases = casesOf("render-snapshot.jsonl").filter((given) => optionsOf(given.args) !== undefined);

/** The rendered snapshot, or the codes of the errors. */
function render(given: RenderCase): RenderedSnapshot | readonly string[] {
  const document = readStrict("input.json", new TextEncoder().encode(given.input));
  if (document.value === undefined) return document.diagnostics.map((d) => d.code);
  const reading = readExport([document.value], { format: "auto" }, "trust");
  if (reading.value === undefined) return reading.diagnostics.filter((d) => d.severity === "error").map((d) => d.code);
  const rendered = renderSnapshot({ entries: reading.value.trust_entries });
  return rendered.value ?? rendered.diagnostics.map((d) => d.code);
}

async function verify(snapshot: string, serverId: string, lines: readonly string[]): Promise<number> {
  const policy = ["default_verdict: allow", "mcp_trust:", "  snapshot: snap.json", ...lines.map((line) => `  ${line}`), ""].join("\n");
  const io = folderOf({ "policy.yaml": policy, "server.json": JSON.stringify({ server_id: serverId }), "snap.json": snapshot });
  return (await mcpVerify(["mcp", "verify", "--policy", "policy.yaml", "--server", "server.json", "--risk-class", "high", "--json"], io)).exit;
}

test("the recording is whole", () => {
  expect(cases.length).toBeGreaterThan(90);
});

describe("recorded reports", () => {
  test.each(cases.map((given) => [given.id, given] as const))("%s", async (_id, given) => {
    const expected = given.expect ?? undefined;
    const rendered = render(given);
    const isRefused = "length" in rendered;
    // Nothing is claimed where the reference fails and no answer is due; a refusal is always in order there.
    if (expected === "reject") {
      expect(isRefused).toBe(true);
      return;
    }
    if (isRefused) {
      const mayRefuse = given.either === true || (expected === undefined && given.exit !== 0);
      expect({ refused: rendered, mayRefuse }).toMatchObject({ mayRefuse: true });
      return;
    }
    if (expected !== undefined) expect(rendered.keys).toEqual([...expected].sort());
    const due = given.right_verify ?? (given.verify === undefined ? [] : [{ ...given.verify, policy_lines: ["min_score: 0.8"] }]);
    for (const { server_id, policy_lines, exit } of due) expect([server_id, await verify(rendered.text, server_id, policy_lines)]).toEqual([server_id, exit]);
  });
});
