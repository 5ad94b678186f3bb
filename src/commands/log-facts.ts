/** What one state of the base branch says about itself to an auditor, read from its files and told by the server. */
import type { BaseState } from "../rollout/index.ts";
import { treeOf } from "./base-commits.ts";
import type { Context } from "./context.ts";
import { embeddedEngine } from "./engine.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { readTestIntents, runTests } from "./run-tests.ts";
import { sha256 } from "./sha256.ts";
import { loadSide, policiesOf } from "./side.ts";
import { nanosecondsOf } from "./nanoseconds.ts";

/** Tests and evidence of a policy as they lay in a state. */
export interface StageFacts {
  /** Recomputed by the embedded evaluator. */
  readonly tests: { readonly passed: number; readonly failed: number };
  readonly evidence: readonly { readonly file: string; readonly sha256: string }[];
}

/** What the log says of one state beyond its policies' digests. */
export interface StateFacts {
  /** Lines of the export that tools stand on, `path:line`. */
  readonly linesOf: (policy: string, tools: readonly string[]) => readonly string[];
  /** How many of the tools the deny list takes. */
  readonly deniedOf: (policy: string, tools: readonly string[]) => number;
  readonly stageFacts: (policy: string) => Promise<StageFacts | undefined>;
}

/** Reads a state's files once. */
export async function stateFacts(context: Context, state: BaseState): Promise<StateFacts> {
  const commit = await context.world.git.commit(state.commit);
  const tree = commit === undefined ? context.github?.tree(state.commit) : await treeOf(context, commit);
  const configs = [...new Set(state.policies.map((p) => p.config))].sort();
  const policies = tree === undefined ? [] : policiesOf(await loadSide(tree, configs));
  const find = (id: string): LoadedPolicy | undefined => policies.find((p) => p.entry.id === id);
  return {
    linesOf: (id, tools) => tools.flatMap((tool) => (find(id)?.tools.get(tool) ?? []).slice(0, 1).map((t) => `${t.origin.file}:${t.origin.line}`)),
    deniedOf: (id, tools) => tools.filter((tool) => find(id)?.denied.includes(tool)).length,
    stageFacts: async (id) => {
      const policy = find(id);
      if (policy === undefined || tree === undefined) return undefined;
      const engine = embeddedEngine(nanosecondsOf(state.began ?? context.world.clock.now()));
      const { report } = await runTests(engine, policy, (await readTestIntents(tree, policy)).tests, [policy.entry.stage]);
      const evidence: { file: string; sha256: string }[] = [];
      for (const file of await tree.list(policy.config.rollout.evidence)) {
        const bytes = await tree.read(file);
        if (bytes !== undefined) evidence.push({ file, sha256: sha256(bytes) });
      }
      return { tests: { passed: report.passed, failed: report.failed }, evidence };
    },
  };
}

/** Who brought a state, and who approved it. */
export interface Provenance {
  readonly pull_request?: number;
  readonly author?: string;
  /** Logins, or words why they are not known. */
  readonly approvers: readonly string[] | "not known offline";
}

/** The pull request whose merge made the commit; without a server only what git says. */
export async function provenanceOf(context: Context, commit: string): Promise<Provenance> {
  const found = await context.world.git.commit(commit);
  const author = found === undefined ? {} : { author: found.author };
  if (context.github === undefined) return { ...author, approvers: "not known offline" };
  const pulls = (await context.github.pullsOfCommit(commit)).filter((p) => p.mergedAt !== undefined);
  const pull = pulls.find((p) => p.mergeCommit === commit) ?? pulls[0];
  if (pull === undefined) return { ...author, approvers: [] };
  return { author: pull.author, pull_request: pull.number, approvers: await context.github.approvers(pull.number) };
}
