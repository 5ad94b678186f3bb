export const id = 59;
export const ids = [59];
export const modules = {

/***/ 7035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   gg: () => (/* binding */ readOperand),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   r9: () => (/* binding */ readDocuments)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7775);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8149);
/* harmony import */ var _registry_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2358);
/* harmony import */ var _refused_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6205);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6699);





function required(outcome) {
    if (outcome.value === undefined)
        throw new _refused_js__WEBPACK_IMPORTED_MODULE_2__/* .Refused */ .L(outcome.diagnostics);
    return outcome.value;
}
async function readOperand(world, path, what, limit, help = "Check the path.") {
    const bytes = await world.files.readOperand(path, limit);
    if (bytes === undefined)
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_4__/* .errorAt */ .Os)("file_missing", `${what} ${JSON.stringify(path)} does not exist`, { file: path }, help));
    return bytes;
}
async function readDocuments(world, paths, what) {
    const documents = [];
    for (const path of paths) {
        const bytes = await readOperand(world, path, what, _source_index_js__WEBPACK_IMPORTED_MODULE_3__/* .SIZE_LIMITS */ .bd.export);
        documents.push(required((0,_source_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readStrict */ .uK)(await world.files.shown(path), bytes)));
    }
    return documents;
}
async function readOptions(world, file, format) {
    let options = { format: "auto" };
    if (file !== undefined) {
        const bytes = await readOperand(world, file, "the options file", _source_index_js__WEBPACK_IMPORTED_MODULE_3__/* .SIZE_LIMITS */ .bd.config);
        const document = required((0,_source_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readStrict */ .uK)(file, bytes));
        options = required((0,_registry_index_js__WEBPACK_IMPORTED_MODULE_1__.parseOptions)(document.root, document.file));
    }
    if (format === undefined)
        return options;
    const asked = required((0,_registry_index_js__WEBPACK_IMPORTED_MODULE_1__.parseOptions)({ kind: "object", line: 1, column: 1, members: [{ key: "format", line: 1, column: 1, value: { kind: "string", value: format, line: 1, column: 1 } }] }, "--format"));
    return { ...options, format: asked.format };
}


/***/ }),

/***/ 5905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bc: () => (/* reexport */ makeWorld)
});

// UNUSED EXPORTS: InputError, makeGaitIo

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/src/platform/clock.js
function makeClock(fixed) {
    return { now: () => fixed ?? Date.now() };
}

// EXTERNAL MODULE: ./lib/src/platform/folder-tree.js
var folder_tree = __webpack_require__(3987);
// EXTERNAL MODULE: ./lib/src/platform/read-file.js
var read_file = __webpack_require__(165);
// EXTERNAL MODULE: ./lib/src/platform/resolve-path.js
var resolve_path = __webpack_require__(8910);
// EXTERNAL MODULE: ./lib/src/platform/system-error.js
var system_error = __webpack_require__(5612);
// EXTERNAL MODULE: ./lib/src/platform/write-all.js + 3 modules
var write_all = __webpack_require__(5801);
;// CONCATENATED MODULE: ./lib/src/platform/files.js







