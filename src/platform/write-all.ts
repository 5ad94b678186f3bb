/**
 * The one writer: every output of a run or none. A journal; temporary files in the same folders, flushed; then renames. An error
 * puts the old files back; after a kill the next run finishes or takes back what the journal names.
 */
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, lstat, open, readdir, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf, isAbsent } from "./error-code.ts";
import { digestOf, digestOfText, finishJournal, hasJournal, remove, TEMPORARY, writeJournal, type Due, type Journal } from "./journal.ts";
import { nameFor, stateFolder, withLock } from "./lock.ts";
import { pinFolder, type PinnedFolder } from "./pinned-folder.ts";
import { refuse } from "./resolve-path.ts";
import { refusalOf } from "./system-error.ts";

/** One file to write at a real path. */
export interface RealOutput {
  readonly path: string;
  /** What the user called it, for messages. */
  readonly shown?: string;
  readonly text: string;
}

/** Every call that changes the disk, so that a test can stop at each of them. */
export interface WriteOps {
  readonly journal: (path: string, journal: Journal) => Promise<void>;
  /** Creates a file that must not be there, and flushes it. `mode` undefined: the usual one. */
  readonly stage: (path: string, text: string, mode: number | undefined) => Promise<void>;
  readonly copy: (from: string, to: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

/** The real ones. */
export const WRITE_OPS: WriteOps = {
  journal: writeJournal,
  stage: stageFile,
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
  rename,
  remove,
};

interface Step {
  readonly shown: string;
  readonly target: string;
  readonly fresh: string;
  readonly backup: string;
  readonly existed: boolean;
  readonly mode: number | undefined;
  readonly text: string;
  readonly due: Due;
}

/**
 * Writes all outputs; with none, only what a killed run left is settled. `scope` is the folder whose lock and journal are used.
 * @throws InputError naming the output that cannot be written.
 */
export async function writeAllReal(scope: string, outputs: readonly RealOutput[], ops: WriteOps = WRITE_OPS): Promise<void> {
  const journal = join(await stateFolder(), `${nameFor(scope)}.journal`);
  if (outputs.length === 0 && !(await hasJournal(journal))) return;
  await withLock(scope, async () => {
    await finishJournal(journal);
    const folders = new Map<string, PinnedFolder>();
    try {
      const steps: Step[] = [];
      for (const output of outputs) {
        await naming(output.shown ?? output.path, async () => {
          const path = dirname(output.path);
          const folder = folders.get(path) ?? (await pinFolder(path));
          if (!folders.has(path)) await sweep(folder, ops);
          folders.set(path, folder);
          steps.push(await plan(output, folder));
        });
      }
      if (steps.length > 0) await runSteps(steps, journal, ops);
    } finally {
      for (const folder of folders.values()) await folder.close();
    }
  });
}

/** Work on one output: what the system says no to is told under the name that the user knows. */
async function naming(shown: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw refusalOf(error, shown, "writing");
  }
}

async function runSteps(steps: readonly Step[], journal: string, ops: WriteOps): Promise<void> {
  const due = steps.map((step) => step.due);
  try {
    await ops.journal(journal, { phase: "staging", due });
    for (const step of steps) await naming(step.shown, () => ops.stage(step.fresh, step.text, step.mode));
    for (const step of steps) if (step.existed) await naming(step.shown, () => ops.copy(step.target, step.backup));
    await ops.journal(journal, { phase: "renaming", due });
    await commit(steps, ops);
  } finally {
    // All targets are new, or all are old again: either way the journal goes last, so that nothing temporary outlives it.
    for (const step of steps) {
      await ops.remove(step.fresh);
      await ops.remove(step.backup);
    }
    await ops.remove(journal);
  }
}

async function plan(output: RealOutput, folder: PinnedFolder): Promise<Step> {
  const id = randomBytes(8).toString("hex");
  const name = basename(output.path);
  const target = folder.at(name);
  const old = await lstat(target).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
  const shown = output.shown ?? output.path;
  if (old !== undefined && !old.isFile()) refuse("path_not_regular", `${JSON.stringify(shown)} is not a regular file`, shown);
  const fresh = `.registry-policy-${id}.new`;
  const backup = `.registry-policy-${id}.old`;
  return {
    shown,
    target,
    text: output.text,
    fresh: folder.at(fresh),
    backup: folder.at(backup),
    existed: old !== undefined,
    mode: old === undefined ? undefined : old.mode & 0o777,
    due: {
      // Real paths: those of the open folder end with this process.
      target: output.path,
      fresh: join(folder.path, fresh),
      backup: join(folder.path, backup),
      before: old === undefined ? null : await digestOf(target),
      after: digestOfText(output.text),
    },
  };
}

/** All renames, or, when one fails, the old files back in place. */
async function commit(steps: readonly Step[], ops: WriteOps): Promise<void> {
  const done: Step[] = [];
  try {
    for (const step of steps) {
      await naming(step.shown, () => ops.rename(step.fresh, step.target));
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

/**
 * Removes what a killed run left behind whose journal is lost; the lock makes sure that it belongs to nobody. A folder that may be
 * written but not listed keeps it.
 */
async function sweep(folder: PinnedFolder, ops: WriteOps): Promise<void> {
  const names = await readdir(folder.at(".")).catch((error: unknown) => {
    if (codeOf(error) === "EACCES") return [];
    throw error;
  });
  for (const name of names) if (TEMPORARY.test(name)) await ops.remove(folder.at(name));
}
