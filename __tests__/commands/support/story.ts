/** A repository whose policy is told day by day: edits, pull requests judged, commits with the dates of the story. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { accept, block, check, gate, promote, release, rollback, type CheckOptions, type CheckResult, type Context } from "../../../src/commands/index.ts";
import type { Stage } from "../../../src/config/index.ts";
import { InputError } from "../../../src/input-error.ts";
import { makeWorld } from "../../../src/platform/index.ts";
import type { GateReport } from "../../../src/report/types.ts";
import { NO_MINIMUM, type Minimum } from "../../../src/rollout/index.ts";
import { gitAt, newFolder } from "../../platform/support.ts";

export const CONFIG = "registry-policy.yaml";
export const START = Date.parse("2026-03-01T09:00:00Z");
const HOUR = 3_600_000;

/** Names `tool.01` and so on. */
export function toolNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `tool.${String(i + 1).padStart(2, "0")}`);
}

export function exportText(tools: readonly string[]): string {
  return `${JSON.stringify({ tools }, null, 2)}\n`;
}

export function intentText(tool: string): string {
  return `${JSON.stringify({
    schema_id: "gait.gate.intent_request",
    schema_version: "1.0.0",
    created_at: "2026-02-05T00:00:00Z",
    producer_version: "1.4.0",
    tool_name: tool,
    args: {},
    targets: [{ kind: "path", value: "/srv/in.txt", operation: "read" }],
    context: { identity: "alice", workspace: "/srv/repo", risk_class: "low" },
  })}\n`;
}

/** A second policy, to stand before `rollout:` in the configuration; its export is `registry/other.json`. */
export const OTHER_POLICY = [
  "  other:",
  "    stage: simulate",
  "    registry: { file: registry/other.json, format: gait-native }",
  "    output: policy/other.yaml",
  "    tests: [{ intents: intents/deny.json, expect: block }]",
].join("\n");

export interface Settings {
  readonly id?: string;
  readonly output?: string;
  /** Further lines of the policy's entry. */
  readonly entry?: readonly string[];
  /** Hours of both soaks. */
  readonly soak?: number;
  readonly clock?: "git" | "server";
  /** Further lines of `rollout:`. */
  readonly rollout?: readonly string[];
  /** Further lines at the top. */
  readonly top?: readonly string[];
  readonly tests?: readonly string[];
}

/** A configuration with one rendered policy. */
export function configText(stage: Stage, settings: Settings = {}): string {
  const { id = "tools", output = "policy/tools.yaml", entry = [], soak = 72, clock = "git", rollout = [], top = [] } = settings;
  const tests = settings.tests ?? ["{ intents: intents/allow.json, expect: allow }", "{ intents: intents/deny.json, expect: block }"];
  return [
    "version: 1",
    "gait: 1.4.0",
    ...top,
    "policies:",
    `  ${id}:`,
    `    stage: ${stage}`,
    "    registry: { file: registry/tools.json, format: gait-native }",
    `    output: ${output}`,
    "    tests:",
    ...tests.map((t) => `      - ${t}`),
    ...entry.map((line) => `    ${line}`),
    "rollout:",
    `  soak: { simulate: ${soak}h, dry_run: ${soak}h }`,
    `  soak_clock: ${clock}`,
    ...rollout.map((line) => `  ${line}`),
    "",
  ].join("\n");
}

export interface Story {
  readonly root: string;
  readonly context: Context;
  readonly hours: (since: number) => void;
  readonly now: () => number;
  readonly git: (...args: readonly string[]) => string;
  readonly put: (path: string, text: string) => void;
  readonly text: (path: string) => string;
  readonly remove: (path: string) => void;
  readonly edit: (path: string, from: string, to: string) => void;
  /** Commits the working tree as it is, at the story's time or with a date of its own; the commit's id. */
  readonly commit: (message?: string, date?: number) => string;
  /** Renders what is stale first. */
  readonly save: (message?: string, date?: number) => Promise<string>;
  /** Throws the changes of the working tree away. */
  readonly reset: () => void;
  /** The working tree against HEAD, as a pull request sees it; `write` renders first. */
  readonly check: (options?: Partial<CheckOptions>) => Promise<CheckResult>;
  readonly gate: (options?: { require?: Stage; policy?: string; minimum?: Minimum }) => Promise<GateReport>;
  readonly promote: (id?: string) => ReturnType<typeof promote>;
  readonly release: (tools: readonly string[] | "ready") => ReturnType<typeof release>;
  readonly rollback: (to: Stage) => ReturnType<typeof rollback>;
  readonly block: (tool: string) => ReturnType<typeof block>;
  readonly accept: (id?: string, expires?: string, options?: Partial<CheckOptions> & { readonly reason?: string }) => Promise<readonly string[]>;
  /** The same repository with something of the context replaced. */
  readonly as: (change: Partial<Context>) => Story;
}

