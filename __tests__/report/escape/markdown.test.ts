import { describe, expect, test } from "@jest/globals";
import { cellCode, cellText, codeFence, codeSpan, markdownText, visible } from "../../../src/report/escape/index.ts";
import { hostileNames } from "../hostile.ts";
import { scan } from "../markdown-scanner.ts";

/** What may stand outside of code: words, numbers, plain punctuation. */
const PLAIN = /^(?:[A-Za-z0-9 '().,;:!?%-]|¤)*$/;

describe("the scanner of the tests", () => {
  test("sees what is outside of code", () => {
    expect(scan("a `b` c").outside).toEqual(["a ¤ c"]);
    expect(scan("`` a`b `` @x").outside).toEqual(["¤ @x"]);
    expect(scan("`open @x").outside).toEqual(["`open @x"]);
    expect(scan("| `a\\|b` | `c|d` |").outside).toEqual(["| ¤ | `c|d` |"]);
    expect(scan("````\n```\n@x\n````\ny").outside).toEqual(["y"]);
  });
});

describe("codeSpan", () => {
  test.each([
    ["github.create_issue", "`github.create_issue`"],
    ["a`b", "``a`b``"],
    ["`", "`` ` ``"],
    ["`` ` ``", "``` `` ` `` ```"],
    [" x ", "`  x  `"],
    [" x", "` x`"],
    ["", "(empty)"],
    ["a\nb", "`a\\u{a}b`"],
    ["##[error]", "`##\\u{5b}error]`"],
    ["::error::", "`:\\u{3a}error::`"],
  ])("%j", (text, span) => expect(codeSpan(text)).toBe(span));

  test("shows every hostile name and nothing of it outside", () => {
    for (const name of hostileNames().filter((n) => n !== "")) {
      const { outside, spans } = scan(`x ${codeSpan(name)} y`);
      expect(outside).toEqual(["x ¤ y"]);
      expect(spans).toHaveLength(1);
      if (visible(name) === name && !/##\[|^\s*::/.test(name)) expect(spans[0]).toBe(name);
    }
  });
});

describe("cellCode", () => {
  test.each([
    ["a|b", "`a\\|b`"],
    ["||", "`\\|\\|`"],
    ["a\\|b", "`a\\\\u{7c}b`"],
    ["a\\", "`a\\`"],
  ])("%j", (text, cell) => expect(cellCode(text)).toBe(cell));

  test("no hostile name ends the cell or leaves the code", () => {
    for (const name of hostileNames().filter((n) => n !== "")) {
      const { outside, spans } = scan(`| ${cellCode(name)} | y |`);
      expect(outside).toEqual(["| ¤ | y |"]);
      if (visible(name) === name && !/##\[|^\s*::|\\\|/.test(name)) expect(spans[0]).toBe(name);
    }
  });
});

describe("codeFence", () => {
  test("is longer than any run inside", () => {
    expect(codeFence("a", "json")).toBe("```json\na\n```");
    expect(codeFence("```\n````` x")).toBe("``````\n```\n````` x\n``````");
  });
  test("keeps every hostile text inside", () => {
    for (const name of hostileNames()) {
      const { outside, fences } = scan(`x\n${codeFence(`${name}\n${name}`)}\ny`);
      expect(outside).toEqual(["x", "y"]);
      expect(fences).toHaveLength(1);
      expect(fences[0]).not.toMatch(/##\[|^\s*::/m);
    }
  });
});

describe("markdownText", () => {
  test.each([
    ["No base, as this is no repository.", "No base, as this is no repository."],
    ['tool "@org/team" becomes allowed (was "x"), see policy/a.yaml:3.', "tool `@org/team` becomes allowed (was `x`), see `policy/a.yaml:3`."],
    ["fixes #1 now", "fixes `#1` now"],
    ["Fetch the whole history: git fetch --unshallow", "Fetch the whole history: `git fetch --unshallow`"],
    ["Split it, or: registry-policy accept p --reason ... --expires 14d.", "Split it, or: `registry-policy accept p --reason ... --expires 14d`."],
    ["Run: registry-policy check --write, then commit.", "Run: `registry-policy check --write`, then commit."],
    ["gait and git disagree", "gait and git disagree"],
    ["Add `tests:` with one intent.", "Add `tests:` with one intent."],
    ["commit deadbeefcafe or 1234567", "commit `deadbeefcafe` or `1234567`"],
    ["1. first", "`1`. first"],
    ['cut "in the middle of @team', "cut `in the middle of @team`"],
    ["it's 50% of 12", "it's 50% of 12"],
    ["GH-1 and x_y", "`GH-1` and `x_y`"],
    ['"a""b"', "`a` `b`"],
    ["(see policy/a.yaml)", "(see `policy/a.yaml`)"],
    ["it is (policy/a.yaml).", "it is (`policy/a.yaml`)."],
    ["", ""],
  ])("%j", (text, markdown) => expect(markdownText(text)).toBe(markdown));

  test("a quoted name never leaves its code span", () => {
    for (const name of hostileNames().filter((n) => visible(n).trim() !== "")) {
      const quoted = JSON.stringify(visible(name));
      expect(scan(markdownText(`tool ${quoted} is new`)).outside).toEqual(["tool ¤ is new"]);
    }
  });

  test("bare data is plain words or code", () => {
    for (const name of hostileNames()) {
      for (const line of scan(markdownText(`see ${name} and "${name}" there`)).outside) expect(line).toMatch(PLAIN);
      const cells = scan(`| ${cellText(`see ${name}, "${name}"`)} | y |`);
      expect(cells.tables).toEqual([[2]]);
      for (const line of cells.outside) expect(line.replaceAll("|", "")).toMatch(PLAIN);
    }
  });
});
