/** A file of recorded cases: one JSON object a line, of one kind or several. */

/** What a case judges: one of gait's commands, or one of the two reference renderers. */
export type Kind =
  | "policy-test"
  | "policy-validate"
  | "policy-fmt"
  | "policy-simulate"
  | "mcp-verify"
  | "render-allowlist"
  | "render-snapshot";

/** A case whose fields are known to be those of its kind. */
export interface Recorded {
  readonly kind: Kind;
  readonly id: string;
  readonly fields: { readonly [name: string]: unknown };
}

/** Reads all cases. Throws Error where a line is no case of a known kind, with the number of the line. */
export function readRecording(text: string): readonly Recorded[] {
  const lines = text
    .split("\n")
    .flatMap((line, at) => (line.trim() === "" ? [] : [{ number: at + 1, fields: fieldsOf(line, at + 1) }]));
  // A renderer's case may hold nothing that tells which one it was; then its neighbours do.
  const renderer = lines.map(({ fields }) => rendererOf(fields)).find((kind) => kind !== undefined);
  return lines.map(({ number, fields }) => {
    const kind = kindOf(fields) ?? (typeof fields["input"] === "string" ? renderer : undefined);
    const id = fields["id"];
    if (kind === undefined || typeof id !== "string") throw new Error(`line ${number}: no case of a known kind`);
    return { kind, id, fields };
  });
}

function fieldsOf(line: string, number: number): Recorded["fields"] {
  const value: unknown = JSON.parse(line);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`line ${number}: not an object`);
  return value as Recorded["fields"];
}

function kindOf(fields: Recorded["fields"]): Kind | undefined {
  if ("server" in fields) return "mcp-verify";
  if ("baseline" in fields) return "policy-simulate";
  if ("intent" in fields || "intent_b64" in fields) return "policy-test";
  if ("formatted" in fields) return "policy-fmt";
  if ("policy" in fields || "policy_b64" in fields) return "policy-validate";
  return rendererOf(fields);
}

function rendererOf(fields: Recorded["fields"]): Kind | undefined {
  if (typeof fields["input"] !== "string") return undefined;
  if ("verify" in fields || "right_verify" in fields) return "render-snapshot";
  if ("decoys" in fields || "expect_rule" in fields) return "render-allowlist";
  const words = String(fields["stderr"]);
  if (words.includes("render_mcp_trust_snapshot")) return "render-snapshot";
  return words.includes("render_tool_allowlist_policy") ? "render-allowlist" : undefined;
}
