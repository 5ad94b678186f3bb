/** The line of the head's policy that a class of calls is shown on: that of the rule which decides now, or the place of one that is gone. */
import type { Policy, Rule } from "../gait/index.ts";
import type { ClassChange } from "../report/types.ts";

/** What is known of a class's line; nothing where no rule of either side has to do with it. */
export type ClassPlace = Pick<ClassChange, "policy_line" | "side">;

/** Finds lines by the names of rules, in the artefacts as they stand in the files. */
export function classPlaces(base: Policy, head: Policy): (change: ClassChange) => ClassPlace {
  const lines = new Map(head.rules.map((rule) => [rule.name, rule.position.line]));
  const before = [...base.rules].sort(byPlace);
  // Of several rules the one that was written or changed is the cause.
  const said = new Map(head.rules.map((rule) => [rule.name, text(rule)]));
  const kept = new Map(base.rules.map((rule) => [rule.name, text(rule)]));
  return ({ from_rules, to_rules }) => {
    const gone = from_rules.find((name) => !lines.has(name));
    // What decided before and is gone is what the change took away; only a line of the head can carry that.
    if (gone !== undefined) return placed(neighbour(before, gone, lines), "base");
    const deciding = [...to_rules, ...from_rules];
    const decides = deciding.find((name) => kept.get(name) !== said.get(name)) ?? deciding[0];
    return decides === undefined ? {} : placed(lines.get(decides), "head");
  };
}

/** What a rule says, wherever it stands. */
function text({ position: _position, toolNamePositions: _names, ...rule }: Rule): string {
  return JSON.stringify(rule, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

function placed(line: number | undefined, side: "base" | "head"): ClassPlace {
  return { side, ...(line === undefined ? {} : { policy_line: line }) };
}

function byPlace(a: Rule, b: Rule): number {
  return a.position.line - b.position.line || a.position.column - b.position.column;
}

/** The head's line of the first rule that is left behind the one that is gone, else of the last one before it. */
function neighbour(before: readonly Rule[], gone: string, lines: ReadonlyMap<string, number>): number | undefined {
  const at = before.findIndex(({ name }) => name === gone);
  const left = (rule: Rule): boolean => lines.has(rule.name);
  const near = before.slice(at + 1).find(left) ?? before.slice(0, at).findLast(left);
  return near === undefined ? undefined : lines.get(near.name);
}
