export const id = 66;
export const ids = [66,85];
export const modules = {

/***/ 3363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   Ow: () => (/* binding */ needed),
/* harmony export */   ky: () => (/* binding */ unknownWords),
/* harmony export */   lR: () => (/* binding */ readArguments),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7775);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8149);
/* harmony import */ var _source_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1445);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2600);





function readArguments(command, words, spec) {
    const options = {};
    for (const name of spec.values ?? [])
        options[name] = { type: "string" };
    for (const name of spec.lists ?? [])
        options[name] = { type: "string", multiple: true };
    for (const name of spec.booleans ?? [])
        options[name] = { type: "boolean" };
    let parsed;
    try {
        parsed = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...words], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        throw usage(command, explain(error, Object.keys(options)));
    }
    const [least, most] = spec.positionals ?? [0, 0];
    if (parsed.positionals.length < least)
        throw usage(command, `${command} needs ${least === 1 ? "an operand" : `${least} operands`}`);
    if (parsed.positionals.length > most)
        throw usage(command, `${command} takes no ${JSON.stringify(parsed.positionals[most] ?? "")}`);
    const values = new Map(Object.entries(parsed.values));
    return {
        value: (name) => {
            const value = values.get(name);
            return typeof value === "string" ? value : undefined;
        },
        list: (name) => {
            const value = values.get(name);
            return Array.isArray(value) ? value.map(String) : [];
        },
        on: (name) => values.get(name) === true,
        positionals: parsed.positionals,
    };
}
function usage(command, message) {
    return new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_4__/* .errorAt */ .Os)("usage", message, {}, `See: registry-policy ${command} --help`));
}
function unknownWords(words) {
    const { message, help } = (0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownCommand */ .k8)(words);
    return new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_4__/* .errorAt */ .Os)("usage", message, {}, help));
}
function needed(command, args, name) {
    const value = args.value(name);
    if (value === undefined || value.trim() === "")
        throw usage(command, `${command} needs --${name}`);
    return value;
}
function oneOf(command, flag, text, words) {
    if (text === undefined)
        return undefined;
    const found = words.find((word) => word === text);
    if (found === undefined)
        throw usage(command, `--${flag} is ${JSON.stringify(text)}; it must be one of ${words.join(", ")}`);
    return found;
}
function explain(error, known) {
    const message = typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
    const flag = /'(--?[^' ]+)/u.exec(message)?.[1];
    if (flag === undefined || !message.startsWith("Unknown option"))
        return message.split("\n")[0] ?? message;
    const guess = (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(flag.replace(/^-+/u, ""), known);
    return `unknown flag ${flag}${guess === undefined ? "" : `; did you mean --${guess}?`}`;
}


/***/ }),

/***/ 5085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ Failed),
/* harmony export */   failureOf: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _commands_refused_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6205);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7775);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8149);
/* harmony import */ var _platform_system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5612);




class Failed extends Error {
    failure;
    constructor(failure, cause) {
        super("failed", { cause });
        this.failure = failure;
    }
    static async with(cause, answer) {
        const failure = failureOf(cause);
        return new Failed({ ...failure, document: await answer(failure.diagnostics) }, cause);
    }
}
function failureOf(error) {
    if (error instanceof Failed)
        return error.failure;
    if (error instanceof _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d)
        return { exit: error.exit, diagnostics: [error.diagnostic], trace: [] };
    if (error instanceof _commands_refused_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedExport */ .R && error.taken !== undefined)
        return { exit: 6, diagnostics: error.diagnostics, trace: [], taken: error.taken };
    if (error instanceof _commands_refused_js__WEBPACK_IMPORTED_MODULE_0__/* .Refused */ .L)
        return { exit: 6, diagnostics: error.diagnostics, trace: [] };
    const refusal = (0,_platform_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemDiagnostic */ .B)(error);
    if (refusal !== undefined)
        return { exit: 7, diagnostics: [refusal], trace: [] };
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const [first = "unknown", ...trace] = text.split("\n");
    return { exit: 1, diagnostics: [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__/* .errorAt */ .Os)("internal", `a defect of registry-policy: ${first}`, {}, "Please report it with what you ran.")], trace };
}


/***/ }),

/***/ 4066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:tty"
var external_node_tty_ = __webpack_require__(7066);
;// CONCATENATED MODULE: ./lib/src/platform/progress.js

const CLEAR = "\r\u001b[2K";
function tickerFor(env) {
    if (!(0,external_node_tty_.isatty)(2) || (env["CI"] ?? "") !== "" || env["TERM"] === "dumb")
        return undefined;
    return (tick) => {
        let seconds = 0;
        const timer = setInterval(() => tick(++seconds), 1000);
        timer.unref();
        return () => clearInterval(timer);
    };
}
async function withProgress(terminal, what, ticker, work) {
    if (ticker === undefined)
        return work(terminal);
    let shown = false;
    const clear = () => {
        if (shown)
            terminal.err(CLEAR);
        shown = false;
    };
    const stop = ticker((seconds) => {
        terminal.err(`${CLEAR}${what}: ${seconds} s`);
        shown = true;
    });
    const printing = (print) => (text) => {
        clear();
        print(text);
    };
    try {
        return await work({ ...terminal, out: printing(terminal.out), err: printing(terminal.err) });
    }
    finally {
        stop();
        clear();
    }
}

// EXTERNAL MODULE: ./lib/src/platform/terminal.js
var platform_terminal = __webpack_require__(1270);
// EXTERNAL MODULE: ./lib/src/product.js + 1 modules
var product = __webpack_require__(1752);
// EXTERNAL MODULE: ./lib/src/report/escape/index.js + 9 modules
var report_escape = __webpack_require__(7426);
// EXTERNAL MODULE: ./lib/src/report/text.js + 6 modules
var report_text = __webpack_require__(4287);
// EXTERNAL MODULE: ./lib/src/cli/arguments.js
var cli_arguments = __webpack_require__(3363);
// EXTERNAL MODULE: ./lib/src/cli/failure.js
var cli_failure = __webpack_require__(5085);
// EXTERNAL MODULE: ./lib/src/cli/help.js
var cli_help = __webpack_require__(2600);
;// CONCATENATED MODULE: ./lib/src/cli/run.js








const gait = async () => (await Promise.all(/* import() */[__webpack_require__.e(910), __webpack_require__.e(816), __webpack_require__.e(976), __webpack_require__.e(770)]).then(__webpack_require__.bind(__webpack_require__, 7770))).gaitCommand;
const render = async () => (await Promise.all(/* import() */[__webpack_require__.e(358), __webpack_require__.e(910), __webpack_require__.e(961), __webpack_require__.e(816), __webpack_require__.e(976), __webpack_require__.e(59), __webpack_require__.e(755), __webpack_require__.e(618), __webpack_require__.e(120)]).then(__webpack_require__.bind(__webpack_require__, 631))).renderCommand;
const COMMANDS = new Map([
    ["policy validate", gait],
    ["policy fmt", gait],
    ["policy test", gait],
    ["policy simulate", gait],
    ["mcp verify", gait],
    ["gate eval", gait],
    ["policy lint", async () => (await Promise.all(/* import() */[__webpack_require__.e(358), __webpack_require__.e(910), __webpack_require__.e(961), __webpack_require__.e(816), __webpack_require__.e(976), __webpack_require__.e(59), __webpack_require__.e(755), __webpack_require__.e(318)]).then(__webpack_require__.bind(__webpack_require__, 9318))).lintCommand],
    ["render policy", render],
    ["render snapshot", render],
    ["registry inspect", async () => (await Promise.all(/* import() */[__webpack_require__.e(358), __webpack_require__.e(910), __webpack_require__.e(961), __webpack_require__.e(816), __webpack_require__.e(59), __webpack_require__.e(949)]).then(__webpack_require__.bind(__webpack_require__, 8949))).inspectCommand],
    ["check", async () => (await Promise.all(/* import() */[__webpack_require__.e(358), __webpack_require__.e(910), __webpack_require__.e(961), __webpack_require__.e(816), __webpack_require__.e(976), __webpack_require__.e(59), __webpack_require__.e(755), __webpack_require__.e(872), __webpack_require__.e(618), __webpack_require__.e(627), __webpack_require__.e(687)]).then(__webpack_require__.bind(__webpack_require__, 3687))).checkCommand],
    ["diff", async () => (await Promise.all(/* import() */[__webpack_require__.e(358), __webpack_require__.e(910), __webpack_require__.e(961), __webpack_require__.e(816), __webpack_require__.e(976), __webpack_require__.e(59), __webpack_require__.e(755), __webpack_require__.e(872), __webpack_require__.e(124)]).then(__webpack_require__.bind(__webpack_require__, 4124))).diffCommand],
    ["sync", async () => (await Promise.all(/* import() */[__webpack_require__.e(358), __webpack_require__.e(910), __webpack_require__.e(961), __webpack_require__.e(816), __webpack_require__.e(976), __webpack_require__.e(59), __webpack_require__.e(755), __webpack_require__.e(872), __webpack_require__.e(618), __webpack_require__.e(627), __webpack_require__.e(739)]).then(__webpack_require__.bind(__webpack_require__, 6120))).syncCommand],
    ["gate", async () => (await Promise.all(/* import() */[__webpack_require__.e(358), __webpack_require__.e(910), __webpack_require__.e(961), __webpack_require__.e(816), __webpack_require__.e(976), __webpack_require__.e(59), __webpack_require__.e(755), __webpack_require__.e(872), __webpack_require__.e(618), __webpack_require__.e(627), __webpack_require__.e(660)]).then(__webpack_require__.bind(__webpack_require__, 9660))).gateCommand],
    ["rollout", async () => (await Promise.all(/* import() */[__webpack_require__.e(358), __webpack_require__.e(910), __webpack_require__.e(961), __webpack_require__.e(816), __webpack_require__.e(976), __webpack_require__.e(59), __webpack_require__.e(755), __webpack_require__.e(872), __webpack_require__.e(618), __webpack_require__.e(627), __webpack_require__.e(19)]).then(__webpack_require__.bind(__webpack_require__, 9019))).rolloutCommand],
    ["block", async () => (await Promise.all(/* import() */[__webpack_require__.e(358), __webpack_require__.e(910), __webpack_require__.e(961), __webpack_require__.e(816), __webpack_require__.e(976), __webpack_require__.e(59), __webpack_require__.e(755), __webpack_require__.e(872), __webpack_require__.e(618), __webpack_require__.e(627), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 1165))).blockCommand],
    ["accept", async () => (await Promise.all(/* import() */[__webpack_require__.e(358), __webpack_require__.e(910), __webpack_require__.e(961), __webpack_require__.e(816), __webpack_require__.e(976), __webpack_require__.e(59), __webpack_require__.e(755), __webpack_require__.e(872), __webpack_require__.e(618), __webpack_require__.e(627), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 1165))).acceptCommand],
]);
async function run(args, terminal = (0,platform_terminal/* makeTerminal */.z)(process.env)) {
    const [first = "", second = ""] = args;
    const loader = COMMANDS.get(`${first} ${second}`) ?? COMMANDS.get(first);
    try {
        if (loader !== gait && (args.includes("--help") || args.includes("-h"))) {
            const help = (0,cli_help/* helpFor */.VY)(args.slice(0, 2));
            if (help === undefined)
                throw (0,cli_arguments/* unknownWords */.ky)(args);
            terminal.out(help);
            return 0;
        }
        if (loader === undefined)
            throw (0,cli_arguments/* unknownWords */.ky)(args);
        const command = await loader();
        return await withProgress(terminal, wordsOf(args), tickerFor(process.env), (watched) => command(args, watched));
    }
    catch (error) {
        return failed(error, args, terminal);
    }
}
function wordsOf(args) {
    return `${product/* NAME */.o} ${COMMANDS.has(args.slice(0, 2).join(" ")) ? args.slice(0, 2).join(" ") : (args[0] ?? "")}`;
}
async function failed(error, args, terminal) {
    const failure = (0,cli_failure.failureOf)(error);
    terminal.err((0,report_text/* diagnosticsText */.g)(failure.diagnostics, { colour: terminal.colour }));
    for (const line of failure.trace)
        terminal.err(`${(0,report_escape/* logLine */.BP)(line)}\n`);
    const { asksForJson, failureDocument } = await Promise.all(/* import() */[__webpack_require__.e(358), __webpack_require__.e(910), __webpack_require__.e(961), __webpack_require__.e(755), __webpack_require__.e(634)]).then(__webpack_require__.bind(__webpack_require__, 7634));
    if (asksForJson(args))
        terminal.out(failureDocument(args, failure));
    return failure.exit;
}


