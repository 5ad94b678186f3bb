export const id = 120;
export const ids = [120];
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
// EXTERNAL MODULE: ./lib/src/platform/index.js + 12 modules
var platform = __webpack_require__(5905);
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
