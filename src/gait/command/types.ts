/** The face that every stand-in for a `gait` subcommand has: arguments and files in, exit code and text out. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { CheckName } from "../lint/types.ts";

/** What a gait command may ask of the outside world; handed in, so that this room stays pure. */
export interface GaitIo {
  /** The bytes of a file, or Go's words for why not (`open p: no such file or directory`, `read p: is a directory`). */
  readonly readFile: (path: string) => Promise<{ readonly bytes: Uint8Array } | { readonly error: string }>;
  /** What lies at a path; `link` only where `followLinks` is false. */
  readonly stat: (path: string, followLinks: boolean) => Promise<"file" | "folder" | "link" | "other" | "missing">;
  /** Names in a folder, sorted by bytes. */
  readonly readFolder: (path: string) => Promise<readonly string[]>;
  /** Rewrites a file in one step and keeps its mode. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Wall clock, nanoseconds since the epoch. */
  readonly now: () => bigint;
  /**
   * Loads the check that names of exports go through; asked only for texts in which it could find anything. Without it names are
   * only looked at for what cannot be seen.
   */
  readonly checkName?: () => Promise<CheckName>;
}

/** The outcome of one command. */
export interface GaitAnswer {
  /** Gait's exit code. */
  readonly exit: number;
  /** Exactly what Gait prints on standard output, final newline included. */
  readonly stdout: string;
  /** Exactly what Gait prints on standard error; almost always empty. */
  readonly stderr: string;
  /** What Gait swallows in silence; our command line prints it on standard error. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `args` are the words after the program name, subcommand words included (`["policy", "test", ...]`). */
export type GaitCommand = (args: readonly string[], io: GaitIo) => Promise<GaitAnswer>;
