/** `command: gate`: what a release runs. */
import { bareReport, parseMinimum } from "../commands/for-action.ts";
import { gate, gateWords, required } from "../commands/index.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { logLine, namedTools, type GateReport } from "../report/index.ts";
import { findConfigs } from "./configs.ts";
import { gaitPath } from "./gait.ts";
import type { Session, Told } from "./session.ts";

/** The gate's answer; everything that is missing is an error with what to do about it. A gate is never skipped. */
export async function runGate(session: Session): Promise<Told> {
  const { inputs, context } = session;
  const minimum = inputs.minimum === undefined ? undefined : required(parseMinimum(inputs.minimum));
  const found = await findConfigs({ ...session, inputs: { ...inputs, ifNoConfig: "fail" } });
  const configs = found === "skip" ? [] : found.configs;
  const answer = await gate(context, {
    configs,
    policy: inputs.policy ?? "",
    require: inputs.require,
    minimum,
    gait: await gaitPath(session, configs),
    engine: inputs.engine,
  });
  const report = bareReport({
    exit: answer.open ? 0 : 3,
    configs,
    engine: inputs.engine,
    diagnostics: [...answer.missing.map(missing), ...answer.diagnostics],
  });
  return {
    report,
    gate: answer,
    files: true,
    lines: [logLine(`gate ${answer.open ? "open" : "shut"}: `, answer.policy, gateWords(answer))],
  };
}

function missing(proof: GateReport["missing"][number]): Diagnostic {
  const { code, message, help } = proof;
  return { code, severity: "error", message: `${message}${namedTools(proof)}`, ...(help === undefined ? {} : { help }) };
}
