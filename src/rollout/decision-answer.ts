/** What a record says that Gait decided: under `--simulate` and under an observing policy that is not its `verdict`. */
import { isVerdict, type Verdict } from "../gait/index.ts";
import { member, type SourceNode } from "../source/index.ts";

/** Reason code and violation by which an observing policy says that it would have blocked. */
const OBSERVED_REASON = "simulated_block_tool_not_in_external_registry";
const OBSERVED_VIOLATION = "tool_not_allowlisted";
/** Reason codes that only an answer under `--simulate` has. */
const SIMULATED_REASONS = ["simulate_mode_non_enforcing", "simulated_block", "simulated_require_approval"];

/**
 * The verdict that counts, or what is wrong with the record. `--simulate` is known by any of its traces, since a record that lost one of
 * them still says `allow` and proves nothing.
 */
export function answerOf(node: SourceNode): { readonly answer: Verdict } | { readonly wrong: string } {
  const simulated =
    isTrue(node, "simulate_mode") || member(node, "simulated_verdict") !== undefined || SIMULATED_REASONS.some((code) => has(node, "reason_codes", code));
  const key = simulated ? "simulated_verdict" : "verdict";
  const word = member(node, key);
  if (word === undefined && simulated) return { wrong: "it is of a simulation and lacks simulated_verdict, so that nobody knows the answer" };
  if (word?.kind !== "string" || !isVerdict(word.value)) return { wrong: `its ${key} is none of allow, dry_run, require_approval, block` };
  if (isTrue(node, "would_have_blocked") && (word.value === "allow" || word.value === "dry_run"))
    return { wrong: `its simulated_verdict is ${word.value}, but would_have_blocked is true` };
  return { answer: observed(node, word.value) };
}

/** An observing policy allows what it would have blocked; Gait's later checks may have turned that into an approval. */
function observed(node: SourceNode, word: Verdict): Verdict {
  const by = has(node, "reason_codes", OBSERVED_REASON);
  if (word === "allow" && (by || has(node, "violations", OBSERVED_VIOLATION))) return "block";
  return word === "require_approval" && by ? "block" : word;
}

function isTrue(node: SourceNode, key: string): boolean {
  const value = member(node, key);
  return value?.kind === "boolean" && value.value;
}

function has(node: SourceNode, key: string, word: string): boolean {
  const list = member(node, key);
  return list?.kind === "array" && list.items.some((item) => item.kind === "string" && item.value === word);
}
