/**
 * Snyk's agent-scan (formerly mcp-scan): `scan --json` of 0.6 and later (`scan_path_responses`) and of 0.5 and earlier (a map
 * from path to servers and issues), and `inspect --json`, which lists tools and holds no verdict.
 */
import { member, type SourceDocument, type SourceNode } from "../../source/index.ts";
import { emptyDraft, finish, entriesAt, originAt, refuse, rootOf, type Draft, type KeyedPlace, type Place } from "../draft.ts";
import { scaleNote, scaleOf, type Scale } from "../severity.ts";
import { refuseCursor } from "../incomplete.ts";
import { settleScan, type ScanResult } from "../scan-results.ts";
import type { Adapter, AdapterReading, RegistryOptions } from "../types.ts";
import { readInspection } from "./snyk-agent-scan-inspect.ts";
import { readIssues } from "./snyk-agent-scan-issues.ts";
import { failureOf, readRisks } from "./snyk-agent-scan-risks.ts";

/** Reads scans into trust entries and inspections into an inventory of tools. Scans carry no time: `as_of` is needed. */
export const snykAgentScan: Adapter = {
  format: "snyk-agent-scan",
  looksFor: "`scan_path_responses`, or a map from paths to objects with a list `servers`",
  detect,
  read,
};

function detect(document: SourceDocument): string | undefined {
  const root = document.root;
  if (root.kind !== "object") return undefined;
  if (member(root, "scan_path_responses") !== undefined) return "an object with `scan_path_responses`";
  if (!root.members.some((m) => isPathResult(m.value))) return undefined;
  return isInspection(root) ? "a map from paths to servers without verdicts" : "a map from paths to servers and issues";
}

/** What one path of the older shape holds; the list `servers` alone also stands in other formats. */
function isPathResult(node: SourceNode): boolean {
  if (member(node, "servers")?.kind !== "array") return false;
  return ["issues", "labels", "skills", "path"].some((key) => member(node, key) !== undefined);
}

/** An inspection has no path with `issues` or `labels`, the two that an analysis adds. */
function isInspection(root: SourceNode): boolean {
  if (root.kind !== "object" || member(root, "scan_path_responses") !== undefined) return false;
  return !root.members.some((m) => member(m.value, "issues") !== undefined || member(m.value, "labels") !== undefined);
}

function read(documents: readonly SourceDocument[], options: RegistryOptions): AdapterReading {
  const draft = emptyDraft();
  const first = documents[0];
  if (first === undefined) return finish(draft, false);
  const inspections = documents.filter((d) => isInspection(d.root));
  if (inspections.length === documents.length) {
    for (const document of documents) readInspection(draft, pathsOf(draft, rootOf(document)));
    return finish(draft, true);
  }
  for (const { file, root } of inspections) {
    refuse(draft, "no_verdict", "this is an inspection without verdicts among scans", { file, node: root, pointer: "" }, "Read it apart.");
  }
  readScans(draft, first, documents, options);
  return finish(draft, false);
}

function readScans(draft: Draft, first: SourceDocument, documents: readonly SourceDocument[], options: RegistryOptions): void {
  const scale = scaleOf(options);
  draft.diagnostics.push(...scale.diagnostics);
  const table = scale.value;
  if (table === undefined) return;
  const results = documents.flatMap((document) => {
    refuseCursor(draft, rootOf(document));
    return readScan(draft, rootOf(document), table);
  });
  if (draft.diagnostics.some((d) => d.severity === "error")) return;
  const rule = documents.some((d) => member(d.root, "scan_path_responses") === undefined) ? undefined : "(1000 - highest risk) / 1000";
  draft.diagnostics.push(scaleNote(table, first.file, rule));
  settleScan(draft, results, {
    source: "snyk",
    pass: table.pass,
    as_of: options.as_of,
    origin: originAt(rootOf(first)),
  });
}

function readScan(draft: Draft, root: Place, scale: Scale): readonly ScanResult[] {
  if (member(root.node, "scan_path_responses") !== undefined) {
    const failure = failureOf(draft, root);
    if (failure !== undefined) refuse(draft, "scan_failed_everywhere", `the whole scan failed: ${failure}`, root, "Run the scan again.");
    return readRisks(draft, root);
  }
  return pathsOf(draft, root).flatMap((path) => readIssues(draft, path, scale));
}

function pathsOf(draft: Draft, root: Place): readonly KeyedPlace[] {
  return entriesAt(draft, root);
}
