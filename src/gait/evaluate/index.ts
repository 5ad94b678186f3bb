/** The evaluator: verdicts, reasons and violations as Gait gives them. */
export { compilePolicy, type CompiledPolicy } from "./compile.ts";
export { evaluate } from "./evaluate.ts";
export { matchesDomain, matchesPath } from "./glob.ts";
export { loadZone, parseWallTime, type ZoneOffset } from "./zone.ts";
export type { Evaluation } from "./types.ts";
