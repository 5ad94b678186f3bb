/** Random policies, changed copies of them, and random intents from the same few words, so that they meet. */
import type { Match, Policy, Verdict } from "../../../src/gait/index.ts";
import { makePolicy, type RuleFields } from "./policy.ts";
import type { Random } from "./random.ts";

type Words = readonly [string, ...string[]];

/** Few tools, so that rules meet. */
export const FEW_TOOLS: Words = ["a", "b", "db.delete", "fs.read", "z"];
/** So many that overlapping lists cut them into more classes than the solver is given. */
export const MANY_TOOLS: Words = ["a", ...Array.from({ length: 400 }, (_, at) => `tool.${at}`)];
const RISKS: Words = ["critical", "high", "low"];
const PEOPLE: Words = ["alice", "bob", "carol"];
const KINDS: Words = ["host", "other", "path", "url", "table"];
const VALUES: Words = ["/srv/a", "/srv/b/c", "https://x.example.com/p", "x.example.com", "make"];
const CLASSES: Words = ["fs.delete", "fs.read", "net.http", "other", "proc.exec"];
const OPERATIONS: Words = ["delete", "exec", "read", "write"];
const LABELS: Words = ["pii", "public"];
const SOURCES: Words = ["external", "system", "tool_output", "user"];
const PATHS: Words = ["/srv/**", "/srv/*", "/srv/a", "/srv/b/?", "*", "/etc/[a-c]*"];
const DOMAINS: Words = ["*.example.com", "x.example.com", "*", "[w-y].*", "evil.test"];
const VERDICTS: readonly [Verdict, ...Verdict[]] = ["allow", "dry_run", "require_approval", "block"];
const DIGESTS: Words = ["1".repeat(64), "2".repeat(64)];

const few = (random: Random, words: Words, share = 0.4): readonly string[] => [...random.some(words, share)].sort();
const least = (random: Random, words: Words): readonly string[] => {
  const some = few(random, words);
  return some.length === 0 ? [random.pick(words)] : some;
};

function matchFields(random: Random, tools: Words): Partial<Match> {
  const makers: readonly (() => Partial<Match>)[] = [
    () => ({ riskClasses: least(random, RISKS) }),
    () => ({ targetKinds: least(random, KINDS) }),
    () => ({ destinationKinds: least(random, KINDS) }),
    () => ({ targetValues: least(random, VALUES) }),
    () => ({ endpointClasses: least(random, CLASSES) }),
    () => ({ discoveryMethods: least(random, ["a2a", "mcp", "unknown"]) }),
    () => ({ dataClasses: least(random, LABELS) }),
    () => ({ destinationOperations: least(random, OPERATIONS) }),
    () => ({
      toolAnnotations: {
        readOnlyHint: random.pick([true, false, undefined]),
        destructiveHint: random.pick([true, false, undefined]),
        idempotentHint: undefined,
        openWorldHint: random.pick([true, undefined]),
      },
    }),
    () => ({ skillPublishers: least(random, ["acme", "evil"]) }),
    () => ({ skillSources: least(random, ["git", "hub"]) }),
    () => ({ provenanceSources: least(random, SOURCES) }),
    () => ({ identities: least(random, PEOPLE) }),
    () => ({ workspacePrefixes: least(random, ["/w", "/w/x", "/w/xy", "C:"]) }),
    () => ({ contextToolNames: least(random, LABELS) }),
    () => ({ contextAutonomyLevels: least(random, LABELS) }),
    () => ({ requireDelegation: true }),
    () => ({ allowedDelegatorIdentities: least(random, PEOPLE) }),
    () => ({ allowedDelegateIdentities: least(random, PEOPLE) }),
    () => ({ delegationScopes: least(random, OPERATIONS) }),
    () => ({ maxDelegationDepth: random.int(3) }),
  ];
  const chosen = Array.from({ length: random.int(4) }, () => makers[random.int(makers.length)]?.() ?? {});
  return Object.assign({}, random.chance(tools.length > 9 ? 0.9 : 0.6) ? { toolNames: few(random, tools) } : {}, ...chosen) as Partial<Match>;
}

