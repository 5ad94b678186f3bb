#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 9740:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cli_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1019);

process.exitCode = await (0,_cli_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ specOf),
/* harmony export */   v: () => (/* binding */ COMMAND_TABLE)
/* harmony export */ });
const CONFIG = { name: "config", takes: "FILE", many: true, about: "registry-policy.yaml; may be given several times, or be a glob" };
const JSON_FLAG = { name: "json", about: "one JSON document on standard output, also on failure" };
const ENGINE = { name: "engine", takes: "E", about: "embedded, gait or both" };
const GAIT = { name: "gait", takes: "PATH", about: "the gait binary" };
const FORMAT = { name: "format", takes: "F", about: "the export's format; default: told from its structure" };
const OPTIONS = { name: "options", takes: "FILE", about: "how to read the export: the keys of `registry:`" };
const BASE = { name: "base", takes: "REF", about: "commit or folder to compare with; default: by the event, else HEAD" };
const REASON = { name: "reason", takes: "R", about: "why, in words; it is shown in every report" };
const CHECKING = [
    {
        words: "check",
        synopsis: "check [--config FILE]... [--base REF|FOLDER] [--write] [--report DIR] [--engine E] [--gait PATH] [--json]",
        about: "Renders, tests and compares what a pull request changes; exit 0 when all holds.",
        flags: [
            CONFIG,
            BASE,
            { name: "write", about: "bring artefacts and staged files up to date" },
            { name: "report", takes: "DIR", about: "write report.json, report.sarif, report.xml and report.md there" },
            ENGINE,
            GAIT,
            { ...JSON_FLAG, about: "the report as JSON" },
        ],
        operands: [0, 0],
    },
    {
        words: "diff",
        synopsis: "diff BASE HEAD [--intents LIST] [--fail-on relaxation|any|none] [--engine E] [--gait PATH] [--json|--markdown]",
        about: "Two policies: which verdicts change, by tool, by recorded intent and by class of intents.",
        flags: [
            { name: "intents", takes: "LIST", about: "comma-separated files and folders of intents, JSON or JSON Lines" },
            { name: "fail-on", takes: "WHAT", about: "exit 3 on a relaxation (default), on any change, or never; also where that is not ruled out" },
            ENGINE,
            GAIT,
            JSON_FLAG,
            { name: "markdown", about: "the changes as Markdown" },
        ],
        operands: [2, 2],
    },
];
const RENDERING = [
    {
        words: "render policy",
        synopsis: "render policy --input EXPORT --output POLICY [--format F] [--options FILE] [--stage S] [--base POLICY] [--rule-name N] [--allow-reason-code C]",
        about: "A registry export becomes a gait.gate.policy.",
        flags: [
            { name: "input", takes: "EXPORT", about: "the registry export; `~` is your home folder" },
            { name: "output", takes: "POLICY", about: "the policy to write; its folder is made, and the old file stays if anything fails" },
            FORMAT,
            OPTIONS,
            { name: "stage", takes: "S", about: "simulate, dry_run or enforce (default)" },
            { name: "base", takes: "POLICY", about: "a hand-written policy that the rendered rules join" },
            { name: "rule-name", takes: "N", about: "name of the rule that allows; default: allow_registry_tools" },
            { name: "allow-reason-code", takes: "C", about: "its reason code; default: allowed_by_external_registry" },
        ],
        operands: [0, 0],
    },
    {
        words: "render snapshot",
        synopsis: "render snapshot --input REPORT --output SNAPSHOT [--format F] [--options FILE]",
        about: "A scanner report becomes a gait.mcp.trust_snapshot.",
        flags: [
            { name: "input", takes: "REPORT", about: "the report; `~` is your home folder" },
            { name: "output", takes: "SNAPSHOT", about: "the snapshot to write; its folder is made, and the old file stays if anything fails" },
            FORMAT,
            OPTIONS,
        ],
        operands: [0, 0],
    },
    {
        words: "registry inspect",
        synopsis: "registry inspect FILE... [--format F] [--options FILE] [--json]",
        about: "What an export says, what is left out and why.",
        flags: [FORMAT, OPTIONS, JSON_FLAG],
        operands: [1, 10_000],
    },
];
const GAITS = [
    { words: "policy validate", synopsis: "policy validate POLICY [--json]", about: "As gait policy validate.", flags: [JSON_FLAG], operands: [1, 1] },
    {
        words: "policy fmt",
        synopsis: "policy fmt POLICY [--write] [--json]",
        about: "As gait policy fmt.",
        flags: [{ name: "write", about: "write the file anew" }, JSON_FLAG],
        operands: [1, 1],
    },
    {
        words: "policy test",
        synopsis: "policy test POLICY INTENT [--json]",
        about: "As gait policy test; what gait swallows is told on standard error.",
        flags: [JSON_FLAG],
        operands: [2, 2],
    },
    {
        words: "policy simulate",
        synopsis: "policy simulate --policy P --baseline B --fixtures LIST [--json]",
        about: "As gait policy simulate.",
        flags: [
            { name: "policy", takes: "P", about: "the candidate" },
            { name: "baseline", takes: "B", about: "the policy it is compared with" },
            { name: "fixtures", takes: "LIST", about: "comma-separated intents or folders of them" },
            JSON_FLAG,
        ],
        operands: [0, 0],
    },
    {
        words: "policy lint",
        synopsis: "policy lint POLICY [--stage S] [--json]",
        about: "What gait would swallow without a word; exit 5 on any error.",
        flags: [{ name: "stage", takes: "S", about: "the stage it stands at: simulate, dry_run or enforce" }, JSON_FLAG],
        operands: [1, 1],
    },
    {
        words: "mcp verify",
        synopsis: "mcp verify --policy P --server S [--risk-class C] [--json]",
        about: "As gait mcp verify.",
        flags: [
            { name: "policy", takes: "P", about: "the policy with mcp_trust" },
            { name: "server", takes: "S", about: "the server's description" },
            { name: "risk-class", takes: "C", about: "low, medium, high or critical" },
            JSON_FLAG,
        ],
        operands: [0, 0],
    },
    {
        words: "gate eval",
        synopsis: "gate eval --policy P --intent I [--simulate] [--json]",
        about: "As gait gate eval, the verdict only: no traces, tokens or signing.",
        flags: [
            { name: "policy", takes: "P", about: "the policy" },
            { name: "intent", takes: "I", about: "the intent" },
            { name: "simulate", about: "report the verdict, block nothing" },
            JSON_FLAG,
        ],
        operands: [0, 0],
    },
];
const ROLLOUT = [
    {
        words: "sync",
        synopsis: "sync [--config FILE]... [--pull-request] [--engine E] [--gait PATH]",
        about: "Renders what changed; with --pull-request (in the action) as one pull request.",
        flags: [CONFIG, { name: "pull-request", about: "open or update one pull request" }, ENGINE, GAIT],
        operands: [0, 0],
    },
    {
        words: "gate",
        synopsis: "gate [--config FILE]... --policy ID [--require STAGE] [--engine E] [--gait PATH] [--json]",
        about: "Opens (exit 0) only when the policy stands at the required stage (default enforce) and reached it by the rules.",
        flags: [
            CONFIG,
            { name: "policy", takes: "ID", about: "the policy's id in the configuration" },
            { name: "require", takes: "STAGE", about: "simulate, dry_run or enforce (default)" },
            ENGINE,
            GAIT,
            JSON_FLAG,
        ],
        operands: [0, 0],
    },
    {
        words: "rollout status",
        synopsis: "rollout status [--config FILE]... [--decisions FILES] [--json]",
        about: "Every policy: its stage, since when, what is proven, and what is missing for the next step.",
        flags: [CONFIG, { name: "decisions", takes: "FILES", many: true, about: "comma-separated records of gait: which policy digests hosts use" }, JSON_FLAG],
        operands: [0, 0],
    },
    {
        words: "rollout promote",
        synopsis: "rollout promote ID [--tools A,B | --ready] [--config FILE]...",
        about: "One stage forward; or, with --tools or --ready, proven tools out of the staged file.",
        flags: [{ name: "tools", takes: "A,B", about: "these staged tools" }, { name: "ready", about: "every staged tool that is proven" }, CONFIG],
        operands: [1, 1],
    },
    {
        words: "rollout rollback",
        synopsis: "rollout rollback ID --to STAGE [--config FILE]...",
        about: "Any stage back.",
        flags: [{ name: "to", takes: "STAGE", about: "simulate, dry_run or enforce" }, CONFIG],
        operands: [1, 1],
    },
    {
        words: "rollout args",
        synopsis: "rollout args ID [--json] [--config FILE]...",
        about: "What to pass to gait in the policy's stage.",
        flags: [JSON_FLAG, CONFIG],
        operands: [1, 1],
    },
    {
        words: "rollout record",
        synopsis: "rollout record ID --decisions FILES [--intents FILES] [--config FILE]...",
        about: "Summarises what gait recorded while the stage ran, into the evidence folder.",
        flags: [
            {
                name: "decisions",
                takes: "FILES",
                many: true,
                about: "output of gate eval --json, traces, the MCP proxy's export; files and folders, with commas between",
            },
            { name: "intents", takes: "FILES", many: true, about: "recorded calls, files and folders: which of them a promotion would stop" },
            CONFIG,
        ],
        operands: [1, 10_000],
    },
    {
        words: "rollout attest",
        synopsis: "rollout attest ID --output FILE [--gait PATH] [--config FILE]...",
        about: "Evidence as an in-toto Statement, ready to be signed.",
        flags: [{ name: "output", takes: "FILE", about: "the statement to write" }, GAIT, CONFIG],
        operands: [1, 1],
    },
    {
        words: "rollout log",
        synopsis: "rollout log [ID] [--tool T] [--since D] [--json] [--config FILE]...",
        about: "When what entered and left, from which line, at which stage.",
        flags: [
            { name: "tool", takes: "T", about: "this tool alone" },
            { name: "since", takes: "D", about: "a date or time; nothing older is shown" },
            JSON_FLAG,
            CONFIG,
        ],
        operands: [0, 1],
    },
    {
        words: "block",
        synopsis: "block TOOL|--server S --reason R [--config FILE]...",
        about: "The emergency lane: denies a tool or a server everywhere, at once.",
        flags: [{ name: "server", takes: "S", about: "a server and all its tools, instead of one tool" }, REASON, CONFIG],
        operands: [0, 1],
    },
    {
        words: "accept",
        synopsis: "accept ID --reason R --expires D [--config FILE]... [--base REF] [--engine E] [--gait PATH]",
        about: "Writes an exception for exactly the change at hand.",
        flags: [REASON, { name: "expires", takes: "D", about: "the day after which it no longer counts, 2026-01-31" }, CONFIG, BASE, ENGINE, GAIT],
        operands: [1, 1],
    },
];
const COMMAND_TABLE = [...CHECKING, ...RENDERING, ...GAITS, ...ROLLOUT];
function specOf(words) {
    const entry = COMMAND_TABLE.find((one) => one.words === words);
    if (entry === undefined)
        throw new Error(`no command ${words}`);
    return {
        values: entry.flags.filter((f) => f.takes !== undefined && f.many === undefined).map((f) => f.name),
        lists: entry.flags.filter((f) => f.many === true).map((f) => f.name),
        booleans: entry.flags.filter((f) => f.takes === undefined).map((f) => f.name),
        positionals: entry.operands,
    };
}


