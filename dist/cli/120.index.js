export const id = 120;
export const ids = [120];
export const modules = {

/***/ 6120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   syncCommand: () => (/* binding */ syncCommand)
/* harmony export */ });
/* harmony import */ var _commands_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6961);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3363);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4627);




const syncCommand = async (args, terminal) => {
    const parsed = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .readArguments */ .lR)("sync", args.slice(1), { lists: ["config"], booleans: ["pull-request"] });
    const { context, configs } = await (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .openProject */ .U8)(parsed);
    const result = await (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sync */ .OH)(context, { configs, pullRequest: parsed.on("pull-request"), engine: undefined, gait: undefined, minimum: undefined });
    for (const line of result.lines)
        terminal.err(`${line}\n`);
    terminal.out((0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)("text", result.report, { colour: terminal.colour, ...(terminal.tty ? { width: terminal.width } : {}) }));
    return result.exit;
};


/***/ })

};
