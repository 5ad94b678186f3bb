/** Runs a program without a shell and collects what it says. */
import { spawn } from "node:child_process";

/** How a program ended and what it wrote. */
export interface Ran {
  /** Exit code; undefined when it could not be started or was ended. */
  readonly exit: number | undefined;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Where and within which bounds a program runs. */
export interface RunOptions {
  /** Absolute path of the folder it runs in. */
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What it reads from its standard input; nothing where this is missing. */
  readonly input?: string;
  /** Milliseconds after which the program is ended. */
  readonly timeout?: number;
  /** Bytes of output that are kept; more ends the program. */
  readonly limit?: number;
}

/** Runs git with arguments, and `input` for it to read, in the workspace. */
export type RunGit = (args: readonly string[], input?: string) => Promise<Ran>;

/** ms; what takes longer hangs, or waits for a network that does not answer. */
const TIMEOUT = 120_000;
/** Bytes; more could not be held as one string. */
const LIMIT = 512 * 1024 * 1024;

/** Never throws: a program that cannot be started has no exit code and says why in `stderr`; one that is ended has none either. */
export function run(program: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: options.cwd, env: options.env ?? process.env, shell: false, windowsHide: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let size = 0;
    const finish = (exit: number | undefined, message?: string): void => {
      clearTimeout(timer);
      const stderr = Buffer.concat(err).toString("utf8");
      done({ exit, stdout: Buffer.concat(out), stderr: message === undefined ? stderr : `${stderr}${message}` });
    };
    // Its children may hold the pipes open, so they are let go of and not waited for.
    const end = (message: string): void => {
      child.kill("SIGKILL");
      child.stdout.destroy();
      child.stderr.destroy();
      finish(undefined, message);
    };
    // Not spawn's own timeout, whose timer outlives a program that could not be started.
    const timeout = options.timeout ?? TIMEOUT;
    const timer = setTimeout(() => end(`ended after ${timeout} ms`), timeout);
    const collect =
      (into: Buffer[]) =>
      (chunk: Buffer): void => {
        size += chunk.length;
        if (size > (options.limit ?? LIMIT)) end("ended: it wrote too much");
        else into.push(chunk);
      };
    child.stdout.on("data", collect(out));
    child.stderr.on("data", collect(err));
    child.on("error", (error) => finish(undefined, error.message));
    child.on("close", (code) => finish(code ?? undefined));
    // A program that ends before it reads its input is no fault of ours.
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.input ?? "");
  });
}
