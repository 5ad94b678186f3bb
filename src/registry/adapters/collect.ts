/** What an adapter gathers while it walks through its documents. */
import type { Diagnostic, Origin } from "../../diagnostic.ts";
import { originOf, type SourceNode } from "../../source/index.ts";
import type { AdapterReading, LeftOut, RawTool, ServerEntry, TrustEntry } from "../types.ts";
import { ignoredKeyNotes, type IgnoredKeys } from "./entry-keys.ts";

/** Lists to push into; `finish` makes the reading of them. */
export interface Collected {
  readonly tools: RawTool[];
  readonly servers: ServerEntry[];
  readonly trust_entries: TrustEntry[];
  readonly left_out: LeftOut[];
  readonly diagnostics: Diagnostic[];
  readonly ignored: IgnoredKeys;
}

/** A node together with the file and the pointer that lead to it. */
export interface Spot {
  readonly file: string;
  readonly node: SourceNode;
  readonly pointer: string;
}

/** Empty lists. */
export function startCollecting(): Collected {
  return { tools: [], servers: [], trust_entries: [], left_out: [], diagnostics: [], ignored: new Map() };
}

/** Notes that something of the export does not go into the result. */
export function leaveOut(into: Collected, subject: string, code: string, reason: string, at: Origin | Spot): void {
  const origin = "node" in at ? originOf(at.file, at.node, at.pointer) : at;
  into.left_out.push({ subject, code, reason, origin });
}

/** The finished reading; notes about ignored keys come last. */
export function finish(into: Collected, inventory: boolean, exportedAt?: string): AdapterReading {
  return {
    tools: into.tools,
    servers: into.servers,
    trust_entries: into.trust_entries,
    left_out: into.left_out,
    diagnostics: [...into.diagnostics, ...ignoredKeyNotes(into.ignored)],
    inventory,
    ...(exportedAt === undefined ? {} : { exported_at: exportedAt }),
  };
}
