/** The gate's answer where it could not even look: shut, with the reason in the place of the missing proof. */
import type { Stage } from "../config/index.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { GATE_SCHEMA, type GateReport } from "../report/types.ts";
import type { Context } from "./context.ts";
import { entryOf, loadSide } from "./side.ts";

/** Where the gate looked; undefined where not even that could be opened. */
type Project = { readonly context: Context; readonly configs: readonly string[] } | undefined;

/** The one document of `gate --json` for a run that is refused (6) or lacks something (7). */
export async function gateShut(
  project: Project,
  options: { readonly policy: string; readonly require: Stage },
  diagnostics: readonly Diagnostic[],
): Promise<GateReport> {
  const stage = project === undefined ? undefined : await stageOf(project, options.policy);
  return {
    schema: GATE_SCHEMA,
    policy: options.policy,
    ...(stage === undefined ? {} : { stage }),
    require: options.require,
    open: false,
    missing: diagnostics.filter((d) => d.severity === "error").map(({ code, message, help }) => ({ code, message, ...(help === undefined ? {} : { help }) })),
    evidence: {},
    diagnostics,
  };
}

/** `stands at dry_run, enforce is required`. */
export function gateWords({ stage, require }: Pick<GateReport, "stage" | "require">): string {
  return ` stands at ${stage ?? "no stage that can be read"}, ${require} is required`;
}

/** The stage that the configuration names, where that much of it reads. */
async function stageOf({ context, configs }: NonNullable<Project>, policy: string): Promise<Stage | undefined> {
  try {
    return entryOf(await loadSide(context.world.files.tree, configs), policy)?.entry.stage;
  } catch {
    // Why nothing can be read is what the answer tells already.
    return undefined;
  }
}
