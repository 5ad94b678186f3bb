/** Changes to what judges besides tests: configuration, deny list, exceptions, workflows, evidence. */
import { InputError } from "../input-error.ts";
import type { JudgeChange } from "../report/types.ts";
import { quoteForMessage } from "../source/index.ts";
import { sha256 } from "./sha256.ts";
import type { Side } from "./side.ts";

type Kind = JudgeChange["kind"];

/** Files that judge and that differ between base and head, by what they are. */
export async function changedJudges(base: Side | undefined, head: Side): Promise<readonly JudgeChange[]> {
  if (base === undefined) return [];
  const kinds = new Map<string, Kind>();
  for (const side of [base, head]) {
    for (const { config } of side.configs) {
      kinds.set(config.path, "config");
      kinds.set(config.deny, "deny");
      for (const path of await side.tree.list(config.exceptions)) kinds.set(path, "exception");
      for (const path of await side.tree.list(config.rollout.evidence)) kinds.set(path, "evidence");
      // Whoever may exchange it decides whose signatures hold.
      const root = config.rollout.attestation?.trusted_root;
      if (root !== undefined) kinds.set(root, "evidence");
      for (const test of config.snapshots.flatMap((s) => s.tests)) kinds.set(test.server, "fixture");
    }
    for (const path of await side.tree.list(".github/workflows")) kinds.set(path, "workflow");
  }
  const paths = [...kinds.keys()].sort();
  const before = await digests(base, paths);
  const after = await digests(head, paths);
  return paths.flatMap((file): readonly JudgeChange[] => {
    const kind = kinds.get(file) ?? "config";
    const [old, now] = [before.get(file), after.get(file)];
    if (old === now) return [];
    const change = old === undefined ? "added" : now === undefined ? "removed" : "changed";
    return [{ kind, change, file, message: `${WORDS[kind]} ${quoteForMessage(file)} was ${change}` }];
  });
}

const WORDS: Readonly<Record<Kind, string>> = {
  test: "the test",
  config: "the configuration",
  fixture: "the fixture",
  workflow: "the workflow",
  exception: "the exception",
  deny: "the deny list",
  evidence: "the evidence",
  staged: "the staged file",
};

/** Content by path; a file that cannot be read is different from every other. */
async function digests(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const path of paths) {
    try {
      const bytes = await side.tree.read(path);
      if (bytes !== undefined) found.set(path, sha256(bytes));
    } catch (error) {
      if (!(error instanceof InputError) || error.exit !== 6) throw error;
      found.set(path, `unreadable in ${side.tree.label}`);
    }
  }
  return found;
}
