/** The legacy catalog, and what its entries have in common with the newer one's. */
import { entriesAt, optionalEndpoint, optionalText, originOfName, refuse, remark, required, valueAt, wrongType, type Place } from "../draft.ts";
import { imageVersion } from "../image-reference.ts";
import { addServer, addTools, toolsNotListed } from "../listed-server.ts";
import { quoteForMessage } from "../../source/index.ts";
import type { Collected } from "./collect.ts";
import { checkEntryKeys, refuseDenials } from "./entry-keys.ts";

const KNOWN: ReadonlySet<string> = new Set([
  "about",
  "allowHosts",
  "command",
  "config",
  "dateAdded",
  "description",
  "disableNetwork",
  "dynamic",
  "env",
  "extraHosts",
  "icon",
  "image",
  "longLived",
  "meta",
  "metadata",
  "name",
  "oauth",
  "poci",
  "policy",
  "prompts",
  "readme",
  "ref",
  "remote",
  "requirement",
  "resources",
  "run",
  "secrets",
  "source",
  "sseEndpoint",
  "title",
  "tools",
  "toolsUrl",
  "type",
  "upstream",
  "user",
  "volumes",
]);

const NOTHING: ReadonlySet<string> = new Set();

/** The servers under `registry`, each under its key. */
export function readRegistry(draft: Collected, root: Place): void {
  const registry = required(draft, root, "registry");
  for (const entry of registry === undefined ? [] : entriesAt(draft, registry)) {
    const name = optionalText(draft, entry, "name");
    if (name !== undefined && name !== entry.key) {
      const message = `the entry is called ${quoteForMessage(name)} but stands under the key ${quoteForMessage(entry.key)}`;
      refuse(draft, "server_ambiguous", message, valueAt(entry, "name") ?? entry, "Make the two equal.");
    } else if (readEntry(draft, entry.key, entry)) readTools(draft, entry.key, entry);
  }
}

/** The tools of an entry's own list; absent means that nobody knows them, never all of them. */
function readTools(draft: Collected, server_id: string, entry: Place): void {
  const tools = valueAt(entry, "tools");
  if (tools === undefined) toolsNotListed(draft, server_id, entry);
  else addTools(draft, server_id, tools, "objects");
}

/**
 * Adds the server of an entry; false where it must not be used. `policy` in it is a local decision and is not read. `beside` is what
 * the newer catalog says of the same server outside its snapshot.
 */
export function readEntry(draft: Collected, server_id: string, entry: Place, beside?: Place): boolean {
  if (entry.node.kind !== "object") return wrongType(draft, entry, "a mapping") ?? false;
  if (!checkEntryKeys(entry.file, entry.node, KNOWN, draft.diagnostics, draft.ignored)) return false;
  const image = optionalText(draft, entry, "image") ?? (beside && optionalText(draft, beside, "image"));
  const metadata = valueAt(entry, "metadata");
  for (const place of [metadata, valueAt(entry, "meta")]) {
    if (place?.node.kind === "object" && !refuseDenials(place.file, place.node, NOTHING, draft.diagnostics, "this entry")) return false;
  }
  const about = valueAt(entry, "about");
  addServer(
    draft,
    server_id,
    {
      server_name: optionalText(draft, entry, "title") ?? (about && optionalText(draft, about, "title")),
      version: image === undefined ? undefined : imageVersion(image),
      publisher: metadata && optionalText(draft, metadata, "owner"),
      status: undefined,
      endpoint: optionalEndpoint(draft, valueAt(entry, "remote"), "url") ?? optionalEndpoint(draft, beside, "endpoint"),
      package: image,
      updated_at: undefined,
    },
    originOfName(entry),
  );
  const dynamic = valueAt(entry, "dynamic");
  const changing = dynamic && valueAt(dynamic, "tools");
  if (changing?.node.kind === "boolean" && changing.node.value) {
    const message = `server ${quoteForMessage(server_id)} says that its tools change while it runs; only those listed are approved`;
    remark(draft, "note", "tools_dynamic", message, changing);
  }
  return true;
}
