import { describe, expect, test } from "@jest/globals";
import { commandOf, renderAgain, renderAll, testAgain } from "../../src/report/fixes.ts";
import { becoming, counted, moveWords, place, quoted, shortName, shortText, spelling } from "../../src/report/words.ts";
import { allowed, policy, report, snapshot } from "./sample.ts";

describe("words", () => {
  test("numbers", () => {
    expect(counted(1, "tool")).toBe("1 tool");
    expect(counted(0, "policy", "policies")).toBe("0 policies");
    expect(becoming(1, "allow")).toBe("1 tool becomes allowed");
    expect(becoming(2, "dry_run")).toBe("2 tools become dry_run only");
    expect(becoming(3, "require_approval")).toBe("3 tools become approval-gated");
    expect(becoming(4, "block")).toBe("4 tools become blocked");
  });

  test("names are cut at 256 code points, sentences at 1,000", () => {
    expect(shortName("x".repeat(257))).toBe(`${"x".repeat(256)}… (257 characters)`);
    expect(shortName("😀".repeat(256))).toBe("😀".repeat(256));
    expect(shortText("y".repeat(1001))).toMatch(/… \(1001 characters\)$/);
  });

  test("a quoted name can't end its quotes", () => {
    expect(quoted('a" b')).toBe('"a\\" b"');
    expect(quoted("a\\")).toBe('"a\\\\"');
    expect(quoted("a\u202e")).toBe('"a\\u{202e}"');
  });

  test("a spelling is given where letters may be taken for others", () => {
    expect(spelling(allowed("plain"))).toBeUndefined();
    expect(spelling(allowed("p\u0430y"))).toBe("p\\u{430}y");
    expect(spelling(allowed("p\u0430y", { escaped: "given" }))).toBe("given");
  });

  test("places", () => {
    expect(place({})).toBeUndefined();
    expect(place({ file: "a" })).toBe("a");
    expect(place({ file: "a", column: 3 })).toBe("a");
    expect(place({ file: "a", line: 2, column: 3 })).toBe("a:2:3");
  });

  test("moves", () => {
    const words = (kind: "promotion" | "rollback" | "adoption" | "appearance" | "removal", from: "simulate" | "enforce" = "simulate"): string | undefined =>
      moveWords(
        policy({
          stage: "dry_run",
          base_stage: from,
          rollout: { move: { kind, starts: [], stops: [] }, allowed: true, missing: [], staged: [] },
        }),
      );
    expect(words("promotion")).toBe("is promoted from simulate to dry_run");
    expect(words("rollback")).toBe("goes back from simulate to dry_run: enforcement removed");
    expect(words("adoption")).toBe("is adopted at dry_run");
    expect(words("appearance")).toBe("appears at dry_run");
    expect(words("removal")).toBe("is removed (stood at simulate), where nothing was enforced");
    expect(words("removal", "enforce")).toBe("is removed (stood at enforce): enforcement removed");
    expect(moveWords(policy())).toBeUndefined();
  });
});

describe("commands that fix", () => {
  test("arguments from data are quoted for a shell", () => {
    expect(commandOf("check", "--config", "a b.yaml")).toBe("registry-policy check --config 'a b.yaml'");
    expect(commandOf("check", "$(touch x)")).toBe("registry-policy check '$(touch x)'");
    expect(commandOf("check", "it's; rm -rf x")).toBe("registry-policy check 'it'\\''s; rm -rf x'");
  });

  test("what looks like an option or can't be seen gives no command", () => {
    expect(commandOf("check", "-rf")).toBeUndefined();
    expect(commandOf("check", "--output=x")).toBeUndefined();
    expect(commandOf("check", "a\nb")).toBeUndefined();
    expect(commandOf("check", "a\u202eb")).toBeUndefined();
    expect(testAgain(policy(), { intent: "--help=" })).toBeUndefined();
  });

  test("rendering again names the configuration where it isn't the usual one", () => {
    expect(renderAgain({ config: "registry-policy.yaml" })).toBe("registry-policy check --write");
    expect(renderAgain({ config: "b.yaml" })).toBe("registry-policy check --write --config b.yaml");
    expect(renderAll(report())).toBeUndefined();
    expect(renderAll(report({ policies: [policy({ stale: true }), policy({ stale: true })] }))).toBe("registry-policy check --write");
    expect(renderAll(report({ policies: [policy({ stale: true })], snapshots: [snapshot({ stale: true, config: "b.yaml" })] }))).toBe(
      "registry-policy check --write --config registry-policy.yaml --config b.yaml",
    );
  });
});
