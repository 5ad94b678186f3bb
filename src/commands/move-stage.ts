/** `rollout promote` and `rollout rollback`: one line of the configuration edited, everything rendered anew. */
import { STAGES, type Stage } from "../config/index.ts";
import { errorAt, hasErrors, type Diagnostic } from "../diagnostic.ts";
import { lower, trim } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import type { Output } from "../platform/types.ts";
import { editStage, formatStaged, hours, nextCommand } from "../rollout/index.ts";
import { baseBranch } from "./base-branch.ts";
import type { Context } from "./context.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { findPolicy } from "./find-policy.ts";
import { proofOf, type Proof } from "./policy-proof.ts";
import { Refused } from "./refused.ts";
import { overlay } from "./overlay.ts";
import { textOf } from "./read.ts";
import { headSide } from "./head-side.ts";
import { heldBack } from "./movement.ts";
import { loadSide } from "./side.ts";
import { planOutputs } from "./write-artefacts.ts";

/** What a move did, for people. */
export interface Moved {
  readonly written: readonly string[];
  readonly from: Stage;
  readonly to: Stage;
  /** Names that went into the staged file because they are not proven. */
  readonly staged: readonly string[];
  /** Names that left it because they are. */
  readonly released: readonly string[];
  /** What is not ready, in words, where nothing else says so. */
  readonly note?: string;
}

/** A refused move: exit 3. */
export class MoveRefused extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message ?? "refused");
    this.name = "MoveRefused";
    this.diagnostics = diagnostics;
  }
}

/** One stage forward; what is not proven goes into the staged file. */
export async function promote(context: Context, configs: readonly string[], id: string): Promise<Moved> {
  const { side, policy } = await findPolicy(context, configs, id);
  const from = policy.entry.stage;
  const to = STAGES[STAGES.indexOf(from) + 1];
  if (to === undefined || from === "enforce")
    throw new MoveRefused([
      errorAt("stage_last", `${id} stands at enforce already`, {}, "Use --tools or --ready to take proven tools out of the staged file."),
    ]);
  const history = await baseBranch(context, side, configs);
  const proof = proofOf(policy, history, from, context.world.clock.now());
  if (!proof.baseRules.proven) {
    const help = `Let it stand at ${from} on the base branch; ${hours(proof.soak - proof.baseRules.hours)} are missing.`;
    throw new MoveRefused([errorAt("soak_not_reached", `${id} has stood at ${from} for ${hours(proof.baseRules.hours)} of ${hours(proof.soak)}`, {}, help)]);
  }
  const unproven = policy.state.allowSet.filter((name) => !proof.proven(name));
  const files = await edited(context, policy, to);
  if (policy.entry.kind === "rendered" && unproven.length > 0) files.set(policy.entry.staged, formatStaged([...policy.state.staged, ...unproven]));
  const done = { from, to, staged: policy.entry.kind === "rendered" ? unproven : [], released: [] };
  // The step is judged where merge times can be read; here nobody knows better than git.
  const clock = proof.clock === undefined ? [] : ["soak_clock is server: check judges by merge times, this step was made by git's dates"];
  const held = heldBack(to, { ...policy.state, rendering: policy.entry.rendering, allowSet: policy.state.allowSet.filter(proof.proven) });
  const words = [...clock, ...(held === undefined ? [] : [held])].join("; ");
  const note = words === "" ? {} : { note: words };
  return { ...(await apply(context, configs, files)), ...done, ...note };
}

