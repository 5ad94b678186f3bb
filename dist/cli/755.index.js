export const id = 755;
export const ids = [755];
export const modules = {

/***/ 8755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ug: () => (/* reexport */ types/* ENGINES */.ug),
  s: () => (/* reexport */ EXCEPTION_KINDS),
  VT: () => (/* reexport */ GAIT_VERSION),
  an: () => (/* reexport */ types/* STAGES */.an),
  uJ: () => (/* reexport */ joinPath),
  Yz: () => (/* reexport */ outputsOf),
  Tk: () => (/* reexport */ parseHours),
  Xg: () => (/* reexport */ readConfig)
});

// UNUSED EXPORTS: DEFAULT_CONFIG, folderOf, hoursOf, isGuarded, readExceptionRules, readLimits, workspacePath

// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
// EXTERNAL MODULE: ./lib/src/source/fields.js
var source_fields = __webpack_require__(1445);
;// CONCATENATED MODULE: ./lib/src/config/paths.js

function folderOf(path) {
    const slash = path.lastIndexOf("/");
    return slash === -1 ? "" : path.slice(0, slash);
}
function joinPath(folder, path) {
    const out = folder === "" ? [] : folder.split("/");
    for (const part of path.split("/")) {
        if (part === "" || part === ".")
            continue;
        if (part !== "..")
            out.push(part);
        else if (out.pop() === undefined)
            return undefined;
    }
    return out.join("/");
}
function isGuarded(path) {
    const parts = path.toLowerCase().split("/");
    if (parts.includes(".git"))
        return true;
    return parts.some((part, i) => part === ".github" && parts[i + 1] === "workflows");
}
function workspacePath(findings, folder, text, at, key, use) {
    if (text === undefined)
        return undefined;
    const refuse = (why, help) => (0,source_fields/* fail */.fJ)(findings, "path", `${key}: ${JSON.stringify(text)} ${why}`, at, help);
    if (/^[a-z][a-z0-9+.-]+:/iu.test(text)) {
        return refuse("is a URL or has a drive letter", "Nothing is ever fetched: let an earlier step download the file and name its path.");
    }
    if (/[\u0000-\u001f\u007f\\]/u.test(text))
        return refuse("holds a backslash or a control character", "Use `/` between folders.");
    if (text.startsWith("/") || text.startsWith("~"))
        return refuse("is absolute", "Paths are relative to the configuration's folder.");
    const path = joinPath(folder, text);
    if (path === undefined)
        return refuse("leaves the workspace", "Keep every file of the configuration inside the repository.");
    if (path === "")
        return refuse("names a folder", "Name a file.");
    if (isGuarded(path)) {
        return refuse("lies in .git or .github/workflows", use === "output" ? "Choose another output folder." : "Keep data out of these folders.");
    }
    findings.places?.push({ path, use, line: at.line, column: at.column });
    return path;
}

// EXTERNAL MODULE: ./lib/src/registry/options.js
var registry_options = __webpack_require__(1818);
;// CONCATENATED MODULE: ./lib/src/config/export-source.js



function readExportSource(findings, folder, node, path) {
    if (node === undefined)
        return undefined;
    if (node.kind !== "object") {
        return (0,source_fields/* fail */.fJ)(findings, "wrong_type", `${path} must be a mapping`, node, `Write \`{ file: path/to/export.json, format: auto }\`.`);
    }
    const one = node.members.find((m) => m.key === "file");
    const many = node.members.find((m) => m.key === "files");
    if ((one === undefined) === (many === undefined)) {
        (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} needs either \`file\` or \`files\``, node, "Name one export, or all pages of it.");
    }
    const key = `${path}.${one === undefined ? "files" : "file"}`;
    const named = one === undefined ? (0,source_fields/* itemsOf */.S3)(findings, many?.value, key) : [one.value];
    const files = named.flatMap((item, i) => {
        const text = (0,source_fields/* textOf */.b6)(findings, item, one === undefined ? `${key}[${i}]` : key);
        return workspacePath(findings, folder, text, item, key, "input") ?? [];
    });
    const rest = node.members.filter((m) => m !== one && m !== many);
    const options = (0,registry_options/* parseOptions */.A)({ ...node, members: rest }, findings.file);
    findings.diagnostics.push(...options.diagnostics);
    if (files.length === 0) {
        if (many !== undefined && named.length === 0)
            (0,source_fields/* fail */.fJ)(findings, "empty", `${path}.files is empty`, many.value, "Name the files of the export.");
        return undefined;
    }
    if (options.value === undefined)
        return undefined;
    return { files, options: options.value, position: { line: node.line, column: node.column } };
}

