export const id = 351;
export const ids = [351];
export const modules = {

/***/ 7351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bk: () => (/* reexport */ verdict/* VERDICTS */.bk),
  dj: () => (/* reexport */ gait_text/* canonicalJson */.dj),
  Xo: () => (/* reexport */ gait_text/* compareBytes */.Xo),
  C_: () => (/* reexport */ evaluate/* compilePolicy */.C_),
  br: () => (/* reexport */ gait_text/* digest */.br),
  _3: () => (/* reexport */ evaluate/* evaluate */._3),
  t9: () => (/* reexport */ intent/* intentDigest */.t9),
  _f: () => (/* reexport */ verdict/* isVerdict */._f),
  GF: () => (/* reexport */ lintPolicy),
  uI: () => (/* reexport */ snapshot/* lintSnapshot */.u),
  ib: () => (/* reexport */ gait_text/* lower */.ib),
  r8: () => (/* reexport */ evaluate/* matchesDomain */.Kt),
  $h: () => (/* reexport */ evaluate/* matchesPath */.$h),
  p1: () => (/* reexport */ policy/* policyDigest */.p1),
  N3: () => (/* reexport */ intent/* readIntent */.N3),
  T4: () => (/* reexport */ policy/* readPolicy */.T4),
  Wb: () => (/* reexport */ trust/* readServer */.Wb),
  xJ: () => (/* reexport */ verdict/* severityOf */.xJ),
  Rn: () => (/* reexport */ verdict/* stricter */.Rn),
  Bq: () => (/* reexport */ gait_text/* trim */.Bq),
  Vz: () => (/* reexport */ trust/* verifyServer */.Vz)
});

// UNUSED EXPORTS: CREDENTIAL_ACCESS_TYPES, CREDENTIAL_SOURCES, DISCOVERY_METHODS, ENDPOINT_CLASSES, ENV_EXPOSURE_MODES, FAIL_CLOSED_FIELDS, FILESYSTEM_ISOLATIONS, HIGH_RISK_FIELDS, LIMIT_SCOPES, LIMIT_WINDOWS, LINT_CODES, NETWORK_MODES, PROVENANCE_SOURCES, RESTRICTIVE, SNAPSHOT_SCHEMA_ID, TARGET_KINDS, TRUSTED_STATUSES, USER_MODES, ZERO_TIME, argsDigest, cleanPath, correlationId, decodeUtf8Lossy, domainOfHost, domainOfUrl, escapesFolder, formatDuration, formatGoTime, formatPolicy, gateEval, goFloat, goJson, goJsonLine, goJsonString, goQuote, identityKey, isAssigned, isChanged, isPrintable, isSpace, loadZone, looksLikeAssignment, lowerOf, mcpVerify, normalizeIntent, ordered, parseDuration, parseGoTime, parseIntentJson, paths, policyDigestError, policyFmt, policyNote, policySimulate, policyTest, policyValidate, preparePolicy, readSnapshot, recommend, sha256Hex, targetsDigest, testFields, testResult, uniq, uniqLower, usageAnswer, verdictExit, wellFormed, withoutContextEvidence

