/** The one JSON document of a command that failed before it had any. */
import { bareReport } from "../commands/refused-report.ts";
import { refusedDocument } from "../registry/index.ts";
import { ERROR_SCHEMA, json, jsonText, print } from "../report/index.ts";
import type { Failure } from "./failure.ts";

/** Whether the words ask for JSON; what follows `--` are operands. */
export function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).includes("--json");
}

/** A document of the command's own kind where that kind can say it, else `registry-policy.error/1`. */
export function failureDocument(args: readonly string[], { exit, diagnostics, taken, document }: Failure): string {
  if (document !== undefined) return json(document);
  switch (args[0] ?? "") {
    case "check":
      return print("json", bareReport({ exit, configs: [], engine: undefined, diagnostics }));
    case "registry":
      return `${jsonText(refusedDocument(diagnostics, taken))}\n`;
    default:
      return `${jsonText({ schema: ERROR_SCHEMA, exit_code: exit, diagnostics })}\n`;
  }
}
