/** Why a sync may not pass as routine: shares and times of the exports, and the limit that `check` knows. */
import type { ExceptionRules } from "../config/index.ts";
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import type { Report } from "../report/types.ts";
import {
  changeDigest,
  covering,
  coveredChange,
  strictestLimits,
  strictestRules,
  type CoveredChange,
  type ExceptionPool,
  type Minimum,
} from "../rollout/index.ts";
import { exceptionText } from "./accept.ts";
import type { Base } from "./base.ts";
import { baseOf } from "./base-policy.ts";
import type { Context } from "./context.ts";
import { readHistory } from "./history.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import type { LoadedSnapshot } from "./load-snapshot.ts";
import { sha256 } from "./sha256.ts";
import { policiesOf, snapshotsOf, type LoadedConfig, type Side } from "./side.ts";
import { soakClock } from "./soak-clock.ts";
import { aheadReasons, shareReasons, timeNotes, timeReasons, type Limits } from "./sync-limits.ts";

/** A change of a sync with both its sides. */
export interface WeighInput {
  readonly context: Context;
  readonly base: Base | undefined;
  readonly before: Side | undefined;
  readonly after: Side;
  readonly report: Report;
  readonly minimum: Minimum;
  readonly now: number;
}

/** What a change of a sync weighs. */
export interface Weighed {
  /** Why the change is no routine; none: it is. Codes are stable. */
  readonly reasons: readonly Diagnostic[];
  /** Exceptions that would acknowledge exactly this change, with blanks for who, why and until when. */
  readonly stubs: readonly { readonly path: string; readonly text: string }[];
  /** Names that ran on the base and left the registry, sorted; they can be blocked at once. */
  readonly removed: readonly string[];
  /** What could not be judged. */
  readonly notes: readonly string[];
}

/** One entry of the configuration with its reasons and the change that an exception would have to cover. */
interface Judged {
  readonly reasons: readonly Diagnostic[];
  /** Reasons that no exception clears. */
  readonly final: readonly Diagnostic[];
  readonly notes: readonly string[];
  readonly change: CoveredChange;
  readonly rules: ExceptionRules;
  readonly owner: LoadedConfig;
}

/** Weighs the whole change. A recorded `limit` exception for exactly the change of an entry clears its reasons, save times ahead of the clock. */
export async function weigh(input: WeighInput): Promise<Weighed> {
  const judged = input.after.configs.flatMap((owner) => [
    ...owner.policies.map((p) => judgePolicy(input, owner, p)),
    ...owner.snapshots.map((s) => judgeSnapshot(input, owner, s)),
  ]);
  const reasons: Diagnostic[] = [];
  const stubs: { path: string; text: string }[] = [];
  for (const one of judged) {
    reasons.push(...one.final);
    if (one.reasons.length === 0 || (await isCovered(input, one))) continue;
    reasons.push(...one.reasons);
    stubs.push(stubOf(one));
  }
  return { reasons, stubs, removed: removedNames(input), notes: judged.flatMap((j) => j.notes) };
}

function judgePolicy(input: WeighInput, owner: LoadedConfig, policy: LoadedPolicy): Judged {
  const base = baseOf(policy, input.before);
  const rules = strictestRules(base?.state, policy.state, input.minimum);
  const change = coveredChange("limit", policy.entry.id, base?.state, policy.state);
  if (policy.entry.kind !== "rendered") return { reasons: [], final: [], notes: [], change, rules: rules.exceptionRules, owner };
  const who = { id: policy.entry.id, what: "tools", file: policy.entry.registry.files[0] ?? policy.config.path };
  const times = { now: input.now, at: policy.exportedAt, before: base?.exportedAt };
  return {
    reasons: [
      ...limitReasons(input.report, policy, base !== undefined, rules.limits),
      ...(base === undefined ? [] : shareReasons(who, [...base.tools.keys()], [...policy.tools.keys()], rules.limits)),
      ...timeReasons(who, times, rules.limits),
    ],
    final: aheadReasons(who, times),
    notes: timeNotes(who, times, rules.limits),
    change,
    rules: rules.exceptionRules,
    owner,
  };
}