/***/ }),

/***/ 6205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ Refused),
/* harmony export */   R: () => (/* binding */ RefusedExport)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7775);

class Refused extends Error {
    diagnostics;
    constructor(diagnostics) {
        super(diagnostics[0]?.message ?? "refused");
        this.name = "Refused";
        this.diagnostics = diagnostics;
    }
}
class RefusedExport extends Refused {
    taken;
    constructor(diagnostics, taken) {
        const said = taken && (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticAt */ .R5)("note", "format_detected", `taken for ${taken.format}: ${taken.detected_by}`);
        super(said === undefined ? diagnostics : [...diagnostics, said]);
        this.taken = taken;
    }
}


/***/ }),

/***/ 1664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PV: () => (/* binding */ DEFAULT_CONFIG),
/* harmony export */   an: () => (/* binding */ STAGES),
/* harmony export */   ug: () => (/* binding */ ENGINES)
/* harmony export */ });
const DEFAULT_CONFIG = "registry-policy.yaml";
const STAGES = ["simulate", "dry_run", "enforce"];
const ENGINES = ["embedded", "gait", "both"];


/***/ }),

/***/ 7095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rn: () => (/* binding */ stricter),
/* harmony export */   _f: () => (/* binding */ isVerdict),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
const VERDICTS = ["allow", "dry_run", "require_approval", "block"];
function severityOf(verdict) {
    return VERDICTS.indexOf(verdict);
}
function stricter(a, b) {
    return severityOf(b) > severityOf(a) ? b : a;
}
function isVerdict(text) {
    return VERDICTS.includes(text);
}


/***/ }),

/***/ 1650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ answerMarkdown),
/* harmony export */   z: () => (/* binding */ fixtureWords)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3512);

const SHOWN = 5;
function answerWords(change) {
    return answerParts(change)
        .map(({ what, from, to }) => `${what} ${listed(from, _words_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)} -> ${listed(to, _words_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)}`)
        .join("; ");
}
function answerMarkdown(change, code) {
    return answerParts(change)
        .map(({ what, from, to }) => `${what} ${listed(from, code)} → ${listed(to, code)}`)
        .join("; ");
}
function fixtureWords(change) {
    const { from, to } = change;
    const words = answerWords(change);
    return `${from.verdict} -> ${to.verdict}${words === "" ? "" : `  ${words}`}`;
}
function answerParts({ from, to }) {
    const rule = ({ matched_rule }) => (matched_rule === "" ? [] : [matched_rule]);
    const parts = [
        { what: "rule", from: rule(from), to: rule(to) },
        { what: "reason codes", from: from.reason_codes, to: to.reason_codes },
        { what: "violations", from: from.violations, to: to.violations },
    ];
    return parts.filter((part) => JSON.stringify(part.from) !== JSON.stringify(part.to));
}
function listed(names, code) {
    if (names.length === 0)
        return "none";
    const shown = names.slice(0, SHOWN).map(code).join(", ");
    return names.length > SHOWN ? `${shown} and ${String(names.length - SHOWN)} more` : shown;
}


/***/ }),

/***/ 8389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ explainedClasses),
/* harmony export */   MT: () => (/* binding */ withoutChanges),
/* harmony export */   Mn: () => (/* binding */ removesEnforcement),
/* harmony export */   NB: () => (/* binding */ summaryCounts),
/* harmony export */   cQ: () => (/* binding */ provenUnchanged),
/* harmony export */   gL: () => (/* binding */ toolsChange),
/* harmony export */   my: () => (/* binding */ comparison),
/* harmony export */   qm: () => (/* binding */ toldClasses)
/* harmony export */ });
/* harmony import */ var _told_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(888);

function summaryCounts(report) {
    const { policies, snapshots } = report;
    const all = [...policies, ...snapshots];
    const diagnostics = [...report.diagnostics, ...all.flatMap(_told_js__WEBPACK_IMPORTED_MODULE_0__/* .ownDiagnostics */ .HT)];
    const tools = (key) => sum(policies.map((p) => p.changes[key].length));
    return {
        newly_allowed: tools("newly_allowed"),
        newly_blocked: tools("newly_blocked"),
        newly_dry_run: tools("newly_dry_run"),
        newly_require_approval: tools("newly_require_approval"),
        classes: sum(policies.map((p) => toldClasses(p.changes).length)),
        relaxed: policies.some((p) => p.changes.relaxed || p.changes.undecided === true),
        newly_trusted: sum(snapshots.map((s) => s.changes.newly_trusted.length)),
        newly_untrusted: sum(snapshots.map((s) => s.changes.newly_untrusted.length)),
        tests_passed: sum(all.map((p) => p.tests.passed)),
        tests_failed: sum(all.map((p) => p.tests.failed)),
        stale: all.filter((p) => p.stale).length,
        judges_changed: report.judges_changed.length,
        refused: policies.filter((p) => !p.rollout.allowed).length,
        errors: diagnostics.filter((d) => d.severity === "error").length,
        warnings: diagnostics.filter((d) => d.severity === "warning").length,
    };
}
function toldClasses(changes) {
    return changes.classes.filter((change) => change.explained !== true);
}
function explainedClasses(changes) {
    return changes.classes.filter((change) => change.explained === true);
}
function toolsChange(changes) {
    return changes.newly_allowed.length + changes.newly_blocked.length + changes.newly_dry_run.length + changes.newly_require_approval.length > 0;
}
function withoutChanges(changes) {
    return !toolsChange(changes) && changes.classes.length === 0;
}
function comparison(report, policy) {
    if (report.base === undefined)
        return "no_base";
    return policy.base_stage === undefined && policy.base_policy_digest === undefined ? "new" : "compared";
}
function provenUnchanged(report, policy) {
    return comparison(report, policy) === "compared" && withoutChanges(policy.changes) && policy.changes.not_analysed.length === 0;
}
function removesEnforcement(policy) {
    const { move } = policy.rollout;
    return move?.kind === "rollback" || (move?.kind === "removal" && (move.from ?? policy.base_stage) !== "simulate");
}
function sum(numbers) {
    return numbers.reduce((total, n) => total + n, 0);
}


/***/ }),

/***/ 7426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GA: () => (/* reexport */ cellCode),
  Ie: () => (/* reexport */ cellText),
  $Q: () => (/* reexport */ clip),
  d6: () => (/* reexport */ codeFence),
  SS: () => (/* reexport */ codeSpan),
  ay: () => (/* reexport */ commandLine),
  lO: () => (/* reexport */ guardPieces),
  hG: () => (/* reexport */ guardText),
  uT: () => (/* reexport */ jsonSource),
  s$: () => (/* reexport */ jsonText),
  BP: () => (/* reexport */ logLine),
  p7: () => (/* reexport */ markdownText),
  Ev: () => (/* reexport */ needsSpelling),
  Si: () => (/* reexport */ spelledOut),
  RK: () => (/* reexport */ visible_visible),
  xK: () => (/* reexport */ xmlText)
});

// UNUSED EXPORTS: commandData, commandProperty, guardLine, logText

;// CONCATENATED MODULE: ./lib/src/report/escape/visible.js
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]|(?! )\p{Zs}/u;
const LEADING_MARK = /^\p{M}/u;
function escapePoint(point) {
    return `\\u{${(point.codePointAt(0) ?? 0).toString(16)}}`;
}
function visible_visible(text) {
    if (/^[ -~]*$/.test(text))
        return text;
    let shown = "";
    for (const point of text)
        shown += UNSEEN.test(point) ? escapePoint(point) : point;
    return LEADING_MARK.test(shown) ? `${escapePoint(shown)}${dropFirst(shown)}` : shown;
}
function spelledOut(text) {
    let shown = "";
    for (const point of text)
        shown += point >= " " && point <= "~" ? point : escapePoint(point);
    return shown;
}
function needsSpelling(text) {
    return visible_visible(text) !== spelledOut(text);
}
function clip(text, points) {
    if (text.length <= points)
        return text;
    const all = Array.from(text);
    if (all.length <= points)
        return text;
    return `${all.slice(0, points).join("")}… (${String(all.length)} characters)`;
}
function dropFirst(text) {
    return Array.from(text).slice(1).join("");
}

;// CONCATENATED MODULE: ./lib/src/report/escape/guard-commands.js

function guardPieces(pieces) {
    const state = { blank: true, colon: false, hashes: 0 };
    return pieces.map((piece) => {
        let out = "";
        for (const char of piece)
            out += step(state, char);
        return out;
    });
}
function guardLine(line) {
    if (!line.includes("##[") && !/^[\s\u0085]*::/.test(line))
        return line;
    return guardPieces([line]).join("");
}
function guardText(text) {
    if (!text.includes("##[") && !text.includes("::"))
        return text;
    return text
        .split(/(\r\n|[\n\r])/)
        .map((part, i) => (i % 2 === 1 ? part : guardLine(part)))
        .join("");
}
function step(state, char) {
    const bad = (state.colon && char === ":") || (state.hashes >= 2 && char === "[");
    state.colon = state.blank && char === ":";
    state.blank = state.blank && /^[\s\u0085\ufeff]$/.test(char);
    state.hashes = char === "#" ? state.hashes + 1 : 0;
    return bad ? escapePoint(char) : char;
}

;// CONCATENATED MODULE: ./lib/src/report/escape/log-line.js


function logText(data) {
    return visible(data);
}
function logLine(...parts) {
    return guardPieces(parts.map(visible_visible)).join("");
}

;// CONCATENATED MODULE: ./lib/src/report/escape/command.js


