/** How a failed test is told. */
import { quoteForMessage } from "../source/index.ts";
import type { TestCase } from "./types.ts";
import { quoted } from "./words.ts";

/** Reason codes that a message lists. */
const REASONS = 5;

/** The message of a test whose verdict is another one than expected. */
export function mismatchWords(test: Pick<TestCase, "expected" | "verdict" | "reason_codes">): string {
  return `expected ${test.expected}, gait says ${test.verdict} (${test.reason_codes.map(quoteForMessage).join(", ") || "no reason"})`;
}

/** Whether the message only says once more which verdict was expected and which came. */
export function repeatsVerdict(test: TestCase): boolean {
  return test.message === undefined || test.message === mismatchWords(test);
}

/** `"intents/delete.json" expects block, got allow as enforced, reason "approved"`. */
export function testWords(test: TestCase): string {
  const where = test.at === "enforced" ? "as enforced" : "at its stage";
  const reasons = test.reason_codes.length === 0 ? "" : `, reason ${test.reason_codes.slice(0, REASONS).map(quoted).join(", ")}`;
  const why = repeatsVerdict(test) ? reasons : `: ${test.message ?? ""}`;
  return `${quoted(test.intent)} expects ${test.expected}, got ${test.verdict} ${where}${why}`;
}
