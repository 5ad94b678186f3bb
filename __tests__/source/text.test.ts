import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decodeUtf8, foldKey, quoteForMessage } from "../../src/source/index.ts";

describe("decodeUtf8", () => {
  test("gives text back for everything that Buffer encodes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const clean = text.replace(/\p{Surrogate}/gu, "");
        expect(decodeUtf8(Buffer.from(clean))).toEqual({ text: clean });
      }),
    );
  });

  test("the bad byte is the first at which a prefix stops being UTF-8", () => {
    const strict = new TextDecoder("utf-8", { fatal: true });
    const decodes = (bytes: Uint8Array): boolean => {
      try {
        strict.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    const byte = fc.oneof(fc.constantFrom(0x61, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xf0, 0x90, 0xf4, 0x8f), fc.nat(255));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (list) => {
        const bytes = Uint8Array.from(list);
        const decoded = decodeUtf8(bytes);
        expect("text" in decoded).toBe(decodes(bytes));
        if ("text" in decoded) return;
        expect(decodes(bytes.subarray(0, decoded.badByte))).toBe(true);
        for (let end = decoded.badByte + 1; end <= bytes.length; end++) expect(decodes(bytes.subarray(0, end))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test("a byte order mark stays visible", () => {
    expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: "\ufeffa" });
  });
});

describe("foldKey", () => {
  test.each([
    ["Status", "status"],
    ["\u017ftatus", "status"],
    ["\u212aey", "key"],
    ["\u03c2", "\u03c3"],
    ["\u03a3", "\u03c3"],
    ["\u00b5", "\u03bc"],
    ["\u2126", "\u03c9"],
    ["\u1e9e", "\u00df"],
    ["\u0345", "\u03b9"],
    ["\u{10400}", "\u{10428}"],
    ["\u13a0", "\uab70"],
  ])("%j and %j are one", (a, b) => {
    expect(foldKey(a)).toBe(foldKey(b));
  });

  test("different letters stay different", () => {
    expect(foldKey("\u0130")).not.toBe(foldKey("i"));
    expect(foldKey("\u0131")).not.toBe(foldKey("i\u0307"));
    expect(foldKey("\u0430")).not.toBe(foldKey("a"));
  });
});

describe("quoteForMessage", () => {
  test("shows printable ASCII and escapes the rest", () => {
    expect(quoteForMessage('a"\\\n\u202e\u{1f600}\ud800')).toBe('"a\\"\\\\\\u{A}\\u{202E}\\u{1F600}\\u{D800}"');
  });

  test("cuts long text and says how long it was", () => {
    expect(quoteForMessage("x".repeat(80))).toBe(`"${"x".repeat(80)}"`);
    expect(quoteForMessage("x".repeat(81))).toBe(`"${"x".repeat(80)}…" (81 characters)`);
    expect(quoteForMessage("\u{1f600}".repeat(5_000_000)).length).toBeLessThan(1000);
  });
});
