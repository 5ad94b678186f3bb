/** Clock, soak and proof of names and of hand-written rules at one stage: what a step forward or a newcomer must show. */
import type { Stage } from "../config/types.ts";
import { shellWord } from "../source/index.ts";
import { lineageOf } from "./lineage.ts";
import { nextCommand, promoteAnew, writeCommand } from "./next-command.ts";
import { baseRulesStanding, standings } from "./proof.ts";
import type { Rules } from "./strictest.ts";
import type { History, PolicyState, Refusal } from "./types.ts";

/** What is to be proven, by which history and rules. */
export interface ProofInput {
  readonly history: History;
  readonly head: PolicyState;
  /** Milliseconds since the epoch at which the change is judged. */
  readonly now: number;
  readonly rules: Rules;
  /** Stage on the base; absent for a policy that it does not hold. */
  readonly from?: Stage;
  /** `--base` for the commands that refusals propose. */
  readonly compared?: string | undefined;
}

/** What is missing for a step forward from `below`. */
export function judgePromoted(input: ProofInput, below: Exclude<Stage, "enforce">): readonly Refusal[] {
  const { head, history, now, rules } = input;
  const clock = judgeClock(history, rules);
  if (clock !== undefined) return [clock];
  const soak = rules.soak[below];
  const lineage = lineageOf(head, history);
  const baseRules = baseRulesStanding(lineage, below, soak, now);
  if (baseRules.proven)
    return unproven(input, head.allowSet, below, "promotion", `What is not proven goes into the staged file: ${promoteAnew(head, input.from ?? below)}`);
  const stood = `${head.id} stood at ${below} or later for ${hours(baseRules.hours)} of ${hours(soak)}`;
  return [
    {
      code: "soak_not_reached",
      message: `${stood}${lineage.ends === undefined ? "" : `; ${lineage.ends}`}`,
      help: `${baseRules.since === undefined ? `Let it stand at ${below} on the base branch first` : `It can be promoted in ${hours(soak - baseRules.hours)}`}; see: ${nextCommand(head.config, "rollout", "status")}`,
      exception: "promotion",
    },
  ];
}

/**
 * What is missing for names that get in at enforce: each must have stood as staged.
 * @param staged names that the base stages
 */
export function judgeNewcomers(input: ProofInput, names: readonly string[], staged: readonly string[]): readonly Refusal[] {
  const clock = judgeClock(input.history, input.rules);
  return clock === undefined ? unproven(input, names, "dry_run", "relaxation", stageThem(input.head, names, staged, input.compared)) : [clock];
}

/** What to do about names that get in too early: only those that are new are staged by themselves. */
export function stageThem(head: PolicyState, names: readonly string[], staged: readonly string[], compared: string | undefined): string {
  const write = writeCommand(head.config, compared);
  if (head.stagedFile === undefined || !names.some((name) => staged.includes(name))) return `New names go into the staged file with: ${write}`;
  const back = ["git", "checkout", compared ?? "HEAD", "--", head.stagedFile].map(shellWord).join(" ");
  return `What was taken out of the staged file too early comes back with: ${back} && ${write}`;
}

function unproven(
  { history, head, now, rules }: ProofInput,
  names: readonly string[],
  below: Exclude<Stage, "enforce">,
  exception: "promotion" | "relaxation",
  help: string,
): readonly Refusal[] {
  const soak = rules.soak[below];
  const found = standings(lineageOf(head, history), names, below, soak, now);
  const tools = names.filter((name) => found.get(name)?.proven !== true);
  if (tools.length === 0) return [];
  return [
    {
      code: "tool_not_proven",
      message: `${tools.length} of ${names.length} tools ${tools.length === 1 ? "has" : "have"} not stood at ${below} for ${hours(soak)}`,
      help,
      tools,
      exception,
    },
  ];
}

/** Why the clock that was read does not count, or undefined. */
export function judgeClock(history: History, rules: Rules): Refusal | undefined {
  if (rules.clock !== "server" || history.clock !== "git") return undefined;
  return {
    code: "clock_not_trusted",
    message: "soak_clock is server, but no merge times could be read: git's dates are set by whoever pushes",
    help: "Give the action a token that may read pull requests.",
  };
}

/** `72 h`, `1.5 h`: hours for people. */
export function hours(value: number): string {
  return `${Math.max(0, Math.round(value * 10) / 10)} h`;
}
