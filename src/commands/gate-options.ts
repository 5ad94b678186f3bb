/** What the gate is asked. */
import type { EngineChoice, Stage } from "../config/index.ts";
import type { Minimum } from "../rollout/index.ts";

/** One question to the gate. */
export interface GateOptions {
  /** Configurations, relative to the workspace. */
  readonly configs: readonly string[];
  /** Id of the policy. */
  readonly policy: string;
  /** The stage at which the policy must stand, neither below nor above. */
  readonly require: Stage;
  /** The organisation's; undefined: none. */
  readonly minimum: Minimum | undefined;
  /** `--gait`: path of the binary. */
  readonly gait: string | undefined;
  /** Overrides the configuration. */
  readonly engine?: EngineChoice | undefined;
}
