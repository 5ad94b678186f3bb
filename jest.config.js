/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  injectGlobals: false,
  extensionsToTreatAsEsm: [".ts"],
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  transform: { "\\.ts$": "<rootDir>/jest.transform.js" },
  coverageProvider: "v8",
  collectCoverageFrom: ["src/**/*.ts", "!src/generated/**"],
  modulePathIgnorePatterns: ["<rootDir>/lib/", "<rootDir>/dist/"],
};
