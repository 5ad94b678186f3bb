/** Findings for stage moves and what is missing for them. */
import { diagnosticOf } from "../told.ts";
import type { MissingProof, PolicyReport } from "../types.ts";
import { counted, moveWords, quoted } from "../words.ts";
import { removesEnforcement } from "../counts.ts";
import { at, RANK, type Finding } from "./finding.ts";

/** Tool names that a message lists before it counts the rest. */
const NAMED = 10;

/** A policy's move and what it lacks, as findings. */
export function rolloutFindings(policy: PolicyReport): readonly Finding[] {
  return [...moveFindings(policy), ...policy.rollout.missing.map((missing) => missingFinding(policy, missing))];
}

function moveFindings(policy: PolicyReport): readonly Finding[] {
  const { move } = policy.rollout;
  const words = moveWords(policy);
  if (move === undefined || words === undefined) return [];
  const removed = removesEnforcement(policy);
  return [
    {
      code: `stage_${move.kind}`,
      severity: removed ? "warning" : "note",
      title: removed ? "Enforcement removed" : "Stage changes",
      message: `policy ${quoted(policy.id)} ${words}; calls that start running: ${String(move.starts.length)}, that stop: ${String(move.stops.length)}`,
      policy: policy.id,
      subject: move.kind,
      ...stagePlace(policy),
      related: [],
      rank: removed ? RANK.enforcementRemoved : RANK.tightened,
    },
  ];
}

function missingFinding(policy: PolicyReport, missing: MissingProof): Finding {
  const told = diagnosticOf(policy, missing);
  return {
    code: missing.code,
    // What is missing for a move that nobody refuses (proof that runs on its own clock) must not look like a failure.
    severity: policy.rollout.allowed ? "note" : "error",
    title: policy.rollout.allowed ? "Not proven yet" : "Refused by the rollout rules",
    message: `${missing.message}${namedTools(missing)}`,
    ...(missing.help === undefined ? {} : { help: missing.help }),
    policy: policy.id,
    subject: `${missing.code}\n${(missing.tools ?? []).join("\n")}`,
    ...(told?.file === undefined ? stagePlace(policy) : at(told)),
    related: [],
    rank: RANK.refused,
  };
}

/** The tools that a refusal is about, the first ones by name. */
export function namedTools(missing: MissingProof): string {
  const tools = missing.tools ?? [];
  if (tools.length === 0) return "";
  const rest = tools.length - NAMED;
  const named = tools.slice(0, NAMED).map((tool) => quoted(tool));
  return `: ${named.join(", ")}${rest > 0 ? ` and ${counted(rest, "more tool")}` : ""}`;
}

function stagePlace(policy: PolicyReport): Pick<Finding, "file" | "line"> {
  return { file: policy.config, ...(policy.stage_line === undefined ? {} : { line: policy.stage_line }) };
}
