/** What a matched rule decides after all its later checks, in the evaluator's order. */
import { isVerdict, stricter, type Rule, type Verdict } from "../../gait/index.ts";
import { not, TRUE, type Wire } from "../sat/circuit.ts";
import { wordSet } from "../space/partition.ts";
import type { Space } from "../space/space.ts";
import { agentPasses, credentialPasses, sandboxPasses } from "./checks.ts";
import { chooseEffect, constant, raise, type Effect } from "./effect.ts";
import { anyTarget, destinationFact, destructiveTarget, endpointFact, notExec } from "./target-facts.ts";

/** The verdict that a freeze window alone gives at the instant of the comparison. */
export type FreezeOracle = (rule: Rule) => Verdict;

function verdictWord(word: string): Verdict {
  return isVerdict(word) ? word : "block";
}

function withDataflow(space: Space, rule: Rule, effect: Effect): Effect {
  const { dataflow } = rule;
  if (!dataflow.on) return effect;
  const tainted = space.bag("provenance", wordSet(dataflow.taintedSources));
  const hit = space.circuit.and(tainted, space.target(destinationFact(dataflow)));
  return chooseEffect(space.circuit, hit, constant(verdictWord(dataflow.action)), effect);
}

function withEndpoint(space: Space, rule: Rule, effect: Effect): Effect {
  const { endpoint } = rule;
  if (!endpoint.on) return effect;
  const action = verdictWord(endpoint.action);
  const fact = endpointFact(endpoint);
  const found = fact === undefined ? effect : raise(space.circuit, effect, space.target(fact), action);
  if (endpoint.destructiveAction === "") return found;
  const strict = stricter(action, verdictWord(endpoint.destructiveAction));
  return raise(space.circuit, found, space.target(destructiveTarget), strict);
}

function withFreeze(space: Space, rule: Rule, effect: Effect, freeze: FreezeOracle): Effect {
  const { freezeWindow } = rule;
  if (!freezeWindow.on) return effect;
  const { environments, riskClasses } = freezeWindow;
  const applies = space.circuit.and(
    environments.length === 0 ? TRUE : space.field("environment", wordSet(environments)),
    riskClasses.length === 0 ? TRUE : space.field("risk", wordSet(riskClasses)),
  );
  return raise(space.circuit, effect, applies, freeze(rule));
}

function withDestructive(space: Space, effect: Effect, contained: Wire): Effect {
  const { circuit } = space;
  const destructive = circuit.and(space.target(destructiveTarget), not(contained));
  const applying = space.field("phase", wordSet(["apply"]));
  const raised = raise(circuit, effect, destructive, "dry_run");
  return raise(circuit, raised, circuit.and(destructive, applying), "require_approval");
}

/** The effect of a rule on the intents that it matches. */
export function ruleEffect(space: Space, rule: Rule, freeze: FreezeOracle): Effect {
  const { circuit } = space;
  const block = (effect: Effect, passes: Wire | undefined): Effect => (passes === undefined ? effect : raise(circuit, effect, not(passes), "block"));
  let effect = withEndpoint(space, rule, withDataflow(space, rule, constant(rule.effect)));
  const evidence = rule.requireContextEvidence || rule.requiredContextEvidenceMode !== "" || rule.maxContextAgeSeconds > 0;
  if (evidence) effect = constant("block");
  effect = block(effect, agentPasses(space, rule));
  effect = block(effect, credentialPasses(space, rule));
  effect = withFreeze(space, rule, effect, freeze);
  if (!rule.sandbox.on) return withDestructive(space, effect, not(TRUE));
  const passes = sandboxPasses(space, rule.sandbox);
  const contained = circuit.and(passes, space.target(anyTarget), not(space.target(notExec)));
  return withDestructive(space, block(effect, passes), contained);
}