;// CONCATENATED MODULE: ./lib/src/config/durations.js

const HOURS = new Map([
    ["m", 1 / 60],
    ["h", 1],
    ["d", 24],
    ["w", 168],
]);
function parseHours(text) {
    const match = /^(\d{1,6})(m|h|d|w)$/u.exec(text);
    const unit = HOURS.get(match?.[2] ?? "");
    return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}
function hoursOf(findings, node, path) {
    const text = (0,source_fields/* textOf */.b6)(findings, node, path);
    if (text === undefined || node === undefined)
        return undefined;
    return (parseHours(text) ??
        (0,source_fields/* fail */.fJ)(findings, "duration", `${path} is ${JSON.stringify(text)}, which is no duration`, node, "Write a whole number and a unit: 30m, 72h, 3d or 2w."));
}

;// CONCATENATED MODULE: ./lib/src/config/rollout-section.js



const EXCEPTION_KINDS = ["limit", "relaxation", "test", "promotion", "adoption", "removal"];
const ROLLOUT_KEYS = ["simulate", "dry_run", "soak", "soak_clock", "evidence", "attestation", "trusted_root", "signer", "observed"];
const DEFAULT_SOAK_HOURS = 72;
function readRendering(findings, simulate, dryRun, path) {
    const simulateWord = (0,source_fields/* wordOf */.aG)(findings, simulate, `${path}.simulate`, ["flag", "observe"]);
    if (dryRun?.kind === "object") {
        const fields = (0,source_fields/* fieldsOf */.Pf)(findings, dryRun, `${path}.dry_run`, ["selected"]);
        const selected = (0,source_fields/* textsOf */.CB)(findings, fields?.get("selected"), `${path}.dry_run.selected`);
        if (selected.length === 0)
            (0,source_fields/* fail */.fJ)(findings, "empty", `${path}.dry_run.selected names no tool`, dryRun, "List the tools that run dry, or write `dry_run: unknown`.");
        return { ...(simulateWord === undefined ? {} : { simulate: simulateWord }), dry_run: { selected } };
    }
    const dryRunWord = (0,source_fields/* wordOf */.aG)(findings, dryRun, `${path}.dry_run`, ["unknown", "all"]);
    return { ...(simulateWord === undefined ? {} : { simulate: simulateWord }), ...(dryRunWord === undefined ? {} : { dry_run: dryRunWord }) };
}
function readRollout(findings, folder, node) {
    const fields = node === undefined ? undefined : (0,source_fields/* fieldsOf */.Pf)(findings, node, "rollout", ROLLOUT_KEYS);
    const rendering = readRendering(findings, fields?.get("simulate"), fields?.get("dry_run"), "rollout");
    const soakNode = fields?.get("soak");
    const soak = soakNode === undefined ? undefined : (0,source_fields/* fieldsOf */.Pf)(findings, soakNode, "rollout.soak", ["simulate", "dry_run"]);
    const evidenceNode = fields?.get("evidence");
    const evidenceText = (0,source_fields/* textOf */.b6)(findings, evidenceNode, "rollout.evidence") ?? "evidence";
    return {
        simulate: rendering.simulate ?? "flag",
        dry_run: rendering.dry_run ?? "unknown",
        soak: {
            simulate: hoursOf(findings, soak?.get("simulate"), "rollout.soak.simulate") ?? DEFAULT_SOAK_HOURS,
            dry_run: hoursOf(findings, soak?.get("dry_run"), "rollout.soak.dry_run") ?? DEFAULT_SOAK_HOURS,
        },
        soak_clock: (0,source_fields/* wordOf */.aG)(findings, fields?.get("soak_clock"), "rollout.soak_clock", ["server", "git"]),
        evidence: workspacePath(findings, folder, evidenceText, evidenceNode ?? { line: 1, column: 1 }, "rollout.evidence", "output") ?? evidenceText,
        attestation: readAttestation(findings, folder, fields?.get("attestation"), fields?.get("trusted_root"), fields?.get("signer")),
        observed: readObserved(findings, fields?.get("observed")),
    };
}
function readAttestation(findings, folder, node, rootNode, signerNode) {
    const word = (0,source_fields/* wordOf */.aG)(findings, node, "rollout.attestation", ["required", "optional"]);
    const signer = signerNode === undefined ? undefined : (0,source_fields/* fieldsOf */.Pf)(findings, signerNode, "rollout.signer", ["repository", "workflow", "ref"]);
    const root = workspacePath(findings, folder, (0,source_fields/* textOf */.b6)(findings, rootNode, "rollout.trusted_root"), rootNode ?? { line: 1, column: 1 }, "rollout.trusted_root", "input");
    if (word === "required" && node !== undefined) {
        for (const key of ["repository", "workflow"]) {
            if (signer?.get(key) === undefined) {
                (0,source_fields/* fail */.fJ)(findings, "missing_key", `rollout.attestation is required, but rollout.signer.${key} is not set`, node, "Name the repository and the workflow whose signature counts.");
            }
        }
        if (rootNode === undefined)
            (0,source_fields/* fail */.fJ)(findings, "missing_key", "rollout.attestation is required, but rollout.trusted_root is not set", node, "Name the trusted root file that signatures are verified against, offline.");
    }
    if (word === undefined && signer === undefined && root === undefined)
        return undefined;
    const entries = ["repository", "workflow", "ref"].flatMap((key) => {
        const text = (0,source_fields/* textOf */.b6)(findings, signer?.get(key), `rollout.signer.${key}`);
        return text === undefined ? [] : [[key, text]];
    });
    return { required: word === "required", ...(root === undefined ? {} : { trusted_root: root }), ...Object.fromEntries(entries) };
}
function readObserved(findings, node) {
    if (node === undefined)
        return undefined;
    const fields = (0,source_fields/* fieldsOf */.Pf)(findings, node, "rollout.observed", ["min_decisions", "min_span", "no_unexpected_stops"]);
    const decisions = (0,source_fields/* countOf */.pq)(findings, fields?.get("min_decisions"), "rollout.observed.min_decisions");
    const hours = hoursOf(findings, fields?.get("min_span"), "rollout.observed.min_span");
    return {
        ...(decisions === undefined ? {} : { min_decisions: decisions }),
        ...(hours === undefined ? {} : { min_hours: hours }),
        no_unexpected_stops: (0,source_fields/* booleanOf */.SF)(findings, fields?.get("no_unexpected_stops"), "rollout.observed.no_unexpected_stops") ?? false,
    };
}
function readExceptions(findings, folder, node) {
    const fields = node?.kind === "object" ? (0,source_fields/* fieldsOf */.Pf)(findings, node, "exceptions", ["folder", "kinds", "max_age"]) : undefined;
    const folderNode = node?.kind === "object" ? fields?.get("folder") : node;
    const text = (0,source_fields/* textOf */.b6)(findings, folderNode, "exceptions") ?? "exceptions";
    const path = workspacePath(findings, folder, text, folderNode ?? { line: 1, column: 1 }, "exceptions", "output") ?? text;
    return { folder: path, rules: readExceptionRules(findings, fields?.get("kinds"), fields?.get("max_age"), "exceptions") };
}
function readExceptionRules(findings, kinds, maxAge, path) {
    const words = kinds?.kind === "array" ? kinds.items.flatMap((item, i) => (0,source_fields/* wordOf */.aG)(findings, item, `${path}.kinds[${i}]`, EXCEPTION_KINDS) ?? []) : undefined;
    if (kinds !== undefined && kinds.kind !== "array")
        (0,source_fields/* fail */.fJ)(findings, "wrong_type", `${path}.kinds must be a list`, kinds);
    const hours = hoursOf(findings, maxAge, `${path}.max_age`);
    return { ...(words === undefined ? {} : { kinds: words }), ...(hours === undefined ? {} : { max_hours: hours }) };
}

