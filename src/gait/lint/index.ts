/** What Gait swallows without a word, in policies and in trust snapshots. */
export { LINT_CODES, type LintCodeName } from "./codes.ts";
export { lintPolicy, type PolicyLintOptions } from "./policy.ts";
export type { LintStage } from "./policy-rules.ts";
export { lintSnapshot, type SnapshotLintOptions } from "./snapshot.ts";
export { escapesFolder } from "./snapshot-path.ts";
export type { CheckName, LintCode } from "./types.ts";
