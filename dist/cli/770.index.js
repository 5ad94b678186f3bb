export const id = 770;
export const ids = [770];
export const modules = {

/***/ 7770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gaitCommand: () => (/* binding */ gaitCommand)
/* harmony export */ });
/* harmony import */ var _gait_command_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6976);
/* harmony import */ var _platform_gait_io_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7816);
/* harmony import */ var _report_escape_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7426);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4287);




const COMMANDS = new Map([
    ["policy validate", _gait_command_index_js__WEBPACK_IMPORTED_MODULE_0__/* .policyValidate */ .Jq],
    ["policy fmt", _gait_command_index_js__WEBPACK_IMPORTED_MODULE_0__/* .policyFmt */ .aX],
    ["policy test", _gait_command_index_js__WEBPACK_IMPORTED_MODULE_0__/* .policyTest */ .r4],
    ["policy simulate", _gait_command_index_js__WEBPACK_IMPORTED_MODULE_0__/* .policySimulate */ .HL],
    ["mcp verify", _gait_command_index_js__WEBPACK_IMPORTED_MODULE_0__/* .mcpVerify */ .cK],
    ["gate eval", _gait_command_index_js__WEBPACK_IMPORTED_MODULE_0__/* .gateEval */ ._W],
]);
const gaitCommand = async (args, terminal) => {
    const command = COMMANDS.get(args.slice(0, 2).join(" "));
    if (command === undefined)
        throw new Error(`no command ${args.slice(0, 2).join(" ")}`);
    const answer = await command(args, { ...(0,_platform_gait_io_js__WEBPACK_IMPORTED_MODULE_1__/* .makeGaitIo */ .Y)(process.cwd(), Date.now), checkName: loadCheck });
    terminal.out(answer.stdout.startsWith("{") ? guardJson(answer.stdout) : guardLines(answer.stdout));
    if (answer.stderr !== "")
        terminal.err(guardLines(answer.stderr));
    if (answer.diagnostics.length > 0)
        terminal.err((0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .diagnosticsText */ .g)(answer.diagnostics, { colour: terminal.colour }));
    return answer.exit;
};
async function loadCheck() {
    return (await __webpack_require__.e(/* import() */ 358).then(__webpack_require__.bind(__webpack_require__, 2358))).checkName;
}
function guardLines(text) {
    const lines = text.split("\n");
    return lines.map((line, i) => (line === "" && i === lines.length - 1 ? "" : (0,_report_escape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(line))).join("\n");
}
function guardJson(text) {
    return text.replaceAll("##[", "#\\u0023[");
}


/***/ })

};