async function makeFiles(workspace, cwd) {
    const root = await (0,promises_.realpath)(workspace);
    const targets = (outputs, where) => Promise.all(outputs.map((path) => (0,resolve_path/* resolveOutput */.ST)(where === "workspace" ? root : { workspace: root, cwd }, path)));
    return {
        workspace: root,
        readOperand: async (path, limit) => {
            (0,resolve_path/* checkShape */.eA)(path);
            const full = (0,external_node_path_.resolve)(cwd, path);
            let real;
            try {
                real = await (0,promises_.realpath)(full);
            }
            catch (error) {
                if ((0,resolve_path/* isAbsent */.W0)(error))
                    return undefined;
                throw (0,system_error/* refusalOf */.O)(error, path, "reading");
            }
            (0,resolve_path/* checkOperandLink */.uU)({ workspace: root, cwd }, path, real);
            return (0,read_file/* readRegular */.V)(real, path, limit, () => (0,promises_.realpath)(full));
        },
        tree: (0,folder_tree/* folderTree */.j)(root, "the working tree"),
        shown: async (path) => {
            const real = await realOrSame(cwd, path);
            return (0,resolve_path/* isInside */.FK)(root, real) ? (0,external_node_path_.relative)(root, real).split(external_node_path_.sep).join("/") : (0,external_node_path_.basename)(path);
        },
        sameFile: async (a, b) => (await realOrSame(cwd, a)) === (await realOrSame(cwd, b)),
        inWorkspace: async (path) => {
            (0,resolve_path/* checkShape */.eA)(path);
            const full = (0,external_node_path_.join)(await realOrSame(cwd, (0,external_node_path_.dirname)((0,external_node_path_.resolve)(cwd, path))), (0,external_node_path_.basename)(path));
            if (!(0,resolve_path/* isInside */.FK)(root, full))
                (0,resolve_path/* refuse */.TR)("path_outside", `${JSON.stringify(path)} lies outside the workspace`, path, "Run from inside the repository that holds it.");
            return (0,external_node_path_.relative)(root, full).split(external_node_path_.sep).join("/");
        },
        isFolder: async (path) => {
            try {
                return (await (0,promises_.stat)((0,external_node_path_.resolve)(cwd, path))).isDirectory();
            }
            catch (error) {
                if ((0,resolve_path/* isAbsent */.W0)(error))
                    return false;
                throw (0,system_error/* refusalOf */.O)(error, path, "reading");
            }
        },
        folder: (path) => lazyFolder((0,external_node_path_.resolve)(cwd, path), path),
        checkOutputs: async (paths, where) => {
            await targets(paths, where);
        },
        writeAll: async (outputs, where) => {
            const real = await targets(outputs.map((o) => o.path), where);
            if (new Set(real).size !== real.length)
                (0,resolve_path/* refuse */.TR)("output_twice", "two outputs of this run are one file", outputs[0]?.path ?? "");
            await (0,write_all/* writeAllReal */.L)(root, outputs.map((o, i) => ({ path: real[i] ?? o.path, shown: o.path, text: o.text })));
            const after = await targets(outputs.map((o) => o.path), where);
            if (after.some((path, i) => path !== real[i]))
                (0,resolve_path/* refuse */.TR)("path_swapped", "a folder changed while it was written", outputs[0]?.path ?? "");
        },
    };
}
async function realOrSame(cwd, path) {
    const full = (0,external_node_path_.resolve)(cwd, path);
    try {
        return await (0,promises_.realpath)(full);
    }
    catch (error) {
        if ((0,resolve_path/* isAbsent */.W0)(error))
            return full;
        throw (0,system_error/* refusalOf */.O)(error, path, "reading");
    }
}
function lazyFolder(path, label) {
    let tree;
    const ready = () => (tree ??= (0,promises_.realpath)(path).then((real) => (0,folder_tree/* folderTree */.j)(real, label), (error) => {
        throw (0,system_error/* refusalOf */.O)(error, label, "reading");
    }));
    return {
        label,
        read: async (file, limit) => (await ready()).read(file, limit),
        list: async (folder) => (await ready()).list(folder),
        ids: async (paths) => (await ready()).ids(paths),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/src/platform/run.js

const TIMEOUT = 120_000;
const LIMIT = 512 * 1024 * 1024;
function run(program, args, options) {
    return new Promise((done) => {
        const child = (0,external_node_child_process_.spawn)(program, args, { cwd: options.cwd, env: options.env ?? process.env, shell: false, windowsHide: true });
        const out = [];
        const err = [];
        let size = 0;
        const finish = (exit, message) => {
            clearTimeout(timer);
            const stderr = Buffer.concat(err).toString("utf8");
            done({ exit, stdout: Buffer.concat(out), stderr: message === undefined ? stderr : `${stderr}${message}` });
        };
        const end = (message) => {
            child.kill("SIGKILL");
            child.stdout.destroy();
            child.stderr.destroy();
            finish(undefined, message);
        };
        const timeout = options.timeout ?? TIMEOUT;
        const timer = setTimeout(() => end(`ended after ${timeout} ms`), timeout);
        const collect = (into) => (chunk) => {
            size += chunk.length;
            if (size > (options.limit ?? LIMIT))
                end("ended: it wrote too much");
            else
                into.push(chunk);
        };
        child.stdout.on("data", collect(out));
        child.stderr.on("data", collect(err));
        child.on("error", (error) => finish(undefined, error.message));
        child.on("close", (code) => finish(code ?? undefined));
        child.stdin.on("error", () => undefined);
        child.stdin.end(options.input ?? "");
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/gait-binary.js




const gait_binary_TIMEOUT = 30_000;
function gaitFinder(env, cwd) {
    return async (path) => {
        const names = process.platform === "win32" ? ["gait.exe"] : ["gait"];
        const candidates = path === undefined
            ? (env["PATH"] ?? "")
                .split(external_node_path_.delimiter)
                .filter(external_node_path_.isAbsolute)
                .flatMap((d) => names.map((n) => (0,external_node_path_.join)(d, n)))
            : [(0,external_node_path_.resolve)(cwd, path)];
        for (const candidate of candidates)
            if (await isProgram(candidate))
                return binaryAt(candidate, env);
        return undefined;
    };
}
async function isProgram(path) {
    try {
        if (!(await (0,promises_.stat)(path)).isFile())
            return false;
        await (0,promises_.access)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
function binaryAt(path, env) {
    return {
        path,
        run: async (args, cwd) => {
            const ran = await run(path, args, { cwd, timeout: gait_binary_TIMEOUT, env: { PATH: env["PATH"], HOME: cwd, TZ: env["TZ"], LC_ALL: "C" } });
            return { exit: ran.exit ?? 1, stdout: ran.stdout.toString("utf8"), stderr: ran.stderr };
        },
    };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/src/platform/blob-reader.js


function blobReader(options, cwd, env) {
    let git;
    return (id) => {
        if (!/^[0-9a-f]{40,64}$/u.test(id))
            return Promise.resolve(undefined);
        if (git === undefined || git.ended())
            git = startBatch(options, cwd, env);
        return git.ask(id);
    };
}
function startBatch(options, cwd, env) {
    const child = (0,external_node_child_process_.spawn)("git", [...options, "cat-file", "--batch"], { cwd, env, shell: false, windowsHide: true });
    const waiting = [];
    const answers = answerParser((bytes) => {
        waiting.shift()?.done(bytes);
        if (waiting.length === 0)
            hold(child, false);
    });
    let over = false;
    const end = (reason) => {
        over = true;
        for (const one of waiting.splice(0))
            one.failed(new Error(`git cat-file ended: ${reason}`));
    };
    child.stdout.on("data", answers);
    child.stderr.resume();
    child.on("error", (error) => end(error.message));
    child.on("close", (code) => end(`exit ${code ?? "by a signal"}`));
    child.stdin.on("error", () => undefined);
    hold(child, false);
    return {
        ended: () => over,
        ask: (id) => new Promise((done, failed) => {
            waiting.push({ done, failed });
            hold(child, true);
            child.stdin.write(`${id}\n`);
        }),
    };
}
function hold(child, wait) {
    const parts = [child, child.stdin, child.stdout, child.stderr];
    for (const part of parts) {
        if (part !== child && !(part instanceof external_node_net_.Socket))
            continue;
        if (wait)
            part.ref();
        else
            part.unref();
    }
}
function answerParser(answer) {
    const chunks = [];
    let length = 0;
    let wanted;
    const take = (count) => {
        const all = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
        chunks.length = 0;
        length = all.length - count;
        if (length > 0)
            chunks.push(all.subarray(count));
        return all.subarray(0, count);
    };
    return (chunk) => {
        chunks.push(chunk);
        length += chunk.length;
        for (;;) {
            if (wanted === undefined) {
                const all = take(length);
                chunks.push(all);
                length = all.length;
                const feed = all.indexOf(10);
                if (feed < 0)
                    return;
                const [, type, size] = take(feed + 1)
                    .toString("latin1")
                    .trimEnd()
                    .split(" ");
                if (size === undefined)
                    answer(undefined);
                else
                    wanted = { size: Number(size), blob: type === "blob" };
            }
            else {
                if (length < wanted.size + 1)
                    return;
                const bytes = new Uint8Array(take(wanted.size + 1).subarray(0, wanted.size));
                answer(wanted.blob ? bytes : undefined);
                wanted = undefined;
            }
        }
    };
}

;// CONCATENATED MODULE: ./lib/src/platform/git-output.js
const LOG_FORMAT = "%H%n%P%n%T%n%ct%n%an%n%s";
const DATES_FORMAT = "%H %ct %P";
function parseLog({ stdout }) {
    return stdout
        .toString("utf8")
        .split("\0")
        .flatMap((record) => parseLogRecord(record) ?? []);
}
function parseLogRecord(record) {
    const [id, parents, tree, time, author, subject] = record.split("\n");
    if (id === undefined || id === "" || tree === undefined || time === undefined)
        return undefined;
    return {
        id,
        parents: (parents ?? "").split(" ").filter((p) => p !== ""),
        tree,
        committed: Number(time) * 1000,
        author: author ?? "",
        subject: subject ?? "",
    };
}
function parseChanged(ran) {
    if (ran.exit !== 0)
        return undefined;
    const found = new Map();
    let changed = [];
    const parts = ran.stdout.toString("utf8").split("\0");
    for (let i = 0; i + 1 < parts.length; i += 2) {
        const [head, next] = [parts[i] ?? "", parts[i + 1] ?? ""];
        if (head === "") {
            if (next !== "")
                found.set(next, (changed = []));
            continue;
        }
        const [mode, , before] = head.trimStart().split(" ");
        changed.push({ path: next, before: mode?.startsWith(":100") === true ? before : undefined });
    }
    return found;
}
function parseCommit(id, raw) {
    const [head = "", ...body] = raw.split("\n\n");
    const lines = head.split("\n");
    const tree = lines.find((l) => l.startsWith("tree "))?.slice(5);
    const committer = /^committer .*> (-?\d+) [+-]\d{4}$/u.exec(lines.find((l) => l.startsWith("committer ")) ?? "");
    const author = /^author (.*) <[^>]*> -?\d+ [+-]\d{4}$/u.exec(lines.find((l) => l.startsWith("author ")) ?? "");
    if (tree === undefined || committer === null)
        return undefined;
    const subject = body.join("\n\n").split("\n")[0] ?? "";
    return {
        id,
        parents: lines.filter((l) => l.startsWith("parent ")).map((l) => l.slice(7)),
        tree,
        committed: Number(committer[1]) * 1000,
        author: author?.[1] ?? "",
        subject,
    };
}
function risenDates({ exit, stdout }) {
    const risen = new Map();
    for (const line of exit === 0 ? stdout.toString("utf8").split("\n") : []) {
        const [id, seconds, ...parents] = line.split(" ");
        if (id === undefined || id === "" || seconds === undefined)
            continue;
        risen.set(id, parents.reduce((latest, parent) => Math.max(latest, risen.get(parent) ?? latest), Number(seconds) * 1000));
    }
    return risen;
}

// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
;// CONCATENATED MODULE: ./lib/src/platform/commit-tree.js


const DEFAULT_LIMIT = 64 * 1024 * 1024;
const LINK = "120000";
function commitTree(commit, source) {
    let entries;
    const all = () => (entries ??= source.entries());
    return {
        label: commit,
        read: async (path, limit = DEFAULT_LIMIT) => {
            (0,resolve_path/* checkShape */.eA)(path);
            const known = await all();
            const entry = known.get(path);
            if (entry === undefined)
                return refuseThroughLink(known, path, commit);
            if (!isFile(entry))
                return (0,resolve_path/* refuse */.TR)("path_not_regular", `${JSON.stringify(path)} at ${commit} is not a regular file`, path);
            if (entry.size > limit)
                return (0,resolve_path/* refuse */.TR)("file_too_large", `${JSON.stringify(path)} at ${commit} has ${entry.size} bytes, the limit is ${limit}`, path);
            return source.bytes(entry.id, path);
        },
        list: async (folder) => {
            const start = folder === "" ? "" : `${folder}/`;
            return [...(await all())]
                .filter(([path, entry]) => path.startsWith(start) && isFile(entry))
                .map(([path]) => path)
                .sort(folder_tree/* byCodePoint */.H);
        },
        ids: async (paths) => {
            const known = await all();
            return new Map(paths.flatMap((path) => idOf(known, path) ?? []));
        },
    };
}
function isFile(entry) {
    return entry.mode !== LINK && entry.size !== undefined;
}
function idOf(known, path) {
    const own = known.get(path);
    if (own !== undefined)
        return [[path, own.id]];
    const below = [...known].filter(([p]) => p.startsWith(`${path}/`)).map(([p, e]) => `${p}=${e.id}`);
    return below.length === 0 ? undefined : [[path, below.sort(folder_tree/* byCodePoint */.H).join(",")]];
}
function refuseThroughLink(known, path, commit) {
    for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
        const folder = path.slice(0, end);
        if (known.has(folder))
            (0,resolve_path/* refuse */.TR)("path_not_regular", `${JSON.stringify(folder)} at ${commit} is a link, a submodule or a file`, path);
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/src/platform/types.js
var types = __webpack_require__(5593);
;// CONCATENATED MODULE: ./lib/src/platform/git-tree.js



function gitTree(git, readBlob, commit, prefix) {
    return commitTree(commit, {
        entries: () => listEntries(git, commit, prefix),
        bytes: async (id, path) => {
            const bytes = await readBlob(id);
            if (bytes === undefined)
                throw missingObject(commit, path);
            return bytes;
        },
    });
}
async function listEntries(git, commit, prefix) {
    const below = await prefix();
    const ran = await git(["ls-tree", "-r", "-z", "--long", "--full-tree", commit, ...(below === "" ? [] : ["--", `${below}/`])]);
    if (ran.exit !== 0)
        throw missingObject(commit, "");
    const start = below === "" ? "" : `${below}/`;
    const entries = new Map();
    for (const line of ran.stdout.toString("utf8").split("\0")) {
        const match = /^(\d{6}) (\w+) ([0-9a-f]+) +(\d+|-)\t(.+)$/su.exec(line);
        const path = match?.[5];
        if (match === null || path === undefined || !path.startsWith(start))
            continue;
        entries.set(path.slice(start.length), { mode: match[1] ?? "", id: match[3] ?? "", size: match[4] === "-" ? undefined : Number(match[4]) });
    }
    return entries;
}
function missingObject(commit, path) {
    return new types/* InputError */.d((0,diagnostic/* errorAt */.Os)("commit_missing", `the clone lacks files of ${commit}`, path === "" ? {} : { file: path }, `Fetch it: git fetch --depth=1 origin ${commit}`), 7);
}

;// CONCATENATED MODULE: ./lib/src/platform/git.js







const QUIET = [
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "core.quotePath=false",
    "-c",
    "log.showSignature=false",
    "--no-pager",
    "--no-optional-locks",
];
function makeGit(folder, env) {
    const clean = {
        ...env,
        GIT_TERMINAL_PROMPT: "0",
        GIT_NO_LAZY_FETCH: "1",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_LITERAL_PATHSPECS: "1",
        LC_ALL: "C",
        GIT_DIR: undefined,
        GIT_WORK_TREE: undefined,
        GIT_INDEX_FILE: undefined,
    };
    const git = (args, input) => run("git", [...QUIET, "-c", `safe.directory=${folder}`, ...args], { cwd: folder, env: clean, ...(input === undefined ? {} : { input }) });
    const text = async (...args) => {
        const ran = await git(args);
        return ran.exit === 0 ? ran.stdout.toString("utf8").trimEnd() : undefined;
    };
    const commitOf = async (revision) => revision.startsWith("-") ? undefined : text("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
    const readBlob = blobReader([...QUIET, "-c", `safe.directory=${folder}`], folder, clean);
    let prefix;
    const prefixOf = () => (prefix ??= text("rev-parse", "--show-prefix").then((found) => (found ?? "").replace(/\/$/u, "")));
    const isShallow = async () => (await text("rev-parse", "--is-shallow-repository")) === "true";
    const firstParents = async (id, limit) => {
        const ran = await git(["log", "--first-parent", `--max-count=${limit}`, "-z", `--format=${LOG_FORMAT}`, "--end-of-options", id]);
        if (ran.exit !== 0)
            return { commits: [], complete: false };
        const commits = parseLog(ran);
        const last = commits.at(-1);
        const cut = last === undefined || commits.length >= limit || (await boundaries(folder, text)).has(last.id);
        return { commits, complete: !cut };
    };
    return {
        head: () => commitOf("HEAD"),
        resolve: commitOf,
        commit: async (id) => {
            const found = await commitOf(id);
            const ran = found === undefined ? undefined : await git(["cat-file", "commit", found]);
            return found === undefined || ran?.exit !== 0 ? undefined : parseCommit(found, ran.stdout.toString("utf8"));
        },
        mergeBase: async (a, b) => ((await isShallow()) ? undefined : text("merge-base", "--end-of-options", a, b)),
        firstParents: (id, limit = 5_000) => firstParents(id, limit),
        risenDates: async (id) => risenDates(await git(["log", "--topo-order", "--reverse", `--format=${DATES_FORMAT}`, "--end-of-options", id])),
        changedPaths: async (id, limit) => parseChanged(await git([
            "log",
            "--first-parent",
            "--diff-merges=first-parent",
            "--root",
            "--no-renames",
            "--no-ext-diff",
            `--max-count=${limit}`,
            "-z",
            "--raw",
            "--no-abbrev",
            "--relative",
            "--format=%x00%H",
            "--end-of-options",
            id,
        ])),
        blob: readBlob,
        isShallow,
        tree: (commit) => gitTree(git, readBlob, commit, prefixOf),
        has: async (commit) => (await git(["cat-file", "-e", `${commit}^{tree}`])).exit === 0,
        fetchOne: async (id) => /^[0-9a-f]{40,64}$/u.test(id) && (await git(["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--depth=1", "origin", id])).exit === 0,
        userName: async () => (await text("config", "user.name")) || undefined,
        prefix: prefixOf,
    };
}
async function topLevel(folder, env) {
    const ran = await run("git", [...QUIET, "-c", "safe.directory=*", "rev-parse", "--show-toplevel"], { cwd: folder, env: { ...env, LC_ALL: "C" } });
    return ran.exit === 0 ? ran.stdout.toString("utf8").trimEnd() || undefined : undefined;
}
async function boundaries(folder, text) {
    const path = await text("rev-parse", "--git-path", "shallow");
    if (path === undefined)
        return new Set();
    try {
        return new Set((await (0,promises_.readFile)((0,external_node_path_.resolve)(folder, path), "utf8")).split("\n").filter((line) => line !== ""));
    }
    catch (error) {
        if ((0,resolve_path/* isAbsent */.W0)(error))
            return new Set();
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/platform/sigstore.js
const SOURCE_REPOSITORY = "1.3.6.1.4.1.57264.1.12";
const SOURCE_COMMIT = "1.3.6.1.4.1.57264.1.13";
const SOURCE_REF = "1.3.6.1.4.1.57264.1.14";
const UTF8_STRING = 0x0c;
const verifyBundle = async (bundleText, rootText) => {
    const [{ bundleFromJSON }, verify, { TrustedRoot }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(40)]).then(__webpack_require__.t.bind(__webpack_require__, 1040, 19)),
        Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(187)]).then(__webpack_require__.t.bind(__webpack_require__, 4187, 19)),
        __webpack_require__.e(/* import() */ 654).then(__webpack_require__.t.bind(__webpack_require__, 9654, 19)),
    ]);
    let roots;
    try {
        roots = rootDocuments(rootText).map((document) => TrustedRoot.fromJSON(document));
    }
    catch (error) {
        return refused("trusted_root", error);
    }
    if (roots.length === 0)
        return { verified: false, why: "trusted_root", message: "the trusted root is empty" };
    let bundle;
    try {
        bundle = bundleFromJSON(JSON.parse(bundleText));
    }
    catch (error) {
        return refused("bundle", error);
    }
    if (bundle.content.$case !== "dsseEnvelope")
        return { verified: false, why: "bundle", message: "it signs a file, not a statement" };
    const { payload, payloadType, signatures } = bundle.content.dsseEnvelope;
    if (signatures.length !== 1)
        return { verified: false, why: "bundle", message: `it holds ${signatures.length} signatures, not one` };
    const failures = new Set();
    for (const root of roots) {
        try {
            return { verified: true, payload, payloadType, signer: verifyWith(verify, bundle, root) };
        }
        catch (error) {
            failures.add(messageOf(error));
        }
    }
    return { verified: false, why: "signature", message: [...failures].join("; ") };
};
function rootDocuments(text) {
    try {
        return [JSON.parse(text)];
    }
    catch {
        return text
            .split("\n")
            .filter((line) => line.trim() !== "")
            .map((line) => JSON.parse(line));
    }
}
function verifyWith({ Verifier, toSignedEntity, toTrustMaterial }, bundle, root) {
    const verifier = new Verifier(toTrustMaterial(root), {
        tlogThreshold: root.tlogs.length > 0 ? 1 : 0,
        ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0,
        timestampThreshold: 1,
    });
    const entity = toSignedEntity(bundle);
    if (entity.key.$case !== "certificate")
        throw new Error("it is signed with a key, not by a workflow's certificate");
    const { identity } = verifier.verify(entity);
    const extension = (oid) => {
        const found = identity?.oids?.find((o) => o.oid?.id.join(".") === oid);
        return found === undefined ? undefined : utf8String(found.value);
    };
    return {
        identity: identity?.subjectAlternativeName,
        issuer: identity?.extensions?.issuer,
        repository: extension(SOURCE_REPOSITORY),
        commit: extension(SOURCE_COMMIT),
        ref: extension(SOURCE_REF),
        signedAt: entity.timestamps.map((t) => (t.$case === "transparency-log" ? Number(t.tlogEntry.integratedTime) * 1000 : t.timestamp.signingTime.getTime())),
    };
}
function utf8String(der) {
    const length = der[1] ?? 0;
    if (der[0] !== UTF8_STRING)
        return undefined;
    const [start, size] = length < 0x80 ? [2, length] : length === 0x81 ? [3, der[2] ?? 0] : [0, -1];
    return start + size === der.length ? new TextDecoder("utf-8", { fatal: true }).decode(der.subarray(start)) : undefined;
}
function refused(why, error) {
    return { verified: false, why, message: messageOf(error) };
}
function messageOf(error) {
    if (!(error instanceof Error))
        return String(error);
    return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/src/platform/temporary.js



async function makeTemporary(parent = (0,external_node_os_.tmpdir)()) {
    const path = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, "registry-policy-")));
    const inside = (relative) => {
        const full = (0,external_node_path_.join)(path, relative);
        if (full === path || !full.startsWith(path + external_node_path_.sep))
            throw new Error(`${JSON.stringify(relative)} leads out of the temporary folder`);
        return full;
    };
    return {
        path,
        write: async (relative, bytes) => {
            const full = inside(relative);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(full), { recursive: true });
            await (0,promises_.writeFile)(full, bytes);
            return full;
        },
        makeFolder: async (relative) => {
            const full = inside(relative);
            await (0,promises_.mkdir)(full, { recursive: true });
            return full;
        },
        remove: (relative) => (0,promises_.rm)(inside(relative), { force: true }),
        dispose: () => (0,promises_.rm)(path, { recursive: true, force: true }),
    };
}

// EXTERNAL MODULE: ./lib/src/platform/terminal.js
var terminal = __webpack_require__(1270);
;// CONCATENATED MODULE: ./lib/src/platform/world.js









async function makeWorld(options) {
    const { cwd, env } = options;
    const workspace = options.workspace ?? (await findWorkspace(options));
    return {
        files: await makeFiles(workspace, cwd),
        git: makeGit(workspace, env),
        clock: makeClock(),
        terminal: (0,terminal/* makeTerminal */.z)(env),
        findGait: gaitFinder(env, cwd),
        verifyBundle: verifyBundle,
        temporary: () => makeTemporary(env["RUNNER_TEMP"]),
        actor: env["GITHUB_ACTOR"] || undefined,
    };
}
async function isThere(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}
async function findWorkspace({ near, cwd, env }) {
    const folder = near === undefined ? cwd : (0,external_node_path_.dirname)((0,external_node_path_.resolve)(cwd, near));
    const top = await topLevel(folder, env).catch(() => undefined);
    if (top !== undefined)
        return top;
    const here = (await isThere(folder)) ? undefined : await topLevel(cwd, env).catch(() => undefined);
    if (here !== undefined)
        return here;
    return folder === cwd || folder.startsWith(`${cwd}/`) ? cwd : folder;
}

// EXTERNAL MODULE: ./lib/src/platform/gait-io.js
var gait_io = __webpack_require__(7816);
;// CONCATENATED MODULE: ./lib/src/platform/index.js





/***/ })

};
