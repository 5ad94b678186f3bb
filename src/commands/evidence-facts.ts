/** Everything that a statement says of a policy in one state, recomputed from a tree. `attest` writes it, the gate compares it. */
import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import type { Tree } from "../platform/types.ts";
import { VERSION } from "../product.ts";
import type { TestsReport } from "../report/types.ts";
import { caseName, formatInstant, stageBelow, stepOf, type Descriptor, type EvidenceFacts, type Lineage } from "../rollout/index.ts";
import type { Context } from "./context.ts";
import type { SummaryFile } from "./evidence-folder.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { sha256 } from "./sha256.ts";

/** What the facts of a state are computed from. */
export interface FactsInput {
  readonly tree: Tree;
  readonly policy: LoadedPolicy;
  /** Ends in the state that the facts are of. */
  readonly lineage: Lineage;
  readonly tests: TestsReport;
  readonly fixtures: readonly { readonly path: string; readonly digest: string }[];
  /** All summaries of the evidence folder. */
  readonly summaries: readonly SummaryFile[];
  /** The commit at which they are taken. */
  readonly head: string;
}

/** The facts of the lineage's newest state; undefined where the policy stands on no state of the base branch. */
export async function factsOf(context: Context, input: FactsInput): Promise<EvidenceFacts | undefined> {
  const { policy, lineage, tests } = input;
  const [newest] = lineage.ancestors;
  if (newest === undefined) return undefined;
  const { entry, state, config } = policy;
  const staged = entry.kind === "rendered" ? await describe(input.tree, entry.staged) : undefined;
  const artefact = await describe(input.tree, state.output);
  return {
    policy: entry.id,
    output: state.output,
    stage: entry.stage,
    step: stepOf(lineage, entry.stage),
    policyDigest: policy.artefact.digest,
    enforcedDigest: state.enforcedDigest,
    allowSetDigest: state.allowSetDigest,
    subjects: [...(artefact === undefined ? [] : [artefact]), ...(staged === undefined ? [] : [staged]), ...summariesFor(policy, input.summaries)],
    config: (await describe(input.tree, config.path)) ?? { name: config.path, sha256: "" },
    fixtures: input.fixtures.map(({ path, digest }) => ({ name: path, sha256: digest })),
    passed: tests.cases.filter((c) => c.passed).map(caseName),
    failed: tests.cases.filter((c) => !c.passed).map(caseName),
    engine: config.engine,
    gait: config.gait,
    tool: VERSION,
    base: { commit: newest.state.commit, committed: await committedAt(context, newest.state.commit) },
    head: input.head,
  };
}

/** Whether evidence names this policy, by its id or by its artefact. */
export function names(policy: LoadedPolicy, evidence: { readonly policy: string; readonly output: string }): boolean {
  return evidence.policy === policy.entry.id || evidence.output === policy.state.output;
}

/** Summaries of what was decided at the stage below: what the step to this stage rests on. */
function summariesFor(policy: LoadedPolicy, summaries: readonly SummaryFile[]): readonly Descriptor[] {
  const below = stageBelow(policy.entry.stage);
  return summaries.filter((s) => names(policy, s.observed) && s.observed.stage === below).map(({ file, sha256: digest }) => ({ name: file, sha256: digest }));
}

async function describe(tree: Tree, path: string): Promise<Descriptor | undefined> {
  const bytes = await tree.read(path);
  return bytes === undefined ? undefined : { name: path, sha256: sha256(bytes) };
}

async function committedAt(context: Context, id: string): Promise<string> {
  const commit = (await context.world.git.commit(id)) ?? (await context.github?.commit(id));
  if (commit === undefined)
    throw new InputError(errorAt("commit_missing", `the clone lacks the commit ${id}`, {}, `Fetch it: git fetch --depth=1 origin ${id}`), 7);
  return formatInstant(commit.committed);
}
