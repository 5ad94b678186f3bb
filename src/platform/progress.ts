/** One line on a terminal while work takes longer than a second; gone before anything else is printed. */
import { isatty } from "node:tty";
import type { Terminal } from "./types.ts";

/** Calls `tick` with the seconds that have passed, once a second; the answer stops it. */
export type Ticker = (tick: (seconds: number) => void) => () => void;

/** Back to the start of the line, and the line emptied. */
const CLEAR = "\r\u001b[2K";

/** A ticker where people watch standard error; undefined where nobody does: in CI, in a file, on a terminal that cannot go back. */
export function tickerFor(env: NodeJS.ProcessEnv): Ticker | undefined {
  if (!isatty(2) || (env["CI"] ?? "") !== "" || env["TERM"] === "dumb") return undefined;
  return (tick) => {
    let seconds = 0;
    const timer = setInterval(() => tick(++seconds), 1000);
    // The work alone keeps the process alive.
    timer.unref();
    return () => clearInterval(timer);
  };
}

/** Runs `work` with a terminal that shows how long `what` has been going on. */
export async function withProgress<T>(terminal: Terminal, what: string, ticker: Ticker | undefined, work: (terminal: Terminal) => Promise<T>): Promise<T> {
  if (ticker === undefined) return work(terminal);
  let shown = false;
  const clear = (): void => {
    if (shown) terminal.err(CLEAR);
    shown = false;
  };
  const stop = ticker((seconds) => {
    terminal.err(`${CLEAR}${what}: ${seconds} s`);
    shown = true;
  });
  const printing =
    (print: (text: string) => void) =>
    (text: string): void => {
      clear();
      print(text);
    };
  try {
    return await work({ ...terminal, out: printing(terminal.out), err: printing(terminal.err) });
  } finally {
    stop();
    clear();
  }
}
