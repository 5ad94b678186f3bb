/** What the documentation says is there is there: keys, codes, commands, links. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { commandWords } from "../../src/cli/help.ts";
import { LINT_CODES } from "../../src/gait/index.ts";
import { ROOT } from "../support/shared.ts";

const text = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const files = (folder: string, end: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(end))
    .map((path) => join(folder, path))
    .sort();

const documents = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...files("docs", ".md"),
  ...files("examples", ".md"),
  ...files(".github", ".md"),
];

/** Text outside fenced blocks. */
const prose = (path: string): string => text(path).replace(/^ *```[\s\S]*?^ *```/gmu, "");

/** The ids that GitHub gives to the headings of a document. */
function anchors(path: string): ReadonlySet<string> {
  const headings = [...prose(path).matchAll(/^#+ (.+)$/gmu)].map(([, title = ""]) => title);
  return new Set(
    headings.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replaceAll(" ", "-"),
    ),
  );
}

describe("links", () => {
  test.each(documents)("%s points at what exists", (path) => {
    const broken = [...prose(path).matchAll(/\]\(([^)\s]+)\)/gu)].flatMap(([, target = ""]) => {
      if (/^(https?|mailto):/u.test(target)) return [];
      const [file = "", anchor] = target.split("#");
      const full = file === "" ? join(ROOT, path) : resolve(join(ROOT, dirname(path)), file);
      if (!existsSync(full)) return [target];
      return anchor === undefined || anchors(relative(ROOT, full)).has(anchor) ? [] : [target];
    });
    expect(broken).toEqual([]);
  });
});

describe("configuration.md", () => {
  type Part = { readonly properties?: Readonly<Record<string, unknown>> };

  /** Every property name of a schema, at every depth; those of the mapping are told in registries.md. */
  function keysOf(node: unknown): readonly string[] {
    if (typeof node !== "object" || node === null) return [];
    const own = Object.entries(node).flatMap(([key, value]) => (key.startsWith("mapping") ? [] : keysOf(value)));
    return [...Object.keys((node as Part).properties ?? {}), ...own];
  }

  const keys = [...new Set(keysOf(JSON.parse(text("schemas/config.schema.json"))))].sort();

  test("there are keys to look for", () => expect(keys.length).toBeGreaterThan(50));

  test.each(keys)("tells %s", (key) => expect(text("docs/configuration.md")).toContain(`\`${key}\``));
});

describe("lint.md", () => {
  const rows = new Map(
    [...text("docs/lint.md").matchAll(/^\| `([a-z_0-9]+)` +\| (.+?) +\| (.+?) +\|$/gmu)].map(([, code = "", summary = "", help = ""]) => [
      code,
      { summary, help },
    ]),
  );

  test("has the codes of the table and no other", () => expect([...rows.keys()].sort()).toEqual([...LINT_CODES.keys()].sort()));

  test.each([...LINT_CODES])("has the words of %s", (code, row) => {
    const plain = (words: string): string => words.replaceAll("|", "\\|");
    expect(rows.get(code)).toEqual({ summary: plain(row.summary), help: plain(row.help) });
  });

  test("has each code under its level", () => {
    const [, errors = "", warnings = ""] = text("docs/lint.md").split(/^## (?:Errors|Warnings)$/mu);
    for (const [code, { severity }] of LINT_CODES)
      expect([code, severity, (severity === "error" ? errors : warnings).includes(`\`${code}\``)]).toEqual([code, severity, true]);
  });
});

describe("commands", () => {
  const known = commandWords();

  /** The longest known command at the start of these words. */
  const commandOf = (words: readonly string[]): string | undefined =>
    known.find((name) => name === words.slice(0, 2).join(" ")) ?? known.find((name) => name === words[0]);

  test("the README's table has every command", () => {
    const table = /## Commands\n([\s\S]*?)\n## /u.exec(text("README.md"))?.[1] ?? "";
    const named = [...table.matchAll(/`([a-z ]+)`/gu)].map(([, name = ""]) => name);
    expect(named.filter((name) => known.includes(name)).sort()).toEqual([...known].sort());
  });

  const shown = documents.flatMap((path) =>
    [...text(path).matchAll(/(?:^\s*\$ |[`|>] ?|-> )(?:npx )?(?:registry-policy|node \S*dist\/cli\/index\.js) (?!--)([a-z-]+(?: [a-z]+)?)/gmu)].map(
      ([, words = ""]): readonly [string, string] => [path, words],
    ),
  );

  test("there are some", () => expect(shown.length).toBeGreaterThan(30));

  test.each(shown)("%s shows a command that exists: %s", (_, words) => expect(commandOf(words.split(" "))).toBeDefined());
});

describe("codes", () => {
  const sources = files("src", ".ts").map(text).join("\n");

  test("rollout.md says what to do about every refusal", () => {
    const told = text("docs/rollout.md") + (existsSync(join(ROOT, "docs/rollout-evidence.md")) ? text("docs/rollout-evidence.md") : "");
    const refusals = [
      ...files("src/rollout", ".ts"),
      "src/commands/limits.ts",
      "src/commands/gate.ts",
      "src/commands/move-stage.ts",
      "src/commands/evidence.ts",
    ]
      .map(text)
      .flatMap((source) => [...source.matchAll(/(?:\bcode: |MoveRefused\(\[errorAt\()"([a-z_]+)"/gu)].map(([, code = ""]) => code));
    expect(refusals).toContain("soak_not_reached");
    expect([...new Set(refusals)].filter((code) => !told.includes(`\`${code}\``))).toEqual([]);
  });

  test.each(["docs/rollout.md", "docs/rollout-evidence.md", "docs/troubleshooting.md"])("every code in the tables of %s is one of the program's", (path) => {
    const tables =
      text(path)
        .split(/^## When it says no$/mu)
        .at(-1) ?? "";
    const rows = [...tables.matchAll(/^\| ((?:`[a-z_0-9]+`(?:, )?)+) +\|/gmu)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([a-z_0-9]+)`/gu)].map(([, code = ""]) => code),
    );
    const made = (code: string): boolean =>
      sources.includes(`"${code}"`) || (code.startsWith("config_") && sources.includes(`"${code.slice("config_".length)}"`));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((code) => !made(code))).toEqual([]);
  });
});
