import { describe, expect, test } from "@jest/globals";
import { shrink } from "../../src/diff/shrink.ts";

const draft = {
  tool_name: "t",
  targets: [
    { kind: "path", value: "/a", operation: "read" },
    { kind: "url", value: "https://a" },
  ],
  context: {
    identity: "i",
    workspace: "w",
    risk_class: "high",
    phase: "plan",
    sandbox: { user_mode: "root", timeout_seconds: 1 },
  },
};

describe("shrink", () => {
  test("leaves what every intent needs", () => {
    expect(shrink(draft, () => true)).toEqual({
      tool_name: "t",
      context: { identity: "i", workspace: "w", risk_class: "low" },
    });
  });

  test("keeps exactly what the answer hangs on, in its place", () => {
    const still = (smaller: object): boolean => /"operation":"read"/u.test(JSON.stringify(smaller)) && /user_mode/u.test(JSON.stringify(smaller));
    expect(shrink(draft, still)).toEqual({
      tool_name: "t",
      targets: [{ operation: "read" }],
      context: { identity: "i", workspace: "w", risk_class: "low", sandbox: { user_mode: "root" } },
    });
  });

  test("changes nothing where nothing can go", () => {
    const text = JSON.stringify(draft);
    expect(shrink(draft, (smaller) => JSON.stringify(smaller) === text)).toBe(draft);
  });
});
