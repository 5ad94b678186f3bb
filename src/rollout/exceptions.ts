/**
 * One mechanism for all exceptions: a reviewed file that names kind, policy, the exact change by digest, who, why and until
 * when. It counts from the commit that adds it and is good for that change alone.
 */
import { digest } from "../gait/index.ts";
import type { ExceptionKind, Stage } from "../config/types.ts";
import { EXCEPTION_KINDS, type ExceptionRules } from "../config/index.ts";
import type { Outcome } from "../diagnostic.ts";
import { fail, fieldsOf, findingsFor, textOf, textsOf, wordOf } from "../source/fields.ts";
import type { SourceDocument } from "../source/node.ts";
import { HOUR, parseInstant } from "./instants.ts";
import type { Exception, PolicyState } from "./types.ts";

const KEYS = ["kind", "policy", "tools", "change", "actor", "reason", "expires"];
/** What a change is, so that an exception can be bound to it and to nothing else. */
export interface CoveredChange {
  readonly kind: ExceptionKind;
  readonly policy: string;
  readonly base: { readonly stage: Stage; readonly enforcedDigest: string } | undefined;
  readonly head: { readonly stage: Stage; readonly enforcedDigest: string } | undefined;
  /** For kind `test`: what was weakened. */
  readonly detail: readonly string[];
}

/** Lower-case hex sha256 of the canonical JSON of the change: what an exception's `change` must be. */
export function changeDigest(change: CoveredChange): string {
  const side = (s: CoveredChange["base"]): { stage: string; policy: string } | null => (s === undefined ? null : { stage: s.stage, policy: s.enforcedDigest });
  return digest({ kind: change.kind, policy: change.policy, base: side(change.base), head: side(change.head), detail: [...change.detail] });
}

/** The change between two states of a policy, for one kind of exception. */
export function coveredChange(
  kind: ExceptionKind,
  id: string,
  base: PolicyState | undefined,
  head: PolicyState | undefined,
  detail: readonly string[] = [],
): CoveredChange {
  const side = (p: PolicyState | undefined): CoveredChange["base"] => (p === undefined ? undefined : { stage: p.stage, enforcedDigest: p.enforcedDigest });
  return { kind, policy: id, base: side(base), head: side(head), detail };
}

/** Reads one file of the exceptions folder. */
export function readException(document: SourceDocument): Outcome<Exception> {
  const findings = findingsFor(document.file, "exception");
  const fields = fieldsOf(findings, document.root, "", KEYS);
  if (fields === undefined) return { diagnostics: findings.diagnostics };
  for (const key of ["kind", "policy", "change", "actor", "reason", "expires"]) {
    if (fields.get(key) === undefined) fail(findings, "missing_key", `the exception has no \`${key}\``, fields.node);
  }
  const kind = wordOf(findings, fields.get("kind"), "kind", EXCEPTION_KINDS);
  const expiresText = textOf(findings, fields.get("expires"), "expires");
  const expires = expiresText === undefined ? undefined : parseInstant(expiresText);
  if (expiresText !== undefined && expires === undefined) {
    fail(
      findings,
      "time",
      `expires is ${JSON.stringify(expiresText)}, which is no time`,
      fields.keyAt("expires"),
      "Write a date (2026-12-31) or a time (2026-12-31T00:00:00Z).",
    );
  }
  const change = textOf(findings, fields.get("change"), "change");
  if (change !== undefined && !/^[0-9a-f]{64}$/u.test(change)) {
    fail(findings, "digest", "change must be a sha256 in lower-case hex", fields.keyAt("change"), "Let `registry-policy accept` write the file.");
  }
  const actor = textOf(findings, fields.get("actor"), "actor");
  const reason = textOf(findings, fields.get("reason"), "reason");
  const policy = textOf(findings, fields.get("policy"), "policy");
  const tools = textsOf(findings, fields.get("tools"), "tools");
  if (
    kind === undefined ||
    expires === undefined ||
    expiresText === undefined ||
    change === undefined ||
    actor === undefined ||
    reason === undefined ||
    policy === undefined ||
    findings.diagnostics.length > 0
  ) {
    return { diagnostics: findings.diagnostics };
  }
  return { value: { file: document.file, kind, policy, tools, change, actor, reason, expires, expiresText }, diagnostics: [] };
}

/** Whether an exception may be used at all, or why not. `began` is when the commit that adds it counts from. */
export function refusalOf(exception: Exception, rules: ExceptionRules, now: number, began: number): string | undefined {
  if (exception.expires <= now) return `it expired on ${exception.expiresText}`;
  if (rules.kinds !== undefined && !rules.kinds.includes(exception.kind)) return `exceptions of kind ${exception.kind} are not allowed here`;
  if (rules.max_hours !== undefined && exception.expires - began > rules.max_hours * HOUR) {
    return `it lives longer than the ${rules.max_hours} hours that the base allows`;
  }
  return undefined;
}
