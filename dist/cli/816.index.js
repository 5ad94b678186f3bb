export const id = 816;
export const ids = [816];
export const modules = {

/***/ 3987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ byCodePoint),
/* harmony export */   j: () => (/* binding */ folderTree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(165);
/* harmony import */ var _resolve_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8910);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5612);






const SKIPPED = new Set([".git", "node_modules"]);
function folderTree(root, label) {
    const read = async (path, limit) => {
        const real = await (0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_4__/* .realInside */ .he)(root, path);
        return real === undefined ? undefined : (0,_read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .V)(real, path, limit, () => (0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_4__/* .realInside */ .he)(root, path));
    };
    const find = async (folder, kind) => {
        const real = folder === "" ? root : await (0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_4__/* .realInside */ .he)(root, folder);
        return real === undefined ? [] : (await walk(real, folder, kind)).map((path) => shown(folder, real, path)).sort(byCodePoint);
    };
    const list = (folder) => find(folder, "file");
    const ids = async (paths) => {
        const found = new Map();
        for (const path of paths) {
            const id = await idOf(path);
            if (id !== undefined)
                found.set(path, id);
        }
        return found;
    };
    const idOf = async (path) => {
        const files = await list(path);
        if (files.length === 0) {
            const bytes = await read(path);
            return bytes === undefined ? undefined : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex");
        }
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
        for (const file of files)
            hash
                .update(file)
                .update("\0")
                .update((await read(file)) ?? "");
        return hash.digest("hex");
    };
    return { label, read, list, links: (folder) => find(folder, "link"), ids };
}
function shown(folder, real, path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(real, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join("/");
    return folder === "" ? below : `${folder}/${below}`;
}
async function walk(folder, shown, kind) {
    let entries;
    try {
        entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true });
    }
    catch (error) {
        if ((0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsent */ .W0)(error))
            return [];
        throw (0,_system_error_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalOf */ .O)(error, shown === "" ? "." : shown, "reading");
    }
    const found = [];
    for (const entry of entries) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name);
        if (kind === "file" ? entry.isFile() : entry.isSymbolicLink())
            found.push(path);
        else if (entry.isDirectory() && !SKIPPED.has(entry.name)) {
            for (const below of await walk(path, shown === "" ? entry.name : `${shown}/${entry.name}`, kind))
                found.push(below);
        }
    }
    return found;
}
function byCodePoint(a, b) {
    return Buffer.compare(Buffer.from(a, "utf8"), Buffer.from(b, "utf8"));
}


/***/ }),

/***/ 7816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ makeGaitIo)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _folder_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3987);
/* harmony import */ var _resolve_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8910);
/* harmony import */ var _write_all_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5801);





const WORDS = new Map([
    ["ENOENT", "no such file or directory"],
    ["ENOTDIR", "not a directory"],
    ["EACCES", "permission denied"],
    ["ELOOP", "too many levels of symbolic links"],
    ["ENAMETOOLONG", "file name too long"],
]);
function makeGaitIo(cwd, now) {
    const words = (verb, path, error) => {
        const code = (0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error);
        if (code === "EISDIR")
            return `read ${path}: is a directory`;
        return `${verb} ${path}: ${WORDS.get(code) ?? code.toLowerCase()}`;
    };
    return {
        readFile: async (path) => {
            if (path.includes("\0"))
                return { error: `open ${path}: invalid argument` };
            try {
                const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path);
                const kind = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(full);
                if (!kind.isFile() && !kind.isDirectory())
                    return { error: `open ${path}: not a regular file` };
                return { bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(full) };
            }
            catch (error) {
                if (path === "")
                    return { error: "open : no such file or directory" };
                return { error: words("open", path, error) };
            }
        },
        stat: async (path, followLinks) => {
            try {
                const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path);
                const found = followLinks ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(full) : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(full);
                if (found.isSymbolicLink())
                    return "link";
                return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
            }
            catch (error) {
                if ((0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) !== "")
                    return "missing";
                throw error;
            }
        },
        readFolder: async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path))).sort(_folder_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodePoint */ .H),
        writeFile: async (path, text) => {
            const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path));
            await (0,_write_all_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAllReal */ .L)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd), [{ path: real, text }]);
        },
        now: () => BigInt(now()) * 1000000n,
    };
}


/***/ }),

/***/ 165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readRegular)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _resolve_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8910);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5612);