function overlayFields(random: Random): RuleFields {
  const makers: readonly (() => RuleFields)[] = [
    () => ({
      endpoint: {
        pathAllowlist: few(random, PATHS),
        pathDenylist: few(random, PATHS, 0.2),
        action: random.pick(VERDICTS),
      },
    }),
    () => ({
      endpoint: {
        domainAllowlist: few(random, DOMAINS),
        domainDenylist: few(random, DOMAINS, 0.2),
        egressClasses: few(random, ["net.dns", "net.http"]),
        destructiveAction: random.pick(["", "block", "require_approval"]),
      },
    }),
    () => ({
      dataflow: { taintedSources: least(random, SOURCES), action: random.pick(["block", "require_approval"]) },
    }),
    () => ({
      dataflow: {
        destinationKinds: few(random, KINDS),
        destinationValues: few(random, VALUES),
        destinationOperations: few(random, OPERATIONS),
      },
    }),
    () => ({
      requireDeclaredAgent: random.chance(0.5),
      allowedAgentIds: few(random, PEOPLE),
      deniedAgentIds: few(random, PEOPLE, 0.2),
    }),
    () => ({
      requireAgentOwner: random.chance(0.5),
      requireUnexpiredAgent: random.chance(0.5),
      requiredAgentLifecycleStates: few(random, ["approved", "live"]),
    }),
    () => ({
      requiredAgentManifestDigest: random.pick(["", ...DIGESTS]),
      allowedAgentManifestPublishers: few(random, ["acme", "evil"]),
      allowedAgentManifestSources: few(random, ["git", "hub"]),
    }),
    () => ({
      blockStandingCredentials: random.chance(0.5),
      requireJitCredential: random.chance(0.3),
      maxCredentialTtlSeconds: random.pick([0, 60, 900]),
    }),
    () => ({
      allowedCredentialSources: few(random, ["aws_sts", "env"]),
      allowedCredentialIssuers: few(random, ["idp"]),
      allowedCredentialAccessTypes: few(random, ["jit", "static"]),
    }),
    () => ({
      sandbox: {
        allowedNetworkModes: few(random, ["disabled", "full"]),
        allowedUserModes: few(random, ["default", "root"]),
        maxTimeoutSeconds: random.pick([0, 60]),
        allowedWritablePathPrefixes: few(random, ["/", "/tmp", "/tmp/x"], 0.3),
        requiredReadOnlyRoots: few(random, ["/srv"]),
      },
    }),
    () => ({ requireContextEvidence: true }),
    () => ({
      freezeWindow: {
        timezone: random.pick(["UTC", "nowhere"]),
        effect: random.pick(["block", "require_approval"]),
        environments: few(random, ["prod"]),
        riskClasses: few(random, RISKS),
        windows: [{ name: "w", start: "2026-01-01T00:00:00", end: random.pick(["2026-02-01T00:00:00", "2026-12-31T00:00:00"]) }],
      },
    }),
  ];
  return Object.assign({}, ...Array.from({ length: random.pick([0, 0, 1, 2]) }, () => makers[random.int(makers.length)]?.() ?? {})) as RuleFields;
}

function randomRule(random: Random, name: string, tools: Words): RuleFields {
  return {
    name,
    priority: random.int(3),
    effect: random.pick(VERDICTS),
    match: matchFields(random, tools),
    ...overlayFields(random),
  };
}

function settings(random: Random): Parameters<typeof makePolicy>[1] {
  const fields = ["arg_provenance", "delegation", "endpoint_class", "targets"] as const;
  const high = ["agent_id", "agent_identity", "credential_ttl_seconds", "environment", "run_id", "credential_source"] as const;
  return {
    defaultVerdict: random.pick(VERDICTS),
    failClosed: {
      enabled: random.chance(0.25),
      riskClasses: least(random, RISKS),
      requiredFields: random.some(fields, 0.2),
      requiredHighRiskFields: random.some(high, 0.15),
    },
  };
}

/** A pair of policies: the second is independent of the first, or the first with one rule changed, added or taken out. */
export function randomPair(random: Random, most: number, tools: Words = FEW_TOOLS): readonly [Policy, Policy] {
  const count = 1 + random.int(most);
  const rules = Array.from({ length: count }, (_, at) => randomRule(random, `r${at}`, tools));
  const own = settings(random);
  const base = makePolicy(rules, own);
  if (random.chance(0.3))
    return [
      base,
      makePolicy(
        Array.from({ length: count }, (_, at) => randomRule(random, `r${at}`, tools)),
        random.chance(0.5) ? own : settings(random),
      ),
    ];
  const place = random.int(count);
  const old = rules[place] ?? {};
  const changes: readonly (() => readonly RuleFields[])[] = [
    () => rules.toSpliced(place, 1),
    () => [...rules, randomRule(random, "new", tools)],
    () => rules.with(place, { ...old, match: { ...old.match, toolNames: few(random, tools) } }),
    () => rules.with(place, { ...old, effect: random.pick(VERDICTS) }),
    () => rules.with(place, { ...old, ...overlayFields(random) }),
    () => rules.with(place, { ...old, match: matchFields(random, tools) }),
  ];
  return [base, makePolicy(changes[random.int(changes.length)]?.() ?? rules, own)];
}

function given<T>(random: Random, share: number, make: () => T): T | undefined {
  return random.chance(share) ? make() : undefined;
}

function randomTarget(random: Random): object {
  return {
    kind: random.pick([...KINDS, "bucket"]),
    value: random.pick([...VALUES, "/etc/b1", "/srv/b/d", "evil.test", "unknown.test"]),
    operation: given(random, 0.5, () => random.pick(OPERATIONS)),
    sensitivity: given(random, 0.3, () => random.pick(LABELS)),
    endpoint_class: given(random, 0.5, () => random.pick([...CLASSES, "net.dns"])),
    endpoint_domain: given(random, 0.2, () => random.pick(["x.example.com", "evil.test", "w.q", "a/b"])),
    destructive: given(random, 0.1, () => true),
    discovery_method: given(random, 0.3, () => random.pick(["mcp", "a2a"])),
    read_only_hint: given(random, 0.2, () => true),
    destructive_hint: given(random, 0.1, () => true),
    open_world_hint: given(random, 0.2, () => true),
  };
}

