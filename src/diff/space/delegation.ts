/** Conditions on the delegation of an intent, and chains that satisfy some and break others. */
import type { Meter } from "../meter.ts";
import type { Delegation } from "../../gait/index.ts";
import { shortList } from "./partition.ts";

/** All are false of an intent without delegation. */
export type DelegationFact =
  | { readonly kind: "present" }
  /** The chain has more links than `depth`. */
  | { readonly kind: "deeper"; readonly depth: number }
  /** Some link's delegator; the requester or some link's delegate; the scope class of the whole or of some link. */
  | { readonly kind: "delegator" | "delegate" | "scope"; readonly names: readonly string[] };

/** A fact about the delegation, asked to hold or not to. */
export interface AskedDelegation {
  readonly fact: DelegationFact;
  readonly holds: boolean;
}

/** A delegation to write into a witness: `people` from the first delegator to the requester. */
export interface Chain {
  readonly people: readonly string[];
  /** The delegation's own scope class first, then those of the links; `""` is none. */
  readonly scopes: readonly string[];
}

/** Equal keys mean equal facts. */
export function delegationKey(fact: DelegationFact): string {
  if (fact.kind === "present") return "present";
  return fact.kind === "deeper" ? `deeper ${fact.depth}` : `${fact.kind} ${JSON.stringify(fact.names)}`;
}

/** The fact, or its opposite, in words. */
export function delegationPhrase(fact: DelegationFact, holds: boolean): string {
  switch (fact.kind) {
    case "present":
      return holds ? "with delegation" : "without delegation";
    case "deeper":
      return `delegation chain of ${holds ? "more than" : "at most"} ${fact.depth} link(s)`;
    case "delegator":
    case "delegate":
    case "scope":
      return `delegation ${fact.kind} ${holds ? "is one of" : "is none of"} ${shortList(fact.names)}`;
  }
}

/** Whether the fact is true of a delegation. */
export function delegationHolds(fact: DelegationFact, delegation: Delegation | undefined): boolean {
  if (delegation === undefined) return false;
  const { chain } = delegation;
  switch (fact.kind) {
    case "present":
      return true;
    case "deeper":
      return chain.length > fact.depth;
    case "delegator":
      return chain.some((link) => fact.names.includes(link.delegatorIdentity));
    case "delegate":
      return fact.names.includes(delegation.requesterIdentity) || chain.some((link) => fact.names.includes(link.delegateIdentity));
    case "scope":
      return fact.names.includes(delegation.scopeClass) || chain.some((link) => fact.names.includes(link.scopeClass));
  }
}

function chainHolds(fact: DelegationFact, { people, scopes }: Chain): boolean {
  switch (fact.kind) {
    case "present":
      return true;
    case "deeper":
      return people.length - 1 > fact.depth;
    case "delegator":
      return people.slice(0, -1).some((name) => fact.names.includes(name));
    case "delegate":
      return people.slice(people.length > 1 ? 1 : 0).some((name) => fact.names.includes(name));
    case "scope":
      return scopes.some((name) => fact.names.includes(name));
  }
}

interface Slots {
  readonly people: readonly (string | undefined)[];
  readonly scopes: readonly (string | undefined)[];
}

type NamedFact = Extract<DelegationFact, { names: readonly string[] }>;

/** Fills free places until every wanted fact holds and no refused one does. */
function fill(slots: Slots, wanted: readonly NamedFact[], refused: readonly DelegationFact[], stranger: string, meter: Meter): Chain | undefined {
  const names = [...wanted, ...refused].reduce((sum, fact) => sum + ("names" in fact ? fact.names.length : 0), 8);
  meter.spend(Math.ceil((slots.people.length * names) / 64));
  if (meter.spent()) return undefined;
  const filled: Chain = {
    people: slots.people.map((name) => name ?? stranger),
    scopes: slots.scopes.map((name) => name ?? ""),
  };
  if (refused.some((fact) => fact.kind !== "deeper" && chainHolds(fact, filled))) return undefined;
  const missing = wanted.find((fact) => !chainHolds(fact, filled));
  if (missing === undefined) return filled;
  const row = missing.kind === "scope" ? slots.scopes : slots.people;
  for (let place = 0; place < row.length; place++) {
    if (row[place] !== undefined) continue;
    for (const name of missing.names) {
      const next = row.with(place, name);
      const found = fill(missing.kind === "scope" ? { ...slots, scopes: next } : { ...slots, people: next }, wanted, refused, stranger, meter);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Chains longer than this are not searched; a policy that allows more links is named as not analysed. */
export const LONGEST_CHAIN = 64;

/** A shortest chain that makes all facts as asked; undefined when there is none, or the meter is spent. */
export function findChain(asked: readonly AskedDelegation[], meter: Meter): Chain | undefined {
  const wanted = asked.filter(({ holds }) => holds).map(({ fact }) => fact);
  const refused = asked.filter(({ holds }) => !holds).map(({ fact }) => fact);
  if (refused.some(({ kind }) => kind === "present")) return undefined;
  const named = wanted.filter((fact): fact is NamedFact => "names" in fact);
  const known = new Set([...wanted, ...refused].flatMap((fact) => ("names" in fact ? fact.names : [])));
  let stranger = "someone";
  while (known.has(stranger)) stranger += "-else";
  const shortest = Math.max(0, ...wanted.map((fact) => (fact.kind === "deeper" ? fact.depth + 1 : 0)));
  const longest = Math.min(...refused.map((fact) => (fact.kind === "deeper" ? fact.depth : Number.POSITIVE_INFINITY)));
  for (let links = shortest; links <= Math.min(longest, shortest + named.length + 1, LONGEST_CHAIN); links++) {
    const slots = {
      people: Array<undefined>(links + 1).fill(undefined),
      scopes: Array<undefined>(links + 1).fill(undefined),
    };
    const found = fill(slots, named, refused, stranger, meter);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Indices of facts that together can't stand as asked; to be called when `findChain` found nothing. */
export function delegationCore(asked: readonly AskedDelegation[], meter: Meter): readonly number[] {
  let kept = asked.map((_, index) => index);
  for (const candidate of asked.keys()) {
    const fewer = kept.filter((index) => index !== candidate);
    const rest = fewer.flatMap((index) => asked[index] ?? []);
    if (rest.some(({ holds }) => holds) && findChain(rest, meter) === undefined) kept = fewer;
  }
  return kept;
}
