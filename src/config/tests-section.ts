/** The `tests:` lists: what is expected of intents (policies) and of servers (snapshots), once enforced. */
import { VERDICTS } from "../gait/verdict.ts";
import { fail, fieldsOf, itemsOf, textOf, textsOf, wordOf, type Findings } from "../source/fields.ts";
import type { SourceNode } from "../source/node.ts";
import { workspacePath } from "./paths.ts";
import type { SnapshotTest, TestConfig } from "./types.ts";

const POLICY_KEYS = ["intents", "expect", "reason_codes", "violations", "matched_rule"];

/** Tests of a policy. `intents` is one path or glob, or a list of them. */
export function readTests(findings: Findings, folder: string, node: SourceNode | undefined, path: string): readonly TestConfig[] {
  return itemsOf(findings, node, path).flatMap((item, i) => {
    const at = `${path}[${i}]`;
    const fields = fieldsOf(findings, item, at, POLICY_KEYS);
    if (fields === undefined) return [];
    const intents = fields.get("intents");
    if (intents === undefined) fail(findings, "missing_key", `${at} names no intents`, item, "Add `intents: path/to/*.json`.");
    const named = intents?.kind === "array" ? intents.items : intents === undefined ? [] : [intents];
    const expect = wordOf(findings, fields.get("expect"), `${at}.expect`, VERDICTS);
    if (fields.get("expect") === undefined) fail(findings, "missing_key", `${at} expects nothing`, item, `Add \`expect:\` with one of ${VERDICTS.join(", ")}.`);
    const matchedRule = textOf(findings, fields.get("matched_rule"), `${at}.matched_rule`);
    return named.flatMap((node, n) => {
      const pattern = textOf(findings, node, intents?.kind === "array" ? `${at}.intents[${n}]` : `${at}.intents`);
      const resolved = workspacePath(findings, folder, pattern, node, `${at}.intents`, "input");
      if (resolved === undefined || expect === undefined) return [];
      return {
        intents: resolved,
        expect,
        ...(fields.get("reason_codes") === undefined ? {} : { reason_codes: textsOf(findings, fields.get("reason_codes"), `${at}.reason_codes`) }),
        ...(fields.get("violations") === undefined ? {} : { violations: textsOf(findings, fields.get("violations"), `${at}.violations`) }),
        ...(matchedRule === undefined ? {} : { matched_rule: matchedRule }),
        position: { line: item.line, column: item.column },
      };
    });
  });
}

/** Tests of a snapshot: a server description and the verdict of `mcp verify`. */
export function readSnapshotTests(findings: Findings, folder: string, node: SourceNode | undefined, path: string): readonly SnapshotTest[] {
  return itemsOf(findings, node, path).flatMap((item, i) => {
    const at = `${path}[${i}]`;
    const fields = fieldsOf(findings, item, at, ["server", "expect", "risk_class"]);
    if (fields === undefined) return [];
    for (const key of ["server", "expect"]) {
      if (fields.get(key) === undefined) fail(findings, "missing_key", `${at} has no \`${key}\``, item);
    }
    const serverText = textOf(findings, fields.get("server"), `${at}.server`);
    const server = workspacePath(findings, folder, serverText, fields.get("server") ?? item, `${at}.server`, "input");
    const expect = wordOf(findings, fields.get("expect"), `${at}.expect`, VERDICTS);
    const risk = textOf(findings, fields.get("risk_class"), `${at}.risk_class`);
    if (server === undefined || expect === undefined) return [];
    return { server, expect, ...(risk === undefined ? {} : { risk_class: risk }), position: { line: item.line, column: item.column } };
  });
}
