/** Who judges: limits and rollout rules are the stricter of base, head and the organisation's minimum. */
import type { ExceptionRules, Limits } from "../config/types.ts";
import type { Minimum, PolicyState } from "./types.ts";

/** The rules that hold for one change of one policy. */
export interface Rules {
  /** Hours. */
  readonly soak: { readonly simulate: number; readonly dry_run: number };
  readonly limits: Limits;
  readonly exceptionRules: ExceptionRules;
  /** The clock that was demanded, if any side demands one. */
  readonly clock: "server" | "git" | undefined;
  readonly newTools: "dry_run" | "allow";
}

/**
 * The strictest of the sides; `base` is absent where the policy is new.
 * @param siblings policies of the base in the same configuration: its soak, clock and rules for exceptions bind a new policy, too
 */
export function strictestRules(base: PolicyState | undefined, head: PolicyState, minimum: Minimum, siblings: readonly PolicyState[] = []): Rules {
  const sides = base === undefined ? [head] : [base, head];
  const [sibling] = base === undefined ? siblings : [];
  const fixed = base ?? sibling ?? head;
  const rollouts = [...sides, ...(sibling === undefined ? [] : [sibling])].map((s) => s.rollout);
  const clocks = [...rollouts.map((r) => r.soak_clock), minimum.soak_clock];
  return {
    soak: {
      simulate: Math.max(...rollouts.map((r) => r.soak.simulate), minimum.soak.simulate ?? 0),
      dry_run: Math.max(...rollouts.map((r) => r.soak.dry_run), minimum.soak.dry_run ?? 0),
    },
    limits: strictestLimits([...sides.map((s) => s.limits), minimum.limits]),
    exceptionRules: strictestExceptions([fixed.exceptionRules, minimum.exceptionRules]),
    clock: clocks.includes("server") ? "server" : clocks.find((c) => c !== undefined),
    newTools: sides.some((s) => s.newTools === "dry_run") ? "dry_run" : "allow",
  };
}

/** The smallest of each limit; a limit that no side sets stays unset. */
export function strictestLimits(sides: readonly Limits[]): Limits {
  const keys = ["newly_allowed", "newly_blocked", "shrink_percent", "grow_percent", "max_export_age"] as const;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const values = sides.flatMap((s) => s[key] ?? []);
      return values.length === 0 ? [] : [[key, Math.min(...values)]];
    }),
  );
}

/** Kinds that every side allows, and the shortest life. */
export function strictestExceptions(sides: readonly ExceptionRules[]): ExceptionRules {
  const kinds = sides.flatMap((s) => (s.kinds === undefined ? [] : [s.kinds]));
  const hours = sides.flatMap((s) => s.max_hours ?? []);
  const [first, ...rest] = kinds;
  return {
    ...(first === undefined ? {} : { kinds: first.filter((k) => rest.every((other) => other.includes(k))) }),
    ...(hours.length === 0 ? {} : { max_hours: Math.min(...hours) }),
  };
}
