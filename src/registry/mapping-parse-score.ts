/** The part of a mapping that says how a score comes about. */
import { fail, fieldsOf, wordOf, type Fields, type Findings } from "../source/fields.ts";
import type { SourceNode } from "../source/index.ts";
import { bound, oneOf, parseLookup } from "./mapping-parse-value.ts";
import type { Each, ScoreSpec } from "./mapping-types.ts";
import { compare, isScore, parseRational, ZERO } from "./rational.ts";

const SCORE = ["path", "const", "values", "otherwise", "combine", "subtract_from", "multiply", "divide"] as const;

/** The score: a path or a constant, an optional look-up, then the scale. */
export function parseScore(findings: Findings, node: SourceNode | undefined, name: string, each: Each, grouped: boolean): ScoreSpec | undefined {
  if (node === undefined) return undefined;
  const fields = node.kind === "string" ? undefined : fieldsOf(findings, node, name, SCORE);
  if (node.kind !== "string" && (fields === undefined || !oneOf(findings, fields, ["path", "const"]))) return undefined;
  const combine = fields && wordOf(findings, fields.get("combine"), `${name}.combine`, ["min", "max"] as const);
  if (grouped && combine === undefined) return fail(findings, "required", `${name} needs combine: min or max, because items are grouped`, node);
  if (!grouped && combine !== undefined) return fail(findings, "combination", `${name}.combine needs group_by`, node);
  const constant = fields?.get("const");
  if (constant !== undefined) return constantScore(findings, constant, name, fields);
  const path = bound(findings, fields?.get("path") ?? node, name, each);
  const lookup = fields && parseLookup(findings, fields);
  const subtract_from = fields && factor(findings, fields, "subtract_from");
  const scale = {
    multiply: fields && factor(findings, fields, "multiply"),
    divide: fields && factor(findings, fields, "divide"),
  };
  const worst = subtract_from === undefined ? "min" : "max";
  if (combine !== undefined && combine !== worst) {
    return fail(findings, "combination", `${name}.combine must be ${worst} here: a server is as good as its worst item`, fields?.keyAt("combine") ?? node);
  }
  return (
    path && {
      from: { kind: "path", path },
      ...(lookup === undefined ? {} : { lookup }),
      ...(combine === undefined ? {} : { combine }),
      ...(subtract_from === undefined ? {} : { subtract_from }),
      ...(scale.multiply === undefined ? {} : { multiply: scale.multiply }),
      ...(scale.divide === undefined ? {} : { divide: scale.divide }),
    }
  );
}

function constantScore(findings: Findings, node: SourceNode, name: string, fields: Fields | undefined): ScoreSpec | undefined {
  const extra = ["values", "otherwise", "subtract_from", "multiply", "divide"].find((key) => fields?.get(key) !== undefined);
  if (extra !== undefined) return fail(findings, "combination", `${name}.const stands alone, without ${extra}`, node);
  const exact = node.kind === "number" ? parseRational(node.text) : undefined;
  if (node.kind !== "number" || exact === undefined || !isScore(exact))
    return fail(findings, "score_invalid", `${name}.const must be a number from 0 to 1`, node);
  return { from: { kind: "const", text: node.text } };
}

/** A positive number as it was written. */
function factor(findings: Findings, fields: Fields, key: string): string | undefined {
  const node = fields.get(key);
  if (node === undefined) return undefined;
  const exact = node.kind === "number" ? parseRational(node.text) : undefined;
  if (node.kind === "number" && exact !== undefined && compare(exact, ZERO) > 0) return node.text;
  return fail(findings, "wrong_type", `${fields.path}.${key} must be a number above 0`, node);
}
