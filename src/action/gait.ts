/** The real gait for runs that judge with it. */
import { askedEngine } from "../commands/for-action.ts";
import type { Session } from "./session.ts";

/** Path of the pinned release, installed now; undefined where none is pinned (PATH is looked at then) or none is needed. */
export async function gaitPath({ inputs, context }: Session, configs: readonly string[]): Promise<string | undefined> {
  if (inputs.gait === undefined) return undefined;
  if ((await askedEngine(context.world.files.tree, configs, inputs.engine)) === "embedded") return undefined;
  // Loaded when it is needed: most runs judge with the embedded evaluator.
  const { installGait } = await import("../platform/tool-install.ts");
  return installGait(inputs.gait);
}
