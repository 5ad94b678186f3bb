/** Reads git objects through one `git cat-file --batch`, because a process for each of thousands of blobs takes minutes. */
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { Socket } from "node:net";

/** The bytes of a blob by its full id; undefined where the clone lacks it or it is no blob. */
export type ReadBlob = (id: string) => Promise<Uint8Array | undefined>;

interface Waiting {
  readonly done: (bytes: Uint8Array | undefined) => void;
  readonly failed: (error: Error) => void;
}

/** Starts git at the first question; while nobody waits, it does not keep this process alive. */
export function blobReader(options: readonly string[], cwd: string, env: NodeJS.ProcessEnv): ReadBlob {
  let git: Batch | undefined;
  return (id) => {
    if (!/^[0-9a-f]{40,64}$/u.test(id)) return Promise.resolve(undefined);
    if (git === undefined || git.ended()) git = startBatch(options, cwd, env);
    return git.ask(id);
  };
}

interface Batch {
  readonly ask: (id: string) => Promise<Uint8Array | undefined>;
  readonly ended: () => boolean;
}

function startBatch(options: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Batch {
  const child = spawn("git", [...options, "cat-file", "--batch"], { cwd, env, shell: false, windowsHide: true });
  const waiting: Waiting[] = [];
  const answers = answerParser((bytes) => {
    waiting.shift()?.done(bytes);
    if (waiting.length === 0) hold(child, false);
  });
  let over = false;
  const end = (reason: string): void => {
    over = true;
    for (const one of waiting.splice(0)) one.failed(new Error(`git cat-file ended: ${reason}`));
  };
  child.stdout.on("data", answers);
  child.stderr.resume();
  child.on("error", (error) => end(error.message));
  child.on("close", (code) => end(`exit ${code ?? "by a signal"}`));
  // Its end is told by `close`.
  child.stdin.on("error", () => undefined);
  hold(child, false);
  return {
    ended: () => over,
    ask: (id) =>
      new Promise((done, failed) => {
        waiting.push({ done, failed });
        hold(child, true);
        child.stdin.write(`${id}\n`);
      }),
  };
}

/** Whether the event loop waits for the child. */
function hold(child: ChildProcessWithoutNullStreams, wait: boolean): void {
  const parts = [child, child.stdin, child.stdout, child.stderr];
  for (const part of parts) {
    if (part !== child && !(part instanceof Socket)) continue;
    if (wait) part.ref();
    else part.unref();
  }
}

/** Cuts the stream into answers: `<id> <type> <size>`, a line feed, the bytes, a line feed; or one line `<id> missing`. */
function answerParser(answer: (bytes: Uint8Array | undefined) => void): (chunk: Buffer) => void {
  const chunks: Buffer[] = [];
  let length = 0;
  let wanted: { readonly size: number; readonly blob: boolean } | undefined;
  const take = (count: number): Buffer => {
    const all = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    chunks.length = 0;
    length = all.length - count;
    if (length > 0) chunks.push(all.subarray(count));
    return all.subarray(0, count);
  };
  return (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    for (;;) {
      if (wanted === undefined) {
        const all = take(length);
        chunks.push(all);
        length = all.length;
        const feed = all.indexOf(10);
        if (feed < 0) return;
        const [, type, size] = take(feed + 1)
          .toString("latin1")
          .trimEnd()
          .split(" ");
        if (size === undefined) answer(undefined);
        else wanted = { size: Number(size), blob: type === "blob" };
      } else {
        if (length < wanted.size + 1) return;
        const bytes = new Uint8Array(take(wanted.size + 1).subarray(0, wanted.size));
        answer(wanted.blob ? bytes : undefined);
        wanted = undefined;
      }
    }
  };
}
