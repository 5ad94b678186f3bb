/** `rollout status`: every policy with its stage, since when and by which clock, what is proven, and what is missing next. */
import { STAGES, type Stage } from "../config/index.ts";
import { hasErrors } from "../diagnostic.ts";
import type { MissingProof } from "../report/types.ts";
import { clockWords, formatInstant, hours, lineageOf, nextCommand, type History, type Lineage, type Refusal } from "../rollout/index.ts";
import { baseBranch } from "./base-branch.ts";
import type { Context } from "./context.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { digestsInUse, type DigestUse } from "./digests-in-use.ts";
import { proofOf, type Proof } from "./policy-proof.ts";
import { Refused } from "./refused.ts";
import { loadSide, policiesOf } from "./side.ts";

/** Where one policy stands, and what its next step lacks. */
export interface PolicyStatus {
  readonly policy: string;
  readonly config: string;
  readonly stage: Stage;
  /** Since when it stands at this stage or a later one, RFC 3339; absent where it does not stand on the base branch. */
  readonly since?: string;
  readonly clock: string;
  readonly tools: number;
  /** Names of the allow-set that are proven at the stage. */
  readonly proven: number;
  readonly staged: readonly { readonly tool: string; readonly proven: boolean }[];
  readonly next?: Stage;
  /** What is missing for the next step; empty where it may be taken. */
  readonly missing: readonly MissingProof[];
  readonly identity?: string;
}

/** The document that `rollout status --json` prints. */
export interface RolloutStatus {
  readonly schema: "registry-policy.status/1";
  readonly policies: readonly PolicyStatus[];
  /** Policy digests that hosts recorded, where decisions were given. */
  readonly digests?: readonly DigestUse[];
}

/** Reads HEAD's first parents; refused where the configuration does not read. */
export async function rolloutStatus(context: Context, configs: readonly string[], decisions: readonly string[]): Promise<RolloutStatus> {
  const side = await loadSide(context.world.files.tree, configs);
  if (hasErrors(side.diagnostics)) throw new Refused(side.diagnostics);
  const history = await baseBranch(context, side, configs);
  const policies = policiesOf(side);
  const digests = decisions.length === 0 ? undefined : await digestsInUse(context, decisions, policies);
  return {
    schema: "registry-policy.status/1",
    policies: policies.map((p) => statusOf(p, history, context.world.clock.now())),
    ...(digests === undefined ? {} : { digests }),
  };
}

function statusOf(policy: LoadedPolicy, history: History, now: number): PolicyStatus {
  const { state, entry } = policy;
  const lineage = lineageOf(state, history);
  const proof = proofOf(policy, history, entry.stage, now);
  const next = STAGES[STAGES.indexOf(entry.stage) + 1];
  const unproven = state.allowSet.filter((name) => !proof.proven(name));
  const since = sinceOf(lineage, entry.stage);
  return {
    policy: entry.id,
    config: policy.config.path,
    stage: entry.stage,
    ...(since === undefined ? {} : { since: formatInstant(since) }),
    clock: clockWords(history.clock),
    tools: state.allowSet.length,
    proven: state.allowSet.length - unproven.length,
    staged: state.staged.map((tool) => ({ tool, proven: proof.proven(tool) })),
    ...(next === undefined ? {} : { next }),
    missing: next === undefined ? [] : [...clockOf(proof.clock), ...missingFor(policy, proof, unproven, next)],
    ...(lineage.ends === undefined ? {} : { identity: lineage.ends }),
  };
}

function clockOf(clock: Refusal | undefined): readonly MissingProof[] {
  if (clock === undefined) return [];
  const { code, message, help } = clock;
  return [{ code, message, ...(help === undefined ? {} : { help }) }];
}

function missingFor(policy: LoadedPolicy, proof: Proof, unproven: readonly string[], next: Stage): readonly MissingProof[] {
  const { stage, id } = policy.entry;
  const promote = nextCommand(policy.config.path, "rollout", "promote", id);
  if (!proof.baseRules.proven) {
    return [
      {
        code: "soak_not_reached",
        message: `it has stood at ${stage} for ${hours(proof.baseRules.hours)} of ${hours(proof.soak)}`,
        help: `Wait ${hours(proof.soak - proof.baseRules.hours)} more, then: ${promote}`,
      },
    ];
  }
  if (unproven.length === 0) return [];
  return [
    {
      code: "tool_not_proven",
      message: `${unproven.length === 1 ? "1 tool is" : `${unproven.length} tools are`} not proven at ${stage} and would be staged at ${next}`,
      help: promote,
      tools: unproven,
    },
  ];
}

/** When the newest unbroken stretch at this stage or a later one began. */
function sinceOf(lineage: Lineage, stage: Stage): number | undefined {
  let since: number | undefined;
  for (const { policy, state } of lineage.ancestors) {
    if (STAGES.indexOf(policy.stage) < STAGES.indexOf(stage)) break;
    since = state.began ?? since;
  }
  return since;
}
