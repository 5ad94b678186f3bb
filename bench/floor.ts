/** The plain program that ours are measured against: read, parse, canonicalise, hash; nothing checked, nothing judged. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** SHA-256 of the canonical form of a JSON file. */
export function bareDigest(path: string): string {
  const value = JSON.parse(readFileSync(path, "utf8")) as Json;
  return createHash("sha256").update(canonical(value)).digest("hex");
}

function canonical(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`);
  return `{${members.join(",")}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
