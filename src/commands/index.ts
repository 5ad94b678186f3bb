/** The door of the commands: the only place that knows the order of the rooms. */
export { accept, type AcceptOptions } from "./accept.ts";
export { block, type BlockOptions } from "./block.ts";
export { check, type CheckOptions, type CheckResult } from "./check.ts";
export { type Context } from "./context.ts";
export { diffFiles, type DiffDocument } from "./diff-files.ts";
export { expandConfigs } from "./expand-configs.ts";
export { inspect, type InspectOptions } from "./inspect.ts";
export { readOperand } from "./operands.ts";
export { Refused } from "./refused.ts";
export { renderPolicyFile, renderSnapshotFile } from "./render-file.ts";
export { writeReports } from "./write-reports.ts";
export { attest } from "./attest.ts";
export { gate, type GateOptions } from "./gate.ts";
export { find, MoveRefused, promote, release, rollback, type Moved } from "./move-stage.ts";
export { record } from "./record.ts";
export { rolloutLog, type RolloutLog } from "./rollout-log.ts";
export { rolloutStatus, type RolloutStatus } from "./rollout-status.ts";
export { stageArgs } from "./stage-args.ts";
