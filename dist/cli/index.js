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

/***/ 2600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ commandWords),
/* harmony export */   VY: () => (/* binding */ helpFor),
/* harmony export */   hH: () => (/* binding */ topHelp)
/* harmony export */ });
/* harmony import */ var _product_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1752);

const COMMANDS = new Map([
    [
        "check",
        [
            "check [--config FILE]... [--base REF|FOLDER] [--write] [--report DIR] [--engine E] [--gait PATH] [--json]",
            "Renders, tests and compares what a pull request changes; exit 0 when all holds.",
            "--config FILE    registry-policy.yaml; may be given several times, or be a glob",
            "--base REF       commit or folder to compare with; default: by the event, else HEAD",
            "--write          bring artefacts and staged files up to date",
            "--report DIR     write report.json, report.sarif, report.xml and report.md there",
            "--engine E       embedded, gait or both",
            "--gait PATH      the gait binary",
            "--json           the report as JSON",
        ],
    ],
    [
        "diff",
        [
            "diff BASE HEAD [--intents LIST] [--fail-on relaxation|any|none] [--engine E] [--gait PATH] [--json|--markdown]",
            "Two policies: which verdicts change, by tool, by recorded intent and by class of intents.",
            "--intents LIST   comma-separated files and folders of intents, JSON or JSON Lines",
            "--fail-on WHAT   exit 3 on a relaxation (default), on any change, or never",
        ],
    ],
    [
        "render policy",
        [
            "render policy --input EXPORT --output POLICY [--format F] [--options FILE] [--stage S] [--base POLICY] [--rule-name N] [--allow-reason-code C]",
            "A registry export becomes a gait.gate.policy.",
        ],
    ],
    [
        "render snapshot",
        ["render snapshot --input REPORT --output SNAPSHOT [--format F] [--options FILE]", "A scanner report becomes a gait.mcp.trust_snapshot."],
    ],
    ["registry inspect", ["registry inspect FILE... [--format F] [--options FILE] [--json]", "What an export says, what is left out and why."]],
    ["policy validate", ["policy validate POLICY [--json]", "As gait policy validate."]],
    ["policy fmt", ["policy fmt POLICY [--write] [--json]", "As gait policy fmt."]],
    ["policy test", ["policy test POLICY INTENT [--json]", "As gait policy test; what gait swallows is told on standard error."]],
    ["policy simulate", ["policy simulate --policy P --baseline B --fixtures LIST [--json]", "As gait policy simulate."]],
    ["policy lint", ["policy lint POLICY [--stage S] [--json]", "What gait would swallow without a word; exit 5 on any error."]],
    ["mcp verify", ["mcp verify --policy P --server S [--risk-class C] [--json]", "As gait mcp verify."]],
    ["gate eval", ["gate eval --policy P --intent I [--simulate] [--json]", "As gait gate eval, the verdict only: no traces, tokens or signing."]],
    ["sync", ["sync [--config FILE]... [--pull-request]", "Renders what changed; with --pull-request (in the action) as one pull request."]],
    [
        "gate",
        [
            "gate [--config FILE]... --policy ID [--require STAGE] [--json]",
            "Opens (exit 0) only when the policy stands at the required stage (default enforce) and reached it by the rules.",
        ],
    ],
    [
        "rollout status",
        [
            "rollout status [--config FILE]... [--decisions FILES] [--json]",
            "Every policy: its stage, since when, what is proven, and what is missing for the next step.",
        ],
    ],
    [
        "rollout promote",
        ["rollout promote ID [--tools A,B | --ready] [--config FILE]...", "One stage forward; or, with --tools or --ready, proven tools out of the staged file."],
    ],
    ["rollout rollback", ["rollout rollback ID --to STAGE [--config FILE]...", "Any stage back."]],
    ["rollout args", ["rollout args ID [--json] [--config FILE]...", "What to pass to gait in the policy's stage."]],
    [
        "rollout record",
        ["rollout record ID --decisions FILES [--config FILE]...", "Summarises what gait recorded while the stage ran, into the evidence folder."],
    ],
    ["rollout attest", ["rollout attest ID --output FILE [--config FILE]...", "Evidence as an in-toto Statement, ready to be signed."]],
    ["rollout log", ["rollout log [ID] [--tool T] [--since D] [--json] [--config FILE]...", "When what entered and left, from which line, at which stage."]],
    ["block", ["block TOOL|--server S --reason R [--config FILE]...", "The emergency lane: denies a tool or a server everywhere, at once."]],
    ["accept", ["accept ID --reason R --expires D [--config FILE]... [--base REF]", "Writes an exception for exactly the change at hand."]],
]);
function commandWords() {
    return [...COMMANDS.keys()];
}
function topHelp() {
    const lines = [...COMMANDS].map(([, [synopsis, about]]) => `  ${synopsis}\n      ${about}`);
    return `${_product_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o}: registry exports in, tested Gait policy out.\n\nusage: ${_product_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o} COMMAND ...\n\n${lines.join("\n")}\n\n  --version, --help; \`${_product_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o} COMMAND --help\` for one command\n\n${EXITS}`;
}
const EXITS = `exit codes: 0 passed, 1 internal failure, 2 verification failed, 3 blocked, 4 approval required,
            5 differs from what was expected, 6 invalid input, 7 something needed is missing
`;
function helpFor(words) {
    const asked = words.filter((word) => !word.startsWith("-")).slice(0, 2);
    const exact = COMMANDS.get(asked.join(" ")) ?? COMMANDS.get(asked[0] ?? "");
    if (exact !== undefined && (asked.length === 1 || COMMANDS.has(asked.join(" ")) || !hasSubcommands(asked[0]))) {
        const [synopsis, about, ...options] = exact;
        return `usage: ${_product_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o} ${synopsis}\n\n${about}\n${options.length === 0 ? "" : `\n${options.map((o) => `  ${o}\n`).join("")}`}`;
    }
    const group = [...COMMANDS].filter(([name]) => name.startsWith(`${asked[0] ?? ""} `));
    if (group.length === 0)
        return topHelp();
    return group.map(([, [synopsis, about]]) => `usage: ${_product_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o} ${synopsis}\n    ${about}\n`).join("");
}
function hasSubcommands(word) {
    return word !== undefined && [...COMMANDS.keys()].some((name) => name.startsWith(`${word} `));
}


