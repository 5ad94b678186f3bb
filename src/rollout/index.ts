/** The door of the rollout room. */
export * from "./types.ts";
export { strictestExceptions, strictestLimits, strictestRules, type Rules } from "./strictest.ts";
export { lastGoverned, lineageOf, predecessor, short, type Ancestor, type Lineage } from "./lineage.ts";
export { baseRulesStanding, rank, standings, type Standing } from "./proof.ts";
export { changeDigest, covering, coveredChange, readException, refusalOf, type CoveredChange } from "./exceptions.ts";
export { formatInstant, parseInstant } from "./instants.ts";
export { hours, judgeTransition, needsHistory, newNames, type MoveKind, type Transition, type TransitionInput } from "./transition.ts";
export { judgeRemovals, type Removal } from "./removals.ts";
export { formatStaged, parseStaged, updateStaged } from "./staged.ts";
export { deniedNames, deniedServers, readDeny } from "./deny.ts";
export { judgeTests, sortJudgeChanges, type ResolvedTest } from "./judges.ts";
export { readMinimum } from "./minimum.ts";
export { judgeStage, judgeWay } from "./gate.ts";
export { editStage } from "./stage-line.ts";
export { allowSetOf, onlyToolNames } from "./allow-set.ts";
