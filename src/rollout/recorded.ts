/** The shape of a recorded decision, as it is read and as it is joined. */
import type { Verdict } from "../gait/index.ts";

/** One line of what Gait wrote. */
export interface Recorded {
  readonly kind: "eval" | "trace" | "export";
  readonly traceId: string;
  /** Of a `gate eval` line and its trace: the same for one run of the command. */
  readonly correlation: string | undefined;
  /** Of a trace: unique. */
  readonly event: string | undefined;
  /** As Gait folds it; `gate eval` lines name no tool. */
  readonly tool: string | undefined;
  readonly intentDigest: string;
  readonly policyDigest: string;
  /** The answer the policy gave: under `--simulate` the simulated one, under an observing policy the one it stands for. */
  readonly answer: Verdict;
  /** Name of the rule that matched, where the record tells it. */
  readonly rule: string | undefined;
  /** When Gait decided, ms since the epoch. Only traces have a clock: `created_at` is the intent's own, or 1980. */
  readonly observed: number | undefined;
  /** Digest of the whole record, however it was laid out: two files that hold the same record have the same print. */
  readonly print: string;
}
