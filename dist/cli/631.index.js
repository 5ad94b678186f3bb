export const id = 631;
export const ids = [631];
export const modules = {

/***/ 631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderCommand: () => (/* binding */ renderCommand)
});

// EXTERNAL MODULE: ./lib/src/config/index.js + 9 modules
var config = __webpack_require__(8755);
// EXTERNAL MODULE: ./lib/src/commands/render-file.js + 1 modules
var render_file = __webpack_require__(3618);
// EXTERNAL MODULE: ./lib/src/platform/index.js + 10 modules
var platform = __webpack_require__(5511);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/platform/error-code.js
var error_code = __webpack_require__(9958);
;// CONCATENATED MODULE: ./lib/src/platform/home.js



function expandHome(path) {
    if (path !== "~" && !path.startsWith("~/"))
        return path;
    try {
        return (0,external_node_path_.join)((0,external_node_os_.homedir)(), path.slice(1));
    }
    catch (error) {
        if ((0,error_code/* codeOf */.$)(error) === "")
            throw error;
        return path;
    }
}
function tidyPath(path) {
    const parts = path.split("/").filter((part) => part !== "" && part !== ".");
    const tidy = `${path.startsWith("/") ? "/" : ""}${parts.join("/")}`;
    return tidy === "" ? "." : tidy;
}

// EXTERNAL MODULE: ./lib/src/report/index.js + 29 modules
var report = __webpack_require__(6961);
// EXTERNAL MODULE: ./lib/src/cli/arguments.js
var cli_arguments = __webpack_require__(3363);
// EXTERNAL MODULE: ./lib/src/cli/command-table.js
var command_table = __webpack_require__(9135);
;// CONCATENATED MODULE: ./lib/src/cli/render.js







const renderCommand = async (args, terminal) => {
    const kind = args[1] === "policy" ? "policy" : "snapshot";
    const command = `render ${kind}`;
    const parsed = (0,cli_arguments/* readArguments */.lR)(command, args.slice(2), (0,command_table/* specOf */.r)(command));
    const common = {
        input: expandHome((0,cli_arguments/* needed */.Ow)(command, parsed, "input")),
        output: expandHome((0,cli_arguments/* needed */.Ow)(command, parsed, "output")),
        format: parsed.value("format"),
        options: homeOf(parsed.value("options")),
    };
    const world = await (0,platform/* makeWorld */.Bc)({ workspace: undefined, near: undefined, cwd: process.cwd(), env: process.env });
    const result = kind === "snapshot"
        ? await (0,render_file/* renderSnapshotFile */.e)(world, common)
        : await (0,render_file/* renderPolicyFile */.N)(world, {
            ...common,
            stage: (0,cli_arguments/* oneOf */.yL)(command, "stage", parsed.value("stage"), config/* STAGES */.an) ?? "enforce",
            base: homeOf(parsed.value("base")),
            ruleName: parsed.value("rule-name"),
            allowReasonCode: parsed.value("allow-reason-code"),
        });
    if (result.diagnostics.length > 0)
        terminal.err((0,report/* diagnosticsText */.gN)(result.diagnostics, { colour: terminal.colour }));
    const what = kind === "policy" ? "tools" : "servers";
    terminal.out(`${(0,report/* logLine */.BP)(`rendered ${kind}: ${what}=${result.count} input=`, tidyPath(common.input), " output=", tidyPath(common.output))}\n`);
    return 0;
};
function homeOf(path) {
    return path === undefined ? undefined : expandHome(path);
}


/***/ }),

/***/ 3618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ renderPolicyFile),
  e: () => (/* binding */ renderSnapshotFile)
});

// EXTERNAL MODULE: ./lib/src/config/index.js + 9 modules
var config = __webpack_require__(8755);
// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
// EXTERNAL MODULE: ./lib/src/gait/index.js
var gait = __webpack_require__(5630);
// EXTERNAL MODULE: ./lib/src/input-error.js
var input_error = __webpack_require__(8149);
// EXTERNAL MODULE: ./lib/src/registry/index.js + 48 modules
var src_registry = __webpack_require__(2358);
// EXTERNAL MODULE: ./lib/src/render/index.js + 13 modules
var render = __webpack_require__(1672);
// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
// EXTERNAL MODULE: ./lib/src/commands/refused.js
var refused = __webpack_require__(6205);
;// CONCATENATED MODULE: ./lib/src/commands/base-findings.js





