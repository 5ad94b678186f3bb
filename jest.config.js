/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  injectGlobals: false,
  extensionsToTreatAsEsm: [".ts"],
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  transform: { "\\.ts$": "<rootDir>/jest.transform.js" },
  coverageProvider: "v8",
  collectCoverageFrom: ["src/**/*.ts", "!src/generated/**"],
  // Stories over real repositories start git hundreds of times; a slow machine must not fail them.
  testTimeout: 120_000,
  modulePathIgnorePatterns: ["<rootDir>/lib/", "<rootDir>/dist/"],
};
