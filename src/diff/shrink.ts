/** Makes a witness as small as it can be: every part that can go without changing the answer goes. */
import type { Draft } from "./witness.ts";

type Path = readonly (string | number)[];

/** Required keys, and values that read better than what a search may have picked. */
const PLAIN: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["context.risk_class", "low"],
  ["context.phase", undefined],
]);
const REQUIRED = new Set(["tool_name", "context", "context.identity", "context.workspace", "context.risk_class"]);

function isDraft(value: unknown): value is Draft {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** All places of a value, outer ones first, so that whole parts are tried before their pieces. */
function places(value: unknown, path: Path = []): readonly Path[] {
  const keys: readonly (string | number)[] = Array.isArray(value) ? [...value.keys()].reverse() : isDraft(value) ? Object.keys(value) : [];
  const child = (key: string | number): unknown => (Array.isArray(value) ? value[Number(key)] : isDraft(value) ? value[String(key)] : undefined);
  return [...keys.map((key) => [...path, key]), ...keys.flatMap((key) => places(child(key), [...path, key]))];
}

/** A copy with the place set, or taken out where `to` is undefined; the same value where there is no such place. */
function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    const index = Number(key);
    const next: unknown = changed(value[index], rest, to);
    return next === undefined ? value.toSpliced(index, 1) : value.with(index, next);
  }
  if (!isDraft(value) || !(String(key) in value)) return value;
  const next = changed(value[String(key)], rest, to);
  return Object.fromEntries(Object.entries(value).flatMap(([name, old]) => (name !== String(key) ? [[name, old]] : next === undefined ? [] : [[name, next]])));
}

/** The smallest draft reached by leaving out parts one after the other for which `still` is true. */
export function shrink(draft: Draft, still: (draft: Draft) => boolean): Draft {
  let best = draft;
  for (let again = true; again;) {
    again = false;
    for (const path of places(best)) {
      const name = path.join(".");
      if (REQUIRED.has(name) && !PLAIN.has(name)) continue;
      const next = changed(best, path, PLAIN.get(name));
      if (!isDraft(next) || JSON.stringify(next) === JSON.stringify(best) || !still(next)) continue;
      best = next;
      again = true;
      break;
    }
  }
  return best;
}
