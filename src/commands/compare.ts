/** What changes for one policy between base and head, both taken as enforced, on the lines that cause it. */
import { diffPolicies, type PolicyDiffOptions } from "../diff/index.ts";
import type { Policy } from "../gait/index.ts";
import type { Changes, ToolChange } from "../report/types.ts";
import type { LoadedPolicy } from "./load-policy.ts";

/** No policy at all on one side: everything is unknown to it and blocked. */
export type MaybePolicy = LoadedPolicy | undefined;

const NO_CHANGES: Changes = { newly_allowed: [], newly_blocked: [], newly_dry_run: [], newly_require_approval: [], classes: [], not_analysed: [], unchanged: 0, relaxed: false };

/** All changes, with the export's and the artefact's lines attached. */
export function comparePolicies(base: MaybePolicy, head: LoadedPolicy, now: bigint, recheck: PolicyDiffOptions["recheck"]): Changes {
  if (base === undefined) return { ...NO_CHANGES, unchanged: head.state.allowSet.length, not_analysed: [] };
  const options: PolicyDiffOptions = { nowNs: now, ...(recheck === undefined ? {} : { recheck }), place: locator(base, head) };
  return diffPolicies(base.enforced.policy, head.enforced.policy, options);
}

/** Where a change of a tool was caused: its line in the export and in the artefact, or for a removal the head's line at its place. */
function locator(base: LoadedPolicy, head: LoadedPolicy): (tool: string) => Partial<ToolChange> {
  const headLines = toolLines(head.artefact.policy);
  const sorted = [...headLines.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return (tool) => {
    const [entry] = head.tools.get(tool) ?? [];
    const output = head.state.output;
    if (entry !== undefined) {
      const line = headLines.get(tool);
      return {
        ...(entry.server_id === undefined ? {} : { server: entry.server_id }),
        file: entry.origin.file,
        line: entry.origin.line,
        column: entry.origin.column,
        ...(line === undefined ? {} : { policy_file: output, policy_line: line }),
      };
    }
    const ownLine = headLines.get(tool);
    if (ownLine !== undefined) return { policy_file: output, policy_line: ownLine };
    const [old] = base.tools.get(tool) ?? [];
    const place = placeOf(tool, sorted, headLines);
    return {
      side: "base",
      ...(old?.server_id === undefined ? {} : { server: old.server_id }),
      ...(old === undefined ? {} : { file: headFile(head, old.origin.file), line: old.origin.line, column: old.origin.column }),
      ...(place === undefined ? {} : { policy_file: output, policy_line: place }),
    };
  };
}

/** A removed line cannot be annotated in the head; the export's own path is kept, the line is the base's. */
function headFile(head: LoadedPolicy, file: string): string {
  return head.entry.kind === "rendered" && !head.entry.registry.files.includes(file) ? (head.entry.registry.files[0] ?? file) : file;
}

/** The head's line where a removed name would stand: that of the first name behind it, else of the last one. */
function placeOf(tool: string, sorted: readonly string[], lines: ReadonlyMap<string, number>): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < tool) low = middle + 1;
    else high = middle;
  }
  const neighbour = sorted[low] ?? sorted.at(-1);
  return neighbour === undefined ? undefined : lines.get(neighbour);
}

/** Line of every tool name in a policy text. */
function toolLines(policy: Policy): ReadonlyMap<string, number> {
  return new Map(policy.rules.flatMap((rule) => [...rule.toolNamePositions].map(([name, position]) => [name, position.line] as const)));
}
