import { describe, expect, test } from "@jest/globals";
import {
  changeDigest,
  covering,
  coveredChange,
  judgeRemovals,
  readException,
  refusalIn,
  refusalOf,
  type ExceptionPool,
  type Exception,
  type History,
} from "../../src/rollout/index.ts";
import { readStrict } from "../../src/source/index.ts";
import { exception, history, HOUR, minimumOf, policy, stages, state } from "./states.ts";

const CHANGE = "a".repeat(64);
const TEXT = `kind: limit\npolicy: p\ntools: [a.b]\nchange: "${CHANGE}"\nactor: ann\nreason: agreed\nexpires: 2026-12-31\n`;

function read(text: string): { value: Exception | undefined; codes: readonly string[] } {
  const document = readStrict("exceptions/one.yaml", new TextEncoder().encode(text)).value;
  if (document === undefined) throw new Error("the text is no YAML");
  const found = readException(document);
  return { value: found.value, codes: found.diagnostics.map((d) => d.code) };
}

describe("reading", () => {
  test("gives what the file says", () => {
    expect(read(TEXT)).toEqual({
      value: {
        file: "exceptions/one.yaml",
        kind: "limit",
        policy: "p",
        tools: ["a.b"],
        change: CHANGE,
        actor: "ann",
        reason: "agreed",
        expires: Date.parse("2026-12-31T00:00:00Z"),
        expiresText: "2026-12-31",
      },
      codes: [],
    });
  });

  test("refuses what is missing, unknown or of no meaning", () => {
    for (const key of ["kind", "policy", "change", "actor", "reason", "expires"]) {
      const without = TEXT.split("\n")
        .filter((line) => !line.startsWith(`${key}:`))
        .join("\n");
      expect(read(without)).toEqual({ value: undefined, codes: ["exception_missing_key"] });
    }
    expect(read(TEXT.replace("kind: limit", "kind: anything")).codes).toHaveLength(1);
    expect(read(`${TEXT}scope: all\n`).codes).toEqual(["exception_unknown_key"]);
    expect(read(TEXT.replace("2026-12-31", "2026-02-30")).codes).toEqual(["exception_time"]);
    expect(read(TEXT.replace(CHANGE, CHANGE.toUpperCase())).codes).toEqual(["exception_digest"]);
    expect(read("- a\n").value).toBeUndefined();
  });
});

describe("an exception counts", () => {
  const before = policy();
  const after = policy({ allowSet: ["a", "b", "c"] });
  const covered = coveredChange("limit", "p", before, after);
  const good = exception({ change: changeDigest(covered), expires: 100 * HOUR });
  const pool = (content: Partial<ExceptionPool> = {}): ExceptionPool => ({ exceptions: [good], inBase: [], history: history([]), ...content });

  test("until it expires, for the kinds and the life that the base allows", () => {
    expect(refusalOf(good, {}, 100 * HOUR - 1, 0)).toBeUndefined();
    expect(refusalOf(good, {}, 100 * HOUR, 0)).toBe("it expired on 2027-01-01");
    expect(refusalOf(good, { kinds: ["test"] }, 0, 0)).toContain("not allowed here");
    expect(refusalOf(good, { kinds: ["limit"], max_hours: 100 }, 0, 0)).toBeUndefined();
    expect(refusalOf(good, { max_hours: 99 }, 50 * HOUR, 0)).toContain("lives longer than the 99 hours");
  });

  test("for exactly its change, kind and policy", () => {
    expect(covering(pool(), covered, {}, 0)).toBe(good);
    expect(covering(pool(), coveredChange("limit", "p", before, policy({ allowSet: ["a", "b", "d"] })), {}, 0)).toBeUndefined();
    expect(covering(pool(), coveredChange("limit", "p", policy({ stage: "enforce" }), after), {}, 0)).toBeUndefined();
    expect(covering(pool(), coveredChange("limit", "q", before, after), {}, 0)).toBeUndefined();
    expect(covering(pool(), coveredChange("relaxation", "p", before, after), {}, 0)).toBeUndefined();
    expect(covering(pool(), covered, {}, 100 * HOUR)).toBeUndefined();
    expect(covering(pool(), coveredChange("limit", "p", before, after, ["more"]), {}, 0)).toBeUndefined();
  });

  test("from the commit that adds it", () => {
    const lying = history(stages([0, "simulate"], [90, "simulate"]).map((s) => ({ ...s, exceptions: [good] })));
    const old = pool({ inBase: [good], history: lying });
    expect(refusalIn(old, good, { max_hours: 20 }, 95 * HOUR)).toContain("lives longer");
    expect(refusalIn(pool(), good, { max_hours: 20 }, 95 * HOUR)).toBeUndefined();
    // Nobody knows how long it has been there without history; where its life is not limited that does not matter.
    expect(refusalIn(pool({ inBase: [good] }), good, { max_hours: 20 }, 95 * HOUR)).toContain("its age is not known");
    expect(refusalIn(pool({ inBase: [good] }), good, {}, 95 * HOUR)).toBeUndefined();
  });

  test("once: not where the base branch has made the change with it", () => {
    const made = (...policies: readonly (readonly [number, typeof before])[]): History =>
      history(policies.map(([hour, p]) => state(hour, [p], { exceptions: hour > 0 ? [good] : [] })));
    const spent = made([0, before], [1, after], [2, before]);
    expect(covering(pool({ inBase: [good], history: spent }), covered, {}, 3 * HOUR)).toBeUndefined();
    expect(covering(pool({ inBase: [good], history: made([0, before], [1, before]) }), covered, {}, 3 * HOUR)).toBe(good);
    // A new file for the same change is a new decision.
    const renewed = { ...good, reason: "agreed again" };
    expect(covering({ exceptions: [renewed], inBase: [good], history: spent }, covered, {}, 3 * HOUR)).toBe(renewed);
  });
});

describe("a policy that is gone", () => {
  const none: ExceptionPool = { exceptions: [], inBase: [], history: history([]) };
  const codes = (base: readonly ReturnType<typeof policy>[], head: readonly ReturnType<typeof policy>[], pool = none): readonly (string | undefined)[] =>
    judgeRemovals(base, head, pool, minimumOf({}), 0).map((r) => r.refusal?.code);
  const enforced = policy({ stage: "enforce" });

  test("needs an exception at enforce, and none below", () => {
    expect(codes([enforced], [])).toEqual(["policy_removed"]);
    expect(codes([policy({ stage: "dry_run" })], [])).toEqual([undefined]);
    expect(codes([enforced], [enforced])).toEqual([]);
    const accepted = exception({ kind: "removal", change: changeDigest(coveredChange("removal", "p", enforced, undefined)) });
    expect(codes([enforced], [], { ...none, exceptions: [accepted] })).toEqual([undefined]);
    expect(codes([policy({ stage: "enforce", allowSet: ["z"] })], [], { ...none, exceptions: [accepted] })).toEqual(["policy_removed"]);
  });

  test("is not gone under another id or place, unless enforcement goes with it", () => {
    expect(codes([enforced], [policy({ stage: "enforce", id: "q" })])).toEqual([]);
    expect(codes([enforced], [policy({ stage: "simulate", output: "q.yaml" })])).toEqual([]);
    expect(codes([enforced], [policy({ stage: "enforce", id: "q", allowSet: ["z"] })])).toEqual([]);
    expect(codes([enforced], [policy({ stage: "simulate", id: "q", allowSet: ["z"] })])).toEqual(["policy_removed"]);
    expect(codes([enforced], [policy({ stage: "enforce", output: "q.yaml", allowSet: ["z"] })])).toEqual(["policy_removed"]);
  });
});
