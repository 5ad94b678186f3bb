export const id = 687;
export const ids = [687];
export const modules = {

/***/ 3687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkCommand: () => (/* binding */ checkCommand)
/* harmony export */ });
/* harmony import */ var _commands_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(893);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8755);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6961);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3363);
/* harmony import */ var _command_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9135);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4627);






const checkCommand = async (args, terminal) => {
    const parsed = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .readArguments */ .lR)("check", args.slice(1), (0,_command_table_js__WEBPACK_IMPORTED_MODULE_4__/* .specOf */ .r)("check"));
    const { context, configs, gone } = await (0,_world_js__WEBPACK_IMPORTED_MODULE_5__/* .openComparison */ .I)(parsed);
    const result = await (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(context, {
        configs,
        gone,
        base: parsed.value("base"),
        write: parsed.on("write"),
        engine: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)("check", "engine", parsed.value("engine"), _config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ENGINES */ .ug),
        gait: parsed.value("gait"),
        minimum: undefined,
    });
    const folder = parsed.value("report");
    if (folder !== undefined)
        await (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_0__/* .writeReports */ .Li)(context, result.report, folder, "operand");
    if (parsed.on("write") && !result.head.readable)
        terminal.err("nothing was written, as inputs are invalid: correct the errors, then run this again\n");
    for (const path of result.written)
        terminal.err(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)("wrote ", path)}\n`);
    terminal.out(parsed.on("json")
        ? (0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)("json", result.report)
        : (0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)("text", result.report, { colour: terminal.colour, ...(terminal.tty ? { width: terminal.width } : {}) }));
    return result.report.exit_code;
};


/***/ })

};
