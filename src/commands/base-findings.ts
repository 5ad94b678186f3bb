/** What a hand-written base does to the rules that join it: told before anything is written. */
import { diagnosticAt, hasErrors, type Diagnostic } from "../diagnostic.ts";
import { lintPolicy } from "../gait/index.ts";
import { checkName } from "../registry/index.ts";
import type { BasePolicy, RenderedPolicy } from "../render/index.ts";
import { quoteForMessage } from "../source/index.ts";
import { Refused } from "./refused.ts";

/**
 * The base's own findings; `folder` is where Gait is started, relative to the workspace. Throws `Refused` where Gait would read it otherwise than a reviewer does, for instance as a rule that allows everything.
 */
export function checkBase(base: Pick<BasePolicy, "path">, bytes: Uint8Array, folder: string): readonly Diagnostic[] {
  const found = lintPolicy(bytes, { file: base.path, stage: "enforce", folder, checkName });
  if (hasErrors(found)) throw new Refused(found.filter((d) => d.severity === "error"));
  return found;
}

/** Rules of the base that answer for approved tools before the registry's rules do; nothing is opened by them, and nobody may have meant it. */
export function shadowing(base: BasePolicy, rendered: RenderedPolicy): readonly Diagnostic[] {
  const allowed = new Set(rendered.names.allow);
  return base.policy.rules.flatMap((rule) => {
    const { toolNames } = rule.match;
    if (rule.effect === "allow") return [];
    const met = toolNames.length === 0 ? rendered.names.allow : toolNames.filter((name) => allowed.has(name));
    if (met[0] === undefined) return [];
    const message = `rule ${quoteForMessage(rule.name)} of the base stands before the allow rule and answers ${rule.effect} for calls of approved tools (${met.length}), for instance ${quoteForMessage(met[0])}`;
    return [
      diagnosticAt("warning", "base_rule_first", message, { file: base.path, ...rule.position }, "Remove the names from one of the two if that is not meant."),
    ];
  });
}
