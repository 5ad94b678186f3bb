/** From strictly read documents to what the export says: one way for all formats. */
import { diagnosticAt, errorAt, hasErrors, type Diagnostic, type Origin, type Outcome } from "../diagnostic.ts";
import { originOf, type SourceDocument } from "../source/index.ts";
import { aliasTable } from "./aliases.ts";
import { bounded } from "./bounded.ts";
import { detectFormat } from "./detect.ts";
import { settleServers } from "./settle-servers.ts";
import { settleTools } from "./settle-tools.ts";
import { settleTrust } from "./settle-trust.ts";
import { instantOf } from "./timestamp.ts";
import type { AdapterReading, Reading, RegistryOptions } from "./types.ts";

/** What the reading is for: `tools` makes a policy, `trust` a snapshot; undefined only shows what is there. */
export type Wanted = "tools" | "trust";

/**
 * Reads the files of one export together. Without `wanted` this is what `registry inspect` shows: inventories, colliding
 * names and an explicit empty allowlist are findings. With it they are errors, as is a format that yields nothing of the
 * kind, so that a value with `wanted` can be rendered.
 */
export function readExport(documents: readonly SourceDocument[], options: RegistryOptions, wanted?: Wanted): Outcome<Reading> {
  const detected = detectFormat(documents, options);
  const [top] = documents;
  if (detected.value === undefined || top === undefined) return { diagnostics: detected.diagnostics };
  const { adapter, detected_by } = detected.value;
  const origin = originOf(top.file, top.root, "");
  const read = adapter.read(documents, options);
  const aliases = aliasTable(options.aliases);
  const tools = settleTools(read.tools, options, aliases);
  const servers = settleServers(read.servers, aliases);
  const trust = settleTrust(read.trust_entries, adapter.format, options, aliases, origin);
  const found = [...read.diagnostics, ...tools.diagnostics, ...servers.diagnostics, ...trust.diagnostics];
  if (!hasErrors(found)) found.push(...emptyFindings(read, tools.blanks, origin), ...exportTimeFindings(read, origin));
  const reading: Reading = {
    format: adapter.format,
    detected_by,
    tools: tools.tools,
    servers: servers.servers,
    trust_entries: trust.entries,
    left_out: read.left_out,
    diagnostics: [],
    inventory: read.inventory,
    ...(read.exported_at === undefined ? {} : { exported_at: read.exported_at }),
  };
  const obstacles = hasErrors(found) ? [] : renderObstacles({ ...reading, diagnostics: found }, wanted, origin);
  // What stops rendering is told once, as the error.
  const codes = new Set(obstacles.map((d) => d.code));
  const diagnostics = bounded([...found.filter((d) => d.severity === "error" || !codes.has(d.code)), ...obstacles, ...aliases.shared(), ...aliases.unused()]);
  // A reader of a refusal wants its reason first.
  const rank = (d: Diagnostic): number => (d.severity === "error" ? 0 : 1);
  return hasErrors(diagnostics) ? { diagnostics: [...diagnostics].sort((a, b) => rank(a) - rank(b)) } : { value: { ...reading, diagnostics }, diagnostics };
}

/** An export that holds nothing: an explicit empty list is meant, one that lost its names is not. */
function emptyFindings(read: AdapterReading, blanks: number, origin: Origin): readonly Diagnostic[] {
  if (read.tools.length > 0 && blanks === read.tools.length) {
    return [
      errorAt("allowlist_blank", "nothing is left after dropping blank names", origin, "An allow rule without names would match every tool; name the tools."),
    ];
  }
  if (read.diagnostics.some((d) => d.code === "allowlist_empty")) return [];
  const nothing = [read.tools, read.servers, read.trust_entries, read.left_out].every((part) => part.length === 0);
  // Servers whose lists are all there and all empty: nothing is approved, and nothing else is wrong.
  const listedEmpty = read.left_out.length > 0 && read.left_out.every((l) => l.code === "no_tools");
  if (!nothing && (!listedEmpty || read.tools.length > 0 || read.trust_entries.length > 0)) return [];
  return [
    diagnosticAt(
      "warning",
      "allowlist_empty",
      "the export approves nothing: its list is empty",
      origin,
      "No policy is made from an empty list: an allow rule without names would match every tool.",
    ),
  ];
}

function exportTimeFindings(read: AdapterReading, origin: Origin): readonly Diagnostic[] {
  if (read.exported_at === undefined || instantOf(read.exported_at) !== undefined) return [];
  return [errorAt("time_invalid", "the export's own time is not a time with a zone", origin, "Write it like 2026-03-01T00:00:00Z.")];
}

/**
 * Why no policy (`tools`) or no snapshot (`trust`) can be made of a reading, as errors; empty where one can, or where
 * nothing is wanted.
 */
function renderObstacles(reading: Reading, wanted: Wanted | undefined, origin: Partial<Origin> = {}): readonly Diagnostic[] {
  if (wanted === undefined) return [];
  const stop = (code: string, message: string, help: string): Diagnostic => errorAt(code, message, origin, help);
  if (wanted === "trust") {
    if (reading.trust_entries.length > 0) return [];
    return [
      stop(
        "no_trust_entries",
        `${reading.format} yields no trust entries here: nothing says how far a server is trusted`,
        "Give the report of a scanner; a listing is no score.",
      ),
    ];
  }
  if (reading.inventory) {
    return [stop("inventory", `this is an inventory (${reading.format}), not an approval; no policy is made from it`, "Give a list of approved tools.")];
  }
  if (reading.tools.length === 0) return [noTools(reading, stop)];
  return reading.diagnostics.filter((d) => d.code === "tool_name_collision" && d.severity === "warning").map((d) => ({ ...d, severity: "error" as const }));
}

function noTools(reading: Reading, stop: (code: string, message: string, help: string) => Diagnostic): Diagnostic {
  if (reading.left_out.length > 0) {
    const help = "See `registry inspect` for what is left out and why.";
    return stop("nothing_approved", `nothing is approved: the export has no tool that is not left out (${reading.left_out.length} left out)`, help);
  }
  if (reading.servers.length > 0 || reading.trust_entries.length > 0) {
    return stop("no_tools", `${reading.format} lists servers here, not tools; Gait allows tools by name`, "Give a list of approved tools.");
  }
  return stop(
    "allowlist_empty",
    "the export approves nothing: its list is empty",
    "No policy is made from an empty list: an allow rule without names would match every tool.",
  );
}
