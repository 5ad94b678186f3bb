// node scripts/e2e-sync.mjs HARNESS CACHE [ONLY] [--sources]: `command: sync` against a local GitHub. One line for each scenario; exit 1 if any fails.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { EXPORT, POLICY, projects } from "./e2e-project.mjs";

const words = process.argv.slice(2);
const [harness, cache, only] = words.filter((word) => !word.startsWith("--"));
if (harness === undefined || cache === undefined) {
  console.error("usage: node scripts/e2e-sync.mjs HARNESS CACHE [ONLY] [--sources]");
  process.exit(64);
}
const beside = (name) => import(pathToFileURL(join(resolve(harness), name)).href);
const [{ startScenario }, { TOKEN }] = [await beside("run-action.mjs"), await beside("github-api.mjs")];
const repository = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { project, root } = projects(join(repository, "dist", "cli", "index.js"));
const action = withEarlierStep(words.includes("--sources") ? "src/action-main.ts" : "dist/action/index.js");

const BRANCH = "registry-policy/sync";
const TOOLS = ["github.get_file", "sentry.read_log", "slack.read", "jira.read", "docs.read", "mail.read", "calendar.read", "drive.read"];
const list = (names) => `{\n  "tools": [\n${names.map((t) => `    ${JSON.stringify(t)}`).join(",\n")}\n  ]\n}\n`;
const more = (count, prefix = "new") => Array.from({ length: count }, (_, i) => `${prefix}.tool_${String(i).padStart(4, "0")}`);
const base = project({ tools: TOOLS, limits: 3 });

/** The action after a step that put the export in place: the harness starts one step only, so this one is both. */
function withEarlierStep(main) {
  const folder = mkdtempSync(join(tmpdir(), "registry-policy-sync-action-"));
  const manifest = readFileSync(join(repository, "action.yml"), "utf8").replace(/^(\s+main:).*$/mu, "$1 main.mjs");
  writeFileSync(join(folder, "action.yml"), manifest);
  writeFileSync(
    join(folder, "main.mjs"),
    `import { writeFileSync } from "node:fs";
for (const [path, text] of Object.entries(JSON.parse(process.env.E2E_FILES ?? "{}"))) writeFileSync(path, text);
delete process.env.E2E_FILES;
await import(${JSON.stringify(pathToFileURL(join(repository, main)).href)});
`,
  );
  return folder;
}

/** A step whose registry says these tools. */
const step = (tools, rest = {}) => ({
  event: "schedule",
  ...rest,
  inputs: { command: "sync", ...rest.inputs },
  env: { ...rest.env, E2E_FILES: JSON.stringify({ [EXPORT]: typeof tools === "string" ? tools : list(tools), ...rest.files }) },
});

/** The token as it is, and in the forms in which it slips through a filter that knows only that one. */
const SECRETS = [TOKEN, `x-access-token:${TOKEN}`].flatMap((text) => [
  text,
  Buffer.from(text).toString("base64").replace(/=+$/u, ""),
  encodeURIComponent(text),
]);

function sound(run) {
  assert.deepEqual(run.contract.issues, []);
  const { api, ...told } = run;
  const output = JSON.stringify({ ...told, sent: api.requests.map((q) => q.requestBody ?? q.body) });
  for (const secret of SECRETS) assert.ok(!output.includes(secret), "a form of the token in the output");
  assert.deepEqual(run.tokenLeaks, []);
  assert.deepEqual(run.undeclaredOutputs, []);
  assert.deepEqual(run.runnerWarnings, []);
  assert.deepEqual(run.api.unsupported, []);
  assert.deepEqual(run.otherCommands, []);
  assert.deepEqual(run.fileError, []);
  for (const q of run.api.requests.filter((r) => r.method !== "GET"))
    assert.ok(!/heads\/main$/u.test(q.path) && !/\/(?:merge|reviews)$/u.test(q.path), `${q.method} ${q.path}`);
  return run;
}

function exits(run, code) {
  assert.equal(sound(run).exitCode, code, `exit ${run.exitCode}:\n${run.stdout}\n${run.stderr}`);
  assert.equal(run.outputs["exit-code"], String(code));
  return run;
}

const opened = (run) => run.after.pulls.filter((p) => p.state === "open");
/** The one pull request of the sync. */
function one(run) {
  assert.equal(opened(run).length, 1, `exactly one open pull request, not ${opened(run).length}`);
  const [pull] = opened(run);
  assert.ok(pull.body.startsWith("<!-- registry-policy"), "the marker comes first");
  assert.ok(pull.body.length < 65_536);
  return pull;
}
const writes = (run) => run.api.requests.filter((q) => q.method !== "GET").length;

