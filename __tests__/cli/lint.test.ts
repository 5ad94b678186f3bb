import { afterAll, describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { lintCommand } from "../../src/cli/lint.ts";
import { InputError } from "../../src/input-error.ts";
import { newFolder, put, removeFolders } from "../platform/support.ts";
import { schemaErrors } from "../support/schema.ts";

afterAll(removeFolders);

interface Run {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `policy lint` on a policy in a folder of its own. */
async function lint(policy: string, ...words: readonly string[]): Promise<Run> {
  const folder = newFolder();
  put(folder, { "p.yaml": policy });
  let out = "";
  let err = "";
  const terminal = { out: (text: string) => void (out += text), err: (text: string) => void (err += text), colour: false, width: 100, tty: false };
  const exit = await lintCommand(["policy", "lint", join(folder, "p.yaml"), ...words], terminal);
  return { exit, out, err };
}

interface Document {
  readonly ok: boolean;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly line?: number;
    readonly column?: number;
    readonly help?: string;
  }[];
}

const documentOf = ({ out }: Run): Document => JSON.parse(out) as Document;
const OBSERVING = "default_verdict: block\nrules:\n  - {name: observe_unknown_tools, priority: 100, effect: allow}\n";

describe("policy lint", () => {
  test.each<[what: string, policy: string, exit: number, ok: boolean, findings: readonly string[]]>([
    ["nothing to say", "default_verdict: block\n", 0, true, []],
    ["a warning", "default_verdict: allow\n", 0, true, ["warning default_allow 1:1"]],
    ["an error", "default_verdict: Block\n", 5, false, ["error verdict_form 1:18"]],
    ["a policy that Gait refuses", "default_verdict: deny\n", 5, false, ["error policy_invalid 1:18"]],
    ["a field that Gait does not know", "default_verdict: block\nverdict: block\n", 5, false, ["error policy_invalid 2:1"]],
    ["what is no YAML", "a: [\n", 5, false, ["error policy_invalid 1:4"]],
    ["notes", "default_verdict: block\nrules:\n  - {name: &n a, effect: block}\n", 0, true, ["note yaml_anchor 3:12"]],
    [
      "a name that no export may carry",
      'default_verdict: block\nrules:\n  - {name: a, effect: allow, match: {tool_names: ["e\\u0301"]}}\n',
      5,
      false,
      ["error name_refused 3:51"],
    ],
  ])("%s: exit, JSON by its schema", async (_what, policy, exit, ok, findings) => {
    const run = await lint(policy, "--json");
    const document = documentOf(run);
    expect(schemaErrors("lint", document)).toBeUndefined();
    expect([run.exit, document.ok, document.diagnostics.map((d) => `${d.severity} ${d.code} ${d.line ?? 0}:${d.column ?? 0}`)]).toEqual([exit, ok, findings]);
    expect(run.err).toBe("");
  });

  test("people read the same", async () => {
    const run = await lint("default_verdict: Block\n");
    expect(run.exit).toBe(5);
    expect(run.out).toMatch(/error: verdict_form: .*p\.yaml:1:18/u);
    expect((await lint("default_verdict: block\n")).out).toBe("policy lint: nothing found\n");
  });

  test("the observing rule is let through by --stage simulate alone", async () => {
    expect((await lint(OBSERVING, "--stage", "simulate")).exit).toBe(0);
    for (const words of [[], ["--stage", "dry_run"], ["--stage", "enforce"]]) expect((await lint(OBSERVING, ...words)).exit).toBe(5);
  });

  test.each([
    [["--stage", "observe"], "usage"],
    [["--jsno"], "usage"],
    [["other.yaml"], "usage"],
  ])("%j is refused with exit 6", async (words, code) => {
    const refused: unknown = await lint(OBSERVING, ...words).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputError);
    expect(refused).toMatchObject({ exit: 6, diagnostic: { code } });
  });

  test("a file that is not there", async () => {
    await expect(
      lintCommand(["policy", "lint", join(newFolder(), "none.yaml")], { out: () => undefined, err: () => undefined, colour: false, width: 80, tty: false }),
    ).rejects.toMatchObject({
      exit: 6,
      diagnostic: { code: "file_missing" },
    });
  });
});
