export const id = 85;
export const ids = [85];
export const modules = {

/***/ 5085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ Failed),
/* harmony export */   failureOf: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _commands_refused_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6205);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7775);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8149);
/* harmony import */ var _platform_system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5612);




class Failed extends Error {
    failure;
    constructor(failure, cause) {
        super("failed", { cause });
        this.failure = failure;
    }
    static async with(cause, answer) {
        const failure = failureOf(cause);
        return new Failed({ ...failure, document: await answer(failure.diagnostics) }, cause);
    }
}
function failureOf(error) {
    if (error instanceof Failed)
        return error.failure;
    if (error instanceof _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d)
        return { exit: error.exit, diagnostics: [error.diagnostic], trace: [] };
    if (error instanceof _commands_refused_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedExport */ .R && error.taken !== undefined)
        return { exit: 6, diagnostics: error.diagnostics, trace: [], taken: error.taken };
    if (error instanceof _commands_refused_js__WEBPACK_IMPORTED_MODULE_0__/* .Refused */ .L)
        return { exit: 6, diagnostics: error.diagnostics, trace: [] };
    const refusal = (0,_platform_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemDiagnostic */ .B)(error);
    if (refusal !== undefined)
        return { exit: 7, diagnostics: [refusal], trace: [] };
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const [first = "unknown", ...trace] = text.split("\n");
    return { exit: 1, diagnostics: [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__/* .errorAt */ .Os)("internal", `a defect of registry-policy: ${first}`, {}, "Please report it with what you ran.")], trace };
}


/***/ }),

/***/ 6205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ Refused),
/* harmony export */   R: () => (/* binding */ RefusedExport)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7775);

class Refused extends Error {
    diagnostics;
    constructor(diagnostics) {
        super(diagnostics[0]?.message ?? "refused");
        this.name = "Refused";
        this.diagnostics = diagnostics;
    }
}
class RefusedExport extends Refused {
    taken;
    constructor(diagnostics, taken) {
        const said = taken && (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticAt */ .R5)("note", "format_detected", `taken for ${taken.format}: ${taken.detected_by}`);
        super(said === undefined ? diagnostics : [...diagnostics, said]);
        this.taken = taken;
    }
}


/***/ })

};
