import { describe, expect, test } from "@jest/globals";
import { acceptCommand, changeDigest, coveredChange, judgeRemovals, judgeTransition, judgeWay, nextCommand, writeCommand } from "../../src/rollout/index.ts";
import type { PolicyState, TransitionInput } from "../../src/rollout/index.ts";
import { change, exception, HOUR, history, minimumOf, policy, stages } from "./states.ts";

const CONFIG = "team a/it's.yaml";
const SUFFIX = String.raw`--config 'team a/it'\''s.yaml'`;

function helps(head: PolicyState, past: ReturnType<typeof stages>, hour: number, more: Partial<TransitionInput> = {}): readonly string[] {
  return judgeTransition(change(history(past), head, hour, more)).refusals.map((r) => `${r.code}: ${r.help?.slice(r.help.indexOf(": ") + 2) ?? ""}`);
}

describe("commands that refusals propose", () => {
  test("name the configuration unless it is the default one, quoted for a shell", () => {
    expect(nextCommand("registry-policy.yaml", "rollout", "status")).toBe("registry-policy rollout status");
    expect(nextCommand(CONFIG, "check")).toBe(`registry-policy check ${SUFFIX}`);
    expect(writeCommand("registry-policy.yaml", "origin/main")).toBe("registry-policy check --write --base origin/main");
  });

  test.each<readonly [number | undefined, string]>([
    [undefined, "14d"],
    [9000, "14d"],
    [48, "2d"],
    [30.5, "30h"],
    [0.5, "1h"],
  ])("ask for an exception that may live %p hours", (hours, life) => {
    const rules = hours === undefined ? {} : { max_hours: hours };
    expect(acceptCommand("c.yaml", "p", rules, "abc")).toBe(`registry-policy accept p --reason ... --expires ${life} --base abc --config c.yaml`);
  });

  const at = (stage: PolicyState["stage"], content: Partial<PolicyState> = {}): PolicyState => policy({ stage, config: CONFIG, ...content });
  const simulate = stages([0, "simulate", { config: CONFIG }]);
  const enforce = stages([0, "enforce", { config: CONFIG, staged: ["s"] }]);
  const again = `registry-policy rollout rollback p --to simulate ${SUFFIX} && registry-policy rollout promote p ${SUFFIX}`;

  test.each<readonly [string, PolicyState, ReturnType<typeof stages>, number, Partial<TransitionInput>, readonly string[]]>([
    ["a stage left out", at("enforce"), simulate, 999, {}, [`stage_skipped: ${again}`, `soak_not_reached: registry-policy rollout status ${SUFFIX}`]],
    ["a name not proven", at("dry_run", { allowSet: ["a", "late"] }), simulate, 999, {}, [`tool_not_proven: ${again}`]],
    [
      "a relaxation and failing tests in a step",
      at("dry_run"),
      simulate,
      999,
      { relaxed: true, testsPass: false },
      [`promotion_with_relaxation: registry-policy rollout rollback p --to simulate ${SUFFIX}`, `tests_failed: registry-policy check ${SUFFIX}`],
    ],
    [
      "a step back with more",
      at("dry_run"),
      enforce,
      9,
      { relaxed: true },
      [`rollback_mixed: undo this change, then: registry-policy rollout rollback p --to dry_run ${SUFFIX}`],
    ],
    [
      "a newcomer",
      at("enforce", { allowSet: ["a", "new"] }),
      enforce,
      9,
      { compared: "main" },
      [`tool_not_proven: registry-policy check --write --base main ${SUFFIX}`],
    ],
    [
      "a name taken out of the staged file",
      at("enforce", { allowSet: ["a", "s"], stagedFile: "p.staged" }),
      enforce,
      9,
      { compared: "main" },
      [`tool_not_proven: git checkout main -- p.staged && registry-policy check --write --base main ${SUFFIX}`],
    ],
    [
      "an appearance",
      at("enforce"),
      [],
      9,
      {},
      [`adoption_required: simulate), or have it accepted: registry-policy accept p --reason ... --expires 14d ${SUFFIX}`],
    ],
  ])("%s", (_name, head, past, hour, more, expected) => {
    expect(helps(head, past, hour, more)).toEqual(expected);
  });

  test("a removal", () => {
    const pool = { exceptions: [], inBase: [], history: history([]) };
    const [removal] = judgeRemovals([at("enforce")], [], pool, minimumOf({ exceptionRules: { max_hours: 24 } }), 0, "main");
    expect(removal?.refusal?.help).toContain(`registry-policy accept p --reason ... --expires 1d --base main ${SUFFIX}`);
  });
});

describe("what the gate proposes for a way that was wrong", () => {
  const now = 1000 * HOUR;
  const help = (states: ReturnType<typeof stages>): readonly (string | undefined)[] => {
    const newest = states.at(-1)?.policies[0];
    return newest === undefined ? [] : judgeWay(newest, history(states), minimumOf({}), now).map((r) => r.help);
  };

  test("is the step back, since what is merged can't be accepted any more", () => {
    const told = help(stages([0, "simulate"], [200, "enforce"]));
    expect(told).toHaveLength(2);
    for (const words of told) expect(words).toBe("Step back and come again by the rules: registry-policy rollout rollback p --to simulate");
    expect(help(stages([0, "enforce"]))).toEqual(["Step back and come again by the rules: registry-policy rollout rollback p --to simulate"]);
  });

  test("is to stage names that were let in too early", () => {
    const [words] = help(stages([0, "simulate"], [100, "dry_run"], [200, "enforce"], [201, "enforce", { allowSet: ["a", "b", "c"] }]));
    expect(words).toContain("registry-policy check --write");
    expect(words).toContain("registry-policy rollout promote p --ready");
  });

  test("is taken by an exception that lay there in time", () => {
    const head = policy({ stage: "enforce" });
    const accepted = exception({ kind: "promotion", change: changeDigest(coveredChange("promotion", "p", policy(), head)) });
    const states = stages([0, "simulate"], [200, "enforce"]).map((s, i) => ({ ...s, exceptions: i === 1 ? [accepted] : [] }));
    expect(judgeWay(head, history(states), minimumOf({}), now)).toEqual([]);
  });
});
