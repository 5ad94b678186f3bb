/** The next command of a refusal, such that it does what it says when it is pasted into a shell. */
import { shellWord } from "../source/index.ts";
import { rank } from "./proof.ts";
import { DEFAULT_CONFIG, type ExceptionRules, type Stage } from "../config/types.ts";
import type { PolicyState } from "./types.ts";

/** How long an exception lives in the commands that are proposed, unless the base allows less: two weeks. */
const LIFE_HOURS = 14 * 24;

/** `registry-policy` with words; the configuration is named where it is not the default. */
export function nextCommand(config: string, ...words: readonly string[]): string {
  return ["registry-policy", ...words, ...(config === DEFAULT_CONFIG ? [] : ["--config", config])].map(shellWord).join(" ");
}

/** What a run compared with, where that is not HEAD against the working tree: commands that compare have to do the same. */
function compared(base: string | undefined): readonly string[] {
  return base === undefined ? [] : ["--base", base];
}

/** Has the change at hand accepted, for as long as the rules allow. */
export function acceptCommand(config: string, id: string, rules: ExceptionRules, base: string | undefined): string {
  const hours = Math.floor(Math.min(LIFE_HOURS, rules.max_hours ?? LIFE_HOURS));
  const life = hours > 0 && hours % 24 === 0 ? `${hours / 24}d` : `${Math.max(1, hours)}h`;
  return nextCommand(config, "accept", id, "--reason", "...", "--expires", life, ...compared(base));
}

/** Renders anew and stages what is new against the base. */
export function writeCommand(config: string, base: string | undefined): string {
  return nextCommand(config, "check", "--write", ...compared(base));
}

/** Takes a hand-made step back and makes one step by the rules, which stages what is not proven. */
export function promoteAnew({ config, id, stage }: PolicyState, from: Stage): string {
  const back = rank(from) < rank(stage) ? `${nextCommand(config, "rollout", "rollback", id, "--to", from)} && ` : "";
  return `${back}${nextCommand(config, "rollout", "promote", id)}`;
}
