import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { mcpVerify } from "../../src/gait/command/mcp-verify.ts";
import type { GaitIo } from "../../src/gait/command/types.ts";

/** A recorded case; see conformance/README of the recordings. */
interface Case {
  readonly id: string;
  readonly policy: string;
  readonly server: string | null;
  readonly files: { readonly [path: string]: string };
  readonly args: readonly string[];
  readonly exit: number;
  readonly stdout: object | null;
  readonly stdout_text?: string;
  readonly stderr: string;
}

const text = readFileSync(new URL("mcp-verify.jsonl", import.meta.url), "utf8");
const cases = text.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Case);

/** An empty folder with the files of a case in it. */
function folderOf(given: Case): GaitIo {
  const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
  const files = new Map(Object.entries(given.files).map(([path, content]) => [posix.normalize(path), encode(content)]));
  files.set("policy.yaml", encode(given.policy));
  if (given.server !== null) files.set("server.json", encode(given.server));
  const isFolder = (path: string): boolean => path === "." || [...files.keys()].some((name) => name.startsWith(`${path}/`));
  const unused = (): never => {
    throw new Error("not asked for by this command");
  };
  return {
    readFile: async (path) => {
      const name = posix.normalize(path);
      const bytes = files.get(name);
      if (bytes !== undefined) return { bytes };
      return isFolder(name) ? { error: `read ${path}: is a directory` } : { error: `open ${path}: no such file or directory` };
    },
    stat: unused,
    readFolder: unused,
    writeFile: unused,
    now: () => BigInt(Date.UTC(2026, 10, 23)) * 1_000_000n,
  };
}

const families = new Map<string, Case[]>();
for (const given of cases) {
  const family = given.id.split("-")[0] ?? "";
  families.set(family, [...(families.get(family) ?? []), given]);
}

/** Policies whose YAML is broken in a way that we call by another name. */
const WORDS_DIFFER: ReadonlySet<string> = new Set(["policy-405", "policy-439"]);

describe("mcp verify answers as gait 1.4.0 did", () => {
  test("the recording is whole", () => {
    expect(cases.length).toBe(557);
  });

  test.each([...families.keys()])("%s", async (family) => {
    const differences: object[] = [];
    for (const given of families.get(family) ?? []) {
      const answer = await mcpVerify(given.args, folderOf(given));
      const got = { exit: answer.exit, stdout: outputOf(answer.stdout), stderr: answer.stderr };
      const want = { exit: given.exit, stdout: given.stdout ?? given.stdout_text, stderr: given.stderr };
      const same = WORDS_DIFFER.has(given.id) ? isSame(withoutWords(got), withoutWords(want)) : isSame(got, want);
      if (!same) differences.push({ id: given.id, got, want });
    }
    expect(differences).toEqual([]);
  });
});

function outputOf(stdout: string): unknown {
  return stdout.startsWith("{") ? JSON.parse(stdout) : stdout;
}

/** The words of an outcome's YAML syntax error are best effort; everything else is not. */
function withoutWords(outcome: { readonly stdout: unknown }): object {
  const { error: _, ...rest } = outcome.stdout as { readonly error?: string };
  return { ...outcome, stdout: rest };
}

function isSame(got: object, want: object): boolean {
  try {
    expect(got).toEqual(want);
    return true;
  } catch {
    return false;
  }
}
