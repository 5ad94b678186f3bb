/** What a registry says about an entry beside its `server.json`: status, whether it is the latest version, times. */
import { lower } from "../../gait/text/index.ts";
import { member, pointerStep, quoteForMessage } from "../../source/index.ts";
import { optionalTime, originAt, refuse, valueAt, wrongType, type Place } from "../draft.ts";
import { trimBlanks } from "../names.ts";
import { leaveOut, type Collected } from "./collect.ts";
import { denialUnder } from "./denials.ts";
import { checkEntryKeys } from "./entry-keys.ts";

const OFFICIAL = "io.modelcontextprotocol.registry/official";
/** The same block before there was `_meta`. */
const OFFICIAL_BEFORE = "x-io.modelcontextprotocol.registry";
const KNOWN: ReadonlySet<string> = new Set([
  "id",
  "isLatest",
  "is_latest",
  "publishedAt",
  "published_at",
  "releaseDate",
  "release_date",
  "serverId",
  "status",
  "statusChangedAt",
  "statusMessage",
  "updatedAt",
  "updated_at",
  "versionId",
]);
const TIMES = ["publishedAt", "published_at", "statusChangedAt", "updatedAt", "updated_at"] as const;
/** Deep enough for extensions that are keyed by package. */
const DEPTH = 4;

/** What the blocks say together. */
export interface RegistryMeta {
  readonly status: string | undefined;
  readonly isLatest: boolean | undefined;
  readonly updatedAt: string | undefined;
}

/** What a format adds to the reading of the blocks. */
interface MetaHooks {
  /** An extension in `_meta` that the caller reads itself. */
  readonly readElsewhere?: string;
  /** Called where an entry is left out although the registry marks it as the latest version. */
  readonly latestLeftOut?: () => void;
}

/**
 * Reads every block that speaks about the entry, at the entry and at its server. Undefined where the entry is not to be used: it
 * is left out with its reason, or an error has been told.
 */
export function readMeta(into: Collected, holders: readonly Place[], subject: string, hooks: MetaHooks = {}): RegistryMeta | undefined {
  const blocks = holders.flatMap((holder) => blocksOf(holder));
  let sound = true;
  for (const holder of holders) {
    const meta = valueAt(holder, "_meta");
    if (meta !== undefined && meta.node.kind !== "object") sound = wrongType(into, meta, "a mapping") ?? false;
  }
  for (const block of blocks) {
    if (block.node.kind !== "object") {
      sound = false;
      refuse(into, "registry_meta", "the registry's block must be an object", block, "Save the answer of the registry unchanged.");
    } else if (!checkEntryKeys(block.file, block.node, KNOWN, into.diagnostics, into.ignored)) sound = false;
  }
  if (!sound) return undefined;
  const before = into.diagnostics.length;
  const places = [...blocks, ...holders];
  for (const place of places) for (const key of TIMES) optionalTime(into, place, key);
  const latest = places.flatMap((place) => latestOf(into, place));
  if (into.diagnostics.slice(before).some((d) => d.severity === "error")) return undefined;
  if (!isActive(into, places, subject) || takenBack(into, holders, subject, hooks.readElsewhere)) {
    if (latest.includes(true)) hooks.latestLeftOut?.();
    return undefined;
  }
  if (latest.includes(false)) {
    leaveOut(into, subject, "not_latest", "the registry marks another version as the latest", holders.at(-1) as Place);
    return undefined;
  }
  return {
    status: firstText(places, ["status"]),
    isLatest: latest.includes(true) ? true : undefined,
    updatedAt: firstText(places, ["updatedAt", "updated_at"]),
  };
}

function blocksOf(holder: Place): readonly Place[] {
  const meta = member(holder.node, "_meta");
  return [
    { node: member(meta, OFFICIAL), pointer: `${holder.pointer}/_meta${pointerStep(OFFICIAL)}` },
    { node: member(holder.node, OFFICIAL_BEFORE), pointer: `${holder.pointer}${pointerStep(OFFICIAL_BEFORE)}` },
  ].flatMap(({ node, pointer }) => (node === undefined || node.kind === "null" ? [] : [{ file: holder.file, node, pointer }]));
}

function latestOf(into: Collected, block: Place): readonly boolean[] {
  return ["isLatest", "is_latest"].flatMap((key) => {
    const node = member(block.node, key);
    if (node === undefined || node.kind === "null") return [];
    if (node.kind === "boolean") return [node.value];
    const at = { ...block, node, pointer: `${block.pointer}/${key}` };
    refuse(into, "registry_latest", `\`${key}\` must be true or false`, at, "Save the answer of the registry unchanged.");
    return [];
  });
}

/** Whether every status that the entry carries says `active`; none at all is what static lists have. */
function isActive(into: Collected, places: readonly Place[], subject: string): boolean {
  for (const place of places) {
    const status = member(place.node, "status");
    if (status === undefined) continue;
    const at: Place = { file: place.file, node: status, pointer: `${place.pointer}/status` };
    const word = status.kind === "string" ? lower(trimBlanks(status.value)) : "";
    if (word === "active") continue;
    if (word === "") refuse(into, "status_invalid", "`status` must be a word", at, "Write `active`, `deprecated` or `deleted`.");
    else leaveOut(into, subject, "status_not_active", `its status is ${quoteForMessage(word)}`, at);
    return false;
  }
  return true;
}

/** Other extensions are not ours to read; one that takes the entry back counts all the same. */
function takenBack(into: Collected, holders: readonly Place[], subject: string, readElsewhere: string | undefined): boolean {
  for (const holder of holders) {
    const found = denialUnder(member(holder.node, "_meta"), DEPTH, `${holder.pointer}/_meta`, "_meta", readElsewhere);
    if (found === undefined) continue;
    const at = { file: holder.file, node: found.member.value, pointer: found.pointer };
    leaveOut(into, subject, "taken_back", `the key ${quoteForMessage(found.member.key)} in \`_meta\` takes it back`, originAt(at));
    return true;
  }
  return false;
}

function firstText(places: readonly Place[], keys: readonly string[]): string | undefined {
  for (const place of places)
    for (const key of keys) {
      const node = member(place.node, key);
      if (node?.kind === "string" && node.value !== "") return node.value;
    }
  return undefined;
}
