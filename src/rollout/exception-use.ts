/**
 * Which exceptions may still be used: one counts from the commit that adds it and is good for one change alone, so a copy that
 * lies on the base from an earlier use covers nothing any more.
 */
import type { ExceptionRules } from "../config/types.ts";
import { changeDigest, coveredChange, refusalOf, type CoveredChange } from "./exceptions.ts";
import { predecessor } from "./lineage.ts";
import type { Exception, History, PolicyState } from "./types.ts";

/** Exceptions of a head with what is known of where they come from. */
export interface ExceptionPool {
  /** Exceptions that lie in the head. */
  readonly exceptions: readonly Exception[];
  /** Exceptions that lie in the base. */
  readonly inBase: readonly Exception[];
  /** States up to and including the base; none where history was not read. */
  readonly history: History;
}

/** The exception that covers exactly this change, if there is a usable one. */
export function covering(pool: ExceptionPool, change: CoveredChange, rules: ExceptionRules, now: number): Exception | undefined {
  const wanted = changeDigest(change);
  return pool.exceptions.find(
    (e) =>
      e.kind === change.kind && e.policy === change.policy && e.change === wanted && !isSpent(e, pool.history) && refusalIn(pool, e, rules, now) === undefined,
  );
}

/** Why an exception of the pool may not be used at all, or undefined. */
export function refusalIn(pool: ExceptionPool, exception: Exception, rules: ExceptionRules, now: number): string | undefined {
  const onBase = pool.inBase.some((other) => sameException(other, exception));
  // Without history nobody knows how long a copy on the base has been there; its life then has no beginning to count from.
  if (onBase && pool.history.states.length === 0 && rules.max_hours !== undefined) {
    return refusalOf(exception, rules, now, now) ?? "it was added before this change, so its age is not known: commit it together with the change";
  }
  return refusalOf(exception, rules, now, addedAt(exception, pool.history) ?? now);
}

/**
 * Whether an exception that lies on the base already covers just what a change does: only history tells whether it was used up before.
 * @param inBase exceptions of the base
 */
export function reusesException(inBase: readonly Exception[], base: readonly PolicyState[], head: readonly PolicyState[]): boolean {
  const here = new Set(head.map((p) => p.id));
  const gone = base.filter((p) => !here.has(p.id)).map((p) => coveredChange("removal", p.id, p, undefined));
  return inBase.some((e) => {
    const changes = e.kind === "removal" ? gone : head.map((p) => coveredChange(e.kind, p.id, predecessor(p, base).found, p));
    return changes.some((change) => change.policy === e.policy && changeDigest(change) === e.change);
  });
}

/** When the base branch came to hold the exception; undefined where the head adds it or no clock says. */
function addedAt(exception: Exception, history: History): number | undefined {
  return statesWith(exception, history).reduce<number | undefined>((began, index) => history.states[index]?.began ?? began, undefined);
}

/** Whether the base branch made the very change while the exception lay there. What a `test` exception covers is not in the states. */
function isSpent(exception: Exception, history: History): boolean {
  if (exception.kind === "test") return false;
  return statesWith(exception, history).some((index) => {
    const after = history.states[index]?.policies ?? [];
    const before = history.states[index - 1]?.policies ?? [];
    if (exception.kind === "removal") {
      const gone = before.find((p) => p.id === exception.policy);
      return gone !== undefined && changeDigest(coveredChange("removal", gone.id, gone, undefined)) === exception.change;
    }
    const policy = after.find((p) => p.id === exception.policy);
    if (policy === undefined) return false;
    return changeDigest(coveredChange(exception.kind, policy.id, predecessor(policy, before).found, policy)) === exception.change;
  });
}

/** Indices of the newest states that hold the exception without a gap, newest first. */
function statesWith(exception: Exception, history: History): readonly number[] {
  const found: number[] = [];
  for (let index = history.states.length - 1; index >= 0; index--) {
    if (history.states[index]?.exceptions.some((other) => sameException(other, exception)) !== true) break;
    found.push(index);
  }
  return found;
}

function sameException(a: Exception, b: Exception): boolean {
  return a.kind === b.kind && a.policy === b.policy && a.change === b.change && a.expires === b.expires && a.actor === b.actor && a.reason === b.reason;
}
