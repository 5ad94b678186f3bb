/** `mcp verify`: whether a policy trusts one MCP server. */
import type { Diagnostic } from "../../diagnostic.ts";
import { lintSnapshot } from "../lint/snapshot.ts";
import { readPolicy, type Policy } from "../policy/index.ts";
import { formatGoTime, trim, type GoObject } from "../text/index.ts";
import { readServer, verifyServer, type ServerInfo, type TrustDecision, type TrustFindings } from "../trust/index.ts";
import type { Verdict } from "../verdict.ts";
import { encodeFailedAnswer, errorAnswer, resultAnswer, type Call } from "./envelope.ts";
import { parseFlags } from "./flags.ts";
import { explainAnswer, usageAnswer } from "./help.ts";
import { nameCheck, policyNotes } from "./load.ts";
import type { GaitAnswer, GaitCommand, GaitIo } from "./types.ts";

const FLAGS = { values: ["policy", "server", "risk-class"], booleans: ["json", "help"] } as const;
const USAGE = "expected --policy <policy.yaml> and --server <server.json>";

/** Answers as `gait mcp verify` does: exit 0 trusted or not asked for, 3 blocked, 4 approval required, 6 or 1 bad input. */
export const mcpVerify: GaitCommand = async (args, io) => {
  const explained = explainAnswer("mcp verify", args);
  if (explained !== undefined) return explained;
  const flags = parseFlags(args.slice(2), FLAGS);
  const call: Call = { args, label: "mcp verify", json: flags.on("json") };
  if (flags.error !== undefined) return errorAnswer(call, { message: flags.error });
  if (flags.on("help")) return usageAnswer("mcp verify");
  const policyPath = flags.value("policy");
  const serverPath = trim(flags.value("server"));
  if (trim(policyPath) === "" || serverPath === "" || flags.positionals.length > 0) {
    return errorAnswer(call, { message: USAGE, usage: true });
  }

  const policyFile = await io.readFile(policyPath);
  if ("error" in policyFile) return errorAnswer(call, { message: `read policy: ${policyFile.error}` });
  const policyReading = readPolicy(policyFile.bytes);
  const policyFindings = await policyNotes(io, policyPath, policyFile.bytes);
  if ("error" in policyReading) return errorAnswer(call, policyReading.error, policyFindings);

  const serverFile = await io.readFile(serverPath);
  if ("error" in serverFile) return errorAnswer(call, { message: `read server description: ${serverFile.error}` }, policyFindings);
  const serverReading = readServer(serverFile.bytes);
  const notes = [...policyFindings, ...inFile(serverReading.diagnostics, serverPath)];
  if ("error" in serverReading) return errorAnswer(call, serverReading.error, notes);
  return judge(call, io, policyReading.policy, serverReading.server, flags.value("risk-class"), notes);
};

async function judge(call: Call, io: GaitIo, policy: Policy, server: ServerInfo, riskClass: string, notes: readonly Diagnostic[]): Promise<GaitAnswer> {
  const now = io.now();
  const path = policy.mcpTrust?.snapshot;
  const bytes = path === undefined ? undefined : await snapshotBytes(io, path);
  const found = path === undefined || bytes === undefined ? [] : lintSnapshot(bytes, path, { now, ...(await nameCheck(io, bytes)) });
  const decision = verifyServer(policy, bytes, server, riskClass, now);
  const diagnostics = [...notes, ...found];
  const fields = decisionFields(decision);
  // Without --json the verdict is printed even where JSON could not hold the rest.
  if (fields === undefined && call.json) return encodeFailedAnswer(diagnostics);
  return resultAnswer(call, exitOf(decision), fields ?? {}, `mcp verify: verdict=${decision.verdict}`, diagnostics);
}

/** A path that no file can have is a snapshot that is not there. */
async function snapshotBytes(io: GaitIo, path: string): Promise<Uint8Array | undefined> {
  if (path.includes("\0")) return undefined;
  const file = await io.readFile(path);
  return "error" in file ? undefined : file.bytes;
}

function inFile(diagnostics: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  return diagnostics.map((d) => ({ file, ...d }));
}

function exitOf(decision: TrustDecision): number {
  if (decision.ok) return 0;
  const exits: Readonly<Record<Verdict, number>> = { allow: 0, dry_run: 0, require_approval: 4, block: 3 };
  return exits[decision.verdict];
}

/** The result as Gait prints it; empty fields are left out. Undefined where JSON cannot hold it. */
function decisionFields(decision: TrustDecision): GoObject | undefined {
  const { findings } = decision;
  const trust = findings === undefined ? undefined : findingsFields(findings);
  if (findings !== undefined && trust === undefined) return undefined;
  return {
    ok: decision.ok,
    server_id: filled(decision.serverId),
    server_name: filled(decision.serverName),
    trust_model: decision.snapshotPath === "" ? undefined : "local_snapshot",
    snapshot_path: filled(decision.snapshotPath),
    verdict: decision.verdict,
    reason_codes: filled(decision.reasonCodes),
    violations: filled(decision.violations),
    mcp_trust: trust,
  };
}

function findingsFields(findings: TrustFindings): GoObject | undefined {
  const updatedAt = formatGoTime(findings.updatedAt);
  if (updatedAt === undefined || !Number.isFinite(findings.threshold)) return undefined;
  return {
    server_id: filled(findings.serverId),
    server_name: filled(findings.serverName),
    publisher: filled(findings.publisher),
    source: filled(findings.source),
    status: findings.status,
    decision_source: filled(findings.decisionSource),
    score: findings.score === 0 ? undefined : findings.score,
    threshold: findings.threshold === 0 ? undefined : findings.threshold,
    updated_at: updatedAt,
    max_age_seconds: findings.maxAgeSeconds === 0n ? undefined : findings.maxAgeSeconds,
    required: findings.required || undefined,
    enforced: findings.enforced || undefined,
    registry_verified: findings.registryVerified || undefined,
    publisher_allowed: findings.publisherAllowed || undefined,
    reason_codes: findings.reasonCodes,
  };
}

function filled<T extends string | readonly string[]>(value: T): T | undefined {
  return value.length === 0 ? undefined : value;
}
