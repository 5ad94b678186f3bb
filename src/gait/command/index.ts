/** The subcommands of `gait` that we stand in for, and the parts of them that others use without arguments and files. */
export { correlationId } from "./envelope.ts";
export { gateEval } from "./gate-eval.ts";
export { usageAnswer, type Subcommand } from "./help.ts";
export { mcpVerify } from "./mcp-verify.ts";
export { policyFmt } from "./policy-fmt.ts";
export { policySimulate } from "./policy-simulate.ts";
export { policyTest } from "./policy-test.ts";
export { policyValidate } from "./policy-validate.ts";
export { preparePolicy, type PreparedPolicy } from "./prepared-policy.ts";
export { isChanged, recommend, type Comparison, type Recommendation } from "./simulation.ts";
export { testFields, testResult, verdictExit, type TestResult } from "./test-result.ts";
export type { GaitAnswer, GaitCommand, GaitIo } from "./types.ts";
