/** The hostile exports and reports that lie beside a maintainer's checkout. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { checkReportTimes, readExport, type Reading } from "../../src/registry/index.ts";
import { readStrict } from "../../src/source/index.ts";
import type { Diagnostic, Outcome } from "../../src/diagnostic.ts";
import { HAS_SHARED, SHARED } from "../support/shared.ts";

interface Attack {
  readonly file: string;
  readonly kind: string;
  readonly attack: string;
  readonly expected: "error" | "accepted-safely" | "escaped" | "warning";
  readonly allow?: readonly string[];
  readonly block?: readonly string[];
}

const ROOT = join(SHARED, "attack-inputs");
const all = HAS_SHARED ? (JSON.parse(readFileSync(join(ROOT, "index.json"), "utf8")) as readonly Attack[]) : [];
const attacks = all.filter((a) => a.kind === "export" || a.kind === "report");

function attempt(attack: Attack): Outcome<Reading> {
  const document = readStrict(attack.file, readFileSync(join(ROOT, attack.file)));
  if (document.value === undefined) return { diagnostics: document.diagnostics };
  const outcome = readExport([document.value], { format: "auto" }, attack.kind === "export" ? "tools" : "trust");
  if (outcome.value === undefined) return outcome;
  const late = checkReportTimes(outcome.value, Date.UTC(2026, 10, 23));
  return late.length === 0 ? outcome : { diagnostics: [...outcome.diagnostics, ...late] };
}

/** Skipped with its reason where the folder is not there. */
const describeShared = (title: string, body: () => void): void => {
  if (HAS_SHARED) describe(title, body);
  else describe.skip(`${title} (the folder of attack inputs is not there)`, body);
};

describeShared("hostile inputs", () => {
  test.each(attacks.length > 0 ? attacks.map((a) => a.file) : ["none"])("%s", (file) => {
    const attack = attacks.find((a) => a.file === file);
    if (attack === undefined) throw new Error("no such attack");
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const outcome = attempt(attack);
    const names = new Set(outcome.value?.tools.map((t) => t.gait_name));
    switch (attack.expected) {
      case "error":
        expect(outcome.value).toBeUndefined();
        expect(outcome.diagnostics.filter((d) => d.severity === "error").every(isPrecise)).toBe(true);
        break;
      case "accepted-safely":
      case "escaped":
        expect(outcome.value).toBeDefined();
        break;
      case "warning":
        expect(outcome.value).toBeDefined();
        expect(outcome.diagnostics.some((d) => d.severity === "warning")).toBe(true);
    }
    if (outcome.value !== undefined) for (const name of attack.allow ?? []) expect(names).toContain(name.toLowerCase());
    for (const name of attack.block ?? []) expect(names).not.toContain(name);
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
    // Whatever a name holds, a message shows it as escapes.
    for (const d of outcome.diagnostics) expect(d.message).toMatch(/^[\x20-\x7e…]*$/);
  });
});

/** Says what is wrong and where. */
function isPrecise(d: Diagnostic): boolean {
  return d.message.length > 10 && d.message.length < 2000 && d.file !== undefined && d.line !== undefined && d.column !== undefined;
}
