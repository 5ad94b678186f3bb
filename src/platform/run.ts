/** Runs a program without a shell and collects what it says. */
import { spawn } from "node:child_process";

export interface Ran {
  /** Exit code; undefined when it could not be started or was ended. */
  readonly exit: number | undefined;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  /** Milliseconds after which the program is ended. */
  readonly timeout?: number;
  /** Bytes of standard output that are kept; more ends the program. */
  readonly limit?: number;
}

const TIMEOUT = 120_000;
const LIMIT = 512 * 1024 * 1024;

/** Never throws: a program that cannot be started has no exit code and says why in `stderr`. */
export function run(program: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: options.cwd, env: options.env ?? process.env, shell: false, timeout: options.timeout ?? TIMEOUT, windowsHide: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let size = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > (options.limit ?? LIMIT)) child.kill("SIGKILL");
      else out.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", (error) => done({ exit: undefined, stdout: Buffer.alloc(0), stderr: error.message }));
    child.on("close", (code) => done({ exit: code ?? undefined, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString("utf8") }));
    // A program that ends before it reads its input is no fault of ours.
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.input ?? "");
  });
}
