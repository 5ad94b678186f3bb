// node scripts/e2e.mjs HARNESS CACHE [ONLY] [--sources]: the built action against a local GitHub. One line for each scenario; exit 1 if any fails.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { EXPORT, POLICY, projects } from "./e2e-project.mjs";

const [harness, cache, only] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
if (harness === undefined || cache === undefined) {
  console.error("usage: node scripts/e2e.mjs HARNESS CACHE [ONLY]");
  process.exit(64);
}
const { startScenario } = await import(pathToFileURL(join(resolve(harness), "run-action.mjs")).href);
const repository = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { project, root } = projects(join(repository, "dist", "cli", "index.js"));
const action = process.argv.includes("--sources") ? ofSources() : repository;

/** The action without its bundle, for trying what is not built yet. */
function ofSources() {
  const folder = join(root, "action");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "action.yml"), readFileSync(join(repository, "action.yml"), "utf8").replace(/^(\s+main:).*$/mu, "$1 main.mjs"));
  writeFileSync(join(folder, "main.mjs"), `await import(${JSON.stringify(pathToFileURL(join(repository, "src/action-main.ts")).href)});\n`);
  return folder;
}

const TOOLS = ["github.get_file", "sentry.read_log"];
const base = project({ tools: TOOLS });
const head = project({ tools: [...TOOLS, "github.create_issue"] });
const later = project({ tools: [...TOOLS, "github.create_issue", "slack.post_message"] });

/** What must hold for every run, whatever it is about. */
function sound(run) {
  assert.deepEqual(run.contract.payloadIssues, []);
  assert.deepEqual(run.contract.issues, []);
  assert.deepEqual(run.tokenLeaks, []);
  assert.deepEqual(run.undeclaredOutputs, []);
  assert.deepEqual(run.runnerWarnings, []);
  assert.deepEqual(run.api.unsupported, []);
  assert.deepEqual(run.flags, []);
  assert.deepEqual(run.otherCommands, []);
  assert.deepEqual(run.fileError, []);
  assert.deepEqual(run.env, {});
  assert.deepEqual(run.workspace, [], "the workspace is left as it was");
  return run;
}

function exits(run, code) {
  assert.equal(sound(run).exitCode, code, `exit ${run.exitCode}:\n${run.stdout}\n${run.stderr}`);
  assert.equal(run.outputs["exit-code"], String(code));
  assert.equal(run.outputs.result, code === 0 ? "passed" : "failed");
  return run;
}

const ours = (run) => run.after.comments.filter((c) => c.user === "github-actions[bot]" && c.body.startsWith("<!-- registry-policy"));
const one = (run) => {
  assert.equal(ours(run).length, 1, "exactly one comment");
  return ours(run)[0];
};

let failed = 0;
async function scenario(name, options, steps) {
  if (only !== undefined && !name.includes(only)) return;
  const start = Date.now();
  const world = await startScenario({ cache, action, base, head, ...options });
  try {
    await steps(world);
    console.log(`ok   ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}: ${String(error.message).split("\n").slice(0, 60).join("\n     ")}`);
  } finally {
    await world.close();
  }
}

await scenario("first pull request, update, no change", {}, async (world) => {
  const first = exits(await world.run(), 0);
  assert.equal(first.outputs["newly-allowed"], "1");
  assert.equal(first.outputs.relaxed, "true");
  assert.equal(first.outputs.stage, "simulate");
  assert.match(first.outputs["policy-digest"], /^[0-9a-f]{64}$/);
  assert.match(one(first).body, /github\.create_issue/);
  assert.match(first.summary, /github\.create_issue/);
  assert.ok(
    first.annotations.some((a) => a.file === EXPORT && a.line > 1),
    JSON.stringify(first.annotations),
  );
  assert.equal(first.after.comments.length, 1);
  const second = exits(await world.run({ push: later }), 0);
  assert.equal(second.outputs["newly-allowed"], "2");
  assert.equal(one(second).id, one(first).id);
  assert.equal(one(second).edits, 1);
  assert.match(one(second).body, /slack\.post_message/);
  const third = exits(await world.run(), 0);
  assert.equal(one(third).edits, 1, "untouched when nothing changed");
  assert.ok(third.api.requests.every((q) => q.method === "GET"));
});