let failed = 0;
async function scenario(name, options, steps) {
  if (only !== undefined && !name.includes(only)) return;
  const start = Date.now();
  const world = await startScenario({ cache, action, base, event: "schedule", ...options });
  const bare = join(world.root, "origin.git");
  const git = (...args) => execFileSync("git", ["-C", bare, ...args], { encoding: "utf8" }).trimEnd();
  const main = git("rev-parse", "refs/heads/main");
  const tools = {
    ...world,
    git,
    main,
    show: (path, ref = BRANCH) => execFileSync("git", ["-C", bare, "show", `refs/heads/${ref}:${path}`], { encoding: "utf8" }),
    changed: () => git("diff", "--name-only", "main", BRANCH).split("\n"),
  };
  try {
    await steps(tools);
    console.log(`ok   ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}: ${String(error.message).split("\n").slice(0, 60).join("\n     ")}`);
  } finally {
    await world.close();
  }
}

await scenario("opens one, leaves it alone, updates it, closes it", {}, async (world) => {
  const first = exits(await world.run(step([...TOOLS, "github.create_issue"], { files: { "README.md": "not ours\n" } })), 0);
  const pull = one(first);
  assert.equal(pull.draft, false);
  assert.equal(first.outputs["pull-request-url"], pull.html_url ?? first.outputs["pull-request-url"]);
  assert.match(first.outputs["pull-request-url"], /\/pull\/\d+$/u);
  assert.match(pull.body, /github\.create_issue/u);
  assert.match(pull.body, /write access/u, "what the workflow's own token can't start");
  assert.deepEqual(world.changed(), [POLICY, EXPORT], "the export and the artefact, nothing else");
  assert.match(world.show(POLICY), /github\.create_issue/u);
  assert.equal(world.git("rev-parse", "main"), world.main, "the default branch stays where it is");
  const again = exits(await world.run(step([...TOOLS, "github.create_issue"])), 0);
  assert.equal(writes(again), 1, `the tree alone: ${again.api.requests.map((q) => `${q.method} ${q.path}`).join(", ")}`);
  const updated = exits(await world.run(step([...TOOLS, "github.create_issue", "slack.post"])), 0);
  assert.equal(one(updated).number, pull.number);
  assert.match(one(updated).body, /slack\.post/u);
  assert.match(one(updated).title, /2 tools become allowed/u);
  const done = exits(await world.run(step(TOOLS)), 0);
  assert.deepEqual(opened(done), []);
  assert.equal(world.git("for-each-ref", `refs/heads/${BRANCH}`), "", "our branch is gone");
});

await scenario("nothing changed, nothing done", {}, async (world) => {
  const run = exits(await world.run(step(TOOLS)), 0);
  assert.equal(writes(run), 0);
  assert.deepEqual(run.after.pulls, []);
});

await scenario("without a token's write rights: words and permission lines", { permissions: "contents:read" }, async (world) => {
  const run = exits(await world.run(step([...TOOLS, "x.y"])), 7);
  const told = JSON.stringify(run.annotations) + run.stdout;
  assert.match(told, /contents: write/u);
  assert.match(told, /pull-requests: write/u);
});

await scenario("pull requests not allowed by the repository's setting", { actionsMayOpenPRs: false }, async (world) => {
  const run = exits(await world.run(step([...TOOLS, "x.y"])), 7);
  assert.match(JSON.stringify(run.annotations) + run.stdout, /Allow GitHub Actions to create and approve pull requests/u);
  assert.deepEqual(run.after.pulls, []);
});

await scenario("past a limit: a draft, the reason and the exception first; ready again when the reason is gone", {}, async (world) => {
  const plain = exits(await world.run(step([...TOOLS, ...more(2)])), 0);
  assert.equal(one(plain).draft, false);
  const over = exits(await world.run(step([...TOOLS, ...more(4)])), 0);
  const pull = one(over);
  assert.equal(pull.draft, true);
  const at = (text) => {
    const found = pull.body.indexOf(text);
    assert.ok(found >= 0, `the body lacks ${text}`);
    return found;
  };
  assert.ok(at("the limit is 3") < at("kind: limit") && at("kind: limit") < at("## "), "reason, exception, report");
  assert.equal(over.outputs.result, "failed");
  const less = exits(await world.run(step([...TOOLS, ...more(1)])), 0);
  assert.equal(one(less).draft, false);
  assert.equal(one(less).number, pull.number);
});

