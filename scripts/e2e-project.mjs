// Small projects for the end-to-end scenarios, rendered by the command line under test.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const CONFIG = "registry-policy.yaml";
const EXPORT = "registry/approved-tools.json";
const POLICY = "policy/platform-tools.yaml";

const intent = (tool) =>
  `${JSON.stringify(
    {
      schema_id: "gait.gate.intent_request",
      schema_version: "1.0.0",
      created_at: "2026-11-02T09:00:00Z",
      producer_version: "1.4.0",
      tool_name: tool,
      args: {},
      targets: [{ kind: "other", value: "here", operation: "read" }],
      context: { identity: "ada", workspace: "/srv/project", risk_class: "low" },
    },
    undefined,
    2,
  )}\n`;

const config = ({ stage, limits, output }) => `version: 1
gait: 1.4.0
policies:
  platform-tools:
    stage: ${stage}
    registry: { file: ${EXPORT}, format: gait-native }
    output: ${output}
    tests:
      - { intents: intents/read.json, expect: allow }
      - { intents: intents/unknown.json, expect: block }
${limits === undefined ? "" : `    limits: { newly_allowed: ${limits}, newly_blocked: ${limits} }\n`}`;

/** Makes projects with the bundle at `cli`. A project is a tree as the harness takes it: `{ path: text }`. */
export function projects(cli) {
  const root = mkdtempSync(join(tmpdir(), "registry-policy-e2e-"));
  let count = 0;
  /** `stale`: the artefact of other tools. */
  const project = ({ tools, stage = "simulate", limits, stale, more = {} }) => {
    const folder = join(root, `project-${++count}`);
    const write = (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    const list = (names) => `{\n  "tools": [\n${names.map((t) => `    ${JSON.stringify(t)}`).join(",\n")}\n  ]\n}\n`;
    const files = {
      [CONFIG]: config({ stage, limits, output: POLICY }),
      [EXPORT]: list(stale ?? tools),
      "intents/read.json": intent("github.get_file"),
      "intents/unknown.json": intent("shell.run"),
      ...more,
    };
    for (const [path, text] of Object.entries(files)) write(path, text);
    try {
      execFileSync(process.execPath, [cli, "check", "--write"], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    } catch (error) {
      throw new Error(`the fixture does not render: ${error.stdout}${error.stderr}`, { cause: error });
    }
    return { ...files, [EXPORT]: list(tools), [POLICY]: readFileSync(join(folder, POLICY), "utf8") };
  };
  return { project, root };
}

export { CONFIG, EXPORT, POLICY };
