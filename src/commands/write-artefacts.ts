/** What `check --write` and `sync` put on disk: artefacts and staged files that their inputs stand for. Writes nothing itself. */
import { hasErrors, type Diagnostic } from "../diagnostic.ts";
import type { Output } from "../platform/types.ts";
import { formatStaged, parseStaged, predecessor, updateStaged } from "../rollout/index.ts";
import { approvedNames, type LoadedPolicy } from "./load-policy.ts";
import { policiesOf, snapshotsOf, type Side } from "./side.ts";

/** What is to be written, and why it must not be where something is an error. */
export interface Planned {
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every output that differs from what is there. At enforce, names that are new against the base go into the staged file. */
export function planOutputs(head: Side, base: Side | undefined): Planned {
  const outputs: Output[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const policy of policiesOf(head)) {
    if (policy.entry.kind !== "rendered") continue;
    const staged = stagedNames(policy, base);
    const rendered = policy.render(policy.entry.stage, staged);
    if (rendered.value === undefined || hasErrors(rendered.diagnostics)) {
      diagnostics.push(...rendered.diagnostics);
      continue;
    }
    if (rendered.value.text !== policy.committed) outputs.push({ path: policy.entry.output, text: rendered.value.text });
    // Only at enforce does the file follow the registry; comments stay as long as the names do.
    const written = parseStaged(policy.entry.staged, policy.stagedText ?? "").names;
    if (policy.entry.stage === "enforce" && !sameNames(staged, written)) outputs.push({ path: policy.entry.staged, text: formatStaged(staged) });
  }
  for (const snapshot of snapshotsOf(head)) {
    if (snapshot.text !== snapshot.committed) outputs.push({ path: snapshot.entry.output, text: snapshot.text });
  }
  return { outputs, diagnostics };
}

/** The staged names as they should be: only at enforce does the file follow the registry. */
function stagedNames(policy: LoadedPolicy, base: Side | undefined): readonly string[] {
  const { state, entry } = policy;
  if (entry.kind !== "rendered" || entry.stage !== "enforce") return state.staged;
  const approved = [...approvedNames(policy.tools, policy.denied)];
  const before =
    base === undefined
      ? undefined
      : predecessor(
          state,
          policiesOf(base).map((p) => p.state),
        ).found;
  // A stage line that was just edited by hand stages nothing: promote does that, and check names what is not proven.
  const known = before?.stage === "enforce" ? [...before.allowSet, ...before.staged] : undefined;
  // The stricter of base and head, as the rules have it: a change can't open the door for its own newcomers.
  return updateStaged(state.staged, approved, known, before?.newTools === "dry_run" ? "dry_run" : entry.new_tools);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}

/** Whether the committed artefact is not what its inputs render to. */
export function isStale(policy: LoadedPolicy): boolean {
  return policy.entry.kind === "rendered" && policy.committed !== policy.artefact.text;
}
