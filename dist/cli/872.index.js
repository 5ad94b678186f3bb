export const id = 872;
export const ids = [872];
export const modules = {

/***/ 4872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ diffExit),
/* harmony export */   p: () => (/* binding */ diffFiles)
/* harmony export */ });
/* harmony import */ var _diff_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4977);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7775);
/* harmony import */ var _gait_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5630);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8149);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6961);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6699);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9870);
/* harmony import */ var _intent_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6409);
/* harmony import */ var _policy_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8571);
/* harmony import */ var _operands_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7035);
/* harmony import */ var _recheck_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3826);
/* harmony import */ var _refused_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6205);
/* harmony import */ var _nanoseconds_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6178);













async function diffFiles(world, options) {
    const base = await readSide(world, options.base, "the base policy");
    const head = await readSide(world, options.head, "the head policy");
    const now = (0,_nanoseconds_js__WEBPACK_IMPORTED_MODULE_11__/* .nanosecondsOf */ .$)(world.clock.now());
    const place = (tool) => {
        const position = head.policy.rules.flatMap((rule) => rule.toolNamePositions.get(tool) ?? [])[0];
        return position === undefined ? {} : { policy_file: options.head, policy_line: position.line };
    };
    const changes = (0,_diff_index_js__WEBPACK_IMPORTED_MODULE_0__/* .diffPolicies */ .wR)(base.policy, head.policy, { nowNs: now, place });
    const checked = await recheck(world, options, base, head, changes);
    const recorded = await compareIntents(world, options, base, head, now);
    if ((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_12__/* .hasErrors */ .Cs)(recorded.diagnostics))
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
const NO_FILE = "Check the path: diff takes two policy files; `registry-policy check --base REF` compares with a commit.";
async function readSide(world, path, what) {
    if (await world.files.isFolder(path))
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_12__/* .errorAt */ .Os)("path_not_regular", `${what} ${JSON.stringify(path)} is a folder`, { file: path }, "Name the policy file; two trees are compared by `registry-policy check --config FILE --base FOLDER`."));
    const bytes = await (0,_operands_js__WEBPACK_IMPORTED_MODULE_8__/* .readOperand */ .gg)(world, path, what, _source_index_js__WEBPACK_IMPORTED_MODULE_4__/* .SIZE_LIMITS */ .bd.policy, NO_FILE);
    return (0,_operands_js__WEBPACK_IMPORTED_MODULE_8__/* .required */ .mw)((0,_policy_text_js__WEBPACK_IMPORTED_MODULE_7__/* .policyTextOf */ .r3)(path, bytes));
}
async function recheck(world, options, base, head, changes) {
    const engine = await (0,_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .makeEngine */ .b)(world, options.engine, options.gait);
    try {
        return await (0,_recheck_js__WEBPACK_IMPORTED_MODULE_9__/* .recheckWitnesses */ .F)(engine, base, head, changes);
    }
    finally {
        await engine.dispose();
    }
}
function unconfirmed(words) {
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_12__/* .errorAt */ .Os)("engines_disagree", words, {}, "Do not rely on either: report it with the intent, and read the policies' difference by hand.");
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
            diagnostics.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_12__/* .errorAt */ .Os)("intent_invalid", `${path}: ${reading.error.message}`, { file: path }, "Mend the intent, or leave it out."));
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
  D: () => (/* binding */ embeddedEngine),
  b: () => (/* binding */ makeEngine)
});

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

// EXTERNAL MODULE: ./lib/src/commands/nanoseconds.js
var nanoseconds = __webpack_require__(6178);
;// CONCATENATED MODULE: ./lib/src/commands/engine.js







async function makeEngine(world, choice, gaitPath) {
    const embedded = embeddedEngine((0,nanoseconds/* nanosecondsOf */.$)(world.clock.now()));
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

/***/ 6178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ nanosecondsOf)
/* harmony export */ });
function nanosecondsOf(milliseconds) {
    return BigInt(Math.trunc(milliseconds)) * 1000000n;
}


/***/ }),