// EXTERNAL MODULE: ./lib/src/gait/verdict.js
var verdict = __webpack_require__(7095);
;// CONCATENATED MODULE: ./lib/src/config/tests-section.js



const POLICY_KEYS = ["intents", "expect", "reason_codes", "violations", "matched_rule"];
function readTests(findings, folder, node, path) {
    return (0,source_fields/* itemsOf */.S3)(findings, node, path).flatMap((item, i) => {
        const at = `${path}[${i}]`;
        const fields = (0,source_fields/* fieldsOf */.Pf)(findings, item, at, POLICY_KEYS);
        if (fields === undefined)
            return [];
        const intents = fields.get("intents");
        if (intents === undefined)
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `${at} names no intents`, item, "Add `intents: path/to/*.json`.");
        const named = intents?.kind === "array" ? intents.items : intents === undefined ? [] : [intents];
        const expect = (0,source_fields/* wordOf */.aG)(findings, fields.get("expect"), `${at}.expect`, verdict/* VERDICTS */.bk);
        if (fields.get("expect") === undefined)
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `${at} expects nothing`, item, `Add \`expect:\` with one of ${verdict/* VERDICTS */.bk.join(", ")}.`);
        const matchedRule = (0,source_fields/* textOf */.b6)(findings, fields.get("matched_rule"), `${at}.matched_rule`);
        return named.flatMap((node, n) => {
            const pattern = (0,source_fields/* textOf */.b6)(findings, node, intents?.kind === "array" ? `${at}.intents[${n}]` : `${at}.intents`);
            const resolved = workspacePath(findings, folder, pattern, node, `${at}.intents`, "input");
            if (resolved === undefined || expect === undefined)
                return [];
            return {
                intents: resolved,
                expect,
                ...(fields.get("reason_codes") === undefined ? {} : { reason_codes: (0,source_fields/* textsOf */.CB)(findings, fields.get("reason_codes"), `${at}.reason_codes`) }),
                ...(fields.get("violations") === undefined ? {} : { violations: (0,source_fields/* textsOf */.CB)(findings, fields.get("violations"), `${at}.violations`) }),
                ...(matchedRule === undefined ? {} : { matched_rule: matchedRule }),
                position: { line: item.line, column: item.column },
            };
        });
    });
}
function readSnapshotTests(findings, folder, node, path) {
    return (0,source_fields/* itemsOf */.S3)(findings, node, path).flatMap((item, i) => {
        const at = `${path}[${i}]`;
        const fields = (0,source_fields/* fieldsOf */.Pf)(findings, item, at, ["server", "expect", "risk_class"]);
        if (fields === undefined)
            return [];
        for (const key of ["server", "expect"]) {
            if (fields.get(key) === undefined)
                (0,source_fields/* fail */.fJ)(findings, "missing_key", `${at} has no \`${key}\``, item);
        }
        const serverText = (0,source_fields/* textOf */.b6)(findings, fields.get("server"), `${at}.server`);
        const server = workspacePath(findings, folder, serverText, fields.get("server") ?? item, `${at}.server`, "input");
        const expect = (0,source_fields/* wordOf */.aG)(findings, fields.get("expect"), `${at}.expect`, verdict/* VERDICTS */.bk);
        const risk = (0,source_fields/* textOf */.b6)(findings, fields.get("risk_class"), `${at}.risk_class`);
        if (server === undefined || expect === undefined)
            return [];
        return { server, expect, ...(risk === undefined ? {} : { risk_class: risk }), position: { line: item.line, column: item.column } };
    });
}

