/** `gate eval`, the verdict only: nothing is signed, counted, traced or written. */
import type { Diagnostic } from "../../diagnostic.ts";
import { evaluate } from "../evaluate/index.ts";
import { intentDigest, normalizeIntent, withoutContextEvidence } from "../intent/index.ts";
import { describe } from "../lint/codes.ts";
import { parseGoTime, trim, type GoObject } from "../text/index.ts";
import { errorAnswer, resultAnswer, type Call } from "./envelope.ts";
import { parseFlags } from "./flags.ts";
import { countsCalls, outcomeFields, withoutTokens } from "./gate-outcome.ts";
import { explainAnswer, usageAnswer } from "./help.ts";
import { loadIntent, loadPolicy } from "./load.ts";
import { preparePolicy } from "./prepared-policy.ts";
import { clockNotes } from "./test-result.ts";
import type { GaitCommand } from "./types.ts";

const FLAGS = { values: ["policy", "intent", "evaluation-time"], booleans: ["simulate", "json", "help"] } as const;

/**
 * Answers with the verdict fields of `gait gate eval` in profile `standard`: exit 0 allow, dry_run or `--simulate`, 3 block, 4
 * approval required, 6 or 1 bad input. No token, approval or broker is ever at hand, and rate limits and budgets are not counted.
 */
export const gateEval: GaitCommand = async (args, io) => {
  const explained = explainAnswer("gate eval", args);
  if (explained !== undefined) return explained;
  const flags = parseFlags(args.slice(2), FLAGS);
  const call: Call = { args, label: "gate eval", json: flags.on("json") };
  if (flags.error !== undefined) return errorAnswer(call, { message: flags.error });
  if (flags.on("help")) return usageAnswer("gate eval");
  const policyPath = flags.value("policy");
  const intentPath = flags.value("intent");
  if (trim(policyPath) === "" || trim(intentPath) === "" || flags.positionals.length > 0) {
    return errorAnswer(call, { message: "expected --policy <policy.yaml> and --intent <intent.json>", usage: true });
  }
  const pinned = trim(flags.value("evaluation-time"));
  const now = pinned === "" ? io.now() : parseGoTime(pinned);
  if (now === undefined) return errorAnswer(call, { message: "invalid --evaluation-time: expected RFC3339", usage: true });

  const policy = await loadPolicy(io, policyPath);
  if ("error" in policy) return errorAnswer(call, policy.error, policy.notes);
  const intentFile = await loadIntent(io, intentPath);
  const notes = [...policy.notes, ...intentFile.notes];
  if ("error" in intentFile) return errorAnswer(call, intentFile.error, notes);
  const ready = preparePolicy(policy.value);
  if ("error" in ready) return errorAnswer(call, ready.error, notes);
  const normalized = normalizeIntent(intentFile.value);
  if ("error" in normalized) return errorAnswer(call, { message: normalized.error.message }, notes);

  const intent = withoutContextEvidence(normalized.intent);
  const evaluation = evaluate(ready.prepared.compiled, intent, now);
  const outcome = withoutTokens(policy.value, evaluation);
  const { fields, verdict, exit } = outcomeFields(outcome, flags.on("simulate"));
  const all: GoObject = {
    ok: true,
    phase: intent.context.phase,
    profile: "standard",
    policy_digest: ready.prepared.digest,
    intent_digest: intentDigest(intent),
    ...fields,
  };
  const counted = countsCalls(policy.value, evaluation) ? [notCounted(policyPath)] : [];
  const clock = pinned === "" ? clockNotes(evaluation, intentPath) : [];
  return resultAnswer(call, exit, all, `gate eval: verdict=${verdict}`, [...notes, ...counted, ...clock]);
};

function notCounted(file: string): Diagnostic {
  const message = "a rule that applies limits how often it may be used; calls are not counted here";
  return describe(file, { code: "limits_not_counted", message });
}
