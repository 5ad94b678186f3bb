/** Recorded intents of the command line: files of one intent, JSON Lines of many, and folders of both. */
import type { Tree, World } from "../platform/types.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { readOperand } from "./operands.ts";

/** A file that holds intents. */
export interface IntentFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** One intent a line; else the file is one intent. */
  readonly lines: boolean;
}

/** Operands that are folders stand for all `.json`, `.jsonl` and `.ndjson` files below them. */
export async function intentFiles(world: World, operands: readonly string[]): Promise<readonly IntentFile[]> {
  const found: IntentFile[] = [];
  const add = (path: string, bytes: Uint8Array): void => void found.push({ path, bytes, lines: /\.(?:jsonl|ndjson)$/iu.test(path) });
  for (const operand of operands) {
    if (!(await world.files.isFolder(operand))) {
      add(operand, await readOperand(world, operand, "the intent", SIZE_LIMITS.evidence));
      continue;
    }
    const tree: Tree = world.files.folder(operand);
    for (const path of await tree.list("")) {
      if (!/\.(?:json|jsonl|ndjson)$/iu.test(path)) continue;
      const bytes = await tree.read(path, SIZE_LIMITS.evidence);
      if (bytes !== undefined) add(`${operand.replace(/\/+$/u, "")}/${path}`, bytes);
    }
  }
  return found;
}
