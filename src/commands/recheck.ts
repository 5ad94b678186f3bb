/** Every witness of a change judged by the real gait, too: what it does not confirm is named and never told as a change. */
import { isVerdict } from "../gait/index.ts";
import type { Changes, ClassChange } from "../report/types.ts";
import type { Engine } from "./engine.ts";
import type { PolicyText } from "./policy-text.ts";

/** The changes that all engines agree on. */
export interface Rechecked {
  /** The classes that every engine confirms; the others stand under `not_analysed`. */
  readonly changes: Changes;
  /** What an engine denies, in words: exit 2. */
  readonly disagreements: readonly string[];
}

const encoder = new TextEncoder();

/** Judges the witnesses under both policies; the embedded evaluator found them, so alone it has nothing to add. */
export async function recheckWitnesses(engine: Engine, base: PolicyText, head: PolicyText, changes: Changes): Promise<Rechecked> {
  const { kind } = engine;
  if (kind === "embedded") return { changes, disagreements: [] };
  const classes: ClassChange[] = [];
  const disagreements: string[] = [];
  for (const change of changes.classes) {
    const difference = await denied(engine, base, head, change);
    if (difference === undefined) classes.push({ ...change, checked_by: kind });
    else
      disagreements.push(`gait does not confirm a change from ${change.from} to ${change.to}: ${difference}; ${change.description}; intent ${change.witness}`);
  }
  return { changes: { ...changes, classes, not_analysed: [...changes.not_analysed, ...disagreements] }, disagreements };
}

/** In what the engine differs from the class; undefined where it confirms both verdicts. */
async function denied(engine: Engine, base: PolicyText, head: PolicyText, change: ClassChange): Promise<string | undefined> {
  const sides = [
    { words: "before", policy: base, verdict: change.from },
    { words: "now", policy: head, verdict: change.to },
  ];
  for (const { words, policy, verdict } of sides) {
    const judged = await engine.judge(policy, "witness.json", encoder.encode(change.witness));
    if (judged.disagreement !== undefined) return `${words}: ${judged.disagreement}`;
    if (!isVerdict(judged.verdict)) return `${words}: ${judged.error ?? "no verdict"}`;
    if (judged.verdict !== verdict) return `${words}: gait says ${judged.verdict}`;
  }
  return undefined;
}
