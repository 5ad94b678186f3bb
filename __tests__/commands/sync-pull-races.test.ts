import { describe, expect, test } from "@jest/globals";
import { GitHubError } from "../../src/github-error.ts";
import { type MemoryGitHub } from "./support/memory-github.ts";
import { BRANCH, START, NEW, rounds, repository } from "./support/sync-pull.ts";

describe("runs that meet", () => {
  test("the older one gives way to what a newer one wrote", async () => {
    const at = repository();
    await rounds(at, NEW, { run: 12 });
    const head = at.branches.get(BRANCH);
    expect(await rounds(at, { ...NEW, "policy.yaml": "old" }, { run: 11 })).toMatchObject({ state: "superseded", run: 12 });
    expect(at.branches.get(BRANCH)).toBe(head);
    expect(await rounds(at, NEW, { run: 13 })).toMatchObject({ state: "current" });
  });

  test("in any order of their calls: one pull request, the wanted files, nothing lost", async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const at = repository();
      if (seed % 3 === 0) await rounds(at, { "policy.yaml": "earlier" });
      if (seed % 6 === 0) await at.github.updatePull(1, { state: "closed" });
      await interleaved(at, seed);
      expect([seed, at.open().length]).toEqual([seed, 1]);
      expect([seed, at.files(BRANCH)]).toEqual([seed, { ...START, ...NEW }]);
      expect(at.shows("main", BRANCH)).toEqual(["policy.yaml", "tools.json"]);
    }
  });
});

/** Three runs whose calls take turns by chance (a fixed one). */
async function interleaved(at: MemoryGitHub, seed: number): Promise<void> {
  let state = seed;
  const random = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const slow = new Proxy(at.github, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function" || key === "tree") return value;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        for (let turns = Math.floor(random() * 12); turns > 0; turns--) await Promise.resolve();
        return (value as (...a: readonly unknown[]) => unknown)(...args);
      };
    },
  });
  await Promise.all([1, 2, 3].map(() => rounds({ ...at, github: slow }, NEW)));
}

describe("answers that get lost, and calls that are refused", () => {
  const calls = [
    "branch",
    "compare",
    "openPulls",
    "createTree",
    "createCommit",
    "createBranch",
    "updateBranch",
    "openPull",
    "updatePull",
    "setDraft true",
    "setDraft false",
  ];
  const ways: readonly ("before" | "after")[] = ["before", "after"];
  test.each(calls.flatMap((call) => ways.flatMap((when) => [0, 409, 422, 500].map((status) => [call, when, status] as const))))(
    "%s %s it was done (status %s)",
    async (call, when, status) => {
      let left = 0;
      const hit = (name: string): void => {
        if (name !== call || left === 0) return;
        left--;
        throw new GitHubError("refused", status);
      };
      const at = repository({ [when]: hit });
      const stories: readonly (readonly [Readonly<Record<string, string>>, boolean])[] = [
        [NEW, false],
        [{ ...NEW, "policy.yaml": "many" }, true],
        [NEW, false],
      ];
      for (const [files, draft] of stories) {
        left = 1;
        await rounds(at, files, { draft });
        expect(at.open()).toHaveLength(1);
        expect(at.open()[0]?.draft).toBe(draft);
        expect(at.open()[0]?.body).toContain(JSON.stringify(files));
        expect(at.files(BRANCH)).toEqual({ ...START, ...files });
      }
      left = 1;
      await rounds(at, {});
      expect(at.open()).toEqual([]);
    },
  );
});
