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

/** Only `gate eval` can simulate; the MCP boundaries need a policy that observes. */
export function stageArgs(policy: LoadedPolicy): StageArgs {
  const { entry } = policy;
  const file = policy.state.output;
  const simulates = entry.stage === "simulate" || (entry.kind === "file" && entry.stage === "dry_run");
  const observes = entry.kind === "rendered" && entry.stage === "simulate" && entry.rendering.simulate === "observe";
  const flag = simulates && !observes;
  return {
    schema: "registry-policy.args/1",
    policy: entry.id,
    stage: entry.stage,
    gate_eval: ["--policy", file, ...(flag ? ["--simulate"] : [])],
    mcp: flag ? undefined : ["--policy", file],
    note: flag
      ? "gait mcp proxy, bridge and serve have no --simulate: set `simulate: observe` to watch there."
      : "Pass the kill-switch state file of your hosts as well, so that `gait kill-switch add` takes effect at once.",
  };
}
