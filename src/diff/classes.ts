/** The exhaustive layer: every class of intents whose verdict differs between two policies. */
import { severityOf, type Intent, type Policy, type Rule } from "../gait/index.ts";
import type { ClassChange } from "../report/types.ts";
import { describeClass } from "./describe.ts";
import { bindingTest, createJudge, freezeVerdict, intentOf, type Judge } from "./judge.ts";
import { createLocator, type Locator, type Place } from "./locate.ts";
import type { Decider } from "./model/policy.ts";
import { runTimeFeatures, sameJudgement, scriptLimits } from "./not-analysed.ts";
import { createProblem, createSearch, type Difference, type Search } from "./search.ts";
import { shrink } from "./shrink.ts";
import type { ClassDiff, ClassOptions } from "./types.ts";
import { draftIntent } from "./witness.ts";

const BUDGET = 200_000;
const MAX_CLASSES = 200;

interface Context {
  readonly base: Policy;
  readonly head: Policy;
  readonly judgeBase: Judge;
  readonly judgeHead: Judge;
  readonly locator: Locator;
  readonly search: Search;
  readonly options: ClassOptions;
}

const UNCHANGED: ClassDiff = {
  classes: [],
  places: [],
  proven: true,
  not_analysed: [],
  relaxed: false,
  locate: () => undefined,
};

function ruleNames(policy: Policy, decider: Decider): readonly string[] {
  return typeof decider === "number" ? [policy.rules[decider]?.name ?? ""] : [];
}

/** The smallest intent of the class; undefined when the evaluator does not see the change in what was found. */
function witnessOf({ judgeBase, judgeHead, locator }: Context, difference: Difference): { readonly text: string; readonly intent: Intent } | undefined {
  const { from, to, baseDecider, headDecider } = difference;
  const shows = (intent: Intent | undefined): intent is Intent => {
    if (intent === undefined || judgeBase(intent).verdict !== from || judgeHead(intent).verdict !== to) return false;
    const place = locator(intent);
    return place.baseDecider === baseDecider && place.headDecider === headDecider;
  };
  const draft = draftIntent(difference.found);
  if (!shows(intentOf(JSON.stringify(draft)))) return undefined;
  const text = JSON.stringify(shrink(draft, (smaller) => shows(intentOf(JSON.stringify(smaller)))));
  const intent = intentOf(text);
  return intent === undefined ? undefined : { text, intent };
}

/** The reported class; a text that says why there is none. */
function classOf(context: Context, difference: Difference): ClassChange | string {
  const { base, head, judgeBase, judgeHead, options } = context;
  const { from, to, baseDecider, headDecider } = difference;
  const sides = [
    { policy: base, decider: baseDecider, verdict: from },
    { policy: head, decider: headDecider, verdict: to },
  ];
  const description = describeClass(context.search.parts, difference.wire, difference.found, sides);
  const witness = witnessOf(context, difference);
  if (witness === undefined) return `a possible change that could not be shown on an intent: ${description}`;
  const second = options.recheck?.(witness.text);
  if (second !== undefined && (second.from !== from || second.to !== to)) {
    return `engines disagree (${second.from} to ${second.to}) on a change from ${from} to ${to}: ${description}; intent ${witness.text}`;
  }
  return {
    from,
    to,
    relaxed: severityOf(to) < severityOf(from),
    description,
    witness: witness.text,
    checked_by: second === undefined ? "embedded" : "both",
    from_rules: ruleNames(base, baseDecider),
    to_rules: ruleNames(head, headDecider),
    from_reason_codes: judgeBase(witness.intent).reasonCodes,
    to_reason_codes: judgeHead(witness.intent).reasonCodes,
  };
}

function placeKey({ from, to, baseDecider, headDecider }: Place): string {
  return `${from} ${to} ${baseDecider} ${headDecider}`;
}

/**
 * Every class of single calls whose verdict differs, with a witness each. A class is: these two verdicts, decided by this
 * rule (or default, or fail_closed) before and by that one after.
 */
export function diffClasses(base: Policy, head: Policy, options: ClassOptions): ClassDiff {
  if (sameJudgement(base, head)) return UNCHANGED;
  const { nowNs, budget = BUDGET, maxClasses = MAX_CLASSES } = options;
  const problem = createProblem(base, head, (policy) => (rule: Rule) => freezeVerdict(policy, rule, nowNs));
  const locator = createLocator(problem, nowNs, bindingTest([base, head], nowNs));
  const search = createSearch(problem, budget);
  const context: Context = {
    base,
    head,
    judgeBase: createJudge(base, nowNs),
    judgeHead: createJudge(head, nowNs),
    locator,
    search,
    options,
  };
  const classes: ClassChange[] = [];
  const places: Place[] = [];
  const indices = new Map<string, number>();
  const doubts: string[] = search.complete ? [] : ["path or domain patterns that are too many or too odd to tell all their combinations apart"];
  for (;;) {
    const difference = search.next();
    if (difference === "done") break;
    if (difference === "budget") {
      doubts.push(`the rest of the comparison: ${budget} steps were not enough, there may be further changes`);
      break;
    }
    if (classes.length + doubts.length >= maxClasses) {
      doubts.push(`further changes: only the ${maxClasses} worst classes are told apart`);
      break;
    }
    const found = classOf(context, difference);
    if (typeof found === "string") {
      doubts.push(found);
      continue;
    }
    const { from, to, baseDecider, headDecider } = difference;
    indices.set(placeKey(difference), classes.length);
    places.push({ from, to, baseDecider, headDecider });
    classes.push(found);
  }
  const covered = search.stepsCovered();
  return {
    classes,
    places,
    proven: doubts.length === 0,
    not_analysed: [...doubts, ...scriptLimits(base, head, covered), ...runTimeFeatures(base, head, nowNs)],
    relaxed: classes.some(({ relaxed }) => relaxed),
    locate: (intent) =>
      locator
        .steps(intent)
        .map((place) => indices.get(placeKey(place)))
        .find((place) => place !== undefined),
  };
}

/** Whether an intent lies in a reported class. */
export function contains(diff: ClassDiff, intent: Intent): boolean {
  return diff.locate(intent) !== undefined;
}
