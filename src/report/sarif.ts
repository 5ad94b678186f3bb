/** SARIF 2.1.0, for code scanning. */
import { DEFAULT_CONFIG } from "../config/types.ts";
import { NAME } from "../product.ts";
import { clip, jsonText, visible } from "./escape/index.ts";
import { findingsOf, type Finding, type RelatedPlace } from "./findings/index.ts";
import { fingerprinter } from "./sarif/fingerprints.ts";
import { rulesOf } from "./sarif/rules.ts";
import type { SarifLocation, SarifLog, SarifResult, SarifText } from "./sarif/types.ts";
import type { Report } from "./types.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** Results that GitHub takes from one run; it refuses the whole log if there are more. */
const MOST_RESULTS = 25_000;

/** The report as SARIF 2.1.0 for code scanning. */
export function sarif(report: Report): string {
  return `${jsonText(sarifLog(report))}\n`;
}

function sarifLog(report: Report): SarifLog {
  const findings = findingsOf(report).slice(0, MOST_RESULTS);
  const rules = rulesOf(findings);
  const index = new Map(rules.map((rule, i) => [rule.id, i]));
  const fingerprints = fingerprinter();
  const fallback = report.configs[0] ?? DEFAULT_CONFIG;
  const results = findings.map((finding): SarifResult => {
    const related = finding.related.map((place, i) => location(place, { id: i + 1, message: { text: place.message } }));
    return {
      ruleId: finding.code,
      ruleIndex: index.get(finding.code) ?? 0,
      level: finding.severity,
      message: message(finding),
      locations: [location({ ...finding, file: finding.file ?? fallback })],
      ...(related.length === 0 ? {} : { relatedLocations: related }),
      partialFingerprints: fingerprints(finding),
    };
  });
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: NAME, version: report.version, semanticVersion: report.version, rules } },
        automationDetails: { id: `${NAME}/` },
        columnKind: "unicodeCodePoints",
        invocations: [{ executionSuccessful: report.exit_code !== 1, exitCode: report.exit_code }],
        results,
      },
    ],
  };
}

/** Plain text; `[words](target)` would be a link in a SARIF message, so the bracket is escaped as the standard has it. */
function message(finding: Finding): SarifText {
  const help = finding.help === undefined ? "" : ` ${finding.help}`;
  const end = /[.!?]$/.test(finding.message) ? "" : ".";
  const text = clip(visible(`${finding.message}${end}${help}`), 4000);
  return { text: text.replaceAll(/\[(?=[^\]]*\]\()/g, "\\[") };
}

function location(place: Pick<RelatedPlace, "line" | "column"> & { readonly file: string }, more: Pick<SarifLocation, "id" | "message"> = {}): SarifLocation {
  const column = place.line === undefined ? undefined : place.column;
  return {
    ...more,
    physicalLocation: {
      artifactLocation: { uri: relativeUri(place.file), uriBaseId: "%SRCROOT%" },
      region: { startLine: place.line ?? 1, ...(column === undefined ? {} : { startColumn: column }) },
    },
  };
}

/** A relative reference: each segment encoded, the first one free of a colon that would look like a scheme. */
function relativeUri(path: string): string {
  return path
    .split("/")
    .map((segment) => encodeURIComponent(visible(segment)))
    .join("/");
}
