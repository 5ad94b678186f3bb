/** One policy of a configuration in one tree: what it renders to, what that means as enforced, and its rollout state. */
import type { Config, FilePolicyConfig, PolicyConfig, RenderedPolicyConfig, Stage } from "../config/index.ts";
import { errorAt, hasErrors, type Diagnostic, type Origin, type Outcome } from "../diagnostic.ts";
import type { Policy } from "../gait/index.ts";
import { grouped } from "../grouped.ts";
import type { Tree } from "../platform/types.ts";
import type { ToolEntry } from "../registry/index.ts";
import { renderPolicy, type RenderPolicyInput } from "../render/index.ts";
import { deniedNames, parseStaged, type DenyEntry, type PolicyState } from "../rollout/index.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { loadExport, type LoadedExport } from "./load-export.ts";
import { stateOf } from "./policy-state.ts";
import { loadPolicyText, meaningOf, type PolicyText } from "./policy-text.ts";
import { textOf } from "./read.ts";

/** One policy of a configuration, with everything that is known of it without the base. */
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

/** Loads either kind of policy; `deny` is the configuration's deny list. No value where an input cannot be read or rendered. */
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
  const { reading } = found.value;
  const tools = grouped(reading.tools, (tool) => tool.gait_name);
  const denied = deniedNames(deny, reading.tools);
  const baseRules = base?.value;
  const render = rendererOf(entry, found.value, denied, baseRules);
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

/** Renders the policy for any stage and staged names; only those change between renderings of one policy. */
function rendererOf(
  entry: RenderedPolicyConfig,
  { reading, sources }: LoadedExport,
  denied: readonly string[],
  baseRules: PolicyText | undefined,
): LoadedPolicy["render"] {
  const inputs: Omit<RenderPolicyInput, "stage" | "staged"> = {
    allow: reading.tools,
    denied,
    rendering: entry.rendering,
    ruleName: entry.rule_name,
    allowReasonCode: entry.allow_reason_code,
    header: { sources },
    ...(baseRules === undefined ? {} : { base: { path: entry.base ?? "", text: baseRules.text, policy: baseRules.policy } }),
  };
  return (stage, staged) => {
    const rendered = renderPolicy({ ...inputs, stage, staged });
    if (rendered.value === undefined) return { diagnostics: rendered.diagnostics };
    return { value: meaningOf(rendered.value.text, entry.output), diagnostics: rendered.diagnostics };
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

/** Names that the registry would have allowed: neither denied nor held back by an effect of their own. */
export function approvedNames(tools: ReadonlyMap<string, readonly ToolEntry[]>, denied: readonly string[]): ReadonlySet<string> {
  const names = new Set([...tools].flatMap(([name, entries]) => (entries.every((e) => e.effect === undefined) ? [name] : [])));
  for (const name of denied) names.delete(name);
  return names;
}
