/** What a sync would change: exports as they came, rendered, compared with the base and weighed. Writes nothing. */
import type { EngineChoice } from "../config/index.ts";
import { errorAt, hasErrors } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import type { Tree } from "../platform/types.ts";
import type { Report } from "../report/types.ts";
import { NO_MINIMUM, type Minimum } from "../rollout/index.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import type { Base } from "./base.ts";
import { check } from "./check.ts";
import type { Context } from "./context.ts";
import { overlay } from "./overlay.ts";
import { Refused } from "./refused.ts";
import { guardOutputs } from "./guard-outputs.ts";
import { sameBytes } from "./same-bytes.ts";
import { loadSide, type Side } from "./side.ts";
import { foretell, type SnapshotForecast } from "./sync-forecast.ts";
import { weigh, type Weighed } from "./sync-reasons.ts";
import { planOutputs } from "./write-artefacts.ts";

/** What a sync is asked. */
export interface PlanOptions {
  /** Configurations, relative to the workspace. */
  readonly configs: readonly string[];
  readonly engine: EngineChoice | undefined;
  readonly gait: string | undefined;
  readonly minimum: Minimum | undefined;
}

/** What a sync would change, and whether that is routine. */
export interface SyncPlan {
  /** Every file that differs from the base, by path, sorted. */
  readonly files: ReadonlyMap<string, string>;
  /** What the change means; forecasts filled in. */
  readonly report: Report;
  readonly weighed: Weighed;
  readonly forecasts: readonly SnapshotForecast[];
}

/**
 * Plans a sync.
 * @param tree the files to start from, the new exports already among them
 * @param own files that are put into the tree by the sync itself, beside what is rendered
 */
export async function planSync(
  context: Context,
  base: Base | undefined,
  tree: Tree,
  own: ReadonlyMap<string, string>,
  options: PlanOptions,
): Promise<SyncPlan> {
  const start = overlay(tree, own);
  const head = await loadSide(start, options.configs);
  if (!head.readable) throw new Refused(head.diagnostics);
  const before = base === undefined ? undefined : await loadSide(base.tree, options.configs);
  const planned = planOutputs(head, before);
  if (hasErrors(planned.diagnostics)) throw new Refused(planned.diagnostics);
  await guardOutputs(context.world.files, head.configs, planned.outputs);
  const files = new Map([...own, ...planned.outputs.map((o) => [o.path, o.text] as const)].sort(([a], [b]) => (a < b ? -1 : 1)));
  const after = overlay(tree, files);
  const result = await check(seenAs(context, after), {
    configs: options.configs,
    base: base?.commit,
    write: false,
    engine: options.engine,
    gait: options.gait,
    minimum: options.minimum,
  });
  const now = context.world.clock.now();
  const forecasts = await foretell(result.head, now);
  const report: Report = {
    ...result.report,
    snapshots: result.report.snapshots.map((s) => ({ ...s, forecast: rowsOf(forecasts.find((f) => f.id === s.id)) })),
  };
  const weighed = await weigh({ context, base, before, after: result.head, report, minimum: options.minimum ?? NO_MINIMUM, now });
  return { files, report, weighed, forecasts };
}

/** The world as it will be: these files, and no event whose base would be another one. */
function seenAs(context: Context, tree: Tree): Context {
  return { ...context, event: undefined, world: { ...context.world, files: { ...context.world.files, tree } } };
}

function rowsOf(forecast: SnapshotForecast | undefined): readonly { readonly server: string; readonly at: string; readonly reason: string }[] {
  return (forecast?.falls ?? []).map((f) => ({
    server: f.server,
    at: f.at,
    reason: `${f.reasonCodes.join(", ")}: then ${f.verdict}${f.tools.length === 0 ? "" : `, with ${f.tools.length === 1 ? "the tool" : `${f.tools.length} tools:`} ${f.tools.join(", ")}`}`,
  }));
}

/** The exports of the working tree that an earlier step changed against HEAD, as text. */
export async function changedExports(context: Context, side: Side): Promise<ReadonlyMap<string, string>> {
  const { files, git } = context.world;
  const head = await git.head();
  if (head === undefined)
    throw new InputError(
      errorAt("commit_missing", "there is no git repository with a commit here", {}, "Check the repository out in an earlier step (actions/checkout)."),
      7,
    );
  const committed = git.tree(head);
  const paths = side.configs.flatMap(({ config }) => [
    ...config.policies.flatMap((p) => (p.kind === "rendered" ? p.registry.files : [])),
    ...config.snapshots.flatMap((s) => s.report.files),
  ]);
  const changed = new Map<string, string>();
  for (const path of new Set(paths)) {
    const now = await files.tree.read(path, SIZE_LIMITS.export);
    if (now === undefined)
      throw new InputError(
        errorAt(
          "file_missing",
          `the export ${JSON.stringify(path)} does not exist in the working tree`,
          { file: path },
          "An earlier step has to put the file in place.",
        ),
      );
    const was = await committed.read(path, SIZE_LIMITS.export);
    if (was === undefined || !sameBytes(now, was)) changed.set(path, strictText(path, now));
  }
  return changed;
}

/** What is committed must be the very bytes that were judged. */
function strictText(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(errorAt("not_utf8", `${JSON.stringify(path)} is not UTF-8`, { file: path }, "Let the registry write UTF-8."));
  }
}
