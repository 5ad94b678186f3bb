/** Writes the intent that a search found, as the JSON text a reader can hand to `policy test`. */
import type { Chain } from "./space/delegation.ts";
import type { TargetValues } from "./space/targets.ts";
import type { Found } from "./model/finder.ts";

/** A JSON object under construction. */
export type Draft = { readonly [key: string]: unknown };

const DIGEST = "0".repeat(64);
const AHEAD = "9999-12-31T23:59:59Z";

/** Keeps what is given: no empty text, zero, false, empty list or empty object. */
function compact(entries: readonly (readonly [string, unknown])[]): Draft {
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && value !== "" && value !== 0 && value !== false && !(Array.isArray(value) && value.length === 0)),
  );
}

function nonEmpty(draft: Draft): Draft | undefined {
  return Object.keys(draft).length === 0 ? undefined : draft;
}

function targetDraft(values: TargetValues): Draft {
  const text = (id: string): string => values.get(id) ?? "";
  const flag = (id: string): boolean => values.get(id) === "true";
  const discovery = text("discovery");
  return compact([
    ["kind", text("kind")],
    ["value", text("value")],
    ["operation", text("operation")],
    ["sensitivity", text("sensitivity")],
    ["endpoint_class", text("class")],
    ["endpoint_domain", text("domain")],
    ["destructive", flag("destructive")],
    ["discovery_method", discovery === "unknown" ? "" : discovery],
    ...["read_only_hint", "destructive_hint", "idempotent_hint", "open_world_hint"].map((id) => [id, flag(id)] as const),
  ]);
}

function delegationDraft(chain: Chain): Draft {
  const [own = "", ...scopes] = chain.scopes;
  const links = chain.people.slice(0, -1).map((delegator, index) =>
    compact([
      ["delegator_identity", delegator],
      ["delegate_identity", chain.people[index + 1] ?? ""],
      ["scope_class", scopes[index] ?? ""],
    ]),
  );
  return compact([
    ["requester_identity", chain.people.at(-1) ?? ""],
    ["scope_class", own],
    ["chain", links],
  ]);
}

/** The intent as an object; keys that don't matter are left to `shrink`. */
export function draftIntent({ values, targets, chain }: Found): Draft {
  const text = (id: string, otherwise = ""): string => values.fields.get(id) ?? otherwise;
  const flag = (id: string): boolean => values.flags.has(id);
  const number = (id: string): number => Number(text(id, "0"));
  const bag = (id: string): readonly string[] => values.bags.get(id) ?? [];
  const given = (id: string): string => (flag(id) ? id.replaceAll("_", "-") : "");
  const agent = compact([
    ["owner", flag("agent.owner") ? "owner" : ""],
    ["revoked", flag("agent.revoked")],
    ["manifest_digest", text("agent.digest")],
    ["publisher", text("agent.publisher")],
    ["source", text("agent.source")],
    ["lifecycle_states", bag("lifecycle")],
    ["expires_at", flag("agent.unexpired") ? AHEAD : ""],
  ]);
  const sandbox = compact([
    ...["network_mode", "env_exposure_mode", "filesystem_isolation", "user_mode"].map((id) => [id, text(id)] as const),
    ["timeout_seconds", number("timeout_seconds")],
    ["writable_paths", bag("writable_paths")],
    ["read_only_roots", bag("read_only_roots")],
    ["evidence_ref", flag("sandbox.evidence") ? "ref:sandbox" : ""],
    ["evidence_digest", flag("sandbox.evidence") ? DIGEST : ""],
  ]);
  const claims = compact(["tool_name", "data_class", "endpoint_class", "autonomy_level"].map((name) => [`wrkr.${name}`, text(`wrkr.${name}`)] as const));
  const skill = text("skill.publisher") !== "" || text("skill.source") !== "";
  const context = compact([
    ["identity", text("identity", "someone")],
    ["workspace", text("workspace", "/workspace")],
    ["risk_class", text("risk", "low")],
    ["phase", text("phase", "apply")],
    ["agent_id", text("agent_id")],
    ["environment", text("environment")],
    ...["run_id", "workflow_id", "repo", "approval_ref", "wrkr_inventory_ref", "agent_action_bom_ref", "credential_ref"].map((id) => [id, given(id)] as const),
    ...["credential_source", "credential_access_type", "credential_issuer"].map((id) => [id, text(id)] as const),
    ["credential_ttl_seconds", number("credential_ttl_seconds")],
    ["credential_target_binding", values.binding ? DIGEST : ""],
    // An identity without further content is given too; the date keeps it from being taken for an empty one.
    ["agent_identity", nonEmpty(agent) ?? (flag("agent.present") ? { issued_at: "2020-01-01T00:00:00Z" } : undefined)],
    ["sandbox", nonEmpty(sandbox)],
    ["auth_context", nonEmpty(claims)],
  ]);
  return compact([
    ["tool_name", text("tool", "other-tool")],
    ["targets", targets.map(targetDraft)],
    ["arg_provenance", bag("provenance").map((source) => ({ arg_path: "$", source }))],
    [
      "skill_provenance",
      skill
        ? {
            skill_name: "skill",
            publisher: text("skill.publisher", "someone"),
            source: text("skill.source", "elsewhere"),
          }
        : undefined,
    ],
    ["delegation", chain === undefined ? undefined : delegationDraft(chain)],
    ["context", context],
  ]);
}
