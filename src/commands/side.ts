/**
 * One side of a comparison: everything a configuration stands for in one tree. Head, base and every past state of the base
 * branch are loaded by this same function, so they cannot be read differently.
 */
import { outputsOf, readConfig, type Config, type PolicyConfig } from "../config/index.ts";
import { errorAt, hasErrors, type Diagnostic, type Outcome } from "../diagnostic.ts";
import type { Tree } from "../platform/types.ts";
import { readDeny, readException, type DenyEntry, type Exception } from "../rollout/index.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { askedFor } from "./asked-for.ts";
import { loadPolicy, type LoadedPolicy } from "./load-policy.ts";
import { loadSnapshot, type LoadedSnapshot } from "./load-snapshot.ts";
import { readDocument, readOptional } from "./read.ts";

/** A configuration with all that it names. */
export interface LoadedConfig {
  readonly config: Config;
  readonly policies: readonly LoadedPolicy[];
  readonly snapshots: readonly LoadedSnapshot[];
  readonly deny: readonly DenyEntry[];
  readonly exceptions: readonly Exception[];
  /** Entries that could not be loaded, by id; their errors are in `diagnostics`. */
  readonly failed: readonly string[];
}

/** One side of a comparison: configurations in one tree, with all that they load. */
export interface Side {
  readonly tree: Tree;
  readonly configs: readonly LoadedConfig[];
  readonly diagnostics: readonly Diagnostic[];
  /** False when anything could not be read. */
  readonly readable: boolean;
}

/** Loads all configurations of a tree; ids must be unique across them. */
export async function loadSide(tree: Tree, paths: readonly string[]): Promise<Side> {
  const configs: LoadedConfig[] = [];
  const diagnostics: Diagnostic[] = [];
  const owners = new Map<string, string>();
  const writers = new Map<string, string>();
  for (const path of paths) {
    const outcome = await loadConfig(tree, path);
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value === undefined) continue;
    for (const entry of [...outcome.value.config.policies, ...outcome.value.config.snapshots]) {
      const other = owners.get(entry.id);
      if (other === undefined) owners.set(entry.id, path);
      else if (other !== path) diagnostics.push(twice(entry.id, path, other, entry.position.line));
    }
    for (const { path: output, owner, position } of outputsOf(outcome.value.config)) {
      const other = writers.get(output.toLowerCase());
      if (other !== undefined && other !== path) diagnostics.push(sameOutput(path, owner, output, other, position.line));
      writers.set(output.toLowerCase(), path);
    }
    configs.push(outcome.value);
  }
  return { tree, configs, diagnostics, readable: configs.length === paths.length && configs.every((c) => c.failed.length === 0) && !hasErrors(diagnostics) };
}

function twice(id: string, path: string, other: string, line: number): Diagnostic {
  return {
    code: "config_id_twice",
    severity: "error",
    message: `the id ${JSON.stringify(id)} stands in ${other} and in ${path}`,
    file: path,
    line,
    column: 1,
    help: "Ids are unique across all configurations of a run.",
  };
}

/** Two configurations that write one file would undo each other's work, and nobody could say which policy governs it. */
function sameOutput(path: string, owner: string, output: string, other: string, line: number): Diagnostic {
  return errorAt(
    "config_output_twice",
    `${owner} is written by ${other}, too: ${JSON.stringify(output)}`,
    { file: path, line, column: 1 },
    "Give every output a path of its own.",
  );
}

async function loadConfig(tree: Tree, path: string): Promise<Outcome<LoadedConfig>> {
  const document = await readDocument(tree, path, "the configuration", SIZE_LIMITS.config);
  const read = document.value === undefined ? document : readConfig(document.value);
  if (read.value === undefined || !("policies" in read.value)) return { diagnostics: read.diagnostics };
  const config = read.value;
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  const deny = await loadDeny(tree, config.deny);
  const exceptions = await loadExceptions(tree, config.exceptions);
  diagnostics.push(...deny.diagnostics, ...exceptions.diagnostics);
  if (deny.value === undefined || exceptions.value === undefined) return { diagnostics };
  const failed: string[] = [];
  const policies: LoadedPolicy[] = [];
  for (const entry of config.policies) {
    const loaded = await loadPolicy(tree, config, entry, deny.value);
    diagnostics.push(...askedFor(config, entry.position, loaded.diagnostics));
    if (loaded.value === undefined) failed.push(entry.id);
    else policies.push(loaded.value);
  }
  const snapshots: LoadedSnapshot[] = [];
  for (const entry of config.snapshots) {
    const loaded = await loadSnapshot(tree, entry, deny.value);
    diagnostics.push(...askedFor(config, entry.position, loaded.diagnostics));
    if (loaded.value === undefined) failed.push(entry.id);
    else snapshots.push(loaded.value);
  }
  return { value: { config, policies, snapshots, deny: deny.value, exceptions: exceptions.value, failed }, diagnostics };
}

/** The deny list; a missing file is an empty one. */
export async function loadDeny(tree: Tree, path: string): Promise<Outcome<readonly DenyEntry[]>> {
  const document = await readOptional(tree, path);
  if (document.value !== undefined) return readDeny(document.value);
  return hasErrors(document.diagnostics) ? { diagnostics: document.diagnostics } : { value: [], diagnostics: [] };
}

/** All `.yaml` files of the exceptions folder. */
export async function loadExceptions(tree: Tree, folder: string): Promise<Outcome<readonly Exception[]>> {
  const files = (await tree.list(folder)).filter((path) => /\.ya?ml$/u.test(path));
  const outcomes: Outcome<Exception>[] = [];
  for (const file of files) {
    const document = await readDocument(tree, file, "the exception", SIZE_LIMITS.config);
    outcomes.push(document.value === undefined ? { diagnostics: document.diagnostics } : readException(document.value));
  }
  const diagnostics = outcomes.flatMap((o) => o.diagnostics);
  return hasErrors(diagnostics) ? { diagnostics } : { value: outcomes.flatMap((o) => o.value ?? []), diagnostics };
}

/** All policies of a side. */
export function policiesOf(side: Side | undefined): readonly LoadedPolicy[] {
  return side?.configs.flatMap((c) => c.policies) ?? [];
}

/** All snapshots of a side. */
export function snapshotsOf(side: Side | undefined): readonly LoadedSnapshot[] {
  return side?.configs.flatMap((c) => c.snapshots) ?? [];
}

/** The configuration entry of an id. */
export function entryOf(side: Side, id: string): { readonly loaded: LoadedConfig; readonly entry: PolicyConfig } | undefined {
  for (const loaded of side.configs) {
    const entry = loaded.config.policies.find((p) => p.id === id);
    if (entry !== undefined) return { loaded, entry };
  }
  return undefined;
}
