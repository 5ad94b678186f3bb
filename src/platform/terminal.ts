/** The only place that writes to standard output and standard error. What comes here has been escaped for its kind. */
import { writeSync } from "node:fs";
import { isatty } from "node:tty";
import { codeOf } from "./resolve-path.ts";
import type { Terminal } from "./types.ts";

/** Standard streams; colour only on a terminal that wants it. */
export function makeTerminal(env: NodeJS.ProcessEnv): Terminal {
  const tty = isatty(1) && env["CI"] === undefined;
  const wanted = env["NO_COLOR"] === undefined || env["NO_COLOR"] === "";
  return {
    out: (text) => writeAll(1, text),
    err: (text) => writeAll(2, text),
    colour: tty && wanted && env["TERM"] !== "dumb",
    width: tty ? Math.max(40, process.stdout.columns ?? 80) : 100,
    tty,
  };
}

/** Writes synchronously, so that nothing is lost when the process ends; a full pipe is waited for, a closed one is not our fault. */
function writeAll(stream: 1 | 2, text: string): void {
  let rest = Buffer.from(text, "utf8");
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest));
    } catch (error) {
      const code = codeOf(error);
      if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (code === "EPIPE") return;
      else throw error;
    }
  }
}
