/** The exhaustive layer: every class of intents whose verdict differs between two policies. */
import { severityOf, type Intent, type Policy, type Rule, type Verdict } from "../gait/index.ts";
import type { ClassChange } from "../report/types.ts";
import { describeClass } from "./describe.ts";
import { bindingTest, createJudge, freezeVerdict, intentOf, type Judge } from "./judge.ts";
import { createLocator, type Locator } from "./locate.ts";
import type { Place } from "./place.ts";
import { createMeter, type Meter } from "./meter.ts";
import type { Decider } from "./model/policy.ts";
import { runTimeFeatures, sameJudgement, scriptLimits } from "./not-analysed.ts";
import { isRelaxation } from "./relaxation.ts";
import { createProblem, createSearch, type Difference, type Search } from "./search.ts";
import { scriptChanges, scriptOfStep, scriptSettings, type ScriptChange } from "./scripts.ts";
import { shrink } from "./shrink.ts";
import type { ClassDiff, ClassOptions, VerdictPair } from "./types.ts";
import { draftIntent, type Draft } from "./witness.ts";

/** Steps of the meter: some ten million take a second. */
const BUDGET = 150_000_000;
const MAX_CLASSES = 200;

interface Context {
  readonly base: Policy;
  readonly head: Policy;
  readonly judgeBase: Judge;
  readonly judgeHead: Judge;
  readonly locator: Locator;
  readonly search: Search;
  readonly meter: Meter;
  readonly options: ClassOptions;
}

const UNCHANGED: ClassDiff = {
  classes: [],
  places: [],
  proven: true,
  not_analysed: [],
  relaxed: false,
  undecided: false,
  locate: () => undefined,
};

function ruleNames(policy: Policy, decider: Decider): readonly string[] {
  return typeof decider === "number" ? [policy.rules[decider]?.name ?? ""] : [];
}

/** The smallest intent of the class; undefined when the evaluator does not see the change in what was found. */
function witnessOf({ judgeBase, judgeHead, locator, meter }: Context, difference: Difference): { readonly text: string; readonly intent: Intent } | undefined {
  const { from, to, baseDecider, headDecider } = difference;
  const shows = (intent: Intent | undefined): intent is Intent => {
    if (intent === undefined || judgeBase(intent).verdict !== from || judgeHead(intent).verdict !== to) return false;
    const place = locator(intent);
    return place.baseDecider === baseDecider && place.headDecider === headDecider;
  };
  const draft = draftIntent(difference.found);
  if (!shows(intentOf(JSON.stringify(draft)))) return undefined;
  const text = JSON.stringify(shrink(draft, (smaller) => !meter.spent() && shows(intentOf(JSON.stringify(smaller)))));
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
    relaxed: isRelaxation({ from, to }),
    description,
    witness: witness.text,
    checked_by: second === undefined ? "embedded" : "both",
    from_rules: ruleNames(base, baseDecider),
    to_rules: ruleNames(head, headDecider),
    from_reason_codes: judgeBase(witness.intent).reasonCodes,
    to_reason_codes: judgeHead(witness.intent).reasonCodes,
  };
}

/** The class of a change that only whole scripts see; a text where a second engine does not confirm it. */
function scriptClass({ judgeBase, judgeHead, options }: Context, change: ScriptChange): ClassChange | string {
  const { from, to, description, witness, intent } = change;
  const second = options.recheck?.(witness);
  if (second !== undefined && (second.from !== from || second.to !== to)) {
    return `engines disagree (${second.from} to ${second.to}) on a change from ${from} to ${to}: ${description}; intent ${witness}`;
  }
  return {
    from,
    to,
    relaxed: isRelaxation({ from, to }),
    description,
    witness,
    checked_by: second === undefined ? "embedded" : "both",
    from_rules: [],
    to_rules: [],
    from_reason_codes: judgeBase(intent).reasonCodes,
    to_reason_codes: judgeHead(intent).reasonCodes,
  };
}

