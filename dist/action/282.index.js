export const id = 282;
export const ids = [282];
export const modules = {

/***/ 9282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   installGait: () => (/* binding */ installGait)
/* harmony export */ });
/* unused harmony export archiveName */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5991);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7775);
/* harmony import */ var _resolve_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6529);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5593);








const GAIT_RELEASES = "https://github.com/Clyra-AI/gait/releases/download";
const ARCHIVE_LIMIT = 256 * 1024 * 1024;
const SYSTEMS = new Map([
    ["linux", "linux"],
    ["darwin", "darwin"],
    ["win32", "windows"],
]);
const MACHINES = new Map([
    ["x64", "amd64"],
    ["arm64", "arm64"],
]);
function archiveName(version, platform = process.platform, arch = process.arch) {
    const system = SYSTEMS.get(platform);
    const machine = MACHINES.get(arch);
    if (system === undefined || machine === undefined) {
        throw new _types_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_7__/* .errorAt */ .Os)("gait_platform", `there is no gait for ${platform} on ${arch}`, {}, "Run the job on Linux, macOS or Windows, or use engine: embedded."), 7);
    }
    return `gait_${version}_${system}_${machine}.${system === "windows" ? "zip" : "tar.gz"}`;
}
async function installGait(pin, options = {}) {
    const { releases = GAIT_RELEASES, platform = process.platform, arch = process.arch } = options;
    const archive = archiveName(pin.version, platform, arch);
    const name = platform === "win32" ? "gait.exe" : "gait";
    const key = `${arch}-${pin.sha256}`;
    const cached = (0,_actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__/* .find */ .I6)("gait", pin.version, key);
    if (cached !== "")
        return programIn(cached, name, archive);
    const url = `${releases}/v${pin.version}/${archive}`;
    const file = await (0,_actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__/* .downloadTool */ .bq)(url).catch((error) => {
        const why = String(typeof error === "object" && error !== null && "message" in error ? error.message : error);
        throw new _types_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_7__/* .errorAt */ .Os)("gait_download", `${url} cannot be fetched: ${why}`, {}, "Check gait-version, or put gait on PATH in an earlier step."), 7);
    });
    try {
        const found = await sha256(file);
        if (found !== pin.sha256) {
            throw new _types_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_7__/* .errorAt */ .Os)("gait_digest", `the archive ${archive} has the sha256 ${found}, pinned is ${pin.sha256}; nothing was unpacked`, {}, "Set gait-sha256 to the digest of that release's archive for this runner's platform."));
        }
        const unpacked = archive.endsWith(".zip") ? await (0,_actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__/* .extractZip */ .JE)(file) : await (0,_actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__/* .extractTar */ .nN)(file);
        return programIn(await (0,_actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__/* .cacheDir */ .e8)(unpacked, "gait", pin.version, key), name, archive);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(file, { force: true });
    }
}
async function sha256(file) {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file)).size > ARCHIVE_LIMIT)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_7__/* .errorAt */ .Os)("gait_too_large", `the archive of gait is larger than ${ARCHIVE_LIMIT} bytes`));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file))
        hash.update(chunk);
    return hash.digest("hex");
}
async function programIn(folder, name, archive) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch((error) => {
        if ((0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isAbsent */ .W0)(error))
            return undefined;
        throw error;
    });
    if (there?.isFile() !== true)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_7__/* .errorAt */ .Os)("gait_archive", `the archive ${archive} holds no ${name} at its top`), 7);
    return path;
}


/***/ })

};
