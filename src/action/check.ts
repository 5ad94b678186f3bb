/** `command: check`: what a pull request runs. */
import { bareReport, parseMinimum } from "../commands/for-action.ts";
import { check, required } from "../commands/index.ts";
import { findConfigs } from "./configs.ts";
import { gaitPath } from "./gait.ts";
import type { Session, Told } from "./session.ts";

/** The report of the check; a passed one with a note where there is nothing to check and the input allows that. */
export async function runCheck(session: Session): Promise<Told> {
  const { inputs, context } = session;
  const minimum = inputs.minimum === undefined ? undefined : required(parseMinimum(inputs.minimum));
  const found = await findConfigs(session);
  if (found === "skip") {
    const note = "there is no configuration, neither here nor on the base, and if-no-config is skip";
    return { report: bareReport({ exit: 0, configs: [], engine: inputs.engine, diagnostics: [], note }), files: true };
  }
  const gait = await gaitPath(session, found.configs);
  const { report } = await check(context, { configs: found.configs, gone: found.gone, base: undefined, write: false, engine: inputs.engine, gait, minimum });
  return { report, files: true };
}
