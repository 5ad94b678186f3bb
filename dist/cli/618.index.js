export const id = 618;
export const ids = [618];
export const modules = {

/***/ 3618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ renderPolicyFile),
  e: () => (/* binding */ renderSnapshotFile)
});

// EXTERNAL MODULE: ./lib/src/config/index.js + 9 modules
var config = __webpack_require__(8755);
// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
// EXTERNAL MODULE: ./lib/src/gait/index.js
var gait = __webpack_require__(5630);
// EXTERNAL MODULE: ./lib/src/input-error.js
var input_error = __webpack_require__(8149);
// EXTERNAL MODULE: ./lib/src/registry/index.js + 48 modules
var src_registry = __webpack_require__(2358);
// EXTERNAL MODULE: ./lib/src/render/index.js + 13 modules
var render = __webpack_require__(1672);
// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
// EXTERNAL MODULE: ./lib/src/commands/refused.js
var refused = __webpack_require__(6205);
;// CONCATENATED MODULE: ./lib/src/commands/base-findings.js





function checkBase(base, bytes, folder) {
    const found = (0,gait/* lintPolicy */.GF)(bytes, { file: base.path, stage: "enforce", folder, checkName: src_registry.checkName });
    if ((0,diagnostic/* hasErrors */.Cs)(found))
        throw new refused/* Refused */.L(found.filter((d) => d.severity === "error"));
    return found;
}
function shadowing(base, rendered) {
    const allowed = new Set(rendered.names.allow);
    return base.policy.rules.flatMap((rule) => {
        const { toolNames } = rule.match;
        if (rule.effect === "allow")
            return [];
        const met = toolNames.length === 0 ? rendered.names.allow : toolNames.filter((name) => allowed.has(name));
        if (met[0] === undefined)
            return [];
        const message = `rule ${(0,source/* quoteForMessage */.Hx)(rule.name)} of the base stands before the allow rule and answers ${rule.effect} for calls of approved tools (${met.length}), for instance ${(0,source/* quoteForMessage */.Hx)(met[0])}`;
        return [
            (0,diagnostic/* diagnosticAt */.R5)("warning", "base_rule_first", message, { file: base.path, ...rule.position }, "Remove the names from one of the two if that is not meant."),
        ];
    });
}

// EXTERNAL MODULE: ./lib/src/commands/operands.js
var operands = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/src/commands/read.js
var read = __webpack_require__(8269);
;// CONCATENATED MODULE: ./lib/src/commands/render-file.js












async function renderPolicyFile(world, options) {
    await checkOutput(world, options, options.base);
    const registry = await (0,operands/* readOptions */.Tt)(world, options.options, options.format);
    const documents = await (0,operands/* readDocuments */.r9)(world, [options.input], "the registry export");
    const reading = (0,src_registry.readExport)(documents, registry, "tools");
    const read = (0,operands/* required */.mw)(reading);
    const { tools } = read;
    const times = (0,src_registry.checkReportTimes)(read, world.clock.now());
    if ((0,diagnostic/* hasErrors */.Cs)(times))
        throw new refused/* Refused */.L(times);
    const { base, findings: baseFindings } = await readBase(world, options.base);
    const rendered = (0,render/* renderPolicy */.zQ)({
        allow: tools,
        staged: [],
        denied: [],
        stage: options.stage,
        rendering: { simulate: "flag", dry_run: "unknown" },
        ruleName: options.ruleName ?? render/* WORDS */.q9.allowRule,
        allowReasonCode: options.allowReasonCode ?? render/* WORDS */.q9.allowReason,
        header: { sources: documents.map((d) => ({ path: d.file, sha256: d.sha256 })) },
        ...(base === undefined ? {} : { base }),
    });
    const policy = (0,operands/* required */.mw)(rendered);
    await world.files.writeAll([{ path: options.output, text: policy.text }], "operand");
    const shadows = base === undefined ? [] : shadowing(base, policy);
    return { count: new Set(tools.map((t) => t.gait_name)).size, diagnostics: [...reading.diagnostics, ...baseFindings, ...shadows, ...rendered.diagnostics] };
}
async function renderSnapshotFile(world, options) {
    await checkOutput(world, options, undefined);
    const registry = await (0,operands/* readOptions */.Tt)(world, options.options, options.format);
    const documents = await (0,operands/* readDocuments */.r9)(world, [options.input], "the report");
    const reading = (0,src_registry.readExport)(documents, registry, "trust");
    const read = (0,operands/* required */.mw)(reading);
    const times = (0,src_registry.checkReportTimes)(read, world.clock.now());
    if ((0,diagnostic/* hasErrors */.Cs)(times))
        throw new refused/* Refused */.L(times);
    const rendered = (0,render/* renderSnapshot */.D7)({ entries: read.trust_entries });
    const { text } = (0,operands/* required */.mw)(rendered);
    await world.files.writeAll([{ path: options.output, text }], "operand");
    return { count: read.trust_entries.length, diagnostics: [...reading.diagnostics, ...rendered.diagnostics] };
}
async function checkOutput(world, options, base) {
    await world.files.checkOutputs([options.output], "operand");
    for (const input of [options.input, options.options, base]) {
        if (input === undefined || !(await world.files.sameFile(input, options.output)))
            continue;
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("output_over_input", `the output ${JSON.stringify(options.output)} would overwrite the input`, { file: options.output }, "Choose another output."));
    }
}
async function readBase(world, path) {
    if (path === undefined)
        return { base: undefined, findings: [] };
    const bytes = await (0,operands/* readOperand */.gg)(world, path, "the base policy", source/* SIZE_LIMITS */.bd.policy);
    const reading = (0,gait/* readPolicy */.T4)(bytes);
    if ("error" in reading)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("policy_invalid", `gait ${config/* GAIT_VERSION */.VT} refuses the base: ${reading.error.message}`, { file: path, ...reading.error.position }));
    const base = { path: await world.files.shown(path), text: (0,read/* textOf */.b6)(bytes), policy: reading.policy };
    return { base, findings: checkBase(base, bytes, await world.files.shown(".")) };
}