/***/ }),

/***/ 2600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VY: () => (/* binding */ helpFor),
/* harmony export */   hH: () => (/* binding */ topHelp),
/* harmony export */   k8: () => (/* binding */ unknownCommand)
/* harmony export */ });
/* unused harmony export commandWords */
/* harmony import */ var _product_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1752);
/* harmony import */ var _source_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1445);
/* harmony import */ var _command_table_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9135);



const EXITS = `exit codes: 0 passed, 1 internal failure, 2 verification failed, 3 blocked, 4 approval required,
            5 differs from what was expected, 6 invalid input, 7 something needed is missing
`;
function commandWords() {
    return _command_table_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMAND_TABLE */ .v.map((entry) => entry.words);
}
function topHelp() {
    const lines = _command_table_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMAND_TABLE */ .v.map(({ synopsis, about }) => `  ${synopsis}\n      ${about}`);
    return `${_product_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o}: registry exports in, tested Gait policy out.\n\nusage: ${_product_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o} COMMAND ...\n\n${lines.join("\n")}\n\n  --version, --help; \`${_product_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o} COMMAND --help\` for one command\n\n${EXITS}`;
}
function helpFor(words) {
    const asked = words.filter((word) => !word.startsWith("-"));
    const [first = "", second] = asked;
    if (first === "")
        return topHelp();
    const group = _command_table_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMAND_TABLE */ .v.filter((entry) => entry.words.startsWith(`${first} `));
    const two = group.find((entry) => entry.words === `${first} ${second ?? ""}`);
    if (two !== undefined)
        return oneHelp(two);
    const one = _command_table_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMAND_TABLE */ .v.find((entry) => entry.words === first);
    if (one !== undefined)
        return oneHelp(one);
    if (group.length === 0 || second !== undefined)
        return undefined;
    return group.map(({ synopsis, about }) => `usage: ${_product_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o} ${synopsis}\n    ${about}\n`).join("");
}
function unknownCommand(words) {
    const [first = "", second] = words.filter((word) => !word.startsWith("-"));
    const group = _command_table_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMAND_TABLE */ .v.filter((entry) => entry.words.startsWith(`${first} `)).map((entry) => entry.words);
    if (first === "")
        return { message: `no command before ${JSON.stringify(words[0] ?? "")}`, help: `See: ${_product_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o} --help` };
    if (group.length > 0) {
        const message = second === undefined ? `${first} needs a second word` : `unknown command ${JSON.stringify(`${first} ${second}`)}`;
        const guess = second === undefined ? undefined : (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(`${first} ${second}`, group);
        return { message, help: guess === undefined ? `It is one of: ${group.join(", ")}.` : `Did you mean \`${guess}\`?` };
    }
    const asked = second === undefined ? first : `${first} ${second}`;
    const guess = (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(asked, commandWords()) ?? (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(first, [...new Set(commandWords().map((name) => name.split(" ")[0] ?? name))]);
    return { message: `unknown command ${JSON.stringify(first)}`, help: guess === undefined ? `See: ${_product_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o} --help` : `Did you mean \`${guess}\`?` };
}
function oneHelp({ synopsis, about, flags }) {
    const left = (flag) => `--${flag.name}${flag.takes === undefined ? "" : ` ${flag.takes}`}`;
    const width = Math.max(0, ...flags.map((flag) => left(flag).length));
    const lines = flags.map((flag) => `  ${left(flag).padEnd(width)}  ${flag.about}\n`);
    return `usage: ${_product_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o} ${synopsis}\n\n${about}\n${lines.length === 0 ? "" : `\n${lines.join("")}`}`;
}


/***/ }),

/***/ 1019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ start)
/* harmony export */ });
/* harmony import */ var _platform_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1270);
/* harmony import */ var _product_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1752);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2600);



