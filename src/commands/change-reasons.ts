/** Why a tool's verdict changes, in words: what of the inputs is different, or else which rule decides now. */
import { createPlainJudge, type PlainVerdict } from "../diff/index.ts";
import { lower, trim, type Policy } from "../gait/index.ts";
import type { DenyEntry } from "../rollout/index.ts";
import { quoteForMessage } from "../source/index.ts";
import type { LoadedPolicy } from "./load-policy.ts";

/** A policy with the deny list that held when it was loaded. */
export interface Explained {
  readonly policy: LoadedPolicy;
  readonly deny: readonly DenyEntry[];
}

/** The reason for the change of one tool; the deny list first, as it beats everything else. */
export function changeReasons(base: Explained, head: Explained): (tool: string) => string {
  const before = sideOf(base);
  const after = sideOf(head);
  return (tool) => {
    if (after.denied.has(tool)) return `denied: ${quoteForMessage(after.denial(tool)?.reason ?? "")}`;
    if (before.denied.has(tool)) return "no longer denied";
    // A rule that stands before the staged ones may let a staged tool run all the same.
    const held = after.staged.has(tool) && !after.runs(tool);
    if (held && !before.approved.has(tool)) return "new in the registry, staged until it is proven";
    if (held) return "put into the staged file";
    if (after.staged.has(tool)) return `staged, yet decided by ${after.decider(tool)}`;
    if (before.staged.has(tool) && after.approved.has(tool)) return "leaves the staged file";
    if (after.approved.has(tool) && !before.approved.has(tool)) return "new in the registry";
    if (before.approved.has(tool) && !after.approved.has(tool)) return "no longer in the registry";
    return `decided by ${after.decider(tool)}, before by ${before.decider(tool)}`;
  };
}

interface Side {
  readonly approved: ReadonlySet<string>;
  readonly staged: ReadonlySet<string>;
  /** Of a hand-written policy none: a deny list can't change it. */
  readonly denied: ReadonlySet<string>;
  readonly denial: (tool: string) => DenyEntry | undefined;
  /** Whether the plainest call of the tool is allowed. */
  readonly runs: (tool: string) => boolean;
  readonly decider: (tool: string) => string;
}

function sideOf({ policy, deny }: Explained): Side {
  const rules = policy.enforced.policy;
  const decide = createPlainJudge(rules);
  return {
    approved: new Set(policy.tools.keys()),
    staged: new Set(policy.state.staged),
    denied: new Set(policy.entry.kind === "rendered" ? policy.denied : []),
    denial: (tool) => deny.find((entry) => names(entry, tool, policy)),
    runs: (tool) => decide(tool).verdict === "allow",
    decider: (tool) => deciderWords(rules, decide(tool)),
  };
}

/** Whether an entry of the deny list names the tool, or a server of it. */
function names(entry: DenyEntry, tool: string, policy: LoadedPolicy): boolean {
  if (entry.tool !== undefined) return lower(trim(entry.tool)) === tool;
  const server = lower(trim(entry.server ?? ""));
  return (policy.tools.get(tool) ?? []).some(({ server_id }) => server_id !== undefined && lower(trim(server_id)) === server);
}

function deciderWords(policy: Policy, { decider }: PlainVerdict): string {
  return decider === "default" ? "the default verdict" : `rule ${quoteForMessage(policy.rules[decider]?.name ?? "")}`;
}
