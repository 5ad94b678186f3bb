/**
 * Mutation testing of the evaluator, run by hand or at night: every mutant meets the evaluator's own tests first and then the
 * recorded cases, each in its own jest run. TypeScript needs no plugin: jest strips the types of mutated sources as well.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: ["src/gait/evaluate/**/*.ts", "!src/gait/evaluate/index.ts", "!src/gait/evaluate/zone-names.ts"],
  testRunner: "command",
  commandRunner: {
    command:
      "node --experimental-vm-modules node_modules/jest/bin/jest.js -i --bail --silent __tests__/gait/evaluate" +
      " && node --experimental-vm-modules node_modules/jest/bin/jest.js -i --bail --silent __tests__/conformance/recordings -t 'policy-test answers'",
  },
  // Two cores at most in the workflow, and jest takes one.
  concurrency: 1,
  checkers: [],
  plugins: [],
  timeoutMS: 20_000,
  reporters: ["clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false },
  // The tsconfig files stay out of the sandbox: Stryker would rewrite them with an interface that TypeScript 7 has no more.
  ignorePatterns: ["tsconfig*.json", "dist", "lib", "docs", "examples", "coverage", "reports", "bench"],
  tempDirName: ".stryker-tmp",
};
