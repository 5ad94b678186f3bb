import { describe, expect, test } from "@jest/globals";
import { correlationId, encodeFailedAnswer, errorAnswer, errorExit, resultAnswer } from "../../../src/gait/command/envelope.ts";
import { explainAnswer, usageAnswer } from "../../../src/gait/command/help.ts";

const CALL = { args: ["mcp", "verify", "--json"], label: "mcp verify", json: true };

describe("correlationId", () => {
  test("is what gait prints for the same words", () => {
    expect(correlationId(["mcp", "verify", "--policy", "policy.yaml", "--server", "server.json", "--json"])).toBe("185449da3484db4ad9d94efb");
    expect(correlationId(["mcp", "verify", "--json"])).toBe("ae766b33eeed07c6dd0bc345");
  });

  test("does not see blanks around a word", () => {
    expect(correlationId(["a", " b\t"])).toBe(correlationId([" a", "b"]));
    expect(correlationId(["a b"])).not.toBe(correlationId(["a", "b"]));
  });
});

describe("errorExit", () => {
  test.each([
    ["read policy: open p.yaml: no such file or directory", 6],
    ["read policy: open blocklist.yaml: no such file or directory", 1],
    ["sandbox.max_timeout_seconds must be >= 0 for R", 1],
    ["CONTENTION", 1],
    ["t\u0130meout", 1],
    ["time out", 6],
  ])("%s: %d", (message, exit) => {
    expect(errorExit({ message })).toBe(exit);
  });

  test("wrong usage is always 6", () => {
    expect(errorExit({ message: "block", usage: true })).toBe(6);
  });
});

describe("errorAnswer", () => {
  test("prints the envelope with sorted keys", () => {
    const answer = errorAnswer(CALL, { message: "a <b>" });
    expect(answer.exit).toBe(6);
    expect(answer.stderr).toBe("");
    expect(answer.stdout).toBe(
      '{"correlation_id":"ae766b33eeed07c6dd0bc345","error":"a \\u003cb\\u003e","error_category":"invalid_input",' +
        '"error_code":"invalid_input","hint":"check command usage and input schema","ok":false,"retryable":false}\n',
    );
  });

  test("calls an error that speaks of locks internal", () => {
    const answer = errorAnswer(CALL, { message: "deadlock" });
    expect(answer.exit).toBe(1);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      error_category: "internal_failure",
      error_code: "internal_failure",
      hint: "retry after checking local environment and logs",
    });
  });

  test("takes another hint and a migration", () => {
    const answer = errorAnswer(CALL, { message: "m", hint: "h", migration: { kind: "policy_fields" } });
    expect(JSON.parse(answer.stdout)).toMatchObject({ hint: "h", migration: { kind: "policy_fields" } });
  });

  test("prints one line of text without --json", () => {
    expect(errorAnswer({ ...CALL, json: false }, { message: "m" }).stdout).toBe("mcp verify error: m\n");
  });
});

describe("resultAnswer", () => {
  test("adds the correlation id and leaves out what is undefined", () => {
    const answer = resultAnswer(CALL, 3, { ok: false, verdict: "block", server_id: undefined }, "verdict=block");
    expect(answer).toMatchObject({
      exit: 3,
      stdout: '{"correlation_id":"ae766b33eeed07c6dd0bc345","ok":false,"verdict":"block"}\n',
    });
  });

  test("prints the text without --json", () => {
    expect(resultAnswer({ ...CALL, json: false }, 0, {}, "verdict=allow").stdout).toBe("verdict=allow\n");
  });

  test("a result that cannot be encoded has an envelope of its own", () => {
    expect(encodeFailedAnswer()).toMatchObject({
      exit: 6,
      stdout: '{"ok":false,"error":"failed to encode output","error_code":"encode_failed","error_category":"internal_failure","retryable":false}\n',
    });
  });
});

describe("help", () => {
  test("--explain counts wherever it stands", () => {
    expect(explainAnswer("mcp verify", ["mcp", "verify", "--policy", "--explain"])?.exit).toBe(0);
    expect(explainAnswer("policy test", ["policy", "test", "--", "--explain"])?.stdout).toMatch(/\.\n$/);
    expect(explainAnswer("policy test", ["policy", "test", "--explained"])).toBeUndefined();
  });

  test.each(["policy validate", "policy fmt", "policy test", "policy simulate", "mcp verify", "gate eval"] as const)(
    "%s has a usage text that names it",
    (subcommand) => {
      const answer = usageAnswer(subcommand);
      expect(answer.exit).toBe(0);
      expect(answer.stdout.startsWith(`Usage:\n  gait ${subcommand} `)).toBe(true);
    },
  );
});