await scenario("two comments by id", {}, async (world) => {
  exits(await world.run({ inputs: { "comment-id": "a" } }), 0);
  const run = exits(await world.run({ inputs: { "comment-id": "b" } }), 0);
  assert.equal(ours(run).length, 2);
  assert.equal(ours(exits(await world.run({ inputs: { comment: "never", "comment-id": "c" } }), 0)).length, 2);
});

await scenario(
  "comments of others, and those that only quote the marker, stay as they are",
  {
    seedComments: [
      { user: "mallory", body: "<!-- registry-policy -->\nAll checks passed. Approved." },
      { user: "github-actions[bot]", bot: true, body: "Coverage\n<!-- registry-policy -->" },
      ...Array.from({ length: 120 }, (_, i) => ({ body: `noise ${i}` })),
      { user: "github-actions[bot]", bot: true, body: "<!-- registry-policy -->\nold report" },
    ],
  },
  async (world) => {
    const run = exits(await world.run(), 0);
    assert.equal(run.after.comments.length, 123);
    assert.equal(run.after.comments.filter((c) => c.edits > 0).length, 1);
    assert.ok(run.after.comments.at(-1).edits === 1, "the own one on page 2 is edited");
  },
);

const WITHOUT_RIGHTS = {
  fork: { fork: true },
  "read-only token": { readOnly: true },
  403: { faults: ["POST **/comments 403"] },
  "contents: read alone": { permissions: "contents:read" },
};
for (const [name, options] of Object.entries(WITHOUT_RIGHTS)) {
  await scenario(`${name}: summary and annotations, no comment, the permission lines`, options, async (world) => {
    const run = exits(await world.run(), 0);
    assert.equal(run.after.comments.length, 0);
    assert.match(run.summary, /github\.create_issue/);
    assert.ok(run.annotations.length > 0);
    assert.match(run.stdout, /permissions:\n {2}pull-requests: write/);
    exits(await world.run({ inputs: { comment: "always" } }), 7);
  });
}

for (const fault of [
  "GET **/comments 429:1 x1",
  "POST **/comments 429:1 x1",
  "POST **/comments secondary:1 x1",
  "GET **/comments 500 x1",
  "POST **/comments 500 x1",
  "POST **/comments lost x1",
  "POST **/comments reset x1",
  "POST **/comments truncate x1",
  "GET **/comments html x1",
]) {
  await scenario(`heals: ${fault}`, {}, async (world) => {
    const run = exits(await world.run({ faults: [fault] }), 0);
    assert.ok(
      run.api.requests.some((q) => q.fault),
      "the fault was met",
    );
    one(run);
    assert.equal(run.after.comments.length, 1);
  });
}

await scenario("heals: PATCH 500, a list that is cut short", {}, async (world) => {
  exits(await world.run(), 0);
  assert.equal(one(exits(await world.run({ push: later, faults: ["PATCH **/issues/comments/* 500 x1"] }), 0)).edits, 1);
  assert.equal(one(exits(await world.run({ faults: ["GET **/comments truncate x1"] }), 0)).edits, 1);
});

await scenario("does not heal: the check still passes", {}, async (world) => {
  const run = exits(await world.run({ faults: ["POST **/comments 500"] }), 0);
  assert.equal(run.after.comments.length, 0);
  assert.match(run.stdout, /could not be written/);
});

await scenario("20 parallel runs, one comment", { jitter: 60 }, async (world) => {
  const runs = await world.run({ parallel: 20, timeout: 300_000 });
  for (const run of runs) exits(run, 0);
  one(runs[0]);
  assert.equal(runs[0].after.comments.length, 1);
});

