/** Whether enforcement itself changes, and what is missing for it. */
import { cellText, codeSpan } from "../escape/index.ts";
import { namedTools } from "../findings/index.ts";
import type { PolicyReport } from "../types.ts";
import { counted, moveWords, shortName, shortText } from "../words.ts";
import { collapsed, KEEP, table, text, type Block } from "./blocks.ts";
import { nameCell } from "./cells.ts";

export function rollout(policy: PolicyReport): readonly Block[] {
  return [...move(policy), ...missing(policy), ...staged(policy)];
}

function move(policy: PolicyReport): readonly Block[] {
  const words = moveWords(policy);
  const found = policy.rollout.move;
  if (found === undefined || words === undefined) return [];
  const { starts, stops } = found;
  const clock = policy.rollout.clock === undefined ? "" : ` Clock: ${codeSpan(shortName(policy.rollout.clock))}.`;
  const effect =
    starts.length + stops.length === 0
      ? "No call starts or stops running because of it."
      : `${counted(starts.length, "kind of call starts", "kinds of calls start")} running, ${String(stops.length)} stop.`;
  return [
    text(`**Stage**: the policy ${words}. ${effect}${clock}`),
    ...names(counted(starts.length, "kind of call starts running", "kinds of calls start running"), starts),
    ...names(counted(stops.length, "kind of call stops running", "kinds of calls stop running"), stops),
  ];
}

function missing(policy: PolicyReport): readonly Block[] {
  const caption = policy.rollout.allowed
    ? "**Not proven yet** (nothing is refused)"
    : "**Refused by the rollout rules**";
  const rows = policy.rollout.missing.map((m) => [
    `${nameCell(m.code)}<br>${cellText(shortText(m.message + namedTools(m)))}`,
    m.help === undefined ? "" : cellText(shortText(m.help)),
  ]);
  if (rows.length === 0) return policy.rollout.allowed ? [] : [text(caption)];
  return table(caption, ["What is missing", "What to do"], rows, KEEP.missing, 5);
}

function staged(policy: PolicyReport): readonly Block[] {
  return names(
    counted(
      policy.rollout.staged.length,
      "tool is staged: it stays dry_run until it is proven",
      "tools are staged: they stay dry_run until they are proven",
    ),
    policy.rollout.staged,
  );
}

/** A collapsed list of names. */
function names(summary: string, list: readonly string[]): readonly Block[] {
  return collapsed(
    summary,
    table(
      "",
      ["Name"],
      list.map((name) => [nameCell(name)]),
      KEEP.details,
    ),
  );
}

/** Whether there is more to say than where the policy stands. */
export function hasRolloutNews(policy: PolicyReport): boolean {
  return policy.rollout.move !== undefined || !policy.rollout.allowed || policy.rollout.missing.length > 0;
}
