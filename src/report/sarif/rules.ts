/** What a code means: the rules of the SARIF log. Codes of diagnostics speak for themselves; ours have words. */
import type { Finding } from "../findings/index.ts";
import type { SarifRule } from "./types.ts";

interface Words {
  readonly short: string;
  readonly full: string;
  readonly help: string;
}

const REVIEW = "Review the line that caused it; revert it there if the change is not meant.";

const OWN: ReadonlyMap<string, Words> = new Map<string, Words>([
  ["newly_allowed", words("A tool becomes allowed", "Once enforced, calls of this tool run; on the base they do not.", REVIEW)],
  ["newly_blocked", words("A tool becomes blocked", "Once enforced, calls of this tool are refused; on the base they are not.", REVIEW)],
  ["newly_dry_run", words("A tool becomes dry_run only", "Once enforced, calls of this tool are answered but not executed.", REVIEW)],
  ["newly_require_approval", words("A tool becomes approval-gated", "Once enforced, calls of this tool wait for an approval.", REVIEW)],
  ["class_relaxed", words("A kind of call becomes milder", "Calls of this kind get a milder verdict than on the base, as enforced.", REVIEW)],
  ["class_tightened", words("A kind of call becomes stricter", "Calls of this kind get a stricter verdict than on the base, as enforced.", REVIEW)],
  ["newly_trusted", words("A server becomes trusted", "The trust snapshot now carries this server as trusted.", REVIEW)],
  ["newly_untrusted", words("A server becomes untrusted", "The trust snapshot no longer carries this server as trusted.", REVIEW)],
  [
    "test_failed",
    words("A test failed", "The policy answers an intent fixture otherwise than expected.", "Correct the policy, or the expectation if that is what changed."),
  ],
  [
    "artefact_stale",
    words("An artefact is stale", "The committed artefact differs from what its inputs render to.", "Run registry-policy check --write and commit the result."),
  ],
  [
    "stage_rollback",
    words(
      "Enforcement removed",
      "The policy goes back to an earlier stage: calls that were refused run again.",
      "Make sure that this is meant, and merge it alone.",
    ),
  ],
  [
    "stage_removal",
    words("Enforcement removed", "The policy is no longer configured: nothing judges its calls.", "Restore the policy, or record a removal exception."),
  ],
  [
    "judge_weakened",
    words("A judge becomes milder", "A test, limit or rule that judges this change asks for less than on the base.", "Restore it, or record an exception."),
  ],
  ["judge_removed", words("A judge is removed", "Something that judged this change on the base is gone.", "Restore it, or record an exception.")],
]);

/** The rules of all findings, each once, by code point of the id. */
export function rulesOf(findings: readonly Finding[]): readonly SarifRule[] {
  const byCode = new Map<string, Finding>();
  for (const finding of findings) if (!byCode.has(finding.code)) byCode.set(finding.code, finding);
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1)).map(ruleOf);
}

function ruleOf(finding: Finding): SarifRule {
  const { short, full, help } = OWN.get(finding.code) ?? spoken(finding);
  return {
    id: finding.code,
    shortDescription: { text: short },
    fullDescription: { text: full },
    help: { text: help },
    defaultConfiguration: { level: finding.severity },
    properties: { tags: ["security", "policy"] },
  };
}

/** A code is words joined by `_`; what to do stands in the message of each result. */
function spoken(finding: Finding): Words {
  const text = finding.code.replaceAll("_", " ");
  const sentence = `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  return words(sentence, `${sentence}.`, "The message of each result says what is wrong, where, and what to do.");
}

function words(short: string, full: string, help: string): Words {
  return { short, full, help };
}
