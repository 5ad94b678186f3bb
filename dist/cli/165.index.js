export const id = 165;
export const ids = [165];
export const modules = {

/***/ 1165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   acceptCommand: () => (/* binding */ acceptCommand),
/* harmony export */   blockCommand: () => (/* binding */ blockCommand)
/* harmony export */ });
/* harmony import */ var _commands_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(893);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8755);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6961);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3363);
/* harmony import */ var _command_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9135);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4627);






const SHOWN = 20;
const blockCommand = async (args, terminal) => {
    const parsed = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .readArguments */ .lR)("block", args.slice(1), (0,_command_table_js__WEBPACK_IMPORTED_MODULE_4__/* .specOf */ .r)("block"));
    const [tool] = parsed.positionals;
    const server = parsed.value("server");
    if ((tool === undefined) === (server === undefined))
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)("block", "block needs either a TOOL or --server S");
    const reason = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .needed */ .Ow)("block", parsed, "reason");
    const { context, configs } = await (0,_world_js__WEBPACK_IMPORTED_MODULE_5__/* .openProject */ .U)(parsed);
    const result = await (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(context, { configs, tool, server, reason });
    const what = tool === undefined ? "server" : "tool";
    terminal.out(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(result.added ? `denied ${what} ` : `${what} was denied before: `, JSON.stringify(result.name))}\n`);
    for (const name of result.taken.slice(0, SHOWN))
        terminal.out(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)("  no longer runs: ", JSON.stringify(name))}\n`);
    if (result.taken.length > SHOWN)
        terminal.out(`  and ${result.taken.length - SHOWN} more\n`);
    for (const path of result.written)
        terminal.out(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)("wrote ", path)}\n`);
    terminal.out("Commit and merge this change; it passes at every stage and under every limit.\n");
    terminal.out(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`Hosts that cannot wait for a deployment: gait kill-switch add (${what} `, JSON.stringify(result.name), "; see `gait kill-switch add --help` for its scope flags)")}\n`);
    if (result.warnings.length > 0)
        terminal.err((0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnosticsText */ .gN)(result.warnings, { colour: terminal.colour }));
    if (result.diagnostics.length === 0)
        return 0;
    terminal.err((0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnosticsText */ .gN)(result.diagnostics, { colour: terminal.colour }));
    terminal.err("What is named above could not be rendered anew and may still allow it: mend it, and run the command again.\n");
    return 6;
};
const acceptCommand = async (args, terminal) => {
    const parsed = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .readArguments */ .lR)("accept", args.slice(1), (0,_command_table_js__WEBPACK_IMPORTED_MODULE_4__/* .specOf */ .r)("accept"));
    const [id = ""] = parsed.positionals;
    const reason = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .needed */ .Ow)("accept", parsed, "reason");
    const expires = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .needed */ .Ow)("accept", parsed, "expires");
    const { context, configs, gone } = await (0,_world_js__WEBPACK_IMPORTED_MODULE_5__/* .openComparison */ .I)(parsed);
    const written = await (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(context, {
        configs,
        gone,
        base: parsed.value("base"),
        write: false,
        engine: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)("accept", "engine", parsed.value("engine"), _config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ENGINES */ .ug),
        gait: parsed.value("gait"),
        minimum: undefined,
        id,
        reason,
        expires,
    });
    for (const path of written)
        terminal.out(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)("wrote ", path)}\n`);
    terminal.out("Commit the exception with the change it covers: it is shown first in the report and is good for that change alone.\n");
    return 0;
};


/***/ })

};
