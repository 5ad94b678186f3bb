export const id = 479;
export const ids = [479];
export const modules = {

/***/ 8543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCommand: () => (/* binding */ renderCommand)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3832);
/* harmony import */ var _commands_render_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3618);
/* harmony import */ var _platform_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5511);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6961);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3363);





const renderCommand = async (args, terminal) => {
    const kind = args[1] === "policy" ? "policy" : "snapshot";
    const command = `render ${kind}`;
    const policyOnly = kind === "policy" ? ["stage", "base", "rule-name", "allow-reason-code"] : [];
    const parsed = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .readArguments */ .lR)(command, args.slice(2), { values: ["input", "output", "format", "options", ...policyOnly] });
    const common = {
        input: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .needed */ .Ow)(command, parsed, "input"),
        output: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .needed */ .Ow)(command, parsed, "output"),
        format: parsed.value("format"),
        options: parsed.value("options"),
    };
    const world = await (0,_platform_index_js__WEBPACK_IMPORTED_MODULE_2__/* .makeWorld */ .Bc)({ workspace: undefined, near: undefined, cwd: process.cwd(), env: process.env });
    const result = kind === "snapshot"
        ? await (0,_commands_render_file_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSnapshotFile */ .e)(world, common)
        : await (0,_commands_render_file_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPolicyFile */ .N)(world, {
            ...common,
            stage: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .oneOf */ .yL)(command, "stage", parsed.value("stage"), _config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .STAGES */ .an) ?? "enforce",
            base: parsed.value("base"),
            ruleName: parsed.value("rule-name"),
            allowReasonCode: parsed.value("allow-reason-code"),
        });
    if (result.diagnostics.length > 0)
        terminal.err((0,_report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .diagnosticsText */ .gN)(result.diagnostics, { colour: terminal.colour }));
    const what = kind === "policy" ? "tools" : "servers";
    terminal.out(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(`rendered ${kind}: ${what}=${result.count} input=`, common.input, " output=", common.output)}\n`);
    return 0;
};


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
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6178);
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


/***/ })

};
