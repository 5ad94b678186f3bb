/**
 * What only scripts see. Their steps are calls like any other and lie in the classes of calls; here stand scripts whose steps are
 * answered as before while the settings for whole scripts (`scripts:`) differ, and those whose own targets, not those of a step, are
 * what `fail_closed` looks at. Each is shown by a witness.
 */
import { severityOf, type Intent, type Policy, type Verdict } from "../gait/index.ts";
import { intentOf, type Judge } from "./judge.ts";
import type { ScriptDifference } from "./search.ts";
import { draftIntent, type Draft } from "./witness.ts";

/** Most steps that a script can have (Gait refuses longer ones), and what `max_steps: 0` means. */
const MOST_STEPS = 64;

/** Targets that give a step each of the risks that `block_mixed_risk` tells apart. */
const RISKS: readonly (readonly object[])[] = [
  [],
  [{ kind: "path", value: "/none", endpoint_class: "fs.write" }],
  [{ kind: "path", value: "/none", endpoint_class: "fs.read", destructive: true }],
];

/** A change of verdict that some scripts see, with one of them. */
export interface ScriptChange {
  readonly from: Verdict;
  readonly to: Verdict;
  readonly description: string;
  /** JSON text of the script. */
  readonly witness: string;
  readonly intent: Intent;
}

/** The settings that differ, in words: `scripts.max_steps from 2 to 50`. */
export function scriptSettings(base: Policy, head: Policy): readonly string[] {
  const names = { maxSteps: "max_steps", requireApprovalAbove: "require_approval_above", blockMixedRisk: "block_mixed_risk" } as const;
  return (["maxSteps", "requireApprovalAbove", "blockMixedRisk"] as const)
    .filter((key) => base.scripts[key] !== head.scripts[key])
    .map((key) => `scripts.${names[key]} from ${base.scripts[key]} to ${head.scripts[key]}`);
}

/** Numbers of steps at which either policy may change its mind, and one more each. */
function lengths(...policies: readonly Policy[]): readonly number[] {
  const limits = policies.flatMap(({ scripts }) => [scripts.maxSteps || MOST_STEPS, scripts.requireApprovalAbove]);
  const all = new Set([2, ...limits.flatMap((limit) => [limit, limit + 1])]);
  return [...all].filter((length) => length >= 1 && length <= MOST_STEPS).sort((a, b) => a - b);
}

/** What of a call belongs to a step, and what to the script around it. */
function split(call: Draft): { readonly step: Draft; readonly shared: Draft } {
  const own = new Set(["tool_name", "targets", "arg_provenance"]);
  const entries = Object.entries(call);
  return { step: Object.fromEntries(entries.filter(([key]) => own.has(key))), shared: Object.fromEntries(entries.filter(([key]) => !own.has(key))) };
}

/** Scripts made of one call: the call several times, and where the mix counts, the call with steps of every risk behind it. */
function scriptsOf(draft: Draft, sizes: readonly number[], mixed: boolean): readonly Draft[] {
  const { step, shared } = split(draft);
  const tails = mixed ? [[], ...RISKS.map((own) => [{ ...step, targets: own }])] : [[]];
  return sizes.flatMap((size) =>
    tails.flatMap((tail) => (size > tail.length ? [{ script: { steps: [...Array<object>(size - tail.length).fill(step), ...tail] }, ...shared }] : [])),
  );
}

/** Both policies as judges of scripts. */
export interface ScriptJudges {
  readonly base: Judge;
  readonly head: Judge;
  /** Whether every step of a script has the same verdict under both: what changes then is decided by the settings alone. */
  readonly stepsAlike: (script: Intent) => boolean;
}

/** One change for each pair of verdicts that scripts of the given calls show, by its shortest script. */
export function scriptChanges(base: Policy, head: Policy, judges: ScriptJudges, calls: readonly Draft[]): readonly ScriptChange[] {
  const settings = scriptSettings(base, head);
  if (settings.length === 0) return [];
  const found = new Map<string, ScriptChange>();
  const mixed = base.scripts.blockMixedRisk !== head.scripts.blockMixedRisk;
  for (const draft of calls.flatMap((call) => scriptsOf(call, lengths(base, head), mixed))) {
    const witness = JSON.stringify(draft);
    const intent = intentOf(witness);
    if (intent === undefined || !judges.stepsAlike(intent)) continue;
    const [from, to] = [judges.base(intent).verdict, judges.head(intent).verdict];
    const key = `${from} ${to}`;
    const steps = intent.script?.steps.length ?? 0;
    if (severityOf(from) === severityOf(to) || (found.get(key)?.intent.script?.steps.length ?? Number.POSITIVE_INFINITY) <= steps) continue;
    const description = `scripts, such as one of ${steps} ${steps === 1 ? "step" : "steps"} that ${steps === 1 ? "is" : "are"} answered as before; ${settings.join(", ")} (before: ${from}, now: ${to})`;
    found.set(key, { from, to, description, witness, intent });
  }
  return [...found.values()];
}

/** A script of one step that shows the difference; undefined where the evaluator does not see it. */
export function scriptOfStep({ found, own }: ScriptDifference, judges: Pick<ScriptJudges, "base" | "head">): ScriptChange | undefined {
  const { step, shared } = split(draftIntent(found));
  const targets = own.targets ? [{ kind: "path", value: "/none", endpoint_class: own.other ? "other" : "fs.read" }] : [];
  const provenance = own.provenance ? [{ arg_path: "$", source: "user" }] : [];
  const witness = JSON.stringify({ script: { steps: [step] }, targets, arg_provenance: provenance, ...shared });
  const intent = intentOf(witness);
  if (intent === undefined) return undefined;
  const [from, to] = [judges.base(intent).verdict, judges.head(intent).verdict];
  const description = `scripts with targets or provenance of their own, which fail_closed looks at, while the rules look at those of each step (before: ${from}, now: ${to})`;
  return from === to ? undefined : { from, to, description, witness, intent };
}