/***/ 8571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   of: () => (/* binding */ loadPolicyText),
/* harmony export */   r3: () => (/* binding */ policyTextOf)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8755);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7775);
/* harmony import */ var _gait_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5630);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8149);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6699);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8269);






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
        bytes = await tree.read(path, _source_index_js__WEBPACK_IMPORTED_MODULE_3__/* .SIZE_LIMITS */ .bd.policy);
    }
    catch (error) {
        if (error instanceof _input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d && error.exit === 6)
            return { diagnostics: [error.diagnostic] };
        throw error;
    }
    if (bytes === undefined)
        return { diagnostics: [(0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(tree, path, what)] };
    return policyTextOf(path, bytes);
}
function policyTextOf(path, bytes) {
    const refused = (message, position) => ({
        diagnostics: [
            (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_5__/* .errorAt */ .Os)("policy_invalid", `gait ${_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .GAIT_VERSION */ .VT} refuses ${path}: ${message}`, { file: path, ...position }, "See `registry-policy policy validate`."),
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
    return { value: { text: (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(bytes), bytes, policy: reading.policy, digest: (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_1__/* .policyDigest */ .p1)(reading.policy) }, diagnostics: [] };
}


/***/ }),

/***/ 8269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   T9: () => (/* binding */ readOptional),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7775);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6699);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8149);



async function readDocument(tree, path, what, limit = _source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .SIZE_LIMITS */ .bd.export) {
    try {
        const bytes = await tree.read(path, limit);
        if (bytes === undefined)
            return { diagnostics: [missing(tree, path, what)] };
        return (0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readStrict */ .uK)(path, bytes);
    }
    catch (error) {
        if (error instanceof _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d && error.exit === 6)
            return { diagnostics: [error.diagnostic] };
        throw error;
    }
}
async function readOptional(tree, path, limit = _source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .SIZE_LIMITS */ .bd.config) {
    const bytes = await tree.read(path, limit);
    return bytes === undefined ? { diagnostics: [] } : (0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readStrict */ .uK)(path, bytes);
}
function missing(tree, path, what) {
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAt */ .Os)("file_missing", `${what} ${JSON.stringify(path)} does not exist in ${tree.label}`, { file: path }, "Check the path; an earlier step has to put the file in place.");
}
function valuesOf(outcomes) {
    const diagnostics = outcomes.flatMap((o) => o.diagnostics);
    const values = outcomes.flatMap((o) => (o.value === undefined ? [] : [o.value]));
    return values.length === outcomes.length && !(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrors */ .Cs)(diagnostics) ? { value: values, diagnostics } : { diagnostics };
}
function textOf(bytes) {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
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

/***/ 4977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wC: () => (/* reexport */ createPlainJudge),
  sA: () => (/* reexport */ createToolJudge),
  aE: () => (/* reexport */ diffFixtures),
  wR: () => (/* reexport */ diffPolicies),
  ww: () => (/* reexport */ diffRecorded),
  DB: () => (/* reexport */ letIn),
  kF: () => (/* reexport */ mayRelax)
});

// UNUSED EXPORTS: contains, diffClasses, diffTools, escapedName, isRelaxation, toolNames

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