function randomDelegation(random: Random): object {
  const people = Array.from({ length: 1 + random.int(3) }, () => random.pick([...PEOPLE, "dave"]));
  const chain = people.slice(0, -1).map((delegator, at) => ({
    delegator_identity: delegator,
    delegate_identity: people[at + 1],
    scope_class: given(random, 0.4, () => random.pick(OPERATIONS)),
  }));
  return { requester_identity: people.at(-1), scope_class: given(random, 0.4, () => random.pick(OPERATIONS)), chain };
}

function randomSandbox(random: Random): object {
  return {
    network_mode: given(random, 0.9, () => random.pick(["disabled", "full"])),
    env_exposure_mode: given(random, 0.9, () => "none"),
    filesystem_isolation: given(random, 0.9, () => "container"),
    user_mode: given(random, 0.9, () => random.pick(["default", "root"])),
    timeout_seconds: random.pick([0, 60, 61, 30]),
    writable_paths: random.some(["/tmp", "/tmp/x/y", "/tmpx", "/"], 0.3),
    read_only_roots: random.some(["/srv", "/etc"], 0.2),
    evidence_ref: given(random, 0.9, () => "ref:x"),
    evidence_digest: given(random, 0.9, () => "a".repeat(64)),
  };
}

function randomContext(random: Random): object {
  const agent = (): object => ({
    owner: given(random, 0.6, () => "o"),
    publisher: given(random, 0.6, () => random.pick(["acme", "Evil", "x"])),
    source: given(random, 0.6, () => random.pick(["git", "hub"])),
    manifest_digest: given(random, 0.6, () => random.pick([...DIGESTS, "3".repeat(64)])),
    lifecycle_states: random.some(["approved", "live", "Approved"], 0.6),
    revoked: given(random, 0.1, () => true),
    expires_at: given(random, 0.6, () => random.pick(["2020-01-01T00:00:00Z", "2100-01-01T00:00:00Z"])),
  });
  return {
    identity: random.pick([...PEOPLE, "dave"]),
    workspace: random.pick(["/w", "/w/x/y", "/w/xyz", "C:\\repo", "elsewhere"]),
    risk_class: random.pick([...RISKS, "odd"]),
    phase: random.pick(["apply", "plan"]),
    environment: given(random, 0.4, () => random.pick(["prod", "PROD", "test"])),
    agent_id: given(random, 0.5, () => random.pick([...PEOPLE, "dave"])),
    run_id: given(random, 0.4, () => "run"),
    agent_identity: given(random, 0.5, agent),
    credential_ref: given(random, 0.7, () => "c"),
    credential_source: given(random, 0.7, () => random.pick(["aws_sts", "env", "unknown"])),
    credential_access_type: given(random, 0.7, () => random.pick(["jit", "static", "unknown"])),
    credential_issuer: given(random, 0.6, () => random.pick(["idp", "other"])),
    credential_ttl_seconds: random.pick([0, 30, 60, 61, 900, 901]),
    credential_target_binding: given(random, 0.1, () => "b".repeat(64)),
    credential_run_binding: given(random, 0.1, () => random.pick(["run", "walk"])),
    sandbox: given(random, 0.6, () => randomSandbox(random)),
    auth_context: given(random, 0.4, () => ({
      "wrkr.tool_name": random.pick([...LABELS, " PII "]),
      "wrkr.autonomy_level": random.pick(LABELS),
    })),
  };
}

/** As `randomIntent`, as a script of some steps whose own targets may differ from those of the script. */
export function randomScript(random: Random): string {
  const step = (): object => ({
    tool_name: random.pick([...FEW_TOOLS, "unheard"]),
    targets: Array.from({ length: random.int(3) }, () => randomTarget(random)),
    arg_provenance: random.some(SOURCES, 0.3).map((source) => ({ arg_path: "$", source })),
  });
  return JSON.stringify({
    ...(JSON.parse(randomIntent(random)) as object),
    script: { steps: Array.from({ length: 1 + random.int(4) }, step) },
  });
}

/** JSON text of an intent that Gait accepts. */
export function randomIntent(random: Random, tools: Words = FEW_TOOLS): string {
  return JSON.stringify({
    tool_name: random.pick([...tools, "unheard"]),
    args: {},
    targets: Array.from({ length: random.pick([0, 1, 1, 1, 2, 3]) }, () => randomTarget(random)),
    arg_provenance: random.some(SOURCES, 0.3).map((source) => ({ arg_path: "$", source })),
    skill_provenance: given(random, 0.3, () => ({
      skill_name: "s",
      publisher: random.pick(["Acme", "x"]),
      source: random.pick(["git", "hub"]),
    })),
    delegation: given(random, 0.4, () => randomDelegation(random)),
    context: randomContext(random),
  });
}
