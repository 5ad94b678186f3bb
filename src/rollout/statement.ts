/**
 * Evidence that a policy passed its tests at a step, as an in-toto Statement v1 with a test-result predicate. Everything in it
 * can be recomputed from the repository, and there is no clock in it but that of the commit: the same state gives the same bytes.
 */
import type { EngineChoice, Stage } from "../config/types.ts";
import { canonicalJson, compareBytes, digest, type CanonicalInput } from "../gait/index.ts";
import type { Lineage } from "./lineage.ts";

/** Type of an in-toto Statement, version 1. */
export const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
/** Predicate type of in-toto's test results. */
export const PREDICATE_TYPE = "https://in-toto.io/attestation/test-result/v0.1";
/** The `schema` of our part of the predicate. */
export const EVIDENCE_SCHEMA = "registry-policy.evidence/1";

/** A file by its path in the workspace. */
export interface Descriptor {
  readonly name: string;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What a statement says, and what the gate recomputes. */
export interface EvidenceFacts {
  readonly policy: string;
  readonly output: string;
  readonly stage: Stage;
  /** `dry_run->enforce`: the step by which the policy came to its stage; `none->simulate` where it appeared there. */
  readonly step: string;
  /** Gait's digest of the artefact at its stage. */
  readonly policyDigest: string;
  /** Gait's digest of the policy as enforced. */
  readonly enforcedDigest: string;
  readonly allowSetDigest: string;
  /** The policy artefact, its staged file, and the summaries of decisions that count for the step. */
  readonly subjects: readonly Descriptor[];
  readonly config: Descriptor;
  readonly fixtures: readonly Descriptor[];
  /** Names of test cases (`caseName`), each as often as it ran. */
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly engine: EngineChoice;
  /** The semantics that judged. */
  readonly gait: string;
  /** Version of this program. */
  readonly tool: string;
  /** The base state: its commit, and that commit's date (RFC 3339). */
  readonly base: { readonly commit: string; readonly committed: string };
  /** The commit at which the statement was made; it belongs to the base state. */
  readonly head: string;
}

/** How a test case is named: what was judged, as what, and the verdict that is expected of it. */
export function caseName(test: { readonly intent: string; readonly at: "enforced" | "stage"; readonly expected: string }): string {
  return `${test.intent} (${test.at}): ${test.expected}`;
}

/** The step by which the policy came to the stage at which it stands. */
export function stepOf(lineage: Lineage, stage: Stage): string {
  return `${lineage.ancestors.find((a) => a.policy.stage !== stage)?.policy.stage ?? "none"}->${stage}`;
}

/** Digest of the fixtures as a set of paths and contents. */
export function fixturesDigest(fixtures: readonly Descriptor[]): string {
  return digest(sortedFiles(fixtures).map((f) => [f.name, f.sha256]));
}

/** Sorted, each once. */
export function sortedFiles(files: readonly Descriptor[]): readonly Descriptor[] {
  const unique = new Map(files.map((f) => [`${f.name}\n${f.sha256}`, f]));
  return [...unique.values()].sort((a, b) => compareBytes(a.name, b.name) || compareBytes(a.sha256, b.sha256));
}

/** The statement's text: canonical key order, indented, one line feed at the end. */
export function formatStatement(facts: EvidenceFacts): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(statement(facts))), null, 2)}\n`;
}

function statement(facts: EvidenceFacts): CanonicalInput {
  return {
    _type: STATEMENT_TYPE,
    subject: sortedFiles(facts.subjects).map(resource),
    predicateType: PREDICATE_TYPE,
    predicate: {
      result: facts.failed.length === 0 ? "PASSED" : "FAILED",
      configuration: [resource(facts.config), ...sortedFiles(facts.fixtures).map(resource)],
      passedTests: [...facts.passed].sort(compareBytes),
      failedTests: [...facts.failed].sort(compareBytes),
      registryPolicy: {
        schema: EVIDENCE_SCHEMA,
        policy: facts.policy,
        output: facts.output,
        stage: facts.stage,
        step: facts.step,
        policy_digest: facts.policyDigest,
        enforced_digest: facts.enforcedDigest,
        allow_set_digest: facts.allowSetDigest,
        fixtures_digest: fixturesDigest(facts.fixtures),
        engine: facts.engine,
        gait: facts.gait,
        version: facts.tool,
        base: { ...facts.base },
        head: facts.head,
      },
    },
  };
}

function resource({ name, sha256 }: Descriptor): CanonicalInput {
  return { name, digest: { sha256 } };
}
