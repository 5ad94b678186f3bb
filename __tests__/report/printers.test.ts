import { describe, expect, test } from "@jest/globals";
import { annotations, comment, json, junit, markdown, print, REPORT_FILES, sarif, summary, text } from "../../src/report/index.ts";
import { fullReport } from "./sample.ts";

describe("print", () => {
  test("is each printer with its own options", () => {
    const full = fullReport();
    const options = { colour: true, width: 80, id: "a", head: "b", run: 1, reportUrl: "https://github.com/o/r" };
    expect(print("text", full, options)).toBe(text(full, options));
    expect(print("comment", full, options)).toBe(comment(full, options));
    expect(print("markdown", full, options)).toBe(markdown(full, options));
    expect(print("summary", full, options)).toBe(summary(full, options));
    expect(print("json", full, options)).toBe(json(full));
    expect(print("sarif", full, options)).toBe(sarif(full));
    expect(print("junit", full, options)).toBe(junit(full));
    expect(print("annotations", full, options).split("\n").slice(0, -1)).toEqual(annotations(full));
  });

  test("the files of a report folder", () => {
    expect(REPORT_FILES.map((f) => f.file)).toEqual(["report.json", "report.sarif", "report.xml", "report.md"]);
    for (const { printer } of REPORT_FILES) expect(print(printer, fullReport()).length).toBeGreaterThan(100);
  });
});