async function start(args) {
    const terminal = (0,_platform_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .makeTerminal */ .z)(process.env);
    const answer = atOnce(args);
    try {
        if (answer !== undefined) {
            terminal.out(answer);
            return 0;
        }
        if (args.length === 0) {
            terminal.err((0,_help_js__WEBPACK_IMPORTED_MODULE_2__/* .topHelp */ .hH)());
            return 6;
        }
        const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(66)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4066));
        return await run(args[0] === "help" ? [...args.slice(1), "--help"] : args);
    }
    catch (error) {
        const { failureOf } = await __nccwpck_require__.e(/* import() */ 85).then(__nccwpck_require__.bind(__nccwpck_require__, 5085));
        const { exit, diagnostics, trace } = failureOf(error);
        terminal.err([...diagnostics.map((d) => d.message), ...trace, ""].join("\n"));
        return exit;
    }
}
function atOnce(args) {
    switch (args[0] ?? "") {
        case "--version":
        case "-V":
        case "version":
            return `${_product_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME */ .o} ${_product_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}\n`;
        case "--help":
        case "-h":
            return (0,_help_js__WEBPACK_IMPORTED_MODULE_2__/* .topHelp */ .hH)();
        case "help":
            return (0,_help_js__WEBPACK_IMPORTED_MODULE_2__/* .helpFor */ .VY)(args.slice(1));
        default:
            return undefined;
    }
}