for (const pair of exportPairs()) {
  const before = ["github.get_file", ...more(pair.before - 1, "old")];
  const after =
    pair.name === "swap"
      ? ["github.get_file", ...more(pair.after - 1, "other")]
      : pair.after < pair.before
        ? before.slice(0, pair.after)
        : [...before, ...more(pair.after - pair.before)];
  await scenario(`export pair ${pair.name}: a draft`, { base: project({ tools: before }) }, async (world) => {
    const run = exits(await world.run(step(after)), 0);
    assert.equal(one(run).draft, true);
    assert.match(one(run).body, /default limit is 50%/u);
    const blocks = one(run).body.match(/^registry-policy block /gmu)?.length ?? 0;
    assert.equal(blocks > 0, pair.name !== "mass-approval", "removals are named with the command");
  });
}

await scenario("a mapped time: older than the committed one, ahead of the clock", { base: dated("2026-05-20T00:00:00Z") }, async (world) => {
  const back = exits(await world.run(step(datedExport("2026-05-01T00:00:00Z", ["x.y"]))), 0);
  assert.equal(one(back).draft, true);
  assert.match(one(back).body, /back in time/u);
  const ahead = exits(await world.run(step(datedExport("2099-01-01T00:00:00Z", ["x.y"]))), 0);
  assert.equal(one(ahead).draft, true);
  assert.match(one(ahead).body, /ahead of the clock/u);
  const fine = exits(await world.run(step(datedExport("2026-05-21T00:00:00Z", ["x.y"]))), 0);
  assert.equal(one(fine).draft, false);
});

await scenario("a person's commit on the branch is left alone", {}, async (world) => {
  exits(await world.run(step([...TOOLS, "a.b"])), 0);
  exits(await world.run(step([...TOOLS, "a.b"], { push: { "exceptions/note.txt": "mine\n" }, pushTo: BRANCH, author: "octocat" })), 3);
  const head = world.git("rev-parse", BRANCH);
  const run = exits(await world.run(step([...TOOLS, "a.b", "c.d"])), 3);
  assert.equal(world.git("rev-parse", BRANCH), head);
  assert.match(JSON.stringify(run.annotations) + run.stdout, /octocat/u);
  assert.equal(writes(run), 0);
  const gone = exits(await world.run(step(TOOLS)), 3);
  assert.equal(opened(gone).length, 1);
});

await scenario(
  "a person's branch of that name, and a fork's pull request from one",
  {
    seedBranches: [
      { name: BRANCH, push: { "a.txt": "a\n" }, author: "octocat" },
      {
        name: BRANCH,
        owner: "mallory",
        push: { "b.txt": "b\n" },
        author: "mallory",
        pull: { title: "Follow the registry", user: "mallory", body: "<!-- registry-policy:sync head=none state=ready -->" },
      },
    ],
  },
  async (world) => {
    const run = exits(await world.run(step([...TOOLS, "a.b"])), 3);
    assert.equal(writes(run), 0);
  },
);

await scenario(
  "a stranger's pull request changes nothing",
  {
    seedBranches: [
      {
        name: BRANCH,
        owner: "mallory",
        push: { "b.txt": "b\n" },
        author: "mallory",
        pull: { title: "Follow the registry", user: "mallory", body: "<!-- registry-policy:sync head=none state=ready -->" },
      },
    ],
  },
  async (world) => {
    const run = exits(await world.run(step([...TOOLS, "a.b"])), 0);
    assert.equal(opened(run).length, 2);
    assert.equal(run.after.pulls.find((p) => p.user === "mallory").title, "Follow the registry");
  },
);

await scenario("the default branch moves on: untouched files, then one of ours", {}, async (world) => {
  const first = exits(await world.run(step([...TOOLS, "a.b"])), 0);
  const head = world.git("rev-parse", BRANCH);
  const other = exits(await world.run(step([...TOOLS, "a.b"], { push: { "README.md": "x\n" }, pushTo: "main" })), 0);
  assert.equal(world.git("rev-parse", BRANCH), head, "nothing of ours was touched");
  assert.equal(one(other).number, one(first).number);
  const merged = project({ tools: [...TOOLS, "z.z"], limits: 3 });
  const run = exits(await world.run(step([...TOOLS, "a.b"], { push: { [EXPORT]: merged[EXPORT], [POLICY]: merged[POLICY] }, pushTo: "main" })), 0);
  assert.equal(one(run).number, one(first).number);
  assert.deepEqual(world.changed(), [POLICY, EXPORT]);
  assert.equal(world.git("merge-base", "main", BRANCH), world.git("rev-parse", "main"), "it holds the default branch");
  assert.match(one(run).body, /z\.z/u);
});