// EXTERNAL MODULE: ./lib/src/config/types.js
var types = __webpack_require__(1664);
;// CONCATENATED MODULE: ./lib/src/config/policies-section.js







const COMMON_KEYS = ["stage", "tests", "limits", "coverage", "simulate", "dry_run"];
const RENDERED_KEYS = [...COMMON_KEYS, "registry", "base", "output", "new_tools", "staged", "rule_name", "allow_reason_code"];
const FILE_KEYS = [...COMMON_KEYS, "file"];
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u;
function readPolicies(findings, folder, member, rollout) {
    return (0,source_fields/* entriesOf */.Mc)(findings, member?.value, "policies").flatMap((m) => readPolicyConfig(findings, folder, m, rollout) ?? []);
}
function checkId(findings, member, what) {
    if (ID.test(member.key))
        return true;
    (0,source_fields/* fail */.fJ)(findings, "id", `${what} id ${JSON.stringify(member.key)} is not a plain word`, member, "Use letters, digits, dots, dashes and underscores, at most 100.");
    return false;
}
function readPolicyConfig(findings, folder, member, rollout) {
    if (!checkId(findings, member, "policy"))
        return undefined;
    const path = `policies.${member.key}`;
    const isFile = member.value.kind === "object" && member.value.members.some((m) => m.key === "file");
    const fields = (0,source_fields/* fieldsOf */.Pf)(findings, member.value, path, isFile ? FILE_KEYS : RENDERED_KEYS);
    if (fields === undefined)
        return undefined;
    const common = readCommon(findings, folder, member, fields, path, rollout);
    if (common === undefined)
        return undefined;
    return isFile ? readFilePolicy(findings, folder, fields, path, common) : readRendered(findings, folder, fields, path, common);
}
function readCommon(findings, folder, member, fields, path, rollout) {
    const stageNode = fields.get("stage");
    if (stageNode === undefined) {
        return (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} has no \`stage\``, member, `Add \`stage: simulate\`; a policy starts there and moves to ${types/* STAGES */.an.slice(1).join(" and ")} by reviewed commits.`);
    }
    const stage = (0,source_fields/* wordOf */.aG)(findings, stageNode, `${path}.stage`, types/* STAGES */.an);
    if (stage === undefined)
        return undefined;
    return {
        id: member.key,
        stage,
        stagePosition: { line: stageNode.line, column: stageNode.column },
        position: { line: member.line, column: member.column },
        tests: readTests(findings, folder, fields.get("tests"), `${path}.tests`),
        limits: readLimits(findings, fields.get("limits"), `${path}.limits`),
        coverage: readCoverage(findings, fields, path),
        rendering: { simulate: rollout.simulate, dry_run: rollout.dry_run, ...readRendering(findings, fields.get("simulate"), fields.get("dry_run"), path) },
    };
}
function readLimits(findings, node, path) {
    if (node === undefined)
        return {};
    const fields = (0,source_fields/* fieldsOf */.Pf)(findings, node, path, ["newly_allowed", "newly_blocked", "shrink_percent", "grow_percent", "max_export_age"]);
    const entries = ["newly_allowed", "newly_blocked", "shrink_percent", "grow_percent"].flatMap((key) => {
        const count = (0,source_fields/* countOf */.pq)(findings, fields?.get(key), `${path}.${key}`);
        return count === undefined ? [] : [[key, count]];
    });
    const age = hoursOf(findings, fields?.get("max_export_age"), `${path}.max_export_age`);
    return { ...Object.fromEntries(entries), ...(age === undefined ? {} : { max_export_age: age }) };
}
function readCoverage(findings, fields, path) {
    const node = fields.get("coverage");
    if (node === undefined)
        return {};
    const coverage = (0,source_fields/* fieldsOf */.Pf)(findings, node, `${path}.coverage`, ["rules", "tools"]);
    const rules = (0,source_fields/* countOf */.pq)(findings, coverage?.get("rules"), `${path}.coverage.rules`, 100);
    const tools = (0,source_fields/* countOf */.pq)(findings, coverage?.get("tools"), `${path}.coverage.tools`, 100);
    return { ...(rules === undefined ? {} : { rules }), ...(tools === undefined ? {} : { tools }) };
}
function readFilePolicy(findings, folder, fields, path, common) {
    const node = fields.get("file");
    const file = workspacePath(findings, folder, (0,source_fields/* textOf */.b6)(findings, node, `${path}.file`), node ?? fields.node, `${path}.file`, "input");
    return file === undefined ? undefined : { kind: "file", file, ...common };
}
function readRendered(findings, folder, fields, path, common) {
    const resolve = (key, use) => workspacePath(findings, folder, (0,source_fields/* textOf */.b6)(findings, fields.get(key), `${path}.${key}`), fields.get(key) ?? fields.node, `${path}.${key}`, use);
    for (const key of ["registry", "output"]) {
        if (fields.get(key) === undefined) {
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} has no \`${key}\``, fields.node, "A rendered policy needs `registry:` and `output:`; a hand-written one needs `file:`.");
        }
    }
    const registry = readExportSource(findings, folder, fields.get("registry"), `${path}.registry`);
    const output = resolve("output", "output");
    const base = resolve("base", "input");
    const staged = resolve("staged", "output") ?? (output === undefined ? undefined : `${output.replace(/\.ya?ml$/u, "")}.staged`);
    if (registry === undefined || output === undefined || staged === undefined)
        return undefined;
    return {
        kind: "rendered",
        ...common,
        registry,
        base,
        output,
        staged,
        new_tools: (0,source_fields/* wordOf */.aG)(findings, fields.get("new_tools"), `${path}.new_tools`, ["dry_run", "allow"]) ?? "dry_run",
        rule_name: (0,source_fields/* textOf */.b6)(findings, fields.get("rule_name"), `${path}.rule_name`)?.trim() ?? "allow_registry_tools",
        allow_reason_code: (0,source_fields/* textOf */.b6)(findings, fields.get("allow_reason_code"), `${path}.allow_reason_code`)?.trim() ?? "allowed_by_external_registry",
    };
}