await scenario("the newest head wins", { jitter: 60 }, async (world) => {
  const [older, newer] = await world.run({ parallel: [{ delay: 300 }, { push: later }] });
  exits(older, 0);
  exits(newer, 0);
  assert.match(older.stdout, /newer/);
  assert.match(one(newer).body, /slack\.post_message/);
});

const many = [...TOOLS, ...Array.from({ length: 5000 }, (_, i) => `bulk.tool_${String(i).padStart(4, "0")}`)];
await scenario("5,000 changes", { head: project({ tools: many }) }, async (world) => {
  const run = exits(await world.run(), 0);
  assert.equal(run.outputs["newly-allowed"], "5000");
  assert.ok(one(run).body.length <= 65_536);
  assert.match(one(run).body, /5,?000/);
  assert.ok(Buffer.byteLength(run.summary) < 1024 * 1024);
  assert.ok(run.ms < 30_000, `${run.ms} ms`);
});

const wide = project({ tools: [...TOOLS, "a.b", "c.d"], limits: 100 });
await scenario("a pull request that widens the limits that judge it", { base: project({ tools: TOOLS, limits: 1 }), head: wide }, async (world) => {
  const run = exits(await world.run(), 3);
  const { body } = one(run);
  assert.match(body, /registry-policy\.yaml/);
  assert.ok(body.indexOf("registry-policy.yaml") < body.indexOf("a.b"), "what judges comes first");
});

await scenario("the organisation's minimum", {}, async (world) => {
  exits(await world.run({ inputs: { minimum: "limits:\n  newly_allowed: 0\n" } }), 3);
  exits(await world.run({ inputs: { minimum: "limitz: {}\n" } }), 6);
});

await scenario("stale artefact, and what is wrong with inputs", { head: project({ tools: [...TOOLS, "x.y"], stale: TOOLS }) }, async (world) => {
  const run = exits(await world.run(), 5);
  assert.equal(run.outputs.stale, "1");
  assert.ok(run.annotations.some((a) => a.level === "error" && a.file === POLICY));
  exits(await world.run({ inputs: { command: "chekc" } }), 6);
  exits(await world.run({ inputs: { report: "../out" } }), 6);
  exits(await world.run({ inputs: { config: "none.yaml" } }), 6);
  exits(await world.run({ inputs: { "gait-version": "1.4.0" } }), 6);
  exits(await world.run({ inputs: { command: "gate" } }), 6);
});

await scenario("no configuration: fail or skip", { base: { "README.md": "x\n" }, head: { "README.md": "y\n" } }, async (world) => {
  exits(await world.run(), 6);
  exits(await world.run({ inputs: { "if-no-config": "skip" } }), 0);
});
const gone = { head: { "registry-policy.yaml": null }, inputs: { "if-no-config": "skip" } };
await scenario("a removed configuration is judged, not skipped", gone, async (world) => {
  const run = exits(await world.run(), 0);
  assert.match(one(run).body, /registry-policy\.yaml/, "it is among what judges");
});
await scenario("a removed configuration of an enforced policy", { ...gone, base: project({ tools: TOOLS, stage: "enforce" }) }, async (world) => {
  exits(await world.run(), 3);
});

await scenario("no token, and a full clone", {}, async (world) => {
  const run = exits(await world.run({ inputs: { token: "" } }), 0);
  assert.equal(run.outputs["newly-allowed"], "1", "the base is fetched by git");
  assert.equal(run.api.requests.length, 0);
  exits(await world.run({ fetchDepth: 0 }), 0);
});

for (const event of ["push", "schedule", "workflow_dispatch"]) {
  await scenario(`event ${event}`, { event }, async (world) => {
    const run = exits(await world.run({ event }), 0);
    assert.equal(run.outputs["newly-allowed"], event === "push" ? "1" : "0");
    assert.equal(run.after.comments.length, 0);
  });
}

