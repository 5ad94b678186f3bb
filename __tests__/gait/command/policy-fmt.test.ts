import { describe, expect, test } from "@jest/globals";
import { policyFmt } from "../../../src/gait/command/policy-fmt.ts";
import type { GaitAnswer } from "../../../src/gait/command/types.ts";
import { formatPolicy } from "../../../src/gait/policy/index.ts";
import { memoryFolder } from "../../conformance/memory-folder.ts";
import { bytesOf, policyOf } from "../support.ts";

const FORMATTED = formatPolicy(policyOf("default_verdict: block\n"));
const FILES = new Map([
  ["policy.yaml", bytesOf("default_verdict: Block # c\n")],
  ["done.yaml", bytesOf(FORMATTED)],
  ["crlf.yaml", bytesOf(FORMATTED.replaceAll("\n", "\r\n"))],
  ["bad.yaml", bytesOf("default_verdict: maybe\n")],
  ["legacy.yaml", bytesOf("version: 1\n")],
  ["tab.yaml", bytesOf('rules: [{name: "a\\tb", effect: block}]\n')],
  ["key.yaml", bytesOf('rules: [{name: "? a", effect: block}]\n')],
  ["nan.yaml", bytesOf("mcp_trust: {snapshot: s, min_score: .nan}\n")],
]);

/** Runs the command; `writes` are the files that it rewrote. */
async function run(...words: readonly string[]): Promise<{ readonly answer: GaitAnswer; readonly writes: readonly string[] }> {
  const writes: string[] = [];
  const io = {
    ...memoryFolder(FILES, 0n),
    writeFile: async (path: string, text: string) => {
      expect(text).toBe(FORMATTED);
      writes.push(path);
    },
  };
  return { answer: await policyFmt(["policy", "fmt", ...words], io), writes };
}

describe("policy fmt", () => {
  test("prints the text, and writes nothing unless told to", async () => {
    const { answer, writes } = await run("policy.yaml");
    expect([answer.exit, answer.stdout, writes]).toEqual([0, FORMATTED, []]);
  });

  test("puts the text into the JSON without --write only", async () => {
    const { answer, writes } = await run("policy.yaml", "--json");
    expect(JSON.parse(answer.stdout)).toMatchObject({ ok: true, path: "policy.yaml", changed: true, formatted: FORMATTED });
    expect(answer.stdout).not.toContain("written");
    expect(writes).toEqual([]);
  });

  test("writes what would change", async () => {
    const { answer, writes } = await run("--write", "--json", " policy.yaml ");
    expect(JSON.parse(answer.stdout)).toMatchObject({ path: "policy.yaml", changed: true, written: true });
    expect(answer.stdout).not.toContain("formatted");
    expect(writes).toEqual(["policy.yaml"]);
  });

  test("leaves alone what would not", async () => {
    const { answer, writes } = await run("--write", "--json", "done.yaml");
    expect(Object.keys(JSON.parse(answer.stdout) as object)).toEqual(["correlation_id", "default_verdict", "ok", "path", "policy_digest"]);
    expect(writes).toEqual([]);
  });

  test.each([
    ["tab.yaml", "another policy"],
    ["key.yaml", "Gait refuses"],
  ])("what Gait's writer spoils in %s is told, and printed as Gait prints it", async (file, words) => {
    const { answer } = await run("--json", file);
    expect(answer.exit).toBe(0);
    expect(answer.diagnostics.filter((d) => d.code === "fmt_unfaithful")).toMatchObject([
      { severity: "warning", file, message: expect.stringContaining(words) },
    ]);
  });

  test("line ends count as a change", async () => {
    expect((await run("--write", "crlf.yaml")).writes).toEqual(["crlf.yaml"]);
  });

  test.each([
    [["missing.yaml"], 6, "open missing.yaml: no such file or directory"],
    [["lock.yaml"], 1, "open lock.yaml: no such file or directory"],
    [["bad.yaml"], 6, "invalid default_verdict: maybe"],
    [["nan.yaml"], 6, "marshal normalized policy: json: unsupported value: NaN"],
    [[], 6, "expected <policy.yaml>"],
    [["policy.yaml", "done.yaml"], 6, "expected <policy.yaml>"],
    [["--writ", "policy.yaml"], 6, "flag provided but not defined: -writ"],
  ])("%p is refused with exit %p", async (words, exit, message) => {
    const { answer, writes } = await run("--json", "--write", ...words);
    expect(answer.exit).toBe(exit);
    expect(JSON.parse(answer.stdout)).toMatchObject({ ok: false, error: message });
    expect(writes).toEqual([]);
  });

  test("help and explanation", async () => {
    expect((await run("--help")).answer.stdout).toContain("gait policy fmt <policy.yaml> [--write]");
    expect((await run("--explain")).answer.exit).toBe(0);
  });
});