/***/ }),

/***/ 7775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   Os: () => (/* binding */ errorAt),
/* harmony export */   R5: () => (/* binding */ diagnosticAt)
/* harmony export */ });
function errorAt(code, message, at = {}, help) {
    return diagnosticAt("error", code, message, at, help);
}
function diagnosticAt(severity, code, message, at = {}, help) {
    return {
        code,
        severity,
        message,
        ...(at.file === undefined ? {} : { file: at.file }),
        ...(at.line === undefined ? {} : { line: at.line }),
        ...(at.column === undefined ? {} : { column: at.column }),
        ...(help === undefined ? {} : { help }),
    };
}
function hasErrors(diagnostics) {
    return diagnostics.some((d) => d.severity === "error");
}


/***/ }),

/***/ 8149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
class InputError extends Error {
    diagnostic;
    exit;
    constructor(diagnostic, exit = 6) {
        super(diagnostic.message);
        this.name = "InputError";
        this.diagnostic = diagnostic;
        this.exit = exit;
    }
}


/***/ }),

/***/ 9958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   W: () => (/* binding */ isAbsent)
/* harmony export */ });
function codeOf(error) {
    return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}
const ABSENT = new Set(["ENOENT", "ENOTDIR"]);
function isAbsent(error) {
    return ABSENT.has(codeOf(error));
}


