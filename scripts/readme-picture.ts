/**
 * Writes the picture of the README anew: what `check` says of examples/quickstart-pr, cut to what a reader must see first. Run it
 * after a change of the text report; a test holds the README to the program's output.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const ARGUMENTS = ["check", "--config", "examples/quickstart-pr/registry-policy.yaml", "--base", "examples/quickstart"];
const PICTURE = /(<!-- picture -->\n\n```console\n)[\s\S]*?(```\n\n<!-- \/picture -->)/u;

/** Standard output of the check, which fails on purpose. */
function output(): readonly string[] {
  try {
    execFileSync(process.execPath, [join(root, "src", "cli-main.ts"), ...ARGUMENTS], {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "ignore"],
      encoding: "utf8",
    });
  } catch (error) {
    const { stdout } = error as { readonly stdout?: string };
    if (stdout !== undefined && stdout !== "") return stdout.trimEnd().split("\n");
    throw error;
  }
  throw new Error("the check of examples/quickstart-pr passes; it is meant to show a failed test");
}

/** From the line that starts like this up to the next blank line, or as many lines. */
function part(lines: readonly string[], start: string, most = Number.POSITIVE_INFINITY): readonly string[] {
  const from = lines.findIndex((line) => line.startsWith(start));
  if (from === -1) throw new Error(`the report has no line that starts with ${JSON.stringify(start)}`);
  const rest = lines.slice(from, from + most);
  const blank = rest.indexOf("");
  return blank === -1 ? rest : rest.slice(0, blank);
}

const lines = output();
const policy = part(lines, "platform-tools").map((line) => (/^ {2}(?:covered by tests|fixture):/u.test(line) ? "..." : line));
const shown = [
  `$ node dist/cli/index.js ${ARGUMENTS.join(" ")}`,
  ...part(lines, "registry-policy:", 2),
  "...",
  ...policy,
  "...",
  ...part(lines, "mcp-servers", 2),
].filter((line, index, all) => line !== "..." || all[index - 1] !== "...");
const path = join(root, "README.md");
const readme = readFileSync(path, "utf8");
if (!PICTURE.test(readme)) throw new Error("README.md has no place for the picture");
writeFileSync(
  path,
  readme.replace(PICTURE, (_, before: string, after: string) => `${before}${shown.join("\n")}\n${after}`),
);
