/** What a command of the action is given: its inputs, the event, and the world around it. */
import type { Context } from "../commands/index.ts";
import type { GateReport, Report } from "../report/index.ts";
import type { GitHubEvent, Terminal } from "../platform/index.ts";
import type { Inputs } from "./inputs.ts";

/** One run of the action, with everything that was opened for it. */
export interface Session {
  readonly env: NodeJS.ProcessEnv;
  readonly inputs: Inputs;
  readonly event: GitHubEvent;
  readonly context: Context;
  /** Hides the token in whatever is printed. */
  readonly terminal: Terminal;
}

/** What a command has to tell; the same object feeds log, annotations, summary, comment, files and outputs. */
export interface Told {
  readonly report: Report;
  readonly gate?: GateReport;
  /** True where a gate was asked and could not answer. */
  readonly gateFailed?: boolean;
  readonly pullRequestUrl?: string;
  /** The step's own exit code where the report is about something else: what a sync proposes may fail its check, the sync did not. */
  readonly exit?: number;
  /** Lines for the log that are in no report, each already one safe line. */
  readonly lines?: readonly string[];
  /** False for `comment`, whose report is somebody else's: nothing of it becomes an output or a file. */
  readonly files: boolean;
}