/***/ }),

/***/ 1672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q9: () => (/* reexport */ WORDS),
  mx: () => (/* reexport */ allowSetDigest),
  kk: () => (/* reexport */ quotedYaml),
  zQ: () => (/* reexport */ renderPolicy),
  D7: () => (/* reexport */ renderSnapshot)
});

// UNUSED EXPORTS: NAME_LIMIT, plainYaml

// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
;// CONCATENATED MODULE: ./lib/src/render/allow-set-digest.js

function allowSetDigest(allowSet, base) {
    const names = [...new Set(allowSet)].sort(gait_text/* compareBytes */.Xo);
    return (0,gait_text/* sha256Hex */.fg)((0,gait_text/* canonicalJson */.dj)({ allow_set: names, base }));
}

// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
;// CONCATENATED MODULE: ./lib/src/render/types.js
const WORDS = {
    allowRule: "allow_registry_tools",
    allowReason: "allowed_by_external_registry",
    unknownRule: "block_unknown_tools",
    unknownReason: "blocked_tool_not_in_external_registry",
    unknownViolation: "tool_not_allowlisted",
    observeRule: "observe_unknown_tools",
    dryRunUnknownRule: "dry_run_unknown_tools",
    dryRunUnknownReason: "dry_run_tool_not_in_external_registry",
    simulatedReason: "simulated_block_tool_not_in_external_registry",
    dryRunRule: "dry_run_approved_tools",
    dryRunReason: "dry_run_by_rollout_stage",
    stagedRule: "dry_run_staged_tools",
    stagedReason: "staged_by_registry_policy",
    approvalRule: "require_approval_registry_tools",
    approvalReason: "approval_required_by_tool_class",
    blockRule: "block_registry_tools",
    blockReason: "blocked_by_tool_class",
    blockViolation: "tool_class_blocked",
    denyRule: "block_denied_tools",
    denyReason: "denied_by_registry_policy",
    denyViolation: "tool_denied",
};
const NAME_LIMIT = 1024;

;// CONCATENATED MODULE: ./lib/src/render/input-problems.js




