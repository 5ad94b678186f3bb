/** What `registry inspect --json` prints. */
import type { Diagnostic } from "../diagnostic.ts";
import { uniq } from "../gait/text/index.ts";
import type { Recognised } from "./detect.ts";
import type { FormatName, Reading, ServerEntry, TrustEntry } from "./types.ts";

/** A tool with its place in the export. */
export interface InspectedTool {
  readonly name: string;
  readonly server_id?: string;
  readonly effect?: "require_approval" | "block";
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
}

/** The document; absent fields are left out, never empty. */
export interface InspectDocument {
  readonly schema: "registry-policy.inspect/1";
  /** `unknown` where the input was refused before anything could be recognised. */
  readonly format: FormatName | "unknown";
  readonly detected_by: string;
  readonly tools: readonly InspectedTool[];
  /** As the policy will carry them: after naming, Gait's trim and lower, merged, in order of the code points. */
  readonly tool_names: readonly string[];
  readonly servers: ReadonlyArray<Omit<ServerEntry, "origin">>;
  readonly trust_entries: ReadonlyArray<Omit<TrustEntry, "origin">>;
  readonly left_out: ReadonlyArray<{ readonly subject: string; readonly code: string; readonly reason: string }>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The reading as one JSON document. */
export function inspectDocument(reading: Reading): InspectDocument {
  return {
    schema: "registry-policy.inspect/1",
    format: reading.format,
    detected_by: reading.detected_by,
    tools: reading.tools.map(({ name, server_id, effect, origin }) => ({
      name,
      ...(server_id === undefined ? {} : { server_id }),
      ...(effect === undefined ? {} : { effect }),
      file: origin.file,
      line: origin.line,
      column: origin.column,
      pointer: origin.pointer,
    })),
    tool_names: uniq(reading.tools.map((tool) => tool.gait_name)),
    servers: reading.servers.map(serverOf),
    trust_entries: reading.trust_entries.map(trustOf),
    left_out: reading.left_out.map(({ subject, code, reason }) => ({ subject, code, reason })),
    diagnostics: reading.diagnostics,
  };
}

/** The same document for input that is refused: nothing but the findings, and what it was taken for. */
export function refusedDocument(diagnostics: readonly Diagnostic[], taken?: Recognised): InspectDocument {
  return {
    schema: "registry-policy.inspect/1",
    format: taken?.format ?? "unknown",
    detected_by: taken?.detected_by ?? "nothing: the input is refused",
    tools: [],
    tool_names: [],
    servers: [],
    trust_entries: [],
    left_out: [],
    diagnostics,
  };
}

/** Fields in the order of the documentation. */
function serverOf(server: ServerEntry): Omit<ServerEntry, "origin"> {
  const { server_id, server_name, version, publisher, status, endpoint, updated_at } = server;
  return present({ server_id, server_name, version, publisher, status, endpoint, package: server.package, updated_at });
}

/** Fields in the order of the snapshot. */
function trustOf(entry: TrustEntry): Omit<TrustEntry, "origin"> {
  const { server_id, server_name, publisher, source, endpoint, status, updated_at, score, evidence_path } = entry;
  return present({ server_id, server_name, publisher, source, endpoint, status, updated_at, score, evidence_path });
}

/** The object without absent and empty fields. */
function present<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== "")) as T;
}
