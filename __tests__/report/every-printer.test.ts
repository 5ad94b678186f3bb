/** What holds for every output, whatever the data. */
import { describe, expect, test } from "@jest/globals";
import { annotations, print, type PrinterName } from "../../src/report/index.ts";
import { hostileNames, hostileReport } from "./hostile.ts";
import { scan } from "./markdown-scanner.ts";
import { outsideIsOurs } from "./outside.ts";
import { findCommands } from "./runner-commands.ts";
import { fullReport, report } from "./sample.ts";
import { parseXml } from "./xml-reader.ts";

const ALL: readonly PrinterName[] = ["text", "json", "markdown", "summary", "comment", "sarif", "junit"];
/** The summary is the full report where it fits, as its own test says. */
const MARKDOWN: readonly PrinterName[] = ["markdown", "comment"];

const NAMES = hostileNames();

describe.each(ALL)("%s", (printer) => {
  test("holds no runner command, and shows nothing that can't be seen", () => {
    for (const name of NAMES) {
      const output = print(printer, hostileReport(name), { id: name, head: name, run: 1, reportUrl: name });
      expect(findCommands(output)).toEqual([]);
      expect(output.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }
  });

  test("is the same every time and ends in a line end", () => {
    const output = print(printer, fullReport());
    expect(print(printer, fullReport())).toBe(output);
    expect(output).toMatch(/[^\n]\n$/);
    expect(output).not.toContain("\r");
    expect(print(printer, report())).toMatch(/[^\n]\n$/);
  });
});

describe("text in a narrow terminal", () => {
  test("wrapped lines hold no command either", () => {
    for (const name of NAMES) for (const width of [40, 80]) expect(findCommands(print("text", hostileReport(name), { width }))).toEqual([]);
  });
});

describe("annotations", () => {
  test("are the only commands, each of ours, ten of a level at most", () => {
    for (const name of NAMES) {
      const lines = annotations(hostileReport(name));
      const found = findCommands(lines.join("\n"));
      expect(found).toHaveLength(lines.length);
      for (const command of found) {
        expect(["error", "warning", "notice"]).toContain(command.name);
        expect(command.form).toBe("::");
        for (const key of command.properties.keys()) expect(["file", "line", "col", "title"]).toContain(key);
        expect(command.properties.get("title")).toMatch(/^[A-Za-z_() -]+$/);
      }
      for (const level of ["error", "warning", "notice"]) expect(found.filter((c) => c.name === level).length).toBeLessThanOrEqual(10);
    }
  });
});

describe.each(MARKDOWN)("%s: data stands in code only", (printer) => {
  test.each(NAMES.map((name) => [JSON.stringify(name).slice(0, 60), name]))("%s", (_, name) => {
    const scanned = scan(print(printer, hostileReport(name), { id: name, reportUrl: "javascript:alert(1)" }));
    const foreign = scanned.outside.filter((line) => !outsideIsOurs(line));
    expect(foreign).toEqual([]);
    for (const table of scanned.tables) expect(new Set(table).size).toBe(1);
    expect(scanned.spans.length).toBeGreaterThan(40);
    expect(scanned.outside.filter((line) => line.startsWith("## "))).toHaveLength(1);
    expect(scanned.outside.filter((line) => line.includes("<details>"))).toHaveLength(scanned.outside.filter((line) => line === "</details>").length);
    for (const fence of scanned.fences) expect(() => JSON.parse(fence) as unknown).not.toThrow();
  });
});

describe("machine formats stay well-formed", () => {
  test("json and sarif", () => {
    for (const name of NAMES) {
      const hostile = hostileReport(name);
      expect(JSON.parse(print("json", hostile))).toEqual(JSON.parse(JSON.stringify(hostile)));
      expect(() => JSON.parse(print("sarif", hostile)) as unknown).not.toThrow();
    }
  });
  test("junit", () => {
    for (const name of NAMES) expect(parseXml(print("junit", hostileReport(name))).name).toBe("testsuites");
  });
});