;// CONCATENATED MODULE: ./lib/src/diff/model/wide.js
function firstOf(set) {
    const word = set.findIndex((bits) => bits !== 0);
    if (word < 0)
        return undefined;
    const bits = set[word] ?? 0;
    return word * 32 + 31 - Math.clz32(bits & -bits);
}
function indicesOf(set) {
    const indices = [];
    set.forEach((bits, word) => {
        for (let left = bits; left !== 0; left &= left - 1)
            indices.push(word * 32 + 31 - Math.clz32(left & -left));
    });
    return indices;
}
function without(set, other) {
    return set.map((bits, word) => bits & ~(other[word] ?? 0));
}
function createWideField(id, classes, wires) {
    const words = Math.ceil(classes.length / 32);
    const masks = new Map(wires.map((wire) => [wire >> 1, new Uint32Array(words)]));
    const all = new Uint32Array(words);
    classes.forEach(({ sets }, index) => {
        const mark = (mask) => {
            mask[index >> 5] = (mask[index >> 5] ?? 0) | (1 << (index & 31));
        };
        mark(all);
        for (const set of sets)
            mark(masks.get((wires[set] ?? 0) >> 1) ?? all);
    });
    return {
        id,
        classes,
        all,
        owns: (fact) => masks.has(fact >> 1),
        satisfying(facts, among) {
            const left = among.slice();
            for (const fact of facts) {
                const mask = masks.get(fact >> 1);
                const flip = (fact & 1) === 1 ? 0xffffffff : 0;
                if (mask !== undefined)
                    for (let word = 0; word < words; word++)
                        left[word] = (left[word] ?? 0) & ((mask[word] ?? 0) ^ flip);
            }
            return left;
        },
        factsOf: (index) => wires.map((wire, set) => (classes[index]?.sets.has(set) === true ? wire : wire ^ 1)),
    };
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
function fill(slots, wanted, refused, stranger, meter) {
    const names = [...wanted, ...refused].reduce((sum, fact) => sum + ("names" in fact ? fact.names.length : 0), 8);
    meter.spend(Math.ceil((slots.people.length * names) / 64));
    if (meter.spent())
        return undefined;
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
            const found = fill(missing.kind === "scope" ? { ...slots, scopes: next } : { ...slots, people: next }, wanted, refused, stranger, meter);
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}
const LONGEST_CHAIN = 64;
function findChain(asked, meter) {
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
        const found = fill(slots, named, refused, stranger, meter);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function delegationCore(asked, meter) {
    let kept = asked.map((_, index) => index);
    for (const candidate of asked.keys()) {
        const fewer = kept.filter((index) => index !== candidate);
        const rest = fewer.flatMap((index) => asked[index] ?? []);
        if (rest.some(({ holds }) => holds) && findChain(rest, meter) === undefined)
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

;// CONCATENATED MODULE: ./lib/src/diff/space/search.js
const CLASSES_A_STEP = 8;
function narrowed(domains, clue, inside) {
    const before = domains[clue.attribute] ?? [];
    const after = before.map((open, index) => open && clue.mask[index] === inside);
    return after.includes(true) ? domains.map((mask, attribute) => (attribute === clue.attribute ? after : mask)) : undefined;
}
function touches(domains, clue, inside) {
    return (domains[clue.attribute] ?? []).some((open, index) => open && clue.mask[index] === inside);
}
function searchDomains(start, must, never, meter) {
    if (meter.spent())
        return undefined;
    let domains = start;
    for (const clue of must) {
        meter.spend(2 + Math.ceil(clue.mask.length / CLASSES_A_STEP));
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
            for (const { mask } of clues)
                meter.spend(2 + Math.ceil(mask.length / CLASSES_A_STEP));
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
        const found = broken === undefined ? undefined : searchDomains(broken, [], open, meter);
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
function coverStrings(patterns, avoid, valid, meter) {
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
        const points = alphabet(program, at.state);
        meter.spend((1 + points.length) * (1 + at.state.length));
        if (meter.spent()) {
            complete = false;
            break;
        }
        for (const point of points) {
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






const MOST_STEPS = 4_000_000;
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
function column(attribute, sets, meter) {
    const words = sets.flatMap((set) => set.words).filter(attribute.valid);
    const open = attribute.seeds.length > 0;
    const globs = new Map(sets.flatMap((set) => set.patterns.filter(isGlob).map((pattern) => [pattern.text, pattern])));
    const cover = coverStrings([...globs.values()], new Set([...words, ...attribute.values]), attribute.valid, meter);
    const fresh = open ? freshText(attribute.seeds, sets, attribute.valid) : undefined;
    const candidates = [...attribute.values, ...(fresh === undefined ? [] : [fresh]), ...(open ? [...words, ...cover.values] : [])];
    const patterns = sets.reduce((sum, set) => sum + set.patterns.length, 0);
    const afforded = candidates.filter(() => {
        meter.spend(2 * patterns);
        return patterns === 0 || !meter.spent();
    });
    const classes = partition(afforded.length > 0 ? afforded : candidates.slice(0, 1), sets);
    const masks = new Map(sets.map((set, index) => [set.key, classes.map((found) => found.sets.has(index))]));
    return { classes, masks, complete: cover.complete && afforded.length === candidates.length };
}
function createTargetTheory(facts, meter) {
    const readsDomain = facts.some((fact) => fact.cases.flat().some(({ attribute }) => attribute === "domain"));
    const never = impossible(readsDomain);
    const conditions = [...facts.flatMap((fact) => fact.cases.flat()), ...never.flat()];
    const columns = ATTRIBUTES.map((attribute) => {
        const sets = new Map(conditions.filter((condition) => condition.attribute === attribute.id).map(({ set }) => [set.key, set]));
        return meter.within(MOST_STEPS, () => column(attribute, [...sets.values()], meter));
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
            if (meter.spent())
                return undefined;
            const fact = wanted[at];
            if (fact === undefined)
                return searchDomains(everything, must, forbidden, meter);
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
const describe_MOST_STEPS = 500_000;
function wideToolWords({ classes, all, owns }, held, { needed }) {
    if (!needed.some(owns) && firstOf(without(all, held)) === undefined)
        return "any tool";
    const found = indicesOf(held).flatMap((index) => classes[index] ?? []);
    const names = found.flatMap(({ sets, values }) => (sets.size === 0 ? [] : values));
    const other = found.some(({ sets }) => sets.size === 0) ? ["any tool that no rule names"] : [];
    return [...(names.length === 0 ? [] : [`${names.length === 1 ? "tool" : "tools"} ${shortList(names)}`]), ...other].join(", and ");
}
function hasOthers({ finder }, wire, others) {
    return firstOf(others) !== undefined && finder.find({ wire, open: new Map([["tool", others]]) }) !== "none";
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
        const found = finder.find({ wire, extra: [activation] });
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
function commonFacts({ space, finder }, wire, nodes, among) {
    const needed = justify(space.circuit, nodes, wire).filter((fact) => {
        const leaf = space.leaves.get(fact >> 1);
        return leaf !== undefined && !(leaf.kind === "field" && leaf.id === "tool");
    });
    let left = [...needed].sort((a, b) => (a & 1) - (b & 1)).slice(0, MOST_FACTS);
    while (left.length > 0) {
        const found = finder.find({ ...among, wire: space.circuit.and(wire, not(space.circuit.and(...left))) });
        if (found === "budget")
            return [];
        if (found === "none")
            break;
        const opposed = new Set(found.needed);
        left = left.filter((fact) => !opposed.has(not(fact)));
    }
    return left.flatMap((fact) => {
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
    const wide = parts.world.wide.find(({ id }) => id === "tool");
    const held = wide === undefined ? undefined : found.wide.get("tool");
    const shared = wide === undefined ? [] : found.needed.filter(wide.owns);
    const words = parts.meter.within(describe_MOST_STEPS, () => (wide === undefined || held === undefined ? toolWords(parts, wire) : wideToolWords(wide, held, found)));
    const facts = parts.meter.within(describe_MOST_STEPS, () => commonFacts(parts, parts.space.circuit.and(wire, ...shared), nodes, held === undefined ? {} : { open: new Map([["tool", held]]) }));
    const more = wide !== undefined && held !== undefined && parts.meter.within(describe_MOST_STEPS, () => hasOthers(parts, wire, without(wide.all, held)));
    const conditions = [words, ...new Set(facts), ...(more ? ["perhaps other tools, too"] : [])].join("; ");
    const [before, after] = sides.map(({ policy, decider, verdict }) => `${verdict} by ${deciderWords(policy, decider)}`);
    return `${conditions} (before: ${before ?? ""}, now: ${after ?? ""})`;
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
const FITTING = 15;
const KEPT = 8;
function luby(index) {
    let rest = index;
    for (;;) {
        const bits = 32 - Math.clz32(rest);
        if (rest === 2 ** bits - 1)
            return 2 ** (bits - 1);
        rest -= 2 ** (bits - 1) - 1;
    }
}
function createSolver(meter) {
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
    let blamed = [];
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
        meter.spend((trail.length - start) >> 1);
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
            meter.spend(place >> 2);
            return true;
        }
        meter.spend(clause.length >> 2);
        return false;
    };
    const propagate = () => {
        while (head < trail.length) {
            const falsified = (trail[head++] ?? 0) ^ 1;
            const list = watches[falsified] ?? [];
            meter.spend((1 + list.length) * (1 + (values.length >> FITTING)));
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
        meter.spend(KEPT * learnt.length);
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
    const blame = (failed) => {
        const found = [failed];
        if ((levels[failed >> 1] ?? 0) === 0)
            return found;
        seen[failed >> 1] = true;
        for (let place = trail.length - 1; place >= (levelStarts[0] ?? 0); place--) {
            const literal = trail[place] ?? 0;
            if (seen[literal >> 1] !== true)
                continue;
            seen[literal >> 1] = false;
            const reason = reasons[literal >> 1];
            if (reason === undefined)
                found.push(literal);
            else
                for (const other of reason)
                    seen[other >> 1] = other !== literal && (levels[other >> 1] ?? 0) > 0;
        }
        return found;
    };
    const next = (assumptions) => {
        while (levelStarts.length < assumptions.length) {
            const literal = assumptions[levelStarts.length] ?? 0;
            const value = valueOf(literal);
            if (value === -1) {
                blamed = blame(literal);
                return "conflict";
            }
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
        solve(assumptions) {
            backtrack(0);
            meter.spend(assumptions.length);
            blamed = [];
            for (let round = 1; consistent; round++) {
                for (let restart = luby(round) * RESTART_UNIT; restart > 0;) {
                    const conflict = propagate();
                    if (conflict !== undefined) {
                        if (levelStarts.length === 0) {
                            consistent = false;
                            return "unsat";
                        }
                        restart--;
                        const { learnt, level } = analyse(conflict);
                        learn(learnt, level);
                        continue;
                    }
                    if (meter.spent())
                        return "budget";
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
        core: () => blamed,
    };
}

;// CONCATENATED MODULE: ./lib/src/diff/model/finder.js



function createFinder({ solver, encoder, space, world, targets, meter }) {
    const { circuit } = space;
    const check = (needed) => {
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
            return { targets: answer.targets, chain: undefined };
        const chain = findChain(chainFacts, meter);
        return chain === undefined
            ? { lemma: delegationCore(chainFacts, meter).flatMap((index) => chainFacts[index]?.wire ?? []) }
            : { targets: answer.targets, chain };
    };
    const values = (wide) => {
        const read = world.read();
        const fields = world.wide.map(({ id, classes, all }) => [id, classes[firstOf(wide.get(id) ?? all) ?? 0]?.value ?? ""]);
        return { ...read, fields: new Map([...read.fields, ...fields]) };
    };
    const learn = (facts) => solver.clause(facts.map((fact) => encoder.literal(fact) ^ 1));
    const attempt = (question, assumed, settled) => {
        for (;;) {
            const answer = solver.solve(assumed);
            if (answer === "budget")
                return "budget";
            if (answer === "unsat")
                return { core: solver.core() };
            const inputs = (node) => solver.holds(encoder.literal(node * 2));
            let nodes = simulate(circuit, inputs);
            const holds = (asked) => wireHolds(nodes, asked);
            const wire = question.narrow?.(holds) ?? question.wire;
            if (wire !== question.wire)
                nodes = simulate(circuit, inputs);
            meter.spend(circuit.size());
            const needed = justify(circuit, nodes, wire);
            const result = check(needed);
            if (meter.spent())
                return "budget";
            if ("lemma" in result) {
                learn(result.lemma);
                continue;
            }
            const wide = new Map(world.wide.map((field) => [field.id, field.satisfying(needed, question.open?.get(field.id) ?? field.all)]));
            const clashing = world.wide.find((field) => !settled.includes(field) && firstOf(wide.get(field.id) ?? field.all) === undefined);
            if (clashing !== undefined)
                return split(question, assumed, settled, clashing);
            return { ...result, wide, wire, needed, values: values(wide), holds };
        }
    };
    const split = (question, assumed, settled, field) => {
        let open = question.open?.get(field.id) ?? field.all;
        const blamed = new Set();
        for (let index = firstOf(open); index !== undefined; index = firstOf(open)) {
            const facts = field.factsOf(index);
            const byLiteral = new Map(facts.map((fact) => [encoder.literal(fact), fact]));
            const result = attempt(question, [...assumed, ...byLiteral.keys()], [...settled, field]);
            if (result === "budget" || !("core" in result))
                return result;
            const own = result.core.flatMap((literal) => byLiteral.get(literal) ?? []);
            if (own.length === 0)
                return result;
            for (const literal of result.core)
                if (!byLiteral.has(literal))
                    blamed.add(literal);
            open = without(open, field.satisfying(own, open));
            if (settled.length === 0)
                question.open?.set(field.id, open);
            meter.spend(4 * facts.length + open.length);
        }
        return { core: [...blamed] };
    };
    return {
        find(question) {
            if (meter.spent())
                return "budget";
            const result = attempt(question, [encoder.literal(question.wire), ...(question.extra ?? [])], []);
            return result === "budget" || !("core" in result) ? result : "none";
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
        if (last?.[0] !== undefined && (0,gait/* samePriority */.HC)(last[0].rule, rule))
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
function targetTheory(space, meter) {
    const facts = [...space.leaves.values()].flatMap((leaf) => (leaf.kind === "target" ? [leaf.fact] : []));
    return createTargetTheory(facts, meter);
}
function decidedBy(deciders, holds) {
    for (const [decider, wire] of deciders)
        if (holds(wire))
            return decider;
    throw new Error("every intent is decided by something");
}
function createSearch(problem, meter) {
    const { circuit, space, base, head } = problem;
    const pairs = PAIRS.map((pair) => ({
        ...pair,
        wire: circuit.and(isVerdictOf(circuit, base.verdict, pair.from), isVerdictOf(circuit, head.verdict, pair.to)),
        open: new Map(),
    }));
    const targets = targetTheory(space, meter);
    const solver = createSolver(meter);
    const encoder = createEncoder(circuit, solver, () => false);
    const some = space.target(anyTarget);
    for (const [node, leaf] of space.leaves)
        if (leaf.kind === "target" && node * 2 !== some)
            space.require(circuit.or(not(node * 2), some));
    const world = createWorld(space, solver, encoder);
    const finder = createFinder({ solver, encoder, space, world, targets, meter });
    let at = 0;
    return {
        parts: { space, solver, world, finder, meter },
        complete: targets.complete,
        relaxing: () => (pairs[at]?.fall ?? 0) > 0,
        next() {
            while (at < pairs.length) {
                const pair = pairs[at];
                if (pair === undefined || pair.wire === FALSE) {
                    at++;
                    continue;
                }
                let deciders;
                const narrow = (holds) => {
                    const [baseDecider, headDecider] = [decidedBy(base.deciders, holds), decidedBy(head.deciders, holds)];
                    deciders = { baseDecider, headDecider };
                    return circuit.and(pair.wire, base.deciders.get(baseDecider) ?? TRUE, head.deciders.get(headDecider) ?? TRUE);
                };
                const found = finder.find({ wire: pair.wire, open: pair.open, narrow });
                if (found === "budget")
                    return "budget";
                if (found === "none" || deciders === undefined) {
                    at++;
                    continue;
                }
                const { wire } = found;
                pairs[at] = { ...pair, wire: circuit.and(pair.wire, not(wire)) };
                return { from: pair.from, to: pair.to, ...deciders, wire, found };
            }
            return "done";
        },
        stepsAlike() {
            return gait/* VERDICTS */.bk.flatMap((verdict) => {
                if (verdict === "block")
                    return [];
                const alike = circuit.and(isVerdictOf(circuit, base.step, verdict), isVerdictOf(circuit, head.step, verdict));
                const found = finder.find({ wire: circuit.and(alike, not(base.stopped), not(head.stopped)) });
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
                const found = wire === FALSE ? "none" : finder.find({ wire });
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
function patternsOf(leaf) {
    return leaf.kind === "target" ? leaf.fact.cases.flat().reduce((sum, { set }) => sum + set.patterns.length, 0) : 0;
}
function createLocator({ circuit, space, base, head, ofScript }, nowNs, contradicts, meter) {
    const size = circuit.size();
    const patterns = [...space.leaves.values()].reduce((sum, leaf) => sum + patternsOf(leaf), 0);
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
        meter.spend(size + patterns);
        const nodes = simulate({ ...circuit, size: () => size }, (node) => {
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

;// CONCATENATED MODULE: ./lib/src/diff/meter.js
function createMeter(steps) {
    let used = 0;
    let end = steps;
    return {
        spend(more) {
            used += more;
        },
        used: () => used,
        spent: () => used >= end,
        within(most, work) {
            const before = end;
            end = Math.min(before, used + most);
            const result = work();
            end = before;
            return result;
        },
    };
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



const scripts_MOST_STEPS = 64;
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
    const limits = policies.flatMap(({ scripts }) => [scripts.maxSteps || scripts_MOST_STEPS, scripts.requireApprovalAbove]);
    const all = new Set([2, ...limits.flatMap((limit) => [limit, limit + 1])]);
    return [...all].filter((length) => length >= 1 && length <= scripts_MOST_STEPS).sort((a, b) => a - b);
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











const BUDGET = 150_000_000;
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
function witnessOf({ judgeBase, judgeHead, locator, meter }, difference) {
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
    const text = JSON.stringify(shrink(draft, (smaller) => !meter.spent() && shows(intentOf(JSON.stringify(smaller)))));
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
    const meter = createMeter(budget);
    const locator = createLocator(problem, nowNs, bindingTest([base, head], nowNs), meter);
    const search = createSearch(problem, meter);
    const context = {
        base,
        head,
        judgeBase: createJudge(base, nowNs),
        judgeHead: createJudge(head, nowNs),
        locator,
        search,
        meter,
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

;// CONCATENATED MODULE: ./lib/src/diff/let-in.js


function letIn(base, head, changes, approved, nowNs) {
    const tools = changes.newly_allowed.map(({ tool }) => tool).filter((tool) => !approved.has(tool));
    const candidates = changes.classes.filter(({ to }) => to === "allow");
    if (candidates.length === 0)
        return { tools, classes: [] };
    const [before, after] = [createJudge(base, nowNs), createJudge(head, nowNs)];
    const other = unnamedTool(new Set(toolNames(base, head)));
    return { tools, classes: candidates.filter(({ witness }) => letsIn(witness, { before, after, other, approved })) };
}
function letsIn(witness, { before, after, other, approved }) {
    const intent = intentOf(witness);
    if (intent === undefined || intent.script !== undefined)
        return false;
    if (!approved.has(intent.toolName))
        return true;
    const stranger = { ...intent, toolName: other };
    return after(stranger).verdict === "allow" && before(stranger).verdict !== "allow";
}

;// CONCATENATED MODULE: ./lib/src/diff/explained.js


function reachable({ byToolName, forAnyTool, policy }, tool) {
    const rules = [...(byToolName.get(tool) ?? []), ...forAnyTool].sort((a, b) => a.index - b.index);
    const last = rules.find(({ conditions }) => conditions.length === 0);
    if (last === undefined)
        return new Set([...rules.map(({ index }) => index), "default"]);
    const end = policy.rules[last.index] ?? last.rule;
    return new Set(rules.filter(({ rule, index }) => index <= last.index || (0,gait/* samePriority */.HC)(rule, end)).map(({ index }) => index));
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

/***/ 5630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* reexport safe */ _evaluate_index_js__WEBPACK_IMPORTED_MODULE_4__.$h),
/* harmony export */   Bq: () => (/* reexport safe */ _text_index_js__WEBPACK_IMPORTED_MODULE_1__.Bq),
/* harmony export */   C_: () => (/* reexport safe */ _evaluate_index_js__WEBPACK_IMPORTED_MODULE_4__.C_),
/* harmony export */   GF: () => (/* reexport safe */ _lint_index_js__WEBPACK_IMPORTED_MODULE_6__.GF),
/* harmony export */   HC: () => (/* reexport safe */ _policy_index_js__WEBPACK_IMPORTED_MODULE_2__.HC),
/* harmony export */   Ho: () => (/* reexport safe */ _trust_index_js__WEBPACK_IMPORTED_MODULE_5__.Ho),
/* harmony export */   N3: () => (/* reexport safe */ _intent_index_js__WEBPACK_IMPORTED_MODULE_3__.N3),
/* harmony export */   QF: () => (/* reexport safe */ _trust_index_js__WEBPACK_IMPORTED_MODULE_5__.QF),
/* harmony export */   RA: () => (/* reexport safe */ _trust_index_js__WEBPACK_IMPORTED_MODULE_5__.RA),
/* harmony export */   Rn: () => (/* reexport safe */ _verdict_js__WEBPACK_IMPORTED_MODULE_0__.Rn),
/* harmony export */   T4: () => (/* reexport safe */ _policy_index_js__WEBPACK_IMPORTED_MODULE_2__.T4),
/* harmony export */   US: () => (/* reexport safe */ _trust_index_js__WEBPACK_IMPORTED_MODULE_5__.US),
/* harmony export */   Vz: () => (/* reexport safe */ _trust_index_js__WEBPACK_IMPORTED_MODULE_5__.Vz),
/* harmony export */   Wb: () => (/* reexport safe */ _trust_index_js__WEBPACK_IMPORTED_MODULE_5__.Wb),
/* harmony export */   Xo: () => (/* reexport safe */ _text_index_js__WEBPACK_IMPORTED_MODULE_1__.Xo),
/* harmony export */   _3: () => (/* reexport safe */ _evaluate_index_js__WEBPACK_IMPORTED_MODULE_4__._3),
/* harmony export */   _f: () => (/* reexport safe */ _verdict_js__WEBPACK_IMPORTED_MODULE_0__._f),
/* harmony export */   bk: () => (/* reexport safe */ _verdict_js__WEBPACK_IMPORTED_MODULE_0__.bk),
/* harmony export */   br: () => (/* reexport safe */ _text_index_js__WEBPACK_IMPORTED_MODULE_1__.br),
/* harmony export */   dj: () => (/* reexport safe */ _text_index_js__WEBPACK_IMPORTED_MODULE_1__.dj),
/* harmony export */   dn: () => (/* reexport safe */ _trust_index_js__WEBPACK_IMPORTED_MODULE_5__.dn),
/* harmony export */   dv: () => (/* reexport safe */ _lint_index_js__WEBPACK_IMPORTED_MODULE_6__.dv),
/* harmony export */   fg: () => (/* reexport safe */ _text_index_js__WEBPACK_IMPORTED_MODULE_1__.fg),
/* harmony export */   ib: () => (/* reexport safe */ _text_index_js__WEBPACK_IMPORTED_MODULE_1__.ib),
/* harmony export */   p1: () => (/* reexport safe */ _policy_index_js__WEBPACK_IMPORTED_MODULE_2__.p1),
/* harmony export */   r8: () => (/* reexport safe */ _evaluate_index_js__WEBPACK_IMPORTED_MODULE_4__.Kt),
/* harmony export */   t9: () => (/* reexport safe */ _intent_index_js__WEBPACK_IMPORTED_MODULE_3__.t9),
/* harmony export */   uI: () => (/* reexport safe */ _lint_index_js__WEBPACK_IMPORTED_MODULE_6__.uI),
/* harmony export */   xH: () => (/* reexport safe */ _policy_index_js__WEBPACK_IMPORTED_MODULE_2__.xH),
/* harmony export */   xJ: () => (/* reexport safe */ _verdict_js__WEBPACK_IMPORTED_MODULE_0__.xJ)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7095);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6529);
/* harmony import */ var _policy_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2531);
/* harmony import */ var _intent_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1070);
/* harmony import */ var _evaluate_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8424);
/* harmony import */ var _trust_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3701);
/* harmony import */ var _lint_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8359);
/* harmony import */ var _command_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6976);










/***/ })

};
