/** Rows that become one name: the same tool twice is harmless, names that differ by case are told, two servers collide. */
import { grouped } from "../grouped.ts";
import { diagnosticAt, type Diagnostic, type Origin } from "../diagnostic.ts";
import { quoteForMessage } from "../source/index.ts";
import { serverKey } from "./aliases.ts";
import { trimBlanks } from "./names.ts";
import type { NamingProfile, ToolEntry } from "./types.ts";

/** A tool and the form of its own name that Gait would compare. */
export interface NamedTool extends ToolEntry {
  readonly rawKey: string;
}

/** The rows of one name, in their order. Most names have one, so what is known of several is worked out when there are several. */
type Rows = readonly [NamedTool, ...NamedTool[]];

interface Group {
  readonly first: NamedTool;
  /** Spelling -> first place. */
  readonly spellings: ReadonlyMap<string, Origin>;
  /** Server -> first tool of it; an unknown server is one too. */
  readonly servers: ReadonlyMap<string | undefined, NamedTool>;
}

/** Spellings and servers that a message names. */
const TOLD = 5;

/** The tools with the strictest effect of all rows that share a name, and the findings about shared names. */
export function mergeFindings(
  named: readonly NamedTool[],
  profile: NamingProfile,
): { readonly tools: readonly ToolEntry[]; readonly diagnostics: readonly Diagnostic[]; readonly collisions: number } {
  const names = grouped(named, (tool) => tool.gait_name);
  const effects = new Map<string, ToolEntry["effect"]>();
  const diagnostics: Diagnostic[] = [];
  const colliding = new Set<string>();
  let repeats = 0;
  let firstRepeat: NamedTool | undefined;
  for (const [name, rows] of names) {
    if (rows.length === 1) continue;
    effects.set(name, strictest(rows));
    const group = groupOf(rows);
    if (group.servers.size > 1) {
      colliding.add(name);
      diagnostics.push(collision(group));
    }
    if (group.spellings.size > 1) diagnostics.push(spellings(group));
    const extra = rows.length - Math.max(group.servers.size, group.spellings.size);
    if (extra <= 0) continue;
    repeats += extra;
    firstRepeat ??= group.first;
  }
  if (firstRepeat !== undefined) {
    const rows = repeats === 1 ? "one row repeats a tool that is" : `${repeats} rows repeat tools that are`;
    diagnostics.push(diagnosticAt("note", "names_repeated", `${rows} listed already, for instance ${quoteForMessage(firstRepeat.name)}`, firstRepeat.origin));
  }
  if (profile !== "raw") diagnostics.push(...toldApart(named, colliding));
  const tools = named.map((tool): ToolEntry => {
    const { name, server_id, gait_name, origin } = tool;
    const effect = effects.get(gait_name) ?? tool.effect;
    return {
      name,
      ...(server_id === undefined ? {} : { server_id }),
      gait_name,
      ...(effect === undefined ? {} : { effect }),
      origin,
    };
  });
  return { tools, diagnostics, collisions: colliding.size };
}

function groupOf(rows: Rows): Group {
  const spellings = new Map<string, Origin>();
  const servers = new Map<string | undefined, NamedTool>();
  for (const tool of rows) {
    const spelling = trimBlanks(tool.name);
    if (!spellings.has(spelling)) spellings.set(spelling, tool.origin);
    const server = serverOf(tool);
    if (!servers.has(server)) servers.set(server, tool);
  }
  return { first: rows[0], spellings, servers };
}

function serverOf(tool: NamedTool): string | undefined {
  return tool.server_id === undefined ? undefined : serverKey(tool.server_id);
}

function strictest(rows: Rows): ToolEntry["effect"] {
  if (rows.some((tool) => tool.effect === "block")) return "block";
  return rows.find((tool) => tool.effect !== undefined)?.effect;
}

function collision(group: Group): Diagnostic {
  const places = [...group.servers.values()].slice(0, TOLD).map((t) => `${serverWord(t)} (${placeWord(t.origin)})`);
  const message = `${group.servers.size} servers have a tool that Gait sees as ${quoteForMessage(group.first.gait_name)}: ${places.join(", ")}${more(group.servers.size)}; allowing it for one allows it for all`;
  return diagnosticAt(
    "warning",
    "tool_name_collision",
    message,
    group.first.origin,
    "Tell them apart with `naming` (`mcp`, `prefixed` or `claude-code`) in the options, as the tools are called at run time.",
  );
}

function spellings(group: Group): Diagnostic {
  const rows = [...group.spellings].slice(0, TOLD).map(([name, origin]) => `${quoteForMessage(name)} (${placeWord(origin)})`);
  const message = `${rows.join(", ")}${more(group.spellings.size)} are one name for Gait: ${quoteForMessage(group.first.gait_name)}`;
  return diagnosticAt("warning", "names_merged", message, group.first.origin);
}

/** Tools that share a name in the registry and not at run time, which is what the profile is for. */
function toldApart(named: readonly NamedTool[], colliding: ReadonlySet<string>): readonly Diagnostic[] {
  const notes: Diagnostic[] = [];
  for (const rows of grouped(named, (tool) => tool.rawKey).values()) {
    if (rows.length === 1) continue;
    const { servers } = groupOf(rows);
    const [a, b] = [...servers.values()];
    if (a === undefined || b === undefined || a.gait_name === b.gait_name || colliding.has(a.gait_name)) continue;
    const message = `tool ${quoteForMessage(trimBlanks(a.name))} is on ${servers.size} servers, told apart as ${quoteForMessage(a.gait_name)} and ${quoteForMessage(b.gait_name)}`;
    notes.push(diagnosticAt("note", "tool_name_collision", message, a.origin));
  }
  return notes;
}

function serverWord(tool: NamedTool): string {
  return tool.server_id === undefined ? "a server that is not named" : quoteForMessage(tool.server_id);
}

function placeWord(origin: Origin): string {
  return `${origin.file}:${origin.line}:${origin.column}`;
}

function more(size: number): string {
  return size > TOLD ? ` and ${size - TOLD} more` : "";
}
