/** Recorded runs of the two reference renderers: what ours allow, block and trust on the same input. */
import type { Outcome as Reading } from "../../../src/diagnostic.ts";
import { mcpVerify, policyDigest, policyTest, readPolicy } from "../../../src/gait/index.ts";
import { readExport } from "../../../src/registry/index.ts";
import {
  renderPolicy,
  renderSnapshot,
  WORDS,
  type RenderedPolicy,
  type RenderedSnapshot,
} from "../../../src/render/index.ts";
import { readStrict } from "../../../src/source/index.ts";
import { memoryFolder } from "../memory-folder.ts";
import { SAME, type Judgement } from "./judgement.ts";
import type { Recorded } from "./recording.ts";

/** A recorded render; see the README of the recordings. */
interface RenderCase {
  readonly id: string;
  readonly input: string;
  readonly args: readonly string[];
  readonly exit: number;
  readonly output: string | null;
  readonly reference_ok?: boolean;
  /** What a right rendering holds, or `reject`; null or absent where nothing is claimed. */
  readonly expect?: readonly string[] | "reject" | null;
  /** Refusing is as good as meeting `expect`. */
  readonly either?: boolean;
  readonly decoys?: readonly string[];
  readonly expect_rule?: { readonly name: string; readonly reason_codes: readonly string[] };
  readonly verify?: { readonly server_id: string; readonly exit: number };
  readonly right_verify?: ReadonlyArray<{
    readonly server_id: string;
    readonly policy_lines: readonly string[];
    readonly exit: number;
  }>;
}

const NOW = BigInt(Date.UTC(2026, 10, 23)) * 1_000_000n;
const ABOUT_ARGUMENTS: Judgement = { result: "skipped", why: "about the command's arguments and files" };
const NO_CLAIM: Judgement = { result: "skipped", why: "nothing is claimed" };
const KNOWN = ["--input", "--output", "--rule-name", "--allow-reason-code"];

/** Renders an allowlist and asks the evaluator about every name and decoy. */
export async function replayRenderAllowlist({ fields }: Recorded): Promise<Judgement> {
  const given = fields as unknown as RenderCase;
  const options = optionsOf(given.args);
  if (options === undefined || (given.id.startsWith("cli-") && given.expect === "reject")) return ABOUT_ARGUMENTS;
  const expected = given.expect ?? undefined;
  if (expected === undefined) return NO_CLAIM;
  const rendered = renderAllowlist(given, options);
  if ("refused" in rendered) return afterRefusal(given, rendered.refused);
  if (expected === "reject") return { result: "different", got: rendered.text, want: "a refusal" };
  const wrong = [...ruleDifferences(given, rendered), ...digestDifferences(given, rendered)];
  if (JSON.stringify(rendered.names.allow) !== JSON.stringify([...expected].sort(byBytes)))
    wrong.push(`allows ${rendered.names.allow.join(", ")}`);
  for (const [names, exit] of [
    [expected, 0],
    [given.decoys ?? [], 3],
  ] as const) {
    for (const name of names) {
      const got = await verdictOf(rendered.text, name);
      if (got !== exit) wrong.push(`${JSON.stringify(name)} gives exit ${got}`);
    }
  }
  return wrong.length === 0 ? SAME : { result: "different", got: wrong, want: expected };
}

/** Renders a trust snapshot and asks the verifier about its servers. */
export async function replayRenderSnapshot({ fields }: Recorded): Promise<Judgement> {
  const given = fields as unknown as RenderCase;
  if (optionsOf(given.args) === undefined || (given.id.startsWith("cli-") && given.exit !== 0)) return ABOUT_ARGUMENTS;
  const expected = given.expect ?? undefined;
  const rendered = renderReport(given);
  if ("refused" in rendered) {
    // A right reference that failed on the same input refused it as well.
    return expected === undefined && given.exit !== 0 ? SAME : afterRefusal(given, rendered.refused);
  }
  if (expected === "reject") return { result: "different", got: rendered.text, want: "a refusal" };
  if (expected === undefined && given.exit !== 0) return NO_CLAIM;
  const wrong: string[] = [];
  if (expected !== undefined && JSON.stringify(rendered.keys) !== JSON.stringify([...expected].sort(byBytes)))
    wrong.push(`trusts ${rendered.keys.join(", ")}`);
  const due =
    given.right_verify ?? (given.verify === undefined ? [] : [{ ...given.verify, policy_lines: ["min_score: 0.8"] }]);
  for (const { server_id, policy_lines, exit } of due) {
    const got = await verify(rendered.text, server_id, policy_lines);
    if (got !== exit)
      wrong.push(`${JSON.stringify(server_id)} gives exit ${got}, not ${exit}, under ${policy_lines.join(", ")}`);
  }
  return wrong.length === 0 ? SAME : { result: "different", got: wrong, want: expected ?? due };
}

