/** What every engine is asked and answers. */
import type { EngineChoice } from "../config/index.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Verdict } from "../gait/index.ts";
import type { PolicyText } from "./load-policy.ts";

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

export interface Engine {
  readonly kind: EngineChoice;
  readonly judge: (policy: PolicyText, path: string, intent: Uint8Array) => Promise<Judged>;
  readonly verify: (question: ServerQuestion) => Promise<Judged>;
  readonly dispose: () => Promise<void>;
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
