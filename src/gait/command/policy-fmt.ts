/** `policy fmt`: the policy as Gait would write it. */
import type { Diagnostic } from "../../diagnostic.ts";
import { describe } from "../lint/codes.ts";
import { formatPolicy, policyDigest, policyDigestError, readPolicy } from "../policy/index.ts";
import type { Policy } from "../policy/types.ts";
import { decodeUtf8Lossy, trim } from "../text/index.ts";
import { answer, errorAnswer, resultAnswer, type Call } from "./envelope.ts";
import { parseFlags } from "./flags.ts";
import { explainAnswer, usageAnswer } from "./help.ts";
import { policyNotes } from "./load.ts";
import type { GaitCommand } from "./types.ts";

const FLAGS = { values: [], booleans: ["json", "write", "help"] } as const;

/** Answers as `gait policy fmt` does; with `--write` the file is rewritten if its bytes would change. Exit 0 either way. */
export const policyFmt: GaitCommand = async (args, io) => {
  const explained = explainAnswer("policy fmt", args);
  if (explained !== undefined) return explained;
  const flags = parseFlags(args.slice(2), FLAGS);
  const call: Call = { args, label: "policy fmt", json: flags.on("json") };
  if (flags.error !== undefined) return errorAnswer(call, { message: flags.error });
  if (flags.on("help")) return usageAnswer("policy fmt");
  const [word, ...rest] = flags.positionals;
  if (word === undefined || rest.length > 0) return errorAnswer(call, { message: "expected <policy.yaml>", usage: true });

  const path = trim(word);
  const file = await io.readFile(path);
  if ("error" in file) return errorAnswer(call, { message: file.error });
  const reading = readPolicy(file.bytes);
  const found = await policyNotes(io, path, file.bytes);
  if ("error" in reading) return errorAnswer(call, reading.error, found);
  const { policy } = reading;
  const digestError = policyDigestError(policy);
  if (digestError !== undefined) return errorAnswer(call, { message: digestError }, found);

  const formatted = formatPolicy(policy);
  const notes = [...found, ...unfaithful(path, policy, formatted)];
  const changed = !sameBytes(file.bytes, formatted);
  const written = changed && flags.on("write");
  if (written) await io.writeFile(path, formatted);
  if (!call.json && !flags.on("write")) return answer(0, formatted, notes);
  const fields = {
    ok: true,
    path,
    policy_digest: policyDigest(policy),
    default_verdict: policy.defaultVerdict,
    rule_count: policy.rules.length === 0 ? undefined : policy.rules.length,
    changed: changed ? true : undefined,
    written: written ? true : undefined,
    formatted: flags.on("write") ? undefined : formatted,
  };
  return resultAnswer(call, 0, fields, `policy fmt: path=${path} changed=${changed} written=${written}`, notes);
};

/** Gait's writer leaves some texts without the quotes that its reader asks for. */
function unfaithful(file: string, policy: Policy, formatted: string): readonly Diagnostic[] {
  const again = readPolicy(new TextEncoder().encode(formatted));
  if ("error" in again) return [describe(file, { code: "fmt_unfaithful", message: `Gait refuses what it formats this policy to: ${again.error.message}` })];
  if (policyDigest(again.policy) === policyDigest(policy)) return [];
  return [describe(file, { code: "fmt_unfaithful", message: "formatted and read again this is another policy, with another digest" })];
}

/** Decoding is one to one only for clean UTF-8; a file that is not clean differs from anything that we write. */
function sameBytes(bytes: Uint8Array, text: string): boolean {
  return decodeUtf8Lossy(bytes) === text && Buffer.byteLength(text) === bytes.length;
}