function afterRefusal(given: RenderCase, codes: readonly string[]): Judgement {
  const mayRefuse = given.expect === "reject" || given.either === true;
  return mayRefuse
    ? SAME
    : { result: "different", got: `refused: ${codes.join(", ")}`, want: given.expect ?? "an output" };
}

type Refused = { readonly refused: readonly string[] };

function settled<T extends object>(reading: Reading<T>): T | Refused {
  return reading.value ?? { refused: reading.diagnostics.filter((d) => d.severity === "error").map((d) => d.code) };
}

function renderAllowlist(given: RenderCase, options: ReadonlyMap<string, string>): RenderedPolicy | Refused {
  const document = settled(readStrict("input.json", bytesOf(given.input)));
  if ("refused" in document) return document;
  const reading = settled(readExport([document], { format: "auto" }, "tools"));
  if ("refused" in reading) return reading;
  return settled(
    renderPolicy({
      allow: reading.tools,
      staged: [],
      denied: [],
      stage: "enforce",
      rendering: { simulate: "flag", dry_run: "unknown" },
      ruleName: options.get("--rule-name") ?? WORDS.allowRule,
      allowReasonCode: options.get("--allow-reason-code") ?? WORDS.allowReason,
      header: { sources: [{ path: "input.json", sha256: document.sha256 }] },
    }),
  );
}

function renderReport(given: RenderCase): RenderedSnapshot | Refused {
  const document = settled(readStrict("input.json", bytesOf(given.input)));
  if ("refused" in document) return document;
  const reading = settled(readExport([document], { format: "auto" }, "trust"));
  return "refused" in reading ? reading : settled(renderSnapshot({ entries: reading.trust_entries }));
}

function ruleDifferences({ expect_rule: want }: RenderCase, { rules }: RenderedPolicy): string[] {
  const [rule] = rules;
  if (
    want === undefined ||
    (rule?.name === want.name && JSON.stringify(rule.reasonCodes) === JSON.stringify(want.reason_codes))
  )
    return [];
  return [`the allow rule is ${rule?.name ?? "missing"} with ${rule?.reasonCodes.join(", ") ?? "nothing"}`];
}

function digestDifferences(given: RenderCase, rendered: RenderedPolicy): string[] {
  if (given.reference_ok !== true || given.exit !== 0 || given.output === null) return [];
  const reference = readPolicy(bytesOf(given.output));
  const same = "policy" in reference && policyDigest(reference.policy) === policyDigest(rendered.policy);
  return same ? [] : ["the policy's digest is not the reference's"];
}

/** The options of a case, or undefined where it is about the arguments themselves. */
function optionsOf(args: readonly string[]): ReadonlyMap<string, string> | undefined {
  const options = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? "";
    const equals = word.indexOf("=");
    if (word.startsWith("--") && equals > 0) options.set(word.slice(0, equals), word.slice(equals + 1));
    else if (word.startsWith("--") && i + 1 < args.length) options.set(word, args[++i] ?? "");
    else return undefined;
  }
  const complete = options.get("--input") === "input.json" && options.has("--output");
  return complete && [...options.keys()].every((key) => KNOWN.includes(key)) ? options : undefined;
}

async function verdictOf(policy: string, tool: string): Promise<number> {
  const context = { identity: "a", workspace: "/w", risk_class: "low" };
  const intent = JSON.stringify({
    created_at: "2026-02-05T00:00:00Z",
    tool_name: tool,
    args: {},
    targets: [],
    context,
  });
  const folder = folderOf({ "policy.yaml": policy, "intent.json": intent });
  return (await policyTest(["policy", "test", "policy.yaml", "intent.json", "--json"], folder)).exit;
}

async function verify(snapshot: string, serverId: string, lines: readonly string[]): Promise<number> {
  const policy = [
    "default_verdict: allow",
    "mcp_trust:",
    "  snapshot: snap.json",
    ...lines.map((line) => `  ${line}`),
    "",
  ].join("\n");
  const folder = folderOf({
    "policy.yaml": policy,
    "server.json": JSON.stringify({ server_id: serverId }),
    "snap.json": snapshot,
  });
  return (
    await mcpVerify(
      ["mcp", "verify", "--policy", "policy.yaml", "--server", "server.json", "--risk-class", "high", "--json"],
      folder,
    )
  ).exit;
}

function folderOf(texts: { readonly [path: string]: string }): ReturnType<typeof memoryFolder> {
  return memoryFolder(new Map(Object.entries(texts).map(([path, text]) => [path, bytesOf(text)])), NOW);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
