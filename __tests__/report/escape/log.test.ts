import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { commandData, commandLine, commandProperty, guardLine, guardPieces, guardText, logLine, logText } from "../../../src/report/escape/index.ts";
import { hostileNames } from "../hostile.ts";
import { findCommands } from "../runner-commands.ts";

describe("the parser of the tests", () => {
  test.each([
    "::error::x",
    "  ::error file=a::x",
    "\t::add-mask::x",
    "::set-output name=a::b",
    "a ##[error]x",
    "##[GROUP]",
    "\ufeff::notice::x",
    "x\r::error::y",
  ])("finds a command in %j", (line) => expect(findCommands(line)).toHaveLength(1));
  test.each(["error::x", "x ::error::y", ":error::x", "# #[error]x", "#[error]"])("finds none in %j", (line) => expect(findCommands(line)).toEqual([]));
});

describe("guardLine", () => {
  test.each([
    ["::error::x", ":\\u{3a}error::x"],
    ["   ::error::x", "   :\\u{3a}error::x"],
    ["a ::error::x", "a ::error::x"],
    ["##[error]x", "##\\u{5b}error]x"],
    ["###[error]x", "###\\u{5b}error]x"],
    ["##[a]##[b]", "##\\u{5b}a]##\\u{5b}b]"],
    ["# #[x]", "# #[x]"],
    [":", ":"],
  ])("%j", (line, safe) => expect(guardLine(line)).toBe(safe));

  test("looks at the finished line, whatever it was joined from", () => {
    expect(guardPieces(["#", "#[error]x"]).join("")).toBe("##\\u{5b}error]x");
    expect(guardPieces(["##", "", "[error]x"])).toEqual(["##", "", "\\u{5b}error]x"]);
    expect(guardPieces(["  ", ":", ":error::x"]).join("")).toBe("  :\\u{3a}error::x");
    expect(guardPieces(["a", "::error::x"]).join("")).toBe("a::error::x");
  });

  test("a text is guarded line by line, however lines end", () => {
    expect(findCommands(guardText("a\n::error::x\r\n##[x]\r ::y::\n"))).toEqual([]);
    expect(guardText("a\r\nb\n")).toBe("a\r\nb\n");
  });
});

describe("logLine", () => {
  test("holds no command for any hostile name, alone or joined", () => {
    const names = hostileNames();
    for (const a of names) {
      const line = logLine(a);
      expect(line).not.toMatch(/[\n\r\u2028\u2029\u0085]/);
      expect(findCommands(line)).toEqual([]);
      for (const b of [":", "#", "#[", "[error]", "::x::y", "  "]) {
        expect(findCommands(logLine(a, b))).toEqual([]);
        expect(findCommands(logLine(b, a))).toEqual([]);
        expect(findCommands(logLine("  ", b, a))).toEqual([]);
      }
    }
    expect(logText("a\nb")).toBe("a\\u{a}b");
  });

  test("property: no joins make a command", () => {
    const piece = fc.string({ unit: fc.constantFrom("#", "[", ":", " ", "a", "\n", "%", "]"), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => findCommands(logLine(...pieces)).length === 0),
      { numRuns: 500 },
    );
  });
});

describe("commands of ours", () => {
  test("data: per cent first, line ends of ours, each line guarded", () => {
    expect(commandData("100%0A\nsecond")).toBe("100%250A%0Asecond");
    expect(commandData("a\n##[error]x")).toBe("a%0A##\\u{5b}error]x");
    expect(commandData("a\rb")).toBe("a\\u{d}b");
  });

  test("property: comma and colon, too", () => {
    expect(commandProperty("x,line=1:y%")).toBe("x%2Cline=1%3Ay%25");
    expect(commandProperty("a\nb")).toBe("a\\u{a}b");
  });

  test("a line holds exactly the command that was meant, with any data", () => {
    for (const name of hostileNames()) {
      const line = commandLine({
        name: "error",
        properties: [
          ["file", name],
          ["line", "3"],
          ["title", "Ours"],
        ],
        message: `#${name}\n${name}`,
      });
      const found = findCommands(line);
      expect(found).toHaveLength(1);
      expect(found[0]?.form).toBe("::");
      expect(found[0]?.name).toBe("error");
      expect([...(found[0]?.properties.keys() ?? [])]).toEqual(["file", "line", "title"]);
      expect(found[0]?.properties.get("title")).toBe("Ours");
      expect(found[0]?.properties.get("line")).toBe("3");
      expect(line).not.toContain("##[");
    }
  });

  test("a message that is too long is cut and says so", () => {
    const line = commandLine({ name: "notice", properties: [], message: "x".repeat(10_000) });
    expect(line).toMatch(/^::notice::x+… \(10000 characters\)$/);
  });
});