const MESSAGE = 4000;
function commandData(message) {
    const lines = message.split("\n").map((line) => guardLine(visible_visible(line)));
    return percent(clip(lines.join("\n"), MESSAGE));
}
function commandProperty(value) {
    return percent(guardLine(visible_visible(value)))
        .replaceAll(":", "%3A")
        .replaceAll(",", "%2C");
}
function commandLine(command) {
    const properties = command.properties.map(([key, value]) => `${key}=${commandProperty(value)}`).join(",");
    const line = `::${command.name}${properties === "" ? "" : ` ${properties}`}::${commandData(command.message)}`;
    return line.replaceAll("##[", "##\\u{5b}");
}
function percent(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

;// CONCATENATED MODULE: ./lib/src/report/escape/code-span.js


function codeSpan(text) {
    const shown = guardLine(visible_visible(text));
    if (shown === "")
        return "(empty)";
    const fence = "`".repeat(longestRun(shown) + 1);
    return `${fence}${padded(shown)}${fence}`;
}
function cellCode(text) {
    return codeSpan(text)
        .replaceAll(/\\(?:\\*)\|/g, (run) => `${run.slice(0, -1)}\\u{7c}`)
        .replaceAll(/(?<!\\)\|/g, "\\|");
}
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
function padded(text) {
    const touches = text.startsWith("`") || text.endsWith("`");
    const stripped = text.startsWith(" ") && text.endsWith(" ") && text.trim() !== "";
    return touches || stripped ? ` ${text} ` : text;
}

;// CONCATENATED MODULE: ./lib/src/report/escape/code-fence.js



function codeFence(text, language = "") {
    const lines = text.split("\n").map((line) => guardLine(visible_visible(line)));
    const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    return [`${fence}${language}`, ...lines, fence].join("\n");
}

;// CONCATENATED MODULE: ./lib/src/report/escape/markdown-text.js


const PIECE = /"(?:[^"\\]|\\.)+(?:"|$)|`[^`]+`|[().,;:!?]+(?=[\s"`]|$)|\((?=["`])|[^\s"`]+|["`]/gu;
const WORD = /^\(?(?!(?:[0-9a-f]{7,})[).,;:!?]*$)(?:[a-z]+(?:['-][a-z]+)*|[0-9]{1,6}%?)[).,;:!?]*$/iu;
const PUNCTUATION = /^[().,;:!?]+$/;
const LIST = /^[0-9]+[.)]/;
const COMMAND = /^(?:registry-policy (?:policy|mcp|gate|render|registry|explain|diff|check|sync|rollout|block|accept|init)|gait (?:policy|gate|mcp|kill-switch)|git (?:fetch|checkout|log|config))(?![a-z-])/;
const COMMAND_UNITS = 40;
function markdownText(text) {
    return sentence(text, codeSpan);
}
function cellText(text) {
    return sentence(text, cellCode);
}
function sentence(text, code) {
    const shown = visible_visible(text);
    const pieces = [...shown.matchAll(PIECE)];
    const words = pieces.map(([piece]) => piece);
    let out = "";
    for (let i = 0; i < pieces.length; i += 1) {
        const piece = pieces[i];
        if (piece === undefined)
            break;
        const [word] = piece;
        const space = out !== "" && /\s/.test(shown[piece.index - 1] ?? "") ? " " : "";
        if (COMMAND.test(shown.slice(piece.index, piece.index + COMMAND_UNITS))) {
            const end = commandEnd(words, i);
            const last = pieces[end - 1];
            out += space + inCode(shown.slice(piece.index, last === undefined ? undefined : last.index + last[0].length), code);
            i = end - 1;
        }
        else if (PUNCTUATION.test(word) || (WORD.test(word) && !(out === "" && LIST.test(word))))
            out += space + word;
        else
            out += (out.endsWith("`") ? " " : space) + inCode(word, code);
    }
    return out;
}
const ENDS = /(?<!\.\.)[.,;:]$/;
function commandEnd(pieces, start) {
    let end = start + 1;
    while (end < pieces.length && !ENDS.test(pieces[end - 1] ?? ""))
        end += 1;
    return end;
}
function inCode(piece, code) {
    const quoted = /^"((?:[^"\\]|\\.)+)"?$/su.exec(piece) ?? /^`([^`]+)`$/u.exec(piece);
    if (quoted !== null)
        return code(quoted[1] ?? piece);
    const bracketed = /^\(([^()]+)(\)[.,;:]*)$/su.exec(piece);
    if (bracketed !== null)
        return `(${code(bracketed[1] ?? "")}${bracketed[2] ?? ""}`;
    const parts = /^([^()]*[^().,;:])([).,;:]+)$/su.exec(piece) ?? /^(.*[^.,;:])([.,;:]+)$/su.exec(piece);
    return parts === null ? code(piece) : `${code(parts[1] ?? "")}${parts[2] ?? ""}`;
}

;// CONCATENATED MODULE: ./lib/src/report/escape/json.js

const EVERY_UNSEEN = new RegExp(UNSEEN, "gu");
function jsonText(value) {
    return jsonSource(JSON.stringify(value, undefined, 2));
}
function jsonSource(text) {
    return text.replaceAll("##[", "##\\u005b").replaceAll(EVERY_UNSEEN, (point) => (/^[\n\r\t]$/.test(point) ? point : units(point)));
}
function units(point) {
    return Array.from({ length: point.length }, (_, i) => `\\u${point.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
}

;// CONCATENATED MODULE: ./lib/src/report/escape/xml.js

const ENTITIES = new Map([
    ["&", "&amp;"],
    ["<", "&lt;"],
    [">", "&gt;"],
    ['"', "&quot;"],
    ["'", "&apos;"],
]);
function xmlText(text) {
    return visible_visible(text)
        .replaceAll(/[&<>"']/g, (c) => ENTITIES.get(c) ?? c)
        .replaceAll("#[", "#&#91;")
        .replaceAll("::", ":&#58;");
}

;// CONCATENATED MODULE: ./lib/src/report/escape/index.js











/***/ }),

/***/ 6663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ findingsOf),
  P: () => (/* reexport */ namedTools)
});

// EXTERNAL MODULE: ./lib/src/report/told.js
var report_told = __webpack_require__(888);
// EXTERNAL MODULE: ./lib/src/gait/verdict.js
var verdict = __webpack_require__(7095);
// EXTERNAL MODULE: ./lib/src/report/counts.js
var counts = __webpack_require__(8389);
// EXTERNAL MODULE: ./lib/src/report/words.js
var report_words = __webpack_require__(3512);
;// CONCATENATED MODULE: ./lib/src/report/findings/finding.js
const RANK = {
    enforcementRemoved: 0,
    judges: 1,
    exception: 2,
    refused: 3,
    diagnostic: 4,
    allowed: 5,
    relaxed: 6,
    test: 7,
    stale: 8,
    tightened: 9,
};
function at(thing) {
    return {
        ...(thing.file === undefined ? {} : { file: thing.file }),
        ...(thing.line === undefined ? {} : { line: thing.line }),
        ...(thing.column === undefined ? {} : { column: thing.column }),
    };
}

;// CONCATENATED MODULE: ./lib/src/report/findings/from-changes.js




function changeFindings(policy) {
    const tools = report_words/* TOOL_CHANGES */.ZS.flatMap(([key, to]) => policy.changes[key].map((change) => toolFinding(policy, key, to, change)));
    return [...tools, ...(0,counts/* toldClasses */.qm)(policy.changes).map((change) => classFinding(policy, change))];
}
function toolFinding(policy, code, to, change) {
    const relaxes = (0,verdict/* severityOf */.xJ)(change.to) < (0,verdict/* severityOf */.xJ)(change.from);
    const spelled = (0,report_words/* spelling */.DS)(change);
    const name = `${(0,report_words/* quoted */.TL)(change.tool)}${spelled === undefined ? "" : ` (spelled ${(0,report_words/* quoted */.TL)(spelled)})`}`;
    const from = change.server === undefined ? "" : ` of server ${(0,report_words/* quoted */.TL)(change.server)}`;
    const why = change.reason === undefined ? "" : `: ${change.reason}`;
    const inPolicy = change.policy_file === undefined
        ? []
        : [
            {
                file: change.policy_file,
                ...(change.policy_line === undefined ? {} : { line: change.policy_line }),
                message: "the line of the policy",
            },
        ];
    const [first, ...rest] = change.file === undefined ? inPolicy : [change, ...inPolicy];
    return {
        code,
        severity: relaxes ? "warning" : "note",
        title: `Becomes ${(0,report_words/* standing */.JA)(to)}${change.side === "base" ? " (removed here)" : ""}`,
        message: `${name}${from} becomes ${(0,report_words/* standing */.JA)(to)} (was ${change.from}) in policy ${(0,report_words/* quoted */.TL)(policy.id)}${why}`,
        policy: policy.id,
        subject: change.tool,
        ...(first === undefined ? {} : at(first)),
        related: rest.flatMap((place) => (isPlace(place) ? [place] : [])),
        rank: to === "allow" ? RANK.allowed : relaxes ? RANK.relaxed : RANK.tightened,
    };
}
function isPlace(place) {
    return "message" in place;
}
function classFinding(policy, change) {
    return {
        code: change.relaxed ? "class_relaxed" : "class_tightened",
        severity: change.relaxed ? "warning" : "note",
        title: `${change.relaxed ? "Calls become milder" : "Calls become stricter"}${change.side === "base" ? " (removed here)" : ""}`,
        message: `${change.description}: ${(0,report_words/* standing */.JA)(change.to)} (was ${change.from}) in policy ${(0,report_words/* quoted */.TL)(policy.id)}`,
        policy: policy.id,
        subject: change.description,
        file: policy.output,
        line: change.policy_line ?? 1,
        related: [],
        rank: change.relaxed ? RANK.relaxed : RANK.tightened,
    };
}
function serverFindings(snapshot) {
    const one = (change, trusted) => ({
        code: trusted ? "newly_trusted" : "newly_untrusted",
        severity: trusted ? "warning" : "note",
        title: trusted ? "Becomes trusted" : "Becomes untrusted",
        message: `server ${(0,report_words/* quoted */.TL)(change.server)} becomes ${trusted ? "trusted" : "untrusted"} in snapshot ${(0,report_words/* quoted */.TL)(snapshot.id)}${reasons(change)}`,
        policy: snapshot.id,
        subject: change.server,
        ...at(change),
        related: [],
        rank: trusted ? RANK.allowed : RANK.tightened,
    });
    return [...snapshot.changes.newly_trusted.map((c) => one(c, true)), ...snapshot.changes.newly_untrusted.map((c) => one(c, false))];
}
function reasons(change) {
    return change.reason_codes.length === 0 ? "" : `: ${change.reason_codes.join(", ")}`;
}

;// CONCATENATED MODULE: ./lib/src/report/findings/from-diagnostics.js

function diagnosticFinding(diagnostic, policy) {
    return {
        code: diagnostic.code,
        severity: diagnostic.severity,
        title: TITLES[diagnostic.severity],
        message: diagnostic.message,
        ...(diagnostic.help === undefined ? {} : { help: diagnostic.help }),
        ...(policy === undefined ? {} : { policy }),
        subject: diagnostic.message,
        ...at(diagnostic),
        related: [],
        rank: RANK.diagnostic,
    };
}
const TITLES = { error: "Error", warning: "Warning", note: "Note" };

;// CONCATENATED MODULE: ./lib/src/report/findings/from-judges.js


function judgeFinding(change) {
    const milder = change.change === "weakened" || change.change === "removed";
    return {
        code: `judge_${change.change}`,
        severity: milder ? "warning" : "note",
        title: milder ? "What judges becomes milder" : "What judges changes",
        message: `${change.kind} ${change.change}: ${change.message}`,
        ...(change.policy === undefined ? {} : { policy: change.policy }),
        subject: `${change.kind}\n${change.file}\n${change.message}`,
        ...at(change),
        related: [],
        rank: RANK.judges,
    };
}
function exceptionFinding(exception) {
    const bad = exception.state === "expired" || exception.state === "refused";
    return {
        code: `exception_${exception.state}`,
        severity: exception.state === "refused" ? "error" : exception.state === "unused" ? "note" : "warning",
        title: bad ? "Exception does not count" : "Exception",
        message: exceptionWords(exception),
        ...(exception.policy === undefined ? {} : { policy: exception.policy }),
        subject: exception.file,
        file: exception.file,
        related: [],
        rank: RANK.exception,
    };
}
function exceptionWords(exception) {
    const why = exception.message === undefined ? "" : `; ${exception.message}`;
    return `${exception.state} exception of kind ${(0,report_words/* quoted */.TL)(exception.kind)} by ${(0,report_words/* quoted */.TL)(exception.actor)} until ${(0,report_words/* quoted */.TL)(exception.expires)}, reason ${(0,report_words/* quoted */.TL)(exception.reason)}${why}`;
}

;// CONCATENATED MODULE: ./lib/src/report/findings/from-rollout.js




const NAMED = 10;
function rolloutFindings(policy) {
    return [...moveFindings(policy), ...policy.rollout.missing.map((missing) => missingFinding(policy, missing))];
}
function moveFindings(policy) {
    const { move } = policy.rollout;
    const words = (0,report_words/* moveWords */.JU)(policy);
    if (move === undefined || words === undefined)
        return [];
    const removed = (0,counts/* removesEnforcement */.Mn)(policy);
    return [
        {
            code: `stage_${move.kind}`,
            severity: removed ? "warning" : "note",
            title: removed ? "Enforcement removed" : "Stage changes",
            message: `policy ${(0,report_words/* quoted */.TL)(policy.id)} ${words}; calls that start running: ${String(move.starts.length)}, that stop: ${String(move.stops.length)}`,
            policy: policy.id,
            subject: move.kind,
            ...stagePlace(policy),
            related: [],
            rank: removed ? RANK.enforcementRemoved : RANK.tightened,
        },
    ];
}
function missingFinding(policy, missing) {
    const told = (0,report_told/* diagnosticOf */.T4)(policy, missing);
    return {
        code: missing.code,
        severity: policy.rollout.allowed ? "note" : "error",
        title: policy.rollout.allowed ? "Not proven yet" : "Refused by the rollout rules",
        message: `${missing.message}${namedTools(missing)}`,
        ...(missing.help === undefined ? {} : { help: missing.help }),
        policy: policy.id,
        subject: `${missing.code}\n${(missing.tools ?? []).join("\n")}`,
        ...(told?.file === undefined ? stagePlace(policy) : at(told)),
        related: [],
        rank: RANK.refused,
    };
}
function namedTools(missing) {
    const tools = missing.tools ?? [];
    if (tools.length === 0)
        return "";
    const rest = tools.length - NAMED;
    const named = tools.slice(0, NAMED).map((tool) => (0,report_words/* quoted */.TL)(tool));
    return `: ${named.join(", ")}${rest > 0 ? ` and ${(0,report_words/* counted */.hS)(rest, "more tool")}` : ""}`;
}
function stagePlace(policy) {
    return { file: policy.config, ...(policy.stage_line === undefined ? {} : { line: policy.stage_line }) };
}

// EXTERNAL MODULE: ./lib/src/report/fixes.js
var fixes = __webpack_require__(7902);
// EXTERNAL MODULE: ./lib/src/report/test-words.js
var test_words = __webpack_require__(9633);
;// CONCATENATED MODULE: ./lib/src/report/findings/from-tests.js





function testFindings(part) {
    return part.tests.cases.filter((test) => !test.passed).map((test) => testFinding(part, test));
}
function testFinding(part, test) {
    const again = "rollout" in part ? (0,fixes/* testAgain */.lJ)(part, test) : undefined;
    return {
        code: report_told/* TEST_FAILED */.RJ,
        severity: (0,report_told/* severityOfTold */.AK)(part, report_told/* TEST_FAILED */.RJ),
        title: "Test failed",
        message: `${(0,report_words/* quoted */.TL)(part.id)}: ${(0,test_words/* testWords */.Kp)(test)}`,
        ...(again === undefined ? {} : { help: `See it again: ${again}` }),
        policy: part.id,
        subject: `${test.intent}\n${test.at}`,
        ...(test.file === undefined ? { file: test.intent } : at(test)),
        related: [],
        rank: RANK.test,
    };
}
function staleFindings(part) {
    if (!part.stale)
        return [];
    return [
        {
            code: report_told/* ARTEFACT_STALE */.Zk,
            severity: (0,report_told/* severityOfTold */.AK)(part, report_told/* ARTEFACT_STALE */.Zk),
            title: "Artefact is stale",
            message: `${(0,report_words/* quoted */.TL)(part.output)} differs from what its inputs render to`,
            help: `Render it again: ${(0,fixes/* renderAgain */.$)(part)}`,
            policy: part.id,
            subject: part.output,
            file: part.output,
            line: 1,
            related: [],
            rank: RANK.stale,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/src/report/findings/index.js







const SEVERITIES = ["error", "warning", "note"];
function findingsOf(report) {
    const findings = [
        ...report.judges_changed.map(judgeFinding),
        ...report.exceptions.map(exceptionFinding),
        ...report.diagnostics.map((d) => diagnosticFinding(d)),
        ...report.policies.flatMap((policy) => [
            ...rolloutFindings(policy),
            ...(0,report_told/* ownDiagnostics */.HT)(policy).map((d) => diagnosticFinding(d, policy.id)),
            ...changeFindings(policy),
            ...testFindings(policy),
            ...staleFindings(policy),
        ]),
        ...report.snapshots.flatMap((snapshot) => [
            ...(0,report_told/* ownDiagnostics */.HT)(snapshot).map((d) => diagnosticFinding(d, snapshot.id)),
            ...serverFindings(snapshot),
            ...testFindings(snapshot),
            ...staleFindings(snapshot),
        ]),
    ];
    return findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.rank - b.rank);
}


/***/ }),

/***/ 7902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renderAgain),
/* harmony export */   Yl: () => (/* binding */ renderAll),
/* harmony export */   lJ: () => (/* binding */ testAgain)
/* harmony export */ });
/* unused harmony export commandOf */
/* harmony import */ var _config_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1664);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6699);
/* harmony import */ var _escape_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7426);



function renderAgain(part) {
    const config = part.config === _config_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CONFIG */ .PV ? [] : ["--config", part.config];
    return commandOf("check", "--write", ...config, ...comparedWith([part])) ?? "registry-policy check --write";
}
function comparedWith(parts) {
    const base = parts.map((part) => ("compare_with" in part ? part.compare_with : undefined)).find((b) => b !== undefined);
    return base === undefined ? [] : ["--base", base];
}
function renderAll(report) {
    const stale = [...report.policies, ...report.snapshots].filter((p) => p.stale);
    const configs = [...new Set(stale.map((p) => p.config))];
    const [only] = configs;
    if (only === undefined)
        return undefined;
    return configs.length === 1
        ? renderAgain({ ...stale.find((p) => "compare_with" in p), config: only })
        : (commandOf("check", "--write", ...configs.flatMap((c) => ["--config", c]), ...comparedWith(stale)) ?? renderAgain({ config: _config_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CONFIG */ .PV }));
}
function testAgain(policy, test) {
    return commandOf("policy", "test", policy.output, test.intent);
}
function commandOf(...args) {
    const words = ["registry-policy"];
    for (const arg of args) {
        if ((0,_escape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(arg) !== arg || (arg.startsWith("-") && !/^--[a-z]+$/.test(arg)))
            return undefined;
        words.push((0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(arg));
    }
    return words.join(" ");
}


/***/ }),

/***/ 9633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ testWords),
/* harmony export */   gk: () => (/* binding */ mismatchWords),
/* harmony export */   yI: () => (/* binding */ repeatsVerdict)
/* harmony export */ });
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6699);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3512);


const REASONS = 5;
function mismatchWords(test) {
    return `expected ${test.expected}, gait says ${test.verdict} (${test.reason_codes.map(_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForMessage */ .Hx).join(", ") || "no reason"})`;
}
function repeatsVerdict(test) {
    return test.message === undefined || test.message === mismatchWords(test);
}
function testWords(test) {
    const where = test.at === "enforced" ? "as enforced" : "at its stage";
    const reasons = test.reason_codes.length === 0 ? "" : `, reason ${test.reason_codes.slice(0, REASONS).map(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL).join(", ")}`;
    const why = repeatsVerdict(test) ? reasons : `: ${test.message ?? ""}`;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(test.intent)} expects ${test.expected}, got ${test.verdict} ${where}${why}`;
}


/***/ }),

