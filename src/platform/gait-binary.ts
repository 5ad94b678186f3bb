/** The real `gait`: found on PATH or at a given path, run without a shell in a folder of its own. */
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join, resolve } from "node:path";
import { run } from "./run.ts";
import type { FindGait, GaitBinary } from "./types.ts";

const TIMEOUT = 30_000;

/** Looks at `--gait PATH`, else along PATH; a relative part of PATH would find a program in the checkout, so it is left out. */
export function gaitFinder(env: NodeJS.ProcessEnv, cwd: string): FindGait {
  return async (path) => {
    const names = process.platform === "win32" ? ["gait.exe"] : ["gait"];
    const candidates =
      path === undefined
        ? (env["PATH"] ?? "")
            .split(delimiter)
            .filter(isAbsolute)
            .flatMap((d) => names.map((n) => join(d, n)))
        : [resolve(cwd, path)];
    for (const candidate of candidates) if (await isProgram(candidate)) return binaryAt(candidate, env);
    return undefined;
  };
}

async function isProgram(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) return false;
    await access(path, constants.X_OK);
    return true;
  } catch {
    // Whatever the reason: nothing can be run from there, and the caller says what is missing.
    return false;
  }
}

function binaryAt(path: string, env: NodeJS.ProcessEnv): GaitBinary {
  return {
    path,
    run: async (args, cwd) => {
      const ran = await run(path, args, { cwd, timeout: TIMEOUT, env: { PATH: env["PATH"], HOME: cwd, TZ: env["TZ"], LC_ALL: "C" } });
      return { exit: ran.exit ?? 1, stdout: ran.stdout.toString("utf8"), stderr: ran.stderr };
    },
  };
}
