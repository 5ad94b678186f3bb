/** `diff BASE HEAD`: two policy files, which verdicts change. */
import type { EngineChoice } from "../config/index.ts";
import { diffFixtures, diffPolicies, diffRecorded, type NamedIntent, type VerdictPair } from "../diff/index.ts";
import { errorAt, hasErrors, type Diagnostic } from "../diagnostic.ts";
import { isVerdict, policyDigest, readIntent, readPolicy } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import type { Tree, World } from "../platform/types.ts";
import type { Changes, FixtureChange } from "../report/types.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { makeEngine } from "./engine.ts";
import type { PolicyText } from "./load-policy.ts";
import { readOperand } from "./operands.ts";
import { Refused } from "./refused.ts";
import { textOf } from "./read.ts";

export interface DiffFilesOptions {
  readonly base: string;
  readonly head: string;
  /** Files and folders of intents, as given. */
  readonly intents: readonly string[];
  readonly engine: EngineChoice;
  readonly gait: string | undefined;
}

/** The document of `diff --json`. */
export interface DiffDocument {
  readonly schema: "registry-policy.diff/1";
  readonly base: { readonly file: string; readonly policy_digest: string };
  readonly head: { readonly file: string; readonly policy_digest: string };
  readonly changes: Changes;
  readonly intents: { readonly total: number; readonly changed: readonly FixtureChange[] };
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares, and has every witness judged by the real gait where the engine says so. */
export async function diffFiles(world: World, options: DiffFilesOptions): Promise<DiffDocument> {
  const base = await readSide(world, options.base, "the base policy");
  const head = await readSide(world, options.head, "the head policy");
  const now = BigInt(world.clock.now()) * 1_000_000n;
  const place = (tool: string): { policy_file: string; policy_line: number } | Record<string, never> => {
    const position = head.policy.rules.flatMap((rule) => rule.toolNamePositions.get(tool) ?? [])[0];
    return position === undefined ? {} : { policy_file: options.head, policy_line: position.line };
  };
  const changes = diffPolicies(base.policy, head.policy, { nowNs: now, place });
  const checked = options.engine === "embedded" ? changes : await recheck(world, options, base, head, changes);
  const recorded = await compareIntents(world, options, base, head, now);
  if (hasErrors(recorded.diagnostics)) throw new Refused(recorded.diagnostics);
  return {
    schema: "registry-policy.diff/1",
    base: { file: options.base, policy_digest: base.digest },
    head: { file: options.head, policy_digest: head.digest },
    changes: checked,
    intents: { total: recorded.total, changed: recorded.changes },
    diagnostics: recorded.diagnostics,
  };
}

async function readSide(world: World, path: string, what: string): Promise<PolicyText> {
  const bytes = await readOperand(world, path, what, SIZE_LIMITS.policy);
  const reading = readPolicy(bytes);
  if ("error" in reading) throw new InputError(errorAt("policy_invalid", `gait refuses ${path}: ${reading.error.message}`, { file: path, ...reading.error.position }));
  return { text: textOf(bytes), policy: reading.policy, digest: policyDigest(reading.policy) };
}

/** Every witness judged by the real gait, too; one on which it disagrees ends the comparison with exit 2 at the caller. */
async function recheck(world: World, options: DiffFilesOptions, base: PolicyText, head: PolicyText, changes: Changes): Promise<Changes> {
  const engine = await makeEngine(world, options.engine, options.gait);
  try {
    const encoder = new TextEncoder();
    const classes: Changes["classes"][number][] = [];
    const doubtful: string[] = [];
    for (const change of changes.classes) {
      const before = await engine.judge(base, "witness.json", encoder.encode(change.witness));
      const after = await engine.judge(head, "witness.json", encoder.encode(change.witness));
      const pair: VerdictPair | undefined = isVerdict(before.verdict) && isVerdict(after.verdict) ? { from: before.verdict, to: after.verdict } : undefined;
      const agrees = pair?.from === change.from && pair.to === change.to && before.disagreement === undefined && after.disagreement === undefined;
      if (agrees) classes.push({ ...change, checked_by: options.engine });
      else doubtful.push(`gait does not confirm the class "${change.description}"`);
    }
    return { ...changes, classes, not_analysed: [...changes.not_analysed, ...doubtful] };
  } finally {
    await engine.dispose();
  }
}

interface Compared {
  readonly total: number;
  readonly changes: readonly FixtureChange[];
  readonly diagnostics: readonly Diagnostic[];
}

/** JSON files hold one intent; JSON Lines one a line. */
async function compareIntents(world: World, options: DiffFilesOptions, base: PolicyText, head: PolicyText, now: bigint): Promise<Compared> {
  const named: NamedIntent[] = [];
  const changes: FixtureChange[] = [];
  const diagnostics: Diagnostic[] = [];
  let total = 0;
  for (const { path, bytes } of await intentFiles(world, options.intents)) {
    if (/\.(?:jsonl|ndjson)$/iu.test(path)) {
      const lines = diffRecorded(base.policy, head.policy, path, bytes, now);
      changes.push(...lines.changes);
      diagnostics.push(...lines.diagnostics);
      total += lines.total;
      continue;
    }
    const reading = readIntent(bytes);
    if ("error" in reading) diagnostics.push(errorAt("intent_invalid", `${path}: ${reading.error.message}`, { file: path }, "Mend the intent, or leave it out."));
    else named.push({ name: path, intent: reading.intent });
  }
  return { total: total + named.length, changes: [...changes, ...diffFixtures(base.policy, head.policy, named, now)], diagnostics };
}

/** Operands that are folders stand for all `.json` and `.jsonl` files below them. */
async function intentFiles(world: World, operands: readonly string[]): Promise<readonly { path: string; bytes: Uint8Array }[]> {
  const found: { path: string; bytes: Uint8Array }[] = [];
  for (const operand of operands) {
    if (!(await world.files.isFolder(operand))) {
      found.push({ path: operand, bytes: await readOperand(world, operand, "the intent", SIZE_LIMITS.evidence) });
      continue;
    }
    const tree: Tree = world.files.folder(operand);
    for (const path of await tree.list("")) {
      if (!/\.(?:json|jsonl|ndjson)$/iu.test(path)) continue;
      const bytes = await tree.read(path, SIZE_LIMITS.evidence);
      if (bytes !== undefined) found.push({ path: `${operand.replace(/\/+$/u, "")}/${path}`, bytes });
    }
  }
  return found;
}