/***/ }),

/***/ 1019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ start)
/* harmony export */ });
/* harmony import */ var _platform_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3003);
/* harmony import */ var _product_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1752);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2600);



async function start(args) {
    const [first] = args;
    if (first === "--version" || first === "-V" || first === "version") {
        (0,_platform_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .makeTerminal */ .z)(process.env).out(`${_product_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME */ .o} ${_product_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}\n`);
        return 0;
    }
    if (first === undefined || first === "--help" || first === "-h" || first === "help") {
        const wanted = first === "help" ? args.slice(1) : [];
        (0,_platform_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .makeTerminal */ .z)(process.env).out(wanted.length === 0 ? (0,_help_js__WEBPACK_IMPORTED_MODULE_2__/* .topHelp */ .hH)() : (0,_help_js__WEBPACK_IMPORTED_MODULE_2__/* .helpFor */ .VY)(wanted));
        return first === undefined ? 6 : 0;
    }
    const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(342)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1342));
    return run(args);
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

/***/ 8910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Ay: () => (/* binding */ refuseUnusable),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   ST: () => (/* binding */ resolveOutput),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   eA: () => (/* binding */ checkShape),
/* harmony export */   he: () => (/* binding */ realInside)
/* harmony export */ });
/* unused harmony export isGuardedPath */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7775);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5593);




function refuse(code, message, path, help) {
    throw new _types_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__/* .errorAt */ .Os)(code, message, { file: path }, help));
}
function codeOf(error) {
    return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}
const ABSENT = new Set(["ENOENT", "ENOTDIR"]);
function isAbsent(error) {
    return ABSENT.has(codeOf(error));
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
        if (isAbsent(error))
            return (await isDangling(full)) ? refuse("path_dangling", `${JSON.stringify(path)} is a link to nothing`, path) : undefined;
        refuseUnusable(error, path);
        throw error;
    }
    if (!isInside(root, real))
        refuse("path_outside", `${JSON.stringify(path)} is a link that leads out of the workspace`, path, "Links may only point inside the repository.");
    if (isGuardedPath((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real), [".git"]))
        refuse("path_guarded", `${JSON.stringify(path)} lies in .git`, path);
    return real;
}
function refuseUnusable(error, path) {
    switch (codeOf(error)) {
        case "ELOOP":
            return refuse("path_loop", `${JSON.stringify(path)} is a loop of links`, path);
        case "ENAMETOOLONG":
            return refuse("path_too_long", `the path of ${path.length} characters is too long for the file system`, path.slice(0, 100), "Use a shorter path.");
        case "EACCES":
            return refuse("path_denied", `${JSON.stringify(path)} may not be read`, path);
    }
}
async function isDangling(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isSymbolicLink();
    }
    catch (error) {
        if (isAbsent(error))
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
async function resolveOutput(root, from, path) {
    checkShape(path);
    if (root !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path))
        refuse("path_outside", `${JSON.stringify(path)} is absolute`, path, "Paths are relative to the workspace.");
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root ?? from, path);
    if (path.endsWith("/") || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(full) === "")
        refuse("path_folder", `${JSON.stringify(path)} names a folder`, path);
    const real = await realTarget(full, path);
    if (root !== undefined && !isInside(root, real))
        refuse("path_outside", `${JSON.stringify(path)} leads out of the workspace`, path, "Choose an output inside the repository.");
    const judged = root === undefined ? real : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real);
    if (isGuardedPath(judged, [".git", ".github/workflows"]))
        refuse("path_guarded", `${JSON.stringify(path)} lies in .git or .github/workflows`, path, "Choose another output folder.");
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(real)).isFile())
            refuse("path_not_regular", `${JSON.stringify(path)} is not a regular file`, path);
    }
    catch (error) {
        if (!isAbsent(error))
            throw error;
    }
    return real;
}
async function realTarget(full, shown) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(full);
    }
    catch (error) {
        refuseUnusable(error, shown);
        if (!isAbsent(error))
            throw error;
        if (await isDangling(full))
            refuse("path_dangling", `${JSON.stringify(shown)} is a link to nothing`, shown);
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full);
        if (parent === full)
            return full;
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await realTarget(parent, shown), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(full));
    }
}


/***/ }),

/***/ 3003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ makeTerminal)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:tty"
const external_node_tty_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");
// EXTERNAL MODULE: ./lib/src/platform/resolve-path.js
var resolve_path = __nccwpck_require__(8910);
;// CONCATENATED MODULE: ./lib/src/platform/terminal.js



function makeTerminal(env) {
    const tty = (0,external_node_tty_namespaceObject.isatty)(1) && env["CI"] === undefined;
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
            rest = rest.subarray((0,external_node_fs_.writeSync)(stream, rest));
        }
        catch (error) {
            const code = (0,resolve_path/* codeOf */.$N)(error);
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
