/** Scripts: several calls judged as one. */
import { listItems } from "../json/index.ts";
import { lower, trim } from "../text/index.ts";
import { normalizeArgs } from "./args.ts";
import { checkEach, type Checked } from "./checked.ts";
import type { ScriptDraft } from "./draft.ts";
import { normalizeArgProvenance } from "./provenance.ts";
import { normalizeTargets } from "./targets.ts";
import type { ScriptStep } from "./types.ts";

/** Gait refuses longer scripts whatever the policy says. */
const MAX_STEPS = 64;

/** Normalises the steps; their order is kept. Their `args` are not scanned for credentials, as in Gait. */
export function normalizeSteps(draft: ScriptDraft): Checked<readonly ScriptStep[]> {
  const steps = listItems(draft.steps);
  if (steps.length === 0) return { error: "script.steps must not be empty" };
  if (steps.length > MAX_STEPS) return { error: `script.steps exceeds max supported steps (${MAX_STEPS})` };
  return checkEach(steps, (step, index): Checked<ScriptStep> => {
    const where = `script.steps[${index}]`;
    const toolName = lower(trim(step.tool_name));
    if (toolName === "") return { error: `${where}.tool_name is required` };
    const args = normalizeArgs(step.args);
    if (args.error !== undefined) return { error: `normalize ${where}.args: ${args.error}` };
    const targets = normalizeTargets(listItems(step.targets), toolName);
    if (targets.error !== undefined) return { error: `normalize ${where}.targets: ${targets.error}` };
    const provenance = normalizeArgProvenance(listItems(step.arg_provenance));
    if (provenance.error !== undefined) return { error: `normalize ${where}.arg_provenance: ${provenance.error}` };
    return { value: { toolName, args: args.value, targets: targets.value, argProvenance: provenance.value } };
  });
}
