/** The door of the configuration room. */
export { readConfig, GAIT_VERSION } from "./read.ts";
export { outputsOf } from "./outputs.ts";
export { folderOf, isGuarded, joinPath, workspacePath } from "./paths.ts";
export { parseHours, hoursOf } from "./durations.ts";
export { EXCEPTION_KINDS, readExceptionRules } from "./rollout-section.ts";
export { readLimits } from "./policies-section.ts";
export * from "./types.ts";
