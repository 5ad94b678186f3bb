/** The door of the commands: the only place that knows the order of the rooms. */
export { check, type CheckOptions, type CheckResult } from "./check.ts";
export { type Context } from "./context.ts";
export { diffFiles, type DiffDocument } from "./diff-files.ts";
export { expandConfigs } from "./expand-configs.ts";
export { inspect, type InspectOptions } from "./inspect.ts";
export { readOperand, Refused } from "./operands.ts";
export { renderPolicyFile, renderSnapshotFile } from "./render-file.ts";
export { writeReports } from "./write-reports.ts";
