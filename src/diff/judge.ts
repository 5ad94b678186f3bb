/** The evaluator as this room uses it: for final word on a witness, and for the facts that only it knows. */
import { compilePolicy, evaluate, readIntent, type Evaluation, type Intent, type Policy, type Rule, type Verdict } from "../gait/index.ts";

/** Judges one intent; the policy is prepared once. */
export type Judge = (intent: Intent) => Evaluation;

/** Prepares a policy for judging at one instant (nanoseconds since the epoch). */
export function createJudge(policy: Policy, nowNs: bigint): Judge {
  const compiled = compilePolicy(policy);
  return (intent) => evaluate(compiled, intent, nowNs);
}

/** Reads an intent from JSON text; undefined where Gait refuses it. */
export function intentOf(json: string): Intent | undefined {
  const reading = readIntent(new TextEncoder().encode(json));
  return "intent" in reading ? reading.intent : undefined;
}

const PLAIN_JSON = '{"tool_name":"t","context":{"identity":"someone","workspace":"/workspace","risk_class":"low"}}';

/** The plainest intent that names a tool: no targets, risk low, phase apply. */
export function plainIntent(tool: string): Intent {
  const plain = intentOf(PLAIN_JSON);
  if (plain === undefined) throw new Error("the plain intent must be readable");
  return { ...plain, toolName: tool };
}

/** Rules without effect on anything else, made from an existing one so that every field has its kind. */
export function bareRule(rule: Rule): Rule {
  return {
    ...rule,
    effect: "allow",
    match: {
      toolName: "",
      toolNames: [],
      riskClasses: [],
      targetKinds: [],
      targetValues: [],
      endpointClass: [],
      endpointClasses: [],
      discoveryMethods: [],
      toolAnnotations: undefined,
      skillPublishers: [],
      skillSources: [],
      dataClasses: [],
      destinationKinds: [],
      destinationValues: [],
      destinationOperations: [],
      provenanceSources: [],
      identities: [],
      workspacePrefixes: [],
      contextToolNames: [],
      contextDataClasses: [],
      contextEndpointClasses: [],
      contextAutonomyLevels: [],
      requireDelegation: false,
      allowedDelegatorIdentities: [],
      allowedDelegateIdentities: [],
      delegationScopes: [],
      maxDelegationDepth: undefined,
    },
    endpoint: { ...rule.endpoint, on: false },
    dataflow: { ...rule.dataflow, on: false },
    sandbox: { ...rule.sandbox, on: false },
    freezeWindow: { ...rule.freezeWindow, on: false },
    requireDeclaredAgent: false,
    allowedAgentIds: [],
    deniedAgentIds: [],
    requiredAgentManifestDigest: "",
    allowedAgentManifestPublishers: [],
    allowedAgentManifestSources: [],
    requiredAgentLifecycleStates: [],
    requireAgentOwner: false,
    requireUnexpiredAgent: false,
    blockStandingCredentials: false,
    allowedCredentialSources: [],
    allowedCredentialIssuers: [],
    allowedCredentialAccessTypes: [],
    maxCredentialTtlSeconds: 0,
    requireJitCredential: false,
    requireContextEvidence: false,
    requiredContextEvidenceMode: "",
    maxContextAgeSeconds: 0,
  };
}

function withOnly(policy: Policy, rule: Rule): Policy {
  return { ...policy, failClosed: { ...policy.failClosed, enabled: false }, rules: [rule] };
}

/** What a rule's freeze window gives at the instant to an intent of its environments and risk classes. */
export function freezeVerdict(policy: Policy, rule: Rule, nowNs: bigint): Verdict {
  const freezeWindow = { ...rule.freezeWindow, environments: [], riskClasses: [] };
  return createJudge(withOnly(policy, { ...bareRule(rule), freezeWindow }), nowNs)(plainIntent("t")).verdict;
}

/** Tells of an intent whether one of its credential bindings contradicts it. */
export function bindingTest(policies: readonly Policy[], nowNs: bigint): (intent: Intent) => boolean {
  const policy = policies.find(({ rules }) => rules.length > 0);
  const rule = policy?.rules[0];
  if (policy === undefined || rule === undefined) return () => false;
  const judge = createJudge(withOnly(policy, { ...bareRule(rule), requireJitCredential: true }), nowNs);
  return (intent) => judge(intent).reasonCodes.some((code) => /^credential_\w+_binding_mismatch$/u.test(code));
}
