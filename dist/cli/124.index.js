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
/* harmony import */ var _platform_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5511);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6961);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3363);




const diffCommand = async (args, terminal) => {
    const parsed = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .readArguments */ .lR)("diff", args.slice(1), {
        values: ["intents", "fail-on", "engine", "gait"],
        booleans: ["json", "markdown"],
        positionals: [2, 2],
    });
    const failOn = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)("diff", "fail-on", parsed.value("fail-on"), ["relaxation", "any", "none"]) ?? "relaxation";
    const engine = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)("diff", "engine", parsed.value("engine"), ["embedded", "gait", "both"]) ?? "embedded";
    const [base = "", head = ""] = parsed.positionals;
    const world = await (0,_platform_index_js__WEBPACK_IMPORTED_MODULE_1__/* .makeWorld */ .Bc)({ workspace: undefined, near: undefined, cwd: process.cwd(), env: process.env });
    const intents = (parsed.value("intents") ?? "")
        .split(",")
        .map((path) => path.trim())
        .filter((path) => path !== "");
    const document = await (0,_commands_diff_files_js__WEBPACK_IMPORTED_MODULE_0__/* .diffFiles */ .p)(world, { base, head, intents, engine, gait: parsed.value("gait") });
    if (parsed.on("json"))
        terminal.out(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s$)(document)}\n`);
    else if (parsed.on("markdown"))
        terminal.out((0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .changesMarkdown */ .T4)(document.changes, document.intents.changed));
    else
        terminal.out((0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .changesText */ .Tb)(document.changes, document.intents.changed, { colour: terminal.colour }));
    const { changes } = document;
    if (document.diagnostics.some((d) => d.code === "engines_disagree"))
        return 2;
    const any = changes.classes.length +
        changes.newly_allowed.length +
        changes.newly_blocked.length +
        changes.newly_dry_run.length +
        changes.newly_require_approval.length +
        document.intents.changed.length >
        0;
    const relaxed = changes.relaxed;
    return failOn === "any" ? (any ? 3 : 0) : failOn === "relaxation" && relaxed ? 3 : 0;
};


/***/ })

};
