/** `rollout record`: what gait decided while a stage ran, summarised into the evidence folder. */
import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import { VERSION } from "../product.ts";
import { jsonSource } from "../report/index.ts";
import { digestsOf, formatObserved, joinDecisions, lineageOf, stretchAt, summarise, unexpectedStops, type Ancestor, type Observed } from "../rollout/index.ts";
import { baseBranch } from "./base-branch.ts";
import type { Context } from "./context.ts";
import { expectedStops } from "./expected-stops.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { findPolicy } from "./find-policy.ts";
import { readDecisionFiles } from "./read-decisions.ts";
import { replayIntents } from "./recorded-intents.ts";
import { sha256 } from "./sha256.ts";

/** What was recorded. */
export interface RecordResult {
  /** The summary in the evidence folder. */
  readonly path: string;
  readonly observed: Observed;
  /** Tools with the number of their calls that stop once enforced though no test expects it. */
  readonly unexpected: readonly (readonly [tool: string, stops: number])[];
}

/**
 * Writes the summary. Only decisions under the policy as it stood at its present stage on the base branch
 * count. Intents (files of recorded calls) are judged anew under the policy as enforced: which would a promotion stop?
 */
export async function record(
  context: Context,
  configs: readonly string[],
  id: string,
  decisions: readonly string[],
  intents: readonly string[] = [],
): Promise<RecordResult> {
  const { side, policy } = await findPolicy(context, configs, id);
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
  const recorded = await replayIntents(context, policy, intents);
  const observed = summarise({
    policy: id,
    output: state.output,
    stage: entry.stage,
    version: VERSION,
    base,
    inputs,
    failed,
    accepted,
    decisions: joinDecisions(records, recorded.tools),
    simulated: simulatedDigests(policy, stretch),
    runs: new Set([...state.allowSet, ...state.staged]),
    replayed: recorded.replayed,
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
  const text = jsonSource(formatObserved(observed));
  const path = `${config.rollout.evidence}/${id}-${entry.stage}-${sha256(new TextEncoder().encode(text)).slice(0, 12)}.json`;
  await context.world.files.writeAll([{ path, text }], "workspace");
  return { path, observed, unexpected: unexpectedStops([{ observed }], await expectedStops(side.tree, policy)) };
}

/**
 * Digests under which gait ran with `--simulate`: a hand-written policy before it is enforced, and at simulate the rules of enforce
 * themselves. A policy that observes is another artefact.
 */
function simulatedDigests({ entry, state }: LoadedPolicy, stretch: readonly Ancestor[]): ReadonlySet<string> {
  if (entry.stage === "enforce" || (entry.kind === "rendered" && entry.stage !== "simulate")) return new Set();
  return new Set([state.enforcedDigest, ...stretch.map((a) => a.policy.enforcedDigest)]);
}
