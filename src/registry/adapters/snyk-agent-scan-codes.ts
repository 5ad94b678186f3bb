/** Issue codes of snyk-agent-scan 0.5 and earlier, as severity words of the table. */

/** A word of the severity table; `internal` counts for nothing, `failure` means that there is no result. */
export type CodeSeverity = "CRITICAL" | "HIGH" | "MEDIUM" | "LOW" | "internal" | "failure";

const CODES: ReadonlyMap<string, CodeSeverity> = new Map([
  ["E001", "CRITICAL"],
  ["E002", "HIGH"],
  ["W015", "MEDIUM"],
  ["W017", "MEDIUM"],
  ["W019", "MEDIUM"],
  ["W001", "LOW"],
  ["W016", "LOW"],
  ["W018", "LOW"],
  ["W020", "LOW"],
  ["W003", "internal"],
  ["W004", "internal"],
  ["W005", "internal"],
  ["W006", "internal"],
]);

/** The severity of a code; a code that is not in the table goes by its letter, one of another shape is undefined. */
export function severityOfCode(code: string): CodeSeverity | undefined {
  const known = CODES.get(code);
  if (known !== undefined) return known;
  if (!/^[EWX]\d{3}$/.test(code)) return undefined;
  if (code.startsWith("X")) return "failure";
  return code.startsWith("E") ? "HIGH" : "MEDIUM";
}