;// CONCATENATED MODULE: ./lib/src/config/outputs.js

const START = { line: 1, column: 1 };
function outputsOf(config) {
    return [
        ...config.policies.flatMap((p) => p.kind === "rendered"
            ? [
                { path: p.output, owner: `policies.${p.id}.output`, position: placeOf(config, p.output, p.position) },
                { path: p.staged, owner: `policies.${p.id}.staged`, position: placeOf(config, p.staged, p.position) },
            ]
            : []),
        ...config.snapshots.map((s) => ({ path: s.output, owner: `snapshots.${s.id}.output`, position: placeOf(config, s.output, s.position) })),
    ];
}
function checkOutputs(findings, config) {
    const owners = new Map();
    const claim = (path, name, at) => {
        const other = owners.get(path.toLowerCase());
        if (other === undefined)
            owners.set(path.toLowerCase(), { name, at });
        else
            (0,source_fields/* fail */.fJ)(findings, "output_twice", `${name} and ${other.name} are the same file ${JSON.stringify(path)}`, at, "Give every output a path of its own.");
    };
    claim(config.path, "the configuration", START);
    for (const { path, owner, position } of outputsOf(config)) {
        claim(path, owner, position);
        for (const folder of [config.exceptions, config.rollout.evidence]) {
            if (!path.toLowerCase().startsWith(`${folder.toLowerCase()}/`))
                continue;
            const words = `${owner} lies in the folder ${JSON.stringify(folder)}, of which every file is read`;
            (0,source_fields/* fail */.fJ)(findings, "output_over_input", words, position, "Choose another output path.");
        }
    }
    for (const input of new Set(inputsOf(config))) {
        const owner = owners.get(input.toLowerCase());
        if (owner === undefined)
            continue;
        if (config.snapshots.some((s) => s.policy === input) && owner.name.endsWith(".output"))
            continue;
        (0,source_fields/* fail */.fJ)(findings, "output_over_input", `${owner.name} would overwrite the input ${JSON.stringify(input)}`, owner.at, "Choose another output path.");
    }
    checkHandWritten(findings, config);
}
function checkHandWritten(findings, config) {
    const owners = new Map();
    for (const p of config.policies) {
        if (p.kind !== "file")
            continue;
        const other = owners.get(p.file.toLowerCase());
        const words = `policies.${p.id} and policies.${other ?? ""} are the same file ${JSON.stringify(p.file)}`;
        if (other !== undefined)
            (0,source_fields/* fail */.fJ)(findings, "output_twice", words, p.position, "One policy, one stage: remove one of the two.");
        owners.set(p.file.toLowerCase(), p.id);
    }
}
function inputsOf(config) {
    return [
        ...config.policies.flatMap((p) => (p.kind === "rendered" ? [...p.registry.files, ...(p.base === undefined ? [] : [p.base])] : [p.file])),
        ...config.policies.flatMap((p) => p.tests.map((test) => test.intents)),
        ...config.snapshots.flatMap((s) => [...s.report.files, ...(s.policy === undefined ? [] : [s.policy]), ...s.tests.map((test) => test.server)]),
        ...(config.rollout.attestation?.trusted_root === undefined ? [] : [config.rollout.attestation.trusted_root]),
        config.deny,
    ];
}
function placeOf(config, path, entry) {
    const behind = (at) => at.line > entry.line || (at.line === entry.line && at.column >= entry.column);
    return config.places.find((place) => place.use === "output" && place.path === path && behind(place)) ?? entry;
}

