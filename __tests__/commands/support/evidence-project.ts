/** A repository with one policy, its history day by day, and the commands that evidence goes through. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { attest, check, gate, record, type Context } from "../../../src/commands/index.ts";
import { makeWorld } from "../../../src/platform/index.ts";
import type { VerifyBundle } from "../../../src/platform/types.ts";
import type { GateReport } from "../../../src/report/types.ts";
import { gitAt, newFolder } from "../../platform/support.ts";

export const CONFIG = "registry-policy.yaml";
export const DAY = 86_400_000;
export const START = Date.parse("2026-03-01T09:00:00Z");

export function intent(tool: string): string {
  return `${JSON.stringify({
    schema_id: "gait.gate.intent_request",
    schema_version: "1.0.0",
    created_at: "2026-02-05T00:00:00Z",
    producer_version: "1.4.0",
    tool_name: tool,
    args: { secret: "hunter2" },
    targets: [{ kind: "path", value: "/srv/in.txt", operation: "read" }],
    context: { identity: "alice", workspace: "/srv/repo", risk_class: "low" },
  })}\n`;
}

export function config(stage: string, rollout = ""): string {
  return [
    "version: 1",
    "gait: 1.4.0",
    "policies:",
    "  tools:",
    `    stage: ${stage}`,
    "    registry: { file: registry/approved.json, format: gait-native }",
    "    output: policy/tools.yaml",
    "    tests:",
    "      - { intents: intents/read.json, expect: allow }",
    "      - { intents: intents/delete.json, expect: block }",
    "  others:",
    "    stage: simulate",
    "    registry: { file: registry/others.json, format: gait-native }",
    "    output: policy/others.yaml",
    "    tests: [{ intents: intents/read.json, expect: allow }]",
    "rollout:",
    "  soak: { simulate: 72h, dry_run: 72h }",
    rollout,
    "",
  ].join("\n");
}

export interface Project {
  readonly root: string;
  readonly context: Context;
  /** Days since START that the clock says. */
  readonly at: (day: number) => void;
  readonly put: (path: string, text: string) => void;
  readonly text: (path: string) => string;
  readonly remove: (path: string) => void;
  /** Renders what is stale, and commits everything on a day; the commit's id. */
  readonly commit: (day: number, message?: string) => Promise<string>;
  readonly attest: (output: string) => Promise<Claim>;
  readonly record: (decisions: readonly string[], intents?: readonly string[]) => Promise<string>;
  readonly gate: (require?: "simulate" | "dry_run" | "enforce") => Promise<GateReport>;
}

/** A statement as data that a test may bend. */
export type Claim = Record<string, unknown> & { predicate: Record<string, unknown> & { registryPolicy: Record<string, unknown>; passedTests: string[] } };

export async function newProject(options: { verifyBundle?: VerifyBundle } = {}): Promise<Project> {
  const root = newFolder();
  let now = START;
  const git = (...args: readonly string[]): string => gitAt(root, new Date(now).toISOString(), args);
  git("init", "-q", "-b", "main");
  const world = await makeWorld({ workspace: root, near: undefined, cwd: root, env: process.env });
  const context: Context = {
    world: { ...world, clock: { now: () => now }, ...(options.verifyBundle === undefined ? {} : { verifyBundle: options.verifyBundle }) },
    github: undefined,
    event: undefined,
  };
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const at = (day: number): void => void (now = START + day * DAY);
  const text = (path: string): string => readFileSync(join(root, path), "utf8");
  put(CONFIG, config("simulate"));
  put("registry/approved.json", '{ "tools": ["tool.read", "tool.write"] }\n');
  put("registry/others.json", '{ "tools": ["tool.read"] }\n');
  put("intents/read.json", intent("tool.read"));
  put("intents/delete.json", intent("tool.delete"));
  return {
    root,
    context,
    at,
    put,
    text,
    remove: (path) => rmSync(join(root, path)),
    commit: async (day, message = "change") => {
      at(day);
      await check(context, { configs: [CONFIG], base: undefined, write: true, minimum: undefined, gait: undefined, engine: undefined });
      git("add", "-A");
      git("commit", "-q", "--allow-empty", "-m", message);
      return git("rev-parse", "HEAD");
    },
    attest: async (output) => {
      await attest(context, [CONFIG], "tools", join(root, output));
      return JSON.parse(text(output)) as Claim;
    },
    record: async (decisions, intents) => {
      const at = (path: string): string => join(root, path);
      return (await record(context, [CONFIG], "tools", decisions.map(at), (intents ?? []).map(at))).path;
    },
    gate: (require = "enforce") => gate(context, { configs: [CONFIG], policy: "tools", require, minimum: undefined, gait: undefined }),
  };
}

/** At enforce by the rules: simulate on day 0, dry run on day 4, enforce on day 8; the clock stands at day 9. */
export async function enforced(rollout = "", options: { verifyBundle?: VerifyBundle } = {}): Promise<Project> {
  const project = await newProject(options);
  for (const [i, stage] of ["simulate", "dry_run", "enforce"].entries()) {
    project.put(CONFIG, config(stage, rollout));
    await project.commit(i * 4, stage);
  }
  project.at(9);
  return project;
}

/** Codes of what is missing, each once, sorted. */
export function codes(report: GateReport): readonly string[] {
  return [...new Set(report.missing.map((m) => m.code))].sort();
}
