/** One step of a workflow in a folder of its own: environment, files of the runner, and what was printed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runAction } from "../../src/action/run.ts";
import { check } from "../../src/commands/index.ts";
import { makeWorld } from "../../src/platform/index.ts";
import { startServer, type Asked, type FakeServer, type Reply } from "../platform/github-server.ts";
import { newFolder, put } from "../platform/support.ts";

export const TOKEN = "ghp_planted0Token0For0Tests";

const servers: FakeServer[] = [];

/** A GitHub API that answers as it is told, until `closeServers`. */
export async function api(answer: (asked: Asked) => Reply | undefined): Promise<FakeServer> {
  const server = await startServer(answer);
  servers.push(server);
  return server;
}

export async function closeServers(): Promise<void> {
  for (const server of servers.splice(0)) await server.close();
}

export interface Step {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly payload?: unknown;
  readonly env?: NodeJS.ProcessEnv;
}

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly temp: string;
}

/** Runs the action in a workspace. */
export async function runStep(workspace: string, { inputs = {}, event = "schedule", payload = {}, env = {} }: Step = {}): Promise<Ran> {
  const temp = newFolder();
  put(temp, { output: "", summary: "", "event.json": JSON.stringify(payload) });
  const printed = { out: "", err: "" };
  const exit = await runAction(
    {
      PATH: process.env["PATH"],
      HOME: temp,
      GITHUB_ACTIONS: "true",
      GITHUB_ACTION: "step",
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: join(temp, "event.json"),
      GITHUB_REPOSITORY: "acme/tools",
      GITHUB_RUN_ID: "5",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_WORKSPACE: workspace,
      GITHUB_SHA: "0".repeat(40),
      RUNNER_TEMP: temp,
      GITHUB_OUTPUT: join(temp, "output"),
      GITHUB_STEP_SUMMARY: join(temp, "summary"),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...env,
    },
    { out: (text) => void (printed.out += text), err: (text) => void (printed.err += text), colour: false, width: 100, tty: false },
  );
  return {
    exit,
    stdout: printed.out,
    stderr: printed.err,
    outputs: parseOutputs(readFileSync(join(temp, "output"), "utf8")),
    summary: readFileSync(join(temp, "summary"), "utf8"),
    temp,
  };
}

/** The runner's own reading of the file of outputs. */
export function parseOutputs(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (line === "") continue;
    const [name = "", end = ""] = line.split("<<");
    const close = lines.indexOf(end, i + 1);
    found[name] = lines.slice(i + 1, close).join("\n");
    i = close;
  }
  return found;
}

export const TOOLS = ["github.get_file", "sentry.read_log"];

function intent(tool: string): string {
  return JSON.stringify({
    schema_id: "gait.gate.intent_request",
    schema_version: "1.0.0",
    created_at: "2026-01-01T00:00:00Z",
    producer_version: "1.4.0",
    tool_name: tool,
    args: {},
    targets: [{ kind: "other", value: "here", operation: "read" }],
    context: { identity: "ada", workspace: "/srv", risk_class: "low" },
  });
}

/** The files of a project with one policy at simulate; not rendered yet. */
export function project(tools: readonly string[] = TOOLS, extra = ""): Record<string, string> {
  return {
    "registry-policy.yaml": `version: 1
gait: 1.4.0
${extra}policies:
  platform-tools:
    stage: simulate
    registry: { file: registry/tools.json, format: gait-native }
    output: policy/tools.yaml
    tests:
      - { intents: intents/read.json, expect: allow }
      - { intents: intents/unknown.json, expect: block }
`,
    "registry/tools.json": `{\n  "tools": [\n${tools.map((t) => `    ${JSON.stringify(t)}`).join(",\n")}\n  ]\n}\n`,
    "intents/read.json": intent("github.get_file"),
    "intents/unknown.json": intent("shell.run"),
  };
}

/** A workspace with a rendered project and no repository. */
export async function rendered(files: Readonly<Record<string, string>> = project()): Promise<string> {
  const root = newFolder();
  put(root, files);
  await render(root);
  return root;
}

/** Renders what a workspace holds. */
export async function render(root: string): Promise<void> {
  const world = await makeWorld({ workspace: root, near: undefined, cwd: root, env: { PATH: process.env["PATH"], HOME: root } });
  await check(
    { world, github: undefined, event: undefined },
    { configs: ["registry-policy.yaml"], base: undefined, write: true, engine: undefined, gait: undefined, minimum: undefined },
  );
}