;// CONCATENATED MODULE: ./lib/src/config/snapshots-section.js





function readSnapshots(findings, folder, member) {
    return (0,source_fields/* entriesOf */.Mc)(findings, member?.value, "snapshots").flatMap((m) => {
        const path = `snapshots.${m.key}`;
        const fields = checkId(findings, m, "snapshot") ? (0,source_fields/* fieldsOf */.Pf)(findings, m.value, path, ["report", "output", "policy", "tests"]) : undefined;
        if (fields === undefined)
            return [];
        for (const key of ["report", "output"]) {
            if (fields.get(key) === undefined)
                (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} has no \`${key}\``, m);
        }
        const report = readExportSource(findings, folder, fields.get("report"), `${path}.report`);
        const resolve = (key, use) => workspacePath(findings, folder, (0,source_fields/* textOf */.b6)(findings, fields.get(key), `${path}.${key}`), fields.get(key) ?? m, `${path}.${key}`, use);
        const output = resolve("output", "output");
        const policy = resolve("policy", "input");
        const tests = readSnapshotTests(findings, folder, fields.get("tests"), `${path}.tests`);
        if (tests.length > 0 && policy === undefined) {
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} has tests but no \`policy\``, m, "Name the policy whose mcp_trust block judges the servers.");
        }
        if (report === undefined || output === undefined)
            return [];
        return { id: m.key, report, output, policy, tests, position: { line: m.line, column: m.column } };
    });
}

