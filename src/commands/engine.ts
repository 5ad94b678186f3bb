/** Who judges a fixture: the embedded evaluator, the real gait binary, or both with their answers compared. */
import { GAIT_VERSION, type EngineChoice } from "../config/index.ts";
import { errorAt } from "../diagnostic.ts";
import { compilePolicy, evaluate, intentDigest, readIntent, readServer, verifyServer, type CompiledPolicy } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import type { World } from "../platform/types.ts";
import { gaitEngine } from "./engine-gait.ts";
import { intentDiagnostics, NO_VERDICT, type Engine, type Judged, type ServerQuestion } from "./engine-types.ts";
import type { PolicyText } from "./policy-text.ts";
import { nanosecondsOf } from "./nanoseconds.ts";

export type { Engine, Judged, ServerQuestion } from "./engine-types.ts";

/** Makes the engine that was chosen; throws InputError (exit 7) when the binary is needed and not there. */
export async function makeEngine(world: World, choice: EngineChoice, gaitPath: string | undefined): Promise<Engine> {
  const embedded = embeddedEngine(nanosecondsOf(world.clock.now()));
  if (choice === "embedded") return embedded;
  const binary = await world.findGait(gaitPath);
  if (binary === undefined) {
    const help = `Install gait ${GAIT_VERSION} from its release page and put it on PATH, pass --gait PATH, or let the action install it with gait-version and gait-sha256.`;
    throw new InputError(
      errorAt("gait_missing", gaitPath === undefined ? "the gait binary is not on PATH" : `there is no gait binary at ${JSON.stringify(gaitPath)}`, {}, help),
      7,
    );
  }
  const real = gaitEngine(await world.temporary(), binary);
  return choice === "gait" ? real : bothEngines(embedded, real);
}

/** The embedded evaluator; every policy is compiled once. */
export function embeddedEngine(now: bigint): Engine {
  const compiled = new Map<PolicyText, CompiledPolicy>();
  return {
    kind: "embedded",
    judge: (policy, path, bytes) => {
      let ready = compiled.get(policy);
      if (ready === undefined) compiled.set(policy, (ready = compilePolicy(policy.policy)));
      return Promise.resolve(judgeEmbedded(policy, ready, path, bytes, now));
    },
    verify: (question) => Promise.resolve(verifyEmbedded(question, now)),
    dispose: () => Promise.resolve(),
  };
}

function judgeEmbedded(policy: PolicyText, compiled: CompiledPolicy, path: string, bytes: Uint8Array, now: bigint): Judged {
  const reading = readIntent(bytes);
  const diagnostics = intentDiagnostics(reading, path);
  if ("error" in reading) return { ...NO_VERDICT, policy_digest: policy.digest, error: reading.error.message, diagnostics };
  const result = evaluate(compiled, reading.intent, now);
  return {
    verdict: result.verdict,
    reason_codes: result.reasonCodes,
    violations: result.violations,
    matched_rule: result.matchedRule,
    policy_digest: policy.digest,
    intent_digest: intentDigest(reading.intent),
    error: undefined,
    diagnostics,
    rules: result.matchedRules.flatMap((i) => policy.policy.rules[i]?.name ?? []),
  };
}

/** Gait's own decision about a server; it has no digests and no rules. */
function verifyEmbedded({ policy, snapshot, server, riskClass }: ServerQuestion, now: bigint): Judged {
  const reading = readServer(server.bytes);
  const diagnostics = reading.diagnostics.map((d) => ({ ...d, file: server.path }));
  if ("error" in reading) return { ...NO_VERDICT, error: reading.error.message, diagnostics };
  const decision = verifyServer(policy.policy, snapshot?.bytes, reading.server, riskClass, now);
  return { ...NO_VERDICT, verdict: decision.verdict, reason_codes: decision.reasonCodes, violations: decision.violations, diagnostics };
}

function bothEngines(embedded: Engine, real: Engine): Engine {
  const compared = (ours: Judged, theirs: Judged): Judged => {
    const difference = smallestDifference(ours, theirs);
    return difference === undefined ? ours : { ...ours, disagreement: difference };
  };
  return {
    kind: "both",
    judge: async (policy, path, bytes) => compared(await embedded.judge(policy, path, bytes), await real.judge(policy, path, bytes)),
    verify: async (question) => compared(await embedded.verify(question), await real.verify(question)),
    dispose: async () => {
      await real.dispose();
    },
  };
}

const COMPARED = ["verdict", "reason_codes", "violations", "matched_rule", "policy_digest", "intent_digest"] as const;

/** The first field in which two engines differ, in words; undefined when they agree. */
function smallestDifference(ours: Judged, theirs: Judged): string | undefined {
  // Both refuse: the words of an error are not a contract.
  if (ours.verdict === "error" && theirs.verdict === "error") return undefined;
  for (const key of COMPARED) {
    const a = JSON.stringify(ours[key]);
    const b = JSON.stringify(theirs[key]);
    if (a !== b) return `${key}: embedded says ${a}, gait says ${b}`;
  }
  return undefined;
}
