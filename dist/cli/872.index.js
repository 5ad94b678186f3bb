export const id = 872;
export const ids = [872];
export const modules = {

/***/ 4872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ diffExit),
/* harmony export */   p: () => (/* binding */ diffFiles)
/* harmony export */ });
/* harmony import */ var _diff_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8228);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7775);
/* harmony import */ var _gait_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5630);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8149);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6961);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6699);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9870);
/* harmony import */ var _intent_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6409);
/* harmony import */ var _load_policy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9476);
/* harmony import */ var _operands_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7035);
/* harmony import */ var _recheck_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3826);
/* harmony import */ var _refused_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6205);












async function diffFiles(world, options) {
    const base = await readSide(world, options.base, "the base policy");
    const head = await readSide(world, options.head, "the head policy");
    const now = BigInt(world.clock.now()) * 1000000n;
    const place = (tool) => {
        const position = head.policy.rules.flatMap((rule) => rule.toolNamePositions.get(tool) ?? [])[0];
        return position === undefined ? {} : { policy_file: options.head, policy_line: position.line };
    };
    const changes = (0,_diff_index_js__WEBPACK_IMPORTED_MODULE_0__/* .diffPolicies */ .wR)(base.policy, head.policy, { nowNs: now, place });
    const checked = await recheck(world, options, base, head, changes);
    const recorded = await compareIntents(world, options, base, head, now);
    if ((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_11__/* .hasErrors */ .Cs)(recorded.diagnostics))
        throw new _refused_js__WEBPACK_IMPORTED_MODULE_10__/* .Refused */ .L(recorded.diagnostics);
    return {
        schema: "registry-policy.diff/1",
        base: { file: options.base, policy_digest: base.digest },
        head: { file: options.head, policy_digest: head.digest },
        changes: checked.changes,
        intents: { total: recorded.total, changed: recorded.changes },
        diagnostics: [...recorded.diagnostics, ...checked.disagreements.map(unconfirmed)],
    };
}
function diffExit({ changes, intents, diagnostics }, failOn) {
    if (diagnostics.some(({ code }) => code === "engines_disagree"))
        return 2;
    switch (failOn) {
        case "none":
            return 0;
        case "relaxation":
            return (0,_diff_index_js__WEBPACK_IMPORTED_MODULE_0__/* .mayRelax */ .kF)(changes) ? 3 : 0;
        case "any":
            return !(0,_report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutChanges */ .MT)(changes) || intents.changed.length > 0 || changes.not_analysed.length > 0 ? 3 : 0;
    }
}
async function readSide(world, path, what) {
    if (await world.files.isFolder(path))
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_11__/* .errorAt */ .Os)("path_not_regular", `${what} ${JSON.stringify(path)} is a folder`, { file: path }, "Name the policy file; two trees are compared by `registry-policy check --config FILE --base FOLDER`."));
    const bytes = await (0,_operands_js__WEBPACK_IMPORTED_MODULE_8__/* .readOperand */ .gg)(world, path, what, _source_index_js__WEBPACK_IMPORTED_MODULE_4__/* .SIZE_LIMITS */ .bd.policy);
    return (0,_operands_js__WEBPACK_IMPORTED_MODULE_8__/* .required */ .mw)((0,_load_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .policyTextOf */ .r3)(path, bytes));
}
async function recheck(world, options, base, head, changes) {
    const engine = await (0,_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .makeEngine */ .bB)(world, options.engine, options.gait);
    try {
        return await (0,_recheck_js__WEBPACK_IMPORTED_MODULE_9__/* .recheckWitnesses */ .F)(engine, base, head, changes);
    }
    finally {
        await engine.dispose();
    }
}
function unconfirmed(words) {
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_11__/* .errorAt */ .Os)("engines_disagree", words, {}, "Do not rely on either: report it with the intent, and read the policies' difference by hand.");
}
async function compareIntents(world, options, base, head, now) {
    const named = [];
    const changes = [];
    const diagnostics = [];
    const files = [...new Map((await (0,_intent_files_js__WEBPACK_IMPORTED_MODULE_6__/* .intentFiles */ .m)(world, options.intents)).map((file) => [file.path, file])).values()];
    let total = 0;
    for (const { path, bytes, lines: many } of files) {
        if (many) {
            const lines = (0,_diff_index_js__WEBPACK_IMPORTED_MODULE_0__/* .diffRecorded */ .ww)(base.policy, head.policy, path, bytes, now);
            changes.push(...lines.changes);
            diagnostics.push(...lines.diagnostics);
            total += lines.total;
            continue;
        }
        const reading = (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readIntent */ .N3)(bytes);
        if ("error" in reading)
            diagnostics.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_11__/* .errorAt */ .Os)("intent_invalid", `${path}: ${reading.error.message}`, { file: path }, "Mend the intent, or leave it out."));
        else
            named.push({ name: path, intent: reading.intent });
    }
    const all = [...changes, ...(0,_diff_index_js__WEBPACK_IMPORTED_MODULE_0__/* .diffFixtures */ .aE)(base.policy, head.policy, named, now)];
    const order = new Map(files.map(({ path }, index) => [path, index]));
    const place = ({ intent }) => order.get(intent) ?? order.get(intent.replace(/:\d+$/u, "")) ?? files.length;
    return { total: total + named.length, changes: all.sort((a, b) => place(a) - place(b)), diagnostics };
}


/***/ }),

/***/ 9870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dz: () => (/* binding */ embeddedEngine),
  bB: () => (/* binding */ makeEngine)
});

// UNUSED EXPORTS: smallestDifference

// EXTERNAL MODULE: ./lib/src/config/index.js + 9 modules
var config = __webpack_require__(8755);
// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
// EXTERNAL MODULE: ./lib/src/gait/index.js
var gait = __webpack_require__(5630);
// EXTERNAL MODULE: ./lib/src/input-error.js
var input_error = __webpack_require__(8149);
;// CONCATENATED MODULE: ./lib/src/commands/engine-types.js


function intentDiagnostics(reading, file) {
    const swallowed = reading.diagnostics.map((d) => ({ ...d, file }));
    if (!("error" in reading))
        return swallowed;
    const { message, position = { line: 1, column: 1 } } = reading.error;
    return [
        ...swallowed,
        (0,diagnostic/* errorAt */.Os)("intent_invalid", `gait ${config/* GAIT_VERSION */.VT} refuses ${file}: ${message}`, { file, ...position }, "Mend the intent; no test can rest on it."),
    ];
}
const NO_VERDICT = {
    verdict: "error",
    reason_codes: [],
    violations: [],
    matched_rule: "",
    policy_digest: "",
    intent_digest: "",
    error: undefined,
    diagnostics: [],
    rules: [],
};

;// CONCATENATED MODULE: ./lib/src/commands/engine-gait.js


const WORK = "work";
function gaitEngine(folder, binary) {
    const written = new Map();
    const policyFile = async (policy) => {
        const known = written.get(policy);
        if (known !== undefined)
            return known;
        const path = await folder.write(`policy-${written.size}.yaml`, policy.bytes);
        written.set(policy, path);
        return path;
    };
    return {
        kind: "gait",
        judge: async (policy, path, bytes) => {
            const args = ["policy", "test", await policyFile(policy), await folder.write("intent.json", bytes), "--json"];
            return { ...readAnswer(await binary.run(args, folder.path), path, true), diagnostics: intentDiagnostics((0,gait/* readIntent */.N3)(bytes), path) };
        },
        verify: async ({ policy, folder: config, snapshot, server, riskClass }) => {
            const cwd = await folder.makeFolder(config === "" ? WORK : `${WORK}/${config}`);
            const snapshotPath = snapshot === undefined ? undefined : `${WORK}/${snapshot.path}`;
            if (snapshot !== undefined && snapshotPath !== undefined)
                await folder.write(snapshotPath, snapshot.bytes);
            const args = ["mcp", "verify", "--policy", await policyFile(policy), "--server", await folder.write("server.json", server.bytes)];
            const ran = await binary.run([...args, ...(riskClass === "" ? [] : ["--risk-class", riskClass]), "--json"], cwd);
            if (snapshotPath !== undefined)
                await folder.remove(snapshotPath);
            return { ...readAnswer(ran, server.path, false), diagnostics: inFile((0,gait/* readServer */.Wb)(server.bytes).diagnostics, server.path) };
        },
        dispose: folder.dispose,
    };
}
function inFile(diagnostics, file) {
    return diagnostics.map((d) => ({ ...d, file }));
}
function readAnswer({ stdout, stderr }, path, mustBeOk) {
    let document;
    try {
        document = JSON.parse(stdout);
    }
    catch {
        return { ...NO_VERDICT, error: `gait gave no JSON for ${path}: ${(stderr || stdout).slice(0, 200)}` };
    }
    const answer = new Map(typeof document === "object" && document !== null ? Object.entries(document) : []);
    const text = (key) => {
        const value = answer.get(key);
        return typeof value === "string" ? value : "";
    };
    const list = (key) => {
        const value = answer.get(key);
        return Array.isArray(value) ? value.map(String) : [];
    };
    const verdict = text("verdict");
    if (!(0,gait/* isVerdict */._f)(verdict) || (mustBeOk && answer.get("ok") !== true)) {
        return { ...NO_VERDICT, error: text("error") || `gait gave no verdict for ${path}` };
    }
    const matched = text("matched_rule");
    return {
        ...NO_VERDICT,
        verdict,
        reason_codes: list("reason_codes"),
        violations: list("violations"),
        matched_rule: matched,
        policy_digest: text("policy_digest"),
        intent_digest: text("intent_digest"),
        rules: matched === "" ? [] : matched.split(","),
    };
}

;// CONCATENATED MODULE: ./lib/src/commands/engine.js






async function makeEngine(world, choice, gaitPath) {
    const embedded = embeddedEngine(BigInt(world.clock.now()) * 1000000n);
    if (choice === "embedded")
        return embedded;
    const binary = await world.findGait(gaitPath);
    if (binary === undefined) {
        const help = `Install gait ${config/* GAIT_VERSION */.VT} from its release page and put it on PATH, pass --gait PATH, or let the action install it with gait-version and gait-sha256.`;
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("gait_missing", gaitPath === undefined ? "the gait binary is not on PATH" : `there is no gait binary at ${JSON.stringify(gaitPath)}`, {}, help), 7);
    }
    const real = gaitEngine(await world.temporary(), binary);
    return choice === "gait" ? real : bothEngines(embedded, real);
}
function embeddedEngine(now) {
    const compiled = new Map();
    return {
        kind: "embedded",
        judge: (policy, path, bytes) => {
            let ready = compiled.get(policy);
            if (ready === undefined)
                compiled.set(policy, (ready = (0,gait/* compilePolicy */.C_)(policy.policy)));
            return Promise.resolve(judgeEmbedded(policy, ready, path, bytes, now));
        },
        verify: (question) => Promise.resolve(verifyEmbedded(question, now)),
        dispose: () => Promise.resolve(),
    };
}
function judgeEmbedded(policy, compiled, path, bytes, now) {
    const reading = (0,gait/* readIntent */.N3)(bytes);
    const diagnostics = intentDiagnostics(reading, path);
    if ("error" in reading)
        return { ...NO_VERDICT, policy_digest: policy.digest, error: reading.error.message, diagnostics };
    const result = (0,gait/* evaluate */._3)(compiled, reading.intent, now);
    return {
        verdict: result.verdict,
        reason_codes: result.reasonCodes,
        violations: result.violations,
        matched_rule: result.matchedRule,
        policy_digest: policy.digest,
        intent_digest: (0,gait/* intentDigest */.t9)(reading.intent),
        error: undefined,
        diagnostics,
        rules: result.matchedRules.flatMap((i) => policy.policy.rules[i]?.name ?? []),
    };
}
function verifyEmbedded({ policy, snapshot, server, riskClass }, now) {
    const reading = (0,gait/* readServer */.Wb)(server.bytes);
    const diagnostics = reading.diagnostics.map((d) => ({ ...d, file: server.path }));
    if ("error" in reading)
        return { ...NO_VERDICT, error: reading.error.message, diagnostics };
    const decision = (0,gait/* verifyServer */.Vz)(policy.policy, snapshot?.bytes, reading.server, riskClass, now);
    return { ...NO_VERDICT, verdict: decision.verdict, reason_codes: decision.reasonCodes, violations: decision.violations, diagnostics };
}
function bothEngines(embedded, real) {
    const compared = (ours, theirs) => {
        const difference = smallestDifference(ours, theirs);
        return difference === undefined ? ours : { ...ours, disagreement: difference };
    };
    return {
        kind: "both",
        judge: async (policy, path, bytes) => compared(await embedded.judge(policy, path, bytes), await real.judge(policy, path, bytes)),
        verify: async (question) => compared(await embedded.verify(question), await real.verify(question)),
        dispose: async () => {
            await real.dispose();
        },
    };
}
const COMPARED = ["verdict", "reason_codes", "violations", "matched_rule", "policy_digest", "intent_digest"];
function smallestDifference(ours, theirs) {
    if (ours.verdict === "error" && theirs.verdict === "error")
        return undefined;
    for (const key of COMPARED) {
        const a = JSON.stringify(ours[key]);
        const b = JSON.stringify(theirs[key]);
        if (a !== b)
            return `${key}: embedded says ${a}, gait says ${b}`;
    }
    return undefined;
}


/***/ }),

/***/ 6409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ intentFiles)
/* harmony export */ });
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6699);
/* harmony import */ var _operands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7035);


async function intentFiles(world, operands) {
    const found = [];
    const add = (path, bytes) => void found.push({ path, bytes, lines: /\.(?:jsonl|ndjson)$/iu.test(path) });
    for (const operand of operands) {
        if (!(await world.files.isFolder(operand))) {
            add(operand, await (0,_operands_js__WEBPACK_IMPORTED_MODULE_1__/* .readOperand */ .gg)(world, operand, "the intent", _source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .SIZE_LIMITS */ .bd.evidence));
            continue;
        }
        const tree = world.files.folder(operand);
        for (const path of await tree.list("")) {
            if (!/\.(?:json|jsonl|ndjson)$/iu.test(path))
                continue;
            const bytes = await tree.read(path, _source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .SIZE_LIMITS */ .bd.evidence);
            if (bytes !== undefined)
                add(`${operand.replace(/\/+$/u, "")}/${path}`, bytes);
        }
    }
    return found;
}


/***/ }),

/***/ 1896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ loadExport)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7775);
/* harmony import */ var _registry_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2358);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8269);



async function loadExport(tree, source, wanted) {
    const documents = (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesOf */ .sm)(await Promise.all(source.files.map((path) => (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(tree, path, wanted === "tools" ? "the registry export" : "the report"))));
    if (documents.value === undefined)
        return { diagnostics: documents.diagnostics };
    const reading = (0,_registry_index_js__WEBPACK_IMPORTED_MODULE_0__.readExport)(documents.value, source.options, wanted);
    const diagnostics = [...documents.diagnostics, ...reading.diagnostics];
    if (reading.value === undefined || (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrors */ .Cs)(diagnostics))
        return { diagnostics };
    return { value: { reading: reading.value, sources: documents.value.map((d) => ({ path: d.file, sha256: d.sha256 })) }, diagnostics };
}


/***/ }),

/***/ 9476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U2: () => (/* binding */ approvedNames),
/* harmony export */   of: () => (/* binding */ loadPolicyText),
/* harmony export */   r3: () => (/* binding */ policyTextOf),
/* harmony export */   tb: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8755);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7775);
/* harmony import */ var _gait_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5630);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8149);
/* harmony import */ var _render_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1672);
/* harmony import */ var _rollout_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6459);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6699);
/* harmony import */ var _load_export_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1896);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8269);









async function loadPolicy(tree, config, entry, deny) {
    return entry.kind === "rendered" ? loadRendered(tree, config, entry, deny) : loadFile(tree, config, entry, deny);
}
async function loadRendered(tree, config, entry, deny) {
    const found = await (0,_load_export_js__WEBPACK_IMPORTED_MODULE_6__/* .loadExport */ .Z)(tree, entry.registry, "tools");
    const base = entry.base === undefined ? undefined : await loadPolicyText(tree, entry.base, "the base policy");
    const stagedBytes = await tree.read(entry.staged, _source_index_js__WEBPACK_IMPORTED_MODULE_5__/* .SIZE_LIMITS */ .bd.staged);
    const stagedText = stagedBytes === undefined ? undefined : (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(stagedBytes);
    const staged = (0,_rollout_index_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStaged */ .s6)(entry.staged, stagedText ?? "");
    const diagnostics = [...found.diagnostics, ...(base?.diagnostics ?? []), ...staged.diagnostics];
    if (found.value === undefined || (base !== undefined && base.value === undefined) || (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_8__/* .hasErrors */ .Cs)(diagnostics))
        return { diagnostics };
    const { reading, sources } = found.value;
    const tools = byName(reading.tools);
    const denied = (0,_rollout_index_js__WEBPACK_IMPORTED_MODULE_4__/* .deniedNames */ .m3)(deny, reading.tools);
    const baseRules = base?.value;
    const render = (stage, names) => {
        const input = {
            allow: reading.tools,
            staged: names,
            denied,
            stage,
            rendering: entry.rendering,
            ruleName: entry.rule_name,
            allowReasonCode: entry.allow_reason_code,
            header: { sources },
            ...(baseRules === undefined ? {} : { base: { path: entry.base ?? "", text: baseRules.text, policy: baseRules.policy } }),
        };
        const rendered = (0,_render_index_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPolicy */ .zQ)(input);
        if (rendered.value === undefined)
            return { diagnostics: rendered.diagnostics };
        return { value: meaningOf(rendered.value.text, entry.output), diagnostics: rendered.diagnostics };
    };
    const artefact = render(entry.stage, staged.names);
    const enforced = render("enforce", staged.names);
    const unstaged = render("enforce", []);
    if (artefact.value === undefined || enforced.value === undefined || unstaged.value === undefined)
        return { diagnostics: [...diagnostics, ...artefact.diagnostics] };
    const committed = await tree.read(entry.output, _source_index_js__WEBPACK_IMPORTED_MODULE_5__/* .SIZE_LIMITS */ .bd.policy);
    const approved = approvedNames(tools, denied);
    const stagedNow = staged.names.filter((name) => approved.has(name));
    return {
        value: {
            entry,
            config,
            state: stateOf(config, entry, entry.output, enforced.value, baseRules, stagedNow),
            artefact: artefact.value,
            enforced: enforced.value,
            unstaged: unstaged.value,
            render,
            baseRules,
            committed: committed === undefined ? undefined : (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(committed),
            stagedText,
            tools,
            denied,
            ...(reading.exported_at === undefined ? {} : { exportedAt: reading.exported_at }),
            diagnostics: artefact.diagnostics,
        },
        diagnostics: [...diagnostics, ...artefact.diagnostics],
    };
}
async function loadFile(tree, config, entry, deny) {
    const file = await loadPolicyText(tree, entry.file, "the policy");
    if (file.value === undefined)
        return { diagnostics: file.diagnostics };
    const text = file.value;
    const denied = (0,_rollout_index_js__WEBPACK_IMPORTED_MODULE_4__/* .deniedNames */ .m3)(deny, []);
    const state = stateOf(config, entry, entry.file, text, text, []);
    const diagnostics = [
        ...file.diagnostics,
        ...denied.filter((name) => state.allowSet.includes(name)).map((name) => deniedButAllowed(entry, name, text.policy)),
    ];
    return {
        value: {
            entry,
            config,
            state,
            artefact: text,
            enforced: text,
            unstaged: text,
            baseRules: text,
            committed: text.text,
            stagedText: undefined,
            render: () => ({ value: text, diagnostics: [] }),
            tools: new Map(),
            denied,
            diagnostics,
        },
        diagnostics,
    };
}
function deniedButAllowed(entry, name, policy) {
    const position = policy.rules.flatMap((rule) => rule.toolNamePositions.get(name) ?? [])[0];
    const at = { file: entry.file, ...position };
    return {
        ...(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_8__/* .errorAt */ .Os)("denied_tool_allowed", `the deny list names ${JSON.stringify(name)}, but ${entry.file} is hand-written and still allows it`, at, "Remove the name from the file: hand-written policies are never rewritten."),
        severity: "warning",
    };
}
function stateOf(config, entry, output, enforced, baseRules, staged) {
    const allowSet = (0,_rollout_index_js__WEBPACK_IMPORTED_MODULE_4__/* .allowSetOf */ .LM)(enforced.policy);
    const baseRulesDigest = baseRules?.digest ?? (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(null);
    return {
        id: entry.id,
        config: config.path,
        kind: entry.kind,
        output,
        stage: entry.stage,
        allowSet,
        staged: [...staged].sort(_gait_index_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo),
        ...(entry.kind === "rendered" ? { stagedFile: entry.staged } : {}),
        enforcedDigest: enforced.digest,
        baseRulesDigest,
        allowSetDigest: (0,_render_index_js__WEBPACK_IMPORTED_MODULE_3__/* .allowSetDigest */ .mx)(allowSet, baseRulesDigest),
        newTools: entry.kind === "rendered" ? entry.new_tools : "allow",
        limits: entry.limits,
        rollout: config.rollout,
        exceptionRules: config.exception_rules,
        settingsDigest: settingsDigest(entry),
        testsDigest: (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(entry.tests.map(({ position: _position, ...test }) => JSON.stringify(test))),
    };
}
function settingsDigest(entry) {
    const common = {
        limits: JSON.stringify(entry.limits),
        coverage: JSON.stringify(entry.coverage),
        rendering: JSON.stringify(entry.rendering),
    };
    if (entry.kind === "file")
        return (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)({ ...common, file: entry.file });
    return (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)({
        ...common,
        output: entry.output,
        base: entry.base ?? "",
        staged: entry.staged,
        new_tools: entry.new_tools,
        rule_name: entry.rule_name,
        allow_reason_code: entry.allow_reason_code,
    });
}
function byName(tools) {
    const found = new Map();
    for (const tool of tools) {
        const list = found.get(tool.gait_name);
        if (list === undefined)
            found.set(tool.gait_name, [tool]);
        else
            list.push(tool);
    }
    return found;
}
function approvedNames(tools, denied) {
    const names = new Set([...tools].flatMap(([name, entries]) => (entries.every((e) => e.effect === undefined) ? [name] : [])));
    for (const name of denied)
        names.delete(name);
    return names;
}
function meaningOf(text, file) {
    const bytes = new TextEncoder().encode(text);
    const reading = (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readPolicy */ .T4)(bytes);
    if ("error" in reading)
        throw new Error(`the rendered policy ${file} cannot be read back: ${reading.error.message}`);
    return { text, bytes, policy: reading.policy, digest: (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_1__/* .policyDigest */ .p1)(reading.policy) };
}
async function loadPolicyText(tree, path, what) {
    let bytes;
    try {
        bytes = await tree.read(path, _source_index_js__WEBPACK_IMPORTED_MODULE_5__/* .SIZE_LIMITS */ .bd.policy);
    }
    catch (error) {
        if (error instanceof _input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d && error.exit === 6)
            return { diagnostics: [error.diagnostic] };
        throw error;
    }
    if (bytes === undefined)
        return { diagnostics: [(0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .missing */ .LO)(tree, path, what)] };
    return policyTextOf(path, bytes);
}
function policyTextOf(path, bytes) {
    const refused = (message, position) => ({
        diagnostics: [
            (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_8__/* .errorAt */ .Os)("policy_invalid", `gait ${_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .GAIT_VERSION */ .VT} refuses ${path}: ${message}`, { file: path, ...position }, "See `registry-policy policy validate`."),
        ],
    });
    const reading = (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readPolicy */ .T4)(bytes);
    if ("error" in reading)
        return refused(reading.error.message, reading.error.position);
    const noDigest = (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_1__/* .policyDigestError */ .xH)(reading.policy);
    if (noDigest !== undefined) {
        const place = (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lintPolicy */ .GF)(bytes).find(({ code }) => code === "min_score_not_a_number");
        return refused(noDigest, place?.line === undefined ? undefined : { line: place.line, column: place.column ?? 1 });
    }
    return { value: { text: (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(bytes), bytes, policy: reading.policy, digest: (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_1__/* .policyDigest */ .p1)(reading.policy) }, diagnostics: [] };
}


/***/ }),

/***/ 3826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ recheckWitnesses)
/* harmony export */ });
/* harmony import */ var _gait_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5630);

const encoder = new TextEncoder();
async function recheckWitnesses(engine, base, head, changes) {
    const { kind } = engine;
    if (kind === "embedded")
        return { changes, disagreements: [] };
    const classes = [];
    const disagreements = [];
    for (const change of changes.classes) {
        const difference = await denied(engine, base, head, change);
        if (difference === undefined)
            classes.push({ ...change, checked_by: kind });
        else
            disagreements.push(`gait does not confirm a change from ${change.from} to ${change.to}: ${difference}; ${change.description}; intent ${change.witness}`);
    }
    return { changes: { ...changes, classes, not_analysed: [...changes.not_analysed, ...disagreements] }, disagreements };
}
async function denied(engine, base, head, change) {
    const sides = [
        { words: "before", policy: base, verdict: change.from },
        { words: "now", policy: head, verdict: change.to },
    ];
    for (const { words, policy, verdict } of sides) {
        const judged = await engine.judge(policy, "witness.json", encoder.encode(change.witness));
        if (judged.disagreement !== undefined)
            return `${words}: ${judged.disagreement}`;
        if (!(0,_gait_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isVerdict */ ._f)(judged.verdict))
            return `${words}: ${judged.error ?? "no verdict"}`;
        if (judged.verdict !== verdict)
            return `${words}: gait says ${judged.verdict}`;
    }
    return undefined;
}


/***/ }),

/***/ 8228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wC: () => (/* reexport */ createPlainJudge),
  aE: () => (/* reexport */ diffFixtures),
  wR: () => (/* reexport */ diffPolicies),
  ww: () => (/* reexport */ diffRecorded),
  kF: () => (/* reexport */ mayRelax)
});

// UNUSED EXPORTS: contains, createToolJudge, diffClasses, diffTools, escapedName, isRelaxation, toolNames

// EXTERNAL MODULE: ./lib/src/gait/index.js
var gait = __webpack_require__(5630);
;// CONCATENATED MODULE: ./lib/src/diff/sat/circuit.js
const TRUE = 0;
const FALSE = 1;
function not(wire) {
    return wire ^ 1;
}
function createCircuit() {
    const gates = [undefined];
    const known = new Map();
    const join = (a, b) => {
        if (a === b || b === TRUE)
            return a;
        if (a === TRUE)
            return b;
        if (a === FALSE || b === FALSE || a === not(b))
            return FALSE;
        const [low, high] = a < b ? [a, b] : [b, a];
        const key = low * 2 ** 26 + high;
        const found = known.get(key);
        if (found !== undefined)
            return found;
        gates.push([low, high]);
        const made = (gates.length - 1) * 2;
        known.set(key, made);
        return made;
    };
    const and = (...wires) => [...new Set(wires)].sort((a, b) => a - b).reduce((all, wire) => join(all, wire), TRUE);
    const or = (...wires) => not(and(...wires.map(not)));
    return {
        input() {
            gates.push(undefined);
            return (gates.length - 1) * 2;
        },
        and,
        or,
        differ: (a, b) => or(and(a, not(b)), and(not(a), b)),
        choose: (condition, a, b) => or(and(condition, a), and(not(condition), b)),
        size: () => gates.length,
        gate: (node) => gates[node],
    };
}
function simulate(circuit, input) {
    const values = [true];
    for (let node = 1; node < circuit.size(); node++) {
        const gate = circuit.gate(node);
        values.push(gate === undefined ? input(node) : wireHolds(values, gate[0]) && wireHolds(values, gate[1]));
    }
    return values;
}
function wireHolds(values, wire) {
    return (values[wire >> 1] ?? false) !== ((wire & 1) === 1);
}
function justify(circuit, values, root) {
    const needed = new Set();
    const inputs = [];
    const open = [root >> 1];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node === 0 || needed.has(node))
            continue;
        needed.add(node);
        const gate = circuit.gate(node);
        if (gate === undefined) {
            inputs.push(node * 2 + (values[node] === true ? 0 : 1));
            continue;
        }
        const [a, b] = gate;
        if (values[node] === true)
            open.push(a >> 1, b >> 1);
        else if (wireHolds(values, a))
            open.push(b >> 1);
        else if (wireHolds(values, b))
            open.push(a >> 1);
        else
            open.push(needed.has(b >> 1) ? b >> 1 : a >> 1);
    }
    return inputs.sort((a, b) => a - b);
}

// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
;// CONCATENATED MODULE: ./lib/src/diff/space/partition.js

const SHOWN = 5;
function shortList(words) {
    const shown = words.slice(0, SHOWN).map((word) => (word === "" ? "(none)" : (0,source/* quoteForMessage */.Hx)(word)));
    return words.length > SHOWN ? `${shown.join(", ")} and ${words.length - SHOWN} more` : shown.join(", ");
}
function wordSet(words) {
    const members = new Set(words);
    return {
        key: `=${JSON.stringify(words)}`,
        phrase: words.length === 1 ? `is ${shortList(words)}` : `is one of ${shortList(words)}`,
        negatedPhrase: words.length === 1 ? `is not ${shortList(words)}` : `is none of ${shortList(words)}`,
        words,
        exact: true,
        patterns: [],
        has: (value) => members.has(value),
    };
}
function testedSet(key, words, has, phrase, negatedPhrase) {
    return { key, phrase, negatedPhrase, words, exact: false, patterns: [], has };
}
function patternSet(patterns, matches) {
    const words = patterns.map((pattern) => pattern.text);
    return {
        key: `~${JSON.stringify(words)}`,
        phrase: `matches ${shortList(words)}`,
        negatedPhrase: `matches none of ${shortList(words)}`,
        words,
        exact: false,
        patterns,
        has: (value) => words.some((pattern) => matches(pattern, value)),
    };
}
function positiveUpTo(limit) {
    const words = limit === undefined ? ["1"] : ["1", String(limit), String(limit + 1)];
    const bound = limit ?? Number.POSITIVE_INFINITY;
    const phrase = limit === undefined ? "is above 0" : `is from 1 to ${limit}`;
    return testedSet(`<=${limit ?? ""}`, words, (value) => Number(value) > 0 && Number(value) <= bound, phrase, `is not ${phrase.slice(3)}`);
}
function freshText(seeds, sets, valid) {
    const known = new Set(sets.flatMap((set) => (set.exact ? set.words : [])));
    const tested = sets.filter((set) => !set.exact);
    const free = (value) => valid(value) && !known.has(value) && !tested.some((set) => set.has(value));
    const tries = function* () {
        const seed = seeds[0] ?? "";
        yield* seeds;
        for (let number = 2; number < 4; number++)
            yield `${seed}-${number}`;
        for (let point = 0x61; point < 0x7b; point++)
            yield String.fromCodePoint(point) + seed;
        for (let point = 0x4e00; point < 0x4e40; point++)
            yield String.fromCodePoint(point) + seed;
        for (let number = 4; number < 4 + known.size; number++)
            yield `${seed}-${number}`;
    };
    for (const text of tries())
        if (free(text))
            return text;
    return undefined;
}
function partition(candidates, sets) {
    const holders = new Map();
    sets.forEach((set, index) => {
        if (!set.exact)
            return;
        for (const word of set.words) {
            const known = holders.get(word);
            if (known === undefined)
                holders.set(word, [index]);
            else
                known.push(index);
        }
    });
    const tested = sets.flatMap((set, index) => (set.exact ? [] : [{ set, index }]));
    const groups = new Map();
    for (const value of new Set(candidates)) {
        const inside = new Set(holders.get(value));
        for (const { set, index } of tested)
            if (set.has(value))
                inside.add(index);
        const key = [...inside].sort((a, b) => a - b).join(",");
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { values: [value], sets: inside });
        else
            group.values.push(value);
    }
    return [...groups.values()].map((group) => ({
        value: group.values[0] ?? "",
        values: group.values,
        sets: group.sets,
    }));
}

;// CONCATENATED MODULE: ./lib/src/diff/space/delegation.js

