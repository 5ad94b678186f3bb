/** `rollout args`: what to pass to gait in the stage at which a policy stands. */
import type { LoadedPolicy } from "./load-policy.ts";

/** The words for `gait gate eval`, and whether the MCP boundaries can hold this stage. */
export interface StageArgs {
  readonly schema: "registry-policy.args/1";
  readonly policy: string;
  readonly stage: string;
  /** For `gait gate eval`, after which come `--intent` and the like. */
  readonly gate_eval: readonly string[];
  /** For `gait mcp proxy`, `bridge` and `serve`; undefined where they would enforce what the stage only watches. */
  readonly mcp: readonly string[] | undefined;
  /** Why not, or what else to know. */
  readonly note: string;
}

const KILL_SWITCH = "Pass the kill-switch state file of your hosts as well, so that `gait kill-switch add` takes effect at once.";

/**
 * Only `gate eval` can simulate; the MCP boundaries need a policy that observes.
 * @param file the artefact as a path from where the words are used
 */
export function stageArgs(policy: LoadedPolicy, file: string): StageArgs {
  const { entry } = policy;
  const simulates = entry.stage === "simulate" || (entry.kind === "file" && entry.stage === "dry_run");
  const observes = entry.kind === "rendered" && entry.stage === "simulate" && entry.rendering.simulate === "observe";
  const flag = simulates && !observes;
  const way = entry.kind === "rendered" ? "set `simulate: observe` to watch there" : "they would enforce this hand-written policy at once";
  return {
    schema: "registry-policy.args/1",
    policy: entry.id,
    stage: entry.stage,
    gate_eval: ["--policy", file, ...(flag ? ["--simulate"] : [])],
    mcp: flag ? undefined : ["--policy", file],
    note: flag ? `gait mcp proxy, bridge and serve have no --simulate: ${way}. ${KILL_SWITCH}` : KILL_SWITCH,
  };
}
