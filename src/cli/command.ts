/** The one shape of a command of the command line. */
import type { Terminal } from "../platform/types.ts";

/** Takes all words of the command line and the terminal; gives the exit code. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;