function delegationKey(fact) {
    if (fact.kind === "present")
        return "present";
    return fact.kind === "deeper" ? `deeper ${fact.depth}` : `${fact.kind} ${JSON.stringify(fact.names)}`;
}
function delegationPhrase(fact, holds) {
    switch (fact.kind) {
        case "present":
            return holds ? "with delegation" : "without delegation";
        case "deeper":
            return `delegation chain of ${holds ? "more than" : "at most"} ${fact.depth} link(s)`;
        case "delegator":
        case "delegate":
        case "scope":
            return `delegation ${fact.kind} ${holds ? "is one of" : "is none of"} ${shortList(fact.names)}`;
    }
}
function delegationHolds(fact, delegation) {
    if (delegation === undefined)
        return false;
    const { chain } = delegation;
    switch (fact.kind) {
        case "present":
            return true;
        case "deeper":
            return chain.length > fact.depth;
        case "delegator":
            return chain.some((link) => fact.names.includes(link.delegatorIdentity));
        case "delegate":
            return fact.names.includes(delegation.requesterIdentity) || chain.some((link) => fact.names.includes(link.delegateIdentity));
        case "scope":
            return fact.names.includes(delegation.scopeClass) || chain.some((link) => fact.names.includes(link.scopeClass));
    }
}
function chainHolds(fact, { people, scopes }) {
    switch (fact.kind) {
        case "present":
            return true;
        case "deeper":
            return people.length - 1 > fact.depth;
        case "delegator":
            return people.slice(0, -1).some((name) => fact.names.includes(name));
        case "delegate":
            return people.slice(people.length > 1 ? 1 : 0).some((name) => fact.names.includes(name));
        case "scope":
            return scopes.some((name) => fact.names.includes(name));
    }
}
function fill(slots, wanted, refused, stranger) {
    const filled = {
        people: slots.people.map((name) => name ?? stranger),
        scopes: slots.scopes.map((name) => name ?? ""),
    };
    if (refused.some((fact) => fact.kind !== "deeper" && chainHolds(fact, filled)))
        return undefined;
    const missing = wanted.find((fact) => !chainHolds(fact, filled));
    if (missing === undefined)
        return filled;
    const row = missing.kind === "scope" ? slots.scopes : slots.people;
    for (let place = 0; place < row.length; place++) {
        if (row[place] !== undefined)
            continue;
        for (const name of missing.names) {
            const next = row.with(place, name);
            const found = fill(missing.kind === "scope" ? { ...slots, scopes: next } : { ...slots, people: next }, wanted, refused, stranger);
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}
const LONGEST_CHAIN = 64;
function findChain(asked) {
    const wanted = asked.filter(({ holds }) => holds).map(({ fact }) => fact);
    const refused = asked.filter(({ holds }) => !holds).map(({ fact }) => fact);
    if (refused.some(({ kind }) => kind === "present"))
        return undefined;
    const named = wanted.filter((fact) => "names" in fact);
    const known = new Set([...wanted, ...refused].flatMap((fact) => ("names" in fact ? fact.names : [])));
    let stranger = "someone";
    while (known.has(stranger))
        stranger += "-else";
    const shortest = Math.max(0, ...wanted.map((fact) => (fact.kind === "deeper" ? fact.depth + 1 : 0)));
    const longest = Math.min(...refused.map((fact) => (fact.kind === "deeper" ? fact.depth : Number.POSITIVE_INFINITY)));
    for (let links = shortest; links <= Math.min(longest, shortest + named.length + 1, LONGEST_CHAIN); links++) {
        const slots = {
            people: Array(links + 1).fill(undefined),
            scopes: Array(links + 1).fill(undefined),
        };
        const found = fill(slots, named, refused, stranger);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function delegationCore(asked) {
    let kept = asked.map((_, index) => index);
    for (const candidate of asked.keys()) {
        const fewer = kept.filter((index) => index !== candidate);
        const rest = fewer.flatMap((index) => asked[index] ?? []);
        if (rest.some(({ holds }) => holds) && findChain(rest) === undefined)
            kept = fewer;
    }
    return kept;
}

// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
;// CONCATENATED MODULE: ./lib/src/diff/space/fields.js

const trimmed = (value) => value !== "" && (0,gait_text/* trim */.Bq)(value) === value;
const folded = (value) => trimmed(value) && (0,gait_text/* lower */.ib)(value) === value;
const hex = (value) => /^[0-9a-f]{64}$/u.test(value);
const count = (value) => /^\d{1,15}$/u.test(value);
const fields_closed = () => false;
function field(id, phrase, values, seeds, valid, read) {
    return { id, phrase, values, seeds, valid, read };
}
function contextText(intent, key) {
    return intent.context.strings.get(key) ?? "";
}
function authText(intent, key) {
    const value = intent.context.authContext?.get(key);
    return typeof value === "string" ? (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(value)) : "";
}
const CREDENTIAL_SOURCES = [
    ..."env stub command github_pat github_oidc aws_sts aws_iam_user azure_federated gcp_sts kubernetes_service_account".split(" "),
    ..."vault_dynamic unknown".split(" "),
];
const FIELDS = [
    field("tool", "tool", [], ["other-tool"], folded, (intent) => intent.toolName),
    field("risk", "risk_class", ["low"], ["other"], folded, (intent) => intent.context.riskClass),
    field("identity", "identity", [], ["someone"], trimmed, (intent) => intent.context.identity),
    field("workspace", "workspace", [], ["/workspace", "workspace"], trimmed, (intent) => intent.context.workspace),
    field("phase", "phase", ["apply", "plan"], [], fields_closed, (intent) => intent.context.phase),
    ...["tool_name", "data_class", "endpoint_class", "autonomy_level"].map((name) => field(`wrkr.${name}`, `auth_context wrkr.${name}`, [""], ["other"], folded, (intent) => authText(intent, `wrkr.${name}`))),
    field("skill.publisher", "skill publisher", [""], ["someone"], folded, (intent) => (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(intent.skillProvenance?.publisher ?? ""))),
    field("skill.source", "skill source", [""], ["elsewhere"], folded, (intent) => (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(intent.skillProvenance?.source ?? ""))),
    field("environment", "environment", [""], ["other"], folded, (intent) => (0,gait_text/* lower */.ib)(contextText(intent, "environment"))),
    field("agent_id", "agent_id", [""], ["other-agent"], trimmed, (intent) => contextText(intent, "agent_id")),
    field("agent.digest", "agent manifest_digest", [""], ["f".repeat(64), "0".repeat(64), "e".repeat(64)], hex, (intent) => intent.context.agentIdentity?.manifestDigest ?? ""),
    field("agent.publisher", "agent publisher", [""], ["someone"], folded, (intent) => (0,gait_text/* lower */.ib)(intent.context.agentIdentity?.publisher ?? "")),
    field("agent.source", "agent source", [""], ["elsewhere"], folded, (intent) => (0,gait_text/* lower */.ib)(intent.context.agentIdentity?.source ?? "")),
    field("credential_source", "credential_source", ["", ...CREDENTIAL_SOURCES], [], fields_closed, (intent) => contextText(intent, "credential_source")),
    field("credential_access_type", "credential_access_type", ["", "jit", "standing", "static", "inherited", "cloud_admin", "unknown"], [], fields_closed, (intent) => contextText(intent, "credential_access_type")),
    field("credential_issuer", "credential_issuer", [""], ["someone"], trimmed, (intent) => contextText(intent, "credential_issuer")),
    field("credential_ttl_seconds", "credential_ttl_seconds", ["0", "1"], ["0"], count, (intent) => String(intent.context.credentialTtlSeconds)),
    field("network_mode", "sandbox network_mode", ["", "disabled", "egress_allowlist", "full"], [], fields_closed, (intent) => intent.context.sandbox?.networkMode ?? ""),
    field("env_exposure_mode", "sandbox env_exposure_mode", ["", "none", "allowlist", "full"], [], fields_closed, (intent) => intent.context.sandbox?.envExposureMode ?? ""),
    field("filesystem_isolation", "sandbox filesystem_isolation", ["", "container", "none", "workspace"], [], fields_closed, (intent) => intent.context.sandbox?.filesystemIsolation ?? ""),
    field("user_mode", "sandbox user_mode", ["", "unprivileged", "default", "root"], [], fields_closed, (intent) => intent.context.sandbox?.userMode ?? ""),
    field("timeout_seconds", "sandbox timeout_seconds", ["0", "1"], ["0"], count, (intent) => String(intent.context.sandbox?.timeoutSeconds ?? 0)),
];
const path = (value) => value === "/" || (trimmed(value) && /^\/?[^/]+(\/[^/]+)*$/u.test(value));
const BAGS = [
    {
        id: "provenance",
        phrase: "argument provenance",
        values: ["user", "tool_output", "external", "system"],
        seeds: [],
        valid: fields_closed,
        read: (intent) => intent.argProvenance.map((entry) => entry.source),
    },
    {
        id: "writable_paths",
        phrase: "sandbox writable path",
        values: [],
        seeds: ["/elsewhere", "elsewhere"],
        valid: path,
        read: (intent) => intent.context.sandbox?.writablePaths ?? [],
    },
    {
        id: "read_only_roots",
        phrase: "sandbox read-only root",
        values: [],
        seeds: ["/elsewhere"],
        valid: path,
        read: (intent) => intent.context.sandbox?.readOnlyRoots ?? [],
    },
    {
        id: "lifecycle",
        phrase: "agent lifecycle state",
        values: [],
        seeds: ["other"],
        valid: trimmed,
        read: (intent) => intent.context.agentIdentity?.lifecycleStates ?? [],
    },
];
const CONTEXT_FLAGS = ["run_id", "workflow_id", "repo", "approval_ref", "wrkr_inventory_ref", "agent_action_bom_ref", "credential_ref"];
const FLAGS = [
    ...CONTEXT_FLAGS.map((id) => ({
        id,
        phrase: `${id} is given`,
        negatedPhrase: `${id} is missing`,
        read: (intent) => contextText(intent, id) !== "",
    })),
    {
        id: "agent.present",
        phrase: "agent_identity is given",
        negatedPhrase: "agent_identity is missing",
        read: (intent) => intent.context.agentIdentity !== undefined,
    },
    {
        id: "agent.revoked",
        phrase: "the agent is revoked",
        negatedPhrase: "the agent is not revoked",
        read: (intent) => intent.context.agentIdentity?.revoked ?? false,
    },
    {
        id: "agent.owner",
        phrase: "the agent has an owner",
        negatedPhrase: "the agent has no owner",
        read: (intent) => (intent.context.agentIdentity?.owner ?? "") !== "",
    },
    {
        id: "agent.unexpired",
        phrase: "the agent's expires_at lies ahead",
        negatedPhrase: "the agent's expires_at is missing or past",
        read: (intent, now) => (intent.context.agentIdentity?.expiresAt ?? now) > now,
    },
    {
        id: "sandbox.evidence",
        phrase: "sandbox evidence is given",
        negatedPhrase: "sandbox evidence is missing",
        read: ({ context }) => (context.sandbox?.evidenceRef ?? "") !== "" && (context.sandbox?.evidenceDigest ?? "") !== "",
    },
];
const byId = (list) => new Map(list.map((item) => [item.id, item]));
const fields = byId(FIELDS);
const bags = byId(BAGS);
const flags = byId(FLAGS);

;// CONCATENATED MODULE: ./lib/src/diff/space/attributes.js

const attributes_trimmed = (value) => value !== "" && (0,gait_text/* trim */.Bq)(value) === value;
const attributes_folded = (value) => attributes_trimmed(value) && (0,gait_text/* lower */.ib)(value) === value;
const attributes_closed = () => false;
const BOOLEANS = ["false", "true"];
const DESTINATION_KINDS = ["host", "url", "bucket", "queue", "topic"];
const DESTRUCTIVE_CLASSES = ["fs.delete", "proc.exec"];
const DESTRUCTIVE_OPERATIONS = ["delete", "remove", "rm", "unlink", "rmdir", "drop", "truncate", "exec", "spawn"];
const ATTRIBUTES = [
    {
        id: "kind",
        values: ["path", "url", "host", "other", "repo", "bucket", "table", "queue", "topic"],
        seeds: [],
        valid: attributes_closed,
        read: (target) => target.kind,
    },
    {
        id: "value",
        values: ["/none", "unlisted", "/none-2", "unlisted-2"],
        seeds: ["unlisted-3"],
        valid: attributes_trimmed,
        read: (target) => target.value,
    },
    { id: "operation", values: [""], seeds: ["operate"], valid: attributes_folded, read: (target) => target.operation },
    { id: "sensitivity", values: [""], seeds: ["other"], valid: attributes_folded, read: (target) => target.sensitivity },
    {
        id: "class",
        values: ["fs.read", "fs.write", "net.http", "net.dns", "other", "ui.click", "ui.type", "ui.navigate", "fs.delete", "proc.exec"],
        seeds: [],
        valid: attributes_closed,
        read: (target) => target.endpointClass,
    },
    { id: "domain", values: [""], seeds: ["other.example"], valid: attributes_folded, read: (target) => target.endpointDomain },
    { id: "destructive", values: BOOLEANS, seeds: [], valid: attributes_closed, read: (target) => String(target.destructive) },
    {
        id: "discovery",
        values: ["unknown", "webmcp", "dynamic_mcp", "a2a", "mcp", "static_mcp", "manual"],
        seeds: [],
        valid: attributes_closed,
        read: (target) => target.discoveryMethod,
    },
    { id: "read_only_hint", values: BOOLEANS, seeds: [], valid: attributes_closed, read: (target) => String(target.readOnlyHint) },
    {
        id: "destructive_hint",
        values: BOOLEANS,
        seeds: [],
        valid: attributes_closed,
        read: (target) => String(target.destructiveHint),
    },
    {
        id: "idempotent_hint",
        values: BOOLEANS,
        seeds: [],
        valid: attributes_closed,
        read: (target) => String(target.idempotentHint),
    },
    { id: "open_world_hint", values: BOOLEANS, seeds: [], valid: attributes_closed, read: (target) => String(target.openWorldHint) },
];

;// CONCATENATED MODULE: ./lib/src/diff/space/inferred.js

function inferredDomain(kind, value) {
    if (kind === "host")
        return (0,gait_text/* domainOfHost */.cq)(value);
    return kind === "url" ? (0,gait_text/* domainOfUrl */.jD)(value) : "";
}

;// CONCATENATED MODULE: ./lib/src/diff/space/glob.js
const SLASH = 0x2f;
function literal(text) {
    return [...text].map((character) => {
        const point = character.codePointAt(0) ?? 0;
        return { kind: "one", ranges: [[point, point]], negated: false };
    });
}
function classPoint(points, at) {
    let place = at;
    if (points[place] === "-" || points[place] === "]")
        return undefined;
    if (points[place] === "\\")
        place++;
    const point = points[place]?.codePointAt(0);
    return point === undefined || place + 1 >= points.length ? undefined : { point, next: place + 1 };
}
function characterClass(points, at) {
    const negated = points[at] === "^";
    let place = negated ? at + 1 : at;
    const ranges = [];
    while (ranges.length === 0 || points[place] !== "]") {
        const low = classPoint(points, place);
        if (low === undefined)
            return undefined;
        place = low.next;
        let high = low.point;
        if (points[place] === "-") {
            const end = classPoint(points, place + 1);
            if (end === undefined)
                return undefined;
            high = end.point;
            place = end.next;
        }
        ranges.push([low.point, high]);
    }
    return { token: { kind: "one", ranges, negated }, next: place + 1 };
}
function shell(text) {
    const points = [...text];
    const tokens = [];
    for (let place = 0; place < points.length;) {
        const point = points[place] ?? "";
        if (point === "*") {
            tokens.push({ kind: "run" });
            place++;
        }
        else if (point === "?") {
            tokens.push({ kind: "one", ranges: [[SLASH, SLASH]], negated: true });
            place++;
        }
        else if (point === "[") {
            const parsed = characterClass(points, place + 1);
            if (parsed === undefined)
                return undefined;
            tokens.push(parsed.token);
            place = parsed.next;
        }
        else {
            const escaped = point === "\\";
            const plain = points[escaped ? place + 1 : place];
            if (plain === undefined)
                return undefined;
            tokens.push(...literal(plain));
            place += escaped ? 2 : 1;
        }
    }
    return tokens;
}
function takes(token, point) {
    if (token.kind === "rest")
        return true;
    if (token.kind === "run")
        return point !== SLASH;
    return token.ranges.some(([low, high]) => low <= point && point <= high) !== token.negated;
}
function irregularTokens(tokens) {
    const first = tokens.findIndex((token) => token.kind === "run");
    const last = tokens.findLastIndex((token) => token.kind === "run");
    return tokens.some((token, at) => at > first && at < last && token.kind === "one" && takes(token, SLASH) && (token.negated || token.ranges.some(([low, high]) => low !== high)));
}
function pattern(text, extra) {
    const tokens = shell(text);
    return {
        text,
        alternatives: [literal(text), ...extra, ...(tokens === undefined ? [] : [tokens])],
        irregular: tokens !== undefined && irregularTokens(tokens),
    };
}
function pathPattern(text) {
    if (!text.endsWith("/**"))
        return pattern(text, []);
    const stem = text.slice(0, -3);
    return pattern(text, [literal(stem), [...literal(`${stem}/`), { kind: "rest" }]]);
}
function domainPattern(text) {
    return pattern(text, text.startsWith("*.") ? [[{ kind: "rest" }, ...literal(text.slice(1))]] : []);
}
function isGlob(found) {
    return found.alternatives.length > 2 || /[*?[\\]/u.test(found.text);
}
function sequenceMatches(tokens, points) {
    let places = new Set();
    const add = (to, place) => {
        for (let at = place; !to.has(at); at++) {
            to.add(at);
            const token = tokens[at];
            if (token === undefined || token.kind === "one")
                return;
        }
    };
    add(places, 0);
    for (const point of points) {
        const after = new Set();
        for (const place of places) {
            const token = tokens[place];
            if (token !== undefined && takes(token, point))
                add(after, token.kind === "one" ? place + 1 : place);
        }
        if (after.size === 0)
            return false;
        places = after;
    }
    return places.has(tokens.length);
}
function matchesPattern(found, value) {
    if (found.text === value)
        return true;
    const points = [...value].map((character) => character.codePointAt(0) ?? 0);
    return found.alternatives.some((tokens) => sequenceMatches(tokens, points));
}

;// CONCATENATED MODULE: ./lib/src/diff/space/search.js
function narrowed(domains, clue, inside) {
    const before = domains[clue.attribute] ?? [];
    const after = before.map((open, index) => open && clue.mask[index] === inside);
    return after.includes(true) ? domains.map((mask, attribute) => (attribute === clue.attribute ? after : mask)) : undefined;
}
function touches(domains, clue, inside) {
    return (domains[clue.attribute] ?? []).some((open, index) => open && clue.mask[index] === inside);
}
function searchDomains(start, must, never) {
    let domains = start;
    for (const clue of must) {
        const next = narrowed(domains, clue, true);
        if (next === undefined)
            return undefined;
        domains = next;
    }
    let open = never;
    for (let changed = true; changed;) {
        changed = false;
        const undecided = [];
        for (const clues of open) {
            if (clues.some((clue) => !touches(domains, clue, true)))
                continue;
            const breakable = clues.filter((clue) => touches(domains, clue, false));
            const [only] = breakable;
            if (only === undefined)
                return undefined;
            if (breakable.length > 1) {
                undecided.push(clues);
                continue;
            }
            const next = narrowed(domains, only, false);
            if (next === undefined)
                return undefined;
            domains = next;
            changed = true;
        }
        open = undecided;
    }
    const [first] = open;
    if (first === undefined)
        return domains;
    for (const clue of first) {
        const broken = narrowed(domains, clue, false);
        const found = broken === undefined ? undefined : searchDomains(broken, [], open);
        if (found !== undefined)
            return found;
        const kept = narrowed(domains, clue, true);
        if (kept === undefined)
            return undefined;
        domains = kept;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/diff/space/strings.js

const NICE = [..."xk0-.A"].map((character) => character.codePointAt(0) ?? 0);
const ARRIVALS = 8;
function compile(patterns) {
    const tokens = [];
    const ends = new Map();
    const starts = [];
    patterns.forEach((pattern, id) => {
        for (const alternative of pattern.alternatives) {
            starts.push(tokens.length);
            tokens.push(...alternative);
            ends.set(tokens.length, id);
            tokens.push(undefined);
        }
    });
    return { tokens, ends, starts };
}
function strings_close(program, places) {
    const all = new Set();
    for (const place of places) {
        for (let at = place; !all.has(at); at++) {
            all.add(at);
            const token = program.tokens[at];
            if (token === undefined || token.kind === "one")
                break;
        }
    }
    return [...all].sort((a, b) => a - b);
}
function step(program, state, point) {
    const after = [];
    for (const place of state) {
        const token = program.tokens[place];
        if (token !== undefined && takes(token, point))
            after.push(token.kind === "one" ? place + 1 : place);
    }
    return strings_close(program, after);
}
function alphabet(program, state) {
    const cuts = new Set([0, 0x2f, 0x30, 0x110000]);
    for (const place of state) {
        const token = program.tokens[place];
        if (token?.kind !== "one")
            continue;
        for (const [low, high] of token.ranges)
            cuts.add(low).add(high + 1);
    }
    const sorted = [...cuts].sort((a, b) => a - b);
    const points = new Set();
    sorted.slice(0, -1).forEach((low, at) => {
        const end = sorted[at + 1] ?? low + 1;
        const nice = NICE.find((point) => low <= point && point < end);
        const plain = low >= 0xd800 && low < 0xe000 ? 0xe000 : low;
        if (nice !== undefined)
            points.add(nice);
        if (plain < end && (nice === undefined || end - low < 64))
            points.add(plain);
        if (end - low < 64 && end - 1 < 0xd800)
            points.add(end - 1);
    });
    return [...points];
}
function coverStrings(patterns, avoid, valid, maxStates) {
    const program = compile(patterns);
    const arrivals = new Map();
    const found = new Map();
    const missing = new Set();
    const queue = [];
    let complete = !patterns.some((pattern) => pattern.irregular);
    const arrive = (state, text) => {
        const key = state.join(",");
        const ends = [...new Set(state.flatMap((place) => program.ends.get(place) ?? []))].sort((a, b) => a - b).join(",");
        const before = arrivals.get(key) ?? 0;
        if (before > 0 && (found.has(ends) || before >= ARRIVALS))
            return;
        arrivals.set(key, before + 1);
        if (!found.has(ends)) {
            if (text !== "" && valid(text) && !avoid.has(text))
                found.set(ends, text);
            else if (text !== "")
                missing.add(ends);
        }
        if (state.length > 0)
            queue.push({ state, text });
    };
    arrive(strings_close(program, program.starts), "");
    for (let next = 0; next < queue.length; next++) {
        const at = queue[next];
        if (at === undefined)
            break;
        if (queue.length > maxStates) {
            complete = false;
            break;
        }
        for (const point of alphabet(program, at.state)) {
            arrive(step(program, at.state, point), at.text + String.fromCodePoint(point));
        }
    }
    for (const ends of missing) {
        if (!found.has(ends) && [...arrivals.values()].some((count) => count >= ARRIVALS))
            complete = false;
    }
    return { values: [...found.values()], complete };
}

;// CONCATENATED MODULE: ./lib/src/diff/space/targets.js






const MAX_STATES = 30_000;
function targetSatisfies(fact, target) {
    return fact.cases.some((conditions) => conditions.every(({ attribute, set, within }) => {
        const found = ATTRIBUTES.find(({ id }) => id === attribute);
        return found !== undefined && set.has(found.read(target)) === within;
    }));
}
function impossible(readsDomain) {
    const plain = { attribute: "destructive", set: wordSet(["false"]), within: true };
    const inferring = ["host", "url"].map((kind) => [
        { attribute: "kind", set: wordSet([kind]), within: true },
        {
            attribute: "value",
            set: testedSet(`infers ${kind}`, [], (value) => inferredDomain(kind, value) !== "", "", ""),
            within: true,
        },
        { attribute: "domain", set: wordSet([""]), within: true },
    ]);
    return [
        [plain, { attribute: "destructive_hint", set: wordSet(["true"]), within: true }],
        [plain, { attribute: "class", set: wordSet(DESTRUCTIVE_CLASSES), within: true }],
        [plain, { attribute: "operation", set: wordSet(DESTRUCTIVE_OPERATIONS), within: true }],
        ...(readsDomain ? inferring : []),
    ];
}
function column(attribute, sets) {
    const words = sets.flatMap((set) => set.words).filter(attribute.valid);
    const open = attribute.seeds.length > 0;
    const globs = new Map(sets.flatMap((set) => set.patterns.filter(isGlob).map((pattern) => [pattern.text, pattern])));
    const cover = coverStrings([...globs.values()], new Set([...words, ...attribute.values]), attribute.valid, MAX_STATES);
    const fresh = open ? freshText(attribute.seeds, sets, attribute.valid) : undefined;
    const candidates = [...attribute.values, ...(fresh === undefined ? [] : [fresh]), ...(open ? [...words, ...cover.values] : [])];
    const classes = partition(candidates, sets);
    const masks = new Map(sets.map((set, index) => [set.key, classes.map((found) => found.sets.has(index))]));
    return { classes, masks, complete: cover.complete };
}
function createTargetTheory(facts) {
    const readsDomain = facts.some((fact) => fact.cases.flat().some(({ attribute }) => attribute === "domain"));
    const never = impossible(readsDomain);
    const conditions = [...facts.flatMap((fact) => fact.cases.flat()), ...never.flat()];
    const columns = ATTRIBUTES.map((attribute) => {
        const sets = new Map(conditions.filter((condition) => condition.attribute === attribute.id).map(({ set }) => [set.key, set]));
        return column(attribute, [...sets.values()]);
    });
    const everything = columns.map(({ classes }) => classes.map(() => true));
    const clue = ({ attribute, set, within }) => {
        const index = ATTRIBUTES.findIndex(({ id }) => id === attribute);
        const mask = columns[index]?.masks.get(set.key) ?? [];
        return { attribute: index, mask: within ? mask : mask.map((inside) => !inside) };
    };
    const cluesOf = new Map(facts.map((fact) => [fact.key, fact.cases.map((all) => all.map(clue))]));
    const clues = (fact) => cluesOf.get(fact.key) ?? [];
    const neverClues = never.map((all) => all.map(clue));
    const one = (wanted, refused) => {
        const forbidden = [...neverClues, ...refused.flatMap(clues)];
        const choose = (at, must) => {
            const fact = wanted[at];
            if (fact === undefined)
                return searchDomains(everything, must, forbidden);
            for (const found of clues(fact)) {
                const domains = choose(at + 1, [...must, ...found]);
                if (domains !== undefined)
                    return domains;
            }
            return undefined;
        };
        return choose(0, []);
    };
    const values = (domains) => new Map(ATTRIBUTES.map(({ id }, index) => [id, columns[index]?.classes[domains[index]?.indexOf(true) ?? 0]?.value ?? ""]));
    const core = (asked, culprit) => {
        const wanted = asked[culprit]?.fact;
        let refused = asked.flatMap(({ holds }, index) => (holds ? [] : [index]));
        const facts = (indices) => indices.flatMap((index) => asked[index]?.fact ?? []);
        for (const candidate of refused) {
            const fewer = refused.filter((index) => index !== candidate);
            if (wanted !== undefined && one([wanted], facts(fewer)) === undefined)
                refused = fewer;
        }
        return [culprit, ...refused];
    };
    const solve = (asked) => {
        const refused = asked.filter(({ holds }) => !holds).map(({ fact }) => fact);
        const groups = [];
        for (const [index, { fact, holds }] of asked.entries()) {
            if (!holds)
                continue;
            const alone = one([fact], refused);
            if (alone === undefined)
                return { kind: "conflict", facts: core(asked, index) };
            const joined = groups.some((group) => {
                const domains = group.facts.length < 6 ? one([...group.facts, fact], refused) : undefined;
                if (domains === undefined)
                    return false;
                group.facts.push(fact);
                group.domains = domains;
                return true;
            });
            if (!joined)
                groups.push({ facts: [fact], domains: alone });
        }
        return { kind: "targets", targets: groups.map(({ domains }) => values(domains)) };
    };
    return { solve, complete: columns.every(({ complete }) => complete) };
}

;// CONCATENATED MODULE: ./lib/src/diff/space/space.js




function createSpace(circuit) {
    const leaves = new Map();
    const wires = new Map();
    const required = [];
    const leaf = (key, make) => {
        const known = wires.get(key);
        if (known !== undefined)
            return known;
        const wire = circuit.input();
        wires.set(key, wire);
        leaves.set(wire >> 1, make());
        return wire;
    };
    const delegation = (fact) => {
        const wire = leaf(`delegation ${delegationKey(fact)}`, () => ({ kind: "delegation", fact }));
        if (fact.kind !== "present")
            required.push(circuit.or(not(wire), delegation({ kind: "present" })));
        return wire;
    };
    return {
        circuit,
        field: (id, set) => leaf(`field ${id} ${set.key}`, () => ({ kind: "field", id, set })),
        bag: (id, set) => leaf(`bag ${id} ${set.key}`, () => ({ kind: "bag", id, set })),
        flag: (id) => leaf(`flag ${id}`, () => ({ kind: "flag", id })),
        binding: () => leaf("binding", () => ({ kind: "binding" })),
        target: (fact) => leaf(`target ${fact.key}`, () => ({ kind: "target", fact })),
        delegation,
        require: (wire) => required.push(wire),
        required: () => required,
        leaves,
    };
}
function leafHolds(leaf, intent, nowNs, contradicts) {
    switch (leaf.kind) {
        case "field":
            return leaf.set.has(fields.get(leaf.id)?.read(intent) ?? "");
        case "bag":
            return (bags.get(leaf.id)?.read(intent) ?? []).some((value) => leaf.set.has(value));
        case "flag":
            return flags.get(leaf.id)?.read(intent, nowNs) ?? false;
        case "binding":
            return contradicts(intent);
        case "target":
            return intent.targets.some((target) => targetSatisfies(leaf.fact, target));
        case "delegation":
            return delegationHolds(leaf.fact, intent.delegation);
    }
}
function leafPhrase(leaf, holds) {
    switch (leaf.kind) {
        case "field":
            return `${fields.get(leaf.id)?.phrase ?? leaf.id} ${holds ? leaf.set.phrase : leaf.set.negatedPhrase}`;
        case "bag":
            return `${holds ? "some" : "no"} ${bags.get(leaf.id)?.phrase ?? leaf.id} that ${leaf.set.phrase}`;
        case "flag": {
            const flag = flags.get(leaf.id);
            return (holds ? flag?.phrase : flag?.negatedPhrase) ?? leaf.id;
        }
        case "binding":
            return holds ? "a credential binding contradicts the intent" : "no credential binding contradicts the intent";
        case "target":
            return holds ? leaf.fact.phrase : leaf.fact.negatedPhrase;
        case "delegation":
            return delegationPhrase(leaf.fact, holds);
    }
}

;// CONCATENATED MODULE: ./lib/src/diff/describe.js




const MOST_TOOL_GROUPS = 6;
const MOST_FACTS = 24;
function wideToolWords({ world, finder, space }, wire, found) {
    const field = world.wide.find(({ id }) => id === "tool");
    if (field === undefined)
        return undefined;
    const classes = (found.wide.get("tool") ?? []).flatMap((index) => field.classes[index] ?? []);
    const names = classes.flatMap(({ sets, values }) => (sets.size === 0 ? [] : values));
    const other = names.length < classes.flatMap(({ values }) => values).length ? ["any tool that no rule names"] : [];
    const facts = found.needed.filter((fact) => {
        const leaf = space.leaves.get(fact >> 1);
        return leaf?.kind === "field" && leaf.id === "tool";
    });
    if (facts.length === 0)
        return "any tool";
    const all = finder.find(space.circuit.and(wire, not(space.circuit.and(...facts))), []) === "none";
    const named = names.length === 0 ? [] : [`${names.length === 1 ? "tool" : "tools"} ${shortList(names)}`];
    return [...named, ...other, ...(all ? [] : ["perhaps others"])].join(", ");
}
function toolWords({ world, finder, solver }, wire) {
    const choices = world.choices("tool");
    if (choices.length === 0)
        return "any tool";
    const names = [];
    let open = choices;
    let other = false;
    for (let round = 0; open.length > 0; round++) {
        if (round === MOST_TOOL_GROUPS)
            return `tools ${shortList(names)}, and others`;
        const activation = solver.variable(false);
        solver.clause([activation ^ 1, ...open.map(({ literal }) => literal)]);
        const found = finder.find(wire, [activation]);
        if (found === "budget")
            return `tools ${shortList(names)}, perhaps others`;
        if (found === "none")
            break;
        const chosen = open.find(({ literal }) => solver.holds(literal));
        if (chosen === undefined)
            break;
        if (chosen.fresh)
            other = true;
        else
            for (const value of chosen.found.values)
                names.push(value);
        open = open.filter((choice) => choice !== chosen);
    }
    if (open.length === 0)
        return "any tool";
    if (names.length === 0)
        return "any tool that no rule names";
    return `${names.length === 1 ? "tool" : "tools"} ${shortList(names)}${other ? ", and any tool that no rule names" : ""}`;
}
function commonFacts({ space, finder }, wire, nodes) {
    const needed = justify(space.circuit, nodes, wire).filter((fact) => {
        const leaf = space.leaves.get(fact >> 1);
        return leaf !== undefined && !(leaf.kind === "field" && leaf.id === "tool");
    });
    let open = [...needed].sort((a, b) => (a & 1) - (b & 1)).slice(0, MOST_FACTS);
    while (open.length > 0) {
        const found = finder.find(space.circuit.and(wire, not(space.circuit.and(...open))), []);
        if (found === "budget")
            return [];
        if (found === "none")
            break;
        const opposed = new Set(found.needed);
        open = open.filter((fact) => !opposed.has(not(fact)));
    }
    return open.flatMap((fact) => {
        const leaf = space.leaves.get(fact >> 1);
        return leaf === undefined ? [] : [leafPhrase(leaf, (fact & 1) === 0)];
    });
}
function deciderWords(policy, decider) {
    if (typeof decider === "number")
        return `rule ${(0,source/* quoteForMessage */.Hx)(policy.rules[decider]?.name ?? "")}`;
    return decider === "default" ? "the default verdict" : "fail_closed";
}
function describeClass(parts, wire, found, sides) {
    const nodes = simulate(parts.space.circuit, (node) => found.holds(node * 2));
    const tools = wideToolWords(parts, wire, found) ?? toolWords(parts, wire);
    const facts = commonFacts(parts, wire, nodes);
    const conditions = facts.length === 0 ? "" : `; ${[...new Set(facts)].join("; ")}`;
    const [before, after] = sides.map(({ policy, decider, verdict }) => `${verdict} by ${deciderWords(policy, decider)}`);
    return `${tools}${conditions} (before: ${before ?? ""}, now: ${after ?? ""})`;
}

;// CONCATENATED MODULE: ./lib/src/diff/judge.js

function createJudge(policy, nowNs) {
    const compiled = (0,gait/* compilePolicy */.C_)(policy);
    return (intent) => (0,gait/* evaluate */._3)(compiled, intent, nowNs);
}
function intentOf(json) {
    const reading = (0,gait/* readIntent */.N3)(new TextEncoder().encode(json));
    return "intent" in reading ? reading.intent : undefined;
}
const PLAIN_JSON = '{"tool_name":"t","context":{"identity":"someone","workspace":"/workspace","risk_class":"low"}}';
function plainIntent(tool) {
    const plain = intentOf(PLAIN_JSON);
    if (plain === undefined)
        throw new Error("the plain intent must be readable");
    return { ...plain, toolName: tool };
}
function bareRule(rule) {
    return {
        ...rule,
        effect: "allow",
        match: {
            toolName: "",
            toolNames: [],
            riskClasses: [],
            targetKinds: [],
            targetValues: [],
            endpointClass: [],
            endpointClasses: [],
            discoveryMethods: [],
            toolAnnotations: undefined,
            skillPublishers: [],
            skillSources: [],
            dataClasses: [],
            destinationKinds: [],
            destinationValues: [],
            destinationOperations: [],
            provenanceSources: [],
            identities: [],
            workspacePrefixes: [],
            contextToolNames: [],
            contextDataClasses: [],
            contextEndpointClasses: [],
            contextAutonomyLevels: [],
            requireDelegation: false,
            allowedDelegatorIdentities: [],
            allowedDelegateIdentities: [],
            delegationScopes: [],
            maxDelegationDepth: undefined,
        },
        endpoint: { ...rule.endpoint, on: false },
        dataflow: { ...rule.dataflow, on: false },
        sandbox: { ...rule.sandbox, on: false },
        freezeWindow: { ...rule.freezeWindow, on: false },
        requireDeclaredAgent: false,
        allowedAgentIds: [],
        deniedAgentIds: [],
        requiredAgentManifestDigest: "",
        allowedAgentManifestPublishers: [],
        allowedAgentManifestSources: [],
        requiredAgentLifecycleStates: [],
        requireAgentOwner: false,
        requireUnexpiredAgent: false,
        blockStandingCredentials: false,
        allowedCredentialSources: [],
        allowedCredentialIssuers: [],
        allowedCredentialAccessTypes: [],
        maxCredentialTtlSeconds: 0,
        requireJitCredential: false,
        requireContextEvidence: false,
        requiredContextEvidenceMode: "",
        maxContextAgeSeconds: 0,
    };
}
function withOnly(policy, rule) {
    return { ...policy, failClosed: { ...policy.failClosed, enabled: false }, rules: [rule] };
}
function freezeVerdict(policy, rule, nowNs) {
    const freezeWindow = { ...rule.freezeWindow, environments: [], riskClasses: [] };
    return createJudge(withOnly(policy, { ...bareRule(rule), freezeWindow }), nowNs)(plainIntent("t")).verdict;
}
function bindingTest(policies, nowNs) {
    const policy = policies.find(({ rules }) => rules.length > 0);
    const rule = policy?.rules[0];
    if (policy === undefined || rule === undefined)
        return () => false;
    const judge = createJudge(withOnly(policy, { ...bareRule(rule), requireJitCredential: true }), nowNs);
    return (intent) => judge(intent).reasonCodes.some((code) => /^credential_\w+_binding_mismatch$/u.test(code));
}

;// CONCATENATED MODULE: ./lib/src/diff/model/effect.js


const LEVELS = [1, 2, 3];
function build(at) {
    const [dryRun, approval, block] = LEVELS.map(at);
    return [dryRun ?? FALSE, approval ?? FALSE, block ?? FALSE];
}
function atLeast(effect, level) {
    return level <= 0 ? TRUE : (effect[level - 1] ?? FALSE);
}
function constant(verdict) {
    return build((level) => ((0,gait/* severityOf */.xJ)(verdict) >= level ? TRUE : FALSE));
}
function chooseEffect(circuit, condition, a, b) {
    return build((level) => circuit.choose(condition, atLeast(a, level), atLeast(b, level)));
}
function raise(circuit, effect, condition, verdict) {
    return build((level) => ((0,gait/* severityOf */.xJ)(verdict) >= level ? circuit.or(atLeast(effect, level), condition) : atLeast(effect, level)));
}
function strictest(circuit, parts) {
    return build((level) => circuit.or(...parts.map(({ when, effect }) => circuit.and(when, atLeast(effect, level)))));
}
function isVerdictOf(circuit, effect, verdict) {
    const level = (0,gait/* severityOf */.xJ)(verdict);
    return level >= gait/* VERDICTS */.bk.length - 1 ? atLeast(effect, level) : circuit.and(atLeast(effect, level), not(atLeast(effect, level + 1)));
}

;// CONCATENATED MODULE: ./lib/src/diff/sat/encode.js
function createEncoder(circuit, solver, prefers) {
    const literals = [];
    const of = (wire) => (literals[wire >> 1] ?? 0) ^ (wire & 1);
    const extend = () => {
        for (let node = literals.length; node < circuit.size(); node++) {
            const gate = circuit.gate(node);
            const literal = solver.variable(gate === undefined && node > 0 && prefers(node));
            literals.push(literal);
            if (node === 0) {
                solver.clause([literal]);
            }
            else if (gate !== undefined) {
                const a = of(gate[0]);
                const b = of(gate[1]);
                solver.clause([literal ^ 1, a]);
                solver.clause([literal ^ 1, b]);
                solver.clause([literal, a ^ 1, b ^ 1]);
            }
        }
    };
    return {
        literal(wire) {
            extend();
            return of(wire);
        },
    };
}
function exactlyOne(solver, literals) {
    solver.clause(literals);
    let before;
    literals.forEach((literal, place) => {
        if (before !== undefined)
            solver.clause([before ^ 1, literal ^ 1]);
        if (place === literals.length - 1)
            return;
        const some = solver.variable(false);
        solver.clause([literal ^ 1, some]);
        if (before !== undefined)
            solver.clause([before ^ 1, some]);
        before = some;
    });
}

;// CONCATENATED MODULE: ./lib/src/diff/sat/heap.js
function createHeap(scores) {
    const items = [];
    const places = [];
    const score = (place) => scores[items[place] ?? 0] ?? 0;
    const swap = (a, b) => {
        const atA = items[a] ?? 0;
        const atB = items[b] ?? 0;
        items[a] = atB;
        items[b] = atA;
        places[atB] = a;
        places[atA] = b;
    };
    const up = (start) => {
        for (let place = start; place > 0;) {
            const parent = (place - 1) >> 1;
            if (score(parent) >= score(place))
                return;
            swap(parent, place);
            place = parent;
        }
    };
    const down = () => {
        for (let place = 0;;) {
            const left = 2 * place + 1;
            if (left >= items.length)
                return;
            const right = left + 1;
            const child = right < items.length && score(right) > score(left) ? right : left;
            if (score(place) >= score(child))
                return;
            swap(place, child);
            place = child;
        }
    };
    return {
        insert(variable) {
            if ((places[variable] ?? -1) >= 0)
                return;
            places[variable] = items.length;
            items.push(variable);
            up(items.length - 1);
        },
        pop() {
            const top = items[0];
            if (top === undefined)
                return undefined;
            swap(0, items.length - 1);
            items.pop();
            places[top] = -1;
            down();
            return top;
        },
        raised(variable) {
            const place = places[variable] ?? -1;
            if (place >= 0)
                up(place);
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/diff/sat/solver.js

const DECAY = 1 / 0.95;
const RESCALE = 1e100;
const RESTART_UNIT = 128;
function luby(index) {
    let rest = index;
    for (;;) {
        const bits = 32 - Math.clz32(rest);
        if (rest === 2 ** bits - 1)
            return 2 ** (bits - 1);
        rest -= 2 ** (bits - 1) - 1;
    }
}
function createSolver() {
    const values = [];
    const preferred = [];
    const levels = [];
    const reasons = [];
    const scores = [];
    const watches = [];
    const heap = createHeap(scores);
    const trail = [];
    const levelStarts = [];
    const seen = [];
    let model = [];
    let head = 0;
    let bump = 1;
    let consistent = true;
    let conflictCount = 0;
    const valueOf = (literal) => {
        const value = values[literal >> 1] ?? 0;
        return (literal & 1) === 1 ? -value : value;
    };
    const assign = (literal, reason) => {
        const variable = literal >> 1;
        values[variable] = (literal & 1) === 1 ? -1 : 1;
        levels[variable] = levelStarts.length;
        reasons[variable] = reason;
        trail.push(literal);
    };
    const backtrack = (level) => {
        if (levelStarts.length <= level)
            return;
        const start = levelStarts[level] ?? 0;
        for (let place = trail.length - 1; place >= start; place--) {
            const variable = (trail[place] ?? 0) >> 1;
            values[variable] = 0;
            heap.insert(variable);
        }
        trail.length = start;
        levelStarts.length = level;
        head = start;
    };
    const watch = (literal, clause) => {
        watches[literal]?.push(clause);
    };
    const moveWatch = (clause) => {
        for (let place = 2; place < clause.length; place++) {
            const other = clause[place] ?? 0;
            if (valueOf(other) === -1)
                continue;
            clause[place] = clause[1] ?? 0;
            clause[1] = other;
            watch(other, clause);
            return true;
        }
        return false;
    };
    const propagate = () => {
        while (head < trail.length) {
            const falsified = (trail[head++] ?? 0) ^ 1;
            const list = watches[falsified] ?? [];
            let kept = 0;
            for (let place = 0; place < list.length; place++) {
                const clause = list[place] ?? [];
                if (clause[0] === falsified) {
                    clause[0] = clause[1] ?? 0;
                    clause[1] = falsified;
                }
                const first = clause[0] ?? 0;
                if (valueOf(first) !== 1 && moveWatch(clause))
                    continue;
                list[kept++] = clause;
                if (valueOf(first) === 1)
                    continue;
                if (valueOf(first) === -1) {
                    while (++place < list.length)
                        list[kept++] = list[place] ?? [];
                    list.length = kept;
                    head = trail.length;
                    return clause;
                }
                assign(first, clause);
            }
            list.length = kept;
        }
        return undefined;
    };
    const raise = (variable) => {
        scores[variable] = (scores[variable] ?? 0) + bump;
        if ((scores[variable] ?? 0) > RESCALE) {
            for (let v = 0; v < scores.length; v++)
                scores[v] = (scores[v] ?? 0) / RESCALE;
            bump /= RESCALE;
        }
        heap.raised(variable);
    };
    const analyse = (conflict) => {
        const learnt = [0];
        let clause = conflict;
        let open = 0;
        let place = trail.length - 1;
        for (;;) {
            for (const literal of clause) {
                const variable = literal >> 1;
                if (seen[variable] === true || (levels[variable] ?? 0) === 0 || valueOf(literal) !== -1)
                    continue;
                seen[variable] = true;
                raise(variable);
                if (levels[variable] === levelStarts.length)
                    open++;
                else
                    learnt.push(literal);
            }
            while (seen[(trail[place] ?? 0) >> 1] !== true)
                place--;
            const literal = trail[place--] ?? 0;
            seen[literal >> 1] = false;
            if (--open === 0) {
                learnt[0] = literal ^ 1;
                break;
            }
            clause = reasons[literal >> 1] ?? [];
        }
        let level = 0;
        for (let at = 1; at < learnt.length; at++) {
            const literal = learnt[at] ?? 0;
            seen[literal >> 1] = false;
            if ((levels[literal >> 1] ?? 0) <= level)
                continue;
            level = levels[literal >> 1] ?? 0;
            learnt[at] = learnt[1] ?? 0;
            learnt[1] = literal;
        }
        return { learnt, level };
    };
    const learn = (learnt, level) => {
        backtrack(level);
        const first = learnt[0] ?? 0;
        if (learnt.length > 1) {
            watch(first, learnt);
            watch(learnt[1] ?? 0, learnt);
            assign(first, learnt);
        }
        else {
            assign(first, undefined);
        }
        bump *= DECAY;
    };
    const next = (assumptions) => {
        while (levelStarts.length < assumptions.length) {
            const literal = assumptions[levelStarts.length] ?? 0;
            const value = valueOf(literal);
            if (value === -1)
                return "conflict";
            if (value === 0)
                return literal;
            levelStarts.push(trail.length);
        }
        for (let variable = heap.pop(); variable !== undefined; variable = heap.pop()) {
            if (values[variable] === 0)
                return variable * 2 + (preferred[variable] === true ? 0 : 1);
        }
        return undefined;
    };
    return {
        variable(prefer) {
            const variable = values.length;
            values.push(0);
            preferred.push(prefer);
            levels.push(0);
            reasons.push(undefined);
            scores.push(0);
            seen.push(false);
            watches.push([], []);
            heap.insert(variable);
            return variable * 2;
        },
        clause(literals) {
            backtrack(0);
            if (!consistent || literals.some((literal) => valueOf(literal) === 1))
                return;
            const distinct = new Set(literals.filter((literal) => valueOf(literal) === 0));
            const open = [...distinct];
            if (open.some((literal) => distinct.has(literal ^ 1)))
                return;
            const [first, second] = open;
            if (first === undefined) {
                consistent = false;
            }
            else if (second === undefined) {
                assign(first, undefined);
                consistent = propagate() === undefined;
            }
            else {
                watch(first, open);
                watch(second, open);
            }
        },
        solve(assumptions, maxConflicts) {
            backtrack(0);
            let left = maxConflicts;
            for (let round = 1; consistent; round++) {
                for (let restart = luby(round) * RESTART_UNIT; restart > 0;) {
                    const conflict = propagate();
                    if (conflict !== undefined) {
                        conflictCount++;
                        if (levelStarts.length === 0) {
                            consistent = false;
                            return "unsat";
                        }
                        if (left-- <= 0)
                            return "budget";
                        restart--;
                        const { learnt, level } = analyse(conflict);
                        learn(learnt, level);
                        continue;
                    }
                    const literal = next(assumptions);
                    if (literal === "conflict")
                        return "unsat";
                    if (literal === undefined) {
                        model = [...values];
                        return "sat";
                    }
                    levelStarts.push(trail.length);
                    assign(literal, undefined);
                }
                backtrack(0);
            }
            return "unsat";
        },
        holds(literal) {
            const value = model[literal >> 1] ?? 0;
            return (literal & 1) === 1 ? value < 0 : value > 0;
        },
        conflicts: () => conflictCount,
    };
}

;// CONCATENATED MODULE: ./lib/src/diff/model/finder.js


function createFinder({ solver, encoder, space, world, targets }, budget) {
    let refuted = 0;
    const check = (needed) => {
        const wide = new Map();
        for (const field of world.wide) {
            const answer = field.check(needed);
            if ("conflict" in answer)
                return { lemma: answer.conflict };
            wide.set(field.id, answer.indices);
        }
        const targetFacts = [];
        const chainFacts = [];
        for (const wire of needed) {
            const leaf = space.leaves.get(wire >> 1);
            const holds = (wire & 1) === 0;
            if (leaf?.kind === "target")
                targetFacts.push({ fact: leaf.fact, holds, wire });
            if (leaf?.kind === "delegation")
                chainFacts.push({ fact: leaf.fact, holds, wire });
        }
        const answer = targets.solve(targetFacts);
        if (answer.kind === "conflict")
            return { lemma: answer.facts.flatMap((index) => targetFacts[index]?.wire ?? []) };
        if (!chainFacts.some(({ holds }) => holds))
            return { targets: answer.targets, chain: undefined, wide };
        const chain = findChain(chainFacts);
        return chain === undefined
            ? { lemma: delegationCore(chainFacts).flatMap((index) => chainFacts[index]?.wire ?? []) }
            : { targets: answer.targets, chain, wide };
    };
    const values = (wide) => {
        const read = world.read();
        const fields = world.wide.map(({ id, classes }) => [id, classes[wide.get(id)?.[0] ?? 0]?.value ?? ""]);
        return { ...read, fields: new Map([...read.fields, ...fields]) };
    };
    return {
        find(wire, extra) {
            const root = encoder.literal(wire);
            for (;;) {
                const left = budget - refuted - solver.conflicts();
                if (left <= 0)
                    return "budget";
                const answer = solver.solve([root, ...extra], left);
                if (answer === "budget")
                    return "budget";
                if (answer === "unsat")
                    return "none";
                const nodes = simulate(space.circuit, (node) => solver.holds(encoder.literal(node * 2)));
                const needed = justify(space.circuit, nodes, wire);
                const result = check(needed);
                if ("lemma" in result) {
                    refuted++;
                    solver.clause(result.lemma.map((fact) => encoder.literal(fact) ^ 1));
                    continue;
                }
                return { ...result, needed, values: values(result.wide), holds: (asked) => wireHolds(nodes, asked) };
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/diff/model/target-facts.js




const within = (attribute, set) => ({ attribute, set, within: true });
const outside = (attribute, set) => ({ attribute, set, within: false });
function conditionKey(condition) {
    return `${condition.within ? "" : "!"}${condition.attribute}${condition.set.key}`;
}
function conditionPhrase({ attribute, set, within: inside }) {
    return `${attribute} ${inside ? set.phrase : set.negatedPhrase}`;
}
function targetFact(cases, named) {
    const words = cases.map((all) => all.map(conditionPhrase).join(" and ")).join("; or ");
    return {
        key: cases.map((all) => all.map(conditionKey).join("&")).join("|"),
        phrase: named?.phrase ?? `a target whose ${words}`,
        negatedPhrase: named?.negatedPhrase ?? `no target whose ${words}`,
        cases,
    };
}
const anyTarget = targetFact([[]], { phrase: "with targets", negatedPhrase: "without targets" });
const destructiveTarget = targetFact([[within("destructive", wordSet(["true"]))]], {
    phrase: "a destructive target",
    negatedPhrase: "no destructive target",
});
const otherClass = targetFact([[within("class", wordSet(["other"]))]]);
const notExec = targetFact([[outside("class", wordSet(["proc.exec"]))]]);
function matchFacts(match) {
    const lists = [
        ["kind", match.targetKinds],
        ["kind", match.destinationKinds],
        ["value", match.targetValues],
        ["value", match.destinationValues],
        ["class", match.endpointClasses],
        ["discovery", match.discoveryMethods],
        ["sensitivity", match.dataClasses],
        ["operation", match.destinationOperations],
    ];
    const hints = [
        ["read_only_hint", match.toolAnnotations?.readOnlyHint],
        ["destructive_hint", match.toolAnnotations?.destructiveHint],
        ["idempotent_hint", match.toolAnnotations?.idempotentHint],
        ["open_world_hint", match.toolAnnotations?.openWorldHint],
    ];
    return [
        ...lists.flatMap(([attribute, words]) => (words.length === 0 ? [] : [targetFact([[within(attribute, wordSet(words))]])])),
        ...hints.flatMap(([attribute, hint]) => (hint === undefined ? [] : [targetFact([[within(attribute, wordSet([String(hint)]))]])])),
    ];
}
function destinationFact(dataflow) {
    const conditions = [
        ["kind", dataflow.destinationKinds],
        ["value", dataflow.destinationValues],
        ["operation", dataflow.destinationOperations],
    ].flatMap(([attribute, words]) => (words.length === 0 ? [] : [within(attribute, wordSet(words))]));
    return targetFact([conditions.length === 0 ? [within("kind", wordSet(DESTINATION_KINDS))] : conditions]);
}
function endpointFact(endpoint) {
    const paths = (list) => patternSet(list.map(pathPattern), gait/* matchesPath */.$h);
    const domains = (list) => patternSet(list.map(domainPattern), gait/* matchesDomain */.r8);
    const isPath = within("kind", wordSet(["path"]));
    const hasDomain = outside("domain", wordSet([""]));
    const cases = [];
    if (endpoint.pathDenylist.length > 0)
        cases.push([isPath, within("value", paths(endpoint.pathDenylist))]);
    if (endpoint.pathAllowlist.length > 0)
        cases.push([isPath, outside("value", paths(endpoint.pathAllowlist))]);
    if (endpoint.domainDenylist.length > 0)
        cases.push([hasDomain, within("domain", domains(endpoint.domainDenylist))]);
    if (endpoint.domainAllowlist.length > 0)
        cases.push([hasDomain, outside("domain", domains(endpoint.domainAllowlist))]);
    if (endpoint.egressClasses.length > 0) {
        cases.push([within("class", wordSet(["net.http", "net.dns"])), outside("class", wordSet(endpoint.egressClasses))]);
    }
    return cases.length === 0 ? undefined : targetFact(cases);
}

;// CONCATENATED MODULE: ./lib/src/diff/model/match.js



function skillField(space, id, words) {
    const none = wordSet([""]);
    const publisher = space.field("skill.publisher", none);
    const source = space.field("skill.source", none);
    space.require(not(space.circuit.differ(publisher, source)));
    return space.field(id, wordSet(words));
}
function delegationWires(space, match) {
    const named = [
        ["delegator", match.allowedDelegatorIdentities],
        ["delegate", match.allowedDelegateIdentities],
        ["scope", match.delegationScopes],
    ];
    const wanted = named.flatMap(([kind, names]) => (names.length === 0 ? [] : [{ kind, names }]));
    const depth = match.maxDelegationDepth;
    if (wanted.length === 0 && depth === undefined && !match.requireDelegation)
        return [];
    return [
        space.delegation({ kind: "present" }),
        ...wanted.map(space.delegation),
        ...(depth === undefined ? [] : [not(space.delegation({ kind: "deeper", depth }))]),
    ];
}
function workspaceWire(space, prefixes) {
    const phrase = `starts with ${shortList(prefixes)}`;
    const has = (value) => prefixes.some((prefix) => value.startsWith(prefix));
    const words = prefixes.filter((prefix) => !prefix.includes("\\"));
    return space.field("workspace", testedSet(`^${JSON.stringify(prefixes)}`, words, has, phrase, `does not start with ${shortList(prefixes)}`));
}
function matchWire(space, match) {
    const lists = [
        ["tool", match.toolNames],
        ["risk", match.riskClasses],
        ["identity", match.identities],
        ["wrkr.tool_name", match.contextToolNames],
        ["wrkr.data_class", match.contextDataClasses],
        ["wrkr.endpoint_class", match.contextEndpointClasses],
        ["wrkr.autonomy_level", match.contextAutonomyLevels],
    ];
    const skills = [
        ["skill.publisher", match.skillPublishers],
        ["skill.source", match.skillSources],
    ];
    return space.circuit.and(...lists.flatMap(([id, words]) => (words.length === 0 ? [] : [space.field(id, wordSet(words))])), ...(match.workspacePrefixes.length === 0 ? [] : [workspaceWire(space, match.workspacePrefixes)]), ...skills.flatMap(([id, words]) => (words.length === 0 ? [] : [skillField(space, id, words)])), ...(match.provenanceSources.length === 0 ? [] : [space.bag("provenance", wordSet(match.provenanceSources))]), ...matchFacts(match).map(space.target), ...delegationWires(space, match));
}

;// CONCATENATED MODULE: ./lib/src/diff/model/checks.js


const NONE = wordSet([""]);
function listed(space, id, words) {
    return words.length === 0 ? [] : [space.field(id, wordSet(words))];
}
const given = (space, id) => not(space.field(id, NONE));
function agentFact(space, fact) {
    space.require(space.circuit.or(not(fact), space.flag("agent.present")));
    return fact;
}
function agentField(space, id, words) {
    if (words.length === 0)
        return [];
    agentFact(space, given(space, id));
    return listed(space, id, words);
}
function agentPasses(space, rule) {
    const digest = rule.requiredAgentManifestDigest;
    const wires = [
        ...(rule.requireDeclaredAgent ? [given(space, "agent_id"), space.flag("agent.present")] : []),
        ...(rule.deniedAgentIds.length === 0 ? [] : [not(space.field("agent_id", wordSet(rule.deniedAgentIds)))]),
        ...listed(space, "agent_id", rule.allowedAgentIds),
        ...(rule.requireAgentOwner ? [agentFact(space, space.flag("agent.owner"))] : []),
        ...rule.requiredAgentLifecycleStates.map((state) => agentFact(space, space.bag("lifecycle", wordSet([state])))),
        ...(rule.requireUnexpiredAgent ? [agentFact(space, space.flag("agent.unexpired"))] : []),
        ...agentField(space, "agent.digest", digest === "" ? [] : [digest]),
        ...agentField(space, "agent.publisher", rule.allowedAgentManifestPublishers),
        ...agentField(space, "agent.source", rule.allowedAgentManifestSources),
    ];
    return wires.length === 0 ? undefined : space.circuit.and(...wires, not(agentFact(space, space.flag("agent.revoked"))));
}
function credentialPasses(space, rule) {
    const limit = rule.maxCredentialTtlSeconds;
    const wires = [
        ...(rule.blockStandingCredentials || rule.requireJitCredential ? [space.field("credential_access_type", wordSet(["jit"]))] : []),
        ...listed(space, "credential_source", rule.allowedCredentialSources),
        ...listed(space, "credential_access_type", rule.allowedCredentialAccessTypes),
        ...listed(space, "credential_issuer", rule.allowedCredentialIssuers),
        ...(limit > 0 ? [space.field("credential_ttl_seconds", positiveUpTo(limit))] : []),
    ];
    if (wires.length === 0)
        return undefined;
    const always = [space.flag("credential_ref"), given(space, "credential_source"), given(space, "credential_access_type")];
    return space.circuit.and(...wires, ...always, not(space.binding()));
}
function under(path, prefix) {
    return prefix === "/" || path === prefix || path.startsWith(`${prefix}/`);
}
function outsidePrefixes(prefixes) {
    const has = (path) => !prefixes.some((prefix) => under(path, prefix));
    return testedSet(`outside ${JSON.stringify(prefixes)}`, prefixes, has, `lies outside ${shortList(prefixes)}`, "");
}
function outsideList(roots) {
    const has = (root) => !roots.includes(root);
    return testedSet(`not ${JSON.stringify(roots)}`, roots, has, `is none of ${shortList(roots)}`, "");
}
function sandboxPasses(space, sandbox) {
    const modes = [
        ["network_mode", sandbox.allowedNetworkModes],
        ["env_exposure_mode", sandbox.allowedEnvExposureModes],
        ["filesystem_isolation", sandbox.allowedFilesystemIsolations],
        ["user_mode", sandbox.allowedUserModes],
    ];
    const limit = sandbox.maxTimeoutSeconds;
    const { allowedWritablePathPrefixes: prefixes, requiredReadOnlyRoots: roots } = sandbox;
    return space.circuit.and(space.flag("sandbox.evidence"), ...modes.map(([id, words]) => (words.length === 0 ? given(space, id) : space.field(id, wordSet(words)))), space.field("timeout_seconds", positiveUpTo(limit > 0 ? limit : undefined)), prefixes.length === 0 ? TRUE : not(space.bag("writable_paths", outsidePrefixes(prefixes))), roots.length === 0 ? TRUE : not(space.bag("read_only_roots", outsideList(roots))));
}

;// CONCATENATED MODULE: ./lib/src/diff/model/rule.js






function verdictWord(word) {
    return (0,gait/* isVerdict */._f)(word) ? word : "block";
}
function withDataflow(space, rule, effect) {
    const { dataflow } = rule;
    if (!dataflow.on)
        return effect;
    const tainted = space.bag("provenance", wordSet(dataflow.taintedSources));
    const hit = space.circuit.and(tainted, space.target(destinationFact(dataflow)));
    return chooseEffect(space.circuit, hit, constant(verdictWord(dataflow.action)), effect);
}
function withEndpoint(space, rule, effect) {
    const { endpoint } = rule;
    if (!endpoint.on)
        return effect;
    const action = verdictWord(endpoint.action);
    const fact = endpointFact(endpoint);
    const found = fact === undefined ? effect : raise(space.circuit, effect, space.target(fact), action);
    if (endpoint.destructiveAction === "")
        return found;
    const strict = (0,gait/* stricter */.Rn)(action, verdictWord(endpoint.destructiveAction));
    return raise(space.circuit, found, space.target(destructiveTarget), strict);
}
function withFreeze(space, rule, effect, freeze) {
    const { freezeWindow } = rule;
    if (!freezeWindow.on)
        return effect;
    const { environments, riskClasses } = freezeWindow;
    const applies = space.circuit.and(environments.length === 0 ? TRUE : space.field("environment", wordSet(environments)), riskClasses.length === 0 ? TRUE : space.field("risk", wordSet(riskClasses)));
    return raise(space.circuit, effect, applies, freeze(rule));
}
function withDestructive(space, effect, contained) {
    const { circuit } = space;
    const destructive = circuit.and(space.target(destructiveTarget), not(contained));
    const applying = space.field("phase", wordSet(["apply"]));
    const raised = raise(circuit, effect, destructive, "dry_run");
    return raise(circuit, raised, circuit.and(destructive, applying), "require_approval");
}
function ruleEffect(space, rule, freeze) {
    const { circuit } = space;
    const block = (effect, passes) => (passes === undefined ? effect : raise(circuit, effect, not(passes), "block"));
    let effect = withEndpoint(space, rule, withDataflow(space, rule, constant(rule.effect)));
    const evidence = rule.requireContextEvidence || rule.requiredContextEvidenceMode !== "" || rule.maxContextAgeSeconds > 0;
    if (evidence)
        effect = constant("block");
    effect = block(effect, agentPasses(space, rule));
    effect = block(effect, credentialPasses(space, rule));
    effect = withFreeze(space, rule, effect, freeze);
    if (!rule.sandbox.on)
        return withDestructive(space, effect, not(TRUE));
    const passes = sandboxPasses(space, rule.sandbox);
    const contained = circuit.and(passes, space.target(anyTarget), not(space.target(notExec)));
    return withDestructive(space, block(effect, passes), contained);
}

;// CONCATENATED MODULE: ./lib/src/diff/model/policy.js






function callFacts(space) {
    return {
        targets: space.target(anyTarget),
        other: space.target(otherClass),
        provenance: space.bag("provenance", wordSet(["external", "system", "tool_output", "user"])),
    };
}
function missingField(space, name) {
    switch (name) {
        case "credential_ttl_seconds":
            return not(space.field(name, positiveUpTo(undefined)));
        case "agent_id":
        case "environment":
        case "credential_source":
        case "credential_access_type":
        case "credential_issuer":
            return space.field(name, wordSet([""]));
        case "agent_identity":
            return not(space.flag("agent.present"));
        default:
            return not(space.flag(name));
    }
}
function missingPart(space, name, own) {
    switch (name) {
        case "targets":
            return not(own.targets);
        case "arg_provenance":
            return not(own.provenance);
        case "endpoint_class":
            return own.other;
        case "delegation":
            return not(space.delegation({ kind: "present" }));
        default:
            return TRUE;
    }
}
function failClosed(space, policy, factsOf) {
    const { enabled, riskClasses, requiredFields, requiredHighRiskFields } = policy.failClosed;
    if (!enabled)
        return FALSE;
    const own = factsOf();
    const findings = [
        own.other,
        ...requiredFields.map((name) => missingPart(space, name, own)),
        ...requiredHighRiskFields.map((name) => missingField(space, name)),
    ];
    return space.circuit.and(space.field("risk", wordSet(riskClasses)), space.circuit.or(...findings));
}
function groups(rules) {
    const found = [];
    rules.forEach((rule, index) => {
        const last = found.at(-1);
        if (last?.[0]?.rule.priority === rule.priority)
            last.push({ rule, index });
        else
            found.push([{ rule, index }]);
    });
    return found;
}
function policyCircuit(space, policy, freeze, ofScript) {
    const { circuit } = space;
    const stopped = failClosed(space, policy, () => callFacts(space));
    const stepDeciders = new Map();
    const layers = [];
    let open = TRUE;
    for (const group of groups(policy.rules)) {
        const parts = group.map(({ rule, index }) => ({
            index,
            when: matchWire(space, rule.match),
            effect: ruleEffect(space, rule, freeze),
        }));
        const effect = strictest(circuit, parts);
        const any = circuit.or(...parts.map(({ when }) => when));
        let earlier = FALSE;
        for (const part of parts) {
            const decisive = circuit.and(part.when, ...[1, 2, 3].map((level) => circuit.or(not(atLeast(effect, level)), atLeast(part.effect, level))));
            stepDeciders.set(part.index, circuit.and(open, decisive, not(earlier)));
            earlier = circuit.or(earlier, decisive);
        }
        layers.push({ reached: open, any, effect });
        open = circuit.and(open, not(any));
    }
    const step = layers.reduceRight((rest, { any, effect }) => chooseEffect(circuit, any, effect, rest), constant(policy.defaultVerdict));
    stepDeciders.set("default", open);
    const within = (blocked) => ({
        verdict: chooseEffect(circuit, blocked, constant("block"), step),
        deciders: new Map([...stepDeciders].map(([decider, wire]) => [decider, circuit.and(not(blocked), wire)])).set("fail_closed", blocked),
    });
    const script = within(failClosed(space, policy, ofScript));
    return { ...within(stopped), step, stopped, script: script.verdict, scriptDeciders: script.deciders };
}

;// CONCATENATED MODULE: ./lib/src/diff/model/wide.js
function createWideField(id, classes, wires) {
    const words = Math.ceil(classes.length / 32);
    const masks = new Map(wires.map((wire) => [wire >> 1, new Uint32Array(words)]));
    classes.forEach(({ sets }, index) => {
        for (const set of sets) {
            const mask = masks.get((wires[set] ?? 0) >> 1);
            if (mask !== undefined)
                mask[index >> 5] = (mask[index >> 5] ?? 0) | (1 << (index & 31));
        }
    });
    const everything = new Uint32Array(words).fill(0xffffffff);
    if (classes.length % 32 !== 0)
        everything[words - 1] = 2 ** (classes.length % 32) - 1;
    const satisfying = (facts) => {
        const left = everything.slice();
        for (const fact of facts) {
            const mask = masks.get(fact >> 1);
            const flip = (fact & 1) === 1 ? 0xffffffff : 0;
            if (mask !== undefined)
                for (let word = 0; word < words; word++)
                    left[word] = (left[word] ?? 0) & ((mask[word] ?? 0) ^ flip);
        }
        return left;
    };
    const isEmpty = (set) => set.every((word) => word === 0);
    return {
        id,
        classes,
        check(facts) {
            const own = facts.filter((fact) => masks.has(fact >> 1));
            const left = satisfying(own);
            if (!isEmpty(left))
                return {
                    indices: [...classes.keys()].filter((index) => (((left[index >> 5] ?? 0) >>> (index & 31)) & 1) === 1),
                };
            let core = own;
            for (const fact of own) {
                const fewer = core.filter((other) => other !== fact);
                if (isEmpty(satisfying(fewer)))
                    core = fewer;
            }
            return { conflict: core };
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/diff/model/world.js




const MOST_CLASSES = 96;
function classesOf(field, sets) {
    if (field.seeds.length === 0)
        return { classes: partition(field.values, sets), fresh: undefined };
    const fresh = freshText(field.seeds, sets, field.valid);
    const words = sets.flatMap((set) => set.words).filter((word) => field.valid(word) || field.values.includes(word));
    return { classes: partition([...field.values, ...(fresh === undefined ? [] : [fresh]), ...words], sets), fresh };
}
function createWorld(space, solver, encoder) {
    const asked = new Map();
    for (const [node, leaf] of space.leaves) {
        if (leaf.kind !== "field" && leaf.kind !== "bag")
            continue;
        const key = `${leaf.kind} ${leaf.id}`;
        asked.set(key, [...(asked.get(key) ?? []), { wire: node * 2, set: leaf.set }]);
    }
    const made = new Map();
    const wide = [];
    for (const [key, facts] of asked) {
        const [kind, id = ""] = key.split(" ");
        const field = kind === "field" ? fields.get(id) : bags.get(id);
        if (field === undefined)
            throw new Error(`unknown field ${key}`);
        const { classes, fresh } = classesOf(field, facts.map(({ set }) => set));
        if (kind === "field" && classes.length > MOST_CLASSES) {
            wide.push(createWideField(id, classes, facts.map(({ wire }) => wire)));
            continue;
        }
        const choices = classes.map((found, index) => ({
            found,
            literal: solver.variable(kind === "field" && index === 0),
            fresh: fresh !== undefined && found.values.includes(fresh),
        }));
        if (kind === "field")
            exactlyOne(solver, choices.map(({ literal }) => literal));
        const holders = facts.map(() => []);
        for (const { found, literal } of choices)
            for (const index of found.sets)
                holders[index]?.push(literal);
        facts.forEach(({ wire }, index) => {
            const inside = holders[index] ?? [];
            const fact = encoder.literal(wire);
            solver.clause([fact ^ 1, ...inside]);
            for (const literal of inside)
                solver.clause([fact, literal ^ 1]);
        });
        made.set(key, choices);
    }
    for (const wire of space.required())
        solver.clause([encoder.literal(wire)]);
    const chosen = (key) => (made.get(key) ?? []).filter(({ literal }) => solver.holds(literal)).map(({ found }) => found.value);
    const leafTrue = (node, leaf, kind) => leaf.kind === kind && solver.holds(encoder.literal(node * 2));
    return {
        choices: (field) => made.get(`field ${field}`) ?? [],
        wide,
        read: () => ({
            fields: new Map([...made.keys()].filter((key) => key.startsWith("field ")).map((key) => [key.slice(6), chosen(key)[0] ?? ""])),
            bags: new Map([...made.keys()].filter((key) => key.startsWith("bag ")).map((key) => [key.slice(4), chosen(key)])),
            flags: new Set([...space.leaves].flatMap(([node, leaf]) => (leaf.kind === "flag" && leafTrue(node, leaf, "flag") ? [leaf.id] : []))),
            binding: [...space.leaves].some(([node, leaf]) => leafTrue(node, leaf, "binding")),
        }),
    };
}

;// CONCATENATED MODULE: ./lib/src/diff/search.js











const PAIRS = gait/* VERDICTS */.bk.flatMap((from) => gait/* VERDICTS */.bk.map((to) => ({ from, to, fall: (0,gait/* severityOf */.xJ)(from) - (0,gait/* severityOf */.xJ)(to) })))
    .filter(({ fall }) => fall !== 0)
    .sort((a, b) => (a.fall > 0 !== b.fall > 0 ? b.fall - a.fall : Math.abs(b.fall) - Math.abs(a.fall)));
function createProblem(base, head, freeze) {
    const circuit = createCircuit();
    const space = createSpace(circuit);
    const asks = base.failClosed.enabled || head.failClosed.enabled;
    const ofScript = asks ? { targets: circuit.input(), other: circuit.input(), provenance: circuit.input() } : undefined;
    const own = () => ofScript ?? callFacts(space);
    if (ofScript !== undefined) {
        const step = callFacts(space);
        space.require(circuit.or(not(step.targets), ofScript.targets));
        space.require(circuit.or(not(ofScript.other), ofScript.targets));
        space.require(circuit.or(not(step.provenance), ofScript.provenance));
    }
    return {
        circuit,
        space,
        base: policyCircuit(space, base, freeze(base), own),
        head: policyCircuit(space, head, freeze(head), own),
        ofScript,
    };
}
function targetTheory(space) {
    const facts = [...space.leaves.values()].flatMap((leaf) => (leaf.kind === "target" ? [leaf.fact] : []));
    return createTargetTheory(facts);
}
function decidedBy(deciders, holds) {
    for (const [decider, wire] of deciders)
        if (holds(wire))
            return decider;
    throw new Error("every intent is decided by something");
}
function createSearch(problem, budget) {
    const { circuit, space, base, head } = problem;
    const pairs = PAIRS.map((pair) => ({
        ...pair,
        wire: circuit.and(isVerdictOf(circuit, base.verdict, pair.from), isVerdictOf(circuit, head.verdict, pair.to)),
    }));
    const targets = targetTheory(space);
    const solver = createSolver();
    const encoder = createEncoder(circuit, solver, () => false);
    const some = space.target(anyTarget);
    for (const [node, leaf] of space.leaves)
        if (leaf.kind === "target" && node * 2 !== some)
            space.require(circuit.or(not(node * 2), some));
    const world = createWorld(space, solver, encoder);
    const finder = createFinder({ solver, encoder, space, world, targets }, budget);
    let at = 0;
    return {
        parts: { space, solver, world, finder },
        complete: targets.complete,
        relaxing: () => (pairs[at]?.fall ?? 0) > 0,
        next() {
            while (at < pairs.length) {
                const pair = pairs[at];
                const some = pair === undefined || pair.wire === FALSE ? "none" : finder.find(pair.wire, []);
                if (some === "budget")
                    return "budget";
                if (some === "none" || pair === undefined) {
                    at++;
                    continue;
                }
                const baseDecider = decidedBy(base.deciders, some.holds);
                const headDecider = decidedBy(head.deciders, some.holds);
                const wire = circuit.and(pair.wire, base.deciders.get(baseDecider) ?? TRUE, head.deciders.get(headDecider) ?? TRUE);
                pairs[at] = { ...pair, wire: circuit.and(pair.wire, not(wire)) };
                const found = finder.find(wire, []);
                if (found === "budget")
                    return "budget";
                if (found !== "none")
                    return { from: pair.from, to: pair.to, baseDecider, headDecider, wire, found };
            }
            return "done";
        },
        stepsAlike() {
            return gait/* VERDICTS */.bk.flatMap((verdict) => {
                if (verdict === "block")
                    return [];
                const alike = circuit.and(isVerdictOf(circuit, base.step, verdict), isVerdictOf(circuit, head.step, verdict));
                const found = finder.find(circuit.and(alike, not(base.stopped), not(head.stopped)), []);
                return typeof found === "string" ? [] : [found];
            });
        },
        scriptDifferences(known) {
            const { ofScript } = problem;
            if (ofScript === undefined)
                return [];
            const pairOf = (a, b, from, to) => circuit.and(isVerdictOf(circuit, a, from), isVerdictOf(circuit, b, to));
            const told = known.map(({ from, to, baseDecider, headDecider }) => circuit.and(pairOf(base.script, head.script, from, to), base.scriptDeciders.get(baseDecider) ?? FALSE, head.scriptDeciders.get(headDecider) ?? FALSE));
            const differences = [];
            for (const { from, to } of PAIRS) {
                const wire = circuit.and(pairOf(base.script, head.script, from, to), not(pairOf(base.verdict, head.verdict, from, to)), not(circuit.or(...told)));
                const found = wire === FALSE ? "none" : finder.find(wire, []);
                if (found === "budget")
                    return "budget";
                if (found === "none")
                    continue;
                const own = { targets: found.holds(ofScript.targets), other: found.holds(ofScript.other), provenance: found.holds(ofScript.provenance) };
                differences.push({ found, own });
            }
            return differences;
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/diff/locate.js





function stepsOf(intent) {
    const { script } = intent;
    if (script === undefined)
        return [intent];
    return script.steps.map((step) => ({ ...intent, script: undefined, ...step }));
}
function createLocator({ circuit, space, base, head, ofScript }, nowNs, contradicts) {
    const ownHolds = (node, { targets, argProvenance }) => {
        if (ofScript === undefined)
            return false;
        if (node === ofScript.targets >> 1)
            return targets.length > 0;
        if (node === ofScript.provenance >> 1)
            return argProvenance.length > 0;
        return node === ofScript.other >> 1 && targets.some(({ endpointClass }) => endpointClass === "other");
    };
    const placeOf = (intent, whole, before, after) => {
        const nodes = simulate(circuit, (node) => {
            if (ownHolds(node, whole))
                return true;
            const leaf = space.leaves.get(node);
            return leaf !== undefined && leafHolds(leaf, intent, nowNs, contradicts);
        });
        const holds = (wire) => wireHolds(nodes, wire);
        const verdict = (effect) => gait/* VERDICTS */.bk.findLast((_, level) => holds(atLeast(effect, level))) ?? "allow";
        return {
            from: verdict(before.verdict),
            to: verdict(after.verdict),
            baseDecider: decidedBy(before.deciders, holds),
            headDecider: decidedBy(after.deciders, holds),
        };
    };
    const alone = ({ script, scriptDeciders }) => ({ verdict: script, deciders: scriptDeciders });
    const locate = (intent) => placeOf(intent, intent, base, head);
    return Object.assign(locate, {
        steps: (intent) => stepsOf(intent).map(locate),
        inScript: (intent) => stepsOf(intent).map((step) => placeOf(step, intent, alone(base), alone(head))),
    });
}

;// CONCATENATED MODULE: ./lib/src/diff/witness.js
const DIGEST = "0".repeat(64);
const AHEAD = "9999-12-31T23:59:59Z";
function compact(entries) {
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== "" && value !== 0 && value !== false && !(Array.isArray(value) && value.length === 0)));
}
function nonEmpty(draft) {
    return Object.keys(draft).length === 0 ? undefined : draft;
}
function targetDraft(values) {
    const text = (id) => values.get(id) ?? "";
    const flag = (id) => values.get(id) === "true";
    const discovery = text("discovery");
    return compact([
        ["kind", text("kind")],
        ["value", text("value")],
        ["operation", text("operation")],
        ["sensitivity", text("sensitivity")],
        ["endpoint_class", text("class")],
        ["endpoint_domain", text("domain")],
        ["destructive", flag("destructive")],
        ["discovery_method", discovery === "unknown" ? "" : discovery],
        ...["read_only_hint", "destructive_hint", "idempotent_hint", "open_world_hint"].map((id) => [id, flag(id)]),
    ]);
}
function delegationDraft(chain) {
    const [own = "", ...scopes] = chain.scopes;
    const links = chain.people.slice(0, -1).map((delegator, index) => compact([
        ["delegator_identity", delegator],
        ["delegate_identity", chain.people[index + 1] ?? ""],
        ["scope_class", scopes[index] ?? ""],
    ]));
    return compact([
        ["requester_identity", chain.people.at(-1) ?? ""],
        ["scope_class", own],
        ["chain", links],
    ]);
}
function draftIntent({ values, targets, chain }) {
    const text = (id, otherwise = "") => values.fields.get(id) ?? otherwise;
    const flag = (id) => values.flags.has(id);
    const number = (id) => Number(text(id, "0"));
    const bag = (id) => values.bags.get(id) ?? [];
    const given = (id) => (flag(id) ? id.replaceAll("_", "-") : "");
    const agent = compact([
        ["owner", flag("agent.owner") ? "owner" : ""],
        ["revoked", flag("agent.revoked")],
        ["manifest_digest", text("agent.digest")],
        ["publisher", text("agent.publisher")],
        ["source", text("agent.source")],
        ["lifecycle_states", bag("lifecycle")],
        ["expires_at", flag("agent.unexpired") ? AHEAD : ""],
    ]);
    const sandbox = compact([
        ...["network_mode", "env_exposure_mode", "filesystem_isolation", "user_mode"].map((id) => [id, text(id)]),
        ["timeout_seconds", number("timeout_seconds")],
        ["writable_paths", bag("writable_paths")],
        ["read_only_roots", bag("read_only_roots")],
        ["evidence_ref", flag("sandbox.evidence") ? "ref:sandbox" : ""],
        ["evidence_digest", flag("sandbox.evidence") ? DIGEST : ""],
    ]);
    const claims = compact(["tool_name", "data_class", "endpoint_class", "autonomy_level"].map((name) => [`wrkr.${name}`, text(`wrkr.${name}`)]));
    const skill = text("skill.publisher") !== "" || text("skill.source") !== "";
    const context = compact([
        ["identity", text("identity", "someone")],
        ["workspace", text("workspace", "/workspace")],
        ["risk_class", text("risk", "low")],
        ["phase", text("phase", "apply")],
        ["agent_id", text("agent_id")],
        ["environment", text("environment")],
        ...["run_id", "workflow_id", "repo", "approval_ref", "wrkr_inventory_ref", "agent_action_bom_ref", "credential_ref"].map((id) => [id, given(id)]),
        ...["credential_source", "credential_access_type", "credential_issuer"].map((id) => [id, text(id)]),
        ["credential_ttl_seconds", number("credential_ttl_seconds")],
        ["credential_target_binding", values.binding ? DIGEST : ""],
        ["agent_identity", nonEmpty(agent) ?? (flag("agent.present") ? { issued_at: "2020-01-01T00:00:00Z" } : undefined)],
        ["sandbox", nonEmpty(sandbox)],
        ["auth_context", nonEmpty(claims)],
    ]);
    return compact([
        ["tool_name", text("tool", "other-tool")],
        ["targets", targets.map(targetDraft)],
        ["arg_provenance", bag("provenance").map((source) => ({ arg_path: "$", source }))],
        [
            "skill_provenance",
            skill
                ? {
                    skill_name: "skill",
                    publisher: text("skill.publisher", "someone"),
                    source: text("skill.source", "elsewhere"),
                }
                : undefined,
        ],
        ["delegation", chain === undefined ? undefined : delegationDraft(chain)],
        ["context", context],
    ]);
}

;// CONCATENATED MODULE: ./lib/src/diff/scripts.js



const MOST_STEPS = 64;
const RISKS = [
    [],
    [{ kind: "path", value: "/none", endpoint_class: "fs.write" }],
    [{ kind: "path", value: "/none", endpoint_class: "fs.read", destructive: true }],
];
function scriptSettings(base, head) {
    const names = { maxSteps: "max_steps", requireApprovalAbove: "require_approval_above", blockMixedRisk: "block_mixed_risk" };
    return ["maxSteps", "requireApprovalAbove", "blockMixedRisk"]
        .filter((key) => base.scripts[key] !== head.scripts[key])
        .map((key) => `scripts.${names[key]} from ${base.scripts[key]} to ${head.scripts[key]}`);
}
function lengths(...policies) {
    const limits = policies.flatMap(({ scripts }) => [scripts.maxSteps || MOST_STEPS, scripts.requireApprovalAbove]);
    const all = new Set([2, ...limits.flatMap((limit) => [limit, limit + 1])]);
    return [...all].filter((length) => length >= 1 && length <= MOST_STEPS).sort((a, b) => a - b);
}
function split(call) {
    const own = new Set(["tool_name", "targets", "arg_provenance"]);
    const entries = Object.entries(call);
    return { step: Object.fromEntries(entries.filter(([key]) => own.has(key))), shared: Object.fromEntries(entries.filter(([key]) => !own.has(key))) };
}
function scriptsOf(draft, sizes, mixed) {
    const { step, shared } = split(draft);
    const tails = mixed ? [[], ...RISKS.map((own) => [{ ...step, targets: own }])] : [[]];
    return sizes.flatMap((size) => tails.flatMap((tail) => (size > tail.length ? [{ script: { steps: [...Array(size - tail.length).fill(step), ...tail] }, ...shared }] : [])));
}
function scriptChanges(base, head, judges, calls) {
    const settings = scriptSettings(base, head);
    if (settings.length === 0)
        return [];
    const found = new Map();
    const mixed = base.scripts.blockMixedRisk !== head.scripts.blockMixedRisk;
    for (const draft of calls.flatMap((call) => scriptsOf(call, lengths(base, head), mixed))) {
        const witness = JSON.stringify(draft);
        const intent = intentOf(witness);
        if (intent === undefined || !judges.stepsAlike(intent))
            continue;
        const [from, to] = [judges.base(intent).verdict, judges.head(intent).verdict];
        const key = `${from} ${to}`;
        const steps = intent.script?.steps.length ?? 0;
        if ((0,gait/* severityOf */.xJ)(from) === (0,gait/* severityOf */.xJ)(to) || (found.get(key)?.intent.script?.steps.length ?? Number.POSITIVE_INFINITY) <= steps)
            continue;
        const description = `scripts, such as one of ${steps} ${steps === 1 ? "step" : "steps"} that ${steps === 1 ? "is" : "are"} answered as before; ${settings.join(", ")} (before: ${from}, now: ${to})`;
        found.set(key, { from, to, description, witness, intent });
    }
    return [...found.values()];
}
function scriptOfStep({ found, own }, judges) {
    const { step, shared } = split(draftIntent(found));
    const targets = own.targets ? [{ kind: "path", value: "/none", endpoint_class: own.other ? "other" : "fs.read" }] : [];
    const provenance = own.provenance ? [{ arg_path: "$", source: "user" }] : [];
    const witness = JSON.stringify({ script: { steps: [step] }, targets, arg_provenance: provenance, ...shared });
    const intent = intentOf(witness);
    if (intent === undefined)
        return undefined;
    const [from, to] = [judges.base(intent).verdict, judges.head(intent).verdict];
    const description = `scripts with targets or provenance of their own, which fail_closed looks at, while the rules look at those of each step (before: ${from}, now: ${to})`;
    return from === to ? undefined : { from, to, description, witness, intent };
}

;// CONCATENATED MODULE: ./lib/src/diff/not-analysed.js



function said(value) {
    const ignored = new Set([
        "position",
        "toolNamePositions",
        "action",
        "toolName",
        "endpointClass",
        "defaultAction",
        "mcpTrustRaw",
        "name",
        "reasonCodes",
        "violations",
    ]);
    return JSON.stringify(value, (key, part) => {
        if (ignored.has(key))
            return undefined;
        return typeof part === "bigint" ? `${part}n` : part;
    });
}
function same(a, b) {
    const text = (value) => JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}n` : part)) ?? "";
    return text(a) === text(b);
}
function sameJudgement(base, head) {
    const blocks = (policy) => policy.rules.map(({ endpoint, dataflow }) => [endpoint.action, dataflow.action]);
    return said(base) === said(head) && same(blocks(base), blocks(head)) && same(base.mcpTrust, head.mcpTrust);
}
const RUN_TIME = [
    {
        words: "rate limits: how often a call may be made is decided at run time",
        used: (rule) => rule.rateLimit.requests > 0,
    },
    {
        words: "destructive budgets: how often a destructive call may be made is decided at run time",
        used: (rule) => rule.destructiveBudget.requests > 0,
    },
    {
        words: "approvals: how many and whose are needed (min_approvals, require_distinct_approvers)",
        used: (rule) => rule.minApprovals > 0 || rule.requireDistinctApprovers,
    },
    {
        words: "broker credentials (require_broker_credential, broker_reference, broker_scopes)",
        used: (rule) => rule.requireBrokerCredential || rule.brokerReference !== "" || rule.brokerScopes.length > 0,
    },
    {
        words: "delegation tokens: only that a delegation is given is looked at, not that it is granted",
        used: (rule) => rule.match.requireDelegation,
    },
    {
        words: "context evidence: without a verified envelope such a rule blocks, and that is what was compared",
        used: (rule) => rule.requireContextEvidence || rule.requiredContextEvidenceMode !== "" || rule.maxContextAgeSeconds > 0,
    },
];
function runTimeFeatures(base, head, nowNs) {
    const rules = [...base.rules, ...head.rules];
    const depth = (rule) => rule.match.maxDelegationDepth ?? 0;
    return [
        ...RUN_TIME.filter(({ used }) => rules.some(used)).map(({ words }) => words),
        ...(same(base.mcpTrust, head.mcpTrust) ? [] : ["mcp_trust: which servers are trusted is decided from a snapshot, not by rules"]),
        ...(rules.some((rule) => rule.freezeWindow.on) ? [`freeze windows: judged as of ${(0,gait_text/* formatGoTime */.Z0)(nowNs) ?? `${nowNs} ns`} only`] : []),
        ...(rules.some((rule) => depth(rule) >= LONGEST_CHAIN) ? [`delegation chains of more than ${LONGEST_CHAIN} links`] : []),
    ];
}
function scriptLimits(base, head) {
    const changes = scriptSettings(base, head);
    return changes.length === 0 ? [] : [`scripts of several steps in all their combinations: ${changes.join(", ")}`];
}

;// CONCATENATED MODULE: ./lib/src/diff/relaxation.js

function isRelaxation({ from, to }) {
    return (0,gait/* severityOf */.xJ)(to) < (0,gait/* severityOf */.xJ)(from);
}
function mayRelax({ relaxed, undecided }) {
    return relaxed || undecided === true;
}

;// CONCATENATED MODULE: ./lib/src/diff/shrink.js
const PLAIN = new Map([
    ["context.risk_class", "low"],
    ["context.phase", undefined],
]);
const REQUIRED = new Set(["tool_name", "context", "context.identity", "context.workspace", "context.risk_class"]);
function isDraft(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function places(value, path = []) {
    const keys = Array.isArray(value) ? [...value.keys()].reverse() : isDraft(value) ? Object.keys(value) : [];
    const child = (key) => (Array.isArray(value) ? value[Number(key)] : isDraft(value) ? value[String(key)] : undefined);
    return [...keys.map((key) => [...path, key]), ...keys.flatMap((key) => places(child(key), [...path, key]))];
}
function changed(value, [key, ...rest], to) {
    if (key === undefined)
        return to;
    if (Array.isArray(value)) {
        const index = Number(key);
        const next = changed(value[index], rest, to);
        return next === undefined ? value.toSpliced(index, 1) : value.with(index, next);
    }
    if (!isDraft(value) || !(String(key) in value))
        return value;
    const next = changed(value[String(key)], rest, to);
    return Object.fromEntries(Object.entries(value).flatMap(([name, old]) => (name !== String(key) ? [[name, old]] : next === undefined ? [] : [[name, next]])));
}
function shrink(draft, still) {
    let best = draft;
    for (let again = true; again;) {
        again = false;
        for (const path of places(best)) {
            const name = path.join(".");
            if (REQUIRED.has(name) && !PLAIN.has(name))
                continue;
            const next = changed(best, path, PLAIN.get(name));
            if (!isDraft(next) || JSON.stringify(next) === JSON.stringify(best) || !still(next))
                continue;
            best = next;
            again = true;
            break;
        }
    }
    return best;
}

;// CONCATENATED MODULE: ./lib/src/diff/classes.js










const BUDGET = 200_000;
const MAX_CLASSES = 200;
const UNCHANGED = {
    classes: [],
    places: [],
    proven: true,
    not_analysed: [],
    relaxed: false,
    undecided: false,
    locate: () => undefined,
};
function ruleNames(policy, decider) {
    return typeof decider === "number" ? [policy.rules[decider]?.name ?? ""] : [];
}
function witnessOf({ judgeBase, judgeHead, locator }, difference) {
    const { from, to, baseDecider, headDecider } = difference;
    const shows = (intent) => {
        if (intent === undefined || judgeBase(intent).verdict !== from || judgeHead(intent).verdict !== to)
            return false;
        const place = locator(intent);
        return place.baseDecider === baseDecider && place.headDecider === headDecider;
    };
    const draft = draftIntent(difference.found);
    if (!shows(intentOf(JSON.stringify(draft))))
        return undefined;
    const text = JSON.stringify(shrink(draft, (smaller) => shows(intentOf(JSON.stringify(smaller)))));
    const intent = intentOf(text);
    return intent === undefined ? undefined : { text, intent };
}
function classOf(context, difference) {
    const { base, head, judgeBase, judgeHead, options } = context;
    const { from, to, baseDecider, headDecider } = difference;
    const sides = [
        { policy: base, decider: baseDecider, verdict: from },
        { policy: head, decider: headDecider, verdict: to },
    ];
    const description = describeClass(context.search.parts, difference.wire, difference.found, sides);
    const witness = witnessOf(context, difference);
    if (witness === undefined)
        return `a possible change that could not be shown on an intent: ${description}`;
    const second = options.recheck?.(witness.text);
    if (second !== undefined && (second.from !== from || second.to !== to)) {
        return `engines disagree (${second.from} to ${second.to}) on a change from ${from} to ${to}: ${description}; intent ${witness.text}`;
    }
    return {
        from,
        to,
        relaxed: isRelaxation({ from, to }),
        description,
        witness: witness.text,
        checked_by: second === undefined ? "embedded" : "both",
        from_rules: ruleNames(base, baseDecider),
        to_rules: ruleNames(head, headDecider),
        from_reason_codes: judgeBase(witness.intent).reasonCodes,
        to_reason_codes: judgeHead(witness.intent).reasonCodes,
    };
}
function scriptClass({ judgeBase, judgeHead, options }, change) {
    const { from, to, description, witness, intent } = change;
    const second = options.recheck?.(witness);
    if (second !== undefined && (second.from !== from || second.to !== to)) {
        return `engines disagree (${second.from} to ${second.to}) on a change from ${from} to ${to}: ${description}; intent ${witness}`;
    }
    return {
        from,
        to,
        relaxed: isRelaxation({ from, to }),
        description,
        witness,
        checked_by: second === undefined ? "embedded" : "both",
        from_rules: [],
        to_rules: [],
        from_reason_codes: judgeBase(intent).reasonCodes,
        to_reason_codes: judgeHead(intent).reasonCodes,
    };
}
function scriptsAlone(context, known) {
    const { base, head, judgeBase, judgeHead, locator, search } = context;
    const judges = {
        base: judgeBase,
        head: judgeHead,
        stepsAlike: (script) => locator.inScript(script).every(({ from, to }) => from === to),
    };
    const verdictOf = (call, judge) => {
        const intent = intentOf(JSON.stringify(call));
        return intent === undefined ? undefined : judge(intent).verdict;
    };
    const plainest = (draft) => {
        const verdict = verdictOf(draft, judgeBase);
        return shrink(draft, (smaller) => verdictOf(smaller, judgeBase) === verdict && verdictOf(smaller, judgeHead) === verdict);
    };
    const settings = scriptSettings(base, head).length === 0 ? [] : search.stepsAlike().map((found) => plainest(draftIntent(found)));
    const differences = search.scriptDifferences(known);
    const own = differences === "budget" ? [] : differences.map((difference) => scriptOfStep(difference, judges) ?? HIDDEN_SCRIPT);
    return [...scriptChanges(base, head, judges, settings), ...own, ...(differences === "budget" ? [HIDDEN_SCRIPT] : [])];
}
const HIDDEN_SCRIPT = "scripts whose steps differ from the script in what fail_closed asks for";
function byWorst(a, b) {
    const step = ({ from, to }) => Math.abs((0,gait/* severityOf */.xJ)(from) - (0,gait/* severityOf */.xJ)(to));
    return Number(b.relaxed) - Number(a.relaxed) || step(b) - step(a);
}
function scriptKey({ from, to }) {
    return `script ${from} ${to}`;
}
function placeKey({ from, to, baseDecider, headDecider }) {
    return `${from} ${to} ${baseDecider} ${headDecider}`;
}
function diffClasses(base, head, options) {
    if (sameJudgement(base, head))
        return UNCHANGED;
    const { nowNs, budget = BUDGET, maxClasses = MAX_CLASSES } = options;
    const problem = createProblem(base, head, (policy) => (rule) => freezeVerdict(policy, rule, nowNs));
    const locator = createLocator(problem, nowNs, bindingTest([base, head], nowNs));
    const search = createSearch(problem, budget);
    const context = {
        base,
        head,
        judgeBase: createJudge(base, nowNs),
        judgeHead: createJudge(head, nowNs),
        locator,
        search,
        options,
    };
    const found = [];
    const doubts = search.complete ? [] : ["path or domain patterns that are too many or too odd to tell all their combinations apart"];
    let undecided = !search.complete;
    const tell = (change, key, place) => {
        if (typeof change === "string")
            doubts.push(change);
        else
            found.push({ change, key, place });
    };
    for (;;) {
        const difference = search.next();
        if (difference === "done")
            break;
        if (difference === "budget") {
            doubts.push(`the rest of the comparison: ${budget} steps were not enough, there may be further changes`);
            undecided ||= search.relaxing();
            break;
        }
        if (found.length + doubts.length >= maxClasses) {
            doubts.push(`further changes: only the ${maxClasses} worst classes are told apart`);
            undecided ||= search.relaxing();
            break;
        }
        const { from, to, baseDecider, headDecider } = difference;
        const change = classOf(context, difference);
        undecided ||= typeof change === "string" && isRelaxation(difference);
        tell(change, placeKey(difference), { from, to, baseDecider, headDecider });
    }
    const whole = new Set();
    for (const change of scriptsAlone(context, found.flatMap(({ place }) => place ?? []))) {
        const key = typeof change === "string" ? change : scriptKey(change);
        undecided ||= typeof change === "string";
        if (!whole.has(key))
            tell(typeof change === "string" ? change : scriptClass(context, change), key);
        whole.add(key);
    }
    const told = found.sort((a, b) => byWorst(a.change, b.change));
    const indices = new Map(told.map(({ key }, index) => [key, index]));
    const locate = (intent) => {
        if (intent.script === undefined)
            return indices.get(placeKey(locator(intent)));
        const whole = { from: context.judgeBase(intent).verdict, to: context.judgeHead(intent).verdict };
        const alone = locator.inScript(intent);
        const keys = [...[whole, ...alone].map(scriptKey), ...[...alone, ...locator.steps(intent)].map(placeKey)];
        const held = keys.flatMap((key) => indices.get(key) ?? []);
        return held.find((index) => told[index]?.change.from === whole.from && told[index]?.change.to === whole.to) ?? held[0];
    };
    return {
        classes: told.map(({ change }) => change),
        places: told.map(({ place }) => place),
        proven: doubts.length === 0,
        not_analysed: [...doubts, ...scriptLimits(base, head), ...runTimeFeatures(base, head, nowNs)],
        relaxed: told.some(({ change }) => change.relaxed),
        undecided,
        locate,
    };
}
function contains(diff, intent) {
    return diff.locate(intent) !== undefined;
}

// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
;// CONCATENATED MODULE: ./lib/src/diff/fixtures.js




function side({ verdict, reasonCodes, violations, matchedRule }) {
    return { verdict, reason_codes: reasonCodes, violations, matched_rule: matchedRule };
}
function equal(a, b) {
    const lists = (list, other) => list.length === other.length && list.every((word, at) => word === other[at]);
    return a.verdict === b.verdict && a.matched_rule === b.matched_rule && lists(a.reason_codes, b.reason_codes) && lists(a.violations, b.violations);
}
function compare(before, after, { name, intent }) {
    const from = side(before(intent));
    const to = side(after(intent));
    return equal(from, to) ? [] : [{ intent: name, from, to }];
}
function diffFixtures(base, head, intents, nowNs) {
    const before = createJudge(base, nowNs);
    const after = createJudge(head, nowNs);
    return intents.flatMap((intent) => compare(before, after, intent));
}
function diffRecorded(base, head, file, bytes, nowNs) {
    const before = createJudge(base, nowNs);
    const after = createJudge(head, nowNs);
    const changes = [];
    const diagnostics = [];
    let total = 0;
    for (const { bytes: content, line } of (0,source/* jsonLines */.i7)(bytes)) {
        const reading = (0,gait/* readIntent */.N3)(content);
        if ("error" in reading) {
            diagnostics.push((0,diagnostic/* errorAt */.Os)("invalid_intent", reading.error.message, { file, line, column: reading.error.position?.column ?? 1 }, "Each line must hold one intent as Gait reads it."));
            continue;
        }
        total++;
        changes.push(...compare(before, after, { name: `${file}:${line}`, intent: reading.intent }));
    }
    return { changes, total, diagnostics };
}

;// CONCATENATED MODULE: ./lib/src/diff/tools.js


function createPlainJudge(policy) {
    const rules = policy.rules.map((rule) => ({ ...bareRule(rule), match: rule.match, effect: rule.effect }));
    const judge = createJudge({ ...policy, failClosed: { ...policy.failClosed, enabled: false }, rules }, 0n);
    const plain = plainIntent("t");
    return (tool) => {
        const { verdict, matchedRules } = judge({ ...plain, toolName: tool });
        return { verdict, decider: matchedRules.find((index) => rules[index]?.effect === verdict) ?? "default" };
    };
}
function createToolJudge(policy) {
    const judge = createPlainJudge(policy);
    return (tool) => judge(tool).verdict;
}
function toolNames(...policies) {
    return [...new Set(policies.flatMap(({ rules }) => rules.flatMap(({ match }) => match.toolNames)))].sort(gait_text/* compareBytes */.Xo);
}
function escapedName(name) {
    if (/^[ -~]*$/u.test(name))
        return undefined;
    return [...name].map((character) => (/^[ -~]$/u.test(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)).join("");
}
function unnamedTool(names) {
    let tool = "other-tool";
    while (names.has(tool))
        tool += "-";
    return tool;
}
function diffTools(base, head, place = () => ({})) {
    const before = createToolJudge(base);
    const after = createToolJudge(head);
    const names = toolNames(base, head);
    const changes = names.flatMap((tool) => {
        const pair = { from: before(tool), to: after(tool) };
        if (pair.from === pair.to)
            return [];
        const escaped = escapedName(tool);
        return [{ tool, ...pair, ...place(tool, pair), ...(escaped === undefined ? {} : { escaped }) }];
    });
    const other = unnamedTool(new Set(names));
    const others = { from: before(other), to: after(other) };
    const newly = (verdict) => changes.filter(({ to }) => to === verdict);
    return {
        newly_allowed: newly("allow"),
        newly_blocked: newly("block"),
        newly_dry_run: newly("dry_run"),
        newly_require_approval: newly("require_approval"),
        unchanged: names.length - changes.length,
        others: others.from === others.to ? undefined : others,
    };
}

;// CONCATENATED MODULE: ./lib/src/diff/explained.js


function reachable({ byToolName, forAnyTool, policy }, tool) {
    const rules = [...(byToolName.get(tool) ?? []), ...forAnyTool].sort((a, b) => a.index - b.index);
    const last = rules.find(({ conditions }) => conditions.length === 0);
    if (last === undefined)
        return new Set([...rules.map(({ index }) => index), "default"]);
    const { priority } = policy.rules[last.index] ?? last.rule;
    return new Set(rules.filter(({ rule, index }) => index <= last.index || rule.priority === priority).map(({ index }) => index));
}
function explained_within(place, told) {
    const [from, to, first, last] = [place.from, place.to, told.from, told.to].map(gait/* severityOf */.xJ);
    if (from === undefined || to === undefined || first === undefined || last === undefined)
        return false;
    return first > last ? first >= from && from > to && to >= last : first <= from && from < to && to <= last;
}
function createExplainer(base, head, changes) {
    const told = new Map(changes.map((change) => [change.tool, change]));
    const [before, after] = [base, head].map((policy) => ({
        compiled: (0,gait/* compilePolicy */.C_)(policy),
        plain: createPlainJudge(policy),
    }));
    if (before === undefined || after === undefined)
        return () => false;
    const names = toolNames(base, head);
    const tools = [...names, unnamedTool(new Set(names))].map((tool) => ({
        told: told.get(tool),
        base: reachable(before.compiled, tool),
        head: reachable(after.compiled, tool),
        baseDecider: before.plain(tool).decider,
        headDecider: after.plain(tool).decider,
    }));
    return (place) => {
        const held = tools.filter((tool) => tool.base.has(place.baseDecider) && tool.head.has(place.headDecider));
        return (held.length > 0 &&
            held.every((tool) => tool.told !== undefined && tool.baseDecider === place.baseDecider && tool.headDecider === place.headDecider && explained_within(place, tool.told)));
    };
}

;// CONCATENATED MODULE: ./lib/src/diff/policies.js




function diffPolicies(base, head, options) {
    const { others, ...tools } = diffTools(base, head, options.place);
    const { classes: found, places, not_analysed, relaxed, undecided } = diffClasses(base, head, options);
    const changed = [tools.newly_allowed, tools.newly_blocked, tools.newly_dry_run, tools.newly_require_approval].flat();
    const loosened = changed.some(isRelaxation) || (others !== undefined && isRelaxation(others));
    const explains = found.length === 0 ? undefined : createExplainer(base, head, changed);
    const classes = found.map((change, index) => {
        const place = places[index];
        return place !== undefined && explains?.(place) === true ? { ...change, explained: true } : change;
    });
    return { ...tools, classes, not_analysed, relaxed: relaxed || loosened, ...(undecided ? { undecided } : {}) };
}

;// CONCATENATED MODULE: ./lib/src/diff/index.js







/***/ }),

/***/ 6459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XB: () => (/* reexport */ NO_MINIMUM),
  t6: () => (/* reexport */ OBSERVED_SCHEMA),
  Uc: () => (/* reexport */ PAYLOAD_TYPE),
  zG: () => (/* reexport */ STATEMENT_TYPE),
  O3: () => (/* reexport */ acceptCommand),
  LM: () => (/* reexport */ allowSetOf),
  Nf: () => (/* reexport */ baseRulesStanding),
  cY: () => (/* reexport */ caseName),
  VW: () => (/* reexport */ changeDigest),
  XR: () => (/* reexport */ coveredChange),
  ew: () => (/* reexport */ covering),
  m3: () => (/* reexport */ deniedNames),
  aJ: () => (/* reexport */ deniedServers),
  nw: () => (/* reexport */ digestsOf),
  b3: () => (/* reexport */ editStage),
  r4: () => (/* reexport */ formatInstant),
  YK: () => (/* reexport */ formatObserved),
  UN: () => (/* reexport */ formatStaged),
  j8: () => (/* reexport */ formatStatement),
  c$: () => (/* reexport */ hours),
  bn: () => (/* reexport */ isBundle),
  A3: () => (/* reexport */ joinDecisions),
  r7: () => (/* reexport */ judgeClaims),
  Mi: () => (/* reexport */ judgeClock),
  IN: () => (/* reexport */ judgeObserved),
  Th: () => (/* reexport */ judgeRemovals),
  K1: () => (/* reexport */ judgeSigner),
  s_: () => (/* reexport */ judgeStage),
  Sc: () => (/* reexport */ judgeSummaries),
  nL: () => (/* reexport */ judgeTests),
  F9: () => (/* reexport */ judgeTransition),
  Hu: () => (/* reexport */ judgeWay),
  bQ: () => (/* reexport */ lineageOf),
  q9: () => (/* reexport */ needsHistory),
  JL: () => (/* reexport */ newNames),
  hQ: () => (/* reexport */ nextCommand),
  nV: () => (/* reexport */ parseInstant),
  s6: () => (/* reexport */ parseStaged),
  O$: () => (/* reexport */ predecessor),
  Tm: () => (/* reexport */ rank),
  uY: () => (/* reexport */ readDecisions),
  b_: () => (/* reexport */ readDeny),
  cy: () => (/* reexport */ readException),
  xY: () => (/* reexport */ readObserved),
  cO: () => (/* reexport */ readStatement),
  c3: () => (/* reexport */ refusalIn),
  V2: () => (/* reexport */ reusesException),
  h0: () => (/* reexport */ lineage_short),
  No: () => (/* reexport */ sortJudgeChanges),
  kM: () => (/* reexport */ stageBelow),
  RX: () => (/* reexport */ stageThem),
  ES: () => (/* reexport */ standings),
  cg: () => (/* reexport */ stepOf),
  $m: () => (/* reexport */ stretchAt),
  OP: () => (/* reexport */ strictestExceptions),
  Yh: () => (/* reexport */ strictestLimits),
  db: () => (/* reexport */ strictestRules),
  fS: () => (/* reexport */ summarise),
  ld: () => (/* reexport */ unexpectedStops),
  Kg: () => (/* reexport */ unverifiedPayload),
  kQ: () => (/* reexport */ updateStaged),
  zP: () => (/* reexport */ writeCommand)
});

// UNUSED EXPORTS: lastGoverned, onlyToolNames, readMinimum, refusalOf

;// CONCATENATED MODULE: ./lib/src/rollout/types.js
const NO_MINIMUM = { soak: {}, limits: {}, attestation: false, exceptionRules: {}, no_relaxation: false };

;// CONCATENATED MODULE: ./lib/src/rollout/strictest.js
function strictestRules(base, head, minimum, siblings = []) {
    const sides = base === undefined ? [head] : [base, head];
    const [sibling] = base === undefined ? siblings : [];
    const fixed = base ?? sibling ?? head;
    const rollouts = [...sides, ...(sibling === undefined ? [] : [sibling])].map((s) => s.rollout);
    const clocks = [...rollouts.map((r) => r.soak_clock), minimum.soak_clock];
    return {
        soak: {
            simulate: Math.max(...rollouts.map((r) => r.soak.simulate), minimum.soak.simulate ?? 0),
            dry_run: Math.max(...rollouts.map((r) => r.soak.dry_run), minimum.soak.dry_run ?? 0),
        },
        limits: strictestLimits([...sides.map((s) => s.limits), minimum.limits]),
        exceptionRules: strictestExceptions([fixed.exceptionRules, minimum.exceptionRules]),
        clock: clocks.includes("server") ? "server" : clocks.find((c) => c !== undefined),
        newTools: sides.some((s) => s.newTools === "dry_run") ? "dry_run" : "allow",
    };
}
function strictestLimits(sides) {
    const keys = ["newly_allowed", "newly_blocked", "shrink_percent", "grow_percent", "max_export_age"];
    return Object.fromEntries(keys.flatMap((key) => {
        const values = sides.flatMap((s) => s[key] ?? []);
        return values.length === 0 ? [] : [[key, Math.min(...values)]];
    }));
}
function strictestExceptions(sides) {
    const kinds = sides.flatMap((s) => (s.kinds === undefined ? [] : [s.kinds]));
    const hours = sides.flatMap((s) => s.max_hours ?? []);
    const [first, ...rest] = kinds;
    return {
        ...(first === undefined ? {} : { kinds: first.filter((k) => rest.every((other) => other.includes(k))) }),
        ...(hours.length === 0 ? {} : { max_hours: Math.min(...hours) }),
    };
}

;// CONCATENATED MODULE: ./lib/src/rollout/lineage.js
function predecessor(policy, policies) {
    const same = policies.find((p) => p.id === policy.id && p.output === policy.output);
    if (same !== undefined)
        return { found: same };
    const byOutput = policies.find((p) => p.output === policy.output);
    const byId = policies.find((p) => p.id === policy.id);
    const candidate = byOutput ?? byId;
    if (candidate === undefined)
        return {};
    if (candidate.enforcedDigest === policy.enforcedDigest)
        return { found: candidate };
    const what = candidate === byOutput ? `the id changed from ${candidate.id} to ${policy.id}` : `the output moved from ${candidate.output} to ${policy.output}`;
    return { why: `${what} while the policy itself changed, so the soak starts anew` };
}
function lineageOf(policy, history) {
    const ancestors = [];
    const end = (ends, unread = false) => ({ ancestors, ends, unread });
    let current = policy;
    for (let index = history.states.length - 1; index >= 0; index--) {
        const state = history.states[index];
        if (state === undefined)
            break;
        const before = predecessor(current, state.policies);
        if (before.found === undefined) {
            return state.readable ? end(before.why) : end(`the state at ${lineage_short(state.commit)} cannot be read`, true);
        }
        ancestors.push({ index, state, policy: before.found });
        current = before.found;
    }
    return end(history.complete ? undefined : "the clone is shallow and hides what was before");
}
function lastGoverned(output, history) {
    for (let index = history.states.length - 1; index >= 0; index--) {
        const state = history.states[index];
        const policy = state?.policies.find((p) => p.output === output);
        if (state !== undefined && policy !== undefined)
            return { index, state, policy };
    }
    return undefined;
}
function lineage_short(commit) {
    return commit.slice(0, 12);
}

// EXTERNAL MODULE: ./lib/src/config/types.js
var types = __webpack_require__(1664);
;// CONCATENATED MODULE: ./lib/src/rollout/proof.js

const HOUR = 3_600_000;
function rank(stage) {
    return types/* STAGES */.a.indexOf(stage);
}
function standings(lineage, names, stage, soakHours, now) {
    const sets = lineage.ancestors.map((a) => new Set([...a.policy.allowSet, ...a.policy.staged]));
    return new Map(names.map((name) => [name, standing(lineage.ancestors, (i) => sets[i]?.has(name) ?? false, stage, soakHours, now)]));
}
function baseRulesStanding(lineage, stage, soakHours, now) {
    const relaxedAt = lineage.ancestors.findIndex((a) => a.state.baseRulesRelaxed.has(a.policy.output));
    const until = relaxedAt === -1 ? lineage.ancestors.length : relaxedAt + 1;
    return standing(lineage.ancestors, (i) => i < until, stage, soakHours, now);
}
function standing(ancestors, present, stage, soakHours, now) {
    let best = { proven: false, since: undefined, hours: 0 };
    let end;
    let after = now;
    for (let i = 0; i < ancestors.length; i++) {
        const ancestor = ancestors[i];
        if (ancestor === undefined || !present(i))
            break;
        const began = ancestor.state.began ?? after;
        if (rank(ancestor.policy.stage) < rank(stage)) {
            end = undefined;
        }
        else {
            end ??= after;
            const hours = Math.max(0, (end - began) / HOUR);
            if (hours > best.hours || best.since === undefined)
                best = { proven: hours >= soakHours, since: began, hours };
        }
        after = Math.min(after, began);
    }
    return best;
}

// EXTERNAL MODULE: ./lib/src/gait/index.js
var gait = __webpack_require__(5630);
// EXTERNAL MODULE: ./lib/src/config/index.js + 9 modules
var config = __webpack_require__(8755);
// EXTERNAL MODULE: ./lib/src/source/fields.js
var source_fields = __webpack_require__(1445);
;// CONCATENATED MODULE: ./lib/src/rollout/instants.js
function parseInstant(text) {
    const date = /^\d{4}-\d{2}-\d{2}$/u;
    const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;
    if (!date.test(text) && !time.test(text))
        return undefined;
    const value = Date.parse(date.test(text) ? `${text}T00:00:00Z` : text);
    if (Number.isNaN(value))
        return undefined;
    const day = text.slice(0, 10);
    return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? value : undefined;
}
function formatInstant(milliseconds) {
    return new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().replace(".000Z", "Z");
}

;// CONCATENATED MODULE: ./lib/src/rollout/exceptions.js




const KEYS = ["kind", "policy", "tools", "change", "actor", "reason", "expires"];
const exceptions_HOUR = 3_600_000;
function changeDigest(change) {
    const side = (s) => (s === undefined ? null : { stage: s.stage, policy: s.enforcedDigest });
    return (0,gait/* digest */.br)({ kind: change.kind, policy: change.policy, base: side(change.base), head: side(change.head), detail: [...change.detail] });
}
function coveredChange(kind, id, base, head, detail = []) {
    const side = (p) => (p === undefined ? undefined : { stage: p.stage, enforcedDigest: p.enforcedDigest });
    return { kind, policy: id, base: side(base), head: side(head), detail };
}
function readException(document) {
    const findings = (0,source_fields/* findingsFor */.I6)(document.file, "exception");
    const fields = (0,source_fields/* fieldsOf */.Pf)(findings, document.root, "", KEYS);
    if (fields === undefined)
        return { diagnostics: findings.diagnostics };
    for (const key of ["kind", "policy", "change", "actor", "reason", "expires"]) {
        if (fields.get(key) === undefined)
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `the exception has no \`${key}\``, fields.node);
    }
    const kind = (0,source_fields/* wordOf */.aG)(findings, fields.get("kind"), "kind", config/* EXCEPTION_KINDS */.s);
    const expiresText = (0,source_fields/* textOf */.b6)(findings, fields.get("expires"), "expires");
    const expires = expiresText === undefined ? undefined : parseInstant(expiresText);
    if (expiresText !== undefined && expires === undefined) {
        (0,source_fields/* fail */.fJ)(findings, "time", `expires is ${JSON.stringify(expiresText)}, which is no time`, fields.keyAt("expires"), "Write a date (2026-12-31) or a time (2026-12-31T00:00:00Z).");
    }
    const change = (0,source_fields/* textOf */.b6)(findings, fields.get("change"), "change");
    if (change !== undefined && !/^[0-9a-f]{64}$/u.test(change)) {
        (0,source_fields/* fail */.fJ)(findings, "digest", "change must be a sha256 in lower-case hex", fields.keyAt("change"), "Let `registry-policy accept` write the file.");
    }
    const actor = (0,source_fields/* textOf */.b6)(findings, fields.get("actor"), "actor");
    const reason = (0,source_fields/* textOf */.b6)(findings, fields.get("reason"), "reason");
    const policy = (0,source_fields/* textOf */.b6)(findings, fields.get("policy"), "policy");
    const tools = (0,source_fields/* textsOf */.CB)(findings, fields.get("tools"), "tools");
    if (kind === undefined ||
        expires === undefined ||
        expiresText === undefined ||
        change === undefined ||
        actor === undefined ||
        reason === undefined ||
        policy === undefined ||
        findings.diagnostics.length > 0) {
        return { diagnostics: findings.diagnostics };
    }
    return { value: { file: document.file, kind, policy, tools, change, actor, reason, expires, expiresText }, diagnostics: [] };
}
function refusalOf(exception, rules, now, began) {
    if (exception.expires <= now)
        return `it expired on ${exception.expiresText}`;
    if (rules.kinds !== undefined && !rules.kinds.includes(exception.kind))
        return `exceptions of kind ${exception.kind} are not allowed here`;
    if (rules.max_hours !== undefined && exception.expires - began > rules.max_hours * exceptions_HOUR) {
        return `it lives longer than the ${rules.max_hours} hours that the base allows`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/rollout/exception-use.js


function covering(pool, change, rules, now) {
    const wanted = changeDigest(change);
    return pool.exceptions.find((e) => e.kind === change.kind && e.policy === change.policy && e.change === wanted && !isSpent(e, pool.history) && refusalIn(pool, e, rules, now) === undefined);
}
function refusalIn(pool, exception, rules, now) {
    const onBase = pool.inBase.some((other) => sameException(other, exception));
    if (onBase && pool.history.states.length === 0 && rules.max_hours !== undefined) {
        return refusalOf(exception, rules, now, now) ?? "it was added before this change, so its age is not known: commit it together with the change";
    }
    return refusalOf(exception, rules, now, addedAt(exception, pool.history) ?? now);
}
function reusesException(inBase, base, head) {
    const here = new Set(head.map((p) => p.id));
    const gone = base.filter((p) => !here.has(p.id)).map((p) => coveredChange("removal", p.id, p, undefined));
    return inBase.some((e) => {
        const changes = e.kind === "removal" ? gone : head.map((p) => coveredChange(e.kind, p.id, predecessor(p, base).found, p));
        return changes.some((change) => change.policy === e.policy && changeDigest(change) === e.change);
    });
}
function addedAt(exception, history) {
    return statesWith(exception, history).reduce((began, index) => history.states[index]?.began ?? began, undefined);
}
function isSpent(exception, history) {
    if (exception.kind === "test")
        return false;
    return statesWith(exception, history).some((index) => {
        const after = history.states[index]?.policies ?? [];
        const before = history.states[index - 1]?.policies ?? [];
        if (exception.kind === "removal") {
            const gone = before.find((p) => p.id === exception.policy);
            return gone !== undefined && changeDigest(coveredChange("removal", gone.id, gone, undefined)) === exception.change;
        }
        const policy = after.find((p) => p.id === exception.policy);
        if (policy === undefined)
            return false;
        return changeDigest(coveredChange(exception.kind, policy.id, predecessor(policy, before).found, policy)) === exception.change;
    });
}
function statesWith(exception, history) {
    const found = [];
    for (let index = history.states.length - 1; index >= 0; index--) {
        if (history.states[index]?.exceptions.some((other) => sameException(other, exception)) !== true)
            break;
        found.push(index);
    }
    return found;
}
function sameException(a, b) {
    return a.kind === b.kind && a.policy === b.policy && a.change === b.change && a.expires === b.expires && a.actor === b.actor && a.reason === b.reason;
}

// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
;// CONCATENATED MODULE: ./lib/src/rollout/next-command.js


const DEFAULT_CONFIG = "registry-policy.yaml";
const LIFE_HOURS = 14 * 24;
function nextCommand(config, ...words) {
    return ["registry-policy", ...words, ...(config === DEFAULT_CONFIG ? [] : ["--config", config])].map(source/* shellWord */.r7).join(" ");
}
function compared(base) {
    return base === undefined ? [] : ["--base", base];
}
function acceptCommand(config, id, rules, base) {
    const hours = Math.floor(Math.min(LIFE_HOURS, rules.max_hours ?? LIFE_HOURS));
    const life = hours > 0 && hours % 24 === 0 ? `${hours / 24}d` : `${Math.max(1, hours)}h`;
    return nextCommand(config, "accept", id, "--reason", "...", "--expires", life, ...compared(base));
}
function writeCommand(config, base) {
    return nextCommand(config, "check", "--write", ...compared(base));
}
function promoteAnew({ config, id, stage }, from) {
    const back = rank(from) < rank(stage) ? `${nextCommand(config, "rollout", "rollback", id, "--to", from)} && ` : "";
    return `${back}${nextCommand(config, "rollout", "promote", id)}`;
}

;// CONCATENATED MODULE: ./lib/src/rollout/judge-proof.js




const SHOWN = 5;
function judgePromoted(input, below) {
    const { head, history, now, rules } = input;
    const clock = judgeClock(history, rules);
    if (clock !== undefined)
        return [clock];
    const soak = rules.soak[below];
    const lineage = lineageOf(head, history);
    const baseRules = baseRulesStanding(lineage, below, soak, now);
    if (baseRules.proven)
        return unproven(input, head.allowSet, below, "promotion", `What is not proven goes into the staged file: ${promoteAnew(head, input.from ?? below)}`);
    const stood = `${head.id} stood at ${below} or later for ${hours(baseRules.hours)} of ${hours(soak)}`;
    return [
        {
            code: "soak_not_reached",
            message: `${stood}${lineage.ends === undefined ? "" : `; ${lineage.ends}`}`,
            help: `${baseRules.since === undefined ? `Let it stand at ${below} on the base branch first` : `It can be promoted in ${hours(soak - baseRules.hours)}`}; see: ${nextCommand(head.config, "rollout", "status")}`,
            exception: "promotion",
        },
    ];
}
function judgeNewcomers(input, names, staged) {
    const clock = judgeClock(input.history, input.rules);
    return clock === undefined ? unproven(input, names, "dry_run", "relaxation", stageThem(input.head, names, staged, input.compared)) : [clock];
}
function stageThem(head, names, staged, compared) {
    const write = writeCommand(head.config, compared);
    if (head.stagedFile === undefined || !names.some((name) => staged.includes(name)))
        return `New names go into the staged file with: ${write}`;
    const back = ["git", "checkout", compared ?? "HEAD", "--", head.stagedFile].map(source/* shellWord */.r7).join(" ");
    return `What was taken out of the staged file too early comes back with: ${back} && ${write}`;
}
function unproven({ history, head, now, rules }, names, below, exception, help) {
    const soak = rules.soak[below];
    const found = standings(lineageOf(head, history), names, below, soak, now);
    const tools = names.filter((name) => found.get(name)?.proven !== true);
    if (tools.length === 0)
        return [];
    const shown = tools.slice(0, SHOWN).map(source/* quoteForMessage */.Hx).join(", ");
    return [
        {
            code: "tool_not_proven",
            message: `${tools.length} of ${names.length} tools have not stood at ${below} for ${hours(soak)}: ${shown}${tools.length > SHOWN ? ", ..." : ""}`,
            help,
            tools,
            exception,
        },
    ];
}
function judgeClock(history, rules) {
    if (rules.clock !== "server" || history.clock !== "git")
        return undefined;
    return {
        code: "clock_not_trusted",
        message: "soak_clock is server, but no merge times could be read: git's dates are set by whoever pushes",
        help: "Give the action a token that may read pull requests.",
    };
}
function hours(value) {
    return `${Math.max(0, Math.round(value * 10) / 10)} h`;
}

;// CONCATENATED MODULE: ./lib/src/rollout/appearance.js




const appearance_HOUR = 3_600_000;
function judgeAppearance(input) {
    const { head, history, now, rules } = input;
    if (head.stage === "simulate")
        return { kind: "appearance", refusals: [], resumes: undefined, notes: [] };
    const needed = rules.soak.simulate + rules.soak.dry_run;
    const governed = lastGoverned(head.output, history);
    const notes = governed === undefined ? [] : [`${head.output} was governed before, at ${governed.policy.stage}, and goes on from there`];
    if (governed !== undefined && resumes(governed, head, history))
        return { kind: "adoption", refusals: [], resumes: governed, notes };
    const clock = judgeClock(history, rules);
    if (clock !== undefined)
        return { kind: "adoption", refusals: [clock], resumes: undefined, notes };
    if (governed === undefined && stoodUngoverned(head, history, now) >= needed)
        return { kind: "adoption", refusals: [], resumes: undefined, notes };
    const why = governed === undefined
        ? `a policy starts at simulate unless the same artefact stood on the base for ${hours(needed)}`
        : `${head.output} was last governed at ${governed.policy.stage}`;
    const refusal = {
        code: "adoption_required",
        message: `${head.id} appears at ${head.stage}; ${why}`,
        help: `Start at simulate (stage: simulate), or have it accepted: ${acceptCommand(head.config, head.id, rules.exceptionRules, input.compared)}`,
        exception: "adoption",
    };
    return { kind: "adoption", refusals: [refusal], resumes: undefined, notes };
}
function resumes(governed, head, history) {
    const { policy } = governed;
    if (governed.index === history.states.length - 1)
        return false;
    const known = new Set(policy.allowSet);
    return (rank(head.stage) <= rank(policy.stage) &&
        head.baseRulesDigest === policy.baseRulesDigest &&
        head.kind === policy.kind &&
        head.allowSet.every((name) => known.has(name)));
}
function stoodUngoverned(head, history, now) {
    let since;
    for (let i = history.states.length - 1; i >= 0; i--) {
        const state = history.states[i];
        if (state === undefined || !state.readable || state.artefacts.get(head.output) !== head.enforcedDigest)
            break;
        since = state.began ?? since;
    }
    return since === undefined ? 0 : (now - since) / appearance_HOUR;
}

;// CONCATENATED MODULE: ./lib/src/rollout/transition.js








function needsHistory(base, head) {
    const before = predecessor(head, base).found;
    if (before === undefined)
        return head.stage !== "simulate";
    const step = rank(head.stage) - rank(before.stage);
    if (step !== 0)
        return step > 0;
    const staging = before.newTools === "dry_run" || head.newTools === "dry_run";
    return head.stage === "enforce" && staging && newNames(before, head).length > 0;
}
function newNames(base, head) {
    const known = new Set(base.allowSet);
    return head.allowSet.filter((name) => !known.has(name));
}
function judgeTransition(input) {
    const { history, head, now } = input;
    const { found: base, why } = predecessor(head, input.base);
    const former = base ?? input.base.find((p) => p.output === head.output);
    const rules = strictestRules(former, head, input.minimum, input.base.filter((p) => p.config === head.config));
    const judged = base === undefined ? judgeNew(input, rules) : judgeChange(input, base, rules);
    const pool = { exceptions: input.exceptions, inBase: input.inBase, history };
    const used = [];
    const refusals = judged.refusals.filter((refusal) => {
        if (refusal.exception === undefined)
            return true;
        const found = covering(pool, coveredChange(refusal.exception, head.id, base, head), rules.exceptionRules, now);
        if (found !== undefined)
            used.push(found);
        return found === undefined;
    });
    return {
        move: judged.move,
        refusals,
        base,
        used: [...new Set(used)],
        rules,
        notes: [...(why === undefined ? [] : [why]), ...judged.notes],
        resumes: judged.resumes,
    };
}
function judgeNew(input, rules) {
    const { kind, ...rest } = judgeAppearance({ ...input, rules });
    return { move: { kind, to: input.head.stage }, ...rest };
}
function judgeChange(input, base, rules) {
    const { head } = input;
    const step = rank(head.stage) - rank(base.stage);
    const steps = { from: base.stage, to: head.stage };
    const rest = { notes: [], resumes: undefined };
    if (step > 0)
        return { move: { kind: "promotion", ...steps }, refusals: judgePromotion(input, base, rules), ...rest };
    if (step < 0)
        return { move: { kind: "rollback", ...steps }, refusals: judgeRollback(input, base), ...rest };
    const names = head.stage !== "enforce" || rules.newTools === "allow" ? [] : newNames(base, head);
    return { move: undefined, refusals: names.length === 0 ? [] : judgeNewcomers({ ...input, rules, from: base.stage }, names, base.staged), ...rest };
}
function judgePromotion(input, base, rules) {
    const { head } = input;
    const refusals = [];
    if (rank(head.stage) - rank(base.stage) > 1) {
        refusals.push({
            code: "stage_skipped",
            message: `${head.id} goes from ${base.stage} to ${head.stage} and leaves out dry_run`,
            help: `One step at a time: ${promoteAnew(head, base.stage)}`,
            exception: "promotion",
        });
    }
    if (input.relaxed) {
        refusals.push({
            code: "promotion_with_relaxation",
            message: `${head.id} is promoted and relaxed in one change`,
            help: `Merge the relaxation on its own first; without the step: ${nextCommand(head.config, "rollout", "rollback", head.id, "--to", base.stage)}`,
            exception: "promotion",
        });
    }
    if (!input.testsPass) {
        refusals.push({
            code: "tests_failed",
            message: `the tests of ${head.id} do not pass at ${base.stage} and ${head.stage}`,
            help: `Mend the tests or the policy; a promotion rewrites no test. They are shown by: ${nextCommand(head.config, "check")}`,
        });
    }
    return [...refusals, ...judgePromoted({ ...input, rules, from: base.stage }, head.stage === "enforce" ? "dry_run" : "simulate")];
}
function judgeRollback(input, base) {
    if (!input.relaxed && !hasOtherChanges(base, input.head, input.testsTaken))
        return [];
    return [
        {
            code: "rollback_mixed",
            message: `${input.head.id} goes back from ${base.stage} to ${input.head.stage} together with another change of the policy`,
            help: `Only removals and deny entries may ride along: undo this change, then: ${nextCommand(input.head.config, "rollout", "rollback", input.head.id, "--to", input.head.stage)}`,
        },
    ];
}
function hasOtherChanges(base, head, testsTaken) {
    const settings = base.settingsDigest !== head.settingsDigest || (base.testsDigest !== head.testsDigest && !testsTaken);
    const rules = head.kind === "rendered" && base.baseRulesDigest !== head.baseRulesDigest;
    const rollout = JSON.stringify([base.rollout, base.exceptionRules]) !== JSON.stringify([head.rollout, head.exceptionRules]);
    return newNames(base, head).length > 0 || settings || base.kind !== head.kind || rules || rollout;
}

;// CONCATENATED MODULE: ./lib/src/rollout/removals.js






function judgeRemovals(base, head, pool, minimum, now, compared) {
    const continued = new Set(head.flatMap((policy) => predecessor(policy, base).found ?? []));
    return base
        .filter((policy) => !continued.has(policy) && !livesOn(policy, head))
        .map((policy) => {
        if (policy.stage !== "enforce")
            return { policy, refusal: undefined, used: undefined };
        const rules = strictestExceptions([policy.exceptionRules, minimum.exceptionRules]);
        const used = covering(pool, coveredChange("removal", policy.id, policy, undefined), rules, now);
        const refusal = {
            code: "policy_removed",
            message: `${policy.id} is enforced on the base and gone in this change`,
            help: `Bring it back, or have the removal accepted: ${acceptCommand(policy.config, policy.id, rules, compared)}`,
            exception: "removal",
        };
        return { policy, refusal: used === undefined ? refusal : undefined, used };
    });
}
function livesOn(policy, head) {
    return head.some((other) => other.output === policy.output && rank(other.stage) >= rank(policy.stage));
}

// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
;// CONCATENATED MODULE: ./lib/src/rollout/staged.js


function parseStaged(file, text) {
    const names = new Set();
    const diagnostics = [];
    text.split(/\r?\n/u).forEach((raw, index) => {
        if ((0,gait/* trim */.Bq)(raw) === "" || raw.startsWith("#"))
            return;
        const name = (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(raw));
        if (name === raw)
            names.add(name);
        else
            diagnostics.push((0,diagnostic/* errorAt */.Os)("staged_name", `${JSON.stringify(raw)} is not written as Gait folds it`, { file, line: index + 1, column: 1 }, `Write the name as ${JSON.stringify(name)}, alone on its line.`));
    });
    return { names: [...names].sort(gait/* compareBytes */.Xo), diagnostics };
}
function formatStaged(names) {
    return [...new Set(names)]
        .sort(gait/* compareBytes */.Xo)
        .map((name) => `${name}\n`)
        .join("");
}
function updateStaged(current, approved, known, newTools) {
    const approvedNow = new Set(approved);
    const kept = current.filter((name) => approvedNow.has(name));
    if (known === undefined || newTools === "allow")
        return kept;
    const before = new Set(known);
    return [...new Set([...kept, ...approved.filter((name) => !before.has(name))])].sort(gait/* compareBytes */.Xo);
}

;// CONCATENATED MODULE: ./lib/src/rollout/deny.js



function readDeny(document) {
    const findings = (0,source_fields/* findingsFor */.I6)(document.file, "deny");
    const entries = (0,source_fields/* itemsOf */.S3)(findings, listOf(findings, document.root), "deny").flatMap((item, i) => {
        const path = `deny[${i}]`;
        const entry = (0,source_fields/* fieldsOf */.Pf)(findings, item, path, ["tool", "server", "reason", "actor", "since"]);
        if (entry === undefined)
            return [];
        const tool = (0,source_fields/* textOf */.b6)(findings, entry.get("tool"), `${path}.tool`);
        const server = (0,source_fields/* textOf */.b6)(findings, entry.get("server"), `${path}.server`);
        if ((tool === undefined) === (server === undefined))
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} needs either \`tool\` or \`server\``, item);
        for (const key of ["reason", "actor", "since"]) {
            if (entry.get(key) === undefined)
                (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} has no \`${key}\``, item, "Let `registry-policy block` write the entry.");
        }
        const since = (0,source_fields/* textOf */.b6)(findings, entry.get("since"), `${path}.since`) ?? "";
        if (since !== "" && parseInstant(since) === undefined)
            (0,source_fields/* fail */.fJ)(findings, "time", `${path}.since is ${JSON.stringify(since)}, which is no time`, entry.keyAt("since"));
        const rest = {
            reason: (0,source_fields/* textOf */.b6)(findings, entry.get("reason"), `${path}.reason`) ?? "",
            actor: (0,source_fields/* textOf */.b6)(findings, entry.get("actor"), `${path}.actor`) ?? "",
            since,
            line: item.line,
        };
        return [{ ...(tool === undefined ? {} : { tool }), ...(server === undefined ? {} : { server }), ...rest }];
    });
    return findings.diagnostics.length > 0 ? { diagnostics: findings.diagnostics } : { value: entries, diagnostics: [] };
}
function listOf(findings, root) {
    return root.kind === "array" || root.kind === "null" ? root : (0,source_fields/* fieldsOf */.Pf)(findings, root, "", ["deny"])?.get("deny");
}
function deniedNames(deny, tools) {
    const names = new Set(deny.flatMap((d) => (d.tool === undefined ? [] : [(0,gait/* lower */.ib)((0,gait/* trim */.Bq)(d.tool))])));
    const servers = deniedServers(deny);
    for (const tool of tools) {
        if (tool.server_id !== undefined && servers.has((0,gait/* lower */.ib)((0,gait/* trim */.Bq)(tool.server_id))))
            names.add(tool.gait_name);
    }
    return [...names].sort(gait/* compareBytes */.Xo);
}
function deniedServers(deny) {
    return new Set(deny.flatMap((d) => (d.server === undefined ? [] : [(0,gait/* lower */.ib)((0,gait/* trim */.Bq)(d.server))])));
}

;// CONCATENATED MODULE: ./lib/src/rollout/judges.js


function judgeTests(policy, base, head, config) {
    const before = byIntent(base);
    const after = byIntent(head);
    const renamed = new Map([...after].flatMap(([path, { digest }]) => (before.has(path) ? [] : [[digest, path]])));
    const changes = [];
    const met = new Set();
    for (const [path, old] of before) {
        const place = after.has(path) ? path : renamed.get(old.digest);
        const now = place === undefined ? undefined : after.get(place);
        if (place === undefined || now === undefined) {
            changes.push(...old.tests.map((test) => removedTest(policy, path, test)));
            continue;
        }
        met.add(place);
        for (const test of old.tests)
            changes.push(...changedTest(policy, place, test, now.tests, config));
        if (old.digest !== now.digest)
            changes.push({
                kind: "fixture",
                change: "changed",
                file: path,
                policy,
                message: `the intent ${(0,source/* quoteForMessage */.Hx)(path)} that judges ${policy} was changed`,
            });
    }
    for (const [path, now] of after) {
        if (met.has(path))
            continue;
        for (const test of now.tests)
            changes.push({ kind: "test", change: "added", file: path, policy, message: `a test of ${(0,source/* quoteForMessage */.Hx)(path)} (expects ${test.expect}) was added` });
    }
    return changes;
}
function removedTest(policy, path, test) {
    const change = (0,gait/* severityOf */.xJ)(test.expect) === 0 ? "removed" : "weakened";
    return { kind: "test", change, file: path, policy, message: `the test of ${(0,source/* quoteForMessage */.Hx)(path)} (expects ${test.expect}) was removed` };
}
function changedTest(policy, path, old, now, config) {
    if (now.some((test) => sameExpectation(old, test)))
        return [];
    const stricter = now.find((test) => milderThan(old, test) === undefined);
    const test = stricter ?? now[0];
    if (test === undefined)
        return [removedTest(policy, path, old)];
    const at = { kind: "test", file: config, line: test.position.line, policy };
    const shown = `the test of ${(0,source/* quoteForMessage */.Hx)(path)}`;
    if (stricter === undefined)
        return [{ ...at, change: "weakened", message: `${shown} ${milderThan(old, test) ?? ""}` }];
    const how = old.expect === test.expect ? "asks for more than before" : `expects ${test.expect} instead of ${old.expect}`;
    return [{ ...at, change: "changed", message: `${shown} ${how}` }];
}
function byIntent(tests) {
    const found = new Map();
    for (const { test, intents } of tests) {
        for (const { path, digest } of intents)
            found.set(path, { digest, tests: [...(found.get(path)?.tests ?? []), test] });
    }
    return found;
}
function milderThan(old, now) {
    if ((0,gait/* severityOf */.xJ)(now.expect) < (0,gait/* severityOf */.xJ)(old.expect))
        return `expects ${now.expect} where the base expects ${old.expect}`;
    for (const key of ["reason_codes", "violations"]) {
        const kept = new Set(now[key] ?? []);
        const lost = (old[key] ?? []).filter((code) => !kept.has(code));
        if (lost.length > 0)
            return `no longer asks for ${key} ${lost.map(source/* quoteForMessage */.Hx).join(", ")}`;
    }
    if (old.matched_rule !== undefined && now.matched_rule !== old.matched_rule)
        return `no longer asks for matched_rule ${(0,source/* quoteForMessage */.Hx)(old.matched_rule)}`;
    return undefined;
}
function sameExpectation(a, b) {
    return a.expect === b.expect && a.matched_rule === b.matched_rule && same(a.reason_codes, b.reason_codes) && same(a.violations, b.violations);
}
function same(a, b) {
    return JSON.stringify([...(a ?? [])].sort()) === JSON.stringify([...(b ?? [])].sort());
}
const ORDER = ["weakened", "removed", "changed", "added"];
function sortJudgeChanges(changes) {
    return [...changes].sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

;// CONCATENATED MODULE: ./lib/src/rollout/minimum.js


function readMinimum(document) {
    const findings = findingsFor(document.file, "minimum");
    const fields = fieldsOf(findings, document.root, "minimum", ["soak", "soak_clock", "limits", "attestation", "exceptions", "no_relaxation"]);
    const soakNode = fields?.get("soak");
    const soak = soakNode === undefined ? undefined : fieldsOf(findings, soakNode, "minimum.soak", ["simulate", "dry_run"]);
    const simulate = hoursOf(findings, soak?.get("simulate"), "minimum.soak.simulate");
    const dryRun = hoursOf(findings, soak?.get("dry_run"), "minimum.soak.dry_run");
    const clock = wordOf(findings, fields?.get("soak_clock"), "minimum.soak_clock", ["server", "git"]);
    const exceptionsNode = fields?.get("exceptions");
    const exceptions = exceptionsNode === undefined ? undefined : fieldsOf(findings, exceptionsNode, "minimum.exceptions", ["kinds", "max_age"]);
    const value = {
        soak: { ...(simulate === undefined ? {} : { simulate }), ...(dryRun === undefined ? {} : { dry_run: dryRun }) },
        ...(clock === undefined ? {} : { soak_clock: clock }),
        limits: readLimits(findings, fields?.get("limits"), "minimum.limits"),
        attestation: wordOf(findings, fields?.get("attestation"), "minimum.attestation", ["required", "optional"]) === "required",
        exceptionRules: readExceptionRules(findings, exceptions?.get("kinds"), exceptions?.get("max_age"), "minimum.exceptions"),
        no_relaxation: booleanOf(findings, fields?.get("no_relaxation"), "minimum.no_relaxation") ?? false,
    };
    return findings.diagnostics.length > 0 ? { diagnostics: findings.diagnostics } : { value, diagnostics: [] };
}

;// CONCATENATED MODULE: ./lib/src/rollout/gate.js




function judgeWay(policy, history, minimum, now) {
    const lineage = lineageOf(policy, history);
    if (lineage.ancestors.length === 0) {
        const message = `${policy.id} does not stand on the base branch yet`;
        return [{ code: "never_merged", message: lineage.ends === undefined ? message : `${message}: ${lineage.ends}`, help: "Merge it at simulate first." }];
    }
    const refusals = [];
    let floor = rank(policy.stage);
    for (const [i, ancestor] of lineage.ancestors.entries()) {
        floor = Math.min(floor, rank(ancestor.policy.stage));
        if (floor === 0)
            return refusals;
        const before = lineage.ancestors[i + 1];
        if (before === undefined && ancestor.index === 0 && !history.complete)
            return [...refusals, gate_hidden(policy, ancestor)];
        if (before !== undefined && !matters(before.policy, ancestor.policy, floor))
            continue;
        const step = judgeStep(ancestor, history, minimum, now);
        for (const refusal of step.refusals)
            refusals.push(...stillTrue(refusal, lineage, i, ancestor, policy));
        if (step.resumes !== undefined)
            refusals.push(...judgeWay(step.resumes.policy, { ...history, states: history.states.slice(0, step.resumes.index + 1) }, minimum, now));
    }
    return refusals;
}
function gate_hidden(policy, ancestor) {
    return {
        code: "history_incomplete",
        message: `the clone is shallow and hides how ${policy.id} came to ${ancestor.policy.stage}`,
        help: "Fetch the whole history: git fetch --unshallow origin",
    };
}
function matters(before, after, floor) {
    const [from, to] = [rank(before.stage), rank(after.stage)];
    return to > from ? from < floor : to === from && floor >= to;
}
function stillTrue(refusal, lineage, index, ancestor, newest) {
    const help = wayBack(refusal, lineage.ancestors[index + 1]?.policy, newest);
    const told = { ...refusal, message: `at ${lineage_short(ancestor.state.commit)}: ${refusal.message}`, ...(help === undefined ? {} : { help }) };
    if (refusal.tools === undefined)
        return [told];
    const newer = lineage.ancestors.slice(0, index + 1).map((a) => new Set(a.policy.allowSet));
    const tools = refusal.tools.filter((name) => newer.every((set) => set.has(name)));
    return tools.length === 0 ? [] : [{ ...told, tools }];
}
function wayBack(refusal, before, { config, id }) {
    if (refusal.code === "clock_not_trusted")
        return undefined;
    if (refusal.exception === "relaxation") {
        const release = nextCommand(config, "rollout", "promote", id, "--ready");
        return `Put the names into the staged file, then: ${writeCommand(config, undefined)}; when they are proven: ${release}`;
    }
    const to = before?.stage ?? "simulate";
    return `Step back and come again by the rules: ${nextCommand(config, "rollout", "rollback", id, "--to", to)}`;
}
function judgeStep(ancestor, history, minimum, now) {
    const states = history.states.slice(0, ancestor.index);
    const base = states.at(-1);
    return judgeTransition({
        history: { ...history, states },
        base: base?.policies ?? [],
        head: ancestor.policy,
        exceptions: ancestor.state.exceptions,
        inBase: base?.exceptions ?? [],
        now: ancestor.state.began ?? nextTime(history.states, ancestor.index) ?? now,
        relaxed: ancestor.state.relaxed.has(ancestor.policy.output),
        testsPass: true,
        testsTaken: true,
        minimum,
    });
}
function nextTime(states, index) {
    return states.slice(index + 1).find((s) => s.began !== undefined)?.began;
}
function judgeStage(policy, required) {
    if (rank(policy.stage) === rank(required))
        return undefined;
    const below = rank(policy.stage) < rank(required);
    return {
        code: "stage_not_required",
        message: `${policy.id} stands at ${policy.stage}; ${required} is required`,
        help: below
            ? `When its proof is complete: ${nextCommand(policy.config, "rollout", "promote", policy.id)}`
            : `Ask for where it stands: ${nextCommand(policy.config, "gate", "--policy", policy.id, "--require", policy.stage)}`,
    };
}

;// CONCATENATED MODULE: ./lib/src/rollout/stage-line.js
function editStage(text, position, from, to) {
    const lines = text.split("\n");
    const line = lines[position.line - 1];
    if (line === undefined)
        return undefined;
    const points = [...line];
    const before = points.slice(0, position.column - 1).join("");
    const rest = points.slice(position.column - 1).join("");
    const match = /^(["']?)(simulate|dry_run|enforce)\1/u.exec(rest);
    if (match === null || match[2] !== from)
        return undefined;
    lines[position.line - 1] = before + (match[1] ?? "") + to + (match[1] ?? "") + rest.slice(match[0].length);
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./lib/src/rollout/allow-set.js

function allowSetOf(policy) {
    const allowed = new Set();
    const stopped = new Set();
    let stoppedAll = false;
    for (const step of byPriority(policy.rules)) {
        const stops = step.filter((rule) => rule.effect !== "allow" && onlyToolNames(rule.match));
        const stopsAll = stops.some((rule) => rule.match.toolNames.length === 0);
        const stopsHere = new Set(stops.flatMap((rule) => rule.match.toolNames));
        if (!stoppedAll && !stopsAll) {
            for (const rule of step) {
                if ((0,gait/* severityOf */.xJ)(rule.effect) !== 0)
                    continue;
                for (const name of rule.match.toolNames)
                    if (!stopped.has(name) && !stopsHere.has(name))
                        allowed.add(name);
            }
        }
        for (const name of stopsHere)
            stopped.add(name);
        stoppedAll = stoppedAll || stopsAll;
    }
    return [...allowed].sort(gait/* compareBytes */.Xo);
}
function byPriority(rules) {
    const steps = [];
    for (const rule of rules) {
        const last = steps.at(-1);
        if (last !== undefined && last[0]?.priority === rule.priority)
            last.push(rule);
        else
            steps.push([rule]);
    }
    return steps;
}
function onlyToolNames(match) {
    return ([
        match.riskClasses,
        match.targetKinds,
        match.targetValues,
        match.endpointClasses,
        match.discoveryMethods,
        match.skillPublishers,
        match.skillSources,
        match.dataClasses,
        match.destinationKinds,
        match.destinationValues,
        match.destinationOperations,
        match.provenanceSources,
        match.identities,
        match.workspacePrefixes,
        match.contextToolNames,
        match.contextDataClasses,
        match.contextEndpointClasses,
        match.contextAutonomyLevels,
        match.allowedDelegatorIdentities,
        match.allowedDelegateIdentities,
        match.delegationScopes,
    ].every((list) => list.length === 0) &&
        !match.requireDelegation &&
        match.maxDelegationDepth === undefined &&
        (match.toolAnnotations === undefined || Object.values(match.toolAnnotations).every((hint) => hint === undefined)));
}

;// CONCATENATED MODULE: ./lib/src/rollout/observed-judge.js







const observed_judge_HOUR = 3_600_000;
const SKEW = 5 * 60_000;
function stretchAt(lineage, stage) {
    const start = lineage.ancestors.findIndex((a) => rank(a.policy.stage) <= rank(stage));
    if (start === -1)
        return [];
    const rest = lineage.ancestors.slice(start);
    const end = rest.findIndex((a) => a.policy.stage !== stage);
    return end === -1 ? rest : rest.slice(0, end);
}
function digestsOf(stretch) {
    return new Set(stretch.flatMap((a) => a.state.artefacts.get(a.policy.output) ?? []));
}
function stageBelow(stage) {
    return types/* STAGES */.a[types/* STAGES */.a.indexOf(stage) - 1];
}
function judgeSummaries(files, lineage, now) {
    const refusals = [];
    const counted = new Map();
    for (const { file, observed } of files) {
        const stretch = stretchAt(lineage, observed.stage);
        const known = digestsOf(stretch);
        const base = lineage.ancestors.find((a) => a.state.commit === observed.base);
        if (base === undefined) {
            refusals.push({
                code: "evidence_commit",
                message: `${file} was recorded at ${(0,source/* quoteForMessage */.Hx)(lineage_short(observed.base))}, which is no state of this policy on the base branch`,
                help: "Record it again on the base branch.",
            });
        }
        else if (base.policy.stage !== observed.stage) {
            refusals.push({
                code: "evidence_stage",
                message: `${file} says ${observed.stage}, but the policy stood at ${base.policy.stage} in ${lineage_short(observed.base)}`,
            });
        }
        else if (!stretch.includes(base)) {
            refusals.push({
                code: "evidence_replayed",
                message: `${file} is of an earlier time at ${observed.stage}, which a step back ended`,
                help: `Record what was decided since: registry-policy rollout record ${observed.policy} --decisions FILES`,
            });
        }
        const strange = observed.policy_digests.filter((d) => !known.has(d.policy_digest));
        if (strange.length > 0)
            refusals.push({
                code: "evidence_policy_digest",
                message: `${file} counts decisions under ${(0,source/* quoteForMessage */.Hx)(lineage_short(strange[0]?.policy_digest ?? ""))}, which was never this policy at ${observed.stage}`,
            });
        const last = observed.last === undefined ? undefined : parseInstant(observed.last);
        if (last !== undefined && last > now + SKEW)
            refusals.push({ code: "evidence_future", message: `${file} ends at ${(0,source/* quoteForMessage */.Hx)(observed.last ?? "")}, which lies ahead` });
        if (observed.decisions === 0)
            refusals.push({ code: "evidence_empty", message: `${file} holds no decision`, help: "Remove it, or record decisions that were made under this policy." });
        const marks = [...observed.inputs.map((input) => input.sha256), ...(observed.sample ?? [])];
        const others = new Set(marks.flatMap((mark) => counted.get(mark) ?? []));
        for (const other of others)
            refusals.push({
                code: "evidence_twice",
                message: `${file} and ${other} count the same decisions`,
                help: "Keep one of the two, or record all files in one summary.",
            });
        for (const mark of marks)
            counted.set(mark, file);
    }
    return refusals;
}
function beginning(stretch) {
    return stretch.findLast((a) => a.state.began !== undefined)?.state.began ?? -Infinity;
}
function judgeObserved(all, config, id, stage, lineage, expected) {
    const help = `While it stands at ${stage}: registry-policy rollout record ${id} --decisions FILES`;
    const since = beginning(stretchAt(lineage, stage)) - SKEW;
    const early = all.filter(({ observed }) => observed.last !== undefined && (parseInstant(observed.last) ?? 0) < since);
    const files = all.filter((file) => !early.includes(file));
    const refusals = early.map(({ file, observed }) => ({
        code: "observed_early",
        message: `${file} ends at ${(0,source/* quoteForMessage */.Hx)(observed.last ?? "")}, before the policy stood at ${stage}`,
        help,
    }));
    const total = files.reduce((sum, f) => sum + f.observed.decisions, 0);
    const wanted = Math.max(config.min_decisions ?? 1, 1);
    if (total < wanted)
        refusals.push({ code: "observed_too_few", message: `${total} of ${wanted} decisions at ${stage} are recorded`, help });
    const times = files.flatMap(({ observed }) => [observed.first, observed.last].flatMap((t) => (t === undefined ? [] : Math.max(since, parseInstant(t) ?? since))));
    const span = times.length === 0 ? 0 : (Math.max(...times) - Math.min(...times)) / observed_judge_HOUR;
    if (config.min_hours !== undefined && span < config.min_hours) {
        const why = times.length === 0 && total > 0 ? " (no record has a time: give the traces, too)" : "";
        refusals.push({ code: "observed_span", message: `the decisions recorded at ${stage} span ${hours(span)} of ${hours(config.min_hours)}${why}`, help });
    }
    if (config.no_unexpected_stops) {
        const stops = unexpectedStops(files, expected);
        if (stops.length > 0) {
            const told = stops.map(([tool, count]) => `${tool === "" ? "a tool that no record names" : (0,source/* quoteForMessage */.Hx)(tool)} (${count})`);
            refusals.push({
                code: "observed_unexpected_stop",
                message: `calls that no test expects to be stopped will be: ${told.join(", ")}`,
                help: "Approve the tool in the registry, or add a test that expects the stop.",
                tools: stops.flatMap(([tool]) => (tool === "" ? [] : [tool])),
            });
        }
    }
    return refusals;
}
function unexpectedStops(files, expected) {
    const found = new Map();
    const add = (tool, stops) => {
        if (stops > 0 && !expected.has(tool))
            found.set(tool, (found.get(tool) ?? 0) + stops);
    };
    for (const { observed } of files)
        for (const { tool, stops } of observed.tools)
            add(tool, stops);
    const counted = new Set(found.keys());
    for (const { observed } of files)
        for (const { tool, intents } of observed.replayed?.stops ?? [])
            if (!counted.has(tool))
                add(tool, intents);
    return [...found].sort(([a], [b]) => (0,gait/* compareBytes */.Xo)(a, b));
}

;// CONCATENATED MODULE: ./lib/src/rollout/attestation.js



const PAYLOAD_TYPE = "application/vnd.in-toto+json";
const GITHUB = "https://github.com/";
const ISSUER = "https://token.actions.githubusercontent.com";
function isBundle(document) {
    return (0,source/* stringMember */.sk)(document.root, "mediaType")?.startsWith("application/vnd.dev.sigstore.bundle") === true;
}
function unverifiedPayload(document) {
    const envelope = (0,source/* member */.Dc)(document.root, "dsseEnvelope");
    const payload = (0,source/* stringMember */.sk)(envelope, "payload");
    return payload === undefined || (0,source/* stringMember */.sk)(envelope, "payloadType") !== PAYLOAD_TYPE ? undefined : Buffer.from(payload, "base64");
}
function judgeSigner(file, signer, config, commits, now) {
    const refusals = [];
    const refuse = (what, found, wanted) => {
        refusals.push({
            code: "attestation_signer",
            message: `${file} is signed by another ${what}: ${(0,source/* quoteForMessage */.Hx)(found ?? "none")}, not ${(0,source/* quoteForMessage */.Hx)(wanted)}`,
            help: "Sign it in the workflow that rollout.signer names.",
        });
    };
    if (signer.issuer !== ISSUER && !signer.issuer?.startsWith(`${ISSUER}/`))
        refuse("issuer", signer.issuer, ISSUER);
    const repository = `${GITHUB}${config.repository ?? ""}`;
    if (config.repository === undefined || signer.repository?.toLowerCase() !== repository.toLowerCase())
        refuse("repository", signer.repository, repository);
    const workflow = workflowUrl(config);
    const [path, ref] = splitAt(signer.identity ?? "");
    if (workflow === undefined || path !== workflow)
        refuse("workflow", signer.identity, workflow ?? "");
    if (config.ref !== undefined && signer.ref !== config.ref)
        refuse("ref", signer.ref, config.ref);
    if (config.ref !== undefined && workflow?.startsWith(`${repository}/`) === true && ref !== config.ref)
        refuse("ref of the workflow", ref, config.ref);
    if (signer.commit === undefined || !commits.has(signer.commit)) {
        refusals.push({
            code: "attestation_commit",
            message: `${file} was signed by a run on ${lineage_short(signer.commit ?? "an unknown commit")}, which is not on the base branch`,
            help: "Sign it in a run on the branch that is released.",
        });
    }
    if (signer.signedAt.some((at) => at > now + SKEW))
        refusals.push({ code: "evidence_future", message: `${file} was signed at a time that lies ahead` });
    return refusals;
}
function workflowUrl(config) {
    const { workflow, repository } = config;
    if (workflow === undefined || repository === undefined)
        return undefined;
    if (workflow.startsWith(".github/"))
        return `${GITHUB}${repository}/${workflow}`;
    return workflow.includes("/") ? `${GITHUB}${workflow}` : `${GITHUB}${repository}/.github/workflows/${workflow}`;
}
function splitAt(identity) {
    const at = identity.indexOf("@");
    return at === -1 ? [identity, undefined] : [identity.slice(0, at), identity.slice(at + 1)];
}

;// CONCATENATED MODULE: ./lib/src/rollout/decision-print.js

function printOf(node) {
    return (0,gait/* digest */.br)(dataOf(node));
}
function dataOf(node) {
    switch (node.kind) {
        case "object":
            return new Map(node.members.map((m) => [m.key, dataOf(m.value)]));
        case "array":
            return node.items.map(dataOf);
        case "null":
            return null;
        case "string":
        case "number":
        case "boolean":
            return node.value;
    }
}
function distinct(files) {
    const records = [];
    const copies = [];
    const most = new Map();
    const events = new Set();
    for (const file of files) {
        const here = new Map();
        for (const record of file) {
            if (record.kind === "trace" && record.event !== undefined) {
                if (!events.has(record.event))
                    records.push(record);
                events.add(record.event);
                continue;
            }
            const count = (here.get(record.print) ?? 0) + 1;
            here.set(record.print, count);
            if (count > (most.get(record.print) ?? 0)) {
                most.set(record.print, count);
                records.push(record);
            }
            else if (record.kind !== "trace")
                copies.push(record);
        }
    }
    return { records, copies };
}

;// CONCATENATED MODULE: ./lib/src/rollout/decisions-join.js

function joinDecisions(files, named = new Map()) {
    const { records, copies } = distinct(files);
    const tools = new Map(named);
    for (const { intentDigest, tool } of records)
        if (tool !== undefined && !tools.has(intentDigest))
            tools.set(intentDigest, tool);
    const traces = tracesById(records);
    const decisions = [];
    const add = (record, trace) => {
        decisions.push(decisionOf(record, record.tool ?? trace?.tool ?? tools.get(record.intentDigest), trace, false));
    };
    for (const record of records)
        if (record.kind !== "trace")
            add(record, take(traces.get(record.traceId), record));
    for (const record of copies) {
        const trace = take(traces.get(record.traceId), record);
        if (trace !== undefined)
            add(record, trace);
    }
    for (const left of traces.values())
        for (const trace of left)
            decisions.push(decisionOf(trace, trace.tool, trace, true));
    return decisions;
}
function decisionOf(record, tool, trace, traceOnly) {
    const { policyDigest, answer, rule } = record;
    return { tool, policyDigest, answer, rule, at: trace?.observed, event: trace?.event, traceOnly };
}
function tracesById(records) {
    const found = new Map();
    for (const record of records) {
        if (record.kind !== "trace")
            continue;
        const list = found.get(record.traceId);
        if (list === undefined)
            found.set(record.traceId, [record]);
        else
            list.push(record);
    }
    return found;
}
function take(traces, answer) {
    if (traces === undefined)
        return undefined;
    const fits = (t) => t.intentDigest === answer.intentDigest &&
        t.policyDigest === answer.policyDigest &&
        (t.correlation === undefined || answer.correlation === undefined || t.correlation === answer.correlation);
    const index = traces.findLastIndex(fits);
    return index === -1 ? undefined : traces.splice(index, 1)[0];
}

;// CONCATENATED MODULE: ./lib/src/rollout/decision-answer.js


const OBSERVED_REASON = "simulated_block_tool_not_in_external_registry";
const OBSERVED_VIOLATION = "tool_not_allowlisted";
const SIMULATED_REASONS = ["simulate_mode_non_enforcing", "simulated_block", "simulated_require_approval"];
function answerOf(node) {
    const simulated = isTrue(node, "simulate_mode") || (0,source/* member */.Dc)(node, "simulated_verdict") !== undefined || SIMULATED_REASONS.some((code) => has(node, "reason_codes", code));
    const key = simulated ? "simulated_verdict" : "verdict";
    const word = (0,source/* member */.Dc)(node, key);
    if (word === undefined && simulated)
        return { wrong: "it is of a simulation and lacks simulated_verdict, so that nobody knows the answer" };
    if (word?.kind !== "string" || !(0,gait/* isVerdict */._f)(word.value))
        return { wrong: `its ${key} is none of allow, dry_run, require_approval, block` };
    if (isTrue(node, "would_have_blocked") && (word.value === "allow" || word.value === "dry_run"))
        return { wrong: `its simulated_verdict is ${word.value}, but would_have_blocked is true` };
    return { answer: observed(node, word.value) };
}
function observed(node, word) {
    const by = has(node, "reason_codes", OBSERVED_REASON);
    if (word === "allow" && (by || has(node, "violations", OBSERVED_VIOLATION)))
        return "block";
    return word === "require_approval" && by ? "block" : word;
}
function isTrue(node, key) {
    const value = (0,source/* member */.Dc)(node, key);
    return value?.kind === "boolean" && value.value;
}
function has(node, key, word) {
    const list = (0,source/* member */.Dc)(node, key);
    return list?.kind === "array" && list.items.some((item) => item.kind === "string" && item.value === word);
}

;// CONCATENATED MODULE: ./lib/src/rollout/decisions.js






const NO_TIME = Date.UTC(1980, 0, 1);
function readDecisions(file, bytes) {
    const diagnostics = [];
    const records = [];
    let failed = 0;
    for (const { node, line } of documentsOf(file, bytes, diagnostics)) {
        for (const item of node.kind === "array" ? node.items : [node]) {
            if (diagnostics.length >= source/* FINDINGS_LIMIT */.t5)
                break;
            const at = { file, line: line ?? item.line, column: item.column };
            if ((0,source/* member */.Dc)(item, "verdict") === undefined && isFalse((0,source/* member */.Dc)(item, "ok"))) {
                failed++;
                continue;
            }
            const found = readRecord(item);
            if (typeof found === "string")
                diagnostics.push((0,diagnostic/* errorAt */.Os)("decision_unreadable", `no decision of gait: ${found}`, at, "Give the output of gate eval --json, trace records, or the MCP proxy's export."));
            else
                records.push(found);
        }
    }
    if (diagnostics.length >= source/* FINDINGS_LIMIT */.t5)
        diagnostics.push((0,diagnostic/* errorAt */.Os)("decision_unreadable", `no more than ${source/* FINDINGS_LIMIT */.t5} findings are told of one file`, { file }));
    return (0,diagnostic/* hasErrors */.Cs)(diagnostics) ? { diagnostics } : { value: { records, failed }, diagnostics };
}
const TORN = "If the log is still being written, copy it once its last line is whole, or leave that line out.";
function* documentsOf(file, bytes, diagnostics) {
    const lines = (0,source/* jsonLines */.i7)(bytes);
    const [first, second] = lines;
    if (first === undefined)
        return;
    if (second === undefined || (0,source/* readStrictJson */.Sr)(file, first.bytes).value === undefined) {
        const whole = (0,source/* readStrictJson */.Sr)(file, bytes);
        diagnostics.push(...whole.diagnostics);
        if (whole.value !== undefined)
            yield { node: whole.value.root, line: undefined };
        return;
    }
    const last = lines.at(-1)?.line;
    for (const { bytes: text, line } of lines) {
        if (diagnostics.length >= source/* FINDINGS_LIMIT */.t5)
            return;
        const one = (0,source/* readStrictJson */.Sr)(file, text);
        diagnostics.push(...one.diagnostics.map((d) => ({ ...d, line, ...(line === last && d.code === "source_syntax" ? { help: TORN } : {}) })));
        if (one.value !== undefined)
            yield { node: one.value.root, line };
    }
}
function isFalse(node) {
    return node?.kind === "boolean" && !node.value;
}
function readRecord(node) {
    if (node.kind !== "object")
        return "it is no JSON object";
    const traceId = (0,source/* stringMember */.sk)(node, "trace_id");
    const intentDigest = (0,source/* stringMember */.sk)(node, "intent_digest");
    const policyDigest = (0,source/* stringMember */.sk)(node, "policy_digest");
    if (traceId === undefined || intentDigest === undefined || policyDigest === undefined)
        return "it lacks trace_id, intent_digest or policy_digest";
    if (!/^[0-9a-f]{64}$/u.test(policyDigest) || !/^[0-9a-f]{64}$/u.test(intentDigest))
        return "its digests are no sha256";
    const kind = kindOf(node);
    if (kind === undefined)
        return "it is neither a gate eval line, nor a trace, nor a line of the proxy's export";
    const tool = (0,source/* stringMember */.sk)(node, "tool_name");
    if (kind !== "eval" && tool === undefined)
        return "it names no tool";
    const found = answerOf(node);
    if ("wrong" in found)
        return found.wrong;
    const observedText = kind === "trace" ? (0,source/* stringMember */.sk)(node, "observed_at") : undefined;
    const observed = observedText === undefined ? undefined : parseInstant(observedText);
    if (observedText !== undefined && observed === undefined)
        return "its observed_at is no time";
    const rule = (0,source/* stringMember */.sk)(node, "matched_rule");
    return {
        kind,
        traceId,
        intentDigest,
        policyDigest,
        answer: found.answer,
        observed: observed === undefined || observed <= NO_TIME ? undefined : observed,
        correlation: (0,source/* stringMember */.sk)(node, "correlation_id"),
        event: (0,source/* stringMember */.sk)(node, "event_id"),
        tool: tool === undefined ? undefined : (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(tool)),
        rule: rule === "" ? undefined : rule,
        print: printOf(node),
    };
}
function kindOf(node) {
    if ((0,source/* stringMember */.sk)(node, "schema_id") === "gait.gate.trace")
        return "trace";
    if ((0,source/* member */.Dc)(node, "ok")?.kind === "boolean" && (0,source/* member */.Dc)(node, "tool_name") === undefined)
        return "eval";
    return (0,source/* stringMember */.sk)(node, "run_id") !== undefined ? "export" : undefined;
}

;// CONCATENATED MODULE: ./lib/src/rollout/statement.js

const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
const PREDICATE_TYPE = "https://in-toto.io/attestation/test-result/v0.1";
const EVIDENCE_SCHEMA = "registry-policy.evidence/1";
function caseName(test) {
    return `${test.intent} (${test.at}): ${test.expected}`;
}
function stepOf(lineage, stage) {
    return `${lineage.ancestors.find((a) => a.policy.stage !== stage)?.policy.stage ?? "none"}->${stage}`;
}
function fixturesDigest(fixtures) {
    return (0,gait/* digest */.br)(sortedFiles(fixtures).map((f) => [f.name, f.sha256]));
}
function sortedFiles(files) {
    const unique = new Map(files.map((f) => [`${f.name}\n${f.sha256}`, f]));
    return [...unique.values()].sort((a, b) => (0,gait/* compareBytes */.Xo)(a.name, b.name) || (0,gait/* compareBytes */.Xo)(a.sha256, b.sha256));
}
function formatStatement(facts) {
    return `${JSON.stringify(JSON.parse((0,gait/* canonicalJson */.dj)(statement(facts))), null, 2)}\n`;
}
function statement(facts) {
    return {
        _type: STATEMENT_TYPE,
        subject: sortedFiles(facts.subjects).map(resource),
        predicateType: PREDICATE_TYPE,
        predicate: {
            result: facts.failed.length === 0 ? "PASSED" : "FAILED",
            configuration: [resource(facts.config), ...sortedFiles(facts.fixtures).map(resource)],
            passedTests: [...facts.passed].sort(gait/* compareBytes */.Xo),
            failedTests: [...facts.failed].sort(gait/* compareBytes */.Xo),
            registryPolicy: {
                schema: EVIDENCE_SCHEMA,
                policy: facts.policy,
                output: facts.output,
                stage: facts.stage,
                step: facts.step,
                policy_digest: facts.policyDigest,
                enforced_digest: facts.enforcedDigest,
                allow_set_digest: facts.allowSetDigest,
                fixtures_digest: fixturesDigest(facts.fixtures),
                engine: facts.engine,
                gait: facts.gait,
                version: facts.tool,
                base: { ...facts.base },
                head: facts.head,
            },
        },
    };
}
function resource({ name, sha256 }) {
    return { name, digest: { sha256 } };
}

;// CONCATENATED MODULE: ./lib/src/rollout/evidence.js






function judgeClaims(file, claims, facts, now) {
    const refusals = [];
    const refuse = (code, message) => {
        refusals.push({
            code,
            message: `${file} ${message}`,
            help: `Make it anew from the commit that is released: registry-policy rollout attest ${facts.policy} --output FILE`,
        });
    };
    if (claims.policy !== facts.policy || claims.output !== facts.output)
        refuse("evidence_policy", `is of ${(0,source/* quoteForMessage */.Hx)(claims.policy)} (${(0,source/* quoteForMessage */.Hx)(claims.output)}), not of ${facts.policy} (${facts.output})`);
    if (claims.stage !== facts.stage)
        refuse("evidence_stage", `says ${claims.stage}, but the policy stood at ${facts.stage}`);
    if (claims.step !== facts.step)
        refuse("evidence_step", `is for the step ${(0,source/* quoteForMessage */.Hx)(claims.step)}, but the policy came by ${facts.step}`);
    if (claims.policyDigest !== facts.policyDigest)
        refuse("evidence_policy_digest", `names the policy digest ${(0,source/* quoteForMessage */.Hx)(lineage_short(claims.policyDigest))}, but the policy is ${lineage_short(facts.policyDigest)}`);
    if (claims.enforcedDigest !== facts.enforcedDigest)
        refuse("evidence_policy_digest", `names ${(0,source/* quoteForMessage */.Hx)(lineage_short(claims.enforcedDigest))} as enforced, but the policy is ${lineage_short(facts.enforcedDigest)}`);
    if (claims.allowSetDigest !== facts.allowSetDigest)
        refuse("evidence_allow_set", `names the allow-set ${(0,source/* quoteForMessage */.Hx)(lineage_short(claims.allowSetDigest))}, but it is ${lineage_short(facts.allowSetDigest)}`);
    if (claims.base.commit !== facts.base.commit)
        refuse("evidence_commit", `is of the state ${(0,source/* quoteForMessage */.Hx)(lineage_short(claims.base.commit))}, but it is judged for ${lineage_short(facts.base.commit)}`);
    evidence_judgeClock(claims, facts, now, refuse);
    evidence_judgeTests(claims, facts, refuse);
    for (const difference of fileDifferences(claims.subjects, facts.subjects))
        refuse("evidence_subject", difference);
    if (fileDifferences([claims.config], [facts.config]).length > 0)
        refuse("evidence_config", `names another configuration than ${facts.config.name} as it is`);
    for (const difference of fileDifferences(claims.fixtures, facts.fixtures))
        refuse("evidence_fixtures", difference);
    if (claims.engine !== facts.engine)
        refuse("evidence_engine", `was judged by ${claims.engine}, but ${facts.engine} is configured`);
    if (claims.gait !== facts.gait)
        refuse("evidence_gait", `was judged by the semantics of gait ${(0,source/* quoteForMessage */.Hx)(claims.gait)}, but ${facts.gait} is configured`);
    if (claims.tool !== facts.tool)
        refuse("evidence_tool", `was made by version ${(0,source/* quoteForMessage */.Hx)(claims.tool)}, but this is ${facts.tool}`);
    return refusals;
}
function evidence_judgeClock(claims, facts, now, refuse) {
    const committed = parseInstant(claims.base.committed);
    if (committed !== undefined && committed > now + SKEW)
        refuse("evidence_future", `is dated ${(0,source/* quoteForMessage */.Hx)(claims.base.committed)}, which lies ahead`);
    if (claims.base.committed !== facts.base.committed)
        refuse("evidence_clock", `dates its state ${(0,source/* quoteForMessage */.Hx)(claims.base.committed)}, but git says ${facts.base.committed}`);
}
function evidence_judgeTests(claims, facts, refuse) {
    if (claims.result !== "PASSED" || claims.failed.length > 0)
        refuse("evidence_failed", `tells of a result ${claims.result} with ${claims.failed.length} failed tests`);
    if (claims.passed.length === 0)
        refuse("evidence_empty", "holds no test that passed");
    const failing = new Set(facts.failed);
    const wrong = claims.passed.filter((name) => failing.has(name));
    if (wrong.length > 0)
        refuse("evidence_verdict", `says that ${(0,source/* quoteForMessage */.Hx)(wrong[0] ?? "")} passed, but it fails${more(wrong.length)}`);
    const { missing, extra } = compareBags(claims.passed.filter((name) => !failing.has(name)), facts.passed);
    if (missing.length > 0)
        refuse("evidence_cases", `leaves out ${(0,source/* quoteForMessage */.Hx)(missing[0] ?? "")}${more(missing.length)}`);
    if (extra.length > 0)
        refuse("evidence_cases", `tells of ${(0,source/* quoteForMessage */.Hx)(extra[0] ?? "")}, which is no test of this policy${more(extra.length)}`);
}
function more(count) {
    return count > 1 ? `, and ${count - 1} more` : "";
}
function compareBags(claimed, found) {
    const left = new Map();
    for (const name of found)
        left.set(name, (left.get(name) ?? 0) + 1);
    const extra = claimed.filter((name) => {
        const count = left.get(name) ?? 0;
        left.set(name, count - 1);
        return count <= 0;
    });
    return {
        missing: [...left]
            .filter(([, count]) => count > 0)
            .map(([name]) => name)
            .sort(gait/* compareBytes */.Xo),
        extra,
    };
}
function fileDifferences(claimed, found) {
    const now = new Map(sortedFiles(found).map((f) => [f.name, f.sha256]));
    const unique = sortedFiles(claimed);
    const said = new Map(unique.map((f) => [f.name, f.sha256]));
    const twice = unique.find((f) => said.get(f.name) !== f.sha256);
    if (twice !== undefined)
        return [`names ${(0,source/* quoteForMessage */.Hx)(twice.name)} with two digests`];
    const paths = [...new Set([...now.keys(), ...said.keys()])].sort(gait/* compareBytes */.Xo);
    return paths.flatMap((path) => {
        const [is, was] = [now.get(path), said.get(path)];
        if (is === was)
            return [];
        if (is === undefined)
            return [`names ${(0,source/* quoteForMessage */.Hx)(path)}, which does not belong to it`];
        if (was === undefined)
            return [`leaves out ${(0,source/* quoteForMessage */.Hx)(path)}`];
        return [`names ${(0,source/* quoteForMessage */.Hx)(path)} with sha256 ${lineage_short(was)}, but it is ${lineage_short(is)}`];
    });
}

;// CONCATENATED MODULE: ./lib/src/rollout/observed.js


const OBSERVED_SCHEMA = "registry-policy.decisions/1";
const SAMPLE = 32;
function summarise(input) {
    const own = input.decisions.filter((d) => input.accepted.has(d.policyDigest));
    const counted = own.filter((d) => !(input.simulated.has(d.policyDigest) && d.traceOnly && d.answer === "allow"));
    const times = counted.flatMap((d) => d.at ?? []);
    const [first, last] = [times.reduce((a, b) => Math.min(a, b), Infinity), times.reduce((a, b) => Math.max(a, b), -Infinity)];
    const stops = count(counted.filter((d) => stopsWhenEnforced(d, input.runs)), (d) => d.tool ?? "");
    return {
        schema: OBSERVED_SCHEMA,
        policy: input.policy,
        output: input.output,
        stage: input.stage,
        version: input.version,
        base: input.base,
        decisions: counted.length,
        timed: times.length,
        ...(times.length === 0 ? {} : { first: formatInstant(first), last: formatInstant(last) }),
        verdicts: verdictCounts(counted),
        policy_digests: [...count(counted, (d) => d.policyDigest)].map(([policy_digest, decisions]) => ({ policy_digest, decisions })),
        tools: [...count(counted, (d) => d.tool ?? "")].map(([tool, decisions]) => ({ tool, decisions, stops: stops.get(tool) ?? 0 })),
        rules: [
            ...count(counted.filter((d) => d.rule !== undefined), (d) => d.rule ?? ""),
        ].map(([rule, decisions]) => ({ rule, decisions })),
        not_counted: { foreign: input.decisions.length - own.length, without_answer: own.length - counted.length, failed: input.failed },
        ...sampleOf(counted),
        ...(input.replayed === undefined ? {} : { replayed: input.replayed }),
        inputs: [...input.inputs].sort((a, b) => (0,gait/* compareBytes */.Xo)(a.sha256, b.sha256) || (0,gait/* compareBytes */.Xo)(a.name, b.name)),
    };
}
function stopsWhenEnforced({ answer, tool }, runs) {
    return answer === "dry_run" ? tool === undefined || !runs.has(tool) : answer !== "allow";
}
function sampleOf(decisions) {
    const digests = decisions.flatMap(({ event }) => (event === undefined ? [] : (0,gait/* sha256Hex */.fg)(event).slice(0, 16)));
    return digests.length === 0 ? {} : { sample: digests.sort(gait/* compareBytes */.Xo).slice(0, SAMPLE) };
}
function verdictCounts(decisions) {
    const found = { allow: 0, dry_run: 0, require_approval: 0, block: 0 };
    for (const { answer } of decisions)
        found[answer]++;
    return found;
}
function count(decisions, keyOf) {
    const found = new Map();
    for (const decision of decisions)
        found.set(keyOf(decision), (found.get(keyOf(decision)) ?? 0) + 1);
    return new Map([...found].sort(([a], [b]) => (0,gait/* compareBytes */.Xo)(a, b)));
}
function formatObserved(observed) {
    const { verdicts, not_counted: left, replayed, ...rest } = observed;
    const text = (0,gait/* canonicalJson */.dj)({
        ...rest,
        policy_digests: observed.policy_digests.map((d) => ({ ...d })),
        tools: observed.tools.map((t) => ({ ...t })),
        rules: observed.rules.map((r) => ({ ...r })),
        inputs: observed.inputs.map((i) => ({ ...i })),
        sample: observed.sample === undefined ? undefined : [...observed.sample],
        verdicts: Object.fromEntries(gait/* VERDICTS */.bk.map((v) => [v, verdicts[v]])),
        not_counted: { ...left },
        replayed: replayed === undefined ? undefined : { intents: replayed.intents, stops: replayed.stops.map((s) => ({ ...s })) },
    });
    return `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
}

;// CONCATENATED MODULE: ./lib/src/rollout/observed-read.js





const observed_read_KEYS = [
    "schema",
    "policy",
    "output",
    "stage",
    "version",
    "base",
    "decisions",
    "timed",
    "first",
    "last",
    "verdicts",
    "policy_digests",
    "tools",
    "rules",
    "not_counted",
    "sample",
    "replayed",
    "inputs",
];
const REQUIRED = observed_read_KEYS.filter((key) => !["first", "last", "sample", "replayed"].includes(key));
function readObserved(document) {
    const findings = (0,source_fields/* findingsFor */.I6)(document.file, "evidence");
    const fields = (0,source_fields/* fieldsOf */.Pf)(findings, document.root, "", observed_read_KEYS);
    if (fields === undefined)
        return { diagnostics: findings.diagnostics };
    for (const key of REQUIRED)
        if ((fields.get(key)?.kind ?? "null") === "null")
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `the summary has no ${JSON.stringify(key)}`, fields.node);
    const text = (key) => (0,source_fields/* textOf */.b6)(findings, fields.get(key), key) ?? "";
    (0,source_fields/* wordOf */.aG)(findings, fields.get("schema"), "schema", [OBSERVED_SCHEMA]);
    const [first, last] = [timeOf(findings, fields, "first"), timeOf(findings, fields, "last")];
    const replayed = fields.get("replayed");
    const observed = {
        schema: OBSERVED_SCHEMA,
        policy: text("policy"),
        output: text("output"),
        stage: (0,source_fields/* wordOf */.aG)(findings, fields.get("stage"), "stage", types/* STAGES */.a) ?? "simulate",
        version: text("version"),
        base: text("base"),
        decisions: (0,source_fields/* countOf */.pq)(findings, fields.get("decisions"), "decisions") ?? 0,
        timed: (0,source_fields/* countOf */.pq)(findings, fields.get("timed"), "timed") ?? 0,
        ...(first === undefined ? {} : { first }),
        ...(last === undefined ? {} : { last }),
        verdicts: countsOf(findings, fields.get("verdicts"), "verdicts", gait/* VERDICTS */.bk),
        policy_digests: rowsOf(findings, fields, "policy_digests", ["policy_digest"], ["decisions"]),
        tools: rowsOf(findings, fields, "tools", ["tool"], ["decisions", "stops"]),
        rules: rowsOf(findings, fields, "rules", ["rule"], ["decisions"]),
        not_counted: countsOf(findings, fields.get("not_counted"), "not_counted", ["foreign", "without_answer", "failed"]),
        ...(fields.get("sample") === undefined ? {} : { sample: (0,source_fields/* textsOf */.CB)(findings, fields.get("sample"), "sample") }),
        ...(replayed === undefined ? {} : { replayed: replayedOf(findings, replayed) }),
        inputs: rowsOf(findings, fields, "inputs", ["name", "sha256"], ["records"]),
    };
    if (findings.diagnostics.length === 0)
        checkSums(findings, fields, observed);
    return findings.diagnostics.length > 0 ? { diagnostics: findings.diagnostics } : { value: observed, diagnostics: [] };
}
function replayedOf(findings, node) {
    const fields = (0,source_fields/* fieldsOf */.Pf)(findings, node, "replayed", ["intents", "stops"]);
    if (fields === undefined)
        return { intents: 0, stops: [] };
    return { intents: (0,source_fields/* countOf */.pq)(findings, fields.get("intents"), "replayed.intents") ?? 0, stops: rowsOf(findings, fields, "stops", ["tool"], ["intents"]) };
}
function timeOf(findings, fields, key) {
    const text = (0,source_fields/* textOf */.b6)(findings, fields.get(key), key);
    if (text !== undefined && parseInstant(text) === undefined)
        (0,source_fields/* fail */.fJ)(findings, "time", `${key} is ${JSON.stringify(text)}, which is no time`, fields.keyAt(key));
    return text;
}
function countsOf(findings, node, path, keys) {
    const fields = node === undefined ? undefined : (0,source_fields/* fieldsOf */.Pf)(findings, node, path, keys);
    const found = keys.map((key) => {
        const value = fields?.get(key);
        if (fields !== undefined && value === undefined)
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} has no ${JSON.stringify(key)}`, fields.node);
        return [key, (0,source_fields/* countOf */.pq)(findings, value, `${path}.${key}`) ?? 0];
    });
    return Object.fromEntries(found);
}
function rowsOf(findings, fields, key, texts, counts) {
    return (0,source_fields/* itemsOf */.S3)(findings, fields.get(key), key).map((item, i) => {
        const path = `${key}[${i}]`;
        const row = (0,source_fields/* fieldsOf */.Pf)(findings, item, path, [...texts, ...counts]);
        const text = texts.map((name) => {
            const node = row?.get(name);
            if (node?.kind !== "string")
                (0,source_fields/* fail */.fJ)(findings, "wrong_type", `${path}.${name} must be text`, node ?? item);
            return [name, node?.kind === "string" ? node.value : ""];
        });
        const numbers = counts.map((name) => {
            if (row !== undefined && row.get(name) === undefined)
                (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} has no ${JSON.stringify(name)}`, item);
            return [name, (0,source_fields/* countOf */.pq)(findings, row?.get(name), `${path}.${name}`) ?? 0];
        });
        return Object.fromEntries([...text, ...numbers]);
    });
}
function checkSums(findings, fields, observed) {
    const sums = [
        ["verdicts", gait/* VERDICTS */.bk.reduce((sum, v) => sum + observed.verdicts[v], 0)],
        ["policy_digests", sumOf(observed.policy_digests)],
        ["tools", sumOf(observed.tools)],
    ];
    for (const [key, sum] of sums) {
        if (sum !== observed.decisions)
            (0,source_fields/* fail */.fJ)(findings, "sum", `${key} add up to ${sum}, but there are ${observed.decisions} decisions: the summary was edited`, fields.keyAt(key));
    }
    const all = observed.inputs.reduce((sum, i) => sum + i.records, 0);
    if (observed.decisions > all)
        (0,source_fields/* fail */.fJ)(findings, "sum", `${observed.decisions} decisions cannot come from ${all} records: the summary was edited`, fields.keyAt("inputs"));
    if (observed.timed > observed.decisions || sumOf(observed.rules) > observed.decisions || observed.tools.some((t) => t.stops > t.decisions)) {
        (0,source_fields/* fail */.fJ)(findings, "sum", "a part is larger than the whole: the summary was edited", fields.keyAt("decisions"));
    }
    const times = [observed.first, observed.last].flatMap((t) => (t === undefined ? [] : (parseInstant(t) ?? [])));
    const [first, last] = times;
    const fits = observed.timed === 0 ? times.length === 0 : first !== undefined && last !== undefined && first <= last;
    if (!fits)
        (0,source_fields/* fail */.fJ)(findings, "time", "first and last do not fit the number of decisions with a time", fields.keyAt("timed"));
}
function sumOf(rows) {
    return rows.reduce((sum, row) => sum + row.decisions, 0);
}

;// CONCATENATED MODULE: ./lib/src/rollout/statement-read.js



const STATEMENT_KEYS = ["_type", "subject", "predicateType", "predicate"];
const PREDICATE_KEYS = ["result", "configuration", "passedTests", "failedTests", "registryPolicy"];
const OWN_KEYS = [
    "schema",
    "policy",
    "output",
    "stage",
    "step",
    "policy_digest",
    "enforced_digest",
    "allow_set_digest",
    "fixtures_digest",
    "engine",
    "gait",
    "version",
    "base",
    "head",
];
function readStatement(document) {
    const findings = (0,source_fields/* findingsFor */.I6)(document.file, "evidence");
    const top = statement_read_closed(findings, document.root, "the statement", STATEMENT_KEYS);
    const predicate = statement_read_closed(findings, top?.get("predicate"), "predicate", PREDICATE_KEYS);
    const own = statement_read_closed(findings, predicate?.get("registryPolicy"), "predicate.registryPolicy", OWN_KEYS);
    const base = statement_read_closed(findings, own?.get("base"), "predicate.registryPolicy.base", ["commit", "committed"]);
    if (top === undefined || predicate === undefined || own === undefined || base === undefined)
        return { diagnostics: findings.diagnostics };
    (0,source_fields/* wordOf */.aG)(findings, top.get("_type"), "_type", [STATEMENT_TYPE]);
    (0,source_fields/* wordOf */.aG)(findings, top.get("predicateType"), "predicateType", [PREDICATE_TYPE]);
    (0,source_fields/* wordOf */.aG)(findings, own.get("schema"), "schema", [EVIDENCE_SCHEMA]);
    const text = (fields, key) => (0,source_fields/* textOf */.b6)(findings, fields.get(key), key) ?? "";
    const [config, ...fixtures] = resourcesOf(findings, predicate.get("configuration"), "configuration");
    if (config === undefined)
        (0,source_fields/* fail */.fJ)(findings, "empty", "configuration names nothing", predicate.keyAt("configuration"));
    if (fixturesDigest(fixtures) !== text(own, "fixtures_digest"))
        (0,source_fields/* fail */.fJ)(findings, "digest", "fixtures_digest does not fit the fixtures in configuration: the statement was edited", own.keyAt("fixtures_digest"));
    const claims = {
        result: (0,source_fields/* wordOf */.aG)(findings, predicate.get("result"), "result", ["PASSED", "WARNED", "FAILED"]) ?? "FAILED",
        policy: text(own, "policy"),
        output: text(own, "output"),
        stage: (0,source_fields/* wordOf */.aG)(findings, own.get("stage"), "stage", types/* STAGES */.a) ?? "simulate",
        step: text(own, "step"),
        policyDigest: text(own, "policy_digest"),
        enforcedDigest: text(own, "enforced_digest"),
        allowSetDigest: text(own, "allow_set_digest"),
        subjects: resourcesOf(findings, top.get("subject"), "subject"),
        config: config ?? { name: "", sha256: "" },
        fixtures,
        passed: (0,source_fields/* textsOf */.CB)(findings, predicate.get("passedTests"), "passedTests"),
        failed: (0,source_fields/* textsOf */.CB)(findings, predicate.get("failedTests"), "failedTests"),
        engine: (0,source_fields/* wordOf */.aG)(findings, own.get("engine"), "engine", types/* ENGINES */.u) ?? "embedded",
        gait: text(own, "gait"),
        tool: text(own, "version"),
        base: { commit: text(base, "commit"), committed: text(base, "committed") },
        head: text(own, "head"),
    };
    return findings.diagnostics.length > 0 ? { diagnostics: findings.diagnostics } : { value: claims, diagnostics: [] };
}
function statement_read_closed(findings, node, path, keys) {
    const fields = node === undefined ? undefined : (0,source_fields/* fieldsOf */.Pf)(findings, node, path, keys);
    for (const key of fields === undefined ? [] : keys) {
        const value = fields?.get(key);
        if (value === undefined || value.kind === "null")
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} has no ${JSON.stringify(key)}`, fields?.node ?? { line: 1, column: 1 });
    }
    return fields;
}
function resourcesOf(findings, node, path) {
    const seen = new Set();
    return (0,source_fields/* itemsOf */.S3)(findings, node, path).flatMap((item, i) => {
        const at = `${path}[${i}]`;
        const fields = statement_read_closed(findings, item, at, ["name", "digest"]);
        const digests = statement_read_closed(findings, fields?.get("digest"), `${at}.digest`, ["sha256"]);
        const name = (0,source_fields/* textOf */.b6)(findings, fields?.get("name"), `${at}.name`);
        const sha256 = (0,source_fields/* textOf */.b6)(findings, digests?.get("sha256"), `${at}.digest.sha256`);
        if (sha256 !== undefined && !/^[0-9a-f]{64}$/u.test(sha256))
            (0,source_fields/* fail */.fJ)(findings, "digest", `${at}.digest.sha256 is no sha256 in lower-case hex`, item);
        const said = `${name ?? ""}\n${sha256 ?? ""}`;
        if (seen.has(said))
            (0,source_fields/* fail */.fJ)(findings, "twice", `${at} says again what stands before it`, item);
        seen.add(said);
        return name === undefined || sha256 === undefined ? [] : [{ name, sha256 }];
    });
}

;// CONCATENATED MODULE: ./lib/src/rollout/index.js





























/***/ })

};