await scenario("merged with a squash, branch kept: starts anew", {}, async (world) => {
  const first = exits(await world.run(step([...TOOLS, "a.b"])), 0);
  const merged = project({ tools: [...TOOLS, "a.b"], limits: 3 });
  world.api.st.pulls.find((p) => p.number === one(first).number).state = "closed";
  const run = exits(await world.run(step([...TOOLS, "a.b", "c.d"], { push: { [EXPORT]: merged[EXPORT], [POLICY]: merged[POLICY] }, pushTo: "main" })), 0);
  assert.equal(world.git("rev-list", "--count", `main..${BRANCH}`), "1");
  assert.equal(opened(run).length, 1);
  world.api.st.pulls.filter((p) => p.state === "open").forEach((p) => (p.state = "closed"));
  const both = project({ tools: [...TOOLS, "a.b", "c.d"], limits: 3 });
  exits(await world.run(step([...TOOLS, "a.b", "c.d"], { push: { [EXPORT]: both[EXPORT], [POLICY]: both[POLICY] }, pushTo: "main" })), 0);
  assert.equal(world.git("for-each-ref", `refs/heads/${BRANCH}`), "");
});

for (const jitter of [0, 40, 120]) {
  await scenario(`race of runs (jitter ${jitter} ms): one pull request`, { jitter }, async (world) => {
    const runs = await world.run({ ...step([...TOOLS, "a.b"]), parallel: 4 });
    for (const run of runs) exits(run, 0);
    one(runs[0]);
    assert.deepEqual(world.changed(), [POLICY, EXPORT]);
    const later = await world.run({ ...step([...TOOLS, "a.b", "c.d"]), parallel: 3 });
    for (const run of later) exits(run, 0);
    assert.equal(one(later[0]).number, one(runs[0]).number);
    assert.match(world.show(POLICY), /c\.d/u);
  });
}

await scenario("race on a branch that was left behind: one pull request", { jitter: 60 }, async (world) => {
  exits(await world.run(step([...TOOLS, "a.b"])), 0);
  world.api.st.pulls.forEach((p) => (p.state = "closed"));
  const runs = await world.run({ ...step([...TOOLS, "a.b", "c.d"]), parallel: 4 });
  for (const run of runs) exits(run, 0);
  one(runs[0]);
  assert.match(world.show(POLICY), /c\.d/u);
});

await scenario("heals: turning into a draft and back", {}, async (world) => {
  exits(await world.run(step([...TOOLS, ...more(1)])), 0);
  const over = exits(await world.run(step([...TOOLS, ...more(5)], { faults: ["POST /graphql lost x1"] })), 0);
  assert.equal(one(over).draft, true);
  const less = exits(await world.run(step([...TOOLS, ...more(1)], { faults: ["POST /graphql 500 x1"] })), 0);
  assert.equal(one(less).draft, false);
});

await scenario("a person's draft, and a person's word for ours", {}, async (world) => {
  const pull = () => world.api.st.pulls.find((p) => p.state === "open");
  exits(await world.run(step([...TOOLS, ...more(1)])), 0);
  pull().draft = true;
  assert.equal(one(exits(await world.run(step([...TOOLS, ...more(2)])), 0)).draft, true, "who made it a draft did so on purpose");
  pull().draft = false;
  assert.equal(one(exits(await world.run(step([...TOOLS, ...more(5)])), 0)).draft, true);
  pull().draft = false;
  assert.equal(one(exits(await world.run(step([...TOOLS, ...more(5)])), 0)).draft, false, "a person took it for just these files");
  assert.equal(one(exits(await world.run(step([...TOOLS, ...more(6)])), 0)).draft, true, "but not for others");
});

