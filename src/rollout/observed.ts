/** The summary of decisions that evidence keeps: counts, tools, rules, times and digests; never arguments. */
import type { Stage } from "../config/types.ts";
import { canonicalJson, compareBytes, sha256Hex, VERDICTS, type Verdict } from "../gait/index.ts";
import type { Decision } from "./decisions-join.ts";
import { formatInstant } from "./instants.ts";

/** The `schema` of a summary of recorded decisions. */
export const OBSERVED_SCHEMA = "registry-policy.decisions/1";

/** The recorded decisions about one tool. */
export interface ToolCount {
  /** As Gait folds it; `""` where no record names the tool. */
  readonly tool: string;
  readonly decisions: number;
  /** Calls that do not run once enforced. */
  readonly stops: number;
}

/** What lies in the evidence folder. Keys are those of the file. */
export interface Observed {
  readonly schema: typeof OBSERVED_SCHEMA;
  readonly policy: string;
  readonly output: string;
  readonly stage: Stage;
  /** Version of this program. */
  readonly version: string;
  /** Commit of the base state at which it was recorded. */
  readonly base: string;
  readonly decisions: number;
  /** Decisions with a time. */
  readonly timed: number;
  /** RFC 3339, whole seconds; absent without any time. */
  readonly first?: string;
  readonly last?: string;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly policy_digests: readonly { readonly policy_digest: string; readonly decisions: number }[];
  readonly tools: readonly ToolCount[];
  /** By the rule that matched, where the record tells it. */
  readonly rules: readonly { readonly rule: string; readonly decisions: number }[];
  readonly not_counted: {
    /** Decisions under other policies. */
    readonly foreign: number;
    /** Traces that say allow while gait may have simulated: they prove nothing. */
    readonly without_answer: number;
    /** Runs that ended in an error. */
    readonly failed: number;
  };
  /**
   * Of the decisions with a trace the smallest digests, at most 32, sorted: two summaries that share one count the same decisions. Absent
   * where no decision has a trace.
   */
  readonly sample?: readonly string[];
  /** Recorded intents judged under the policy as enforced, where they were given. */
  readonly replayed?: { readonly intents: number; readonly stops: readonly { readonly tool: string; readonly intents: number }[] };
  readonly inputs: readonly { readonly name: string; readonly sha256: string; readonly records: number }[];
}

/** What a summary is made from. */
export interface SummaryInput extends Pick<Observed, "policy" | "output" | "stage" | "version" | "base" | "inputs"> {
  readonly decisions: readonly Decision[];
  readonly failed: number;
  /** Digests of the policy while it stood at the stage. */
  readonly accepted: ReadonlySet<string>;
  /** Digests under which gait ran with `--simulate`, whose traces always say allow. */
  readonly simulated: ReadonlySet<string>;
  /** Names that run once enforced (allow-set and staged): what a `dry_run` of them stands for is no stop. */
  readonly runs: ReadonlySet<string>;
  readonly replayed: Observed["replayed"];
}

/** Digests in a sample at most: enough to find a third of one log in another, few enough to read past. */
const SAMPLE = 32;

/** Only decisions under the policy at its stage count; the others are told. */
export function summarise(input: SummaryInput): Observed {
  const own = input.decisions.filter((d) => input.accepted.has(d.policyDigest));
  const counted = own.filter((d) => !(input.simulated.has(d.policyDigest) && d.traceOnly && d.answer === "allow"));
  const times = counted.flatMap((d) => d.at ?? []);
  const [first, last] = [times.reduce((a, b) => Math.min(a, b), Infinity), times.reduce((a, b) => Math.max(a, b), -Infinity)];
  const stops = count(
    counted.filter((d) => stopsWhenEnforced(d, input.runs)),
    (d) => d.tool ?? "",
  );
  return {
    schema: OBSERVED_SCHEMA,
    policy: input.policy,
    output: input.output,
    stage: input.stage,
    version: input.version,
    base: input.base,
    decisions: counted.length,
    timed: times.length,
    ...(times.length === 0 ? {} : { first: formatInstant(first), last: formatInstant(last) }),
    verdicts: verdictCounts(counted),
    policy_digests: [...count(counted, (d) => d.policyDigest)].map(([policy_digest, decisions]) => ({ policy_digest, decisions })),
    tools: [...count(counted, (d) => d.tool ?? "")].map(([tool, decisions]) => ({ tool, decisions, stops: stops.get(tool) ?? 0 })),
    rules: [
      ...count(
        counted.filter((d) => d.rule !== undefined),
        (d) => d.rule ?? "",
      ),
    ].map(([rule, decisions]) => ({ rule, decisions })),
    not_counted: { foreign: input.decisions.length - own.length, without_answer: own.length - counted.length, failed: input.failed },
    ...sampleOf(counted),
    ...(input.replayed === undefined ? {} : { replayed: input.replayed }),
    inputs: [...input.inputs].sort((a, b) => compareBytes(a.sha256, b.sha256) || compareBytes(a.name, b.name)),
  };
}

/** Once enforced a call runs only if it is allowed; `dry_run` stands for a run where the tool is approved, else for a block. */
function stopsWhenEnforced({ answer, tool }: Decision, runs: ReadonlySet<string>): boolean {
  return answer === "dry_run" ? tool === undefined || !runs.has(tool) : answer !== "allow";
}

function sampleOf(decisions: readonly Decision[]): Pick<Observed, "sample"> {
  const digests = decisions.flatMap(({ event }) => (event === undefined ? [] : sha256Hex(event).slice(0, 16)));
  return digests.length === 0 ? {} : { sample: digests.sort(compareBytes).slice(0, SAMPLE) };
}

function verdictCounts(decisions: readonly Decision[]): Observed["verdicts"] {
  const found = { allow: 0, dry_run: 0, require_approval: 0, block: 0 };
  for (const { answer } of decisions) found[answer]++;
  return found;
}

/** Counts by key, sorted by the key's bytes. */
function count(decisions: readonly Decision[], keyOf: (decision: Decision) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const decision of decisions) found.set(keyOf(decision), (found.get(keyOf(decision)) ?? 0) + 1);
  return new Map([...found].sort(([a], [b]) => compareBytes(a, b)));
}

/** The file's text: canonical key order, indented for reviews; the same summary always gives the same bytes. */
export function formatObserved(observed: Observed): string {
  const { verdicts, not_counted: left, replayed, ...rest } = observed;
  const text = canonicalJson({
    ...rest,
    policy_digests: observed.policy_digests.map((d) => ({ ...d })),
    tools: observed.tools.map((t) => ({ ...t })),
    rules: observed.rules.map((r) => ({ ...r })),
    inputs: observed.inputs.map((i) => ({ ...i })),
    sample: observed.sample === undefined ? undefined : [...observed.sample],
    verdicts: Object.fromEntries(VERDICTS.map((v) => [v, verdicts[v]])),
    not_counted: { ...left },
    replayed: replayed === undefined ? undefined : { intents: replayed.intents, stops: replayed.stops.map((s) => ({ ...s })) },
  });
  return `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
}
