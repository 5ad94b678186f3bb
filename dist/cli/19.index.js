export const id = 19;
export const ids = [19];
export const modules = {

/***/ 9019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rolloutCommand: () => (/* binding */ rolloutCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/config/index.js + 9 modules
var config = __webpack_require__(8755);
// EXTERNAL MODULE: ./lib/src/commands/index.js + 119 modules
var commands = __webpack_require__(893);
// EXTERNAL MODULE: ./lib/src/report/index.js + 29 modules
var report = __webpack_require__(6961);
// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
// EXTERNAL MODULE: ./lib/src/cli/arguments.js
var cli_arguments = __webpack_require__(3363);
// EXTERNAL MODULE: ./lib/src/gait/index.js
var gait = __webpack_require__(5630);
;// CONCATENATED MODULE: ./lib/src/cli/rollout-log-text.js


const MOST_TOOLS = 20;
function logText(log, asked) {
    const lines = log.events.flatMap((e) => [eventLine(e), ...toolLines(e, asked === undefined ? undefined : (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(asked)))]);
    if (lines.length > 0)
        return `${lines.join("\n")}\n`;
    if (asked === undefined)
        return "nothing happened\n";
    return `${(0,report/* logLine */.BP)("nothing happened to ", JSON.stringify(asked), "; tools have the names that `registry-policy registry inspect` shows under `names in the policy`")}\n`;
}
function eventLine(e) {
    return (0,report/* logLine */.BP)(`${e.at ?? "time unknown"}  ${e.commit.slice(0, 12)}  `, e.policy, "  ", e.message, e.tests === undefined ? "" : `, ${(0,report/* counted */.hS)(e.tests.passed, "test passes", "tests pass")}, ${e.tests.failed} fail`, `  (${broughtBy(e)})`);
}
function broughtBy({ pull_request, author, approvers }) {
    const approved = typeof approvers === "string" ? `approvers ${approvers}` : approvers.length === 0 ? "approved by nobody" : `approved by ${approvers.join(", ")}`;
    return [...(pull_request === undefined ? [] : [`#${pull_request}`]), ...(author === undefined ? [] : [`by ${author}`]), approved].join(", ");
}
function toolLines({ kind, tools = [], from = [] }, asked) {
    if (kind === "exception")
        return [];
    const lineOf = (index) => (from.length === tools.length ? `  ${from[index] ?? ""}` : "");
    const told = tools.flatMap((tool, index) => (asked === undefined || tool === asked ? [(0,report/* logLine */.BP)("    ", JSON.stringify(tool), lineOf(index))] : []));
    return told.length > MOST_TOOLS ? [...told.slice(0, MOST_TOOLS), `    and ${told.length - MOST_TOOLS} more`] : told;
}

;// CONCATENATED MODULE: ./lib/src/cli/rollout-text.js


function statusText(status) {
    const rows = status.policies.map((p) => [
        p.policy,
        p.stage,
        p.since ?? "not on the base branch",
        p.clock,
        `${p.proven} of ${p.tools} proven`,
        p.staged.length === 0 ? "none staged" : `${p.staged.filter((s) => s.proven).length} of ${p.staged.length} staged proven`,
    ]);
    const head = ["policy", "stage", "since", "clock", "tools", "staged"];
    const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? "").length)));
    const line = (cells) => (0,report/* logLine */.BP)(cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd());
    const words = status.policies.flatMap((p) => {
        if (p.next === undefined)
            return [(0,report/* logLine */.BP)(p.policy, ": stands at the last stage", stagedReady(p))];
        if (p.missing.length === 0)
            return [(0,report/* logLine */.BP)(p.policy, `: ready for ${p.next}: `, (0,commands/* nextCommand */.hQ)(p.config, "rollout", "promote", p.policy))];
        return p.missing.flatMap((m) => [
            (0,report/* logLine */.BP)(p.policy, `: for ${p.next}: `, m.message, (0,report/* namedTools */.Pd)(m)),
            ...(m.help === undefined ? [] : [(0,report/* logLine */.BP)("    ", m.help)]),
        ]);
    });
    const notes = status.policies.flatMap((p) => (p.identity === undefined ? [] : [(0,report/* logLine */.BP)(p.policy, ": ", p.identity)]));
    const digests = (status.digests ?? []).map((d) => (0,report/* logLine */.BP)(`${d.policy_digest}  ${d.decisions} decisions, last ${d.last ?? "at an unknown time"}  `, d.current === undefined ? "an older or foreign policy" : `current for ${d.current}`));
    return `${[line(head), ...rows.map(line), "", ...words, ...notes, ...(digests.length === 0 ? [] : ["", "policy digests that hosts use:", ...digests])].join("\n")}\n`;
}
function stagedReady(p) {
    const ready = p.staged.filter((s) => s.proven).length;
    return ready === 0
        ? ""
        : `; ${(0,report/* counted */.hS)(ready, "staged tool is", "staged tools are")} proven: ${(0,commands/* nextCommand */.hQ)(p.config, "rollout", "promote", p.policy, "--ready")}`;
}
const MOST_STOPS = 20;
function recordText({ path, observed, unexpected }) {
    const counts = Object.entries(observed.verdicts).flatMap(([verdict, count]) => (count === 0 ? [] : [`${count} ${verdict}`]));
    const { foreign, without_answer: silent, failed } = observed.not_counted;
    const left = [
        [foreign, "of other policies"],
        [silent, "traces that say allow under --simulate and prove nothing"],
        [failed, "failed runs"],
    ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
    const time = observed.first === undefined ? "at unknown times: give the traces, too" : `${observed.first} to ${observed.last ?? ""}`;
    return `${[
        (0,report/* logLine */.BP)("wrote ", path),
        `  ${observed.decisions} decisions at ${observed.stage}: ${counts.join(", ")}; ${time}`,
        ...(left.length === 0 ? [] : [`  not counted: ${left.join(", ")}`]),
        ...(observed.replayed === undefined ? [] : [`  ${observed.replayed.intents} recorded intents judged as enforced`]),
        ...unexpected
            .slice(0, MOST_STOPS)
            .map(([tool, stops]) => (0,report/* logLine */.BP)("  stops once enforced, expected by no test: ", tool === "" ? "a tool that no record names" : JSON.stringify(tool), ` (${stops})`)),
        ...(unexpected.length > MOST_STOPS ? [`  and ${unexpected.length - MOST_STOPS} more tools`] : []),
    ].join("\n")}\n`;
}

// EXTERNAL MODULE: ./lib/src/cli/command-table.js
var command_table = __webpack_require__(9135);
// EXTERNAL MODULE: ./lib/src/cli/world.js
var world = __webpack_require__(4627);
;// CONCATENATED MODULE: ./lib/src/cli/rollout.js











const SUBCOMMANDS = new Map([
    ["status", rollout_status],
    ["promote", promoteCommand],
    ["rollback", rollbackCommand],
    ["args", argsCommand],
    ["record", recordCommand],
    ["attest", attestCommand],
    ["log", logCommand],
]);
const rolloutCommand = async (args, terminal) => {
    const run = SUBCOMMANDS.get(args[1] ?? "");
    if (run === undefined)
        throw (0,cli_arguments/* unknownWords */.ky)(args);
    try {
        return await run(args.slice(2), terminal);
    }
    catch (error) {
        if (!(error instanceof commands/* MoveRefused */.Q$))
            throw error;
        terminal.err((0,report/* diagnosticsText */.gN)(error.diagnostics, { colour: terminal.colour }));
        return 3;
    }
};
async function rollout_status(words, terminal) {
    const parsed = (0,cli_arguments/* readArguments */.lR)("rollout status", words, (0,command_table/* specOf */.r)("rollout status"));
    const { context, configs } = await (0,world/* openProject */.U)(parsed);
    const found = await (0,commands/* rolloutStatus */.OI)(context, configs, filesOf(parsed, "decisions"));
    terminal.out(parsed.on("json") ? `${(0,report/* jsonText */.s$)(found)}\n` : statusText(found));
    return 0;
}
async function promoteCommand(words, terminal) {
    const parsed = (0,cli_arguments/* readArguments */.lR)("rollout promote", words, (0,command_table/* specOf */.r)("rollout promote"));
    const tools = parsed.value("tools");
    if (tools !== undefined && parsed.on("ready"))
        throw (0,cli_arguments/* usage */.CI)("rollout promote", "--tools and --ready exclude each other");
    const { context, configs, id } = await project(parsed);
    const moved = tools !== undefined || parsed.on("ready")
        ? await (0,commands/* release */._r)(context, configs, id, tools === undefined ? "ready" : listOf(tools))
        : await (0,commands/* promote */.pt)(context, configs, id);
    tell(terminal, id, moved);
    return 0;
}
async function rollbackCommand(words, terminal) {
    const parsed = (0,cli_arguments/* readArguments */.lR)("rollout rollback", words, (0,command_table/* specOf */.r)("rollout rollback"));
    const to = (0,cli_arguments/* oneOf */.yL)("rollout rollback", "to", (0,cli_arguments/* needed */.Ow)("rollout rollback", parsed, "to"), config/* STAGES */.an) ?? "simulate";
    const { context, configs, id } = await project(parsed);
    tell(terminal, id, await (0,commands/* rollback */.dU)(context, configs, id, to));
    terminal.out("Commit this alone: only removals may ride along with a step back.\n");
    return 0;
}
async function argsCommand(words, terminal) {
    const parsed = (0,cli_arguments/* readArguments */.lR)("rollout args", words, (0,command_table/* specOf */.r)("rollout args"));
    const { context, configs, id } = await project(parsed);
    const { policy } = await (0,commands/* findPolicy */.i6)(context, configs, id);
    const file = (0,external_node_path_.relative)(await (0,promises_.realpath)(process.cwd()), (0,external_node_path_.join)(context.world.files.workspace, policy.state.output));
    const found = (0,commands/* stageArgs */.Y$)(policy, file.split(external_node_path_.sep).join("/"));
    if (parsed.on("json"))
        terminal.out(`${(0,report/* jsonText */.s$)(found)}\n`);
    else
        terminal.out(`${(0,report/* logLine */.BP)(found.gate_eval.map(source/* shellWord */.r7).join(" "))}\n`);
    terminal.err(`${(0,report/* logLine */.BP)(found.note)}\n`);
    return 0;
}
async function recordCommand(words, terminal) {
    const parsed = (0,cli_arguments/* readArguments */.lR)("rollout record", words, (0,command_table/* specOf */.r)("rollout record"));
    const named = filesOf(parsed, "decisions");
    if (named.length === 0)
        throw (0,cli_arguments/* usage */.CI)("rollout record", "rollout record needs --decisions");
    const { context, configs, id } = await project(parsed);
    const recorded = await (0,commands/* record */.g1)(context, configs, id, [...named, ...parsed.positionals.slice(1)], filesOf(parsed, "intents"));
    terminal.out(recordText(recorded));
    return 0;
}
async function attestCommand(words, terminal) {
    const parsed = (0,cli_arguments/* readArguments */.lR)("rollout attest", words, (0,command_table/* specOf */.r)("rollout attest"));
    const { context, configs, id } = await project(parsed);
    const output = (0,cli_arguments/* needed */.Ow)("rollout attest", parsed, "output");
    await (0,commands/* attest */.st)(context, configs, id, output, parsed.value("gait"));
    terminal.out(`${(0,report/* logLine */.BP)("wrote ", output)}\n`);
    return 0;
}
async function logCommand(words, terminal) {
    const parsed = (0,cli_arguments/* readArguments */.lR)("rollout log", words, (0,command_table/* specOf */.r)("rollout log"));
    const { context, configs } = await (0,world/* openProject */.U)(parsed);
    const found = await (0,commands/* rolloutLog */.cz)(context, configs, { id: parsed.positionals[0], tool: parsed.value("tool"), since: parsed.value("since") });
    terminal.out(parsed.on("json") ? `${(0,report/* jsonText */.s$)(found)}\n` : logText(found, parsed.value("tool")));
    return 0;
}
async function project(parsed) {
    return { ...(await (0,world/* openProject */.U)(parsed)), id: parsed.positionals[0] ?? "" };
}
function tell(terminal, id, moved) {
    const what = moved.from === moved.to ? `stays at ${moved.to}` : `${moved.from} -> ${moved.to}`;
    terminal.out(`${(0,report/* logLine */.BP)(id, `: ${what}`)}\n`);
    for (const name of moved.staged)
        terminal.out(`${(0,report/* logLine */.BP)("  staged, not proven yet: ", JSON.stringify(name))}\n`);
    for (const name of moved.released)
        terminal.out(`${(0,report/* logLine */.BP)("  proven, no longer staged: ", JSON.stringify(name))}\n`);
    if (moved.note !== undefined)
        terminal.out(`${(0,report/* logLine */.BP)("  ", moved.note)}\n`);
    for (const path of moved.written)
        terminal.out(`${(0,report/* logLine */.BP)("wrote ", path)}\n`);
}
function listOf(text) {
    return (text ?? "")
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== "");
}
function filesOf(parsed, name) {
    return parsed.list(name).flatMap(listOf);
}


/***/ })

};
