/** What every adapter and the mapping read an export into. */
import type { Diagnostic, Origin } from "../diagnostic.ts";
import type { SourceDocument } from "../source/node.ts";
import type { Mapping } from "./mapping-types.ts";

/** Format names are a closed list; each is one adapter. */
export type FormatName =
  | "gait-native"
  | "mcp-tools-list"
  | "mcp-registry"
  | "cisco-mcp-scanner"
  | "snyk-agent-scan"
  | "managed-settings"
  | "toolhive"
  | "docker-catalog"
  | "openssf-scorecard"
  | "mcp-json"
  | "mapping";

/** How a tool's registry name becomes the name that Gait sees at run time. */
export type NamingProfile = "raw" | "mcp" | "claude-code" | "prefixed";

/** The keys of an options file, the same as under `registry:` and `report:` in the configuration. */
export interface RegistryOptions {
  readonly format: FormatName | "auto";
  /** RFC 3339 time that stands for a report without one. */
  readonly as_of?: string;
  /** Score from which an entry counts as trusted; default 0.8. */
  readonly pass_score?: number;
  /** Severity word (upper case) to score, laid over the default table. */
  readonly severity_scores?: ReadonlyMap<string, number>;
  /** The server that a single nameless export belongs to. */
  readonly server_id?: string;
  /** File path (as given) or label in the export -> server id, for exports that do not name their server. */
  readonly server_ids?: ReadonlyMap<string, string>;
  /** Servers that the report must contain; one that lacks becomes `unknown`. */
  readonly expect_servers?: readonly string[];
  /** Repository -> server id, for openssf-scorecard. */
  readonly repo_to_server?: ReadonlyMap<string, string>;
  /** Registry name -> run-time name of a server. */
  readonly aliases?: ReadonlyMap<string, string>;
  readonly naming?: NamingProfile;
  /** Risk word or annotation (`destructiveHint`) -> stricter effect. */
  readonly effects?: ReadonlyMap<string, "require_approval" | "block">;
  readonly mapping?: Mapping;
}

export type { Mapping } from "./mapping-types.ts";

/** One approved tool as an export names it. */
export interface ToolEntry {
  /** As the export has it. */
  readonly name: string;
  readonly server_id?: string;
  /** The name that Gait will compare: naming profile applied, then Gait's trim and lower. */
  readonly gait_name: string;
  /** Set where the mapping of effects makes the verdict stricter than the registry's approval. */
  readonly effect?: "require_approval" | "block";
  readonly origin: Origin;
}

/** A server as a registry lists it (an inventory, not an approval of its tools). */
export interface ServerEntry {
  readonly server_id: string;
  readonly server_name?: string;
  readonly version?: string;
  readonly publisher?: string;
  readonly status?: string;
  readonly endpoint?: string;
  readonly package?: string;
  readonly updated_at?: string;
  readonly origin: Origin;
}

/** One entry of a trust snapshot. `score` is a decimal text so that nothing is lost or invented by floating point. */
export interface TrustEntry {
  readonly server_id?: string;
  readonly server_name?: string;
  readonly publisher?: string;
  readonly source: string;
  readonly endpoint?: string;
  /** Lower case. */
  readonly status: string;
  /** RFC 3339 as written in the report or the options. */
  readonly updated_at: string;
  /** 0..1 */
  readonly score: number;
  readonly evidence_path?: string;
  readonly origin: Origin;
}

/** Something the export holds that does not go into the result, and why. */
export interface LeftOut {
  readonly subject: string;
  readonly code: string;
  readonly reason: string;
  readonly origin?: Origin;
}

/** What reading an export gives: each part holds only what the format yields. */
export interface Reading {
  readonly format: FormatName;
  /** In words: asked for, or what structure gave it away. */
  readonly detected_by: string;
  readonly tools: readonly ToolEntry[];
  readonly servers: readonly ServerEntry[];
  readonly trust_entries: readonly TrustEntry[];
  readonly left_out: readonly LeftOut[];
  readonly diagnostics: readonly Diagnostic[];
  /** True where the format is an inventory, which `render` refuses. */
  readonly inventory: boolean;
  /** Newest time that the export itself states, RFC 3339, where it has one. */
  readonly exported_at?: string;
}

/** An adapter: one format. Pure. Several documents of one export (pages, servers) are read together. */
export interface Adapter {
  readonly format: FormatName;
  /** One sentence for `--format auto`'s explanation of what was looked for. */
  readonly looksFor: string;
  /** Why the document is taken for this format, or undefined when it is not. Structure only. */
  readonly detect: (document: SourceDocument) => string | undefined;
  /** The format itself has a list `tools` on top. */
  readonly readsTools?: true;
  /** Whether an empty list of tools, which alone could be of several formats, is one of this format beside other files. */
  readonly fitsEmpty?: (document: SourceDocument) => boolean;
  readonly read: (documents: readonly SourceDocument[], options: RegistryOptions) => AdapterReading;
}

/** What an adapter itself fills in; names, collisions, aliases and effects are settled after it, once for all formats. */
export interface AdapterReading {
  readonly tools: readonly RawTool[];
  readonly servers: readonly ServerEntry[];
  readonly trust_entries: readonly TrustEntry[];
  readonly left_out: readonly LeftOut[];
  readonly diagnostics: readonly Diagnostic[];
  readonly inventory: boolean;
  readonly exported_at?: string;
}

/** A tool before naming. */
export interface RawTool {
  readonly name: string;
  /** The whole name as the export writes it, where `name` is only the tool's part of it (`mcp__server__tool`). */
  readonly written?: string;
  readonly server_id?: string;
  /** An effect that the export itself asks for; only ever stricter than an allow. */
  readonly effect?: "require_approval" | "block";
  /** Risk words and annotations that are set, for the mapping of effects. */
  readonly classes?: readonly string[];
  readonly origin: Origin;
}
