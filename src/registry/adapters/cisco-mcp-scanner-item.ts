/** One result of a Cisco report: a tool, a prompt, a resource or a server's instructions. */
import { quoteForMessage } from "../../source/index.ts";
import { entriesAt, optionalText, refuse, required, requiredBoolean, requiredText, valueAt, type Draft, type Place } from "../draft.ts";
import type { Rational } from "../rational.ts";
import { NO_RESULT_WORD, upper, worst, type Scale } from "../severity.ts";
import type { ScanOutcome } from "../scan-results.ts";

const COMPLETED = "completed";
const SKIPPED = "skipped";
const SAFE = "SAFE";

/** The item's worst finding; undefined after an error. */
export function readItem(draft: Draft, item: Place, analyzers: readonly string[], scale: Scale): ScanOutcome | undefined {
  const kind = optionalText(draft, item, "item_type") ?? "tool";
  const name = kind === "tool" ? requiredText(draft, item, "tool_name") : kind;
  const status = requiredText(draft, item, "status");
  const safe = requiredBoolean(draft, item, "is_safe");
  const findings = required(draft, item, "findings");
  if (name === undefined || status === undefined || safe === undefined || findings === undefined) return undefined;
  const subject = `${kind} ${quoteForMessage(name)}`;
  if (status !== COMPLETED) {
    const outcome = status === SKIPPED ? "no_result" : "failed";
    return { kind: outcome, reason: `${subject} has the status ${quoteForMessage(status)}` };
  }
  if (valueAt(item, "error") !== undefined) return { kind: "failed", reason: `${subject} carries an error` };
  const found = entriesAt(draft, findings);
  const lacking = analyzers.find((a) => !found.some((f) => f.key === a || f.key === `${a}_analyzer`));
  if (lacking !== undefined) return { kind: "no_result", reason: `${subject} has no finding of the analyzer ${quoteForMessage(lacking)}` };
  const scores: Rational[] = [];
  let inconclusive: string | undefined;
  let allSafe = true;
  for (const finding of found) {
    const word = requiredText(draft, finding, "severity");
    if (word === undefined) return undefined;
    if (upper(word) === NO_RESULT_WORD) inconclusive = `${subject} has the severity UNKNOWN from ${quoteForMessage(finding.key)}`;
    else {
      allSafe = allSafe && upper(word) === SAFE;
      const score = scale.words.get(upper(word));
      if (score === undefined) return unknownWord(draft, word, finding, scale);
      if (upper(word) === SAFE && counted(finding)) {
        const message = `${subject} is called SAFE, and the same finding counts threats`;
        return refuse(draft, "contradiction", message, finding, "Run the scan again.");
      }
      scores.push(score);
    }
  }
  if (inconclusive !== undefined) return { kind: "no_result", reason: inconclusive };
  const score = worst(scores);
  if (score === undefined) return { kind: "no_result", reason: `${subject} has no findings` };
  if (!safe && allSafe) {
    return refuse(draft, "contradiction", `${subject} is not safe, yet no finding says why`, item, "Run the scan again.");
  }
  return { kind: "scored", score };
}

/** Whether a finding says that it found something. */
function counted(finding: Place): boolean {
  const total = valueAt(finding, "total_findings")?.node;
  return total?.kind === "number" && total.value > 0;
}

function unknownWord(draft: Draft, word: string, finding: Place, scale: Scale): undefined {
  const known = [...scale.words.keys(), NO_RESULT_WORD].join(", ");
  const message = `the severity ${quoteForMessage(word)} is not one of ${known}`;
  return refuse(draft, "unknown_severity", message, finding, "Give it a score under `severity_scores`.");
}
