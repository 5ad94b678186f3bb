/** An allowlist as a tested Gait policy. */
import { errorAt, type Outcome } from "../diagnostic.ts";
import type { Verdict } from "../gait/verdict.ts";
import { sha256Hex } from "../gait/text/index.ts";
import { allowWords, inputProblems } from "./input-problems.ts";
import { baseProblems, joinBase } from "./join-base.ts";
import { effectOf, planOf, type Plan } from "./plan.ts";
import { headerText, policyText } from "./policy-text.ts";
import { readBack } from "./read-back.ts";
import { rulesOf } from "./rules.ts";
import type { RenderedPolicy, RenderPolicyInput } from "./types.ts";

/**
 * Renders a policy: a function of its input alone. Errors: a name or word that has no right rendering, an empty allowlist, a
 * base that the rules cannot join; `render_read_back` is a bug of ours, told instead of giving out a text that means something else.
 */
export function renderPolicy(input: RenderPolicyInput): Outcome<RenderedPolicy> {
  const problems = inputProblems(input);
  if (problems.length > 0) return { diagnostics: problems };
  const plan = planOf(input);
  const { base } = input;
  const basePriority = base === undefined ? [] : baseProblems(base, []);
  if (basePriority.length > 0) return { diagnostics: basePriority };
  const rules = rulesOf(plan, allowWords(input), base?.policy);
  const clashes = base === undefined ? [] : baseProblems(base, rules);
  if (clashes.length > 0) return { diagnostics: clashes };
  const header = headerText(input.header.sources, base === undefined ? undefined : { path: base.path, sha256: sha256Hex(base.text) });
  const joined = base === undefined ? { value: policyText(header, rules), diagnostics: [] } : joinBase(base, header, rules);
  if (joined.value === undefined) return { diagnostics: joined.diagnostics };
  const read = readBack(joined.value, rules, base);
  if ("difference" in read) {
    const at = base === undefined ? {} : { file: base.path };
    const help = base === undefined ? "This is a bug; please report it with the export." : "Write the base in plain block style.";
    return { diagnostics: [errorAt("render_read_back", `the rendered policy does not mean what was asked for: ${read.difference}`, at, help)] };
  }
  return { value: { text: joined.value, rules, names: namesOf(plan), unknown: plan.unknown, policy: read.policy }, diagnostics: [] };
}

function namesOf(plan: Plan): Readonly<Record<Verdict, readonly string[]>> {
  const names: Record<Verdict, readonly string[]> = { allow: [], dry_run: [], require_approval: [], block: [] };
  for (const [group, list] of plan.groups) {
    const effect = effectOf(group);
    names[effect] = [...names[effect], ...list];
  }
  return names;
}