/***/ }),

/***/ 8910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* reexport safe */ _error_code_js__WEBPACK_IMPORTED_MODULE_2__.$),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   ST: () => (/* binding */ resolveOutput),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   W0: () => (/* reexport safe */ _error_code_js__WEBPACK_IMPORTED_MODULE_2__.W),
/* harmony export */   eA: () => (/* binding */ checkShape),
/* harmony export */   he: () => (/* binding */ realInside),
/* harmony export */   uU: () => (/* binding */ checkOperandLink)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7775);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9958);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5612);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5593);







function refuse(code, message, path, help) {
    throw new _types_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_5__/* .errorAt */ .Os)(code, message, { file: path }, help));
}
function checkShape(path) {
    if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(path) || /^(?:file|data|http|https):/iu.test(path)) {
        refuse("path_url", `${JSON.stringify(path)} is a URL`, path, "Nothing is ever fetched: let an earlier step download the file and name its path.");
    }
    if (path.includes("\0") || path === "")
        refuse("path_shape", `${JSON.stringify(path)} is no path`, path);
}
async function realInside(root, path) {
    checkShape(path);
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path))
        refuse("path_outside", `${JSON.stringify(path)} is absolute`, path, "Paths are relative to the workspace.");
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path);
    if (!isInside(root, full))
        refuse("path_outside", `${JSON.stringify(path)} leaves the workspace`, path, "Keep every file inside the repository.");
    let real;
    try {
        real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(full);
    }
    catch (error) {
        if ((0,_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W)(error))
            return (await isDangling(full)) ? refuse("path_dangling", `${JSON.stringify(path)} is a link to nothing`, path) : undefined;
        throw (0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalOf */ .O)(error, path, "reading");
    }
    if (!isInside(root, real))
        refuse("path_outside", `${JSON.stringify(path)} is a link that leads out of the workspace`, path, "Links may only point inside the repository.");
    if (isGuardedPath((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real), [".git"]))
        refuse("path_guarded", `${JSON.stringify(path)} lies in .git`, path);
    return real;
}
async function isDangling(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isSymbolicLink();
    }
    catch (error) {
        if ((0,_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W)(error))
            return false;
        throw error;
    }
}
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way === "" || (!way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && way !== ".." && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way));
}
function isGuardedPath(path, guards) {
    const parts = path.split(/[\\/]/u).map((part) => part.toLowerCase());
    if (guards.includes(".git") && parts.includes(".git"))
        return true;
    return guards.includes(".github/workflows") && parts.some((part, i) => part === ".github" && parts[i + 1] === "workflows");
}
function checkOperandLink({ workspace, cwd }, path, real) {
    if (!isInside(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path)) || isInside(workspace, real))
        return;
    refuse("path_outside", `${JSON.stringify(path)} is a link that leads out of the workspace`, path, "Name the file itself.");
}
async function resolveOutput(within, path) {
    const root = typeof within === "string" ? within : undefined;
    const from = typeof within === "string" ? within : within.cwd;
    checkShape(path);
    if (root !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path))
        refuse("path_outside", `${JSON.stringify(path)} is absolute`, path, "Paths are relative to the workspace.");
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from, path);
    if (path.endsWith("/") || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(full) === "")
        refuse("path_folder", `${JSON.stringify(path)} names a folder`, path);
    const real = await realTarget(full, path);
    if (root !== undefined && !isInside(root, real))
        refuse("path_outside", `${JSON.stringify(path)} leads out of the workspace`, path, "Choose an output inside the repository.");
    if (typeof within !== "string")
        checkOperandLink(within, path, real);
    const judged = root === undefined ? real : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real);
    if (isGuardedPath(judged, [".git", ".github/workflows"]))
        refuse("path_guarded", `${JSON.stringify(path)} lies in .git or .github/workflows`, path, "Choose another output folder.");
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(real)).isFile())
            refuse("path_not_regular", `${JSON.stringify(path)} is not a regular file`, path);
    }
    catch (error) {
        if (!(0,_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W)(error))
            throw (0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalOf */ .O)(error, path, "writing");
    }
    return real;
}
async function realTarget(full, shown) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(full);
    }
    catch (error) {
        if (!(0,_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W)(error) || (0,_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error) === "ENOTDIR")
            throw (0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalOf */ .O)(error, shown, "writing");
        if (await isDangling(full))
            refuse("path_dangling", `${JSON.stringify(shown)} is a link to nothing`, shown);
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full);
        if (parent === full)
            return full;
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await realTarget(parent, shown), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(full));
    }
}