/***/ 4287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ diagnosticsText),
  Q: () => (/* binding */ text_text)
});

// EXTERNAL MODULE: ./lib/src/product.js + 1 modules
var product = __webpack_require__(1752);
// EXTERNAL MODULE: ./lib/src/report/counts.js
var counts = __webpack_require__(8389);
// EXTERNAL MODULE: ./lib/src/report/fixes.js
var fixes = __webpack_require__(7902);
// EXTERNAL MODULE: ./lib/src/report/words.js
var report_words = __webpack_require__(3512);
;// CONCATENATED MODULE: ./lib/src/report/text/items.js

function diagnosticLines(list) {
    return list.flatMap((d) => [
        item(`${d.severity}: `, SEVERITY_STYLE[d.severity], `${d.code}: ${(0,report_words/* shortText */.os)(d.message)}${after((0,report_words/* place */.ik)(d))}`),
        ...helpLine(d.help),
    ]);
}
const SEVERITY_STYLE = { error: "red", warning: "yellow", note: "dim" };
function helpLine(help) {
    return help === undefined ? [] : [{ indent: 6, lead: [{ text: "-> ", style: "cyan" }], body: (0,report_words/* shortText */.os)(help) }];
}
function titled(title, lines, n = lines.length) {
    return lines.length === 0 ? [] : [blank(), { indent: 0, lead: [{ text: `${title} (${String(n)})`, style: "bold" }] }, ...lines];
}
function item(lead, style, body) {
    return { indent: 2, lead: [{ text: lead, style }], body };
}
function after(where) {
    return where === undefined ? "" : `  ${(0,report_words/* shortName */.EU)(where)}`;
}
function blank() {
    return { indent: 0, lead: [] };
}

// EXTERNAL MODULE: ./lib/src/gait/verdict.js
var verdict = __webpack_require__(7095);
// EXTERNAL MODULE: ./lib/src/report/findings/index.js + 6 modules
var findings = __webpack_require__(6663);
// EXTERNAL MODULE: ./lib/src/report/answers.js
var answers = __webpack_require__(1650);
// EXTERNAL MODULE: ./lib/src/report/told.js
var told = __webpack_require__(888);
// EXTERNAL MODULE: ./lib/src/report/escape/index.js + 9 modules
var report_escape = __webpack_require__(7426);
;// CONCATENATED MODULE: ./lib/src/report/text/lines.js

const CODES = {
    bold: [1, 22],
    dim: [2, 22],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    cyan: [36, 39],
};
const NARROWEST = 40;
function writeLine(line, options) {
    const lead = line.lead.map((piece) => ({ ...piece, text: (0,report_escape/* visible */.RK)(piece.text) }));
    const indent = " ".repeat(line.indent);
    const used = line.indent + lead.reduce((sum, piece) => sum + lengthOf(piece.text), 0);
    const [first, ...rest] = wrap((0,report_escape/* visible */.RK)(line.body ?? ""), used, line.indent + 4, options.width);
    const head = [{ text: indent }, ...lead, { text: first ?? "" }];
    return [head, ...rest.map((text) => [{ text: " ".repeat(line.indent + 4) + text }])].map((pieces) => finish(pieces, options.colour));
}
function lengthOf(text) {
    return Array.from(text).length;
}
function finish(pieces, colour) {
    const guarded = (0,report_escape/* guardPieces */.lO)(pieces.map((p) => p.text));
    const texts = pieces.map(({ style }, i) => paint(guarded[i] ?? "", colour ? style : undefined));
    return texts.join("").replace(/ +$/, "");
}
function paint(text, style) {
    if (style === undefined || text === "")
        return text;
    const [on, off] = CODES[style];
    return `\u001b[${String(on)}m${text}\u001b[${String(off)}m`;
}
function wrap(text, used, hanging, width) {
    if (width < NARROWEST || used + lengthOf(text) <= width)
        return [text];
    const lines = [];
    let line = "";
    let column = used;
    for (const word of text.split(" ")) {
        const size = lengthOf(word) + (line === "" ? 0 : 1);
        if (column + size > width && line !== "") {
            lines.push(line);
            line = word;
            column = hanging + lengthOf(word);
        }
        else {
            line = line === "" ? word : `${line} ${word}`;
            column += size;
        }
    }
    return [...lines, line];
}

// EXTERNAL MODULE: ./lib/src/report/test-words.js
var test_words = __webpack_require__(9633);
;// CONCATENATED MODULE: ./lib/src/report/text/results.js





const NAMED = 5;
function testLines(part) {
    const failed = part.tests.cases.filter((t) => !t.passed);
    const { passed } = part.tests;
    return [
        ...failed.flatMap((t) => [
            item(`test failed${(0,told/* excuse */.IX)(part, told/* TEST_FAILED */.RJ)}: `, "red", `${(0,test_words/* testWords */.Kp)(t)}${after((0,report_words/* place */.ik)(t))}`),
            ...helpLine("rollout" in part ? (0,fixes/* testAgain */.lJ)(part, t) : undefined),
        ]),
        ...(part.tests.failed + passed === 0 ? [] : [item("tests: ", "dim", `${String(passed)} passed, ${String(part.tests.failed)} failed`)]),
    ];
}
function coverageLines({ coverage }) {
    if (coverage === undefined)
        return [];
    const { rules, tools } = coverage;
    const missing = [...rules.missing.map((name) => `rule ${(0,report_words/* quoted */.TL)(name)}`), ...tools.missing.map((name) => `tool ${(0,report_words/* quoted */.TL)(name)}`)];
    const left = missing.length - NAMED;
    const named = `${missing.slice(0, NAMED).join(", ")}${left > 0 ? ` and ${(0,report_words/* counted */.hS)(left, "other")}` : ""}`;
    const numbers = `${String(rules.covered)} of ${(0,report_words/* counted */.hS)(rules.total, "rule")}, ${String(tools.covered)} of ${(0,report_words/* counted */.hS)(tools.total, "tool")}`;
    return [item("covered by tests: ", "dim", missing.length === 0 ? numbers : `${numbers}; no test reaches ${named}`)];
}
function staleLines(part) {
    return part.stale
        ? [item(`stale${(0,told/* excuse */.IX)(part, told/* ARTEFACT_STALE */.Zk)}: `, "red", `${(0,report_words/* quoted */.TL)(part.output)} differs from what its inputs render to`), ...helpLine((0,fixes/* renderAgain */.$)(part))]
        : [];
}

