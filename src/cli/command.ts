/** The one shape of a command of the command line, and of what it takes. */
import type { Terminal } from "../platform/types.ts";

/** Takes all words of the command line and the terminal; gives the exit code. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** What a command takes. */
export interface ArgumentSpec {
  readonly values?: readonly string[];
  /** Values that may be given several times. */
  readonly lists?: readonly string[];
  readonly booleans?: readonly string[];
  /** Fewest and most positional words. */
  readonly positionals?: readonly [least: number, most: number];
}
