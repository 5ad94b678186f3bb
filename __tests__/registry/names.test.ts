import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isAssigned, lower, trim } from "../../src/gait/text/index.ts";
import { checkName, NAME_LIMIT } from "../../src/registry/index.ts";

function gaitOf(name: string): string | undefined {
  const check = checkName(name);
  return check.kind === "ok" ? check.gait : undefined;
}

function refusal(name: string): string | undefined {
  const check = checkName(name);
  return check.kind === "refused" ? check.code : undefined;
}

function warnings(name: string): readonly string[] {
  const check = checkName(name);
  return check.kind === "ok" ? check.warnings.map((w) => w.code) : ["not ok"];
}

describe("names that pass", () => {
  test.each([
    ["tool.read", "tool.read"],
    ["  Tool.Read\t", "tool.read"],
    ["null", "null"],
    ["~", "~"],
    ["0x1F", "0x1f"],
    ['"q"', '"q"'],
    ["a, b", "a, b"],
    ["__proto__", "__proto__"],
    ["É", "é"],
    ["中文.calendar", "中文.calendar"],
    ["😀x", "😀x"],
    ["ΣΟΔ", "σοδ"],
    ["ß", "ß"],
  ])("%j is %j for Gait", (name, gait) => {
    expect(gaitOf(name)).toBe(gait);
  });

  test("the form is Gait's trim and lower", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 12 }), (name) => {
        const gait = gaitOf(name);
        return gait === undefined || gait === lower(trim(name));
      }),
      { numRuns: 500 },
    );
  });

  test("a name that passes is lowered alike by Gait and by JavaScript", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 4 }), (name) => {
        const gait = gaitOf(name);
        return gait === undefined || gait === name.trim().toLowerCase();
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["", " ", "\t \t"])("%j is blank", (name) => {
    expect(checkName(name)).toEqual({ kind: "blank" });
  });
});

describe("characters that are refused", () => {
  test.each([
    ["NUL", "a\u0000b", "U+0000"],
    ["line feed", "a\nb", "U+000A"],
    ["inner tab", "a\tb", "U+0009"],
    ["escape", "\u001b[2Kok", "U+001B"],
    ["delete", "x\u007f", "U+007F"],
    ["C1 control", "y\u009b31m", "U+009B"],
    ["next line at the end", "tool.a\u0085", "U+0085"],
    ["byte order mark", "\ufefftool.b", "U+FEFF"],
    ["file separator", "tool.c\u001c", "U+001C"],
    ["no-break space", "\u00a0tool.d", "U+00A0"],
    ["inner no-break space", "tool\u00a0d", "U+00A0"],
    ["ideographic space", "a\u3000b", "U+3000"],
    ["line separator", "z\u2028w", "U+2028"],
    ["right-to-left override", "tool.\u202edaer", "U+202E"],
    ["isolate", "a\u2066b", "U+2066"],
    ["arabic letter mark", "a\u061cb", "U+061C"],
    ["zero width space", "tool\u200b.read", "U+200B"],
    ["word joiner", "tool.\u2060read", "U+2060"],
    ["soft hyphen", "tool.rea\u00add", "U+00AD"],
    ["zero width joiner", "a\u200db", "U+200D"],
    ["variation selector", "a\ufe0f", "U+FE0F"],
    ["variation selector supplement", "a\u{e0100}", "U+E0100"],
    ["tag", "tool.read\u{e0061}", "U+E0061"],
    ["hangul filler", "a\u3164b", "U+3164"],
    ["half width filler", "a\uffa0b", "U+FFA0"],
    ["braille blank", "a\u2800b", "U+2800"],
    ["grapheme joiner", "a\u034fb", "U+034F"],
    ["replacement character", "a\ufffdb", "U+FFFD"],
    ["private use", "a\ue000b", "U+E000"],
    ["private use, plane 16", "a\u{10fffd}b", "U+10FFFD"],
    ["noncharacter", "a\uffffb", "U+FFFF"],
    ["unassigned in 15.0", "a\u{1c89}b", "U+1C89"],
    ["lone surrogate", "tool\ud800.read", "U+D800"],
    ["interlinear annotation", "a\ufff9b", "U+FFF9"],
  ])("%s", (_what, name, shown) => {
    const check = checkName(name);
    expect(check).toMatchObject({ kind: "refused", code: "name_bad_character" });
    expect(check.kind === "refused" ? check.reason : "").toContain(shown);
  });

  test("the message says at which character, counted in code points, and is ASCII", () => {
    const check = checkName("😀a\u202eb");
    const reason = check.kind === "refused" ? check.reason : "";
    expect(reason).toContain("at character 3");
    expect(reason).toMatch(/^[\x20-\x7e]*$/);
  });

  test("no name with an unassigned or invisible code point passes, wherever it stands", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x80, max: 0x10ffff }), (point) => {
        const character = String.fromCodePoint(point);
        const passes = gaitOf(`a${character}b`) !== undefined;
        return !passes || (isAssigned(point) && !/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(character));
      }),
      { numRuns: 3000 },
    );
  });
});

