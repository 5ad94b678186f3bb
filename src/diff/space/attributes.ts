/** The attributes of one target that conditions read. */
import { lower, trim } from "../../gait/text/index.ts";
import type { Target } from "../../gait/index.ts";

/** One attribute: which values it may take in a normalised target, and how it is read. */
export interface Attribute {
  readonly id: string;
  /** Values that every policy pair tries, the plainest first; all there are when `seeds` is empty. */
  readonly values: readonly string[];
  readonly seeds: readonly string[];
  readonly valid: (value: string) => boolean;
  readonly read: (target: Target) => string;
}

const trimmed = (value: string): boolean => value !== "" && trim(value) === value;
const folded = (value: string): boolean => trimmed(value) && lower(value) === value;
const closed = (): boolean => false;
const BOOLEANS = ["false", "true"];

/** Kinds that a dataflow block without lists takes for a destination. */
export const DESTINATION_KINDS = ["host", "url", "bucket", "queue", "topic"] as const;
/** Endpoint classes and operations that make a target destructive, whatever its flag says. */
export const DESTRUCTIVE_CLASSES = ["fs.delete", "proc.exec"] as const;
/** Operations that make a target destructive, as Gait has them (spec: targets). */
export const DESTRUCTIVE_OPERATIONS = ["delete", "remove", "rm", "unlink", "rmdir", "drop", "truncate", "exec", "spawn"] as const;

/** All attributes of a target that some condition reads. */
export const ATTRIBUTES: readonly Attribute[] = [
  {
    id: "kind",
    values: ["path", "url", "host", "other", "repo", "bucket", "table", "queue", "topic"],
    seeds: [],
    valid: closed,
    read: (target) => target.kind,
  },
  {
    id: "value",
    values: ["/none", "unlisted", "/none-2", "unlisted-2"],
    seeds: ["unlisted-3"],
    valid: trimmed,
    read: (target) => target.value,
  },
  { id: "operation", values: [""], seeds: ["operate"], valid: folded, read: (target) => target.operation },
  { id: "sensitivity", values: [""], seeds: ["other"], valid: folded, read: (target) => target.sensitivity },
  {
    id: "class",
    values: ["fs.read", "fs.write", "net.http", "net.dns", "other", "ui.click", "ui.type", "ui.navigate", "fs.delete", "proc.exec"],
    seeds: [],
    valid: closed,
    read: (target) => target.endpointClass,
  },
  { id: "domain", values: [""], seeds: ["other.example"], valid: folded, read: (target) => target.endpointDomain },
  { id: "destructive", values: BOOLEANS, seeds: [], valid: closed, read: (target) => String(target.destructive) },
  {
    id: "discovery",
    values: ["unknown", "webmcp", "dynamic_mcp", "a2a", "mcp", "static_mcp", "manual"],
    seeds: [],
    valid: closed,
    read: (target) => target.discoveryMethod,
  },
  { id: "read_only_hint", values: BOOLEANS, seeds: [], valid: closed, read: (target) => String(target.readOnlyHint) },
  {
    id: "destructive_hint",
    values: BOOLEANS,
    seeds: [],
    valid: closed,
    read: (target) => String(target.destructiveHint),
  },
  {
    id: "idempotent_hint",
    values: BOOLEANS,
    seeds: [],
    valid: closed,
    read: (target) => String(target.idempotentHint),
  },
  { id: "open_world_hint", values: BOOLEANS, seeds: [], valid: closed, read: (target) => String(target.openWorldHint) },
];
