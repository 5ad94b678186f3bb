/** Reading answers from outside: every step may be missing or of another kind. */

/** The value behind keys, undefined where any step is missing. */
export function dig(value: unknown, ...keys: readonly string[]): unknown {
  let found: unknown = value;
  for (const key of keys) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}

/** Text behind keys, `""` where there is none. */
export function digText(value: unknown, ...keys: readonly string[]): string {
  const found = dig(value, ...keys);
  return typeof found === "string" ? found : "";
}

/** A list behind keys, empty where there is none. */
export function digList(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = dig(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** A number behind keys, 0 where there is none. */
export function digNumber(value: unknown, ...keys: readonly string[]): number {
  const found = dig(value, ...keys);
  return typeof found === "number" ? found : 0;
}
