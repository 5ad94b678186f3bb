/** Random policies and intents over few words, so that rules meet intents often and each other, too. */
import fc from "fast-check";
import { compilePolicy, evaluate, readIntent, readPolicy, type Evaluation, type Intent, type Policy } from "../../src/gait/index.ts";

/** Any JSON object, as it goes into a file. */
export interface Json {
  readonly [key: string]: unknown;
}

export const TOOLS = ["tool.read", "tool.write", "tool.exec", "db.query", "web.fetch"];
/** A tool that no intent calls. */
export const STRANGER = "stranger.tool";
export const EFFECTS = ["allow", "dry_run", "require_approval", "block"] as const;

const RISKS = ["low", "medium", "high", "critical"];
const IDENTITIES = ["alice", "bob", "Carol"];
const VALUES = ["/srv/a", "/srv/b/c", "/tmp/x"];
const SOURCES = ["user", "external", "tool_output", "system"];

/** Runs of every property, always the same ones. */
export const RUNS = { seed: 20_261_123, numRuns: 250 } as const;
/** 2026-06-01T12:00:00Z. */
const NOON = BigInt(Date.UTC(2026, 5, 1, 12)) * 1_000_000n;

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1 });
const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Up to `most` of the fields: a rule with many conditions never meets a call. */
function few(fields: { readonly [key: string]: fc.Arbitrary<unknown> }, most: number): fc.Arbitrary<Json> {
  return fc
    .subarray(Object.keys(fields), { maxLength: most })
    .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, fields[key] ?? fc.constant(null)]))));
}

const match = few(
  {
    tool_names: some(TOOLS),
    risk_classes: some(RISKS),
    identities: some(IDENTITIES),
    target_kinds: some(["path", "url", "other"]),
    target_values: some(VALUES),
    endpoint_classes: some(["fs.read", "fs.write", "fs.delete", "net.http", "proc.exec", "other"]),
    workspace_prefixes: some(["/w", "/srv", "/"]),
    provenance_sources: some(SOURCES),
    skill_sources: some(["git", "registry"]),
    context_data_classes: some(["public", "secret"]),
    require_delegation: fc.boolean(),
    tool_annotations: fc.record({ readOnlyHint: fc.boolean() }),
  },
  2,
);

/** What may change a rule's effect; dataflow, which replaces it, is among them. */
const constraints = few(
  {
    endpoint: few(
      {
        path_allowlist: some(["/srv/**", "/srv/*", "/tmp/x"]),
        path_denylist: some(["/srv/b/**", "/tmp/*"]),
        domain_allowlist: some(["*.example.com", "a.example.com"]),
        egress_classes: some(["net.http", "net.dns"]),
        action: one(EFFECTS.slice(2)),
      },
      2,
    ),
    dataflow: fc.record({ tainted_sources: some(SOURCES), action: one(EFFECTS.slice(2)) }),
    sandbox: fc.record({ allowed_network_modes: some(["disabled", "full"]), max_timeout_seconds: one([10, 600]) }),
    allowed_agent_ids: some(["agent-1", "agent-2"]),
    allowed_credential_sources: some(["env", "aws_sts"]),
    max_credential_ttl_seconds: one([60, 3600]),
    reason_codes: some(["reason_a", "reason_b", "reason_c"]),
    violations: some(["violation_a", "violation_b"]),
  },
  2,
);

/** Rules with names of their own: among rules of one name and priority the file's order decides. */
export const rules: fc.Arbitrary<readonly Json[]> = fc
  .array(fc.tuple(fc.record({ priority: one([0, 1, 2, 2, 5]), effect: one(EFFECTS), match }), constraints), {
    maxLength: 6,
  })
  .map((list) => list.map(([rule, more], at) => ({ name: `rule-${at}`, ...rule, ...more })));

