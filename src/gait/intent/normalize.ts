/** Normalisation of a whole intent, in Gait's order of checks. */
import { listItems } from "../json/index.ts";
import { formatGoTime, lower, trim } from "../text/index.ts";
import { normalizeArgs } from "./args.ts";
import type { Checked } from "./checked.ts";
import { normalizeContext } from "./context.ts";
import { credentialError, findCredential } from "./credentials.ts";
import { normalizeDelegation } from "./delegation.ts";
import { scriptDigest } from "./digest.ts";
import type { IntentDraft } from "./draft.ts";
import { normalizeArgProvenance, normalizeSkillProvenance, sortArgProvenance } from "./provenance.ts";
import { normalizeSteps } from "./script.ts";
import { normalizeTargets, sortTargets } from "./targets.ts";
import type { ArgProvenance, Delegation, Instant, Intent, IntentContext, JsonMap, ScriptStep, Target } from "./types.ts";

const SCRIPT_TOOL = "script";

/** The intent, or Gait's words without their prefix `normalize intent: `. */
export function normalizeDraft(draft: IntentDraft): Checked<Intent> {
  const script = draft.script === undefined ? undefined : normalizeSteps(draft.script);
  if (script?.error !== undefined) return script;
  const steps = script?.value;
  const toolName = steps === undefined ? lower(trim(draft.tool_name)) : SCRIPT_TOOL;
  if (toolName === "") return { error: "tool_name is required" };
  const args = checkArgs(draft.args);
  if (args.error !== undefined) return args;
  const targets = checkTargets(draft, toolName, steps);
  if (targets.error !== undefined) return targets;
  const argProvenance = checkProvenance(draft, steps);
  if (argProvenance.error !== undefined) return argProvenance;
  const skillProvenance = normalizeSkillProvenance(draft.skill_provenance);
  if (skillProvenance.error !== undefined) return skillProvenance;
  const context = normalizeContext(draft.context);
  if (context.error !== undefined) return context;
  const delegation = normalizeDelegation(draft.delegation);
  if (delegation.error !== undefined) return delegation;
  if (!instantsOf(context.value, delegation.value).every(isPrintable)) {
    return { error: "marshal: Time.MarshalJSON: year outside of range [0,9999]" };
  }
  return {
    value: {
      toolName,
      args: args.value,
      targets: targets.value,
      argProvenance: argProvenance.value,
      skillProvenance: skillProvenance.value,
      delegation: delegation.value,
      script: steps === undefined ? undefined : { steps, hash: scriptDigest(steps) },
      context: context.value,
      createdAt: draft.created_at,
    },
  };
}

function checkArgs(draft: JsonMap | undefined): Checked<JsonMap> {
  const args = normalizeArgs(draft);
  if (args.error !== undefined) return { error: `normalize args: ${args.error}` };
  const credential = findCredential(args.value, "args");
  return credential === undefined ? args : { error: credentialError(credential) };
}

/** A script without targets of its own has those of its steps. */
function checkTargets(draft: IntentDraft, toolName: string, steps: readonly ScriptStep[] | undefined): Checked<readonly Target[]> {
  const own = listItems(draft.targets);
  if (steps === undefined || own.length > 0) return normalizeTargets(own, toolName);
  return { value: sortTargets(steps.flatMap((step) => step.targets)) };
}

function checkProvenance(draft: IntentDraft, steps: readonly ScriptStep[] | undefined): Checked<readonly ArgProvenance[]> {
  const own = listItems(draft.arg_provenance);
  if (steps === undefined || own.length > 0) return normalizeArgProvenance(own);
  return { value: sortArgProvenance(steps.flatMap((step) => step.argProvenance)) };
}

function instantsOf(context: IntentContext, delegation: Delegation | undefined): readonly Instant[] {
  const agent = context.agentIdentity;
  return [
    agent?.issuedAt,
    agent?.approvedAt,
    agent?.expiresAt,
    delegation?.issuedAt,
    delegation?.expiresAt,
    ...(delegation?.chain ?? []).flatMap((link) => [link.issuedAt, link.expiresAt]),
  ];
}

/** An offset can move a time out of the years that Go prints. */
function isPrintable(instant: Instant): boolean {
  return instant === undefined || formatGoTime(instant) !== undefined;
}
