/** The fields of an intent that conditions read, apart from targets and delegation: their values and where they stand. */
import { lower, trim } from "../../gait/text/index.ts";
import type { Intent } from "../../gait/index.ts";

/** A field that has one value; `""` is "not given", numbers are decimal texts. */
export interface Field {
  readonly id: string;
  /** How a description names it. */
  readonly phrase: string;
  /** Values that every policy pair tries, the plainest first. */
  readonly values: readonly string[];
  /** Where any other text may stand too: texts to try for "any other value". */
  readonly seeds: readonly string[];
  readonly valid: (value: string) => boolean;
  readonly read: (intent: Intent) => string;
}

/** A field that holds any number of values. */
export interface Bag extends Omit<Field, "read"> {
  readonly read: (intent: Intent) => readonly string[];
}

/** A fact that is true or not. */
export interface Flag {
  readonly id: string;
  readonly phrase: string;
  readonly negatedPhrase: string;
  readonly read: (intent: Intent, now: bigint) => boolean;
}

const trimmed = (value: string): boolean => value !== "" && trim(value) === value;
const folded = (value: string): boolean => trimmed(value) && lower(value) === value;
const hex = (value: string): boolean => /^[0-9a-f]{64}$/u.test(value);
const count = (value: string): boolean => /^\d{1,15}$/u.test(value);
const closed = (): boolean => false;

function field(
  id: string,
  phrase: string,
  values: readonly string[],
  seeds: readonly string[],
  valid: (value: string) => boolean,
  read: (intent: Intent) => string,
): Field {
  return { id, phrase, values, seeds, valid, read };
}

function contextText(intent: Intent, key: string): string {
  return intent.context.strings.get(key) ?? "";
}

function authText(intent: Intent, key: string): string {
  const value = intent.context.authContext?.get(key);
  return typeof value === "string" ? lower(trim(value)) : "";
}

/** Vocabulary of `credential_source`. */
const CREDENTIAL_SOURCES = [
  ..."env stub command github_pat github_oidc aws_sts aws_iam_user azure_federated gcp_sts kubernetes_service_account".split(" "),
  ..."vault_dynamic unknown".split(" "),
];

const FIELDS: readonly Field[] = [
  field("tool", "tool", [], ["other-tool"], folded, (intent) => intent.toolName),
  field("risk", "risk_class", ["low"], ["other"], folded, (intent) => intent.context.riskClass),
  field("identity", "identity", [], ["someone"], trimmed, (intent) => intent.context.identity),
  field("workspace", "workspace", [], ["/workspace", "workspace"], trimmed, (intent) => intent.context.workspace),
  field("phase", "phase", ["apply", "plan"], [], closed, (intent) => intent.context.phase),
  ...["tool_name", "data_class", "endpoint_class", "autonomy_level"].map((name) =>
    field(`wrkr.${name}`, `auth_context wrkr.${name}`, [""], ["other"], folded, (intent) => authText(intent, `wrkr.${name}`)),
  ),
  field("skill.publisher", "skill publisher", [""], ["someone"], folded, (intent) => lower(trim(intent.skillProvenance?.publisher ?? ""))),
  field("skill.source", "skill source", [""], ["elsewhere"], folded, (intent) => lower(trim(intent.skillProvenance?.source ?? ""))),
  field("environment", "environment", [""], ["other"], folded, (intent) => lower(contextText(intent, "environment"))),
  field("agent_id", "agent_id", [""], ["other-agent"], trimmed, (intent) => contextText(intent, "agent_id")),
  field(
    "agent.digest",
    "agent manifest_digest",
    [""],
    ["f".repeat(64), "0".repeat(64), "e".repeat(64)],
    hex,
    (intent) => intent.context.agentIdentity?.manifestDigest ?? "",
  ),
  field("agent.publisher", "agent publisher", [""], ["someone"], folded, (intent) => lower(intent.context.agentIdentity?.publisher ?? "")),
  field("agent.source", "agent source", [""], ["elsewhere"], folded, (intent) => lower(intent.context.agentIdentity?.source ?? "")),
  field("credential_source", "credential_source", ["", ...CREDENTIAL_SOURCES], [], closed, (intent) => contextText(intent, "credential_source")),
  field("credential_access_type", "credential_access_type", ["", "jit", "standing", "static", "inherited", "cloud_admin", "unknown"], [], closed, (intent) =>
    contextText(intent, "credential_access_type"),
  ),
  field("credential_issuer", "credential_issuer", [""], ["someone"], trimmed, (intent) => contextText(intent, "credential_issuer")),
  field("credential_ttl_seconds", "credential_ttl_seconds", ["0", "1"], ["0"], count, (intent) => String(intent.context.credentialTtlSeconds)),
  field(
    "network_mode",
    "sandbox network_mode",
    ["", "disabled", "egress_allowlist", "full"],
    [],
    closed,
    (intent) => intent.context.sandbox?.networkMode ?? "",
  ),
  field(
    "env_exposure_mode",
    "sandbox env_exposure_mode",
    ["", "none", "allowlist", "full"],
    [],
    closed,
    (intent) => intent.context.sandbox?.envExposureMode ?? "",
  ),
  field(
    "filesystem_isolation",
    "sandbox filesystem_isolation",
    ["", "container", "none", "workspace"],
    [],
    closed,
    (intent) => intent.context.sandbox?.filesystemIsolation ?? "",
  ),
  field("user_mode", "sandbox user_mode", ["", "unprivileged", "default", "root"], [], closed, (intent) => intent.context.sandbox?.userMode ?? ""),
  field("timeout_seconds", "sandbox timeout_seconds", ["0", "1"], ["0"], count, (intent) => String(intent.context.sandbox?.timeoutSeconds ?? 0)),
];

