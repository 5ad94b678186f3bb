/** `rollout record`: what gait decided while a stage ran, summarised into the evidence folder. */
import { errorAt, hasErrors } from "../diagnostic.ts";
import { compareBytes } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import { VERSION } from "../product.ts";
import { digestsOf, formatObserved, joinDecisions, lineageOf, stretchAt, summarise, type Observed } from "../rollout/index.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { baseBranch } from "./base-branch.ts";
import type { Context } from "./context.ts";
import { embeddedEngine } from "./engine.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { find } from "./move-stage.ts";
import { readOperand } from "./operands.ts";
import { readDecisionFiles } from "./read-decisions.ts";
import { Refused } from "./refused.ts";
import { toolOf } from "./run-tests.ts";
import { sha256 } from "./sha256.ts";

/**
 * Writes the summary and returns its path. Only decisions under the policy as it stood at its present stage on the base branch
 * count. Intents (files of recorded calls) are judged anew under the policy as enforced: which would a promotion stop?
 */
export async function record(
  context: Context,
  configs: readonly string[],
  id: string,
  decisions: readonly string[],
  intents: readonly string[] = [],
): Promise<string> {
  const { side, policy } = await find(context, configs, id);
  const { entry, state, config } = policy;
  const history = await baseBranch(context, side, configs);
  const base = history.states.at(-1)?.commit;
  const stretch = stretchAt(lineageOf(state, history), entry.stage);
  const accepted = digestsOf(stretch.filter((a) => a.policy.stage === entry.stage));
  if (base === undefined || accepted.size === 0) {
    throw new InputError(
      errorAt(
        "never_merged",
        `${id} does not stand at ${entry.stage} on the base branch yet, so nothing that was decided counts`,
        {},
        "Merge it first, then record what was decided since.",
      ),
    );
  }
  const { records, failed, inputs } = await readDecisionFiles(context, decisions);
  const observed = summarise({
    policy: id,
    output: state.output,
    stage: entry.stage,
    version: VERSION,
    base,
    inputs,
    failed,
    accepted,
    decisions: joinDecisions(records),
    simulated: simulates(policy),
    runs: new Set([...state.allowSet, ...state.staged]),
    replayed: intents.length === 0 ? undefined : await replay(context, policy, intents),
  });
  if (observed.decisions === 0) {
    const { foreign, without_answer: silent } = observed.not_counted;
    const help =
      silent > 0
        ? "Traces of a simulation always say allow: give the output of gate eval --json as well."
        : "Give decisions that were made under this policy at this stage.";
    throw new InputError(
      errorAt(
        "observed_none",
        `none of the decisions is of ${id} at ${entry.stage} (${foreign} of other policies, ${silent} without an answer, ${failed} failed)`,
        {},
        help,
      ),
    );
  }
  const text = formatObserved(observed);
  const path = `${config.rollout.evidence}/${id}-${entry.stage}-${sha256(new TextEncoder().encode(text)).slice(0, 12)}.json`;
  await context.world.files.writeAll([{ path, text }], "workspace");
  return path;
}

/** Whether gait runs with `--simulate` at this stage. */
function simulates({ entry }: LoadedPolicy): boolean {
  if (entry.kind === "file") return entry.stage !== "enforce";
  return entry.stage === "simulate" && entry.rendering.simulate === "flag";
}

/** Recorded intents under the policy as enforced; a file that is no intent is refused. */
async function replay(context: Context, policy: LoadedPolicy, operands: readonly string[]): Promise<NonNullable<Observed["replayed"]>> {
  const engine = embeddedEngine(BigInt(context.world.clock.now()) * 1_000_000n);
  const stops = new Map<string, number>();
  for (const operand of operands) {
    const bytes = await readOperand(context.world, operand, "the intent", SIZE_LIMITS.intent);
    const judged = await engine.judge(policy.enforced, operand, bytes);
    if (hasErrors(judged.diagnostics)) throw new Refused(judged.diagnostics);
    if (judged.error !== undefined) throw new InputError(errorAt("intent_invalid", `${operand}: ${judged.error}`, { file: operand }));
    const tool = toolOf(bytes) ?? "";
    // What is staged answers dry_run as enforced; that was decided in review and stops nobody by surprise.
    if (judged.verdict === "block" || judged.verdict === "require_approval") stops.set(tool, (stops.get(tool) ?? 0) + 1);
  }
  return { intents: operands.length, stops: [...stops].sort(([a], [b]) => compareBytes(a, b)).map(([tool, count]) => ({ tool, intents: count })) };
}
