/**
 * The report that a run without rights left behind. Whoever wrote the pull request may have written it, so it is held to the
 * published schema, and to what it says twice, before anything in it is shown; the printers then treat it as the data that it is.
 */
import { errorAt } from "../diagnostic.ts";
import validate from "../generated/report.cjs";
import { InputError } from "../input-error.ts";
import type { Tree } from "../platform/types.ts";
import type { Report } from "../report/index.ts";
import { readStrictJson } from "../source/index.ts";
import { required } from "./operands.ts";
import { contradictions } from "./report-consistency.ts";
import { textOf } from "./read.ts";

/** Bytes; five thousand changes take about two million. */
const REPORT_LIMIT = 16 * 1024 * 1024;
const FILE = "report.json";

/** Reads `report.json` of a folder. Throws InputError or Refused, exit 6, where it is missing, a link out, or not what it claims. */
export async function readHostileReport(folder: Tree): Promise<Report> {
  const bytes = await folder.read(FILE, REPORT_LIMIT);
  if (bytes === undefined) {
    throw new InputError(
      errorAt(
        "report_missing",
        `${folder.label} holds no ${FILE}`,
        {},
        "Upload the folder of the output report-json as an artifact in the first workflow, and download it before this step.",
      ),
    );
  }
  // Size, encoding, depth, doubled keys; then the same text again as plain values.
  required(readStrictJson(FILE, bytes));
  const value: unknown = JSON.parse(textOf(bytes));
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    throw new InputError(
      errorAt(
        "report_invalid",
        `${FILE} is not a report: ${first === undefined ? "it does not fit the schema" : `${first.instancePath || "the document"} ${first.message ?? "does not fit"}`}`,
        { file: FILE },
        "Both workflows must use the same major version of this action.",
      ),
    );
  }
  const report = value as Report;
  const [contradiction] = contradictions(report);
  if (contradiction !== undefined) {
    throw new InputError(
      errorAt(
        "report_inconsistent",
        `${FILE} contradicts itself: ${contradiction}`,
        { file: FILE },
        "Nobody but this action may write the artifact; run the first workflow again.",
      ),
    );
  }
  return report;
}
