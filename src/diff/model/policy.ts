/** A whole policy as a circuit: its verdict on an intent, and what decides it. */
import { samePriority, type Policy, type Rule } from "../../gait/index.ts";
import { FALSE, not, TRUE, type Wire } from "../sat/circuit.ts";
import { positiveUpTo, wordSet } from "../space/partition.ts";
import type { Space } from "../space/space.ts";
import { atLeast, chooseEffect, constant, strictest, type Effect } from "./effect.ts";
import { matchWire } from "./match.ts";
import { ruleEffect, type FreezeOracle } from "./rule.ts";
import { anyTarget, otherClass } from "./target-facts.ts";

/** What decides: the index of the first matching rule whose own effect is the verdict, or what takes a rule's place. */
export type Decider = number | "default" | "fail_closed";

/** One policy as circuits over the facts that it asks about, in the order of the evaluator (spec: rule selection, overlays, scripts). */
export interface PolicyCircuit {
  readonly verdict: Effect;
  /** Exactly one holds for any intent. */
  readonly deciders: ReadonlyMap<Decider, Wire>;
  /** The verdict of rules and default alone, which is that of a script's step. */
  readonly step: Effect;
  /** Where `fail_closed` stops an intent. */
  readonly stopped: Wire;
  /** The verdict on a script of one step, whose own targets and provenance need not be those of the step. */
  readonly script: Effect;
  /** As `deciders`, of such a script. */
  readonly scriptDeciders: ReadonlyMap<Decider, Wire>;
}

/** What `fail_closed` asks of targets and provenance: those of a call, or a script's own. */
export interface OwnFacts {
  readonly targets: Wire;
  /** Some target is of class `other`. */
  readonly other: Wire;
  readonly provenance: Wire;
}

/** The facts of a call's own targets and provenance. */
export function callFacts(space: Space): OwnFacts {
  return {
    targets: space.target(anyTarget),
    other: space.target(otherClass),
    provenance: space.bag("provenance", wordSet(["external", "system", "tool_output", "user"])),
  };
}

function missingField(space: Space, name: string): Wire {
  switch (name) {
    case "credential_ttl_seconds":
      return not(space.field(name, positiveUpTo(undefined)));
    case "agent_id":
    case "environment":
    case "credential_source":
    case "credential_access_type":
    case "credential_issuer":
      return space.field(name, wordSet([""]));
    case "agent_identity":
      return not(space.flag("agent.present"));
    default:
      return not(space.flag(name));
  }
}

function missingPart(space: Space, name: string, own: OwnFacts): Wire {
  switch (name) {
    case "targets":
      return not(own.targets);
    case "arg_provenance":
      return not(own.provenance);
    case "endpoint_class":
      return own.other;
    case "delegation":
      return not(space.delegation({ kind: "present" }));
    default:
      // Context evidence: claims are dropped before evaluation, so it is always missing.
      return TRUE;
  }
}

function failClosed(space: Space, policy: Policy, factsOf: () => OwnFacts): Wire {
  const { enabled, riskClasses, requiredFields, requiredHighRiskFields } = policy.failClosed;
  if (!enabled) return FALSE;
  const own = factsOf();
  const findings = [
    own.other,
    ...requiredFields.map((name) => missingPart(space, name, own)),
    ...requiredHighRiskFields.map((name) => missingField(space, name)),
  ];
  return space.circuit.and(space.field("risk", wordSet(riskClasses)), space.circuit.or(...findings));
}

/** Rules of equal priority, in order, with their places in the policy. */
function groups(rules: readonly Rule[]): readonly (readonly { readonly rule: Rule; readonly index: number }[])[] {
  const found: { readonly rule: Rule; readonly index: number }[][] = [];
  rules.forEach((rule, index) => {
    const last = found.at(-1);
    if (last?.[0] !== undefined && samePriority(last[0].rule, rule)) last.push({ rule, index });
    else found.push([{ rule, index }]);
  });
  return found;
}

/** Builds the circuit of a policy; equal parts of two policies in one space become the same wires. `ofScript`: facts of a script of its own. */
export function policyCircuit(space: Space, policy: Policy, freeze: FreezeOracle, ofScript: () => OwnFacts): PolicyCircuit {
  const { circuit } = space;
  const stopped = failClosed(space, policy, () => callFacts(space));
  const stepDeciders = new Map<Decider, Wire>();
  const layers: { readonly reached: Wire; readonly any: Wire; readonly effect: Effect }[] = [];
  let open: Wire = TRUE;
  for (const group of groups(policy.rules)) {
    const parts = group.map(({ rule, index }) => ({
      index,
      when: matchWire(space, rule.match),
      effect: ruleEffect(space, rule, freeze),
    }));
    const effect = strictest(circuit, parts);
    const any = circuit.or(...parts.map(({ when }) => when));
    let earlier: Wire = FALSE;
    for (const part of parts) {
      const decisive = circuit.and(part.when, ...[1, 2, 3].map((level) => circuit.or(not(atLeast(effect, level)), atLeast(part.effect, level))));
      stepDeciders.set(part.index, circuit.and(open, decisive, not(earlier)));
      earlier = circuit.or(earlier, decisive);
    }
    layers.push({ reached: open, any, effect });
    open = circuit.and(open, not(any));
  }
  // Built from the last layer up, so that policies with equal tails share them.
  const step = layers.reduceRight((rest, { any, effect }) => chooseEffect(circuit, any, effect, rest), constant(policy.defaultVerdict));
  stepDeciders.set("default", open);
  const within = (blocked: Wire): { readonly verdict: Effect; readonly deciders: ReadonlyMap<Decider, Wire> } => ({
    verdict: chooseEffect(circuit, blocked, constant("block"), step),
    deciders: new Map([...stepDeciders].map(([decider, wire]) => [decider, circuit.and(not(blocked), wire)] as const)).set("fail_closed", blocked),
  });
  const script = within(failClosed(space, policy, ofScript));
  return { ...within(stopped), step, stopped, script: script.verdict, scriptDeciders: script.deciders };
}
