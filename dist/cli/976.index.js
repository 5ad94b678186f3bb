export const id = 976;
export const ids = [976];
export const modules = {

/***/ 6976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _W: () => (/* reexport */ gateEval),
  cK: () => (/* reexport */ mcpVerify),
  aX: () => (/* reexport */ policyFmt),
  HL: () => (/* reexport */ policySimulate),
  r4: () => (/* reexport */ policyTest),
  Jq: () => (/* reexport */ policyValidate)
});

// UNUSED EXPORTS: correlationId, isChanged, preparePolicy, recommend, testFields, testResult, usageAnswer, verdictExit

// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
;// CONCATENATED MODULE: ./lib/src/gait/command/envelope.js

const ENCODE_FAILED = '{"ok":false,"error":"failed to encode output","error_code":"encode_failed","error_category":"internal_failure","retryable":false}\n';
function correlationId(args) {
    return (0,gait_text/* sha256Hex */.fg)(["gait", ...args].map(gait_text/* trim */.Bq).join("\x1f")).slice(0, 24);
}
function errorExit(error) {
    if (error.usage === true)
        return 6;
    const message = (0,gait_text/* lower */.ib)(error.message);
    return ["lock", "contention", "timeout"].some((word) => message.includes(word)) ? 1 : 6;
}
function errorAnswer(call, error, diagnostics = []) {
    const exit = errorExit(error);
    if (!call.json)
        return answer(exit, `${call.label} error: ${error.message}\n`, diagnostics);
    const kind = exit === 6 ? "invalid_input" : "internal_failure";
    const usual = exit === 6 ? "check command usage and input schema" : "retry after checking local environment and logs";
    const body = {
        correlation_id: correlationId(call.args),
        error: error.message,
        error_category: kind,
        error_code: kind,
        hint: error.hint ?? usual,
        migration: error.migration,
        ok: false,
        retryable: false,
    };
    return answer(exit, (0,gait_text/* goJsonLine */.HK)(body), diagnostics);
}
function resultAnswer(call, exit, fields, text, diagnostics = []) {
    const stdout = call.json ? (0,gait_text/* goJsonLine */.HK)({ ...fields, correlation_id: correlationId(call.args) }) : `${text}\n`;
    return answer(exit, stdout, diagnostics);
}
function encodeFailedAnswer(diagnostics = []) {
    return answer(6, ENCODE_FAILED, diagnostics);
}
function answer(exit, stdout, diagnostics = []) {
    return { exit, stdout, stderr: "", diagnostics };
}

// EXTERNAL MODULE: ./lib/src/gait/evaluate/index.js + 21 modules
var evaluate = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/src/gait/intent/index.js + 18 modules
var gait_intent = __webpack_require__(1070);
// EXTERNAL MODULE: ./lib/src/gait/lint/codes.js + 4 modules
var codes = __webpack_require__(3669);
;// CONCATENATED MODULE: ./lib/src/gait/command/flags.js

const TRUE = new Set(["1", "t", "T", "TRUE", "true", "True"]);
const FALSE = new Set(["0", "f", "F", "FALSE", "false", "False"]);
function parseFlags(args, spec) {
    const words = flagsFirst(args, spec);
    const values = new Map();
    const switches = new Map();
    let at = 0;
    let error;
    while (at < words.length && error === undefined) {
        const word = words[at] ?? "";
        if (word.length < 2 || !word.startsWith("-"))
            break;
        at++;
        if (word === "--")
            break;
        const flag = splitFlag(word);
        if (flag === undefined) {
            error = `bad flag syntax: ${word}`;
        }
        else if (spec.booleans.includes(flag.name)) {
            const given = flag.value ?? "true";
            switches.set(flag.name, TRUE.has(given));
            if (!TRUE.has(given) && !FALSE.has(given))
                error = `invalid boolean value ${(0,gait_text/* goQuote */.dg)(given)} for -${flag.name}: parse error`;
        }
        else if (spec.values.includes(flag.name)) {
            const given = flag.value ?? words[at++];
            if (given === undefined)
                error = `flag needs an argument: -${flag.name}`;
            else
                values.set(flag.name, given);
        }
        else {
            error = flag.name === "help" || flag.name === "h" ? "flag: help requested" : `flag provided but not defined: -${flag.name}`;
        }
    }
    return {
        value: (name) => values.get(name) ?? "",
        on: (name) => switches.get(name) ?? false,
        positionals: error === undefined ? words.slice(at) : [],
        error,
    };
}
function splitFlag(word) {
    const text = word.slice(word.startsWith("--") ? 2 : 1);
    if (text === "" || text.startsWith("-") || text.startsWith("="))
        return undefined;
    const equals = text.indexOf("=");
    return equals < 0 ? { name: text, value: undefined } : { name: text.slice(0, equals), value: text.slice(equals + 1) };
}
function flagsFirst(args, spec) {
    const flags = [];
    const others = [];
    for (let at = 0; at < args.length; at++) {
        const word = args[at] ?? "";
        if (word === "--") {
            others.push(...args.slice(at + 1));
            break;
        }
        if (word === "-" || !word.startsWith("-")) {
            others.push(word);
            continue;
        }
        flags.push(word);
        const flag = splitFlag(word);
        if (flag === undefined || flag.value !== undefined || !spec.values.includes(flag.name))
            continue;
        const value = args[++at];
        if (value !== undefined)
            flags.push(value);
    }
    return [...flags, ...others];
}

;// CONCATENATED MODULE: ./lib/src/gait/command/test-result.js




const NO_CREATION = "1980-01-01T00:00:00Z";
const SUMMARY_BYTES = 240;
function testResult(prepared, intent, now) {
    const evaluation = (0,evaluate/* evaluate */._3)(prepared.compiled, intent, now);
    return {
        ...evaluation,
        policyDigest: prepared.digest,
        intentDigest: (0,gait_intent/* intentDigest */.t9)(intent),
        createdAt: intent.createdAt === undefined ? NO_CREATION : (0,gait_text/* formatGoTime */.Z0)(intent.createdAt),
        summary: summaryOf(evaluation),
    };
}
function testFields(result) {
    if (result.createdAt === undefined)
        return undefined;
    return {
        ok: true,
        schema_id: "gait.policytest.result",
        schema_version: "1.0.0",
        created_at: result.createdAt,
        policy_digest: result.policyDigest,
        intent_digest: result.intentDigest,
        ...verdictFields(result),
        summary: result.summary,
    };
}
function verdictFields(result) {
    return {
        verdict: result.verdict,
        reason_codes: result.reasonCodes.length === 0 ? undefined : result.reasonCodes,
        violations: result.violations.length === 0 ? undefined : result.violations,
        matched_rule: result.matchedRule === "" ? undefined : result.matchedRule,
    };
}
function verdictExit(verdict) {
    switch (verdict) {
        case "allow":
        case "dry_run":
            return 0;
        case "require_approval":
            return 4;
        case "block":
            return 3;
    }
}
function clockNotes(evaluation, file) {
    if (!evaluation.usedClock)
        return [];
    const message = `the verdict ${evaluation.verdict} hangs on the present time, with which a freeze window or an expiry was compared`;
    return [(0,codes/* describe */.q0)(file, { code: "verdict_uses_clock", message })];
}
function summaryOf(evaluation) {
    const list = (codes) => (codes.length === 0 ? "none" : codes.join(","));
    const { verdict, reasonCodes, violations } = evaluation;
    const summary = `policy test verdict=${verdict} reasons=${list(reasonCodes)} violations=${list(violations)}`;
    const bytes = new TextEncoder().encode(summary);
    if (bytes.length <= SUMMARY_BYTES)
        return summary;
    const suffix = `...(+${bytes.length - SUMMARY_BYTES})`;
    return `${(0,gait_text/* decodeUtf8Lossy */.aH)(bytes.subarray(0, SUMMARY_BYTES - suffix.length))}${suffix}`;
}

;// CONCATENATED MODULE: ./lib/src/gait/command/gate-outcome.js


function withoutTokens(policy, evaluation) {
    const taken = evaluation.matchedRules.map((index) => policy.rules[index]).filter((rule) => rule !== undefined);
    const some = (wants) => taken.some(wants);
    const { verdict, reasonCodes, violations, matchedRule } = evaluation;
    const plain = { verdict, reasonCodes, violations, matchedRule };
    const delegated = some((rule) => rule.match.requireDelegation) ? add(plain, "block", "delegation_token_missing", "delegation_not_granted") : plain;
    const approved = verdict === "require_approval" ? add(delegated, delegated.verdict, "approval_token_missing", "approval_not_granted") : delegated;
    return approved.verdict === "allow" && some((rule) => rule.requireBrokerCredential)
        ? add(approved, "block", "broker_credential_required", "broker_credential_missing")
        : approved;
}
function countsCalls(policy, evaluation) {
    return evaluation.matchedRules.some((index) => {
        const rule = policy.rules[index];
        return rule !== undefined && (rule.rateLimit.requests > 0 || rule.destructiveBudget.requests > 0);
    });
}
function add(outcome, verdict, reason, violation) {
    return {
        ...outcome,
        verdict,
        reasonCodes: (0,gait_text/* uniq */.sb)([...outcome.reasonCodes, reason]),
        violations: (0,gait_text/* uniq */.sb)([...outcome.violations, violation]),
    };
}
function outcomeFields(outcome, simulate) {
    if (!simulate)
        return { fields: verdictFields(outcome), verdict: outcome.verdict, exit: verdictExit(outcome.verdict) };
    const { verdict, reasonCodes } = outcome;
    const masked = verdict === "block" || verdict === "require_approval";
    const shown = {
        ...outcome,
        verdict: masked ? "allow" : verdict,
        reasonCodes: (0,gait_text/* uniq */.sb)([...reasonCodes, "simulate_mode_non_enforcing", ...(masked ? [`simulated_${verdict}`] : [])]),
        violations: masked ? [] : outcome.violations,
    };
    return {
        fields: {
            ...verdictFields(shown),
            simulate_mode: true,
            simulated_verdict: verdict,
            simulated_reason_codes: reasonCodes.length === 0 ? undefined : reasonCodes,
            would_have_blocked: masked ? true : undefined,
        },
        verdict: shown.verdict,
        exit: 0,
    };
}

;// CONCATENATED MODULE: ./lib/src/gait/command/help.js

const USAGE = {
    "policy validate": ["gait policy validate <policy.yaml> [--json] [--explain]"],
    "policy fmt": ["gait policy fmt <policy.yaml> [--write] [--json] [--explain]"],
    "policy test": ["gait policy test <policy.yaml> <intent.json> [--json] [--explain]"],
    "policy simulate": [
        "gait policy simulate --policy <candidate_policy.yaml> --baseline <baseline_policy.yaml> --fixtures <csv files/dirs> [--json] [--explain]",
    ],
    "mcp verify": [
        "gait mcp verify --policy <policy.yaml> --server <server.json> [--risk-class <class>] [--json] [--explain]",
        "note: trust preflight reads mcp_trust.snapshot from a local file; scanners and registries stay outside the evaluator",
    ],
    "gate eval": [
        "gait gate eval --policy <policy.yaml> --intent <intent.json> [--simulate] [--evaluation-time <rfc3339>] [--json] [--explain]",
        "note: the verdict only; tokens, brokers, budgets and traces stay with gait itself",
    ],
};
const POLICY = "Validate, format, test and simulate gate policies offline with deterministic verdicts and stable exit codes.";
const EXPLANATION = {
    "policy validate": POLICY,
    "policy fmt": POLICY,
    "policy test": POLICY,
    "policy simulate": POLICY,
    "mcp verify": "Proxy tool-call protocol payloads through Gate policy evaluation and emit signed traces with optional exports.",
    "gate eval": "Evaluate one tool-call intent against a policy and answer with a verdict, its reasons and its violations.",
};
function explainAnswer(subcommand, args) {
    return args.includes("--explain") ? answer(0, `${EXPLANATION[subcommand]}\n`) : undefined;
}
function usageAnswer(subcommand) {
    const lines = USAGE[subcommand].map((line) => `  ${line}\n`);
    return answer(0, `Usage:\n${lines.join("")}`);
}

// EXTERNAL MODULE: ./lib/src/gait/lint/index.js + 14 modules
var lint = __webpack_require__(8359);
// EXTERNAL MODULE: ./lib/src/gait/policy/index.js + 20 modules
var gait_policy = __webpack_require__(2531);
;// CONCATENATED MODULE: ./lib/src/gait/command/load.js



async function loadPolicy(io, path) {
    const file = await io.readFile(path);
    if ("error" in file)
        return { error: { message: `read policy: ${file.error}` }, notes: [] };
    const reading = (0,gait_policy/* readPolicy */.T4)(file.bytes);
    const notes = await policyNotes(io, path, file.bytes);
    return "policy" in reading ? { value: reading.policy, notes } : { error: reading.error, notes };
}
async function policyNotes(io, file, bytes) {
    return (0,lint/* lintPolicy */.GF)(bytes, { file, ...(await nameCheck(io, bytes)) }).filter(({ code }) => code !== "policy_invalid");
}
const LINE_LIMIT = 1024;
async function nameCheck(io, bytes) {
    if (io.checkName === undefined)
        return {};
    let length = 0;
    for (const byte of bytes) {
        length = byte === 0x0a ? 0 : length + 1;
        if (byte >= 0x80 || byte === 0x2a || byte === 0x5c || length > LINE_LIMIT)
            return { checkName: await io.checkName() };
    }
    return {};
}
async function loadIntent(io, path) {
    const file = await io.readFile(path);
    if ("error" in file)
        return { error: { message: `read intent: ${file.error}` }, notes: [] };
    const parsing = (0,gait_intent/* parseIntentJson */.e8)(file.bytes);
    const notes = inFile(parsing.diagnostics, path);
    return "draft" in parsing ? { value: parsing.draft, notes } : { error: { message: parsing.error.message }, notes };
}
function inFile(diagnostics, file) {
    return diagnostics.map((d) => ({ file, ...d }));
}

;// CONCATENATED MODULE: ./lib/src/gait/command/prepared-policy.js


function preparePolicy(policy) {
    const message = (0,gait_policy/* policyDigestError */.xH)(policy);
    if (message !== undefined)
        return { error: { message } };
    return { prepared: { policy, digest: (0,gait_policy/* policyDigest */.p1)(policy), compiled: (0,evaluate/* compilePolicy */.C_)(policy) } };
}

;// CONCATENATED MODULE: ./lib/src/gait/command/gate-eval.js











const FLAGS = { values: ["policy", "intent", "evaluation-time"], booleans: ["simulate", "json", "help"] };
const gateEval = async (args, io) => {
    const explained = explainAnswer("gate eval", args);
    if (explained !== undefined)
        return explained;
    const flags = parseFlags(args.slice(2), FLAGS);
    const call = { args, label: "gate eval", json: flags.on("json") };
    if (flags.error !== undefined)
        return errorAnswer(call, { message: flags.error });
    if (flags.on("help"))
        return usageAnswer("gate eval");
    const policyPath = flags.value("policy");
    const intentPath = flags.value("intent");
    if ((0,gait_text/* trim */.Bq)(policyPath) === "" || (0,gait_text/* trim */.Bq)(intentPath) === "" || flags.positionals.length > 0) {
        return errorAnswer(call, { message: "expected --policy <policy.yaml> and --intent <intent.json>", usage: true });
    }
    const pinned = (0,gait_text/* trim */.Bq)(flags.value("evaluation-time"));
    const now = pinned === "" ? io.now() : (0,gait_text/* parseGoTime */.bi)(pinned);
    if (now === undefined)
        return errorAnswer(call, { message: "invalid --evaluation-time: expected RFC3339", usage: true });
    const policy = await loadPolicy(io, policyPath);
    if ("error" in policy)
        return errorAnswer(call, policy.error, policy.notes);
    const intentFile = await loadIntent(io, intentPath);
    const notes = [...policy.notes, ...intentFile.notes];
    if ("error" in intentFile)
        return errorAnswer(call, intentFile.error, notes);
    const ready = preparePolicy(policy.value);
    if ("error" in ready)
        return errorAnswer(call, ready.error, notes);
    const normalized = (0,gait_intent/* normalizeIntent */.oW)(intentFile.value);
    if ("error" in normalized)
        return errorAnswer(call, { message: normalized.error.message }, notes);
    const intent = (0,gait_intent/* withoutContextEvidence */.ZL)(normalized.intent);
    const evaluation = (0,evaluate/* evaluate */._3)(ready.prepared.compiled, intent, now);
    const outcome = withoutTokens(policy.value, evaluation);
    const { fields, verdict, exit } = outcomeFields(outcome, flags.on("simulate"));
    const all = {
        ok: true,
        phase: intent.context.phase,
        profile: "standard",
        policy_digest: ready.prepared.digest,
        intent_digest: (0,gait_intent/* intentDigest */.t9)(intent),
        ...fields,
    };
    const counted = countsCalls(policy.value, evaluation) ? [notCounted(policyPath)] : [];
    const clock = pinned === "" ? clockNotes(evaluation, intentPath) : [];
    return resultAnswer(call, exit, all, `gate eval: verdict=${verdict}`, [...notes, ...counted, ...clock]);
};
function notCounted(file) {
    const message = "a rule that applies limits how often it may be used; calls are not counted here";
    return (0,codes/* describe */.q0)(file, { code: "limits_not_counted", message });
}

// EXTERNAL MODULE: ./lib/src/gait/lint/snapshot.js + 3 modules
var snapshot = __webpack_require__(246);
// EXTERNAL MODULE: ./lib/src/gait/trust/index.js + 7 modules
var trust = __webpack_require__(3701);
;// CONCATENATED MODULE: ./lib/src/gait/command/mcp-verify.js








const mcp_verify_FLAGS = { values: ["policy", "server", "risk-class"], booleans: ["json", "help"] };
const mcp_verify_USAGE = "expected --policy <policy.yaml> and --server <server.json>";
const mcpVerify = async (args, io) => {
    const explained = explainAnswer("mcp verify", args);
    if (explained !== undefined)
        return explained;
    const flags = parseFlags(args.slice(2), mcp_verify_FLAGS);
    const call = { args, label: "mcp verify", json: flags.on("json") };
    if (flags.error !== undefined)
        return errorAnswer(call, { message: flags.error });
    if (flags.on("help"))
        return usageAnswer("mcp verify");
    const policyPath = flags.value("policy");
    const serverPath = (0,gait_text/* trim */.Bq)(flags.value("server"));
    if ((0,gait_text/* trim */.Bq)(policyPath) === "" || serverPath === "" || flags.positionals.length > 0) {
        return errorAnswer(call, { message: mcp_verify_USAGE, usage: true });
    }
    const policyFile = await io.readFile(policyPath);
    if ("error" in policyFile)
        return errorAnswer(call, { message: `read policy: ${policyFile.error}` });
    const policyReading = (0,gait_policy/* readPolicy */.T4)(policyFile.bytes);
    const policyFindings = await policyNotes(io, policyPath, policyFile.bytes);
    if ("error" in policyReading)
        return errorAnswer(call, policyReading.error, policyFindings);
    const serverFile = await io.readFile(serverPath);
    if ("error" in serverFile)
        return errorAnswer(call, { message: `read server description: ${serverFile.error}` }, policyFindings);
    const serverReading = (0,trust/* readServer */.Wb)(serverFile.bytes);
    const notes = [...policyFindings, ...mcp_verify_inFile(serverReading.diagnostics, serverPath)];
    if ("error" in serverReading)
        return errorAnswer(call, serverReading.error, notes);
    return judge(call, io, policyReading.policy, serverReading.server, flags.value("risk-class"), notes);
};
async function judge(call, io, policy, server, riskClass, notes) {
    const now = io.now();
    const path = policy.mcpTrust?.snapshot;
    const bytes = path === undefined ? undefined : await snapshotBytes(io, path);
    const found = path === undefined || bytes === undefined ? [] : (0,snapshot/* lintSnapshot */.u)(bytes, path, { now, ...(await nameCheck(io, bytes)) });
    const decision = (0,trust/* verifyServer */.Vz)(policy, bytes, server, riskClass, now);
    const diagnostics = [...notes, ...found];
    const fields = decisionFields(decision);
    if (fields === undefined && call.json)
        return encodeFailedAnswer(diagnostics);
    return resultAnswer(call, exitOf(decision), fields ?? {}, `mcp verify: verdict=${decision.verdict}`, diagnostics);
}
async function snapshotBytes(io, path) {
    if (path.includes("\0"))
        return undefined;
    const file = await io.readFile(path);
    return "error" in file ? undefined : file.bytes;
}
function mcp_verify_inFile(diagnostics, file) {
    return diagnostics.map((d) => ({ file, ...d }));
}
function exitOf(decision) {
    if (decision.ok)
        return 0;
    const exits = { allow: 0, dry_run: 0, require_approval: 4, block: 3 };
    return exits[decision.verdict];
}
function decisionFields(decision) {
    const { findings } = decision;
    const trust = findings === undefined ? undefined : findingsFields(findings);
    if (findings !== undefined && trust === undefined)
        return undefined;
    return {
        ok: decision.ok,
        server_id: filled(decision.serverId),
        server_name: filled(decision.serverName),
        trust_model: decision.snapshotPath === "" ? undefined : "local_snapshot",
        snapshot_path: filled(decision.snapshotPath),
        verdict: decision.verdict,
        reason_codes: filled(decision.reasonCodes),
        violations: filled(decision.violations),
        mcp_trust: trust,
    };
}
function findingsFields(findings) {
    const updatedAt = (0,gait_text/* formatGoTime */.Z0)(findings.updatedAt);
    if (updatedAt === undefined || !Number.isFinite(findings.threshold))
        return undefined;
    return {
        server_id: filled(findings.serverId),
        server_name: filled(findings.serverName),
        publisher: filled(findings.publisher),
        source: filled(findings.source),
        status: findings.status,
        decision_source: filled(findings.decisionSource),
        score: findings.score === 0 ? undefined : findings.score,
        threshold: findings.threshold === 0 ? undefined : findings.threshold,
        updated_at: updatedAt,
        max_age_seconds: findings.maxAgeSeconds === 0n ? undefined : findings.maxAgeSeconds,
        required: findings.required || undefined,
        enforced: findings.enforced || undefined,
        registry_verified: findings.registryVerified || undefined,
        publisher_allowed: findings.publisherAllowed || undefined,
        reason_codes: findings.reasonCodes,
    };
}
function filled(value) {
    return value.length === 0 ? undefined : value;
}

;// CONCATENATED MODULE: ./lib/src/gait/command/policy-fmt.js







const policy_fmt_FLAGS = { values: [], booleans: ["json", "write", "help"] };
const policyFmt = async (args, io) => {
    const explained = explainAnswer("policy fmt", args);
    if (explained !== undefined)
        return explained;
    const flags = parseFlags(args.slice(2), policy_fmt_FLAGS);
    const call = { args, label: "policy fmt", json: flags.on("json") };
    if (flags.error !== undefined)
        return errorAnswer(call, { message: flags.error });
    if (flags.on("help"))
        return usageAnswer("policy fmt");
    const [word, ...rest] = flags.positionals;
    if (word === undefined || rest.length > 0)
        return errorAnswer(call, { message: "expected <policy.yaml>", usage: true });
    const path = (0,gait_text/* trim */.Bq)(word);
    const file = await io.readFile(path);
    if ("error" in file)
        return errorAnswer(call, { message: file.error });
    const reading = (0,gait_policy/* readPolicy */.T4)(file.bytes);
    const found = await policyNotes(io, path, file.bytes);
    if ("error" in reading)
        return errorAnswer(call, reading.error, found);
    const { policy } = reading;
    const digestError = (0,gait_policy/* policyDigestError */.xH)(policy);
    if (digestError !== undefined)
        return errorAnswer(call, { message: digestError }, found);
    const formatted = (0,gait_policy/* formatPolicy */.EL)(policy);
    const notes = [...found, ...unfaithful(path, policy, formatted)];
    const changed = !sameBytes(file.bytes, formatted);
    const written = changed && flags.on("write");
    if (written)
        await io.writeFile(path, formatted);
    if (!call.json && !flags.on("write"))
        return answer(0, formatted, notes);
    const fields = {
        ok: true,
        path,
        policy_digest: (0,gait_policy/* policyDigest */.p1)(policy),
        default_verdict: policy.defaultVerdict,
        rule_count: policy.rules.length === 0 ? undefined : policy.rules.length,
        changed: changed ? true : undefined,
        written: written ? true : undefined,
        formatted: flags.on("write") ? undefined : formatted,
    };
    return resultAnswer(call, 0, fields, `policy fmt: path=${path} changed=${changed} written=${written}`, notes);
};
function unfaithful(file, policy, formatted) {
    const again = (0,gait_policy/* readPolicy */.T4)(new TextEncoder().encode(formatted));
    if ("error" in again)
        return [(0,codes/* describe */.q0)(file, { code: "fmt_unfaithful", message: `Gait refuses what it formats this policy to: ${again.error.message}` })];
    if ((0,gait_policy/* policyDigest */.p1)(again.policy) === (0,gait_policy/* policyDigest */.p1)(policy))
        return [];
    return [(0,codes/* describe */.q0)(file, { code: "fmt_unfaithful", message: "formatted and read again this is another policy, with another digest" })];
}
function sameBytes(bytes, text) {
    return (0,gait_text/* decodeUtf8Lossy */.aH)(bytes) === text && Buffer.byteLength(text) === bytes.length;
}

;// CONCATENATED MODULE: ./lib/src/gait/command/fixtures.js

function fixtureEntries(list) {
    return list
        .split(",")
        .map(gait_text/* trim */.Bq)
        .filter((entry) => entry !== "");
}
async function findFixtures(io, entries) {
    const found = new Set();
    for (const entry of entries) {
        const kind = await io.stat(entry, true);
        if (kind === "missing")
            return { error: `fixtures path: stat ${entry}: no such file or directory` };
        if (kind === "folder") {
            for (const path of await searchFolder(io, entry))
                found.add(path);
        }
        else if (isJson(entry)) {
            found.add((0,gait_text/* cleanPath */.ts)(entry));
        }
        else {
            return { error: `fixture file must be .json: ${entry}` };
        }
    }
    if (found.size === 0)
        return { error: "no intent fixtures discovered from --fixtures" };
    return { paths: [...found].sort(gait_text/* compareBytes */.Xo) };
}
async function searchFolder(io, root) {
    const files = [];
    const pending = [root];
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
        if ((await io.stat(path, false)) === "folder") {
            for (const name of await io.readFolder(path))
                pending.push((0,gait_text/* cleanPath */.ts)(`${path}/${name}`));
        }
        else if (isJson(path)) {
            files.push((0,gait_text/* cleanPath */.ts)(path));
        }
    }
    return files;
}
function isJson(path) {
    return (0,gait_text/* lower */.ib)(path).endsWith(".json");
}

// EXTERNAL MODULE: ./lib/src/gait/verdict.js
var verdict = __webpack_require__(7095);
;// CONCATENATED MODULE: ./lib/src/gait/command/simulation.js


function isChanged({ baseline, candidate }) {
    return (baseline.verdict !== candidate.verdict ||
        baseline.matchedRule !== candidate.matchedRule ||
        !sameList(baseline.reasonCodes, candidate.reasonCodes) ||
        !sameList(baseline.violations, candidate.violations));
}
function recommend(comparisons) {
    const becomes = (verdict) => comparisons.some(({ baseline, candidate }) => candidate.verdict === verdict && baseline.verdict !== verdict);
    if (becomes("allow"))
        return "observe";
    return becomes("block") ? "require_approval" : "enforce";
}
function simulationFields(baselineDigest, candidateDigest, comparisons) {
    const changed = comparisons.filter(isChanged);
    return {
        ok: true,
        baseline_policy_digest: baselineDigest,
        candidate_policy_digest: candidateDigest,
        fixtures_total: comparisons.length,
        changed_fixtures: changed.length === 0 ? undefined : changed.length,
        baseline_verdicts: countVerdicts(comparisons.map(({ baseline }) => baseline.verdict)),
        candidate_verdicts: countVerdicts(comparisons.map(({ candidate }) => candidate.verdict)),
        recommendation: recommend(comparisons),
        summary: simulationSummary(comparisons),
        changed: changed.length === 0 ? undefined : changed.map(changedFields),
    };
}
function simulationSummary(comparisons) {
    const changed = comparisons.filter(isChanged).length;
    return `policy simulate fixtures=${comparisons.length} changed=${changed} recommendation=${recommend(comparisons)}`;
}
function relaxedCount(comparisons) {
    return comparisons.filter(({ baseline, candidate }) => (0,verdict/* severityOf */.xJ)(candidate.verdict) < (0,verdict/* severityOf */.xJ)(baseline.verdict)).length;
}
function countVerdicts(verdicts) {
    return [...new Set(verdicts)].sort(gait_text/* compareBytes */.Xo).map((verdict) => ({ count: verdicts.filter((other) => other === verdict).length, verdict }));
}
function changedFields({ path, baseline, candidate }) {
    return {
        fixture_path: path,
        intent_digest: candidate.intentDigest,
        changed: true,
        ...sideFields("baseline", baseline),
        ...sideFields("candidate", candidate),
    };
}
function sideFields(side, result) {
    return {
        [`${side}_verdict`]: result.verdict,
        [`${side}_reason_codes`]: result.reasonCodes.length === 0 ? undefined : result.reasonCodes,
        [`${side}_violations`]: result.violations.length === 0 ? undefined : result.violations,
        [`${side}_matched_rule`]: result.matchedRule === "" ? undefined : result.matchedRule,
    };
}
function sameList(a, b) {
    return a.length === b.length && a.every((item, index) => item === b[index]);
}

;// CONCATENATED MODULE: ./lib/src/gait/command/policy-simulate.js











const policy_simulate_FLAGS = { values: ["policy", "baseline", "fixtures"], booleans: ["json", "help"] };
const policySimulate = async (args, io) => {
    const explained = explainAnswer("policy simulate", args);
    if (explained !== undefined)
        return explained;
    const flags = parseFlags(args.slice(2), policy_simulate_FLAGS);
    const call = { args, label: "policy simulate", json: flags.on("json") };
    if (flags.error !== undefined)
        return errorAnswer(call, { message: flags.error });
    if (flags.on("help"))
        return usageAnswer("policy simulate");
    const usage = (message) => errorAnswer(call, { message, usage: true });
    const entries = fixtureEntries(flags.value("fixtures"));
    if (flags.positionals.length > 0)
        return usage("unexpected positional arguments");
    if ((0,gait_text/* trim */.Bq)(flags.value("policy")) === "")
        return usage("missing required --policy <candidate_policy.yaml>");
    if ((0,gait_text/* trim */.Bq)(flags.value("baseline")) === "")
        return usage("missing required --baseline <baseline_policy.yaml>");
    if (entries.length === 0)
        return usage("missing required --fixtures <csv files/dirs>");
    const fixtures = await findFixtures(io, entries);
    if ("error" in fixtures)
        return errorAnswer(call, { message: fixtures.error });
    const candidate = await loadPolicy(io, flags.value("policy"));
    if ("error" in candidate)
        return errorAnswer(call, candidate.error, candidate.notes);
    const baseline = await loadPolicy(io, flags.value("baseline"));
    const notes = [...candidate.notes, ...baseline.notes];
    if ("error" in baseline)
        return errorAnswer(call, baseline.error, notes);
    const run = await compareAll(io, baseline.value, candidate.value, fixtures.paths);
    const diagnostics = [...notes, ...run.notes];
    if ("error" in run)
        return errorAnswer(call, run.error, diagnostics);
    const fields = simulationFields(run.baselineDigest, run.candidateDigest, run.comparisons);
    return resultAnswer(call, 0, fields, simulationSummary(run.comparisons), [...diagnostics, ...relaxationNotes(run.comparisons), ...unseenNotes(run)]);
};
async function compareAll(io, baseline, candidate, paths) {
    const before = preparePolicy(baseline);
    const after = preparePolicy(candidate);
    const now = io.now();
    const notes = [];
    const comparisons = [];
    for (const path of paths) {
        const file = await loadIntent(io, path);
        for (const note of file.notes)
            notes.push(note);
        if ("error" in file)
            return { error: file.error, notes: [...notes, failedAt(path)] };
        if ("error" in before)
            return { error: before.error, notes };
        const normalized = (0,gait_intent/* normalizeIntent */.oW)(file.value);
        if ("error" in normalized)
            return { error: { message: normalized.error.message }, notes: [...notes, failedAt(path)] };
        if ("error" in after)
            return { error: after.error, notes };
        const comparison = {
            path,
            baseline: testResult(before.prepared, normalized.intent, now),
            candidate: testResult(after.prepared, normalized.intent, now),
        };
        const used = comparison.baseline.usedClock ? comparison.baseline : comparison.candidate;
        notes.push(...clockNotes(used, path));
        comparisons.push(comparison);
    }
    if ("error" in before)
        return { error: before.error, notes };
    if ("error" in after)
        return { error: after.error, notes };
    return { baselineDigest: before.prepared.digest, candidateDigest: after.prepared.digest, comparisons, notes };
}
function failedAt(file) {
    return (0,codes/* describe */.q0)(file, { code: "fixture_invalid", message: "this intent ended the simulation" });
}
function relaxationNotes(comparisons) {
    const relaxed = relaxedCount(comparisons);
    if (relaxed === 0)
        return [];
    const message = `${relaxed} of ${comparisons.length} intents get a milder verdict, which the recommendation may not say`;
    return [(0,codes/* describe */.q0)(undefined, { code: "simulation_relaxes", message })];
}
function unseenNotes({ baselineDigest, candidateDigest, comparisons }) {
    if (baselineDigest === candidateDigest || comparisons.some(isChanged))
        return [];
    return [(0,codes/* describe */.q0)(undefined, { code: "simulation_unseen", message: "the policies differ (see their digests), and no fixture shows it" })];
}

;// CONCATENATED MODULE: ./lib/src/gait/command/policy-test.js







const policy_test_FLAGS = { values: [], booleans: ["json", "help"] };
const policyTest = async (args, io) => {
    const explained = explainAnswer("policy test", args);
    if (explained !== undefined)
        return explained;
    const flags = parseFlags(args.slice(2), policy_test_FLAGS);
    const call = { args, label: "policy test", json: flags.on("json") };
    if (flags.error !== undefined)
        return errorAnswer(call, { message: flags.error });
    if (flags.on("help"))
        return usageAnswer("policy test");
    const [policyPath, intentPath, ...others] = flags.positionals;
    if (policyPath === undefined || intentPath === undefined || others.length > 0) {
        return errorAnswer(call, { message: "expected <policy.yaml> <intent.json>", usage: true });
    }
    const policy = await loadPolicy(io, policyPath);
    if ("error" in policy)
        return errorAnswer(call, policy.error, policy.notes);
    const intentFile = await loadIntent(io, intentPath);
    const notes = [...policy.notes, ...intentFile.notes];
    if ("error" in intentFile)
        return errorAnswer(call, intentFile.error, notes);
    const ready = preparePolicy(policy.value);
    if ("error" in ready)
        return errorAnswer(call, ready.error, notes);
    const normalized = (0,gait_intent/* normalizeIntent */.oW)(intentFile.value);
    if ("error" in normalized)
        return errorAnswer(call, { message: normalized.error.message }, notes);
    const result = testResult(ready.prepared, normalized.intent, io.now());
    const fields = testFields(result);
    const diagnostics = [...notes, ...clockNotes(result, intentPath)];
    if (fields === undefined && call.json)
        return encodeFailedAnswer(diagnostics);
    return resultAnswer(call, verdictExit(result.verdict), fields ?? {}, result.summary, diagnostics);
};

;// CONCATENATED MODULE: ./lib/src/gait/command/policy-validate.js





const policy_validate_FLAGS = { values: [], booleans: ["json", "help"] };
const policyValidate = async (args, io) => {
    const explained = explainAnswer("policy validate", args);
    if (explained !== undefined)
        return explained;
    const flags = parseFlags(args.slice(2), policy_validate_FLAGS);
    const call = { args, label: "policy validate", json: flags.on("json") };
    if (flags.error !== undefined)
        return errorAnswer(call, { message: flags.error });
    if (flags.on("help"))
        return usageAnswer("policy validate");
    const [path, ...rest] = flags.positionals;
    if (path === undefined || rest.length > 0)
        return errorAnswer(call, { message: "expected <policy.yaml>", usage: true });
    const loaded = await loadPolicy(io, path);
    if ("error" in loaded)
        return errorAnswer(call, loaded.error, loaded.notes);
    const policy = loaded.value;
    const digestError = (0,gait_policy/* policyDigestError */.xH)(policy);
    if (digestError !== undefined)
        return errorAnswer(call, { message: digestError }, loaded.notes);
    const digest = (0,gait_policy/* policyDigest */.p1)(policy);
    const rules = policy.rules.length;
    const summary = `policy validate ok: default=${policy.defaultVerdict} rules=${rules} digest=${digest}`;
    const fields = {
        ok: true,
        schema_id: policy.schemaId,
        schema_version: policy.schemaVersion,
        policy_digest: digest,
        default_verdict: policy.defaultVerdict,
        rule_count: rules === 0 ? undefined : rules,
        summary,
    };
    return resultAnswer(call, 0, fields, summary, loaded.notes);
};

;// CONCATENATED MODULE: ./lib/src/gait/command/index.js













/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C_: () => (/* reexport */ compilePolicy),
  _3: () => (/* reexport */ evaluate),
  lT: () => (/* reexport */ loadZone),
  Kt: () => (/* reexport */ matchesDomain),
  $h: () => (/* reexport */ matchesPath),
  HB: () => (/* reexport */ parseWallTime)
});

// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
;// CONCATENATED MODULE: ./lib/src/gait/evaluate/match-delegation.js
function delegationCondition(match) {
    const { allowedDelegatorIdentities: delegators, allowedDelegateIdentities: delegates, delegationScopes: scopes } = match;
    const depth = match.maxDelegationDepth;
    const lists = delegators.length + delegates.length + scopes.length;
    if (!match.requireDelegation && depth === undefined && lists === 0)
        return undefined;
    return ({ delegation }) => delegation !== undefined &&
        (depth === undefined || delegation.chain.length <= depth) &&
        anyListed(delegators, delegatorsOf(delegation)) &&
        anyListed(delegates, delegatesOf(delegation)) &&
        anyListed(scopes, scopesOf(delegation));
}
function anyListed(list, values) {
    return list.length === 0 || values.some((value) => list.includes(value));
}
function delegatorsOf(delegation) {
    return delegation.chain.map((link) => link.delegatorIdentity);
}
function delegatesOf(delegation) {
    return [delegation.requesterIdentity, ...delegation.chain.map((link) => link.delegateIdentity)];
}
function scopesOf(delegation) {
    return [delegation.scopeClass, ...delegation.chain.map((link) => link.scopeClass)];
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/match.js


function conditionsOf(match) {
    const wrkr = (key) => (call) => selfAsserted(call, key);
    const conditions = [
        among(match.riskClasses, (call) => call.context.riskClass),
        among(match.identities, (call) => call.context.identity),
        workspace(match.workspacePrefixes),
        among(match.contextToolNames, wrkr("wrkr.tool_name")),
        among(match.contextDataClasses, wrkr("wrkr.data_class")),
        among(match.contextEndpointClasses, wrkr("wrkr.endpoint_class")),
        among(match.contextAutonomyLevels, wrkr("wrkr.autonomy_level")),
        someTarget(match.targetKinds, (target) => target.kind),
        someTarget(match.destinationKinds, (target) => target.kind),
        someTarget(match.targetValues, (target) => target.value),
        someTarget(match.destinationValues, (target) => target.value),
        someTarget(match.endpointClasses, (target) => target.endpointClass),
        someTarget(match.discoveryMethods, (target) => target.discoveryMethod),
        someTarget(match.dataClasses, (target) => target.sensitivity),
        someTarget(match.destinationOperations, (target) => target.operation),
        ...annotations(match.toolAnnotations),
        among(match.skillPublishers, (call) => (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(call.skillProvenance?.publisher ?? ""))),
        among(match.skillSources, (call) => (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(call.skillProvenance?.source ?? ""))),
        provenance(match.provenanceSources),
        delegationCondition(match),
    ];
    return conditions.filter((condition) => condition !== undefined);
}
function among(list, value) {
    if (list.length === 0)
        return undefined;
    const wanted = new Set(list);
    return (call) => wanted.has(value(call));
}
function workspace(prefixes) {
    if (prefixes.length === 0)
        return undefined;
    return (call) => prefixes.some((prefix) => call.context.workspace.startsWith(prefix));
}
function someTarget(list, value) {
    if (list.length === 0)
        return undefined;
    const wanted = new Set(list);
    return (call) => call.targets.some((target) => wanted.has(value(target)));
}
function annotations(hints) {
    if (hints === undefined)
        return [];
    const hint = (wanted, given) => wanted === undefined ? undefined : (call) => call.targets.some((target) => given(target) === wanted);
    return [
        hint(hints.readOnlyHint, (target) => target.readOnlyHint),
        hint(hints.destructiveHint, (target) => target.destructiveHint),
        hint(hints.idempotentHint, (target) => target.idempotentHint),
        hint(hints.openWorldHint, (target) => target.openWorldHint),
    ];
}
function provenance(sources) {
    if (sources.length === 0)
        return undefined;
    return (call) => call.argProvenance.some((entry) => sources.includes(entry.source));
}
function selfAsserted(call, key) {
    const value = call.context.authContext?.get(key);
    return typeof value === "string" ? (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(value)) : "";
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/compile.js

function compilePolicy(policy) {
    const byToolName = new Map();
    const forAnyTool = [];
    for (const [index, rule] of policy.rules.entries()) {
        const compiled = { index, rule, conditions: conditionsOf(rule.match) };
        if (rule.match.toolNames.length === 0)
            forAnyTool.push(compiled);
        for (const name of rule.match.toolNames) {
            const rules = byToolName.get(name);
            if (rules === undefined)
                byToolName.set(name, [compiled]);
            else
                rules.push(compiled);
        }
    }
    return { policy, byToolName, forAnyTool };
}
function* candidates(compiled, toolName) {
    const named = compiled.byToolName.get(toolName) ?? [];
    const others = compiled.forAnyTool;
    let n = 0;
    let o = 0;
    for (;;) {
        const left = named[n];
        const right = others[o];
        if (left !== undefined && (right === undefined || left.index < right.index)) {
            n++;
            yield left;
        }
        else if (right !== undefined) {
            o++;
            yield right;
        }
        else {
            return;
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/call.js
function callOf(intent, now) {
    const { toolName, targets, argProvenance, skillProvenance, delegation, context } = intent;
    return { toolName, targets, argProvenance, skillProvenance, delegation, context, now };
}
function callOfStep(intent, step, now) {
    const { toolName, targets, argProvenance } = step;
    return { ...callOf(intent, now), toolName, targets, argProvenance };
}
function contextString(call, name) {
    return call.context.strings.get(name) ?? "";
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/fail-closed.js

function failClosed(config, intent) {
    if (!config.enabled || !config.riskClasses.includes(intent.context.riskClass))
        return undefined;
    const reasonCodes = [];
    const violations = [];
    for (const field of config.requiredFields) {
        if (hasField(intent, field))
            continue;
        reasonCodes.push(field === "context_evidence" ? "context_evidence_missing" : `fail_closed_missing_${field}`);
        violations.push(`missing_${field}`);
    }
    for (const field of config.requiredHighRiskFields) {
        if (hasHighRiskField(intent, field))
            continue;
        reasonCodes.push(`fail_closed_missing_${field}`);
        violations.push(`missing_${field}`);
    }
    if (!hasKnownClasses(intent)) {
        reasonCodes.push("fail_closed_endpoint_class_unknown");
        violations.push("endpoint_class_unknown");
    }
    if (reasonCodes.length === 0)
        return undefined;
    return {
        verdict: "block",
        reasonCodes: (0,gait_text/* uniq */.sb)(reasonCodes),
        violations: (0,gait_text/* uniq */.sb)(violations),
        matchedRule: "",
        matchedRules: [],
        usedClock: false,
    };
}
function hasField(intent, field) {
    switch (field) {
        case "targets":
            return intent.targets.length > 0;
        case "arg_provenance":
            return intent.argProvenance.length > 0;
        case "endpoint_class":
            return hasKnownClasses(intent);
        case "delegation":
            return intent.delegation !== undefined;
        default:
            return false;
    }
}
function hasHighRiskField(intent, field) {
    switch (field) {
        case "agent_identity":
            return intent.context.agentIdentity !== undefined;
        case "credential_ttl_seconds":
            return intent.context.credentialTtlSeconds > 0n;
        default:
            return intent.context.strings.has(field);
    }
}
function hasKnownClasses(intent) {
    return intent.targets.every((target) => target.endpointClass !== "other");
}

// EXTERNAL MODULE: ./lib/src/gait/verdict.js
var gait_verdict = __webpack_require__(7095);
// EXTERNAL MODULE: ./lib/src/gait/policy/exact.js
var exact = __webpack_require__(2990);
;// CONCATENATED MODULE: ./lib/src/gait/evaluate/agent-identity.js


function agentIdentity(rule, call) {
    if (!isOn(rule))
        return undefined;
    const reasonCodes = [];
    const violations = [];
    const raise = (reason, violation = reason) => {
        reasonCodes.push(reason);
        violations.push(violation);
    };
    const agentId = contextString(call, "agent_id");
    const agent = call.context.agentIdentity;
    if (rule.requireDeclaredAgent && (agentId === "" || agent === undefined))
        raise("agent_unknown", "agent_identity_missing");
    if (rule.deniedAgentIds.includes(agentId) || agent?.revoked === true)
        raise("agent_revoked");
    if (rule.allowedAgentIds.length > 0 && !rule.allowedAgentIds.includes(agentId))
        raise("agent_unknown", "agent_not_declared");
    if (rule.requireAgentOwner && (agent?.owner ?? "") === "")
        raise("agent_owner_missing");
    const states = agent?.lifecycleStates ?? [];
    if (!rule.requiredAgentLifecycleStates.every((state) => states.includes(state)))
        raise("agent_lifecycle_state_invalid");
    const expiresAt = agent?.expiresAt;
    const usedClock = rule.requireUnexpiredAgent && expiresAt !== undefined;
    if (rule.requireUnexpiredAgent && (expiresAt === undefined || expiresAt <= call.now))
        raise("agent_expired");
    if (!hasRequiredManifest(rule, call))
        raise("agent_manifest_mismatch");
    const effect = reasonCodes.length === 0 ? {} : { effect: { how: "raise", verdict: "block" } };
    return { ...effect, reasonCodes, violations, usedClock };
}
function isOn(rule) {
    return (rule.requireDeclaredAgent ||
        rule.allowedAgentIds.length > 0 ||
        rule.deniedAgentIds.length > 0 ||
        rule.requiredAgentManifestDigest !== "" ||
        rule.allowedAgentManifestPublishers.length > 0 ||
        rule.allowedAgentManifestSources.length > 0 ||
        rule.requiredAgentLifecycleStates.length > 0 ||
        rule.requireAgentOwner ||
        rule.requireUnexpiredAgent);
}
function hasRequiredManifest(rule, call) {
    const agent = call.context.agentIdentity;
    const among = (list, value) => list.length === 0 || list.includes((0,gait_text/* lower */.ib)(value));
    return ((rule.requiredAgentManifestDigest === "" || rule.requiredAgentManifestDigest === agent?.manifestDigest) &&
        among(rule.allowedAgentManifestPublishers, agent?.publisher ?? "") &&
        among(rule.allowedAgentManifestSources, agent?.source ?? ""));
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/context-evidence.js
function contextEvidence(rule) {
    const mode = rule.requiredContextEvidenceMode !== "";
    const age = rule.maxContextAgeSeconds > 0;
    if (!rule.requireContextEvidence && !mode && !age)
        return undefined;
    return {
        effect: { how: "raise", verdict: "block" },
        reasonCodes: [
            "context_evidence_missing",
            "context_set_digest_missing",
            ...(mode ? ["context_evidence_mode_mismatch"] : []),
            ...(age ? ["context_freshness_exceeded"] : []),
        ],
        violations: ["missing_context_evidence", ...(mode ? ["context_evidence_mode_violation"] : []), ...(age ? ["context_freshness_violation"] : [])],
    };
}

// EXTERNAL MODULE: ./lib/src/gait/intent/index.js + 18 modules
var intent = __webpack_require__(1070);
;// CONCATENATED MODULE: ./lib/src/gait/evaluate/overlay.js
function blockFor(codes) {
    if (codes.length === 0)
        return undefined;
    return { effect: { how: "raise", verdict: "block" }, reasonCodes: codes, violations: codes };
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/credentials.js




const STANDING = ["", "cloud_admin", "inherited", "standing", "static", "unknown"];
function credentials(rule, call) {
    if (!credentials_isOn(rule))
        return undefined;
    const source = contextString(call, "credential_source");
    const issuer = contextString(call, "credential_issuer");
    const access = contextString(call, "credential_access_type");
    const ttl = call.context.credentialTtlSeconds;
    const maxTtl = (0,exact/* exactInteger */.i7)(rule, "max_credential_ttl_seconds", rule.maxCredentialTtlSeconds);
    const jit = rule.requireJitCredential;
    const codes = [];
    const raise = (code, when) => {
        if (when)
            codes.push(code);
    };
    const noReference = contextString(call, "credential_ref") === "";
    raise("credential_evidence_missing", noReference || (jit && access === "") || (maxTtl > 0n && ttl <= 0n));
    raise("credential_source_unknown", source === "");
    raise("credential_access_type_unknown", access === "");
    raise("credential_not_jit", jit && access !== "" && access !== "jit");
    raise("standing_credential_disallowed", rule.blockStandingCredentials && STANDING.includes(access));
    raise("credential_source_disallowed", misses(rule.allowedCredentialSources, source));
    raise("credential_issuer_disallowed", misses(rule.allowedCredentialIssuers, issuer));
    raise("credential_access_type_disallowed", misses(rule.allowedCredentialAccessTypes, access));
    raise("credential_ttl_exceeded", maxTtl > 0n && ttl > maxTtl);
    const binding = contextString(call, "credential_target_binding");
    raise("credential_target_binding_mismatch", binding !== "" && binding !== (0,intent/* targetsDigest */.Lr)(call.targets));
    raise("credential_run_binding_mismatch", differ(contextString(call, "credential_run_binding"), contextString(call, "run_id")));
    raise("credential_job_binding_mismatch", differ(contextString(call, "credential_job_binding"), contextString(call, "job_id")));
    return blockFor(codes);
}
function credentials_isOn(rule) {
    return (rule.blockStandingCredentials ||
        rule.allowedCredentialSources.length > 0 ||
        rule.allowedCredentialIssuers.length > 0 ||
        rule.allowedCredentialAccessTypes.length > 0 ||
        rule.maxCredentialTtlSeconds > 0 ||
        rule.requireJitCredential);
}
function misses(list, value) {
    return list.length > 0 && !list.includes(value);
}
function differ(binding, id) {
    return binding !== "" && id !== "" && binding !== id;
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/dataflow.js

const USUAL_KINDS = ["host", "url", "bucket", "queue", "topic"];
function dataflow(rule, call) {
    const flow = rule.dataflow;
    if (!flow.on || !(0,gait_verdict/* isVerdict */._f)(flow.action))
        return undefined;
    const tainted = call.argProvenance.some((entry) => flow.taintedSources.includes(entry.source));
    if (!tainted || !reachesDestination(rule, call))
        return undefined;
    return {
        effect: { how: "replace", verdict: flow.action },
        reasonCodes: [flow.reasonCode],
        violations: [flow.violation],
    };
}
function reachesDestination(rule, call) {
    const { destinationKinds, destinationValues, destinationOperations } = rule.dataflow;
    if (destinationKinds.length + destinationValues.length + destinationOperations.length === 0) {
        return call.targets.some((target) => USUAL_KINDS.includes(target.kind));
    }
    const allows = (list, value) => list.length === 0 || list.includes(value);
    return call.targets.some((target) => allows(destinationKinds, target.kind) && allows(destinationValues, target.value) && allows(destinationOperations, target.operation));
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/glob.js
function matchesPath(pattern, path) {
    if (pattern === path)
        return true;
    if (pattern.endsWith("/**")) {
        const stem = pattern.slice(0, -3);
        if (path === stem || path.startsWith(`${stem}/`))
            return true;
    }
    return shellMatch(pattern, path);
}
function matchesDomain(pattern, domain) {
    if (pattern === domain)
        return true;
    if (pattern.startsWith("*.") && domain.endsWith(pattern.slice(1)))
        return true;
    return shellMatch(pattern, domain);
}
function shellMatch(pattern, name) {
    let rest = Array.from(name);
    const chunks = splitChunks(Array.from(pattern));
    if (chunks === undefined)
        return false;
    for (const [index, chunk] of chunks.entries()) {
        const last = index === chunks.length - 1;
        if (chunk.star && chunk.points.length === 0)
            return !rest.includes("/");
        const after = firstFit(chunk, rest, last);
        if (after === undefined)
            return false;
        rest = after;
    }
    return rest.length === 0;
}
function firstFit(chunk, text, last) {
    for (let from = 0; from <= text.length; from++) {
        const end = matchChunk(chunk.points, text, from);
        if (end !== undefined && (!last || end === text.length))
            return text.slice(end);
        if (!chunk.star || text[from] === "/")
            return undefined;
    }
    return undefined;
}
function splitChunks(pattern) {
    const chunks = [];
    let at = 0;
    while (at < pattern.length) {
        const start = at;
        while (pattern[at] === "*")
            at++;
        const star = at > start;
        const begin = at;
        while (at < pattern.length && pattern[at] !== "*") {
            const next = elementEnd(pattern, at);
            if (next === undefined)
                return undefined;
            at = next;
        }
        chunks.push({ star, points: pattern.slice(begin, at) });
    }
    return chunks;
}
function elementEnd(pattern, at) {
    if (pattern[at] === "\\")
        return at + 1 < pattern.length ? at + 2 : undefined;
    if (pattern[at] !== "[")
        return at + 1;
    return readClass(pattern, at)?.end;
}
function matchChunk(points, text, from) {
    let at = from;
    for (let i = 0; i < points.length; at++) {
        const point = text[at];
        if (point === undefined)
            return undefined;
        const wanted = points[i];
        if (wanted === "[") {
            const list = readClass(points, i);
            if (list === undefined || !inClass(list, point))
                return undefined;
            i = list.end;
        }
        else if (wanted === "?") {
            if (point === "/")
                return undefined;
            i++;
        }
        else {
            if (wanted === "\\")
                i++;
            if (points[i] !== point)
                return undefined;
            i++;
        }
    }
    return at;
}
function inClass(list, point) {
    const code = codeOf(point);
    return list.ranges.some(([low, high]) => low <= code && code <= high) !== list.negated;
}
function readClass(pattern, at) {
    let i = at + 1;
    const negated = pattern[i] === "^";
    if (negated)
        i++;
    const ranges = [];
    while (ranges.length === 0 || pattern[i] !== "]") {
        const low = classPoint(pattern, i);
        if (low === undefined)
            return undefined;
        i = low.end;
        let high = low;
        if (pattern[i] === "-") {
            const bound = classPoint(pattern, i + 1);
            if (bound === undefined)
                return undefined;
            high = bound;
            i = bound.end;
        }
        ranges.push([low.code, high.code]);
    }
    return { negated, ranges, end: i + 1 };
}
function classPoint(pattern, at) {
    let i = at;
    const point = pattern[i];
    if (point === undefined || point === "-" || point === "]")
        return undefined;
    if (point === "\\")
        i++;
    const bound = pattern[i];
    return bound === undefined || i + 1 >= pattern.length ? undefined : { code: codeOf(bound), end: i + 1 };
}
function codeOf(point) {
    return point.codePointAt(0) ?? 0;
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/endpoint.js


function endpoint(rule, call) {
    const constraint = rule.endpoint;
    if (!constraint.on)
        return undefined;
    const codes = call.targets.flatMap((target) => targetCodes(constraint, target));
    const destructive = constraint.destructiveAction !== "" && call.targets.some((target) => target.destructive);
    if (codes.length === 0 && !destructive)
        return undefined;
    const action = verdictOf(constraint.action);
    return {
        effect: { how: "raise", verdict: destructive ? (0,gait_verdict/* stricter */.Rn)(action, verdictOf(constraint.destructiveAction)) : action },
        reasonCodes: [...codes, ...(destructive ? ["endpoint_destructive_operation"] : []), constraint.reasonCode],
        violations: [...codes, ...(destructive ? ["destructive_operation"] : []), constraint.violation],
    };
}
function verdictOf(action) {
    return (0,gait_verdict/* isVerdict */._f)(action) ? action : "block";
}
function targetCodes(constraint, target) {
    const codes = [];
    const { kind, value, endpointDomain: domain, endpointClass } = target;
    if (kind === "path") {
        const matches = (pattern) => matchesPath(pattern, value);
        if (constraint.pathDenylist.some(matches))
            codes.push("endpoint_path_denied");
        if (endpoint_misses(constraint.pathAllowlist, matches))
            codes.push("endpoint_path_not_allowlisted");
    }
    if (domain !== "") {
        const matches = (pattern) => matchesDomain(pattern, domain);
        if (constraint.domainDenylist.some(matches))
            codes.push("endpoint_domain_denied");
        if (endpoint_misses(constraint.domainAllowlist, matches))
            codes.push("endpoint_domain_not_allowlisted");
    }
    if (endpointClass.startsWith("net.") && endpoint_misses(constraint.egressClasses, (known) => known === endpointClass)) {
        codes.push("endpoint_egress_class_not_allowed");
    }
    return codes;
}
function endpoint_misses(list, matches) {
    return list.length > 0 && !list.some(matches);
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/zone-names.js
const NAMES = `
/ CET CST6CDT Cuba EET EST EST5EDT Egypt Eire Factory GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran Israel
/ Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT UTC
/ Universal W-SU WET Zulu
Africa/ Abidjan Accra Addis_Ababa Algiers Asmara Asmera Bamako Bangui Banjul Bissau Blantyre Brazzaville Bujumbura Cairo
Africa/ Casablanca Ceuta Conakry Dakar Dar_es_Salaam Djibouti Douala El_Aaiun Freetown Gaborone Harare Johannesburg Juba Kampala
Africa/ Khartoum Kigali Kinshasa Lagos Libreville Lome Luanda Lubumbashi Lusaka Malabo Maputo Maseru Mbabane Mogadishu Monrovia
Africa/ Nairobi Ndjamena Niamey Nouakchott Ouagadougou Porto-Novo Sao_Tome Timbuktu Tripoli Tunis Windhoek
America/ Adak Anchorage Anguilla Antigua Araguaina Argentina/Buenos_Aires Argentina/Catamarca Argentina/ComodRivadavia
America/ Argentina/Cordoba Argentina/Jujuy Argentina/La_Rioja Argentina/Mendoza Argentina/Rio_Gallegos Argentina/Salta
America/ Argentina/San_Juan Argentina/San_Luis Argentina/Tucuman Argentina/Ushuaia Aruba Asuncion Atikokan Atka Bahia
America/ Bahia_Banderas Barbados Belem Belize Blanc-Sablon Boa_Vista Bogota Boise Buenos_Aires Cambridge_Bay Campo_Grande Cancun
America/ Caracas Catamarca Cayenne Cayman Chicago Chihuahua Ciudad_Juarez Coral_Harbour Cordoba Costa_Rica Coyhaique Creston
America/ Cuiaba Curacao Danmarkshavn Dawson Dawson_Creek Denver Detroit Dominica Edmonton Eirunepe El_Salvador Ensenada
America/ Fort_Nelson Fort_Wayne Fortaleza Glace_Bay Godthab Goose_Bay Grand_Turk Grenada Guadeloupe Guatemala Guayaquil Guyana
America/ Halifax Havana Hermosillo Indiana/Indianapolis Indiana/Knox Indiana/Marengo Indiana/Petersburg Indiana/Tell_City
America/ Indiana/Vevay Indiana/Vincennes Indiana/Winamac Indianapolis Inuvik Iqaluit Jamaica Jujuy Juneau Kentucky/Louisville
America/ Kentucky/Monticello Knox_IN Kralendijk La_Paz Lima Los_Angeles Louisville Lower_Princes Maceio Managua Manaus Marigot
America/ Martinique Matamoros Mazatlan Mendoza Menominee Merida Metlakatla Mexico_City Miquelon Moncton Monterrey Montevideo
America/ Montreal Montserrat Nassau New_York Nipigon Nome Noronha North_Dakota/Beulah North_Dakota/Center North_Dakota/New_Salem
America/ Nuuk Ojinaga Panama Pangnirtung Paramaribo Phoenix Port-au-Prince Port_of_Spain Porto_Acre Porto_Velho Puerto_Rico
America/ Punta_Arenas Rainy_River Rankin_Inlet Recife Regina Resolute Rio_Branco Rosario Santa_Isabel Santarem Santiago
America/ Santo_Domingo Sao_Paulo Scoresbysund Shiprock Sitka St_Barthelemy St_Johns St_Kitts St_Lucia St_Thomas St_Vincent
America/ Swift_Current Tegucigalpa Thule Thunder_Bay Tijuana Toronto Tortola Vancouver Virgin Whitehorse Winnipeg Yakutat
America/ Yellowknife
Antarctica/ Casey Davis DumontDUrville Macquarie Mawson McMurdo Palmer Rothera South_Pole Syowa Troll Vostok
Arctic/ Longyearbyen
Asia/ Aden Almaty Amman Anadyr Aqtau Aqtobe Ashgabat Ashkhabad Atyrau Baghdad Bahrain Baku Bangkok Barnaul Beirut Bishkek Brunei
Asia/ Calcutta Chita Choibalsan Chongqing Chungking Colombo Dacca Damascus Dhaka Dili Dubai Dushanbe Famagusta Gaza Harbin
Asia/ Hebron Ho_Chi_Minh Hong_Kong Hovd Irkutsk Istanbul Jakarta Jayapura Jerusalem Kabul Kamchatka Karachi Kashgar Kathmandu
Asia/ Katmandu Khandyga Kolkata Krasnoyarsk Kuala_Lumpur Kuching Kuwait Macao Macau Magadan Makassar Manila Muscat Nicosia
Asia/ Novokuznetsk Novosibirsk Omsk Oral Phnom_Penh Pontianak Pyongyang Qatar Qostanay Qyzylorda Rangoon Riyadh Saigon Sakhalin
Asia/ Samarkand Seoul Shanghai Singapore Srednekolymsk Taipei Tashkent Tbilisi Tehran Tel_Aviv Thimbu Thimphu Tokyo Tomsk
Asia/ Ujung_Pandang Ulaanbaatar Ulan_Bator Urumqi Ust-Nera Vientiane Vladivostok Yakutsk Yangon Yekaterinburg Yerevan
Atlantic/ Azores Bermuda Canary Cape_Verde Faeroe Faroe Jan_Mayen Madeira Reykjavik South_Georgia St_Helena Stanley
Australia/ ACT Adelaide Brisbane Broken_Hill Canberra Currie Darwin Eucla Hobart LHI Lindeman Lord_Howe Melbourne NSW North
Australia/ Perth Queensland South Sydney Tasmania Victoria West Yancowinna
Brazil/ Acre DeNoronha East West
Canada/ Atlantic Central Eastern Mountain Newfoundland Pacific Saskatchewan Yukon
Chile/ Continental EasterIsland
Etc/ GMT GMT+0 GMT+1 GMT+10 GMT+11 GMT+12 GMT+2 GMT+3 GMT+4 GMT+5 GMT+6 GMT+7 GMT+8 GMT+9 GMT-0 GMT-1 GMT-10 GMT-11 GMT-12
Etc/ GMT-13 GMT-14 GMT-2 GMT-3 GMT-4 GMT-5 GMT-6 GMT-7 GMT-8 GMT-9 GMT0 Greenwich UCT UTC Universal Zulu
Europe/ Amsterdam Andorra Astrakhan Athens Belfast Belgrade Berlin Bratislava Brussels Bucharest Budapest Busingen Chisinau
Europe/ Copenhagen Dublin Gibraltar Guernsey Helsinki Isle_of_Man Istanbul Jersey Kaliningrad Kiev Kirov Kyiv Lisbon Ljubljana
Europe/ London Luxembourg Madrid Malta Mariehamn Minsk Monaco Moscow Nicosia Oslo Paris Podgorica Prague Riga Rome Samara
Europe/ San_Marino Sarajevo Saratov Simferopol Skopje Sofia Stockholm Tallinn Tirane Tiraspol Ulyanovsk Uzhgorod Vaduz Vatican
Europe/ Vienna Vilnius Volgograd Warsaw Zagreb Zaporozhye Zurich
Indian/ Antananarivo Chagos Christmas Cocos Comoro Kerguelen Mahe Maldives Mauritius Mayotte Reunion
Mexico/ BajaNorte BajaSur General
Pacific/ Apia Auckland Bougainville Chatham Chuuk Easter Efate Enderbury Fakaofo Fiji Funafuti Galapagos Gambier Guadalcanal
Pacific/ Guam Honolulu Johnston Kanton Kiritimati Kosrae Kwajalein Majuro Marquesas Midway Nauru Niue Norfolk Noumea Pago_Pago
Pacific/ Palau Pitcairn Pohnpei Ponape Port_Moresby Rarotonga Saipan Samoa Tahiti Tarawa Tongatapu Truk Wake Wallis Yap
US/ Alaska Aleutian Arizona Central East-Indiana Eastern Hawaii Indiana-Starke Michigan Mountain Pacific Samoa
`;
const ZONE_NAMES = new Set(NAMES.trim()
    .split("\n")
    .flatMap((line) => {
    const [area = "", ...places] = line.split(" ");
    return places.map((place) => (area === "/" ? place : `${area}${place}`));
}));

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/zone.js

const OFFSET = /^GMT(?:([+-\u2212])([0-9]{1,2})(?::([0-9]{2})(?::([0-9]{2}))?)?)?$/;
const formatters = new Map();
function loadZone(name) {
    if (name === "UTC" || name === "Factory")
        return () => 0;
    if (name !== "Local" && !ZONE_NAMES.has(name))
        return undefined;
    return (seconds) => offsetFrom(formatterOf(name), seconds);
}
function formatterOf(name) {
    const known = formatters.get(name);
    if (known !== undefined)
        return known;
    const formatter = new Intl.DateTimeFormat("en-US", {
        timeZoneName: "longOffset",
        ...(name === "Local" ? {} : { timeZone: name }),
    });
    formatters.set(name, formatter);
    return formatter;
}
function offsetFrom(formatter, seconds) {
    const text = formatter.formatToParts(seconds * 1000).find((part) => part.type === "timeZoneName")?.value ?? "";
    const parts = OFFSET.exec(text);
    if (parts === null)
        throw new RangeError(`a zone offset of an unknown form: ${text}`);
    const [, sign, hours = "0", minutes = "0", rest = "0"] = parts;
    const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
    return sign === undefined || sign === "+" ? offset : -offset;
}
const WALL_TIME = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]+))?$/;
const SECOND = 1000000000n;
function parseWallTime(text, zone) {
    const parts = WALL_TIME.exec(text);
    if (parts === null)
        return undefined;
    const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number);
    if (hour > 23 || minute > 59 || second > 59)
        return undefined;
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
        return undefined;
    const wall = date.getTime() / 1000 + hour * 3600 + minute * 60 + second;
    const assumed = zone(wall);
    const seconds = wall - (assumed === 0 ? 0 : zone(wall - assumed));
    return BigInt(seconds) * SECOND + BigInt((parts[7] ?? "").slice(0, 9).padEnd(9, "0"));
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/freeze-window.js




function freezeWindow(rule, call) {
    const freeze = rule.freezeWindow;
    if (!freeze.on || !concerns(freeze, call))
        return undefined;
    const zone = loadZone(freeze.timezone);
    if (zone === undefined)
        return blockFor(["freeze_window_invalid_timezone"]);
    for (const window of freeze.windows) {
        const start = parseWallTime(window.start, zone);
        const end = parseWallTime(window.end, zone);
        if (start === undefined || end === undefined || end <= start)
            return clocked(blockFor(["freeze_window_invalid_window"]));
        if (start <= call.now && call.now < end)
            return clocked(freeze_window_open(freeze));
    }
    return clocked(undefined);
}
function concerns(freeze, call) {
    const environment = (0,gait_text/* lower */.ib)(contextString(call, "environment"));
    return ((freeze.environments.length === 0 || freeze.environments.includes(environment)) &&
        (freeze.riskClasses.length === 0 || freeze.riskClasses.includes(call.context.riskClass)));
}
function freeze_window_open(freeze) {
    const approval = freeze.effect === "require_approval";
    const code = approval ? "freeze_window_active_require_approval" : "freeze_window_active_block";
    return {
        effect: { how: "raise", verdict: approval ? "require_approval" : "block" },
        reasonCodes: [code],
        violations: [code],
    };
}
function clocked(finding) {
    return { reasonCodes: [], violations: [], ...finding, usedClock: true };
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/phase.js
function phase(_rule, call, sandboxClean) {
    if (!call.targets.some((target) => target.destructive))
        return undefined;
    if (sandboxClean && call.targets.every((target) => target.endpointClass === "proc.exec"))
        return undefined;
    switch (call.context.phase) {
        case "plan":
            return {
                effect: { how: "raise", verdict: "dry_run" },
                reasonCodes: ["plan_phase_non_destructive"],
                violations: [],
            };
        case "apply":
            return {
                effect: { how: "raise", verdict: "require_approval" },
                reasonCodes: ["destructive_apply_requires_approval"],
                violations: [],
            };
    }
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/sandbox.js


function sandbox(rule, call) {
    if (!rule.sandbox.on)
        return undefined;
    const claimed = call.context.sandbox;
    return blockFor(claimed === undefined ? ["sandbox_metadata_missing"] : sandboxCodes(rule, claimed));
}
function sandboxCodes(rule, claimed) {
    const wanted = rule.sandbox;
    const codes = [];
    const raise = (code, when) => {
        if (when)
            codes.push(code);
    };
    raise("sandbox_evidence_missing", claimed.evidenceRef === "" || claimed.evidenceDigest === "");
    const modes = [
        ["network_mode", claimed.networkMode, wanted.allowedNetworkModes],
        ["env_exposure_mode", claimed.envExposureMode, wanted.allowedEnvExposureModes],
        ["filesystem_isolation", claimed.filesystemIsolation, wanted.allowedFilesystemIsolations],
        ["user_mode", claimed.userMode, wanted.allowedUserModes],
    ];
    for (const [name, mode, allowed] of modes) {
        if (mode === "")
            codes.push(`sandbox_${name}_missing`);
        else
            raise(`sandbox_${name}_disallowed`, allowed.length > 0 && !allowed.includes(mode));
    }
    raise("sandbox_timeout_missing", claimed.timeoutSeconds <= 0n);
    const longest = (0,exact/* exactInteger */.i7)(rule, "sandbox.max_timeout_seconds", wanted.maxTimeoutSeconds);
    raise("sandbox_timeout_exceeded", longest > 0n && claimed.timeoutSeconds > longest);
    const prefixes = wanted.allowedWritablePathPrefixes;
    const outside = claimed.writablePaths.some((path) => !prefixes.some((prefix) => isUnder(path, prefix)));
    raise("sandbox_writable_path_disallowed", prefixes.length > 0 && outside);
    const roots = wanted.requiredReadOnlyRoots;
    raise("sandbox_read_only_root_missing", roots.length > 0 && !claimed.readOnlyRoots.every((root) => roots.includes(root)));
    return codes;
}
function isUnder(path, prefix) {
    return prefix === "/" || path === prefix || path.startsWith(`${prefix}/`);
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/rule.js










function evaluateRule(rule, call) {
    const clean = sandbox(rule, call);
    const findings = [
        dataflow(rule, call),
        endpoint(rule, call),
        contextEvidence(rule),
        agentIdentity(rule, call),
        credentials(rule, call),
        freezeWindow(rule, call),
        clean,
        phase(rule, call, rule.sandbox.on && clean === undefined),
    ];
    let effect = rule.effect;
    let usedClock = false;
    const reasonCodes = rule.reasonCodes.length === 0 ? [usualReason(rule.name)] : [...rule.reasonCodes];
    const violations = [...rule.violations];
    for (const finding of findings) {
        if (finding === undefined)
            continue;
        if (finding.effect !== undefined) {
            effect = finding.effect.how === "replace" ? finding.effect.verdict : (0,gait_verdict/* stricter */.Rn)(effect, finding.effect.verdict);
        }
        for (const code of finding.reasonCodes)
            reasonCodes.push(code);
        for (const violation of finding.violations)
            violations.push(violation);
        usedClock ||= finding.usedClock === true;
    }
    return { effect, reasonCodes, violations, usedClock };
}
function usualReason(name) {
    const printed = (0,gait_text/* goJsonString */.AZ)(name).replace(/^"+/, "").replace(/"+$/, "");
    return `matched_rule_${(0,gait_text/* lower */.ib)(printed.replaceAll(/[ -]/g, "_"))}`;
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/single.js





function evaluateCall(compiled, call) {
    const taken = [];
    for (const candidate of candidates(compiled, call.toolName)) {
        if (taken[0] !== undefined && !(0,exact/* samePriority */.HC)(candidate.rule, taken[0].rule))
            break;
        if (candidate.conditions.every((condition) => condition(call)))
            taken.push(candidate);
    }
    if (taken.length === 0)
        return unmatched(compiled.policy.defaultVerdict);
    const answers = taken.map(({ rule }) => evaluateRule(rule, call));
    const verdict = answers.map((answer) => answer.effect).reduce(gait_verdict/* stricter */.Rn);
    const decisive = answers.filter((answer) => answer.effect === verdict);
    return {
        verdict,
        reasonCodes: (0,gait_text/* uniq */.sb)(decisive.flatMap((answer) => answer.reasonCodes)),
        violations: (0,gait_text/* uniq */.sb)(decisive.flatMap((answer) => answer.violations)),
        matchedRule: (0,gait_text/* uniq */.sb)(taken.map(({ rule }) => rule.name)).join(","),
        matchedRules: taken.map(({ index }) => index),
        usedClock: answers.some((answer) => answer.usedClock),
    };
}
function unmatched(verdict) {
    return {
        verdict,
        reasonCodes: [`default_${verdict}`],
        violations: [],
        matchedRule: "",
        matchedRules: [],
        usedClock: false,
    };
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/script.js




const USUAL_MAX_STEPS = 64;
function evaluateScript(compiled, intent, steps, now) {
    const answers = steps.map((step) => evaluateCall(compiled, callOfStep(intent, step, now)));
    const whole = judgeWhole(compiled, steps);
    return {
        verdict: [...answers, ...whole].map((answer) => answer.verdict).reduce(gait_verdict/* stricter */.Rn, "allow"),
        reasonCodes: (0,gait_text/* uniq */.sb)([...answers, ...whole].flatMap((answer) => answer.reasonCodes)),
        violations: (0,gait_text/* uniq */.sb)([...answers, ...whole].flatMap((answer) => answer.violations)),
        matchedRule: (0,gait_text/* uniq */.sb)(answers.map((answer) => answer.matchedRule)).join(","),
        matchedRules: [...new Set(answers.flatMap((answer) => answer.matchedRules))].sort((a, b) => a - b),
        usedClock: answers.some((answer) => answer.usedClock),
    };
}
function judgeWhole(compiled, steps) {
    const { maxSteps, requireApprovalAbove, blockMixedRisk } = compiled.policy.scripts;
    const findings = [];
    if (steps.length > (maxSteps || USUAL_MAX_STEPS)) {
        findings.push({
            verdict: "block",
            reasonCodes: ["script_max_steps_exceeded"],
            violations: ["script_max_steps_exceeded"],
        });
    }
    if (requireApprovalAbove > 0 && steps.length > requireApprovalAbove) {
        findings.push({ verdict: "require_approval", reasonCodes: ["script_step_threshold_approval"], violations: [] });
    }
    if (blockMixedRisk && new Set(steps.map(stepRisk)).size > 1) {
        findings.push({ verdict: "block", reasonCodes: ["script_mixed_risk_blocked"], violations: ["script_mixed_risk"] });
    }
    return findings;
}
const MEDIUM = ["fs.write", "net.http", "net.dns"];
function stepRisk(step) {
    const high = step.targets.some((target) => target.endpointClass === "fs.delete" || target.endpointClass === "proc.exec" || target.destructive);
    if (high)
        return "high";
    return step.targets.some((target) => MEDIUM.includes(target.endpointClass)) ? "medium" : "low";
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/evaluate.js




function evaluate(compiled, intent, now) {
    const lacking = failClosed(compiled.policy.failClosed, intent);
    if (lacking !== undefined)
        return lacking;
    if (intent.script !== undefined)
        return evaluateScript(compiled, intent, intent.script.steps, now);
    return evaluateCall(compiled, callOf(intent, now));
}

;// CONCATENATED MODULE: ./lib/src/gait/evaluate/index.js






/***/ }),

/***/ 1070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t9: () => (/* reexport */ intentDigest),
  oW: () => (/* reexport */ normalizeIntent),
  e8: () => (/* reexport */ parseIntentJson),
  N3: () => (/* reexport */ readIntent),
  Lr: () => (/* reexport */ targetsDigest),
  ZL: () => (/* reexport */ withoutContextEvidence)
});

// UNUSED EXPORTS: PROVENANCE_SOURCES, TARGET_KINDS

// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
;// CONCATENATED MODULE: ./lib/src/gait/intent/digest.js

const ZERO_TIME_TEXT = "0001-01-01T00:00:00Z";
function intentDigest(intent) {
    return (0,gait_text/* digest */.br)({
        tool_name: intent.toolName,
        args: intent.args,
        targets: intent.targets.map(targetForm),
        context: contextForm(intent.context),
        script_hash: intent.script?.hash,
        script: intent.script === undefined ? undefined : scriptForm(intent.script.steps),
        arg_provenance: listOrAbsent(intent.argProvenance.map(provenanceForm)),
        skill_provenance: intent.skillProvenance === undefined ? undefined : skillForm(intent.skillProvenance),
        delegation: intent.delegation === undefined ? undefined : delegationForm(intent.delegation),
    });
}
function targetsDigest(targets) {
    return (0,gait_text/* digest */.br)(targets.map(targetForm));
}
function scriptDigest(steps) {
    return (0,gait_text/* digest */.br)(scriptForm(steps));
}
function targetForm(target) {
    return {
        kind: target.kind,
        value: target.value,
        operation: digest_text(target.operation),
        sensitivity: digest_text(target.sensitivity),
        endpoint_class: digest_text(target.endpointClass),
        endpoint_domain: digest_text(target.endpointDomain),
        destructive: flag(target.destructive),
        discovery_method: digest_text(target.discoveryMethod),
        read_only_hint: flag(target.readOnlyHint),
        destructive_hint: flag(target.destructiveHint),
        idempotent_hint: flag(target.idempotentHint),
        open_world_hint: flag(target.openWorldHint),
    };
}
function provenanceForm(entry) {
    return {
        arg_path: entry.argPath,
        source: entry.source,
        source_ref: digest_text(entry.sourceRef),
        integrity_digest: digest_text(entry.integrityDigest),
    };
}
function skillForm(skill) {
    return {
        skill_name: skill.skillName,
        skill_version: digest_text(skill.skillVersion),
        source: skill.source,
        publisher: skill.publisher,
        digest: digest_text(skill.digest),
        signature_key_id: digest_text(skill.signatureKeyId),
    };
}
function scriptForm(steps) {
    return {
        steps: steps.map((step) => ({
            tool_name: step.toolName,
            args: step.args,
            targets: listOrAbsent(step.targets.map(targetForm)),
            arg_provenance: listOrAbsent(step.argProvenance.map(provenanceForm)),
        })),
    };
}
function delegationForm(delegation) {
    const chain = delegation.chain.map((link) => ({
        delegator_identity: link.delegatorIdentity,
        delegate_identity: link.delegateIdentity,
        scope_class: digest_text(link.scopeClass),
        token_ref: digest_text(link.tokenRef),
        issued_at: time(link.issuedAt),
        expires_at: time(link.expiresAt),
    }));
    return {
        requester_identity: delegation.requesterIdentity,
        scope_class: digest_text(delegation.scopeClass),
        token_refs: listOrAbsent(delegation.tokenRefs),
        chain: listOrAbsent(chain),
        issued_at: time(delegation.issuedAt),
        expires_at: time(delegation.expiresAt),
    };
}
function contextForm(context) {
    const form = new Map(context.strings);
    form.set("identity", context.identity).set("workspace", context.workspace).set("risk_class", context.riskClass);
    form.set("phase", context.phase);
    if (context.authContext !== undefined)
        form.set("auth_context", context.authContext);
    if (context.sandbox !== undefined)
        form.set("sandbox", sandboxForm(context.sandbox));
    if (context.agentIdentity !== undefined)
        form.set("agent_identity", agentForm(context.agentIdentity));
    if (context.credentialScopes.length > 0)
        form.set("credential_scopes", context.credentialScopes);
    if (context.contextRefs.length > 0)
        form.set("context_refs", context.contextRefs);
    if (context.credentialTtlSeconds !== 0n)
        form.set("credential_ttl_seconds", Number(context.credentialTtlSeconds));
    return form;
}
function sandboxForm(sandbox) {
    return {
        network_mode: digest_text(sandbox.networkMode),
        writable_paths: listOrAbsent(sandbox.writablePaths),
        read_only_roots: listOrAbsent(sandbox.readOnlyRoots),
        env_exposure_mode: digest_text(sandbox.envExposureMode),
        timeout_seconds: sandbox.timeoutSeconds === 0n ? undefined : Number(sandbox.timeoutSeconds),
        filesystem_isolation: digest_text(sandbox.filesystemIsolation),
        user_mode: digest_text(sandbox.userMode),
        evidence_ref: digest_text(sandbox.evidenceRef),
        evidence_digest: digest_text(sandbox.evidenceDigest),
    };
}
function agentForm(agent) {
    return {
        owner: digest_text(agent.owner),
        publisher: digest_text(agent.publisher),
        source: digest_text(agent.source),
        manifest_digest: digest_text(agent.manifestDigest),
        lifecycle_states: listOrAbsent(agent.lifecycleStates),
        issued_at: time(agent.issuedAt),
        approved_at: time(agent.approvedAt),
        expires_at: time(agent.expiresAt),
        revoked: flag(agent.revoked),
    };
}
function digest_text(value) {
    return value === "" ? undefined : value;
}
function flag(value) {
    return value ? true : undefined;
}
function listOrAbsent(list) {
    return list.length === 0 ? undefined : list;
}
function time(instant) {
    if (instant === undefined)
        return ZERO_TIME_TEXT;
    const printed = (0,gait_text/* formatGoTime */.Z0)(instant);
    if (printed === undefined)
        throw new RangeError("an instant outside the years 0 to 9999 was not refused");
    return printed;
}

// EXTERNAL MODULE: ./lib/src/gait/json/index.js + 9 modules
var json = __webpack_require__(2566);
;// CONCATENATED MODULE: ./lib/src/gait/intent/draft.js

const TARGET = (0,json/* goStruct */.cM)("gate.IntentTarget", {
    kind: json/* goString */.WF,
    value: json/* goString */.WF,
    operation: json/* goString */.WF,
    sensitivity: json/* goString */.WF,
    endpoint_class: json/* goString */.WF,
    endpoint_domain: json/* goString */.WF,
    destructive: json/* goBool */.B7,
    discovery_method: json/* goString */.WF,
    read_only_hint: json/* goBool */.B7,
    destructive_hint: json/* goBool */.B7,
    idempotent_hint: json/* goBool */.B7,
    open_world_hint: json/* goBool */.B7,
});
const ARG_PROVENANCE = (0,json/* goStruct */.cM)("gate.IntentArgProvenance", {
    arg_path: json/* goString */.WF,
    source: json/* goString */.WF,
    source_ref: json/* goString */.WF,
    integrity_digest: json/* goString */.WF,
});
const SKILL_PROVENANCE = (0,json/* goStruct */.cM)("gate.SkillProvenance", {
    skill_name: json/* goString */.WF,
    skill_version: json/* goString */.WF,
    source: json/* goString */.WF,
    publisher: json/* goString */.WF,
    digest: json/* goString */.WF,
    signature_key_id: json/* goString */.WF,
});
const SANDBOX = (0,json/* goStruct */.cM)("gate.SandboxMetadata", {
    network_mode: json/* goString */.WF,
    writable_paths: (0,json/* goList */.b0)(json/* goString */.WF),
    read_only_roots: (0,json/* goList */.b0)(json/* goString */.WF),
    env_exposure_mode: json/* goString */.WF,
    timeout_seconds: json/* goInt64 */.gQ,
    filesystem_isolation: json/* goString */.WF,
    user_mode: json/* goString */.WF,
    evidence_ref: json/* goString */.WF,
    evidence_digest: json/* goString */.WF,
});
const AGENT_IDENTITY = (0,json/* goStruct */.cM)("gate.AgentIdentity", {
    owner: json/* goString */.WF,
    publisher: json/* goString */.WF,
    source: json/* goString */.WF,
    manifest_digest: json/* goString */.WF,
    lifecycle_states: (0,json/* goList */.b0)(json/* goString */.WF),
    issued_at: json/* goTime */.ud,
    approved_at: json/* goTime */.ud,
    expires_at: json/* goTime */.ud,
    revoked: json/* goBool */.B7,
});
const LINK = (0,json/* goStruct */.cM)("gate.DelegationLink", {
    delegator_identity: json/* goString */.WF,
    delegate_identity: json/* goString */.WF,
    scope_class: json/* goString */.WF,
    token_ref: json/* goString */.WF,
    issued_at: json/* goTime */.ud,
    expires_at: json/* goTime */.ud,
});
const DELEGATION = (0,json/* goStruct */.cM)("gate.IntentDelegation", {
    requester_identity: json/* goString */.WF,
    scope_class: json/* goString */.WF,
    token_refs: (0,json/* goList */.b0)(json/* goString */.WF),
    chain: (0,json/* goList */.b0)(LINK),
    issued_at: json/* goTime */.ud,
    expires_at: json/* goTime */.ud,
});
const STEP = (0,json/* goStruct */.cM)("gate.IntentScriptStep", {
    tool_name: json/* goString */.WF,
    args: json/* goMap */.XG,
    targets: (0,json/* goList */.b0)(TARGET),
    arg_provenance: (0,json/* goList */.b0)(ARG_PROVENANCE),
});
const CONTEXT = (0,json/* goStruct */.cM)("gate.IntentContext", {
    identity: json/* goString */.WF,
    workspace: json/* goString */.WF,
    risk_class: json/* goString */.WF,
    phase: json/* goString */.WF,
    session_id: json/* goString */.WF,
    request_id: json/* goString */.WF,
    environment_fingerprint: json/* goString */.WF,
    environment: json/* goString */.WF,
    repo: json/* goString */.WF,
    run_id: json/* goString */.WF,
    job_id: json/* goString */.WF,
    workflow_id: json/* goString */.WF,
    agent_id: json/* goString */.WF,
    agent_identity: (0,json/* goPointer */.O0)(AGENT_IDENTITY),
    auth_context: json/* goMap */.XG,
    approval_ref: json/* goString */.WF,
    credential_ref: json/* goString */.WF,
    credential_source: json/* goString */.WF,
    credential_issuer: json/* goString */.WF,
    credential_access_type: json/* goString */.WF,
    credential_ttl_seconds: json/* goInt64 */.gQ,
    credential_scopes: (0,json/* goList */.b0)(json/* goString */.WF),
    credential_target_binding: json/* goString */.WF,
    credential_run_binding: json/* goString */.WF,
    credential_job_binding: json/* goString */.WF,
    context_set_digest: json/* goString */.WF,
    context_evidence_mode: json/* goString */.WF,
    context_refs: (0,json/* goList */.b0)(json/* goString */.WF),
    wrkr_inventory_ref: json/* goString */.WF,
    agent_action_bom_ref: json/* goString */.WF,
    sandbox: (0,json/* goPointer */.O0)(SANDBOX),
});
const REFERENCE = (0,json/* goStruct */.cM)("common.RelationshipNodeRef", { kind: json/* goString */.WF, id: json/* goString */.WF });
const RELATIONSHIP = (0,json/* goStruct */.cM)("common.RelationshipEnvelope", {
    parent_ref: (0,json/* goPointer */.O0)(REFERENCE),
    entity_refs: (0,json/* goList */.b0)(REFERENCE),
    edges: (0,json/* goList */.b0)((0,json/* goStruct */.cM)("common.RelationshipEdge", {})),
});
const INTENT = (0,json/* goStruct */.cM)("gate.IntentRequest", {
    schema_id: json/* goString */.WF,
    schema_version: json/* goString */.WF,
    created_at: json/* goTime */.ud,
    producer_version: json/* goString */.WF,
    tool_name: json/* goString */.WF,
    args: json/* goMap */.XG,
    args_digest: json/* goString */.WF,
    intent_digest: json/* goString */.WF,
    script_hash: json/* goString */.WF,
    script: (0,json/* goPointer */.O0)((0,json/* goStruct */.cM)("gate.IntentScript", { steps: (0,json/* goList */.b0)(STEP) })),
    targets: (0,json/* goList */.b0)(TARGET),
    arg_provenance: (0,json/* goList */.b0)(ARG_PROVENANCE),
    skill_provenance: (0,json/* goPointer */.O0)(SKILL_PROVENANCE),
    delegation: (0,json/* goPointer */.O0)(DELEGATION),
    relationship: (0,json/* goPointer */.O0)(RELATIONSHIP),
    context: CONTEXT,
});

;// CONCATENATED MODULE: ./lib/src/gait/intent/args.js

function normalizeArgs(args) {
    const value = new Map();
    const maps = [[args ?? new Map(), value]];
    const lists = [];
    const convert = (item) => {
        if (typeof item === "string")
            return (0,gait_text/* trim */.Bq)(item);
        if (item === null || typeof item !== "object")
            return item;
        if (isMap(item)) {
            const map = new Map();
            maps.push([item, map]);
            return map;
        }
        const list = [];
        lists.push([item, list]);
        return list;
    };
    for (;;) {
        const map = maps.pop();
        if (map !== undefined) {
            for (const [key, item] of map[0]) {
                const name = (0,gait_text/* trim */.Bq)(key);
                if (name === "")
                    return { error: "args contains empty key" };
                map[1].set(name, convert(item));
            }
            continue;
        }
        const list = lists.pop();
        if (list === undefined)
            return { value };
        for (const item of list[0])
            list[1].push(convert(item));
    }
}
function isMap(value) {
    return value instanceof Map;
}

;// CONCATENATED MODULE: ./lib/src/gait/intent/checked.js
function checkEach(items, check) {
    const value = [];
    for (const [index, item] of items.entries()) {
        const checked = check(item, index);
        if (checked.error !== undefined)
            return checked;
        value.push(checked.value);
    }
    return { value };
}
const SHA256 = /^[0-9a-f]{64}$/;
function isSha256(text) {
    return SHA256.test(text);
}

;// CONCATENATED MODULE: ./lib/src/gait/intent/agent-identity.js



const WHERE = "context.agent_identity";
function normalizeAgentIdentity(draft) {
    if (draft === undefined)
        return { value: undefined };
    const manifestDigest = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.manifest_digest));
    if (manifestDigest !== "" && !isSha256(manifestDigest))
        return { error: `${WHERE}.manifest_digest must be sha256 hex` };
    const { issued_at: issuedAt, approved_at: approvedAt, expires_at: expiresAt } = draft;
    if (issuedAt !== undefined && approvedAt !== undefined && approvedAt < issuedAt) {
        return { error: `${WHERE}.approved_at must be on or after issued_at` };
    }
    if (issuedAt !== undefined && expiresAt !== undefined && expiresAt <= issuedAt) {
        return { error: `${WHERE}.expires_at must be after issued_at` };
    }
    if (approvedAt !== undefined && expiresAt !== undefined && expiresAt <= approvedAt) {
        return { error: `${WHERE}.expires_at must be after approved_at` };
    }
    return {
        value: {
            owner: (0,gait_text/* trim */.Bq)(draft.owner),
            publisher: (0,gait_text/* trim */.Bq)(draft.publisher),
            source: (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.source)),
            manifestDigest,
            lifecycleStates: (0,gait_text/* uniq */.sb)((0,json/* listItems */.Dw)(draft.lifecycle_states)),
            issuedAt,
            approvedAt,
            expiresAt,
            revoked: draft.revoked,
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/gait/intent/credentials.js


const CREDENTIAL_KEY = /token|secret|api[_-]?key|access[_-]?key|password|credential/iu;
const REFERENCE_KEY = /_(?:refs?|digests?|hash|issuer|source|type|ttl|ttl_seconds|ids?|names?|scopes?)$/;
const REFERENCE_VALUE = /^(?:env|stub|cmd|ref|sha256):/i;
const credentials_SHA256 = /^[0-9a-f]{64}$/i;
const KNOWN_PREFIX = /^(?:ghp_|gho_|github_pat_|sk-|AKIA|ASIA)/;
const SECRET_BYTES = 16;
function looksSecret(value) {
    if (value === "" || REFERENCE_VALUE.test(value) || credentials_SHA256.test(value))
        return false;
    if (KNOWN_PREFIX.test(value))
        return true;
    if (/[ \t\r\n]/.test(value) || !/[A-Za-z]/.test(value) || !/[0-9]/.test(value))
        return false;
    return value.length >= SECRET_BYTES || Buffer.byteLength(value, "utf8") >= SECRET_BYTES;
}
function isCredentialKey(key) {
    return CREDENTIAL_KEY.test(key) && !REFERENCE_KEY.test((0,gait_text/* lower */.ib)(key));
}
function findCredential(root, name) {
    const pending = [[name, undefined, root]];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const [path, key, value] = next;
        if (typeof value === "string") {
            if (key !== undefined && isCredentialKey(key) && looksSecret(value))
                return path;
        }
        else if (value !== null && typeof value === "object") {
            if (isMap(value)) {
                const keys = [...value.keys()].sort(gait_text/* compareBytes */.Xo).reverse();
                for (const inner of keys)
                    pending.push([`${path}.${inner}`, inner, value.get(inner) ?? null]);
            }
            else {
                for (let i = value.length - 1; i >= 0; i--)
                    pending.push([`${path}[${i}]`, undefined, value[i] ?? null]);
            }
        }
    }
    return undefined;
}
function credentialError(path) {
    return `${path} must not contain raw credential material; use credential references or digests instead`;
}

// EXTERNAL MODULE: ./lib/src/gait/policy/vocabulary.js
var vocabulary = __webpack_require__(1909);
;// CONCATENATED MODULE: ./lib/src/gait/intent/vocabulary.js

const TARGET_KINDS = new Set(["path", "url", "host", "repo", "bucket", "table", "queue", "topic", "other"]);
const PROVENANCE_SOURCES = new Set(["user", "tool_output", "external", "system"]);
const CONTEXT_EVIDENCE_MODES = new Set(["best_effort", "required"]);
const DESTRUCTIVE_OPERATIONS = new Set(["delete", "remove", "rm", "unlink", "rmdir", "drop", "truncate", "exec", "spawn"]);

;// CONCATENATED MODULE: ./lib/src/gait/intent/sandbox.js





const sandbox_WHERE = "context.sandbox";
const EVIDENCE_REFERENCE = /^(?:receipt|proof|sandbox):/i;
function normalizeSandbox(draft) {
    if (draft === undefined)
        return { value: undefined };
    const networkMode = word("network_mode", draft.network_mode, vocabulary/* NETWORK_MODES */.Kt);
    if (networkMode.error !== undefined)
        return networkMode;
    const envExposureMode = word("env_exposure_mode", draft.env_exposure_mode, vocabulary/* ENV_EXPOSURE_MODES */.FT);
    if (envExposureMode.error !== undefined)
        return envExposureMode;
    const filesystemIsolation = word("filesystem_isolation", draft.filesystem_isolation, vocabulary/* FILESYSTEM_ISOLATIONS */.w4);
    if (filesystemIsolation.error !== undefined)
        return filesystemIsolation;
    const userMode = word("user_mode", draft.user_mode, vocabulary/* USER_MODES */.FI);
    if (userMode.error !== undefined)
        return userMode;
    if (draft.timeout_seconds < 0n)
        return { error: `${sandbox_WHERE}.timeout_seconds must be >= 0` };
    const writablePaths = pathList("writable_paths", (0,json/* listItems */.Dw)(draft.writable_paths));
    if (writablePaths.error !== undefined)
        return writablePaths;
    const readOnlyRoots = pathList("read_only_roots", (0,json/* listItems */.Dw)(draft.read_only_roots));
    if (readOnlyRoots.error !== undefined)
        return readOnlyRoots;
    const evidenceDigest = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.evidence_digest));
    if (evidenceDigest !== "" && !isSha256(evidenceDigest))
        return { error: `${sandbox_WHERE}.evidence_digest must be sha256 hex` };
    const evidenceRef = evidence((0,gait_text/* trim */.Bq)(draft.evidence_ref));
    if (evidenceRef.error !== undefined)
        return evidenceRef;
    const sandbox = {
        networkMode: networkMode.value,
        writablePaths: writablePaths.value,
        readOnlyRoots: readOnlyRoots.value,
        envExposureMode: envExposureMode.value,
        timeoutSeconds: draft.timeout_seconds,
        filesystemIsolation: filesystemIsolation.value,
        userMode: userMode.value,
        evidenceRef: evidenceRef.value,
        evidenceDigest,
    };
    return { value: isEmpty(sandbox) ? undefined : sandbox };
}
function word(field, raw, known) {
    const value = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw));
    return value === "" || known.has(value) ? { value } : { error: `${sandbox_WHERE}.${field} is unsupported: ${value}` };
}
function pathList(field, raw) {
    const result = (0,gait_text/* paths */.f0)(raw);
    if ("value" in result)
        return result;
    return { error: `${sandbox_WHERE}.${field}[${result.assignment}] must not contain raw environment variable assignments` };
}
function evidence(value) {
    if ((0,gait_text/* looksLikeAssignment */.j5)(value))
        return { error: `${sandbox_WHERE}.evidence_ref must not contain raw environment variable assignments` };
    if (!EVIDENCE_REFERENCE.test(value) && looksSecret(value)) {
        return {
            error: `${sandbox_WHERE}.evidence_ref must not contain secret-like sandbox material; use sandbox evidence refs or digests instead`,
        };
    }
    return { value };
}
function isEmpty(sandbox) {
    return Object.values(sandbox).every((value) => (typeof value === "bigint" ? value === 0n : value.length === 0));
}

;// CONCATENATED MODULE: ./lib/src/gait/intent/context.js








const PLAIN = [
    "session_id",
    "request_id",
    "environment_fingerprint",
    "environment",
    "repo",
    "run_id",
    "job_id",
    "workflow_id",
    "agent_id",
    "approval_ref",
    "credential_ref",
    "credential_issuer",
    "credential_target_binding",
    "credential_run_binding",
    "credential_job_binding",
    "wrkr_inventory_ref",
    "agent_action_bom_ref",
];
function normalizeContext(draft) {
    const identity = (0,gait_text/* trim */.Bq)(draft.identity);
    if (identity === "")
        return { error: "context.identity is required" };
    const workspace = (0,gait_text/* trim */.Bq)(draft.workspace).replaceAll("\\", "/");
    if (workspace === "")
        return { error: "context.workspace is required" };
    const riskClass = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.risk_class));
    if (riskClass === "")
        return { error: "context.risk_class is required" };
    const authContext = normalizeAuthContext(draft.auth_context);
    if (authContext.error !== undefined)
        return authContext;
    const sandbox = normalizeSandbox(draft.sandbox);
    if (sandbox.error !== undefined)
        return sandbox;
    const agentIdentity = normalizeAgentIdentity(draft.agent_identity);
    if (agentIdentity.error !== undefined)
        return agentIdentity;
    const words = normalizeWords(draft);
    if (words.error !== undefined)
        return words;
    const phase = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.phase)) || "apply";
    if (phase !== "plan" && phase !== "apply")
        return { error: "context.phase must be plan or apply" };
    const strings = words.value;
    for (const field of PLAIN) {
        const value = (0,gait_text/* trim */.Bq)(draft[field]);
        if (value !== "")
            strings.set(field, value);
    }
    return {
        value: {
            identity,
            workspace,
            riskClass,
            phase,
            authContext: authContext.value,
            sandbox: sandbox.value,
            agentIdentity: agentIdentity.value,
            credentialScopes: (0,gait_text/* uniq */.sb)((0,json/* listItems */.Dw)(draft.credential_scopes)),
            contextRefs: (0,gait_text/* uniq */.sb)((0,json/* listItems */.Dw)(draft.context_refs)),
            credentialTtlSeconds: draft.credential_ttl_seconds,
            strings,
        },
    };
}
function normalizeAuthContext(draft) {
    const args = normalizeArgs(draft);
    if (args.error !== undefined)
        return { error: `normalize context.auth_context: ${args.error}` };
    const credential = findCredential(args.value, "context.auth_context");
    if (credential !== undefined)
        return { error: credentialError(credential) };
    return { value: args.value.size === 0 ? undefined : args.value };
}
function normalizeWords(draft) {
    const digest = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.context_set_digest));
    if (digest !== "" && !isSha256(digest))
        return { error: "context.context_set_digest must be sha256 hex" };
    if (draft.credential_ttl_seconds < 0n)
        return { error: "context.credential_ttl_seconds must be >= 0" };
    const source = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.credential_source));
    if (source !== "" && !vocabulary/* CREDENTIAL_SOURCES */.XJ.has(source))
        return { error: `context.credential_source is unsupported: ${source}` };
    const access = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.credential_access_type));
    if (access !== "" && !vocabulary/* CREDENTIAL_ACCESS_TYPES */.xK.has(access)) {
        return { error: `context.credential_access_type is unsupported: ${access}` };
    }
    const mode = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.context_evidence_mode));
    if (mode !== "" && !CONTEXT_EVIDENCE_MODES.has(mode)) {
        return { error: "context.context_evidence_mode must be best_effort or required" };
    }
    const words = new Map();
    if (digest !== "")
        words.set("context_set_digest", digest);
    if (source !== "")
        words.set("credential_source", source);
    if (access !== "")
        words.set("credential_access_type", access);
    if (mode !== "")
        words.set("context_evidence_mode", mode);
    return { value: words };
}

;// CONCATENATED MODULE: ./lib/src/gait/intent/delegation.js


function normalizeDelegation(draft) {
    if (draft === undefined)
        return { value: undefined };
    const requesterIdentity = (0,gait_text/* trim */.Bq)(draft.requester_identity);
    if (requesterIdentity === "")
        return { error: "delegation.requester_identity is required" };
    const chain = normalizeChain((0,json/* listItems */.Dw)(draft.chain));
    if (chain.error !== undefined)
        return chain;
    if (endsTooSoon(draft.issued_at, draft.expires_at))
        return { error: "delegation.expires_at must be after issued_at" };
    const last = chain.value.at(-1);
    if (last !== undefined && last.delegateIdentity !== requesterIdentity) {
        return { error: "delegation.chain last delegate_identity must match delegation.requester_identity" };
    }
    return {
        value: {
            requesterIdentity,
            scopeClass: (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.scope_class)),
            tokenRefs: (0,gait_text/* uniq */.sb)((0,json/* listItems */.Dw)(draft.token_refs)),
            chain: chain.value,
            issuedAt: draft.issued_at,
            expiresAt: draft.expires_at,
        },
    };
}
function normalizeChain(drafts) {
    const chain = [];
    for (const [index, draft] of drafts.entries()) {
        const where = `delegation.chain[${index}]`;
        const delegatorIdentity = (0,gait_text/* trim */.Bq)(draft.delegator_identity);
        const delegateIdentity = (0,gait_text/* trim */.Bq)(draft.delegate_identity);
        if (delegatorIdentity === "" || delegateIdentity === "") {
            return { error: `${where} requires delegator_identity and delegate_identity` };
        }
        const before = chain.at(-1);
        if (before !== undefined && before.delegateIdentity !== delegatorIdentity) {
            return { error: `${where} delegator_identity must match delegation.chain[${index - 1}].delegate_identity` };
        }
        if (endsTooSoon(draft.issued_at, draft.expires_at))
            return { error: `${where} expires_at must be after issued_at` };
        chain.push({
            delegatorIdentity,
            delegateIdentity,
            scopeClass: (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.scope_class)),
            tokenRef: (0,gait_text/* trim */.Bq)(draft.token_ref),
            issuedAt: draft.issued_at,
            expiresAt: draft.expires_at,
        });
    }
    return { value: chain };
}
function endsTooSoon(issuedAt, expiresAt) {
    return issuedAt !== undefined && expiresAt !== undefined && expiresAt <= issuedAt;
}

;// CONCATENATED MODULE: ./lib/src/gait/intent/provenance.js



function normalizeArgProvenance(drafts) {
    const entries = checkEach(drafts, normalizeEntry);
    return entries.error === undefined ? { value: sortArgProvenance(entries.value) } : entries;
}
function sortArgProvenance(entries) {
    const sorted = entries.toSorted(compareEntries);
    return sorted.filter((entry, index) => {
        const before = sorted[index - 1];
        return before === undefined || compareEntries(before, entry) !== 0;
    });
}
function normalizeEntry(draft) {
    const argPath = (0,gait_text/* trim */.Bq)(draft.arg_path);
    const source = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.source));
    if (argPath === "" || source === "")
        return { error: "arg provenance requires arg_path and source" };
    if (!PROVENANCE_SOURCES.has(source))
        return { error: `unsupported provenance source: ${source}` };
    const integrityDigest = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.integrity_digest));
    if (integrityDigest !== "" && !isSha256(integrityDigest))
        return { error: `invalid provenance integrity_digest: ${integrityDigest}` };
    return { value: { argPath, source, sourceRef: (0,gait_text/* trim */.Bq)(draft.source_ref), integrityDigest } };
}
function compareEntries(a, b) {
    return ((0,gait_text/* compareBytes */.Xo)(a.argPath, b.argPath) ||
        (0,gait_text/* compareBytes */.Xo)(a.source, b.source) ||
        (0,gait_text/* compareBytes */.Xo)(a.sourceRef, b.sourceRef) ||
        (0,gait_text/* compareBytes */.Xo)(a.integrityDigest, b.integrityDigest));
}
function normalizeSkillProvenance(draft) {
    if (draft === undefined)
        return { value: undefined };
    const skillName = (0,gait_text/* trim */.Bq)(draft.skill_name);
    const source = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.source));
    const publisher = (0,gait_text/* trim */.Bq)(draft.publisher);
    if (skillName === "" || source === "" || publisher === "") {
        return { error: "skill provenance requires skill_name, source, and publisher" };
    }
    const digest = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.digest));
    if (digest !== "" && !isSha256(digest))
        return { error: `invalid skill provenance digest: ${digest}` };
    return {
        value: {
            skillName,
            skillVersion: (0,gait_text/* trim */.Bq)(draft.skill_version),
            source,
            publisher,
            digest,
            signatureKeyId: (0,gait_text/* trim */.Bq)(draft.signature_key_id),
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/gait/intent/endpoint-class.js
const PATH_OPERATIONS = [
    { endpointClass: "fs.read", words: ["read", "get", "list", "open", "cat", "head", "download", "stat"] },
    {
        endpointClass: "fs.write",
        words: ["write", "append", "put", "create", "update", "save", "copy", "move", "rename"],
    },
    { endpointClass: "fs.delete", words: ["delete", "remove", "rm", "unlink", "rmdir", "drop", "truncate"] },
];
const PATH_TOOLS = [
    { endpointClass: "fs.read", words: ["read", "list", "fetch", "search"] },
    { endpointClass: "fs.write", words: ["write", "update", "save", "create"] },
    { endpointClass: "fs.delete", words: ["delete", "remove", "rm", "drop"] },
];
const LOOKUPS = ["dns", "resolve", "lookup"];
const EXEC_OPERATIONS = ["exec", "spawn", "run", "shell", "command"];
const EXEC_TOOLS = ["exec", "shell", "command", "spawn", "run"];
function inferEndpointClass(kind, operation, toolName) {
    switch (kind) {
        case "path":
            return PATH_OPERATIONS.find((row) => row.words.includes(operation))?.endpointClass ?? classHint(kind, operation, toolName)?.endpointClass ?? "other";
        case "host":
        case "url":
            return LOOKUPS.includes(operation) ? "net.dns" : "net.http";
        case "other":
            return EXEC_OPERATIONS.includes(operation) ? "proc.exec" : (classHint(kind, operation, toolName)?.endpointClass ?? "other");
        default:
            return "other";
    }
}
function classHint(kind, operation, toolName) {
    const path = toolName.replace(/\/+$/, "");
    const tool = path.slice(path.lastIndexOf("/") + 1);
    const wordOf = (words) => words.find((word) => tool.includes(word));
    if (kind === "path" && !PATH_OPERATIONS.some((row) => row.words.includes(operation))) {
        for (const { endpointClass, words } of PATH_TOOLS) {
            const word = wordOf(words);
            if (word !== undefined)
                return { endpointClass, word };
        }
    }
    if (kind === "other" && !EXEC_OPERATIONS.includes(operation)) {
        const word = wordOf(EXEC_TOOLS);
        if (word !== undefined)
            return { endpointClass: "proc.exec", word };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/gait/intent/targets.js




function normalizeTargets(drafts, toolName) {
    const targets = checkEach(drafts, (draft) => normalizeTarget(draft, toolName));
    return targets.error === undefined ? { value: sortTargets(targets.value) } : targets;
}
function sortTargets(targets) {
    if (targets.length < 2)
        return targets;
    const sorted = targets.toSorted(compareTargets);
    return sorted.filter((target, index) => {
        const before = sorted[index - 1];
        return before === undefined || compareTargets(before, target) !== 0;
    });
}
function normalizeTarget(draft, toolName) {
    const kind = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.kind));
    const value = (0,gait_text/* trim */.Bq)(draft.value);
    if (kind === "" || value === "")
        return { error: "targets require kind and value" };
    if (!TARGET_KINDS.has(kind))
        return { error: `unsupported target kind: ${kind}` };
    const operation = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.operation));
    const explicitClass = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.endpoint_class));
    if (explicitClass !== "" && !vocabulary/* ENDPOINT_CLASSES */.zG.has(explicitClass))
        return { error: `unsupported endpoint class: ${explicitClass}` };
    const endpointClass = explicitClass === "" ? inferEndpointClass(kind, operation, toolName) : explicitClass;
    const givenMethod = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.discovery_method)).replaceAll(/[- ]/g, "_");
    const discoveryMethod = givenMethod === "" ? "unknown" : givenMethod;
    if (!vocabulary/* DISCOVERY_METHODS */.El.has(discoveryMethod))
        return { error: `unsupported discovery method: ${discoveryMethod}` };
    return {
        value: {
            kind,
            value,
            operation,
            sensitivity: (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.sensitivity)),
            endpointClass,
            endpointDomain: (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.endpoint_domain)) || inferDomain(kind, value),
            destructive: draft.destructive || draft.destructive_hint || endpointClass === "fs.delete" || endpointClass === "proc.exec" || DESTRUCTIVE_OPERATIONS.has(operation),
            discoveryMethod,
            readOnlyHint: draft.read_only_hint,
            destructiveHint: draft.destructive_hint,
            idempotentHint: draft.idempotent_hint,
            openWorldHint: draft.open_world_hint,
        },
    };
}
function inferDomain(kind, value) {
    return kind === "host" ? (0,gait_text/* domainOfHost */.cq)(value) : kind === "url" ? (0,gait_text/* domainOfUrl */.jD)(value) : "";
}
function compareTargets(a, b) {
    return ((0,gait_text/* compareBytes */.Xo)(a.kind, b.kind) ||
        (0,gait_text/* compareBytes */.Xo)(a.value, b.value) ||
        (0,gait_text/* compareBytes */.Xo)(a.operation, b.operation) ||
        (0,gait_text/* compareBytes */.Xo)(a.sensitivity, b.sensitivity) ||
        (0,gait_text/* compareBytes */.Xo)(a.endpointClass, b.endpointClass) ||
        (0,gait_text/* compareBytes */.Xo)(a.endpointDomain, b.endpointDomain) ||
        Number(a.destructive) - Number(b.destructive) ||
        (0,gait_text/* compareBytes */.Xo)(a.discoveryMethod, b.discoveryMethod) ||
        Number(a.readOnlyHint) - Number(b.readOnlyHint) ||
        Number(a.destructiveHint) - Number(b.destructiveHint) ||
        Number(a.idempotentHint) - Number(b.idempotentHint) ||
        Number(a.openWorldHint) - Number(b.openWorldHint));
}

;// CONCATENATED MODULE: ./lib/src/gait/intent/script.js






const MAX_STEPS = 64;
function normalizeSteps(draft) {
    const steps = (0,json/* listItems */.Dw)(draft.steps);
    if (steps.length === 0)
        return { error: "script.steps must not be empty" };
    if (steps.length > MAX_STEPS)
        return { error: `script.steps exceeds max supported steps (${MAX_STEPS})` };
    return checkEach(steps, (step, index) => {
        const where = `script.steps[${index}]`;
        const toolName = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(step.tool_name));
        if (toolName === "")
            return { error: `${where}.tool_name is required` };
        const args = normalizeArgs(step.args);
        if (args.error !== undefined)
            return { error: `normalize ${where}.args: ${args.error}` };
        const targets = normalizeTargets((0,json/* listItems */.Dw)(step.targets), toolName);
        if (targets.error !== undefined)
            return { error: `normalize ${where}.targets: ${targets.error}` };
        const provenance = normalizeArgProvenance((0,json/* listItems */.Dw)(step.arg_provenance));
        if (provenance.error !== undefined)
            return { error: `normalize ${where}.arg_provenance: ${provenance.error}` };
        return { value: { toolName, args: args.value, targets: targets.value, argProvenance: provenance.value } };
    });
}

;// CONCATENATED MODULE: ./lib/src/gait/intent/normalize.js










const SCRIPT_TOOL = "script";
function normalizeDraft(draft) {
    const script = draft.script === undefined ? undefined : normalizeSteps(draft.script);
    if (script?.error !== undefined)
        return script;
    const steps = script?.value;
    const toolName = steps === undefined ? (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(draft.tool_name)) : SCRIPT_TOOL;
    if (toolName === "")
        return { error: "tool_name is required" };
    const args = checkArgs(draft.args);
    if (args.error !== undefined)
        return args;
    const targets = checkTargets(draft, toolName, steps);
    if (targets.error !== undefined)
        return targets;
    const argProvenance = checkProvenance(draft, steps);
    if (argProvenance.error !== undefined)
        return argProvenance;
    const skillProvenance = normalizeSkillProvenance(draft.skill_provenance);
    if (skillProvenance.error !== undefined)
        return skillProvenance;
    const context = normalizeContext(draft.context);
    if (context.error !== undefined)
        return context;
    const delegation = normalizeDelegation(draft.delegation);
    if (delegation.error !== undefined)
        return delegation;
    if (!instantsOf(context.value, delegation.value).every(isPrintable)) {
        return { error: "marshal: Time.MarshalJSON: year outside of range [0,9999]" };
    }
    return {
        value: {
            toolName,
            args: args.value,
            targets: targets.value,
            argProvenance: argProvenance.value,
            skillProvenance: skillProvenance.value,
            delegation: delegation.value,
            script: steps === undefined ? undefined : { steps, hash: scriptDigest(steps) },
            context: context.value,
            createdAt: draft.created_at,
        },
    };
}
function checkArgs(draft) {
    const args = normalizeArgs(draft);
    if (args.error !== undefined)
        return { error: `normalize args: ${args.error}` };
    const credential = findCredential(args.value, "args");
    return credential === undefined ? args : { error: credentialError(credential) };
}
function checkTargets(draft, toolName, steps) {
    const own = (0,json/* listItems */.Dw)(draft.targets);
    if (steps === undefined || own.length > 0)
        return normalizeTargets(own, toolName);
    return { value: sortTargets(steps.flatMap((step) => step.targets)) };
}
function checkProvenance(draft, steps) {
    const own = (0,json/* listItems */.Dw)(draft.arg_provenance);
    if (steps === undefined || own.length > 0)
        return normalizeArgProvenance(own);
    return { value: sortArgProvenance(steps.flatMap((step) => step.argProvenance)) };
}
function instantsOf(context, delegation) {
    const agent = context.agentIdentity;
    return [
        agent?.issuedAt,
        agent?.approvedAt,
        agent?.expiresAt,
        delegation?.issuedAt,
        delegation?.expiresAt,
        ...(delegation?.chain ?? []).flatMap((link) => [link.issuedAt, link.expiresAt]),
    ];
}
function isPrintable(instant) {
    return instant === undefined || (0,gait_text/* formatGoTime */.Z0)(instant) !== undefined;
}

// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
;// CONCATENATED MODULE: ./lib/src/gait/intent/notes.js







const MAX_DEPTH = 10_000;
function draftNotes(draft, bytes) {
    const notes = [...callNotes(draft.tool_name, (0,json/* listItems */.Dw)(draft.targets), []), ...scriptNotes(draft)];
    if (notes.length === 0)
        return [];
    const placeOf = placesIn(bytes);
    return notes.map(({ code, message, help, path }) => (0,diagnostic/* diagnosticAt */.R5)("warning", code, message, placeOf(path), help));
}
function scriptNotes(draft) {
    return (0,json/* listItems */.Dw)(draft.script?.steps).flatMap((step, index) => {
        const path = ["script", "steps", index];
        const args = normalizeArgs(step.args);
        const secret = args.error === undefined ? findCredential(args.value, `script.steps[${index}].args`) : undefined;
        const found = callNotes(step.tool_name, (0,json/* listItems */.Dw)(step.targets), path);
        if (secret === undefined)
            return found;
        const message = `${secret} looks like raw credential material; Gait refuses that in args, and does not look for it in the steps of a script`;
        return [...found, { code: "step_credential", message, help: "Use a reference or a digest instead.", path: [...path, "args"] }];
    });
}
function callNotes(toolName, targets, path) {
    return targets.flatMap((target, index) => {
        if ((0,gait_text/* trim */.Bq)(target.endpoint_class) !== "")
            return [];
        const hint = classHint((0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(target.kind)), (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(target.operation)), (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(toolName)));
        if (hint === undefined || startsWord((0,gait_text/* trim */.Bq)(toolName), hint.word))
            return [];
        const message = `Gait takes this target for ${hint.endpointClass}, because the tool's name ${(0,source/* quoteForMessage */.Hx)(toolName)} holds "${hint.word}" inside of a word`;
        return [{ code: "class_guessed", message, help: "Give the target its operation or its endpoint_class.", path: [...path, "targets", index] }];
    });
}
const WORDS = /[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/;
function startsWord(name, hint) {
    return name.split(WORDS).some((word) => (0,gait_text/* lower */.ib)(word).startsWith(hint));
}
function placesIn(bytes) {
    const text = (0,gait_text/* decodeUtf8Lossy */.aH)(bytes);
    const syntax = (0,source/* parseJsonSyntax */.xE)(text, MAX_DEPTH);
    const positionOf = (0,source/* lineIndex */.Dp)(text);
    return (path) => {
        let node = "error" in syntax ? undefined : syntax.root;
        for (const step of path)
            node = stepInto(node, step);
        return node === undefined ? {} : positionOf(node.start);
    };
}
function stepInto(node, step) {
    if (typeof step === "number")
        return node?.kind === "array" ? node.items[step] : undefined;
    return node?.kind === "object" ? node.members.findLast((member) => (0,source/* foldKey */.pU)(member.key) === step)?.value : undefined;
}

;// CONCATENATED MODULE: ./lib/src/gait/intent/read.js




function parseIntentJson(bytes) {
    const decoded = (0,json/* decodeJson */.xO)(bytes, INTENT);
    const { diagnostics } = decoded;
    if ("value" in decoded)
        return { draft: decoded.value, diagnostics: [...diagnostics, ...draftNotes(decoded.value, bytes)] };
    return { error: { ...decoded.error, message: `parse intent json: ${decoded.error.message}` }, diagnostics };
}
function normalizeIntent(draft) {
    const checked = normalizeDraft(draft);
    return checked.error === undefined ? { intent: checked.value } : { error: { message: `normalize intent: ${checked.error}` } };
}
function readIntent(bytes) {
    const parsing = parseIntentJson(bytes);
    return "draft" in parsing ? { ...normalizeIntent(parsing.draft), diagnostics: parsing.diagnostics } : parsing;
}

;// CONCATENATED MODULE: ./lib/src/gait/intent/context-evidence.js
const CLAIMS = ["context_set_digest", "context_evidence_mode"];
function withoutContextEvidence(intent) {
    const { context } = intent;
    const authContext = new Map(context.authContext);
    authContext.delete("context_age_seconds");
    return {
        ...intent,
        context: {
            ...context,
            contextRefs: [],
            strings: new Map([...context.strings].filter(([name]) => !CLAIMS.includes(name))),
            authContext: authContext.size === 0 ? undefined : authContext,
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/gait/intent/index.js






/***/ }),

/***/ 2566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xO: () => (/* reexport */ decodeJson),
  B7: () => (/* reexport */ goBool),
  gQ: () => (/* reexport */ goInt64),
  b0: () => (/* reexport */ goList),
  XG: () => (/* reexport */ goMap),
  O0: () => (/* reexport */ goPointer),
  WF: () => (/* reexport */ goString),
  cM: () => (/* reexport */ goStruct),
  ud: () => (/* reexport */ goTime),
  Dw: () => (/* reexport */ listItems)
});

// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
;// CONCATENATED MODULE: ./lib/src/gait/json/types.js
function kindWord(node) {
    return node.kind === "boolean" ? "bool" : node.kind;
}

;// CONCATENATED MODULE: ./lib/src/gait/json/any.js


const goMap = {
    name: "map[string]interface {}",
    zero: () => undefined,
    decode: (old, node, decoding) => {
        if (node.kind === "null")
            return undefined;
        if (node.kind !== "object") {
            decoding.mismatch(kindWord(node), "map[string]interface {}", node.start);
            return old;
        }
        const map = new Map(old);
        fill([[node.members, map]], [], decoding);
        return map;
    },
};
function fill(maps, lists, decoding) {
    const convert = (node) => {
        switch (node.kind) {
            case "object": {
                const map = new Map();
                if (node.members.length > 0)
                    maps.push([node.members, map]);
                return map;
            }
            case "array": {
                const list = [];
                if (node.items.length > 0)
                    lists.push([node.items, list]);
                return list;
            }
            case "string":
                return (0,gait_text/* wellFormed */.ES)(node.value);
            case "number":
                return any_double(node.text, node.start, decoding);
            case "boolean":
                return node.value;
            case "null":
                return null;
        }
    };
    for (;;) {
        const map = maps.pop();
        if (map !== undefined) {
            fillMap(map, convert, decoding);
            continue;
        }
        const list = lists.pop();
        if (list === undefined)
            return;
        for (const item of list[0])
            list[1].push(convert(item));
    }
}
function fillMap([members, map], convert, decoding) {
    const before = map.size;
    const seen = before === 0 ? map : new Set();
    let blanks = false;
    for (const { key, keyStart, value } of members) {
        const name = (0,gait_text/* wellFormed */.ES)(key);
        if (seen.has(name))
            decoding.note({ code: "duplicate_key", key: name, field: name, offset: keyStart });
        map.set(name, convert(value));
        if (seen instanceof Set)
            seen.add(name);
        blanks ||= (0,gait_text/* trim */.Bq)(name) !== name;
    }
    if (blanks)
        noteCollisions(members, decoding);
}
function noteCollisions(members, decoding) {
    const byTrimmed = new Map();
    for (const { key, keyStart } of members) {
        const name = (0,gait_text/* wellFormed */.ES)(key);
        const field = (0,gait_text/* trim */.Bq)(name);
        const other = byTrimmed.get(field) ?? name;
        if (other !== name)
            decoding.note({ code: "colliding_key", key: name, field, offset: keyStart });
        byTrimmed.set(field, other);
    }
}
function any_double(text, offset, decoding) {
    const value = Number(text);
    if (Number.isFinite(value))
        return value;
    decoding.mismatch(`number ${text}`, "float64", offset);
    return 0;
}

// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
;// CONCATENATED MODULE: ./lib/src/gait/json/syntax-error.js

const ENDED = "unexpected end of JSON input";
function syntaxErrorText(text, maxDepth) {
    const open = [];
    let at = blank(text, 0);
    let fresh = false;
    for (;;) {
        const inside = open.at(-1);
        if (fresh && text[at] === (inside === "{" ? "}" : "]")) {
            open.pop();
            at++;
        }
        else {
            if (inside === "{") {
                if (text[at] !== '"')
                    return offence(text, at, "looking for beginning of object key string");
                const key = string(text, at);
                if ("wrong" in key)
                    return offence(text, key.at, key.wrong);
                at = blank(text, key.at);
                if (text[at] !== ":")
                    return offence(text, at, "after object key");
                at = blank(text, at + 1);
            }
            const unit = text[at];
            if (unit === "{" || unit === "[") {
                if (open.length >= maxDepth)
                    return offence(text, at, "exceeded max depth");
                open.push(unit);
                at = blank(text, at + 1);
                fresh = true;
                continue;
            }
            const step = scalar(text, at);
            if ("wrong" in step)
                return offence(text, step.at, step.wrong);
            at = step.at;
        }
        fresh = false;
        for (;;) {
            at = blank(text, at);
            const parent = open.at(-1);
            if (parent === undefined)
                return at >= text.length ? undefined : offence(text, at, "after top-level value");
            if (text[at] === ",")
                break;
            if (text[at] !== (parent === "{" ? "}" : "]")) {
                return offence(text, at, parent === "{" ? "after object key:value pair" : "after array element");
            }
            open.pop();
            at++;
        }
        at = blank(text, at + 1);
    }
}
function offence(text, at, wrong) {
    const byte = at < text.length ? text.charCodeAt(at) : 0x20;
    if (at >= text.length && !/ (?:numeric literal|literal [a-z]+ .*|escape code|character escape)$/.test(wrong))
        return ENDED;
    return `invalid character ${shown(byte)} ${wrong}`;
}
function shown(byte) {
    if (byte === 0x27)
        return "'\\''";
    if (byte === 0x22)
        return "'\"'";
    return `'${(0,gait_text/* goQuote */.dg)(String.fromCharCode(byte)).slice(1, -1)}'`;
}
function blank(text, from) {
    let at = from;
    while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t")
        at++;
    return at;
}
function scalar(text, at) {
    const unit = text[at] ?? "";
    if (unit === '"')
        return string(text, at);
    if (unit === "-" || isDigit(unit))
        return number(text, at);
    const word = unit === "t" ? "true" : unit === "f" ? "false" : unit === "n" ? "null" : undefined;
    if (word === undefined)
        return { at, wrong: "looking for beginning of value" };
    for (let i = 1; i < word.length; i++) {
        if (text[at + i] !== word[i])
            return { at: at + i, wrong: `in literal ${word} (expecting '${word[i] ?? ""}')` };
    }
    return { at: at + word.length };
}
function string(text, from) {
    for (let at = from + 1;; at++) {
        const unit = text[at];
        if (unit === undefined || unit < " ")
            return { at, wrong: "in string literal" };
        if (unit === '"')
            return { at: at + 1 };
        if (unit !== "\\")
            continue;
        const escape = text[++at] ?? "";
        if (escape === "u") {
            for (let i = 0; i < 4; i++) {
                at++;
                if (!/^[0-9a-fA-F]$/.test(text[at] ?? ""))
                    return { at, wrong: "in \\u hexadecimal character escape" };
            }
        }
        else if (escape === "" || !'bfnrt\\/"'.includes(escape)) {
            return { at, wrong: "in string escape code" };
        }
    }
}
function number(text, from) {
    let at = text[from] === "-" ? from + 1 : from;
    if (!isDigit(text[at]))
        return { at, wrong: "in numeric literal" };
    at = text[at] === "0" ? at + 1 : digits(text, at);
    if (text[at] === ".") {
        if (!isDigit(text[++at]))
            return { at, wrong: "after decimal point in numeric literal" };
        at = digits(text, at);
    }
    if (text[at] === "e" || text[at] === "E") {
        at++;
        if (text[at] === "+" || text[at] === "-")
            at++;
        if (!isDigit(text[at]))
            return { at, wrong: "in exponent of numeric literal" };
        at = digits(text, at);
    }
    return { at };
}
function digits(text, from) {
    let at = from;
    while (isDigit(text[at]))
        at++;
    return at;
}
function isDigit(unit) {
    return unit !== undefined && unit >= "0" && unit <= "9";
}

;// CONCATENATED MODULE: ./lib/src/gait/json/decode.js




const MAX_DEPTH = 10_000;
function decodeJson(bytes, type) {
    const strict = (0,source/* decodeUtf8 */._6)(bytes);
    const text = "text" in strict ? strict.text : (0,gait_text/* decodeUtf8Lossy */.aH)(bytes);
    const replaced = "text" in strict ? [] : [notUtf8(bytes, strict.badByte, text)];
    const syntax = (0,source/* parseJsonSyntax */.xE)(text, MAX_DEPTH);
    if ("error" in syntax) {
        const position = (0,source/* lineIndex */.Dp)(text)(syntax.error.offset);
        const message = syntaxErrorText(Buffer.from(bytes).toString("latin1"), MAX_DEPTH) ?? syntax.error.message;
        return { error: { message, position }, diagnostics: replaced };
    }
    const findings = [];
    let mismatch;
    let fatal;
    const structs = [];
    const fields = [];
    const decoding = {
        text,
        mismatch: (value, target, offset) => {
            const struct = structs.at(-1);
            const where = struct === undefined ? "Go value" : `Go struct field ${struct}.${fields.join(".")}`;
            mismatch ??= { message: `json: cannot unmarshal ${value} into ${where} of type ${target}`, offset };
        },
        fatal: (message, offset) => {
            fatal ??= { message, offset };
        },
        note: (finding) => {
            findings.push(finding);
        },
        enter: (struct, field) => {
            structs.push(struct);
            fields.push(field);
        },
        leave: () => {
            structs.pop();
            fields.pop();
        },
    };
    const value = type.decode(type.zero(), syntax.root, decoding);
    const told = [...replaced, ...(syntax.deep === undefined ? [] : [tooDeep(text, syntax.deep)])];
    const diagnostics = findings.length === 0 ? told : [...told, ...describe(findings, (0,source/* lineIndex */.Dp)(text))];
    const wrong = fatal ?? mismatch;
    if (wrong === undefined)
        return { value, diagnostics };
    return { error: { message: wrong.message, position: (0,source/* lineIndex */.Dp)(text)(wrong.offset) }, diagnostics };
}
function notUtf8(bytes, badByte, text) {
    const at = (0,source/* lineIndex */.Dp)(text)((0,gait_text/* decodeUtf8Lossy */.aH)(bytes.subarray(0, badByte)).length);
    return (0,diagnostic/* diagnosticAt */.R5)("error", "json_invalid_utf8", `byte ${badByte + 1} is not UTF-8; Gait replaces it by U+FFFD`, at, "save the file as UTF-8");
}
function tooDeep(text, offset) {
    return (0,diagnostic/* diagnosticAt */.R5)("error", "json_deep", `nested deeper than ${source/* DEPTH_LIMIT */.qL} levels, which Gait takes up to ${MAX_DEPTH}`, (0,source/* lineIndex */.Dp)(text)(offset), "flatten it");
}
function describe(findings, positionOf) {
    const inOrder = findings.toSorted((a, b) => a.offset - b.offset);
    return inOrder.map(({ code, key, field, offset }) => {
        const name = (0,source/* quoteForMessage */.Hx)(key);
        const at = positionOf(offset);
        switch (code) {
            case "colliding_key":
                return (0,diagnostic/* diagnosticAt */.R5)("error", code, `blanks aside ${name} is also the name of another key: Gait keeps one at random`, at, "keep one");
            case "duplicate_key":
                return (0,diagnostic/* diagnosticAt */.R5)("error", code, `the key ${name} is given twice: Gait decodes the second value over the first`, at, "keep one");
            case "folded_key":
                return (0,diagnostic/* diagnosticAt */.R5)("error", code, `Gait takes the key ${name} for "${field}"`, at, `write "${field}"`);
            case "unknown_key":
                return (0,diagnostic/* diagnosticAt */.R5)("warning", code, `Gait passes over the key ${name}`, at, "correct or remove it");
        }
    });
}

;// CONCATENATED MODULE: ./lib/src/gait/json/list.js

function goList(element) {
    const name = `[]${element.name}`;
    return {
        name,
        zero: () => undefined,
        decode: (old, node, decoding) => {
            if (node.kind === "null")
                return undefined;
            if (node.kind !== "array") {
                decoding.mismatch(kindWord(node), name, node.start);
                return old;
            }
            const slots = node.items.length === 0 ? [] : (old?.slots ?? []);
            for (const [index, item] of node.items.entries()) {
                const fresh = index >= slots.length;
                slots[index] = element.decode(fresh ? element.zero() : (slots[index] ?? element.zero()), item, decoding);
            }
            return { slots, length: node.items.length };
        },
    };
}
function listItems(list) {
    if (list === undefined)
        return [];
    return list.length === list.slots.length ? list.slots : list.slots.slice(0, list.length);
}

;// CONCATENATED MODULE: ./lib/src/gait/json/time-error.js
const LAYOUT = "2006-01-02T15:04:05Z07:00";
const ELEMENTS = [
    ["2006", /^[0-9]{4}/],
    ["-", /^-/],
    ["01", /^[0-9]{2}/],
    ["-", /^-/],
    ["02", /^[0-9]{2}/],
    ["T", /^T/],
    ["15", /^[0-9]{1,2}/],
    [":", /^:/],
    ["04", /^[0-9]{2}/],
    [":", /^:/],
    ["05", /^[0-9]{2}(?:[.,][0-9]+)?/],
    ["Z07:00", /^(?:Z|[+-][0-9]{2}:[0-9]{2})/],
];
const RANGES = new Map([
    [2, ["month", 1, 12]],
    [6, ["hour", 0, 23]],
    [8, ["minute", 0, 59]],
    [10, ["second", 0, 59]],
]);
function timeError(raw) {
    let rest = raw;
    for (const [index, [name, pattern]] of ELEMENTS.entries()) {
        const taken = pattern.exec(rest)?.[0];
        if (taken === undefined) {
            return `parsing time ${quote(raw)} as ${quote(LAYOUT)}: cannot parse ${quote(rest)} as ${quote(name)}`;
        }
        const range = RANGES.get(index);
        const value = Number.parseInt(taken, 10);
        if (range !== undefined && (value < range[1] || value > range[2]))
            return `parsing time ${quote(raw)}: ${range[0]} out of range`;
        rest = rest.slice(taken.length);
    }
    if (rest !== "")
        return `parsing time ${quote(raw)}: extra text: ${quote(rest)}`;
    return `parsing time ${quote(raw)}: ${/[+-](?:2[5-9]|[3-9])[0-9]?:[0-9]{2}$|[+-][0-9]{2}:(?:6[1-9]|[7-9][0-9])$/.test(raw) ? "time zone offset" : "day"} out of range`;
}
function quote(text) {
    let out = '"';
    for (const byte of new TextEncoder().encode(text)) {
        const character = String.fromCharCode(byte);
        if (byte === 0x22 || byte === 0x5c)
            out += `\\${character}`;
        else if (byte < 0x20 || byte >= 0x7f)
            out += `\\x${byte.toString(16).padStart(2, "0")}`;
        else
            out += character;
    }
    return `${out}"`;
}

;// CONCATENATED MODULE: ./lib/src/gait/json/scalars.js



const goString = {
    name: "string",
    zero: () => "",
    decode: (old, node, decoding) => {
        if (node.kind === "string")
            return (0,gait_text/* wellFormed */.ES)(node.value);
        if (node.kind !== "null")
            decoding.mismatch(kindWord(node), "string", node.start);
        return old;
    },
};
const goBool = {
    name: "bool",
    zero: () => false,
    decode: (old, node, decoding) => {
        if (node.kind === "boolean")
            return node.value;
        if (node.kind !== "null")
            decoding.mismatch(kindWord(node), "bool", node.start);
        return old;
    },
};
const INTEGER = /^-?[0-9]+$/;
const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;
const goInt64 = {
    name: "int64",
    zero: () => 0n,
    decode: (old, node, decoding) => {
        if (node.kind === "number") {
            if (isInt64(node.text))
                return BigInt(node.text);
            decoding.mismatch(`number ${node.text}`, "int64", node.start);
        }
        else if (node.kind !== "null") {
            decoding.mismatch(kindWord(node), "int64", node.start);
        }
        return old;
    },
};
function isInt64(text) {
    if (!INTEGER.test(text))
        return false;
    if (text.length < 19)
        return true;
    if (text.length > 20)
        return false;
    const value = BigInt(text);
    return value >= MIN_INT64 && value <= MAX_INT64;
}
const goTime = {
    name: "time.Time",
    zero: () => undefined,
    decode: (old, node, decoding) => {
        if (node.kind === "null")
            return old;
        if (node.kind !== "string") {
            decoding.fatal("Time.UnmarshalJSON: input is not a JSON string", node.start);
            return old;
        }
        const raw = decoding.text.slice(node.start + 1, node.end - 1);
        const instant = (0,gait_text/* parseGoTime */.bi)(raw);
        if (instant === undefined)
            decoding.fatal(timeError(raw), node.start);
        return instant === gait_text/* ZERO_TIME */.x8 ? undefined : instant;
    },
};

;// CONCATENATED MODULE: ./lib/src/gait/json/fold-key.js
const ASCII = /^[\x00-\x7f]*$/;
function foldKey(key) {
    const plain = ASCII.test(key) ? key : key.replaceAll("\u017f", "s").replaceAll("\u212a", "k");
    return plain.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

;// CONCATENATED MODULE: ./lib/src/gait/json/struct.js


const MAX_FIELDS = 32;
function goStruct(name, fields) {
    const list = Object.entries(fields);
    if (list.length > MAX_FIELDS)
        throw new RangeError(`${name} has more than ${MAX_FIELDS} fields`);
    const known = new Map(list.map(([field, type], at) => [field, { field, type, bit: 1 << at }]));
    const folded = new Map([...known.values()].map((field) => [foldKey(field.field), field]));
    const shortName = name.slice(name.indexOf(".") + 1);
    const template = Object.fromEntries(list.map(([field, type]) => [field, type.zero()]));
    const inner = list.filter(([field]) => typeof template[field] === "object");
    const zero = () => {
        const struct = { ...template };
        for (const [field, type] of inner)
            struct[field] = type.zero();
        return struct;
    };
    const decodeMembers = (struct, members, decoding) => {
        const slots = struct;
        let seen = 0;
        let unknown;
        for (const { key, keyStart, value } of members) {
            const exact = known.get(key);
            const found = exact ?? folded.get(foldKey(key));
            if (found === undefined) {
                noteUnknown((unknown ??= new Set()), key, keyStart, decoding);
                continue;
            }
            const { field, type, bit } = found;
            if ((seen & bit) !== 0)
                decoding.note({ code: "duplicate_key", key, field, offset: keyStart });
            seen |= bit;
            if (exact === undefined)
                decoding.note({ code: "folded_key", key, field, offset: keyStart });
            decoding.enter(shortName, field);
            slots[field] = type.decode(slots[field], value, decoding);
            decoding.leave();
        }
    };
    return {
        name,
        zero,
        decode: (old, node, decoding) => {
            if (node.kind === "object")
                decodeMembers(old, node.members, decoding);
            else if (node.kind !== "null")
                decoding.mismatch(kindWord(node), name, node.start);
            return old;
        },
    };
}
function noteUnknown(seen, key, offset, decoding) {
    if (seen.has(key))
        decoding.note({ code: "duplicate_key", key, field: key, offset });
    seen.add(key);
    decoding.note({ code: "unknown_key", key, field: key, offset });
}
function goPointer(target) {
    return {
        name: target.name,
        zero: () => undefined,
        decode: (old, node, decoding) => {
            if (node.kind === "null")
                return undefined;
            return target.decode(old ?? target.zero(), node, decoding);
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/gait/json/index.js







/***/ }),

/***/ 3669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q0: () => (/* binding */ describe),
  YW: () => (/* binding */ relevel)
});

// UNUSED EXPORTS: LINT_CODES

// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
;// CONCATENATED MODULE: ./lib/src/gait/lint/call-codes.js
const CALL_CODES = {
    colliding_key: {
        severity: "error",
        summary: "Two keys of an intent's data are one once Gait has trimmed them, and it keeps either.",
        help: "Keep one of the two.",
    },
    json_invalid_utf8: {
        severity: "error",
        summary: "A JSON file holds bytes that are not UTF-8; Gait replaces them and goes on.",
        help: "Save the file as UTF-8.",
    },
    json_deep: {
        severity: "error",
        summary: "A JSON file is nested deeper than 64 levels; Gait takes thousands, slowly.",
        help: "Flatten the document.",
    },
    step_credential: {
        severity: "warning",
        summary: "A step of a script carries what looks like a credential; Gait looks for these everywhere else.",
        help: "Use a reference or a digest instead.",
    },
    class_guessed: {
        severity: "warning",
        summary: "Gait guesses the class of a target from a part of a word in the tool's name (`confirm` holds `rm`).",
        help: "Give the target its operation or its endpoint_class.",
    },
    verdict_uses_clock: {
        severity: "warning",
        summary: "A verdict hangs on the present time: a freeze window or the expiry of an agent.",
        help: "Ask again at another time, or pin it with `gate eval --evaluation-time`.",
    },
    limits_not_counted: {
        severity: "warning",
        summary: "A rule limits how often it may be used, and calls are not counted here.",
        help: "Ask gait itself, which keeps the counters.",
    },
    fixture_invalid: {
        severity: "error",
        summary: "An intent ended `policy simulate`, and Gait's message does not name it.",
        help: "Correct the intent or remove it.",
    },
    simulation_relaxes: {
        severity: "warning",
        summary: "Some intents get a milder verdict, which the recommendation of `policy simulate` may not say.",
        help: "Look at each entry of `changed`, or compare with `registry-policy diff`.",
    },
    simulation_unseen: {
        severity: "warning",
        summary: "Two policies differ and no fixture shows it; trust, limits, approvals, brokers and tokens never show.",
        help: "Compare the policies with `registry-policy diff`.",
    },
    fmt_unfaithful: {
        severity: "warning",
        summary: "What `policy fmt` writes is not the same policy when it is read again.",
        help: "Do not use the formatted text; put the odd values in double quotes.",
    },
};

;// CONCATENATED MODULE: ./lib/src/gait/lint/policy-codes.js
const POLICY_CODES = {
    policy_invalid: {
        severity: "error",
        summary: "Gait refuses the policy.",
        help: "Correct the named place; `policy validate` shows Gait's own answer.",
    },
    allow_matches_everything: {
        severity: "error",
        summary: "An allow rule has an empty match, so it allows every call.",
        help: "Name the tools that the rule is for, or make it a rule that blocks.",
    },
    emptied_list: {
        severity: "error",
        summary: "A list or condition holds nothing but blanks and nulls; Gait takes it for no condition.",
        help: "Put names that look like YAML words (`null`, `~`) in double quotes, or remove the list.",
    },
    blank_list_item: {
        severity: "error",
        summary: "A list holds a blank or null element, which Gait drops.",
        help: "Put the name in double quotes if it is one, or remove the element.",
    },
    bidi_character: {
        severity: "error",
        summary: "A character changes the reading direction, so that a line does not say what it seems to say.",
        help: "Remove the character, also from comments.",
    },
    hidden_character: {
        severity: "error",
        summary: "A value holds a character that cannot be seen.",
        help: "Remove the character, or write the value anew.",
    },
    lowered_otherwise: {
        severity: "error",
        summary: "Gait and other programs turn a value into different small letters.",
        help: "Write the value in the form that Gait compares.",
    },
    name_refused: {
        severity: "error",
        summary: "A tool name that no export may carry.",
        help: "Write the name as the server gives it, in plain characters.",
    },
    name_look: {
        severity: "warning",
        summary: "A name looks like another one, or a tool name like a pattern.",
        help: "Compare the escapes with the name that you expect; Gait compares names exactly.",
    },
    default_action_alone: {
        severity: "error",
        summary: "default_action stands without default_verdict.",
        help: "Write default_verdict.",
    },
    verdict_form: {
        severity: "error",
        summary: "A verdict word in odd case or with blanks, which Gait accepts and other readers do not.",
        help: "Write allow, dry_run, require_approval or block in small letters.",
    },
    duplicate_rule: {
        severity: "error",
        summary: "Two rules have the same name and priority; their order is not settled.",
        help: "Give one of them another name or priority.",
    },
    priority_least: {
        severity: "error",
        summary: "A rule has the least priority number, so that nothing can stand before it.",
        help: "Use a small positive number; 10, 20, 30 leave room.",
    },
    priority_inexact: {
        severity: "error",
        summary: "A priority is too large to be exact.",
        help: "Use a small positive number.",
    },
    rule_never_matches: {
        severity: "error",
        summary: "No call can meet the conditions of a rule.",
        help: "Correct the condition or remove the rule.",
    },
    snapshot_outside_workspace: {
        severity: "error",
        summary: "mcp_trust.snapshot names a file outside the workspace.",
        help: "Name a file in the repository, relative to the folder that Gait is started in.",
    },
    min_score_not_a_number: {
        severity: "error",
        summary: "mcp_trust.min_score is not a number, and Gait checks no score.",
        help: "Write a number between 0 and 1.",
    },
    control_character: {
        severity: "error",
        summary: "A control character or a line separator of Unicode, at which some programs break the line and Gait does not.",
        help: "Remove the character, also from comments.",
    },
    allow_nearly_everything: {
        severity: "warning",
        summary: "An allow rule's conditions name every word in use, so that nearly every call meets them.",
        help: "Name the tools that the rule is for.",
    },
    allow_without_tools: {
        severity: "warning",
        summary: "An allow rule's list of tools is empty beside other conditions, so it allows every tool under them.",
        help: "Name the tools, or remove the empty list if every tool is meant.",
    },
    null_value: {
        severity: "warning",
        summary: "A key stands without a value; Gait takes it for absent.",
        help: "Write the value, or remove the key.",
    },
    script_tool_name: {
        severity: "warning",
        summary: "A rule names the tool `script`; Gait asks rules about the steps of a script, never about the script.",
        help: "Name the tools of the steps, or use the block `scripts`.",
    },
    fail_closed_other: {
        severity: "warning",
        summary: "A rule is for targets that fail_closed blocks first, because they have no class of their own.",
        help: "See that calls give these targets an `endpoint_class`, or leave the risk class out of fail_closed.",
    },
    self_asserted: {
        severity: "note",
        summary: "A rule allows by what a call says of itself and nobody checks.",
        help: "Name tools as well, and let the host set the identity.",
    },
    default_allow: {
        severity: "warning",
        summary: "Whatever no rule matches is allowed.",
        help: "Write `default_verdict: block` and allow by rules.",
    },
    shadowed_rule: {
        severity: "warning",
        summary: "A rule is never reached, because an earlier one takes every call that it matches.",
        help: "Change the priorities, or remove the rule.",
    },
    overlapping_effects: {
        severity: "warning",
        summary: "Rules of one priority can match one call with different effects.",
        help: "Give them different priorities.",
    },
    duplicate_rule_name: {
        severity: "warning",
        summary: "Two rules have one name, so that reports cannot tell them apart.",
        help: "Give each rule its own name.",
    },
    rule_name_comma: {
        severity: "warning",
        summary: "A rule's name holds a comma, by which Gait joins names.",
        help: "Use `_` or `-` instead.",
    },
    unknown_vocabulary: {
        severity: "warning",
        summary: "A condition holds a word that no call carries.",
        help: "Look for a typing error.",
    },
    workspace_prefix_open: {
        severity: "warning",
        summary: "A workspace prefix also matches longer names.",
        help: "End the prefix with `/`.",
    },
    dataflow_weakens: {
        severity: "warning",
        summary: "On tainted data a rule becomes milder than its effect.",
        help: "Write `dataflow.action: block`.",
    },
    read_only_roots_inverted: {
        severity: "warning",
        summary: "sandbox.required_read_only_roots does not require anything.",
        help: "Do not rely on the field.",
    },
    lifecycle_states_lowered: {
        severity: "warning",
        summary: "Required lifecycle states are lowered, those of a call are not.",
        help: "See that calls carry their states in small letters.",
    },
    limit_without_requests: {
        severity: "warning",
        summary: "A rate limit without requests is no limit.",
        help: "Write `requests`, or remove the block.",
    },
    block_without_effect: {
        severity: "warning",
        summary: "A block has an action and nothing to apply it to.",
        help: "Add the lists that the action is for, or remove the block.",
    },
    freeze_zone_unknown: {
        severity: "warning",
        summary: "A freeze window has a time zone that Gait does not know, which blocks every call.",
        help: "Write the zone as in the time zone database, case included: `UTC`, `Europe/Berlin`.",
    },
    freeze_time_invalid: {
        severity: "warning",
        summary: "A freeze window holds times that Gait cannot use, which blocks calls.",
        help: "Write both times as 2026-01-31T08:00:00, without a zone, the earlier one first.",
    },
    enabled_false_ignored: {
        severity: "warning",
        summary: "A block says `enabled: false` and is on all the same, because it has content.",
        help: "Remove the block to switch it off.",
    },
    max_age_subsecond: {
        severity: "warning",
        summary: "mcp_trust.max_age under one second switches the check of age off.",
        help: "Write at least `1s`.",
    },
};

;// CONCATENATED MODULE: ./lib/src/gait/lint/snapshot-codes.js
const SNAPSHOT_CODES = {
    snapshot_invalid: {
        severity: "error",
        summary: "Gait takes the whole snapshot for invalid and trusts no server.",
        help: "Correct the named place, or render the snapshot again.",
    },
    snapshot_no_entries: {
        severity: "warning",
        summary: "A snapshot has no list of entries; Gait takes it, and every server is unknown.",
        help: "Write `entries`, or render the snapshot again.",
    },
    snapshot_not_utf8: {
        severity: "error",
        summary: "The file holds bytes that are not UTF-8; Gait replaces them and goes on.",
        help: "Save the file as UTF-8.",
    },
    snapshot_identity_missing: {
        severity: "error",
        summary: "An entry has neither server_id nor server_name.",
        help: "Give the entry its server_id, or remove it.",
    },
    snapshot_duplicate_identity: {
        severity: "error",
        summary: "Two entries are one server for Gait.",
        help: "Keep one of the two entries; ids and names share one space, case and outer blanks do not count.",
    },
    snapshot_name_is_other_id: {
        severity: "warning",
        summary: "The name of one entry is the identity of another.",
        help: "Check which of the two servers is meant; Gait looks a nameless request up by id first.",
    },
    snapshot_identity_form: {
        severity: "error",
        summary: "An identity holds characters that cannot be seen or that Gait folds into others.",
        help: "Write the identity in plain characters, as the server gives it.",
    },
    snapshot_identity_look: {
        severity: "warning",
        summary: "An identity looks like another one.",
        help: "Compare the escapes with the identity that you expect.",
    },
    snapshot_status_empty: {
        severity: "error",
        summary: "An entry without a status counts as trusted.",
        help: "Write the status that the scanner gave, or `unknown`.",
    },
    snapshot_status_form: {
        severity: "warning",
        summary: "Gait reads a status in another form than it is written.",
        help: "Write the status in lower case, without blanks, in letters, digits, `_` and `-`.",
    },
    snapshot_score_range: {
        severity: "error",
        summary: "A score is not between 0 and 1; Gait compares it all the same.",
        help: "Divide the score by its scale.",
    },
    snapshot_score_missing: {
        severity: "warning",
        summary: "An entry without a score has score 0.",
        help: "Write the score, or 0 if there is none.",
    },
    snapshot_time_missing: {
        severity: "error",
        summary: "An entry without a time never grows old where the policy sets no max_age.",
        help: "Write when the server was last looked at.",
    },
    snapshot_time_future: {
        severity: "error",
        summary: "A time lies more than five minutes ahead; Gait never takes it for stale.",
        help: "Look at the clock of the machine that wrote the report, and scan again.",
    },
    snapshot_time_form: {
        severity: "error",
        summary: "A time that Gait reads and other readers of RFC 3339 refuse, or that it cannot print.",
        help: "Write the time as 2026-01-31T08:00:00Z.",
    },
    snapshot_registry_claim: {
        severity: "error",
        summary: "An entry claims that its own registry check has passed, and Gait believes it.",
        help: "Remove registry_verification; only a check of your own may set it.",
    },
    duplicate_key: {
        severity: "error",
        summary: "A JSON key stands twice in one object; Gait lays the second value over the first.",
        help: "Keep one of the two.",
    },
    folded_key: {
        severity: "error",
        summary: "Gait takes a JSON key for another one, because it ignores case.",
        help: "Write the key exactly as it is declared.",
    },
    unknown_key: {
        severity: "warning",
        summary: "Gait passes over a JSON key that it does not know.",
        help: "Correct the key or remove it.",
    },
};

;// CONCATENATED MODULE: ./lib/src/gait/lint/yaml-codes.js
const QUOTE = "Put it in double quotes if it is meant as text, or write it plainly.";
const YAML_CODES = {
    yaml_second_document: {
        severity: "error",
        summary: "The file holds a second document, which Gait ignores and a reviewer may read.",
        help: "Keep one document in the file.",
    },
    yaml_text_after_document_end: {
        severity: "error",
        summary: "Text behind the end of the document is ignored.",
        help: "Remove it.",
    },
    yaml_non_string_key: {
        severity: "error",
        summary: "A key that is no text makes Gait ignore the whole mapping that it stands in.",
        help: "Remove the entry, or put the key in quotes.",
    },
    yaml_merge_key: {
        severity: "error",
        summary: "A merge key takes over keys that do not stand where they count.",
        help: "Write the keys out.",
    },
    yaml_tag: {
        severity: "error",
        summary: "A tag has another effect than it says, or none.",
        help: "Remove the tag.",
    },
    yaml_odd_scalar: {
        severity: "error",
        summary: "Gait re-reads a value as something else than it looks (`010` is 8, `1_000` is 1000).",
        help: QUOTE,
    },
    yaml_fraction_truncated: {
        severity: "error",
        summary: "The fraction of a number is cut off.",
        help: "Write a whole number.",
    },
    yaml_tab_in_text: {
        severity: "error",
        summary: "A tab inside of plain text is dropped.",
        help: 'Put the text in double quotes and write the tab as "\\t".',
    },
    yaml_flow_pair: {
        severity: "error",
        summary: "A colon inside of a list in brackets makes a mapping of the item.",
        help: "Put the item in double quotes.",
    },
    yaml_flow_bracket_in_text: {
        severity: "error",
        summary: "A closing bracket is read as text.",
        help: QUOTE,
    },
    yaml_flow_colon_in_text: {
        severity: "error",
        summary: "A second colon in one entry is read as text.",
        help: "Add the missing comma, or put the value in double quotes.",
    },
    yaml_invalid_utf8: {
        severity: "error",
        summary: "The file is not UTF-8; each wrong byte is read as U+FFFD.",
        help: "Save the file as UTF-8.",
    },
    yaml_byte_order_mark: {
        severity: "error",
        summary: "A byte order mark is read as part of the first word.",
        help: "Save the file as UTF-8 without a byte order mark.",
    },
    yaml_null_item: {
        severity: "error",
        summary: "An empty item of a list is dropped.",
        help: "Remove the item, or put it in double quotes.",
    },
    yaml_number_from_text: {
        severity: "warning",
        summary: "Text is read as a number.",
        help: "Write the number in plain digits, without quotes.",
    },
    yaml_lone_carriage_return: {
        severity: "warning",
        summary: "A carriage return alone ends a line, so that many programs show several lines as one.",
        help: "Use line feeds.",
    },
    yaml_directive: {
        severity: "warning",
        summary: "A directive has no effect.",
        help: "Remove the line.",
    },
    yaml_alias: {
        severity: "note",
        summary: "An alias repeats what an anchor marks elsewhere.",
        help: "Write the value out.",
    },
    yaml_anchor: {
        severity: "note",
        summary: "An anchor marks a value for repetition.",
        help: "Remove the anchor, or put the value in double quotes if it is text.",
    },
};

;// CONCATENATED MODULE: ./lib/src/gait/lint/codes.js





const CODES = { ...POLICY_CODES, ...YAML_CODES, ...SNAPSHOT_CODES, ...CALL_CODES };
const LINT_CODES = new Map(Object.entries(CODES));
function describe(file, finding) {
    const { severity, help } = CODES[finding.code];
    return (0,diagnostic/* diagnosticAt */.R5)(severity, finding.code, finding.message, { ...(file === undefined ? {} : { file }), ...finding.at }, help);
}
function relevel(diagnostic, file) {
    const row = LINT_CODES.get(diagnostic.code);
    const placed = file === undefined ? diagnostic : { ...diagnostic, file };
    return row === undefined ? placed : { ...placed, severity: row.severity, help: row.help };
}


/***/ }),

/***/ 3580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ bidiCharacters),
/* harmony export */   Qi: () => (/* binding */ controlCharacters),
/* harmony export */   g1: () => (/* binding */ hiddenCharacter),
/* harmony export */   t2: () => (/* binding */ readOtherwise)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6529);

const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd]|(?! )\p{Zs}/u;
const PRINTABLE_ASCII = /^[ -~]*$/;
function bidiCharacters(text) {
    return Array.from(text.matchAll(new RegExp(BIDI, "g")), (match) => ({
        name: pointName(match[0]),
        what: "changes the direction in which the line is read",
        offset: match.index,
    }));
}
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/g;
function controlCharacters(text) {
    return Array.from(text.matchAll(CONTROL), (match) => ({
        name: pointName(match[0]),
        what: "is a control character or a line separator",
        offset: match.index,
    }));
}
function hiddenCharacter(text) {
    if (PRINTABLE_ASCII.test(text))
        return undefined;
    let offset = 0;
    for (const character of text) {
        if (HIDDEN.test(character))
            return { name: pointName(character), what: "cannot be seen", offset };
        if (!(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isAssigned */ .Zo)(character.codePointAt(0) ?? 0))
            return { name: pointName(character), what: "is not assigned in Unicode 15.0", offset };
        offset += character.length;
    }
    return undefined;
}
function readOtherwise(text) {
    if (PRINTABLE_ASCII.test(text))
        return undefined;
    const form = (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lower */ .ib)((0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .trim */ .Bq)(text));
    if (form !== text.trim().toLowerCase())
        return form;
    for (const character of text)
        if (character >= "\x80" && (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lower */ .ib)(character) < "\x80")
            return form;
    return undefined;
}
function pointName(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}


/***/ }),

/***/ 2550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
const PER_CODE = 100;
function inOrder(found) {
    const sorted = found.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
    const totals = new Map();
    for (const { code } of sorted)
        totals.set(code, (totals.get(code) ?? 0) + 1);
    const told = new Map();
    const kept = [];
    for (const diagnostic of sorted) {
        const count = (told.get(diagnostic.code) ?? 0) + 1;
        told.set(diagnostic.code, count);
        const rest = (totals.get(diagnostic.code) ?? 0) - PER_CODE;
        if (count < PER_CODE || (count === PER_CODE && rest === 0))
            kept.push(diagnostic);
        else if (count === PER_CODE)
            kept.push({ ...diagnostic, message: `${diagnostic.message} (and ${rest} more of this kind)` });
    }
    return kept;
}


/***/ }),

/***/ 8359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dv: () => (/* reexport */ escapesFolder),
  GF: () => (/* reexport */ lintPolicy),
  uI: () => (/* reexport */ snapshot/* lintSnapshot */.u)
});

// UNUSED EXPORTS: LINT_CODES

// EXTERNAL MODULE: ./lib/src/gait/lint/codes.js + 4 modules
var codes = __webpack_require__(3669);
// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
// EXTERNAL MODULE: ./lib/src/gait/policy/index.js + 20 modules
var policy = __webpack_require__(2531);
// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
// EXTERNAL MODULE: ./lib/src/gait/yaml/index.js + 15 modules
var gait_yaml = __webpack_require__(870);
// EXTERNAL MODULE: ./lib/src/gait/lint/hidden.js
var lint_hidden = __webpack_require__(3580);
// EXTERNAL MODULE: ./lib/src/gait/lint/in-order.js
var in_order = __webpack_require__(2550);
;// CONCATENATED MODULE: ./lib/src/gait/lint/vocabulary.js
const RISK_CLASSES = new Set(["low", "medium", "high", "critical"]);
const TARGET_KINDS = new Set(["path", "url", "host", "repo", "bucket", "table", "queue", "topic", "other"]);
const PROVENANCE_SOURCES = new Set(["user", "tool_output", "external", "system"]);
function unknownWords(list, vocabulary) {
    return list.filter((word) => !vocabulary.has(word));
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/match.js

const LISTS = [
    "toolNames",
    "riskClasses",
    "targetKinds",
    "targetValues",
    "endpointClasses",
    "discoveryMethods",
    "skillPublishers",
    "skillSources",
    "dataClasses",
    "destinationKinds",
    "destinationValues",
    "destinationOperations",
    "provenanceSources",
    "identities",
    "workspacePrefixes",
    "contextToolNames",
    "contextDataClasses",
    "contextEndpointClasses",
    "contextAutonomyLevels",
    "allowedDelegatorIdentities",
    "allowedDelegateIdentities",
    "delegationScopes",
];
const HINTS = ["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"];
function matchesEverything(match) {
    return (LISTS.every((list) => match[list].length === 0) &&
        HINTS.every((hint) => match.toolAnnotations?.[hint] === undefined) &&
        !match.requireDelegation &&
        match.maxDelegationDepth === undefined);
}
function whyNothingMatches(match, failClosed) {
    const closed = [
        ["target_kinds", match.targetKinds, TARGET_KINDS],
        ["destination_kinds", match.destinationKinds, TARGET_KINDS],
        ["provenance_sources", match.provenanceSources, PROVENANCE_SOURCES],
    ];
    for (const [key, list, vocabulary] of closed) {
        if (list.length > 0 && unknownWords(list, vocabulary).length === list.length)
            return { key, why: `no call can carry any of its ${key}` };
    }
    if (match.workspacePrefixes.length > 0 && match.workspacePrefixes.every((prefix) => prefix.includes("\\"))) {
        return {
            key: "workspace_prefixes",
            why: "Gait turns the backslashes of a workspace into slashes, and its workspace_prefixes hold backslashes",
        };
    }
    if (match.maxDelegationDepth === 0 && match.allowedDelegatorIdentities.length > 0) {
        return { key: "max_delegation_depth", why: "a delegator stands in a link of the chain, and max_delegation_depth 0 allows no link" };
    }
    if (failClosed.enabled &&
        match.riskClasses.length > 0 &&
        match.riskClasses.every((risk) => failClosed.riskClasses.includes(risk)) &&
        match.endpointClasses.length === 1 &&
        match.endpointClasses[0] === "other") {
        return { key: "endpoint_classes", why: "fail_closed blocks every call of its risk classes that has a target of class other, before rules are asked" };
    }
    return undefined;
}
function includes(outer, inner) {
    return covers("toolNames", outer.toolNames, inner.toolNames) && includesBesideTools(outer, inner);
}
function includesBesideTools(outer, inner) {
    return (LISTS.every((list) => list === "toolNames" || covers(list, outer[list], inner[list])) &&
        HINTS.every((hint) => {
            const wanted = outer.toolAnnotations?.[hint];
            return wanted === undefined || wanted === inner.toolAnnotations?.[hint];
        }) &&
        (!outer.requireDelegation || asksForDelegation(inner)) &&
        (outer.maxDelegationDepth === undefined || (inner.maxDelegationDepth !== undefined && inner.maxDelegationDepth <= outer.maxDelegationDepth)));
}
function asksForDelegation(match) {
    return (match.requireDelegation ||
        match.maxDelegationDepth !== undefined ||
        match.allowedDelegatorIdentities.length > 0 ||
        match.allowedDelegateIdentities.length > 0 ||
        match.delegationScopes.length > 0);
}
function covers(list, outer, inner) {
    if (outer.length === 0)
        return true;
    if (inner.length === 0)
        return false;
    if (list === "workspacePrefixes")
        return inner.every((long) => outer.some((short) => long.startsWith(short)));
    if (inner.length > outer.length)
        return false;
    const words = new Set(outer);
    return inner.every((word) => words.has(word));
}
function mayOverlap(a, b) {
    return meet(a.toolNames, b.toolNames) && meet(a.riskClasses, b.riskClasses) && meet(a.identities, b.identities);
}
function meet(a, b) {
    if (a.length === 0 || b.length === 0)
        return true;
    const [few, many] = a.length < b.length ? [a, b] : [b, a];
    const words = new Set(many);
    return few.some((word) => words.has(word));
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/policy-empty.js




const OTHERS = new Set(["tool_annotations", "require_delegation", "max_delegation_depth"]);
const NULLABLE = new Set(["max_delegation_depth", "readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"]);
function emptyConditions(rule, node) {
    const match = (0,gait_yaml/* resolveAlias */.Zg)((0,gait_yaml/* findEntry */.w4)(node, "match")?.value);
    if (match?.kind !== "mapping")
        return [];
    const shown = (0,source/* quoteForMessage */.Hx)(rule.name);
    return match.entries.flatMap((entry) => {
        const key = keyOf(entry);
        if (key === undefined || OTHERS.has(key))
            return [];
        const value = (0,gait_yaml/* resolveAlias */.Zg)(entry.value);
        const offset = entry.key.start;
        if (isNull(value))
            return [{ code: "emptied_list", message: `rule ${shown}: ${key} has no value; Gait takes it for no condition at all`, offset }];
        if (value?.kind === "scalar" && value.text !== "" && (0,gait_text/* trim */.Bq)(value.text) === "") {
            return [{ code: "emptied_list", message: `rule ${shown}: ${key} holds nothing but blanks; Gait takes it for no condition at all`, offset }];
        }
        if (key !== "tool_names" || value?.kind !== "sequence" || value.items.length > 0)
            return [];
        if (rule.effect !== "allow" || rule.match.toolNames.length > 0 || matchesEverything(rule.match))
            return [];
        const message = `rule ${shown} names no tool: it allows every tool whose calls meet its other conditions`;
        return [{ code: "allow_without_tools", message, offset }];
    });
}
function nullValues(root) {
    const found = [];
    const walk = (node, inMatch) => {
        if (node.kind === "sequence")
            for (const item of node.items)
                walk(item, false);
        if (node.kind !== "mapping")
            return;
        for (const entry of node.entries) {
            const key = keyOf(entry);
            if (key !== undefined && isNull((0,gait_yaml/* resolveAlias */.Zg)(entry.value)) && !NULLABLE.has(key) && (!inMatch || OTHERS.has(key))) {
                found.push({ code: "null_value", message: `${(0,source/* quoteForMessage */.Hx)(key)} has no value; Gait takes it for absent`, offset: entry.key.start });
            }
            walk(entry.value, key === "match");
        }
    };
    if (root !== undefined)
        walk(root, false);
    return found;
}
function keyOf({ key }) {
    const found = (0,gait_yaml/* resolveAlias */.Zg)(key);
    return found?.kind === "scalar" && found.text !== "<<" ? found.text : undefined;
}
function isNull(node) {
    if (node?.kind !== "scalar")
        return false;
    return node.tag?.name === "!!null" || (node.tag === undefined && node.style === "plain" && (0,gait_yaml/* resolvePlain */.Rg)(node.text).kind === "null");
}

// EXTERNAL MODULE: ./lib/src/gait/policy/exact.js
var exact = __webpack_require__(2990);
;// CONCATENATED MODULE: ./lib/src/gait/lint/policy-order.js



const BROAD_LIMIT = 200;
function orderFindings(rules) {
    return [...doubles(rules), ...shadows(rules), ...disagreements(rules)];
}
function doubles(rules) {
    const found = [];
    const byName = new Map();
    for (const rule of rules) {
        const same = byName.get(rule.name) ?? [];
        const twin = same.find((other) => (0,exact/* samePriority */.HC)(other, rule));
        const first = same[0];
        const shown = (0,source/* quoteForMessage */.Hx)(rule.name);
        if (twin !== undefined) {
            const message = `two rules have the name ${shown} and the priority ${rule.priority}; their order, and so the policy digest, is not settled`;
            found.push({ code: "duplicate_rule", message, at: rule.position });
        }
        else if (first !== undefined) {
            const message = `the name ${shown} is taken by the rule at line ${first.position.line}; reports cannot tell the two apart`;
            found.push({ code: "duplicate_rule_name", message, at: rule.position });
        }
        byName.set(rule.name, [...same, rule]);
    }
    return found;
}
function remember(seen, rule) {
    if (rule.match.toolNames.length === 0) {
        if (seen.broad.length < BROAD_LIMIT)
            seen.broad.push(rule);
        return;
    }
    for (const tool of rule.match.toolNames) {
        const list = seen.byTool.get(tool);
        if (list === undefined)
            seen.byTool.set(tool, [rule]);
        else if (list.length < BROAD_LIMIT)
            list.push(rule);
    }
}
function shadows(rules) {
    const found = [];
    const seen = { byTool: new Map(), broad: [] };
    let waiting = [];
    for (const rule of rules) {
        if (waiting[0] !== undefined && !(0,exact/* samePriority */.HC)(waiting[0], rule)) {
            for (const earlier of waiting)
                remember(seen, earlier);
            waiting = [];
        }
        waiting.push(rule);
        const named = seen.byTool.get(rule.match.toolNames[0] ?? "") ?? [];
        const cover = [...seen.broad, ...named].find((earlier) => includes(earlier.match, rule.match));
        const covers = cover === undefined ? jointCover(seen, rule) : [cover];
        if (covers.length === 0)
            continue;
        const names = covers.slice(0, SHOWN).map((earlier) => `${(0,source/* quoteForMessage */.Hx)(earlier.name)} (priority ${earlier.priority})`);
        const more = covers.length > SHOWN ? ` and ${covers.length - SHOWN} more` : "";
        const who = covers.length === 1 ? `rule ${names.join("")} takes` : `the rules ${names.join(", ")}${more} together take`;
        const message = `rule ${(0,source/* quoteForMessage */.Hx)(rule.name)} is never reached: ${who} every call that it matches`;
        found.push({ code: "shadowed_rule", message, at: rule.position });
    }
    return found;
}
const SHOWN = 5;
function jointCover(seen, rule) {
    const answers = new Map();
    const takes = (earlier) => {
        let answer = answers.get(earlier);
        if (answer === undefined)
            answers.set(earlier, (answer = includesBesideTools(earlier.match, rule.match)));
        return answer;
    };
    const covers = new Set();
    for (const tool of rule.match.toolNames) {
        const cover = seen.byTool.get(tool)?.find(takes);
        if (cover === undefined)
            return [];
        covers.add(cover);
    }
    return [...covers].sort(exact/* compareRules */.Do);
}
function disagreements(rules) {
    const found = [];
    let seen = { byTool: new Map(), broad: [] };
    let group = [];
    for (const rule of rules) {
        if (group[0] !== undefined && !(0,exact/* samePriority */.HC)(group[0], rule)) {
            seen = { byTool: new Map(), broad: [] };
            group = [];
        }
        const tools = rule.match.toolNames;
        const near = tools.length === 0 ? group.slice(0, BROAD_LIMIT) : [...seen.broad, ...tools.flatMap((tool) => seen.byTool.get(tool) ?? [])];
        const other = near.find((earlier) => earlier.effect !== rule.effect && mayOverlap(earlier.match, rule.match));
        if (other !== undefined) {
            const message = `rules ${(0,source/* quoteForMessage */.Hx)(other.name)} (${other.effect}) and ${(0,source/* quoteForMessage */.Hx)(rule.name)} (${rule.effect}) have priority ${rule.priority} and can match one call; the stricter effect wins and only its reasons are shown`;
            found.push({ code: "overlapping_effects", message, at: rule.position });
        }
        remember(seen, rule);
        group.push(rule);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/policy-places.js


function rulePlaces(root, yaml) {
    const rules = (0,gait_yaml/* findPath */.Hh)(root, ["rules"])?.node;
    const nodes = new Map();
    for (const item of rules?.kind === "sequence" ? rules.items : []) {
        const node = (0,gait_yaml/* resolveAlias */.Zg)(item);
        if (node !== undefined)
            nodes.set(policy_places_keyOf(yaml.positionOf(item.start)), node);
    }
    const nodeOf = (rule) => nodes.get(policy_places_keyOf(rule.position));
    return {
        nodeOf,
        positionOf: (rule, { path, word }) => {
            const found = path === undefined ? undefined : (0,gait_yaml/* findPath */.Hh)(nodeOf(rule), path);
            if (found === undefined)
                return rule.position;
            const items = found.node.kind === "sequence" ? found.node.items : [];
            const item = word === undefined ? undefined : items.find((node) => textOf(node) === word);
            return yaml.positionOf(item?.start ?? found.keyStart);
        },
    };
}
function policy_places_keyOf({ line, column }) {
    return `${line}:${column}`;
}
function textOf(node) {
    const found = (0,gait_yaml/* resolveAlias */.Zg)(node);
    return found?.kind === "scalar" ? (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(found.text)) : undefined;
}

// EXTERNAL MODULE: ./lib/src/gait/policy/vocabulary.js
var vocabulary = __webpack_require__(1909);
;// CONCATENATED MODULE: ./lib/src/gait/lint/listed.js

function listed(words) {
    const shown = words.slice(0, 5).map(source/* quoteForMessage */.Hx).join(", ");
    return words.length > 5 ? `${shown} and ${words.length - 5} more` : shown;
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/policy-broad.js





function broadFindings(rule, failClosed) {
    return [...nearlyEverything(rule), ...scriptName(rule), ...alwaysBlocked(rule, failClosed), ...selfAsserted(rule)];
}
function nearlyEverything(rule) {
    const { match } = rule;
    if (rule.effect !== "allow" || matchesEverything(match))
        return [];
    const full = [];
    if (holdsAll(match.riskClasses, RISK_CLASSES))
        full.push("risk_classes");
    if (holdsAll(match.targetKinds, TARGET_KINDS))
        full.push("target_kinds");
    if (holdsAll(match.destinationKinds, TARGET_KINDS))
        full.push("destination_kinds");
    if (holdsAll(match.endpointClasses, vocabulary/* ENDPOINT_CLASSES */.zG))
        full.push("endpoint_classes");
    if (holdsAll(match.provenanceSources, PROVENANCE_SOURCES))
        full.push("provenance_sources");
    if (match.workspacePrefixes.includes("/"))
        full.push("workspace_prefixes");
    const [first] = full;
    if (first === undefined || !matchesEverything(without(match, full)))
        return [];
    const message = `rule ${(0,source/* quoteForMessage */.Hx)(rule.name)} allows nearly every call: ${full.join(", ")} leaves out none of the words in use, and there is no other condition`;
    return [{ code: "allow_nearly_everything", message, path: ["match", first] }];
}
const EMPTIED = {
    risk_classes: { riskClasses: [] },
    target_kinds: { targetKinds: [] },
    destination_kinds: { destinationKinds: [] },
    endpoint_classes: { endpointClasses: [] },
    provenance_sources: { provenanceSources: [] },
    workspace_prefixes: { workspacePrefixes: [] },
};
function without(match, lists) {
    return lists.reduce((left, list) => ({ ...left, ...EMPTIED[list] }), match);
}
function holdsAll(list, words) {
    return list.length >= words.size && [...words].every((word) => list.includes(word));
}
function scriptName(rule) {
    if (!rule.match.toolNames.includes("script"))
        return [];
    const message = `rule ${(0,source/* quoteForMessage */.Hx)(rule.name)} names the tool "script": Gait judges scripts step by step, so the rule never meets one`;
    return [{ code: "script_tool_name", message, path: ["match", "tool_names"], word: "script" }];
}
const CLASSLESS = ["repo", "bucket", "table", "queue", "topic"];
function alwaysBlocked(rule, failClosed) {
    const { match } = rule;
    if (!failClosed.enabled || rule.effect === "block")
        return [];
    const classes = match.riskClasses.length === 0 ? failClosed.riskClasses : match.riskClasses.filter((risk) => failClosed.riskClasses.includes(risk));
    const kinds = match.targetKinds.filter((kind) => CLASSLESS.includes(kind));
    const [word] = kinds;
    if (classes.length === 0 || word === undefined)
        return [];
    const message = `rule ${(0,source/* quoteForMessage */.Hx)(rule.name)}: for calls of risk ${listed(classes)} fail_closed blocks targets of kind ${listed(kinds)} that give no endpoint_class, before the rule is asked`;
    return [{ code: "fail_closed_other", message, path: ["match", "target_kinds"], word }];
}
const CLAIMS = [
    ["identities", "identities"],
    ["context_tool_names", "contextToolNames"],
    ["context_data_classes", "contextDataClasses"],
    ["context_endpoint_classes", "contextEndpointClasses"],
    ["context_autonomy_levels", "contextAutonomyLevels"],
];
function selfAsserted(rule) {
    if (rule.effect !== "allow")
        return [];
    const keys = CLAIMS.flatMap(([key, list]) => (Array.isArray(rule.match[list]) && rule.match[list].length > 0 ? [key] : []));
    const [first] = keys;
    if (first === undefined)
        return [];
    const message = `rule ${(0,source/* quoteForMessage */.Hx)(rule.name)} allows by ${keys.join(", ")}, which a call says of itself; Gait compares it, in its letter case where it is an identity, and checks nothing`;
    return [{ code: "self_asserted", message, path: ["match", first] }];
}

// EXTERNAL MODULE: ./lib/src/gait/evaluate/index.js + 21 modules
var evaluate = __webpack_require__(8424);
;// CONCATENATED MODULE: ./lib/src/gait/lint/freeze.js


function freezeFindings(rule, freeze) {
    if (!freeze.on)
        return [];
    const shown = (0,source/* quoteForMessage */.Hx)(rule);
    const zone = (0,evaluate/* loadZone */.lT)(freeze.timezone);
    if (zone === undefined) {
        const message = `rule ${shown}: Gait knows no time zone ${(0,source/* quoteForMessage */.Hx)(freeze.timezone)} and blocks every call`;
        return [{ code: "freeze_zone_unknown", message, path: ["freeze_window", "timezone"] }];
    }
    return freeze.windows.flatMap(({ name, start, end }, index) => {
        const invalid = (message, key) => ({
            code: "freeze_time_invalid",
            message: `rule ${shown}: ${message}, so that Gait blocks every call outside earlier windows`,
            path: ["freeze_window", "windows", index, key],
        });
        const from = (0,evaluate/* parseWallTime */.HB)(start, zone);
        const to = (0,evaluate/* parseWallTime */.HB)(end, zone);
        if (from === undefined)
            return [invalid(`${(0,source/* quoteForMessage */.Hx)(start)} is no time of the form 2006-01-02T15:04:05`, "start")];
        if (to === undefined)
            return [invalid(`${(0,source/* quoteForMessage */.Hx)(end)} is no time of the form 2006-01-02T15:04:05`, "end")];
        return to <= from ? [invalid(`window ${(0,source/* quoteForMessage */.Hx)(name)} ends before it starts`, "end")] : [];
    });
}

// EXTERNAL MODULE: ./lib/src/gait/verdict.js
var verdict = __webpack_require__(7095);
;// CONCATENATED MODULE: ./lib/src/gait/lint/policy-overlays.js


function overlayFindings(rule) {
    const shown = (0,source/* quoteForMessage */.Hx)(rule.name);
    const found = [];
    const { action } = rule.dataflow;
    if (rule.dataflow.on && (0,verdict/* isVerdict */._f)(action) && (0,verdict/* severityOf */.xJ)(action) < (0,verdict/* severityOf */.xJ)(rule.effect)) {
        found.push({
            code: "dataflow_weakens",
            message: `rule ${shown}: on tainted data dataflow.action replaces the effect ${rule.effect} by the milder ${action}`,
            path: ["dataflow"],
        });
    }
    if (rule.sandbox.requiredReadOnlyRoots.length > 0) {
        found.push({
            code: "read_only_roots_inverted",
            message: `rule ${shown}: sandbox.required_read_only_roots is satisfied by a call that declares none`,
            path: ["sandbox", "required_read_only_roots"],
        });
    }
    if (rule.requiredAgentLifecycleStates.length > 0) {
        found.push({
            code: "lifecycle_states_lowered",
            message: `rule ${shown}: Gait lowers required_agent_lifecycle_states but not the states of a call, so \`Approved\` never satisfies \`approved\``,
            path: ["required_agent_lifecycle_states"],
        });
    }
    return [...found, ...offFindings(rule)];
}
function offFindings(rule) {
    const shown = (0,source/* quoteForMessage */.Hx)(rule.name);
    const found = [];
    if (rule.rateLimit.requests === 0 && (rule.rateLimit.window !== "" || rule.rateLimit.scope !== "")) {
        found.push({ code: "limit_without_requests", message: `rule ${shown}: rate_limit has no requests, so there is no limit`, path: ["rate_limit"] });
    }
    for (const [name, block] of [["endpoint", rule.endpoint], ["dataflow", rule.dataflow]]) {
        if (block.on || (block.action === "" && block.reasonCode === "" && block.violation === ""))
            continue;
        found.push({ code: "block_without_effect", message: `rule ${shown}: ${name} has an action and nothing to apply it to`, path: [name] });
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/policy-rules.js







const OBSERVING_RULE = "observe_unknown_tools";
const LEAST_PRIORITY = -(2 ** 63);
function ruleFindings(rule, stage, failClosed) {
    return [
        ...matchFindings(rule, stage, failClosed),
        ...priorityFindings(rule),
        ...vocabularyFindings(rule),
        ...broadFindings(rule, failClosed),
        ...overlayFindings(rule),
        ...freezeFindings(rule.name, rule.freezeWindow),
    ];
}
function matchFindings(rule, stage, failClosed) {
    const shown = (0,source/* quoteForMessage */.Hx)(rule.name);
    const found = [];
    const observing = stage === "simulate" && rule.name === OBSERVING_RULE;
    if (rule.effect === "allow" && matchesEverything(rule.match) && !observing) {
        found.push({
            code: "allow_matches_everything",
            message: `rule ${shown} allows every call: its match is empty once Gait has dropped blank and null names`,
        });
    }
    const never = whyNothingMatches(rule.match, failClosed);
    if (never !== undefined)
        found.push({ code: "rule_never_matches", message: `rule ${shown} never matches: ${never.why}`, path: ["match", never.key] });
    if (rule.name.includes(",")) {
        found.push({
            code: "rule_name_comma",
            message: `the name of rule ${shown} holds a comma, by which Gait joins the names of matched rules`,
            path: ["name"],
        });
    }
    const open = rule.match.workspacePrefixes.filter((prefix) => !prefix.endsWith("/"));
    if (open.length > 0) {
        found.push({
            code: "workspace_prefix_open",
            message: `rule ${shown}: the workspace prefix ${listed(open)} also matches longer names (\`/w\` matches \`/www\`)`,
            path: ["match", "workspace_prefixes"],
        });
    }
    return found;
}
function priorityFindings(rule) {
    const shown = (0,source/* quoteForMessage */.Hx)(rule.name);
    const path = ["priority"];
    if (rule.priority <= LEAST_PRIORITY) {
        return [{ code: "priority_least", message: `rule ${shown} has the least priority number there is, so nothing can ever stand before it`, path }];
    }
    if (Number.isSafeInteger(rule.priority))
        return [];
    return [{ code: "priority_inexact", message: `rule ${shown}: a priority beyond 2^53 is not exact in the policy digest`, path }];
}
function vocabularyFindings(rule) {
    const { match } = rule;
    const lists = [
        ["match.risk_classes", match.riskClasses, RISK_CLASSES],
        ["match.target_kinds", match.targetKinds, TARGET_KINDS],
        ["match.destination_kinds", match.destinationKinds, TARGET_KINDS],
        ["match.provenance_sources", match.provenanceSources, PROVENANCE_SOURCES],
        ["dataflow.destination_kinds", rule.dataflow.destinationKinds, TARGET_KINDS],
        ["dataflow.tainted_sources", rule.dataflow.taintedSources, PROVENANCE_SOURCES],
        ["freeze_window.risk_classes", rule.freezeWindow.riskClasses, RISK_CLASSES],
    ];
    return lists.flatMap(([field, list, vocabulary]) => {
        const unknown = unknownWords(list, vocabulary);
        const [word] = unknown;
        if (word === undefined)
            return [];
        return [
            {
                code: "unknown_vocabulary",
                message: `rule ${(0,source/* quoteForMessage */.Hx)(rule.name)}: ${field} has ${listed(unknown)}, which no call carries; known: ${[...vocabulary].join(", ")}`,
                path: field.split("."),
                word,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/policy-text.js




const VERDICT_KEYS = new Set(["default_verdict", "default_action", "effect", "action", "destructive_action"]);
const TOOL_KEYS = new Set(["tool_name", "tool_names", "context_tool_names"]);
const LOWERED_KEYS = new Set([...TOOL_KEYS, "publisher_allowlist", "skill_publishers", "domain_allowlist", "domain_denylist"]);
const NAME_KEYS = new Set([
    "name",
    "identities",
    "risk_classes",
    "publisher_allowlist",
    "skill_publishers",
    "skill_sources",
    "domain_allowlist",
    "domain_denylist",
    "target_values",
    "destination_values",
    "workspace_prefixes",
    "allowed_delegator_identities",
    "allowed_delegate_identities",
    "allowed_agent_ids",
    "denied_agent_ids",
    "allowed_agent_manifest_publishers",
    "allowed_agent_manifest_sources",
    "allowed_credential_issuers",
    "reason_codes",
    "violations",
]);
const LOOKS = new Set([
    "name_resembles_ascii",
    "name_mixed_scripts",
    "name_compatibility_form",
    "name_not_nfc",
    "name_compatibility_letter",
]);
function textFindings(root, checkName) {
    const found = [...defaultFindings(root), ...policy_text_offFindings(root)];
    const pending = root === undefined ? [] : [[root, ""]];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const [node, key] = next;
        for (const finding of ownFindings(node, key, checkName))
            found.push(finding);
        for (const inner of innerNodes(node, key).toReversed())
            pending.push(inner);
    }
    return found;
}
function innerNodes(node, key) {
    if (node.kind === "mapping")
        return node.entries.map((entry) => [entry.value, entry.key.kind === "scalar" ? entry.key.text : key]);
    return node.kind === "sequence" ? node.items.map((item) => [item, key]) : [];
}
function ownFindings(node, key, checkName) {
    switch (node.kind) {
        case "alias":
            return node.target?.kind === "scalar" ? scalarFindings(node.target, node.start, key, checkName) : [];
        case "mapping":
            return [];
        case "sequence":
            return listFindings(node.items, node.start);
        case "scalar":
            return scalarFindings(node, node.start, key, checkName);
    }
}
function defaultFindings(root) {
    const action = (0,gait_yaml/* findEntry */.w4)(root, "default_action");
    if (action === undefined || isBlank(action.value) || !isBlank((0,gait_yaml/* findEntry */.w4)(root, "default_verdict")?.value))
        return [];
    return [
        {
            code: "default_action_alone",
            message: "default_action stands without default_verdict",
            offset: action.key.start,
        },
    ];
}
const BLOCKS = [
    ["freeze_window", []],
    ["sandbox", []],
    ["dataflow", ["action", "reason_code", "violation"]],
    ["endpoint", ["action", "reason_code", "violation"]],
];
function policy_text_offFindings(root) {
    const rules = (0,gait_yaml/* findPath */.Hh)(root, ["rules"])?.node;
    const items = rules?.kind === "sequence" ? rules.items : [];
    const blocks = items.flatMap((rule) => BLOCKS.map(([name, silent]) => [name, silent, (0,gait_yaml/* findEntry */.w4)(rule, name)?.value]));
    return [["mcp_trust", [], (0,gait_yaml/* findEntry */.w4)(root, "mcp_trust")?.value], ...blocks].flatMap(([name, silent, value]) => {
        const block = (0,gait_yaml/* resolveAlias */.Zg)(value);
        const enabled = (0,gait_yaml/* findEntry */.w4)(block, "enabled");
        if (block?.kind !== "mapping" || enabled === undefined || !isFalse(enabled.value) || !hasContent(block, silent))
            return [];
        return [
            {
                code: "enabled_false_ignored",
                message: `${name} says \`enabled: false\` and is on all the same, because it has content`,
                offset: enabled.key.start,
            },
        ];
    });
}
function hasContent(block, silent) {
    return block.entries.some(({ key, value }) => {
        const name = key.kind === "scalar" ? key.text : "";
        return name !== "enabled" && !silent.includes(name) && !isBlank(value) && !isFalse(value) && !isZero(value);
    });
}
function listFindings(items, start) {
    const blank = items.filter((item) => item.kind !== "mapping" && isBlank(item));
    const first = blank[0];
    if (first === undefined)
        return [];
    if (blank.length === items.length) {
        return [
            {
                code: "emptied_list",
                message: "every element of the list is blank or null; Gait drops them and takes the list for empty, which is no condition at all",
                offset: start,
            },
        ];
    }
    return [{ code: "blank_list_item", message: "an element of the list is blank or null; Gait drops it", offset: first.start }];
}
function scalarFindings(node, offset, key, checkName) {
    const shown = (0,source/* quoteForMessage */.Hx)(node.text);
    if (isBlank(node))
        return [];
    if (VERDICT_KEYS.has(key)) {
        const read = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(node.text));
        return read === node.text ? [] : [{ code: "verdict_form", message: `Gait reads ${key} ${shown} as ${(0,source/* quoteForMessage */.Hx)(read)}`, offset }];
    }
    const hidden = (0,lint_hidden/* hiddenCharacter */.g1)((0,gait_text/* trim */.Bq)(node.text));
    if (hidden !== undefined) {
        return [{ code: "hidden_character", message: `${key} ${shown} holds ${hidden.name}, which ${hidden.what}`, offset }];
    }
    if (LOWERED_KEYS.has(key)) {
        const read = (0,lint_hidden/* readOtherwise */.t2)(node.text);
        if (read !== undefined)
            return [
                {
                    code: "lowered_otherwise",
                    message: `Gait takes ${shown} for ${(0,source/* quoteForMessage */.Hx)(read)}, other programs do not`,
                    offset,
                },
            ];
    }
    const checked = TOOL_KEYS.has(key) || NAME_KEYS.has(key) ? checkName?.(node.text) : undefined;
    if (!TOOL_KEYS.has(key)) {
        const said = checked?.kind === "ok" ? checked.warnings : checked?.kind === "refused" ? [checked] : [];
        return said.filter(({ code }) => LOOKS.has(code)).map(({ reason }) => ({ code: "name_look", message: `${key}: ${reason}`, offset }));
    }
    if (checked?.kind === "refused")
        return [{ code: "name_refused", message: checked.reason, offset }];
    return checked?.kind === "ok" ? checked.warnings.map((warning) => ({ code: "name_look", message: warning.reason, offset })) : [];
}
function isBlank(node) {
    const value = (0,gait_yaml/* resolveAlias */.Zg)(node);
    switch (value?.kind) {
        case undefined:
        case "alias":
            return true;
        case "scalar":
            return (0,gait_text/* trim */.Bq)(value.text) === "" || (value.style === "plain" && (0,gait_yaml/* resolvePlain */.Rg)(value.text).kind === "null");
        case "mapping":
            return value.entries.length === 0;
        case "sequence":
            return value.items.every((item) => (0,gait_yaml/* resolveAlias */.Zg)(item)?.kind === "scalar" && isBlank(item));
    }
}
function isFalse(node) {
    const value = (0,gait_yaml/* resolveAlias */.Zg)(node);
    if (value?.kind !== "scalar" || value.style !== "plain")
        return false;
    const resolved = (0,gait_yaml/* resolvePlain */.Rg)(value.text);
    return resolved.kind === "boolean" && !resolved.value;
}
function isZero(node) {
    const value = (0,gait_yaml/* resolveAlias */.Zg)(node);
    if (value?.kind !== "scalar" || value.style !== "plain")
        return false;
    const resolved = (0,gait_yaml/* resolvePlain */.Rg)(value.text);
    return (resolved.kind === "integer" && resolved.value === 0n) || (resolved.kind === "float" && resolved.value === 0);
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/snapshot-path.js
function escapesFolder(path, folder = "") {
    if (path.includes("\0"))
        return "holds a NUL character, which no file name has";
    if (/^[/\\]/.test(path) || /^[A-Za-z]:/.test(path))
        return "is absolute, so it names another file on another machine";
    let depth = 0;
    for (const part of [...folder.split("/"), ...path.split(/[/\\]/)]) {
        if (part === "..")
            depth--;
        else if (part !== "" && part !== ".")
            depth++;
        if (depth < 0)
            return "leads out of the workspace";
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/policy-top.js



function topFindings(policy, folder) {
    const found = [];
    const add = (code, message, ...path) => {
        found.push({ finding: { code, message }, path });
    };
    if (policy.defaultVerdict === "allow") {
        add("default_allow", "whatever no rule matches is allowed, destructive targets included", "default_verdict");
    }
    for (const [field, list] of [
        ["fail_closed", policy.failClosed.riskClasses],
        ["mcp_trust", policy.mcpTrust?.requiredRiskClasses ?? []],
    ]) {
        const unknown = unknownWords(list, RISK_CLASSES);
        if (unknown.length === 0)
            continue;
        const key = field === "fail_closed" ? "risk_classes" : "required_risk_classes";
        add("unknown_vocabulary", `${field}.${key} has ${unknown.map(source/* quoteForMessage */.Hx).join(", ")}, which no call carries; known: ${[...RISK_CLASSES].join(", ")}`, field, key);
    }
    const trust = policy.mcpTrust;
    if (trust === undefined)
        return found;
    const escape = escapesFolder(trust.snapshot, folder);
    if (escape !== undefined) {
        add("snapshot_outside_workspace", `mcp_trust.snapshot ${(0,source/* quoteForMessage */.Hx)(trust.snapshot)} ${escape}`, "mcp_trust", "snapshot");
    }
    if (trust.maxAgeNanoseconds > 0n && trust.maxAgeNanoseconds < 1000000000n) {
        add("max_age_subsecond", `mcp_trust.max_age ${(0,source/* quoteForMessage */.Hx)(trust.maxAge)} is under one second; Gait cuts it to 0 and checks no age`, "mcp_trust", "max_age");
    }
    if (Number.isNaN(trust.minScore)) {
        add("min_score_not_a_number", "mcp_trust.min_score is not a number; no score is below it, and Gait has no digest for such a policy", "mcp_trust", "min_score");
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/policy.js













const TOLD_OTHERWISE = new Set(["yaml_null_item", "yaml_alias"]);
function lintPolicy(bytes, options = {}) {
    const { file } = options;
    const reading = (0,policy/* readPolicy */.T4)(bytes);
    const found = reading.diagnostics.filter((d) => !TOLD_OTHERWISE.has(d.code)).map((d) => (0,codes/* relevel */.YW)(d, file));
    const add = (finding) => {
        found.push((0,codes/* describe */.q0)(file, finding));
    };
    for (const finding of characterFindings(bytes))
        add(finding);
    if ("error" in reading) {
        add({
            code: "policy_invalid",
            message: `Gait refuses this policy: ${reading.error.message}`,
            at: reading.error.position,
        });
    }
    else {
        const yaml = (0,gait_yaml/* readYamlFile */.kv)(bytes);
        for (const finding of policyFindings(reading.policy, yaml, options))
            add(finding);
    }
    return (0,in_order/* inOrder */.a)(found);
}
function characterFindings(bytes) {
    const text = (0,gait_text/* decodeUtf8Lossy */.aH)(bytes);
    const found = [
        ...(0,lint_hidden/* bidiCharacters */.NF)(text).map((character) => ({ code: "bidi_character", character })),
        ...(0,lint_hidden/* controlCharacters */.Qi)(text).map((character) => ({ code: "control_character", character })),
    ];
    if (found.length === 0)
        return [];
    const positionOf = (0,source/* lineIndex */.Dp)(text);
    return found.map(({ code, character: { name, what, offset } }) => ({ code, message: `${name} ${what}`, at: positionOf(offset) }));
}
function policyFindings(policy, yaml, options) {
    const root = yaml.documents[0]?.root;
    const places = rulePlaces(root, yaml);
    const atOffset = ({ code, message, offset }) => ({ code, message, at: yaml.positionOf(offset) });
    return [
        ...topFindings(policy, options.folder).map(({ finding, path }) => {
            const place = (0,gait_yaml/* findPath */.Hh)(root, path);
            return place === undefined ? finding : { ...finding, at: yaml.positionOf(place.keyStart) };
        }),
        ...policy.rules.flatMap((rule) => [
            ...ruleFindings(rule, options.stage, policy.failClosed).map((found) => ({
                code: found.code,
                message: found.message,
                at: places.positionOf(rule, found),
            })),
            ...emptyConditions(rule, places.nodeOf(rule)).map(atOffset),
        ]),
        ...orderFindings(policy.rules),
        ...nullValues(root).map(atOffset),
        ...textFindings(root, options.checkName).map(atOffset),
    ];
}

// EXTERNAL MODULE: ./lib/src/gait/lint/snapshot.js + 3 modules
var snapshot = __webpack_require__(246);
;// CONCATENATED MODULE: ./lib/src/gait/lint/index.js






/***/ }),

/***/ 246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ lintSnapshot)
});

// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
// EXTERNAL MODULE: ./lib/src/gait/trust/index.js + 7 modules
var trust = __webpack_require__(3701);
// EXTERNAL MODULE: ./lib/src/gait/lint/codes.js + 4 modules
var codes = __webpack_require__(3669);
// EXTERNAL MODULE: ./lib/src/gait/lint/hidden.js
var lint_hidden = __webpack_require__(3580);
// EXTERNAL MODULE: ./lib/src/gait/lint/in-order.js
var in_order = __webpack_require__(2550);
;// CONCATENATED MODULE: ./lib/src/gait/lint/snapshot-entries.js


function entryLists(root) {
    if (root.kind !== "object")
        return [];
    const lists = root.members.filter((member) => (0,source/* foldKey */.pU)(member.key) === "entries").map((member) => member.value);
    return lists.map((list) => (list.kind === "array" ? list.items : []).map(placed));
}
function placed(node) {
    const fields = fieldsOf(node);
    return { node, fields, serverId: textOf(fields.get("server_id")), serverName: textOf(fields.get("server_name")) };
}
function fieldsOf(node) {
    const fields = new Map();
    if (node?.kind !== "object")
        return fields;
    for (const { key, value } of node.members) {
        const name = (0,source/* foldKey */.pU)(key);
        if (value.kind !== "null" || !fields.has(name))
            fields.set(name, value);
    }
    return fields;
}
function textOf(node) {
    return node?.kind === "string" ? (0,gait_text/* wellFormed */.ES)(node.value) : "";
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/snapshot-fields.js





const SKEW = 300000000000n;
function topLevelFindings(root, text, now) {
    const created = fieldsOf(root).get("created_at");
    return created?.kind === "string" ? timeFindings(created, "created_at", text, now) : [];
}
function entryFindings(entry, text, now) {
    if (entry.node.kind !== "object")
        return [];
    return [...statusFindings(entry), ...scoreFindings(entry), ...updatedFindings(entry, text, now), ...registryFindings(entry), ...wordFindings(entry)];
}
const TEXTS = [
    ["server_name", false],
    ["publisher", true],
    ["source", true],
    ["endpoint", false],
    ["evidence_path", false],
];
function wordFindings({ fields, serverId }) {
    return TEXTS.flatMap(([field, lowered]) => {
        const node = fields.get(field);
        const word = textOf(node);
        if (node === undefined || word === "" || (field === "server_name" && (0,gait_text/* trim */.Bq)(serverId) === ""))
            return [];
        const hidden = (0,lint_hidden/* hiddenCharacter */.g1)((0,gait_text/* trim */.Bq)(word));
        if (hidden !== undefined)
            return [{ code: "hidden_character", message: `${field} ${(0,source/* quoteForMessage */.Hx)(word)} holds ${hidden.name}, which ${hidden.what}`, offset: node.start }];
        const read = lowered ? (0,lint_hidden/* readOtherwise */.t2)(word) : undefined;
        if (read === undefined)
            return [];
        return [
            {
                code: "lowered_otherwise",
                message: `Gait takes ${field} ${(0,source/* quoteForMessage */.Hx)(word)} for ${(0,source/* quoteForMessage */.Hx)(read)}, other programs do not`,
                offset: node.start,
            },
        ];
    });
}
const STATUS_WORD = /^[a-z0-9_-]+$/;
function statusFindings({ node, fields }) {
    const status = fields.get("status");
    const word = textOf(status);
    const offset = (status ?? node).start;
    if ((0,gait_text/* trim */.Bq)(word) === "" && (status === undefined || status.kind === "string" || status.kind === "null")) {
        return [{ code: "snapshot_status_empty", message: "the entry has no status; Gait counts that as trusted", offset }];
    }
    if (status?.kind !== "string" || STATUS_WORD.test(word))
        return [];
    const read = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(word));
    const meaning = trust/* TRUSTED_STATUSES */.dn.has(read) ? "trusted" : "untrusted";
    return [
        {
            code: "snapshot_status_form",
            message: `Gait reads the status ${(0,source/* quoteForMessage */.Hx)(word)} as ${(0,source/* quoteForMessage */.Hx)(read)}: ${meaning}`,
            offset,
        },
    ];
}
function scoreFindings({ node, fields }) {
    const score = fields.get("score");
    if (score === undefined || score.kind === "null") {
        return [
            {
                code: "snapshot_score_missing",
                message: "the entry has no score; Gait takes 0",
                offset: (score ?? node).start,
            },
        ];
    }
    if (score.kind !== "number")
        return [];
    const value = Number(score.text);
    if (value >= 0 && value <= 1)
        return [];
    const effect = value > 1 ? "it passes every threshold" : "scores start at 0";
    return [
        {
            code: "snapshot_score_range",
            message: `score ${(0,source/* quoteForMessage */.Hx)(score.text)} is not between 0 and 1; ${effect}`,
            offset: score.start,
        },
    ];
}
function updatedFindings({ node, fields }, text, now) {
    const updated = fields.get("updated_at");
    if (updated === undefined || updated.kind === "null") {
        const message = "the entry has no updated_at; without max_age in the policy it never grows old";
        return [{ code: "snapshot_time_missing", message, offset: (updated ?? node).start }];
    }
    return updated.kind === "string" ? timeFindings(updated, "updated_at", text, now) : [];
}
const PLAIN_TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$/;
function timeFindings(node, field, text, now) {
    const raw = text.slice(node.start + 1, node.end - 1);
    const instant = (0,gait_text/* parseGoTime */.bi)(raw);
    if (instant === undefined)
        return [];
    const offset = node.start;
    const shown = `${field} ${(0,source/* quoteForMessage */.Hx)(raw)}`;
    if (instant === gait_text/* ZERO_TIME */.x8) {
        return [{ code: "snapshot_time_missing", message: `${shown} is Gait's word for no time at all`, offset }];
    }
    if ((0,gait_text/* formatGoTime */.Z0)(instant) === undefined) {
        return [
            {
                code: "snapshot_time_form",
                message: `${shown} leaves the years 0 to 9999 in UTC; Gait cannot print its answer`,
                offset,
            },
        ];
    }
    const found = [];
    if (!PLAIN_TIME.test(raw)) {
        found.push({
            code: "snapshot_time_form",
            message: `${shown} is no RFC 3339 time; Gait reads ${(0,gait_text/* formatGoTime */.Z0)(instant) ?? ""}`,
            offset,
        });
    }
    if (instant > now + SKEW) {
        found.push({
            code: "snapshot_time_future",
            message: `${shown} lies in the future; Gait never takes it for stale`,
            offset,
        });
    }
    return found;
}
const CLAIMS = ["signature_verified", "publisher_allowed", "pin_verified"];
function registryFindings({ fields }) {
    const verification = fields.get("registry_verification");
    if (verification?.kind !== "object")
        return [];
    const claimed = fieldsOf(verification);
    const made = CLAIMS.filter((name) => {
        const value = claimed.get(name);
        return value?.kind === "boolean" && value.value;
    });
    if (made.length === 0)
        return [];
    const message = `the entry vouches for itself (${made.join(", ")}); Gait believes it and require_registry is satisfied`;
    return [{ code: "snapshot_registry_claim", message, offset: verification.start }];
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/snapshot-identities.js




function identityFindings(entries, checkName) {
    const found = [];
    const ids = new Map();
    for (const entry of entries) {
        const key = (0,trust/* identityKey */.US)(entry);
        const first = ids.get(key);
        const shown = (0,source/* quoteForMessage */.Hx)(key);
        if (key === "") {
            const message = "the entry has neither server_id nor server_name; Gait refuses the whole snapshot for it";
            found.push({ code: "snapshot_identity_missing", message, offset: entry.node.start });
        }
        else if (first !== undefined) {
            const message = `the entries ${nameOf(first)} and ${nameOf(entry)} are both ${shown} for Gait, which refuses the whole snapshot for it`;
            found.push({ code: "snapshot_duplicate_identity", message, offset: placeOf(entry) });
        }
        else {
            ids.set(key, entry);
        }
        found.push(...formFindings(entry, checkName));
    }
    for (const entry of entries) {
        const name = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(entry.serverName));
        const other = ids.get(name);
        if (name === "" || other === undefined || other === entry || (0,trust/* identityKey */.US)(entry) === name)
            continue;
        const message = `the name ${(0,source/* quoteForMessage */.Hx)(entry.serverName)} is the identity of another entry, which is the one that Gait uses`;
        found.push({
            code: "snapshot_name_is_other_id",
            message,
            offset: (entry.fields.get("server_name") ?? entry.node).start,
        });
    }
    return found;
}
function effectiveText(entry) {
    return (0,gait_text/* trim */.Bq)(entry.serverId) === "" ? entry.serverName : entry.serverId;
}
function placeOf(entry) {
    const field = (0,gait_text/* trim */.Bq)(entry.serverId) === "" ? "server_name" : "server_id";
    return (entry.fields.get(field) ?? entry.node).start;
}
function nameOf(entry) {
    return (0,source/* quoteForMessage */.Hx)(effectiveText(entry));
}
function formFindings(entry, checkName) {
    const text = effectiveText(entry);
    const offset = placeOf(entry);
    const bad = (message) => [{ code: "snapshot_identity_form", message, offset }];
    const hidden = (0,lint_hidden/* hiddenCharacter */.g1)(text);
    if (hidden !== undefined)
        return bad(`the identity ${(0,source/* quoteForMessage */.Hx)(text)} holds ${hidden.name}, which ${hidden.what}`);
    const read = (0,lint_hidden/* readOtherwise */.t2)(text);
    if (read !== undefined)
        return bad(`Gait takes the identity ${(0,source/* quoteForMessage */.Hx)(text)} for ${(0,source/* quoteForMessage */.Hx)(read)}, other programs do not`);
    const checked = checkName?.(text);
    if (checked?.kind === "refused")
        return bad(checked.reason);
    if (checked?.kind !== "ok")
        return [];
    return checked.warnings.map((warning) => ({ code: "snapshot_identity_look", message: warning.reason, offset }));
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/snapshot.js









const MAX_DEPTH = 10_000;
function lintSnapshot(bytes, file, options) {
    const decoded = (0,source/* decodeUtf8 */._6)(bytes);
    const text = "text" in decoded ? decoded.text : (0,gait_text/* decodeUtf8Lossy */.aH)(bytes);
    const found = [];
    if (!("text" in decoded)) {
        found.push((0,codes/* describe */.q0)(file, {
            code: "snapshot_not_utf8",
            message: `byte ${decoded.badByte + 1} is not UTF-8; Gait replaces it by U+FFFD`,
            at: (0,source/* lineIndex */.Dp)(text)((0,gait_text/* decodeUtf8Lossy */.aH)(bytes.subarray(0, decoded.badByte)).length),
        }));
    }
    const reading = (0,trust/* readSnapshot */.RA)(bytes);
    const syntax = (0,source/* parseJsonSyntax */.xE)(text, MAX_DEPTH);
    const positionOf = (0,source/* lineIndex */.Dp)(text);
    const findings = "error" in syntax ? [] : placedFindings(syntax.root, text, options);
    for (const { name, what, offset } of (0,lint_hidden/* bidiCharacters */.NF)(text))
        found.push((0,codes/* describe */.q0)(file, { code: "bidi_character", message: `${name} ${what}`, at: positionOf(offset) }));
    for (const diagnostic of reading.diagnostics)
        if (diagnostic.code !== "json_invalid_utf8")
            found.push((0,codes/* relevel */.YW)(diagnostic, file));
    for (const finding of findings)
        found.push((0,codes/* describe */.q0)(file, { ...finding, at: positionOf(finding.offset) }));
    if (reading.error !== undefined && (reading.error.position !== undefined || !findings.some(({ code }) => FATAL.has(code)))) {
        const message = `Gait takes this snapshot for invalid, so it trusts no server: ${reading.error.message}`;
        const field = reading.error.field === undefined || "error" in syntax ? undefined : fieldsOf(syntax.root).get(reading.error.field);
        const at = field === undefined ? reading.error.position : positionOf(field.start);
        found.push((0,codes/* describe */.q0)(file, { code: "snapshot_invalid", message, at }));
    }
    return (0,in_order/* inOrder */.a)(found);
}
const FATAL = new Set(["snapshot_duplicate_identity", "snapshot_identity_missing"]);
function placedFindings(root, text, options) {
    const lists = entryLists(root);
    const none = lists.length === 0 && (root.kind === "object" || root.kind === "null")
        ? [{ code: "snapshot_no_entries", message: "the snapshot has no list of entries; Gait takes it, and every server is unknown", offset: root.start }]
        : [];
    return [
        ...none,
        ...topLevelFindings(root, text, options.now),
        ...lists.flat().flatMap((entry) => entryFindings(entry, text, options.now)),
        ...lists.flatMap((entries) => identityFindings(entries, options.checkName)),
    ];
}


/***/ }),

/***/ 2990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ compareRules),
/* harmony export */   HC: () => (/* binding */ samePriority),
/* harmony export */   i7: () => (/* binding */ exactInteger)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6529);

function exactInteger(rule, field, value) {
    return rule.exactIntegers?.get(field) ?? BigInt(value);
}
function samePriority(a, b) {
    return a.priority === b.priority && exactPriority(a) === exactPriority(b);
}
function compareRules(a, b) {
    if (a.priority !== b.priority)
        return a.priority - b.priority;
    const [left, right] = [exactPriority(a), exactPriority(b)];
    if (left !== right)
        return left < right ? -1 : 1;
    return (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .Xo)(a.name, b.name);
}
function exactPriority(rule) {
    return exactInteger(rule, "priority", rule.priority);
}


/***/ }),

/***/ 2531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EL: () => (/* reexport */ formatPolicy),
  p1: () => (/* reexport */ policyDigest),
  xH: () => (/* reexport */ policyDigestError),
  T4: () => (/* reexport */ readPolicy),
  HC: () => (/* reexport */ exact/* samePriority */.HC)
});

// UNUSED EXPORTS: CREDENTIAL_ACCESS_TYPES, CREDENTIAL_SOURCES, DISCOVERY_METHODS, ENDPOINT_CLASSES, ENV_EXPOSURE_MODES, FAIL_CLOSED_FIELDS, FILESYSTEM_ISOLATIONS, HIGH_RISK_FIELDS, LIMIT_SCOPES, LIMIT_WINDOWS, NETWORK_MODES, RESTRICTIVE, USER_MODES, compareRules, exactInteger, policyNote

// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
;// CONCATENATED MODULE: ./lib/src/gait/policy/digest.js

function policyDigestError(policy) {
    const score = policy.mcpTrust?.minScore;
    return Number.isNaN(score) ? "marshal normalized policy: json: unsupported value: NaN" : undefined;
}
function policyDigest(policy) {
    return (0,gait_text/* digest */.br)(policyObject(policy));
}
function policyObject(policy) {
    const { failClosed, scripts, mcpTrust } = policy;
    const anyScript = scripts.maxSteps !== 0 || scripts.requireApprovalAbove !== 0 || scripts.blockMixedRisk;
    return {
        SchemaID: policy.schemaId,
        SchemaVersion: policy.schemaVersion,
        DefaultVerdict: policy.defaultVerdict,
        FailClosed: {
            Enabled: failClosed.enabled,
            RiskClasses: failClosed.riskClasses,
            RequiredFields: failClosed.requiredFields,
            RequiredHighRiskFields: filled(failClosed.requiredHighRiskFields),
        },
        Scripts: anyScript
            ? {
                MaxSteps: scripts.maxSteps,
                RequireApprovalAbove: scripts.requireApprovalAbove,
                BlockMixedRisk: scripts.blockMixedRisk,
            }
            : undefined,
        MCPTrust: mcpTrust === undefined ? undefined : mcpTrustObject(mcpTrust),
        Rules: policy.rules.map(ruleObject),
    };
}
function mcpTrustObject(trust) {
    return {
        Enabled: trust.enabled,
        SnapshotPath: trust.snapshot,
        Action: trust.action,
        RequiredRiskClasses: trust.requiredRiskClasses,
        MinScore: trust.minScore,
        MaxAge: trust.maxAge,
        PublisherAllowlist: trust.publisherAllowlist,
        RequireRegistry: trust.requireRegistry,
    };
}
function ruleObject(rule) {
    return {
        Name: rule.name,
        Priority: rule.priority,
        Effect: rule.effect,
        Match: matchObject(rule.match),
        ReasonCodes: rule.reasonCodes,
        Violations: rule.violations,
        RequireDeclaredAgent: set(rule.requireDeclaredAgent),
        RequireAgentOwner: set(rule.requireAgentOwner),
        RequireUnexpiredAgent: set(rule.requireUnexpiredAgent),
        BlockStandingCredentials: set(rule.blockStandingCredentials),
        RequireJITCredential: set(rule.requireJitCredential),
        RequireDistinctApprovers: set(rule.requireDistinctApprovers),
        RequireContextEvidence: set(rule.requireContextEvidence),
        RequireBrokerCredential: set(rule.requireBrokerCredential),
        MinApprovals: nonZero(rule.minApprovals),
        MaxCredentialTTLSeconds: nonZero(rule.maxCredentialTtlSeconds),
        MaxContextAgeSeconds: nonZero(rule.maxContextAgeSeconds),
        AllowedAgentIDs: filled(rule.allowedAgentIds),
        DeniedAgentIDs: filled(rule.deniedAgentIds),
        RequiredAgentManifestDigest: nonEmpty(rule.requiredAgentManifestDigest),
        AllowedAgentManifestPublishers: filled(rule.allowedAgentManifestPublishers),
        AllowedAgentManifestSources: filled(rule.allowedAgentManifestSources),
        RequiredAgentLifecycleStates: filled(rule.requiredAgentLifecycleStates),
        AllowedCredentialSources: filled(rule.allowedCredentialSources),
        AllowedCredentialIssuers: filled(rule.allowedCredentialIssuers),
        AllowedCredentialAccessTypes: filled(rule.allowedCredentialAccessTypes),
        RequiredContextEvidenceMode: nonEmpty(rule.requiredContextEvidenceMode),
        BrokerReference: nonEmpty(rule.brokerReference),
        BrokerScopes: filled(rule.brokerScopes),
        FreezeWindow: freezeObject(rule.freezeWindow),
        Sandbox: sandboxObject(rule.sandbox),
        RateLimit: limitObject(rule.rateLimit),
        DestructiveBudget: limitObject(rule.destructiveBudget),
        Dataflow: dataflowObject(rule.dataflow),
        Endpoint: endpointObject(rule.endpoint),
    };
}
function matchObject(match) {
    const hints = match.toolAnnotations;
    return {
        ToolNames: match.toolNames,
        RiskClasses: match.riskClasses,
        TargetKinds: match.targetKinds,
        TargetValues: match.targetValues,
        ProvenanceSources: match.provenanceSources,
        Identities: match.identities,
        WorkspacePrefixes: match.workspacePrefixes,
        EndpointClasses: filled(match.endpointClasses),
        DiscoveryMethods: filled(match.discoveryMethods),
        SkillPublishers: filled(match.skillPublishers),
        SkillSources: filled(match.skillSources),
        DataClasses: filled(match.dataClasses),
        DestinationKinds: filled(match.destinationKinds),
        DestinationValues: filled(match.destinationValues),
        DestinationOps: filled(match.destinationOperations),
        ContextToolNames: filled(match.contextToolNames),
        ContextDataClasses: filled(match.contextDataClasses),
        ContextEndpointClasses: filled(match.contextEndpointClasses),
        ContextAutonomyLevels: filled(match.contextAutonomyLevels),
        AllowedDelegatorIdentities: filled(match.allowedDelegatorIdentities),
        AllowedDelegateIdentities: filled(match.allowedDelegateIdentities),
        DelegationScopes: filled(match.delegationScopes),
        RequireDelegation: set(match.requireDelegation),
        MaxDelegationDepth: match.maxDelegationDepth,
        ToolAnnotations: hints === undefined
            ? undefined
            : {
                ReadOnlyHint: hints.readOnlyHint,
                DestructiveHint: hints.destructiveHint,
                IdempotentHint: hints.idempotentHint,
                OpenWorldHint: hints.openWorldHint,
            },
    };
}
function freezeObject(freeze) {
    if (!freeze.on)
        return undefined;
    return {
        Enabled: freeze.enabled,
        Timezone: freeze.timezone,
        Effect: freeze.effect,
        Reason: freeze.reason,
        Environments: freeze.environments,
        RiskClasses: freeze.riskClasses,
        Windows: freeze.windows.map(({ name, start, end }) => ({ Name: name, Start: start, End: end })),
    };
}
function sandboxObject(sandbox) {
    if (!sandbox.on)
        return undefined;
    return {
        Enabled: sandbox.enabled,
        AllowedNetworkModes: sandbox.allowedNetworkModes,
        AllowedWritablePathPrefixes: filled(sandbox.allowedWritablePathPrefixes) ?? null,
        RequiredReadOnlyRoots: filled(sandbox.requiredReadOnlyRoots) ?? null,
        AllowedEnvExposureModes: sandbox.allowedEnvExposureModes,
        MaxTimeoutSeconds: sandbox.maxTimeoutSeconds,
        AllowedFilesystemIsolations: sandbox.allowedFilesystemIsolations,
        AllowedUserModes: sandbox.allowedUserModes,
    };
}
function limitObject(limit) {
    if (limit.requests <= 0)
        return undefined;
    return { Requests: limit.requests, Window: limit.window, Scope: limit.scope };
}
function dataflowObject(dataflow) {
    if (!dataflow.on)
        return undefined;
    return {
        Enabled: dataflow.enabled,
        TaintedSources: dataflow.taintedSources,
        Action: dataflow.action,
        ReasonCode: dataflow.reasonCode,
        Violation: dataflow.violation,
        DestinationKinds: filled(dataflow.destinationKinds),
        DestinationValues: filled(dataflow.destinationValues),
        DestinationOperations: filled(dataflow.destinationOperations),
    };
}
function endpointObject(endpoint) {
    if (!endpoint.on)
        return undefined;
    return {
        Enabled: endpoint.enabled,
        PathAllowlist: endpoint.pathAllowlist,
        PathDenylist: endpoint.pathDenylist,
        DomainAllowlist: endpoint.domainAllowlist,
        DomainDenylist: endpoint.domainDenylist,
        EgressClasses: endpoint.egressClasses,
        Action: endpoint.action,
        DestructiveAction: endpoint.destructiveAction,
        ReasonCode: endpoint.reasonCode,
        Violation: endpoint.violation,
    };
}
function filled(list) {
    return list.length === 0 ? undefined : list;
}
function set(flag) {
    return flag ? true : undefined;
}
function nonZero(value) {
    return value === 0 ? undefined : value;
}
function nonEmpty(text) {
    return text === "" ? undefined : text;
}

// EXTERNAL MODULE: ./lib/src/gait/policy/exact.js
var exact = __webpack_require__(2990);
// EXTERNAL MODULE: ./lib/src/gait/yaml/index.js + 15 modules
var yaml = __webpack_require__(870);
;// CONCATENATED MODULE: ./lib/src/gait/policy/format-text.js


const WORDS = new Set("null Null NULL ~ true True TRUE false False FALSE y Y yes Yes YES n N no No NO on On ON off Off OFF -".split(" "));
const FIRST = new Set("*&[{}],!|>%'\"@ `");
const NUMBER = /^\+?-?(?:0x[0-9a-fA-F]+|0o[0-7]+|0b[01]+|[0-9]+|(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)$/;
const LIKE_TIME = [/^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?$/, /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, /^[0-9]{1,2}:[0-9]{2}$/];
function formatText(text, place) {
    if (needsQuotes(text))
        return (0,gait_text/* goQuote */.dg)(text);
    return /[\n\r]/.test(text) ? literal(text, place) : text;
}
function needsQuotes(text) {
    if (text === "" || WORDS.has(text) || FIRST.has(text.slice(0, 1)))
        return true;
    if (text.endsWith(":") || text.endsWith(" "))
        return true;
    if (text.includes("#") || text.includes("\\") || text.includes(": ") || text.includes("- "))
        return true;
    return isNumber(text) || isTime(text);
}
function isNumber(text) {
    const resolved = (0,yaml/* resolvePlain */.Rg)(text);
    if (resolved.kind === "integer")
        return true;
    return (resolved.kind === "float" && /[0-9]/.test(text)) || isLargeNumber(text);
}
function isLargeNumber(text) {
    const digits = text.replaceAll("_", "");
    return !text.startsWith("_") && NUMBER.test(digits) && !/^\+?-?0[0-9]*[89][0-9]*$/.test(digits);
}
function isTime(text) {
    return LIKE_TIME.some((form) => form.test(text) && isRealTime(text)) || (0,gait_text/* parseGoTime */.bi)(text.replace("t", "T")) !== undefined;
}
function isRealTime(text) {
    if (!text.includes("-"))
        return clockHolds(text);
    const [day = "", clock = "0:00"] = text.split(" ");
    return (0,gait_text/* parseGoTime */.bi)(`${day}T00:00:00Z`) !== undefined && clockHolds(clock);
}
function clockHolds(clock) {
    const [hour = 0, minute = 0, second = 0] = clock.split(":").map((part) => Number.parseInt(part, 10));
    return hour < 24 && minute < 60 && second < 60;
}
function literal(text, { indent, moved, item }) {
    const lineEnd = lineEndOf(text);
    const pad = " ".repeat(indent - 2 * moved);
    const header = !text.endsWith(lineEnd) ? "|-" : text.endsWith(lineEnd + lineEnd) ? "|+" : "|";
    const lines = (header === "|-" ? text : text.slice(0, -lineEnd.length)).split(lineEnd);
    const body = cutEnd(lines.map((line) => pad + line).join(lineEnd), pad);
    let out = header + lineEnd + body;
    if (item)
        out = mapLaterLines(out, (line) => indented(line.startsWith(pad) ? line.slice(pad.length) : line, pad));
    for (let level = 0; level < moved; level++)
        out = mapLaterLines(out, (line) => indented(line, "  "));
    return out;
}
function lineEndOf(text) {
    const count = (end) => text.split(end).length - 1;
    const [returns, feeds] = [count("\r"), count("\n")];
    if (returns === feeds && returns === count("\r\n"))
        return "\r\n";
    return returns > feeds ? "\r" : "\n";
}
function cutEnd(text, end) {
    return text.endsWith(end) ? text.slice(0, text.length - end.length) : text;
}
function mapLaterLines(text, change) {
    const [first = "", ...rest] = text.split("\n");
    return [first, ...rest.map(change)].join("\n");
}
function indented(line, pad) {
    return line === "" ? "" : pad + line;
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/format.js


function formatPolicy(policy) {
    const { scripts, failClosed } = policy;
    const whole = wholeNumbers(policy.exactIntegers);
    const document = block(["schema_id", policy.schemaId], ["schema_version", policy.schemaVersion], ["default_verdict", policy.defaultVerdict], ["default_action", policy.defaultAction], [
        "scripts",
        block(["max_steps", whole("scripts.max_steps", scripts.maxSteps)], ["require_approval_above", whole("scripts.require_approval_above", scripts.requireApprovalAbove)], ["block_mixed_risk", scripts.blockMixedRisk]),
    ], [
        "fail_closed",
        block(["enabled", failClosed.enabled], ["risk_classes", failClosed.riskClasses], ["required_fields", failClosed.requiredFields], ["required_high_risk_fields", failClosed.requiredHighRiskFields]),
    ], ["mcp_trust", mcpTrustBlock(policy.mcpTrust ?? policy.mcpTrustRaw)], ["rules", policy.rules.map(ruleBlock)]);
    const lines = [];
    printBlock(document, { column: 0, moved: 0 }, "", lines);
    return `${lines.join("\n")}\n`;
}
function mcpTrustBlock(trust) {
    return block(["enabled", trust.enabled], ["snapshot", trust.snapshot], ["action", trust.action], ["required_risk_classes", trust.requiredRiskClasses], ["min_score", { float: trust.minScore }], ["max_age", trust.maxAge], ["publisher_allowlist", trust.publisherAllowlist], ["require_registry", trust.requireRegistry]);
}
function ruleBlock(rule) {
    const whole = wholeNumbers(rule.exactIntegers);
    return block(["name", rule.name], ["priority", whole("priority", rule.priority)], ["effect", rule.effect], ["action", rule.action], ["match", matchBlock(rule.match, whole)], ["endpoint", endpointBlock(rule.endpoint)], ["reason_codes", rule.reasonCodes], ["violations", rule.violations], ["require_declared_agent", rule.requireDeclaredAgent], ["allowed_agent_ids", rule.allowedAgentIds], ["denied_agent_ids", rule.deniedAgentIds], ["required_agent_manifest_digest", rule.requiredAgentManifestDigest], ["allowed_agent_manifest_publishers", rule.allowedAgentManifestPublishers], ["allowed_agent_manifest_sources", rule.allowedAgentManifestSources], ["required_agent_lifecycle_states", rule.requiredAgentLifecycleStates], ["require_agent_owner", rule.requireAgentOwner], ["require_unexpired_agent", rule.requireUnexpiredAgent], ["block_standing_credentials", rule.blockStandingCredentials], ["allowed_credential_sources", rule.allowedCredentialSources], ["allowed_credential_issuers", rule.allowedCredentialIssuers], ["allowed_credential_access_types", rule.allowedCredentialAccessTypes], ["max_credential_ttl_seconds", whole("max_credential_ttl_seconds", rule.maxCredentialTtlSeconds)], ["require_jit_credential", rule.requireJitCredential], ["min_approvals", whole("min_approvals", rule.minApprovals)], ["require_distinct_approvers", rule.requireDistinctApprovers], ["require_context_evidence", rule.requireContextEvidence], ["required_context_evidence_mode", rule.requiredContextEvidenceMode], ["max_context_age_seconds", whole("max_context_age_seconds", rule.maxContextAgeSeconds)], ["require_broker_credential", rule.requireBrokerCredential], ["broker_reference", rule.brokerReference], ["broker_scopes", rule.brokerScopes], ["freeze_window", freezeBlock(rule.freezeWindow)], ["sandbox", sandboxBlock(rule.sandbox, whole)], ["rate_limit", limitBlock(rule.rateLimit, whole, "rate_limit.requests")], ["destructive_budget", limitBlock(rule.destructiveBudget, whole, "destructive_budget.requests")], ["dataflow", dataflowBlock(rule.dataflow)]);
}
function matchBlock(match, whole) {
    const hints = match.toolAnnotations;
    const depth = match.maxDelegationDepth;
    return block(["tool_name", match.toolName], ["tool_names", match.toolNames], ["risk_classes", match.riskClasses], ["target_kinds", match.targetKinds], ["target_values", match.targetValues], ["endpoint_class", match.endpointClass], ["endpoint_classes", match.endpointClasses], ["discovery_method", match.discoveryMethods], [
        "tool_annotations",
        block(["readOnlyHint", hints?.readOnlyHint ?? null], ["destructiveHint", hints?.destructiveHint ?? null], ["idempotentHint", hints?.idempotentHint ?? null], ["openWorldHint", hints?.openWorldHint ?? null]),
    ], ["skill_publishers", match.skillPublishers], ["skill_sources", match.skillSources], ["data_classes", match.dataClasses], ["destination_kinds", match.destinationKinds], ["destination_values", match.destinationValues], ["destination_operations", match.destinationOperations], ["provenance_sources", match.provenanceSources], ["identities", match.identities], ["workspace_prefixes", match.workspacePrefixes], ["context_tool_names", match.contextToolNames], ["context_data_classes", match.contextDataClasses], ["context_endpoint_classes", match.contextEndpointClasses], ["context_autonomy_levels", match.contextAutonomyLevels], ["require_delegation", match.requireDelegation], ["allowed_delegator_identities", match.allowedDelegatorIdentities], ["allowed_delegate_identities", match.allowedDelegateIdentities], ["delegation_scopes", match.delegationScopes], ["max_delegation_depth", depth === undefined ? null : whole("match.max_delegation_depth", depth)]);
}
function endpointBlock(endpoint) {
    return block(["enabled", endpoint.enabled], ["path_allowlist", endpoint.pathAllowlist], ["path_denylist", endpoint.pathDenylist], ["domain_allowlist", endpoint.domainAllowlist], ["domain_denylist", endpoint.domainDenylist], ["egress_classes", endpoint.egressClasses], ["action", endpoint.action], ["destructive_action", endpoint.destructiveAction], ["reason_code", endpoint.reasonCode], ["violation", endpoint.violation]);
}
function freezeBlock(freeze) {
    return block(["enabled", freeze.enabled], ["timezone", freeze.timezone], ["effect", freeze.effect], ["reason", freeze.reason], ["environments", freeze.environments], ["risk_classes", freeze.riskClasses], ["windows", freeze.windows.map(({ name, start, end }) => block(["name", name], ["start", start], ["end", end]))]);
}
function sandboxBlock(sandbox, whole) {
    return block(["enabled", sandbox.enabled], ["allowed_network_modes", sandbox.allowedNetworkModes], ["allowed_writable_path_prefixes", sandbox.allowedWritablePathPrefixes], ["required_read_only_roots", sandbox.requiredReadOnlyRoots], ["allowed_env_exposure_modes", sandbox.allowedEnvExposureModes], ["max_timeout_seconds", whole("sandbox.max_timeout_seconds", sandbox.maxTimeoutSeconds)], ["allowed_filesystem_isolations", sandbox.allowedFilesystemIsolations], ["allowed_user_modes", sandbox.allowedUserModes]);
}
function limitBlock(limit, whole, field) {
    return block(["requests", whole(field, limit.requests)], ["window", limit.window], ["scope", limit.scope]);
}
function dataflowBlock(dataflow) {
    return block(["enabled", dataflow.enabled], ["tainted_sources", dataflow.taintedSources], ["destination_kinds", dataflow.destinationKinds], ["destination_values", dataflow.destinationValues], ["destination_operations", dataflow.destinationOperations], ["action", dataflow.action], ["reason_code", dataflow.reasonCode], ["violation", dataflow.violation]);
}
function block(...members) {
    return { block: members };
}
function wholeNumbers(exact) {
    return (field, value) => exact?.get(field) ?? BigInt(value);
}
function printBlock({ block: members }, place, lead, lines) {
    const { column, moved } = place;
    const pad = " ".repeat(column);
    members.forEach(([key, value], i) => {
        const start = `${i === 0 && lead !== "" ? lead : pad}${key}:`;
        if (isBlock(value)) {
            lines.push(start);
            printBlock(value, { column: column + 2, moved }, "", lines);
        }
        else if (isList(value))
            printList(start, value, place, lines);
        else
            lines.push(`${start} ${scalar(value, place)}`);
    });
}
function printList(start, list, { column, moved }, lines) {
    if (list.length === 0) {
        lines.push(`${start} []`);
        return;
    }
    lines.push(start);
    const lead = `${" ".repeat(column)}- `;
    for (const item of list) {
        if (typeof item === "string")
            lines.push(lead + formatText(item, { indent: column + 2, moved, item: true }));
        else
            printBlock(item, { column: column + 2, moved: moved + 1 }, lead, lines);
    }
}
function isList(value) {
    return Array.isArray(value);
}
function isBlock(value) {
    return typeof value === "object" && value !== null && "block" in value;
}
function scalar(value, { column, moved }) {
    if (value === null)
        return "null";
    if (typeof value === "object")
        return floatText(value.float);
    return typeof value === "string" ? formatText(value, { indent: column + 2, moved, item: false }) : String(value);
}
function floatText(value) {
    if (Number.isNaN(value))
        return ".nan";
    if (!Number.isFinite(value))
        return value > 0 ? ".inf" : "-.inf";
    const text = (0,gait_text/* goFloat */.t$)(value, 6);
    return /[.e]/.test(text) ? text : `${text}.0`;
}

// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
;// CONCATENATED MODULE: ./lib/src/gait/policy/notes.js

const QUOTE = "Put it in quotes if it is meant as text, or write it plainly.";
const NOTES = {
    yaml_alias: { severity: "note", message: "an alias repeats what an anchor marks elsewhere", help: "Write the value out." },
    yaml_anchor: { severity: "note", message: "an anchor marks this value for repetition", help: "Remove the anchor." },
    yaml_byte_order_mark: {
        severity: "warning",
        message: "the file starts with a byte order mark, which Gait takes for a part of the first word",
        help: "Save the file as UTF-8 without a byte order mark.",
    },
    yaml_directive: { severity: "warning", message: "a directive has no effect", help: "Remove the line." },
    yaml_flow_bracket_in_text: {
        severity: "warning",
        message: "a closing bracket that belongs to no opening one is read as text",
        help: QUOTE,
    },
    yaml_flow_colon_in_text: {
        severity: "warning",
        message: "a second colon in one entry is read as text: a comma may be missing before it",
        help: "Add the comma, or put the value in quotes.",
    },
    yaml_flow_pair: {
        severity: "warning",
        message: "a colon inside of a list in brackets makes a mapping of this item",
        help: "Put the item in quotes.",
    },
    yaml_fraction_truncated: {
        severity: "warning",
        message: "the fraction of this number is cut off",
        help: "Write a whole number.",
    },
    yaml_invalid_utf8: {
        severity: "warning",
        message: "the file is not UTF-8: each wrong byte is read as U+FFFD",
        help: "Save the file as UTF-8.",
    },
    yaml_lone_carriage_return: {
        severity: "warning",
        message: "a carriage return without a line feed ends a line, which most editors do not show",
        help: "Use line feeds.",
    },
    yaml_merge_key: {
        severity: "warning",
        message: "a merge key takes over the keys of another mapping",
        help: "Write the keys out.",
    },
    yaml_non_string_key: {
        severity: "warning",
        message: "a key that is no text makes Gait ignore the whole mapping that it stands in",
        help: "Remove the entry, or put the key in quotes.",
    },
    yaml_null_item: {
        severity: "warning",
        message: "an empty item of a list is dropped",
        help: "Remove the item, or write its value.",
    },
    yaml_number_from_text: {
        severity: "warning",
        message: "text is read as a number",
        help: "Write the number in plain digits, without quotes.",
    },
    yaml_odd_scalar: { severity: "warning", message: "this value is read as something else than it looks", help: QUOTE },
    yaml_second_document: {
        severity: "warning",
        message: "a further document is ignored: nothing from here on is in force",
        help: "Keep one document in the file.",
    },
    yaml_tab_in_text: {
        severity: "warning",
        message: "a tab inside of this text is dropped",
        help: 'Put the text in double quotes and write the tab as "\\t".',
    },
    yaml_tag: { severity: "warning", message: "a tag has no or little effect here", help: "Remove the tag." },
    yaml_text_after_document_end: {
        severity: "warning",
        message: "text behind the end of the document is ignored",
        help: "Remove it.",
    },
};
function policyNote(code, at, detail) {
    const kind = NOTES[code];
    return (0,diagnostic/* diagnosticAt */.R5)(kind.severity, code, detail ?? kind.message, at, kind.help);
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/scalar-value.js


const TRUE_WORDS = new Set(["1", "t", "true", "yes"]);
const FALSE_WORDS = new Set(["0", "f", "false", "no"]);
const BASE64_START = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?/;
const MIN_INT64 = -(1n << 63n);
const MAX_INT64 = (1n << 63n) - 1n;
const LARGE = 6;
function scalarValue(node) {
    const plain = untagged(node);
    switch (node.tag?.name) {
        case "!!str":
            return { kind: "string", value: textOf(plain) ?? "" };
        case "!!int":
            return { kind: "integer", value: toInteger(plain), tagged: true };
        case "!!float":
            return toFloat(plain);
        case "!!bool":
            return toBoolean(plain);
        case "!!null":
            return { kind: "null" };
        case "!!binary":
            return plain.kind === "string" ? { kind: "bytes", value: fromBase64(plain.value) } : unconvertible(plain, "string");
        case "!!timestamp":
            return { kind: "invalid", message: "cannot unmarshal time.Time" };
        case undefined:
        case "!!map":
        case "!!merge":
        case "!!omap":
        case "!!seq":
        case "!!set":
            return plain;
        default:
            return node.text === "" && node.style === "plain" ? plain : { kind: "string", value: node.text };
    }
}
function textOf(value) {
    switch (value.kind) {
        case "null":
            return "";
        case "boolean":
            return String(value.value);
        case "integer":
            return value.value.toString();
        case "float":
            return (0,gait_text/* goFloat */.t$)(value.value, LARGE);
        case "string":
        case "bytes":
            return value.value;
        case "invalid":
            return undefined;
    }
}
function untagged(node) {
    if (node.style !== "plain")
        return { kind: "string", value: node.text };
    const resolved = (0,yaml/* resolvePlain */.Rg)(node.text);
    if (resolved.kind === "string")
        return { kind: "string", value: node.text };
    return resolved.kind === "integer" ? { ...resolved, tagged: false } : resolved;
}
function toBoolean(value) {
    const word = (0,gait_text/* lower */.ib)(value.kind === "null" ? "" : (textOf(value) ?? ""));
    if (TRUE_WORDS.has(word))
        return { kind: "boolean", value: true };
    return FALSE_WORDS.has(word) ? { kind: "boolean", value: false } : unconvertible(value, "boolean");
}
function unconvertible(value, type) {
    const text = value.kind === "null" ? "<nil>" : (textOf(value) ?? "");
    return { kind: "invalid", message: `cannot convert ${(0,gait_text/* goQuote */.dg)(text)} to ${type}` };
}
function toInteger(value) {
    const text = value.kind === "boolean" ? "" : (textOf(value) ?? "");
    if (!/^[-+]?[0-9]+$/.test(text))
        return 0n;
    const significant = text.replace(/^[-+]?0*/, "").slice(0, 20);
    const number = BigInt(significant === "" ? "0" : significant) * (text.startsWith("-") ? -1n : 1n);
    return number > MAX_INT64 ? MAX_INT64 : number < MIN_INT64 ? MIN_INT64 : number;
}
function toFloat(value) {
    if (value.kind === "integer")
        return { kind: "float", value: Number(value.value) };
    if (value.kind === "float")
        return value;
    if (value.kind !== "string")
        return { kind: "integer", value: 0n, tagged: true };
    return { kind: "float", value: (0,yaml/* parseNumberText */.ke)(value.value) ?? 0 };
}
function fromBase64(text) {
    const packed = BASE64_START.exec(text.replace(/[\r\n]/g, ""))?.[0] ?? "";
    return (0,gait_text/* decodeUtf8Lossy */.aH)(Buffer.from(packed, "base64"));
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/decode.js



const NODE_LIMIT = 5_000_000;
function newContext(file) {
    return { file, notes: [], field: "", failure: undefined, visited: 0 };
}
function refuse(context, message, offset) {
    if (context.failure !== undefined)
        return;
    const position = context.file.positionOf(offset);
    context.failure = { message: `${(0,yaml/* bracketed */.Em)(position)} ${message}`, position };
}
function remark(context, code, offset, detail) {
    context.notes.push(policyNote(code, context.file.positionOf(offset), detail));
}
function target(node, context) {
    if (context.failure !== undefined)
        return undefined;
    context.visited++;
    if (context.visited > NODE_LIMIT) {
        refuse(context, "aliases make this file too large", node.start);
        return undefined;
    }
    const found = (0,yaml/* resolveAlias */.Zg)(node);
    if (found !== undefined && found.kind !== "alias")
        return found;
    if (node.kind === "alias")
        refuse(context, `could not find alias "${node.name}"`, node.start + 1);
    return undefined;
}
function markOf(node) {
    return node.tag?.start ?? (node.kind === "mapping" ? node.mark : node.start);
}
function kindOf(node) {
    if (node.tag !== undefined)
        return "tag";
    if (node.kind !== "scalar")
        return node.kind;
    if (node.style === "literal" || node.style === "folded")
        return "scalar";
    const value = scalarValue(node);
    switch (value.kind) {
        case "integer":
            return "int";
        case "float":
            return Number.isNaN(value.value) ? "nan" : Number.isFinite(value.value) ? "float" : "infinity";
        case "null":
        case "boolean":
        case "string":
            return value.kind;
        case "bytes":
        case "invalid":
            return "tag";
    }
}
function isNull(node) {
    return node.kind === "scalar" && node.tag === undefined && scalarValue(node).kind === "null";
}
function list(item) {
    return {
        zero: [],
        read: (node, context) => {
            const found = target(node, context);
            if (found === undefined || isNull(found))
                return [];
            if (found.kind !== "sequence") {
                refuse(context, `${kindOf(found)} was used where sequence is expected`, markOf(found));
                return [];
            }
            const values = [];
            for (const one of found.items) {
                if (context.failure !== undefined)
                    break;
                values.push(item.read(one, context));
            }
            return values;
        },
    };
}
function struct(fields) {
    const entries = Object.entries(fields);
    const known = new Set(entries.map(([, [name]]) => name));
    const build = (values, offset) => ({ ...Object.fromEntries(values), offset });
    const zeroAt = (offset) => build(entries.map(([key, [, decoder]]) => [key, decoder.zero]), offset);
    return {
        zero: zeroAt(0),
        read: (node, context) => {
            const found = target(node, context);
            if (found === undefined || (isNull(found) && node.anchor === undefined))
                return zeroAt(node.start);
            if (found.kind !== "mapping" || found.tag !== undefined) {
                refuse(context, `${kindOf(found)} was used where mapping is expected`, markOf(found));
                return zeroAt(node.start);
            }
            const members = new Map();
            if (!collect(found, context, members))
                return zeroAt(node.start);
            const values = entries.map(([key, [name, decoder, goName]]) => {
                const member = members.get(name);
                if (goName !== undefined)
                    context.field = goName;
                return [key, member === undefined ? decoder.zero : decoder.read(member.node, context)];
            });
            for (const [name, { keyStart }] of members) {
                if (!known.has(name))
                    refuse(context, `unknown field "${name}"`, keyStart);
            }
            return build(values, node.kind === "alias" ? node.start : found.start);
        },
    };
}
function collect(mapping, context, members) {
    const own = new Map();
    let onlyText = true;
    for (const { key, value } of mapping.entries) {
        const found = target(key, context);
        if (found?.kind !== "scalar")
            continue;
        if (found.style === "plain" && found.text === "<<") {
            remark(context, "yaml_merge_key", key.start);
            merge(value, context, own);
            continue;
        }
        const text = scalarValue(found);
        if (text.kind === "invalid")
            refuse(context, text.message, found.start);
        if (text.kind !== "string") {
            remark(context, "yaml_non_string_key", key.start);
            onlyText = false;
            continue;
        }
        addMember(own, text.value, { node: value, keyStart: key.start }, context);
    }
    if (!onlyText)
        return false;
    for (const [name, member] of own)
        addMember(members, name, member, context);
    return true;
}
function addMember(members, name, member, context) {
    if (members.has(name))
        refuse(context, `duplicate key "${name}"`, member.keyStart);
    members.set(name, member);
}
function merge(value, context, members) {
    const found = target(value, context);
    if (found === undefined)
        return;
    if (found.kind === "mapping")
        collect(found, context, members);
    else
        refuse(context, `${kindOf(found)} was used where mapping is expected`, markOf(found));
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/failure-place.js


function failureOffset(root, { offset, at, word }) {
    const part = partAt(root, offset);
    const found = at.flatMap((keys) => (0,yaml/* findPath */.Hh)(part, keys.split(".").map(step)) ?? []);
    for (const { node } of found) {
        const item = node.kind === "sequence" ? node.items.find((one) => word !== undefined && failure_place_textOf(one) === word) : undefined;
        if (item !== undefined)
            return item.start;
    }
    const [first] = found;
    if (first === undefined)
        return offset;
    return first.node.kind === "scalar" ? first.node.start : first.keyStart;
}
function step(key) {
    return /^[0-9]+$/.test(key) ? Number(key) : key;
}
function partAt(root, offset) {
    const rules = (0,yaml/* findPath */.Hh)(root, ["rules"])?.node;
    const items = rules?.kind === "sequence" ? rules.items : [];
    const rule = items.find((item) => item.start === offset);
    return rule === undefined ? root : (0,yaml/* resolveAlias */.Zg)(rule);
}
function failure_place_textOf(node) {
    const found = (0,yaml/* resolveAlias */.Zg)(node);
    return found?.kind === "scalar" ? (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(found.text)) : undefined;
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/legacy.js


const FIELDS = [
    {
        field: "version",
        replacements: ["schema_id", "schema_version"],
        note: "set schema_id=gait.gate.policy and schema_version=1.0.0",
    },
    {
        field: "name",
        replacements: [],
        note: "remove the top-level policy name; rule names remain under rules[].name when needed",
    },
    { field: "boundaries", replacements: ["rules", "mcp_trust"], note: "" },
    { field: "defaults", replacements: ["default_verdict", "fail_closed"], note: "" },
    {
        field: "trust_sources",
        replacements: ["mcp_trust.snapshot"],
        note: "render external trust data to a local snapshot before evaluation",
    },
    {
        field: "unknown_server",
        replacements: ["mcp_trust.action"],
        note: "enforce unknown servers through local snapshot coverage and a fail-closed action",
    },
];
const HINT = "use the repo-root `.gait.yaml` contract: `schema_id`, `schema_version`, `default_verdict`, optional `fail_closed`, optional `mcp_trust`, and `rules`";
function legacyAdvice(root) {
    if (root?.kind !== "mapping")
        return undefined;
    const keys = new Map();
    for (const { key } of root.entries) {
        const found = (0,yaml/* resolveAlias */.Zg)(key);
        if (found?.kind === "scalar")
            keys.set((0,gait_text/* trim */.Bq)(found.text), key.start);
    }
    const used = FIELDS.filter(({ field }) => keys.has(field));
    if (used.length === 0)
        return undefined;
    const details = used.map(({ field, replacements, note }) => {
        if (replacements.length === 0)
            return `${field}->${note}`;
        return `${field}->${replacements.join("|")}${note === "" ? "" : ` (${note})`}`;
    });
    const names = used.map(({ field }) => field);
    return {
        message: `legacy policy proposal fields are not supported [${names.join(", ")}]: ${details.join("; ")}`,
        hint: HINT,
        migration: migration(used),
        offset: Math.min(...names.map((name) => keys.get(name) ?? 0)),
    };
}
function migration(used) {
    return (0,gait_text/* ordered */.Sj)([
        ["kind", "policy_fields"],
        ["deprecated_fields", used.map(({ field }) => field)],
        [
            "field_replacements",
            used.map(({ field, replacements, note }) => (0,gait_text/* ordered */.Sj)([
                ["field", field],
                ...(replacements.length === 0 ? [] : [["replacement_fields", replacements]]),
                ...(note === "" ? [] : [["note", note]]),
            ])),
        ],
    ]);
}

// EXTERNAL MODULE: ./lib/src/gait/verdict.js
var gait_verdict = __webpack_require__(7095);
;// CONCATENATED MODULE: ./lib/src/gait/policy/checks.js

function reject(checks, message, ...at) {
    checks.failure ??= { message, offset: checks.offset, at };
}
function rejectWord(checks, message, word, ...at) {
    checks.failure ??= { message, offset: checks.offset, at, word };
}
function checkWords(checks, values, vocabulary, field, ruleName, ...at) {
    const stranger = values.find((value) => !vocabulary.has(value));
    if (stranger !== undefined)
        rejectWord(checks, `unsupported ${field} ${(0,gait_text/* goQuote */.dg)(stranger)} for ${ruleName}`, stranger, ...at);
}
function checkWord(checks, value, vocabulary, field, ruleName) {
    checkWords(checks, [value], vocabulary, field, ruleName, field);
}
function integerStore() {
    const exact = new Map();
    return {
        exact,
        take: (field, value) => {
            const number = Number(value);
            if (!Number.isSafeInteger(number))
                exact.set(field, value);
            return number;
        },
    };
}

// EXTERNAL MODULE: ./lib/src/gait/policy/vocabulary.js
var vocabulary = __webpack_require__(1909);
;// CONCATENATED MODULE: ./lib/src/gait/policy/normalize-flow.js



function normalizeDataflow(checks, raw, ruleName) {
    const lists = {
        taintedSources: (0,gait_text/* uniqLower */.vZ)(raw.taintedSources),
        destinationKinds: (0,gait_text/* uniqLower */.vZ)(raw.destinationKinds),
        destinationValues: (0,gait_text/* uniq */.sb)(raw.destinationValues),
        destinationOperations: (0,gait_text/* uniqLower */.vZ)(raw.destinationOperations),
    };
    const words = { action: (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw.action)), reasonCode: (0,gait_text/* trim */.Bq)(raw.reasonCode), violation: (0,gait_text/* trim */.Bq)(raw.violation) };
    if (!raw.enabled && Object.values(lists).every((list) => list.length === 0)) {
        return { on: false, enabled: false, ...lists, ...words };
    }
    const action = words.action || "require_approval";
    checkWord(checks, action, vocabulary/* RESTRICTIVE */.h_, "dataflow.action", ruleName);
    return {
        on: true,
        enabled: true,
        ...lists,
        taintedSources: lists.taintedSources.length === 0 ? ["external", "tool_output"] : lists.taintedSources,
        action,
        reasonCode: words.reasonCode || "dataflow_tainted_destination",
        violation: words.violation || "tainted_dataflow",
    };
}
function normalizeEndpoint(checks, raw, ruleName) {
    const lists = {
        pathAllowlist: (0,gait_text/* uniq */.sb)(raw.pathAllowlist),
        pathDenylist: (0,gait_text/* uniq */.sb)(raw.pathDenylist),
        domainAllowlist: (0,gait_text/* uniqLower */.vZ)(raw.domainAllowlist),
        domainDenylist: (0,gait_text/* uniqLower */.vZ)(raw.domainDenylist),
        egressClasses: (0,gait_text/* uniqLower */.vZ)(raw.egressClasses),
    };
    const destructiveAction = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw.destructiveAction));
    const words = { action: (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw.action)), reasonCode: (0,gait_text/* trim */.Bq)(raw.reasonCode), violation: (0,gait_text/* trim */.Bq)(raw.violation) };
    const on = raw.enabled || destructiveAction !== "" || Object.values(lists).some((list) => list.length > 0);
    if (!on)
        return { on, enabled: false, ...lists, destructiveAction, ...words };
    for (const egress of lists.egressClasses) {
        if (!vocabulary/* ENDPOINT_CLASSES */.zG.has(egress))
            rejectWord(checks, `unsupported endpoint.egress_class ${(0,gait_text/* goQuote */.dg)(egress)} for ${ruleName}`, egress, "endpoint.egress_classes");
        else if (!egress.startsWith("net."))
            rejectWord(checks, `endpoint.egress_class must be network class for ${ruleName}`, egress, "endpoint.egress_classes");
    }
    const action = words.action || "block";
    checkWord(checks, action, vocabulary/* RESTRICTIVE */.h_, "endpoint.action", ruleName);
    if (destructiveAction !== "")
        checkWord(checks, destructiveAction, vocabulary/* RESTRICTIVE */.h_, "endpoint.destructive_action", ruleName);
    return {
        on,
        enabled: true,
        ...lists,
        action,
        destructiveAction,
        reasonCode: words.reasonCode || "endpoint_constraint_violation",
        violation: words.violation || "endpoint_constraint_violation",
    };
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/normalize-freeze.js



function normalizeFreezeWindow(checks, raw, ruleName) {
    const timezone = (0,gait_text/* trim */.Bq)(raw.timezone);
    const effect = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw.effect));
    const reason = (0,gait_text/* trim */.Bq)(raw.reason);
    const environments = (0,gait_text/* uniqLower */.vZ)(raw.environments);
    const riskClasses = (0,gait_text/* uniqLower */.vZ)(raw.riskClasses);
    const filled = [timezone, effect, reason].some((text) => text !== "") || environments.length + riskClasses.length > 0;
    if (!raw.enabled && !filled && raw.windows.length === 0) {
        return { on: false, enabled: false, timezone, effect, reason, environments, riskClasses, windows: [] };
    }
    const windows = raw.windows.map(({ name, start, end }, i) => ({
        name: (0,gait_text/* trim */.Bq)(name) || `window-${i + 1}`,
        start: (0,gait_text/* trim */.Bq)(start),
        end: (0,gait_text/* trim */.Bq)(end),
    }));
    const window = {
        on: true,
        enabled: true,
        timezone,
        effect: effect || "block",
        reason,
        environments,
        riskClasses,
        windows,
    };
    if (timezone === "")
        reject(checks, `freeze_window.timezone is required for ${ruleName}`, "freeze_window.timezone", "freeze_window");
    checkWord(checks, window.effect, vocabulary/* RESTRICTIVE */.h_, "freeze_window.effect", ruleName);
    if (windows.length === 0)
        reject(checks, `freeze_window.windows is required for ${ruleName}`, "freeze_window.windows", "freeze_window");
    const open = windows.findIndex(({ start, end }) => start === "" || end === "");
    if (open >= 0)
        reject(checks, `freeze_window window start and end are required for ${ruleName}`, `freeze_window.windows.${open}`);
    return window;
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/normalize-limits.js



function normalizeLimit(checks, integers, raw, field, ruleName) {
    const window = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw.window));
    const scope = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw.scope));
    const requests = integers.take(`${field}.requests`, raw.requests);
    if (requests < 0)
        reject(checks, `${field}.requests must be >= 0 for ${ruleName}`, `${field}.requests`);
    if (requests <= 0) {
        if (field === "destructive_budget" && (window !== "" || scope !== "")) {
            reject(checks, `${field}.requests must be >= 1 for ${ruleName}`, `${field}.requests`, field);
        }
        return { requests, window, scope };
    }
    const limit = { requests, window: window || "minute", scope: scope || "tool_identity" };
    if (!vocabulary/* LIMIT_WINDOWS */.wY.has(limit.window))
        reject(checks, `unsupported ${field}.window ${(0,gait_text/* goQuote */.dg)(limit.window)} for ${ruleName}`, `${field}.window`);
    if (!vocabulary/* LIMIT_SCOPES */.aA.has(limit.scope))
        reject(checks, `unsupported ${field}.scope ${(0,gait_text/* goQuote */.dg)(limit.scope)} for ${ruleName}`, `${field}.scope`);
    return limit;
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/normalize-match.js



function normalizeMatch(checks, integers, raw, ruleName) {
    const toolNames = (0,gait_text/* uniqLower */.vZ)([...raw.toolNames.map(({ text }) => text), raw.toolName.text]);
    const endpointClasses = (0,gait_text/* uniqLower */.vZ)([...raw.endpointClasses, ...raw.endpointClass]);
    checkWords(checks, endpointClasses, vocabulary/* ENDPOINT_CLASSES */.zG, "match endpoint_class", ruleName, "match.endpoint_classes", "match.endpoint_class");
    const discoveryMethods = (0,gait_text/* uniqLower */.vZ)(raw.discoveryMethods);
    checkWords(checks, discoveryMethods, vocabulary/* DISCOVERY_METHODS */.El, "match discovery_method", ruleName, "match.discovery_method");
    const depth = raw.maxDelegationDepth;
    if (depth !== undefined && depth < 0n)
        reject(checks, `max_delegation_depth must be >= 0 for ${ruleName}`, "match.max_delegation_depth");
    const hints = raw.toolAnnotations;
    const { readOnlyHint, destructiveHint, idempotentHint, openWorldHint } = hints;
    const hinted = [readOnlyHint, destructiveHint, idempotentHint, openWorldHint].some((hint) => hint !== undefined);
    return {
        toolName: raw.toolName.text,
        toolNames,
        riskClasses: (0,gait_text/* uniqLower */.vZ)(raw.riskClasses),
        targetKinds: (0,gait_text/* uniqLower */.vZ)(raw.targetKinds),
        targetValues: (0,gait_text/* uniq */.sb)(raw.targetValues),
        endpointClass: raw.endpointClass,
        endpointClasses,
        discoveryMethods,
        toolAnnotations: hinted ? { readOnlyHint, destructiveHint, idempotentHint, openWorldHint } : undefined,
        skillPublishers: (0,gait_text/* uniqLower */.vZ)(raw.skillPublishers),
        skillSources: (0,gait_text/* uniqLower */.vZ)(raw.skillSources),
        dataClasses: (0,gait_text/* uniqLower */.vZ)(raw.dataClasses),
        destinationKinds: (0,gait_text/* uniqLower */.vZ)(raw.destinationKinds),
        destinationValues: (0,gait_text/* uniq */.sb)(raw.destinationValues),
        destinationOperations: (0,gait_text/* uniqLower */.vZ)(raw.destinationOperations),
        provenanceSources: (0,gait_text/* uniqLower */.vZ)(raw.provenanceSources),
        identities: (0,gait_text/* uniq */.sb)(raw.identities),
        workspacePrefixes: (0,gait_text/* uniq */.sb)(raw.workspacePrefixes),
        contextToolNames: (0,gait_text/* uniqLower */.vZ)(raw.contextToolNames),
        contextDataClasses: (0,gait_text/* uniqLower */.vZ)(raw.contextDataClasses),
        contextEndpointClasses: (0,gait_text/* uniqLower */.vZ)(raw.contextEndpointClasses),
        contextAutonomyLevels: (0,gait_text/* uniqLower */.vZ)(raw.contextAutonomyLevels),
        requireDelegation: raw.requireDelegation,
        allowedDelegatorIdentities: (0,gait_text/* uniq */.sb)(raw.allowedDelegatorIdentities),
        allowedDelegateIdentities: (0,gait_text/* uniq */.sb)(raw.allowedDelegateIdentities),
        delegationScopes: (0,gait_text/* uniqLower */.vZ)(raw.delegationScopes),
        maxDelegationDepth: depth === undefined ? undefined : integers.take("match.max_delegation_depth", depth),
    };
}
function toolNamePositions(raw, positionOf) {
    const found = new Map();
    for (const { text, start } of [...raw.toolNames, raw.toolName]) {
        const name = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(text));
        if (name !== "" && !found.has(name))
            found.set(name, positionOf(start));
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/normalize-sandbox.js



function normalizeSandbox(checks, integers, raw, ruleName) {
    const words = (list, vocabulary, field) => {
        const values = (0,gait_text/* uniqLower */.vZ)(list);
        checkWords(checks, values, vocabulary, `sandbox.${field}`, ruleName, `sandbox.${field}s`);
        return values;
    };
    const fields = {
        allowedNetworkModes: words(raw.allowedNetworkModes, vocabulary/* NETWORK_MODES */.Kt, "allowed_network_mode"),
        allowedWritablePathPrefixes: pathList(checks, raw.allowedWritablePathPrefixes, "allowed_writable_path_prefixes", ruleName),
        requiredReadOnlyRoots: pathList(checks, raw.requiredReadOnlyRoots, "required_read_only_roots", ruleName),
        allowedEnvExposureModes: words(raw.allowedEnvExposureModes, vocabulary/* ENV_EXPOSURE_MODES */.FT, "allowed_env_exposure_mode"),
        allowedFilesystemIsolations: words(raw.allowedFilesystemIsolations, vocabulary/* FILESYSTEM_ISOLATIONS */.w4, "allowed_filesystem_isolation"),
        allowedUserModes: words(raw.allowedUserModes, vocabulary/* USER_MODES */.FI, "allowed_user_mode"),
    };
    const maxTimeoutSeconds = integers.take("sandbox.max_timeout_seconds", raw.maxTimeoutSeconds);
    if (maxTimeoutSeconds < 0)
        reject(checks, `sandbox.max_timeout_seconds must be >= 0 for ${ruleName}`, "sandbox.max_timeout_seconds");
    const on = raw.enabled || maxTimeoutSeconds !== 0 || Object.values(fields).some((list) => list.length > 0);
    return { on, enabled: on, ...fields, maxTimeoutSeconds };
}
function pathList(checks, list, field, ruleName) {
    const found = (0,gait_text/* paths */.f0)(list);
    if ("value" in found)
        return found.value;
    reject(checks, `sandbox.${field}[${found.assignment}] must not contain raw environment variable assignments for ${ruleName}`, `sandbox.${field}.${found.assignment}`);
    return [];
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/normalize-rule.js









const SHA256 = /^[0-9a-f]{64}$/;
function normalizeRule(checks, raw) {
    checks.offset = raw.offset;
    const name = (0,gait_text/* trim */.Bq)(raw.name);
    if (name === "")
        reject(checks, "rule name is required", "name");
    const integers = integerStore();
    const effect = effectOf(checks, raw, name);
    const match = normalizeMatch(checks, integers, raw.match, name);
    const requiredAgentManifestDigest = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw.requiredAgentManifestDigest));
    if (requiredAgentManifestDigest !== "" && !SHA256.test(requiredAgentManifestDigest)) {
        reject(checks, `required_agent_manifest_digest must be sha256 hex for ${name}`, "required_agent_manifest_digest");
    }
    const allowedCredentialSources = (0,gait_text/* uniqLower */.vZ)(raw.allowedCredentialSources);
    checkWords(checks, allowedCredentialSources, vocabulary/* CREDENTIAL_SOURCES */.XJ, "allowed_credential_source", name, "allowed_credential_sources");
    const allowedCredentialAccessTypes = (0,gait_text/* uniqLower */.vZ)(raw.allowedCredentialAccessTypes);
    checkWords(checks, allowedCredentialAccessTypes, vocabulary/* CREDENTIAL_ACCESS_TYPES */.xK, "allowed_credential_access_type", name, "allowed_credential_access_types");
    const count = (field, value) => {
        if (value < 0n)
            reject(checks, `${field} must be >= 0 for ${name}`, field);
        return integers.take(field, value);
    };
    const maxCredentialTtlSeconds = count("max_credential_ttl_seconds", raw.maxCredentialTtlSeconds);
    const minApprovals = count("min_approvals", raw.minApprovals);
    const mode = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw.requiredContextEvidenceMode));
    if (mode !== "" && mode !== "required")
        reject(checks, `required_context_evidence_mode must be required for ${name}`, "required_context_evidence_mode");
    const maxContextAgeSeconds = count("max_context_age_seconds", raw.maxContextAgeSeconds);
    const freezeWindow = normalizeFreezeWindow(checks, raw.freezeWindow, name);
    const sandbox = normalizeSandbox(checks, integers, raw.sandbox, name);
    const rateLimit = normalizeLimit(checks, integers, raw.rateLimit, "rate_limit", name);
    const destructiveBudget = normalizeLimit(checks, integers, raw.destructiveBudget, "destructive_budget", name);
    const dataflow = normalizeDataflow(checks, raw.dataflow, name);
    const endpoint = normalizeEndpoint(checks, raw.endpoint, name);
    return {
        name,
        priority: integers.take("priority", raw.priority),
        effect,
        action: raw.action,
        match,
        endpoint,
        reasonCodes: (0,gait_text/* uniq */.sb)(raw.reasonCodes),
        violations: (0,gait_text/* uniq */.sb)(raw.violations),
        requireDeclaredAgent: raw.requireDeclaredAgent,
        allowedAgentIds: (0,gait_text/* uniq */.sb)(raw.allowedAgentIds),
        deniedAgentIds: (0,gait_text/* uniq */.sb)(raw.deniedAgentIds),
        requiredAgentManifestDigest,
        allowedAgentManifestPublishers: (0,gait_text/* uniqLower */.vZ)(raw.allowedAgentManifestPublishers),
        allowedAgentManifestSources: (0,gait_text/* uniqLower */.vZ)(raw.allowedAgentManifestSources),
        requiredAgentLifecycleStates: (0,gait_text/* uniqLower */.vZ)(raw.requiredAgentLifecycleStates),
        requireAgentOwner: raw.requireAgentOwner,
        requireUnexpiredAgent: raw.requireUnexpiredAgent,
        blockStandingCredentials: raw.blockStandingCredentials,
        allowedCredentialSources,
        allowedCredentialIssuers: (0,gait_text/* uniq */.sb)(raw.allowedCredentialIssuers),
        allowedCredentialAccessTypes,
        maxCredentialTtlSeconds,
        requireJitCredential: raw.requireJitCredential,
        minApprovals,
        requireDistinctApprovers: raw.requireDistinctApprovers || minApprovals > 1,
        requireContextEvidence: raw.requireContextEvidence,
        requiredContextEvidenceMode: raw.requireContextEvidence ? "required" : mode,
        maxContextAgeSeconds,
        requireBrokerCredential: raw.requireBrokerCredential,
        brokerReference: (0,gait_text/* trim */.Bq)(raw.brokerReference),
        brokerScopes: (0,gait_text/* uniqLower */.vZ)(raw.brokerScopes),
        freezeWindow,
        sandbox,
        rateLimit,
        destructiveBudget,
        dataflow,
        position: checks.positionOf(raw.offset),
        toolNamePositions: toolNamePositions(raw.match, checks.positionOf),
        exactIntegers: integers.exact,
    };
}
function effectOf(checks, raw, name) {
    const alias = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw.action));
    const own = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw.effect));
    if (own !== "" && alias !== "" && own !== alias)
        reject(checks, `rule action must match effect for ${name}`, "action");
    const effect = own || alias;
    if (effect === "")
        reject(checks, `rule effect is required for ${name}`);
    if ((0,gait_verdict/* isVerdict */._f)(effect))
        return effect;
    reject(checks, `invalid rule effect ${(0,gait_text/* goQuote */.dg)(effect)} for ${name}`, own === "" ? "action" : "effect");
    return "block";
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/normalize-trust.js



function normalizeMcpTrust(checks, raw) {
    const written = {
        enabled: raw.enabled,
        snapshot: (0,gait_text/* trim */.Bq)(raw.snapshot),
        action: (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw.action)),
        requiredRiskClasses: (0,gait_text/* uniqLower */.vZ)(raw.requiredRiskClasses),
        minScore: raw.minScore,
        maxAge: (0,gait_text/* trim */.Bq)(raw.maxAge),
        maxAgeNanoseconds: 0n,
        publisherAllowlist: (0,gait_text/* uniqLower */.vZ)(raw.publisherAllowlist),
        requireRegistry: raw.requireRegistry,
    };
    const { snapshot, action, requiredRiskClasses, minScore, maxAge, publisherAllowlist } = written;
    const texts = [snapshot, action, maxAge].some((text) => text !== "");
    const lists = requiredRiskClasses.length + publisherAllowlist.length > 0;
    if (!raw.enabled && !texts && !lists && !(minScore > 0) && !raw.requireRegistry)
        return { on: undefined, raw: written };
    if (snapshot === "")
        reject(checks, "mcp_trust.snapshot is required when mcp_trust is configured", "mcp_trust.snapshot", "mcp_trust");
    const effective = action || "block";
    if (!vocabulary/* RESTRICTIVE */.h_.has(effective))
        reject(checks, `unsupported mcp_trust.action ${(0,gait_text/* goQuote */.dg)(effective)}`, "mcp_trust.action");
    if (minScore < 0 || minScore > 1)
        reject(checks, "mcp_trust.min_score must be between 0 and 1", "mcp_trust.min_score");
    const age = durationOf(checks, maxAge);
    const on = {
        ...written,
        enabled: true,
        action: effective,
        requiredRiskClasses: requiredRiskClasses.length === 0 ? ["critical", "high"] : requiredRiskClasses,
        maxAge: maxAge === "" ? "" : (0,gait_text/* formatDuration */.a3)(age),
        maxAgeNanoseconds: age,
    };
    return { on, raw: written };
}
function durationOf(checks, text) {
    if (text === "")
        return 0n;
    const reading = (0,gait_text/* parseDuration */.E9)(text);
    if ("error" in reading) {
        reject(checks, `parse mcp_trust.max_age: ${reading.error}`, "mcp_trust.max_age");
        return 0n;
    }
    if (reading.nanoseconds <= 0n)
        reject(checks, "mcp_trust.max_age must be > 0", "mcp_trust.max_age");
    return reading.nanoseconds;
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/normalize.js







const SCHEMA_ID = "gait.gate.policy";
const SCHEMA_VERSION = "1.0.0";
function normalizePolicy(raw, positionOf) {
    const checks = { failure: undefined, offset: raw.offset, positionOf };
    const schemaId = raw.schemaId || SCHEMA_ID;
    if (schemaId !== SCHEMA_ID)
        reject(checks, `unsupported policy schema_id: ${schemaId}`, "schema_id");
    const schemaVersion = raw.schemaVersion || SCHEMA_VERSION;
    if (schemaVersion !== SCHEMA_VERSION)
        reject(checks, `unsupported policy schema_version: ${schemaVersion}`, "schema_version");
    const defaultVerdict = defaultVerdictOf(checks, raw);
    const failClosed = normalizeFailClosed(checks, raw.failClosed);
    const mcpTrust = normalizeMcpTrust(checks, raw.mcpTrust);
    const integers = integerStore();
    const count = (field, value) => {
        if (value < 0n)
            reject(checks, `${field} must be >= 0`, field);
        return integers.take(field, value);
    };
    const scripts = {
        maxSteps: count("scripts.max_steps", raw.scripts.maxSteps),
        requireApprovalAbove: count("scripts.require_approval_above", raw.scripts.requireApprovalAbove),
        blockMixedRisk: raw.scripts.blockMixedRisk,
    };
    const rules = [];
    for (const rule of raw.rules) {
        if (checks.failure !== undefined)
            break;
        rules.push(normalizeRule(checks, rule));
    }
    if (checks.failure !== undefined) {
        return { error: checks.failure };
    }
    return {
        policy: {
            schemaId,
            schemaVersion,
            defaultVerdict,
            defaultAction: raw.defaultAction,
            failClosed,
            scripts,
            mcpTrust: mcpTrust.on,
            mcpTrustRaw: mcpTrust.raw,
            rules: rules.sort(exact/* compareRules */.Do),
            exactIntegers: integers.exact,
        },
    };
}
function defaultVerdictOf(checks, raw) {
    const own = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw.defaultVerdict));
    const alias = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(raw.defaultAction));
    if (own !== "" && alias !== "" && own !== alias)
        reject(checks, "default_action must match default_verdict when both are set", "default_action");
    const verdict = own || alias || "require_approval";
    if ((0,gait_verdict/* isVerdict */._f)(verdict))
        return verdict;
    reject(checks, `invalid default_verdict: ${verdict}`, own === "" ? "default_action" : "default_verdict");
    return "block";
}
function normalizeFailClosed(checks, raw) {
    const riskClasses = (0,gait_text/* uniqLower */.vZ)(raw.riskClasses);
    const requiredFields = (0,gait_text/* uniqLower */.vZ)(raw.requiredFields);
    const requiredHighRiskFields = (0,gait_text/* uniqLower */.vZ)(raw.requiredHighRiskFields);
    for (const field of requiredFields) {
        if (!vocabulary/* FAIL_CLOSED_FIELDS */.gw.has(field))
            rejectWord(checks, `unsupported fail_closed required_field: ${field}`, field, "fail_closed.required_fields");
    }
    for (const field of requiredHighRiskFields) {
        if (!vocabulary/* HIGH_RISK_FIELDS */.$g.has(field))
            rejectWord(checks, `unsupported fail_closed required_high_risk_field: ${field}`, field, "fail_closed.required_high_risk_fields");
    }
    return {
        enabled: raw.enabled,
        riskClasses: raw.enabled && riskClasses.length === 0 ? ["critical", "high"] : riskClasses,
        requiredFields,
        requiredHighRiskFields,
    };
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/decode-scalars.js




const decode_scalars_MIN_INT64 = -(1n << 63n);
const decode_scalars_MAX_INT64 = (1n << 63n) - 1n;
const CANONICAL_INTEGER = /^-?(?:0|[1-9][0-9]*)$/;
const PLAIN_NUMBER = /^-?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
const NO_NUMBER = /^[-+]?\.(?:inf|nan)$/i;
const TWO_TO_63 = 2 ** 63;
const placedText = {
    zero: { text: "", start: 0 },
    read: (node, context) => ({ text: decode_scalars_text.read(node, context), start: node.start }),
};
const decode_scalars_text = {
    zero: "",
    read: (node, context) => readText(node, context),
};
const itemText = {
    zero: "",
    read: (node, context) => {
        if (node.kind === "scalar" && scalarValue(node).kind === "null")
            remark(context, "yaml_null_item", node.start);
        return readText(node, context);
    },
};
const placedItem = {
    zero: placedText.zero,
    read: (node, context) => ({ text: itemText.read(node, context), start: node.start }),
};
function readText(node, context) {
    const value = decode_scalars_valueOf(node, context, "string");
    if (value === undefined)
        return "";
    const result = textOf(value);
    if (node.kind === "scalar" && node.style === "plain" && value.kind !== "null" && value.kind !== "bytes" && result !== node.text) {
        remark(context, "yaml_odd_scalar", node.start, `${node.text} is read as the text ${JSON.stringify(result)}`);
    }
    return result ?? "";
}
function integer(type) {
    return {
        zero: 0n,
        read: (node, context) => {
            const value = decode_scalars_valueOf(node, context, type);
            return value === undefined ? 0n : decode_scalars_toInteger(value, node, context, type);
        },
    };
}
function decode_scalars_toInteger(value, node, context, type) {
    switch (value.kind) {
        case "null":
            if (node.tag === undefined && node.anchor === undefined)
                return 0n;
            break;
        case "integer":
            if (value.tagged)
                break;
            return inRange(value.value, node, context, type);
        case "float":
            return truncated(value.value, node, context, type);
        case "string": {
            const number = numberIn(value.value);
            if (number === undefined)
                break;
            if (!(number >= 0) || number === Infinity)
                return overflow(value.value, node, context, type);
            remark(context, "yaml_number_from_text", node.start);
            return truncated(number, node, context, type);
        }
        case "boolean":
        case "bytes":
        case "invalid":
            break;
    }
    refuse(context, mismatch(goType(value), context, type), markOf(node));
    return 0n;
}
function inRange(value, node, context, type) {
    if (value < decode_scalars_MIN_INT64 || value > decode_scalars_MAX_INT64)
        return overflow(String(value), node, context, type);
    if (node.kind === "scalar" && !CANONICAL_INTEGER.test(node.text)) {
        remark(context, "yaml_odd_scalar", node.start, `${node.text} is read as the number ${value}`);
    }
    return value;
}
function overflow(value, node, context, type) {
    refuse(context, `cannot unmarshal ${value} into Go value of type ${type} ( overflow )`, node.start);
    return 0n;
}
function truncated(value, node, context, type) {
    if (Number.isNaN(value) || value >= TWO_TO_63)
        return overflow((0,gait_text/* goFloat */.t$)(value, 21), node, context, type);
    const whole = value < -TWO_TO_63 ? decode_scalars_MIN_INT64 : BigInt(Math.trunc(value));
    const isWhole = Number.isInteger(value);
    if (isWhole && node.kind === "scalar" && scalarValue(node).kind === "string")
        return whole;
    const detail = `${node.kind === "scalar" ? node.text : String(value)} is read as the number ${whole}`;
    remark(context, isWhole ? "yaml_odd_scalar" : "yaml_fraction_truncated", node.start, detail);
    return whole;
}
function numberIn(text) {
    const number = (0,yaml/* parseNumberText */.ke)(text);
    return number !== undefined && Math.abs(number) === Infinity && /[0-9]/.test(text) ? undefined : number;
}
const decode_scalars_float = {
    zero: 0,
    read: (node, context) => {
        const value = decode_scalars_valueOf(node, context, "float64");
        switch (value?.kind) {
            case undefined:
            case "null":
                return 0;
            case "integer":
            case "float": {
                const number = Number(value.value);
                if (node.kind === "scalar" && node.style === "plain" && !PLAIN_NUMBER.test(node.text) && !NO_NUMBER.test(node.text)) {
                    remark(context, "yaml_odd_scalar", node.start, `${node.text} is read as the number ${number}`);
                }
                return number;
            }
            case "string": {
                const number = numberIn(value.value);
                if (number === undefined)
                    break;
                remark(context, "yaml_number_from_text", node.start);
                return number;
            }
            case "boolean":
            case "bytes":
            case "invalid":
                break;
        }
        refuse(context, mismatch(goType(value), context, "float64"), markOf(node));
        return 0;
    },
};
const decode_scalars_boolean = {
    zero: false,
    read: (node, context) => {
        const value = decode_scalars_valueOf(node, context, "bool");
        if (value === undefined || value.kind === "null")
            return false;
        if (value.kind !== "boolean")
            refuse(context, mismatch(goType(value), context, "bool"), markOf(node));
        return value.kind === "boolean" && value.value;
    },
};
function optional(decoder) {
    return {
        zero: undefined,
        read: (node, context) => {
            const found = target(node, context);
            if (found?.kind === "scalar" && found.tag === undefined && found.anchor === undefined && scalarValue(found).kind === "null")
                return undefined;
            const value = decoder.read(node, context);
            return found?.kind === "scalar" && scalarValue(found).kind === "null" ? undefined : value;
        },
    };
}
function decode_scalars_valueOf(node, context, type) {
    const found = target(node, context);
    if (found === undefined)
        return undefined;
    if (found.kind === "scalar") {
        const value = scalarValue(found);
        if (value.kind === "invalid")
            refuse(context, value.message, found.start);
        return value;
    }
    const name = found.kind === "mapping" ? "map[string]interface {}" : "[]interface {}";
    refuse(context, mismatch(name, context, type), markOf(found));
    return undefined;
}
function mismatch(found, context, type) {
    return `cannot unmarshal ${found} into Go struct field Policy.${context.field} of type ${type}`;
}
function goType(value) {
    switch (value.kind) {
        case "null":
            return "nil";
        case "boolean":
            return "bool";
        case "integer":
            return value.tagged ? "int" : value.value < 0n ? "int64" : "uint64";
        case "float":
            return "float64";
        case "string":
            return "string";
        case "bytes":
            return "[]uint8";
        case "invalid":
            return "invalid";
    }
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/raw.js


const texts = list(itemText);
const raw_int = integer("int");
const int64 = integer("int64");
const scripts = struct({
    maxSteps: ["max_steps", raw_int],
    requireApprovalAbove: ["require_approval_above", raw_int],
    blockMixedRisk: ["block_mixed_risk", decode_scalars_boolean],
});
const failClosed = struct({
    enabled: ["enabled", decode_scalars_boolean],
    riskClasses: ["risk_classes", texts],
    requiredFields: ["required_fields", texts],
    requiredHighRiskFields: ["required_high_risk_fields", texts],
});
const mcpTrust = struct({
    enabled: ["enabled", decode_scalars_boolean],
    snapshot: ["snapshot", decode_scalars_text],
    action: ["action", decode_scalars_text],
    requiredRiskClasses: ["required_risk_classes", texts],
    minScore: ["min_score", decode_scalars_float],
    maxAge: ["max_age", decode_scalars_text],
    publisherAllowlist: ["publisher_allowlist", texts],
    requireRegistry: ["require_registry", decode_scalars_boolean],
});
const toolAnnotations = struct({
    readOnlyHint: ["readOnlyHint", optional(decode_scalars_boolean)],
    destructiveHint: ["destructiveHint", optional(decode_scalars_boolean)],
    idempotentHint: ["idempotentHint", optional(decode_scalars_boolean)],
    openWorldHint: ["openWorldHint", optional(decode_scalars_boolean)],
});
const match = struct({
    toolName: ["tool_name", placedText],
    toolNames: ["tool_names", list(placedItem)],
    riskClasses: ["risk_classes", texts],
    targetKinds: ["target_kinds", texts],
    targetValues: ["target_values", texts],
    endpointClass: ["endpoint_class", texts],
    endpointClasses: ["endpoint_classes", texts],
    discoveryMethods: ["discovery_method", texts],
    toolAnnotations: ["tool_annotations", toolAnnotations],
    skillPublishers: ["skill_publishers", texts],
    skillSources: ["skill_sources", texts],
    dataClasses: ["data_classes", texts],
    destinationKinds: ["destination_kinds", texts],
    destinationValues: ["destination_values", texts],
    destinationOperations: ["destination_operations", texts],
    provenanceSources: ["provenance_sources", texts],
    identities: ["identities", texts],
    workspacePrefixes: ["workspace_prefixes", texts],
    contextToolNames: ["context_tool_names", texts],
    contextDataClasses: ["context_data_classes", texts],
    contextEndpointClasses: ["context_endpoint_classes", texts],
    contextAutonomyLevels: ["context_autonomy_levels", texts],
    requireDelegation: ["require_delegation", decode_scalars_boolean],
    allowedDelegatorIdentities: ["allowed_delegator_identities", texts],
    allowedDelegateIdentities: ["allowed_delegate_identities", texts],
    delegationScopes: ["delegation_scopes", texts],
    maxDelegationDepth: ["max_delegation_depth", optional(raw_int)],
});
const endpoint = struct({
    enabled: ["enabled", decode_scalars_boolean],
    pathAllowlist: ["path_allowlist", texts],
    pathDenylist: ["path_denylist", texts],
    domainAllowlist: ["domain_allowlist", texts],
    domainDenylist: ["domain_denylist", texts],
    egressClasses: ["egress_classes", texts],
    action: ["action", decode_scalars_text],
    destructiveAction: ["destructive_action", decode_scalars_text],
    reasonCode: ["reason_code", decode_scalars_text],
    violation: ["violation", decode_scalars_text],
});
const freezeWindow = struct({
    enabled: ["enabled", decode_scalars_boolean],
    timezone: ["timezone", decode_scalars_text],
    effect: ["effect", decode_scalars_text],
    reason: ["reason", decode_scalars_text],
    environments: ["environments", texts],
    riskClasses: ["risk_classes", texts],
    windows: ["windows", list(struct({ name: ["name", decode_scalars_text], start: ["start", decode_scalars_text], end: ["end", decode_scalars_text] }))],
});
const sandbox = struct({
    enabled: ["enabled", decode_scalars_boolean],
    allowedNetworkModes: ["allowed_network_modes", texts],
    allowedWritablePathPrefixes: ["allowed_writable_path_prefixes", texts],
    requiredReadOnlyRoots: ["required_read_only_roots", texts],
    allowedEnvExposureModes: ["allowed_env_exposure_modes", texts],
    maxTimeoutSeconds: ["max_timeout_seconds", int64],
    allowedFilesystemIsolations: ["allowed_filesystem_isolations", texts],
    allowedUserModes: ["allowed_user_modes", texts],
});
const limit = struct({ requests: ["requests", raw_int], window: ["window", decode_scalars_text], scope: ["scope", decode_scalars_text] });
const dataflow = struct({
    enabled: ["enabled", decode_scalars_boolean],
    taintedSources: ["tainted_sources", texts],
    destinationKinds: ["destination_kinds", texts],
    destinationValues: ["destination_values", texts],
    destinationOperations: ["destination_operations", texts],
    action: ["action", decode_scalars_text],
    reasonCode: ["reason_code", decode_scalars_text],
    violation: ["violation", decode_scalars_text],
});
const rule = struct({
    name: ["name", decode_scalars_text],
    priority: ["priority", raw_int],
    effect: ["effect", decode_scalars_text],
    action: ["action", decode_scalars_text],
    match: ["match", match],
    endpoint: ["endpoint", endpoint],
    reasonCodes: ["reason_codes", texts],
    violations: ["violations", texts],
    requireDeclaredAgent: ["require_declared_agent", decode_scalars_boolean],
    allowedAgentIds: ["allowed_agent_ids", texts],
    deniedAgentIds: ["denied_agent_ids", texts],
    requiredAgentManifestDigest: ["required_agent_manifest_digest", decode_scalars_text],
    allowedAgentManifestPublishers: ["allowed_agent_manifest_publishers", texts],
    allowedAgentManifestSources: ["allowed_agent_manifest_sources", texts],
    requiredAgentLifecycleStates: ["required_agent_lifecycle_states", texts],
    requireAgentOwner: ["require_agent_owner", decode_scalars_boolean],
    requireUnexpiredAgent: ["require_unexpired_agent", decode_scalars_boolean],
    blockStandingCredentials: ["block_standing_credentials", decode_scalars_boolean],
    allowedCredentialSources: ["allowed_credential_sources", texts],
    allowedCredentialIssuers: ["allowed_credential_issuers", texts],
    allowedCredentialAccessTypes: ["allowed_credential_access_types", texts],
    maxCredentialTtlSeconds: ["max_credential_ttl_seconds", int64],
    requireJitCredential: ["require_jit_credential", decode_scalars_boolean],
    minApprovals: ["min_approvals", raw_int],
    requireDistinctApprovers: ["require_distinct_approvers", decode_scalars_boolean],
    requireContextEvidence: ["require_context_evidence", decode_scalars_boolean],
    requiredContextEvidenceMode: ["required_context_evidence_mode", decode_scalars_text],
    maxContextAgeSeconds: ["max_context_age_seconds", int64],
    requireBrokerCredential: ["require_broker_credential", decode_scalars_boolean],
    brokerReference: ["broker_reference", decode_scalars_text],
    brokerScopes: ["broker_scopes", texts],
    freezeWindow: ["freeze_window", freezeWindow],
    sandbox: ["sandbox", sandbox],
    rateLimit: ["rate_limit", limit],
    destructiveBudget: ["destructive_budget", limit],
    dataflow: ["dataflow", dataflow],
});
const rawPolicy = struct({
    schemaId: ["schema_id", decode_scalars_text, "SchemaID"],
    schemaVersion: ["schema_version", decode_scalars_text, "SchemaVersion"],
    defaultVerdict: ["default_verdict", decode_scalars_text, "DefaultVerdict"],
    defaultAction: ["default_action", decode_scalars_text, "DefaultAction"],
    scripts: ["scripts", scripts, "Scripts"],
    failClosed: ["fail_closed", failClosed, "FailClosed"],
    mcpTrust: ["mcp_trust", mcpTrust, "MCPTrust"],
    rules: ["rules", list(rule), "Rules"],
});

;// CONCATENATED MODULE: ./lib/src/gait/policy/read.js







function readPolicy(bytes) {
    const file = (0,yaml/* readYamlFile */.kv)(bytes);
    const diagnostics = yamlNotes(file);
    const refused = (message, position, more = {}) => ({
        error: { message, position, ...more },
        diagnostics,
    });
    if (file.failure !== undefined) {
        const position = file.positionOf(file.failure.offset);
        return refused(`parse policy yaml: ${(0,yaml/* bracketed */.Em)(position)} ${file.failure.message}`, position);
    }
    const written = file.documents[0]?.root;
    const root = written === undefined || isMarkedNull(written) ? undefined : written;
    const legacy = legacyAdvice(root);
    if (legacy !== undefined) {
        const { message, hint, migration, offset } = legacy;
        return refused(`parse policy yaml: ${message}`, file.positionOf(offset), { hint, migration });
    }
    const context = newContext(file);
    const raw = root === undefined ? rawPolicy.zero : rawPolicy.read(root, context);
    for (const note of context.notes)
        diagnostics.push(note);
    if (root !== undefined && root.kind === "scalar" && context.failure === undefined) {
        const position = file.positionOf(root.start);
        return refused(`parse policy yaml: ${(0,yaml/* bracketed */.Em)(position)} null was used where mapping is expected`, position);
    }
    if (context.failure !== undefined) {
        return refused(`parse policy yaml: ${context.failure.message}`, context.failure.position);
    }
    const normalized = normalizePolicy(raw, file.positionOf);
    if ("error" in normalized) {
        const { message } = normalized.error;
        return { error: { message, position: file.positionOf(failureOffset(root, normalized.error)) }, diagnostics };
    }
    return { policy: normalized.policy, diagnostics };
}
function isMarkedNull(root) {
    if (root.kind !== "scalar")
        return false;
    return root.tag?.name === "!!null" || (root.anchor !== undefined && isNull(root));
}
function yamlNotes(file) {
    const notes = file.notes.map(({ code, offset }) => policyNote(code, file.positionOf(offset)));
    return file.badUtf8 === undefined ? notes : [policyNote("yaml_invalid_utf8", file.badUtf8), ...notes];
}

;// CONCATENATED MODULE: ./lib/src/gait/policy/index.js









/***/ }),

/***/ 1909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ HIGH_RISK_FIELDS),
/* harmony export */   El: () => (/* binding */ DISCOVERY_METHODS),
/* harmony export */   FI: () => (/* binding */ USER_MODES),
/* harmony export */   FT: () => (/* binding */ ENV_EXPOSURE_MODES),
/* harmony export */   Kt: () => (/* binding */ NETWORK_MODES),
/* harmony export */   XJ: () => (/* binding */ CREDENTIAL_SOURCES),
/* harmony export */   aA: () => (/* binding */ LIMIT_SCOPES),
/* harmony export */   gw: () => (/* binding */ FAIL_CLOSED_FIELDS),
/* harmony export */   h_: () => (/* binding */ RESTRICTIVE),
/* harmony export */   w4: () => (/* binding */ FILESYSTEM_ISOLATIONS),
/* harmony export */   wY: () => (/* binding */ LIMIT_WINDOWS),
/* harmony export */   xK: () => (/* binding */ CREDENTIAL_ACCESS_TYPES),
/* harmony export */   zG: () => (/* binding */ ENDPOINT_CLASSES)
/* harmony export */ });
const FAIL_CLOSED_FIELDS = new Set(["targets", "arg_provenance", "endpoint_class", "delegation", "context_evidence"]);
const HIGH_RISK_FIELDS = new Set([
    "agent_id",
    "agent_identity",
    "run_id",
    "workflow_id",
    "repo",
    "environment",
    "credential_ref",
    "credential_source",
    "credential_access_type",
    "credential_issuer",
    "credential_ttl_seconds",
    "approval_ref",
    "wrkr_inventory_ref",
    "agent_action_bom_ref",
]);
const ENDPOINT_CLASSES = new Set([
    "fs.read",
    "fs.write",
    "fs.delete",
    "proc.exec",
    "net.http",
    "net.dns",
    "ui.click",
    "ui.type",
    "ui.navigate",
    "other",
]);
const DISCOVERY_METHODS = new Set(["webmcp", "dynamic_mcp", "a2a", "mcp", "static_mcp", "manual", "unknown"]);
const CREDENTIAL_SOURCES = new Set([
    "aws_iam_user",
    "aws_sts",
    "azure_federated",
    "command",
    "env",
    "gcp_sts",
    "github_oidc",
    "github_pat",
    "kubernetes_service_account",
    "stub",
    "unknown",
    "vault_dynamic",
]);
const CREDENTIAL_ACCESS_TYPES = new Set(["cloud_admin", "inherited", "jit", "standing", "static", "unknown"]);
const NETWORK_MODES = new Set(["disabled", "egress_allowlist", "full"]);
const ENV_EXPOSURE_MODES = new Set(["allowlist", "full", "none"]);
const FILESYSTEM_ISOLATIONS = new Set(["container", "none", "workspace"]);
const USER_MODES = new Set(["default", "root", "unprivileged"]);
const LIMIT_WINDOWS = new Set(["minute", "hour"]);
const LIMIT_SCOPES = new Set(["tool", "identity", "tool_identity"]);
const RESTRICTIVE = new Set(["block", "require_approval"]);


/***/ }),

/***/ 3701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ho: () => (/* reexport */ SNAPSHOT_SCHEMA_ID),
  dn: () => (/* reexport */ TRUSTED_STATUSES),
  US: () => (/* reexport */ identityKey),
  Wb: () => (/* reexport */ readServer),
  RA: () => (/* reexport */ readSnapshot),
  Vz: () => (/* reexport */ verifyServer),
  QF: () => (/* reexport */ verifyServerIn)
});

// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
;// CONCATENATED MODULE: ./lib/src/gait/trust/checks.js

const TRUSTED_STATUSES = new Set(["", "trusted", "allow", "pass"]);
const SECOND = 1000000000n;
function maxAgeSeconds(trust) {
    return trust.maxAgeNanoseconds / SECOND;
}
function checkEntry(trust, entry, now) {
    const failed = [];
    if (!TRUSTED_STATUSES.has((0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(entry.status))))
        failed.push({ reasonCode: "mcp_trust_status_untrusted", status: "untrusted" });
    const publisherAllowed = trust.publisherAllowlist.includes((0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(entry.publisher)));
    if (trust.publisherAllowlist.length > 0 && !publisherAllowed) {
        failed.push({ reasonCode: "mcp_trust_publisher_untrusted", status: "untrusted" });
    }
    const registryVerified = trust.requireRegistry && isRegistryVerified(entry);
    if (trust.requireRegistry && !registryVerified)
        failed.push({ reasonCode: "mcp_trust_registry_unverified", status: "invalid" });
    if (isStale(maxAgeSeconds(trust), entry.updatedAt, now))
        failed.push({ reasonCode: "mcp_trust_stale", status: "stale" });
    if (trust.minScore > 0 && entry.score < trust.minScore) {
        failed.push({ reasonCode: "mcp_trust_below_threshold", status: "below_threshold" });
    }
    return { failed, registryVerified, publisherAllowed };
}
function isRegistryVerified(entry) {
    const claim = entry.registryVerification;
    return claim !== undefined && claim.signatureVerified && claim.publisherAllowed && (!claim.pinPresent || claim.pinVerified);
}
function isStale(seconds, updatedAt, now) {
    return seconds > 0n && (updatedAt === gait_text/* ZERO_TIME */.x8 || updatedAt + seconds * SECOND < now);
}

;// CONCATENATED MODULE: ./lib/src/gait/trust/identity.js

function identityKey(named) {
    const id = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(named.serverId));
    return id === "" ? (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(named.serverName)) : id;
}

// EXTERNAL MODULE: ./lib/src/gait/json/index.js + 9 modules
var json = __webpack_require__(2566);
;// CONCATENATED MODULE: ./lib/src/gait/trust/server.js


const serverType = (0,json/* goStruct */.cM)("mcp.ServerInfo", {
    server_id: json/* goString */.WF,
    server_name: json/* goString */.WF,
    publisher: json/* goString */.WF,
    source: json/* goString */.WF,
    endpoint: json/* goString */.WF,
});
function readServer(bytes) {
    const decoded = (0,json/* decodeJson */.xO)(bytes, serverType);
    const { diagnostics } = decoded;
    if ("error" in decoded) {
        const { message, ...place } = decoded.error;
        return { error: { message: `parse server description: ${message}`, ...place }, diagnostics };
    }
    const { server_id, server_name, publisher, source, endpoint } = decoded.value;
    const server = { serverId: server_id, serverName: server_name, publisher, source, endpoint };
    if (identityKey(server) === "")
        return { error: { message: "server description requires server_id or server_name" }, diagnostics };
    return { server, diagnostics };
}

;// CONCATENATED MODULE: ./lib/src/gait/trust/float.js
const goFloat64 = {
    name: "float64",
    zero: () => 0,
    decode: (old, node, decoding) => {
        if (node.kind === "null")
            return old;
        if (node.kind !== "number") {
            decoding.mismatch(node.kind === "boolean" ? "bool" : node.kind, "float64", node.start);
            return old;
        }
        const value = Number(node.text);
        if (Number.isFinite(value))
            return value;
        decoding.mismatch(`number ${node.text}`, "float64", node.start);
        return old;
    },
};

;// CONCATENATED MODULE: ./lib/src/gait/trust/snapshot.js




const verificationType = (0,json/* goStruct */.cM)("mcp.RegistryVerification", {
    pack_name: json/* goString */.WF,
    pack_version: json/* goString */.WF,
    digest: json/* goString */.WF,
    metadata_path: json/* goString */.WF,
    pin_path: json/* goString */.WF,
    pin_digest: json/* goString */.WF,
    pin_present: json/* goBool */.B7,
    pin_verified: json/* goBool */.B7,
    signature_verified: json/* goBool */.B7,
    signature_error: json/* goString */.WF,
    publisher: json/* goString */.WF,
    source: json/* goString */.WF,
    publisher_allowed: json/* goBool */.B7,
});
const entryType = (0,json/* goStruct */.cM)("mcp.TrustSnapshotEntry", {
    server_id: json/* goString */.WF,
    server_name: json/* goString */.WF,
    publisher: json/* goString */.WF,
    source: json/* goString */.WF,
    endpoint: json/* goString */.WF,
    status: json/* goString */.WF,
    updated_at: json/* goTime */.ud,
    score: goFloat64,
    evidence_path: json/* goString */.WF,
    registry_verification: (0,json/* goPointer */.O0)(verificationType),
});
const snapshotType = (0,json/* goStruct */.cM)("mcp.TrustSnapshot", {
    schema_id: json/* goString */.WF,
    schema_version: json/* goString */.WF,
    created_at: json/* goTime */.ud,
    producer_version: json/* goString */.WF,
    entries: (0,json/* goList */.b0)(entryType),
});
const SNAPSHOT_SCHEMA_ID = "gait.mcp.trust_snapshot";
const SCHEMA_VERSION = "1.0.0";
function readSnapshot(bytes) {
    const decoded = (0,json/* decodeJson */.xO)(bytes, snapshotType);
    const { diagnostics } = decoded;
    if ("error" in decoded)
        return { error: decoded.error, diagnostics };
    const raw = decoded.value;
    const invalid = (message) => ({ error: { message }, diagnostics });
    const odd = (field) => ({ error: { message: `${field} is ${(0,gait_text/* goQuote */.dg)(raw[field])}`, field }, diagnostics });
    if ((0,gait_text/* trim */.Bq)(raw.schema_id) !== "" && raw.schema_id !== SNAPSHOT_SCHEMA_ID)
        return odd("schema_id");
    if ((0,gait_text/* trim */.Bq)(raw.schema_version) !== "" && raw.schema_version !== SCHEMA_VERSION)
        return odd("schema_version");
    const byKey = new Map();
    const entries = [];
    for (const item of (0,json/* listItems */.Dw)(raw.entries)) {
        const entry = entryOf(item);
        const key = identityKey(entry);
        if (key === "")
            return invalid(`entry ${entries.length + 1} has neither server_id nor server_name`);
        if (byKey.has(key))
            return invalid(`two entries are known as ${(0,gait_text/* goQuote */.dg)(key)}`);
        byKey.set(key, entry);
        entries.push(entry);
    }
    return { value: { createdAt: raw.created_at ?? gait_text/* ZERO_TIME */.x8, entries, byKey }, diagnostics };
}
function entryOf(item) {
    return {
        serverId: item.server_id,
        serverName: item.server_name,
        publisher: item.publisher,
        source: item.source,
        endpoint: item.endpoint,
        status: item.status,
        updatedAt: item.updated_at ?? gait_text/* ZERO_TIME */.x8,
        score: item.score,
        evidencePath: item.evidence_path,
        registryVerification: item.registry_verification === undefined ? undefined : verificationOf(item.registry_verification),
    };
}
function verificationOf(item) {
    return {
        pinPresent: item.pin_present,
        pinVerified: item.pin_verified,
        signatureVerified: item.signature_verified,
        publisherAllowed: item.publisher_allowed,
    };
}

// EXTERNAL MODULE: ./lib/src/gait/verdict.js
var verdict = __webpack_require__(7095);
;// CONCATENATED MODULE: ./lib/src/gait/trust/risk-class.js

const HIGHEST_FIRST = ["critical", "high", "medium", "low"];
function settleRiskClass(asked, listed) {
    const word = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(asked));
    return word === "" ? (HIGHEST_FIRST.find((known) => listed.includes(known)) ?? listed[0] ?? "") : word;
}

;// CONCATENATED MODULE: ./lib/src/gait/trust/verify-server.js






function verifyServer(policy, snapshotBytes, server, riskClass, now) {
    const reading = snapshotBytes === undefined || policy.mcpTrust === undefined ? undefined : readSnapshot(snapshotBytes);
    return verifyServerIn(policy, reading, server, riskClass, now);
}
function verifyServerIn(policy, snapshot, server, riskClass, now) {
    const trust = policy.mcpTrust;
    if (trust === undefined) {
        const named = { serverId: (0,gait_text/* trim */.Bq)(server.serverId), serverName: (0,gait_text/* trim */.Bq)(server.serverName) };
        return {
            ...named,
            verdict: "allow",
            ok: true,
            reasonCodes: [],
            violations: [],
            snapshotPath: "",
            findings: undefined,
        };
    }
    const required = trust.requiredRiskClasses.includes(settleRiskClass(riskClass, trust.requiredRiskClasses));
    const found = findEntry(snapshot, identityKey(server));
    const findings = "entry" in found ? fromEntry(trust, found.entry, required, now) : withoutEntry(trust, server, found, required);
    return {
        serverId: findings.serverId,
        serverName: findings.serverName,
        verdict: findings.enforced ? actionOf(trust) : "allow",
        ok: !findings.enforced,
        reasonCodes: findings.reasonCodes,
        violations: findings.enforced ? ["mcp_trust_policy"] : [],
        snapshotPath: trust.snapshot,
        findings,
    };
}
function findEntry(reading, key) {
    if (key === "")
        return { reasonCode: "mcp_trust_identifier_missing", status: "missing" };
    if (reading === undefined)
        return { reasonCode: "mcp_trust_snapshot_unavailable", status: "missing" };
    const snapshot = reading.value;
    if (snapshot === undefined)
        return { reasonCode: "mcp_trust_snapshot_invalid", status: "invalid" };
    const entry = snapshot.byKey.get(key);
    return entry === undefined ? { reasonCode: "mcp_trust_server_unknown", status: "unknown" } : { entry };
}
function withoutEntry(trust, server, failed, required) {
    const nothing = { failed: [failed], registryVerified: false, publisherAllowed: false };
    return findingsOf(trust, { ...server, evidencePath: "", score: 0, updatedAt: gait_text/* ZERO_TIME */.x8 }, nothing, required);
}
function fromEntry(trust, entry, required, now) {
    return findingsOf(trust, entry, checkEntry(trust, entry, now), required);
}
function findingsOf(trust, shown, checks, required) {
    const first = checks.failed[0];
    const codes = checks.failed.map((check) => check.reasonCode);
    return {
        serverId: (0,gait_text/* trim */.Bq)(shown.serverId),
        serverName: (0,gait_text/* trim */.Bq)(shown.serverName),
        publisher: (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(shown.publisher)),
        source: (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(shown.source)),
        status: first?.status ?? "trusted",
        decisionSource: (0,gait_text/* trim */.Bq)(shown.evidencePath) || trust.snapshot,
        score: shown.score,
        threshold: trust.minScore,
        updatedAt: shown.updatedAt,
        maxAgeSeconds: maxAgeSeconds(trust),
        required,
        enforced: required && first !== undefined,
        registryVerified: checks.registryVerified,
        publisherAllowed: checks.publisherAllowed,
        reasonCodes: first === undefined ? ["mcp_trust_verified"] : codes.sort(gait_text/* compareBytes */.Xo),
    };
}
function actionOf(trust) {
    return (0,verdict/* isVerdict */._f)(trust.action) ? trust.action : "block";
}

;// CONCATENATED MODULE: ./lib/src/gait/trust/index.js







/***/ }),

/***/ 870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Em: () => (/* reexport */ bracketed),
  w4: () => (/* reexport */ findEntry),
  Hh: () => (/* reexport */ findPath),
  ke: () => (/* reexport */ parseNumberText),
  kv: () => (/* reexport */ readYamlFile),
  Zg: () => (/* reexport */ resolveAlias),
  Rg: () => (/* reexport */ resolvePlain)
});

// UNUSED EXPORTS: readYaml

;// CONCATENATED MODULE: ./lib/src/gait/yaml/find.js
function resolveAlias(node) {
    return node?.kind === "alias" ? node.target : node;
}
function findEntry(node, key) {
    const mapping = resolveAlias(node);
    if (mapping?.kind !== "mapping")
        return undefined;
    return mapping.entries.find((entry) => {
        const found = resolveAlias(entry.key);
        return found?.kind === "scalar" && found.text === key;
    });
}
function findPath(root, path) {
    let node = resolveAlias(root);
    let keyStart = node?.start ?? 0;
    for (const step of path) {
        if (typeof step === "number") {
            const item = node?.kind === "sequence" ? node.items[step] : undefined;
            keyStart = item?.start ?? keyStart;
            node = resolveAlias(item);
        }
        else {
            const entry = findEntry(node, step);
            keyStart = entry?.key.start ?? keyStart;
            node = resolveAlias(entry?.value);
        }
        if (node === undefined)
            return undefined;
    }
    return node === undefined ? undefined : { node, keyStart };
}

// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
;// CONCATENATED MODULE: ./lib/src/gait/yaml/places.js

function bracketed({ line, column }) {
    return `[${line}:${column}]`;
}
function placeIn(text) {
    return (offset) => bracketed((0,source/* lineIndex */.Dp)(text)(offset));
}

// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
;// CONCATENATED MODULE: ./lib/src/gait/yaml/cursor.js
const TAB = 9;
const LF = 10;
const SPACE = 32;
const HASH = 35;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const QUESTION = 63;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const END = -1;
const DEPTH_LIMIT = 10_000;
function newCursor(text, wideBreaks) {
    return {
        text,
        wideBreaks,
        at: 0,
        lineStart: 0,
        depth: 0,
        documents: 0,
        openSequences: 0,
        openMappings: 0,
        failure: undefined,
        late: undefined,
        anchors: new Map(),
        notes: [],
    };
}
function unitAt(cursor, offset) {
    return offset < cursor.text.length ? cursor.text.charCodeAt(offset) : END;
}
function unit(cursor) {
    return unitAt(cursor, cursor.at);
}
function isGap(code) {
    return code === SPACE || code === LF || code === TAB || code === END;
}
function columnOf(cursor) {
    return cursor.at - cursor.lineStart;
}
function fail(cursor, message, offset = cursor.at) {
    cursor.failure ??= { message, offset };
    cursor.at = cursor.text.length;
}
function failLate(cursor, message, offset) {
    cursor.late ??= { message, offset };
}
function note(cursor, code, offset) {
    cursor.notes.push({ code, offset });
}
function enter(cursor, levels, properties) {
    cursor.depth += levels + propertyCount(properties);
    return checkDepth(cursor, cursor.depth);
}
function leave(cursor, levels, properties) {
    cursor.depth -= levels + propertyCount(properties);
}
function propertyCount(properties) {
    return properties === undefined ? 0 : Number(properties.anchor !== undefined) + Number(properties.tag !== undefined);
}
function checkDepth(cursor, depth) {
    if (depth <= DEPTH_LIMIT - (cursor.documents === 0 ? 1 : 0))
        return true;
    fail(cursor, "exceeded max depth");
    return false;
}
function atMarker(cursor) {
    if (cursor.at !== cursor.lineStart)
        return undefined;
    if (cursor.text.startsWith("...", cursor.at) && cursor.text[cursor.at + 3] !== ".")
        return "...";
    return markerAt(cursor, cursor.at);
}
function markerAt(cursor, offset) {
    for (const marker of ["---", "..."]) {
        if (cursor.text.startsWith(marker, offset) && isGap(unitAt(cursor, offset + 3)))
            return marker;
    }
    return undefined;
}
function skipLine(cursor) {
    const end = cursor.text.indexOf("\n", cursor.at);
    cursor.at = end < 0 ? cursor.text.length : end;
}
function skipGap(cursor, indent) {
    let crossed = false;
    let leading = cursor.at === cursor.lineStart;
    for (;;) {
        const code = unit(cursor);
        if (code === SPACE)
            cursor.at++;
        else if (code === LF) {
            cursor.at++;
            cursor.lineStart = cursor.at;
            crossed = true;
            leading = true;
        }
        else if (code === TAB) {
            if (leading && columnOf(cursor) <= indent)
                fail(cursor, "found character '\t' that cannot start any token");
            else
                cursor.at++;
        }
        else if (code === HASH)
            skipLine(cursor);
        else
            return crossed;
    }
}
function startsComment(cursor, offset) {
    return offset === 0 || isGap(unitAt(cursor, offset - 1));
}
function skipBlanks(cursor) {
    while (unit(cursor) === SPACE || unit(cursor) === TAB)
        cursor.at++;
}
function expectLineEnd(cursor) {
    skipBlanks(cursor);
    const code = unit(cursor);
    if (code === LF || code === END || code === HASH)
        return;
    fail(cursor, "value is not allowed in this context");
}

;// CONCATENATED MODULE: ./lib/src/gait/yaml/block-scalar.js

const HEADER = /[|>](?:([-+])([1-9])?|([1-9])([-+])?)?[ \t]*(?:[ \t]#[^\n]*)?(?=\n|$)/y;
function readBlockScalar(cursor, indent) {
    const style = cursor.text[cursor.at] === "|" ? "literal" : "folded";
    HEADER.lastIndex = cursor.at;
    const header = HEADER.exec(cursor.text);
    if (header === null) {
        const end = cursor.text.indexOf("\n", cursor.at);
        const option = cursor.text.slice(cursor.at + 1, end < 0 ? undefined : end).trimEnd();
        fail(cursor, `invalid header option: ${JSON.stringify(option)}`);
        return { style, text: "" };
    }
    cursor.at += header[0].length;
    const digit = header[2] ?? header[3];
    const lines = readLines(cursor, indent, digit === undefined ? undefined : Math.max(indent, 0) + Number(digit));
    const text = style === "literal" ? lines.join("\n") : foldLines(lines);
    const mode = header[1] ?? header[4] ?? "";
    if (cursor.at >= cursor.text.length)
        return { style, text: atTextEnd(cursor, text, lines.length, mode) };
    if (mode === "+" && lines.every((line) => line === ""))
        fail(cursor, "could not find multi-line content");
    return { style, text: chomp(text, lines.length, mode) };
}
function atTextEnd(cursor, text, lines, mode) {
    const last = cursor.text.slice(cursor.text.lastIndexOf("\n") + 1);
    if (lines > 0 && last.trim() !== "")
        return text.replace(/ +$/, "");
    return lines === 0 && mode === "+" && cursor.text.includes("\n") ? "\n" : chomp(text, lines, mode);
}
function readLines(cursor, indent, width) {
    const lines = [];
    let inner = width;
    let blanks = 0;
    while (unit(cursor) === LF) {
        const before = { at: cursor.at, lineStart: cursor.lineStart };
        cursor.at++;
        cursor.lineStart = cursor.at;
        const widest = inner ?? Number.POSITIVE_INFINITY;
        while (unit(cursor) === SPACE && columnOf(cursor) < widest)
            cursor.at++;
        const blank = unit(cursor) === LF || cursor.at >= cursor.text.length;
        if (blank && inner === undefined)
            blanks = Math.max(blanks, columnOf(cursor));
        if (!blank) {
            inner ??= columnOf(cursor);
            if (blanks > inner && inner > indent)
                fail(cursor, "invalid number of indent is specified after space only");
            if (columnOf(cursor) < inner || inner <= indent || atMarker(cursor) !== undefined) {
                cursor.at = before.at;
                cursor.lineStart = before.lineStart;
                break;
            }
        }
        const end = cursor.text.indexOf("\n", cursor.at);
        const line = cursor.text.slice(cursor.at, end < 0 ? undefined : end);
        if (end >= 0 || line !== "")
            lines.push(line);
        cursor.at = end < 0 ? cursor.text.length : end;
    }
    return lines;
}
function foldLines(lines) {
    let out = "";
    let previousDeeper = true;
    let breaks = 0;
    for (const [i, line] of lines.entries()) {
        if (i > 0)
            breaks++;
        if (line === "")
            continue;
        const deeper = line.startsWith(" ") || line.startsWith("\t");
        if (breaks > 0)
            out += previousDeeper || deeper ? "\n".repeat(breaks) : breaks === 1 ? " " : "\n".repeat(breaks - 1);
        out += line;
        previousDeeper = deeper;
        breaks = 0;
    }
    return out + "\n".repeat(breaks);
}
function chomp(text, lines, mode) {
    if (lines === 0)
        return "";
    if (mode === "+")
        return `${text}\n`;
    let end = text.length;
    while (end > 0 && text.charCodeAt(end - 1) === LF)
        end--;
    const body = text.slice(0, end);
    return mode === "-" || body === "" ? body : `${body}\n`;
}

;// CONCATENATED MODULE: ./lib/src/gait/yaml/resolve.js
const STRING = { kind: "string" };
const WORDS = new Map([
    ...["", "~", "null", "Null", "NULL"].map((word) => [word, { kind: "null" }]),
    ...["true", "True", "TRUE"].map((word) => [word, { kind: "boolean", value: true }]),
    ...["false", "False", "FALSE"].map((word) => [word, { kind: "boolean", value: false }]),
    ...[".inf", ".Inf", ".INF"].map((word) => [word, { kind: "float", value: Infinity }]),
    ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, { kind: "float", value: -Infinity }]),
    ...[".nan", ".NaN", ".NAN"].map((word) => [word, { kind: "float", value: Number.NaN }]),
]);
const NUMBER_START = /^[-+.0-9]/;
const DECIMAL = /^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
const MAX_UINT64 = (1n << 64n) - 1n;
const MIN_INT64 = -(1n << 63n);
const MAX_DIGITS = 64;
function resolvePlain(text) {
    return WORDS.get(text) ?? (NUMBER_START.test(text) ? resolveNumber(text) : STRING);
}
function resolveNumber(text) {
    const dots = text.split(".").length - 1;
    if (dots > 1)
        return STRING;
    const negative = text.startsWith("-");
    const digits = text.replace(/^\+?-?/, "").replaceAll("_", "");
    if (digits.startsWith("0x"))
        return integer(negative, digits.slice(2), /^[0-9a-fA-F]+$/, "0x");
    if (digits.startsWith("0o"))
        return integer(negative, digits.slice(2), /^[0-7]+$/, "0o");
    if (digits.startsWith("0b"))
        return integer(negative, digits.slice(2), /^[01]+$/, "0b");
    if (digits.startsWith("0") && digits.length > 1 && dots === 0)
        return integer(negative, digits.slice(1), /^[0-7]+$/, "0o");
    if (dots === 0)
        return integer(negative, digits, /^[0-9]+$/, "");
    const value = parseFloatText(negative ? `-${digits}` : digits);
    return value === undefined ? STRING : { kind: "float", value };
}
function integer(negative, digits, valid, prefix) {
    if (!valid.test(digits))
        return STRING;
    const significant = digits.replace(/^0+/, "");
    if (significant.length > MAX_DIGITS)
        return STRING;
    const size = significant === "" ? 0n : BigInt(prefix + significant);
    const value = negative ? -size : size;
    return value < MIN_INT64 || value > MAX_UINT64 ? STRING : { kind: "integer", value };
}
function parseFloatText(text) {
    const unsigned = /^[-+]/.test(text) ? text.slice(1) : text;
    if (!DECIMAL.test(unsigned))
        return undefined;
    const value = Number(text);
    return Number.isFinite(value) ? value : undefined;
}
const DIGITS = "[0-9]+(?:_[0-9]+)*";
const GO_DECIMAL = new RegExp(`^[-+]?(?:${DIGITS}(?:\\.(?:${DIGITS})?)?|\\.${DIGITS})(?:[eE][-+]?${DIGITS})?$`);
const HEX_DIGITS = "[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*";
const GO_HEX = new RegExp(`^([-+]?)0[xX]_?(${HEX_DIGITS})?(?:\\.(${HEX_DIGITS})?)?[pP]([-+]?${DIGITS})$`);
function parseNumberText(text) {
    if (/^nan$/i.test(text))
        return Number.NaN;
    if (/^[-+]?inf(?:inity)?$/i.test(text))
        return text.startsWith("-") ? -Infinity : Infinity;
    if (GO_DECIMAL.test(text))
        return Number(text.replaceAll("_", ""));
    const hex = GO_HEX.exec(text);
    if (hex === null || (hex[2] ?? hex[3]) === undefined)
        return undefined;
    const [, sign = "", whole = "", fraction = "", power = "0"] = hex.map((part) => part?.replaceAll("_", ""));
    const size = Number(`0x${whole}${fraction}`) * 2 ** (Number(power) - 4 * fraction.length);
    return sign === "-" ? -size : size;
}

;// CONCATENATED MODULE: ./lib/src/gait/yaml/build.js


const SCALAR_TAGS = new Set(["!!binary", "!!bool", "!!float", "!!int", "!!null", "!!str", "!!timestamp"]);
const COLLECTION_TAGS = new Map([
    ["!!map", "could not find map"],
    ["!!merge", "could not find merge key"],
    ["!!omap", "value is not allowed in this context"],
    ["!!seq", "could not find seq"],
    ["!!set", "could not find map"],
]);
function isScalarTag(tag) {
    return SCALAR_TAGS.has(tag);
}
function scalarNode(cursor, at, style, text) {
    const tag = at.properties?.tag?.name ?? "";
    const isMergeKey = tag === "!!merge" && style === "plain" && text === "<<";
    const message = COLLECTION_TAGS.get(tag);
    if (message !== undefined && !isMergeKey && !(style === "plain" && text === ""))
        fail(cursor, message, behindTag(at));
    checkDepth(cursor, cursor.depth + 1);
    return register(cursor, { kind: "scalar", ...common(at), style, text });
}
function sequenceNode(cursor, at, items) {
    checkCollectionTag(cursor, at, ["!!map", "!!merge", "!!set"]);
    return register(cursor, { kind: "sequence", ...common(at), items });
}
function mappingNode(cursor, at, entries, mark) {
    checkCollectionTag(cursor, at, ["!!merge", "!!seq"]);
    return register(cursor, { kind: "mapping", ...common(at), entries, mark });
}
function checkCollectionTag(cursor, at, others) {
    const tag = at.properties?.tag?.name ?? "";
    if (SCALAR_TAGS.has(tag))
        fail(cursor, "unexpected scalar value type", at.start);
    else if (others.includes(tag))
        fail(cursor, COLLECTION_TAGS.get(tag) ?? "", behindTag(at));
}
function behindTag({ start, properties }) {
    const tag = properties?.tag;
    return tag === undefined ? start : tag.start + tag.name.length;
}
function aliasNode(cursor, alias, properties) {
    if (properties !== undefined)
        fail(cursor, "an alias may not have an anchor or a tag", properties.at);
    return alias;
}
function entryList(cursor, placeOf) {
    const entries = [];
    const seen = new Map();
    return {
        entries,
        check: (key, blame = key.start) => {
            if (key.kind === "mapping" || key.kind === "sequence") {
                fail(cursor, "found an invalid key for this map", blame);
                return;
            }
            const { tag } = key;
            if (tag?.name.startsWith("!!") === true && !SCALAR_TAGS.has(tag.name) && tag.name !== "!!merge") {
                fail(cursor, "tag was used where mapping is expected", tag.start);
            }
            const text = key.kind === "alias" ? `*${key.name}` : key.text;
            const first = seen.get(text);
            if (first !== undefined)
                fail(cursor, `mapping key "${text}" already defined at ${placeOf(first)}`, key.start);
            seen.set(text, key.start);
        },
        add: (key, value) => {
            if (key.kind !== "scalar" && key.kind !== "alias")
                return;
            if (key.kind === "scalar" && key.style === "plain" && key.text === "<<")
                checkMerged(cursor, value);
            entries.push({ key, value });
        },
    };
}
function checkMerged(cursor, value) {
    for (const one of value.kind === "sequence" ? value.items : [value]) {
        if (one.kind === "mapping" || one.kind === "alias")
            continue;
        const kind = one.kind === "sequence" ? "sequence" : resolvePlain(one.text).kind === "null" && one.style === "plain" ? "null" : "string";
        failLate(cursor, `${kind} was used where mapping is expected`, one.start);
    }
}
function common({ start, properties }) {
    return { start, anchor: properties?.anchor, tag: properties?.tag };
}
function register(cursor, node) {
    if (node.anchor !== undefined)
        cursor.anchors.set(node.anchor, node);
    return node;
}

;// CONCATENATED MODULE: ./lib/src/gait/yaml/plain.js

const SLASH = 47;
function checkPlainStart(cursor) {
    const first = cursor.text[cursor.at];
    if (first === "@" || first === "`")
        fail(cursor, `'${first}' is a reserved character`);
    else if (first === "]")
        fail(cursor, "could not find '[' character corresponding to ']'");
    else if (first === "%" && unitAt(cursor, cursor.lineStart) !== SPACE) {
        fail(cursor, "unexpected directive value. document not started");
    }
}
function readPlainLine(cursor) {
    const start = cursor.at;
    for (;; cursor.at++) {
        const code = unit(cursor);
        if (code === LF || code < 0)
            break;
        if (code === COLON && isGap(unitAt(cursor, cursor.at + 1)))
            break;
        if (code === HASH && startsComment(cursor, cursor.at))
            break;
    }
    return piece(cursor, start);
}
function readPlainRest(cursor, first, indent, start) {
    let out = first;
    while (unit(cursor) === LF) {
        const before = { at: cursor.at, lineStart: cursor.lineStart };
        const breaks = skipBreaks(cursor);
        if (cursor.at >= cursor.text.length || spacesAt(cursor) <= indent || atMarker(cursor) !== undefined || unit(cursor) === HASH) {
            cursor.at = before.at;
            cursor.lineStart = before.lineStart;
            return out;
        }
        const line = readPlainLine(cursor);
        if (unit(cursor) === COLON)
            fail(cursor, indent < 0 ? "unexpected key name" : "mapping value is not allowed in this context", start);
        out += fold(breaks) + line;
    }
    return out;
}
function readFlowPlain(cursor, place, indent) {
    if (endsFlowPlain(cursor, unit(cursor), place))
        return "";
    checkPlainStart(cursor);
    const first = cursor.text[cursor.at];
    if (first === "|" || first === ">")
        fail(cursor, "a literal or folded text may not stand inside of brackets");
    if (first === "-" && isBlank(unitAt(cursor, cursor.at + 1)))
        fail(cursor, "unexpected scalar value type");
    if (first === "?" && isBlank(unitAt(cursor, cursor.at + 1)))
        fail(cursor, "mapping value is not allowed in this context");
    let out = readFlowLine(cursor, place);
    while (unit(cursor) === LF) {
        const before = { at: cursor.at, lineStart: cursor.lineStart };
        const breaks = skipBreaks(cursor);
        const next = unit(cursor);
        if (atMarker(cursor) !== undefined)
            fail(cursor, "a document may not start inside of brackets");
        if (next === HASH || endsFlowPlain(cursor, next, place) || spacesAt(cursor) <= indent) {
            cursor.at = before.at;
            cursor.lineStart = before.lineStart;
            return out;
        }
        out += fold(breaks) + readFlowLine(cursor, place);
    }
    return out;
}
function readFlowLine(cursor, place) {
    const start = cursor.at;
    for (let code = unit(cursor); code !== LF && !endsFlowPlain(cursor, code, place); code = unit(cursor)) {
        if (code === OPEN_BRACE || code === OPEN_BRACKET) {
            fail(cursor, `',' or '${place === "item" ? "]" : "}"}' must be specified`);
            return "";
        }
        if (code === CLOSE_BRACE || code === CLOSE_BRACKET)
            note(cursor, "yaml_flow_bracket_in_text", cursor.at);
        cursor.at++;
    }
    return piece(cursor, start);
}
function isBlank(code) {
    return code === SPACE || code === TAB;
}
function endsFlowPlain(cursor, code, place) {
    switch (code) {
        case COMMA:
            return true;
        case CLOSE_BRACKET:
            return cursor.openSequences > 0;
        case CLOSE_BRACE:
            return cursor.openMappings > 0;
        case HASH:
            return startsComment(cursor, cursor.at);
        case COLON:
            return endsAtColon(cursor, place);
        default:
            return code < 0;
    }
}
function endsAtColon(cursor, place) {
    const next = unitAt(cursor, cursor.at + 1);
    if (place !== "value")
        return cursor.openMappings > 0 ? next !== SLASH : isGap(next);
    if (isGap(next))
        note(cursor, "yaml_flow_colon_in_text", cursor.at);
    return false;
}
function skipBreaks(cursor) {
    let breaks = 0;
    for (;;) {
        const code = unit(cursor);
        if (code === LF) {
            breaks++;
            cursor.at++;
            cursor.lineStart = cursor.at;
        }
        else if (code === SPACE || code === TAB)
            cursor.at++;
        else
            return breaks;
    }
}
function spacesAt(cursor) {
    let offset = cursor.lineStart;
    while (unitAt(cursor, offset) === SPACE)
        offset++;
    return offset - cursor.lineStart;
}
function fold(breaks) {
    return breaks === 1 ? " " : "\n".repeat(breaks - 1);
}
function piece(cursor, start) {
    let end = cursor.at;
    while (end > start && (unitAt(cursor, end - 1) === SPACE || unitAt(cursor, end - 1) === TAB))
        end--;
    const text = cursor.text.slice(start, end);
    if (!text.includes("\t"))
        return text;
    note(cursor, "yaml_tab_in_text", start + text.indexOf("\t"));
    return text.replaceAll("\t", "");
}

;// CONCATENATED MODULE: ./lib/src/gait/yaml/properties.js

const AMPERSAND = 38;
const EXCLAMATION = 33;
function atProperty(cursor) {
    return unit(cursor) === AMPERSAND || unit(cursor) === EXCLAMATION;
}
function readProperty(cursor, before) {
    const start = cursor.at;
    const isAnchor = unit(cursor) === AMPERSAND;
    cursor.at++;
    const name = isAnchor ? readName(cursor) : readTagName(cursor);
    const at = before?.at ?? start;
    if (isAnchor) {
        if (name === "" || before?.anchor !== undefined)
            fail(cursor, "unexpected anchor", start);
        note(cursor, "yaml_anchor", start);
        return { at, anchor: name, tag: before?.tag };
    }
    if (before?.tag !== undefined)
        fail(cursor, "unexpected tag", start);
    note(cursor, "yaml_tag", start);
    return { at, anchor: before?.anchor, tag: { name: `!${name}`, start } };
}
function joinProperties(cursor, outer, inner) {
    if (outer === undefined || inner === undefined)
        return outer ?? inner;
    if (outer.anchor !== undefined && inner.anchor !== undefined)
        fail(cursor, "unexpected anchor", inner.at);
    if (outer.tag !== undefined && inner.tag !== undefined)
        fail(cursor, "unexpected tag", inner.at);
    return { at: outer.at, anchor: outer.anchor ?? inner.anchor, tag: outer.tag ?? inner.tag };
}
function readAlias(cursor) {
    const start = cursor.at++;
    const name = readName(cursor);
    if (name === "")
        fail(cursor, "unexpected alias", start);
    note(cursor, "yaml_alias", start);
    const target = cursor.anchors.get(name);
    if (target === undefined)
        failLate(cursor, `could not find alias "${name}"`, start + 1);
    return { kind: "alias", start, anchor: undefined, tag: undefined, name, target };
}
function readTagName(cursor) {
    const start = cursor.at;
    const inFlow = cursor.openMappings > 0 || cursor.openSequences > 0;
    for (let code = unit(cursor); !isGap(code); code = unit(cursor)) {
        if (inFlow && code === COMMA)
            break;
        if (code === OPEN_BRACE || code === CLOSE_BRACE) {
            fail(cursor, `found invalid tag character '${String.fromCharCode(code)}'`);
            return "";
        }
        cursor.at++;
    }
    return cursor.text.slice(start, cursor.at);
}
function readName(cursor) {
    const start = cursor.at;
    const inFlow = cursor.openMappings > 0 || cursor.openSequences > 0;
    for (let code = unit(cursor); !isGap(code); code = unit(cursor)) {
        if (inFlow && (code === COMMA || code === CLOSE_BRACKET || code === CLOSE_BRACE || code === COLON))
            break;
        cursor.at++;
    }
    return cursor.text.slice(start, cursor.at);
}

;// CONCATENATED MODULE: ./lib/src/gait/yaml/quoted.js

const ESCAPES = new Map([
    ["0", "\0"],
    ["a", "\u0007"],
    ["b", "\b"],
    ["t", "\t"],
    ["\t", "\t"],
    ["n", "\n"],
    ["v", "\v"],
    ["f", "\f"],
    ["r", "\r"],
    ["e", "\u001b"],
    [" ", " "],
    ['"', '"'],
    ["/", "/"],
    ["\\", "\\"],
    ["N", "\u0085"],
    ["_", "\u00a0"],
    ["L", "\u2028"],
    ["P", "\u2029"],
]);
const quoted_HEX_DIGITS = new Map([
    ["x", 2],
    ["u", 4],
    ["U", 8],
]);
const TAB_CODE = 9;
function readQuoted(cursor) {
    return cursor.text[cursor.at] === "'" ? readSingle(cursor) : readDouble(cursor);
}
function readSingle(cursor) {
    const start = cursor.at++;
    let out = "";
    for (;;) {
        const end = cursor.text.indexOf("'", cursor.at);
        if (end < 0) {
            fail(cursor, "could not find end character of single-quoted text", start);
            return out;
        }
        out = appendLines(cursor, out, end, "single");
        cursor.at = end + 1;
        if (cursor.text[cursor.at] !== "'")
            return out;
        out += "'";
        cursor.at++;
    }
}
function readDouble(cursor) {
    const start = cursor.at++;
    let out = "";
    let hasTab = false;
    while (cursor.failure === undefined) {
        let end = cursor.at;
        while (end < cursor.text.length && cursor.text[end] !== '"' && cursor.text[end] !== "\\")
            end++;
        if (end >= cursor.text.length) {
            fail(cursor, "could not find end character of double-quoted text", start);
            return out;
        }
        hasTab ||= /\t[^\s"]/.test(cursor.text.slice(cursor.at, end + 1));
        out = appendLines(cursor, out, end, "double");
        if (cursor.failure !== undefined)
            return out;
        cursor.at = end + 1;
        if (cursor.text[end] === '"') {
            if (hasTab && !isLast(cursor))
                fail(cursor, "value is not allowed in this context");
            return out;
        }
        out += readEscape(cursor);
    }
    return out;
}
function isLast(cursor) {
    let { at } = cursor;
    for (;;) {
        const unit = cursor.text[at];
        if (unit === "#") {
            const end = cursor.text.indexOf("\n", at);
            if (end < 0)
                return true;
            at = end;
        }
        else if (quoted_isBlank(unit) || unit === "\n")
            at++;
        else
            return unit === undefined;
    }
}
function appendLines(cursor, before, end, style) {
    const raw = cursor.text.slice(cursor.at, end);
    if (!raw.includes("\n"))
        return before + raw;
    const lines = raw.split("\n");
    const isEnd = style === "single" ? isSpace : quoted_isBlank;
    const first = cutEnd(lines[0] ?? "", isEnd);
    let out = first === "" ? cutEnd(before, isSpace) : before + first;
    let breaks = 0;
    let lineEnd = cursor.at + (lines[0]?.length ?? 0);
    for (const [i, line] of lines.entries()) {
        if (i === 0)
            continue;
        breaks += breaksAt(cursor, lineEnd);
        checkLineStart(cursor, lineEnd + 1, style);
        lineEnd += 1 + line.length;
        const isLast = i === lines.length - 1;
        const inner = isLast ? cutStart(line) : cutEnd(cutStart(line), isEnd);
        if (inner === "" && !isLast)
            continue;
        out += (breaks === 1 ? " " : "\n".repeat(breaks - 1)) + inner;
        breaks = 0;
    }
    if (cursor.failure === undefined)
        cursor.lineStart = cursor.at + raw.lastIndexOf("\n") + 1;
    return out;
}
function breaksAt(cursor, offset) {
    return cursor.wideBreaks.has(offset) ? 2 : 1;
}
function checkLineStart(cursor, offset, style) {
    if (unitAt(cursor, offset) === TAB_CODE)
        fail(cursor, `tab character cannot be used for indentation in ${style}-quoted text`, offset);
    else if (markerAt(cursor, offset) !== undefined)
        fail(cursor, "found unexpected document separator", offset);
}
function isSpace(unit) {
    return unit === " ";
}
function quoted_isBlank(unit) {
    return unit === " " || unit === "\t";
}
function cutStart(line) {
    let start = 0;
    while (quoted_isBlank(line[start]))
        start++;
    return line.slice(start);
}
function cutEnd(line, goes) {
    let end = line.length;
    while (goes(line[end - 1]))
        end--;
    return line.slice(0, end);
}
function readEscape(cursor) {
    const letter = cursor.text[cursor.at] ?? "";
    if (letter.charCodeAt(0) === LF)
        return joinLines(cursor);
    const plain = ESCAPES.get(letter);
    if (plain !== undefined) {
        cursor.at++;
        return plain;
    }
    const digits = quoted_HEX_DIGITS.get(letter);
    if (digits === undefined) {
        fail(cursor, `found unknown escape character '${letter}'`);
        return "";
    }
    const first = readHex(cursor, digits);
    if (first === undefined)
        return "";
    const isHigh = letter === "u" && first >= 0xd800 && first <= 0xdbff;
    return isHigh ? readLowSurrogate(cursor, first) : characterOf(first);
}
function readLowSurrogate(cursor, high) {
    const start = cursor.at;
    const isEscape = cursor.text.startsWith("\\u", start);
    if (isEscape)
        cursor.at++;
    const low = isEscape ? readHex(cursor, 4) : undefined;
    if (low !== undefined && low >= 0xdc00 && low <= 0xdfff)
        return String.fromCharCode(high, low);
    fail(cursor, low === undefined ? "not enough length for escaped UTF-16 surrogate pair" : "found unexpected low surrogate after high surrogate", start);
    return "";
}
function characterOf(codePoint) {
    const isCharacter = codePoint >= 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff);
    return isCharacter ? String.fromCodePoint(codePoint) : "\ufffd";
}
function joinLines(cursor) {
    let breaks = 0;
    for (;;) {
        cursor.at++;
        cursor.lineStart = cursor.at;
        while (quoted_isBlank(cursor.text[cursor.at]))
            cursor.at++;
        if (cursor.text.charCodeAt(cursor.at) !== LF)
            return "\n".repeat(breaks);
        breaks += breaksAt(cursor, cursor.at);
    }
}
function readHex(cursor, digits) {
    let at = cursor.at + 1;
    let value = 0;
    for (let i = 0; i < digits; i++) {
        const point = cursor.text.codePointAt(at);
        if (point === undefined) {
            fail(cursor, "not enough length for an escaped character");
            return undefined;
        }
        value = value * 16 + hexDigit(point);
        at += point > 0xffff ? 2 : 1;
    }
    cursor.at = at;
    return value;
}
function hexDigit(point) {
    const lower = point | 0x20;
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : point - 0x30;
}

;// CONCATENATED MODULE: ./lib/src/gait/yaml/key-ahead.js



const key_ahead_AMPERSAND = 38;
const DOUBLE_QUOTE = 34;
const key_ahead_EXCLAMATION = 33;
const GREATER = 62;
const PIPE = 124;
const SINGLE_QUOTE = 39;
const STAR = 42;
function atQuestion(cursor) {
    const next = unitAt(cursor, cursor.at + 1);
    return unit(cursor) === QUESTION && (next === SPACE || next === TAB);
}
function keyAhead(cursor) {
    const { at, lineStart, failure } = cursor;
    const notes = cursor.notes.length;
    const found = isKey(cursor);
    cursor.at = at;
    cursor.lineStart = lineStart;
    cursor.failure = failure;
    cursor.notes.length = notes;
    return found;
}
function pairAhead(cursor) {
    const code = unit(cursor);
    const isDash = code === DASH && isGap(unitAt(cursor, cursor.at + 1));
    return !isGap(code) && !isDash && code !== OPEN_BRACE && code !== key_ahead_EXCLAMATION && !atQuestion(cursor) && keyAhead(cursor);
}
function isKey(cursor) {
    while (unit(cursor) === key_ahead_AMPERSAND) {
        skipName(cursor);
        skipBlanks(cursor);
    }
    switch (unit(cursor)) {
        case OPEN_BRACKET:
        case PIPE:
        case GREATER:
            return false;
        case OPEN_BRACE:
        case key_ahead_EXCLAMATION:
            return true;
        case SINGLE_QUOTE:
        case DOUBLE_QUOTE:
            readQuoted(cursor);
            break;
        case STAR:
            skipName(cursor);
            break;
        default:
            if (atQuestion(cursor))
                return true;
            readPlainLine(cursor);
    }
    skipBlanks(cursor);
    return unit(cursor) === COLON && isGap(unitAt(cursor, cursor.at + 1));
}
function skipName(cursor) {
    while (!isGap(unit(cursor)))
        cursor.at++;
}

;// CONCATENATED MODULE: ./lib/src/gait/yaml/task.js
function isTask(reading) {
    return "next" in reading;
}
function finish(reading) {
    if (!isTask(reading))
        return reading;
    const waiting = [reading];
    let inner;
    for (;;) {
        const step = waiting[waiting.length - 1]?.next(...(inner === undefined ? [] : [inner]));
        if (step === undefined)
            throw new RangeError("no task is left");
        if (step.done !== true) {
            waiting.push(step.value);
            inner = undefined;
            continue;
        }
        waiting.pop();
        if (waiting.length === 0)
            return step.value;
        inner = step.value;
    }
}

;// CONCATENATED MODULE: ./lib/src/gait/yaml/flow.js








const flow_DOUBLE_QUOTE = 34;
const flow_SINGLE_QUOTE = 39;
const flow_STAR = 42;
function readFlow(cursor, properties, indent) {
    return unit(cursor) === OPEN_BRACKET ? readSequence(cursor, properties, indent) : readMapping(cursor, properties, indent);
}
function* readSequence(cursor, properties, indent) {
    const start = cursor.at;
    const items = [];
    if (!enter(cursor, 1, properties))
        return sequenceNode(cursor, { start, properties }, items);
    cursor.openSequences++;
    cursor.at++;
    for (;;) {
        skipFlowGap(cursor);
        const code = unit(cursor);
        if (code === END)
            fail(cursor, "sequence end token ']' not found", start);
        if (code === END || code === CLOSE_BRACKET)
            break;
        if (code === COMMA)
            fail(cursor, "unexpected scalar value type");
        const reading = readNode(cursor, "item", indent);
        const item = isTask(reading) ? yield reading : reading;
        const next = skipFlowGap(cursor);
        if (unit(cursor) === COLON) {
            if (next)
                fail(cursor, "unexpected mapping value");
            if (isEmptyKey(item))
                fail(cursor, "found an invalid key for this map", item.start);
            items.push(yield readPair(cursor, item, indent));
        }
        else
            items.push(item);
        expectComma(cursor, CLOSE_BRACKET, "',' or ']' must be specified");
    }
    cursor.at++;
    cursor.openSequences--;
    leave(cursor, 1, properties);
    return sequenceNode(cursor, { start, properties }, items);
}
function* readPair(cursor, key, indent) {
    const mark = cursor.at;
    note(cursor, "yaml_flow_pair", mark);
    const list = entryList(cursor, placeIn(cursor.text));
    list.check(key);
    enter(cursor, 2, undefined);
    cursor.at++;
    skipFlowGap(cursor);
    const value = readNode(cursor, "value", indent);
    list.add(key, isTask(value) ? yield value : value);
    leave(cursor, 2, undefined);
    return mappingNode(cursor, { start: key.start, properties: undefined }, list.entries, mark);
}
function* readMapping(cursor, properties, indent) {
    const start = cursor.at;
    const list = entryList(cursor, placeIn(cursor.text));
    if (!enter(cursor, 2, properties))
        return mappingNode(cursor, { start, properties }, list.entries, start);
    cursor.openMappings++;
    cursor.at++;
    skipFlowGap(cursor);
    if (unit(cursor) === COMMA)
        cursor.at++;
    for (;;) {
        skipFlowGap(cursor);
        const code = unit(cursor);
        if (code === END)
            fail(cursor, "could not find flow mapping end token '}'", start);
        if (code === END || code === CLOSE_BRACE)
            break;
        if (code === COMMA)
            fail(cursor, "unexpected scalar value type");
        if (atQuestion(cursor))
            cursor.at++;
        skipFlowGap(cursor);
        const column = columnOf(cursor);
        const reading = readNode(cursor, "key", indent);
        const key = isTask(reading) ? yield reading : reading;
        list.check(key);
        const end = cursor.at;
        const isPlain = key.kind === "scalar" && key.style === "plain";
        if (skipFlowGap(cursor) && isPlain && unit(cursor) === COLON)
            fail(cursor, "map key definition includes an implicit line break", end);
        if (unit(cursor) === COLON && isEmptyKey(key))
            fail(cursor, "found an invalid key for this map", key.start);
        if (unit(cursor) === COLON)
            cursor.at++;
        else if (unit(cursor) !== COMMA && unit(cursor) !== CLOSE_BRACE)
            fail(cursor, "',' or '}' must be specified");
        skipFlowGap(cursor);
        const value = readNode(cursor, "value", column);
        list.add(key, isTask(value) ? yield value : value);
        expectComma(cursor, CLOSE_BRACE, "',' or '}' must be specified");
    }
    cursor.at++;
    cursor.openMappings--;
    leave(cursor, 2, properties);
    return mappingNode(cursor, { start, properties }, list.entries, start);
}
function endsHere(code) {
    return code === COMMA || code === CLOSE_BRACKET || code === CLOSE_BRACE || code === END;
}
function isEmptyKey(key) {
    return key.kind === "scalar" && key.style === "plain" && key.text === "" && key.anchor === undefined && key.tag === undefined;
}
function readNode(cursor, place, indent) {
    let properties;
    while (atProperty(cursor)) {
        properties = readProperty(cursor, properties);
        skipFlowGap(cursor);
    }
    const start = cursor.at;
    const at = { start, properties };
    if (properties !== undefined && endsHere(unit(cursor)))
        fail(cursor, "unexpected scalar value type");
    switch (unit(cursor)) {
        case OPEN_BRACKET:
        case OPEN_BRACE:
            return readFlow(cursor, properties, indent);
        case flow_STAR:
            return aliasNode(cursor, readAlias(cursor), properties);
        case flow_DOUBLE_QUOTE:
            return scalarNode(cursor, at, "double", readQuoted(cursor));
        case flow_SINGLE_QUOTE:
            return scalarNode(cursor, at, "single", readQuoted(cursor));
        default:
            return scalarNode(cursor, at, "plain", readFlowPlain(cursor, place, indent));
    }
}
function skipFlowGap(cursor) {
    return skipGap(cursor, -1);
}
function expectComma(cursor, close, message) {
    skipFlowGap(cursor);
    const code = unit(cursor);
    if (code === COMMA)
        cursor.at++;
    else if (code !== close && code !== END)
        fail(cursor, message);
}

;// CONCATENATED MODULE: ./lib/src/gait/yaml/block.js










const block_DOUBLE_QUOTE = 34;
const block_SINGLE_QUOTE = 39;
const block_STAR = 42;
const block_PIPE = 124;
const block_GREATER = 62;
const CONTEXT = "is not allowed in this context";
function readBlock(cursor, indent, place) {
    const empty = cursor.at;
    let crossed = skipGap(cursor, indent);
    let outer;
    let inner;
    const ends = () => {
        if (cursor.at >= cursor.text.length || atMarker(cursor) !== undefined)
            return true;
        if (!crossed || columnOf(cursor) > indent)
            return false;
        return columnOf(cursor) < indent || !standsBeside(cursor, place);
    };
    while (!ends() && atProperty(cursor)) {
        inner = readProperty(cursor, inner);
        if (!skipGap(cursor, indent))
            continue;
        crossed = true;
        outer = joinProperties(cursor, outer, inner);
        inner = undefined;
    }
    if (ends()) {
        const properties = joinProperties(cursor, outer, inner);
        const hasNext = cursor.at < cursor.text.length && crossed && columnOf(cursor) === indent;
        if (place === "value" && hasNext && properties?.tag !== undefined)
            fail(cursor, "unexpected scalar value");
        if (properties?.anchor !== undefined && cursor.at >= cursor.text.length)
            fail(cursor, "undefined anchor value", properties.at);
        return scalarNode(cursor, { start: empty, properties }, "plain", "");
    }
    return readContent(cursor, indent, { outer, inner, nested: crossed || place === "item" || place === "entry" || place === "document", place });
}
function standsBeside(cursor, place) {
    if (atIndicator(cursor, DASH))
        return place === "value";
    return place === "item" || (place === "value" && !keyAhead(cursor));
}
function readContent(cursor, indent, before) {
    const start = cursor.at;
    const all = joinProperties(cursor, before.outer, before.inner);
    const at = { start, properties: all };
    if (atIndicator(cursor, DASH)) {
        if (before.inner?.anchor !== undefined)
            fail(cursor, "sequence entries are not allowed after anchor on the same line");
        else if (before.place === "header" && !before.nested)
            fail(cursor, "value cannot be placed after document separator");
        else if (!before.nested && before.inner === undefined)
            fail(cursor, `block sequence entries are ${CONTEXT.slice(3)}`);
        refuseTabs(cursor, start);
        return block_readSequence(cursor, all);
    }
    if (atQuestion(cursor)) {
        if (!before.nested)
            fail(cursor, `mapping value ${CONTEXT}`);
        return block_readMapping(cursor, before, undefined);
    }
    const code = unit(cursor);
    if (code === block_PIPE || code === block_GREATER) {
        const { style, text } = readBlockScalar(cursor, indent);
        return scalarNode(cursor, at, style, text);
    }
    const line = cursor.lineStart;
    const node = readHeadNode(cursor, before.inner, indent);
    return isTask(node) ? readAfterTask(cursor, indent, before, start, line, node) : readAfter(cursor, indent, before, start, line, node);
}
function* readAfterTask(cursor, indent, before, start, line, head) {
    const reading = readAfter(cursor, indent, before, start, line, isTask(head) ? yield head : head);
    return isTask(reading) ? yield reading : reading;
}
function readAfter(cursor, indent, before, start, line, node) {
    const all = joinProperties(cursor, before.outer, before.inner);
    const at = { start, properties: all };
    if (block_isKey(cursor, start, line)) {
        if (before.place === "header" && !before.nested)
            fail(cursor, "value cannot be placed after document separator", start);
        if (cursor.at === start)
            fail(cursor, "found an invalid key for this map");
        if (!before.nested)
            fail(cursor, `mapping value ${CONTEXT}`, start);
        return block_readMapping(cursor, before, node);
    }
    if (node.kind === "scalar" && node.style === "plain") {
        return scalarNode(cursor, at, "plain", readPlainRest(cursor, node.text, indent, start));
    }
    expectLineEnd(cursor);
    if (node.kind === "alias")
        return aliasNode(cursor, node, all);
    if (node.kind === "scalar")
        return scalarNode(cursor, at, node.style, node.text);
    if (node.kind === "mapping")
        return mappingNode(cursor, at, node.entries, node.mark);
    return sequenceNode(cursor, at, node.items);
}
function block_isKey(cursor, start, line) {
    const end = cursor.at;
    skipBlanks(cursor);
    if (!atIndicator(cursor, COLON)) {
        cursor.at = Math.max(end, cursor.failure === undefined ? end : cursor.text.length);
        return false;
    }
    if (cursor.lineStart !== line)
        fail(cursor, `mapping value ${CONTEXT}`, start);
    refuseTabs(cursor, start);
    return true;
}
function refuseTabs(cursor, start) {
    const tab = cursor.text.slice(cursor.lineStart, start).includes("\t");
    if (tab)
        fail(cursor, "tab character cannot use as a map key directly", Math.max(cursor.at - 1, start));
}
function readHeadNode(cursor, properties, indent) {
    const at = { start: cursor.at, properties };
    switch (unit(cursor)) {
        case OPEN_BRACKET:
        case OPEN_BRACE:
            return readFlow(cursor, properties, indent);
        case block_STAR:
            return aliasNode(cursor, readAlias(cursor), properties);
        case block_DOUBLE_QUOTE:
            return scalarNode(cursor, at, "double", readQuoted(cursor));
        case block_SINGLE_QUOTE:
            return scalarNode(cursor, at, "single", readQuoted(cursor));
        default:
            checkPlainStart(cursor);
            return scalarNode(cursor, at, "plain", readPlainLine(cursor));
    }
}
function* block_readSequence(cursor, properties) {
    const start = cursor.at;
    const items = [];
    if (!enter(cursor, 1, properties))
        return sequenceNode(cursor, { start, properties }, items);
    const column = columnOf(cursor);
    do {
        cursor.at++;
        const item = readBlock(cursor, column, "item");
        items.push(isTask(item) ? yield item : item);
    } while (nextAt(cursor, column) && atIndicator(cursor, DASH));
    leave(cursor, 1, properties);
    return sequenceNode(cursor, { start, properties }, items);
}
function* block_readMapping(cursor, before, first) {
    const start = before.inner?.at ?? first?.start ?? cursor.at;
    const column = start - cursor.lineStart;
    const at = { start, properties: before.outer };
    const list = entryList(cursor, placeIn(cursor.text));
    if (!enter(cursor, 2, before.outer))
        return mappingNode(cursor, at, list.entries, start);
    const mark = cursor.at;
    let key = first;
    do {
        if (key === undefined) {
            if (cursor.at !== mark && atIndicator(cursor, DASH))
                fail(cursor, "non-map value is specified");
            const asks = atQuestion(cursor);
            if (asks) {
                cursor.at++;
                skipBlanks(cursor);
            }
            if (asks && !pairAhead(cursor)) {
                const reading = readBlock(cursor, column, "entry");
                const asked = isTask(reading) ? yield reading : reading;
                if (block_isEmptyKey(asked))
                    fail(cursor, "undefined map key", asked.start);
                const hasValue = nextAt(cursor, column) && atIndicator(cursor, COLON);
                list.check(asked, hasValue ? cursor.at : asked.start);
                if (hasValue)
                    cursor.at++;
                const value = hasValue ? readBlock(cursor, column, "entry") : scalarNode(cursor, { start: cursor.at, properties: undefined }, "plain", "");
                list.add(asked, isTask(value) ? yield value : value);
                continue;
            }
            const reading = readKey(cursor, column);
            key = isTask(reading) ? yield* keyAfter(cursor, reading) : reading;
        }
        const value = readValue(cursor, column, list, key);
        list.add(key, isTask(value) ? yield value : value);
        key = undefined;
    } while (nextAt(cursor, column));
    leave(cursor, 2, before.outer);
    return mappingNode(cursor, at, list.entries, mark);
}
function readKey(cursor, column) {
    let properties;
    while (atProperty(cursor)) {
        properties = readProperty(cursor, properties);
        skipBlanks(cursor);
    }
    const start = cursor.at;
    const line = cursor.lineStart;
    const node = readHeadNode(cursor, properties, column);
    if (isTask(node))
        return node;
    checkKey(cursor, start, line, node);
    return node;
}
function* keyAfter(cursor, reading) {
    const start = cursor.at;
    const line = cursor.lineStart;
    const node = isTask(reading) ? yield reading : reading;
    checkKey(cursor, start, line, node);
    return node;
}
function checkKey(cursor, start, line, node) {
    if (block_isKey(cursor, start, line))
        return;
    fail(cursor, node.kind === "scalar" && node.style === "plain" ? "unexpected key name" : "non-map value is specified", start);
}
function block_isEmptyKey(key) {
    return key.kind === "scalar" && key.style === "plain" && key.text === "" && key.anchor === undefined;
}
function readValue(cursor, column, list, key) {
    if (block_isEmptyKey(key))
        fail(cursor, "found an invalid key for this map");
    list.check(key);
    cursor.at++;
    return readBlock(cursor, column, "value");
}
function nextAt(cursor, column) {
    const crossed = skipGap(cursor, column);
    if (cursor.at >= cursor.text.length || atMarker(cursor) !== undefined)
        return false;
    const found = columnOf(cursor);
    const fresh = crossed || isFirstOnLine(cursor);
    if (!fresh || found > column) {
        fail(cursor, `value ${CONTEXT}`);
        return false;
    }
    return found === column;
}
function isFirstOnLine(cursor) {
    for (let offset = cursor.lineStart; offset < cursor.at; offset++)
        if (!isGap(unitAt(cursor, offset)))
            return false;
    return true;
}
function atIndicator(cursor, sign) {
    return unit(cursor) === sign && isGap(unitAt(cursor, cursor.at + 1));
}

;// CONCATENATED MODULE: ./lib/src/gait/yaml/stream.js




const PERCENT = 37;
const VERSIONS = new Set(["1.0", "1.1", "1.2", "1.3"]);
function readYaml(text, wideBreaks = new Set()) {
    const cursor = newCursor(text, wideBreaks);
    const documents = [];
    let ended = false;
    for (;;) {
        skipGap(cursor, documents.length === 0 ? -1 : 0);
        const directives = readDirectives(cursor);
        const start = cursor.at;
        const marker = atMarker(cursor);
        if (marker === undefined && (directives || cursor.at >= cursor.text.length)) {
            if (directives)
                fail(cursor, "unexpected directive value. document not started");
            break;
        }
        if (marker === "...") {
            if (documents.at(-1)?.root === undefined)
                documents.pop();
            skipEnd(cursor);
            ended = true;
            continue;
        }
        if (marker === undefined && documents.length > 0 && !ended) {
            fail(cursor, "value is not allowed in this context");
            break;
        }
        if (documents.length > 0)
            note(cursor, "yaml_second_document", start);
        if (marker === "---")
            cursor.at += 3;
        const document = readDocument(cursor, start, marker === "---");
        if (ended && marker === undefined && document.root?.kind === "scalar")
            fail(cursor, "unexpected end content", start);
        documents.push(document);
        ended = false;
    }
    if (documents.length === 0)
        documents.push({ start: 0, root: undefined });
    return { documents, notes: cursor.notes, failure: cursor.failure ?? cursor.late };
}
function readDocument(cursor, start, header) {
    cursor.anchors = new Map();
    const root = finish(readBlock(cursor, -1, header ? "header" : "document"));
    cursor.documents++;
    const bare = root.kind === "scalar" && root.style === "plain" && root.text === "" && !(root.tag !== undefined && isScalarTag(root.tag.name));
    return { start, root: bare ? undefined : root };
}
function readDirectives(cursor) {
    let found = false;
    while (unit(cursor) === PERCENT && columnOf(cursor) === 0) {
        const start = cursor.at;
        skipLine(cursor);
        const words = cursor.text
            .slice(start + 1, cursor.at)
            .trim()
            .split(/[ \t]+/);
        if (words[0] === "YAML" && words[1] !== undefined && !VERSIONS.has(words[1]))
            fail(cursor, "unknown YAML version", start);
        if (found)
            fail(cursor, "unexpected directive value. document not started", start);
        note(cursor, "yaml_directive", start);
        found = true;
        skipGap(cursor, -1);
    }
    return found;
}
function skipEnd(cursor) {
    cursor.at += 3;
    const start = cursor.at;
    skipBlanks(cursor);
    const code = unit(cursor);
    if (code !== LF && code !== HASH && code >= 0)
        note(cursor, "yaml_text_after_document_end", start);
}

;// CONCATENATED MODULE: ./lib/src/gait/yaml/read-text.js



function readYamlFile(bytes) {
    const strict = (0,source/* decodeUtf8 */._6)(bytes);
    const raw = "text" in strict ? strict.text : (0,gait_text/* decodeUtf8Lossy */.aH)(bytes);
    const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
    let index;
    const positionOf = (offset) => (index ??= (0,source/* lineIndex */.Dp)(text))(offset);
    const stream = readYaml(text, wideBreaksOf(raw));
    const early = [];
    if (text.startsWith("\ufeff"))
        early.push({ code: "yaml_byte_order_mark", offset: 0 });
    const lone = /\r(?!\n)/.exec(raw);
    if (lone !== null) {
        const offset = raw.slice(0, lone.index).replaceAll("\r\n", "\n").length;
        early.push({ code: "yaml_lone_carriage_return", offset });
    }
    const badUtf8 = "text" in strict ? undefined : positionOf((0,gait_text/* decodeUtf8Lossy */.aH)(bytes.subarray(0, strict.badByte)).replaceAll("\r\n", "\n").length);
    return { ...stream, notes: [...early, ...stream.notes], positionOf, badUtf8 };
}
function wideBreaksOf(raw) {
    const found = new Set();
    for (let at = raw.indexOf("\r\n"); at >= 0; at = raw.indexOf("\r\n", at + 2))
        found.add(at - found.size);
    return found;
}

;// CONCATENATED MODULE: ./lib/src/gait/yaml/index.js







/***/ })

};