function checkBase(base, bytes, folder) {
    const found = (0,gait/* lintPolicy */.GF)(bytes, { file: base.path, stage: "enforce", folder, checkName: src_registry.checkName });
    if ((0,diagnostic/* hasErrors */.Cs)(found))
        throw new refused/* Refused */.L(found.filter((d) => d.severity === "error"));
    return found;
}
function shadowing(base, rendered) {
    const allowed = new Set(rendered.names.allow);
    return base.policy.rules.flatMap((rule) => {
        const { toolNames } = rule.match;
        if (rule.effect === "allow")
            return [];
        const met = toolNames.length === 0 ? rendered.names.allow : toolNames.filter((name) => allowed.has(name));
        if (met[0] === undefined)
            return [];
        const message = `rule ${(0,source/* quoteForMessage */.Hx)(rule.name)} of the base stands before the allow rule and answers ${rule.effect} for calls of approved tools (${met.length}), for instance ${(0,source/* quoteForMessage */.Hx)(met[0])}`;
        return [
            (0,diagnostic/* diagnosticAt */.R5)("warning", "base_rule_first", message, { file: base.path, ...rule.position }, "Remove the names from one of the two if that is not meant."),
        ];
    });
}

// EXTERNAL MODULE: ./lib/src/commands/operands.js
var operands = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/src/commands/read.js
var read = __webpack_require__(8269);
;// CONCATENATED MODULE: ./lib/src/commands/render-file.js












async function renderPolicyFile(world, options) {
    await checkOutput(world, options, options.base);
    const registry = await (0,operands/* readOptions */.Tt)(world, options.options, options.format);
    const documents = await (0,operands/* readDocuments */.r9)(world, [options.input], "the registry export");
    const reading = (0,src_registry.readExport)(documents, registry, "tools");
    const read = (0,operands/* required */.mw)(reading);
    const { tools } = read;
    const times = (0,src_registry.checkReportTimes)(read, world.clock.now());
    if ((0,diagnostic/* hasErrors */.Cs)(times))
        throw new refused/* Refused */.L(times);
    const { base, findings: baseFindings } = await readBase(world, options.base);
    const rendered = (0,render/* renderPolicy */.zQ)({
        allow: tools,
        staged: [],
        denied: [],
        stage: options.stage,
        rendering: { simulate: "flag", dry_run: "unknown" },
        ruleName: options.ruleName ?? render/* WORDS */.q9.allowRule,
        allowReasonCode: options.allowReasonCode ?? render/* WORDS */.q9.allowReason,
        header: { sources: documents.map((d) => ({ path: d.file, sha256: d.sha256 })) },
        ...(base === undefined ? {} : { base }),
    });
    const policy = (0,operands/* required */.mw)(rendered);
    await world.files.writeAll([{ path: options.output, text: policy.text }], "operand");
    const shadows = base === undefined ? [] : shadowing(base, policy);
    return { count: new Set(tools.map((t) => t.gait_name)).size, diagnostics: [...reading.diagnostics, ...baseFindings, ...shadows, ...rendered.diagnostics] };
}
async function renderSnapshotFile(world, options) {
    await checkOutput(world, options, undefined);
    const registry = await (0,operands/* readOptions */.Tt)(world, options.options, options.format);
    const documents = await (0,operands/* readDocuments */.r9)(world, [options.input], "the report");
    const reading = (0,src_registry.readExport)(documents, registry, "trust");
    const read = (0,operands/* required */.mw)(reading);
    const times = (0,src_registry.checkReportTimes)(read, world.clock.now());
    if ((0,diagnostic/* hasErrors */.Cs)(times))
        throw new refused/* Refused */.L(times);
    const rendered = (0,render/* renderSnapshot */.D7)({ entries: read.trust_entries });
    const { text } = (0,operands/* required */.mw)(rendered);
    await world.files.writeAll([{ path: options.output, text }], "operand");
    return { count: read.trust_entries.length, diagnostics: [...reading.diagnostics, ...rendered.diagnostics] };
}
async function checkOutput(world, options, base) {
    await world.files.checkOutputs([options.output], "operand");
    for (const input of [options.input, options.options, base]) {
        if (input === undefined || !(await world.files.sameFile(input, options.output)))
            continue;
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("output_over_input", `the output ${JSON.stringify(options.output)} would overwrite the input`, { file: options.output }, "Choose another output."));
    }
}
async function readBase(world, path) {
    if (path === undefined)
        return { base: undefined, findings: [] };
    const bytes = await (0,operands/* readOperand */.gg)(world, path, "the base policy", source/* SIZE_LIMITS */.bd.policy);
    const reading = (0,gait/* readPolicy */.T4)(bytes);
    if ("error" in reading)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("policy_invalid", `gait ${config/* GAIT_VERSION */.VT} refuses the base: ${reading.error.message}`, { file: path, ...reading.error.position }));
    const base = { path: await world.files.shown(path), text: (0,read/* textOf */.b6)(bytes), policy: reading.policy };
    return { base, findings: checkBase(base, bytes, await world.files.shown(".")) };
}


/***/ })

};
