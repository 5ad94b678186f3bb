/** Every finding of the lints: how bad it is, what it means, what to do. Documentation and SARIF are made from this table. */
import { diagnosticAt, type Diagnostic } from "../../diagnostic.ts";
import { CALL_CODES } from "./call-codes.ts";
import { POLICY_CODES } from "./policy-codes.ts";
import { SNAPSHOT_CODES } from "./snapshot-codes.ts";
import type { Finding, LintCode } from "./types.ts";
import { YAML_CODES } from "./yaml-codes.ts";

const CODES = { ...POLICY_CODES, ...YAML_CODES, ...SNAPSHOT_CODES, ...CALL_CODES } as const;

/** The codes that there is a row for. */
export type LintCodeName = keyof typeof CODES;

/** Code to row. */
export const LINT_CODES: ReadonlyMap<string, LintCode> = new Map(Object.entries(CODES));

/** Makes a diagnostic of a finding. */
export function describe(file: string | undefined, finding: Finding<LintCodeName>): Diagnostic {
  const { severity, help } = CODES[finding.code];
  return diagnosticAt(severity, finding.code, finding.message, { ...(file === undefined ? {} : { file }), ...finding.at }, help);
}

/** Gives a diagnostic of a reader the level and the help of the table; its words and its place stay. */
export function relevel(diagnostic: Diagnostic, file: string | undefined): Diagnostic {
  const row = LINT_CODES.get(diagnostic.code);
  const placed = file === undefined ? diagnostic : { ...diagnostic, file };
  return row === undefined ? placed : { ...placed, severity: row.severity, help: row.help };
}
