export const id = 660;
export const ids = [660];
export const modules = {

/***/ 9660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gateCommand: () => (/* binding */ gateCommand)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8755);
/* harmony import */ var _commands_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(893);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6961);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3363);
/* harmony import */ var _command_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9135);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5085);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4627);







const gateCommand = async (args, terminal) => {
    const parsed = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .readArguments */ .lR)("gate", args.slice(1), (0,_command_table_js__WEBPACK_IMPORTED_MODULE_4__/* .specOf */ .r)("gate"));
    const policy = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .needed */ .Ow)("gate", parsed, "policy");
    const require = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)("gate", "require", parsed.value("require"), _config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .STAGES */ .an) ?? "enforce";
    let project;
    let report;
    try {
        project = await (0,_world_js__WEBPACK_IMPORTED_MODULE_6__/* .openProject */ .U)(parsed);
        report = await (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_1__/* .gate */ .Gj)(project.context, {
            configs: project.configs,
            policy,
            require,
            minimum: undefined,
            engine: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)("gate", "engine", parsed.value("engine"), _config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ENGINES */ .ug),
            gait: parsed.value("gait"),
        });
    }
    catch (error) {
        const looked = project;
        throw await _failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failed */ .c.with(error, (diagnostics) => (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_1__/* .gateShut */ .Yz)(looked, { policy, require }, diagnostics));
    }
    if (parsed.on("json")) {
        terminal.out((0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .json */ .Pq)(report));
    }
    else {
        terminal.out(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`gate ${report.open ? "open" : "shut"}: `, report.policy, (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_1__/* .gateWords */ .DO)(report))}\n`);
        for (const missing of report.missing) {
            terminal.out(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`  missing ${missing.code}: `, missing.message, (0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .namedTools */ .Pd)(missing))}\n`);
            if (missing.help !== undefined)
                terminal.out(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)("    -> ", missing.help)}\n`);
        }
    }
    return report.open ? 0 : 3;
};


/***/ })

};
