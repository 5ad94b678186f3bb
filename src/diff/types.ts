/** What comparing two policies gives back. */
import type { Intent, Verdict } from "../gait/index.ts";
import type { ClassChange, ToolChange } from "../report/types.ts";
import type { Place } from "./place.ts";

/** Verdicts of one intent under both policies. */
export interface VerdictPair {
  readonly from: Verdict;
  readonly to: Verdict;
}

/** How far the comparison by class goes. */
export interface ClassOptions {
  /** The instant for whatever hangs on the clock, in nanoseconds since the epoch. */
  readonly nowNs: bigint;
  /** Most steps (refuted proposals and conflicts) that the search may take; past it nothing is called proven. */
  readonly budget?: number;
  /** Most classes that are told apart; past it nothing is called proven. */
  readonly maxClasses?: number;
  /** A second judge of every witness, such as the real `gait`; a witness on which it disagrees is not reported as a class. */
  readonly recheck?: (witness: string) => VerdictPair;
}

/** What the comparison by class found, and how far it reaches. */
export interface ClassDiff {
  /** Worst first: relaxations before the rest, the biggest step first. */
  readonly classes: readonly ClassChange[];
  /** Verdicts and what decides them, of each class at the same index; undefined for a class of whole scripts. */
  readonly places: readonly (Place | undefined)[];
  /** True when every intent that is a single call and whose verdict changes lies in a reported class. */
  readonly proven: boolean;
  /** In words; empty with no classes means: proven unchanged. */
  readonly not_analysed: readonly string[];
  /** Whether the severity falls for some class. */
  readonly relaxed: boolean;
  /** Whether the search stopped, or lost its way, where further classes may be that relax. */
  readonly undecided: boolean;
  /** Index into `classes` of the class that holds an intent (of a script: one of its steps, else the whole); undefined when none does. */
  readonly locate: (intent: Intent) => number | undefined;
}

/** Tools by the verdict that they newly have. */
export interface ToolDiff {
  readonly newly_allowed: readonly ToolChange[];
  readonly newly_blocked: readonly ToolChange[];
  readonly newly_dry_run: readonly ToolChange[];
  readonly newly_require_approval: readonly ToolChange[];
  /** Named tools whose verdict is the same. */
  readonly unchanged: number;
  /** The change for every tool that neither policy names; undefined when there is none. */
  readonly others: VerdictPair | undefined;
}
