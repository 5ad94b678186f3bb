/** One policy of a configuration in one tree: what it renders to, what that means as enforced, and its rollout state. */
import { GAIT_VERSION, type Config, type FilePolicyConfig, type PolicyConfig, type RenderedPolicyConfig, type Stage } from "../config/index.ts";
import { errorAt, hasErrors, type Diagnostic, type Origin, type Outcome } from "../diagnostic.ts";
import { compareBytes, digest, lintPolicy, policyDigest, policyDigestError, readPolicy, type Policy } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import type { Tree } from "../platform/types.ts";
import type { ToolEntry } from "../registry/index.ts";
import { allowSetDigest, renderPolicy, type RenderPolicyInput } from "../render/index.ts";
import { allowSetOf, deniedNames, parseStaged, type DenyEntry, type PolicyState } from "../rollout/index.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { loadExport } from "./load-export.ts";
import { missing, textOf } from "./read.ts";

/** A policy text with its meaning. */
export interface PolicyText {
  /** For comparing, editing and showing; bytes that are not UTF-8 are replaced in it. */
  readonly text: string;
  /** What Gait reads: judged, linted and handed to the real binary. */
  readonly bytes: Uint8Array;
  readonly policy: Policy;
  readonly digest: string;
}

export interface LoadedPolicy {
  readonly entry: PolicyConfig;
  readonly config: Config;
  readonly state: PolicyState;
  /** What the artefact must be at the policy's stage; of a hand-written policy, the file itself. */
  readonly artefact: PolicyText;
  /** As enforced, with the staged file: what changes are told in. */
  readonly enforced: PolicyText;
  /** As enforced with an empty staged file: what tests are judged by. */
  readonly unstaged: PolicyText;
  /** Renders the policy for another stage or staged file. */
  readonly render: (stage: Stage, staged: readonly string[]) => Outcome<PolicyText>;
  /** The hand-written rules on their own, as a policy. */
  readonly baseRules: PolicyText | undefined;
  /** The artefact as committed; undefined where there is none yet. */
  readonly committed: string | undefined;
  /** The staged file as committed. */
  readonly stagedText: string | undefined;
  /** Every approved tool, by the name Gait compares. */
  readonly tools: ReadonlyMap<string, readonly ToolEntry[]>;
  readonly denied: readonly string[];
  /** When the export was made, by its own word, RFC 3339. */
  readonly exportedAt?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads either kind of policy. */
export async function loadPolicy(tree: Tree, config: Config, entry: PolicyConfig, deny: readonly DenyEntry[]): Promise<Outcome<LoadedPolicy>> {
  return entry.kind === "rendered" ? loadRendered(tree, config, entry, deny) : loadFile(tree, config, entry, deny);
}

async function loadRendered(tree: Tree, config: Config, entry: RenderedPolicyConfig, deny: readonly DenyEntry[]): Promise<Outcome<LoadedPolicy>> {
  const found = await loadExport(tree, entry.registry, "tools");
  const base = entry.base === undefined ? undefined : await loadPolicyText(tree, entry.base, "the base policy");
  const stagedBytes = await tree.read(entry.staged, SIZE_LIMITS.staged);
  const stagedText = stagedBytes === undefined ? undefined : textOf(stagedBytes);
  const staged = parseStaged(entry.staged, stagedText ?? "");
  const diagnostics = [...found.diagnostics, ...(base?.diagnostics ?? []), ...staged.diagnostics];
  if (found.value === undefined || (base !== undefined && base.value === undefined) || hasErrors(diagnostics)) return { diagnostics };
  const { reading, sources } = found.value;
  const tools = byName(reading.tools);
  const denied = deniedNames(deny, reading.tools);
  const baseRules = base?.value;
  const render = (stage: Stage, names: readonly string[]): Outcome<PolicyText> => {
    const input: RenderPolicyInput = {
      allow: reading.tools,
      staged: names,
      denied,
      stage,
      rendering: entry.rendering,
      ruleName: entry.rule_name,
      allowReasonCode: entry.allow_reason_code,
      header: { sources },
      ...(baseRules === undefined ? {} : { base: { path: entry.base ?? "", text: baseRules.text, policy: baseRules.policy } }),
    };
    const rendered = renderPolicy(input);
    if (rendered.value === undefined) return { diagnostics: rendered.diagnostics };
    return { value: meaningOf(rendered.value.text, entry.output), diagnostics: rendered.diagnostics };
  };
  const artefact = render(entry.stage, staged.names);
  const enforced = render("enforce", staged.names);
  const unstaged = render("enforce", []);
  if (artefact.value === undefined || enforced.value === undefined || unstaged.value === undefined)
    return { diagnostics: [...diagnostics, ...artefact.diagnostics] };
  const committed = await tree.read(entry.output, SIZE_LIMITS.policy);
  const approved = approvedNames(tools, denied);
  const stagedNow = staged.names.filter((name) => approved.has(name));
  return {
    value: {
      entry,
      config,
      state: stateOf(config, entry, entry.output, enforced.value, baseRules, stagedNow),
      artefact: artefact.value,
      enforced: enforced.value,
      unstaged: unstaged.value,
      render,
      baseRules,
      committed: committed === undefined ? undefined : textOf(committed),
      stagedText,
      tools,
      denied,
      ...(reading.exported_at === undefined ? {} : { exportedAt: reading.exported_at }),
      diagnostics: artefact.diagnostics,
    },
    diagnostics: [...diagnostics, ...artefact.diagnostics],
  };
}

async function loadFile(tree: Tree, config: Config, entry: FilePolicyConfig, deny: readonly DenyEntry[]): Promise<Outcome<LoadedPolicy>> {
  const file = await loadPolicyText(tree, entry.file, "the policy");
  if (file.value === undefined) return { diagnostics: file.diagnostics };
  const text = file.value;
  const denied = deniedNames(deny, []);
  const state = stateOf(config, entry, entry.file, text, text, []);
  const diagnostics = [
    ...file.diagnostics,
    ...denied.filter((name) => state.allowSet.includes(name)).map((name) => deniedButAllowed(entry, name, text.policy)),
  ];
  return {
    value: {
      entry,
      config,
      state,
      artefact: text,
      enforced: text,
      unstaged: text,
      baseRules: text,
      committed: text.text,
      stagedText: undefined,
      render: () => ({ value: text, diagnostics: [] }),
      tools: new Map(),
      denied,
      diagnostics,
    },
    diagnostics,
  };
}

/** A hand-written policy is never rewritten, so a denied tool in it can only be told. */
function deniedButAllowed(entry: FilePolicyConfig, name: string, policy: Policy): Diagnostic {
  const position = policy.rules.flatMap((rule) => rule.toolNamePositions.get(name) ?? [])[0];
  const at: Partial<Origin> = { file: entry.file, ...position };
  return {
    ...errorAt(
      "denied_tool_allowed",
      `the deny list names ${JSON.stringify(name)}, but ${entry.file} is hand-written and still allows it`,
      at,
      "Remove the name from the file: hand-written policies are never rewritten.",
    ),
    severity: "warning",
  };
}

function stateOf(
  config: Config,
  entry: PolicyConfig,
  output: string,
  enforced: PolicyText,
  baseRules: PolicyText | undefined,
  staged: readonly string[],
): PolicyState {
  const allowSet = allowSetOf(enforced.policy);
  const baseRulesDigest = baseRules?.digest ?? digest(null);
  return {
    id: entry.id,
    config: config.path,
    kind: entry.kind,
    output,
    stage: entry.stage,
    allowSet,
    staged: [...staged].sort(compareBytes),
    ...(entry.kind === "rendered" ? { stagedFile: entry.staged } : {}),
    enforcedDigest: enforced.digest,
    baseRulesDigest,
    allowSetDigest: allowSetDigest(allowSet, baseRulesDigest),
    newTools: entry.kind === "rendered" ? entry.new_tools : "allow",
    limits: entry.limits,
    rollout: config.rollout,
    exceptionRules: config.exception_rules,
    settingsDigest: settingsDigest(entry),
    testsDigest: digest(entry.tests.map(({ position: _position, ...test }) => JSON.stringify(test))),
  };
}

/** Everything of the entry but its stage, its tests and the places where things stand. */
function settingsDigest(entry: PolicyConfig): string {
  const common = {
    limits: JSON.stringify(entry.limits),
    coverage: JSON.stringify(entry.coverage),
    rendering: JSON.stringify(entry.rendering),
  };
  if (entry.kind === "file") return digest({ ...common, file: entry.file });
  return digest({
    ...common,
    output: entry.output,
    base: entry.base ?? "",
    staged: entry.staged,
    new_tools: entry.new_tools,
    rule_name: entry.rule_name,
    allow_reason_code: entry.allow_reason_code,
  });
}

function byName(tools: readonly ToolEntry[]): ReadonlyMap<string, readonly ToolEntry[]> {
  const found = new Map<string, ToolEntry[]>();
  for (const tool of tools) {
    const list = found.get(tool.gait_name);
    if (list === undefined) found.set(tool.gait_name, [tool]);
    else list.push(tool);
  }
  return found;
}

/** Names that the registry would have allowed: neither denied nor held back by an effect of their own. */
export function approvedNames(tools: ReadonlyMap<string, readonly ToolEntry[]>, denied: readonly string[]): ReadonlySet<string> {
  const names = new Set([...tools].flatMap(([name, entries]) => (entries.every((e) => e.effect === undefined) ? [name] : [])));
  for (const name of denied) names.delete(name);
  return names;
}

/** Text that we rendered or read, with its meaning; unreadable text here is a bug of ours. */
function meaningOf(text: string, file: string): PolicyText {
  const bytes = new TextEncoder().encode(text);
  const reading = readPolicy(bytes);
  if ("error" in reading) throw new Error(`the rendered policy ${file} cannot be read back: ${reading.error.message}`);
  return { text, bytes, policy: reading.policy, digest: policyDigest(reading.policy) };
}

/** A policy file of the tree, as Gait reads it. */
export async function loadPolicyText(tree: Tree, path: string, what: string): Promise<Outcome<PolicyText>> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await tree.read(path, SIZE_LIMITS.policy);
  } catch (error) {
    if (error instanceof InputError && error.exit === 6) return { diagnostics: [error.diagnostic] };
    throw error;
  }
  if (bytes === undefined) return { diagnostics: [missing(tree, path, what)] };
  return policyTextOf(path, bytes);
}

/** The text and meaning of a policy file; an error where Gait refuses it, or has no digest for it (a `min_score` that is no number). */
export function policyTextOf(path: string, bytes: Uint8Array): Outcome<PolicyText> {
  const refused = (message: string, position: Partial<Origin> | undefined): Outcome<PolicyText> => ({
    diagnostics: [
      errorAt("policy_invalid", `gait ${GAIT_VERSION} refuses ${path}: ${message}`, { file: path, ...position }, "See `registry-policy policy validate`."),
    ],
  });
  const reading = readPolicy(bytes);
  if ("error" in reading) return refused(reading.error.message, reading.error.position);
  const noDigest = policyDigestError(reading.policy);
  if (noDigest !== undefined) {
    const place = lintPolicy(bytes).find(({ code }) => code === "min_score_not_a_number");
    return refused(noDigest, place?.line === undefined ? undefined : { line: place.line, column: place.column ?? 1 });
  }
  return { value: { text: textOf(bytes), bytes, policy: reading.policy, digest: policyDigest(reading.policy) }, diagnostics: [] };
}