function judgeSnapshot(input: WeighInput, owner: LoadedConfig, snapshot: LoadedSnapshot): Judged {
  const base = snapshotsOf(input.before).find((s) => s.entry.output === snapshot.entry.output || s.entry.id === snapshot.entry.id);
  const limits = strictestLimits([input.minimum.limits]);
  const who = { id: snapshot.entry.id, what: "servers", file: snapshot.entry.report.files[0] ?? owner.config.path };
  const times = { now: input.now, at: madeAt(snapshot), before: base === undefined ? undefined : madeAt(base) };
  const names = (s: LoadedSnapshot): readonly string[] => s.entries.map((e) => e.server_id ?? e.server_name ?? "");
  return {
    reasons: [...(base === undefined ? [] : shareReasons(who, names(base), names(snapshot), limits)), ...timeReasons(who, times, limits)],
    final: aheadReasons(who, times),
    notes: timeNotes(who, times, limits),
    // A snapshot has no stage; its bytes stand for what a policy's digest is.
    change: { kind: "limit", policy: snapshot.entry.id, base: side(base), head: side(snapshot), detail: [] },
    rules: input.minimum.exceptionRules,
    owner,
  };
}

function side(snapshot: LoadedSnapshot | undefined): CoveredChange["base"] {
  return snapshot === undefined ? undefined : { stage: "enforce", enforcedDigest: sha256(new TextEncoder().encode(snapshot.text)) };
}

/** The report's own time, else the newest of its entries'. */
function madeAt(snapshot: LoadedSnapshot): string | undefined {
  const own = snapshot.reading.exported_at;
  if (own !== undefined) return own;
  return snapshot.entries
    .map((e) => e.updated_at)
    .reduce<string | undefined>((newest, at) => (newest === undefined || Date.parse(at) > Date.parse(newest) ? at : newest), undefined);
}

function limitReasons(report: Report, policy: LoadedPolicy, compared: boolean, limits: Limits): readonly Diagnostic[] {
  const allowed = report.policies.find((p) => p.id === policy.entry.id)?.changes.newly_allowed.length ?? 0;
  const limit = limits.newly_allowed;
  if (!compared || limit === undefined || allowed <= limit) return [];
  return [errorAt("limit_exceeded", `${allowed} tools become allowed in ${policy.entry.id}, the limit is ${limit}`, { file: policy.config.path })];
}

async function isCovered({ context, base, before, after, minimum, now }: WeighInput, { change, rules, owner }: Judged): Promise<boolean> {
  const exceptions = owner.exceptions;
  if (!exceptions.some((e) => e.change === changeDigest(change))) return false;
  const inBase = before?.configs.flatMap((c) => c.exceptions) ?? [];
  const configs = after.configs.map((c) => c.config.path);
  // Only history tells whether an exception on the base was used before.
  const history =
    base?.commit === undefined
      ? { states: [], complete: false, clock: "git" as const }
      : await readHistory(context, base.commit, {
          configs,
          artefacts: [],
          clock: soakClock(context, before === undefined ? [after] : [after, before], minimum),
          now,
        });
  const pool: ExceptionPool = { exceptions, inBase, history };
  return covering(pool, change, rules, now) !== undefined;
}

/** As `accept` would write it, with what only a person can say left blank: a blank time is refused, so nobody commits it unread. */
function stubOf({ change, owner }: Judged): { path: string; text: string } {
  const digest = changeDigest(change);
  return {
    path: `${owner.config.exceptions}/${change.policy}-limit-${digest.slice(0, 12)}.yaml`,
    text: exceptionText(change, digest, [], "YOUR LOGIN", "WHY THIS IS RIGHT", "YYYY-MM-DD"),
  };
}

/** What ran on the base and is in no registry any more. */
function removedNames({ before, after }: WeighInput): readonly string[] {
  const approved = new Set(policiesOf(after).flatMap((p) => [...p.tools.keys()]));
  const ran = policiesOf(before)
    .filter((p) => p.entry.kind === "rendered")
    .flatMap((p) => [...p.tools.keys()].filter((name) => !p.denied.includes(name)));
  return [...new Set(ran)].filter((name) => !approved.has(name)).sort();
}
