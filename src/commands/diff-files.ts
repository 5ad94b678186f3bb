/** `diff BASE HEAD`: two policy files, which verdicts change. */
import type { EngineChoice } from "../config/index.ts";
import { diffFixtures, diffPolicies, diffRecorded, mayRelax, type NamedIntent } from "../diff/index.ts";
import { errorAt, hasErrors, type Diagnostic } from "../diagnostic.ts";
import { readIntent } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import type { World } from "../platform/types.ts";
import { withoutChanges } from "../report/index.ts";
import type { Changes, FixtureChange } from "../report/types.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { makeEngine } from "./engine.ts";
import { intentFiles } from "./intent-files.ts";
import { policyTextOf, type PolicyText } from "./policy-text.ts";
import { readOperand, required } from "./operands.ts";
import { recheckWitnesses, type Rechecked } from "./recheck.ts";
import { Refused } from "./refused.ts";
import { nanosecondsOf } from "./nanoseconds.ts";

/** Two policy files, as operands of the command line. */
export interface DiffFilesOptions {
  readonly base: string;
  readonly head: string;
  /** Files and folders of intents, as given. */
  readonly intents: readonly string[];
  readonly engine: EngineChoice;
  readonly gait: string | undefined;
}

/** The document of `diff --json`. */
export interface DiffDocument {
  readonly schema: "registry-policy.diff/1";
  readonly base: { readonly file: string; readonly policy_digest: string };
  readonly head: { readonly file: string; readonly policy_digest: string };
  readonly changes: Changes;
  readonly intents: { readonly total: number; readonly changed: readonly FixtureChange[] };
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares, and has every witness judged by the real gait where the engine says so. */
export async function diffFiles(world: World, options: DiffFilesOptions): Promise<DiffDocument> {
  const base = await readSide(world, options.base, "the base policy");
  const head = await readSide(world, options.head, "the head policy");
  const now = nanosecondsOf(world.clock.now());
  const place = (tool: string): { policy_file: string; policy_line: number } | Record<string, never> => {
    const position = head.policy.rules.flatMap((rule) => rule.toolNamePositions.get(tool) ?? [])[0];
    return position === undefined ? {} : { policy_file: options.head, policy_line: position.line };
  };
  const changes = diffPolicies(base.policy, head.policy, { nowNs: now, place });
  const checked = await recheck(world, options, base, head, changes);
  const recorded = await compareIntents(world, options, base, head, now);
  if (hasErrors(recorded.diagnostics)) throw new Refused(recorded.diagnostics);
  return {
    schema: "registry-policy.diff/1",
    base: { file: options.base, policy_digest: base.digest },
    head: { file: options.head, policy_digest: head.digest },
    changes: checked.changes,
    intents: { total: recorded.total, changed: recorded.changes },
    diagnostics: [...recorded.diagnostics, ...checked.disagreements.map(unconfirmed)],
  };
}

/** 2 where the engines disagree; 3 where the change is what `failOn` forbids, or where that is not ruled out. */
export function diffExit({ changes, intents, diagnostics }: DiffDocument, failOn: "relaxation" | "any" | "none"): 0 | 2 | 3 {
  if (diagnostics.some(({ code }) => code === "engines_disagree")) return 2;
  switch (failOn) {
    case "none":
      return 0;
    case "relaxation":
      return mayRelax(changes) ? 3 : 0;
    case "any":
      return !withoutChanges(changes) || intents.changed.length > 0 || changes.not_analysed.length > 0 ? 3 : 0;
  }
}

/** `diff` looks like git's, which takes commits. */
const NO_FILE = "Check the path: diff takes two policy files; `registry-policy check --base REF` compares with a commit.";

async function readSide(world: World, path: string, what: string): Promise<PolicyText> {
  if (await world.files.isFolder(path))
    throw new InputError(
      errorAt(
        "path_not_regular",
        `${what} ${JSON.stringify(path)} is a folder`,
        { file: path },
        "Name the policy file; two trees are compared by `registry-policy check --config FILE --base FOLDER`.",
      ),
    );
  const bytes = await readOperand(world, path, what, SIZE_LIMITS.policy, NO_FILE);
  return required(policyTextOf(path, bytes));
}

/** Every witness judged by the real gait, too, where the engine says so. */
async function recheck(world: World, options: DiffFilesOptions, base: PolicyText, head: PolicyText, changes: Changes): Promise<Rechecked> {
  const engine = await makeEngine(world, options.engine, options.gait);
  try {
    return await recheckWitnesses(engine, base, head, changes);
  } finally {
    await engine.dispose();
  }
}

/** One engine sees a change and the other does not: `diff` ends with exit 2. */
function unconfirmed(words: string): Diagnostic {
  return errorAt("engines_disagree", words, {}, "Do not rely on either: report it with the intent, and read the policies' difference by hand.");
}

interface Compared {
  readonly total: number;
  readonly changes: readonly FixtureChange[];
  readonly diagnostics: readonly Diagnostic[];
}

/** JSON files hold one intent; JSON Lines one a line. */
async function compareIntents(world: World, options: DiffFilesOptions, base: PolicyText, head: PolicyText, now: bigint): Promise<Compared> {
  const named: NamedIntent[] = [];
  const changes: FixtureChange[] = [];
  const diagnostics: Diagnostic[] = [];
  // As `policy simulate` has it, a file that is named twice counts once.
  const files = [...new Map((await intentFiles(world, options.intents)).map((file) => [file.path, file])).values()];
  let total = 0;
  for (const { path, bytes, lines: many } of files) {
    if (many) {
      const lines = diffRecorded(base.policy, head.policy, path, bytes, now);
      changes.push(...lines.changes);
      diagnostics.push(...lines.diagnostics);
      total += lines.total;
      continue;
    }
    const reading = readIntent(bytes);
    if ("error" in reading)
      diagnostics.push(errorAt("intent_invalid", `${path}: ${reading.error.message}`, { file: path }, "Mend the intent, or leave it out."));
    else named.push({ name: path, intent: reading.intent });
  }
  const all = [...changes, ...diffFixtures(base.policy, head.policy, named, now)];
  // In the order in which the files were named; the name of a line begins with that of its file.
  const order = new Map(files.map(({ path }, index) => [path, index]));
  const place = ({ intent }: FixtureChange): number => order.get(intent) ?? order.get(intent.replace(/:\d+$/u, "")) ?? files.length;
  return { total: total + named.length, changes: all.sort((a, b) => place(a) - place(b)), diagnostics };
}