const path = (value: string): boolean => value === "/" || (trimmed(value) && /^\/?[^/]+(\/[^/]+)*$/u.test(value));

const BAGS: readonly Bag[] = [
  {
    id: "provenance",
    phrase: "argument provenance",
    values: ["user", "tool_output", "external", "system"],
    seeds: [],
    valid: closed,
    read: (intent) => intent.argProvenance.map((entry) => entry.source),
  },
  {
    id: "writable_paths",
    phrase: "sandbox writable path",
    values: [],
    seeds: ["/elsewhere", "elsewhere"],
    valid: path,
    read: (intent) => intent.context.sandbox?.writablePaths ?? [],
  },
  {
    id: "read_only_roots",
    phrase: "sandbox read-only root",
    values: [],
    seeds: ["/elsewhere"],
    valid: path,
    read: (intent) => intent.context.sandbox?.readOnlyRoots ?? [],
  },
  {
    id: "lifecycle",
    phrase: "agent lifecycle state",
    values: [],
    seeds: ["other"],
    valid: trimmed,
    read: (intent) => intent.context.agentIdentity?.lifecycleStates ?? [],
  },
];

const CONTEXT_FLAGS = ["run_id", "workflow_id", "repo", "approval_ref", "wrkr_inventory_ref", "agent_action_bom_ref", "credential_ref"];

const FLAGS: readonly Flag[] = [
  ...CONTEXT_FLAGS.map((id): Flag => ({
    id,
    phrase: `${id} is given`,
    negatedPhrase: `${id} is missing`,
    read: (intent) => contextText(intent, id) !== "",
  })),
  {
    id: "agent.present",
    phrase: "agent_identity is given",
    negatedPhrase: "agent_identity is missing",
    read: (intent) => intent.context.agentIdentity !== undefined,
  },
  {
    id: "agent.revoked",
    phrase: "the agent is revoked",
    negatedPhrase: "the agent is not revoked",
    read: (intent) => intent.context.agentIdentity?.revoked ?? false,
  },
  {
    id: "agent.owner",
    phrase: "the agent has an owner",
    negatedPhrase: "the agent has no owner",
    read: (intent) => (intent.context.agentIdentity?.owner ?? "") !== "",
  },
  {
    id: "agent.unexpired",
    phrase: "the agent's expires_at lies ahead",
    negatedPhrase: "the agent's expires_at is missing or past",
    read: (intent, now) => (intent.context.agentIdentity?.expiresAt ?? now) > now,
  },
  {
    id: "sandbox.evidence",
    phrase: "sandbox evidence is given",
    negatedPhrase: "sandbox evidence is missing",
    read: ({ context }) => (context.sandbox?.evidenceRef ?? "") !== "" && (context.sandbox?.evidenceDigest ?? "") !== "",
  },
];

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((item) => [item.id, item]));

/** All single-valued fields by id. */
export const fields: ReadonlyMap<string, Field> = byId(FIELDS);
/** All many-valued fields by id. */
export const bags: ReadonlyMap<string, Bag> = byId(BAGS);
/** All facts by id. The credential binding is not among them: it needs the evaluator's digest. */
export const flags: ReadonlyMap<string, Flag> = byId(FLAGS);