/** What only scripts see: by the settings for whole scripts, and by what `fail_closed` asks of a script itself. */
function scriptsAlone(context: Context, known: readonly Place[]): readonly (ScriptChange | string)[] {
  const { base, head, judgeBase, judgeHead, locator, search } = context;
  const judges = {
    base: judgeBase,
    head: judgeHead,
    stepsAlike: (script: Intent): boolean => locator.inScript(script).every(({ from, to }) => from === to),
  };
  const verdictOf = (call: Draft, judge: Judge): Verdict | undefined => {
    const intent = intentOf(JSON.stringify(call));
    return intent === undefined ? undefined : judge(intent).verdict;
  };
  const plainest = (draft: Draft): Draft => {
    const verdict = verdictOf(draft, judgeBase);
    return shrink(draft, (smaller) => verdictOf(smaller, judgeBase) === verdict && verdictOf(smaller, judgeHead) === verdict);
  };
  const settings = scriptSettings(base, head).length === 0 ? [] : search.stepsAlike().map((found) => plainest(draftIntent(found)));
  const differences = search.scriptDifferences(known);
  const own = differences === "budget" ? [] : differences.map((difference) => scriptOfStep(difference, judges) ?? HIDDEN_SCRIPT);
  return [...scriptChanges(base, head, judges, settings), ...own, ...(differences === "budget" ? [HIDDEN_SCRIPT] : [])];
}

const HIDDEN_SCRIPT = "scripts whose steps differ from the script in what fail_closed asks for";

/** A class before all are sorted. */
interface Told {
  readonly change: ClassChange;
  /** By which an intent is found again. */
  readonly key: string;
  /** Undefined for whole scripts. */
  readonly place: Place | undefined;
}

/** Relaxations before the rest, the biggest step first. */
function byWorst(a: ClassChange, b: ClassChange): number {
  const step = ({ from, to }: ClassChange): number => Math.abs(severityOf(from) - severityOf(to));
  return Number(b.relaxed) - Number(a.relaxed) || step(b) - step(a);
}

function scriptKey({ from, to }: VerdictPair): string {
  return `script ${from} ${to}`;
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
  const meter = createMeter(budget);
  const locator = createLocator(problem, nowNs, bindingTest([base, head], nowNs), meter);
  const search = createSearch(problem, meter);
  const context: Context = {
    base,
    head,
    judgeBase: createJudge(base, nowNs),
    judgeHead: createJudge(head, nowNs),
    locator,
    search,
    meter,
    options,
  };
  const found: Told[] = [];
  const doubts: string[] = search.complete ? [] : ["path or domain patterns that are too many or too odd to tell all their combinations apart"];
  let undecided = !search.complete;
  const tell = (change: ClassChange | string, key: string, place?: Place): void => {
    if (typeof change === "string") doubts.push(change);
    else found.push({ change, key, place });
  };
  for (;;) {
    const difference = search.next();
    if (difference === "done") break;
    if (difference === "budget") {
      doubts.push(`the rest of the comparison: ${budget} steps were not enough, there may be further changes`);
      undecided ||= search.relaxing();
      break;
    }
    if (found.length + doubts.length >= maxClasses) {
      doubts.push(`further changes: only the ${maxClasses} worst classes are told apart`);
      undecided ||= search.relaxing();
      break;
    }
    const { from, to, baseDecider, headDecider } = difference;
    const change = classOf(context, difference);
    undecided ||= typeof change === "string" && isRelaxation(difference);
    tell(change, placeKey(difference), { from, to, baseDecider, headDecider });
  }
  const whole = new Set<string>();
  for (const change of scriptsAlone(
    context,
    found.flatMap(({ place }) => place ?? []),
  )) {
    const key = typeof change === "string" ? change : scriptKey(change);
    undecided ||= typeof change === "string";
    if (!whole.has(key)) tell(typeof change === "string" ? change : scriptClass(context, change), key);
    whole.add(key);
  }
  const told = found.sort((a, b) => byWorst(a.change, b.change));
  const indices = new Map(told.map(({ key }, index) => [key, index]));
  const locate = (intent: Intent): number | undefined => {
    if (intent.script === undefined) return indices.get(placeKey(locator(intent)));
    const whole: VerdictPair = { from: context.judgeBase(intent).verdict, to: context.judgeHead(intent).verdict };
    // It changes by the whole, by a step alone in it, or by a step that is like a call of some class.
    const alone = locator.inScript(intent);
    const keys = [...[whole, ...alone].map(scriptKey), ...[...alone, ...locator.steps(intent)].map(placeKey)];
    const held = keys.flatMap((key) => indices.get(key) ?? []);
    return held.find((index) => told[index]?.change.from === whole.from && told[index]?.change.to === whole.to) ?? held[0];
  };
  return {
    classes: told.map(({ change }) => change),
    places: told.map(({ place }) => place),
    proven: doubts.length === 0,
    not_analysed: [...doubts, ...scriptLimits(base, head), ...runTimeFeatures(base, head, nowNs)],
    relaxed: told.some(({ change }) => change.relaxed),
    undecided,
    locate,
  };
}

/** Whether an intent lies in a reported class. */
export function contains(diff: ClassDiff, intent: Intent): boolean {
  return diff.locate(intent) !== undefined;
}