;// CONCATENATED MODULE: ./lib/src/report/text/policy.js









const NAME_COLUMNS = 44;
const FIXTURES = 10;
function policyLines(report, policy) {
    const from = policy.rollout.move?.from ?? policy.base_stage;
    const stage = from === undefined || from === policy.stage ? policy.stage : `${from} -> ${policy.stage}`;
    return [
        blank(),
        {
            indent: 0,
            lead: [{ text: (0,report_words/* shortName */.EU)(policy.id), style: "bold" }, { text: `  ${stage}` }],
            body: `  (${(0,report_words/* shortName */.EU)(policy.config)})`,
        },
        ...toolLines(policy),
        ...classLines(policy),
        ...fixtureLines(policy),
        ...honestyLines(report, policy),
        ...rolloutLines(policy),
        ...testLines(policy),
        ...staleLines(policy),
        ...coverageLines(policy),
        ...diagnosticLines((0,told/* ownDiagnostics */.HT)(policy)),
    ];
}
function classLines({ changes }) {
    const followed = (0,counts/* explainedClasses */.Hc)(changes).length;
    return [
        ...(0,counts/* toldClasses */.qm)(changes).map((c) => item(`${c.from} -> ${c.to}  `, c.relaxed ? "yellow" : "green", (0,report_words/* shortText */.os)(c.description))),
        ...(followed === 0 ? [] : [item("", "dim", (0,report_words/* explainedWords */.aP)(followed))]),
    ];
}
function fixtureLines({ fixture_changes: changed }) {
    const left = changed.length - FIXTURES;
    return [
        ...changed.slice(0, FIXTURES).map((f) => item("fixture: ", "dim", `${(0,report_words/* shortName */.EU)(f.intent)}  ${(0,answers/* fixtureWords */.z)(f)}`)),
        ...(left > 0 ? [item("fixture: ", "dim", `${(0,report_words/* counted */.hS)(left, "more is", "more are")} answered differently`)] : []),
    ];
}
function toolLines(policy) {
    const all = report_words/* TOOL_CHANGES */.ZS.flatMap(([key]) => policy.changes[key]);
    const width = Math.min(NAME_COLUMNS, Math.max(0, ...all.slice(0, 1000).map((c) => lengthOf((0,report_words/* shortName */.EU)(c.tool)))));
    return all.map((change) => toolLine(change, width));
}
function toolLine(change, width) {
    const relaxed = (0,verdict/* severityOf */.xJ)(change.to) < (0,verdict/* severityOf */.xJ)(change.from);
    const name = (0,report_words/* shortName */.EU)(change.tool);
    const spelled = (0,report_words/* spelling */.DS)(change);
    const details = [
        `${(0,report_words/* standing */.JA)(change.to)}, was ${change.from}`,
        spelled === undefined ? undefined : `spelled ${spelled}`,
        change.server === undefined ? undefined : `server ${(0,report_words/* quoted */.TL)(change.server)}`,
        (0,report_words/* place */.ik)(change),
        change.reason === undefined ? undefined : (0,report_words/* shortText */.os)(change.reason),
    ];
    return {
        indent: 2,
        lead: [
            { text: relaxed ? "+ " : "- ", style: relaxed ? "yellow" : "green" },
            { text: name, style: "bold" },
            { text: " ".repeat(Math.max(0, width - lengthOf(name)) + 2) },
        ],
        body: details.filter((d) => d !== undefined).join("  "),
    };
}
function honestyLines(report, policy) {
    const { changes } = policy;
    const state = (0,counts/* comparison */.my)(report, policy);
    if (state === "no_base")
        return [];
    if (state === "new")
        return [item("new: ", "bold", (0,report_words/* newWords */.o_)(policy))];
    if ((0,counts/* provenUnchanged */.cQ)(report, policy))
        return [item("no change: ", "dim", "as enforced, every call gets the verdict that it got before")];
    const lead = (0,counts/* withoutChanges */.MT)(changes) ? [item("no change was found", "dim", changes.not_analysed.length > 0 ? "; not analysed:" : "")] : [];
    return [...lead, ...changes.not_analysed.map((what) => item("not analysed: ", "yellow", (0,report_words/* shortText */.os)(what)))];
}
function rolloutLines(policy) {
    const { move, missing, allowed, staged } = policy.rollout;
    const words = (0,report_words/* moveWords */.JU)(policy);
    const clock = policy.rollout.clock === undefined ? "" : `; clock: ${(0,report_words/* shortText */.os)(policy.rollout.clock)}`;
    return [
        ...(move === undefined || words === undefined
            ? []
            : [
                item("stage: ", "bold", `${words}; ${(0,report_words/* counted */.hS)(move.starts.length, "kind of call starts", "kinds of calls start")} running, ${String(move.stops.length)} stop${clock}`),
            ]),
        ...(allowed || missing.length > 0 ? [] : [item("refused by the rollout rules", "red", "")]),
        ...missing.flatMap((m) => [
            item(allowed ? "not proven yet: " : "refused: ", allowed ? "dim" : "red", `${m.code}: ${(0,report_words/* shortText */.os)(m.message + (0,findings/* namedTools */.P)(m))}`),
            ...helpLine(m.help),
        ]),
        ...(staged.length === 0
            ? []
            : [item("staged: ", "dim", (0,report_words/* counted */.hS)(staged.length, "tool stays dry_run until it is proven", "tools stay dry_run until they are proven"))]),
    ];
}

;// CONCATENATED MODULE: ./lib/src/report/text/run.js


function judgeLines(report) {
    const judges = report.judges_changed.map((c) => {
        const milder = c.change === "weakened" || c.change === "removed";
        return item(`${c.kind} ${c.change}: `, milder ? "yellow" : "dim", `${(0,report_words/* shortText */.os)(c.message)}${after((0,report_words/* place */.ik)(c))}`);
    });
    const exceptions = report.exceptions.map((e) => {
        const style = e.state === "used" || e.state === "unused" ? "yellow" : "red";
        const why = `${(0,report_words/* quoted */.TL)(e.kind)} by ${(0,report_words/* quoted */.TL)(e.actor)} until ${(0,report_words/* quoted */.TL)(e.expires)}: ${(0,report_words/* quoted */.TL)(e.reason)}${e.message === undefined ? "" : `; ${(0,report_words/* shortText */.os)(e.message)}`}${after(e.file)}`;
        return item(`exception ${e.state === "used" ? "in force" : e.state}: `, style, why);
    });
    return [...titled("What judges was changed", judges), ...titled("Exceptions", exceptions)];
}
function findingLines(report) {
    return titled("The run as a whole", diagnosticLines(report.diagnostics), report.diagnostics.length);
}

;// CONCATENATED MODULE: ./lib/src/report/text/snapshot.js




function snapshotLines(snapshot) {
    const one = (change, trusted) => item(trusted ? "+ " : "- ", trusted ? "yellow" : "green", `${(0,report_words/* shortName */.EU)(change.server)}  ${trusted ? "trusted" : "untrusted"}  ${change.reason_codes.map(report_words/* shortName */.EU).join(", ")}${after((0,report_words/* place */.ik)(change))}`);
    return [
        blank(),
        {
            indent: 0,
            lead: [{ text: (0,report_words/* shortName */.EU)(snapshot.id), style: "bold" }, { text: `  trust snapshot, ${(0,report_words/* counted */.hS)(snapshot.entries, "entry", "entries")}` }],
        },
        ...snapshot.changes.newly_trusted.map((c) => one(c, true)),
        ...snapshot.changes.newly_untrusted.map((c) => one(c, false)),
        ...(snapshot.forecast ?? []).map((f) => item("forecast: ", "yellow", `${(0,report_words/* quoted */.TL)(f.server)} falls out of trust at ${(0,report_words/* shortName */.EU)(f.at)}: ${(0,report_words/* shortText */.os)(f.reason)}`)),
        ...testLines(snapshot),
        ...staleLines(snapshot),
        ...diagnosticLines((0,told/* ownDiagnostics */.HT)(snapshot)),
    ];
}

// EXTERNAL MODULE: ./lib/src/report/totals.js
var totals = __webpack_require__(6762);
;// CONCATENATED MODULE: ./lib/src/report/text.js










function text_text(report, options = {}) {
    return write([
        ...headLines(report),
        ...judgeLines(report),
        ...findingLines(report),
        ...report.policies.flatMap((p) => policyLines(report, p)),
        ...report.snapshots.flatMap(snapshotLines),
    ], options);
}
function diagnosticsText(diagnostics, options = {}) {
    return write(diagnosticLines(diagnostics), options);
}
function headLines(report) {
    const passed = report.result === "passed";
    const found = (0,totals/* totals */.Sd)(report);
    const fix = (0,fixes/* renderAll */.Yl)(report);
    return [
        ...report.policies.filter(counts/* removesEnforcement */.Mn).map((p) => ({
            indent: 0,
            lead: [{ text: "ENFORCEMENT REMOVED: ", style: "red" }],
            body: `${(0,report_words/* shortName */.EU)(p.id)} ${(0,report_words/* moveWords */.JU)(p) ?? ""}`,
        })),
        {
            indent: 0,
            lead: [{ text: `${product/* NAME */.o}: ` }, { text: passed ? "passed" : `failed (exit ${String(report.exit_code)})`, style: passed ? "green" : "red" }],
        },
        { indent: 2, lead: [], body: found.length === 0 ? (0,totals/* unchangedWords */.z8)(report) : `${found.join(", ")}.` },
        ...(report.base_note === undefined ? [] : [{ indent: 2, lead: [], body: (0,report_words/* shortText */.os)(report.base_note) }]),
        ...(fix === undefined ? [] : [{ indent: 2, lead: [{ text: "-> ", style: "cyan" }], body: fix }]),
    ];
}
function write(lines, options) {
    const settings = { colour: options.colour ?? false, width: options.width ?? 0 };
    return lines
        .flatMap((line) => writeLine(line, settings))
        .map((line) => `${line}\n`)
        .join("");
}


/***/ }),

/***/ 888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ severityOfTold),
/* harmony export */   HT: () => (/* binding */ ownDiagnostics),
/* harmony export */   IX: () => (/* binding */ excuse),
/* harmony export */   RJ: () => (/* binding */ TEST_FAILED),
/* harmony export */   T4: () => (/* binding */ diagnosticOf),
/* harmony export */   Zk: () => (/* binding */ ARTEFACT_STALE)
/* harmony export */ });
const TEST_FAILED = "test_failed";
const ARTEFACT_STALE = "artefact_stale";
function ownDiagnostics(part) {
    const refusals = "rollout" in part ? part.rollout.missing : [];
    return part.diagnostics.filter((d) => {
        if (d.code === TEST_FAILED)
            return part.tests.failed === 0;
        if (d.code === ARTEFACT_STALE)
            return !part.stale;
        return !refusals.some((m) => repeats(d, m));
    });
}
function severityOfTold(part, code) {
    const told = part.diagnostics.filter((d) => d.code === code);
    return told.length > 0 && told.every((d) => d.severity !== "error") ? "warning" : "error";
}
function diagnosticOf(policy, missing) {
    return policy.diagnostics.find((d) => repeats(d, missing));
}
function excuse(part, code) {
    return severityOfTold(part, code) === "warning" ? " (on the base, too, and untouched here)" : "";
}
function repeats(diagnostic, missing) {
    return diagnostic.code === missing.code && diagnostic.message === missing.message;
}


/***/ }),

/***/ 6762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ failureTotals),
/* harmony export */   Sd: () => (/* binding */ totals),
/* harmony export */   z8: () => (/* binding */ unchangedWords)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8389);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3512);