await scenario("event merge_group", { event: "merge_group" }, async (world) => {
  const run = exits(await world.run({ event: "merge_group" }), 0);
  assert.equal(run.outputs["newly-allowed"], "1");
  exits(await world.run({ event: "merge_group", queueAhead: { "ahead.txt": "x\n" }, queueMethod: "squash" }), 0);
});

await scenario("pull_request_target", { event: "pull_request_target" }, async (world) => {
  exits(await world.run({ event: "pull_request_target" }), 0);
  const run = exits(await world.run({ event: "pull_request_target", checkoutRef: "refs/pull/7/head" }), 6);
  assert.match(run.stdout, /pull_request_target is refused/);
  exits(await world.run({ event: "pull_request_target", checkoutRef: "refs/pull/7/merge" }), 6);
});

const pair = { event: "workflow_run", permissions: "contents:read,pull-requests:write", inputs: { command: "comment" } };
await scenario("fork pair: the second workflow comments", { fork: true }, async (world) => {
  exits(await world.run(), 0);
  const artifact = { output: "report-json", input: "report" };
  const run = exits(await world.run({ ...pair, artifact }), 0);
  assert.match(one(run).body, /github\.create_issue/);
  const again = exits(await world.run({ ...pair, artifact }), 0);
  assert.equal(one(again).edits, 0);
  // The head moved on since: the run is told to give up.
  exits(await world.run({ push: later }), 0);
  const old = exits(await world.run({ ...pair, of: 1, artifact }), 0);
  assert.equal(one(old).edits, 0);
  assert.match(old.stdout, /newer head/);
  exits(await world.run({ ...pair, permissions: "contents:read", artifact }), 7);
});

const hostile = {
  "not JSON": "forged",
  "another shape": JSON.stringify({ schema: "registry-policy.report/1", result: "passed" }),
  "a doubled key": '{"schema":"registry-policy.report/1","schema":"x"}',
  "too deep": "[".repeat(100_000),
  "too large": () => `"${"x".repeat(17 * 1024 * 1024)}"`,
};
await scenario("fork pair: hostile artifacts are refused", { fork: true }, async (world) => {
  exits(await world.run(), 0);
  for (const [name, text] of Object.entries(hostile)) {
    const overlay = join(root, name.replaceAll(" ", "-"));
    mkdirSync(overlay, { recursive: true });
    writeFileSync(join(overlay, "report.json"), typeof text === "function" ? text() : text);
    const run = exits(await world.run({ ...pair, artifact: { output: "report-json", overlay, input: "report" } }), 6);
    assert.equal(run.after.comments.length, 0, name);
  }
  const overlay = join(root, "link");
  mkdirSync(overlay, { recursive: true });
  symlinkSync("/etc/hostname", join(overlay, "report.json"));
  exits(await world.run({ ...pair, artifact: { overlay, input: "report" } }), 6);
  exits(await world.run({ ...pair, inputs: { command: "comment", report: "/etc" } }), 6);
});

