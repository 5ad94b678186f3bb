/** Claims against what was recomputed: every difference is a refusal with a code and a reason of its own. */
import { compareBytes } from "../gait/index.ts";
import { quoteForMessage } from "../source/index.ts";
import { parseInstant } from "./instants.ts";
import { short } from "./lineage.ts";
import { SKEW } from "./observed-judge.ts";
import type { Claims } from "./statement-read.ts";
import { sortedFiles, type Descriptor, type EvidenceFacts } from "./statement.ts";
import type { Refusal } from "./types.ts";

/** Judges a statement of the state that `facts` were recomputed for. Empty: it is what it claims to be. */
export function judgeClaims(file: string, claims: Claims, facts: EvidenceFacts, now: number): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string): void => {
    refusals.push({
      code,
      message: `${file} ${message}`,
      help: `Make it anew from the commit that is released: registry-policy rollout attest ${facts.policy} --output FILE`,
    });
  };
  if (claims.policy !== facts.policy || claims.output !== facts.output)
    refuse("evidence_policy", `is of ${quoteForMessage(claims.policy)} (${quoteForMessage(claims.output)}), not of ${facts.policy} (${facts.output})`);
  if (claims.stage !== facts.stage) refuse("evidence_stage", `says ${claims.stage}, but the policy stood at ${facts.stage}`);
  if (claims.step !== facts.step) refuse("evidence_step", `is for the step ${quoteForMessage(claims.step)}, but the policy came by ${facts.step}`);
  if (claims.policyDigest !== facts.policyDigest)
    refuse("evidence_policy_digest", `names the policy digest ${quoteForMessage(short(claims.policyDigest))}, but the policy is ${short(facts.policyDigest)}`);
  if (claims.enforcedDigest !== facts.enforcedDigest)
    refuse("evidence_policy_digest", `names ${quoteForMessage(short(claims.enforcedDigest))} as enforced, but the policy is ${short(facts.enforcedDigest)}`);
  if (claims.allowSetDigest !== facts.allowSetDigest)
    refuse("evidence_allow_set", `names the allow-set ${quoteForMessage(short(claims.allowSetDigest))}, but it is ${short(facts.allowSetDigest)}`);
  if (claims.base.commit !== facts.base.commit)
    refuse("evidence_commit", `is of the state ${quoteForMessage(short(claims.base.commit))}, but it is judged for ${short(facts.base.commit)}`);
  judgeClock(claims, facts, now, refuse);
  judgeTests(claims, facts, refuse);
  for (const difference of fileDifferences(claims.subjects, facts.subjects)) refuse("evidence_subject", difference);
  if (fileDifferences([claims.config], [facts.config]).length > 0) refuse("evidence_config", `names another configuration than ${facts.config.name} as it is`);
  for (const difference of fileDifferences(claims.fixtures, facts.fixtures)) refuse("evidence_fixtures", difference);
  if (claims.engine !== facts.engine) refuse("evidence_engine", `was judged by ${claims.engine}, but ${facts.engine} is configured`);
  if (claims.gait !== facts.gait)
    refuse("evidence_gait", `was judged by the semantics of gait ${quoteForMessage(claims.gait)}, but ${facts.gait} is configured`);
  if (claims.tool !== facts.tool) refuse("evidence_tool", `was made by version ${quoteForMessage(claims.tool)}, but this is ${facts.tool}`);
  return refusals;
}

type Refuse = (code: string, message: string) => void;

function judgeClock(claims: Claims, facts: EvidenceFacts, now: number, refuse: Refuse): void {
  const committed = parseInstant(claims.base.committed);
  if (committed !== undefined && committed > now + SKEW) refuse("evidence_future", `is dated ${quoteForMessage(claims.base.committed)}, which lies ahead`);
  if (claims.base.committed !== facts.base.committed)
    refuse("evidence_clock", `dates its state ${quoteForMessage(claims.base.committed)}, but git says ${facts.base.committed}`);
}

/** A case that is claimed must have passed again now, and none may be missing. */
function judgeTests(claims: Claims, facts: EvidenceFacts, refuse: Refuse): void {
  if (claims.result !== "PASSED" || claims.failed.length > 0)
    refuse("evidence_failed", `tells of a result ${claims.result} with ${claims.failed.length} failed tests`);
  if (claims.passed.length === 0) refuse("evidence_empty", "holds no test that passed");
  const failing = new Set(facts.failed);
  const wrong = claims.passed.filter((name) => failing.has(name));
  if (wrong.length > 0) refuse("evidence_verdict", `says that ${quoteForMessage(wrong[0] ?? "")} passed, but it fails${more(wrong.length)}`);
  const { missing, extra } = compareBags(
    claims.passed.filter((name) => !failing.has(name)),
    facts.passed,
  );
  if (missing.length > 0) refuse("evidence_cases", `leaves out ${quoteForMessage(missing[0] ?? "")}${more(missing.length)}`);
  if (extra.length > 0) refuse("evidence_cases", `tells of ${quoteForMessage(extra[0] ?? "")}, which is no test of this policy${more(extra.length)}`);
}

function more(count: number): string {
  return count > 1 ? `, and ${count - 1} more` : "";
}

/** What one list has less and more than the other, with multiplicity. */
function compareBags(claimed: readonly string[], found: readonly string[]): { readonly missing: readonly string[]; readonly extra: readonly string[] } {
  const left = new Map<string, number>();
  for (const name of found) left.set(name, (left.get(name) ?? 0) + 1);
  const extra = claimed.filter((name) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
  return {
    missing: [...left]
      .filter(([, count]) => count > 0)
      .map(([name]) => name)
      .sort(compareBytes),
    extra,
  };
}

/** Files that differ, in words; one line a path. */
function fileDifferences(claimed: readonly Descriptor[], found: readonly Descriptor[]): readonly string[] {
  const now = new Map(sortedFiles(found).map((f) => [f.name, f.sha256]));
  const unique = sortedFiles(claimed);
  const said = new Map(unique.map((f) => [f.name, f.sha256]));
  const twice = unique.find((f) => said.get(f.name) !== f.sha256);
  if (twice !== undefined) return [`names ${quoteForMessage(twice.name)} with two digests`];
  const paths = [...new Set([...now.keys(), ...said.keys()])].sort(compareBytes);
  return paths.flatMap((path) => {
    const [is, was] = [now.get(path), said.get(path)];
    if (is === was) return [];
    if (is === undefined) return [`names ${quoteForMessage(path)}, which does not belong to it`];
    if (was === undefined) return [`leaves out ${quoteForMessage(path)}`];
    return [`names ${quoteForMessage(path)} with sha256 ${short(was)}, but it is ${short(is)}`];
  });
}
