/** The one reader of files: size looked at before reading, opened without following links, checked again on the handle. */
import { constants, type Stats } from "node:fs";
import { open, readlink, realpath, stat, type FileHandle } from "node:fs/promises";
import { codeOf, isAbsent, refuse } from "./resolve-path.ts";
import { refusalOf } from "./system-error.ts";

const DEFAULT_LIMIT = 64 * 1024 * 1024;

/**
 * Whether an open file is the one at a real path. The kernel says where it was opened (Linux); by path alone a folder that is
 * swapped back and forth quickly enough could pass for the right one, so that is only the second best.
 */
async function isAt(handle: FileHandle, opened: Stats, real: string, again: () => Promise<string | undefined>): Promise<boolean> {
  const actual = process.platform === "linux" ? await readlink(`/proc/self/fd/${handle.fd}`).catch(() => undefined) : undefined;
  if (actual !== undefined) return actual === real;
  const now = await again();
  const there = now === undefined ? undefined : await stat(now).catch(() => undefined);
  return now === real && there !== undefined && there.dev === opened.dev && there.ino === opened.ino;
}

/**
 * The bytes of the regular file at a real path. `shown` is the path for messages; `again` re-resolves it, so that a folder that
 * was swapped for a link between check and open is noticed.
 */
export async function readRegular(
  real: string,
  shown: string,
  limit: number = DEFAULT_LIMIT,
  again: () => Promise<string | undefined> = () => realpath(real),
): Promise<Uint8Array | undefined> {
  let handle;
  try {
    handle = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    if (codeOf(error) === "ELOOP") refuse("path_swapped", `${JSON.stringify(shown)} became a link while it was read`, shown);
    throw refusalOf(error, shown, "reading");
  }
  try {
    const opened = await handle.stat();
    if (!opened.isFile()) refuse("path_not_regular", `${JSON.stringify(shown)} is not a regular file`, shown);
    if (!(await isAt(handle, opened, real, again))) {
      refuse("path_swapped", `${JSON.stringify(shown)} changed while it was read`, shown, "Run again when nothing else writes here.");
    }
    if (opened.size > limit) refuse("file_too_large", `${JSON.stringify(shown)} has ${opened.size} bytes, the limit is ${limit}`, shown);
    const bytes = Buffer.alloc(opened.size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length).catch((error: unknown) => {
        throw refusalOf(error, shown, "reading");
      });
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return new Uint8Array(bytes.buffer, bytes.byteOffset, length);
  } finally {
    await handle.close();
  }
}