function totals(report) {
    return [...changeTotals(report), ...failureTotals(report)];
}
function some(n, words) {
    return n === 0 ? [] : [words];
}
function changeTotals(report) {
    const c = (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryCounts */ .NB)(report);
    return [
        ...some(c.newly_allowed, (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .becoming */ .xR)(c.newly_allowed, "allow")),
        ...some(c.newly_blocked, (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .becoming */ .xR)(c.newly_blocked, "block")),
        ...some(c.newly_dry_run, (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .becoming */ .xR)(c.newly_dry_run, "dry_run")),
        ...some(c.newly_require_approval, (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .becoming */ .xR)(c.newly_require_approval, "require_approval")),
        ...some(c.classes, (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .classWords */ .ot)(c.classes, report.policies.some((p) => (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .toolsChange */ .gL)(p.changes)))),
        ...some(c.newly_trusted, `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(c.newly_trusted, "server becomes", "servers become")} trusted`),
        ...some(c.newly_untrusted, `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(c.newly_untrusted, "server becomes", "servers become")} untrusted`),
    ];
}
function failureTotals(report) {
    const c = (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryCounts */ .NB)(report);
    return [
        ...some(c.refused, `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(c.refused, "policy is", "policies are")} refused by the rollout rules`),
        ...some(c.tests_failed, `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(c.tests_failed, "test")} failed`),
        ...some(c.stale, (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(c.stale, "stale artefact")),
        ...some(c.errors, (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(c.errors, "error")),
    ];
}
function unchangedWords(report) {
    if (report.base === undefined)
        return "Nothing was compared, as there is no base.";
    const unread = report.exit_code === 1 || report.exit_code === 6 || report.exit_code === 7;
    if (report.policies.length + report.snapshots.length === 0)
        return unread ? "Nothing was compared: see the errors." : "Nothing was compared: there is nothing here.";
    if (unread)
        return "No change was found in what could be compared; see the errors.";
    if (report.policies.length === 0)
        return "No change was found in which servers are trusted.";
    if (report.policies.every((p) => (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .provenUnchanged */ .cQ)(report, p)))
        return "No change: as enforced, every call gets the verdict that it got before.";
    if (report.policies.some((p) => (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .comparison */ .my)(report, p) === "new"))
        return "No change was found; policies that are new have nothing to be compared with.";
    return "No change was found; what is not analysed is listed below.";
}


/***/ }),

/***/ 3512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ spelling),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   JU: () => (/* binding */ moveWords),
/* harmony export */   Mn: () => (/* binding */ briefName),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   ZS: () => (/* binding */ TOOL_CHANGES),
/* harmony export */   aP: () => (/* binding */ explainedWords),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   o_: () => (/* binding */ newWords),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   ot: () => (/* binding */ classWords),
/* harmony export */   xR: () => (/* binding */ becoming)
/* harmony export */ });
/* harmony import */ var _escape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7426);

const NAME_POINTS = 256;
const SENTENCE_POINTS = 1000;
const BRIEF_POINTS = 60;
function counted(n, one, many = `${one}s`) {
    return `${String(n)} ${n === 1 ? one : many}`;
}
function standing(verdict) {
    switch (verdict) {
        case "allow":
            return "allowed";
        case "dry_run":
            return "dry_run only";
        case "require_approval":
            return "approval-gated";
        case "block":
            return "blocked";
    }
}
function becoming(n, verdict) {
    return `${counted(n, "tool")} ${n === 1 ? "becomes" : "become"} ${standing(verdict)}`;
}
function shortName(name) {
    return (0,_escape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_escape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(name), NAME_POINTS);
}
function briefName(name) {
    return (0,_escape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_escape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(name), BRIEF_POINTS);
}
function classWords(n, besideTools) {
    const other = besideTools ? "other " : "";
    return counted(n, `${other}kind of call changes`, `${other}kinds of calls change`);
}
function newWords({ changes }) {
    return `there is nothing on the base to compare it with; as enforced it allows ${counted(changes.unchanged, "tool")} by name`;
}
function explainedWords(n) {
    return `${counted(n, "kind of call changes", "kinds of calls change")} with these tools, none further than shown`;
}
function shortText(sentence) {
    return (0,_escape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_escape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(sentence), SENTENCE_POINTS);
}
function quoted(name) {
    return `"${shortName(name).replaceAll(/"|\\(?!u\{)/g, "\\$&")}"`;
}
function spelling(change) {
    if (change.escaped !== undefined)
        return (0,_escape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_escape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(change.escaped), NAME_POINTS);
    return (0,_escape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .needsSpelling */ .Ev)(change.tool) ? (0,_escape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_escape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .spelledOut */ .Si)(change.tool), NAME_POINTS) : undefined;
}
function place(at) {
    if (at.file === undefined)
        return undefined;
    const parts = [at.line, at.line === undefined ? undefined : at.column].filter((n) => n !== undefined);
    return [at.file, ...parts.map(String)].join(":");
}
function moveWords(policy) {
    const { move } = policy.rollout;
    if (move === undefined)
        return undefined;
    const from = move.from ?? policy.base_stage;
    const to = move.to ?? policy.stage;
    switch (move.kind) {
        case "promotion":
            return `is promoted${from === undefined ? "" : ` from ${from}`} to ${to}`;
        case "rollback":
            return `goes back${from === undefined ? "" : ` from ${from}`} to ${to}: enforcement removed`;
        case "removal":
            return `is removed${from === undefined ? "" : ` (stood at ${from})`}${from === "simulate" ? ", where nothing was enforced" : ": enforcement removed"}`;
        case "adoption":
            return `is adopted at ${to}`;
        case "appearance":
            return `appears at ${to}`;
    }
}
const TOOL_CHANGES = [
    ["newly_allowed", "allow"],
    ["newly_blocked", "block"],
    ["newly_dry_run", "dry_run"],
    ["newly_require_approval", "require_approval"],
];


/***/ }),

/***/ 6699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qL: () => (/* reexport */ limits/* DEPTH_LIMIT */.qL),
  t5: () => (/* reexport */ limits/* FINDINGS_LIMIT */.t5),
  bd: () => (/* reexport */ limits/* SIZE_LIMITS */.bd),
  _6: () => (/* reexport */ decodeUtf8),
  pU: () => (/* reexport */ foldKey),
  i7: () => (/* reexport */ jsonLines),
  Dp: () => (/* reexport */ lineIndex),
  Dc: () => (/* reexport */ member),
  yv: () => (/* reexport */ originOf),
  xE: () => (/* reexport */ parseJsonSyntax),
  UN: () => (/* reexport */ pointerStep),
  Hx: () => (/* reexport */ quoteForMessage),
  uK: () => (/* reexport */ readStrict),
  Sr: () => (/* reexport */ readStrictJson),
  P: () => (/* reexport */ readStrictYaml),
  r7: () => (/* reexport */ shellWord),
  sk: () => (/* reexport */ stringMember)
});

// UNUSED EXPORTS: YAML_SIZE_LIMIT

;// CONCATENATED MODULE: ./lib/src/source/utf8.js
function decodeUtf8(bytes) {
    try {
        return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { badByte: firstBadByte(bytes) };
    }
}
function firstBadByte(bytes) {
    let at = 0;
    while (at < bytes.length) {
        const length = sequenceLength(bytes, at);
        if (length === 0)
            return at;
        at += length;
    }
    return at;
}
function sequenceLength(bytes, at) {
    const first = bytes[at] ?? 0;
    if (first < 0x80)
        return 1;
    const tail = (index, low = 0x80, high = 0xbf) => {
        const byte = bytes[at + index] ?? 0;
        return byte >= low && byte <= high;
    };
    if (first >= 0xc2 && first <= 0xdf)
        return tail(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const second = first === 0xe0 ? tail(1, 0xa0) : first === 0xed ? tail(1, 0x80, 0x9f) : tail(1);
        return second && tail(2) ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const second = first === 0xf0 ? tail(1, 0x90) : first === 0xf4 ? tail(1, 0x80, 0x8f) : tail(1);
        return second && tail(2) && tail(3) ? 4 : 0;
    }
    return 0;
}

;// CONCATENATED MODULE: ./lib/src/source/fold.js
const ASCII = /^[\x00-\x7f]*$/;
function foldKey(key) {
    if (ASCII.test(key))
        return key.toLowerCase();
    return Array.from(key, (point) => point.toLowerCase().toUpperCase().toLowerCase()).join("");
}

// EXTERNAL MODULE: ./lib/src/source/limits.js
var limits = __webpack_require__(1620);
;// CONCATENATED MODULE: ./lib/src/source/json-scan.js
function skipBlank(text, at) {
    for (;;) {
        const unit = text.charCodeAt(at);
        if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09)
            return at;
        at++;
    }
}
function isWord(text, at, word) {
    return text.startsWith(word, at);
}
function scanString(text, start) {
    let at = start + 1;
    let escaped = false;
    for (;;) {
        const unit = text.charCodeAt(at);
        if (unit === 0x22) {
            const end = at + 1;
            return escaped ? json_scan_unescape(text, start, end) : { value: text.slice(start + 1, at), end };
        }
        if (unit === 0x5c) {
            escaped = true;
            at += 2;
        }
        else if (unit >= 0x20) {
            at++;
        }
        else if (at >= text.length) {
            return { error: { message: "the string has no closing quote", offset: start } };
        }
        else {
            return { error: { message: `control character U+${hexOf(unit)} in a string must be escaped`, offset: at } };
        }
    }
}
function json_scan_unescape(text, start, end) {
    try {
        return { value: JSON.parse(text.slice(start, end)), end };
    }
    catch {
        return { error: badEscape(text, start, end) };
    }
}
function badEscape(text, start, end) {
    for (let at = text.indexOf("\\", start); at >= 0 && at < end; at = text.indexOf("\\", at + 2)) {
        const escape = text.charAt(at + 1);
        if (escape < " ")
            return { message: `control character U+${hexOf(text.charCodeAt(at + 1))} in a string must be escaped`, offset: at + 1 };
        if (!'"\\/bfnrtu'.includes(escape)) {
            return { message: 'unknown escape: a backslash is followed by one of `" \\ / b f n r t u`', offset: at };
        }
        if (escape === "u" && !/^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) {
            return { message: "`\\u` needs four hexadecimal digits", offset: at };
        }
    }
    return { message: "the string is not valid", offset: start };
}
function scanNumber(text, start) {
    let at = start;
    if (text.charCodeAt(at) === 0x2d)
        at++;
    const whole = digits(text, at);
    if (whole === at)
        return badNumber(text, at, "a digit is missing");
    if (text.charCodeAt(at) === 0x30 && whole > at + 1)
        return badNumber(text, at, "a number has no leading zeros");
    at = whole;
    if (text.charCodeAt(at) === 0x2e) {
        const fraction = digits(text, at + 1);
        if (fraction === at + 1)
            return badNumber(text, at, "a digit is missing after the point");
        at = fraction;
    }
    if ((text.charCodeAt(at) | 0x20) === 0x65) {
        const sign = text.charCodeAt(at + 1);
        const from = sign === 0x2b || sign === 0x2d ? at + 2 : at + 1;
        const exponent = digits(text, from);
        if (exponent === from)
            return badNumber(text, at, "a digit is missing in the exponent");
        at = exponent;
    }
    return { value: text.slice(start, at), end: at };
}
function badNumber(text, at, message) {
    return { error: { message, offset: Math.min(at, text.length) } };
}
function digits(text, at) {
    for (;;) {
        const unit = text.charCodeAt(at);
        if (!(unit >= 0x30 && unit <= 0x39))
            return at;
        at++;
    }
}
function hexOf(unit) {
    return unit.toString(16).toUpperCase().padStart(4, "0");
}

;// CONCATENATED MODULE: ./lib/src/source/line-index.js
const LF = 10;
const CR = 13;
const STRIDE = 64;
function lineIndex(text) {
    const starts = lineStarts(text);
    const pairsBefore = pairCounter(text);
    let last = 0;
    return (offset) => {
        const at = Math.min(Math.max(offset, 0), text.length);
        last = lineOf(starts, at, last);
        const start = starts[last] ?? 0;
        return { line: last + 1, column: at - start - (pairsBefore(at) - pairsBefore(start)) + 1 };
    };
}
function lineStarts(text) {
    const starts = [0];
    if (!text.includes("\r")) {
        for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1))
            starts.push(i + 1);
        return starts;
    }
    for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit === LF || (unit === CR && text.charCodeAt(i + 1) !== LF))
            starts.push(i + 1);
    }
    return starts;
}
function lineOf(starts, at, guess) {
    const holds = (line) => (starts[line] ?? Infinity) <= at && at < (starts[line + 1] ?? Infinity);
    if (holds(guess))
        return guess;
    if (holds(guess + 1))
        return guess + 1;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? Infinity) <= at)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