await scenario("an exception on the default branch makes it routine", {}, async (world) => {
  const over = exits(await world.run(step([...TOOLS, ...more(5)])), 0);
  const [, path, , text] = /`(exceptions\/[^`]+)`\n\n(`+)yaml\n([\s\S]*?)\n`{3,}/u.exec(one(over).body);
  const filled = text.replace("YOUR LOGIN", "ada").replace("WHY THIS IS RIGHT", "reviewed").replace("YYYY-MM-DD", "2099-01-01");
  const blank = exits(await world.run(step([...TOOLS, ...more(5)], { push: { [path]: `${text}\n` }, pushTo: "main" })), 6);
  assert.equal(one(blank).draft, true);
  const run = exits(await world.run(step([...TOOLS, ...more(5)], { push: { [path]: `${filled}\n` }, pushTo: "main" })), 0);
  assert.equal(one(run).draft, false);
});

for (const fault of [
  "POST **/git/refs 422 x1",
  "POST **/git/refs 409 x1",
  "POST **/git/refs lost x1",
  "POST **/git/refs 429:1 x1",
  "POST **/git/trees lost x1",
  "POST **/git/commits 500 x1",
  "POST **/pulls lost x1",
  "POST **/pulls 500 x1",
  "POST **/pulls secondary:1 x1",
  "GET **/compare/** truncate x1",
  "GET **/pulls reset x1",
  "GET **/git/ref/** 500 x1",
]) {
  await scenario(`heals: ${fault}`, {}, async (world) => {
    const run = exits(await world.run(step([...TOOLS, "a.b"], { faults: [fault] })), 0);
    one(run);
    const next = exits(await world.run(step([...TOOLS, "a.b", "c.d"], { faults: [fault] })), 0);
    assert.equal(one(next).number, one(run).number);
    assert.match(world.show(POLICY), /c\.d/u);
  });
}

for (const fault of [
  "PATCH **/git/refs/** 409 x1",
  "PATCH **/git/refs/** 422 x2",
  "PATCH **/git/refs/** lost x1",
  "PATCH **/pulls/* lost x1",
  "PATCH **/pulls/* 500 x1",
]) {
  await scenario(`heals an update: ${fault}`, {}, async (world) => {
    const run = exits(await world.run(step([...TOOLS, "a.b"])), 0);
    const next = exits(await world.run(step([...TOOLS, "a.b", "c.d"], { faults: [fault] })), 0);
    assert.equal(one(next).number, one(run).number);
    assert.match(one(next).body, /c\.d/u);
    assert.match(world.show(POLICY), /c\.d/u);
  });
}

await scenario("gives up with words: a ref that never takes", {}, async (world) => {
  const run = exits(await world.run(step([...TOOLS, "a.b"], { faults: ["POST **/git/refs 409"] })), 7);
  assert.deepEqual(run.after.pulls, []);
});

await scenario("a pull request that a person closed is opened anew, once", {}, async (world) => {
  const first = exits(await world.run(step([...TOOLS, "a.b"])), 0);
  world.api.st.pulls.forEach((p) => (p.state = "closed"));
  const again = exits(await world.run(step([...TOOLS, "a.b"])), 0);
  assert.notEqual(one(again).number, one(first).number);
  assert.equal(writes(exits(await world.run(step([...TOOLS, "a.b"])), 0)), 1);
  world.api.st.pulls.forEach((p) => (p.state = "closed"));
  const over = exits(await world.run(step(TOOLS)), 0);
  assert.deepEqual(opened(over), []);
  assert.equal(world.git("for-each-ref", `refs/heads/${BRANCH}`), "");
});

await scenario("two runs with other exports at once: the newer one stays", { jitter: 80, protect: ["main"] }, async (world) => {
  const runs = await world.run({ parallel: [step([...TOOLS, "a.b"]), step([...TOOLS, "a.b", "c.d"]), step([...TOOLS, "a.b", "c.d", "e.f"])] });
  for (const run of runs) exits(run, 0);
  const last = exits(await world.run(step([...TOOLS, "a.b", "c.d", "e.f"])), 0);
  assert.match(one(last).body, /e\.f/u);
  assert.match(world.show(POLICY), /e\.f/u);
  assert.equal(world.git("rev-parse", "main"), world.main);
});

await scenario("a person's commit between two runs at once is never lost", { jitter: 60 }, async (world) => {
  exits(await world.run(step([...TOOLS, "a.b"])), 0);
  const runs = await world.run({
    parallel: [step([...TOOLS, "a.b", "c.d"]), step([...TOOLS, "a.b", "c.d"], { push: { "notes.md": "mine\n" }, pushTo: BRANCH, author: "octocat" })],
  });
  for (const run of runs) assert.ok([0, 3].includes(sound(run).exitCode), `exit ${run.exitCode}`);
  assert.equal(world.show("notes.md"), "mine\n");
  assert.equal(opened(runs[0]).length, 1);
});

await scenario("an export past its age, and one that says no time", { base: agedBase() }, async (world) => {
  const old = exits(await world.run(step(datedExport("2026-01-01T00:00:00Z", ["x.y"]))), 0);
  assert.equal(one(old).draft, true);
  assert.match(one(old).body, /the limit is 48 h/u);
  const silent = exits(await world.run(step(datedExport(undefined, ["x.y"]))), 0);
  assert.equal(one(silent).draft, true);
  assert.match(one(silent).body, /does not say when it was made, but the committed one does/u);
});

for (const [fault, code] of [
  ["GET ** 500", "github_failed"],
  ["GET ** html", "github_failed"],
  ["POST **/git/trees 403", "github_permissions"],
  ["POST **/git/refs 404", "github_permissions"],
  ["POST **/pulls 429:600", "github_limited"],
  ["GET **/compare/** 401", "github_token"],
]) {
  await scenario(`gives up with words: ${fault}`, {}, async (world) => {
    exits(
      await world.run(step([...TOOLS, "a.b"], { faults: fault.startsWith("GET **/compare") ? [] : ["POST ** 422"] })),
      fault.startsWith("GET **/compare") ? 0 : 7,
    );
    const run = exits(await world.run(step([...TOOLS, "a.b"], { faults: [fault] })), 7);
    assert.ok(JSON.stringify(run.annotations).length > 2, code);
    const healed = exits(await world.run(step([...TOOLS, "a.b"])), 0);
    one(healed);
  });
}

await scenario("refuses a pull request's files", { event: "pull_request", head: {} }, async (world) => {
  const run = exits(await world.run({ ...step(TOOLS), event: "pull_request" }), 6);
  assert.equal(writes(run), 0);
});

await scenario("two syncs by comment-id", {}, async (world) => {
  exits(await world.run(step([...TOOLS, "a.b"], { inputs: { "comment-id": "a" } })), 0);
  const run = exits(await world.run(step([...TOOLS, "a.b"], { inputs: { "comment-id": "b c" } })), 0);
  assert.equal(opened(run).length, 2);
});

await scenario("1,000 tools: shortened, counts true; hostile names stay text", {}, async (world) => {
  const hostile = ["@octocat", "fixes #1", "`x`", "<img src=x>", "a|b", "x; rm -rf /", "it's", "$(id)"];
  const run = exits(await world.run(step([...TOOLS, ...more(1000, "x".repeat(100)), ...hostile])), 0);
  const { body } = one(run);
  assert.match(body, /1008 tools become allowed/u);
  const plain = body.replace(/(`+)[\s\S]*?\1/gu, "");
  assert.doesNotMatch(plain, /@octocat|fixes #1|<img/u);
});

