import { describe, expect, test } from "@jest/globals";
import { jsonText, visible, xmlText } from "../../../src/report/escape/index.ts";
import { hostileNames } from "../hostile.ts";
import { findCommands } from "../runner-commands.ts";
import { parseXml } from "../xml-reader.ts";

describe("jsonText", () => {
  test("is the same document, with nothing unseen and no command in it", () => {
    for (const name of hostileNames()) {
      const value = { [name]: [name, { a: name }], name };
      const text = jsonText(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(findCommands(text)).toEqual([]);
      expect(text).not.toMatch(/\p{Cf}|[\u2028\u2029\u007f-\u009f]/u);
      expect(text.split("\n")).toHaveLength(jsonText({ a: ["", { a: "" }], name: "" }).split("\n").length);
    }
  });
  test("characters outside of the first plane are two units", () => {
    expect(jsonText("\u{e0041}")).toBe('"\\udb40\\udc41"');
    expect(jsonText("😀")).toBe('"😀"');
  });
});

describe("xmlText", () => {
  test("what is read back is what was meant", () => {
    for (const name of hostileNames()) {
      const xml = `<a b="${xmlText(name)}">${xmlText(name)}</a>`;
      const root = parseXml(xml);
      expect(root.attributes.get("b")).toBe(visible(name));
      expect(root.text).toBe(visible(name));
      expect(findCommands(`${xmlText(name)}\n${xmlText("#" + name)}`)).toEqual([]);
    }
  });
  test("holds only what XML 1.0 allows", () => {
    expect(xmlText("\u0000\u000b\ufffe\ud800")).toBe("\\u{0}\\u{b}\\u{fffe}\\u{d800}");
    expect(xmlText("]]>")).toBe("]]&gt;");
    expect(xmlText(":::")).toBe(":&#58;:");
  });
});
