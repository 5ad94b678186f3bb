/** Whether the entries of a snapshot are told apart by Gait the way a reviewer tells them apart. */
import { quoteForMessage } from "../../source/index.ts";
import { lower, trim } from "../text/index.ts";
import { identityKey } from "../trust/index.ts";
import { hiddenCharacter, readOtherwise } from "./hidden.ts";
import type { PlacedEntry } from "./snapshot-entries.ts";
import type { CheckName } from "./types.ts";

/** Codes of this file. */
export type SnapshotIdentityCode =
  "snapshot_identity_missing" | "snapshot_duplicate_identity" | "snapshot_name_is_other_id" | "snapshot_identity_form" | "snapshot_identity_look";

/** A finding at a UTF-16 offset of the file. */
export interface IdentityFinding {
  readonly code: SnapshotIdentityCode;
  readonly message: string;
  readonly offset: number;
}

/** Looks at the identities of one list together; linear in the number of entries. */
export function identityFindings(entries: readonly PlacedEntry[], checkName: CheckName | undefined): readonly IdentityFinding[] {
  const found: IdentityFinding[] = [];
  const ids = new Map<string, PlacedEntry>();
  for (const entry of entries) {
    const key = identityKey(entry);
    const first = ids.get(key);
    const shown = quoteForMessage(key);
    if (key === "") {
      const message = "the entry has neither server_id nor server_name; Gait refuses the whole snapshot for it";
      found.push({ code: "snapshot_identity_missing", message, offset: entry.node.start });
    } else if (first !== undefined) {
      const message = `the entries ${nameOf(first)} and ${nameOf(entry)} are both ${shown} for Gait, which refuses the whole snapshot for it`;
      found.push({ code: "snapshot_duplicate_identity", message, offset: placeOf(entry) });
    } else {
      ids.set(key, entry);
    }
    found.push(...formFindings(entry, checkName));
  }
  for (const entry of entries) {
    const name = lower(trim(entry.serverName));
    const other = ids.get(name);
    if (name === "" || other === undefined || other === entry || identityKey(entry) === name) continue;
    const message = `the name ${quoteForMessage(entry.serverName)} is the identity of another entry, which is the one that Gait uses`;
    found.push({
      code: "snapshot_name_is_other_id",
      message,
      offset: (entry.fields.get("server_name") ?? entry.node).start,
    });
  }
  return found;
}

/** The text that makes the key: the id, or the name where the id is blank. */
function effectiveText(entry: PlacedEntry): string {
  return trim(entry.serverId) === "" ? entry.serverName : entry.serverId;
}

function placeOf(entry: PlacedEntry): number {
  const field = trim(entry.serverId) === "" ? "server_name" : "server_id";
  return (entry.fields.get(field) ?? entry.node).start;
}

function nameOf(entry: PlacedEntry): string {
  return quoteForMessage(effectiveText(entry));
}

function formFindings(entry: PlacedEntry, checkName: CheckName | undefined): readonly IdentityFinding[] {
  const text = effectiveText(entry);
  const offset = placeOf(entry);
  const bad = (message: string): readonly IdentityFinding[] => [{ code: "snapshot_identity_form", message, offset }];
  const hidden = hiddenCharacter(text);
  if (hidden !== undefined) return bad(`the identity ${quoteForMessage(text)} holds ${hidden.name}, which ${hidden.what}`);
  const read = readOtherwise(text);
  if (read !== undefined) return bad(`Gait takes the identity ${quoteForMessage(text)} for ${quoteForMessage(read)}, other programs do not`);
  const checked = checkName?.(text);
  if (checked?.kind === "refused") return bad(checked.reason);
  if (checked?.kind !== "ok") return [];
  return checked.warnings.map((warning) => ({ code: "snapshot_identity_look", message: warning.reason, offset }));
}
