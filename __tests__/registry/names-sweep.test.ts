import { describe, expect, test } from "@jest/globals";
import categories from "@unicode/unicode-15.0.0/General_Category/index.mjs";
import ignorable from "@unicode/unicode-15.0.0/Binary_Property/Default_Ignorable_Code_Point/code-points.mjs";
import { checkName } from "../../src/registry/names.ts";

const LAST = 0x10ffff;
/** No name may hold one of these, whatever stands around it. */
const UNSEEN = new Set(["Control", "Format", "Surrogate", "Private_Use", "Unassigned", "Line_Separator", "Paragraph_Separator", "Space_Separator"]);
const IGNORED = new Set<number>(ignorable);
/** Beyond the rule: they look like nothing, or stand for what was lost. */
const BLANK = new Set([0x2800, 0xfffc, 0xfffd]);
/** Where Go and JavaScript lower a letter differently: at any place, at the end of a word. */
const LOWERED = 0x130;
const FINAL = 0x3a3;

/** Whether a name that holds this code point must be refused, said from Unicode's own lists. */
function mustRefuse(point: number, character: string, name: string): boolean {
  const category: string = categories.get(point) ?? "Unassigned";
  if (point === 0x20) return false;
  if (UNSEEN.has(category) || IGNORED.has(point) || BLANK.has(point) || point === LOWERED) return true;
  if (name.normalize("NFC") !== name || (point === FINAL && name.startsWith("x") && name.endsWith(character))) return true;
  return /Letter|Number/u.test(category) && character.normalize("NFKC") !== character;
}

describe("every code point", () => {
  test.each([
    ["between letters", "x", "y"],
    ["at the end", "x", ""],
    ["at the start", "", "y"],
  ])(
    "%s is let through exactly where Go, JavaScript and the eye agree",
    (_where, before, after) => {
      const wrong: string[] = [];
      for (let point = 0; point <= LAST; point++) {
        const outer = (point === 0x20 || point === 0x09) && (before === "" || after === "");
        const character = String.fromCodePoint(point);
        const name = `${before}${character}${after}`;
        const { kind } = checkName(name);
        const refused = !outer && mustRefuse(point, character, name);
        if ((kind === "refused") !== refused) wrong.push(`U+${point.toString(16)} ${kind}`);
      }
      expect(wrong.slice(0, 20)).toEqual([]);
    },
    60_000,
  );
});