function allowWords(input) {
    return {
        ruleName: (0,gait_text/* trim */.Bq)(input.ruleName) || WORDS.allowRule,
        reasonCode: (0,gait_text/* trim */.Bq)(input.allowReasonCode) || WORDS.allowReason,
    };
}
function inputProblems(input) {
    const found = [];
    if (input.allow.length === 0) {
        const help = "A rule without names would allow every tool. Approve at least one tool, or remove the policy.";
        found.push((0,diagnostic/* errorAt */.Os)("render_empty_allowlist", "the registry approves no tool, and a policy that allows nothing is not rendered", {}, help));
    }
    for (const { gait_name, origin } of input.allow)
        found.push(...nameProblems(gait_name, "tool name", origin ?? {}));
    for (const name of input.staged)
        found.push(...nameProblems((0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(name)), "staged name"));
    for (const name of input.denied)
        found.push(...nameProblems((0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(name)), "denied name"));
    const words = allowWords(input);
    found.push(...wordProblems(words.ruleName, "rule name"), ...wordProblems(words.reasonCode, "reason code"));
    if (words.ruleName !== WORDS.allowRule && Object.values(WORDS).includes(words.ruleName)) {
        found.push((0,diagnostic/* errorAt */.Os)("render_rule_name", `the rule name ${(0,source/* quoteForMessage */.Hx)(words.ruleName)} is the name of another rendered rule`, {}, "Choose another name."));
    }
    return found;
}
function nameProblems(name, what, at = {}) {
    const shown = `${what} ${(0,source/* quoteForMessage */.Hx)(name)}`;
    if (name === "")
        return [(0,diagnostic/* errorAt */.Os)("render_name", `a ${what} is blank`, at, "Remove the entry.")];
    if (/\p{Surrogate}/u.test(name))
        return [(0,diagnostic/* errorAt */.Os)("render_name", `${shown} holds half of a surrogate pair`, at, "Write the whole character.")];
    if (name.length > NAME_LIMIT && Array.from(name).length > NAME_LIMIT) {
        return [(0,diagnostic/* errorAt */.Os)("render_name", `${shown} has more than ${NAME_LIMIT} characters`, at, "Use a shorter name.")];
    }
    if ((0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(name)) !== name)
        return [(0,diagnostic/* errorAt */.Os)("render_name", `${shown} is not in the form that Gait compares`, at, "Trim it and write it in lower case.")];
    return [];
}
function wordProblems(word, what) {
    const points = Array.from(word);
    const odd = points.find((point) => !(0,gait_text/* isPrintable */.C2)(point.codePointAt(0) ?? 0));
    if (odd !== undefined)
        return [(0,diagnostic/* errorAt */.Os)("render_word", `the ${what} ${(0,source/* quoteForMessage */.Hx)(word)} holds a character that cannot be seen`, {}, "Use visible characters.")];
    if (points.length > NAME_LIMIT)
        return [(0,diagnostic/* errorAt */.Os)("render_word", `the ${what} has more than ${NAME_LIMIT} characters`, {}, "Use a shorter one.")];
    return [];
}

;// CONCATENATED MODULE: ./lib/src/render/yaml-writer.js

const SHORT = new Map([
    ['"', '\\"'],
    ["\\", "\\\\"],
    ["\b", "\\b"],
    ["\f", "\\f"],
    ["\n", "\\n"],
    ["\r", "\\r"],
    ["\t", "\\t"],
]);
function quotedYaml(text) {
    let out = '"';
    for (const char of text) {
        const code = char.codePointAt(0) ?? 0;
        if (code >= 0xd800 && code <= 0xdfff)
            throw new RangeError("a lone surrogate cannot be written");
        const short = SHORT.get(char);
        if (short !== undefined)
            out += short;
        else if (code >= 0x20 && code < 0x7f)
            out += char;
        else if (code > 0xa0 && code !== 0xfeff && (0,gait_text/* isPrintable */.C2)(code))
            out += char;
        else if (code <= 0xffff)
            out += `\\u${code.toString(16).padStart(4, "0")}`;
        else
            out += `\\U${code.toString(16).padStart(8, "0")}`;
    }
    return `${out}"`;
}
function comment(text) {
    return `# ${text.replace(/[^\x20-\x7e]/gu, "?")}`;
}
function plainYaml(word) {
    if (!/^[a-z][a-z0-9]*(?:[._][a-z0-9]+)*$/u.test(word) || AMBIGUOUS.has(word))
        throw new Error(`${JSON.stringify(word)} is not one of our words`);
    return word;
}
const AMBIGUOUS = new Set(["null", "true", "false", "yes", "no", "on", "off", "y", "n"]);

;// CONCATENATED MODULE: ./lib/src/render/policy-text.js


