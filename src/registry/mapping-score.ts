/** The scores of a mapping, on exact fractions: look up, combine, subtract, multiply, divide, in this order. */
import { quoteForMessage } from "../source/index.ts";
import { describe, refuse, wrongType, type Draft, type Place } from "./draft.ts";
import type { ScoreSpec } from "./mapping-types.ts";
import { lookedUp, wordOf } from "./mapping-value.ts";
import { find, type Item } from "./mapping-walk.ts";
import { compare, divide, isScore, multiply, parseRational, subtract, toNumber, type Rational } from "./rational.ts";
import type { ScanOutcome } from "./scan-results.ts";

/** The word for "no result" among the results of a score's `values`. */
const NO_RESULT_VALUE = "no_result";

/** An item's value before the scale. */
export type Raw = { readonly kind: "value"; readonly value: Rational } | { readonly kind: "no_result"; readonly reason: string };

/** The value of an item; undefined after an error. */
export function rawScore(draft: Draft, item: Item, spec: ScoreSpec): Raw | undefined {
  if (spec.from.kind === "const") return number(draft, spec.from.text, item.place);
  const found = find(draft, item, spec.from.path);
  if (found.kind === "refused" || found.kind === "key") return undefined;
  if (found.kind === "missing") {
    const message = `${describe(found.at)} has no ${quoteForMessage(found.key)}, which the score is read from`;
    return refuse(draft, "mapping_missing", message, found.at, "Say with `completed_when` which items have no result.");
  }
  const { place } = found;
  if (spec.lookup === undefined) {
    return place.node.kind === "number" ? number(draft, place.node.text, place) : wrongType(draft, place, "a number");
  }
  const word = wordOf(place.node);
  if (word === undefined) return wrongType(draft, place, "text, a number or true or false");
  const text = lookedUp(draft, word, place, spec.lookup);
  if (text === undefined) return undefined;
  if (text === NO_RESULT_VALUE) return { kind: "no_result", reason: `${quoteForMessage(word)} means that there is no result` };
  return number(draft, text, place);
}

function number(draft: Draft, text: string, place: Place): Raw | undefined {
  const value = parseRational(text);
  return value === undefined
    ? refuse(draft, "score_invalid", `${quoteForMessage(text)} is no number that a score can be made of`, place)
    : { kind: "value", value };
}

/** The outcome for the items of one server: no result as soon as one of them has none, else the scaled worst. */
export function combined(draft: Draft, rows: readonly { readonly raw: Raw; readonly place: Place }[], spec: ScoreSpec): ScanOutcome | undefined {
  let worst: { readonly value: Rational; readonly place: Place } | undefined;
  for (const { raw, place } of rows) {
    if (raw.kind === "no_result") return raw;
    if (scaled(raw.value, spec) === undefined) return outOfRange(draft, raw.value, spec, place);
    const sign = worst === undefined ? -1 : compare(raw.value, worst.value);
    if (worst === undefined || (spec.combine === "max" ? sign > 0 : sign < 0)) worst = { value: raw.value, place };
  }
  const score = worst && scaled(worst.value, spec);
  return score && { kind: "scored", score };
}

/** The value on Gait's scale, or undefined where it lies past it; nothing is cut to fit. */
function scaled(value: Rational, spec: ScoreSpec): Rational | undefined {
  const from = constant(spec.subtract_from);
  const times = constant(spec.multiply);
  const by = constant(spec.divide);
  const subtracted = from === undefined ? value : subtract(from, value);
  const multiplied = times === undefined ? subtracted : multiply(subtracted, times);
  const divided = by === undefined ? multiplied : divide(multiplied, by);
  return isScore(divided) ? divided : undefined;
}

function constant(text: string | undefined): Rational | undefined {
  return text === undefined ? undefined : parseRational(text);
}

function outOfRange(draft: Draft, value: Rational, spec: ScoreSpec, place: Place): undefined {
  const scaling = spec.divide ?? spec.multiply ?? spec.subtract_from;
  const help = scaling === undefined ? "Give the scale: `divide: 100` for percent." : "Check subtract_from, multiply and divide.";
  return refuse(draft, "score_invalid", `the value ${toNumber(value)} does not come out between 0 and 1`, place, help);
}
