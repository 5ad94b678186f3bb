/**
 * Evidence that the gate reads. What can be recomputed is recomputed and compared; what was observed is bound to the digests
 * that stood on the base branch; signatures are verified offline. Every refusal has a code and a reason of its own.
 */
import { judgeObserved, judgeSummaries, lineageOf, stageBelow, type Refusal } from "../rollout/index.ts";
import type { Context } from "./context.ts";
import { names } from "./evidence-facts.ts";
import { readEvidenceFolder } from "./evidence-folder.ts";
import type { EvidenceInput } from "./evidence-input.ts";
import { judgeStatements } from "./evidence-statements.ts";
import { expectedStops } from "./expected-stops.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { readTestIntents } from "./run-tests.ts";

/** What the evidence of one policy comes to. */
export interface EvidenceJudgement {
  readonly refusals: readonly Refusal[];
  readonly told: { readonly files?: readonly { readonly file: string; readonly sha256: string }[] };
}

/**
 * Judges the evidence folder for one policy. A signed statement is demanded by `attestation: required` (of the configuration or
 * the organisation's minimum), observations by `rollout.observed`; other files that name this policy must be what they claim.
 */
export async function judgeEvidence(context: Context, policy: LoadedPolicy, input: EvidenceInput): Promise<EvidenceJudgement> {
  const { rollout } = policy.config;
  const lineage = lineageOf(policy.state, input.history);
  const folder = await readEvidenceFolder(context.world.files.tree, rollout.evidence);
  const summaries = folder.summaries.filter((s) => names(policy, s.observed));
  const statements = folder.statements.filter((s) => names(policy, s.claims));
  const attested = rollout.attestation?.required === true || input.minimum.attestation;
  const below = stageBelow(policy.entry.stage);
  const refusals: Refusal[] = [...folder.refusals, ...judgeSummaries(summaries, lineage, input.now)];
  if (rollout.observed !== undefined && below !== undefined) {
    refusals.push(
      ...judgeObserved(
        summaries.filter((s) => s.observed.stage === below),
        rollout.observed,
        policy.entry.id,
        below,
        lineage,
        await expectedStops(context.world.files.tree, policy),
      ),
    );
  }
  if (attested || statements.length > 0) refusals.push(...(await uncommittedFixtures(context, policy, input.fixtures)));
  const judged = await judgeStatements(context, policy, { ...input, lineage, summaries: folder.summaries, attested }, statements);
  refusals.push(...judged.refusals);
  const files = refusals.length > 0 ? [] : [...judged.verified, ...summaries].map(({ file, sha256 }) => ({ file, sha256 }));
  return { refusals, told: files.length === 0 ? {} : { files } };
}

/** Evidence speaks of what HEAD holds: a fixture that differs in the working tree is told, so that none can be taken away unseen. */
async function uncommittedFixtures(context: Context, policy: LoadedPolicy, fixtures: EvidenceInput["fixtures"]): Promise<readonly Refusal[]> {
  const head = await context.world.git.head();
  if (head === undefined) return [];
  const { tests } = await readTestIntents(context.world.git.tree(head), policy);
  const of = (list: EvidenceInput["fixtures"]): string => JSON.stringify([...list].map((f) => `${f.path} ${f.digest}`).sort());
  if (of(tests.flatMap((t) => t.intents)) === of(fixtures)) return [];
  return [
    {
      code: "fixtures_not_committed",
      message: `the fixtures of ${policy.entry.id} in the working tree are not what HEAD holds`,
      help: "Check out the commit that is released, without changes.",
    },
  ];
}
