/** What `--help` and `--explain` print for the subcommands that stand in for Gait's. */
import { answer } from "./envelope.ts";
import type { GaitAnswer } from "./types.ts";

/** The subcommands that we stand in for. */
export type Subcommand = "policy validate" | "policy fmt" | "policy test" | "policy simulate" | "mcp verify" | "gate eval";

const USAGE: Readonly<Record<Subcommand, readonly string[]>> = {
  "policy validate": ["gait policy validate <policy.yaml> [--json] [--explain]"],
  "policy fmt": ["gait policy fmt <policy.yaml> [--write] [--json] [--explain]"],
  "policy test": ["gait policy test <policy.yaml> <intent.json> [--json] [--explain]"],
  "policy simulate": [
    "gait policy simulate --policy <candidate_policy.yaml> --baseline <baseline_policy.yaml> --fixtures <csv files/dirs> [--json] [--explain]",
  ],
  "mcp verify": [
    "gait mcp verify --policy <policy.yaml> --server <server.json> [--risk-class <class>] [--json] [--explain]",
    "note: trust preflight reads mcp_trust.snapshot from a local file; scanners and registries stay outside the evaluator",
  ],
  "gate eval": [
    "gait gate eval --policy <policy.yaml> --intent <intent.json> [--simulate] [--evaluation-time <rfc3339>] [--json] [--explain]",
    "note: the verdict only; tokens, brokers, budgets and traces stay with gait itself",
  ],
};

const POLICY = "Validate, format, test and simulate gate policies offline with deterministic verdicts and stable exit codes.";

const EXPLANATION: Readonly<Record<Subcommand, string>> = {
  "policy validate": POLICY,
  "policy fmt": POLICY,
  "policy test": POLICY,
  "policy simulate": POLICY,
  "mcp verify": "Proxy tool-call protocol payloads through Gate policy evaluation and emit signed traces with optional exports.",
  "gate eval": "Evaluate one tool-call intent against a policy and answer with a verdict, its reasons and its violations.",
};

/**
 * The one line that `--explain` asks for, or undefined where it does not stand among the words. It counts anywhere: behind
 * `--`, and in place of a flag's value.
 */
export function explainAnswer(subcommand: Subcommand, args: readonly string[]): GaitAnswer | undefined {
  return args.includes("--explain") ? answer(0, `${EXPLANATION[subcommand]}\n`) : undefined;
}

/** What `--help` prints. `-h` is no help but an error in Gait's flag grammar: see `parseFlags`. */
export function usageAnswer(subcommand: Subcommand): GaitAnswer {
  const lines = USAGE[subcommand].map((line) => `  ${line}\n`);
  return answer(0, `Usage:\n${lines.join("")}`);
}
