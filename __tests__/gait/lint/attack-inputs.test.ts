import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { hasErrors } from "../../../src/diagnostic.ts";
import { readIntent } from "../../../src/gait/intent/index.ts";
import { lintPolicy, lintSnapshot } from "../../../src/gait/lint/index.ts";
import { NOW } from "../trust/support.ts";
import { SHARED } from "../../support/shared.ts";

interface AttackInput {
  readonly file: string;
  readonly kind: string;
  readonly attack: string;
  readonly expected: string;
}

const INDEX = resolve(SHARED, "attack-inputs", "index.json");
const inputs = existsSync(INDEX) ? (JSON.parse(readFileSync(INDEX, "utf8")) as readonly AttackInput[]) : [];
const ofKind = (kind: string): readonly AttackInput[] => inputs.filter((input) => input.kind === kind);

/** Well behind the times in the files, so that only what is odd about them is found. */
const YEAR = 31_536_000_000_000_000n;

(inputs.length > 0 ? describe : describe.skip)("attack inputs (skipped without the shared folder)", () => {
  test("there are some of each kind", () => {
    expect(ofKind("policy").length).toBeGreaterThan(5);
    expect(ofKind("snapshot").length).toBeGreaterThan(3);
  });

  test("policies: whatever is an error or a lint error is found, the rest is at least named", () => {
    for (const { file, expected } of ofKind("policy")) {
      const found = lintPolicy(readFileSync(resolve(SHARED, "attack-inputs", file)), { file });
      expect([file, found.length > 0]).toEqual([file, true]);
      if (expected !== "same-as-gait") expect([file, hasErrors(found)]).toEqual([file, true]);
    }
  });

  test("intents: errors are found, and nothing else is one", () => {
    for (const { file, expected } of ofKind("intent")) {
      const reading = readIntent(readFileSync(resolve(SHARED, "attack-inputs", file)));
      expect([file, "error" in reading || hasErrors(reading.diagnostics)]).toEqual([file, expected === "error"]);
    }
  });

  test("snapshots: errors are found", () => {
    for (const { file, expected } of ofKind("snapshot")) {
      const found = lintSnapshot(readFileSync(resolve(SHARED, "attack-inputs", file)), file, { now: NOW + YEAR });
      expect([file, hasErrors(found)]).toEqual([file, expected === "error"]);
    }
  });
});
