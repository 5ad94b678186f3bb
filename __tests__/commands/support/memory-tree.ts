/** A tree of files in memory, and a configuration with one rendered policy in it. */
import type { Tree } from "../../../src/platform/types.ts";

/** Files by path. */
export function memoryTree(files: Readonly<Record<string, string>>, label = "memory"): Tree {
  const encoder = new TextEncoder();
  const all = new Map(Object.entries(files));
  return {
    label,
    read: (path) => Promise.resolve(all.has(path) ? encoder.encode(all.get(path)) : undefined),
    list: (folder) => Promise.resolve([...all.keys()].filter((path) => folder === "" || path.startsWith(`${folder}/`)).sort()),
    ids: (paths) => Promise.resolve(new Map(paths.flatMap((path) => (all.has(path) ? [[path, all.get(path) ?? ""] as const] : [])))),
  };
}

/** An export with one tool a line: name and server. */
export function exportOf(...tools: readonly (readonly [name: string, server?: string])[]): string {
  const entries = tools.map(([name, server]) => `    ${JSON.stringify(server === undefined ? { name } : { name, server })}`);
  return `{\n  "tools": [\n${entries.join(",\n")}\n  ]\n}\n`;
}

/** One policy `ops` at enforce, rendered from `tools.json`; `more` are further lines of the policy's entry. */
export function configOf(...more: readonly string[]): string {
  return [
    "version: 1",
    "gait: 1.4.0",
    "policies:",
    "  ops:",
    "    stage: enforce",
    "    registry:",
    "      file: tools.json",
    "      format: mapping",
    '      mapping: { tools: { each: "tools[*]", name: "tools[*].name", server_id: { path: "tools[*].server", optional: true } } }',
    "    output: ops.yaml",
    "    tests: [{ intents: intents/a.json, expect: allow }]",
    ...more.map((line) => `    ${line}`),
    "",
  ].join("\n");
}
