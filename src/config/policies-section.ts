/** `policies:`: each is rendered from a registry export, or a hand-written file that is never rewritten. */
import { countOf, entriesOf, fail, fieldsOf, textOf, wordOf, type Fields, type Findings } from "../source/fields.ts";
import type { Member, SourceNode } from "../source/node.ts";
import { readExportSource } from "./export-source.ts";
import { readRendering } from "./rollout-section.ts";
import { hoursOf } from "./durations.ts";
import { workspacePath } from "./paths.ts";
import { readTests } from "./tests-section.ts";
import { STAGES, type FilePolicyConfig, type Limits, type PolicyConfig, type RenderedPolicyConfig, type StageRendering } from "./types.ts";

const COMMON_KEYS = ["stage", "tests", "limits", "coverage", "simulate", "dry_run"];
const RENDERED_KEYS = [...COMMON_KEYS, "registry", "base", "output", "new_tools", "staged", "rule_name", "allow_reason_code"];
const FILE_KEYS = [...COMMON_KEYS, "file"];
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u;

/** All policies of a configuration, in file order. */
export function readPolicies(findings: Findings, folder: string, member: Member | undefined, rollout: StageRendering): readonly PolicyConfig[] {
  return entriesOf(findings, member?.value, "policies").flatMap((m) => readPolicyConfig(findings, folder, m, rollout) ?? []);
}

/** Ids appear in file names, comments and outputs, so they are plain words. */
export function checkId(findings: Findings, member: Member, what: string): boolean {
  if (ID.test(member.key)) return true;
  fail(
    findings,
    "id",
    `${what} id ${JSON.stringify(member.key)} is not a plain word`,
    member,
    "Use letters, digits, dots, dashes and underscores, at most 100.",
  );
  return false;
}

function readPolicyConfig(findings: Findings, folder: string, member: Member, rollout: StageRendering): PolicyConfig | undefined {
  if (!checkId(findings, member, "policy")) return undefined;
  const path = `policies.${member.key}`;
  const isFile = member.value.kind === "object" && member.value.members.some((m) => m.key === "file");
  const fields = fieldsOf(findings, member.value, path, isFile ? FILE_KEYS : RENDERED_KEYS);
  if (fields === undefined) return undefined;
  const common = readCommon(findings, folder, member, fields, path, rollout);
  if (common === undefined) return undefined;
  return isFile ? readFilePolicy(findings, folder, fields, path, common) : readRendered(findings, folder, fields, path, common);
}

type Common = Omit<FilePolicyConfig, "kind" | "file">;

function readCommon(findings: Findings, folder: string, member: Member, fields: Fields, path: string, rollout: StageRendering): Common | undefined {
  const stageNode = fields.get("stage");
  if (stageNode === undefined) {
    return fail(
      findings,
      "missing_key",
      `${path} has no \`stage\``,
      member,
      `Add \`stage: simulate\`; a policy starts there and moves to ${STAGES.slice(1).join(" and ")} by reviewed commits.`,
    );
  }
  const stage = wordOf(findings, stageNode, `${path}.stage`, STAGES);
  if (stage === undefined) return undefined;
  return {
    id: member.key,
    stage,
    stagePosition: { line: stageNode.line, column: stageNode.column },
    position: { line: member.line, column: member.column },
    tests: readTests(findings, folder, fields.get("tests"), `${path}.tests`),
    limits: readLimits(findings, fields.get("limits"), `${path}.limits`),
    coverage: readCoverage(findings, fields, path),
    rendering: { simulate: rollout.simulate, dry_run: rollout.dry_run, ...readRendering(findings, fields.get("simulate"), fields.get("dry_run"), path) },
  };
}

/** Limits as enforced; absent ones do not limit. */
export function readLimits(findings: Findings, node: SourceNode | undefined, path: string): Limits {
  if (node === undefined) return {};
  const fields = fieldsOf(findings, node, path, ["newly_allowed", "newly_blocked", "shrink_percent", "grow_percent", "max_export_age"]);
  const entries = (["newly_allowed", "newly_blocked", "shrink_percent", "grow_percent"] as const).flatMap((key) => {
    const count = countOf(findings, fields?.get(key), `${path}.${key}`);
    return count === undefined ? [] : [[key, count] as const];
  });
  const age = hoursOf(findings, fields?.get("max_export_age"), `${path}.max_export_age`);
  return { ...Object.fromEntries(entries), ...(age === undefined ? {} : { max_export_age: age }) };
}

function readCoverage(findings: Findings, fields: Fields, path: string): { rules?: number; tools?: number } {
  const node = fields.get("coverage");
  if (node === undefined) return {};
  const coverage = fieldsOf(findings, node, `${path}.coverage`, ["rules", "tools"]);
  const rules = countOf(findings, coverage?.get("rules"), `${path}.coverage.rules`, 100);
  const tools = countOf(findings, coverage?.get("tools"), `${path}.coverage.tools`, 100);
  return { ...(rules === undefined ? {} : { rules }), ...(tools === undefined ? {} : { tools }) };
}

function readFilePolicy(findings: Findings, folder: string, fields: Fields, path: string, common: Common): FilePolicyConfig | undefined {
  const node = fields.get("file");
  const file = workspacePath(findings, folder, textOf(findings, node, `${path}.file`), node ?? fields.node, `${path}.file`, "input");
  return file === undefined ? undefined : { kind: "file", file, ...common };
}

function readRendered(findings: Findings, folder: string, fields: Fields, path: string, common: Common): RenderedPolicyConfig | undefined {
  const resolve = (key: string, use: "input" | "output"): string | undefined =>
    workspacePath(findings, folder, textOf(findings, fields.get(key), `${path}.${key}`), fields.get(key) ?? fields.node, `${path}.${key}`, use);
  for (const key of ["registry", "output"]) {
    if (fields.get(key) === undefined) {
      fail(
        findings,
        "missing_key",
        `${path} has no \`${key}\``,
        fields.node,
        "A rendered policy needs `registry:` and `output:`; a hand-written one needs `file:`.",
      );
    }
  }
  const registry = readExportSource(findings, folder, fields.get("registry"), `${path}.registry`);
  const output = resolve("output", "output");
  const base = resolve("base", "input");
  const staged = resolve("staged", "output") ?? (output === undefined ? undefined : `${output.replace(/\.ya?ml$/u, "")}.staged`);
  if (registry === undefined || output === undefined || staged === undefined) return undefined;
  return {
    kind: "rendered",
    ...common,
    registry,
    base,
    output,
    staged,
    new_tools: wordOf(findings, fields.get("new_tools"), `${path}.new_tools`, ["dry_run", "allow"] as const) ?? "dry_run",
    rule_name: textOf(findings, fields.get("rule_name"), `${path}.rule_name`)?.trim() ?? "allow_registry_tools",
    allow_reason_code: textOf(findings, fields.get("allow_reason_code"), `${path}.allow_reason_code`)?.trim() ?? "allowed_by_external_registry",
  };
}
