/** Policies, states and histories as the rollout rules are told them, with only what a test is about written out. */
import type { Stage } from "../../src/config/index.ts";
import type { BaseState, Exception, History, Minimum, PolicyState, TransitionInput } from "../../src/rollout/index.ts";
import { NO_MINIMUM } from "../../src/rollout/index.ts";

export const HOUR = 3_600_000;

/** A rendered policy `p` at simulate; its digest follows its names and hand-written rules unless it is given. */
export function policy(change: Partial<PolicyState> = {}): PolicyState {
  const allowSet = change.allowSet ?? ["a", "b"];
  const staged = change.staged ?? [];
  const baseRulesDigest = change.baseRulesDigest ?? "rules";
  return {
    id: "p",
    config: "registry-policy.yaml",
    kind: "rendered",
    output: "p.yaml",
    stage: "simulate",
    newTools: "dry_run",
    limits: {},
    exceptionRules: {},
    settingsDigest: "settings",
    testsDigest: "tests",
    gated: [],
    rollout: {
      simulate: "flag",
      dry_run: "unknown",
      soak: { simulate: 72, dry_run: 72 },
      soak_clock: undefined,
      evidence: "evidence",
      attestation: undefined,
      observed: undefined,
    },
    enforcedDigest: `${allowSet.join()}/${staged.join()}/${baseRulesDigest}`,
    allowSetDigest: "",
    ...change,
    allowSet,
    staged,
    baseRulesDigest,
  };
}

/** A state that began at an hour; `undefined` where no clock says. */
export function state(hour: number | undefined, policies: readonly PolicyState[], change: Partial<BaseState> = {}): BaseState {
  return {
    commit: `commit-${hour ?? "unknown"}`,
    began: hour === undefined ? undefined : hour * HOUR,
    policies,
    readable: true,
    exceptions: [],
    artefacts: new Map(),
    relaxed: new Set(),
    baseRulesRelaxed: new Set(),
    ...change,
  };
}

export function history(states: readonly BaseState[], change: Partial<History> = {}): History {
  return { states, complete: true, clock: "git", ...change };
}

/** One policy through stages: each entry is the hour at which it came to the stage. */
export function stages(...steps: readonly (readonly [hour: number | undefined, stage: Stage, change?: Partial<PolicyState>])[]): readonly BaseState[] {
  return steps.map(([hour, stage, change]) => state(hour, [policy({ stage, ...change })]));
}

/** A change on top of a history, judged at an hour. */
export function change(past: History, head: PolicyState, hour: number, more: Partial<TransitionInput> = {}): TransitionInput {
  const base = past.states.at(-1);
  return {
    history: past,
    base: base?.policies ?? [],
    head,
    exceptions: [],
    inBase: base?.exceptions ?? [],
    now: hour * HOUR,
    relaxed: false,
    testsPass: true,
    testsTaken: false,
    minimum: NO_MINIMUM,
    ...more,
  };
}

export function exception(content: Partial<Exception>): Exception {
  return {
    file: "exceptions/one.yaml",
    kind: "limit",
    policy: "p",
    tools: [],
    change: "",
    actor: "ann",
    reason: "agreed",
    expires: 10_000 * HOUR,
    expiresText: "2027-01-01",
    ...content,
  };
}

export function minimumOf(content: Partial<Minimum>): Minimum {
  return { ...NO_MINIMUM, ...content };
}
