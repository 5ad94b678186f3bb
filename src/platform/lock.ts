/** One writer at a time for a folder: a lock file outside of it, with the process that holds it. */
import { createHash, randomBytes } from "node:crypto";
import { lstat, mkdir, open, readFile, rename, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { errorAt } from "../diagnostic.ts";
import { codeOf, isAbsent } from "./error-code.ts";
import { InputError } from "./types.ts";

const TRIES = 100;
const WAIT_MS = 50;

/**
 * Our own folder under the system's temporary one, private to the user.
 * @throws InputError where somebody else made it: a lock or a journal in it could not be trusted.
 */
export async function stateFolder(): Promise<string> {
  const user = process.getuid?.();
  const folder = join(tmpdir(), `registry-policy-${user ?? "user"}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const message = `the folder for locks cannot be made: the system answers ${codeOf(error)}`;
    throw new InputError(errorAt("state_folder", message, { file: folder }, "Set TMPDIR to a folder that you may write."), 7);
  }
  const found = await lstat(folder);
  const foreign = !found.isDirectory() || (user !== undefined && (found.uid !== user || (found.mode & 0o022) !== 0));
  if (foreign) {
    throw new InputError(
      errorAt(
        "state_folder",
        "the folder for locks belongs to somebody else or can be written by others",
        { file: folder },
        "Remove it, or set TMPDIR to a folder of your own.",
      ),
      7,
    );
  }
  return folder;
}

/** A file name that stands for a folder. */
export function nameFor(folder: string): string {
  return createHash("sha256").update(folder).digest("hex").slice(0, 32);
}

/** Runs `work` while holding the lock of a folder; a lock whose process is gone is taken over. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(await stateFolder(), `${nameFor(folder)}.lock`);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (await take(path)) {
      try {
        return await work();
      } finally {
        await unlink(path);
      }
    }
    await new Promise((done) => setTimeout(done, WAIT_MS));
  }
  throw new InputError(
    errorAt("locked", "another run is writing to this workspace", { file: path }, "Wait for it, or remove the lock file if no run is left."),
    7,
  );
}

async function take(path: string): Promise<boolean> {
  try {
    const handle = await open(path, "wx", 0o600);
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  const holder = Number(await readFile(path, "utf8").catch(() => ""));
  if (Number.isInteger(holder) && holder > 0 && !isAlive(holder)) await dropStale(path);
  return false;
}

/** Moves a dead process's lock aside in one step, so that two takers cannot both remove it. */
async function dropStale(path: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await rename(path, aside);
    await unlink(aside);
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
