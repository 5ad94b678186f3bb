/** `registry-policy.yaml` to a Config: closed keys, defaults filled in, everything wrong told at once with its place. */
import { hasErrors, type Outcome } from "../diagnostic.ts";
import { fail, fieldsOf, findingsFor, textOf, wordOf, type Fields, type Findings } from "../source/fields.ts";
import type { Member, SourceDocument } from "../source/node.ts";
import { folderOf, workspacePath } from "./paths.ts";
import { readPolicies } from "./policies-section.ts";
import { readExceptions, readRollout } from "./rollout-section.ts";
import { readSnapshots } from "./snapshots-section.ts";
import { ENGINES, type Config } from "./types.ts";

const KEYS = ["version", "gait", "engine", "policies", "snapshots", "deny", "exceptions", "rollout"];
/** The one version of Gait's semantics that this engine knows. */
export const GAIT_VERSION = "1.4.0";

/** Reads a strictly parsed document whose `file` is its path relative to the workspace. */
export function readConfig(document: SourceDocument): Outcome<Config> {
  const findings = findingsFor(document.file, "config");
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
  };
  if (config.policies.length === 0 && config.snapshots.length === 0 && !hasErrors(findings.diagnostics)) {
    fail(findings, "empty", "the configuration has neither policies nor snapshots", fields.node, "Add at least one under `policies:` or `snapshots:`.");
  }
  checkOutputs(findings, config, fields);
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

/** Two outputs at one path, or an output over an input, would make a run's result depend on its order. */
function checkOutputs(findings: Findings, config: Config, fields: Fields): void {
  const owners = new Map<string, string>();
  const claim = (path: string, owner: string, at: { line: number; column: number }): void => {
    const key = path.toLowerCase();
    const other = owners.get(key);
    if (other === undefined) owners.set(key, owner);
    else fail(findings, "output_twice", `${owner} and ${other} are the same file ${JSON.stringify(path)}`, at, "Give every output a path of its own.");
  };
  claim(config.path, "the configuration", fields.node);
  for (const p of config.policies) {
    if (p.kind !== "rendered") continue;
    claim(p.output, `policies.${p.id}.output`, p.position);
    claim(p.staged, `policies.${p.id}.staged`, p.position);
  }
  for (const s of config.snapshots) claim(s.output, `snapshots.${s.id}.output`, s.position);
  const inputs = [
    ...config.policies.flatMap((p) => (p.kind === "rendered" ? [...p.registry.files, ...(p.base === undefined ? [] : [p.base])] : [p.file])),
    ...config.snapshots.flatMap((s) => [...s.report.files, ...(s.policy === undefined ? [] : [s.policy])]),
    config.deny,
  ];
  for (const input of new Set(inputs)) {
    const owner = owners.get(input.toLowerCase());
    if (owner === undefined) continue;
    // A snapshot's policy may well be one that we render.
    if (config.snapshots.some((s) => s.policy === input) && owner.endsWith(".output")) continue;
    fail(findings, "output_over_input", `${owner} would overwrite the input ${JSON.stringify(input)}`, fields.node, "Choose another output path.");
  }
}
