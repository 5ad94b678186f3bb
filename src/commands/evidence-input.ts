/** What evidence is held against. */
import type { TestsReport } from "../report/types.ts";
import type { History, Minimum } from "../rollout/index.ts";

/** What a run knows of one policy before it reads the evidence folder. */
export interface EvidenceInput {
  readonly history: History;
  readonly minimum: Minimum;
  /** ms since the epoch. */
  readonly now: number;
  /** Fixtures of the tests that were just run. */
  readonly fixtures: readonly { readonly path: string; readonly digest: string }[];
  /** Outcome of the tests that were just run. */
  readonly tests: TestsReport;
  /** Path of the gait binary, where one is named. */
  readonly gait: string | undefined;
}
