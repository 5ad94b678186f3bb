export const id = 634;
export const ids = [634];
export const modules = {

/***/ 7634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  asksForJson: () => (/* binding */ asksForJson),
  failureDocument: () => (/* binding */ failureDocument)
});

// EXTERNAL MODULE: ./lib/src/config/index.js + 9 modules
var config = __webpack_require__(8755);
// EXTERNAL MODULE: ./lib/src/product.js + 1 modules
var product = __webpack_require__(1752);
// EXTERNAL MODULE: ./lib/src/report/index.js + 29 modules
var report = __webpack_require__(6961);
;// CONCATENATED MODULE: ./lib/src/commands/refused-report.js



function bareReport({ exit, configs, engine, diagnostics, note }) {
    return {
        schema: report/* REPORT_SCHEMA */.DC,
        version: product/* VERSION */.x,
        gait: config/* GAIT_VERSION */.VT,
        engine: engine ?? "embedded",
        result: exit === 0 ? "passed" : "failed",
        exit_code: exit,
        ...(note === undefined ? {} : { base_note: note }),
        configs,
        policies: [],
        snapshots: [],
        judges_changed: [],
        exceptions: [],
        diagnostics,
    };
}

// EXTERNAL MODULE: ./lib/src/registry/index.js + 48 modules
var registry = __webpack_require__(2358);
;// CONCATENATED MODULE: ./lib/src/cli/failure-document.js



function asksForJson(args) {
    const end = args.indexOf("--");
    return (end < 0 ? args : args.slice(0, end)).includes("--json");
}
function failureDocument(args, { exit, diagnostics, taken, document }) {
    if (document !== undefined)
        return (0,report/* json */.Pq)(document);
    switch (args[0] ?? "") {
        case "check":
            return (0,report/* print */.yy)("json", bareReport({ exit, configs: [], engine: undefined, diagnostics }));
        case "registry":
            return `${(0,report/* jsonText */.s$)((0,registry.refusedDocument)(diagnostics, taken))}\n`;
        default:
            return `${(0,report/* jsonText */.s$)({ schema: report/* ERROR_SCHEMA */.Fq, exit_code: exit, diagnostics })}\n`;
    }
}


/***/ })

};
