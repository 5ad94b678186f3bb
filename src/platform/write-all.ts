/**
 * The one writer: every output of a run or none. Temporary files in the same folders, flushed; a journal; then renames. An error
 * puts the old files back; after a kill between two renames the next run finishes them from the journal.
 */
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, lstat, open, readdir, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { digestOf, finishJournal, remove, TEMPORARY, writeJournal, type Due } from "./journal.ts";
import { nameFor, stateFolder, withLock } from "./lock.ts";
import { pinFolder, type PinnedFolder } from "./pinned-folder.ts";
import { isAbsent, refuse } from "./resolve-path.ts";

/** One file to write at a real path. */
export interface RealOutput {
  readonly path: string;
  readonly text: string;
}

/** Every call that changes the disk, so that a test can stop at each of them. */
export interface WriteOps {
  /** Creates a file that must not be there, and flushes it. `mode` undefined: the usual one. */
  readonly stage: (path: string, text: string, mode: number | undefined) => Promise<void>;
  readonly copy: (from: string, to: string) => Promise<void>;
  readonly journal: (path: string, due: readonly Due[]) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

/** The real ones. */
export const WRITE_OPS: WriteOps = {
  stage: stageFile,
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
  journal: writeJournal,
  rename,
  remove,
};

interface Step {
  readonly target: string;
  readonly fresh: string;
  readonly backup: string;
  readonly existed: boolean;
  readonly mode: number | undefined;
  readonly text: string;
  readonly due: Due;
}

/** Writes all outputs. `scope` is the folder whose lock and journal are used. */
export async function writeAllReal(scope: string, outputs: readonly RealOutput[], ops: WriteOps = WRITE_OPS): Promise<void> {
  if (outputs.length === 0) return;
  await withLock(scope, async () => {
    const journal = join(await stateFolder(), `${nameFor(scope)}.journal`);
    await finishJournal(journal);
    const folders = new Map<string, PinnedFolder>();
    try {
      for (const path of new Set(outputs.map((o) => dirname(o.path)))) {
        const folder = await pinFolder(path);
        folders.set(path, folder);
        await sweep(folder, ops);
      }
      const steps: Step[] = [];
      for (const output of outputs) steps.push(await plan(output, folders.get(dirname(output.path))));
      await runSteps(steps, journal, ops);
    } finally {
      for (const folder of folders.values()) await folder.close();
    }
  });
}

async function runSteps(steps: readonly Step[], journal: string, ops: WriteOps): Promise<void> {
  try {
    for (const step of steps) await ops.stage(step.fresh, step.text, step.mode);
    for (const step of steps) if (step.existed) await ops.copy(step.target, step.backup);
    await ops.journal(
      journal,
      steps.map((step) => step.due),
    );
    await commit(steps, ops);
  } finally {
    // The journal goes first: without it what is left is only swept.
    await ops.remove(journal);
    for (const step of steps) {
      await ops.remove(step.fresh);
      await ops.remove(step.backup);
    }
  }
}

async function plan(output: RealOutput, folder: PinnedFolder | undefined): Promise<Step> {
  if (folder === undefined) throw new Error(`the folder of ${output.path} is not open`);
  const id = randomBytes(8).toString("hex");
  const name = basename(output.path);
  const target = folder.at(name);
  const old = await lstat(target).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
  if (old !== undefined && !old.isFile()) refuse("path_not_regular", `${JSON.stringify(output.path)} is not a regular file`, output.path);
  const fresh = `.registry-policy-${id}.new`;
  return {
    target,
    text: output.text,
    fresh: folder.at(fresh),
    backup: folder.at(`.registry-policy-${id}.old`),
    existed: old !== undefined,
    mode: old === undefined ? undefined : old.mode & 0o777,
    // Real paths: those of the open folder end with this process.
    due: { target: output.path, fresh: join(folder.path, fresh), before: old === undefined ? null : await digestOf(target) },
  };
}

/** All renames, or, when one fails, the old files back in place. */
async function commit(steps: readonly Step[], ops: WriteOps): Promise<void> {
  const done: Step[] = [];
  try {
    for (const step of steps) {
      await ops.rename(step.fresh, step.target);
      done.push(step);
    }
  } catch (error) {
    for (const step of done.reverse()) {
      if (step.existed) await rename(step.backup, step.target);
      else await remove(step.target);
    }
    throw error;
  }
}

async function stageFile(path: string, text: string, mode: number | undefined): Promise<void> {
  const handle = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, mode ?? 0o644);
  try {
    // The mask of the process may have taken bits away.
    if (mode !== undefined) await handle.chmod(mode);
    await handle.writeFile(text, "utf8");
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what a killed run left behind; the lock makes sure that it belongs to nobody. */
async function sweep(folder: PinnedFolder, ops: WriteOps): Promise<void> {
  for (const name of await readdir(folder.at("."))) if (TEMPORARY.test(name)) await ops.remove(folder.at(name));
}
