/** When what the base has wrong already is only a warning: taking away never waits until somebody else's failure is mended. */
import type { Diagnostic } from "../diagnostic.ts";
import { newNames, predecessor, rank } from "../rollout/index.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import type { Context } from "./context.ts";
import { relaxes } from "./relaxations.ts";
import { policiesOf, type Side } from "./side.ts";
import { filesOf } from "./watched-files.ts";

/** A run as far as its leniency hangs on it. */
export interface LenientRun {
  /** `--base`, if it was given. */
  readonly asked: string | undefined;
  readonly head: Side;
  readonly base: Side | undefined;
  /** ms since the epoch. */
  readonly now: number;
}

/**
 * True in a pull request, where two commits are compared by hand, and on a laptop where the change only takes away. A tree without
 * a change has nobody else to blame.
 */
export function isLenient(context: Context, { asked, head, base, now }: LenientRun): boolean {
  const name = context.event?.name;
  if (name !== undefined && name !== "") return name.startsWith("pull_request") || name === "merge_group";
  return asked !== undefined || (base !== undefined && onlyTakesAway(base, head, now));
}

/** Whether some policy allows less or steps back, and none does anything else. */
function onlyTakesAway(base: Side, head: Side, now: number): boolean {
  const old = policiesOf(base);
  let taken = false;
  for (const policy of policiesOf(head)) {
    const { found } = predecessor(
      policy.state,
      old.map((p) => p.state),
    );
    const before = old.find((p) => p.state === found);
    if (before === undefined || rank(policy.state.stage) > rank(before.state.stage) || newNames(before.state, policy.state).length > 0) return false;
    if (before.state.enforcedDigest === policy.state.enforcedDigest && before.state.stage === policy.state.stage) continue;
    if (relaxes(before.enforced, policy.enforced, now)) return false;
    taken = true;
  }
  return taken;
}

/**
 * Errors of the head's inputs with those made warnings that the base has as well. Only where nothing that cannot be read was
 * touched: what a policy's artefact says while its inputs do not read is then what was reviewed before.
 */
export async function mildenedInputs(base: Side, head: Side): Promise<readonly Diagnostic[]> {
  const known = new Set(base.diagnostics.map(keyOf));
  const errors = head.diagnostics.filter((d) => d.severity === "error");
  const wholly = head.configs.every((c) => base.configs.some((b) => b.config.path === c.config.path)) && base.configs.length === head.configs.length;
  if (errors.length === 0 || !wholly || !errors.every((d) => known.has(keyOf(d))) || !(await untouched(base, head))) return head.diagnostics;
  return head.diagnostics.map((d) => (d.severity === "error" ? { ...d, severity: "warning", message: `${d.message} (the base has this, too)` } : d));
}

function keyOf({ code, file, line, column, message }: Diagnostic): string {
  return JSON.stringify([code, file ?? "", line ?? 0, column ?? 0, message]);
}

/** Whether every policy that could not be loaded is the same in base and head, to the byte. */
async function untouched(base: Side, head: Side): Promise<boolean> {
  for (const { config, failed } of head.configs) {
    if (failed.length === 0) continue;
    const before = base.configs.find((b) => b.config.path === config.path)?.config;
    for (const id of failed) {
      const [now, old] = [config, before].map((c) => c?.policies.find((p) => p.id === id));
      if (now === undefined || old === undefined || withoutPlaces(now) !== withoutPlaces(old)) return false;
      for (const path of filesOf(now)) if (!(await sameBytes(base, head, path))) return false;
    }
  }
  return true;
}

function withoutPlaces(entry: unknown): string {
  return JSON.stringify(entry, (key, value: unknown) => (/position$/iu.test(key) ? undefined : value));
}

async function sameBytes(base: Side, head: Side, path: string): Promise<boolean> {
  const [a, b] = await Promise.all([base.tree.read(path, SIZE_LIMITS.export), head.tree.read(path, SIZE_LIMITS.export)]);
  return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;
}