const OURS = new Set(Object.values(WORDS));
function headerText(sources, base) {
    const line = (word, from) => `# ${word}: ${quotedYaml(from.path)} sha256:${hex(from.sha256)}\n`;
    return [
        "# Rendered by registry-policy; do not edit. Change the source and render again.\n",
        ...sources.map((from) => line("source", from)),
        ...(base === undefined ? [] : [line("base", base)]),
    ].join("");
}
function hex(digest) {
    if (!/^[0-9a-f]{64}$/.test(digest))
        throw new Error("a digest is 64 hexadecimal digits");
    return digest;
}
function policyText(header, rules) {
    return `${header}schema_id: gait.gate.policy\nschema_version: 1.0.0\ndefault_verdict: block\nrules:\n${rulesText(rules, 2)}`;
}
function rulesText(rules, indent) {
    return rules.map((rule) => ruleText(rule, " ".repeat(indent))).join("");
}
const MATCH_ALL = new Map([
    [WORDS.unknownRule, "block"],
    [WORDS.dryRunUnknownRule, "dry_run"],
    [WORDS.observeRule, "allow"],
]);
function ruleText(rule, indent) {
    if (rule.toolNames.length === 0 && MATCH_ALL.get(rule.name) !== rule.effect) {
        throw new Error(`rule ${rule.name} without names would match every tool`);
    }
    const lines = [`${indent}- name: ${scalar(rule.name)}`, `${indent}  priority: ${rule.priority}`, `${indent}  effect: ${plainYaml(rule.effect)}`];
    if (rule.toolNames.length > 0) {
        lines.push(`${indent}  match:`, `${indent}    tool_names:`);
        for (const name of rule.toolNames)
            lines.push(`${indent}      - ${quotedYaml(name)}`);
    }
    lines.push(`${indent}  reason_codes: [${rule.reasonCodes.map(scalar).join(", ")}]`);
    if (rule.violations.length > 0)
        lines.push(`${indent}  violations: [${rule.violations.map(scalar).join(", ")}]`);
    return `${lines.join("\n")}\n`;
}
function scalar(text) {
    return OURS.has(text) ? plainYaml(text) : quotedYaml(text);
}

;// CONCATENATED MODULE: ./lib/src/render/join-base.js



