/** What every engine is asked and answers. */
import { GAIT_VERSION, type EngineChoice } from "../config/index.ts";
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import type { IntentReading, Verdict } from "../gait/index.ts";
import type { PolicyText } from "./policy-text.ts";

/** What an engine says of one intent under one policy, or of one server (then without digests and rules). */
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

/** One question to `mcp verify`. */
export interface ServerQuestion {
  readonly policy: PolicyText;
  /** Folder of the configuration, where Gait is taken to run. */
  readonly folder: string;
  /** What lies where the policy names its snapshot, by its path in the workspace; undefined where nothing does. */
  readonly snapshot: { readonly path: string; readonly bytes: Uint8Array } | undefined;
  readonly server: { readonly path: string; readonly bytes: Uint8Array };
  /** `""`: the highest class that the policy requires. */
  readonly riskClass: string;
}

/** What judges calls and servers: the evaluator in here, the real binary, or both. `dispose` removes what the binary was given to read. */
export interface Engine {
  readonly kind: EngineChoice;
  readonly judge: (policy: PolicyText, path: string, intent: Uint8Array) => Promise<Judged>;
  readonly verify: (question: ServerQuestion) => Promise<Judged>;
  readonly dispose: () => Promise<void>;
}

/** What is to be said of an intent file, whoever judges it: what Gait swallows in it, and that Gait refuses it. */
export function intentDiagnostics(reading: IntentReading, file: string): readonly Diagnostic[] {
  const swallowed = reading.diagnostics.map((d) => ({ ...d, file }));
  if (!("error" in reading)) return swallowed;
  const { message, position = { line: 1, column: 1 } } = reading.error;
  return [
    ...swallowed,
    errorAt("intent_invalid", `gait ${GAIT_VERSION} refuses ${file}: ${message}`, { file, ...position }, "Mend the intent; no test can rest on it."),
  ];
}

/** An answer that holds nothing yet. */
export const NO_VERDICT: Judged = {
  verdict: "error",
  reason_codes: [],
  violations: [],
  matched_rule: "",
  policy_digest: "",
  intent_digest: "",
  error: undefined,
  diagnostics: [],
  rules: [],
};
