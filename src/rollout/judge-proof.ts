/** Clock, soak and proof of names and of hand-written rules at one stage: what a step forward or a newcomer must show. */
import type { Stage } from "../config/types.ts";
import { quoteForMessage } from "../source/index.ts";
import { lineageOf } from "./lineage.ts";
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
}

const SHOWN = 5;

/** What is missing for a step forward from `below`. */
export function judgePromoted(input: ProofInput, below: Exclude<Stage, "enforce">): readonly Refusal[] {
  const { head, history, now, rules } = input;
  const clock = judgeClock(history, rules);
  if (clock !== undefined) return [clock];
  const soak = rules.soak[below];
  const lineage = lineageOf(head, history);
  const baseRules = baseRulesStanding(lineage, below, soak, now);
  if (baseRules.proven) return unproven(input, head.allowSet, below, "promotion");
  const stood = `${head.id} stood at ${below} or later for ${hours(baseRules.hours)} of ${hours(soak)}`;
  return [
    {
      code: "soak_not_reached",
      message: `${stood}${lineage.ends === undefined ? "" : `; ${lineage.ends}`}`,
      help: baseRules.since === undefined ? `Let it stand at ${below} on the base branch first.` : `It can be promoted in ${hours(soak - baseRules.hours)}.`,
      exception: "promotion",
    },
  ];
}

/** What is missing for names that get in at enforce: each must have stood as staged. */
export function judgeNewcomers(input: ProofInput, names: readonly string[]): readonly Refusal[] {
  const clock = judgeClock(input.history, input.rules);
  return clock === undefined ? unproven(input, names, "dry_run", "relaxation") : [clock];
}

function unproven(
  { history, head, now, rules }: ProofInput,
  names: readonly string[],
  below: Exclude<Stage, "enforce">,
  exception: "promotion" | "relaxation",
): readonly Refusal[] {
  const soak = rules.soak[below];
  const found = standings(lineageOf(head, history), names, below, soak, now);
  const tools = names.filter((name) => found.get(name)?.proven !== true);
  if (tools.length === 0) return [];
  const shown = tools.slice(0, SHOWN).map(quoteForMessage).join(", ");
  return [
    {
      code: "tool_not_proven",
      message: `${tools.length} of ${names.length} tools have not stood at ${below} for ${hours(soak)}: ${shown}${tools.length > SHOWN ? ", ..." : ""}`,
      help:
        exception === "promotion"
          ? `Stage them: registry-policy rollout promote ${head.id} puts what is not proven into the staged file.`
          : "Stage them: registry-policy check --write adds new names to the staged file.",
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
