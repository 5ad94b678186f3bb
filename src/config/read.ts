/** `registry-policy.yaml` to a Config: closed keys, defaults filled in, everything wrong told at once with its place. */
import { hasErrors, type Outcome } from "../diagnostic.ts";
import { fail, fieldsOf, findingsFor, textOf, wordOf, type Fields, type Findings, type PathPlace } from "../source/fields.ts";
import type { Member, SourceDocument } from "../source/node.ts";
import { folderOf, workspacePath } from "./paths.ts";
import { readPolicies } from "./policies-section.ts";
import { checkOutputs } from "./outputs.ts";
import { readExceptions, readRollout } from "./rollout-section.ts";
import { readSnapshots } from "./snapshots-section.ts";
import { ENGINES, type Config } from "./types.ts";

const KEYS = ["version", "gait", "engine", "policies", "snapshots", "deny", "exceptions", "rollout"];
/** The one version of Gait's semantics that this engine knows. */
export const GAIT_VERSION = "1.4.0";

/** Reads a strictly parsed document whose `file` is its path relative to the workspace. */
export function readConfig(document: SourceDocument): Outcome<Config> {
  const places: PathPlace[] = [];
  const findings: Findings = { ...findingsFor(document.file, "config"), places };
  const fields = fieldsOf(findings, document.root, "", KEYS);
  if (fields === undefined) return { diagnostics: findings.diagnostics };
  checkVersions(findings, fields);
  const folder = folderOf(document.file);
  const exceptions = readExceptions(findings, folder, fields.get("exceptions"));
  const rollout = readRollout(findings, folder, fields.get("rollout"));
  const memberOf = (key: string): Member | undefined => fields.node.members.find((m) => m.key === key);
  const denyNode = fields.get("deny");
  const denyText = textOf(findings, denyNode, "deny") ?? "policy/deny.yaml";
  const config: Config = {
    path: document.file,
    folder,
    gait: GAIT_VERSION,
    engine: wordOf(findings, fields.get("engine"), "engine", ENGINES) ?? "embedded",
    policies: readPolicies(findings, folder, memberOf("policies"), rollout),
    snapshots: readSnapshots(findings, folder, memberOf("snapshots")),
    deny: workspacePath(findings, folder, denyText, denyNode ?? fields.node, "deny", "output") ?? denyText,
    exceptions: exceptions.folder,
    exception_rules: exceptions.rules,
    rollout,
    places,
  };
  if (config.policies.length === 0 && config.snapshots.length === 0 && !hasErrors(findings.diagnostics)) {
    fail(findings, "empty", "the configuration has neither policies nor snapshots", fields.node, "Add at least one under `policies:` or `snapshots:`.");
  }
  checkOutputs(findings, config);
  return hasErrors(findings.diagnostics) ? { diagnostics: findings.diagnostics } : { value: config, diagnostics: findings.diagnostics };
}

function checkVersions(findings: Findings, fields: Fields): void {
  const version = fields.get("version");
  if (version === undefined) fail(findings, "missing_key", "the configuration has no `version`", fields.node, "Start it with `version: 1`.");
  else if (version.kind !== "number" || version.value !== 1) fail(findings, "version", "only `version: 1` is known", version);
  const gait = fields.get("gait");
  if (gait === undefined)
    fail(findings, "missing_key", "the configuration does not say which version of gait judges", fields.node, `Add \`gait: ${GAIT_VERSION}\`.`);
  else if (gait.kind !== "string" || gait.value !== GAIT_VERSION) {
    fail(findings, "gait_version", `this engine knows the semantics of gait ${GAIT_VERSION} only`, gait, `Write \`gait: ${GAIT_VERSION}\`.`);
  }
}
