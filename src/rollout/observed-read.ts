/** Reading a summary of decisions back: closed keys, and counts that add up. */
import { STAGES } from "../config/types.ts";
import type { Outcome } from "../diagnostic.ts";
import { VERDICTS } from "../gait/index.ts";
import { countOf, fail, fieldsOf, findingsFor, itemsOf, textOf, textsOf, wordOf, type Fields, type Findings } from "../source/fields.ts";
import type { SourceDocument, SourceNode } from "../source/node.ts";
import { parseInstant } from "./instants.ts";
import { OBSERVED_SCHEMA, type Observed } from "./observed.ts";

const KEYS = [
  "schema",
  "policy",
  "output",
  "stage",
  "version",
  "base",
  "decisions",
  "timed",
  "first",
  "last",
  "verdicts",
  "policy_digests",
  "tools",
  "rules",
  "not_counted",
  "sample",
  "replayed",
  "inputs",
];
const REQUIRED = KEYS.filter((key) => !["first", "last", "sample", "replayed"].includes(key));

/** Refuses unknown and missing keys, values of another type, and sums that do not fit. */
export function readObserved(document: SourceDocument): Outcome<Observed> {
  const findings = findingsFor(document.file, "evidence");
  const fields = fieldsOf(findings, document.root, "", KEYS);
  if (fields === undefined) return { diagnostics: findings.diagnostics };
  for (const key of REQUIRED)
    if ((fields.get(key)?.kind ?? "null") === "null") fail(findings, "missing_key", `the summary has no ${JSON.stringify(key)}`, fields.node);
  const text = (key: string): string => textOf(findings, fields.get(key), key) ?? "";
  wordOf(findings, fields.get("schema"), "schema", [OBSERVED_SCHEMA] as const);
  const [first, last] = [timeOf(findings, fields, "first"), timeOf(findings, fields, "last")];
  const replayed = fields.get("replayed");
  const observed: Observed = {
    schema: OBSERVED_SCHEMA,
    policy: text("policy"),
    output: text("output"),
    stage: wordOf(findings, fields.get("stage"), "stage", STAGES) ?? "simulate",
    version: text("version"),
    base: text("base"),
    decisions: countOf(findings, fields.get("decisions"), "decisions") ?? 0,
    timed: countOf(findings, fields.get("timed"), "timed") ?? 0,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    verdicts: countsOf(findings, fields.get("verdicts"), "verdicts", VERDICTS),
    policy_digests: rowsOf(findings, fields, "policy_digests", ["policy_digest"], ["decisions"]),
    tools: rowsOf(findings, fields, "tools", ["tool"], ["decisions", "stops"]),
    rules: rowsOf(findings, fields, "rules", ["rule"], ["decisions"]),
    not_counted: countsOf(findings, fields.get("not_counted"), "not_counted", ["foreign", "without_answer", "failed"] as const),
    ...(fields.get("sample") === undefined ? {} : { sample: textsOf(findings, fields.get("sample"), "sample") }),
    ...(replayed === undefined ? {} : { replayed: replayedOf(findings, replayed) }),
    inputs: rowsOf(findings, fields, "inputs", ["name", "sha256"], ["records"]),
  };
  if (findings.diagnostics.length === 0) checkSums(findings, fields, observed);
  return findings.diagnostics.length > 0 ? { diagnostics: findings.diagnostics } : { value: observed, diagnostics: [] };
}

function replayedOf(findings: Findings, node: SourceNode): NonNullable<Observed["replayed"]> {
  const fields = fieldsOf(findings, node, "replayed", ["intents", "stops"]);
  if (fields === undefined) return { intents: 0, stops: [] };
  return { intents: countOf(findings, fields.get("intents"), "replayed.intents") ?? 0, stops: rowsOf(findings, fields, "stops", ["tool"], ["intents"]) };
}

function timeOf(findings: Findings, fields: Fields, key: string): string | undefined {
  const text = textOf(findings, fields.get(key), key);
  if (text !== undefined && parseInstant(text) === undefined) fail(findings, "time", `${key} is ${JSON.stringify(text)}, which is no time`, fields.keyAt(key));
  return text;
}

/** A mapping of counts with exactly the keys given. */
function countsOf<K extends string>(findings: Findings, node: SourceNode | undefined, path: string, keys: readonly K[]): Record<K, number> {
  const fields = node === undefined ? undefined : fieldsOf(findings, node, path, keys);
  const found = keys.map((key) => {
    const value = fields?.get(key);
    if (fields !== undefined && value === undefined) fail(findings, "missing_key", `${path} has no ${JSON.stringify(key)}`, fields.node);
    return [key, countOf(findings, value, `${path}.${key}`) ?? 0] as const;
  });
  return Object.fromEntries(found) as Record<K, number>;
}

/** A list of mappings, each with exactly these texts and counts. */
function rowsOf<T extends string, C extends string>(
  findings: Findings,
  fields: Fields,
  key: string,
  texts: readonly T[],
  counts: readonly C[],
): readonly (Record<T, string> & Record<C, number>)[] {
  return itemsOf(findings, fields.get(key), key).map((item, i) => {
    const path = `${key}[${i}]`;
    const row = fieldsOf(findings, item, path, [...texts, ...counts]);
    const text = texts.map((name) => {
      const node = row?.get(name);
      // A tool may be unknown, which is the empty text.
      if (node?.kind !== "string") fail(findings, "wrong_type", `${path}.${name} must be text`, node ?? item);
      return [name, node?.kind === "string" ? node.value : ""] as const;
    });
    const numbers = counts.map((name) => {
      if (row !== undefined && row.get(name) === undefined) fail(findings, "missing_key", `${path} has no ${JSON.stringify(name)}`, item);
      return [name, countOf(findings, row?.get(name), `${path}.${name}`) ?? 0] as const;
    });
    return Object.fromEntries<string | number>([...text, ...numbers]) as Record<T, string> & Record<C, number>;
  });
}

function checkSums(findings: Findings, fields: Fields, observed: Observed): void {
  const sums: readonly (readonly [string, number])[] = [
    ["verdicts", VERDICTS.reduce((sum, v) => sum + observed.verdicts[v], 0)],
    ["policy_digests", sumOf(observed.policy_digests)],
    ["tools", sumOf(observed.tools)],
  ];
  for (const [key, sum] of sums) {
    if (sum !== observed.decisions)
      fail(findings, "sum", `${key} add up to ${sum}, but there are ${observed.decisions} decisions: the summary was edited`, fields.keyAt(key));
  }
  const all = observed.inputs.reduce((sum, i) => sum + i.records, 0);
  if (observed.decisions > all)
    fail(findings, "sum", `${observed.decisions} decisions cannot come from ${all} records: the summary was edited`, fields.keyAt("inputs"));
  if (observed.timed > observed.decisions || sumOf(observed.rules) > observed.decisions || observed.tools.some((t) => t.stops > t.decisions)) {
    fail(findings, "sum", "a part is larger than the whole: the summary was edited", fields.keyAt("decisions"));
  }
  const times = [observed.first, observed.last].flatMap((t) => (t === undefined ? [] : (parseInstant(t) ?? [])));
  const [first, last] = times;
  const fits = observed.timed === 0 ? times.length === 0 : first !== undefined && last !== undefined && first <= last;
  if (!fits) fail(findings, "time", "first and last do not fit the number of decisions with a time", fields.keyAt("timed"));
}

function sumOf(rows: readonly { readonly decisions: number }[]): number {
  return rows.reduce((sum, row) => sum + row.decisions, 0);
}
