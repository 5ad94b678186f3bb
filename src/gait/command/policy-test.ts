/** `policy test`: one policy, one intent, one verdict. */
import { normalizeIntent } from "../intent/index.ts";
import { encodeFailedAnswer, errorAnswer, resultAnswer, type Call } from "./envelope.ts";
import { parseFlags } from "./flags.ts";
import { explainAnswer, usageAnswer } from "./help.ts";
import { loadIntent, loadPolicy } from "./load.ts";
import { preparePolicy } from "./prepared-policy.ts";
import { clockNotes, testFields, testResult, verdictExit } from "./test-result.ts";
import type { GaitCommand } from "./types.ts";

const FLAGS = { values: [], booleans: ["json", "help"] } as const;

/** Answers as `gait policy test` does: exit 0 allow or dry_run, 3 block, 4 require_approval, 6 or 1 bad input. */
export const policyTest: GaitCommand = async (args, io) => {
  const explained = explainAnswer("policy test", args);
  if (explained !== undefined) return explained;
  const flags = parseFlags(args.slice(2), FLAGS);
  const call: Call = { args, label: "policy test", json: flags.on("json") };
  if (flags.error !== undefined) return errorAnswer(call, { message: flags.error });
  if (flags.on("help")) return usageAnswer("policy test");
  const [policyPath, intentPath, ...others] = flags.positionals;
  if (policyPath === undefined || intentPath === undefined || others.length > 0) {
    return errorAnswer(call, { message: "expected <policy.yaml> <intent.json>", usage: true });
  }

  const policy = await loadPolicy(io, policyPath);
  if ("error" in policy) return errorAnswer(call, policy.error, policy.notes);
  const intentFile = await loadIntent(io, intentPath);
  const notes = [...policy.notes, ...intentFile.notes];
  if ("error" in intentFile) return errorAnswer(call, intentFile.error, notes);
  const ready = preparePolicy(policy.value);
  if ("error" in ready) return errorAnswer(call, ready.error, notes);
  const normalized = normalizeIntent(intentFile.value);
  if ("error" in normalized) return errorAnswer(call, { message: normalized.error.message }, notes);

  const result = testResult(ready.prepared, normalized.intent, io.now());
  const fields = testFields(result);
  const diagnostics = [...notes, ...clockNotes(result, intentPath)];
  if (fields === undefined && call.json) return encodeFailedAnswer(diagnostics);
  return resultAnswer(call, verdictExit(result.verdict), fields ?? {}, result.summary, diagnostics);
};
