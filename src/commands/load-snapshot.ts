/** One trust snapshot of a configuration in one tree. */
import type { SnapshotConfig } from "../config/index.ts";
import { hasErrors, type Diagnostic, type Outcome } from "../diagnostic.ts";
import { lower, trim } from "../gait/index.ts";
import type { Tree } from "../platform/types.ts";
import type { Reading, TrustEntry } from "../registry/index.ts";
import { renderSnapshot } from "../render/index.ts";
import { deniedServers, type DenyEntry } from "../rollout/index.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { loadExport } from "./load-export.ts";
import { textOf } from "./read.ts";

/** One snapshot of a configuration, rendered from its report. */
export interface LoadedSnapshot {
  readonly entry: SnapshotConfig;
  readonly reading: Reading;
  /** What the artefact must be. */
  readonly text: string;
  readonly entries: readonly TrustEntry[];
  /** The artefact as committed; undefined where there is none yet. */
  readonly committed: string | undefined;
  /** Its bytes, which is what Gait reads. */
  readonly committedBytes: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the report, lays the deny list over it and renders. */
export async function loadSnapshot(tree: Tree, entry: SnapshotConfig, deny: readonly DenyEntry[]): Promise<Outcome<LoadedSnapshot>> {
  const found = await loadExport(tree, entry.report, "trust");
  if (found.value === undefined) return { diagnostics: found.diagnostics };
  const denied = deniedServers(deny);
  const entries = found.value.reading.trust_entries.map((e) => (isDenied(e, denied) ? { ...e, status: "denied", score: 0 } : e));
  const rendered = renderSnapshot({ entries });
  const diagnostics = [...found.diagnostics, ...rendered.diagnostics];
  if (rendered.value === undefined || hasErrors(diagnostics)) return { diagnostics };
  const committed = await tree.read(entry.output, SIZE_LIMITS.snapshot);
  return {
    value: {
      entry,
      reading: found.value.reading,
      text: rendered.value.text,
      entries,
      committed: committed === undefined ? undefined : textOf(committed),
      committedBytes: committed,
      diagnostics,
    },
    diagnostics,
  };
}

/** A denied server keeps its entry, so that a review shows it, with a status that Gait never trusts. */
function isDenied(entry: TrustEntry, denied: ReadonlySet<string>): boolean {
  const id = lower(trim(entry.server_id ?? ""));
  return denied.has(id === "" ? lower(trim(entry.server_name ?? "")) : id);
}
