/** The emergency lane: one entry in the deny list, everything rendered anew, in one change that always passes. */
import { diagnosticAt, errorAt, type Diagnostic } from "../diagnostic.ts";
import { compareBytes, lower, trim } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import type { Output } from "../platform/types.ts";
import { quotedYaml } from "../render/index.ts";
import { formatInstant, readDeny, type DenyEntry } from "../rollout/index.ts";
import { readStrict } from "../source/index.ts";
import type { Context } from "./context.ts";
import { Refused } from "./refused.ts";
import { headSide } from "./head-side.ts";
import { overlay } from "./overlay.ts";
import { textOf } from "./read.ts";
import { loadDeny, loadSide, policiesOf, snapshotsOf, type Side } from "./side.ts";
import { planOutputs } from "./write-artefacts.ts";

/** What is to be denied: exactly one of tool and server. */
export interface BlockOptions {
  readonly configs: readonly string[];
  readonly tool: string | undefined;
  readonly server: string | undefined;
  readonly reason: string;
}

/** What `block` did. */
export interface BlockResult {
  readonly written: readonly string[];
  /** The name as Gait folds it. */
  readonly name: string;
  /** False where the deny list held it before. */
  readonly added: boolean;
  /** Names that ran, were staged or ran after an approval, and no longer do, sorted. */
  readonly taken: readonly string[];
  /** What could not be rendered anew and still allows the tool until it is mended; it does not hold up the rest. */
  readonly diagnostics: readonly Diagnostic[];
  /** Hand-written policies that still allow it, and an entry that meets nothing. */
  readonly warnings: readonly Diagnostic[];
}

/** Writes the deny entry to every deny list of the configurations and re-renders. Nothing is judged: a removal always passes. */
export async function block(context: Context, options: BlockOptions): Promise<BlockResult> {
  const { world } = context;
  const name = lower(trim(options.tool ?? options.server ?? ""));
  if (name === "") throw new InputError(errorAt("usage", "the tool or server must not be blank"));
  const before = await loadSide(world.files.tree, options.configs);
  if (before.configs.length === 0) throw new Refused(before.diagnostics);
  const entry = {
    ...(options.tool === undefined ? { server: name } : { tool: name }),
    reason: options.reason,
    actor: await actorOf(context),
    since: formatInstant(world.clock.now()),
    line: 0,
  };
  const files = new Map<string, string>();
  for (const path of new Set(before.configs.map((c) => c.config.deny))) {
    const known = (await loadDeny(world.files.tree, path)).value ?? [];
    if (known.some((d) => names(d, options, name))) continue;
    const bytes = await world.files.tree.read(path);
    files.set(path, withEntry(path, bytes === undefined ? undefined : textOf(bytes), known, entry));
  }
  const after = await loadSide(overlay(world.files.tree, files), options.configs);
  const planned = planOutputs(after, await headSide(context, options.configs, after));
  const diagnostics = [...after.diagnostics, ...planned.diagnostics].filter((d) => d.severity === "error");
  const outputs: readonly Output[] = [...[...files].map(([path, text]) => ({ path, text })), ...planned.outputs];
  if (outputs.length > 0) await world.files.writeAll(outputs, "workspace");
  const left = new Set(namesOf(after));
  const taken = [...new Set(namesOf(before))].filter((known) => !left.has(known)).sort(compareBytes);
  const warnings = after.diagnostics.filter((d) => d.code === "denied_tool_allowed");
  const met = taken.length > 0 || planned.outputs.some((o) => snapshotsOf(after).some((s) => s.entry.output === o.path));
  if (!met && files.size > 0 && warnings.length === 0) warnings.push(meetsNothing(options, name));
  return { written: outputs.map((o) => o.path), name, added: files.size > 0, taken, diagnostics, warnings };
}

function namesOf(side: Side): readonly string[] {
  return policiesOf(side).flatMap(({ state }) => [...state.allowSet, ...state.staged, ...state.gated]);
}

/** A slip of the pen at 2 a.m. must not look like a success. */
function meetsNothing(options: BlockOptions, name: string): Diagnostic {
  const what =
    options.tool === undefined ? `no approved tool belongs to a server ${JSON.stringify(name)}` : `no approved tool is called ${JSON.stringify(name)}`;
  const help =
    options.tool === undefined
      ? "Compare it with the server_id that `registry-policy registry inspect` shows, or deny its tools one by one; the entry stays and holds for what comes."
      : "Compare it with the names in the policy; the entry stays and holds for what comes.";
  return diagnosticAt("warning", "denies_nothing", what, {}, help);
}

function names(entry: DenyEntry, options: BlockOptions, name: string): boolean {
  const known = options.tool === undefined ? entry.server : entry.tool;
  return known !== undefined && lower(trim(known)) === name;
}

/** `GITHUB_ACTOR`, else git's user.name, else `unknown`. */
export async function actorOf(context: Context): Promise<string> {
  return context.world.actor ?? (await context.world.git.userName()) ?? "unknown";
}

/** The deny list with one more entry: appended where that reads, so that comments stay; written anew otherwise. */
function withEntry(path: string, text: string | undefined, known: readonly DenyEntry[], entry: DenyEntry): string {
  if (text !== undefined) {
    const indent = /^( *)- /mu.exec(text)?.[1] ?? "  ";
    const lines = text === "" || text.endsWith("\n") ? text : `${text}\n`;
    for (const longer of [`${lines}deny:\n${entryText(entry, "  ")}`, `${lines}${entryText(entry, indent)}`]) {
      const read = readStrict(path, new TextEncoder().encode(longer)).value;
      const entries = read === undefined ? undefined : readDeny(read).value;
      if (entries?.length === known.length + 1) return longer;
    }
  }
  const header = "# Denied at once and for every stage; lifting an entry is a relaxation and is reviewed as one.\ndeny:\n";
  return header + [...known, entry].map((e) => entryText(e, "  ")).join("");
}

function entryText(entry: DenyEntry, indent: string): string {
  const what = entry.tool === undefined ? `server: ${quotedYaml(entry.server ?? "")}` : `tool: ${quotedYaml(entry.tool)}`;
  const rest = [`reason: ${quotedYaml(entry.reason)}`, `actor: ${quotedYaml(entry.actor)}`, `since: ${quotedYaml(entry.since)}`];
  return `${indent}- ${what}\n${rest.map((line) => `${indent}  ${line}\n`).join("")}`;
}
