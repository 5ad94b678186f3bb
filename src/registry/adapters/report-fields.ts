/** Single fields of a report on a server, the way every trust entry needs them. */
import { lower } from "../../gait/text/index.ts";
import { member, quoteForMessage } from "../../source/index.ts";
import { trimBlanks } from "../names.ts";
import { optionalText, originAt, refuse, remark, type Place } from "../draft.ts";
import type { Collected } from "./collect.ts";

const STATUS_WORD = /^[A-Za-z0-9_-]+$/;

/** The text under a key without outer blanks; missing, null and blank are undefined, another kind is an error (Gait would reject the whole snapshot). */
export function plainText(into: Collected, spot: Place, key: string): string | undefined {
  const text = optionalText(into, spot, key);
  return text === undefined ? undefined : trimBlanks(text);
}

/** The status in lower case; a missing one is `unknown`, an empty one is an error because Gait would trust it. */
export function reportStatus(into: Collected, spot: Place): string | undefined {
  const node = member(spot.node, "status");
  if (node === undefined) {
    remark(into, "note", "status_missing", "`status` is missing; the server counts as `unknown`", spot);
    return "unknown";
  }
  const at = originAt({ ...spot, node, pointer: `${spot.pointer}/status` });
  const word = node.kind === "string" ? trimBlanks(node.value) : "";
  if (word === "") {
    const message = node.kind === "string" || node.kind === "null" ? "`status` is empty, which Gait would take for trusted" : "`status` must be a word";
    refuse(into, "status_invalid", message, at, "Write `trusted`, `untrusted` or `unknown`.");
    return undefined;
  }
  if (!STATUS_WORD.test(word)) {
    refuse(
      into,
      "status_invalid",
      `status ${quoteForMessage(word)} is not one word of letters, digits, \`_\` and \`-\``,
      at,
      "Write `trusted`, `untrusted` or `unknown`.",
    );
    return undefined;
  }
  return lower(word);
}

/** The score from 0 to 1; missing or null is 0, which stays below every threshold. */
export function reportScore(into: Collected, spot: Place): number | undefined {
  const node = member(spot.node, "score");
  if (node === undefined || node.kind === "null") {
    remark(into, "note", "score_missing", "`score` is missing; it counts as 0", spot);
    return 0;
  }
  const at = originAt({ ...spot, node, pointer: `${spot.pointer}/score` });
  if (node.kind !== "number") {
    refuse(into, "score_invalid", "`score` must be a number from 0 to 1", at, "Remove the quotes, or correct the report.");
    return undefined;
  }
  if (node.value < 0 || node.value > 1) {
    const message = `score ${quoteForMessage(node.text)} is not between 0 and 1; Gait would let it pass every threshold`;
    refuse(into, "score_invalid", message, at, "Divide by the scale's end, with a mapping (`format: mapping`, `divide`) or before the export.");
    return undefined;
  }
  // Minus zero is zero, and must not be written with its sign.
  return node.value === 0 ? 0 : node.value;
}