/** A repository with `tools` at simulate, not yet committed. */
export async function newStory(tools: readonly string[], settings: Settings = {}): Promise<Story> {
  const root = newFolder();
  const story = await openStory(root, START);
  story.git("init", "-q", "-b", "main");
  story.put(CONFIG, configText("simulate", settings));
  story.put("registry/tools.json", exportText(tools));
  story.put("intents/allow.json", intentText(tools[0] ?? "tool.01"));
  story.put("intents/deny.json", intentText("never.approved"));
  return story;
}

/** The story of a repository that is there, for instance a clone. */
export async function openStory(root: string, begin: number, change: Partial<Context> = {}): Promise<Story> {
  const time = { now: begin };
  const world = await makeWorld({ workspace: root, near: undefined, cwd: root, env: process.env });
  const context: Context = { world: { ...world, clock: { now: () => time.now }, actor: "ann" }, github: undefined, event: undefined, ...change };
  return storyOf(root, time, context);
}

function storyOf(root: string, time: { now: number }, context: Context): Story {
  const gitOn = (at: number, args: readonly string[]): string => gitAt(root, new Date(at).toISOString(), args);
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const text = (path: string): string => readFileSync(join(root, path), "utf8");
  const run = (options: Partial<CheckOptions> = {}): Promise<CheckResult> =>
    check(context, { configs: [CONFIG], base: undefined, write: false, engine: undefined, gait: undefined, minimum: undefined, ...options });
  const commit = (message = "change", date = time.now): string => {
    gitOn(date, ["add", "-A"]);
    gitOn(date, ["commit", "-q", "--allow-empty", "-m", message]);
    return gitOn(date, ["rev-parse", "HEAD"]);
  };
  return {
    root,
    context,
    put,
    text,
    commit,
    hours: (since) => void (time.now = START + since * HOUR),
    now: () => time.now,
    git: (...args) => gitOn(time.now, args),
    remove: (path) => rmSync(join(root, path), { recursive: true, force: true }),
    edit: (path, from, to) => {
      const before = text(path);
      if (!before.includes(from)) throw new Error(`${path} does not hold ${from}`);
      put(path, before.replace(from, to));
    },
    save: async (message, date) => {
      await run({ write: true });
      return commit(message, date);
    },
    reset: () => void [gitOn(time.now, ["reset", "-q", "--hard"]), gitOn(time.now, ["clean", "-qfd"])],
    check: run,
    gate: ({ require = "enforce", policy = "tools", minimum } = {}) => gate(context, { configs: [CONFIG], policy, require, minimum, gait: undefined }),
    promote: (id = "tools") => promote(context, [CONFIG], id),
    release: (tools) => release(context, [CONFIG], "tools", tools),
    rollback: (to) => rollback(context, [CONFIG], "tools", to),
    block: (tool) => block(context, { configs: [CONFIG], tool, server: undefined, reason: "it leaks" }),
    accept: (id = "tools", expires = "14d", options = {}) =>
      accept(context, {
        configs: [CONFIG],
        base: undefined,
        write: false,
        engine: undefined,
        gait: undefined,
        minimum: undefined,
        reason: "agreed in the review",
        ...options,
        id,
        expires,
      }),
    as: (change) => storyOf(root, time, { ...context, ...change }),
  };
}

/** Codes of the errors of a check, of its policies and of the run, each once. */
export function codes({ report }: CheckResult): readonly string[] {
  const all = [...report.diagnostics, ...report.policies.flatMap((p) => p.diagnostics), ...report.snapshots.flatMap((s) => s.diagnostics)];
  return [...new Set(all.filter((d) => d.severity === "error").map((d) => d.code))].sort();
}

/** Exit code and codes: `0`, `3 soak_not_reached`. */
export function outcome(result: CheckResult): string {
  return [String(result.report.exit_code), ...codes(result)].join(" ");
}

/** What keeps a gate shut; empty when it is open. */
export function missing(report: GateReport): readonly string[] {
  if (report.open !== (report.missing.length === 0)) throw new Error("open and missing contradict each other");
  return [...new Set(report.missing.map((m) => m.code))].sort();
}

/** Code and exit of the refusal in which work ends. */
export async function refused(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof InputError) return `${error.exit} ${error.diagnostic.code}`;
    const { diagnostics } = error as { diagnostics?: readonly { code: string }[] };
    if (diagnostics !== undefined) return `${(error as Error).name} ${diagnostics.map((d) => d.code).join(" ")}`;
    throw error;
  }
  return "accepted";
}

export function minimum(change: Partial<Minimum>): Minimum {
  return { ...NO_MINIMUM, ...change };
}

/** At enforce since hour 144, by the rules: 72 hours at each stage below. The tools are committed at hour 0. */
export async function enforcedStory(tools: readonly string[], settings: Settings = {}): Promise<Story> {
  const story = await newStory(tools, settings);
  await story.save("begin");
  for (const [hour, stage] of [
    [72, "dry_run"],
    [144, "enforce"],
  ] as const) {
    story.hours(hour);
    const { to } = await story.promote(settings.id);
    if (to !== stage) throw new Error(`promoted to ${to}`);
    story.commit(stage);
  }
  story.hours(145);
  return story;
}
