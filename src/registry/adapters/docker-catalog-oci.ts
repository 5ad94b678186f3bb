/** The newer catalog: `ref`, `title` and `servers`, each with a snapshot of the server's own entry. */
import { quoteForMessage } from "../../source/index.ts";
import { itemsAt, rawAt, remark, required, requiredText, valueAt, type Place } from "../draft.ts";
import { addTools, joinDefinitions, toolsNotListed } from "../listed-server.ts";
import type { Collected } from "./collect.ts";
import { readEntry } from "./docker-catalog-registry.ts";
import { checkEntryKeys } from "./entry-keys.ts";
import { refuseMisspelled, type Decisive } from "./misspelled.ts";

const KNOWN: ReadonlySet<string> = new Set(["config", "endpoint", "image", "policy", "secrets", "snapshot", "source", "tools", "type"]);

const SNAPSHOT_KNOWN: ReadonlySet<string> = new Set(["server"]);

const NOT_SELECTED = { code: "not_selected", reason: "the server offers it, but it is not in the catalog's selection" };

/** Without its selection a server would have all of its tools. */
const DECISIVE: Decisive = { tools: ["array"] };

/** Every server of the list. */
export function readCatalog(draft: Collected, root: Place): void {
  const servers = required(draft, root, "servers");
  for (const item of servers === undefined ? [] : itemsAt(draft, servers)) readServer(draft, item);
}

function readServer(draft: Collected, item: Place): void {
  const snapshot = required(draft, item, "snapshot");
  const server = snapshot && required(draft, snapshot, "server");
  const server_id = server && requiredText(draft, server, "name");
  if (snapshot === undefined || server === undefined || server_id === undefined || item.node.kind !== "object") return;
  const keys = (place: Place, known: ReadonlySet<string>): boolean =>
    place.node.kind === "object" && checkEntryKeys(place.file, place.node, known, draft.diagnostics, draft.ignored);
  const clean = [keys(item, KNOWN), keys(snapshot, SNAPSHOT_KNOWN), refuseMisspelled(draft, item, DECISIVE)].every(Boolean);
  if (!readEntry(draft, server_id, server, item) || !clean) return;
  const chosen = rawAt(item, "tools");
  const offered = valueAt(server, "tools");
  if (chosen !== undefined) {
    const before = draft.tools.length;
    addTools(draft, server_id, chosen, "texts");
    if (offered !== undefined && draft.tools.length > before) joinDefinitions(draft, server_id, offered, before, NOT_SELECTED);
  } else if (offered === undefined) toolsNotListed(draft, server_id, item);
  else {
    // The catalog type drops empty lists when it is written, so a missing selection may have been an empty one.
    const message = `server ${quoteForMessage(server_id)} has no selection of tools; all tools of its snapshot count, and a selection of none looks the same`;
    remark(draft, "warning", "tools_absent", message, item, "List its tools under `tools` if only some, or none, are meant.");
    addTools(draft, server_id, offered, "objects");
  }
}
