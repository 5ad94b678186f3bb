/** Recorded intents: which tool each calls, and what the policy as enforced would make of them. */
import { errorAt, hasErrors } from "../diagnostic.ts";
import { compareBytes } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import type { Observed } from "../rollout/index.ts";
import { jsonLines } from "../source/index.ts";
import type { Context } from "./context.ts";
import { embeddedEngine } from "./engine.ts";
import { intentFiles } from "./intent-files.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { Refused } from "./refused.ts";
import { toolOf } from "./run-tests.ts";
import { nanosecondsOf } from "./nanoseconds.ts";

/** What the recorded intents tell that decisions alone do not. */
export interface RecordedIntents {
  /** Tools (as Gait folds them) by Gait's digest of the intent. */
  readonly tools: ReadonlyMap<string, string>;
  /** Undefined where no intents were given. */
  readonly replayed: Observed["replayed"];
}

/** Judges every recorded intent under the policy as enforced; one that Gait would not read, or not as it stands there, is refused with its place. */
export async function replayIntents(context: Context, policy: LoadedPolicy, operands: readonly string[]): Promise<RecordedIntents> {
  const engine = embeddedEngine(nanosecondsOf(context.world.clock.now()));
  const tools = new Map<string, string>();
  const stops = new Map<string, number>();
  let intents = 0;
  for (const { path, bytes, lines } of await intentFiles(context.world, operands)) {
    for (const one of lines ? jsonLines(bytes) : [{ bytes, line: undefined }]) {
      const place = one.line === undefined ? { file: path } : { file: path, line: one.line };
      const judged = await engine.judge(policy.enforced, path, one.bytes);
      if (judged.error !== undefined)
        throw new InputError(
          errorAt("intent_invalid", `${path}: ${judged.error}`, place, "Give intents as gait reads them, one a file, or one a line of a .jsonl file."),
        );
      if (hasErrors(judged.diagnostics)) throw new Refused(judged.diagnostics.map((d) => ({ ...d, ...place })));
      intents++;
      const tool = toolOf(one.bytes);
      if (tool !== undefined) tools.set(judged.intent_digest, tool);
      // What is staged answers dry_run as enforced; that was decided in review and stops nobody by surprise.
      if (judged.verdict === "block" || judged.verdict === "require_approval") stops.set(tool ?? "", (stops.get(tool ?? "") ?? 0) + 1);
    }
  }
  if (operands.length > 0 && intents === 0)
    throw new InputError(errorAt("intent_missing", `no intents were given: ${operands.join(", ")}`, {}, "Name files of intents, or a folder that holds them."));
  const sorted = [...stops].sort(([a], [b]) => compareBytes(a, b)).map(([tool, count]) => ({ tool, intents: count }));
  return { tools, replayed: operands.length === 0 ? undefined : { intents, stops: sorted } };
}
