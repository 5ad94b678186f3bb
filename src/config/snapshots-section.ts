/** `snapshots:`: trust snapshots rendered from scanner reports. */
import { entriesOf, fail, fieldsOf, textOf, type Findings } from "../source/fields.ts";
import type { Member } from "../source/node.ts";
import { readExportSource } from "./export-source.ts";
import { workspacePath } from "./paths.ts";
import { checkId } from "./policies-section.ts";
import { readSnapshotTests } from "./tests-section.ts";
import type { SnapshotConfig } from "./types.ts";

/** All snapshots of a configuration, in file order. */
export function readSnapshots(findings: Findings, folder: string, member: Member | undefined): readonly SnapshotConfig[] {
  return entriesOf(findings, member?.value, "snapshots").flatMap((m) => {
    const path = `snapshots.${m.key}`;
    const fields = checkId(findings, m, "snapshot") ? fieldsOf(findings, m.value, path, ["report", "output", "policy", "tests"]) : undefined;
    if (fields === undefined) return [];
    for (const key of ["report", "output"]) {
      if (fields.get(key) === undefined) fail(findings, "missing_key", `${path} has no \`${key}\``, m);
    }
    const report = readExportSource(findings, folder, fields.get("report"), `${path}.report`);
    const resolve = (key: string, use: "input" | "output"): string | undefined =>
      workspacePath(findings, folder, textOf(findings, fields.get(key), `${path}.${key}`), fields.get(key) ?? m, `${path}.${key}`, use);
    const output = resolve("output", "output");
    const policy = resolve("policy", "input");
    const tests = readSnapshotTests(findings, folder, fields.get("tests"), `${path}.tests`);
    if (tests.length > 0 && policy === undefined) {
      fail(findings, "missing_key", `${path} has tests but no \`policy\``, m, "Name the policy whose mcp_trust block judges the servers.");
    }
    if (report === undefined || output === undefined) return [];
    return { id: m.key, report, output, policy, tests, position: { line: m.line, column: m.column } };
  });
}
