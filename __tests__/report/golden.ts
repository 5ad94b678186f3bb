import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "@jest/globals";

/** Compares with `fixtures/NAME`; with UPDATE_GOLDEN set the file is written instead, to be read before it is committed. */
export function expectGolden(name: string, text: string): void {
  const path = fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
  if (process.env["UPDATE_GOLDEN"] !== undefined) writeFileSync(path, text);
  expect(existsSync(path)).toBe(true);
  expect(text).toBe(readFileSync(path, "utf8"));
}
