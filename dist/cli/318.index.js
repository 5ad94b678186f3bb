export const id = 318;
export const ids = [318];
export const modules = {

/***/ 9318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lintCommand: () => (/* binding */ lintCommand)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7775);
/* harmony import */ var _gait_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7351);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3832);
/* harmony import */ var _commands_operands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7035);
/* harmony import */ var _platform_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5511);
/* harmony import */ var _registry_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8539);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6961);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6178);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3363);









const lintCommand = async (args, terminal) => {
    const parsed = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .readArguments */ .lR)("policy lint", args.slice(2), { values: ["stage"], booleans: ["json"], positionals: [1, 1] });
    const [path = ""] = parsed.positionals;
    const stage = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .oneOf */ .yL)("policy lint", "stage", parsed.value("stage"), _config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGES */ .an);
    const world = await (0,_platform_index_js__WEBPACK_IMPORTED_MODULE_3__/* .makeWorld */ .Bc)({ workspace: undefined, near: path, cwd: process.cwd(), env: process.env });
    const bytes = await (0,_commands_operands_js__WEBPACK_IMPORTED_MODULE_2__/* .readOperand */ .gg)(world, path, "the policy", _source_index_js__WEBPACK_IMPORTED_MODULE_6__/* .SIZE_LIMITS */ .bd.policy);
    const diagnostics = (0,_gait_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lintPolicy */ .GF)(bytes, { file: path, checkName: _registry_index_js__WEBPACK_IMPORTED_MODULE_4__/* .checkName */ .I3, ...(stage === undefined ? {} : { stage }) });
    const failed = (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_8__/* .hasErrors */ .Cs)(diagnostics);
    if (parsed.on("json"))
        terminal.out(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonText */ .s$)({ schema: "registry-policy.lint/1", ok: !failed, diagnostics })}\n`);
    else
        terminal.out(diagnostics.length === 0 ? "policy lint: nothing found\n" : (0,_report_index_js__WEBPACK_IMPORTED_MODULE_5__/* .diagnosticsText */ .gN)(diagnostics, { colour: terminal.colour }));
    return failed ? 5 : 0;
};


/***/ })

};
