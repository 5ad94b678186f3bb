/** A repository on a server in memory, and a sync that wants some files in it. */
import { mayHeal } from "../../../src/commands/sync-errors.ts";
import { converge, TITLE, type Outcome, type Wanted } from "../../../src/commands/sync-pull.ts";
import { GitHubError } from "../../../src/github-error.ts";
import { type SyncMarker } from "../../../src/report/index.ts";
import { BOT, memoryGitHub, type MemoryGitHub, type MemoryOptions } from "./memory-github.ts";

export const BRANCH = "registry-policy/sync";
export const START = { "tools.json": "[a]", "policy.yaml": "a", "README.md": "hello" };
export const NEW = { "tools.json": "[a,b]", "policy.yaml": "a b" };

export const body =
  (words: string) =>
  (marker: SyncMarker): string =>
    `<!-- registry-policy:sync head=${marker.head}${marker.run === undefined ? "" : ` run=${marker.run}`} state=${marker.state} -->\n${words}\n`;

export function wanted(at: MemoryGitHub, files: Readonly<Record<string, string>>, more: Partial<Wanted> = {}): Wanted {
  return {
    branch: BRANCH,
    defaultBranch: "main",
    base: at.branches.get("main") ?? "",
    identity: BOT,
    files: new Map(Object.entries(files)),
    draft: false,
    title: `${TITLE}: 1 tool`,
    counts: ["1 tool becomes allowed"],
    run: undefined,
    body: body(JSON.stringify(files)),
    ...more,
  };
}

/** As `sync` does it: another round where another look may help. */
export async function rounds(at: MemoryGitHub, files: Readonly<Record<string, string>>, more: Partial<Wanted> = {}): Promise<Outcome> {
  for (let round = 1; ; round++) {
    try {
      return await converge(at.github, wanted(at, files, more));
    } catch (error) {
      if (!(error instanceof GitHubError) || !mayHeal(error) || round >= 6) throw error;
    }
  }
}

export const repository = (options?: MemoryOptions): MemoryGitHub => memoryGitHub(START, options);
