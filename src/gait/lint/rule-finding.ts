/** What the looks at single rules have in common. */
import type { RulePart } from "./policy-places.ts";

/** A finding about a rule and the part of it that is to blame. */
export interface RuleFinding<Code extends string> extends RulePart {
  readonly code: Code;
  readonly message: string;
}
