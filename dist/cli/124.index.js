export const id = 124;
export const ids = [124];
export const modules = {

/***/ 4124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diffCommand: () => (/* binding */ diffCommand)
/* harmony export */ });
/* harmony import */ var _commands_diff_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4872);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8755);
/* harmony import */ var _platform_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5905);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6961);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3363);
/* harmony import */ var _command_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9135);






const diffCommand = async (args, terminal) => {
    const parsed = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .readArguments */ .lR)("diff", args.slice(1), (0,_command_table_js__WEBPACK_IMPORTED_MODULE_5__/* .specOf */ .r)("diff"));
    const failOn = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .oneOf */ .yL)("diff", "fail-on", parsed.value("fail-on"), ["relaxation", "any", "none"]) ?? "relaxation";
    const engine = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .oneOf */ .yL)("diff", "engine", parsed.value("engine"), _config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ENGINES */ .ug) ?? "embedded";
    const [base = "", head = ""] = parsed.positionals;
    const world = await (0,_platform_index_js__WEBPACK_IMPORTED_MODULE_2__/* .makeWorld */ .Bc)({ workspace: undefined, near: undefined, cwd: process.cwd(), env: process.env });
    const intents = (parsed.value("intents") ?? "")
        .split(",")
        .map((path) => path.trim())
        .filter((path) => path !== "");
    const document = await (0,_commands_diff_files_js__WEBPACK_IMPORTED_MODULE_0__/* .diffFiles */ .p)(world, { base, head, intents, engine, gait: parsed.value("gait") });
    if (parsed.on("json"))
        terminal.out(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonText */ .s$)(document)}\n`);
    else if (parsed.on("markdown"))
        terminal.out((0,_report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .changesMarkdown */ .T4)(document.changes, document.intents.changed));
    else
        terminal.out((0,_report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .changesText */ .Tb)(document.changes, document.intents.changed, { colour: terminal.colour }));
    return (0,_commands_diff_files_js__WEBPACK_IMPORTED_MODULE_0__/* .diffExit */ .M)(document, failOn);
};


/***/ })

};
