export const id = 949;
export const ids = [949];
export const modules = {

/***/ 8949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspectCommand: () => (/* binding */ inspectCommand)
});

// EXTERNAL MODULE: ./lib/src/commands/inspect.js
var inspect = __webpack_require__(6865);
// EXTERNAL MODULE: ./lib/src/platform/index.js + 12 modules
var platform = __webpack_require__(5905);
// EXTERNAL MODULE: ./lib/src/report/index.js + 29 modules
var report = __webpack_require__(6961);
// EXTERNAL MODULE: ./lib/src/cli/arguments.js
var cli_arguments = __webpack_require__(3363);
;// CONCATENATED MODULE: ./lib/src/cli/inspect-text.js

function inspectText(document, options) {
    const lines = [
        (0,report/* logLine */.BP)(`format: ${document.format} (`, document.detected_by, ")"),
        ...listed("tools", document.tools.map((t) => `${JSON.stringify(t.name)}${t.server_id === undefined ? "" : ` of ${JSON.stringify(t.server_id)}`}${t.effect === undefined ? "" : ` (${t.effect})`}  ${t.file}:${t.line}:${t.column}`)),
        ...listed("names in the policy", document.tool_names.map((name) => JSON.stringify(name))),
        ...listed("servers", document.servers.map((s) => `${JSON.stringify(s.server_id)}${s.version === undefined ? "" : ` ${s.version}`}${s.status === undefined ? "" : ` ${s.status}`}`)),
        ...listed("trust entries", document.trust_entries.map((e) => `${JSON.stringify(e.server_id ?? e.server_name ?? "")} ${e.status} ${e.score} ${e.updated_at}`)),
        ...listed("left out", document.left_out.map((l) => `${JSON.stringify(l.subject)}: ${l.reason} [${l.code}]`)),
    ];
    return `${lines.join("\n")}\n${document.diagnostics.length === 0 ? "" : (0,report/* diagnosticsText */.gN)(document.diagnostics, options)}`;
}
function listed(title, items) {
    return items.length === 0 ? [] : [`${title}: ${items.length}`, ...items.map((item) => (0,report/* logLine */.BP)("  ", item))];
}

// EXTERNAL MODULE: ./lib/src/cli/command-table.js
var command_table = __webpack_require__(9135);
;// CONCATENATED MODULE: ./lib/src/cli/inspect.js






const inspectCommand = async (args, terminal) => {
    const parsed = (0,cli_arguments/* readArguments */.lR)("registry inspect", args.slice(2), (0,command_table/* specOf */.r)("registry inspect"));
    const world = await (0,platform/* makeWorld */.Bc)({ workspace: undefined, near: undefined, cwd: process.cwd(), env: process.env });
    const { document } = await (0,inspect/* inspect */.N)(world, { files: parsed.positionals, format: parsed.value("format"), options: parsed.value("options") });
    terminal.out(parsed.on("json") ? `${(0,report/* jsonText */.s$)(document)}\n` : inspectText(document, { colour: terminal.colour }));
    return 0;
};


/***/ }),

/***/ 6865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7775);
/* harmony import */ var _registry_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2358);
/* harmony import */ var _operands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7035);
/* harmony import */ var _refused_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6205);




async function inspect(world, options) {
    const registry = await (0,_operands_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptions */ .Tt)(world, options.options, options.format);
    const documents = await (0,_operands_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocuments */ .r9)(world, options.files, "the export");
    const reading = (0,_registry_index_js__WEBPACK_IMPORTED_MODULE_0__.readExport)(documents, registry);
    const refuse = (diagnostics) => new _refused_js__WEBPACK_IMPORTED_MODULE_2__/* .RefusedExport */ .R(diagnostics, (0,_registry_index_js__WEBPACK_IMPORTED_MODULE_0__.recognised)(documents, registry));
    if (reading.value === undefined || (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrors */ .Cs)(reading.diagnostics))
        throw refuse(reading.diagnostics);
    const times = (0,_registry_index_js__WEBPACK_IMPORTED_MODULE_0__.checkReportTimes)(reading.value, world.clock.now());
    if (times.length > 0)
        throw refuse([...times, ...reading.diagnostics]);
    return { document: (0,_registry_index_js__WEBPACK_IMPORTED_MODULE_0__.inspectDocument)(reading.value), diagnostics: reading.diagnostics };
}


/***/ })

};
