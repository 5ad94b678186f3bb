/** Replays recorded cases of gait 1.4.0 and its reference renderers; the tests and `npm run conformance` share this. */
import {
  replayMcpVerify,
  replayPolicyFmt,
  replayPolicySimulate,
  replayPolicyTest,
  replayPolicyValidate,
} from "./commands.ts";
import type { Judgement } from "./judgement.ts";
import type { Kind, Recorded } from "./recording.ts";
import { replayRenderAllowlist, replayRenderSnapshot } from "./render.ts";

export { judge, type Judgement, type Outcome } from "./judgement.ts";
export { readRecording, type Kind, type Recorded } from "./recording.ts";

/** A case and what became of it. */
export interface Replayed {
  readonly id: string;
  readonly judgement: Judgement;
}

const REPLAYS: Readonly<Record<Kind, (given: Recorded) => Promise<Judgement>>> = {
  "policy-test": replayPolicyTest,
  "policy-validate": replayPolicyValidate,
  "policy-fmt": replayPolicyFmt,
  "policy-simulate": replayPolicySimulate,
  "mcp-verify": replayMcpVerify,
  "render-allowlist": replayRenderAllowlist,
  "render-snapshot": replayRenderSnapshot,
};

/** Replays one case. A command that throws is a difference like any other. */
export async function replay(given: Recorded): Promise<Replayed> {
  try {
    return { id: given.id, judgement: await REPLAYS[given.kind](given) };
  } catch (error) {
    return { id: given.id, judgement: { result: "different", got: String(error), want: given.fields["exit"] } };
  }
}

/** Replays cases one after the other. */
export async function replayAll(cases: readonly Recorded[]): Promise<readonly Replayed[]> {
  const replayed: Replayed[] = [];
  for (const given of cases) replayed.push(await replay(given));
  return replayed;
}
