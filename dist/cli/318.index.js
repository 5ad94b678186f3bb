export const id = 318;
export const ids = [318];
export const modules = {

/***/ 9318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lintCommand: () => (/* binding */ lintCommand)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7775);
/* harmony import */ var _gait_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5630);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8755);
/* harmony import */ var _commands_operands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7035);
/* harmony import */ var _platform_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5905);
/* harmony import */ var _registry_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2358);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6961);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6699);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3363);
/* harmony import */ var _command_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9135);










const lintCommand = async (args, terminal) => {
    const parsed = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .readArguments */ .lR)("policy lint", args.slice(2), (0,_command_table_js__WEBPACK_IMPORTED_MODULE_8__/* .specOf */ .r)("policy lint"));
    const [path = ""] = parsed.positionals;
    const stage = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .oneOf */ .yL)("policy lint", "stage", parsed.value("stage"), _config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGES */ .an);
    const world = await (0,_platform_index_js__WEBPACK_IMPORTED_MODULE_3__/* .makeWorld */ .Bc)({ workspace: undefined, near: path, cwd: process.cwd(), env: process.env });
    const bytes = await (0,_commands_operands_js__WEBPACK_IMPORTED_MODULE_2__/* .readOperand */ .gg)(world, path, "the policy", _source_index_js__WEBPACK_IMPORTED_MODULE_6__/* .SIZE_LIMITS */ .bd.policy);
    const folder = await world.files.shown(".");
    const diagnostics = (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lintPolicy */ .GF)(bytes, { file: path, folder, checkName: _registry_index_js__WEBPACK_IMPORTED_MODULE_4__.checkName, ...(stage === undefined ? {} : { stage }) });
    const failed = (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrors */ .Cs)(diagnostics);
    if (parsed.on("json"))
        terminal.out(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonText */ .s$)({ schema: "registry-policy.lint/1", ok: !failed, diagnostics })}\n`);
    else
        terminal.out(diagnostics.length === 0 ? "policy lint: nothing found\n" : (0,_report_index_js__WEBPACK_IMPORTED_MODULE_5__/* .diagnosticsText */ .gN)(diagnostics, { colour: terminal.colour }));
    return failed ? 5 : 0;
};


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
