/** Gait's own report: one object for one server, a list of them, or an object with such a list. */
import { asOfRequired } from "../scan-results.ts";
import { instantOf } from "../timestamp.ts";
import { member, pointerStep, quoteForMessage, type ObjectNode, type SourceDocument, type SourceNode } from "../../source/index.ts";
import { checkEntryKeys } from "./entry-keys.ts";
import { refuseMisspelled, type Decisive } from "./misspelled.ts";
import { plainText, reportScore, reportStatus } from "./report-fields.ts";
import { originAt, originOfName, refuse, remark, type Place } from "../draft.ts";
import type { Collected } from "./collect.ts";

const LISTS = ["servers", "entries", "reports"] as const;
const KNOWN: ReadonlySet<string> = new Set([
  "server_id",
  "server_name",
  "publisher",
  "source",
  "status",
  "updated_at",
  "score",
  "evidence_path",
  "endpoint",
  "registry_verification",
]);
const TOP_KNOWN: ReadonlySet<string> = new Set([...LISTS, "$schema", "schema_id", "schema_version", "created_at", "producer_version", "updated_at"]);

const DECISIVE: Decisive = { server_id: ["string"], status: ["string"], score: ["number"], updated_at: ["string"] };

/** Why a node is such a report, or undefined. */
export function reportReason(root: SourceNode): string | undefined {
  if (isEntry(root)) return "an object with `server_id` or `server_name`";
  if (root.kind === "array") return root.items.some(isEntry) ? "a list of entries with `server_id` or `server_name`" : undefined;
  for (const key of LISTS) {
    const list = member(root, key);
    if (list?.kind !== "array") continue;
    if (list.items.some(isEntry)) return `a \`${key}\` list of entries with \`server_id\` or \`server_name\``;
    if (list.items.length === 0 && key !== "servers") return `a \`${key}\` list that is empty`;
  }
  return undefined;
}

/** Reads one document of that shape; `asOf` stands for a missing `updated_at`. */
export function readReport(into: Collected, document: SourceDocument, asOf: string | undefined): void {
  const { file, root } = document;
  const top: Place = { file, node: root, pointer: "" };
  if (root.kind === "object" && !isEntry(root)) {
    checkEntryKeys(file, root, TOP_KNOWN, into.diagnostics, into.ignored, "document");
    const lists = LISTS.filter((key) => member(root, key) !== undefined);
    const [key, second] = lists;
    const list = key === undefined ? undefined : member(root, key);
    if (key === undefined || second !== undefined || list?.kind !== "array") {
      const message =
        second === undefined ? "the report must have a list `servers`, `entries` or `reports`" : `the report has both \`${key}\` and \`${second}\``;
      refuse(into, "report_shape", message, originAt(top), "Keep one list of servers.");
      return;
    }
    if (list.items.length === 0)
      refuse(into, "report_empty", "the report lists no server", originAt({ ...top, node: list, pointer: `/${key}` }), "Look at why the scan found none.");
    list.items.forEach((node, i) => readEntry(into, { file, node, pointer: `/${key}${pointerStep(i)}` }, asOf));
    return;
  }
  if (root.kind === "array") root.items.forEach((node, i) => readEntry(into, { file, node, pointer: pointerStep(i) }, asOf));
  else readEntry(into, top, asOf);
}

function isEntry(node: SourceNode): boolean {
  return member(node, "server_id") !== undefined || member(node, "server_name") !== undefined;
}

function readEntry(into: Collected, spot: Place, asOf: string | undefined): void {
  const { file, node } = spot;
  if (node.kind !== "object") {
    refuse(into, "report_entry", "a server's report must be an object", originAt(spot), "One object for each server, with `server_id`.");
    return;
  }
  if (!checkEntryKeys(file, node, KNOWN, into.diagnostics, into.ignored) || !refuseMisspelled(into, spot, DECISIVE)) return;
  const text = (key: string): string | undefined => plainText(into, spot, key);
  const serverId = text("server_id");
  const serverName = text("server_name");
  const publisher = text("publisher");
  const endpoint = text("endpoint");
  const evidence = text("evidence_path");
  const source = text("source") ?? "external";
  const status = reportStatus(into, spot);
  const score = reportScore(into, spot);
  const updatedAt = updatedAtOf(into, spot, node, asOf);
  const claim = node.members.find((m) => m.key === "registry_verification");
  if (claim !== undefined) {
    const message = "`registry_verification` is dropped: a report cannot vouch for its own signature";
    remark(into, "warning", "claim_dropped", message, { ...spot, node: claim.value }, "A policy with `require_registry` blocks this server.");
  }
  if (status === undefined || score === undefined || updatedAt === undefined) return;
  into.trust_entries.push({
    ...(serverId === undefined ? {} : { server_id: serverId }),
    ...(serverName === undefined ? {} : { server_name: serverName }),
    ...(publisher === undefined ? {} : { publisher }),
    source,
    ...(endpoint === undefined ? {} : { endpoint }),
    status,
    updated_at: updatedAt,
    score,
    ...(evidence === undefined ? {} : { evidence_path: evidence }),
    origin: originOfName(spot, serverId === undefined ? ["server_name"] : ["server_id"]),
  });
}

/** The entry's own time as it is written. */
function updatedAtOf(into: Collected, spot: Place, node: ObjectNode, asOf: string | undefined): string | undefined {
  const time = member(node, "updated_at");
  if (time?.kind === "string" && instantOf(time.value) !== undefined) return time.value;
  if (time?.kind === "string") {
    const message = `${quoteForMessage(time.value)} is not a time that Gait reads`;
    const at = originAt({ ...spot, node: time, pointer: `${spot.pointer}/updated_at` });
    return refuse(into, "time_invalid", message, at, "Write it like 2026-03-01T00:00:00Z; a zone is needed and never assumed.");
  }
  if (time !== undefined) {
    refuse(into, "time_invalid", "`updated_at` must be text like 2026-03-01T00:00:00Z", originAt({ ...spot, node: time }), "Correct the report.");
    return undefined;
  }
  if (asOf !== undefined) {
    remark(into, "note", "time_as_of", "`updated_at` is missing; the time given as `as_of` stands for it", spot);
    return asOf;
  }
  into.diagnostics.push(asOfRequired(originAt(spot)));
  return undefined;
}
