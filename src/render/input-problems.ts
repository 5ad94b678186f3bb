/** What has no right rendering: told before anything is written. */
import { errorAt, type Diagnostic, type Origin } from "../diagnostic.ts";
import { isPrintable, lower, trim } from "../gait/text/index.ts";
import { quoteForMessage } from "../source/index.ts";
import type { AllowWords } from "./rules.ts";
import { NAME_LIMIT, WORDS, type RenderPolicyInput } from "./types.ts";

/** The words of the allow rule: trimmed as Gait does, the defaults where blank. */
export function allowWords(input: RenderPolicyInput): AllowWords {
  return {
    ruleName: trim(input.ruleName) || WORDS.allowRule,
    reasonCode: trim(input.allowReasonCode) || WORDS.allowReason,
  };
}

/** All that is wrong with an input, without its base. */
export function inputProblems(input: RenderPolicyInput): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (input.allow.length === 0) {
    const help = "A rule without names would allow every tool. Approve at least one tool, or remove the policy.";
    found.push(errorAt("render_empty_allowlist", "the registry approves no tool, and a policy that allows nothing is not rendered", {}, help));
  }
  for (const { gait_name, origin } of input.allow) found.push(...nameProblems(gait_name, "tool name", origin ?? {}));
  for (const name of input.staged) found.push(...nameProblems(lower(trim(name)), "staged name"));
  for (const name of input.denied) found.push(...nameProblems(lower(trim(name)), "denied name"));
  const words = allowWords(input);
  found.push(...wordProblems(words.ruleName, "rule name"), ...wordProblems(words.reasonCode, "reason code"));
  if (words.ruleName !== WORDS.allowRule && (Object.values(WORDS) as readonly string[]).includes(words.ruleName)) {
    found.push(
      errorAt("render_rule_name", `the rule name ${quoteForMessage(words.ruleName)} is the name of another rendered rule`, {}, "Choose another name."),
    );
  }
  return found;
}

/** A name must be one that Gait, when it reads it, leaves as it is. */
function nameProblems(name: string, what: string, at: Partial<Origin> = {}): readonly Diagnostic[] {
  const shown = `${what} ${quoteForMessage(name)}`;
  if (name === "") return [errorAt("render_name", `a ${what} is blank`, at, "Remove the entry.")];
  if (/\p{Surrogate}/u.test(name)) return [errorAt("render_name", `${shown} holds half of a surrogate pair`, at, "Write the whole character.")];
  if (name.length > NAME_LIMIT && Array.from(name).length > NAME_LIMIT) {
    return [errorAt("render_name", `${shown} has more than ${NAME_LIMIT} characters`, at, "Use a shorter name.")];
  }
  if (lower(trim(name)) !== name) return [errorAt("render_name", `${shown} is not in the form that Gait compares`, at, "Trim it and write it in lower case.")];
  return [];
}

function wordProblems(word: string, what: string): readonly Diagnostic[] {
  const points = Array.from(word);
  const odd = points.find((point) => !isPrintable(point.codePointAt(0) ?? 0));
  if (odd !== undefined)
    return [errorAt("render_word", `the ${what} ${quoteForMessage(word)} holds a character that cannot be seen`, {}, "Use visible characters.")];
  if (points.length > NAME_LIMIT) return [errorAt("render_word", `the ${what} has more than ${NAME_LIMIT} characters`, {}, "Use a shorter one.")];
  return [];
}
