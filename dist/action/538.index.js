export const id = 538;
export const ids = [538];
export const modules = {

/***/ 9538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runSync: () => (/* binding */ runSync)
/* harmony export */ });
/* harmony import */ var _commands_for_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6948);
/* harmony import */ var _commands_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5747);
/* harmony import */ var _commands_sync_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1483);
/* harmony import */ var _configs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9614);
/* harmony import */ var _gait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1244);





async function runSync(session) {
    const { inputs, context } = session;
    const minimum = inputs.minimum === undefined ? undefined : (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_commands_for_action_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMinimum */ .Ge)(inputs.minimum));
    const found = await (0,_configs_js__WEBPACK_IMPORTED_MODULE_3__/* .findConfigs */ .J)({ ...session, inputs: { ...inputs, ifNoConfig: "fail" } });
    const configs = found === "skip" ? [] : found.configs;
    const gait = await (0,_gait_js__WEBPACK_IMPORTED_MODULE_4__/* .gaitPath */ .X)(session, configs);
    const { report, pullRequestUrl, lines, exit } = await (0,_commands_sync_js__WEBPACK_IMPORTED_MODULE_2__/* .sync */ .O)(context, {
        configs,
        pullRequest: true,
        commentId: inputs.commentId,
        engine: inputs.engine,
        gait,
        minimum,
    });
    return { report, exit, files: true, lines, ...(pullRequestUrl === undefined ? {} : { pullRequestUrl }) };
}


/***/ })

};
