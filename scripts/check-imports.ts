/**
 * Holds the arrows between the rooms of src/ and keeps the outside world in platform/. Prints every broken arrow with its
 * line and exits 1; the picture it enforces is the one in ARCHITECTURE.md.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";

/** The rooms that stay pure, with the words that they all share; `commands` stands on all of them. */
const BELOW_COMMANDS = [
  "diagnostic.ts",
  "input-error.ts",
  "github-error.ts",
  "product.ts",
  "grouped.ts",
  "source",
  "gait",
  "registry",
  "render",
  "config",
  "diff",
  "rollout",
  "report",
] as const;

/** What each room may import besides itself. A room that is not listed is an error: new rooms are drawn here first. */
const ARROWS: ReadonlyMap<string, readonly string[]> = new Map([
  ["diagnostic.ts", []],
  ["product.ts", ["package.json"]],
  ["input-error.ts", ["diagnostic.ts"]],
  ["github-error.ts", []],
  ["grouped.ts", []],
  ["source", ["diagnostic.ts"]],
  ["gait", ["diagnostic.ts", "source"]],
  ["registry", ["diagnostic.ts", "grouped.ts", "source", "gait"]],
  ["render", ["diagnostic.ts", "source", "gait", "registry:type", "config:type"]],
  ["config", ["diagnostic.ts", "source", "gait", "registry"]],
  ["diff", ["diagnostic.ts", "source", "gait", "report:type"]],
  ["rollout", ["diagnostic.ts", "source", "gait", "config", "report:type"]],
  ["report", ["diagnostic.ts", "product.ts", "source", "gait", "config", "generated"]],
  ["generated", []],
  ["platform", ["diagnostic.ts", "input-error.ts", "github-error.ts", "product.ts", "gait:type"]],
  ["commands", [...BELOW_COMMANDS, "platform:type", "generated"]],
  ["cli", ["diagnostic.ts", "product.ts", "input-error.ts", "source", "gait", "registry", "config", "commands", "report", "platform"]],
  ["action", ["diagnostic.ts", "product.ts", "input-error.ts", "github-error.ts", "source", "config", "rollout", "commands", "report", "platform"]],
  ["cli-main.ts", ["cli"]],
  ["action-main.ts", ["action"]],
]);

/** Rooms that stay pure: no files, processes, network, clock, environment. */
const PURE: ReadonlySet<string> = new Set([...BELOW_COMMANDS, "commands"]);
const IMPURE_IMPORT = /^(?:node:(?!crypto$|util$)|@actions\/)/u;
const IMPURE_WORDS = [
  /\bprocess\./u,
  /\bDate\.now\b/u,
  /\bnew Date\(\)/u,
  /\bMath\.random\b/u,
  /\bfetch\(/u,
  /\beval\(/u,
  /\bnew Function\b/u,
  /\blocaleCompare\b/u,
  /\bsetTimeout\b/u,
];
/** Outputs go through one place each. */
const PRINTING = [/\bconsole\./u, /\bcore\.(?:info|debug|warning|error|notice)\b/u, /\bprocess\.std(?:out|err)\b/u, /(?<!io\.)\bwriteFile(?:Sync)?\(/u];
const PRINTING_ROOMS = new Set(["platform"]);

/** Files by which a room is entered besides its `index.ts` and its types files, each for one reason. */
const SIDE_DOORS: ReadonlyMap<string, string> = new Map([
  ["source/fields.ts", "closed sets of keys, for those who read documents of our own"],
  ["source/node.ts", "the types of the tree"],
  ["gait/verdict.ts", "the four words and their order, without the evaluator"],
  ["registry/options.ts", "an options file and the keys below `registry:` are the same thing"],
  ["commands/for-action.ts", "what only the action does, so that the command line carries none of it"],
  ["platform/runner.ts", "what only a runner has, so that the command line carries none of it"],
  ["generated/report.cjs", "the report's validator"],
  ["cli/start.ts", "where the main of the command line begins"],
  ["action/run.ts", "where the main of the action begins"],
  ["action/event-path.ts", "loaded before everything else, which an index could not promise"],
]);
/** Who starts a run opens single files of these, so that a command loads what it needs and no more. */
const STARTERS = new Set(["cli", "action"]);
const OPEN_TO_STARTERS = /^(?:commands|platform)\/[a-z-]+\.ts$|^report\/text\.ts$/u;

function isDoor(path: string, from: string): boolean {
  if (!path.includes("/") || /(?:^|[/-])(?:index|types)\.ts$/u.test(path) || SIDE_DOORS.has(path)) return true;
  return STARTERS.has(from) && OPEN_TO_STARTERS.test(path);
}

function files(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => {
    const path = join(folder, e.name);
    return e.isDirectory() ? files(path) : e.name.endsWith(".ts") ? [path] : [];
  });
}

function roomOf(path: string): string {
  return path.split("/")[1] ?? path;
}

const problems: string[] = [];
for (const file of files("src")) {
  const path = relative(".", file).split(sep).join("/");
  const room = roomOf(path);
  const allowed = ARROWS.get(room);
  if (allowed === undefined) {
    problems.push(`${path}: the room ${room} has no arrows; draw them in scripts/check-imports.ts`);
    continue;
  }
  readFileSync(file, "utf8")
    .split("\n")
    .forEach((line, index) => {
      const at = `${path}:${index + 1}`;
      const target = /\bfrom "([^"]+)"|\bimport\("([^"]+)"\)|^import "([^"]+)"/u.exec(line);
      const name = target?.[1] ?? target?.[2] ?? target?.[3];
      const code = line
        .replace(/\/\/.*$/u, "")
        .replace(/^\s*\*.*$/u, "")
        .replace(/^\s*\/\*\*.*$/u, "");
      if (name !== undefined && name.startsWith(".")) {
        const entered = posix.normalize(posix.join(posix.dirname(path), name));
        const to = roomOf(entered);
        const typeOnly = /^\s*(?:import|export) type\b/u.test(line);
        const fits = to === room || allowed.includes(to) || (typeOnly && allowed.includes(`${to}:type`));
        if (!fits) problems.push(`${at}: ${room} may not import ${to}${allowed.includes(`${to}:type`) ? " (types only)" : ""}`);
        if (to !== room && !isDoor(entered.replace(/^src\//u, ""), room)) problems.push(`${at}: ${entered} is no door of ${to}: enter by its index.ts`);
      }
      if (PURE.has(room)) {
        if (name !== undefined && IMPURE_IMPORT.test(name)) problems.push(`${at}: ${room} is pure and may not import ${name}`);
        for (const word of IMPURE_WORDS) if (word.test(code)) problems.push(`${at}: ${room} is pure: ${word.source}`);
      }
      if (!PRINTING_ROOMS.has(room)) {
        for (const word of PRINTING) if (word.test(code)) problems.push(`${at}: only platform/ prints and writes: ${word.source}`);
      }
      if (room !== "platform" && room !== "cli" && room !== "action" && /^\s*import .*\bfrom "(?!node:|\.|yaml")/u.test(line) && PURE.has(room)) {
        problems.push(`${at}: pure rooms import no package but yaml`);
      }
    });
}
for (const problem of problems) console.log(problem);
console.log(problems.length === 0 ? "imports: every arrow holds" : `imports: ${problems.length} broken`);
process.exit(problems.length === 0 ? 0 : 1);
