import { readPolicy } from "../../src/gait/policy/index.ts";
import { renderPolicy, type BasePolicy, type RenderedPolicy, type RenderPolicyInput } from "../../src/render/index.ts";

export const SHA = "0123456789abcdef".repeat(4);

/** An input at stage enforce with the reference's words; names may be given for `allow`. */
export function input(
  over: Partial<Omit<RenderPolicyInput, "allow">> & { readonly allow?: RenderPolicyInput["allow"] | readonly string[] } = {},
): RenderPolicyInput {
  const allow = (over.allow ?? ["a.read", "b.read"]).map((tool) => (typeof tool === "string" ? { gait_name: tool } : tool));
  return {
    staged: [],
    denied: [],
    stage: "enforce",
    rendering: { simulate: "flag", dry_run: "unknown" },
    ruleName: "",
    allowReasonCode: "",
    header: { sources: [{ path: "registry/tools.json", sha256: SHA }] },
    ...over,
    allow,
  };
}

export function baseOf(text: string, path = "policy/base.yaml"): BasePolicy {
  const reading = readPolicy(new TextEncoder().encode(text));
  if ("error" in reading) throw new Error(reading.error.message);
  return { path, text, policy: reading.policy };
}

export function rendered(over: Parameters<typeof input>[0] = {}): RenderedPolicy {
  const { value, diagnostics } = renderPolicy(input(over));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** `priority effect name [tools] reasons violations` of each rendered rule. */
export function rulesOf(over: Parameters<typeof input>[0] = {}): readonly string[] {
  return rendered(over).rules.map((r) => [r.priority, r.effect, r.name, `[${r.toolNames.join(" ")}]`, ...r.reasonCodes, ...r.violations].join(" "));
}

export function codes(over: Parameters<typeof input>[0] = {}): readonly string[] {
  return renderPolicy(input(over)).diagnostics.map((d) => d.code);
}