const DEFAULT_LIMIT = 64 * 1024 * 1024;
async function isAt(handle, opened, real, again) {
    const actual = process.platform === "linux" ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(`/proc/self/fd/${handle.fd}`).catch(() => undefined) : undefined;
    if (actual !== undefined)
        return actual === real;
    const now = await again();
    const there = now === undefined ? undefined : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(now).catch(() => undefined);
    return now === real && there !== undefined && there.dev === opened.dev && there.ino === opened.ino;
}
async function readRegular(real, shown, limit = DEFAULT_LIMIT, again = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(real)) {
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(real, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W0)(error))
            return undefined;
        if ((0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === "ELOOP")
            (0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)("path_swapped", `${JSON.stringify(shown)} became a link while it was read`, shown);
        throw (0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalOf */ .O)(error, shown, "reading");
    }
    try {
        const opened = await handle.stat();
        if (!opened.isFile())
            (0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)("path_not_regular", `${JSON.stringify(shown)} is not a regular file`, shown);
        if (!(await isAt(handle, opened, real, again))) {
            (0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)("path_swapped", `${JSON.stringify(shown)} changed while it was read`, shown, "Run again when nothing else writes here.");
        }
        if (opened.size > limit)
            (0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)("file_too_large", `${JSON.stringify(shown)} has ${opened.size} bytes, the limit is ${limit}`, shown);
        const bytes = Buffer.alloc(opened.size);
        let length = 0;
        while (length < bytes.length) {
            const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length).catch((error) => {
                throw (0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalOf */ .O)(error, shown, "reading");
            });
            if (bytesRead === 0)
                break;
            length += bytesRead;
        }
        return new Uint8Array(bytes.buffer, bytes.byteOffset, length);
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 5801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ writeAllReal)
});

// UNUSED EXPORTS: WRITE_OPS

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/platform/error-code.js
var error_code = __webpack_require__(9958);
;// CONCATENATED MODULE: ./lib/src/platform/journal.js




const TEMPORARY = /^\.registry-policy-[0-9a-f]{16}\.(?:new|old)$/u;
async function writeJournal(path, journal) {
    const temporary = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString("hex")}`;
    const handle = await (0,promises_.open)(temporary, "wx", 0o600);
    try {
        await handle.writeFile(JSON.stringify(journal), "utf8");
        await handle.sync();
    }
    finally {
        await handle.close();
    }
    await (0,promises_.rename)(temporary, path);
}
async function hasJournal(path) {
    return (await orAbsent((0,promises_.readFile)(path))) !== undefined;
}
async function finishJournal(path) {
    const text = await orAbsent((0,promises_.readFile)(path, "utf8"));
    if (text === undefined)
        return;
    const journal = journalOf(text);
    if (journal?.phase === "renaming")
        await settle(journal.due);
    for (const due of journal?.due ?? []) {
        await remove(due.fresh);
        await remove(due.backup);
    }
    await remove(path);
}
async function settle(due) {
    const found = await Promise.all(due.map(async (one) => {
        const now = await digestOf(one.target);
        return { ...one, isNew: now === one.after, isOld: now === one.before, ready: (await digestOf(one.fresh)) === one.after };
    }));
    const forward = found.every((one) => one.isNew || !one.isOld || one.ready);
    for (const one of found) {
        if (forward && one.isOld && !one.isNew)
            await (0,promises_.rename)(one.fresh, one.target);
        if (forward || !one.isNew || one.isOld)
            continue;
        if (one.before === null)
            await remove(one.target);
        else if ((await digestOf(one.backup)) === one.before)
            await (0,promises_.rename)(one.backup, one.target);
    }
}
function journalOf(text) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof parsed !== "object" || parsed === null || !Array.isArray(parsed.due))
        return undefined;
    return { phase: parsed.phase === "renaming" ? "renaming" : "staging", due: parsed.due.filter(isDue) };
}
function isDue(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const { target, fresh, backup, before, after } = value;
    if (typeof target !== "string" || typeof after !== "string" || (before !== null && typeof before !== "string"))
        return false;
    const ours = (path) => typeof path === "string" && TEMPORARY.test((0,external_node_path_.basename)(path)) && (0,external_node_path_.dirname)(path) === (0,external_node_path_.dirname)(target);
    return ours(fresh) && ours(backup);
}
function digestOfText(content) {
    return (0,external_node_crypto_.createHash)("sha256").update(content).digest("hex");
}
async function digestOf(path) {
    const bytes = await orAbsent((0,promises_.readFile)(path));
    return bytes === undefined ? null : digestOfText(bytes);
}
async function remove(path) {
    await orAbsent((0,promises_.unlink)(path));
}
async function orAbsent(work) {
    try {
        return await work;
    }
    catch (error) {
        if ((0,error_code/* isAbsent */.W)(error))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
// EXTERNAL MODULE: ./lib/src/platform/types.js
var types = __webpack_require__(5593);
;// CONCATENATED MODULE: ./lib/src/platform/lock.js







const TRIES = 100;
const WAIT_MS = 50;
async function stateFolder() {
    const user = process.getuid?.();
    const folder = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `registry-policy-${user ?? "user"}`);
    try {
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        const message = `the folder for locks cannot be made: the system answers ${(0,error_code/* codeOf */.$)(error)}`;
        throw new types/* InputError */.d((0,diagnostic/* errorAt */.Os)("state_folder", message, { file: folder }, "Set TMPDIR to a folder that you may write."), 7);
    }
    const found = await (0,promises_.lstat)(folder);
    const foreign = !found.isDirectory() || (user !== undefined && (found.uid !== user || (found.mode & 0o022) !== 0));
    if (foreign) {
        throw new types/* InputError */.d((0,diagnostic/* errorAt */.Os)("state_folder", "the folder for locks belongs to somebody else or can be written by others", { file: folder }, "Remove it, or set TMPDIR to a folder of your own."), 7);
    }
    return folder;
}
function nameFor(folder) {
    return (0,external_node_crypto_.createHash)("sha256").update(folder).digest("hex").slice(0, 32);
}
async function withLock(folder, work) {
    const path = (0,external_node_path_.join)(await stateFolder(), `${nameFor(folder)}.lock`);
    for (let attempt = 0; attempt < TRIES; attempt++) {
        if (await take(path)) {
            try {
                return await work();
            }
            finally {
                await (0,promises_.unlink)(path);
            }
        }
        await new Promise((done) => setTimeout(done, WAIT_MS));
    }
    throw new types/* InputError */.d((0,diagnostic/* errorAt */.Os)("locked", "another run is writing to this workspace", { file: path }, "Wait for it, or remove the lock file if no run is left."), 7);
}
async function take(path) {
    try {
        const handle = await (0,promises_.open)(path, "wx", 0o600);
        await handle.writeFile(String(process.pid));
        await handle.close();
        return true;
    }
    catch (error) {
        if ((0,error_code/* codeOf */.$)(error) !== "EEXIST")
            throw error;
    }
    const holder = Number(await (0,promises_.readFile)(path, "utf8").catch(() => ""));
    if (Number.isInteger(holder) && holder > 0 && !isAlive(holder))
        await dropStale(path);
    return false;
}
async function dropStale(path) {
    const aside = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString("hex")}`;
    try {
        await (0,promises_.rename)(path, aside);
        await (0,promises_.unlink)(aside);
    }
    catch (error) {
        if (!(0,error_code/* isAbsent */.W)(error))
            throw error;
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,error_code/* codeOf */.$)(error) === "EPERM";
    }
}

