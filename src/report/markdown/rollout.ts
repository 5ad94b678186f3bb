/** Whether enforcement itself changes, and what is missing for it. */
import { codeSpan, markdownText } from "../escape/index.ts";
import { namedTools } from "../findings/index.ts";
import type { PolicyReport } from "../types.ts";
import { counted, moveWords, shortName, shortText } from "../words.ts";
import { collapsed, KEEP, list, table, text, type Block } from "./blocks.ts";
import { nameCell } from "./cells.ts";

/** Calls that a sentence names before it only counts them. */
const NAMED = 3;

/** A policy's move, what it lacks, and what is staged. */
export function rollout(policy: PolicyReport): readonly Block[] {
  return [...move(policy), ...missing(policy), ...staged(policy)];
}

function move(policy: PolicyReport): readonly Block[] {
  const words = moveWords(policy);
  const found = policy.rollout.move;
  if (found === undefined || words === undefined) return [];
  const { starts, stops } = found;
  const clock = policy.rollout.clock === undefined ? "" : ` Clock: ${codeSpan(shortName(policy.rollout.clock))}.`;
  const refused = policy.rollout.allowed ? "" : ", **which is refused**";
  const effect =
    starts.length + stops.length === 0
      ? "No call starts or stops running because of it."
      : [effectWords("Starts running", starts), effectWords("Stops running", stops)].filter((w) => w !== "").join(" ");
  return [
    text(`**Stage**: the policy ${words}${refused}. ${effect}${clock}`),
    ...(starts.length > NAMED ? names(counted(starts.length, "kind of call starts running", "kinds of calls start running"), starts) : []),
    ...(stops.length > NAMED ? names(counted(stops.length, "kind of call stops running", "kinds of calls stop running"), stops) : []),
  ];
}

/** Few by name, many by number. */
function effectWords(what: string, list: readonly string[]): string {
  if (list.length === 0) return "";
  if (list.length > NAMED) return `${what}: ${counted(list.length, "kind of call", "kinds of calls")}.`;
  return `${what}: ${list.map((name) => codeSpan(shortName(name))).join(", ")}.`;
}

function missing(policy: PolicyReport): readonly Block[] {
  const caption = policy.rollout.allowed ? "**Not proven yet** (nothing is refused)" : "**Refused by the rollout rules**";
  const items = policy.rollout.missing.map((m) => {
    const help = m.help === undefined ? "" : `. ${markdownText(shortText(m.help))}`;
    return `${codeSpan(shortName(m.code))}: ${markdownText(shortText(m.message + namedTools(m)))}${help}`;
  });
  if (items.length === 0) return policy.rollout.allowed ? [] : [text(caption)];
  return list(caption, items, KEEP.missing, 5);
}

function staged(policy: PolicyReport): readonly Block[] {
  return names(
    counted(policy.rollout.staged.length, "tool is staged: it stays dry_run until it is proven", "tools are staged: they stay dry_run until they are proven"),
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
