/** `rollout:`, `exceptions:` and the stage renderings: how a policy moves and what must be proven. */
import { booleanOf, countOf, fail, fieldsOf, textOf, textsOf, wordOf, type Findings } from "../source/fields.ts";
import type { SourceNode } from "../source/node.ts";
import { hoursOf } from "./durations.ts";
import { workspacePath } from "./paths.ts";
import type { AttestationConfig, ExceptionKind, ExceptionRules, ObservedConfig, RolloutConfig, StageRendering } from "./types.ts";

/** Every kind of exception, in the order in which documents list them. */
export const EXCEPTION_KINDS: readonly ExceptionKind[] = ["limit", "relaxation", "test", "promotion", "adoption", "removal"];

const ROLLOUT_KEYS = ["simulate", "dry_run", "soak", "soak_clock", "evidence", "attestation", "trusted_root", "signer", "observed"];
const DEFAULT_SOAK_HOURS = 72;

/** What the two stages below enforce render. */
export function readRendering(findings: Findings, simulate: SourceNode | undefined, dryRun: SourceNode | undefined, path: string): Partial<StageRendering> {
  const simulateWord = wordOf(findings, simulate, `${path}.simulate`, ["flag", "observe"] as const);
  if (dryRun?.kind === "object") {
    const fields = fieldsOf(findings, dryRun, `${path}.dry_run`, ["selected"]);
    const selected = textsOf(findings, fields?.get("selected"), `${path}.dry_run.selected`);
    if (selected.length === 0)
      fail(findings, "empty", `${path}.dry_run.selected names no tool`, dryRun, "List the tools that run dry, or write `dry_run: unknown`.");
    return { ...(simulateWord === undefined ? {} : { simulate: simulateWord }), dry_run: { selected } };
  }
  const dryRunWord = wordOf(findings, dryRun, `${path}.dry_run`, ["unknown", "all"] as const);
  return { ...(simulateWord === undefined ? {} : { simulate: simulateWord }), ...(dryRunWord === undefined ? {} : { dry_run: dryRunWord }) };
}

/** The whole `rollout:` block with its defaults: flag, unknown, 72h each, `evidence/`. */
export function readRollout(findings: Findings, folder: string, node: SourceNode | undefined): RolloutConfig {
  const fields = node === undefined ? undefined : fieldsOf(findings, node, "rollout", ROLLOUT_KEYS);
  const rendering = readRendering(findings, fields?.get("simulate"), fields?.get("dry_run"), "rollout");
  const soakNode = fields?.get("soak");
  const soak = soakNode === undefined ? undefined : fieldsOf(findings, soakNode, "rollout.soak", ["simulate", "dry_run"]);
  const evidenceNode = fields?.get("evidence");
  const evidenceText = textOf(findings, evidenceNode, "rollout.evidence") ?? "evidence";
  return {
    simulate: rendering.simulate ?? "flag",
    dry_run: rendering.dry_run ?? "unknown",
    soak: {
      simulate: hoursOf(findings, soak?.get("simulate"), "rollout.soak.simulate") ?? DEFAULT_SOAK_HOURS,
      dry_run: hoursOf(findings, soak?.get("dry_run"), "rollout.soak.dry_run") ?? DEFAULT_SOAK_HOURS,
    },
    soak_clock: wordOf(findings, fields?.get("soak_clock"), "rollout.soak_clock", ["server", "git"] as const),
    evidence: workspacePath(findings, folder, evidenceText, evidenceNode ?? { line: 1, column: 1 }, "rollout.evidence", "output") ?? evidenceText,
    attestation: readAttestation(findings, folder, fields?.get("attestation"), fields?.get("trusted_root"), fields?.get("signer")),
    observed: readObserved(findings, fields?.get("observed")),
  };
}