describe("letters that Gait and a reader take for different names", () => {
  test.each([
    ["composed and decomposed", "cafe\u0301.read", "name_not_nfc"],
    ["Kelvin sign", "\u212aube.get", "name_not_nfc"],
    ["Angstrom sign", "\u212b", "name_not_nfc"],
    ["capital I with dot", "G\u0130THUB.read", "name_lowering"],
    ["final sigma", "ΟΔΟΣ", "name_lowering"],
    ["long s", "\u017ftatus", "name_compatibility_letter"],
    ["full width", "ｔｏｏｌ", "name_compatibility_letter"],
    ["ligature", "\ufb01le", "name_compatibility_letter"],
    ["superscript two", "x²", "name_compatibility_letter"],
    ["circled digit", "x①", "name_compatibility_letter"],
    ["mathematical a", "\u{1d41a}", "name_compatibility_letter"],
  ])("%s", (_what, name, code) => {
    expect(refusal(name)).toBe(code);
  });

  test("other compatibility forms are a warning", () => {
    expect(warnings("～calendar")).toEqual(["name_compatibility_form"]);
    expect(gaitOf("～calendar")).toBe("～calendar");
  });

  test("nothing outside ASCII ever becomes an ASCII name", () => {
    for (let point = 0x80; point <= 0x2ffff; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const gait = gaitOf(String.fromCodePoint(point));
      if (gait !== undefined && /^[\x00-\x7f]*$/.test(gait)) throw new Error(`U+${point.toString(16)} becomes ${gait}`);
    }
  });
});

describe("names that look like another", () => {
  test("a Cyrillic letter among Latin ones names the ASCII name, as escapes", () => {
    const check = checkName("p\u0430yments.transfer");
    expect(check).toMatchObject({ kind: "ok", gait: "p\u0430yments.transfer" });
    const reason = check.kind === "ok" ? (check.warnings[0]?.reason ?? "") : "";
    expect(reason).toContain('"p\\u{430}yments.transfer" looks like "payments.transfer"');
    expect(reason).toMatch(/^[\x20-\x7e]*$/);
  });

  test.each([
    ["all letters of another script", "\u0441\u043e\u0440\u0443", "name_resembles_ascii"],
    ["Greek among Latin", "t\u03bfol", "name_resembles_ascii"],
    ["no ASCII twin", "read\u0436", "name_mixed_scripts"],
    ["two foreign scripts", "ж中", "name_mixed_scripts"],
  ])("%s", (_what, name, code) => {
    expect(warnings(name)).toEqual([code]);
  });

  test.each(["中文tool", "ツールtool", "한글tool", "日本語とtool", "müller", "обзор", "tool_1"])("%s is no mixture", (name) => {
    expect(warnings(name)).toEqual([]);
  });

  test("a star is literal and told", () => {
    expect(warnings("read_*")).toEqual(["name_looks_like_pattern"]);
    expect(gaitOf("read_*")).toBe("read_*");
  });
});

describe("length", () => {
  test("the limit counts code points", () => {
    expect(gaitOf("a".repeat(NAME_LIMIT))).toHaveLength(NAME_LIMIT);
    expect(refusal("a".repeat(NAME_LIMIT + 1))).toBe("name_too_long");
    expect(gaitOf("😀".repeat(NAME_LIMIT))).toBeDefined();
    expect(refusal("😀".repeat(NAME_LIMIT + 1))).toBe("name_too_long");
  });

  test("a name of megabytes is refused and shown in short", () => {
    const check = checkName("a".repeat(5_000_000));
    expect(check.kind === "refused" && check.reason.length).toBeLessThan(200);
    expect(checkName(`a${" ".repeat(2_000_000)}b`).kind).toBe("refused");
  });
});