export const policies: fc.Arbitrary<Json> = fc.record(
  {
    default_verdict: one(EFFECTS),
    rules,
    fail_closed: fc.record({
      enabled: fc.boolean(),
      required_fields: some(["targets", "arg_provenance", "endpoint_class"]),
    }),
    scripts: fc.record({
      max_steps: one([0, 1, 2]),
      require_approval_above: one([0, 1]),
      block_mixed_risk: fc.boolean(),
    }),
  },
  { requiredKeys: ["default_verdict", "rules"] },
);

const targets = fc.array(
  fc.oneof(
    fc.record({
      kind: one(["path", "other"]),
      value: one(VALUES),
      operation: one(["read", "write", "delete", ""]),
      read_only_hint: fc.boolean(),
    }),
    fc.record({ kind: fc.constant("url"), value: one(["https://a.example.com/x", "https://b.example.org/"]) }),
  ),
  { maxLength: 3 },
);

const provenance = fc.array(fc.record({ arg_path: one(["$.a", "$.b"]), source: one(SOURCES) }), { maxLength: 2 });
/** Keys that stay apart when they are trimmed, of which Gait keeps one at random. */
const key = one(["path", "n", "deep", "é"]);
const args = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    tie("object"),
    fc.array(tie("value"), { maxLength: 3 }),
  ),
  object: fc.dictionary(key, tie("value"), { noNullPrototype: true }),
})).object;

const context = fc.record(
  {
    identity: one(IDENTITIES),
    workspace: one(["/w/a", "/srv/x"]),
    risk_class: one(RISKS),
    phase: one(["plan", "apply"]),
    agent_id: one(["agent-1", "agent-3"]),
    auth_context: fc.record({ "wrkr.data_class": one(["public", "secret"]) }),
    credential_ref: fc.constant("ref:1"),
    credential_source: one(["env", "stub"]),
    credential_ttl_seconds: one([0, 30, 900]),
    sandbox: fc.record({ network_mode: one(["disabled", "full"]), timeout_seconds: one([5, 60]) }),
  },
  { requiredKeys: ["identity", "workspace", "risk_class"] },
);

const steps = fc.array(fc.record({ tool_name: one(TOOLS), args: fc.constant({}), targets, arg_provenance: provenance }), { minLength: 1, maxLength: 3 });
const extras = {
  arg_provenance: provenance,
  skill_provenance: fc.record({
    skill_name: fc.constant("s"),
    source: one(["git", "registry"]),
    publisher: fc.constant("acme"),
  }),
  delegation: fc.record({ requester_identity: one(IDENTITIES), scope_class: one(["read", "write"]) }),
};

/** A call, or now and then a script. */
export const intents: fc.Arbitrary<Json> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ tool_name: one(TOOLS), args, targets, context, ...extras }, { requiredKeys: ["tool_name", "args", "targets", "context"] }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ script: fc.record({ steps }), context, ...extras }, { requiredKeys: ["script", "context"] }),
  },
);

const encoder = new TextEncoder();

/** The policy that Gait reads in the JSON of an object. */
export function policyOf(json: Json): Policy {
  const reading = readPolicy(encoder.encode(JSON.stringify(json)));
  if ("error" in reading) throw new Error(reading.error.message);
  return reading.policy;
}

/** The intent likewise; those that Gait refuses are no material. */
export function intentOf(json: Json): Intent {
  const reading = readIntent(encoder.encode(JSON.stringify(json)));
  if ("error" in reading) throw new Error(reading.error.message);
  return reading.intent;
}

/** Judges at noon. */
export function judge(policy: Json, intent: Json): Evaluation {
  return evaluate(compilePolicy(policyOf(policy)), intentOf(intent), NOON);
}

/** What a host sees of an evaluation: everything but the places of rules in the file. */
export function seen({ verdict, reasonCodes, violations, matchedRule }: Evaluation): object {
  return { verdict, reasonCodes, violations, matchedRule };
}

/** The rules of a policy's JSON. */
export function rulesOf(policy: Json): readonly Json[] {
  return policy["rules"] as readonly Json[];
}