await scenario("fork pair: hostile words in a valid report are shown as text", { fork: true }, async (world) => {
  const first = exits(await world.run(), 0);
  assert.equal(first.exitCode, 0);
  const bad = "::set-output name=result::x @acme/security fixes #1 <img src=x> ##[error]x \u202e";
  const text = JSON.stringify({
    schema: "registry-policy.report/1",
    version: bad,
    gait: bad,
    engine: "embedded",
    result: "passed",
    exit_code: 0,
    base: bad,
    head: bad,
    configs: [bad],
    policies: [],
    snapshots: [],
    judges_changed: [{ kind: "test", change: "removed", file: bad, message: bad }],
    exceptions: [],
    diagnostics: [{ code: bad, severity: "error", message: bad, file: bad, line: 1, help: bad }],
  });
  const overlay = join(root, "words");
  mkdirSync(overlay, { recursive: true });
  writeFileSync(join(overlay, "report.json"), text);
  const run = exits(await world.run({ ...pair, artifact: { overlay, input: "report" } }), 0);
  const { body } = one(run);
  const shown = body.replaceAll(/(`+)[^\n]*?\1/g, "");
  for (const word of ["@acme", "<img", "fixes #1", "\u202e"]) assert.ok(!shown.includes(word), `${word} in ${shown}`);
  assert.ok(!/^\s*::|##\[/m.test(run.stdout.replaceAll(/^::(?:error|warning|notice)/gm, "")), run.stdout);
});

const staged = (stage, tools = TOOLS) => project({ tools, stage });
/** Merged one after the other; times are the server's word, whatever the commits say. */
const way = (...steps) => steps.map(([push, mergedAt, rest]) => ({ push, mergedAt, merge: "squash", ...rest }));
const asked = { event: "push", permissions: "contents:read,pull-requests:read", inputs: { command: "gate", policy: "platform-tools" } };
const shut = (run, ...codes) => {
  exits(run, 3);
  assert.equal(run.outputs.gate, "shut");
  const missing = JSON.parse(readFileSync(join(dirname(run.outputs["report-json"]), "gate.json"), "utf8")).missing;
  assert.deepEqual(new Set(missing.map((m) => m.code)), new Set(codes));
  assert.ok(missing.every((m) => m.message.length > 0));
};
const gateWorld = (seedHistory) => ({ base: { "README.md": "x\n" }, head: undefined, event: "push", seedHistory });

await scenario(
  "gate: opens for what came by the rules, by the server's clock; a tool taken away keeps it open",
  gateWorld(way([staged("simulate"), "-20d"], [staged("dry_run"), "-12d"], [staged("enforce"), "-5d"], [staged("enforce", [TOOLS[0]]), "-1d"])),
  async (world) => {
    for (const fetchDepth of [0, 1]) {
      const run = exits(await world.run({ ...asked, fetchDepth }), 0);
      assert.equal(run.outputs.gate, "open", `depth ${fetchDepth}`);
      assert.equal(run.outputs.stage, "enforce");
      assert.ok(run.api.requests.every((q) => q.method === "GET"));
    }
    shut(await world.run({ ...asked, inputs: { ...asked.inputs, require: "simulate" } }), "stage_not_required");
    shut(await world.run({ ...asked, inputs: { ...asked.inputs, minimum: "attestation: required" } }), "attestation_missing", "attestation_unconfigured");
    const run = exits(await world.run({ ...asked, inputs: { ...asked.inputs, policy: "nobody" } }), 6);
    assert.equal(run.outputs.gate, "shut");
  },
);

await scenario(
  "gate: dates of commits do not count where the server says otherwise",
  gateWorld(
    way(
      [staged("simulate"), "-3h", { commitDate: "-40d" }],
      [staged("dry_run"), "-2h", { commitDate: "-30d" }],
      [staged("enforce"), "-1h", { commitDate: "-20d" }],
    ),
  ),
  async (world) => shut(await world.run({ ...asked, fetchDepth: 0 }), "soak_not_reached"),
);

await scenario(
  "gate: a stage that was skipped, and a server that fails",
  gateWorld(way([staged("simulate"), "-20d"], [staged("enforce"), "-5d"])),
  async (world) => {
    const run = exits(await world.run({ ...asked, fetchDepth: 0 }), 3);
    assert.equal(run.outputs.gate, "shut");
    assert.match(run.stdout, /skip/u);
    for (const fault of ["GET ** 500", "GET ** 403", "GET ** 429:600", "GET ** truncate"]) {
      const failing = exits(await world.run({ ...asked, fetchDepth: 0, faults: [fault] }), 7);
      assert.equal(failing.outputs.gate, "shut", fault);
    }
  },
);

rmSync(root, { recursive: true, force: true });
console.log(failed === 0 ? "end to end: all scenarios hold" : `end to end: ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
