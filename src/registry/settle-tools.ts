/** Names, aliases, naming profile, effects, merges and collisions of tools: settled once, for all formats. */
import { diagnosticAt, errorAt, type Diagnostic } from "../diagnostic.ts";
import { lower } from "../gait/text/index.ts";
import { quoteForMessage } from "../source/index.ts";
import type { AliasTable } from "./aliases.ts";
import { mergeFindings, type NamedTool } from "./merge-tools.ts";
import { checkName, type NameCheck } from "./names.ts";
import { runtimeName } from "./naming.ts";
import type { RawTool, RegistryOptions, ToolEntry } from "./types.ts";

/** Rows that one export may have. */
const TOOL_LIMIT = 1_000_000;

/** The tools with their run-time names, and what there is to say. */
export interface SettledTools {
  readonly tools: readonly ToolEntry[];
  readonly diagnostics: readonly Diagnostic[];
  /** Rows without a name. */
  readonly blanks: number;
  /** Run-time names that several servers' tools share, so that one approval would open all of them. */
  readonly collisions: number;
}

type Effect = "require_approval" | "block";

/** Linear in the number of tools. */
export function settleTools(raw: readonly RawTool[], options: RegistryOptions, aliases: AliasTable): SettledTools {
  const [first] = raw;
  if (raw.length > TOOL_LIMIT) {
    const message = `the export has ${raw.length} tools, more than the limit of ${TOOL_LIMIT}`;
    return {
      tools: [],
      diagnostics: [errorAt("too_many_tools", message, first?.origin, "Split the export.")],
      blanks: 0,
      collisions: 0,
    };
  }
  const diagnostics: Diagnostic[] = [];
  const check = rememberedChecks(diagnostics);
  const effects = effectsOf(options);
  const named: NamedTool[] = [];
  let blanks = 0;
  for (const tool of raw) {
    const own = check(tool.written ?? tool.name, "tool", tool);
    if (own.kind === "blank") blanks++;
    if (own.kind !== "ok") continue;
    const server = tool.server_id === undefined ? undefined : check(aliases.of(tool.server_id), "server", tool);
    if (server?.kind === "blank") diagnostics.push(errorAt("server_id_missing", "the tool's server has no name", tool.origin, "Name the server."));
    if (server !== undefined && server.kind !== "ok") continue;
    const entry = nameTool(tool, own, server?.trimmed, options, check, diagnostics);
    if (entry === undefined) continue;
    const effect = stricter(tool.effect, effects.of(tool.classes));
    named.push({ ...entry, ...(effect === undefined ? {} : { effect }), rawKey: own.gait });
  }
  if (blanks > 0) {
    const message = blanks === 1 ? "one row has a blank name and is dropped" : `${blanks} rows have blank names and are dropped`;
    diagnostics.push(diagnosticAt("note", "names_blank", message, first === undefined ? {} : { file: first.origin.file }));
  }
  const merged = mergeFindings(named, options.naming ?? "raw");
  return {
    tools: merged.tools,
    diagnostics: [...diagnostics, ...merged.diagnostics, ...effects.unused()],
    blanks,
    collisions: merged.collisions,
  };
}

type Check = (name: string, what: "tool" | "server", tool: RawTool) => NameCheck;

/** Checks each different name once; a refusal is told at every row that has it, a warning at the first. */
function rememberedChecks(diagnostics: Diagnostic[]): Check {
  const seen = new Map<string, NameCheck>();
  return (name, what, tool) => {
    let found = seen.get(name);
    if (found === undefined) {
      found = checkName(name);
      seen.set(name, found);
      if (found.kind === "ok") for (const w of found.warnings) diagnostics.push(diagnosticAt("warning", w.code, `${what} name ${w.reason}`, tool.origin));
    }
    if (found.kind === "refused")
      diagnostics.push(errorAt(found.code, `${what} name ${found.reason}`, tool.origin, "Correct the name where the export is made."));
    return found;
  };
}

/** The entry with its run-time name; undefined with an error where the profile needs a server or makes a bad name. */
function nameTool(
  tool: RawTool,
  own: NameCheck & { readonly kind: "ok" },
  serverId: string | undefined,
  options: RegistryOptions,
  check: Check,
  diagnostics: Diagnostic[],
): ToolEntry | undefined {
  const profile = options.naming ?? "raw";
  let gait = own.gait;
  if (profile !== "raw") {
    const part = tool.written === undefined ? own.trimmed : tool.name;
    const name = runtimeName({ name: part, ...(tool.written === undefined ? {} : { written: own.trimmed }) }, serverId, profile);
    if (name === undefined) {
      const message = `naming profile \`${profile}\` needs the server of tool ${quoteForMessage(tool.name)}, and the export does not name it`;
      diagnostics.push(errorAt("server_id_missing", message, tool.origin, "Give `server_id` in the options, or use `naming: raw`."));
      return undefined;
    }
    const made = check(name, "tool", tool);
    if (made.kind !== "ok") return undefined;
    gait = made.gait;
  }
  return {
    name: tool.written ?? tool.name,
    ...(serverId === undefined ? {} : { server_id: serverId }),
    gait_name: gait,
    origin: tool.origin,
  };
}

/** The table of effects; a word that never matches is told, because whoever wrote it believes that it protects. */
function effectsOf(options: RegistryOptions): {
  readonly of: (classes: readonly string[] | undefined) => Effect | undefined;
  readonly unused: () => readonly Diagnostic[];
} {
  const table = new Map<string, Effect>();
  for (const [word, effect] of options.effects ?? []) table.set(lower(word), effect);
  const used = new Set<string>();
  return {
    of: (classes) => {
      if (table.size === 0 || classes === undefined) return undefined;
      let effect: Effect | undefined;
      for (const word of classes) {
        const found = table.get(lower(word));
        if (found === undefined) continue;
        used.add(lower(word));
        effect = stricter(effect, found);
      }
      return effect;
    },
    unused: () =>
      [...(options.effects?.keys() ?? [])]
        .filter((word) => !used.has(lower(word)))
        .map((word) =>
          diagnosticAt("warning", "effect_unused", `effect for ${quoteForMessage(word)} matches no tool of this export`, {}, "Check the spelling."),
        ),
  };
}

function stricter(a: Effect | undefined, b: Effect | undefined): Effect | undefined {
  if (a === "block" || b === "block") return "block";
  return a ?? b;
}