function pairCounter(text) {
    if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text))
        return () => 0;
    const marks = new Uint32Array(Math.floor(text.length / STRIDE) + 1);
    let pairs = 0;
    for (let i = 0; i < text.length; i++) {
        if (i % STRIDE === 0)
            marks[i / STRIDE] = pairs;
        if (endsPair(text, i))
            pairs++;
    }
    return (offset) => {
        const mark = Math.min(Math.floor(offset / STRIDE), marks.length - 1);
        let count = marks[mark] ?? 0;
        for (let i = mark * STRIDE; i < offset; i++)
            if (endsPair(text, i))
                count++;
        return count;
    };
}
function endsPair(text, i) {
    return (text.charCodeAt(i) & 0xfc00) === 0xdc00 && i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
}

;// CONCATENATED MODULE: ./lib/src/source/json-syntax.js



function parseJsonSyntax(text, maxDepth, maxValues = Infinity) {
    const open = [];
    const keys = [];
    const keyStarts = [];
    let at = skipBlank(text, 0);
    let values = 0;
    let deep;
    const readKey = () => {
        const start = at;
        if (text.charCodeAt(at) !== 0x22)
            return unexpected(text, at, "a key in double quotes");
        const key = scanString(text, at);
        if (key.error !== undefined)
            return key.error;
        at = skipBlank(text, key.end);
        if (text.charCodeAt(at) !== 0x3a)
            return unexpected(text, at, "`:` after the key");
        at = skipBlank(text, at + 1);
        keys[open.length - 1] = key.value;
        keyStarts[open.length - 1] = start;
        return undefined;
    };
    for (;;) {
        let value;
        const unit = text.charCodeAt(at);
        if (++values > maxValues)
            return { error: { message: `more than ${maxValues} values`, offset: at } };
        if (unit === 0x7b || unit === 0x5b) {
            if (open.length >= maxDepth)
                return { error: { message: `nested deeper than ${maxDepth} levels`, offset: at } };
            if (open.length >= limits/* DEPTH_LIMIT */.qL)
                deep ??= at;
            const container = unit === 0x7b ? { kind: "object", start: at, end: at, members: [] } : { kind: "array", start: at, end: at, items: [] };
            at = skipBlank(text, at + 1);
            if (text.charCodeAt(at) !== unit + 2) {
                open.push(container);
                const error = unit === 0x7b ? readKey() : undefined;
                if (error !== undefined)
                    return { error };
                continue;
            }
            container.end = ++at;
            value = container;
        }
        else {
            const scanned = scanScalar(text, at, unit);
            if (scanned.error !== undefined)
                return { error: scanned.error };
            value = scanned.value;
            at = value.end;
        }
        for (;;) {
            const parent = open[open.length - 1];
            at = skipBlank(text, at);
            if (parent === undefined) {
                return at === text.length ? { root: value, deep } : { error: { message: `${shownAt(text, at)} found after the end of the value`, offset: at } };
            }
            const depth = open.length - 1;
            if (parent.kind === "array")
                parent.items.push(value);
            else
                parent.members.push({ key: keys[depth] ?? "", keyStart: keyStarts[depth] ?? 0, value });
            const next = text.charCodeAt(at);
            if (next === 0x2c) {
                at = skipBlank(text, at + 1);
                const error = parent.kind === "object" ? readKey() : undefined;
                if (error !== undefined)
                    return { error };
                break;
            }
            const closer = parent.kind === "array" ? 0x5d : 0x7d;
            if (next !== closer)
                return { error: unexpected(text, at, parent.kind === "array" ? "`,` or `]`" : "`,` or `}`") };
            parent.end = ++at;
            open.pop();
            value = parent;
        }
    }
}
function scanScalar(text, start, unit) {
    if (unit === 0x22) {
        const s = scanString(text, start);
        return s.error === undefined ? { value: { kind: "string", start, end: s.end, value: s.value }, end: s.end } : s;
    }
    if (unit === 0x2d || (unit >= 0x30 && unit <= 0x39)) {
        const n = scanNumber(text, start);
        return n.error === undefined ? { value: { kind: "number", start, end: n.end, text: n.value }, end: n.end } : n;
    }
    if (isWord(text, start, "true"))
        return { value: { kind: "boolean", start, end: start + 4, value: true }, end: start + 4 };
    if (isWord(text, start, "false"))
        return { value: { kind: "boolean", start, end: start + 5, value: false }, end: start + 5 };
    if (isWord(text, start, "null"))
        return { value: { kind: "null", start, end: start + 4 }, end: start + 4 };
    return { error: unexpected(text, start, "a value") };
}
function unexpected(text, offset, wanted) {
    if (offset >= text.length)
        return { message: `the text ends where ${wanted} is expected`, offset: text.length };
    return { message: `${shownAt(text, offset)} found where ${wanted} is expected`, offset };
}
function shownAt(text, offset) {
    const point = text.codePointAt(offset) ?? 0;
    return point > 0x20 && point < 0x7f ? `\`${String.fromCodePoint(point)}\`` : `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

;// CONCATENATED MODULE: ./lib/src/source/json-lines.js
function jsonLines(bytes) {
    const found = [];
    let start = 0;
    for (let line = 1; start < bytes.length; line++) {
        const next = bytes.indexOf(0x0a, start);
        const end = next === -1 ? bytes.length : next;
        const text = bytes.subarray(start, end);
        if (text.some((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0d))
            found.push({ bytes: text, line });
        start = end + 1;
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/source/node.js
function member(node, key) {
    if (node?.kind !== "object")
        return undefined;
    return node.members.find((m) => m.key === key)?.value;
}
function stringMember(node, key) {
    const value = member(node, key);
    return value?.kind === "string" ? value.value : undefined;
}
function pointerStep(key) {
    return "/" + String(key).replaceAll("~", "~0").replaceAll("/", "~1");
}
function originOf(file, node, pointer) {
    return { file, line: node.line, column: node.column, pointer };
}

;// CONCATENATED MODULE: ./lib/src/source/quote.js
const SHOWN = 80;
const PLAIN = /^[ !#-[\]-~]{0,80}$/;
function quoteForMessage(text) {
    if (PLAIN.test(text))
        return `"${text}"`;
    const head = Array.from(text.slice(0, SHOWN * 2)).slice(0, SHOWN);
    const shown = head.map(showPoint).join("");
    const cut = text.length > head.join("").length;
    return cut ? `"${shown}…" (${text.length} characters)` : `"${shown}"`;
}
function showPoint(point) {
    if (point === '"' || point === "\\")
        return `\\${point}`;
    if (point >= " " && point <= "~")
        return point;
    return `\\u{${(point.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

;// CONCATENATED MODULE: ./lib/src/source/shell-word.js
function shellWord(word) {
    return /^[A-Za-z0-9_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ./lib/src/source/keys.js


const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);
const FEW = 8;
function keyChecker(reading) {
    const folded = new Map();
    const fold = (key) => {
        let form = folded.get(key);
        if (form === undefined) {
            form = foldKey(key);
            if (folded.size < 10_000)
                folded.set(key, form);
        }
        return form;
    };
    const clash = (first, second) => {
        const { line, column } = reading.positionOf(first.keyStart);
        const same = first.key === second.key;
        reading.fail(same ? "source_duplicate_key" : "source_folded_key", same
            ? `key ${quoteForMessage(second.key)} stands twice in one object, first at line ${line}, column ${column}`
            : `keys ${quoteForMessage(first.key)} (line ${line}, column ${column}) and ${quoteForMessage(second.key)} are one key for Gait, which ignores case`, second.keyStart, "Keep one of the two.");
    };
    return (members) => {
        for (const m of members) {
            if (!FORBIDDEN.has(m.key))
                continue;
            reading.fail("source_forbidden_key", `key ${quoteForMessage(m.key)} is not allowed`, m.keyStart, "Remove the key.");
        }
        if (members.length <= FEW)
            compareFew(members, fold, clash);
        else
            compareMany(members, fold, clash);
    };
}
function compareFew(members, fold, clash) {
    for (let i = 1; i < members.length; i++) {
        const second = members[i];
        if (second === undefined)
            continue;
        const form = fold(second.key);
        const first = members.slice(0, i).find((m) => fold(m.key) === form);
        if (first !== undefined)
            clash(first, second);
    }
}
function compareMany(members, fold, clash) {
    const seen = new Map();
    for (const m of members) {
        const form = fold(m.key);
        const first = seen.get(form);
        if (first === undefined)
            seen.set(form, m);
        else
            clash(first, m);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
;// CONCATENATED MODULE: ./lib/src/source/reader.js





function openSource(file, bytes, sizeLimit) {
    const refuse = (code, message, at, help) => ({
        diagnostics: [(0,diagnostic/* errorAt */.Os)(code, message, { file, ...at }, help)],
    });
    const top = { line: 1, column: 1 };
    if (bytes.length > sizeLimit) {
        return refuse("source_too_large", `the file has ${bytes.length} bytes, more than the limit of ${sizeLimit}`, top, "Split the export into several files.");
    }
    const decoded = decodeUtf8(bytes);
    if ("badByte" in decoded) {
        const at = decoded.badByte;
        const before = decodeUtf8(bytes.subarray(0, at));
        const position = "text" in before ? lineIndex(before.text)(before.text.length) : top;
        const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
        return refuse("source_utf8", `byte ${at} (0x${byte}) is not UTF-8`, position, "Save the file as UTF-8.");
    }
    const { text } = decoded;
    if (text.startsWith("\ufeff")) {
        return refuse("source_bom", "the file starts with a byte order mark", top, "Save the file as UTF-8 without a byte order mark.");
    }
    const positionOf = lineIndex(text);
    const blank = longBlankRun(text);
    if (blank !== undefined) {
        const message = `more than ${limits/* BLANK_RUN_LIMIT */.hz} characters of blank space in one piece`;
        return refuse("source_blank_run", message, positionOf(blank), "Remove the blank space; it hides what follows it.");
    }
    return collector(file, text, positionOf);
}
function collector(file, text, positionOf) {
    const found = [];
    let more = 0;
    return {
        file,
        text,
        positionOf,
        fail: (code, message, offset, help) => {
            if (found.length < limits/* FINDINGS_LIMIT */.t5)
                found.push((0,diagnostic/* errorAt */.Os)(code, message, { file, ...positionOf(offset) }, help));
            else
                more++;
        },
        findings: () => (more === 0 ? found : [...found, (0,diagnostic/* errorAt */.Os)("source_more_findings", `${more} more errors in this file`, { file })]),
    };
}
function closeSource(reading, bytes, format, root) {
    const diagnostics = reading.findings();
    if (diagnostics.length > 0 || root === undefined)
        return { diagnostics };
    const sha256 = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
    return { value: { file: reading.file, format, root, sha256 }, diagnostics };
}
function longBlankRun(text) {
    const isBlank = (at) => {
        const unit = text.charCodeAt(at);
        return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
    };
    for (let point = limits/* BLANK_RUN_LIMIT */.hz - 1; point < text.length; point += limits/* BLANK_RUN_LIMIT */.hz) {
        let start = point;
        while (start >= 0 && point - start <= limits/* BLANK_RUN_LIMIT */.hz && isBlank(start))
            start--;
        let end = point;
        while (end < text.length && end - point <= limits/* BLANK_RUN_LIMIT */.hz && isBlank(end))
            end++;
        if (end - start - 1 > limits/* BLANK_RUN_LIMIT */.hz)
            return start + 1;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/source/strict-json.js





function readStrictJson(file, bytes) {
    const reading = openSource(file, bytes, limits/* SIZE_LIMITS */.bd.export);
    if ("diagnostics" in reading)
        return { diagnostics: reading.diagnostics };
    const parsed = parseJsonSyntax(reading.text, limits/* DEPTH_LIMIT */.qL, limits/* VALUES_LIMIT */.lt);
    if ("error" in parsed) {
        const { message, offset } = parsed.error;
        if (message.startsWith("nested deeper"))
            reading.fail("source_depth", message, offset, "Flatten the document.");
        else if (message.startsWith("more than"))
            reading.fail("source_too_many_values", message, offset, "Split the export into several files.");
        else
            reading.fail("source_syntax", message, offset, helpFor(reading.text, offset));
        return { diagnostics: reading.findings() };
    }
    return closeSource(reading, bytes, "json", convert(reading, parsed.root));
}
function helpFor(text, offset) {
    const rest = text.slice(offset, offset + 8);
    if (text.trim() === "")
        return "The file is empty.";
    if (rest.startsWith("/"))
        return "JSON has no comments; remove it.";
    if (/^(NaN|Inf|\+)/.test(rest))
        return "JSON has finite decimal numbers only.";
    if (rest.startsWith("'"))
        return "JSON puts text in double quotes.";
    if (/^[}\]]/.test(rest) && /,\s*$/.test(text.slice(Math.max(0, offset - 100), offset)))
        return "Remove the trailing comma.";
    if (text.slice(0, offset).trim() !== "" && /^[{[]/.test(rest))
        return "One file holds one JSON document.";
    return "The file must be JSON as RFC 8259 has it.";
}
function convert(reading, root) {
    const checkKeys = keyChecker(reading);
    const checkText = /\\u[dD][89a-fA-F]/.test(reading.text) ? (text, offset) => checkSurrogates(reading, text, offset) : () => { };
    const keyText = (m) => checkText(m.key, m.keyStart);
    const one = (node) => {
        const { line, column } = reading.positionOf(node.start);
        switch (node.kind) {
            case "object":
                checkKeys(node.members);
                return {
                    kind: "object",
                    line,
                    column,
                    members: node.members.map((m) => {
                        keyText(m);
                        const key = reading.positionOf(m.keyStart);
                        return { key: m.key, line: key.line, column: key.column, value: one(m.value) };
                    }),
                };
            case "array":
                return { kind: "array", line, column, items: node.items.map(one) };
            case "string":
                checkText(node.value, node.start);
                return { kind: "string", line, column, value: node.value };
            case "number":
                return { kind: "number", line, column, value: finite(reading, node.text, node.start), text: node.text };
            case "boolean":
                return { kind: "boolean", line, column, value: node.value };
            case "null":
                return { kind: "null", line, column };
        }
    };
    return one(root);
}
function checkSurrogates(reading, text, offset) {
    if (!/\p{Surrogate}/u.test(text))
        return;
    reading.fail("source_lone_surrogate", `${quoteForMessage(text)} holds half of a surrogate pair`, offset, "Write the whole character.");
}
function finite(reading, text, offset) {
    const value = Number(text);
    if (!Number.isFinite(value)) {
        reading.fail("source_number_range", `number ${quoteForMessage(text)} is too large`, offset, "Use a number below 1.8e308.");
    }
    return value;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/src/source/yaml-compose.js

class Stop extends Error {
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
function composeYaml(text) {
    const composer = new dist/* Composer */.Dk({ schema: "failsafe", version: "1.2", merge: false, uniqueKeys: false });
    Object.assign(composer, { onError: stopAtFirst() });
    const documents = [];
    try {
        for (const token of new dist/* Parser */.iX().parse(text)) {
            if (token.type === "error")
                throw new Stop(token.message, token.offset);
            documents.push(...composer.next(token));
        }
        documents.push(...composer.end());
    }
    catch (error) {
        if (!(error instanceof Stop))
            throw error;
        return { problem: { code: "source_syntax", message: firstLine(error.message), offset: error.offset } };
    }
    const [document, second] = documents;
    if (second !== undefined) {
        return { problem: { code: "source_second_document", message: "a second document starts here", offset: second.range[0] } };
    }
    const late = document?.errors[0] ?? document?.warnings[0];
    if (late !== undefined)
        return { problem: { code: "source_syntax", message: firstLine(late.message), offset: late.pos[0] } };
    return { root: document?.contents ?? null };
}
function stopAtFirst() {
    let first;
    return (source, _code, message) => {
        first ??= new Stop(message, typeof source === "number" ? source : "offset" in source ? source.offset : source[0]);
        throw first;
    };
}
function firstLine(message) {
    return (message.split("\n")[0] ?? "").slice(0, 200);
}

;// CONCATENATED MODULE: ./lib/src/source/yaml-guard.js


const OPEN_COLUMNS = limits/* DEPTH_LIMIT */.qL * 4;
const COLONS = 2;
const WIDTHLESS = new Set([dist/* CST */.DB.DOCUMENT, dist/* CST */.DB.FLOW_END, dist/* CST */.DB.SCALAR]);
const REFUSED = new Map([
    ["alias", ["source_yaml_alias", "an alias (`*name`) is not allowed", "Write the value out, or put it in quotes if it is text."]],
    ["anchor", ["source_yaml_anchor", "an anchor (`&name`) is not allowed", "Remove it, or put the value in quotes if it is text."]],
    ["tag", ["source_yaml_tag", "a tag (`!name`) is not allowed", "Remove it, or put the value in quotes if it is text."]],
    ["directive-line", ["source_yaml_directive", "a directive (`%`) is not allowed", "Remove the line."]],
]);
function guardYaml(reading) {
    if (!guardCharacters(reading))
        return false;
    let offset = 0;
    let lineStart = 0;
    const colons = [];
    let documents = 0;
    let scalarNext = false;
    let safe = true;
    const columns = [];
    const refuse = (code, message, help) => {
        reading.fail(code, message, offset, help);
        safe = false;
    };
    for (const source of new dist/* Lexer */.JG().lex(reading.text)) {
        if (WIDTHLESS.has(source) && !scalarNext) {
            scalarNext = source === dist/* CST */.DB.SCALAR;
            continue;
        }
        const type = scalarNext ? "scalar" : dist/* CST */.DB.tokenType(source);
        scalarNext = false;
        const refused = REFUSED.get(type ?? "");
        if (refused !== undefined)
            refuse(...refused);
        if (type === "comment") {
            const found = BIDI.exec(source);
            if (found !== null)
                reading.fail("source_bidi", `${pointOf(found[0])} in a comment changes what the line looks like`, offset + found.index, "Remove it.");
        }
        if (type === "doc-start" && ++documents > 1)
            refuse("source_second_document", "a second document starts here", "One file holds one document.");
        if (type === "flow-map-start" || type === "flow-seq-start")
            colons.push(0);
        else if (type === "flow-map-end" || type === "flow-seq-end")
            colons.pop();
        else if (type === "comma")
            resetTop(colons);
        else if ((type === "map-value-ind" || type === "explicit-key-ind") && raiseTop(colons) > COLONS) {
            refuse("source_syntax", "an entry of a flow collection has one key and one `:`");
            return false;
        }
        if (colons.length === 0 && type !== null && !LAYOUT.has(type))
            openColumn(columns, offset - lineStart);
        if (colons.length > limits/* DEPTH_LIMIT */.qL || columns.length > OPEN_COLUMNS) {
            refuse("source_depth", `nested deeper than ${limits/* DEPTH_LIMIT */.qL} levels`);
            return false;
        }
        offset += source.length;
        const feed = source.lastIndexOf("\n");
        if (feed >= 0)
            lineStart = offset - source.length + feed + 1;
    }
    return safe;
}
const LAYOUT = new Set(["space", "newline", "comment", "doc-start", "doc-end", "directive-line"]);
function openColumn(columns, column) {
    while ((columns[columns.length - 1] ?? -1) > column)
        columns.pop();
    if (columns[columns.length - 1] !== column)
        columns.push(column);
}
function resetTop(counts) {
    if (counts.length > 0)
        counts[counts.length - 1] = 0;
}
function raiseTop(counts) {
    if (counts.length === 0)
        return 0;
    const count = (counts[counts.length - 1] ?? 0) + 1;
    counts[counts.length - 1] = count;
    return count;
}
const STRANGE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
function pointOf(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
function guardCharacters(reading) {
    const found = STRANGE.exec(reading.text);
    if (found === null)
        return true;
    reading.fail("source_control_character", `${pointOf(found[0])} is not allowed in YAML`, found.index, "Remove it, or write it as an escape in double quotes.");
    return false;
}

;// CONCATENATED MODULE: ./lib/src/source/yaml-scalar.js
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;
function plainScalar(text) {
    switch (text) {
        case "":
        case "~":
        case "null":
        case "Null":
        case "NULL":
            return { kind: "null" };
        case "true":
        case "True":
        case "TRUE":
            return { kind: "boolean", value: true };
        case "false":
        case "False":
        case "FALSE":
            return { kind: "boolean", value: false };
        default:
            return { kind: NUMBER.test(text) ? "number" : "string" };
    }
}

;// CONCATENATED MODULE: ./lib/src/source/strict-yaml.js









function readStrictYaml(file, bytes) {
    const reading = openSource(file, bytes, limits/* YAML_SIZE_LIMIT */.gq);
    if ("diagnostics" in reading)
        return { diagnostics: reading.diagnostics };
    if (!guardYaml(reading))
        return { diagnostics: reading.findings() };
    const composed = composeYaml(reading.text);
    if ("problem" in composed) {
        const { code, message, offset } = composed.problem;
        reading.fail(code, message, offset, code === "source_second_document" ? "One file holds one document." : undefined);
        return { diagnostics: reading.findings() };
    }
    return closeSource(reading, bytes, "yaml", converter(reading)(composed.root, 0, 1));
}
function converter(reading) {
    const checkKeys = keyChecker(reading);
    const key = (pair) => {
        const start = startOf(pair.key, 0);
        if (!(0,dist/* isScalar */.jn)(pair.key)) {
            reading.fail("source_key_not_text", "a key must be text", start, "Use a plain word or text in quotes.");
            return { key: "", keyStart: start };
        }
        const text = String(pair.key.value);
        if (pair.key.type === dist/* Scalar */.X5.PLAIN) {
            if (text === "<<")
                reading.fail("source_yaml_merge", "a merge key (`<<`) is not allowed", start, "Write the keys out.");
            else if (plainScalar(text).kind !== "string") {
                reading.fail("source_key_not_text", `key ${quoteForMessage(text)} is not text`, start, "Put the key in quotes.");
            }
        }
        checkSurrogates(reading, text, start);
        return { key: text, keyStart: start };
    };
    const one = (node, at, depth) => {
        const start = startOf(node, at);
        const { line, column } = reading.positionOf(start);
        if (depth > limits/* DEPTH_LIMIT */.qL && !(0,dist/* isScalar */.jn)(node) && node !== null && node !== undefined) {
            reading.fail("source_depth", `nested deeper than ${limits/* DEPTH_LIMIT */.qL} levels`, start);
            return { kind: "null", line, column };
        }
        if ((0,dist/* isMap */.jh)(node)) {
            const keys = node.items.map(key);
            checkKeys(keys);
            const members = node.items.map((pair, i) => {
                const { key: text, keyStart } = keys[i] ?? { key: "", keyStart: start };
                const place = reading.positionOf(keyStart);
                return { key: text, line: place.line, column: place.column, value: one(pair.value, endOf(pair.key, keyStart), depth + 1) };
            });
            return { kind: "object", line, column, members };
        }
        if ((0,dist/* isSeq */.oP)(node))
            return { kind: "array", line, column, items: node.items.map((item) => one(item, start, depth + 1)) };
        if (!(0,dist/* isScalar */.jn)(node))
            return { kind: "null", line, column };
        const text = String(node.value);
        const plain = node.type === dist/* Scalar */.X5.PLAIN ? plainScalar(text) : { kind: "string" };
        switch (plain.kind) {
            case "null":
                return { kind: "null", line, column };
            case "boolean":
                return { kind: "boolean", line, column, value: plain.value };
            case "number":
                return { kind: "number", line, column, value: finite(reading, text, start), text };
            case "string":
                checkSurrogates(reading, text, start);
                return { kind: "string", line, column, value: text };
        }
    };
    return one;
}
function startOf(node, otherwise) {
    const range = rangeOf(node);
    return range === undefined ? otherwise : range[0];
}
function endOf(node, otherwise) {
    const range = rangeOf(node);
    return range === undefined ? otherwise : range[1];
}
function rangeOf(node) {
    if ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isScalar */.jn)(node))
        return node.range ?? undefined;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/source/read-strict.js


function readStrict(file, bytes) {
    return /\.ya?ml$/i.test(file) ? readStrictYaml(file, bytes) : readStrictJson(file, bytes);
}

;// CONCATENATED MODULE: ./lib/src/source/index.js













/***/ })

};