// EXTERNAL MODULE: ./lib/src/gait/verdict.js
var verdict = __webpack_require__(7095);
// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
// EXTERNAL MODULE: ./lib/src/gait/policy/index.js + 19 modules
var policy = __webpack_require__(9869);
// EXTERNAL MODULE: ./lib/src/gait/intent/index.js + 17 modules
var intent = __webpack_require__(8420);
// EXTERNAL MODULE: ./lib/src/gait/evaluate/index.js + 21 modules
var evaluate = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/src/gait/trust/index.js + 7 modules
var trust = __webpack_require__(3701);
// EXTERNAL MODULE: ./lib/src/gait/lint/codes.js + 3 modules
var codes = __webpack_require__(4674);
// EXTERNAL MODULE: ./lib/src/source/index.js + 16 modules
var source = __webpack_require__(6178);
// EXTERNAL MODULE: ./lib/src/gait/yaml/index.js + 13 modules
var gait_yaml = __webpack_require__(1405);
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
function whyNothingMatches(match) {
    const closed = [
        ["target_kinds", match.targetKinds, TARGET_KINDS],
        ["destination_kinds", match.destinationKinds, TARGET_KINDS],
        ["provenance_sources", match.provenanceSources, PROVENANCE_SOURCES],
    ];
    for (const [name, list, vocabulary] of closed) {
        if (list.length > 0 && unknownWords(list, vocabulary).length === list.length)
            return `no call can carry any of its ${name}`;
    }
    if (match.workspacePrefixes.length > 0 && match.workspacePrefixes.every((prefix) => prefix.includes("\\"))) {
        return "Gait turns the backslashes of a workspace into slashes, and its workspace_prefixes hold backslashes";
    }
    if (match.maxDelegationDepth === 0 && match.allowedDelegatorIdentities.length > 0) {
        return "a delegator stands in a link of the chain, and max_delegation_depth 0 allows no link";
    }
    return undefined;
}
function includes(outer, inner) {
    return (LISTS.every((list) => covers(list, outer[list], inner[list])) &&
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
        const twin = same.find((other) => other.priority === rule.priority);
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
        if (waiting[0] !== undefined && waiting[0].priority !== rule.priority) {
            for (const earlier of waiting)
                remember(seen, earlier);
            waiting = [];
        }
        waiting.push(rule);
        const named = seen.byTool.get(rule.match.toolNames[0] ?? "") ?? [];
        const cover = [...seen.broad, ...named].find((earlier) => includes(earlier.match, rule.match));
        if (cover === undefined)
            continue;
        const message = `rule ${(0,source/* quoteForMessage */.Hx)(rule.name)} is never reached: rule ${(0,source/* quoteForMessage */.Hx)(cover.name)} (priority ${cover.priority}) takes every call that it matches`;
        found.push({ code: "shadowed_rule", message, at: rule.position });
    }
    return found;
}
function disagreements(rules) {
    const found = [];
    let seen = { byTool: new Map(), broad: [] };
    let group = [];
    for (const rule of rules) {
        if (group[0] !== undefined && group[0].priority !== rule.priority) {
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

;// CONCATENATED MODULE: ./lib/src/gait/lint/freeze.js


function freezeFindings(rule, freeze) {
    if (!freeze.on)
        return [];
    const shown = (0,source/* quoteForMessage */.Hx)(rule);
    const zone = (0,evaluate/* loadZone */.lT)(freeze.timezone);
    if (zone === undefined) {
        const message = `rule ${shown}: Gait knows no time zone ${(0,source/* quoteForMessage */.Hx)(freeze.timezone)} and blocks every call`;
        return [{ code: "freeze_zone_unknown", message }];
    }
    const invalid = (message) => ({
        code: "freeze_time_invalid",
        message: `rule ${shown}: ${message}, so that Gait blocks every call outside earlier windows`,
    });
    return freeze.windows.flatMap(({ name, start, end }) => {
        const from = (0,evaluate/* parseWallTime */.HB)(start, zone);
        const to = (0,evaluate/* parseWallTime */.HB)(end, zone);
        if (from === undefined)
            return [invalid(`${(0,source/* quoteForMessage */.Hx)(start)} is no time of the form 2006-01-02T15:04:05`)];
        if (to === undefined)
            return [invalid(`${(0,source/* quoteForMessage */.Hx)(end)} is no time of the form 2006-01-02T15:04:05`)];
        return to <= from ? [invalid(`window ${(0,source/* quoteForMessage */.Hx)(name)} ends before it starts`)] : [];
    });
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/policy-rules.js





const OBSERVING_RULE = "observe_unknown_tools";
const LEAST_PRIORITY = -(2 ** 63);
function ruleFindings(rule, stage) {
    return [
        ...matchFindings(rule, stage),
        ...priorityFindings(rule),
        ...vocabularyFindings(rule),
        ...overlayFindings(rule),
        ...offFindings(rule),
        ...freezeFindings(rule.name, rule.freezeWindow),
    ].map((finding) => ({ ...finding, at: rule.position }));
}
function matchFindings(rule, stage) {
    const shown = (0,source/* quoteForMessage */.Hx)(rule.name);
    const found = [];
    const observing = stage === "simulate" && rule.name === OBSERVING_RULE;
    if (rule.effect === "allow" && matchesEverything(rule.match) && !observing) {
        found.push({
            code: "allow_matches_everything",
            message: `rule ${shown} allows every call: its match is empty once Gait has dropped blank and null names`,
        });
    }
    const never = whyNothingMatches(rule.match);
    if (never !== undefined)
        found.push({ code: "rule_never_matches", message: `rule ${shown} never matches: ${never}` });
    if (rule.name.includes(",")) {
        found.push({
            code: "rule_name_comma",
            message: `the name of rule ${shown} holds a comma, by which Gait joins the names of matched rules`,
        });
    }
    const open = rule.match.workspacePrefixes.filter((prefix) => !prefix.endsWith("/"));
    if (open.length > 0) {
        found.push({
            code: "workspace_prefix_open",
            message: `rule ${shown}: the workspace prefix ${listed(open)} also matches longer names (\`/w\` matches \`/www\`)`,
        });
    }
    return found;
}
function priorityFindings(rule) {
    const shown = (0,source/* quoteForMessage */.Hx)(rule.name);
    if (rule.priority <= LEAST_PRIORITY) {
        return [
            {
                code: "priority_least",
                message: `rule ${shown} has the least priority number there is, so nothing can ever stand before it`,
            },
        ];
    }
    if (Number.isSafeInteger(rule.priority))
        return [];
    return [{ code: "priority_inexact", message: `rule ${shown}: a priority beyond 2^53 is not exact in the policy digest` }];
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
        if (unknown.length === 0)
            return [];
        return [
            {
                code: "unknown_vocabulary",
                message: `rule ${(0,source/* quoteForMessage */.Hx)(rule.name)}: ${field} has ${listed(unknown)}, which no call carries`,
            },
        ];
    });
}
function overlayFindings(rule) {
    const shown = (0,source/* quoteForMessage */.Hx)(rule.name);
    const found = [];
    const { action } = rule.dataflow;
    if (rule.dataflow.on && (0,verdict/* isVerdict */._f)(action) && (0,verdict/* severityOf */.xJ)(action) < (0,verdict/* severityOf */.xJ)(rule.effect)) {
        found.push({
            code: "dataflow_weakens",
            message: `rule ${shown}: on tainted data dataflow.action replaces the effect ${rule.effect} by the milder ${action}`,
        });
    }
    if (rule.sandbox.requiredReadOnlyRoots.length > 0) {
        found.push({
            code: "read_only_roots_inverted",
            message: `rule ${shown}: sandbox.required_read_only_roots is satisfied by a call that declares none`,
        });
    }
    if (rule.requiredAgentLifecycleStates.length > 0) {
        found.push({
            code: "lifecycle_states_lowered",
            message: `rule ${shown}: Gait lowers required_agent_lifecycle_states but not the states of a call, so \`Approved\` never satisfies \`approved\``,
        });
    }
    return found;
}
function offFindings(rule) {
    const shown = (0,source/* quoteForMessage */.Hx)(rule.name);
    const found = [];
    if (rule.rateLimit.requests === 0 && (rule.rateLimit.window !== "" || rule.rateLimit.scope !== "")) {
        found.push({
            code: "limit_without_requests",
            message: `rule ${shown}: rate_limit has no requests, so there is no limit`,
        });
    }
    if (!rule.endpoint.on && (rule.endpoint.action !== "" || rule.endpoint.reasonCode !== "" || rule.endpoint.violation !== "")) {
        found.push({
            code: "block_without_effect",
            message: `rule ${shown}: endpoint has an action and nothing to apply it to`,
        });
    }
    if (!rule.dataflow.on && (rule.dataflow.action !== "" || rule.dataflow.reasonCode !== "" || rule.dataflow.violation !== "")) {
        found.push({
            code: "block_without_effect",
            message: `rule ${shown}: dataflow has an action and nothing to apply it to`,
        });
    }
    return found;
}
function listed(words) {
    const shown = words.slice(0, 5).map(source/* quoteForMessage */.Hx).join(", ");
    return words.length > 5 ? `${shown} and ${words.length - 5} more` : shown;
}

;// CONCATENATED MODULE: ./lib/src/gait/lint/policy-text.js




const VERDICT_KEYS = new Set(["default_verdict", "default_action", "effect", "action", "destructive_action"]);
const TOOL_KEYS = new Set(["tool_name", "tool_names", "context_tool_names"]);
const LOWERED_KEYS = new Set([...TOOL_KEYS, "publisher_allowlist", "skill_publishers", "domain_allowlist", "domain_denylist"]);
function textFindings(root, checkName) {
    const found = [...defaultFindings(root), ...policy_text_offFindings(root)];
    const walk = (node, key) => {
        switch (node.kind) {
            case "alias":
                if (node.target?.kind === "scalar")
                    found.push(...scalarFindings(node.target, node.start, key, checkName));
                return;
            case "mapping":
                for (const entry of node.entries)
                    walk(entry.value, entry.key.kind === "scalar" ? entry.key.text : key);
                return;
            case "sequence":
                found.push(...listFindings(node.items, node.start));
                for (const item of node.items)
                    walk(item, key);
                return;
            case "scalar":
                found.push(...scalarFindings(node, node.start, key, checkName));
        }
    };
    if (root !== undefined)
        walk(root, "");
    return found;
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
    if (!TOOL_KEYS.has(key))
        return [];
    const checked = checkName?.(node.text);
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
        add("unknown_vocabulary", `${field}.${key} has ${unknown.map(source/* quoteForMessage */.Hx).join(", ")}, which no call carries`, field, key);
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
    for (const finding of bidiFindings(bytes))
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
function bidiFindings(bytes) {
    const text = (0,gait_text/* decodeUtf8Lossy */.aH)(bytes);
    const characters = (0,lint_hidden/* bidiCharacters */.NF)(text);
    if (characters.length === 0)
        return [];
    const positionOf = (0,source/* lineIndex */.Dp)(text);
    return characters.map(({ name, what, offset }) => ({
        code: "bidi_character",
        message: `${name} ${what}`,
        at: positionOf(offset),
    }));
}
function policyFindings(policy, yaml, options) {
    const root = yaml.documents[0]?.root;
    return [
        ...topFindings(policy, options.folder).map(({ finding, path }) => {
            const place = (0,gait_yaml/* findPath */.Hh)(root, path);
            return place === undefined ? finding : { ...finding, at: yaml.positionOf(place.keyStart) };
        }),
        ...policy.rules.flatMap((rule) => ruleFindings(rule, options.stage)),
        ...orderFindings(policy.rules),
        ...textFindings(root, options.checkName).map(({ code, message, offset }) => ({
            code,
            message,
            at: yaml.positionOf(offset),
        })),
    ];
}

// EXTERNAL MODULE: ./lib/src/gait/lint/snapshot.js + 3 modules
var snapshot = __webpack_require__(246);
;// CONCATENATED MODULE: ./lib/src/gait/lint/index.js





// EXTERNAL MODULE: ./lib/src/gait/command/index.js + 15 modules
var command = __webpack_require__(6976);
;// CONCATENATED MODULE: ./lib/src/gait/index.js










/***/ })

};
