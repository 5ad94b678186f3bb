/** What changes for one policy between base and head, both taken as enforced, on the lines that cause it. */
import { diffPolicies, type ToolPlace } from "../diff/index.ts";
import { compareBytes, type Policy } from "../gait/index.ts";
import type { Changes } from "../report/types.ts";
import { classPlaces } from "./class-places.ts";
import { changeReasons, type Explained } from "./change-reasons.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { removedPlaces } from "./removed-places.ts";

/** Nothing at all. */
export const NO_CHANGES: Changes = {
  newly_allowed: [],
  newly_blocked: [],
  newly_dry_run: [],
  newly_require_approval: [],
  classes: [],
  not_analysed: [],
  unchanged: 0,
  relaxed: false,
};

/** All changes, with their reasons and with the export's and the artefact's lines; without a policy on the base there are none. */
export function comparePolicies(base: Explained | undefined, head: Explained, now: bigint): Changes {
  if (base === undefined) return { ...NO_CHANGES, unchanged: head.policy.state.allowSet.length };
  const reason = changeReasons(base, head);
  const place = locator(base.policy, head.policy);
  const changes = diffPolicies(base.policy.enforced.policy, head.policy.enforced.policy, {
    nowNs: now,
    place: (tool) => ({ ...place(tool), reason: reason(tool) }),
  });
  const placeOfClass = classPlaces(base.policy.artefact.policy, head.policy.artefact.policy);
  return { ...changes, classes: changes.classes.map((change) => ({ ...change, ...placeOfClass(change) })) };
}

/** Where a change of a tool was caused: its line in the export and in the artefact, or for a removal the head's line at its place. */
function locator(base: LoadedPolicy, head: LoadedPolicy): (tool: string) => ToolPlace {
  const headLines = toolLines(head.artefact.policy);
  const sorted = [...headLines.keys()].sort(compareBytes);
  const removed = removedPlaces(base, head);
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
    const left = removed.get(tool);
    const line = placeOf(tool, sorted, headLines);
    return {
      side: "base",
      ...(old?.server_id === undefined ? {} : { server: old.server_id }),
      ...(left === undefined ? {} : { file: left.file, line: left.line, column: left.column }),
      ...(line === undefined ? {} : { policy_file: output, policy_line: line }),
    };
  };
}

/** The head's line where a removed name would stand: that of the first name behind it, else of the last one. */
function placeOf(tool: string, sorted: readonly string[], lines: ReadonlyMap<string, number>): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareBytes(sorted[middle] ?? "", tool) < 0) low = middle + 1;
    else high = middle;
  }
  const neighbour = sorted[low] ?? sorted.at(-1);
  return neighbour === undefined ? undefined : lines.get(neighbour);
}

/** Line of every tool name in a policy text. */
function toolLines(policy: Policy): ReadonlyMap<string, number> {
  return new Map(policy.rules.flatMap((rule) => [...rule.toolNamePositions].map(([name, position]) => [name, position.line] as const)));
}