/** Takes proven names out of the staged file: those given, or with `ready` all that are proven. */
export async function release(context: Context, configs: readonly string[], id: string, tools: readonly string[] | "ready"): Promise<Moved> {
  const { side, policy } = await findPolicy(context, configs, id);
  const { entry } = policy;
  if (entry.kind !== "rendered") throw new InputError(errorAt("no_staged_file", `${id} is hand-written and has no staged file`));
  const history = await baseBranch(context, side, configs);
  const proof = proofOf(policy, history, "dry_run", context.world.clock.now());
  const wanted = tools === "ready" ? policy.state.staged.filter(proof.proven) : tools.map((name) => lower(trim(name)));
  const strangers = wanted.filter((name) => !policy.state.staged.includes(name));
  if (strangers.length > 0)
    throw new InputError(
      errorAt(
        "tool_not_staged",
        `not in ${entry.staged}: ${strangers.map((n) => JSON.stringify(n)).join(", ")}`,
        { file: entry.staged },
        policy.state.staged.length === 0 ? "Nothing is staged." : `Name what is staged, as the file has it, or take all that is proven: --ready.`,
      ),
    );
  const unproven = wanted.filter((name) => !proof.proven(name));
  if (unproven.length > 0) {
    const message = `not proven at dry_run for ${hours(proof.soak)}: ${unproven.map((n) => JSON.stringify(n)).join(", ")}`;
    throw new MoveRefused([
      errorAt(
        "tool_not_proven",
        message,
        { file: entry.staged },
        `Take those that are: ${nextCommand(policy.config.path, "rollout", "promote", id, "--ready")}`,
      ),
    ]);
  }
  const left = policy.state.staged.filter((name) => !wanted.includes(name));
  const files = new Map<string, string>(wanted.length === 0 ? [] : [[entry.staged, formatStaged(left)]]);
  const note = tools === "ready" && wanted.length === 0 ? nothingReady(policy, proof) : undefined;
  return {
    ...(await apply(context, configs, files)),
    from: entry.stage,
    to: entry.stage,
    staged: [],
    released: wanted,
    ...(note === undefined ? {} : { note }),
  };
}

function nothingReady({ state }: LoadedPolicy, { soak }: Proof): string {
  if (state.staged.length === 0) return "nothing is staged";
  return `none of the ${state.staged.length} staged tools has stood at dry_run for ${hours(soak)} yet`;
}

/** Any step back; needs no proof. */
export async function rollback(context: Context, configs: readonly string[], id: string, to: Stage): Promise<Moved> {
  const { policy } = await findPolicy(context, configs, id);
  const from = policy.entry.stage;
  if (STAGES.indexOf(to) >= STAGES.indexOf(from))
    throw new InputError(
      errorAt(
        "stage_not_back",
        `${id} stands at ${from}; ${to} is no step back`,
        {},
        `Forward is: ${nextCommand(policy.config.path, "rollout", "promote", id)}`,
      ),
    );
  return { ...(await apply(context, configs, await edited(context, policy, to))), from, to, staged: [], released: [] };
}

async function edited(context: Context, policy: LoadedPolicy, to: Stage): Promise<Map<string, string>> {
  const path = policy.config.path;
  const bytes = await context.world.files.tree.read(path);
  const text = bytes === undefined ? undefined : editStage(textOf(bytes), policy.entry.stagePosition, policy.entry.stage, to);
  if (text === undefined)
    throw new InputError(
      errorAt(
        "stage_line",
        `the stage of ${policy.entry.id} is not written as one plain word`,
        { file: path, ...policy.entry.stagePosition },
        `Edit the line by hand: stage: ${to}`,
      ),
    );
  return new Map([[path, text]]);
}

/** Writes the edited files together with what they render to. */
async function apply(context: Context, configs: readonly string[], files: ReadonlyMap<string, string>): Promise<{ written: readonly string[] }> {
  const after = await loadSide(overlay(context.world.files.tree, files), configs);
  if (hasErrors(after.diagnostics)) throw new Refused(after.diagnostics);
  const planned = planOutputs(after, await headSide(context, configs, after));
  // A staged file that was edited here may get newcomers on top.
  const outputs = new Map<string, Output>([
    ...[...files].map(([path, text]) => [path, { path, text }] as const),
    ...planned.outputs.map((o) => [o.path, o] as const),
  ]);
  if (outputs.size > 0) await context.world.files.writeAll([...outputs.values()], "workspace");
  return { written: [...outputs.keys()] };
}
