/** What judging one policy takes and gives. */
import type { ExceptionRules } from "../config/index.ts";
import type { JudgeChange, PolicyReport } from "../report/types.ts";
import type { CoveredChange, Exception, ExceptionPool, Minimum, Refusal } from "../rollout/index.ts";
import type { Engine } from "./engine.ts";
import type { Finding } from "./findings.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import type { Side } from "./side.ts";

/** One policy of the head, and the run that it is judged in. */
export interface PolicyInput {
  readonly head: LoadedPolicy;
  readonly headSide: Side;
  readonly base: Side | undefined;
  /** The clock of the history; undefined where nothing needed one, or where there is none (a folder, no repository). */
  readonly clock: "server" | "git" | undefined;
  /** False where moves are only reported. */
  readonly judgeMoves: boolean;
  readonly engine: Engine;
  readonly minimum: Minimum | undefined;
  readonly pool: ExceptionPool;
  /** ms since the epoch. */
  readonly now: number;
  /** True in a pull request: what the base already has is a warning. */
  readonly lenient: boolean;
  /** `--base` for the commands that are proposed; undefined where HEAD is compared with the working tree. */
  readonly compared: string | undefined;
}

/** What one policy adds to a run: to its report, its exit code, and to what its exceptions are used for. */
export interface PolicyResult {
  readonly report: PolicyReport;
  readonly findings: readonly Finding[];
  readonly judges: readonly JudgeChange[];
  readonly used: readonly Exception[];
  readonly judged: Judgement;
  /** Whether the change asks anything of this policy; taking away and stepping back ask for nothing. */
  readonly touched: boolean;
}

/** What the rules refuse of one policy's change, for `accept`. */
export interface Judgement {
  readonly id: string;
  /** What an exception would have to cover, for every refusal that allows one. */
  readonly acceptable: readonly { readonly refusal: Refusal; readonly change: CoveredChange; readonly rules: ExceptionRules }[];
}