/***/ }),

/***/ 5612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ systemDiagnostic),
/* harmony export */   O: () => (/* binding */ refusalOf)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7775);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9958);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5593);



const NAMES = [
    ["ELOOP", ["path_loop", "is a loop of links", undefined, 6]],
    ["ENAMETOOLONG", ["path_too_long", "is too long for the file system", "Use a shorter path.", 6]],
];
const READING = new Map([
    ...NAMES,
    ["EACCES", ["path_denied", "may not be read", undefined, 6]],
    ["EPERM", ["path_denied", "may not be read", undefined, 6]],
    ["EISDIR", ["path_not_regular", "is not a regular file", undefined, 6]],
    ["ENXIO", ["path_not_regular", "is not a regular file", undefined, 6]],
]);
const CHOOSE = "Choose another output, or change who may write there.";
const WRITING = new Map([
    ...NAMES,
    ["EACCES", ["output_denied", "may not be written", CHOOSE, 6]],
    ["EPERM", ["output_denied", "may not be written", CHOOSE, 6]],
    ["EROFS", ["output_denied", "lies on a file system that is read-only", CHOOSE, 6]],
    ["ENOENT", ["output_denied", "lies in a folder that takes no files", CHOOSE, 6]],
    ["EINVAL", ["output_denied", "has a name that the file system does not take", "Choose another output.", 6]],
    ["EISDIR", ["path_not_regular", "is not a regular file", "Choose another output.", 6]],
    ["ENOTDIR", ["path_not_folder", "lies below a file", "Choose another output folder.", 6]],
    ["ENOSPC", ["disk_full", "cannot be written: no space is left", "Make room and run again; nothing was changed.", 7]],
    ["EDQUOT", ["disk_full", "cannot be written: the quota is used up", "Make room and run again; nothing was changed.", 7]],
]);
const SHOWN = 200;
function refusalOf(error, path, doing) {
    if (error instanceof _types_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d || !isSystemError(error))
        return error;
    const shown = path.length > SHOWN ? `${path.slice(0, SHOWN)}...` : path;
    const words = (doing === "reading" ? READING : WRITING).get((0,_error_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$)(error));
    if (words === undefined) {
        const verb = doing === "reading" ? "read" : "written";
        return new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAt */ .Os)("system_refused", `${JSON.stringify(shown)} cannot be ${verb}: the system answers ${(0,_error_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$)(error)}`, { file: shown }), 7);
    }
    const [code, what, help, exit] = words;
    return new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAt */ .Os)(code, `${JSON.stringify(shown)} ${what}`, { file: shown }, help), exit);
}
function systemDiagnostic(error) {
    if (!isSystemError(error))
        return undefined;
    if (error.syscall === "uv_cwd")
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAt */ .Os)("cwd_missing", "the working folder does not exist any more", {}, "Change to a folder that exists.");
    if (error.syscall === "write")
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAt */ .Os)("output_closed", `the output cannot be written: the system answers ${(0,_error_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$)(error)}`, {}, "Make room for it.");
    const at = "path" in error && typeof error.path === "string" ? ` of ${JSON.stringify(error.path.slice(0, SHOWN))}` : "";
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAt */ .Os)("system_refused", `the system refuses ${error.syscall}${at}: ${(0,_error_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$)(error)}`, {}, "Check that the path exists and that you may use it.");
}
function isSystemError(error) {
    return typeof error === "object" && error !== null && "syscall" in error && typeof error.syscall === "string" && /^E[A-Z0-9]+$/u.test((0,_error_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$)(error));
}