// EXTERNAL MODULE: ./lib/src/platform/resolve-path.js
var resolve_path = __webpack_require__(8910);
;// CONCATENATED MODULE: ./lib/src/platform/pinned-folder.js




const O_PATH = 0o10000000;
async function pinFolder(path) {
    const missing = [];
    let existing = path;
    let folder = await openFolder(existing, existing);
    while (folder === undefined) {
        missing.unshift((0,external_node_path_.basename)(existing));
        existing = (0,external_node_path_.dirname)(existing);
        folder = await openFolder(existing, existing);
    }
    for (const name of missing) {
        const parent = folder;
        try {
            await (0,promises_.mkdir)(parent.at(name)).catch((error) => {
                if ((0,resolve_path/* codeOf */.$N)(error) !== "EEXIST")
                    throw error;
            });
            folder = (await openFolder(parent.at(name), (0,external_node_path_.join)(parent.path, name))) ?? swapped((0,external_node_path_.join)(parent.path, name));
        }
        finally {
            await parent.close();
        }
    }
    return folder;
}
async function openFolder(path, real) {
    if (process.platform !== "linux")
        return checkedFolder(real);
    let handle;
    try {
        handle = await (0,promises_.open)(path, O_PATH | external_node_fs_.constants.O_DIRECTORY | external_node_fs_.constants.O_NOFOLLOW);
    }
    catch (error) {
        if ((0,resolve_path/* codeOf */.$N)(error) === "ENOENT")
            return undefined;
        if ((0,resolve_path/* codeOf */.$N)(error) === "ENOTDIR" || (0,resolve_path/* codeOf */.$N)(error) === "ELOOP")
            return notFolder(real);
        throw error;
    }
    const base = `/proc/self/fd/${handle.fd}`;
    const actual = await (0,promises_.readlink)(base).catch(() => undefined);
    if (actual !== real) {
        await handle.close();
        return actual === undefined ? checkedFolder(real) : swapped(real);
    }
    const held = handle;
    return { path: real, at: (name) => `${base}/${name}`, close: () => held.close() };
}
async function checkedFolder(real) {
    try {
        if ((await (0,promises_.realpath)(real)) !== real)
            return swapped(real);
    }
    catch (error) {
        if ((0,resolve_path/* isAbsent */.W0)(error))
            return undefined;
        throw error;
    }
    return { path: real, at: (name) => (0,external_node_path_.join)(real, name), close: () => Promise.resolve() };
}
function swapped(path) {
    return (0,resolve_path/* refuse */.TR)("path_swapped", `the folder ${JSON.stringify(path)} changed while it was written`, path, "Run again when nothing else writes here.");
}
function notFolder(path) {
    return (0,resolve_path/* refuse */.TR)("path_not_folder", `${JSON.stringify(path)} is not a folder`, path, "Choose another output folder.");
}

