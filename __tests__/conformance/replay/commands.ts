/** Recorded runs of gait's own commands, replayed on a folder in memory. */
import type { GaitCommand, GaitIo } from "../../../src/gait/command/types.ts";
import { mcpVerify, policyFmt, policySimulate, policyTest, policyValidate } from "../../../src/gait/index.ts";
import { memoryFolder } from "../memory-folder.ts";
import { judge, objectOnly, parsed, type Judgement, type Outcome } from "./judgement.ts";
import type { Recorded } from "./recording.ts";

type Texts = { readonly [path: string]: string };

/** The fields that some kind of case has. */
interface Case {
  readonly policy?: string;
  readonly policy_b64?: string;
  readonly intent?: string;
  readonly intent_b64?: string;
  readonly baseline?: string;
  readonly fixtures?: Texts;
  readonly server?: string | null;
  readonly files?: Texts;
  readonly formatted?: string | null;
  readonly args?: readonly string[];
  readonly exit: number;
  readonly stdout: object | null;
  readonly stdout_text?: string;
  readonly stderr?: string;
}

/** The recordings compare instants before 2026-03 or after 2900 only. */
const NOW = BigInt(Date.UTC(2026, 10, 23)) * 1_000_000n;

/** Runs a policy command as it was recorded. */
export async function replayPolicyTest({ fields }: Recorded): Promise<Judgement> {
  const given = fields as unknown as Case;
  const files = {
    "policy.yaml": bytesOf(given.policy, given.policy_b64),
    "intent.json": bytesOf(given.intent, given.intent_b64),
  };
  return command(policyTest, given, ["policy", "test", "policy.yaml", "intent.json", "--json"], files);
}

/** As above. */
export async function replayPolicyValidate({ fields }: Recorded): Promise<Judgement> {
  const given = fields as unknown as Case;
  const files = { "policy.yaml": bytesOf(given.policy, given.policy_b64) };
  return command(policyValidate, given, ["policy", "validate", "policy.yaml", "--json"], files);
}

/** As above. */
export async function replayPolicySimulate({ fields }: Recorded): Promise<Judgement> {
  const given = fields as unknown as Case;
  const texts = { ...given.fixtures, "policy.yaml": given.policy ?? "", "baseline.yaml": given.baseline ?? "" };
  return command(policySimulate, given, ["policy", "simulate"], encoded(texts));
}

/** Compares the answer and the file that `--write` leaves. */
export async function replayPolicyFmt({ fields }: Recorded): Promise<Judgement> {
  const given = fields as unknown as Case;
  let file = bytesOf(given.policy, given.policy_b64);
  const folder: GaitIo = {
    ...folderOf({ "policy.yaml": file }),
    writeFile: async (_path, text) => {
      file = bytesOf(text);
    },
  };
  const answer = await policyFmt(given.args ?? ["policy", "fmt", "policy.yaml", "--write", "--json"], folder);
  const judgement = judge(given, { exit: answer.exit, stdout: objectOnly(answer.stdout) });
  if (judgement.result === "different") return judgement;
  const got = answer.exit === 0 ? new TextDecoder().decode(file) : null;
  return got === given.formatted ? judgement : { result: "different", got, want: given.formatted };
}

/** Compares standard error and the text output, too. */
export async function replayMcpVerify({ fields }: Recorded): Promise<Judgement> {
  const given = fields as unknown as Case;
  const server = given.server === null || given.server === undefined ? {} : { "server.json": given.server };
  const answer = await mcpVerify(
    given.args ?? [],
    folderOf(encoded({ ...given.files, "policy.yaml": given.policy ?? "", ...server })),
  );
  const want: Outcome = { exit: given.exit, stdout: given.stdout ?? given.stdout_text, stderr: given.stderr ?? "" };
  return judge(want, { exit: answer.exit, stdout: parsed(answer.stdout), stderr: answer.stderr });
}

type Files = { readonly [path: string]: Uint8Array };

async function command(run: GaitCommand, given: Case, args: readonly string[], files: Files): Promise<Judgement> {
  const answer = await run(given.args ?? args, folderOf(files));
  return judge({ exit: given.exit, stdout: given.stdout }, { exit: answer.exit, stdout: objectOnly(answer.stdout) });
}

function folderOf(files: Files): GaitIo {
  return memoryFolder(new Map(Object.entries(files)), NOW);
}

function encoded(texts: Texts): Files {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, bytesOf(text)]));
}

function bytesOf(text: string | undefined, base64?: string): Uint8Array {
  return base64 === undefined ? new TextEncoder().encode(text) : new Uint8Array(Buffer.from(base64, "base64"));
}