/***/ }),

/***/ 1270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ makeTerminal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7066);
/* harmony import */ var _resolve_path_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8910);



function makeTerminal(env) {
    const tty = (0,node_tty__WEBPACK_IMPORTED_MODULE_1__.isatty)(1) && env["CI"] === undefined;
    const wanted = env["NO_COLOR"] === undefined || env["NO_COLOR"] === "";
    return {
        out: (text) => writeAll(1, text),
        err: (text) => writeAll(2, text),
        colour: tty && wanted && env["TERM"] !== "dumb",
        width: tty ? Math.max(40, process.stdout.columns ?? 80) : 100,
        tty,
    };
}
function writeAll(stream, text) {
    let rest = Buffer.from(text, "utf8");
    while (rest.length > 0) {
        try {
            rest = rest.subarray((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(stream, rest));
        }
        catch (error) {
            const code = (0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error);
            if (code === "EAGAIN")
                Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
            else if (code === "EPIPE")
                return;
            else
                throw error;
        }
    }
}


/***/ }),

/***/ 5593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* reexport safe */ _input_error_js__WEBPACK_IMPORTED_MODULE_0__.d)
/* harmony export */ });
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8149);



/***/ }),

/***/ 1752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ NAME),
  x: () => (/* binding */ VERSION)
});

;// CONCATENATED MODULE: ./lib/package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"registry-policy","rE":"1.0.0"}');
;// CONCATENATED MODULE: ./lib/src/product.js

const NAME = package_namespaceObject.UU;
const VERSION = package_namespaceObject.rE;


/***/ }),

/***/ 1445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Ep: () => (/* binding */ kindName),
/* harmony export */   I6: () => (/* binding */ findingsFor),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   SF: () => (/* binding */ booleanOf),
/* harmony export */   YC: () => (/* binding */ editDistance),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7775);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1620);


