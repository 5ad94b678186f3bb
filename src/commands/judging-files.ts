/** Changes to what judges besides tests: configuration, deny list, exceptions, workflows, evidence; and what exceptions do. */
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import type { ExceptionReport, JudgeChange } from "../report/types.ts";
import { refusalOf, strictestExceptions, type Exception, type Minimum } from "../rollout/index.ts";
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

/** Content by path; a file that cannot be read counts as changed against everything else. */
async function digests(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const bytes = await side.tree.read(path);
    if (bytes !== undefined) found.set(path, sha256(bytes));
  }
  return found;
}

export interface ExceptionTelling {
  readonly reports: readonly ExceptionReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every exception with what it does; an expired one fails a push, and a pull request only where it touches the policy. */
export function exceptionReports(
  exceptions: readonly Exception[],
  used: readonly Exception[],
  now: number,
  minimum: Minimum,
  head: Side,
  options: { readonly failExpired: boolean; readonly touched: ReadonlySet<string> },
): ExceptionTelling {
  const diagnostics: Diagnostic[] = [];
  const reports = exceptions.map((exception): ExceptionReport => {
    const owner = head.configs.find((c) => c.exceptions.includes(exception));
    const rules = strictestExceptions([owner?.config.exception_rules ?? {}, minimum.exceptionRules]);
    const why = refusalOf(exception, rules, now, now);
    const expired = exception.expires <= now;
    const state = used.includes(exception) ? "used" : expired ? "expired" : why === undefined ? "unused" : "refused";
    if (expired) {
      const fails = options.failExpired || (exception.policy !== undefined && options.touched.has(exception.policy));
      const told = errorAt("exception_expired", `the exception ${quoteForMessage(exception.file)} expired on ${quoteForMessage(exception.expiresText)}`, { file: exception.file, line: 1 }, "Remove it, or have a new one reviewed.");
      diagnostics.push(fails ? told : { ...told, severity: "warning" });
    }
    return {
      file: exception.file,
      kind: exception.kind,
      ...(exception.policy === undefined ? {} : { policy: exception.policy }),
      ...(exception.tools.length === 0 ? {} : { tools: exception.tools }),
      actor: exception.actor,
      reason: exception.reason,
      expires: exception.expiresText,
      state,
      ...(why === undefined ? {} : { message: why }),
    };
  });
  return { reports, diagnostics };
}
