import { describe, expect, test } from "@jest/globals";
import { tickerFor, withProgress, type Ticker } from "../../src/platform/progress.ts";
import type { Terminal } from "../../src/platform/types.ts";

const CLEAR = "\r\u001b[2K";

/** A terminal that keeps what it is given, and a clock that moves when it is told to. */
function watched(): { terminal: Terminal; seen: string[]; ticker: Ticker; pass: (seconds: number) => void; running: () => boolean } {
  const seen: string[] = [];
  let tick: ((seconds: number) => void) | undefined;
  return {
    seen,
    terminal: { out: (text) => void seen.push(`out ${text}`), err: (text) => void seen.push(`err ${text}`), colour: true, width: 80, tty: true },
    ticker: (each) => {
      tick = each;
      return () => (tick = undefined);
    },
    pass: (seconds) => tick?.(seconds),
    running: () => tick !== undefined,
  };
}

describe("progress", () => {
  test("is shown on one line of standard error, and gone before anything else", async () => {
    const { terminal, seen, ticker, pass, running } = watched();
    const answer = await withProgress(terminal, "registry-policy check", ticker, (inner) => {
      inner.err("early");
      pass(1);
      pass(2);
      inner.out("report");
      inner.err("note");
      pass(3);
      return Promise.resolve(5);
    });
    expect(answer).toBe(5);
    expect(seen).toEqual([
      "err early",
      `err ${CLEAR}registry-policy check: 1 s`,
      `err ${CLEAR}registry-policy check: 2 s`,
      `err ${CLEAR}`,
      "out report",
      "err note",
      `err ${CLEAR}registry-policy check: 3 s`,
      `err ${CLEAR}`,
    ]);
    expect(running()).toBe(false);
  });

  test("ends with work that fails, too", async () => {
    const { terminal, seen, ticker, pass, running } = watched();
    const work = withProgress(terminal, "x", ticker, () => {
      pass(1);
      return Promise.reject(new Error("no"));
    });
    await expect(work).rejects.toThrow("no");
    expect([seen.at(-1), running()]).toEqual([`err ${CLEAR}`, false]);
  });

  test("short work and a stream that nobody watches show nothing", async () => {
    const { terminal, seen, ticker } = watched();
    await withProgress(terminal, "x", ticker, (inner) => Promise.resolve(inner.out("a")));
    await withProgress(terminal, "x", undefined, (inner) => Promise.resolve(inner.out("b")));
    expect(seen).toEqual(["out a", "out b"]);
  });

  test.each([[{ CI: "true" }], [{ TERM: "dumb" }]])("there is none with %p", (env) => {
    expect(tickerFor(env)).toBeUndefined();
  });
});
