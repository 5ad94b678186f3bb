/** What a run was about to rename, so that the next one can finish it after a kill. */
import { createHash, randomBytes } from "node:crypto";
import { open, readFile, rename, unlink } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { isAbsent } from "./resolve-path.ts";

/** Names of our temporary files; nothing else is ever removed. */
export const TEMPORARY = /^\.registry-policy-[0-9a-f]{16}\.(?:new|old)$/u;

/** One rename that is due. */
export interface Due {
  readonly target: string;
  readonly fresh: string;
  /** sha256 of what the target held before, null where there was none. */
  readonly before: string | null;
}

/** Writes the journal in one step. */
export async function writeJournal(path: string, due: readonly Due[]): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString("hex")}`;
  const handle = await open(temporary, "wx", 0o600);
  try {
    await handle.writeFile(JSON.stringify(due), "utf8");
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
}

/** Finishes what a killed run left, unless the target has changed since: then that change stands and ours is dropped. */
export async function finishJournal(path: string): Promise<void> {
  const text = await orAbsent(readFile(path, "utf8"));
  if (text === undefined) return;
  for (const { target, fresh, before } of dueOf(text)) {
    if (!TEMPORARY.test(basename(fresh)) || dirname(fresh) !== dirname(target)) continue;
    if ((await digestOf(fresh)) === null) continue;
    if ((await digestOf(target)) === before) await rename(fresh, target);
    else await remove(fresh);
  }
  await remove(path);
}

/** A journal is ours, written in one step; anything else is treated as none. */
function dueOf(text: string): readonly Due[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter(isDue) : [];
  } catch {
    return [];
  }
}

function isDue(value: unknown): value is Due {
  if (typeof value !== "object" || value === null) return false;
  const due = value as Partial<Record<keyof Due, unknown>>;
  return typeof due.target === "string" && typeof due.fresh === "string" && (due.before === null || typeof due.before === "string");
}

/** Lower-case hex sha256 of a file, null where there is none. */
export async function digestOf(path: string): Promise<string | null> {
  const bytes = await orAbsent(readFile(path));
  return bytes === undefined ? null : createHash("sha256").update(bytes).digest("hex");
}

/** Removes a file if it is there. */
export async function remove(path: string): Promise<void> {
  await orAbsent(unlink(path));
}

async function orAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}