function readAttestation(
  findings: Findings,
  folder: string,
  node: SourceNode | undefined,
  rootNode: SourceNode | undefined,
  signerNode: SourceNode | undefined,
): AttestationConfig | undefined {
  const word = wordOf(findings, node, "rollout.attestation", ["required", "optional"] as const);
  const signer = signerNode === undefined ? undefined : fieldsOf(findings, signerNode, "rollout.signer", ["repository", "workflow", "ref"]);
  const root = workspacePath(
    findings,
    folder,
    textOf(findings, rootNode, "rollout.trusted_root"),
    rootNode ?? { line: 1, column: 1 },
    "rollout.trusted_root",
    "input",
  );
  if (word === "required" && node !== undefined) {
    for (const key of ["repository", "workflow"]) {
      if (signer?.get(key) === undefined) {
        fail(
          findings,
          "missing_key",
          `rollout.attestation is required, but rollout.signer.${key} is not set`,
          node,
          "Name the repository and the workflow whose signature counts.",
        );
      }
    }
    if (rootNode === undefined)
      fail(
        findings,
        "missing_key",
        "rollout.attestation is required, but rollout.trusted_root is not set",
        node,
        "Name the trusted root file that signatures are verified against, offline.",
      );
  }
  if (word === undefined && signer === undefined && root === undefined) return undefined;
  const entries = (["repository", "workflow", "ref"] as const).flatMap((key) => {
    const text = textOf(findings, signer?.get(key), `rollout.signer.${key}`);
    return text === undefined ? [] : [[key, text] as const];
  });
  return { required: word === "required", ...(root === undefined ? {} : { trusted_root: root }), ...Object.fromEntries(entries) };
}

function readObserved(findings: Findings, node: SourceNode | undefined): ObservedConfig | undefined {
  if (node === undefined) return undefined;
  const fields = fieldsOf(findings, node, "rollout.observed", ["min_decisions", "min_span", "no_unexpected_stops"]);
  const decisions = countOf(findings, fields?.get("min_decisions"), "rollout.observed.min_decisions");
  const hours = hoursOf(findings, fields?.get("min_span"), "rollout.observed.min_span");
  return {
    ...(decisions === undefined ? {} : { min_decisions: decisions }),
    ...(hours === undefined ? {} : { min_hours: hours }),
    no_unexpected_stops: booleanOf(findings, fields?.get("no_unexpected_stops"), "rollout.observed.no_unexpected_stops") ?? false,
  };
}

/** `exceptions:` is a folder, or a mapping of `folder`, the `kinds` that count and `max_age`. */
export function readExceptions(findings: Findings, folder: string, node: SourceNode | undefined): { folder: string; rules: ExceptionRules } {
  const fields = node?.kind === "object" ? fieldsOf(findings, node, "exceptions", ["folder", "kinds", "max_age"]) : undefined;
  const folderNode = node?.kind === "object" ? fields?.get("folder") : node;
  const text = textOf(findings, folderNode, "exceptions") ?? "exceptions";
  const path = workspacePath(findings, folder, text, folderNode ?? { line: 1, column: 1 }, "exceptions", "output") ?? text;
  return { folder: path, rules: readExceptionRules(findings, fields?.get("kinds"), fields?.get("max_age"), "exceptions") };
}

/** The kinds that count and how long an exception may live. */
export function readExceptionRules(findings: Findings, kinds: SourceNode | undefined, maxAge: SourceNode | undefined, path: string): ExceptionRules {
  const words = kinds?.kind === "array" ? kinds.items.flatMap((item, i) => wordOf(findings, item, `${path}.kinds[${i}]`, EXCEPTION_KINDS) ?? []) : undefined;
  if (kinds !== undefined && kinds.kind !== "array") fail(findings, "wrong_type", `${path}.kinds must be a list`, kinds);
  const hours = hoursOf(findings, maxAge, `${path}.max_age`);
  return { ...(words === undefined ? {} : { kinds: words }), ...(hours === undefined ? {} : { max_hours: hours }) };
}
