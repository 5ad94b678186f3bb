/** What `rollout log` prints for people. */
import type { RolloutLog } from "../commands/index.ts";
import { lower, trim } from "../gait/index.ts";
import { counted, logLine } from "../report/index.ts";

/** Tools of one event told one by one; the JSON holds them all. */
const MOST_TOOLS = 20;

type Event = RolloutLog["events"][number];

/** A line an event, oldest first, and below it the tools with the line that each came in by; of `asked` alone where that is given. */
export function logText(log: RolloutLog, asked?: string): string {
  const lines = log.events.flatMap((e) => [eventLine(e), ...toolLines(e, asked === undefined ? undefined : lower(trim(asked)))]);
  if (lines.length > 0) return `${lines.join("\n")}\n`;
  if (asked === undefined) return "nothing happened\n";
  return `${logLine("nothing happened to ", JSON.stringify(asked), "; tools have the names that `registry-policy registry inspect` shows under `names in the policy`")}\n`;
}

function eventLine(e: Event): string {
  return logLine(
    `${e.at ?? "time unknown"}  ${e.commit.slice(0, 12)}  `,
    e.policy,
    "  ",
    e.message,
    e.tests === undefined ? "" : `, ${counted(e.tests.passed, "test passes", "tests pass")}, ${e.tests.failed} fail`,
    `  (${broughtBy(e)})`,
  );
}

/** Pull request, author and approvers, as far as they are known. */
function broughtBy({ pull_request, author, approvers }: Event): string {
  const approved =
    typeof approvers === "string" ? `approvers ${approvers}` : approvers.length === 0 ? "approved by nobody" : `approved by ${approvers.join(", ")}`;
  return [...(pull_request === undefined ? [] : [`#${pull_request}`]), ...(author === undefined ? [] : [`by ${author}`]), approved].join(", ");
}

function toolLines({ kind, tools = [], from = [] }: Event, asked: string | undefined): readonly string[] {
  if (kind === "exception") return [];
  // Tools that hand-written rules allow stand on no line of an export; then nothing says which line is whose.
  const lineOf = (index: number): string => (from.length === tools.length ? `  ${from[index] ?? ""}` : "");
  const told = tools.flatMap((tool, index) => (asked === undefined || tool === asked ? [logLine("    ", JSON.stringify(tool), lineOf(index))] : []));
  return told.length > MOST_TOOLS ? [...told.slice(0, MOST_TOOLS), `    and ${told.length - MOST_TOOLS} more`] : told;
}
