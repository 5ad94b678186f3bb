/** Who judges a fixture: the embedded evaluator, the real gait binary, or both with their answers compared. */
import type { EngineChoice } from "../config/index.ts";
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { compilePolicy, evaluate, intentDigest, isVerdict, readIntent, type CompiledPolicy, type Verdict } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import type { GaitBinary, World } from "../platform/types.ts";
import type { PolicyText } from "./load-policy.ts";

/** What an engine says of one intent under one policy. */
export interface Judged {
  readonly verdict: Verdict | "error";
  readonly reason_codes: readonly string[];
  readonly violations: readonly string[];
  readonly matched_rule: string;
  readonly policy_digest: string;
  readonly intent_digest: string;
  /** Gait's words where the verdict is `error`. */
  readonly error: string | undefined;
  /** What Gait swallows in the intent; errors among them fail a check. */
  readonly diagnostics: readonly Diagnostic[];
  /** Set when two engines disagree: the smallest difference, in words. */
  readonly disagreement?: string;
  /** Names of the rules that matched, for coverage. */
  readonly rules: readonly string[];
}

export interface Engine {
  readonly kind: EngineChoice;
  readonly judge: (policy: PolicyText, path: string, intent: Uint8Array) => Promise<Judged>;
  readonly dispose: () => Promise<void>;
}

/** Makes the engine that was chosen; throws InputError (exit 7) when the binary is needed and not there. */
export async function makeEngine(world: World, choice: EngineChoice, gaitPath: string | undefined): Promise<Engine> {
  const embedded = embeddedEngine(BigInt(world.clock.now()) * 1_000_000n);
  if (choice === "embedded") return embedded;
  const binary = await world.findGait(gaitPath);
  if (binary === undefined) {
    const help =
      "Install gait 1.4.0 from its release page and put it on PATH, pass --gait PATH, or let the action install it with gait-version and gait-sha256.";
    throw new InputError(
      errorAt("gait_missing", gaitPath === undefined ? "the gait binary is not on PATH" : `there is no gait binary at ${JSON.stringify(gaitPath)}`, {}, help),
      7,
    );
  }
  const real = await realEngine(world, binary);
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
    dispose: () => Promise.resolve(),
  };
}

function judgeEmbedded(policy: PolicyText, compiled: CompiledPolicy, path: string, bytes: Uint8Array, now: bigint): Judged {
  const reading = readIntent(bytes);
  const diagnostics = reading.diagnostics.map((d) => ({ ...d, file: path }));
  if ("error" in reading) return { ...nothing(policy), error: reading.error.message, diagnostics };
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

function nothing(policy: PolicyText): Judged {
  return {
    verdict: "error",
    reason_codes: [],
    violations: [],
    matched_rule: "",
    policy_digest: policy.digest,
    intent_digest: "",
    error: undefined,
    diagnostics: [],
    rules: [],
  };
}

async function realEngine(world: World, binary: GaitBinary): Promise<Engine> {
  const folder = await world.temporary();
  const written = new Map<PolicyText, string>();
  const encoder = new TextEncoder();
  return {
    kind: "gait",
    judge: async (policy, path, bytes) => {
      let name = written.get(policy);
      if (name === undefined) {
        name = `policy-${written.size}.yaml`;
        await folder.write(name, encoder.encode(policy.text));
        written.set(policy, name);
      }
      await folder.write("intent.json", bytes);
      const answer = await binary.run(["policy", "test", name, "intent.json", "--json"], folder.path);
      return parseAnswer(policy, path, answer.stdout, answer.stderr);
    },
    dispose: folder.dispose,
  };
}

/** Reads gait's own JSON; anything that is not that is an error of this judgement, never a verdict. */
function parseAnswer(policy: PolicyText, path: string, stdout: string, stderr: string): Judged {
  let document: unknown;
  try {
    document = JSON.parse(stdout);
  } catch {
    return { ...nothing(policy), error: `gait gave no JSON for ${path}: ${(stderr || stdout).slice(0, 200)}` };
  }
  const answer = new Map<string, unknown>(typeof document === "object" && document !== null ? Object.entries(document) : []);
  const text = (key: string): string => {
    const value = answer.get(key);
    return typeof value === "string" ? value : "";
  };
  const list = (key: string): readonly string[] => {
    const value = answer.get(key);
    return Array.isArray(value) ? value.map(String) : [];
  };
  const verdict = text("verdict");
  if (answer.get("ok") !== true || !isVerdict(verdict)) return { ...nothing(policy), error: text("error") || `gait gave no verdict for ${path}` };
  const matched = text("matched_rule");
  return {
    verdict,
    reason_codes: list("reason_codes"),
    violations: list("violations"),
    matched_rule: matched,
    policy_digest: text("policy_digest"),
    intent_digest: text("intent_digest"),
    error: undefined,
    diagnostics: [],
    rules: matched === "" ? [] : matched.split(","),
  };
}

function bothEngines(embedded: Engine, real: Engine): Engine {
  return {
    kind: "both",
    judge: async (policy, path, bytes) => {
      const ours = await embedded.judge(policy, path, bytes);
      const theirs = await real.judge(policy, path, bytes);
      const difference = smallestDifference(ours, theirs);
      return difference === undefined ? ours : { ...ours, disagreement: difference };
    },
    dispose: async () => {
      await real.dispose();
    },
  };
}

const COMPARED = ["verdict", "reason_codes", "violations", "matched_rule", "policy_digest", "intent_digest"] as const;

/** The first field in which two engines differ, in words; undefined when they agree. */
export function smallestDifference(ours: Judged, theirs: Judged): string | undefined {
  // Both refuse: the words of an error are not a contract.
  if (ours.verdict === "error" && theirs.verdict === "error") return undefined;
  for (const key of COMPARED) {
    const a = JSON.stringify(ours[key]);
    const b = JSON.stringify(theirs[key]);
    if (a !== b) return `${key}: embedded says ${a}, gait says ${b}`;
  }
  return undefined;
}