const PRIORITY_LIMIT = Number.MAX_SAFE_INTEGER - 1000;
function baseProblems(base, rules) {
    const names = new Set(rules.map((rule) => rule.name));
    return base.policy.rules.flatMap((rule) => {
        const at = { file: base.path, ...rule.position };
        const shown = (0,source/* quoteForMessage */.Hx)(rule.name);
        const found = [];
        if (names.has(rule.name))
            found.push((0,diagnostic/* errorAt */.Os)("render_rule_name_clash", `rule ${shown} of the base has the name of a rendered rule`, at, "Rename the rule in the base."));
        if (Math.abs(rule.priority) > PRIORITY_LIMIT) {
            found.push((0,diagnostic/* errorAt */.Os)("render_base_priority", `the priority of rule ${shown} leaves no room for rendered rules`, at, "Use a priority between -1000000 and 1000000."));
        }
        return found;
    });
}
function joinBase(base, header, rules) {
    const text = withFinalLineFeed(base.text.replaceAll("\r\n", "\n"));
    const { value: document, diagnostics } = (0,source/* readStrictYaml */.P)(base.path, new TextEncoder().encode(text));
    if (document === undefined)
        return { diagnostics };
    const { root } = document;
    const lines = text.split("\n").slice(0, -1);
    const refuse = (message, at, help) => ({
        diagnostics: [(0,diagnostic/* errorAt */.Os)("render_base_layout", message, { file: base.path, line: at.line, column: at.column }, help)],
    });
    const end = lines.findIndex((line) => /^\.\.\.(?:\s|$)/.test(line));
    if (end >= 0)
        return refuse("the base has an end mark (`...`)", { line: end + 1, column: 1 }, "Remove the line.");
    if (root.kind === "object" && isFlow(lines, root))
        return refuse("the base is written in braces", root, "Write it in block style, one key a line.");
    const members = root.kind === "object" ? root.members : [];
    const given = members.find((m) => m.key === "default_verdict" || m.key === "default_action");
    if (given !== undefined && base.policy.defaultVerdict !== "block") {
        return refuse(`the base has ${given.key} ${base.policy.defaultVerdict}`, given.value, "Write `default_verdict: block`, or leave it out.");
    }
    const margin = " ".repeat(root.kind === "object" ? root.column - 1 : 0);
    const inserted = insertRules(lines, members, margin, rules);
    if (inserted === undefined) {
        const at = members.find((m) => m.key === "rules")?.value ?? root;
        return refuse("the base's rules are not written as a block list", at, "Write `rules:` on a line of its own and each rule below it with a dash.");
    }
    if (given === undefined) {
        const first = members[0] === undefined ? inserted.findIndex((line) => line === "rules:") : members[0].line - 1;
        inserted.splice(first, 0, `${margin}default_verdict: block`);
    }
    return { value: `${header}${inserted.join("\n")}\n`, diagnostics };
}
const NO_RULES = /^(\s*(?:rules|"rules"|'rules')\s*:)\s*\[\s*\](\s*(?:#.*)?)$/;
function insertRules(lines, members, margin, rules) {
    const member = members.find((m) => m.key === "rules");
    const rendered = (indent) => rulesText(rules, indent).split("\n").slice(0, -1);
    if (member === undefined)
        return [...lines, `${margin}rules:`, ...rendered(margin.length + 2)];
    const list = member.value;
    const keyLine = lines[member.line - 1] ?? "";
    if (list.kind === "null" && !/:\s*(?:#.*)?$/.test(keyLine))
        return undefined;
    if (list.kind === "array" && list.items.length === 0 && NO_RULES.test(keyLine)) {
        const opened = lines.with(member.line - 1, keyLine.replace(NO_RULES, "$1$2"));
        return [...opened.slice(0, member.line), ...rendered(margin.length + 2), ...opened.slice(member.line)];
    }
    if (list.kind === "array" && isFlow(lines, list))
        return undefined;
    const indent = list.kind === "array" ? list.column - 1 : margin.length + 2;
    const next = members.filter((m) => m.line > member.line).reduce((line, m) => Math.min(line, m.line), lines.length + 1);
    let at = next - 1;
    while (next <= lines.length && at > member.line && (lines[at - 1] ?? "").startsWith("#"))
        at--;
    return [...lines.slice(0, at), ...rendered(indent), ...lines.slice(at)];
}
function isFlow(lines, node) {
    const first = Array.from(lines[node.line - 1] ?? "")[node.column - 1];
    return first === "[" || first === "{";
}
function withFinalLineFeed(text) {
    return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

// EXTERNAL MODULE: ./lib/src/gait/verdict.js
var verdict = __webpack_require__(7095);
;// CONCATENATED MODULE: ./lib/src/render/plan.js


function effectOf(group) {
    switch (group) {
        case "denied":
        case "block":
            return "block";
        case "dry_run":
        case "staged":
            return "dry_run";
        case "allow":
        case "require_approval":
            return group;
    }
}
function planOf(input) {
    const denied = (0,gait_text/* uniqLower */.vZ)(input.denied);
    const deniedSet = new Set(denied);
    const unknown = unknownVerdict(input.stage, input.rendering);
    const staged = new Set(unknown === "allow" ? [] : (0,gait_text/* uniqLower */.vZ)(input.staged));
    const selected = selectedNames(input.stage, input.rendering);
    const groups = new Map([["denied", [...denied]]]);
    for (const [name, effect] of effects(input.allow)) {
        if (deniedSet.has(name))
            continue;
        const group = groupOf(effect, staged.has(name), selected === "all" || selected.has(name));
        const names = groups.get(group) ?? [];
        names.push(name);
        groups.set(group, names);
    }
    for (const names of groups.values())
        names.sort(gait_text/* compareBytes */.Xo);
    return { groups, unknown };
}
function effects(entries) {
    const map = new Map();
    for (const { gait_name, effect } of entries) {
        map.set(gait_name, (0,verdict/* stricter */.Rn)(map.get(gait_name) ?? "allow", effect ?? "allow"));
    }
    return map;
}
function groupOf(effect, staged, selected) {
    if (effect === "block" || effect === "require_approval")
        return effect;
    if (staged)
        return "staged";
    return selected ? "dry_run" : "allow";
}
function selectedNames(stage, rendering) {
    if (stage !== "dry_run" || rendering.dry_run === "unknown")
        return new Set();
    return rendering.dry_run === "all" ? "all" : new Set((0,gait_text/* uniqLower */.vZ)(rendering.dry_run.selected));
}
function unknownVerdict(stage, rendering) {
    switch (stage) {
        case "simulate":
            return rendering.simulate === "observe" ? "allow" : "block";
        case "dry_run":
            return typeof rendering.dry_run === "object" ? "block" : "dry_run";
        case "enforce":
            return "block";
    }
}

// EXTERNAL MODULE: ./lib/src/gait/policy/index.js + 20 modules
var gait_policy = __webpack_require__(2531);
;// CONCATENATED MODULE: ./lib/src/render/read-back.js


function readBack(text, meant, base) {
    const reading = (0,gait_policy/* readPolicy */.T4)(new TextEncoder().encode(text));
    if ("error" in reading)
        return { difference: `gait refuses it: ${reading.error.message}` };
    const { policy } = reading;
    if (policy.defaultVerdict !== "block")
        return { difference: `the default verdict is ${policy.defaultVerdict}` };
    const byName = new Map(meant.map((rule) => [rule.name, rule]));
    const ours = policy.rules.filter((rule) => byName.has(rule.name));
    if (ours.length !== meant.length)
        return { difference: `${ours.length} rules where ${meant.length} are meant` };
    for (const rule of ours) {
        const wanted = byName.get(rule.name);
        if (wanted === undefined || !sameRule(rule, wanted))
            return { difference: `rule ${rule.name} differs` };
    }
    const rest = policy.rules.filter((rule) => !byName.has(rule.name));
    if (plain(rest) !== plain(base?.policy.rules ?? []))
        return { difference: "the rules of the base differ" };
    if (base !== undefined && settings(policy) !== settings(base.policy))
        return { difference: "the settings of the base differ" };
    return { policy };
}
function sameRule(rule, meant) {
    return (rule.effect === meant.effect &&
        rule.priority === meant.priority &&
        sameList(rule.match.toolNames, meant.toolNames) &&
        sameList(rule.reasonCodes, (0,gait_text/* uniq */.sb)(meant.reasonCodes)) &&
        sameList(rule.violations, (0,gait_text/* uniq */.sb)(meant.violations)) &&
        onlyNames(rule.match));
}
function sameList(a, b) {
    return a.length === b.length && a.every((text, i) => text === b[i]);
}
function onlyNames(match) {
    return Object.entries(match).every(([key, value]) => {
        if (key === "toolNames")
            return true;
        return value === "" || value === false || value === undefined || (Array.isArray(value) && value.length === 0);
    });
}
function settings(policy) {
    return plain([policy.failClosed, policy.scripts, policy.mcpTrustRaw, policy.mcpTrust ?? null]);
}
function plain(value) {
    return JSON.stringify(value, (key, item) => {
        if (key === "position" || key === "toolNamePositions")
            return undefined;
        return typeof item === "bigint" ? `${item}n` : item;
    });
}

;// CONCATENATED MODULE: ./lib/src/render/rules.js


const STEP = 10;
const LAST = 100;
const ORDER = ["allow", "dry_run", "staged", "require_approval", "block"];
function rulesOf(plan, words, base) {
    const priorities = (base?.rules ?? []).map((rule) => rule.priority);
    const first = priorities.reduce((a, b) => Math.min(a, b), STEP);
    const last = priorities.reduce((a, b) => Math.max(a, b), -Infinity);
    let next = Number.isFinite(last) ? (Math.floor(last / STEP) + 1) * STEP : STEP;
    const rules = [];
    const denied = plan.groups.get("denied") ?? [];
    if (denied.length > 0)
        rules.push(ruleOf("denied", denied, Math.floor(first / STEP) * STEP - STEP, words));
    for (const group of ORDER) {
        const names = plan.groups.get(group) ?? [];
        if (names.length === 0)
            continue;
        rules.push(ruleOf(group, names, next, words));
        next += STEP;
    }
    rules.push(unknownRule(plan.unknown, priorities.length === 0 ? LAST : next));
    return rules;
}
function ruleOf(group, toolNames, priority, words) {
    if (toolNames.length === 0)
        throw new Error(`a rule of group ${group} without names would match every tool`);
    const common = { priority, effect: effectOf(group), toolNames };
    switch (group) {
        case "allow":
            return { ...common, name: words.ruleName, reasonCodes: [words.reasonCode], violations: [] };
        case "dry_run":
            return { ...common, name: WORDS.dryRunRule, reasonCodes: [WORDS.dryRunReason], violations: [] };
        case "staged":
            return { ...common, name: WORDS.stagedRule, reasonCodes: [WORDS.stagedReason], violations: [] };
        case "require_approval":
            return { ...common, name: WORDS.approvalRule, reasonCodes: [WORDS.approvalReason], violations: [] };
        case "block":
            return { ...common, name: WORDS.blockRule, reasonCodes: [WORDS.blockReason], violations: [WORDS.blockViolation] };
        case "denied":
            return { ...common, name: WORDS.denyRule, reasonCodes: [WORDS.denyReason], violations: [WORDS.denyViolation] };
    }
}
function unknownRule(effect, priority) {
    const common = { priority, effect, toolNames: [], violations: [WORDS.unknownViolation] };
    switch (effect) {
        case "block":
            return { ...common, name: WORDS.unknownRule, reasonCodes: [WORDS.unknownReason] };
        case "dry_run":
            return { ...common, name: WORDS.dryRunUnknownRule, reasonCodes: [WORDS.dryRunUnknownReason] };
        case "allow":
            return { ...common, name: WORDS.observeRule, reasonCodes: [WORDS.simulatedReason] };
    }
}

;// CONCATENATED MODULE: ./lib/src/render/render-policy.js








function renderPolicy(input) {
    const problems = inputProblems(input);
    if (problems.length > 0)
        return { diagnostics: problems };
    const plan = planOf(input);
    const { base } = input;
    const basePriority = base === undefined ? [] : baseProblems(base, []);
    if (basePriority.length > 0)
        return { diagnostics: basePriority };
    const rules = rulesOf(plan, allowWords(input), base?.policy);
    const clashes = base === undefined ? [] : baseProblems(base, rules);
    if (clashes.length > 0)
        return { diagnostics: clashes };
    const header = headerText(input.header.sources, base === undefined ? undefined : { path: base.path, sha256: (0,gait_text/* sha256Hex */.fg)(base.text) });
    const joined = base === undefined ? { value: policyText(header, rules), diagnostics: [] } : joinBase(base, header, rules);
    if (joined.value === undefined)
        return { diagnostics: joined.diagnostics };
    const read = readBack(joined.value, rules, base);
    if ("difference" in read) {
        const at = base === undefined ? {} : { file: base.path };
        const help = base === undefined ? "This is a bug; please report it with the export." : "Write the base in plain block style.";
        return { diagnostics: [(0,diagnostic/* errorAt */.Os)("render_read_back", `the rendered policy does not mean what was asked for: ${read.difference}`, at, help)] };
    }
    return { value: { text: joined.value, rules, names: namesOf(plan), unknown: plan.unknown, policy: read.policy }, diagnostics: [] };
}
function namesOf(plan) {
    const names = { allow: [], dry_run: [], require_approval: [], block: [] };
    for (const [group, list] of plan.groups) {
        const effect = effectOf(group);
        names[effect] = [...names[effect], ...list];
    }
    return names;
}

// EXTERNAL MODULE: ./lib/src/gait/trust/index.js + 7 modules
var trust = __webpack_require__(3701);
// EXTERNAL MODULE: ./lib/src/gait/index.js
var gait = __webpack_require__(5630);
;// CONCATENATED MODULE: ./lib/src/render/snapshot-text.js


const PRODUCER = "0.0.0-dev";
function snapshotText(createdAt, entries) {
    const head = [
        `  "schema_id": "${gait/* SNAPSHOT_SCHEMA_ID */.Ho}",`,
        '  "schema_version": "1.0.0",',
        `  "created_at": ${quotedJson(createdAt)},`,
        `  "producer_version": "${PRODUCER}",`,
        '  "entries": [',
    ];
    return `{\n${head.join("\n")}\n${entries.map(entryText).join(",\n")}\n  ]\n}\n`;
}
function entryText(entry) {
    const fields = [
        ["server_id", quotedJson(entry.server_id ?? "")],
        ["server_name", quotedJson(entry.server_name ?? "")],
        ["publisher", quotedJson(entry.publisher ?? "")],
        ["source", quotedJson(entry.source)],
        ...(entry.endpoint === undefined ? [] : [["endpoint", quotedJson(entry.endpoint)]]),
        ["status", quotedJson(entry.status)],
        ["updated_at", quotedJson(entry.updated_at)],
        ["score", JSON.stringify(entry.score)],
        ["evidence_path", quotedJson(entry.evidence_path ?? entry.origin.file)],
    ];
    return `    {\n${fields.map(([key, value]) => `      "${key}": ${value}`).join(",\n")}\n    }`;
}
const PLAIN = /^[ -~]*$/;
function quotedJson(text) {
    if (PLAIN.test(text))
        return JSON.stringify(text);
    return Array.from(JSON.stringify(text), (point) => ((0,gait_text/* isPrintable */.C2)(point.codePointAt(0) ?? 0) ? point : escaped(point))).join("");
}
function escaped(point) {
    return Array.from({ length: point.length }, (_, i) => `\\u${point.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
}

;// CONCATENATED MODULE: ./lib/src/render/snapshot-problems.js




function entryProblems(entry) {
    const found = [];
    const fail = (code, message, help) => {
        found.push((0,diagnostic/* errorAt */.Os)(code, message, entry.origin, help));
    };
    const name = (0,source/* quoteForMessage */.Hx)(entry.server_id ?? entry.server_name ?? "");
    if ((0,trust/* identityKey */.US)({ serverId: entry.server_id ?? "", serverName: entry.server_name ?? "" }) === "") {
        fail("render_no_identity", "a server has neither id nor name", "Give the server an id.");
    }
    if (!(entry.score >= 0 && entry.score <= 1)) {
        fail("render_score", `the score of ${name} is ${entry.score}, not between 0 and 1`, "Gait takes 95 as above every threshold; divide by the scale.");
    }
    const instant = (0,gait_text/* parseGoTime */.bi)(entry.updated_at);
    if (instant === undefined) {
        fail("render_time", `updated_at of ${name} is ${(0,source/* quoteForMessage */.Hx)(entry.updated_at)}, no RFC 3339 time`, "Write it as 2026-01-31T12:00:00Z.");
    }
    else if ((0,gait_text/* formatGoTime */.Z0)(instant) === undefined) {
        fail("render_time", `updated_at of ${name} leaves the years 0 to 9999 in UTC`, "Write the time of the scan.");
    }
    if (!/^[a-z0-9_-]+$/.test(entry.status)) {
        fail("render_status", `the status of ${name} is ${(0,source/* quoteForMessage */.Hx)(entry.status)}`, "A status is one word of small letters, digits, `_` and `-`.");
    }
    const texts = [entry.server_id, entry.server_name, entry.publisher, entry.source, entry.endpoint, entry.evidence_path];
    if (texts.some((text) => text !== undefined && /\p{Surrogate}/u.test(text))) {
        fail("render_name", `the entry of ${name} holds half of a surrogate pair`, "Write the whole character.");
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/render/render-snapshot.js






function renderSnapshot(input) {
    const keyed = input.entries.map((entry) => ({ key: keyOf(entry), entry }));
    const problems = [...input.entries.flatMap(entryProblems), ...duplicates(keyed)];
    if (input.entries.length === 0) {
        problems.push((0,diagnostic/* errorAt */.Os)("render_empty_snapshot", "the report lists no server, and a snapshot of nothing is not rendered", {}, "Scan at least one server."));
    }
    if (problems.length > 0)
        return { diagnostics: problems };
    const sorted = [...keyed].sort((a, b) => (0,gait_text/* compareBytes */.Xo)(a.key, b.key));
    const text = snapshotText(latest(sorted), sorted.map((k) => k.entry));
    const difference = readBackDifference(text, sorted);
    if (difference !== undefined) {
        const message = `the rendered snapshot does not mean what was asked for: ${difference}`;
        return { diagnostics: [(0,diagnostic/* errorAt */.Os)("render_read_back", message, {}, "This is a bug; please report it with the scanner's report.")] };
    }
    return { value: { text, keys: sorted.map((k) => k.key) }, diagnostics: [] };
}
function keyOf(entry) {
    return (0,trust/* identityKey */.US)({ serverId: entry.server_id ?? "", serverName: entry.server_name ?? "" });
}
function duplicates(keyed) {
    const seen = new Map();
    return keyed.flatMap(({ key, entry }) => {
        const first = seen.get(key);
        if (first === undefined || key === "") {
            seen.set(key, entry);
            return [];
        }
        const { file, line, column } = first.origin;
        const message = `servers ${shown(first)} (${file}:${line}:${column}) and ${shown(entry)} are one identity for Gait`;
        return [(0,diagnostic/* errorAt */.Os)("render_duplicate_identity", message, entry.origin, "Keep one of the two, or give them different ids.")];
    });
}
function shown(entry) {
    const id = entry.server_id ?? "";
    return (0,source/* quoteForMessage */.Hx)(id.trim() === "" ? (entry.server_name ?? "") : id);
}
function latest(sorted) {
    let text = "";
    let instant;
    for (const { entry } of sorted) {
        const at = (0,gait_text/* parseGoTime */.bi)(entry.updated_at);
        if (at === undefined || (instant !== undefined && at <= instant))
            continue;
        instant = at;
        text = entry.updated_at;
    }
    return text;
}
function readBackDifference(text, sorted) {
    const reading = (0,trust/* readSnapshot */.RA)(new TextEncoder().encode(text));
    if (reading.value === undefined)
        return `gait refuses it: ${reading.error?.message ?? "no reason given"}`;
    const { byKey } = reading.value;
    if (byKey.size !== sorted.length)
        return `${byKey.size} entries where ${sorted.length} are meant`;
    for (const { key, entry } of sorted) {
        const read = byKey.get(key);
        const same = read !== undefined &&
            read.status === entry.status &&
            read.score === entry.score &&
            read.updatedAt === (0,gait_text/* parseGoTime */.bi)(entry.updated_at) &&
            read.publisher === (entry.publisher ?? "") &&
            read.registryVerification === undefined;
        if (!same)
            return `entry ${(0,source/* quoteForMessage */.Hx)(key)} differs`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/render/index.js







/***/ })

};
