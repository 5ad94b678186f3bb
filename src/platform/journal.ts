/**
 * What a run puts on disk, written down before it does: the next run finishes it after a kill, or takes it back, and removes what
 * was only temporary, wherever that lies.
 */
import { createHash, randomBytes } from "node:crypto";
import { open, readFile, rename, unlink } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { isAbsent } from "./error-code.ts";

/** Names of our temporary files; nothing else is ever removed. */
export const TEMPORARY = /^\.registry-policy-[0-9a-f]{16}\.(?:new|old)$/u;

/** One rename that is due; all paths lie in one folder. */
export interface Due {
  readonly target: string;
  readonly fresh: string;
  /** Where the old file is copied before the renames begin. */
  readonly backup: string;
  /** sha256 of what the target held before, null where there was none. */
  readonly before: string | null;
  /** sha256 of what it holds afterwards. */
  readonly after: string;
}

/** `staging`: nothing but temporary files is there yet. `renaming`: all of them are complete, targets may have changed. */
export interface Journal {
  readonly phase: "staging" | "renaming";
  readonly due: readonly Due[];
}

/** Writes the journal in one step. */
export async function writeJournal(path: string, journal: Journal): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString("hex")}`;
  const handle = await open(temporary, "wx", 0o600);
  try {
    await handle.writeFile(JSON.stringify(journal), "utf8");
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
}

/** Whether a run was killed before it could clean up. */
export async function hasJournal(path: string): Promise<boolean> {
  return (await orAbsent(readFile(path))) !== undefined;
}

/** Finishes what a killed run left; a target that has changed since keeps that change. */
export async function finishJournal(path: string): Promise<void> {
  const text = await orAbsent(readFile(path, "utf8"));
  if (text === undefined) return;
  const journal = journalOf(text);
  if (journal?.phase === "renaming") await settle(journal.due);
  for (const due of journal?.due ?? []) {
    await remove(due.fresh);
    await remove(due.backup);
  }
  await remove(path);
}

/** All targets new, or, where a rename that is still due has lost its file, all of them old. */
async function settle(due: readonly Due[]): Promise<void> {
  const found = await Promise.all(
    due.map(async (one) => {
      const now = await digestOf(one.target);
      return { ...one, isNew: now === one.after, isOld: now === one.before, ready: (await digestOf(one.fresh)) === one.after };
    }),
  );
  const forward = found.every((one) => one.isNew || !one.isOld || one.ready);
  for (const one of found) {
    if (forward && one.isOld && !one.isNew) await rename(one.fresh, one.target);
    if (forward || !one.isNew || one.isOld) continue;
    if (one.before === null) await remove(one.target);
    else if ((await digestOf(one.backup)) === one.before) await rename(one.backup, one.target);
  }
}

/** A journal is ours, written in one step; anything else is treated as none. */
function journalOf(text: string): Journal | undefined {
  let parsed: Partial<Record<keyof Journal, unknown>> | null;
  try {
    parsed = JSON.parse(text) as typeof parsed;
  } catch {
    return undefined;
  }
  if (typeof parsed !== "object" || parsed === null || !Array.isArray(parsed.due)) return undefined;
  return { phase: parsed.phase === "renaming" ? "renaming" : "staging", due: parsed.due.filter(isDue) };
}

function isDue(value: unknown): value is Due {
  if (typeof value !== "object" || value === null) return false;
  const { target, fresh, backup, before, after } = value as Partial<Record<keyof Due, unknown>>;
  if (typeof target !== "string" || typeof after !== "string" || (before !== null && typeof before !== "string")) return false;
  // Only names that we gave, beside the target: a journal must not be able to remove anything else.
  const ours = (path: unknown): boolean => typeof path === "string" && TEMPORARY.test(basename(path)) && dirname(path) === dirname(target);
  return ours(fresh) && ours(backup);
}

/** Lower-case hex sha256. */
export function digestOfText(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Lower-case hex sha256 of a file, null where there is none. */
export async function digestOf(path: string): Promise<string | null> {
  const bytes = await orAbsent(readFile(path));
  return bytes === undefined ? null : digestOfText(bytes);
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
