/** `accept`: an exception for exactly the change at hand, one file a kind. */
import { parseHours, type ExceptionRules } from "../config/index.ts";
import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import type { Output } from "../platform/types.ts";
import { quotedYaml } from "../render/index.ts";
import { HOUR, changeDigest, formatInstant, parseInstant, strictestExceptions, type CoveredChange } from "../rollout/index.ts";
import { actorOf } from "./block.ts";
import { check, type CheckOptions } from "./check.ts";
import type { Context } from "./context.ts";
import { snapshotsOf } from "./side.ts";

/** The check whose refusals are accepted, and what goes into the exceptions. */
export interface AcceptOptions extends CheckOptions {
  readonly id: string;
  readonly reason: string;
  readonly expires: string;
}

/** Paths of the exceptions written; refused where there is nothing to accept. */
export async function accept(context: Context, options: AcceptOptions): Promise<readonly string[]> {
  const now = context.world.clock.now();
  const expires = expiryOf(options.expires, now);
  checkReason(options.reason);
  const result = await check(context, { ...options, write: false });
  const changes = result.judged
    .filter((j) => j.id === options.id)
    .flatMap((j) => j.acceptable.map(({ refusal, change, rules }) => ({ change, rules, tools: refusal.tools ?? [] })));
  if (changes.length === 0) {
    const known = result.judged.some((j) => j.id === options.id) || snapshotsOf(result.head).some(({ entry }) => entry.id === options.id);
    const message = known ? `nothing in this change of ${options.id} needs an exception` : `there is no policy or snapshot ${JSON.stringify(options.id)}`;
    throw new InputError(
      errorAt(
        "nothing_to_accept",
        message,
        {},
        "Run `registry-policy check` to see what is refused and why; for what is committed already, name the base with --base.",
      ),
    );
  }
  for (const { change, rules } of changes) {
    const why = refusedRule(change, strictestExceptions([rules, options.minimum?.exceptionRules ?? {}]), parseInstant(expires) ?? now, now);
    if (why !== undefined)
      throw new InputError(errorAt("exception_not_allowed", why, {}, "The base branch fixes which exceptions count; the change itself has to be mended."));
  }
  const owner = [...result.head.configs, ...(result.base?.configs ?? [])].find(({ config }) =>
    [...config.policies, ...config.snapshots].some(({ id }) => id === options.id),
  );
  const folder = owner?.config.exceptions ?? "exceptions";
  const actor = await actorOf(context);
  const byDigest = new Map(changes.map((c) => [changeDigest(c.change), c]));
  const outputs = [...byDigest].map(([digest, { change, tools }]): Output => ({
    path: `${folder}/${options.id}-${change.kind}-${digest.slice(0, 12)}.yaml`,
    text: exceptionText(change, digest, tools, actor, options.reason, expires),
  }));
  await context.world.files.writeAll(outputs, "workspace");
  return outputs.map((o) => o.path);
}

/** Proposed commands hold three dots in its place, and reviewers read it first: it must hold a word. */
function checkReason(reason: string): void {
  if (/[\p{L}\p{N}]/u.test(reason)) return;
  throw new InputError(
    errorAt(
      "reason_empty",
      `--reason is ${JSON.stringify(reason)}, which says nothing`,
      {},
      "Write in a few words why this change may pass: reviewers read it first.",
    ),
  );
}

/** A date, a time, or a duration from now; it must lie ahead. */
function expiryOf(text: string, now: number): string {
  const hours = parseHours(text);
  const at = hours === undefined ? parseInstant(text) : now + hours * HOUR;
  if (at === undefined)
    throw new InputError(
      errorAt(
        "time",
        `--expires is ${JSON.stringify(text)}, which is no time`,
        {},
        "Write a date (2026-12-31), a time (2026-12-31T00:00:00Z) or a duration (14d).",
      ),
    );
  if (at <= now) throw new InputError(errorAt("time", `--expires ${text} lies in the past`));
  return hours === undefined ? text : formatInstant(at);
}

/** Why the base would not let such an exception count. */
function refusedRule(change: CoveredChange, rules: ExceptionRules, expires: number, now: number): string | undefined {
  if (rules.kinds !== undefined && !rules.kinds.includes(change.kind)) return `exceptions of kind ${change.kind} are not allowed here`;
  if (rules.max_hours !== undefined && expires - now > rules.max_hours * HOUR) return `an exception may live for ${rules.max_hours} hours at most`;
  return undefined;
}

/** The file of one exception. */
export function exceptionText(change: CoveredChange, digest: string, tools: readonly string[], actor: string, reason: string, expires: string): string {
  const lines = [
    "# An exception for exactly one change; it counts from the commit that adds it and is good for nothing else.",
    `kind: ${change.kind}`,
    `policy: ${quotedYaml(change.policy)}`,
    ...(tools.length === 0 ? [] : ["tools:", ...tools.map((tool) => `  - ${quotedYaml(tool)}`)]),
    `change: ${quotedYaml(digest)}`,
    `actor: ${quotedYaml(actor)}`,
    `reason: ${quotedYaml(reason)}`,
    `expires: ${quotedYaml(expires)}`,
  ];
  return `${lines.join("\n")}\n`;
}