function findingsFor(file, area) {
    return { file, area, diagnostics: [] };
}
function fail(findings, code, message, at, help) {
    const origin = { file: findings.file, line: at.line, column: at.column };
    const told = findings.diagnostics.length;
    if (told > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS_LIMIT */ .t5)
        return undefined;
    if (told === _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS_LIMIT */ .t5) {
        findings.diagnostics.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .errorAt */ .Os)(`${findings.area}_more`, `from here on more is wrong; ${_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS_LIMIT */ .t5} findings are told of one file`, origin));
        return undefined;
    }
    findings.diagnostics.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .errorAt */ .Os)(`${findings.area}_${code}`, message, origin, help));
    return undefined;
}
function kindName(node) {
    switch (node.kind) {
        case "object":
            return "a mapping";
        case "array":
            return "a list";
        case "string":
            return "text";
        case "number":
            return "a number";
        case "boolean":
            return "true or false";
        case "null":
            return "nothing";
    }
}
function fieldsOf(findings, node, path, known) {
    if (node.kind !== "object")
        return fail(findings, "wrong_type", `${path || "the document"} must be a mapping, not ${kindName(node)}`, node);
    const members = new Map();
    for (const m of node.members) {
        members.set(m.key, m);
        if (known.includes(m.key))
            continue;
        const guess = findings.diagnostics.length < _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS_LIMIT */ .t5 ? nearest(m.key, known) : undefined;
        const help = guess === undefined ? `Known keys: ${known.join(", ")}.` : `Did you mean \`${guess}\`?`;
        fail(findings, "unknown_key", `unknown key ${JSON.stringify(m.key)} in ${path || "the document"}`, m, help);
    }
    return { node, path, get: (key) => members.get(key)?.value, keyAt: (key) => members.get(key) ?? node };
}
function entriesOf(findings, node, path) {
    if (node === undefined || node.kind === "null")
        return [];
    if (node.kind === "object")
        return node.members;
    fail(findings, "wrong_type", `${path} must be a mapping, not ${kindName(node)}`, node);
    return [];
}
function itemsOf(findings, node, path) {
    if (node === undefined || node.kind === "null")
        return [];
    if (node.kind === "array")
        return node.items;
    fail(findings, "wrong_type", `${path} must be a list, not ${kindName(node)}`, node);
    return [];
}
function textOf(findings, node, path) {
    if (node === undefined)
        return undefined;
    if (node.kind !== "string")
        return fail(findings, "wrong_type", `${path} must be text, not ${kindName(node)}`, node, "Put the value in quotes.");
    if (node.value.trim() === "")
        return fail(findings, "empty", `${path} must not be empty`, node);
    return node.value;
}
function textsOf(findings, node, path) {
    return itemsOf(findings, node, path).flatMap((item, i) => textOf(findings, item, `${path}[${i}]`) ?? []);
}
function wordOf(findings, node, path, words) {
    const text = textOf(findings, node, path);
    if (text === undefined || node === undefined)
        return undefined;
    const found = words.find((w) => w === text);
    if (found !== undefined)
        return found;
    const guess = nearest(text, words);
    const help = guess === undefined ? `Use one of: ${words.join(", ")}.` : `Did you mean \`${guess}\`?`;
    return fail(findings, "unknown_value", `${path} is ${JSON.stringify(text)}, which is not one of ${words.join(", ")}`, node, help);
}
function countOf(findings, node, path, max = Number.MAX_SAFE_INTEGER) {
    if (node === undefined)
        return undefined;
    if (node.kind !== "number" || !Number.isInteger(node.value) || node.value < 0 || node.value > max) {
        return fail(findings, "wrong_type", `${path} must be a whole number from 0 to ${max}`, node);
    }
    return node.value;
}
function booleanOf(findings, node, path) {
    if (node === undefined)
        return undefined;
    if (node.kind !== "boolean")
        return fail(findings, "wrong_type", `${path} must be true or false, not ${kindName(node)}`, node);
    return node.value;
}
function nearest(word, candidates) {
    let best;
    let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
function editDistance(a, b, limit) {
    if (Math.abs(a.length - b.length) >= limit)
        return limit;
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            next.push(Math.min((row[j] ?? limit) + 1, (next[j - 1] ?? limit) + 1, (row[j - 1] ?? limit) + cost));
        }
        row = next;
    }
    return row[b.length] ?? limit;
}


/***/ }),

/***/ 1620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bd: () => (/* binding */ SIZE_LIMITS),
/* harmony export */   gq: () => (/* binding */ YAML_SIZE_LIMIT),
/* harmony export */   hz: () => (/* binding */ BLANK_RUN_LIMIT),
/* harmony export */   lt: () => (/* binding */ VALUES_LIMIT),
/* harmony export */   qL: () => (/* binding */ DEPTH_LIMIT),
/* harmony export */   t5: () => (/* binding */ FINDINGS_LIMIT)
/* harmony export */ });
const MiB = 1024 * 1024;
const SIZE_LIMITS = {
    export: 64 * MiB,
    config: MiB,
    policy: 16 * MiB,
    snapshot: 64 * MiB,
    intent: 4 * MiB,
    staged: 16 * MiB,
    evidence: 64 * MiB,
};
const YAML_SIZE_LIMIT = 4 * MiB;
const DEPTH_LIMIT = 64;
const VALUES_LIMIT = 1_250_000;
const BLANK_RUN_LIMIT = MiB;
const FINDINGS_LIMIT = 50;


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9740);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
