/** Limits, weakened tests and the organisation's ban on relaxations: what passes only with an exception. */
import { diagnosticAt, type Diagnostic } from "../diagnostic.ts";
import { mayRelax, type LetIn } from "../diff/index.ts";
import type { Changes, JudgeChange } from "../report/types.ts";
import {
  acceptCommand,
  covering,
  coveredChange,
  stageThem,
  type Exception,
  type ExceptionPool,
  type Minimum,
  type PolicyState,
  type Refusal,
  type Rules,
} from "../rollout/index.ts";
import { quoteForMessage } from "../source/index.ts";

/** Names that a message shows. */
const SHOWN = 5;

/** One policy's change, and the rules that it is held to; `now` in ms since the epoch. */
export interface LimitInput {
  readonly base: PolicyState | undefined;
  readonly head: PolicyState;
  readonly changes: Changes;
  readonly weakened: readonly JudgeChange[];
  /** Names that get in at enforce without ever having been staged, where no history says more. */
  readonly unstaged: readonly string[];
  /** What gets in at enforce through rules that name no approved tool: nothing can prove that. */
  readonly letIn: LetIn;
  readonly rules: Rules;
  readonly pool: ExceptionPool;
  readonly minimum: Minimum;
  readonly now: number;
  /** `--base` for the commands that refusals propose. */
  readonly compared?: string | undefined;
}

/** What the limits refuse, what they warn of, and the exceptions that let something pass. */
export interface LimitResult {
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Diagnostic[];
  readonly used: readonly Exception[];
}

/** Judges a change against limits; a policy that appears at simulate has none, and removals only ever warn. */
export function judgeLimits(input: LimitInput): LimitResult {
  const refusals = [...overLimit(input), ...weakenedTests(input), ...unproven(input), ...unlisted(input), ...forbidden(input)];
  const used: Exception[] = [];
  const left = refusals.filter((refusal) => {
    if (refusal.exception === undefined) return true;
    const detail = refusal.exception === "test" ? detailOf(input.weakened) : [];
    const found = covering(input.pool, coveredChange(refusal.exception, input.head.id, input.base, input.head, detail), input.rules.exceptionRules, input.now);
    if (found !== undefined) used.push(found);
    return found === undefined;
  });
  return { refusals: left, warnings: blockedWarning(input), used };
}

/** What an exception of kind `test` is bound to. */
export function detailOf(weakened: readonly JudgeChange[]): readonly string[] {
  return weakened.map((w) => w.message).sort();
}

function overLimit(input: LimitInput): readonly Refusal[] {
  const { base, head, changes, rules } = input;
  const limit = rules.limits.newly_allowed;
  if (base === undefined || limit === undefined || changes.newly_allowed.length <= limit) return [];
  return [
    {
      code: "limit_exceeded",
      message: `${changes.newly_allowed.length} tools become allowed in ${head.id}, the limit is ${limit}`,
      help: `Split the change, or have it accepted: ${accepted(input)}`,
      exception: "limit",
    },
  ];
}

function weakenedTests(input: LimitInput): readonly Refusal[] {
  const { weakened } = input;
  const [first] = weakened;
  if (first === undefined) return [];
  const more = weakened.length === 1 ? "" : ` and ${weakened.length - 1} more`;
  return [
    {
      code: "test_weakened",
      message: `${first.message}${more}`,
      help: `Keep the tests, or have it accepted: ${accepted(input)}`,
      exception: "test",
    },
  ];
}

function unproven({ head, base, unstaged, compared }: LimitInput): readonly Refusal[] {
  if (unstaged.length === 0) return [];
  return [
    {
      code: "tool_not_proven",
      message: `${unstaged.length} tools get in at enforce in ${head.id} without having been staged`,
      help: stageThem(head, unstaged, base?.staged ?? [], compared),
      tools: unstaged,
      exception: "relaxation",
    },
  ];
}

function unlisted({ head, letIn: { tools, classes }, ...rest }: LimitInput): readonly Refusal[] {
  const [first] = classes;
  if (tools.length === 0 && first === undefined) return [];
  const named = tools.slice(0, SHOWN).map(quoteForMessage).join(", ");
  const what = tools.length > 0 ? `${named}${tools.length > SHOWN ? ", ..." : ""}` : (first?.description ?? "");
  return [
    {
      code: "tool_not_proven",
      message: `a hand-written rule of ${head.id} lets in what no stage has proven: ${what}`,
      help: `Name approved tools in the rule's match, or have it accepted: ${accepted({ head, ...rest })}`,
      ...(tools.length > 0 ? { tools } : {}),
      exception: "relaxation",
    },
  ];
}

function forbidden(input: LimitInput): readonly Refusal[] {
  const { base, head, changes, minimum } = input;
  if (!minimum.no_relaxation || base === undefined || !mayRelax(changes)) return [];
  return [
    {
      code: "relaxation_forbidden",
      message: `${head.id} is relaxed, and the organisation's minimum forbids that`,
      help: `Have it accepted: ${accepted(input)}`,
      exception: "relaxation",
    },
  ];
}

function accepted({ head, rules, compared }: Pick<LimitInput, "head" | "rules" | "compared">): string {
  return acceptCommand(head.config, head.id, rules.exceptionRules, compared);
}

function blockedWarning({ base, head, changes, rules }: LimitInput): readonly Diagnostic[] {
  const limit = rules.limits.newly_blocked;
  if (base === undefined || limit === undefined || changes.newly_blocked.length <= limit) return [];
  return [
    diagnosticAt(
      "warning",
      "limit_newly_blocked",
      `${changes.newly_blocked.length} tools become blocked in ${head.id}, the limit is ${limit}`,
      { file: head.config },
      "Nothing stands in the way of taking tools away; check that the export is whole.",
    ),
  ];
}
