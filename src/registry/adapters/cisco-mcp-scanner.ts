/** Cisco's mcp-scanner: `--format raw` (an object with `scan_results`) and bare `--raw` (the list alone). */
import { emptyDraft, finish, itemsAt, originAt, required, refuse, rootOf, valueAt, type Draft, type Place } from "../draft.ts";
import { scaleNote, scaleOf, type Scale } from "../severity.ts";
import { refuseCursor } from "../incomplete.ts";
import { settleScan, type ScanResult } from "../scan-results.ts";
import { member, type SourceDocument, type SourceNode } from "../../source/index.ts";
import type { Adapter, AdapterReading, RegistryOptions } from "../types.ts";
import { refuseMisspelled, type Decisive } from "./misspelled.ts";
import { readServers } from "./cisco-mcp-scanner-servers.ts";

/** Reads both shapes into trust entries, one for each server, by its worst item. The reports carry no time: `as_of` is needed. */
export const ciscoMcpScanner: Adapter = {
  format: "cisco-mcp-scanner",
  looksFor: "`scan_results`, or a list of results with `is_safe` and `findings`",
  detect,
  read,
};

function detect(document: SourceDocument): string | undefined {
  const root = document.root;
  if (root.kind === "object" && member(root, "scan_results") !== undefined) return "an object with `scan_results`";
  if (root.kind === "array" && root.items.some(isResult)) return "a list of results with `is_safe` or `findings`";
  return undefined;
}

function isResult(node: SourceNode): boolean {
  return member(node, "findings") !== undefined || member(node, "is_safe") !== undefined;
}

function read(documents: readonly SourceDocument[], options: RegistryOptions): AdapterReading {
  const draft = emptyDraft();
  const first = documents[0];
  const scale = scaleOf(options);
  draft.diagnostics.push(...scale.diagnostics);
  if (scale.value === undefined || first === undefined) return finish(draft, false);
  const { pass } = scale.value;
  const results = documents.flatMap((document) => readReport(draft, rootOf(document), options, scale.value));
  if (!draft.diagnostics.some((d) => d.severity === "error")) {
    draft.diagnostics.push(scaleNote(scale.value, first.file));
    settleScan(draft, results, { source: "cisco", pass, as_of: options.as_of, origin: originAt(rootOf(first)) });
  }
  return finish(draft, false);
}

/** Without the list of analyzers a partial scan would look whole. */
const DECISIVE: Decisive = { requested_analyzers: ["array"], error: ["object", "string"] };

function readReport(draft: Draft, root: Place, options: RegistryOptions, scale: Scale | undefined): readonly ScanResult[] {
  if (scale === undefined) return [];
  if (root.node.kind === "array") return readServers(draft, itemsAt(draft, root), { root, label: undefined, analyzers: [] }, options, scale);
  refuseCursor(draft, root);
  refuseMisspelled(draft, root, DECISIVE);
  const failure = valueAt(root, "error");
  if (failure !== undefined) refuse(draft, "scan_failed_everywhere", "the report says that the scan failed", failure, "Run the scan again.");
  const list = required(draft, root, "scan_results");
  if (list === undefined) return [];
  const label = valueAt(root, "server_url");
  const report = {
    root,
    label: label?.node.kind === "string" ? label.node.value : undefined,
    analyzers: analyzersOf(draft, root),
  };
  return readServers(draft, itemsAt(draft, list), report, options, scale);
}

/** The analyzers that were asked for; each item has to carry a finding of each. */
function analyzersOf(draft: Draft, root: Place): readonly string[] {
  const list = valueAt(root, "requested_analyzers");
  if (list === undefined) return [];
  return itemsAt(draft, list).flatMap((p) => (p.node.kind === "string" ? [p.node.value] : []));
}