// EXTERNAL MODULE: ./lib/src/platform/system-error.js
var system_error = __webpack_require__(5612);
;// CONCATENATED MODULE: ./lib/src/platform/write-all.js










const WRITE_OPS = {
    journal: writeJournal,
    stage: stageFile,
    copy: (from, to) => (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_EXCL),
    rename: promises_.rename,
    remove: remove,
};
async function writeAllReal(scope, outputs, ops = WRITE_OPS) {
    const journal = (0,external_node_path_.join)(await stateFolder(), `${nameFor(scope)}.journal`);
    if (outputs.length === 0 && !(await hasJournal(journal)))
        return;
    await withLock(scope, async () => {
        await finishJournal(journal);
        const folders = new Map();
        try {
            const steps = [];
            for (const output of outputs) {
                await naming(output.shown ?? output.path, async () => {
                    const path = (0,external_node_path_.dirname)(output.path);
                    const folder = folders.get(path) ?? (await pinFolder(path));
                    if (!folders.has(path))
                        await sweep(folder, ops);
                    folders.set(path, folder);
                    steps.push(await plan(output, folder));
                });
            }
            if (steps.length > 0)
                await runSteps(steps, journal, ops);
        }
        finally {
            for (const folder of folders.values())
                await folder.close();
        }
    });
}
async function naming(shown, work) {
    try {
        await work();
    }
    catch (error) {
        throw (0,system_error/* refusalOf */.O)(error, shown, "writing");
    }
}
async function runSteps(steps, journal, ops) {
    const due = steps.map((step) => step.due);
    try {
        await ops.journal(journal, { phase: "staging", due });
        for (const step of steps)
            await naming(step.shown, () => ops.stage(step.fresh, step.text, step.mode));
        for (const step of steps)
            if (step.existed)
                await naming(step.shown, () => ops.copy(step.target, step.backup));
        await ops.journal(journal, { phase: "renaming", due });
        await commit(steps, ops);
    }
    finally {
        for (const step of steps) {
            await ops.remove(step.fresh);
            await ops.remove(step.backup);
        }
        await ops.remove(journal);
    }
}
async function plan(output, folder) {
    const id = (0,external_node_crypto_.randomBytes)(8).toString("hex");
    const name = (0,external_node_path_.basename)(output.path);
    const target = folder.at(name);
    const old = await (0,promises_.lstat)(target).catch((error) => {
        if ((0,error_code/* isAbsent */.W)(error))
            return undefined;
        throw error;
    });
    const shown = output.shown ?? output.path;
    if (old !== undefined && !old.isFile())
        (0,resolve_path/* refuse */.TR)("path_not_regular", `${JSON.stringify(shown)} is not a regular file`, shown);
    const fresh = `.registry-policy-${id}.new`;
    const backup = `.registry-policy-${id}.old`;
    return {
        shown,
        target,
        text: output.text,
        fresh: folder.at(fresh),
        backup: folder.at(backup),
        existed: old !== undefined,
        mode: old === undefined ? undefined : old.mode & 0o777,
        due: {
            target: output.path,
            fresh: (0,external_node_path_.join)(folder.path, fresh),
            backup: (0,external_node_path_.join)(folder.path, backup),
            before: old === undefined ? null : await digestOf(target),
            after: digestOfText(output.text),
        },
    };
}
async function commit(steps, ops) {
    const done = [];
    try {
        for (const step of steps) {
            await naming(step.shown, () => ops.rename(step.fresh, step.target));
            done.push(step);
        }
    }
    catch (error) {
        for (const step of done.reverse()) {
            if (step.existed)
                await (0,promises_.rename)(step.backup, step.target);
            else
                await remove(step.target);
        }
        throw error;
    }
}
async function stageFile(path, text, mode) {
    const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW, mode ?? 0o644);
    try {
        if (mode !== undefined)
            await handle.chmod(mode);
        await handle.writeFile(text, "utf8");
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
async function sweep(folder, ops) {
    const names = await (0,promises_.readdir)(folder.at(".")).catch((error) => {
        if ((0,error_code/* codeOf */.$)(error) === "EACCES")
            return [];
        throw error;
    });
    for (const name of names)
        if (TEMPORARY.test(name))
            await ops.remove(folder.at(name));
}


/***/ })

};
