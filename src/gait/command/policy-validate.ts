/** `policy validate`: whether a policy can be read, and its digest. */
import { policyDigest, policyDigestError } from "../policy/index.ts";
import { errorAnswer, resultAnswer, type Call } from "./envelope.ts";
import { parseFlags } from "./flags.ts";
import { explainAnswer, usageAnswer } from "./help.ts";
import { loadPolicy } from "./load.ts";
import type { GaitCommand } from "./types.ts";

const FLAGS = { values: [], booleans: ["json", "help"] } as const;

/** Answers as `gait policy validate` does: exit 0, or 6 or 1 for a policy that Gait refuses. */
export const policyValidate: GaitCommand = async (args, io) => {
  const explained = explainAnswer("policy validate", args);
  if (explained !== undefined) return explained;
  const flags = parseFlags(args.slice(2), FLAGS);
  const call: Call = { args, label: "policy validate", json: flags.on("json") };
  if (flags.error !== undefined) return errorAnswer(call, { message: flags.error });
  if (flags.on("help")) return usageAnswer("policy validate");
  const [path, ...rest] = flags.positionals;
  if (path === undefined || rest.length > 0) return errorAnswer(call, { message: "expected <policy.yaml>", usage: true });

  const loaded = await loadPolicy(io, path);
  if ("error" in loaded) return errorAnswer(call, loaded.error, loaded.notes);
  const policy = loaded.value;
  const digestError = policyDigestError(policy);
  if (digestError !== undefined) return errorAnswer(call, { message: digestError }, loaded.notes);
  const digest = policyDigest(policy);
  const rules = policy.rules.length;
  const summary = `policy validate ok: default=${policy.defaultVerdict} rules=${rules} digest=${digest}`;
  const fields = {
    ok: true,
    schema_id: policy.schemaId,
    schema_version: policy.schemaVersion,
    policy_digest: digest,
    default_verdict: policy.defaultVerdict,
    rule_count: rules === 0 ? undefined : rules,
    summary,
  };
  return resultAnswer(call, 0, fields, summary, loaded.notes);
};
