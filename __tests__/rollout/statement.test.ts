/** Whatever is changed in a statement is seen: refused while it is read, or judged another than what was recomputed. */
import { describe, expect, test } from "@jest/globals";
import { formatStatement, judgeClaims, readStatement, type EvidenceFacts } from "../../src/rollout/index.ts";
import { readStrictJson } from "../../src/source/index.ts";

const hex = (digit: string): string => digit.repeat(64);
const FACTS: EvidenceFacts = {
  policy: "tools",
  output: "policy/tools.yaml",
  stage: "enforce",
  step: "dry_run->enforce",
  policyDigest: hex("a"),
  enforcedDigest: hex("b"),
  allowSetDigest: hex("c"),
  subjects: [
    { name: "policy/tools.yaml", sha256: hex("d") },
    { name: "evidence/tools-dry_run.json", sha256: hex("e") },
  ],
  config: { name: "registry-policy.yaml", sha256: hex("f") },
  fixtures: [
    { name: "intents/a.json", sha256: hex("1") },
    { name: "intents/b.json", sha256: hex("2") },
  ],
  passed: ["intents/a.json (enforced): allow", "intents/b.json (enforced): block"],
  failed: [],
  engine: "embedded",
  gait: "1.4.0",
  tool: "1.0.0",
  base: { commit: "3".repeat(40), committed: "2026-03-09T09:00:00Z" },
  head: "4".repeat(40),
};
const GENUINE = formatStatement(FACTS);

/** Codes with which a statement is refused; none: it is taken for genuine. */
function refused(text: string): readonly string[] {
  const document = readStrictJson("x.json", new TextEncoder().encode(text));
  if (document.value === undefined) return document.diagnostics.map((d) => d.code);
  const claims = readStatement(document.value);
  if (claims.value === undefined) return claims.diagnostics.map((d) => d.code);
  // The gate itself places `head` on the base branch.
  const placed = claims.value.head === FACTS.head ? [] : ["evidence_commit"];
  return [...placed, ...judgeClaims("x.json", claims.value, FACTS, Date.parse("2026-04-01T00:00:00Z")).map((r) => r.code)];
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]));
  return path.length === 0 ? inner : [path, ...inner];
}

function at(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], document);
}

/** The document with another value at a path; undefined takes it out. */
function bent(path: Path, value: unknown): string {
  const copy: unknown = JSON.parse(GENUINE);
  const holder = at(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const last = path.at(-1) ?? "";
  if (value === undefined && Array.isArray(holder)) holder.splice(Number(last), 1);
  else holder[last] = value;
  return JSON.stringify(copy);
}

test("genuine, however it is laid out", () => {
  expect(refused(GENUINE)).toEqual([]);
  expect(refused(JSON.stringify(JSON.parse(GENUINE)))).toEqual([]);
});

describe("any value bent", () => {
  test.each(pathsOf(JSON.parse(GENUINE)).map((path) => [path.join("."), path] as const))("%s", (_name, path) => {
    const value = at(JSON.parse(GENUINE), path);
    const others: unknown[] = [undefined, null, 1, true, {}, ["x"], ""];
    if (typeof value === "string")
      others.push(
        `${value}x`,
        ` ${value}`,
        `${value} `,
        `${value}\n`,
        `${value}\u200b`,
        value.slice(0, -1),
        value.toUpperCase(),
        value.toLowerCase(),
        `./${value}`,
      );
    if (Array.isArray(value)) others.push([...value, "x"], [...value, ...value], value.slice(1), value.slice(0, -1));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) others.push({ ...value, extra: 1 }, { ...value, sha512: hex("0") });
    const taken = others.filter((other) => JSON.stringify(other) !== JSON.stringify(value) && refused(bent(path, other)).length === 0);
    expect(taken).toEqual([]);
  });

  test.each([...new Set(pathsOf(JSON.parse(GENUINE)).flatMap((path) => path.filter((key) => typeof key === "string")))])(
    "the key %s twice, or in another spelling",
    (key) => {
      const name = JSON.stringify(key);
      const escaped = `"\\u${key.charCodeAt(0).toString(16).padStart(4, "0")}${key.slice(1)}"`;
      for (const text of [
        GENUINE.replace(`${name}:`, `${name}: null, ${name}:`),
        GENUINE.replace(`${name}:`, `${escaped}: null, ${name}:`),
        GENUINE.replace(`${name}:`, `${JSON.stringify(key.toUpperCase())}:`),
      ])
        expect(refused(text)).not.toEqual([]);
    },
  );
});

test.each([
  ["a byte order mark", `\ufeff${GENUINE}`],
  ["more behind it", `${GENUINE}{}`],
  ["a list around it", `[${GENUINE}]`],
  ["nothing", ""],
])("%s", (_what, text) => expect(refused(text)).not.toEqual([]));