await scenario("a broken export changes nothing", {}, async (world) => {
  exits(await world.run(step([...TOOLS, "a.b"])), 0);
  const head = world.git("rev-parse", BRANCH);
  const run = exits(await world.run(step('{"tools": []}\n')), 6);
  assert.equal(writes(run), 0);
  assert.equal(world.git("rev-parse", BRANCH), head);
  assert.equal(opened(run).length, 1);
});

/** Recorded pairs of exports that must not pass as routine; they lie beside the harness. */
function exportPairs() {
  const file = join(resolve(harness), "..", "attack-inputs", "scenarios", "export-pairs.json");
  if (!existsSync(file)) {
    console.log(`skip export pairs: ${file} is not there`);
    return [];
  }
  return JSON.parse(readFileSync(file, "utf8")).filter((pair) => pair.before !== undefined);
}

function datedExport(time, names) {
  return `${JSON.stringify({ made: time, tools: [...TOOLS, ...names].map((op) => ({ op })) }, undefined, 1)}\n`;
}

/** Exports may be two days old. */
function agedBase() {
  const files = dated("2026-05-20T00:00:00Z");
  return {
    ...files,
    "registry-policy.yaml": files["registry-policy.yaml"]
      .replace("limits: { ", "limits: { max_export_age: 48h, ")
      .replace("exported_at: made", "exported_at: { path: made, optional: true }"),
  };
}

function dated(time) {
  const config = base["registry-policy.yaml"].replace(
    "format: gait-native",
    `format: mapping, mapping: { tools: { each: "tools[*]", name: "tools[*].op" }, exported_at: made }`,
  );
  return { ...base, "registry-policy.yaml": config, [EXPORT]: datedExport(time, []) };
}

rmSync(root, { recursive: true, force: true });
rmSync(action, { recursive: true, force: true });
process.exit(failed === 0 ? 0 : 1);
