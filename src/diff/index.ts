/** Two policies in, out comes which verdicts change: by tool, by fixture, by class of intents. */
export { contains, diffClasses } from "./classes.ts";
export { diffFixtures, diffRecorded, type NamedIntent, type RecordedDiff } from "./fixtures.ts";
export { letIn, type LetIn } from "./let-in.ts";
export { diffPolicies, type PolicyDiffOptions } from "./policies.ts";
export { isRelaxation, mayRelax } from "./relaxation.ts";
export { createPlainJudge, createToolJudge, diffTools, escapedName, toolNames, type PlainVerdict, type ToolPlace } from "./tools.ts";
export type { ClassDiff, ClassOptions, ToolDiff, VerdictPair } from "./types.ts";