;// CONCATENATED MODULE: ./lib/src/config/read.js








const KEYS = ["version", "gait", "engine", "policies", "snapshots", "deny", "exceptions", "rollout"];
const GAIT_VERSION = "1.4.0";
function readConfig(document) {
    const places = [];
    const findings = { ...(0,source_fields/* findingsFor */.I6)(document.file, "config"), places };
    const fields = (0,source_fields/* fieldsOf */.Pf)(findings, document.root, "", KEYS);
    if (fields === undefined)
        return { diagnostics: findings.diagnostics };
    checkVersions(findings, fields);
    const folder = folderOf(document.file);
    const exceptions = readExceptions(findings, folder, fields.get("exceptions"));
    const rollout = readRollout(findings, folder, fields.get("rollout"));
    const memberOf = (key) => fields.node.members.find((m) => m.key === key);
    const denyNode = fields.get("deny");
    const denyText = (0,source_fields/* textOf */.b6)(findings, denyNode, "deny") ?? "policy/deny.yaml";
    const config = {
        path: document.file,
        folder,
        gait: GAIT_VERSION,
        engine: (0,source_fields/* wordOf */.aG)(findings, fields.get("engine"), "engine", types/* ENGINES */.ug) ?? "embedded",
        policies: readPolicies(findings, folder, memberOf("policies"), rollout),
        snapshots: readSnapshots(findings, folder, memberOf("snapshots")),
        deny: workspacePath(findings, folder, denyText, denyNode ?? fields.node, "deny", "output") ?? denyText,
        exceptions: exceptions.folder,
        exception_rules: exceptions.rules,
        rollout,
        places,
    };
    if (config.policies.length === 0 && config.snapshots.length === 0 && !(0,diagnostic/* hasErrors */.Cs)(findings.diagnostics)) {
        (0,source_fields/* fail */.fJ)(findings, "empty", "the configuration has neither policies nor snapshots", fields.node, "Add at least one under `policies:` or `snapshots:`.");
    }
    checkOutputs(findings, config);
    return (0,diagnostic/* hasErrors */.Cs)(findings.diagnostics) ? { diagnostics: findings.diagnostics } : { value: config, diagnostics: findings.diagnostics };
}
function checkVersions(findings, fields) {
    const version = fields.get("version");
    if (version === undefined)
        (0,source_fields/* fail */.fJ)(findings, "missing_key", "the configuration has no `version`", fields.node, "Start it with `version: 1`.");
    else if (version.kind !== "number" || version.value !== 1)
        (0,source_fields/* fail */.fJ)(findings, "version", "only `version: 1` is known", version);
    const gait = fields.get("gait");
    if (gait === undefined)
        (0,source_fields/* fail */.fJ)(findings, "missing_key", "the configuration does not say which version of gait judges", fields.node, `Add \`gait: ${GAIT_VERSION}\`.`);
    else if (gait.kind !== "string" || gait.value !== GAIT_VERSION) {
        (0,source_fields/* fail */.fJ)(findings, "gait_version", `this engine knows the semantics of gait ${GAIT_VERSION} only`, gait, `Write \`gait: ${GAIT_VERSION}\`.`);
    }
}

;// CONCATENATED MODULE: ./lib/src/config/index.js









/***/ })

};
