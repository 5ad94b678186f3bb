/** The report as files: JSON, SARIF, JUnit and Markdown side by side. */
import type { Output } from "../platform/types.ts";
import { print, REPORT_FILES, type Report } from "../report/index.ts";
import type { Context } from "./context.ts";

/** Writes all forms into a folder and returns their paths by kind. */
export async function writeReports(context: Context, report: Report, folder: string, where: "workspace" | "operand"): Promise<ReadonlyMap<string, string>> {
  const clean = folder.replace(/\/+$/u, "") || ".";
  const outputs: Output[] = [];
  const paths = new Map<string, string>();
  for (const { file, printer, output } of REPORT_FILES) {
    const path = `${clean}/${file}`;
    outputs.push({ path, text: print(printer, report) });
    paths.set(output, path);
  }
  await context.world.files.writeAll(outputs, where);
  return paths;
}
