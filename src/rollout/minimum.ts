/** The action's `minimum` input: inline YAML of the organisation. */
import { readExceptionRules, readLimits, hoursOf } from "../config/index.ts";
import type { Outcome } from "../diagnostic.ts";
import { booleanOf, fieldsOf, findingsFor, wordOf } from "../source/fields.ts";
import type { SourceDocument } from "../source/node.ts";
import type { Minimum } from "./types.ts";

/** Reads `soak`, `soak_clock`, `limits`, `attestation`, `exceptions` (`kinds`, `max_age`) and `no_relaxation`. */
export function readMinimum(document: SourceDocument): Outcome<Minimum> {
  const findings = findingsFor(document.file, "minimum");
  const fields = fieldsOf(findings, document.root, "minimum", ["soak", "soak_clock", "limits", "attestation", "exceptions", "no_relaxation"]);
  const soakNode = fields?.get("soak");
  const soak = soakNode === undefined ? undefined : fieldsOf(findings, soakNode, "minimum.soak", ["simulate", "dry_run"]);
  const simulate = hoursOf(findings, soak?.get("simulate"), "minimum.soak.simulate");
  const dryRun = hoursOf(findings, soak?.get("dry_run"), "minimum.soak.dry_run");
  const clock = wordOf(findings, fields?.get("soak_clock"), "minimum.soak_clock", ["server", "git"] as const);
  const exceptionsNode = fields?.get("exceptions");
  const exceptions = exceptionsNode === undefined ? undefined : fieldsOf(findings, exceptionsNode, "minimum.exceptions", ["kinds", "max_age"]);
  const value: Minimum = {
    soak: { ...(simulate === undefined ? {} : { simulate }), ...(dryRun === undefined ? {} : { dry_run: dryRun }) },
    ...(clock === undefined ? {} : { soak_clock: clock }),
    limits: readLimits(findings, fields?.get("limits"), "minimum.limits"),
    attestation: wordOf(findings, fields?.get("attestation"), "minimum.attestation", ["required", "optional"] as const) === "required",
    exceptionRules: readExceptionRules(findings, exceptions?.get("kinds"), exceptions?.get("max_age"), "minimum.exceptions"),
    no_relaxation: booleanOf(findings, fields?.get("no_relaxation"), "minimum.no_relaxation") ?? false,
  };
  return findings.diagnostics.length > 0 ? { diagnostics: findings.diagnostics } : { value, diagnostics: [] };
}
