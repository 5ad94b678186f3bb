/** Tests of trust snapshots that were made milder: they need an exception of kind `test`, as those of policies do. */
import { errorAt } from "../diagnostic.ts";
import type { JudgeChange } from "../report/types.ts";
import { acceptCommand, covering, strictestExceptions, type CoveredChange, type Exception, type ExceptionPool, type Minimum } from "../rollout/index.ts";
import type { Judgement } from "./check-policy-types.ts";
import { findings, type Finding } from "./findings.ts";
import { detailOf } from "./limits.ts";
import type { LoadedSnapshot } from "./load-snapshot.ts";
import { sha256 } from "./sha256.ts";
import { snapshotsOf, type LoadedConfig, type Side } from "./side.ts";

/** Both sides of a run, and what rules and exceptions say; `now` in ms since the epoch. */
export interface SnapshotRefusalInput {
  readonly head: Side;
  readonly base: Side | undefined;
  /** What `snapshotJudges` says. */
  readonly judges: readonly JudgeChange[];
  readonly pool: ExceptionPool;
  readonly minimum: Minimum;
  readonly now: number;
  /** `--base` for the commands that refusals propose. */
  readonly compared: string | undefined;
}

/** What is refused of one snapshot, for the report and for `accept`. */
export interface SnapshotRefusal {
  readonly findings: readonly Finding[];
  readonly used: readonly Exception[];
  readonly judged: Judgement;
}

/** One refusal for each snapshot that has milder tests than on the base. */
export function snapshotRefusals(input: SnapshotRefusalInput): readonly SnapshotRefusal[] {
  return input.head.configs.flatMap((owner) => owner.snapshots.flatMap((snapshot) => refusalOf(input, owner, snapshot) ?? []));
}

function refusalOf(
  { base, judges, pool, minimum, now, compared }: SnapshotRefusalInput,
  owner: LoadedConfig,
  head: LoadedSnapshot,
): SnapshotRefusal | undefined {
  const { id, output, position } = head.entry;
  const weakened = judges.filter((j) => j.kind === "test" && j.change === "weakened" && j.policy === id);
  const [first] = weakened;
  if (first === undefined) return undefined;
  const { path } = owner.config;
  const before = snapshotsOf(base).find(({ entry }) => entry.id === id) ?? snapshotsOf(base).find(({ entry }) => entry.output === output);
  const change: CoveredChange = { kind: "test", policy: id, base: before && sideOf(before), head: sideOf(head), detail: detailOf(weakened) };
  // The base fixes which exceptions count; the head only where the base has no such configuration.
  const fixed = base?.configs.find((c) => c.config.path === path)?.config ?? owner.config;
  const rules = strictestExceptions([fixed.exception_rules, minimum.exceptionRules]);
  const exception = covering(pool, change, rules, now);
  const help = `Keep the tests, or have it accepted: ${acceptCommand(path, id, rules, compared)}`;
  const message = `${id}: ${first.message}${weakened.length === 1 ? "" : ` and ${weakened.length - 1} more`}`;
  const refusal = { code: "test_weakened", message, help, exception: "test" as const };
  return {
    findings: exception === undefined ? findings(3, [errorAt(refusal.code, message, { file: path, line: first.line ?? position.line }, help)]) : [],
    used: exception === undefined ? [] : [exception],
    judged: { id, acceptable: exception === undefined ? [{ refusal, change, rules }] : [] },
  };
}

/** A snapshot has no stage; what it holds is what the exception is bound to. */
function sideOf(snapshot: LoadedSnapshot): CoveredChange["head"] {
  return { stage: "enforce", enforcedDigest: sha256(new TextEncoder().encode(snapshot.text)) };
}
