/** `registry:` and `report:`: which files an export consists of, and how to read them. */
import { parseOptions } from "../registry/options.ts";
import { fail, itemsOf, textOf, type Findings } from "../source/fields.ts";
import type { SourceNode } from "../source/node.ts";
import { workspacePath } from "./paths.ts";
import type { ExportSource } from "./types.ts";

/** The files and options; undefined with an error where there are none. */
export function readExportSource(findings: Findings, folder: string, node: SourceNode | undefined, path: string): ExportSource | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== "object") {
    return fail(findings, "wrong_type", `${path} must be a mapping`, node, `Write \`{ file: path/to/export.json, format: auto }\`.`);
  }
  const one = node.members.find((m) => m.key === "file");
  const many = node.members.find((m) => m.key === "files");
  if ((one === undefined) === (many === undefined)) {
    fail(findings, "missing_key", `${path} needs either \`file\` or \`files\``, node, "Name one export, or all pages of it.");
  }
  const key = `${path}.${one === undefined ? "files" : "file"}`;
  const named = one === undefined ? itemsOf(findings, many?.value, key) : [one.value];
  const files = named.flatMap((item, i) => {
    const text = textOf(findings, item, one === undefined ? `${key}[${i}]` : key);
    return workspacePath(findings, folder, text, item, key, "input") ?? [];
  });
  const rest = node.members.filter((m) => m !== one && m !== many);
  const options = parseOptions({ ...node, members: rest }, findings.file);
  findings.diagnostics.push(...options.diagnostics);
  if (files.length === 0) {
    if (many !== undefined && named.length === 0) fail(findings, "empty", `${path}.files is empty`, many.value, "Name the files of the export.");
    return undefined;
  }
  if (options.value === undefined) return undefined;
  return { files, options: options.value, position: { line: node.line, column: node.column } };
}
