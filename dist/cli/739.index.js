export const id = 739;
export const ids = [739];
export const modules = {

/***/ 6120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   syncCommand: () => (/* binding */ syncCommand)
/* harmony export */ });
/* harmony import */ var _commands_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(893);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8755);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6961);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3363);
/* harmony import */ var _command_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9135);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4627);






const syncCommand = async (args, terminal) => {
    const parsed = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .readArguments */ .lR)("sync", args.slice(1), (0,_command_table_js__WEBPACK_IMPORTED_MODULE_4__/* .specOf */ .r)("sync"));
    const { context, configs } = await (0,_world_js__WEBPACK_IMPORTED_MODULE_5__/* .openProject */ .U)(parsed);
    const result = await (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sync */ .OH)(context, {
        configs,
        pullRequest: parsed.on("pull-request"),
        engine: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)("sync", "engine", parsed.value("engine"), _config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ENGINES */ .ug),
        gait: parsed.value("gait"),
        minimum: undefined,
    });
    for (const line of result.lines)
        terminal.err(`${line}\n`);
    terminal.out((0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)("text", result.report, { colour: terminal.colour, ...(terminal.tty ? { width: terminal.width } : {}) }));
    return result.exit;
};


/***/ })

};
