/** Reading a statement back: closed keys everywhere, so that nothing can be said in it that is not judged. */
import { ENGINES, STAGES } from "../config/types.ts";
import type { Outcome } from "../diagnostic.ts";
import { fail, fieldsOf, findingsFor, itemsOf, textOf, textsOf, wordOf, type Fields, type Findings } from "../source/fields.ts";
import type { SourceDocument, SourceNode } from "../source/node.ts";
import { EVIDENCE_SCHEMA, fixturesDigest, PREDICATE_TYPE, STATEMENT_TYPE, type Descriptor, type EvidenceFacts } from "./statement.ts";

/** What a statement claims. */
export interface Claims extends EvidenceFacts {
  readonly result: "PASSED" | "WARNED" | "FAILED";
}

const STATEMENT_KEYS = ["_type", "subject", "predicateType", "predicate"];
const PREDICATE_KEYS = ["result", "configuration", "passedTests", "failedTests", "registryPolicy"];
const OWN_KEYS = [
  "schema",
  "policy",
  "output",
  "stage",
  "step",
  "policy_digest",
  "enforced_digest",
  "allow_set_digest",
  "fixtures_digest",
  "engine",
  "gait",
  "version",
  "base",
  "head",
];

/** Refuses unknown and missing keys, values of another type, and a fixtures digest that does not fit its fixtures. */
export function readStatement(document: SourceDocument): Outcome<Claims> {
  const findings = findingsFor(document.file, "evidence");
  const top = closed(findings, document.root, "the statement", STATEMENT_KEYS);
  const predicate = closed(findings, top?.get("predicate"), "predicate", PREDICATE_KEYS);
  const own = closed(findings, predicate?.get("registryPolicy"), "predicate.registryPolicy", OWN_KEYS);
  const base = closed(findings, own?.get("base"), "predicate.registryPolicy.base", ["commit", "committed"]);
  if (top === undefined || predicate === undefined || own === undefined || base === undefined) return { diagnostics: findings.diagnostics };
  wordOf(findings, top.get("_type"), "_type", [STATEMENT_TYPE] as const);
  wordOf(findings, top.get("predicateType"), "predicateType", [PREDICATE_TYPE] as const);
  wordOf(findings, own.get("schema"), "schema", [EVIDENCE_SCHEMA] as const);
  const text = (fields: Fields, key: string): string => textOf(findings, fields.get(key), key) ?? "";
  const [config, ...fixtures] = resourcesOf(findings, predicate.get("configuration"), "configuration");
  if (config === undefined) fail(findings, "empty", "configuration names nothing", predicate.keyAt("configuration"));
  if (fixturesDigest(fixtures) !== text(own, "fixtures_digest"))
    fail(findings, "digest", "fixtures_digest does not fit the fixtures in configuration: the statement was edited", own.keyAt("fixtures_digest"));
  const claims: Claims = {
    result: wordOf(findings, predicate.get("result"), "result", ["PASSED", "WARNED", "FAILED"] as const) ?? "FAILED",
    policy: text(own, "policy"),
    output: text(own, "output"),
    stage: wordOf(findings, own.get("stage"), "stage", STAGES) ?? "simulate",
    step: text(own, "step"),
    policyDigest: text(own, "policy_digest"),
    enforcedDigest: text(own, "enforced_digest"),
    allowSetDigest: text(own, "allow_set_digest"),
    subjects: resourcesOf(findings, top.get("subject"), "subject"),
    config: config ?? { name: "", sha256: "" },
    fixtures,
    passed: textsOf(findings, predicate.get("passedTests"), "passedTests"),
    failed: textsOf(findings, predicate.get("failedTests"), "failedTests"),
    engine: wordOf(findings, own.get("engine"), "engine", ENGINES) ?? "embedded",
    gait: text(own, "gait"),
    tool: text(own, "version"),
    base: { commit: text(base, "commit"), committed: text(base, "committed") },
    head: text(own, "head"),
  };
  return findings.diagnostics.length > 0 ? { diagnostics: findings.diagnostics } : { value: claims, diagnostics: [] };
}

/** A mapping that has exactly these keys. */
function closed(findings: Findings, node: SourceNode | undefined, path: string, keys: readonly string[]): Fields | undefined {
  const fields = node === undefined ? undefined : fieldsOf(findings, node, path, keys);
  for (const key of fields === undefined ? [] : keys) {
    const value = fields?.get(key);
    // Nothing in place of a list would read as an empty one.
    if (value === undefined || value.kind === "null")
      fail(findings, "missing_key", `${path} has no ${JSON.stringify(key)}`, fields?.node ?? { line: 1, column: 1 });
  }
  return fields;
}

function resourcesOf(findings: Findings, node: SourceNode | undefined, path: string): readonly Descriptor[] {
  const seen = new Set<string>();
  return itemsOf(findings, node, path).flatMap((item, i) => {
    const at = `${path}[${i}]`;
    const fields = closed(findings, item, at, ["name", "digest"]);
    const digests = closed(findings, fields?.get("digest"), `${at}.digest`, ["sha256"]);
    const name = textOf(findings, fields?.get("name"), `${at}.name`);
    const sha256 = textOf(findings, digests?.get("sha256"), `${at}.digest.sha256`);
    if (sha256 !== undefined && !/^[0-9a-f]{64}$/u.test(sha256)) fail(findings, "digest", `${at}.digest.sha256 is no sha256 in lower-case hex`, item);
    const said = `${name ?? ""}\n${sha256 ?? ""}`;
    if (seen.has(said)) fail(findings, "twice", `${at} says again what stands before it`, item);
    seen.add(said);
    return name === undefined || sha256 === undefined ? [] : [{ name, sha256 }];
  });
}
