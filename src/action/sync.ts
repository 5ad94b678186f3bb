/** `command: sync`: what a schedule runs. It opens or updates a pull request; it never merges, approves or pushes to the default branch. */
import { parseMinimum } from "../commands/for-action.ts";
import { required } from "../commands/index.ts";
import { sync } from "../commands/sync.ts";
import { findConfigs } from "./configs.ts";
import { gaitPath } from "./gait.ts";
import type { Session, Told } from "./session.ts";

/** The report on what the registries changed, and the address of the pull request where one is open. */
export async function runSync(session: Session): Promise<Told> {
  const { inputs, context } = session;
  const minimum = inputs.minimum === undefined ? undefined : required(parseMinimum(inputs.minimum));
  const found = await findConfigs({ ...session, inputs: { ...inputs, ifNoConfig: "fail" } });
  const configs = found === "skip" ? [] : found.configs;
  const gait = await gaitPath(session, configs);
  const { report, pullRequestUrl, lines, exit } = await sync(context, {
    configs,
    pullRequest: true,
    commentId: inputs.commentId,
    engine: inputs.engine,
    gait,
    minimum,
  });
  return { report, exit, files: true, lines, ...(pullRequestUrl === undefined ? {} : { pullRequestUrl }) };
}
