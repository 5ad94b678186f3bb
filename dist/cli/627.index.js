export const id = 627;
export const ids = [627];
export const modules = {

/***/ 4627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ openComparison),
/* harmony export */   U: () => (/* binding */ openProject)
/* harmony export */ });
/* harmony import */ var _config_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1664);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _commands_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(893);
/* harmony import */ var _platform_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5905);




async function openProject(parsed) {
    const { context, paths } = await openWorld(parsed);
    return { context, configs: await (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_1__/* .expandConfigs */ .K6)(context.world.files.tree, paths) };
}
async function openComparison(parsed) {
    const { context, paths } = await openWorld(parsed);
    return { context, ...(await (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_1__/* .runConfigs */ .dk)(context, paths, parsed.value("base"))) };
}
async function placed({ files }, path) {
    const here = await files.inWorkspace(path);
    const inside = !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) && !path.split("/").includes("..");
    return inside && !(await (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isThere */ .$B)(files.tree, here)) && (await (0,_commands_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isThere */ .$B)(files.tree, path)) ? path : here;
}
async function openWorld(parsed) {
    const asked = parsed.list("config").length === 0 ? [_config_types_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_CONFIG */ .PV] : parsed.list("config");
    const world = await (0,_platform_index_js__WEBPACK_IMPORTED_MODULE_2__/* .makeWorld */ .Bc)({ workspace: undefined, near: asked[0], cwd: process.cwd(), env: process.env });
    const paths = [];
    for (const path of asked)
        paths.push(await placed(world, path));
    return { context: { world, github: undefined, event: undefined }, paths };
}


/***/ }),

/***/ 893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q$: () => (/* reexport */ MoveRefused),
  Ju: () => (/* reexport */ accept),
  st: () => (/* reexport */ attest),
  om: () => (/* reexport */ block),
  z6: () => (/* reexport */ check),
  K6: () => (/* reexport */ expandConfigs),
  i6: () => (/* reexport */ findPolicy),
  Gj: () => (/* reexport */ gate),
  Yz: () => (/* reexport */ gateShut),
  DO: () => (/* reexport */ gateWords),
  $B: () => (/* reexport */ isThere),
  hQ: () => (/* reexport */ nextCommand),
  pt: () => (/* reexport */ promote),
  g1: () => (/* reexport */ record),
  _r: () => (/* reexport */ release),
  dU: () => (/* reexport */ rollback),
  cz: () => (/* reexport */ rolloutLog),
  OI: () => (/* reexport */ rolloutStatus),
  dk: () => (/* reexport */ runConfigs),
  Y$: () => (/* reexport */ stageArgs),
  OH: () => (/* reexport */ sync),
  Li: () => (/* reexport */ writeReports)
});

// UNUSED EXPORTS: Refused, diffFiles, inspect, readOperand, renderPolicyFile, renderSnapshotFile, required

// EXTERNAL MODULE: ./lib/src/config/index.js + 9 modules
var src_config = __webpack_require__(8755);
// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
// EXTERNAL MODULE: ./lib/src/input-error.js
var input_error = __webpack_require__(8149);
// EXTERNAL MODULE: ./lib/src/render/index.js + 13 modules
var render = __webpack_require__(1672);
;// CONCATENATED MODULE: ./lib/src/rollout/types.js
const NO_MINIMUM = { soak: {}, limits: {}, attestation: false, exceptionRules: {}, no_relaxation: false };

;// CONCATENATED MODULE: ./lib/src/rollout/strictest.js
function strictestRules(base, head, minimum, siblings = []) {
    const sides = base === undefined ? [head] : [base, head];
    const [sibling] = base === undefined ? siblings : [];
    const fixed = base ?? sibling ?? head;
    const rollouts = [...sides, ...(sibling === undefined ? [] : [sibling])].map((s) => s.rollout);
    const clocks = [...rollouts.map((r) => r.soak_clock), minimum.soak_clock];
    return {
        soak: {
            simulate: Math.max(...rollouts.map((r) => r.soak.simulate), minimum.soak.simulate ?? 0),
            dry_run: Math.max(...rollouts.map((r) => r.soak.dry_run), minimum.soak.dry_run ?? 0),
        },
        limits: strictestLimits([...sides.map((s) => s.limits), minimum.limits]),
        exceptionRules: strictestExceptions([fixed.exceptionRules, minimum.exceptionRules]),
        clock: clocks.includes("server") ? "server" : clocks.find((c) => c !== undefined),
        newTools: sides.some((s) => s.newTools === "dry_run") ? "dry_run" : "allow",
    };
}
function strictestLimits(sides) {
    const keys = ["newly_allowed", "newly_blocked", "shrink_percent", "grow_percent", "max_export_age"];
    return Object.fromEntries(keys.flatMap((key) => {
        const values = sides.flatMap((s) => s[key] ?? []);
        return values.length === 0 ? [] : [[key, Math.min(...values)]];
    }));
}
function strictestExceptions(sides) {
    const kinds = sides.flatMap((s) => (s.kinds === undefined ? [] : [s.kinds]));
    const hours = sides.flatMap((s) => s.max_hours ?? []);
    const [first, ...rest] = kinds;
    return {
        ...(first === undefined ? {} : { kinds: first.filter((k) => rest.every((other) => other.includes(k))) }),
        ...(hours.length === 0 ? {} : { max_hours: Math.min(...hours) }),
    };
}

;// CONCATENATED MODULE: ./lib/src/rollout/lineage.js
function predecessor(policy, policies) {
    const same = policies.find((p) => p.id === policy.id && p.output === policy.output);
    if (same !== undefined)
        return { found: same };
    const byOutput = policies.find((p) => p.output === policy.output);
    const byId = policies.find((p) => p.id === policy.id);
    const candidate = byOutput ?? byId;
    if (candidate === undefined)
        return {};
    if (candidate.enforcedDigest === policy.enforcedDigest)
        return { found: candidate };
    const what = candidate === byOutput ? `the id changed from ${candidate.id} to ${policy.id}` : `the output moved from ${candidate.output} to ${policy.output}`;
    return { why: `${what} while the policy itself changed, so the soak starts anew` };
}
function lineageOf(policy, history) {
    const ancestors = [];
    const end = (ends, unread = false) => ({ ancestors, ends, unread });
    let current = policy;
    for (let index = history.states.length - 1; index >= 0; index--) {
        const state = history.states[index];
        if (state === undefined)
            break;
        const before = predecessor(current, state.policies);
        if (before.found === undefined) {
            return state.readable ? end(before.why) : end(`the state at ${lineage_short(state.commit)} cannot be read`, true);
        }
        ancestors.push({ index, state, policy: before.found });
        current = before.found;
    }
    return end(history.complete ? undefined : "the clone is shallow and hides what was before");
}
function lastGoverned(output, history) {
    for (let index = history.states.length - 1; index >= 0; index--) {
        const state = history.states[index];
        const policy = state?.policies.find((p) => p.output === output);
        if (state !== undefined && policy !== undefined)
            return { index, state, policy };
    }
    return undefined;
}
function lineage_short(commit) {
    return commit.slice(0, 12);
}

;// CONCATENATED MODULE: ./lib/src/rollout/instants.js
const HOUR = 3_600_000;
function parseInstant(text) {
    const date = /^\d{4}-\d{2}-\d{2}$/u;
    const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;
    if (!date.test(text) && !time.test(text))
        return undefined;
    const value = Date.parse(date.test(text) ? `${text}T00:00:00Z` : text);
    if (Number.isNaN(value))
        return undefined;
    const day = text.slice(0, 10);
    return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? value : undefined;
}
function formatInstant(milliseconds) {
    return new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().replace(".000Z", "Z");
}

// EXTERNAL MODULE: ./lib/src/config/types.js
var types = __webpack_require__(1664);
;// CONCATENATED MODULE: ./lib/src/rollout/proof.js


function rank(stage) {
    return types/* STAGES */.an.indexOf(stage);
}
function standings(lineage, names, stage, soakHours, now) {
    const sets = lineage.ancestors.map((a) => new Set([...a.policy.allowSet, ...a.policy.staged]));
    return new Map(names.map((name) => [name, standing(lineage.ancestors, (i) => sets[i]?.has(name) ?? false, stage, soakHours, now)]));
}
function baseRulesStanding(lineage, stage, soakHours, now) {
    const relaxedAt = lineage.ancestors.findIndex((a) => a.state.baseRulesRelaxed.has(a.policy.output));
    const until = relaxedAt === -1 ? lineage.ancestors.length : relaxedAt + 1;
    return standing(lineage.ancestors, (i) => i < until, stage, soakHours, now);
}
function standing(ancestors, present, stage, soakHours, now) {
    let best = { proven: false, since: undefined, hours: 0 };
    let end;
    let after = now;
    for (let i = 0; i < ancestors.length; i++) {
        const ancestor = ancestors[i];
        if (ancestor === undefined || !present(i))
            break;
        const began = ancestor.state.began ?? after;
        if (rank(ancestor.policy.stage) < rank(stage)) {
            end = undefined;
        }
        else {
            end ??= after;
            const hours = Math.max(0, (end - began) / HOUR);
            if (hours > best.hours || best.since === undefined)
                best = { proven: hours >= soakHours, since: began, hours };
        }
        after = Math.min(after, began);
    }
    return best;
}

// EXTERNAL MODULE: ./lib/src/gait/index.js
var gait = __webpack_require__(5630);
// EXTERNAL MODULE: ./lib/src/source/fields.js
var source_fields = __webpack_require__(1445);
;// CONCATENATED MODULE: ./lib/src/rollout/exceptions.js




const KEYS = ["kind", "policy", "tools", "change", "actor", "reason", "expires"];
function changeDigest(change) {
    const side = (s) => (s === undefined ? null : { stage: s.stage, policy: s.enforcedDigest });
    return (0,gait/* digest */.br)({ kind: change.kind, policy: change.policy, base: side(change.base), head: side(change.head), detail: [...change.detail] });
}
function coveredChange(kind, id, base, head, detail = []) {
    const side = (p) => (p === undefined ? undefined : { stage: p.stage, enforcedDigest: p.enforcedDigest });
    return { kind, policy: id, base: side(base), head: side(head), detail };
}
function readException(document) {
    const findings = (0,source_fields/* findingsFor */.I6)(document.file, "exception");
    const fields = (0,source_fields/* fieldsOf */.Pf)(findings, document.root, "", KEYS);
    if (fields === undefined)
        return { diagnostics: findings.diagnostics };
    for (const key of ["kind", "policy", "change", "actor", "reason", "expires"]) {
        if (fields.get(key) === undefined)
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `the exception has no \`${key}\``, fields.node);
    }
    const kind = (0,source_fields/* wordOf */.aG)(findings, fields.get("kind"), "kind", src_config/* EXCEPTION_KINDS */.s);
    const expiresText = (0,source_fields/* textOf */.b6)(findings, fields.get("expires"), "expires");
    const expires = expiresText === undefined ? undefined : parseInstant(expiresText);
    if (expiresText !== undefined && expires === undefined) {
        (0,source_fields/* fail */.fJ)(findings, "time", `expires is ${JSON.stringify(expiresText)}, which is no time`, fields.keyAt("expires"), "Write a date (2026-12-31) or a time (2026-12-31T00:00:00Z).");
    }
    const change = (0,source_fields/* textOf */.b6)(findings, fields.get("change"), "change");
    if (change !== undefined && !/^[0-9a-f]{64}$/u.test(change)) {
        (0,source_fields/* fail */.fJ)(findings, "digest", "change must be a sha256 in lower-case hex", fields.keyAt("change"), "Let `registry-policy accept` write the file.");
    }
    const actor = (0,source_fields/* textOf */.b6)(findings, fields.get("actor"), "actor");
    const reason = (0,source_fields/* textOf */.b6)(findings, fields.get("reason"), "reason");
    const policy = (0,source_fields/* textOf */.b6)(findings, fields.get("policy"), "policy");
    const tools = (0,source_fields/* textsOf */.CB)(findings, fields.get("tools"), "tools");
    if (kind === undefined ||
        expires === undefined ||
        expiresText === undefined ||
        change === undefined ||
        actor === undefined ||
        reason === undefined ||
        policy === undefined ||
        findings.diagnostics.length > 0) {
        return { diagnostics: findings.diagnostics };
    }
    return { value: { file: document.file, kind, policy, tools, change, actor, reason, expires, expiresText }, diagnostics: [] };
}
function refusalOf(exception, rules, now, began) {
    if (exception.expires <= now)
        return `it expired on ${exception.expiresText}`;
    if (rules.kinds !== undefined && !rules.kinds.includes(exception.kind))
        return `exceptions of kind ${exception.kind} are not allowed here`;
    if (rules.max_hours !== undefined && exception.expires - began > rules.max_hours * HOUR) {
        return `it lives longer than the ${rules.max_hours} hours that the base allows`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/rollout/exception-use.js


function covering(pool, change, rules, now) {
    const wanted = changeDigest(change);
    return pool.exceptions.find((e) => e.kind === change.kind && e.policy === change.policy && e.change === wanted && !isSpent(e, pool.history) && refusalIn(pool, e, rules, now) === undefined);
}
function refusalIn(pool, exception, rules, now) {
    const onBase = pool.inBase.some((other) => sameException(other, exception));
    if (onBase && pool.history.states.length === 0 && rules.max_hours !== undefined) {
        return refusalOf(exception, rules, now, now) ?? "it was added before this change, so its age is not known: commit it together with the change";
    }
    return refusalOf(exception, rules, now, addedAt(exception, pool.history) ?? now);
}
function reusesException(inBase, base, head) {
    const here = new Set(head.map((p) => p.id));
    const gone = base.filter((p) => !here.has(p.id)).map((p) => coveredChange("removal", p.id, p, undefined));
    return inBase.some((e) => {
        const changes = e.kind === "removal" ? gone : head.map((p) => coveredChange(e.kind, p.id, predecessor(p, base).found, p));
        return changes.some((change) => change.policy === e.policy && changeDigest(change) === e.change);
    });
}
function addedAt(exception, history) {
    return statesWith(exception, history).reduce((began, index) => history.states[index]?.began ?? began, undefined);
}
function isSpent(exception, history) {
    if (exception.kind === "test")
        return false;
    return statesWith(exception, history).some((index) => {
        const after = history.states[index]?.policies ?? [];
        const before = history.states[index - 1]?.policies ?? [];
        if (exception.kind === "removal") {
            const gone = before.find((p) => p.id === exception.policy);
            return gone !== undefined && changeDigest(coveredChange("removal", gone.id, gone, undefined)) === exception.change;
        }
        const policy = after.find((p) => p.id === exception.policy);
        if (policy === undefined)
            return false;
        return changeDigest(coveredChange(exception.kind, policy.id, predecessor(policy, before).found, policy)) === exception.change;
    });
}
function statesWith(exception, history) {
    const found = [];
    for (let index = history.states.length - 1; index >= 0; index--) {
        if (history.states[index]?.exceptions.some((other) => sameException(other, exception)) !== true)
            break;
        found.push(index);
    }
    return found;
}
function sameException(a, b) {
    return a.kind === b.kind && a.policy === b.policy && a.change === b.change && a.expires === b.expires && a.actor === b.actor && a.reason === b.reason;
}

// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
;// CONCATENATED MODULE: ./lib/src/rollout/next-command.js



const LIFE_HOURS = 14 * 24;
function nextCommand(config, ...words) {
    return ["registry-policy", ...words, ...(config === types/* DEFAULT_CONFIG */.PV ? [] : ["--config", config])].map(source/* shellWord */.r7).join(" ");
}
function compared(base) {
    return base === undefined ? [] : ["--base", base];
}
function acceptCommand(config, id, rules, base) {
    const hours = Math.floor(Math.min(LIFE_HOURS, rules.max_hours ?? LIFE_HOURS));
    const life = hours > 0 && hours % 24 === 0 ? `${hours / 24}d` : `${Math.max(1, hours)}h`;
    return nextCommand(config, "accept", id, "--reason", "...", "--expires", life, ...compared(base));
}
function writeCommand(config, base) {
    return nextCommand(config, "check", "--write", ...compared(base));
}
function promoteAnew({ config, id, stage }, from) {
    const back = rank(from) < rank(stage) ? `${nextCommand(config, "rollout", "rollback", id, "--to", from)} && ` : "";
    return `${back}${nextCommand(config, "rollout", "promote", id)}`;
}

;// CONCATENATED MODULE: ./lib/src/rollout/judge-proof.js




function judgePromoted(input, below) {
    const { head, history, now, rules } = input;
    const clock = judgeClock(history, rules);
    if (clock !== undefined)
        return [clock];
    const soak = rules.soak[below];
    const lineage = lineageOf(head, history);
    const baseRules = baseRulesStanding(lineage, below, soak, now);
    if (baseRules.proven)
        return unproven(input, head.allowSet, below, "promotion", `What is not proven goes into the staged file: ${promoteAnew(head, input.from ?? below)}`);
    const stood = `${head.id} stood at ${below} or later for ${hours(baseRules.hours)} of ${hours(soak)}`;
    return [
        {
            code: "soak_not_reached",
            message: `${stood}${lineage.ends === undefined ? "" : `; ${lineage.ends}`}`,
            help: `${baseRules.since === undefined ? `Let it stand at ${below} on the base branch first` : `It can be promoted in ${hours(soak - baseRules.hours)}`}; see: ${nextCommand(head.config, "rollout", "status")}`,
            exception: "promotion",
        },
    ];
}
function judgeNewcomers(input, names, staged) {
    const clock = judgeClock(input.history, input.rules);
    return clock === undefined ? unproven(input, names, "dry_run", "relaxation", stageThem(input.head, names, staged, input.compared)) : [clock];
}
function stageThem(head, names, staged, compared) {
    const write = writeCommand(head.config, compared);
    if (head.stagedFile === undefined || !names.some((name) => staged.includes(name)))
        return `New names go into the staged file with: ${write}`;
    const back = ["git", "checkout", compared ?? "HEAD", "--", head.stagedFile].map(source/* shellWord */.r7).join(" ");
    return `What was taken out of the staged file too early comes back with: ${back} && ${write}`;
}
function unproven({ history, head, now, rules }, names, below, exception, help) {
    const soak = rules.soak[below];
    const found = standings(lineageOf(head, history), names, below, soak, now);
    const tools = names.filter((name) => found.get(name)?.proven !== true);
    if (tools.length === 0)
        return [];
    return [
        {
            code: "tool_not_proven",
            message: `${tools.length} of ${names.length} tools ${tools.length === 1 ? "has" : "have"} not stood at ${below} for ${hours(soak)}`,
            help,
            tools,
            exception,
        },
    ];
}
function judgeClock(history, rules) {
    if (rules.clock !== "server" || history.clock !== "git")
        return undefined;
    return {
        code: "clock_not_trusted",
        message: "soak_clock is server, but no merge times could be read: git's dates are set by whoever pushes",
        help: "Give the action a token that may read pull requests.",
    };
}
function hours(value) {
    return `${Math.max(0, Math.round(value * 10) / 10)} h`;
}

;// CONCATENATED MODULE: ./lib/src/rollout/clock-words.js
function clockWords(clock) {
    return clock === "git" ? "git, settable by whoever pushes" : "server";
}

;// CONCATENATED MODULE: ./lib/src/rollout/appearance.js





function judgeAppearance(input) {
    const { head, history, now, rules } = input;
    if (head.stage === "simulate")
        return { kind: "appearance", refusals: [], resumes: undefined, notes: [] };
    const needed = rules.soak.simulate + rules.soak.dry_run;
    const governed = lastGoverned(head.output, history);
    const notes = governed === undefined ? [] : [`${head.output} was governed before, at ${governed.policy.stage}, and goes on from there`];
    if (governed !== undefined && resumes(governed, head, history))
        return { kind: "adoption", refusals: [], resumes: governed, notes };
    const clock = judgeClock(history, rules);
    if (clock !== undefined)
        return { kind: "adoption", refusals: [clock], resumes: undefined, notes };
    if (governed === undefined && stoodUngoverned(head, history, now) >= needed)
        return { kind: "adoption", refusals: [], resumes: undefined, notes };
    const why = governed === undefined
        ? `a policy starts at simulate unless the same artefact stood on the base for ${hours(needed)}`
        : `${head.output} was last governed at ${governed.policy.stage}`;
    const refusal = {
        code: "adoption_required",
        message: `${head.id} appears at ${head.stage}; ${why}`,
        help: `Start at simulate (stage: simulate), or have it accepted: ${acceptCommand(head.config, head.id, rules.exceptionRules, input.compared)}`,
        exception: "adoption",
    };
    return { kind: "adoption", refusals: [refusal], resumes: undefined, notes };
}
function resumes(governed, head, history) {
    const { policy } = governed;
    if (governed.index === history.states.length - 1)
        return false;
    const known = new Set(policy.allowSet);
    return (rank(head.stage) <= rank(policy.stage) &&
        head.baseRulesDigest === policy.baseRulesDigest &&
        head.kind === policy.kind &&
        head.allowSet.every((name) => known.has(name)));
}
function stoodUngoverned(head, history, now) {
    let since;
    for (let i = history.states.length - 1; i >= 0; i--) {
        const state = history.states[i];
        if (state === undefined || !state.readable || state.artefacts.get(head.output) !== head.enforcedDigest)
            break;
        since = state.began ?? since;
    }
    return since === undefined ? 0 : (now - since) / HOUR;
}

;// CONCATENATED MODULE: ./lib/src/rollout/transition.js








function needsHistory(base, head) {
    const before = predecessor(head, base).found;
    if (before === undefined)
        return head.stage !== "simulate";
    const step = rank(head.stage) - rank(before.stage);
    if (step !== 0)
        return step > 0;
    const staging = before.newTools === "dry_run" || head.newTools === "dry_run";
    return head.stage === "enforce" && staging && newNames(before, head).length > 0;
}
function newNames(base, head) {
    const known = new Set(base.allowSet);
    return head.allowSet.filter((name) => !known.has(name));
}
function judgeTransition(input) {
    const { history, head, now } = input;
    const { found: base, why } = predecessor(head, input.base);
    const former = base ?? input.base.find((p) => p.output === head.output);
    const rules = strictestRules(former, head, input.minimum, input.base.filter((p) => p.config === head.config));
    const judged = base === undefined ? judgeNew(input, rules) : judgeChange(input, base, rules);
    const pool = { exceptions: input.exceptions, inBase: input.inBase, history };
    const used = [];
    const refusals = judged.refusals.filter((refusal) => {
        if (refusal.exception === undefined)
            return true;
        const found = covering(pool, coveredChange(refusal.exception, head.id, base, head), rules.exceptionRules, now);
        if (found !== undefined)
            used.push(found);
        return found === undefined;
    });
    return {
        move: judged.move,
        refusals,
        base,
        used: [...new Set(used)],
        rules,
        notes: [...(why === undefined ? [] : [why]), ...judged.notes],
        resumes: judged.resumes,
    };
}
function judgeNew(input, rules) {
    const { kind, ...rest } = judgeAppearance({ ...input, rules });
    return { move: { kind, to: input.head.stage }, ...rest };
}
function judgeChange(input, base, rules) {
    const { head } = input;
    const step = rank(head.stage) - rank(base.stage);
    const steps = { from: base.stage, to: head.stage };
    const rest = { notes: [], resumes: undefined };
    if (step > 0)
        return { move: { kind: "promotion", ...steps }, refusals: judgePromotion(input, base, rules), ...rest };
    if (step < 0)
        return { move: { kind: "rollback", ...steps }, refusals: judgeRollback(input, base), ...rest };
    const names = head.stage !== "enforce" || rules.newTools === "allow" ? [] : newNames(base, head);
    return { move: undefined, refusals: names.length === 0 ? [] : judgeNewcomers({ ...input, rules, from: base.stage }, names, base.staged), ...rest };
}
function judgePromotion(input, base, rules) {
    const { head } = input;
    const refusals = [];
    if (rank(head.stage) - rank(base.stage) > 1) {
        refusals.push({
            code: "stage_skipped",
            message: `${head.id} goes from ${base.stage} to ${head.stage} and leaves out dry_run`,
            help: `One step at a time: ${promoteAnew(head, base.stage)}`,
            exception: "promotion",
        });
    }
    if (input.relaxed) {
        refusals.push({
            code: "promotion_with_relaxation",
            message: `${head.id} is promoted and relaxed in one change`,
            help: `Merge the relaxation on its own first; without the step: ${nextCommand(head.config, "rollout", "rollback", head.id, "--to", base.stage)}`,
            exception: "promotion",
        });
    }
    if (!input.testsPass) {
        refusals.push({
            code: "tests_failed",
            message: `the tests of ${head.id} do not pass at ${base.stage} and ${head.stage}`,
            help: `Mend the tests or the policy; a promotion rewrites no test. They are shown by: ${nextCommand(head.config, "check")}`,
        });
    }
    return [...refusals, ...judgePromoted({ ...input, rules, from: base.stage }, head.stage === "enforce" ? "dry_run" : "simulate")];
}
function judgeRollback(input, base) {
    if (!input.relaxed && !hasOtherChanges(base, input.head, input.testsTaken))
        return [];
    return [
        {
            code: "rollback_mixed",
            message: `${input.head.id} goes back from ${base.stage} to ${input.head.stage} together with another change of the policy`,
            help: `Only removals and deny entries may ride along: undo this change, then: ${nextCommand(input.head.config, "rollout", "rollback", input.head.id, "--to", input.head.stage)}`,
        },
    ];
}
function hasOtherChanges(base, head, testsTaken) {
    const settings = base.settingsDigest !== head.settingsDigest || (base.testsDigest !== head.testsDigest && !testsTaken);
    const rules = head.kind === "rendered" && base.baseRulesDigest !== head.baseRulesDigest;
    const rollout = JSON.stringify([base.rollout, base.exceptionRules]) !== JSON.stringify([head.rollout, head.exceptionRules]);
    return newNames(base, head).length > 0 || settings || base.kind !== head.kind || rules || rollout;
}

;// CONCATENATED MODULE: ./lib/src/rollout/removals.js






function judgeRemovals(base, head, pool, minimum, now, compared) {
    const continued = new Set(head.flatMap((policy) => predecessor(policy, base).found ?? []));
    return base
        .filter((policy) => !continued.has(policy) && !livesOn(policy, head))
        .map((policy) => {
        if (policy.stage !== "enforce")
            return { policy, refusal: undefined, used: undefined };
        const rules = strictestExceptions([policy.exceptionRules, minimum.exceptionRules]);
        const used = covering(pool, coveredChange("removal", policy.id, policy, undefined), rules, now);
        const refusal = {
            code: "policy_removed",
            message: `${policy.id} is enforced on the base and gone in this change`,
            help: `Bring it back, or have the removal accepted: ${acceptCommand(policy.config, policy.id, rules, compared)}`,
            exception: "removal",
        };
        return { policy, refusal: used === undefined ? refusal : undefined, used };
    });
}
function livesOn(policy, head) {
    return head.some((other) => other.output === policy.output && rank(other.stage) >= rank(policy.stage));
}

;// CONCATENATED MODULE: ./lib/src/rollout/staged.js


const COMMENT = /^#(?:\s|$)/u;
const LIKE_COMMENT = /^\\*#(?:\s|$)/u;
function parseStaged(file, text) {
    const names = new Set();
    const diagnostics = [];
    text.split(/\r?\n/u).forEach((raw, index) => {
        if ((0,gait/* trim */.Bq)(raw) === "" || COMMENT.test(raw))
            return;
        const line = LIKE_COMMENT.test(raw) ? raw.slice(1) : raw;
        const name = (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(line));
        if (name === line)
            names.add(name);
        else
            diagnostics.push((0,diagnostic/* errorAt */.Os)("staged_name", `${JSON.stringify(raw)} is not written as Gait folds it`, { file, line: index + 1, column: 1 }, `Write the name as ${JSON.stringify(name)}, alone on its line.`));
    });
    return { names: [...names].sort(gait/* compareBytes */.Xo), diagnostics };
}
function formatStaged(names) {
    return [...new Set(names)]
        .sort(gait/* compareBytes */.Xo)
        .map((name) => `${LIKE_COMMENT.test(name) ? "\\" : ""}${name}\n`)
        .join("");
}
function updateStaged(current, approved, known, newTools) {
    const approvedNow = new Set(approved);
    const kept = current.filter((name) => approvedNow.has(name));
    if (known === undefined || newTools === "allow")
        return kept;
    const before = new Set(known);
    return [...new Set([...kept, ...approved.filter((name) => !before.has(name))])].sort(gait/* compareBytes */.Xo);
}

;// CONCATENATED MODULE: ./lib/src/rollout/deny.js



function readDeny(document) {
    const findings = (0,source_fields/* findingsFor */.I6)(document.file, "deny");
    const entries = (0,source_fields/* itemsOf */.S3)(findings, listOf(findings, document.root), "deny").flatMap((item, i) => {
        const path = `deny[${i}]`;
        const entry = (0,source_fields/* fieldsOf */.Pf)(findings, item, path, ["tool", "server", "reason", "actor", "since"]);
        if (entry === undefined)
            return [];
        const tool = (0,source_fields/* textOf */.b6)(findings, entry.get("tool"), `${path}.tool`);
        const server = (0,source_fields/* textOf */.b6)(findings, entry.get("server"), `${path}.server`);
        if ((tool === undefined) === (server === undefined))
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} needs either \`tool\` or \`server\``, item);
        for (const key of ["reason", "actor", "since"]) {
            if (entry.get(key) === undefined)
                (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} has no \`${key}\``, item, "Let `registry-policy block` write the entry.");
        }
        const since = (0,source_fields/* textOf */.b6)(findings, entry.get("since"), `${path}.since`) ?? "";
        if (since !== "" && parseInstant(since) === undefined)
            (0,source_fields/* fail */.fJ)(findings, "time", `${path}.since is ${JSON.stringify(since)}, which is no time`, entry.keyAt("since"));
        const rest = {
            reason: (0,source_fields/* textOf */.b6)(findings, entry.get("reason"), `${path}.reason`) ?? "",
            actor: (0,source_fields/* textOf */.b6)(findings, entry.get("actor"), `${path}.actor`) ?? "",
            since,
            line: item.line,
        };
        return [{ ...(tool === undefined ? {} : { tool }), ...(server === undefined ? {} : { server }), ...rest }];
    });
    return findings.diagnostics.length > 0 ? { diagnostics: findings.diagnostics } : { value: entries, diagnostics: [] };
}
function listOf(findings, root) {
    return root.kind === "array" || root.kind === "null" ? root : (0,source_fields/* fieldsOf */.Pf)(findings, root, "", ["deny"])?.get("deny");
}
function deniedNames(deny, tools) {
    const names = new Set(deny.flatMap((d) => (d.tool === undefined ? [] : [(0,gait/* lower */.ib)((0,gait/* trim */.Bq)(d.tool))])));
    const servers = deniedServers(deny);
    for (const tool of tools) {
        if (tool.server_id !== undefined && servers.has((0,gait/* lower */.ib)((0,gait/* trim */.Bq)(tool.server_id))))
            names.add(tool.gait_name);
    }
    return [...names].sort(gait/* compareBytes */.Xo);
}
function deniedServers(deny) {
    return new Set(deny.flatMap((d) => (d.server === undefined ? [] : [(0,gait/* lower */.ib)((0,gait/* trim */.Bq)(d.server))])));
}

;// CONCATENATED MODULE: ./lib/src/rollout/judges.js


function judgeTests(policy, base, head, config) {
    const before = byIntent(base);
    const after = byIntent(head);
    const renamed = new Map([...after].flatMap(([path, { digest }]) => (before.has(path) ? [] : [[digest, path]])));
    const changes = [];
    const met = new Set();
    for (const [path, old] of before) {
        const place = after.has(path) ? path : renamed.get(old.digest);
        const now = place === undefined ? undefined : after.get(place);
        if (place === undefined || now === undefined) {
            changes.push(...old.tests.map((test) => removedTest(policy, path, test)));
            continue;
        }
        met.add(place);
        for (const test of old.tests)
            changes.push(...changedTest(policy, place, test, now.tests, config));
        if (old.digest !== now.digest)
            changes.push({
                kind: "fixture",
                change: "changed",
                file: path,
                policy,
                message: `the intent ${(0,source/* quoteForMessage */.Hx)(path)} that judges ${policy} was changed`,
            });
    }
    for (const [path, now] of after) {
        if (met.has(path))
            continue;
        for (const test of now.tests)
            changes.push({ kind: "test", change: "added", file: path, policy, message: `a test of ${(0,source/* quoteForMessage */.Hx)(path)} (expects ${test.expect}) was added` });
    }
    return changes;
}
function removedTest(policy, path, test) {
    const change = (0,gait/* severityOf */.xJ)(test.expect) === 0 ? "removed" : "weakened";
    return { kind: "test", change, file: path, policy, message: `the test of ${(0,source/* quoteForMessage */.Hx)(path)} (expects ${test.expect}) was removed` };
}
function changedTest(policy, path, old, now, config) {
    if (now.some((test) => sameExpectation(old, test)))
        return [];
    const stricter = now.find((test) => milderThan(old, test) === undefined);
    const test = stricter ?? now[0];
    if (test === undefined)
        return [removedTest(policy, path, old)];
    const at = { kind: "test", file: config, line: test.position.line, policy };
    const shown = `the test of ${(0,source/* quoteForMessage */.Hx)(path)}`;
    if (stricter === undefined)
        return [{ ...at, change: "weakened", message: `${shown} ${milderThan(old, test) ?? ""}` }];
    const how = old.expect === test.expect ? "asks for more than before" : `expects ${test.expect} instead of ${old.expect}`;
    return [{ ...at, change: "changed", message: `${shown} ${how}` }];
}
function byIntent(tests) {
    const found = new Map();
    for (const { test, intents } of tests) {
        for (const { path, digest } of intents)
            found.set(path, { digest, tests: [...(found.get(path)?.tests ?? []), test] });
    }
    return found;
}
function milderThan(old, now) {
    if ((0,gait/* severityOf */.xJ)(now.expect) < (0,gait/* severityOf */.xJ)(old.expect))
        return `expects ${now.expect} where the base expects ${old.expect}`;
    for (const key of ["reason_codes", "violations"]) {
        const kept = new Set(now[key] ?? []);
        const lost = (old[key] ?? []).filter((code) => !kept.has(code));
        if (lost.length > 0)
            return `no longer asks for ${key} ${lost.map(source/* quoteForMessage */.Hx).join(", ")}`;
    }
    if (old.matched_rule !== undefined && now.matched_rule !== old.matched_rule)
        return `no longer asks for matched_rule ${(0,source/* quoteForMessage */.Hx)(old.matched_rule)}`;
    return undefined;
}
function sameExpectation(a, b) {
    return a.expect === b.expect && a.matched_rule === b.matched_rule && same(a.reason_codes, b.reason_codes) && same(a.violations, b.violations);
}
function same(a, b) {
    return JSON.stringify([...(a ?? [])].sort()) === JSON.stringify([...(b ?? [])].sort());
}
const ORDER = ["weakened", "removed", "changed", "added"];
function sortJudgeChanges(changes) {
    return [...changes].sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || (0,gait/* compareBytes */.Xo)(a.file, b.file));
}

;// CONCATENATED MODULE: ./lib/src/rollout/minimum.js


function readMinimum(document) {
    const findings = findingsFor(document.file, "minimum");
    const fields = fieldsOf(findings, document.root, "minimum", ["soak", "soak_clock", "limits", "attestation", "exceptions", "no_relaxation"]);
    const soakNode = fields?.get("soak");
    const soak = soakNode === undefined ? undefined : fieldsOf(findings, soakNode, "minimum.soak", ["simulate", "dry_run"]);
    const simulate = hoursOf(findings, soak?.get("simulate"), "minimum.soak.simulate");
    const dryRun = hoursOf(findings, soak?.get("dry_run"), "minimum.soak.dry_run");
    const clock = wordOf(findings, fields?.get("soak_clock"), "minimum.soak_clock", ["server", "git"]);
    const exceptionsNode = fields?.get("exceptions");
    const exceptions = exceptionsNode === undefined ? undefined : fieldsOf(findings, exceptionsNode, "minimum.exceptions", ["kinds", "max_age"]);
    const value = {
        soak: { ...(simulate === undefined ? {} : { simulate }), ...(dryRun === undefined ? {} : { dry_run: dryRun }) },
        ...(clock === undefined ? {} : { soak_clock: clock }),
        limits: readLimits(findings, fields?.get("limits"), "minimum.limits"),
        attestation: wordOf(findings, fields?.get("attestation"), "minimum.attestation", ["required", "optional"]) === "required",
        exceptionRules: readExceptionRules(findings, exceptions?.get("kinds"), exceptions?.get("max_age"), "minimum.exceptions"),
        no_relaxation: booleanOf(findings, fields?.get("no_relaxation"), "minimum.no_relaxation") ?? false,
    };
    return findings.diagnostics.length > 0 ? { diagnostics: findings.diagnostics } : { value, diagnostics: [] };
}

;// CONCATENATED MODULE: ./lib/src/rollout/gate.js




function judgeWay(policy, history, minimum, now) {
    const lineage = lineageOf(policy, history);
    if (lineage.ancestors.length === 0) {
        const message = `${policy.id} does not stand on the base branch yet`;
        return [{ code: "never_merged", message: lineage.ends === undefined ? message : `${message}: ${lineage.ends}`, help: "Merge it at simulate first." }];
    }
    const refusals = [];
    let floor = rank(policy.stage);
    for (const [i, ancestor] of lineage.ancestors.entries()) {
        floor = Math.min(floor, rank(ancestor.policy.stage));
        if (floor === 0)
            return refusals;
        const before = lineage.ancestors[i + 1];
        if (before === undefined && ancestor.index === 0 && !history.complete)
            return [...refusals, gate_hidden(policy, ancestor)];
        if (before !== undefined && !matters(before.policy, ancestor.policy, floor))
            continue;
        const step = judgeStep(ancestor, history, minimum, now);
        for (const refusal of step.refusals)
            refusals.push(...stillTrue(refusal, lineage, i, ancestor, policy));
        if (step.resumes !== undefined)
            refusals.push(...judgeWay(step.resumes.policy, { ...history, states: history.states.slice(0, step.resumes.index + 1) }, minimum, now));
    }
    return refusals;
}
function gate_hidden(policy, ancestor) {
    return {
        code: "history_incomplete",
        message: `the clone is shallow and hides how ${policy.id} came to ${ancestor.policy.stage}`,
        help: "Fetch the whole history: git fetch --unshallow origin",
    };
}
function matters(before, after, floor) {
    const [from, to] = [rank(before.stage), rank(after.stage)];
    return to > from ? from < floor : to === from && floor >= to;
}
function stillTrue(refusal, lineage, index, ancestor, newest) {
    const help = wayBack(refusal, lineage.ancestors[index + 1]?.policy, newest);
    const told = { ...refusal, message: `at ${lineage_short(ancestor.state.commit)}: ${refusal.message}`, ...(help === undefined ? {} : { help }) };
    if (refusal.tools === undefined)
        return [told];
    const newer = lineage.ancestors.slice(0, index + 1).map((a) => new Set(a.policy.allowSet));
    const tools = refusal.tools.filter((name) => newer.every((set) => set.has(name)));
    return tools.length === 0 ? [] : [{ ...told, tools }];
}
function wayBack(refusal, before, { config, id }) {
    if (refusal.code === "clock_not_trusted")
        return undefined;
    if (refusal.exception === "relaxation") {
        const release = nextCommand(config, "rollout", "promote", id, "--ready");
        return `Put the names into the staged file, then: ${writeCommand(config, undefined)}; when they are proven: ${release}`;
    }
    const to = before?.stage ?? "simulate";
    return `Step back and come again by the rules: ${nextCommand(config, "rollout", "rollback", id, "--to", to)}`;
}
function judgeStep(ancestor, history, minimum, now) {
    const states = history.states.slice(0, ancestor.index);
    const base = states.at(-1);
    return judgeTransition({
        history: { ...history, states },
        base: base?.policies ?? [],
        head: ancestor.policy,
        exceptions: ancestor.state.exceptions,
        inBase: base?.exceptions ?? [],
        now: ancestor.state.began ?? nextTime(history.states, ancestor.index) ?? now,
        relaxed: ancestor.state.relaxed.has(ancestor.policy.output),
        testsPass: true,
        testsTaken: true,
        minimum,
    });
}
function nextTime(states, index) {
    return states.slice(index + 1).find((s) => s.began !== undefined)?.began;
}
function judgeStage(policy, required) {
    if (rank(policy.stage) === rank(required))
        return undefined;
    const below = rank(policy.stage) < rank(required);
    return {
        code: "stage_not_required",
        message: `${policy.id} stands at ${policy.stage}; ${required} is required`,
        help: below
            ? `When its proof is complete: ${nextCommand(policy.config, "rollout", "promote", policy.id)}`
            : `Ask for where it stands: ${nextCommand(policy.config, "gate", "--policy", policy.id, "--require", policy.stage)}`,
    };
}

;// CONCATENATED MODULE: ./lib/src/rollout/stage-line.js
function editStage(text, position, from, to) {
    const lines = text.split("\n");
    const line = lines[position.line - 1];
    if (line === undefined)
        return undefined;
    const points = [...line];
    const before = points.slice(0, position.column - 1).join("");
    const rest = points.slice(position.column - 1).join("");
    const match = /^(["']?)(simulate|dry_run|enforce)\1/u.exec(rest);
    if (match === null || match[2] !== from)
        return undefined;
    lines[position.line - 1] = before + (match[1] ?? "") + to + (match[1] ?? "") + rest.slice(match[0].length);
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./lib/src/rollout/allow-set.js

function allowSetOf(policy) {
    const allowed = new Set();
    const stopped = new Set();
    let stoppedAll = false;
    for (const step of byPriority(policy.rules)) {
        const stops = step.filter((rule) => rule.effect !== "allow" && onlyToolNames(rule.match));
        const stopsAll = stops.some((rule) => rule.match.toolNames.length === 0);
        const stopsHere = new Set(stops.flatMap((rule) => rule.match.toolNames));
        if (!stoppedAll && !stopsAll) {
            for (const rule of step) {
                if ((0,gait/* severityOf */.xJ)(rule.effect) !== 0)
                    continue;
                for (const name of rule.match.toolNames)
                    if (!stopped.has(name) && !stopsHere.has(name))
                        allowed.add(name);
            }
        }
        for (const name of stopsHere)
            stopped.add(name);
        stoppedAll = stoppedAll || stopsAll;
    }
    return [...allowed].sort(gait/* compareBytes */.Xo);
}
function byPriority(rules) {
    const steps = [];
    for (const rule of rules) {
        const last = steps.at(-1);
        if (last?.[0] !== undefined && (0,gait/* samePriority */.HC)(last[0], rule))
            last.push(rule);
        else
            steps.push([rule]);
    }
    return steps;
}
function onlyToolNames(match) {
    return ([
        match.riskClasses,
        match.targetKinds,
        match.targetValues,
        match.endpointClasses,
        match.discoveryMethods,
        match.skillPublishers,
        match.skillSources,
        match.dataClasses,
        match.destinationKinds,
        match.destinationValues,
        match.destinationOperations,
        match.provenanceSources,
        match.identities,
        match.workspacePrefixes,
        match.contextToolNames,
        match.contextDataClasses,
        match.contextEndpointClasses,
        match.contextAutonomyLevels,
        match.allowedDelegatorIdentities,
        match.allowedDelegateIdentities,
        match.delegationScopes,
    ].every((list) => list.length === 0) &&
        !match.requireDelegation &&
        match.maxDelegationDepth === undefined &&
        (match.toolAnnotations === undefined || Object.values(match.toolAnnotations).every((hint) => hint === undefined)));
}

;// CONCATENATED MODULE: ./lib/src/rollout/observed-judge.js







const SKEW = 5 * 60_000;
function stretchAt(lineage, stage) {
    const start = lineage.ancestors.findIndex((a) => rank(a.policy.stage) <= rank(stage));
    if (start === -1)
        return [];
    const rest = lineage.ancestors.slice(start);
    const end = rest.findIndex((a) => a.policy.stage !== stage);
    return end === -1 ? rest : rest.slice(0, end);
}
function digestsOf(stretch) {
    return new Set(stretch.flatMap((a) => a.state.artefacts.get(a.policy.output) ?? []));
}
function stageBelow(stage) {
    return types/* STAGES */.an[types/* STAGES */.an.indexOf(stage) - 1];
}
function judgeSummaries(files, lineage, now) {
    const refusals = [];
    const counted = new Map();
    for (const { file, observed } of files) {
        const stretch = stretchAt(lineage, observed.stage);
        const known = digestsOf(stretch);
        const base = lineage.ancestors.find((a) => a.state.commit === observed.base);
        if (base === undefined) {
            refusals.push({
                code: "evidence_commit",
                message: `${file} was recorded at ${(0,source/* quoteForMessage */.Hx)(lineage_short(observed.base))}, which is no state of this policy on the base branch`,
                help: "Record it again on the base branch.",
            });
        }
        else if (base.policy.stage !== observed.stage) {
            refusals.push({
                code: "evidence_stage",
                message: `${file} says ${observed.stage}, but the policy stood at ${base.policy.stage} in ${lineage_short(observed.base)}`,
            });
        }
        else if (!stretch.includes(base)) {
            refusals.push({
                code: "evidence_replayed",
                message: `${file} is of an earlier time at ${observed.stage}, which a step back ended`,
                help: `Record what was decided since: registry-policy rollout record ${observed.policy} --decisions FILES`,
            });
        }
        const strange = observed.policy_digests.filter((d) => !known.has(d.policy_digest));
        if (strange.length > 0)
            refusals.push({
                code: "evidence_policy_digest",
                message: `${file} counts decisions under ${(0,source/* quoteForMessage */.Hx)(lineage_short(strange[0]?.policy_digest ?? ""))}, which was never this policy at ${observed.stage}`,
            });
        const last = observed.last === undefined ? undefined : parseInstant(observed.last);
        if (last !== undefined && last > now + SKEW)
            refusals.push({ code: "evidence_future", message: `${file} ends at ${(0,source/* quoteForMessage */.Hx)(observed.last ?? "")}, which lies ahead` });
        if (observed.decisions === 0)
            refusals.push({ code: "evidence_empty", message: `${file} holds no decision`, help: "Remove it, or record decisions that were made under this policy." });
        const marks = [...observed.inputs.map((input) => input.sha256), ...(observed.sample ?? [])];
        const others = new Set(marks.flatMap((mark) => counted.get(mark) ?? []));
        for (const other of others)
            refusals.push({
                code: "evidence_twice",
                message: `${file} and ${other} count the same decisions`,
                help: "Keep one of the two, or record all files in one summary.",
            });
        for (const mark of marks)
            counted.set(mark, file);
    }
    return refusals;
}
function beginning(stretch) {
    return stretch.findLast((a) => a.state.began !== undefined)?.state.began ?? -Infinity;
}
function judgeObserved(all, config, id, stage, lineage, expected) {
    const help = `While it stands at ${stage}: registry-policy rollout record ${id} --decisions FILES`;
    const since = beginning(stretchAt(lineage, stage)) - SKEW;
    const early = all.filter(({ observed }) => observed.last !== undefined && (parseInstant(observed.last) ?? 0) < since);
    const files = all.filter((file) => !early.includes(file));
    const refusals = early.map(({ file, observed }) => ({
        code: "observed_early",
        message: `${file} ends at ${(0,source/* quoteForMessage */.Hx)(observed.last ?? "")}, before the policy stood at ${stage}`,
        help,
    }));
    const total = files.reduce((sum, f) => sum + f.observed.decisions, 0);
    const wanted = Math.max(config.min_decisions ?? 1, 1);
    if (total < wanted)
        refusals.push({ code: "observed_too_few", message: `${total} of ${wanted} decisions at ${stage} are recorded`, help });
    const times = files.flatMap(({ observed }) => [observed.first, observed.last].flatMap((t) => (t === undefined ? [] : Math.max(since, parseInstant(t) ?? since))));
    const span = times.length === 0 ? 0 : (Math.max(...times) - Math.min(...times)) / HOUR;
    if (config.min_hours !== undefined && span < config.min_hours) {
        const why = times.length === 0 && total > 0 ? " (no record has a time: give the traces, too)" : "";
        refusals.push({ code: "observed_span", message: `the decisions recorded at ${stage} span ${hours(span)} of ${hours(config.min_hours)}${why}`, help });
    }
    if (config.no_unexpected_stops) {
        const stops = unexpectedStops(files, expected);
        if (stops.length > 0) {
            const told = stops.map(([tool, count]) => `${tool === "" ? "a tool that no record names" : (0,source/* quoteForMessage */.Hx)(tool)} (${count})`);
            refusals.push({
                code: "observed_unexpected_stop",
                message: `calls that no test expects to be stopped will be: ${told.join(", ")}`,
                help: "Approve the tool in the registry, or add a test that expects the stop.",
                tools: stops.flatMap(([tool]) => (tool === "" ? [] : [tool])),
            });
        }
    }
    return refusals;
}
function unexpectedStops(files, expected) {
    const found = new Map();
    const add = (tool, stops) => {
        if (stops > 0 && !expected.has(tool))
            found.set(tool, (found.get(tool) ?? 0) + stops);
    };
    for (const { observed } of files)
        for (const { tool, stops } of observed.tools)
            add(tool, stops);
    const counted = new Set(found.keys());
    for (const { observed } of files)
        for (const { tool, intents } of observed.replayed?.stops ?? [])
            if (!counted.has(tool))
                add(tool, intents);
    return [...found].sort(([a], [b]) => (0,gait/* compareBytes */.Xo)(a, b));
}

;// CONCATENATED MODULE: ./lib/src/rollout/attestation.js



const PAYLOAD_TYPE = "application/vnd.in-toto+json";
const GITHUB = "https://github.com/";
const ISSUER = "https://token.actions.githubusercontent.com";
function isBundle(document) {
    return (0,source/* stringMember */.sk)(document.root, "mediaType")?.startsWith("application/vnd.dev.sigstore.bundle") === true;
}
function unverifiedPayload(document) {
    const envelope = (0,source/* member */.Dc)(document.root, "dsseEnvelope");
    const payload = (0,source/* stringMember */.sk)(envelope, "payload");
    return payload === undefined || (0,source/* stringMember */.sk)(envelope, "payloadType") !== PAYLOAD_TYPE ? undefined : Buffer.from(payload, "base64");
}
function judgeSigner(file, signer, config, commits, now) {
    const refusals = [];
    const refuse = (what, found, wanted) => {
        refusals.push({
            code: "attestation_signer",
            message: `${file} is signed by another ${what}: ${(0,source/* quoteForMessage */.Hx)(found ?? "none")}, not ${(0,source/* quoteForMessage */.Hx)(wanted)}`,
            help: "Sign it in the workflow that rollout.signer names.",
        });
    };
    if (signer.issuer !== ISSUER && !signer.issuer?.startsWith(`${ISSUER}/`))
        refuse("issuer", signer.issuer, ISSUER);
    const repository = `${GITHUB}${config.repository ?? ""}`;
    if (config.repository === undefined || signer.repository?.toLowerCase() !== repository.toLowerCase())
        refuse("repository", signer.repository, repository);
    const workflow = workflowUrl(config);
    const [path, ref] = splitAt(signer.identity ?? "");
    if (workflow === undefined || path !== workflow)
        refuse("workflow", signer.identity, workflow ?? "");
    if (config.ref !== undefined && signer.ref !== config.ref)
        refuse("ref", signer.ref, config.ref);
    if (config.ref !== undefined && workflow?.startsWith(`${repository}/`) === true && ref !== config.ref)
        refuse("ref of the workflow", ref, config.ref);
    if (signer.commit === undefined || !commits.has(signer.commit)) {
        refusals.push({
            code: "attestation_commit",
            message: `${file} was signed by a run on ${lineage_short(signer.commit ?? "an unknown commit")}, which is not on the base branch`,
            help: "Sign it in a run on the branch that is released.",
        });
    }
    if (signer.signedAt.some((at) => at > now + SKEW))
        refusals.push({ code: "evidence_future", message: `${file} was signed at a time that lies ahead` });
    return refusals;
}
function workflowUrl(config) {
    const { workflow, repository } = config;
    if (workflow === undefined || repository === undefined)
        return undefined;
    if (workflow.startsWith(".github/"))
        return `${GITHUB}${repository}/${workflow}`;
    return workflow.includes("/") ? `${GITHUB}${workflow}` : `${GITHUB}${repository}/.github/workflows/${workflow}`;
}
function splitAt(identity) {
    const at = identity.indexOf("@");
    return at === -1 ? [identity, undefined] : [identity.slice(0, at), identity.slice(at + 1)];
}

;// CONCATENATED MODULE: ./lib/src/rollout/decision-print.js

function printOf(node) {
    return (0,gait/* digest */.br)(dataOf(node));
}
function dataOf(node) {
    switch (node.kind) {
        case "object":
            return new Map(node.members.map((m) => [m.key, dataOf(m.value)]));
        case "array":
            return node.items.map(dataOf);
        case "null":
            return null;
        case "string":
        case "number":
        case "boolean":
            return node.value;
    }
}
function distinct(files) {
    const records = [];
    const copies = [];
    const most = new Map();
    const events = new Set();
    for (const file of files) {
        const here = new Map();
        for (const record of file) {
            if (record.kind === "trace" && record.event !== undefined) {
                if (!events.has(record.event))
                    records.push(record);
                events.add(record.event);
                continue;
            }
            const count = (here.get(record.print) ?? 0) + 1;
            here.set(record.print, count);
            if (count > (most.get(record.print) ?? 0)) {
                most.set(record.print, count);
                records.push(record);
            }
            else if (record.kind !== "trace")
                copies.push(record);
        }
    }
    return { records, copies };
}

;// CONCATENATED MODULE: ./lib/src/rollout/decisions-join.js

function joinDecisions(files, named = new Map()) {
    const { records, copies } = distinct(files);
    const tools = new Map(named);
    for (const { intentDigest, tool } of records)
        if (tool !== undefined && !tools.has(intentDigest))
            tools.set(intentDigest, tool);
    const traces = tracesById(records);
    const decisions = [];
    const add = (record, trace) => {
        decisions.push(decisionOf(record, record.tool ?? trace?.tool ?? tools.get(record.intentDigest), trace, false));
    };
    for (const record of records)
        if (record.kind !== "trace")
            add(record, take(traces.get(record.traceId), record));
    for (const record of copies) {
        const trace = take(traces.get(record.traceId), record);
        if (trace !== undefined)
            add(record, trace);
    }
    for (const left of traces.values())
        for (const trace of left)
            decisions.push(decisionOf(trace, trace.tool, trace, true));
    return decisions;
}
function decisionOf(record, tool, trace, traceOnly) {
    const { policyDigest, answer, rule } = record;
    return { tool, policyDigest, answer, rule, at: trace?.observed, event: trace?.event, traceOnly };
}
function tracesById(records) {
    const found = new Map();
    for (const record of records) {
        if (record.kind !== "trace")
            continue;
        const list = found.get(record.traceId);
        if (list === undefined)
            found.set(record.traceId, [record]);
        else
            list.push(record);
    }
    return found;
}
function take(traces, answer) {
    if (traces === undefined)
        return undefined;
    const fits = (t) => t.intentDigest === answer.intentDigest &&
        t.policyDigest === answer.policyDigest &&
        (t.correlation === undefined || answer.correlation === undefined || t.correlation === answer.correlation);
    const index = traces.findLastIndex(fits);
    return index === -1 ? undefined : traces.splice(index, 1)[0];
}

;// CONCATENATED MODULE: ./lib/src/rollout/decision-answer.js


const OBSERVED_REASON = "simulated_block_tool_not_in_external_registry";
const OBSERVED_VIOLATION = "tool_not_allowlisted";
const SIMULATED_REASONS = ["simulate_mode_non_enforcing", "simulated_block", "simulated_require_approval"];
function answerOf(node) {
    const simulated = isTrue(node, "simulate_mode") || (0,source/* member */.Dc)(node, "simulated_verdict") !== undefined || SIMULATED_REASONS.some((code) => has(node, "reason_codes", code));
    const key = simulated ? "simulated_verdict" : "verdict";
    const word = (0,source/* member */.Dc)(node, key);
    if (word === undefined && simulated)
        return { wrong: "it is of a simulation and lacks simulated_verdict, so that nobody knows the answer" };
    if (word?.kind !== "string" || !(0,gait/* isVerdict */._f)(word.value))
        return { wrong: `its ${key} is none of allow, dry_run, require_approval, block` };
    if (isTrue(node, "would_have_blocked") && (word.value === "allow" || word.value === "dry_run"))
        return { wrong: `its simulated_verdict is ${word.value}, but would_have_blocked is true` };
    return { answer: observed(node, word.value) };
}
function observed(node, word) {
    const by = has(node, "reason_codes", OBSERVED_REASON);
    if (word === "allow" && (by || has(node, "violations", OBSERVED_VIOLATION)))
        return "block";
    return word === "require_approval" && by ? "block" : word;
}
function isTrue(node, key) {
    const value = (0,source/* member */.Dc)(node, key);
    return value?.kind === "boolean" && value.value;
}
function has(node, key, word) {
    const list = (0,source/* member */.Dc)(node, key);
    return list?.kind === "array" && list.items.some((item) => item.kind === "string" && item.value === word);
}

;// CONCATENATED MODULE: ./lib/src/rollout/decisions.js






const NO_TIME = Date.UTC(1980, 0, 1);
function readDecisions(file, bytes) {
    const diagnostics = [];
    const records = [];
    let failed = 0;
    for (const { node, line } of documentsOf(file, bytes, diagnostics)) {
        for (const item of node.kind === "array" ? node.items : [node]) {
            if (diagnostics.length >= source/* FINDINGS_LIMIT */.t5)
                break;
            const at = { file, line: line ?? item.line, column: item.column };
            if ((0,source/* member */.Dc)(item, "verdict") === undefined && isFalse((0,source/* member */.Dc)(item, "ok"))) {
                failed++;
                continue;
            }
            const found = readRecord(item);
            if (typeof found === "string")
                diagnostics.push((0,diagnostic/* errorAt */.Os)("decision_unreadable", `no decision of gait: ${found}`, at, "Give the output of `gait gate eval --json`, trace records, or the MCP proxy's export; `registry-policy gate eval` makes no traces."));
            else
                records.push(found);
        }
    }
    if (diagnostics.length >= source/* FINDINGS_LIMIT */.t5)
        diagnostics.push((0,diagnostic/* errorAt */.Os)("decision_unreadable", `no more than ${source/* FINDINGS_LIMIT */.t5} findings are told of one file`, { file }));
    return (0,diagnostic/* hasErrors */.Cs)(diagnostics) ? { diagnostics } : { value: { records, failed }, diagnostics };
}
const TORN = "If the log is still being written, copy it once its last line is whole, or leave that line out.";
function* documentsOf(file, bytes, diagnostics) {
    const lines = (0,source/* jsonLines */.i7)(bytes);
    const [first, second] = lines;
    if (first === undefined)
        return;
    if (second === undefined || (0,source/* readStrictJson */.Sr)(file, first.bytes).value === undefined) {
        const whole = (0,source/* readStrictJson */.Sr)(file, bytes);
        diagnostics.push(...whole.diagnostics);
        if (whole.value !== undefined)
            yield { node: whole.value.root, line: undefined };
        return;
    }
    const last = lines.at(-1)?.line;
    for (const { bytes: text, line } of lines) {
        if (diagnostics.length >= source/* FINDINGS_LIMIT */.t5)
            return;
        const one = (0,source/* readStrictJson */.Sr)(file, text);
        diagnostics.push(...one.diagnostics.map((d) => ({ ...d, line, ...(line === last && d.code === "source_syntax" ? { help: TORN } : {}) })));
        if (one.value !== undefined)
            yield { node: one.value.root, line };
    }
}
function isFalse(node) {
    return node?.kind === "boolean" && !node.value;
}
function readRecord(node) {
    if (node.kind !== "object")
        return "it is no JSON object";
    const traceId = (0,source/* stringMember */.sk)(node, "trace_id");
    const intentDigest = (0,source/* stringMember */.sk)(node, "intent_digest");
    const policyDigest = (0,source/* stringMember */.sk)(node, "policy_digest");
    if (traceId === undefined || intentDigest === undefined || policyDigest === undefined) {
        const lacking = Object.entries({ trace_id: traceId, intent_digest: intentDigest, policy_digest: policyDigest }).flatMap(([key, value]) => value === undefined ? [key] : []);
        return `it lacks ${lacking.join(" and ")}`;
    }
    if (!/^[0-9a-f]{64}$/u.test(policyDigest) || !/^[0-9a-f]{64}$/u.test(intentDigest))
        return "its digests are no sha256";
    const kind = kindOf(node);
    if (kind === undefined)
        return "it is neither a gate eval line, nor a trace, nor a line of the proxy's export";
    const tool = (0,source/* stringMember */.sk)(node, "tool_name");
    if (kind !== "eval" && tool === undefined)
        return "it names no tool";
    const found = answerOf(node);
    if ("wrong" in found)
        return found.wrong;
    const observedText = kind === "trace" ? (0,source/* stringMember */.sk)(node, "observed_at") : undefined;
    const observed = observedText === undefined ? undefined : parseInstant(observedText);
    if (observedText !== undefined && observed === undefined)
        return "its observed_at is no time";
    const rule = (0,source/* stringMember */.sk)(node, "matched_rule");
    return {
        kind,
        traceId,
        intentDigest,
        policyDigest,
        answer: found.answer,
        observed: observed === undefined || observed <= NO_TIME ? undefined : observed,
        correlation: (0,source/* stringMember */.sk)(node, "correlation_id"),
        event: (0,source/* stringMember */.sk)(node, "event_id"),
        tool: tool === undefined ? undefined : (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(tool)),
        rule: rule === "" ? undefined : rule,
        print: printOf(node),
    };
}
function kindOf(node) {
    if ((0,source/* stringMember */.sk)(node, "schema_id") === "gait.gate.trace")
        return "trace";
    if ((0,source/* member */.Dc)(node, "ok")?.kind === "boolean" && (0,source/* member */.Dc)(node, "tool_name") === undefined)
        return "eval";
    return (0,source/* stringMember */.sk)(node, "run_id") !== undefined ? "export" : undefined;
}

;// CONCATENATED MODULE: ./lib/src/rollout/statement.js

const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
const PREDICATE_TYPE = "https://in-toto.io/attestation/test-result/v0.1";
const EVIDENCE_SCHEMA = "registry-policy.evidence/1";
function caseName(test) {
    return `${test.intent} (${test.at}): ${test.expected}`;
}
function stepOf(lineage, stage) {
    return `${lineage.ancestors.find((a) => a.policy.stage !== stage)?.policy.stage ?? "none"}->${stage}`;
}
function fixturesDigest(fixtures) {
    return (0,gait/* digest */.br)(sortedFiles(fixtures).map((f) => [f.name, f.sha256]));
}
function sortedFiles(files) {
    const unique = new Map(files.map((f) => [`${f.name}\n${f.sha256}`, f]));
    return [...unique.values()].sort((a, b) => (0,gait/* compareBytes */.Xo)(a.name, b.name) || (0,gait/* compareBytes */.Xo)(a.sha256, b.sha256));
}
function formatStatement(facts) {
    return `${JSON.stringify(JSON.parse((0,gait/* canonicalJson */.dj)(statement(facts))), null, 2)}\n`;
}
function statement(facts) {
    return {
        _type: STATEMENT_TYPE,
        subject: sortedFiles(facts.subjects).map(resource),
        predicateType: PREDICATE_TYPE,
        predicate: {
            result: facts.failed.length === 0 ? "PASSED" : "FAILED",
            configuration: [resource(facts.config), ...sortedFiles(facts.fixtures).map(resource)],
            passedTests: [...facts.passed].sort(gait/* compareBytes */.Xo),
            failedTests: [...facts.failed].sort(gait/* compareBytes */.Xo),
            registryPolicy: {
                schema: EVIDENCE_SCHEMA,
                policy: facts.policy,
                output: facts.output,
                stage: facts.stage,
                step: facts.step,
                policy_digest: facts.policyDigest,
                enforced_digest: facts.enforcedDigest,
                allow_set_digest: facts.allowSetDigest,
                fixtures_digest: fixturesDigest(facts.fixtures),
                engine: facts.engine,
                gait: facts.gait,
                version: facts.tool,
                base: { ...facts.base },
                head: facts.head,
            },
        },
    };
}
function resource({ name, sha256 }) {
    return { name, digest: { sha256 } };
}

;// CONCATENATED MODULE: ./lib/src/rollout/evidence.js






function judgeClaims(file, claims, facts, now) {
    const refusals = [];
    const refuse = (code, message) => {
        refusals.push({
            code,
            message: `${file} ${message}`,
            help: `Make it anew from the commit that is released: registry-policy rollout attest ${facts.policy} --output FILE`,
        });
    };
    if (claims.policy !== facts.policy || claims.output !== facts.output)
        refuse("evidence_policy", `is of ${(0,source/* quoteForMessage */.Hx)(claims.policy)} (${(0,source/* quoteForMessage */.Hx)(claims.output)}), not of ${facts.policy} (${facts.output})`);
    if (claims.stage !== facts.stage)
        refuse("evidence_stage", `says ${claims.stage}, but the policy stood at ${facts.stage}`);
    if (claims.step !== facts.step)
        refuse("evidence_step", `is for the step ${(0,source/* quoteForMessage */.Hx)(claims.step)}, but the policy came by ${facts.step}`);
    if (claims.policyDigest !== facts.policyDigest)
        refuse("evidence_policy_digest", `names the policy digest ${(0,source/* quoteForMessage */.Hx)(lineage_short(claims.policyDigest))}, but the policy is ${lineage_short(facts.policyDigest)}`);
    if (claims.enforcedDigest !== facts.enforcedDigest)
        refuse("evidence_policy_digest", `names ${(0,source/* quoteForMessage */.Hx)(lineage_short(claims.enforcedDigest))} as enforced, but the policy is ${lineage_short(facts.enforcedDigest)}`);
    if (claims.allowSetDigest !== facts.allowSetDigest)
        refuse("evidence_allow_set", `names the allow-set ${(0,source/* quoteForMessage */.Hx)(lineage_short(claims.allowSetDigest))}, but it is ${lineage_short(facts.allowSetDigest)}`);
    if (claims.base.commit !== facts.base.commit)
        refuse("evidence_commit", `is of the state ${(0,source/* quoteForMessage */.Hx)(lineage_short(claims.base.commit))}, but it is judged for ${lineage_short(facts.base.commit)}`);
    evidence_judgeClock(claims, facts, now, refuse);
    evidence_judgeTests(claims, facts, refuse);
    for (const difference of fileDifferences(claims.subjects, facts.subjects))
        refuse("evidence_subject", difference);
    if (fileDifferences([claims.config], [facts.config]).length > 0)
        refuse("evidence_config", `names another configuration than ${facts.config.name} as it is`);
    for (const difference of fileDifferences(claims.fixtures, facts.fixtures))
        refuse("evidence_fixtures", difference);
    if (claims.engine !== facts.engine)
        refuse("evidence_engine", `was judged by ${claims.engine}, but ${facts.engine} is configured`);
    if (claims.gait !== facts.gait)
        refuse("evidence_gait", `was judged by the semantics of gait ${(0,source/* quoteForMessage */.Hx)(claims.gait)}, but ${facts.gait} is configured`);
    if (claims.tool !== facts.tool)
        refuse("evidence_tool", `was made by version ${(0,source/* quoteForMessage */.Hx)(claims.tool)}, but this is ${facts.tool}`);
    return refusals;
}
function evidence_judgeClock(claims, facts, now, refuse) {
    const committed = parseInstant(claims.base.committed);
    if (committed !== undefined && committed > now + SKEW)
        refuse("evidence_future", `is dated ${(0,source/* quoteForMessage */.Hx)(claims.base.committed)}, which lies ahead`);
    if (claims.base.committed !== facts.base.committed)
        refuse("evidence_clock", `dates its state ${(0,source/* quoteForMessage */.Hx)(claims.base.committed)}, but git says ${facts.base.committed}`);
}
function evidence_judgeTests(claims, facts, refuse) {
    if (claims.result !== "PASSED" || claims.failed.length > 0)
        refuse("evidence_failed", `tells of a result ${claims.result} with ${claims.failed.length} failed tests`);
    if (claims.passed.length === 0)
        refuse("evidence_empty", "holds no test that passed");
    const failing = new Set(facts.failed);
    const wrong = claims.passed.filter((name) => failing.has(name));
    if (wrong.length > 0)
        refuse("evidence_verdict", `says that ${(0,source/* quoteForMessage */.Hx)(wrong[0] ?? "")} passed, but it fails${more(wrong.length)}`);
    const { missing, extra } = compareBags(claims.passed.filter((name) => !failing.has(name)), facts.passed);
    if (missing.length > 0)
        refuse("evidence_cases", `leaves out ${(0,source/* quoteForMessage */.Hx)(missing[0] ?? "")}${more(missing.length)}`);
    if (extra.length > 0)
        refuse("evidence_cases", `tells of ${(0,source/* quoteForMessage */.Hx)(extra[0] ?? "")}, which is no test of this policy${more(extra.length)}`);
}
function more(count) {
    return count > 1 ? `, and ${count - 1} more` : "";
}
function compareBags(claimed, found) {
    const left = new Map();
    for (const name of found)
        left.set(name, (left.get(name) ?? 0) + 1);
    const extra = claimed.filter((name) => {
        const count = left.get(name) ?? 0;
        left.set(name, count - 1);
        return count <= 0;
    });
    return {
        missing: [...left]
            .filter(([, count]) => count > 0)
            .map(([name]) => name)
            .sort(gait/* compareBytes */.Xo),
        extra,
    };
}
function fileDifferences(claimed, found) {
    const now = new Map(sortedFiles(found).map((f) => [f.name, f.sha256]));
    const unique = sortedFiles(claimed);
    const said = new Map(unique.map((f) => [f.name, f.sha256]));
    const twice = unique.find((f) => said.get(f.name) !== f.sha256);
    if (twice !== undefined)
        return [`names ${(0,source/* quoteForMessage */.Hx)(twice.name)} with two digests`];
    const paths = [...new Set([...now.keys(), ...said.keys()])].sort(gait/* compareBytes */.Xo);
    return paths.flatMap((path) => {
        const [is, was] = [now.get(path), said.get(path)];
        if (is === was)
            return [];
        if (is === undefined)
            return [`names ${(0,source/* quoteForMessage */.Hx)(path)}, which does not belong to it`];
        if (was === undefined)
            return [`leaves out ${(0,source/* quoteForMessage */.Hx)(path)}`];
        return [`names ${(0,source/* quoteForMessage */.Hx)(path)} with sha256 ${lineage_short(was)}, but it is ${lineage_short(is)}`];
    });
}

;// CONCATENATED MODULE: ./lib/src/rollout/observed.js


const OBSERVED_SCHEMA = "registry-policy.decisions/1";
const SAMPLE = 32;
function summarise(input) {
    const own = input.decisions.filter((d) => input.accepted.has(d.policyDigest));
    const counted = own.filter((d) => !(input.simulated.has(d.policyDigest) && d.traceOnly && d.answer === "allow"));
    const times = counted.flatMap((d) => d.at ?? []);
    const [first, last] = [times.reduce((a, b) => Math.min(a, b), Infinity), times.reduce((a, b) => Math.max(a, b), -Infinity)];
    const stops = count(counted.filter((d) => stopsWhenEnforced(d, input.runs)), (d) => d.tool ?? "");
    return {
        schema: OBSERVED_SCHEMA,
        policy: input.policy,
        output: input.output,
        stage: input.stage,
        version: input.version,
        base: input.base,
        decisions: counted.length,
        timed: times.length,
        ...(times.length === 0 ? {} : { first: formatInstant(first), last: formatInstant(last) }),
        verdicts: verdictCounts(counted),
        policy_digests: [...count(counted, (d) => d.policyDigest)].map(([policy_digest, decisions]) => ({ policy_digest, decisions })),
        tools: [...count(counted, (d) => d.tool ?? "")].map(([tool, decisions]) => ({ tool, decisions, stops: stops.get(tool) ?? 0 })),
        rules: [
            ...count(counted.filter((d) => d.rule !== undefined), (d) => d.rule ?? ""),
        ].map(([rule, decisions]) => ({ rule, decisions })),
        not_counted: { foreign: input.decisions.length - own.length, without_answer: own.length - counted.length, failed: input.failed },
        ...sampleOf(counted),
        ...(input.replayed === undefined ? {} : { replayed: input.replayed }),
        inputs: [...input.inputs].sort((a, b) => (0,gait/* compareBytes */.Xo)(a.sha256, b.sha256) || (0,gait/* compareBytes */.Xo)(a.name, b.name)),
    };
}
function stopsWhenEnforced({ answer, tool }, runs) {
    return answer === "dry_run" ? tool === undefined || !runs.has(tool) : answer !== "allow";
}
function sampleOf(decisions) {
    const digests = decisions.flatMap(({ event }) => (event === undefined ? [] : (0,gait/* sha256Hex */.fg)(event).slice(0, 16)));
    return digests.length === 0 ? {} : { sample: digests.sort(gait/* compareBytes */.Xo).slice(0, SAMPLE) };
}
function verdictCounts(decisions) {
    const found = { allow: 0, dry_run: 0, require_approval: 0, block: 0 };
    for (const { answer } of decisions)
        found[answer]++;
    return found;
}
function count(decisions, keyOf) {
    const found = new Map();
    for (const decision of decisions)
        found.set(keyOf(decision), (found.get(keyOf(decision)) ?? 0) + 1);
    return new Map([...found].sort(([a], [b]) => (0,gait/* compareBytes */.Xo)(a, b)));
}
function formatObserved(observed) {
    const { verdicts, not_counted: left, replayed, ...rest } = observed;
    const text = (0,gait/* canonicalJson */.dj)({
        ...rest,
        policy_digests: observed.policy_digests.map((d) => ({ ...d })),
        tools: observed.tools.map((t) => ({ ...t })),
        rules: observed.rules.map((r) => ({ ...r })),
        inputs: observed.inputs.map((i) => ({ ...i })),
        sample: observed.sample === undefined ? undefined : [...observed.sample],
        verdicts: Object.fromEntries(gait/* VERDICTS */.bk.map((v) => [v, verdicts[v]])),
        not_counted: { ...left },
        replayed: replayed === undefined ? undefined : { intents: replayed.intents, stops: replayed.stops.map((s) => ({ ...s })) },
    });
    return `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
}

;// CONCATENATED MODULE: ./lib/src/rollout/observed-read.js





const observed_read_KEYS = [
    "schema",
    "policy",
    "output",
    "stage",
    "version",
    "base",
    "decisions",
    "timed",
    "first",
    "last",
    "verdicts",
    "policy_digests",
    "tools",
    "rules",
    "not_counted",
    "sample",
    "replayed",
    "inputs",
];
const REQUIRED = observed_read_KEYS.filter((key) => !["first", "last", "sample", "replayed"].includes(key));
function readObserved(document) {
    const findings = (0,source_fields/* findingsFor */.I6)(document.file, "evidence");
    const fields = (0,source_fields/* fieldsOf */.Pf)(findings, document.root, "", observed_read_KEYS);
    if (fields === undefined)
        return { diagnostics: findings.diagnostics };
    for (const key of REQUIRED)
        if ((fields.get(key)?.kind ?? "null") === "null")
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `the summary has no ${JSON.stringify(key)}`, fields.node);
    const text = (key) => (0,source_fields/* textOf */.b6)(findings, fields.get(key), key) ?? "";
    (0,source_fields/* wordOf */.aG)(findings, fields.get("schema"), "schema", [OBSERVED_SCHEMA]);
    const [first, last] = [timeOf(findings, fields, "first"), timeOf(findings, fields, "last")];
    const replayed = fields.get("replayed");
    const observed = {
        schema: OBSERVED_SCHEMA,
        policy: text("policy"),
        output: text("output"),
        stage: (0,source_fields/* wordOf */.aG)(findings, fields.get("stage"), "stage", types/* STAGES */.an) ?? "simulate",
        version: text("version"),
        base: text("base"),
        decisions: (0,source_fields/* countOf */.pq)(findings, fields.get("decisions"), "decisions") ?? 0,
        timed: (0,source_fields/* countOf */.pq)(findings, fields.get("timed"), "timed") ?? 0,
        ...(first === undefined ? {} : { first }),
        ...(last === undefined ? {} : { last }),
        verdicts: countsOf(findings, fields.get("verdicts"), "verdicts", gait/* VERDICTS */.bk),
        policy_digests: rowsOf(findings, fields, "policy_digests", ["policy_digest"], ["decisions"]),
        tools: rowsOf(findings, fields, "tools", ["tool"], ["decisions", "stops"]),
        rules: rowsOf(findings, fields, "rules", ["rule"], ["decisions"]),
        not_counted: countsOf(findings, fields.get("not_counted"), "not_counted", ["foreign", "without_answer", "failed"]),
        ...(fields.get("sample") === undefined ? {} : { sample: (0,source_fields/* textsOf */.CB)(findings, fields.get("sample"), "sample") }),
        ...(replayed === undefined ? {} : { replayed: replayedOf(findings, replayed) }),
        inputs: rowsOf(findings, fields, "inputs", ["name", "sha256"], ["records"]),
    };
    if (findings.diagnostics.length === 0)
        checkSums(findings, fields, observed);
    return findings.diagnostics.length > 0 ? { diagnostics: findings.diagnostics } : { value: observed, diagnostics: [] };
}
function replayedOf(findings, node) {
    const fields = (0,source_fields/* fieldsOf */.Pf)(findings, node, "replayed", ["intents", "stops"]);
    if (fields === undefined)
        return { intents: 0, stops: [] };
    return { intents: (0,source_fields/* countOf */.pq)(findings, fields.get("intents"), "replayed.intents") ?? 0, stops: rowsOf(findings, fields, "stops", ["tool"], ["intents"]) };
}
function timeOf(findings, fields, key) {
    const text = (0,source_fields/* textOf */.b6)(findings, fields.get(key), key);
    if (text !== undefined && parseInstant(text) === undefined)
        (0,source_fields/* fail */.fJ)(findings, "time", `${key} is ${JSON.stringify(text)}, which is no time`, fields.keyAt(key));
    return text;
}
function countsOf(findings, node, path, keys) {
    const fields = node === undefined ? undefined : (0,source_fields/* fieldsOf */.Pf)(findings, node, path, keys);
    const found = keys.map((key) => {
        const value = fields?.get(key);
        if (fields !== undefined && value === undefined)
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} has no ${JSON.stringify(key)}`, fields.node);
        return [key, (0,source_fields/* countOf */.pq)(findings, value, `${path}.${key}`) ?? 0];
    });
    return Object.fromEntries(found);
}
function rowsOf(findings, fields, key, texts, counts) {
    return (0,source_fields/* itemsOf */.S3)(findings, fields.get(key), key).map((item, i) => {
        const path = `${key}[${i}]`;
        const row = (0,source_fields/* fieldsOf */.Pf)(findings, item, path, [...texts, ...counts]);
        const text = texts.map((name) => {
            const node = row?.get(name);
            if (node?.kind !== "string")
                (0,source_fields/* fail */.fJ)(findings, "wrong_type", `${path}.${name} must be text`, node ?? item);
            return [name, node?.kind === "string" ? node.value : ""];
        });
        const numbers = counts.map((name) => {
            if (row !== undefined && row.get(name) === undefined)
                (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} has no ${JSON.stringify(name)}`, item);
            return [name, (0,source_fields/* countOf */.pq)(findings, row?.get(name), `${path}.${name}`) ?? 0];
        });
        return Object.fromEntries([...text, ...numbers]);
    });
}
function checkSums(findings, fields, observed) {
    const sums = [
        ["verdicts", gait/* VERDICTS */.bk.reduce((sum, v) => sum + observed.verdicts[v], 0)],
        ["policy_digests", sumOf(observed.policy_digests)],
        ["tools", sumOf(observed.tools)],
    ];
    for (const [key, sum] of sums) {
        if (sum !== observed.decisions)
            (0,source_fields/* fail */.fJ)(findings, "sum", `${key} add up to ${sum}, but there are ${observed.decisions} decisions: the summary was edited`, fields.keyAt(key));
    }
    const all = observed.inputs.reduce((sum, i) => sum + i.records, 0);
    if (observed.decisions > all)
        (0,source_fields/* fail */.fJ)(findings, "sum", `${observed.decisions} decisions cannot come from ${all} records: the summary was edited`, fields.keyAt("inputs"));
    if (observed.timed > observed.decisions || sumOf(observed.rules) > observed.decisions || observed.tools.some((t) => t.stops > t.decisions)) {
        (0,source_fields/* fail */.fJ)(findings, "sum", "a part is larger than the whole: the summary was edited", fields.keyAt("decisions"));
    }
    const times = [observed.first, observed.last].flatMap((t) => (t === undefined ? [] : (parseInstant(t) ?? [])));
    const [first, last] = times;
    const fits = observed.timed === 0 ? times.length === 0 : first !== undefined && last !== undefined && first <= last;
    if (!fits)
        (0,source_fields/* fail */.fJ)(findings, "time", "first and last do not fit the number of decisions with a time", fields.keyAt("timed"));
}
function sumOf(rows) {
    return rows.reduce((sum, row) => sum + row.decisions, 0);
}

;// CONCATENATED MODULE: ./lib/src/rollout/statement-read.js



const STATEMENT_KEYS = ["_type", "subject", "predicateType", "predicate"];
const PREDICATE_KEYS = ["result", "configuration", "passedTests", "failedTests", "registryPolicy"];
const OWN_KEYS = [
    "schema",
    "policy",
    "output",
    "stage",
    "step",
    "policy_digest",
    "enforced_digest",
    "allow_set_digest",
    "fixtures_digest",
    "engine",
    "gait",
    "version",
    "base",
    "head",
];
function readStatement(document) {
    const findings = (0,source_fields/* findingsFor */.I6)(document.file, "evidence");
    const top = statement_read_closed(findings, document.root, "the statement", STATEMENT_KEYS);
    const predicate = statement_read_closed(findings, top?.get("predicate"), "predicate", PREDICATE_KEYS);
    const own = statement_read_closed(findings, predicate?.get("registryPolicy"), "predicate.registryPolicy", OWN_KEYS);
    const base = statement_read_closed(findings, own?.get("base"), "predicate.registryPolicy.base", ["commit", "committed"]);
    if (top === undefined || predicate === undefined || own === undefined || base === undefined)
        return { diagnostics: findings.diagnostics };
    (0,source_fields/* wordOf */.aG)(findings, top.get("_type"), "_type", [STATEMENT_TYPE]);
    (0,source_fields/* wordOf */.aG)(findings, top.get("predicateType"), "predicateType", [PREDICATE_TYPE]);
    (0,source_fields/* wordOf */.aG)(findings, own.get("schema"), "schema", [EVIDENCE_SCHEMA]);
    const text = (fields, key) => (0,source_fields/* textOf */.b6)(findings, fields.get(key), key) ?? "";
    const [config, ...fixtures] = resourcesOf(findings, predicate.get("configuration"), "configuration");
    if (config === undefined)
        (0,source_fields/* fail */.fJ)(findings, "empty", "configuration names nothing", predicate.keyAt("configuration"));
    if (fixturesDigest(fixtures) !== text(own, "fixtures_digest"))
        (0,source_fields/* fail */.fJ)(findings, "digest", "fixtures_digest does not fit the fixtures in configuration: the statement was edited", own.keyAt("fixtures_digest"));
    const claims = {
        result: (0,source_fields/* wordOf */.aG)(findings, predicate.get("result"), "result", ["PASSED", "WARNED", "FAILED"]) ?? "FAILED",
        policy: text(own, "policy"),
        output: text(own, "output"),
        stage: (0,source_fields/* wordOf */.aG)(findings, own.get("stage"), "stage", types/* STAGES */.an) ?? "simulate",
        step: text(own, "step"),
        policyDigest: text(own, "policy_digest"),
        enforcedDigest: text(own, "enforced_digest"),
        allowSetDigest: text(own, "allow_set_digest"),
        subjects: resourcesOf(findings, top.get("subject"), "subject"),
        config: config ?? { name: "", sha256: "" },
        fixtures,
        passed: (0,source_fields/* textsOf */.CB)(findings, predicate.get("passedTests"), "passedTests"),
        failed: (0,source_fields/* textsOf */.CB)(findings, predicate.get("failedTests"), "failedTests"),
        engine: (0,source_fields/* wordOf */.aG)(findings, own.get("engine"), "engine", types/* ENGINES */.ug) ?? "embedded",
        gait: text(own, "gait"),
        tool: text(own, "version"),
        base: { commit: text(base, "commit"), committed: text(base, "committed") },
        head: text(own, "head"),
    };
    return findings.diagnostics.length > 0 ? { diagnostics: findings.diagnostics } : { value: claims, diagnostics: [] };
}
function statement_read_closed(findings, node, path, keys) {
    const fields = node === undefined ? undefined : (0,source_fields/* fieldsOf */.Pf)(findings, node, path, keys);
    for (const key of fields === undefined ? [] : keys) {
        const value = fields?.get(key);
        if (value === undefined || value.kind === "null")
            (0,source_fields/* fail */.fJ)(findings, "missing_key", `${path} has no ${JSON.stringify(key)}`, fields?.node ?? { line: 1, column: 1 });
    }
    return fields;
}
function resourcesOf(findings, node, path) {
    const seen = new Set();
    return (0,source_fields/* itemsOf */.S3)(findings, node, path).flatMap((item, i) => {
        const at = `${path}[${i}]`;
        const fields = statement_read_closed(findings, item, at, ["name", "digest"]);
        const digests = statement_read_closed(findings, fields?.get("digest"), `${at}.digest`, ["sha256"]);
        const name = (0,source_fields/* textOf */.b6)(findings, fields?.get("name"), `${at}.name`);
        const sha256 = (0,source_fields/* textOf */.b6)(findings, digests?.get("sha256"), `${at}.digest.sha256`);
        if (sha256 !== undefined && !/^[0-9a-f]{64}$/u.test(sha256))
            (0,source_fields/* fail */.fJ)(findings, "digest", `${at}.digest.sha256 is no sha256 in lower-case hex`, item);
        const said = `${name ?? ""}\n${sha256 ?? ""}`;
        if (seen.has(said))
            (0,source_fields/* fail */.fJ)(findings, "twice", `${at} says again what stands before it`, item);
        seen.add(said);
        return name === undefined || sha256 === undefined ? [] : [{ name, sha256 }];
    });
}

;// CONCATENATED MODULE: ./lib/src/rollout/index.js





























// EXTERNAL MODULE: ./lib/src/commands/refused.js
var refused = __webpack_require__(6205);
// EXTERNAL MODULE: ./lib/src/commands/read.js
var commands_read = __webpack_require__(8269);
;// CONCATENATED MODULE: ./lib/src/commands/find-configs.js



function governed(newer, configs, more = []) {
    return {
        outputs: new Set([...more, ...configs.flatMap(outputsOf)]),
        ids: new Set(configs.flatMap((c) => [...c.policies, ...c.snapshots].map((entry) => entry.id))),
        newer,
    };
}
function outputsOf(config) {
    return [...config.policies.map((p) => (p.kind === "rendered" ? p.output : p.file)), ...config.snapshots.map((s) => s.output)];
}
async function findConfigs(tree, known, now, seen = new Map()) {
    const here = [];
    for (const path of known)
        if ((await tree.read(path, source/* SIZE_LIMITS */.bd.config)) !== undefined)
            here.push(path);
    if (here.length === known.length)
        return here;
    const others = [];
    const yaml = (await tree.list("")).filter((path) => isYaml(path) && !here.includes(path));
    const ids = await tree.ids(yaml);
    for (const path of yaml) {
        const id = ids.get(path) ?? "";
        if (seen.get(id) === false)
            continue;
        const bytes = await tree.read(path, source/* SIZE_LIMITS */.bd.config).catch(() => undefined);
        const candidate = bytes !== undefined && looksLikeConfig(bytes);
        if (id !== "")
            seen.set(id, candidate);
        if (candidate && (await isFormerHome(path, bytes, now)))
            others.push(path);
    }
    return [...here, ...others].sort();
}
async function isFormerHome(path, bytes, now) {
    const document = (0,source/* readStrict */.uK)(path, bytes).value;
    const config = document === undefined ? undefined : (0,src_config/* readConfig */.Xg)(document).value;
    if (config !== undefined && outputsOf(config).some((output) => now.outputs.has(output)))
        return true;
    if ((await now.newer.read(path, source/* SIZE_LIMITS */.bd.config).catch(() => undefined)) !== undefined)
        return false;
    return config === undefined || [...config.policies, ...config.snapshots].some((entry) => now.ids.has(entry.id));
}
function looksLikeConfig(bytes) {
    const text = (0,commands_read/* textOf */.b6)(bytes);
    return ["version", "gait", "policies"].every((key) => new RegExp(`\\b${key}["']?\\s*:`, "u").test(text));
}
function isYaml(path) {
    return /\.ya?ml$/u.test(path);
}

;// CONCATENATED MODULE: ./lib/src/commands/base-configs.js


function baseConfigs(tree, configs, head) {
    return findConfigs(tree, configs, governed(head.tree, head.configs.map((c) => c.config)));
}
async function rerooted(tree, configs, head) {
    const [first] = configs;
    if (first === undefined || (await tree.read(first, source/* SIZE_LIMITS */.bd.config)) !== undefined)
        return tree;
    const slash = first.lastIndexOf("/");
    const folder = slash === -1 ? "" : first.slice(0, slash);
    if (folder === "")
        return tree;
    const inside = (path) => (path === folder ? "" : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined);
    const listed = async (local) => (await tree.list(local)).map((file) => `${folder}/${file}`);
    return {
        label: tree.label,
        read: (path, limit) => {
            const local = inside(path);
            return local === undefined ? head.read(path, limit) : tree.read(local, limit);
        },
        list: async (path) => {
            const local = inside(path);
            if (local !== undefined)
                return listed(local);
            const others = (await head.list(path)).filter((file) => inside(file) === undefined);
            return path === "" || folder.startsWith(`${path}/`) ? [...others, ...(await listed(""))].sort() : others;
        },
        ids: async (paths) => {
            const own = await tree.ids(paths.flatMap((path) => inside(path) ?? []));
            const others = await head.ids(paths.filter((path) => inside(path) === undefined));
            return new Map([...others, ...[...own].map(([path, id]) => [`${folder}/${path}`, id])]);
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/commands/asked-for.js
function askedFor(config, entry, diagnostics) {
    return diagnostics.map((d) => {
        if (d.severity !== "error" || d.line !== undefined)
            return d;
        const places = config.places.filter((place) => place.use === "input" && place.path === d.file);
        const place = places.find((p) => p.line > entry.line || (p.line === entry.line && p.column >= entry.column)) ?? places[0];
        return place === undefined ? d : { ...d, file: config.path, line: place.line, column: place.column };
    });
}

// EXTERNAL MODULE: ./lib/src/grouped.js
var grouped = __webpack_require__(216);
// EXTERNAL MODULE: ./lib/src/registry/index.js + 48 modules
var registry = __webpack_require__(2358);
;// CONCATENATED MODULE: ./lib/src/commands/load-export.js



async function loadExport(tree, source, wanted) {
    const documents = (0,commands_read/* valuesOf */.sm)(await Promise.all(source.files.map((path) => (0,commands_read/* readDocument */.u0)(tree, path, wanted === "tools" ? "the registry export" : "the report"))));
    if (documents.value === undefined)
        return { diagnostics: documents.diagnostics };
    const reading = (0,registry.readExport)(documents.value, source.options, wanted);
    const diagnostics = [...documents.diagnostics, ...reading.diagnostics];
    if (reading.value === undefined || (0,diagnostic/* hasErrors */.Cs)(diagnostics))
        return { diagnostics };
    return { value: { reading: reading.value, sources: documents.value.map((d) => ({ path: d.file, sha256: d.sha256 })) }, diagnostics };
}

// EXTERNAL MODULE: ./lib/src/diff/index.js + 39 modules
var diff = __webpack_require__(4977);
;// CONCATENATED MODULE: ./lib/src/commands/policy-state.js




function stateOf(config, entry, output, enforced, baseRules, staged) {
    const allowSet = allowSetOf(enforced.policy);
    const baseRulesDigest = baseRules?.digest ?? (0,gait/* digest */.br)(null);
    return {
        id: entry.id,
        config: config.path,
        kind: entry.kind,
        output,
        stage: entry.stage,
        allowSet,
        staged: [...staged].sort(gait/* compareBytes */.Xo),
        gated: gatedNames(enforced.policy),
        ...(entry.kind === "rendered" ? { stagedFile: entry.staged } : {}),
        enforcedDigest: enforced.digest,
        baseRulesDigest,
        allowSetDigest: (0,render/* allowSetDigest */.mx)(allowSet, baseRulesDigest),
        newTools: entry.kind === "rendered" ? entry.new_tools : "allow",
        limits: entry.limits,
        rollout: config.rollout,
        exceptionRules: config.exception_rules,
        settingsDigest: settingsDigest(entry),
        testsDigest: (0,gait/* digest */.br)(entry.tests.map(({ position: _position, ...test }) => JSON.stringify(test))),
    };
}
function gatedNames(policy) {
    const judge = (0,diff/* createToolJudge */.sA)(policy);
    const named = policy.rules.flatMap((rule) => (rule.effect === "require_approval" ? rule.match.toolNames : []));
    return [...new Set(named)].filter((name) => judge(name) === "require_approval").sort(gait/* compareBytes */.Xo);
}
function settingsDigest(entry) {
    const common = {
        limits: JSON.stringify(entry.limits),
        coverage: JSON.stringify(entry.coverage),
        rendering: JSON.stringify(entry.rendering),
    };
    if (entry.kind === "file")
        return (0,gait/* digest */.br)({ ...common, file: entry.file });
    return (0,gait/* digest */.br)({
        ...common,
        output: entry.output,
        base: entry.base ?? "",
        staged: entry.staged,
        new_tools: entry.new_tools,
        rule_name: entry.rule_name,
        allow_reason_code: entry.allow_reason_code,
    });
}

// EXTERNAL MODULE: ./lib/src/commands/policy-text.js
var policy_text = __webpack_require__(8571);
;// CONCATENATED MODULE: ./lib/src/commands/load-policy.js









async function loadPolicy(tree, config, entry, deny) {
    return entry.kind === "rendered" ? loadRendered(tree, config, entry, deny) : loadFile(tree, config, entry, deny);
}
async function loadRendered(tree, config, entry, deny) {
    const found = await loadExport(tree, entry.registry, "tools");
    const base = entry.base === undefined ? undefined : await (0,policy_text/* loadPolicyText */.of)(tree, entry.base, "the base policy");
    const stagedBytes = await tree.read(entry.staged, source/* SIZE_LIMITS */.bd.staged);
    const stagedText = stagedBytes === undefined ? undefined : (0,commands_read/* textOf */.b6)(stagedBytes);
    const staged = parseStaged(entry.staged, stagedText ?? "");
    const diagnostics = [...found.diagnostics, ...(base?.diagnostics ?? []), ...staged.diagnostics];
    if (found.value === undefined || (base !== undefined && base.value === undefined) || (0,diagnostic/* hasErrors */.Cs)(diagnostics))
        return { diagnostics };
    const { reading } = found.value;
    const tools = (0,grouped/* grouped */.z)(reading.tools, (tool) => tool.gait_name);
    const denied = deniedNames(deny, reading.tools);
    const baseRules = base?.value;
    const render = rendererOf(entry, found.value, denied, baseRules);
    const artefact = render(entry.stage, staged.names);
    const enforced = render("enforce", staged.names);
    const unstaged = render("enforce", []);
    if (artefact.value === undefined || enforced.value === undefined || unstaged.value === undefined)
        return { diagnostics: [...diagnostics, ...artefact.diagnostics] };
    const committed = await tree.read(entry.output, source/* SIZE_LIMITS */.bd.policy);
    const approved = approvedNames(tools, denied);
    const stagedNow = staged.names.filter((name) => approved.has(name));
    return {
        value: {
            entry,
            config,
            state: stateOf(config, entry, entry.output, enforced.value, baseRules, stagedNow),
            artefact: artefact.value,
            enforced: enforced.value,
            unstaged: unstaged.value,
            render,
            baseRules,
            committed: committed === undefined ? undefined : (0,commands_read/* textOf */.b6)(committed),
            stagedText,
            tools,
            denied,
            ...(reading.exported_at === undefined ? {} : { exportedAt: reading.exported_at }),
            diagnostics: artefact.diagnostics,
        },
        diagnostics: [...diagnostics, ...artefact.diagnostics],
    };
}
function rendererOf(entry, { reading, sources }, denied, baseRules) {
    const inputs = {
        allow: reading.tools,
        denied,
        rendering: entry.rendering,
        ruleName: entry.rule_name,
        allowReasonCode: entry.allow_reason_code,
        header: { sources },
        ...(baseRules === undefined ? {} : { base: { path: entry.base ?? "", text: baseRules.text, policy: baseRules.policy } }),
    };
    return (stage, staged) => {
        const rendered = (0,render/* renderPolicy */.zQ)({ ...inputs, stage, staged });
        if (rendered.value === undefined)
            return { diagnostics: rendered.diagnostics };
        return { value: (0,policy_text/* meaningOf */.Pr)(rendered.value.text, entry.output), diagnostics: rendered.diagnostics };
    };
}
async function loadFile(tree, config, entry, deny) {
    const file = await (0,policy_text/* loadPolicyText */.of)(tree, entry.file, "the policy");
    if (file.value === undefined)
        return { diagnostics: file.diagnostics };
    const text = file.value;
    const denied = deniedNames(deny, []);
    const state = stateOf(config, entry, entry.file, text, text, []);
    const diagnostics = [
        ...file.diagnostics,
        ...denied.filter((name) => state.allowSet.includes(name)).map((name) => deniedButAllowed(entry, name, text.policy)),
    ];
    return {
        value: {
            entry,
            config,
            state,
            artefact: text,
            enforced: text,
            unstaged: text,
            baseRules: text,
            committed: text.text,
            stagedText: undefined,
            render: () => ({ value: text, diagnostics: [] }),
            tools: new Map(),
            denied,
            diagnostics,
        },
        diagnostics,
    };
}
function deniedButAllowed(entry, name, policy) {
    const position = policy.rules.flatMap((rule) => rule.toolNamePositions.get(name) ?? [])[0];
    const at = { file: entry.file, ...position };
    return {
        ...(0,diagnostic/* errorAt */.Os)("denied_tool_allowed", `the deny list names ${JSON.stringify(name)}, but ${entry.file} is hand-written and still allows it`, at, "Remove the name from the file: hand-written policies are never rewritten."),
        severity: "warning",
    };
}
function approvedNames(tools, denied) {
    const names = new Set([...tools].flatMap(([name, entries]) => (entries.every((e) => e.effect === undefined) ? [name] : [])));
    for (const name of denied)
        names.delete(name);
    return names;
}

;// CONCATENATED MODULE: ./lib/src/commands/load-snapshot.js







async function loadSnapshot(tree, entry, deny) {
    const found = await loadExport(tree, entry.report, "trust");
    if (found.value === undefined)
        return { diagnostics: found.diagnostics };
    const denied = deniedServers(deny);
    const entries = found.value.reading.trust_entries.map((e) => (isDenied(e, denied) ? { ...e, status: "denied", score: 0 } : e));
    const rendered = (0,render/* renderSnapshot */.D7)({ entries });
    const diagnostics = [...found.diagnostics, ...rendered.diagnostics];
    if (rendered.value === undefined || (0,diagnostic/* hasErrors */.Cs)(diagnostics))
        return { diagnostics };
    const committed = await tree.read(entry.output, source/* SIZE_LIMITS */.bd.snapshot);
    return {
        value: {
            entry,
            reading: found.value.reading,
            text: rendered.value.text,
            entries,
            committed: committed === undefined ? undefined : (0,commands_read/* textOf */.b6)(committed),
            committedBytes: committed,
            diagnostics,
        },
        diagnostics,
    };
}
function isDenied(entry, denied) {
    const id = (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(entry.server_id ?? ""));
    return denied.has(id === "" ? (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(entry.server_name ?? "")) : id);
}

;// CONCATENATED MODULE: ./lib/src/commands/side.js








async function loadSide(tree, paths) {
    const configs = [];
    const diagnostics = [];
    const owners = new Map();
    const writers = new Map();
    for (const path of paths) {
        const outcome = await loadConfig(tree, path);
        diagnostics.push(...outcome.diagnostics);
        if (outcome.value === undefined)
            continue;
        for (const entry of [...outcome.value.config.policies, ...outcome.value.config.snapshots]) {
            const other = owners.get(entry.id);
            if (other === undefined)
                owners.set(entry.id, path);
            else if (other !== path)
                diagnostics.push(twice(entry.id, path, other, entry.position.line));
        }
        for (const { path: output, owner, position } of (0,src_config/* outputsOf */.Yz)(outcome.value.config)) {
            const other = writers.get(output.toLowerCase());
            if (other !== undefined && other !== path)
                diagnostics.push(sameOutput(path, owner, output, other, position.line));
            writers.set(output.toLowerCase(), path);
        }
        configs.push(outcome.value);
    }
    return { tree, configs, diagnostics, readable: configs.length === paths.length && configs.every((c) => c.failed.length === 0) && !(0,diagnostic/* hasErrors */.Cs)(diagnostics) };
}
function twice(id, path, other, line) {
    return {
        code: "config_id_twice",
        severity: "error",
        message: `the id ${JSON.stringify(id)} stands in ${other} and in ${path}`,
        file: path,
        line,
        column: 1,
        help: "Ids are unique across all configurations of a run.",
    };
}
function sameOutput(path, owner, output, other, line) {
    return (0,diagnostic/* errorAt */.Os)("config_output_twice", `${owner} is written by ${other}, too: ${JSON.stringify(output)}`, { file: path, line, column: 1 }, "Give every output a path of its own.");
}
async function loadConfig(tree, path) {
    const document = await (0,commands_read/* readDocument */.u0)(tree, path, "the configuration", source/* SIZE_LIMITS */.bd.config);
    const read = document.value === undefined ? document : (0,src_config/* readConfig */.Xg)(document.value);
    if (read.value === undefined || !("policies" in read.value))
        return { diagnostics: read.diagnostics };
    const config = read.value;
    const diagnostics = [...read.diagnostics];
    const deny = await loadDeny(tree, config.deny);
    const exceptions = await loadExceptions(tree, config.exceptions);
    diagnostics.push(...deny.diagnostics, ...exceptions.diagnostics);
    if (deny.value === undefined || exceptions.value === undefined)
        return { diagnostics };
    const failed = [];
    const policies = [];
    for (const entry of config.policies) {
        const loaded = await loadPolicy(tree, config, entry, deny.value);
        diagnostics.push(...askedFor(config, entry.position, loaded.diagnostics));
        if (loaded.value === undefined)
            failed.push(entry.id);
        else
            policies.push(loaded.value);
    }
    const snapshots = [];
    for (const entry of config.snapshots) {
        const loaded = await loadSnapshot(tree, entry, deny.value);
        diagnostics.push(...askedFor(config, entry.position, loaded.diagnostics));
        if (loaded.value === undefined)
            failed.push(entry.id);
        else
            snapshots.push(loaded.value);
    }
    return { value: { config, policies, snapshots, deny: deny.value, exceptions: exceptions.value, failed }, diagnostics };
}
async function loadDeny(tree, path) {
    const document = await (0,commands_read/* readOptional */.T9)(tree, path);
    if (document.value !== undefined)
        return readDeny(document.value);
    return (0,diagnostic/* hasErrors */.Cs)(document.diagnostics) ? { diagnostics: document.diagnostics } : { value: [], diagnostics: [] };
}
async function loadExceptions(tree, folder) {
    const files = (await tree.list(folder)).filter((path) => /\.ya?ml$/u.test(path));
    const outcomes = [];
    for (const file of files) {
        const document = await (0,commands_read/* readDocument */.u0)(tree, file, "the exception", source/* SIZE_LIMITS */.bd.config);
        outcomes.push(document.value === undefined ? { diagnostics: document.diagnostics } : readException(document.value));
    }
    const diagnostics = outcomes.flatMap((o) => o.diagnostics);
    return (0,diagnostic/* hasErrors */.Cs)(diagnostics) ? { diagnostics } : { value: outcomes.flatMap((o) => o.value ?? []), diagnostics };
}
function policiesOf(side) {
    return side?.configs.flatMap((c) => c.policies) ?? [];
}
function snapshotsOf(side) {
    return side?.configs.flatMap((c) => c.snapshots) ?? [];
}
function entryOf(side, id) {
    for (const loaded of side.configs) {
        const entry = loaded.config.policies.find((p) => p.id === id);
        if (entry !== undefined)
            return { loaded, entry };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/commands/head-side.js



async function headSide(context, configs, now) {
    try {
        const head = await context.world.git.head();
        if (head === undefined)
            return undefined;
        const tree = context.world.git.tree(head);
        return await loadSide(tree, await baseConfigs(tree, configs, now));
    }
    catch (error) {
        if (error instanceof input_error/* InputError */.d)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/commands/overlay.js
function overlay(tree, files) {
    const encoder = new TextEncoder();
    return {
        label: tree.label,
        read: async (path, limit) => {
            if (!files.has(path))
                return tree.read(path, limit);
            const text = files.get(path);
            return text === undefined ? undefined : encoder.encode(text);
        },
        list: async (folder) => {
            const start = folder === "" ? "" : `${folder}/`;
            const kept = (await tree.list(folder)).filter((path) => files.get(path) !== undefined || !files.has(path));
            const added = [...files].flatMap(([path, text]) => (text !== undefined && path.startsWith(start) ? [path] : []));
            return [...new Set([...kept, ...added])].sort();
        },
        ...(tree.links === undefined ? {} : { links: tree.links }),
        ids: (paths) => tree.ids(paths),
    };
}

;// CONCATENATED MODULE: ./lib/src/commands/write-artefacts.js




function planOutputs(head, base) {
    const outputs = [];
    const diagnostics = [];
    for (const policy of policiesOf(head)) {
        if (policy.entry.kind !== "rendered")
            continue;
        const staged = stagedNames(policy, base);
        const rendered = policy.render(policy.entry.stage, staged);
        if (rendered.value === undefined || (0,diagnostic/* hasErrors */.Cs)(rendered.diagnostics)) {
            diagnostics.push(...rendered.diagnostics);
            continue;
        }
        if (rendered.value.text !== policy.committed)
            outputs.push({ path: policy.entry.output, text: rendered.value.text });
        const written = parseStaged(policy.entry.staged, policy.stagedText ?? "").names;
        if (policy.entry.stage === "enforce" && !sameNames(staged, written))
            outputs.push({ path: policy.entry.staged, text: formatStaged(staged) });
    }
    for (const snapshot of snapshotsOf(head)) {
        if (snapshot.text !== snapshot.committed)
            outputs.push({ path: snapshot.entry.output, text: snapshot.text });
    }
    return { outputs, diagnostics };
}
function stagedNames(policy, base) {
    const { state, entry } = policy;
    if (entry.kind !== "rendered" || entry.stage !== "enforce")
        return state.staged;
    const approved = [...approvedNames(policy.tools, policy.denied)];
    const before = base === undefined
        ? undefined
        : predecessor(state, policiesOf(base).map((p) => p.state)).found;
    const known = before?.stage === "enforce" ? [...before.allowSet, ...before.staged] : undefined;
    return updateStaged(state.staged, approved, known, before?.newTools === "dry_run" ? "dry_run" : entry.new_tools);
}
function sameNames(a, b) {
    return a.length === b.length && a.every((name, i) => name === b[i]);
}
function isStale(policy) {
    return policy.entry.kind === "rendered" && policy.committed !== policy.artefact.text;
}

;// CONCATENATED MODULE: ./lib/src/commands/block.js












async function block(context, options) {
    const { world } = context;
    const name = (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(options.tool ?? options.server ?? ""));
    if (name === "")
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("usage", "the tool or server must not be blank"));
    const before = await loadSide(world.files.tree, options.configs);
    if (before.configs.length === 0)
        throw new refused/* Refused */.L(before.diagnostics);
    const entry = {
        ...(options.tool === undefined ? { server: name } : { tool: name }),
        reason: options.reason,
        actor: await actorOf(context),
        since: formatInstant(world.clock.now()),
        line: 0,
    };
    const files = new Map();
    for (const path of new Set(before.configs.map((c) => c.config.deny))) {
        const known = (await loadDeny(world.files.tree, path)).value ?? [];
        if (known.some((d) => names(d, options, name)))
            continue;
        const bytes = await world.files.tree.read(path);
        files.set(path, withEntry(path, bytes === undefined ? undefined : (0,commands_read/* textOf */.b6)(bytes), known, entry));
    }
    const after = await loadSide(overlay(world.files.tree, files), options.configs);
    const planned = planOutputs(after, await headSide(context, options.configs, after));
    const diagnostics = [...after.diagnostics, ...planned.diagnostics].filter((d) => d.severity === "error");
    const outputs = [...[...files].map(([path, text]) => ({ path, text })), ...planned.outputs];
    if (outputs.length > 0)
        await world.files.writeAll(outputs, "workspace");
    const left = new Set(namesOf(after));
    const taken = [...new Set(namesOf(before))].filter((known) => !left.has(known)).sort(gait/* compareBytes */.Xo);
    const warnings = after.diagnostics.filter((d) => d.code === "denied_tool_allowed");
    const met = taken.length > 0 || planned.outputs.some((o) => snapshotsOf(after).some((s) => s.entry.output === o.path));
    if (!met && files.size > 0 && warnings.length === 0)
        warnings.push(meetsNothing(options, name));
    return { written: outputs.map((o) => o.path), name, added: files.size > 0, taken, diagnostics, warnings };
}
function namesOf(side) {
    return policiesOf(side).flatMap(({ state }) => [...state.allowSet, ...state.staged, ...state.gated]);
}
function meetsNothing(options, name) {
    const what = options.tool === undefined ? `no approved tool belongs to a server ${JSON.stringify(name)}` : `no approved tool is called ${JSON.stringify(name)}`;
    const help = options.tool === undefined
        ? "Compare it with the server_id that `registry-policy registry inspect` shows, or deny its tools one by one; the entry stays and holds for what comes."
        : "Compare it with the names in the policy; the entry stays and holds for what comes.";
    return (0,diagnostic/* diagnosticAt */.R5)("warning", "denies_nothing", what, {}, help);
}
function names(entry, options, name) {
    const known = options.tool === undefined ? entry.server : entry.tool;
    return known !== undefined && (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(known)) === name;
}
async function actorOf(context) {
    return context.world.actor ?? (await context.world.git.userName()) ?? "unknown";
}
function withEntry(path, text, known, entry) {
    if (text !== undefined) {
        const indent = /^( *)- /mu.exec(text)?.[1] ?? "  ";
        const lines = text === "" || text.endsWith("\n") ? text : `${text}\n`;
        for (const longer of [`${lines}deny:\n${entryText(entry, "  ")}`, `${lines}${entryText(entry, indent)}`]) {
            const read = (0,source/* readStrict */.uK)(path, new TextEncoder().encode(longer)).value;
            const entries = read === undefined ? undefined : readDeny(read).value;
            if (entries?.length === known.length + 1)
                return longer;
        }
    }
    const header = "# Denied at once and for every stage; lifting an entry is a relaxation and is reviewed as one.\ndeny:\n";
    return header + [...known, entry].map((e) => entryText(e, "  ")).join("");
}
function entryText(entry, indent) {
    const what = entry.tool === undefined ? `server: ${(0,render/* quotedYaml */.kk)(entry.server ?? "")}` : `tool: ${(0,render/* quotedYaml */.kk)(entry.tool)}`;
    const rest = [`reason: ${(0,render/* quotedYaml */.kk)(entry.reason)}`, `actor: ${(0,render/* quotedYaml */.kk)(entry.actor)}`, `since: ${(0,render/* quotedYaml */.kk)(entry.since)}`];
    return `${indent}- ${what}\n${rest.map((line) => `${indent}  ${line}\n`).join("")}`;
}

;// CONCATENATED MODULE: ./lib/src/commands/guard-outputs.js


async function guardOutputs(files, configs, outputs) {
    const full = (path) => `${files.workspace}/${path}`;
    const written = new Set(outputs.map((output) => output.path));
    for (const { config } of configs) {
        for (const place of config.places) {
            if (place.use === "output" || written.has(place.path))
                continue;
            for (const { path } of outputs) {
                if (!(await files.sameFile(full(path), full(place.path))))
                    continue;
                const message = `the output ${JSON.stringify(path)} and ${JSON.stringify(place.path)} are one file by a link`;
                throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("output_over_input", message, { file: config.path, line: place.line, column: place.column }, "Remove the link, or choose another output."));
            }
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/commands/asked-engine.js



async function askedEngine(tree, configs, asked) {
    if (asked !== undefined)
        return asked;
    const choices = [];
    for (const path of configs) {
        const document = await readDocument(tree, path, "the configuration", SIZE_LIMITS.config);
        const config = document.value === undefined ? undefined : readConfig(document.value).value;
        if (config !== undefined)
            choices.push(config.engine);
    }
    return jointEngine(choices);
}
function jointEngine(choices) {
    const [first = "embedded"] = choices;
    return choices.every((choice) => choice === first) ? first : "both";
}

// EXTERNAL MODULE: ./lib/src/product.js + 1 modules
var product = __webpack_require__(1752);
// EXTERNAL MODULE: ./lib/src/report/index.js + 29 modules
var src_report = __webpack_require__(6961);
// EXTERNAL MODULE: ./lib/src/report/types.js
var report_types = __webpack_require__(6564);
;// CONCATENATED MODULE: ./lib/src/commands/findings.js
function findings(exit, diagnostics) {
    return diagnostics.map((diagnostic) => ({ exit, diagnostic }));
}
function exitsOf(list) {
    return list.filter((f) => f.diagnostic.severity === "error").map((f) => f.exit);
}

;// CONCATENATED MODULE: ./lib/src/commands/assemble.js






function assembleReport(parts) {
    const all = [...parts.findings, ...parts.policies.flatMap((p) => p.findings), ...parts.snapshots.flatMap((s) => s.findings)];
    const exit = (0,src_report/* exitCodeOf */.FO)(exitsOf(all));
    return {
        schema: report_types/* REPORT_SCHEMA */.DC,
        version: product/* VERSION */.x,
        gait: src_config/* GAIT_VERSION */.VT,
        engine: parts.engine,
        result: exit === 0 ? "passed" : "failed",
        exit_code: exit,
        ...(parts.baseLabel === undefined ? {} : { base: parts.baseLabel }),
        ...(parts.baseNote === undefined ? {} : { base_note: parts.baseNote }),
        ...(parts.headCommit === undefined ? {} : { head: parts.headCommit }),
        configs: parts.configs,
        policies: parts.policies.map((p) => p.report),
        snapshots: parts.snapshots.map((s) => s.report),
        judges_changed: sortJudgeChanges(parts.judges),
        exceptions: parts.exceptions,
        diagnostics: parts.findings.map((f) => f.diagnostic),
    };
}

;// CONCATENATED MODULE: ./lib/src/github-error.js
class GitHubError extends Error {
    status;
    permissions;
    constructor(message, status, permissions) {
        super(message);
        this.name = "GitHubError";
        this.status = status;
        this.permissions = permissions;
    }
}

;// CONCATENATED MODULE: ./lib/src/commands/context.js
function at(payload, ...keys) {
    let value = payload;
    for (const key of keys) {
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
function textAt(payload, ...keys) {
    const value = at(payload, ...keys);
    return typeof value === "string" && value !== "" ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/src/commands/base.js




const ZEROS = /^0+$/u;
async function chooseBase(context, asked) {
    if (asked !== undefined)
        return { base: await askedBase(context, asked) };
    const { event, world } = context;
    switch (event?.name ?? "") {
        case "pull_request":
        case "pull_request_target":
            return { base: await pullRequestBase(context) };
        case "merge_group": {
            const sha = textAt(event?.payload, "merge_group", "base_sha");
            return sha === undefined ? { none: "the merge_group event names no base" } : { base: await commitBase(context, sha) };
        }
        case "push":
            return pushBase(context);
        default: {
            if (event !== undefined && event.name !== "")
                return { none: `the event ${event.name} has no base` };
            const head = await world.git.head();
            if (head === undefined)
                return { none: "there is no git repository with a commit here" };
            return { base: await commitBase(context, head, "the working tree is compared with HEAD") };
        }
    }
}
async function askedBase(context, asked) {
    const id = await context.world.git.resolve(asked);
    if (id !== undefined)
        return commitBase(context, id);
    const folder = await context.world.files.isFolder(asked);
    if (folder) {
        const note = "the base is a folder: it has no history, so moves are only reported";
        return { commit: undefined, label: asked, tree: context.world.files.folder(asked), note };
    }
    if (/^[0-9a-f]{40,64}$/u.test(asked))
        return commitBase(context, asked);
    throw missingCommit(asked);
}
async function pullRequestBase(context) {
    const { event, world } = context;
    const head = await world.git.head();
    const headSha = textAt(event?.payload, "pull_request", "head", "sha");
    const baseSha = textAt(event?.payload, "pull_request", "base", "sha");
    const commit = head === undefined ? undefined : await commitOf(context, head);
    const [first, second] = commit?.parents ?? [];
    if (first !== undefined && second !== undefined && (headSha === undefined || second === headSha))
        return commitBase(context, first);
    if (head !== undefined && baseSha !== undefined) {
        const merged = await mergeBaseOf(context, head, baseSha);
        if (merged !== undefined)
            return commitBase(context, merged);
    }
    throw missingCommit(baseSha ?? "the pull request's base");
}
async function pushBase(context) {
    const { event, world } = context;
    const before = textAt(event?.payload, "before");
    if (before !== undefined && !ZEROS.test(before)) {
        try {
            return { base: await commitBase(context, before) };
        }
        catch (error) {
            if (!(error instanceof input_error/* InputError */.d))
                throw error;
        }
    }
    const head = await world.git.head();
    const first = head === undefined ? undefined : (await commitOf(context, head))?.parents[0];
    const why = before === undefined || ZEROS.test(before) ? "the push made the branch" : "the commit before the push is gone";
    if (first === undefined)
        return { none: `${why} and its first commit has no parent` };
    return { base: await commitBase(context, first, `${why}: compared with the first parent`) };
}
async function commitOf(context, id) {
    const local = await context.world.git.commit(id);
    if (local !== undefined && (local.parents.length > 0 || !(await context.world.git.isShallow())))
        return local;
    return (await context.github?.commit(id)) ?? local;
}
async function mergeBaseOf(context, a, b) {
    const local = await context.world.git.mergeBase(a, b);
    return local ?? (await context.github?.mergeBase(a, b));
}
async function commitBase(context, id, note) {
    const { git } = context.world;
    const label = id;
    if ((await git.resolve(id)) !== undefined)
        return { commit: id, label, tree: git.tree(id), note };
    if (context.github !== undefined && (await knows(context.github, id)))
        return { commit: id, label, tree: context.github.tree(id), note };
    if (context.event !== undefined && (await git.fetchOne(id)))
        return { commit: id, label, tree: git.tree(id), note };
    throw missingCommit(id);
}
async function knows(github, id) {
    try {
        return (await github.commit(id)) !== undefined;
    }
    catch (error) {
        if (error instanceof GitHubError)
            return false;
        throw error;
    }
}
function missingCommit(id) {
    const help = /^[0-9a-f]{40}$/u.test(id)
        ? `Fetch it: git fetch --depth=1 origin ${id}`
        : `Fetch it: git fetch origin, and check that ${JSON.stringify(id)} is right.`;
    return new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("commit_missing", `the base ${JSON.stringify(id)} is not in this clone`, {}, help), 7);
}

;// CONCATENATED MODULE: ./lib/src/commands/base-commits.js
const MOST_COMMITS = 100_000;
const MOST_THROUGH_API = 300;
async function firstParents(context, tip) {
    const local = await context.world.git.firstParents(tip, MOST_COMMITS);
    if (local.complete && local.commits.length > 0)
        return local;
    if (context.github === undefined)
        return { commits: local.commits, complete: false };
    return context.github.firstParents(tip, MOST_THROUGH_API);
}
async function treeOf(context, commit) {
    return context.github !== undefined && !(await context.world.git.has(commit.id)) ? context.github.tree(commit.id) : context.world.git.tree(commit.id);
}

// EXTERNAL MODULE: ./lib/src/commands/nanoseconds.js
var commands_nanoseconds = __webpack_require__(6178);
;// CONCATENATED MODULE: ./lib/src/commands/relaxations.js




function relaxationsOf(before, after, now) {
    const promoted = new Set();
    const baseRules = new Set();
    const old = policiesOf(before);
    for (const policy of policiesOf(after)) {
        const found = predecessor(policy.state, old.map((p) => p.state)).found;
        const previous = old.find((p) => p.state === found);
        if (previous === undefined)
            continue;
        const forward = rank(policy.state.stage) > rank(previous.state.stage);
        if (forward && relaxes(previous.enforced, policy.enforced, now))
            promoted.add(policy.state.output);
        if (rulesRelax(previous, policy, now))
            baseRules.add(policy.state.output);
    }
    return { promoted, baseRules };
}
function rulesRelax(before, after, now) {
    if (before.state.baseRulesDigest === after.state.baseRulesDigest)
        return false;
    const [old, next] = before.baseRules === undefined || after.baseRules === undefined ? [before.enforced, after.enforced] : [before.baseRules, after.baseRules];
    return relaxes(old, next, now);
}
function relaxes(before, after, now) {
    return before.digest !== after.digest && (0,diff/* mayRelax */.kF)((0,diff/* diffPolicies */.wR)(before.policy, after.policy, { nowNs: (0,commands_nanoseconds/* nanosecondsOf */.$)(now) }));
}

;// CONCATENATED MODULE: ./lib/src/commands/state-dates.js

async function gitDating(context, commits) {
    const { git } = context.world;
    const [tip] = commits;
    const known = tip === undefined ? new Map() : await git.risenDates(tip.id);
    const risen = new Map();
    let latest = Number.NEGATIVE_INFINITY;
    for (let index = commits.length - 1; index >= 0; index--) {
        const commit = commits[index];
        if (commit === undefined)
            continue;
        latest = Math.max(latest, known.get(commit.id) ?? (await newestOf(context, commit)));
        risen.set(index, latest);
    }
    return (index) => Promise.resolve({ began: risen.get(index), pull: undefined });
}
async function newestOf(context, commit) {
    let newest = commit.committed;
    for (const parent of commit.parents.slice(1))
        newest = Math.max(newest, (await context.world.git.commit(parent))?.committed ?? newest);
    return newest;
}
async function serverDating(context, commits) {
    const branches = await baseBranches(context);
    const known = new Map();
    const pullsOf = (commit) => {
        const found = known.get(commit.id) ?? merged(context, commit, branches);
        known.set(commit.id, found);
        return found;
    };
    return async (index) => {
        const own = commits[index] === undefined ? [] : await pullsOf(commits[index]);
        for (let i = index; i >= 0; i--) {
            const next = commits[i];
            if (next === undefined)
                break;
            const pull = (await pullsOf(next)).find((p) => p.mergeCommit === next.id);
            if (pull !== undefined)
                return { began: pull.mergedAt, pull: own.some((p) => p.number === pull.number) ? pull.number : undefined };
        }
        return { began: undefined, pull: undefined };
    };
}
async function merged(context, commit, branches) {
    const pulls = (await context.github?.pullsOfCommit(commit.id)) ?? [];
    return pulls.filter((p) => p.mergedAt !== undefined && branches.has(p.baseRef));
}
async function baseBranches(context) {
    const { event, github } = context;
    const named = textAt(event?.payload, "pull_request", "base", "ref") ?? textAt(event?.payload, "merge_group", "base_ref") ?? event?.ref;
    const branches = new Set(named === undefined ? [] : [named.replace(/^refs\/heads\//u, "")]);
    if (github !== undefined)
        branches.add(await github.defaultBranch());
    return branches;
}

;// CONCATENATED MODULE: ./lib/src/commands/watched-files.js

function watchedOf(side, known, artefacts) {
    const configs = side.configs.map((c) => c.config);
    const here = new Set(configs.map((c) => c.path));
    return {
        paths: new Set([...known, ...artefacts, ...configs.flatMap((c) => [c.path, c.deny, ...c.policies.flatMap(filesOf)])]),
        folders: [...new Set(configs.map((c) => c.exceptions))].sort(),
        everyYaml: known.some((path) => !here.has(path)),
    };
}
function filesOf(policy) {
    return policy.kind === "rendered"
        ? [...policy.registry.files, policy.output, policy.staged, ...(policy.base === undefined ? [] : [policy.base])]
        : [policy.file];
}
function isWatched(watched, path) {
    return watched.paths.has(path) || watched.folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}
async function fingerprint(tree, watched) {
    const yaml = watched.everyYaml ? (await tree.list("")).filter(isYaml) : [];
    const paths = [...new Set([...watched.paths, ...watched.folders, ...yaml])].sort();
    const ids = await tree.ids(paths);
    return paths.map((path) => `${path}=${ids.get(path) ?? ""}`).join("\n");
}

;// CONCATENATED MODULE: ./lib/src/commands/history.js









async function readHistory(context, tip, options) {
    const { commits, complete } = await firstParents(context, tip);
    const clock = options.clock ?? (context.github === undefined ? "git" : "server");
    const dating = await (clock === "git" ? gitDating(context, commits) : serverDating(context, commits));
    const dated = [];
    for (const state of await distinctStates(context, commits, options)) {
        const beginning = await dating(state.index);
        if (beginning.pull !== undefined && dated.at(-1)?.beginning.pull === beginning.pull)
            dated.pop();
        dated.push({ state, beginning });
    }
    const states = [];
    let before;
    for (const { state, beginning } of dated) {
        states.push(await history_stateOf(state, beginning, before, options));
        before = state.side;
    }
    return { states, complete, clock };
}
async function distinctStates(context, commits, options) {
    const seen = new Map();
    const changes = await changedFiles(context, commits, seen);
    const found = [];
    const known = new Set(options.configs);
    let newer;
    let governing = [];
    for (let index = 0; index < commits.length; index++) {
        const newest = commits[index];
        if (newest === undefined)
            break;
        const tree = await treeOf(context, newest);
        const paths = await findConfigs(tree, [...known].sort(), governed(newer ?? tree, governing, options.artefacts), seen);
        const side = await loadSide(tree, paths);
        if (side.configs.length > 0)
            governing = side.configs.map((c) => c.config);
        for (const path of paths)
            known.add(path);
        const watched = watchedOf(side, [...known], options.artefacts);
        while (index + 1 < commits.length && !(await changes(index, watched)))
            index++;
        found.push({ commit: commits[index] ?? newest, side, index });
        newer = tree;
    }
    return found.reverse();
}
async function changedFiles(context, commits, seen) {
    const [tip] = commits;
    const listed = tip !== undefined && (await context.world.git.has(tip.id)) ? await context.world.git.changedPaths(tip.id, commits.length) : undefined;
    return async (index, watched) => {
        const [commit, older] = [commits[index], commits[index + 1]];
        if (commit === undefined || older === undefined)
            return false;
        const changed = listed?.get(commit.id);
        if (changed !== undefined && commit.parents[0] === older.id) {
            return changed.some((c) => isWatched(watched, c.path)) || (watched.everyYaml && (await heldConfig(context, changed, seen)));
        }
        return (await fingerprint(await treeOf(context, commit), watched)) !== (await fingerprint(await treeOf(context, older), watched));
    };
}
async function heldConfig(context, changed, seen) {
    for (const { path, before } of changed) {
        if (before === undefined || !isYaml(path))
            continue;
        const bytes = seen.has(before) ? undefined : await context.world.git.blob(before);
        if (bytes !== undefined)
            seen.set(before, looksLikeConfig(bytes));
        if (seen.get(before) === true)
            return true;
    }
    return false;
}
async function history_stateOf({ commit, side }, { began }, before, options) {
    const artefacts = new Map();
    for (const path of options.artefacts) {
        const found = await artefactDigest(side.tree, path);
        if (found !== undefined)
            artefacts.set(path, found);
    }
    const relaxed = before === undefined ? undefined : relaxationsOf(before, side, options.now);
    return {
        commit: commit.id,
        began,
        policies: side.configs.flatMap((c) => c.policies.map((p) => p.state)),
        readable: side.readable,
        exceptions: side.configs.flatMap((c) => c.exceptions),
        artefacts,
        relaxed: relaxed?.promoted ?? new Set(),
        baseRulesRelaxed: relaxed?.baseRules ?? new Set(),
    };
}
async function artefactDigest(tree, path) {
    const bytes = await tree.read(path, source/* SIZE_LIMITS */.bd.policy);
    if (bytes === undefined)
        return undefined;
    return (0,policy_text/* policyTextOf */.r3)(path, bytes).value?.digest;
}

;// CONCATENATED MODULE: ./lib/src/commands/soak-clock.js
function soakClock(context, sides, minimum) {
    if (context.github === undefined)
        return "git";
    const asked = sides.flatMap((side) => (side?.configs ?? []).map((c) => c.config.rollout.soak_clock));
    return asked.length > 0 && asked.every((clock) => clock === "git") && minimum.soak_clock !== "server" ? "git" : "server";
}

;// CONCATENATED MODULE: ./lib/src/commands/base-branch.js






async function baseBranch(context, side, configs, minimum = NO_MINIMUM) {
    const head = await context.world.git.head();
    if (head === undefined)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("no_history", "there is no git repository with a commit here, so nothing can be proven", {}, "Run inside a clone of the repository."), 7);
    return wholeHistory(context, head, {
        configs,
        artefacts: policiesOf(side).map((p) => p.state.output),
        clock: soakClock(context, [side], minimum),
        now: context.world.clock.now(),
    });
}
async function historyOfBase(context, base, sides, configs, minimum) {
    if (base.commit === undefined)
        return undefined;
    const states = policiesOf(sides.base).map((p) => p.state);
    const inBase = sides.base.configs.flatMap((c) => c.exceptions);
    const heads = policiesOf(sides.head).map((p) => p.state);
    const needing = heads.filter((p) => needsHistory(states, p));
    if (needing.length === 0 && !reusesException(inBase, states, heads))
        return undefined;
    return wholeHistory(context, base.commit, {
        configs: [...new Set([...configs, ...sides.base.configs.map((c) => c.config.path)])],
        artefacts: needing.map((p) => p.output),
        clock: soakClock(context, [sides.head, sides.base], minimum),
        now: context.world.clock.now(),
    });
}
async function wholeHistory(context, tip, options) {
    const history = await readHistory(context, tip, options);
    if (!history.complete && context.github === undefined) {
        const shallow = await context.world.git.isShallow();
        const why = shallow ? "the clone is shallow" : "git cannot follow the first parents to their beginning, something is damaged";
        const help = shallow ? "Fetch it: git fetch --unshallow origin" : "See what is missing: git fsck --connectivity-only";
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("history_incomplete", `${why}: the way of the policies on the base branch cannot be read`, {}, help), 7);
    }
    return history;
}

;// CONCATENATED MODULE: ./lib/src/commands/movement.js

const UNKNOWN = "tools that are not approved";
function heldBack(stage, { kind, rendering, allowSet }) {
    if (stage !== "dry_run" || kind === "file" || rendering.dry_run !== "all")
        return undefined;
    return `${allowSet.length === 1 ? "1 tool" : `${allowSet.length} tools`} will not run: dry_run is \`all\`, so approved ones are answered without being executed, too`;
}
function running(stage, { kind, rendering }, allowed, all) {
    if (stage === "simulate" || (stage === "dry_run" && kind === "file"))
        return { everything: true, approved: all };
    if (stage === "enforce" || rendering.dry_run === "unknown")
        return { everything: false, approved: allowed };
    if (rendering.dry_run === "all")
        return { everything: false, approved: [] };
    const selected = new Set(rendering.dry_run.selected.map((name) => (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(name))));
    return { everything: false, approved: allowed.filter((name) => !selected.has(name)) };
}
function moveOf(transition, base, head) {
    const { move } = transition;
    if (move === undefined)
        return undefined;
    const ran = new Set(base?.allowSet);
    const all = [...head.allowSet, ...head.staged];
    const allowedBefore = [...head.allowSet, ...head.staged.filter((name) => ran.has(name))];
    const before = move.from === undefined || base === undefined ? { everything: true, approved: all } : running(move.from, base, allowedBefore, all);
    const after = running(move.to, head, head.allowSet, all);
    return {
        kind: move.kind,
        ...(move.from === undefined ? {} : { from: move.from }),
        to: move.to,
        starts: [...(after.everything && !before.everything ? [UNKNOWN] : []), ...minus(after.approved, before.approved)],
        stops: [...(before.everything && !after.everything ? [UNKNOWN] : []), ...minus(before.approved, after.approved)],
    };
}
function minus(a, b) {
    const known = new Set(b);
    return a.filter((name) => !known.has(name)).sort(gait/* compareBytes */.Xo);
}

;// CONCATENATED MODULE: ./lib/src/commands/base-policy.js


function baseOf(head, base) {
    if (base === undefined)
        return undefined;
    const all = policiesOf(base);
    const states = all.map((p) => p.state);
    const found = predecessor(head.state, states).found ?? states.find((s) => s.output === head.state.output) ?? states.find((s) => s.id === head.state.id);
    return all.find((p) => p.state === found);
}
function denyOf(side, policy) {
    return side?.configs.find((loaded) => loaded.policies.includes(policy))?.deny ?? [];
}

;// CONCATENATED MODULE: ./lib/src/commands/class-places.js
function classPlaces(base, head) {
    const lines = new Map(head.rules.map((rule) => [rule.name, rule.position.line]));
    const before = [...base.rules].sort(byPlace);
    const said = new Map(head.rules.map((rule) => [rule.name, class_places_text(rule)]));
    const kept = new Map(base.rules.map((rule) => [rule.name, class_places_text(rule)]));
    return ({ from_rules, to_rules }) => {
        const gone = from_rules.find((name) => !lines.has(name));
        if (gone !== undefined)
            return placed(neighbour(before, gone, lines), "base");
        const deciding = [...to_rules, ...from_rules];
        const decides = deciding.find((name) => kept.get(name) !== said.get(name)) ?? deciding[0];
        return decides === undefined ? {} : placed(lines.get(decides), "head");
    };
}
function class_places_text({ position: _position, toolNamePositions: _names, ...rule }) {
    return JSON.stringify(rule, (_, value) => (typeof value === "bigint" ? String(value) : value));
}
function placed(line, side) {
    return { side, ...(line === undefined ? {} : { policy_line: line }) };
}
function byPlace(a, b) {
    return a.position.line - b.position.line || a.position.column - b.position.column;
}
function neighbour(before, gone, lines) {
    const at = before.findIndex(({ name }) => name === gone);
    const left = (rule) => lines.has(rule.name);
    const near = before.slice(at + 1).find(left) ?? before.slice(0, at).findLast(left);
    return near === undefined ? undefined : lines.get(near.name);
}

;// CONCATENATED MODULE: ./lib/src/commands/change-reasons.js



function changeReasons(base, head) {
    const before = sideOf(base);
    const after = sideOf(head);
    return (tool) => {
        if (after.denied.has(tool))
            return `denied: ${(0,source/* quoteForMessage */.Hx)(after.denial(tool)?.reason ?? "")}`;
        if (before.denied.has(tool))
            return "no longer denied";
        const held = after.staged.has(tool) && !after.runs(tool);
        if (held && !before.approved.has(tool))
            return "new in the registry, staged until it is proven";
        if (held)
            return "put into the staged file";
        if (after.staged.has(tool))
            return `staged, yet decided by ${after.decider(tool)}`;
        if (before.staged.has(tool) && after.approved.has(tool))
            return "leaves the staged file";
        if (after.approved.has(tool) && !before.approved.has(tool))
            return "new in the registry";
        if (before.approved.has(tool) && !after.approved.has(tool))
            return "no longer in the registry";
        return `decided by ${after.decider(tool)}, before by ${before.decider(tool)}`;
    };
}
function sideOf({ policy, deny }) {
    const rules = policy.enforced.policy;
    const decide = (0,diff/* createPlainJudge */.wC)(rules);
    return {
        approved: new Set(policy.tools.keys()),
        staged: new Set(policy.state.staged),
        denied: new Set(policy.entry.kind === "rendered" ? policy.denied : []),
        denial: (tool) => deny.find((entry) => change_reasons_names(entry, tool, policy)),
        runs: (tool) => decide(tool).verdict === "allow",
        decider: (tool) => deciderWords(rules, decide(tool)),
    };
}
function change_reasons_names(entry, tool, policy) {
    if (entry.tool !== undefined)
        return (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(entry.tool)) === tool;
    const server = (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(entry.server ?? ""));
    return (policy.tools.get(tool) ?? []).some(({ server_id }) => server_id !== undefined && (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(server_id)) === server);
}
function deciderWords(policy, { decider }) {
    return decider === "default" ? "the default verdict" : `rule ${(0,source/* quoteForMessage */.Hx)(policy.rules[decider]?.name ?? "")}`;
}

;// CONCATENATED MODULE: ./lib/src/commands/removed-places.js

function removedPlaces(base, head) {
    const places = new Map();
    const entries = [...base.tools.values()].flat().sort(byOrigin);
    let next;
    const following = entries.map(() => undefined);
    for (let i = entries.length - 1; i >= 0; i--) {
        const entry = entries[i];
        if (entries[i + 1]?.origin.file !== entry?.origin.file)
            next = undefined;
        next = (entry === undefined ? undefined : head.tools.get(entry.gait_name)?.[0]?.origin) ?? next;
        following[i] = next;
    }
    let last;
    entries.forEach((entry, i) => {
        const kept = head.tools.get(entry.gait_name)?.[0]?.origin;
        if (kept !== undefined)
            last = kept;
        else if (!places.has(entry.gait_name))
            places.set(entry.gait_name, following[i] ?? last ?? startOf(entry, head));
    });
    return places;
}
function byOrigin({ origin: a }, { origin: b }) {
    return (0,gait/* compareBytes */.Xo)(a.file, b.file) || a.line - b.line || a.column - b.column;
}
function startOf(entry, head) {
    const files = head.entry.kind === "rendered" ? head.entry.registry.files : [];
    const file = files.includes(entry.origin.file) ? entry.origin.file : (files[0] ?? entry.origin.file);
    return { ...entry.origin, file, line: 1, column: 1 };
}

;// CONCATENATED MODULE: ./lib/src/commands/compare.js





const NO_CHANGES = {
    newly_allowed: [],
    newly_blocked: [],
    newly_dry_run: [],
    newly_require_approval: [],
    classes: [],
    not_analysed: [],
    unchanged: 0,
    relaxed: false,
};
function comparePolicies(base, head, now) {
    if (base === undefined)
        return { ...NO_CHANGES, unchanged: head.policy.state.allowSet.length };
    const reason = changeReasons(base, head);
    const place = locator(base.policy, head.policy);
    const changes = (0,diff/* diffPolicies */.wR)(base.policy.enforced.policy, head.policy.enforced.policy, {
        nowNs: now,
        place: (tool) => ({ ...place(tool), reason: reason(tool) }),
    });
    const placeOfClass = classPlaces(base.policy.artefact.policy, head.policy.artefact.policy);
    return { ...changes, classes: changes.classes.map((change) => ({ ...change, ...placeOfClass(change) })) };
}
function locator(base, head) {
    const headLines = toolLines(head.artefact.policy);
    const sorted = [...headLines.keys()].sort(gait/* compareBytes */.Xo);
    const removed = removedPlaces(base, head);
    return (tool) => {
        const [entry] = head.tools.get(tool) ?? [];
        const output = head.state.output;
        if (entry !== undefined) {
            const line = headLines.get(tool);
            return {
                ...(entry.server_id === undefined ? {} : { server: entry.server_id }),
                file: entry.origin.file,
                line: entry.origin.line,
                column: entry.origin.column,
                ...(line === undefined ? {} : { policy_file: output, policy_line: line }),
            };
        }
        const ownLine = headLines.get(tool);
        if (ownLine !== undefined)
            return { policy_file: output, policy_line: ownLine };
        const [old] = base.tools.get(tool) ?? [];
        const left = removed.get(tool);
        const line = placeOf(tool, sorted, headLines);
        return {
            side: "base",
            ...(old?.server_id === undefined ? {} : { server: old.server_id }),
            ...(left === undefined ? {} : { file: left.file, line: left.line, column: left.column }),
            ...(line === undefined ? {} : { policy_file: output, policy_line: line }),
        };
    };
}
function placeOf(tool, sorted, lines) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((0,gait/* compareBytes */.Xo)(sorted[middle] ?? "", tool) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    const neighbour = sorted[low] ?? sorted.at(-1);
    return neighbour === undefined ? undefined : lines.get(neighbour);
}
function toolLines(policy) {
    return new Map(policy.rules.flatMap((rule) => [...rule.toolNamePositions].map(([name, position]) => [name, position.line])));
}

;// CONCATENATED MODULE: ./lib/src/commands/coverage.js



function coverageOf(policy, run) {
    const rules = [...new Set(policy.unstaged.policy.rules.map((rule) => rule.name))].filter((name) => name !== render/* WORDS */.q9.denyRule);
    const tools = [...policy.state.allowSet, ...policy.denied.filter((name) => policy.tools.has(name))];
    const missingRules = rules.filter((name) => !run.rules.has(name));
    const missingTools = tools.filter((name) => !run.tools.has(name));
    return {
        rules: { covered: rules.length - missingRules.length, total: rules.length, missing: missingRules },
        tools: { covered: tools.length - missingTools.length, total: tools.length, missing: missingTools },
    };
}
function coverageFindings(policy, coverage) {
    return ["rules", "tools"].flatMap((what) => {
        const wanted = policy.entry.coverage[what];
        const { covered, total, missing } = coverage[what];
        if (wanted === undefined || total === 0 || covered * 100 >= wanted * total)
            return [];
        const named = missing.slice(0, 5).map(source/* quoteForMessage */.Hx).join(", ");
        return (0,diagnostic/* diagnosticAt */.R5)("error", "coverage_below", `the tests of ${policy.entry.id} reach ${covered} of ${total} ${what}, less than ${wanted} %`, { file: policy.config.path, ...policy.entry.position }, `Add intents for ${named}${missing.length > 5 ? ", ..." : ""}.`);
    });
}

;// CONCATENATED MODULE: ./lib/src/commands/line-ends.js


function foreignLineEnds(file, committed) {
    if (committed?.includes("\r\n") !== true)
        return [];
    return [
        (0,diagnostic/* diagnosticAt */.R5)("warning", "line_ends", `${(0,source/* quoteForMessage */.Hx)(file)} has the line ends of another system (CRLF), so neither it nor its sources are the bytes that were committed`, { file, line: 1 }, "Add `* text eol=lf` to .gitattributes, and check out again: git rm -rq --cached . && git reset -q --hard"),
    ];
}

;// CONCATENATED MODULE: ./lib/src/commands/denied-intent.js

function callsDenied(intent, denied) {
    if (denied.length === 0)
        return false;
    const reading = (0,gait/* readIntent */.N3)(intent);
    if ("error" in reading)
        return false;
    const { script, toolName } = reading.intent;
    const names = script === undefined ? [toolName] : script.steps.map((step) => step.toolName);
    return names.some((name) => denied.includes(name));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/src/commands/sha256.js

function sha256(bytes) {
    return (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
}

;// CONCATENATED MODULE: ./lib/src/commands/glob.js
function isGlob(pattern) {
    return /[*?]/u.test(pattern);
}
function matchesGlob(pattern, path) {
    const wanted = pattern.split("/");
    const parts = path.split("/");
    let reachable = closure(wanted, new Set([0]));
    for (const part of parts) {
        const next = new Set();
        for (const i of reachable) {
            const want = wanted[i];
            if (want === undefined)
                continue;
            if (want === "**")
                next.add(i);
            else if (matchesPart(want, part))
                next.add(i + 1);
        }
        reachable = closure(wanted, next);
    }
    return reachable.has(wanted.length);
}
function closure(wanted, states) {
    for (const i of states)
        if (wanted[i] === "**")
            states.add(i + 1);
    return states;
}
function matchesPart(pattern, part) {
    if (part.startsWith(".") && !pattern.startsWith("."))
        return false;
    const want = [...pattern];
    const have = [...part];
    let p = 0;
    let h = 0;
    let star = -1;
    let mark = 0;
    while (h < have.length) {
        if (want[p] === "*")
            [star, mark, p] = [p, h, p + 1];
        else if (want[p] === "?" || want[p] === have[h])
            [p, h] = [p + 1, h + 1];
        else if (star !== -1)
            [p, mark, h] = [star + 1, mark + 1, mark + 1];
        else
            return false;
    }
    while (want[p] === "*")
        p++;
    return p === want.length;
}
async function expand(tree, pattern) {
    if (!isGlob(pattern))
        return (await tree.read(pattern)) === undefined ? [] : [pattern];
    return (await tree.list(fixedFolder(pattern))).filter((path) => matchesGlob(pattern, path));
}
async function linksAmong(tree, pattern) {
    if (!isGlob(pattern))
        return [];
    return ((await tree.links?.(fixedFolder(pattern))) ?? []).filter((path) => matchesGlob(pattern, path));
}
function fixedFolder(pattern) {
    const parts = pattern.split("/");
    return parts
        .slice(0, parts.findIndex((part) => isGlob(part)))
        .join("/");
}

;// CONCATENATED MODULE: ./lib/src/commands/run-tests.js







async function readTestIntents(tree, policy) {
    const diagnostics = [];
    const tests = [];
    for (const test of policy.entry.tests) {
        const paths = await expand(tree, test.intents);
        if (paths.length === 0) {
            diagnostics.push((0,diagnostic/* errorAt */.Os)("intent_missing", `the test of ${policy.entry.id} names no intent: ${JSON.stringify(test.intents)} matches no file`, { file: policy.config.path, ...test.position }, "Add the intent, or mend the path; it is relative to the configuration's folder."));
        }
        for (const link of await linksAmong(tree, test.intents)) {
            diagnostics.push((0,diagnostic/* diagnosticAt */.R5)("warning", "intent_link", `${(0,source/* quoteForMessage */.Hx)(link)} is a link, and ${JSON.stringify(test.intents)} leaves links out`, { file: policy.config.path, ...test.position }, "Put the file itself there, or name the link by its path."));
        }
        tests.push({ test, intents: await readIntents(tree, paths) });
    }
    return { tests, diagnostics };
}
const TOGETHER = 8;
async function readIntents(tree, paths) {
    const intents = [];
    for (let at = 0; at < paths.length; at += TOGETHER) {
        const group = paths.slice(at, at + TOGETHER);
        const outcomes = await Promise.allSettled(group.map(async (path) => ({ path, bytes: await tree.read(path, source/* SIZE_LIMITS */.bd.intent) })));
        for (const outcome of outcomes) {
            if (outcome.status === "rejected")
                throw outcome.reason;
            const { path, bytes } = outcome.value;
            if (bytes !== undefined)
                intents.push({ path, bytes, digest: sha256(bytes), tool: toolOf(bytes) });
        }
    }
    return intents;
}
function toolOf(bytes) {
    try {
        const document = JSON.parse(new TextDecoder().decode(bytes));
        if (typeof document !== "object" || document === null || !Object.hasOwn(document, "tool_name"))
            return undefined;
        const name = document["tool_name"];
        return typeof name === "string" ? (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(name)) : undefined;
    }
    catch {
        return undefined;
    }
}
async function runTests(engine, policy, tests, stages) {
    const cases = [];
    const diagnostics = [];
    const rules = new Set();
    const tools = new Set();
    let disagreed = false;
    const artefacts = stages.map((stage) => ({ stage, text: stage === policy.entry.stage ? policy.artefact : policy.render(stage, policy.state.staged).value }));
    for (const { test, intents } of tests) {
        for (const intent of intents) {
            const enforced = await engine.judge(policy.unstaged, intent.path, intent.bytes);
            diagnostics.push(...enforced.diagnostics);
            for (const rule of enforced.rules)
                rules.add(rule);
            if (intent.tool !== undefined)
                tools.add(intent.tool);
            const denied = policy.entry.kind === "rendered" && callsDenied(intent.bytes, policy.denied);
            cases.push(enforcedCase(policy, test, intent.path, enforced, denied));
            if (enforced.disagreement !== undefined)
                disagreed = true;
            for (const { stage, text } of artefacts) {
                if (text === undefined || text.digest === policy.unstaged.digest)
                    continue;
                const judged = await engine.judge(text, intent.path, intent.bytes);
                const found = stageCase(policy, test, intent.path, stage, text, enforced, judged);
                if (judged.disagreement !== undefined)
                    disagreed = true;
                if (found !== undefined)
                    cases.push(found);
            }
        }
    }
    const failed = cases.filter((c) => !c.passed).length;
    return { report: { passed: cases.length - failed, failed, cases }, diagnostics, rules, tools, disagreed };
}
function common(policy, test, path, judged) {
    return {
        intent: path,
        verdict: judged.verdict,
        reason_codes: judged.reason_codes,
        violations: judged.violations,
        matched_rule: judged.matched_rule,
        file: policy.config.path,
        line: test.position.line,
    };
}
function enforcedCase(policy, test, path, judged, denied) {
    const expected = denied ? "block" : test.expect;
    const message = judged.disagreement ?? judged.error ?? mismatch(denied ? { intents: test.intents, position: test.position, expect: "block" } : test, judged);
    const base = common(policy, test, path, judged);
    return { ...base, at: "enforced", expected, passed: message === undefined, ...(message === undefined ? {} : { message }) };
}
function mismatch(test, judged) {
    if (judged.verdict !== test.expect)
        return (0,src_report/* mismatchWords */.gk)({ expected: test.expect, verdict: judged.verdict, reason_codes: judged.reason_codes });
    const lost = (test.reason_codes ?? []).filter((code) => !judged.reason_codes.includes(code));
    if (lost.length > 0)
        return `expected reason ${quoted(lost, "none")}, got ${quoted(judged.reason_codes, "none")}`;
    const violations = (test.violations ?? []).filter((code) => !judged.violations.includes(code));
    if (violations.length > 0)
        return `expected violation ${quoted(violations, "none")}, got ${quoted(judged.violations, "none")}`;
    if (test.matched_rule !== undefined && test.matched_rule !== judged.matched_rule)
        return `expected rule ${quoted([test.matched_rule], "none")}, matched ${quoted(judged.matched_rule === "" ? [] : [judged.matched_rule], "none")}`;
    return undefined;
}
function quoted(list, otherwise) {
    return list.map(source/* quoteForMessage */.Hx).join(", ") || otherwise;
}
function stageCase(policy, test, path, stage, text, enforced, judged) {
    if (judged.verdict === enforced.verdict && judged.disagreement === undefined)
        return undefined;
    const allowed = judged.disagreement === undefined && mayDiffer(policy, stage, text, enforced, judged);
    const message = judged.disagreement ?? judged.error ?? `at ${stage} gait says ${judged.verdict} where the policy as enforced says ${enforced.verdict}`;
    const base = common(policy, test, path, judged);
    const expected = enforced.verdict === "error" ? test.expect : enforced.verdict;
    return { ...base, at: "stage", expected, passed: allowed, ...(allowed ? {} : { message }) };
}
const UNKNOWN_RULES = new Set(["block_unknown_tools", "dry_run_unknown_tools", "observe_unknown_tools"]);
function mayDiffer(policy, stage, text, enforced, judged) {
    if (policy.entry.kind === "file" || enforced.verdict === "error" || judged.verdict === "error")
        return false;
    const unknown = enforced.rules.some((rule) => UNKNOWN_RULES.has(rule)) && judged.rules.some((rule) => UNKNOWN_RULES.has(rule));
    if (unknown)
        return stage !== "enforce" && enforced.verdict === "block" && (0,gait/* severityOf */.xJ)(judged.verdict) >= (0,gait/* severityOf */.xJ)(stage === "dry_run" ? "dry_run" : "allow");
    const taken = text.policy.rules.filter((rule) => judged.rules.includes(rule.name));
    return enforced.verdict === "allow" && judged.verdict === "dry_run" && taken.some((rule) => rule.effect === "dry_run");
}
async function fixtureChanges(engine, base, head, intents) {
    const changes = [];
    if (base.digest === head.digest)
        return changes;
    for (const intent of intents) {
        const before = await engine.judge(base, intent.path, intent.bytes);
        const after = await engine.judge(head, intent.path, intent.bytes);
        if (before.verdict === "error" || after.verdict === "error")
            continue;
        const side = (j, verdict) => ({
            verdict,
            reason_codes: j.reason_codes,
            violations: j.violations,
            matched_rule: j.matched_rule,
        });
        const from = side(before, before.verdict);
        const to = side(after, after.verdict);
        if (JSON.stringify(from) !== JSON.stringify(to))
            changes.push({ intent: intent.path, from, to });
    }
    return changes;
}

;// CONCATENATED MODULE: ./lib/src/commands/policy-findings.js









async function policyFindings(engine, policy, ready, stages, compareWith) {
    const run = await runTests(engine, policy, ready.tests, stages);
    const coverage = coverageOf(policy, run);
    const stale = isStale(policy);
    const digests = new Map(ready.tests.flatMap((t) => t.intents.map((i) => [i.path, i.digest])));
    const of = (exit, list, rests = () => "") => list.map((diagnostic) => ({ finding: { exit, diagnostic }, rests: rests(diagnostic) }));
    const facts = [
        ...of(6, ready.diagnostics),
        ...of(6, run.diagnostics, (d) => digests.get(d.file ?? "") ?? ""),
        ...of(5, lintOf(policy)),
        ...of(5, stale ? [staleDiagnostic(policy, compareWith)] : [], () => `${policy.committed ?? ""}\0${policy.artefact.text}`),
        ...of(5, stale ? foreignLineEnds(policy.state.output, policy.committed) : []),
        ...of(5, hasNoTests(ready.tests) ? [noTests(policy)] : []),
        ...run.report.cases
            .filter((c) => !c.passed)
            .map((c) => ({ finding: { exit: 5, diagnostic: testFailed(policy, c) }, rests: digests.get(c.intent) ?? "" })),
        ...of(2, run.disagreed ? [disagreement(policy)] : []),
        ...of(5, coverageFindings(policy, coverage)),
    ];
    return { facts, run, coverage, stale };
}
function mildened(head, base) {
    const known = new Map();
    for (const fact of base.facts)
        known.set(keyOf(fact), (known.get(keyOf(fact)) ?? 0) + 1);
    return head.facts.map((fact) => {
        const left = known.get(keyOf(fact)) ?? 0;
        const { diagnostic } = fact.finding;
        if (left === 0 || diagnostic.severity !== "error")
            return fact.finding;
        known.set(keyOf(fact), left - 1);
        return { ...fact.finding, diagnostic: { ...diagnostic, severity: "warning", message: `${diagnostic.message} (the base has this, too)` } };
    });
}
function keyOf({ finding, rests }) {
    const { code, file, message } = finding.diagnostic;
    return JSON.stringify([code, file ?? "", message, rests]);
}
function lintOf(policy) {
    const { folder } = policy.config;
    if (policy.entry.kind === "file")
        return (0,gait/* lintPolicy */.GF)(policy.artefact.bytes, { file: policy.entry.file, stage: policy.entry.stage, folder, checkName: registry.checkName });
    if (policy.entry.base === undefined || policy.baseRules === undefined)
        return [];
    return (0,gait/* lintPolicy */.GF)(policy.baseRules.bytes, { file: policy.entry.base, stage: "enforce", folder, checkName: registry.checkName });
}
function staleDiagnostic(policy, compareWith) {
    const what = policy.committed === undefined ? "does not exist yet" : "is not what its inputs render to";
    return (0,diagnostic/* errorAt */.Os)("artefact_stale", `${(0,source/* quoteForMessage */.Hx)(policy.state.output)} ${what}`, { file: policy.state.output, line: 1 }, `Run: ${(0,src_report/* renderAgain */.$)({ config: policy.config.path, ...(compareWith === undefined ? {} : { compare_with: compareWith }) })}`);
}
function hasNoTests(tests) {
    return tests.every((t) => t.intents.length === 0);
}
function noTests(policy) {
    return (0,diagnostic/* errorAt */.Os)("no_tests", `${policy.entry.id} has no tests`, { file: policy.config.path, ...policy.entry.position }, "Add `tests:` with at least one intent that must be allowed and one that must be blocked.");
}
function testFailed(policy, test) {
    const message = `${policy.entry.id}: ${(0,source/* quoteForMessage */.Hx)(test.intent)}${test.at === "stage" ? " at its stage" : ""}: ${test.message ?? "failed"}`;
    return (0,diagnostic/* errorAt */.Os)("test_failed", message, { file: policy.config.path, line: test.line ?? policy.entry.position.line }, "Mend the registry or the policy; if the new verdict is right, change the test in a reviewed commit.");
}
function disagreement(policy) {
    return (0,diagnostic/* errorAt */.Os)("engines_disagree", `the embedded evaluator and gait disagree on a test of ${policy.entry.id}`, { file: policy.config.path, ...policy.entry.position }, "Do not rely on either: report it with the fixture, and keep to `engine: gait` until it is settled.");
}

// EXTERNAL MODULE: ./lib/src/commands/recheck.js
var recheck = __webpack_require__(3826);
;// CONCATENATED MODULE: ./lib/src/commands/policy-facts.js








async function policyFacts(input) {
    const { head, engine } = input;
    const base = baseOf(head, input.base);
    const compareWith = head.entry.kind === "rendered" && head.entry.stage === "enforce" ? input.compared : undefined;
    const ready = await readTestIntents(input.headSide.tree, head);
    const before = base === undefined || input.base === undefined ? undefined : await readTestIntents(input.base.tree, base);
    const stages = base === undefined || base.entry.stage === head.entry.stage ? [head.entry.stage] : [base.entry.stage, head.entry.stage];
    const own = await policyFindings(engine, head, ready, stages, compareWith);
    const hasErrors = own.facts.some((f) => f.finding.diagnostic.severity === "error");
    const judges = judgeTests(head.entry.id, before?.tests ?? [], ready.tests, head.config.path);
    const testsTaken = judges.every((j) => j.change === "removed");
    return {
        base,
        ready,
        own,
        known: hasErrors && input.lenient && base !== undefined && before !== undefined ? await policyFindings(engine, base, before, stages) : undefined,
        compareWith,
        ...(await changesOf(input, base)),
        judges,
        weakened: judges.filter((j) => j.change === "weakened"),
        testsTaken,
        settled: base === undefined || (base.state.settingsDigest === head.state.settingsDigest && (testsTaken || base.state.testsDigest === head.state.testsDigest)),
    };
}
async function changesOf(input, base) {
    const { head, engine } = input;
    const before = base && { policy: base, deny: denyOf(input.base, base) };
    const compared = comparePolicies(before, { policy: head, deny: denyOf(input.headSide, head) }, (0,commands_nanoseconds/* nanosecondsOf */.$)(input.now));
    return base === undefined ? { changes: compared, disagreements: [] } : (0,recheck/* recheckWitnesses */.F)(engine, base.enforced, head.enforced, compared);
}
function onlyTakes({ base, settled, changes }) {
    return base !== undefined && settled && !(0,diff/* mayRelax */.kF)(changes);
}

;// CONCATENATED MODULE: ./lib/src/commands/limits.js




const SHOWN = 5;
function judgeLimits(input) {
    const refusals = [...overLimit(input), ...weakenedTests(input), ...limits_unproven(input), ...unlisted(input), ...forbidden(input)];
    const used = [];
    const left = refusals.filter((refusal) => {
        if (refusal.exception === undefined)
            return true;
        const detail = refusal.exception === "test" ? detailOf(input.weakened) : [];
        const found = covering(input.pool, coveredChange(refusal.exception, input.head.id, input.base, input.head, detail), input.rules.exceptionRules, input.now);
        if (found !== undefined)
            used.push(found);
        return found === undefined;
    });
    return { refusals: left, warnings: blockedWarning(input), used };
}
function detailOf(weakened) {
    return weakened.map((w) => w.message).sort();
}
function overLimit(input) {
    const { base, head, changes, rules } = input;
    const limit = rules.limits.newly_allowed;
    if (base === undefined || limit === undefined || changes.newly_allowed.length <= limit)
        return [];
    return [
        {
            code: "limit_exceeded",
            message: `${changes.newly_allowed.length} tools become allowed in ${head.id}, the limit is ${limit}`,
            help: `Split the change, or have it accepted: ${accepted(input)}`,
            exception: "limit",
        },
    ];
}
function weakenedTests(input) {
    const { weakened } = input;
    const [first] = weakened;
    if (first === undefined)
        return [];
    const more = weakened.length === 1 ? "" : ` and ${weakened.length - 1} more`;
    return [
        {
            code: "test_weakened",
            message: `${first.message}${more}`,
            help: `Keep the tests, or have it accepted: ${accepted(input)}`,
            exception: "test",
        },
    ];
}
function limits_unproven({ head, base, unstaged, compared }) {
    if (unstaged.length === 0)
        return [];
    return [
        {
            code: "tool_not_proven",
            message: `${unstaged.length} tools get in at enforce in ${head.id} without having been staged`,
            help: stageThem(head, unstaged, base?.staged ?? [], compared),
            tools: unstaged,
            exception: "relaxation",
        },
    ];
}
function unlisted({ head, letIn: { tools, classes }, ...rest }) {
    const [first] = classes;
    if (tools.length === 0 && first === undefined)
        return [];
    const named = tools.slice(0, SHOWN).map(source/* quoteForMessage */.Hx).join(", ");
    const what = tools.length > 0 ? `${named}${tools.length > SHOWN ? ", ..." : ""}` : (first?.description ?? "");
    return [
        {
            code: "tool_not_proven",
            message: `a hand-written rule of ${head.id} lets in what no stage has proven: ${what}`,
            help: `Name approved tools in the rule's match, or have it accepted: ${accepted({ head, ...rest })}`,
            ...(tools.length > 0 ? { tools } : {}),
            exception: "relaxation",
        },
    ];
}
function forbidden(input) {
    const { base, head, changes, minimum } = input;
    if (!minimum.no_relaxation || base === undefined || !(0,diff/* mayRelax */.kF)(changes))
        return [];
    return [
        {
            code: "relaxation_forbidden",
            message: `${head.id} is relaxed, and the organisation's minimum forbids that`,
            help: `Have it accepted: ${accepted(input)}`,
            exception: "relaxation",
        },
    ];
}
function accepted({ head, rules, compared }) {
    return acceptCommand(head.config, head.id, rules.exceptionRules, compared);
}
function blockedWarning({ base, head, changes, rules }) {
    const limit = rules.limits.newly_blocked;
    if (base === undefined || limit === undefined || changes.newly_blocked.length <= limit)
        return [];
    return [
        (0,diagnostic/* diagnosticAt */.R5)("warning", "limit_newly_blocked", `${changes.newly_blocked.length} tools become blocked in ${head.id}, the limit is ${limit}`, { file: head.config }, "Nothing stands in the way of taking tools away; check that the export is whole."),
    ];
}

;// CONCATENATED MODULE: ./lib/src/commands/policy-rules.js




function judgeRules(input, facts) {
    const { head, pool, now, compared } = input;
    const { base, changes, weakened } = facts;
    const minimum = input.minimum ?? NO_MINIMUM;
    const transition = judgeTransition({
        history: pool.history,
        base: input.base === undefined ? [head.state] : policiesOf(input.base).map((p) => p.state),
        head: head.state,
        exceptions: pool.exceptions,
        inBase: pool.inBase,
        now,
        relaxed: (0,diff/* mayRelax */.kF)(changes),
        testsPass: facts.own.run.report.failed === 0,
        testsTaken: facts.testsTaken,
        minimum,
        compared,
    });
    const unstaged = input.judgeMoves ? [] : neverStaged(transition, head.state);
    const limits = judgeLimits({
        base: base?.state,
        head: head.state,
        changes,
        weakened,
        unstaged,
        letIn: letInOf(facts, input, transition),
        rules: transition.rules,
        pool,
        minimum,
        now,
        compared,
    });
    const moves = input.judgeMoves ? transition.refusals : [];
    const acceptable = (list, from) => list.flatMap((refusal) => {
        const { exception } = refusal;
        if (exception === undefined)
            return [];
        const detail = exception === "test" ? detailOf(weakened) : [];
        return [{ refusal, change: coveredChange(exception, head.entry.id, from, head.state, detail), rules: transition.rules.exceptionRules }];
    });
    return {
        transition,
        limits,
        refusals: input.base === undefined ? [] : [...moves, ...limits.refusals],
        used: [...transition.used, ...limits.used],
        judged: { id: head.entry.id, acceptable: [...acceptable(moves, transition.base), ...acceptable(limits.refusals, base?.state)] },
    };
}
function neverStaged({ base, move, rules }, head) {
    if (base === undefined || move !== undefined || head.stage !== "enforce" || rules.newTools === "allow")
        return [];
    return newNames(base, head).filter((name) => !base.staged.includes(name));
}
function letInOf({ base, changes }, { head, now }, { rules }) {
    const judged = base?.entry.stage === "enforce" && head.entry.stage === "enforce" && rules.newTools === "dry_run";
    if (!judged)
        return { tools: [], classes: [] };
    const approved = new Set([...base.state.allowSet, ...head.state.allowSet]);
    return (0,diff/* letIn */.DB)(base.enforced.policy, head.enforced.policy, changes, approved, BigInt(now) * 1000000n);
}

;// CONCATENATED MODULE: ./lib/src/commands/check-policy.js









async function checkPolicy(input) {
    const facts = await policyFacts(input);
    const ruled = judgeRules(input, facts);
    const told = findingsOf(input, facts, ruled);
    const { move } = ruled.transition;
    return {
        report: reportOf(input, facts, ruled, told, await fixtureChangesOf(input, facts)),
        findings: told,
        judges: input.base === undefined ? [] : facts.judges,
        used: ruled.used,
        judged: ruled.judged,
        touched: (0,diff/* mayRelax */.kF)(facts.changes) || (move !== undefined && move.kind !== "rollback") || !facts.settled || facts.weakened.length > 0,
    };
}
async function fixtureChangesOf({ engine, head }, { base, ready }) {
    if (base === undefined)
        return [];
    return fixtureChanges(engine, base.enforced, head.enforced, ready.tests.flatMap((t) => t.intents));
}
function reportOf(input, facts, { transition, refusals }, told, fixtures) {
    const { head, clock } = input;
    const { base, own, compareWith } = facts;
    const move = moveOf(transition, base === undefined ? undefined : moverOf(base), moverOf(head));
    return {
        id: head.entry.id,
        config: head.config.path,
        stage: head.entry.stage,
        stage_line: head.entry.stagePosition.line,
        ...(compareWith === undefined ? {} : { compare_with: compareWith }),
        ...(base === undefined ? {} : { base_stage: base.entry.stage, base_policy_digest: base.artefact.digest }),
        output: head.state.output,
        policy_digest: head.artefact.digest,
        allow_set_digest: head.state.allowSetDigest,
        stale: own.stale,
        changes: facts.changes,
        fixture_changes: fixtures,
        tests: own.run.report,
        coverage: own.coverage,
        rollout: {
            ...(move === undefined || input.base === undefined ? {} : { move }),
            allowed: refusals.length === 0,
            missing: refusals.map(({ exception: _exception, ...rest }) => rest),
            ...(clock === undefined ? {} : { clock: clockWords(clock) }),
            staged: head.state.staged,
        },
        diagnostics: [
            ...told.map((f) => f.diagnostic),
            ...transition.notes.map((note) => (0,diagnostic/* diagnosticAt */.R5)("note", "identity", note, { file: head.config.path, ...head.entry.position })),
        ],
    };
}
function findingsOf({ head }, facts, { refusals, limits }) {
    const unsure = facts.disagreements.map((words) => unconfirmed(head, words));
    const refused = refusals.map((r) => refusalDiagnostic(head, r));
    return [...ownFindings(facts), ...findings(2, unsure), ...findings(3, refused), ...findings(3, [...limits.warnings, ...heldBackWarning(head)])];
}
function heldBackWarning(head) {
    const words = heldBack(head.entry.stage, moverOf(head));
    const place = { file: head.config.path, ...head.entry.stagePosition };
    return words === undefined ? [] : [(0,diagnostic/* diagnosticAt */.R5)("warning", "dry_run_all", `${head.entry.id}: ${words}`, place, "Write `dry_run: unknown` to let them run.")];
}
function moverOf({ entry: { rendering }, state: { kind, allowSet, staged } }) {
    return { kind, rendering, allowSet, staged };
}
function ownFindings(facts) {
    const { own, known } = facts;
    const list = known === undefined ? own.facts.map((f) => f.finding) : mildened(own, known);
    if (!onlyTakes(facts))
        return list;
    return list.map((f) => (f.diagnostic.code === "coverage_below" ? { ...f, diagnostic: { ...f.diagnostic, severity: "warning" } } : f));
}
function unconfirmed(head, words) {
    return (0,diagnostic/* errorAt */.Os)("engines_disagree", `${head.entry.id}: ${words}`, { file: head.config.path, ...head.entry.position }, "Do not rely on either: report it with the intent, and read the policies' difference by hand.");
}
function refusalDiagnostic(head, refusal) {
    const [tool] = refusal.tools ?? [];
    const origin = tool === undefined ? undefined : head.tools.get(tool)?.[0]?.origin;
    const place = origin ?? { file: head.config.path, line: head.entry.stagePosition.line, column: head.entry.stagePosition.column };
    return (0,diagnostic/* errorAt */.Os)(refusal.code, refusal.message, place, refusal.help);
}

;// CONCATENATED MODULE: ./lib/src/commands/trust-changes.js



async function trustChanges(baseSide, head, headPolicy, now) {
    const bases = snapshotsOf(baseSide);
    const base = bases.find((s) => s.entry.output === head.entry.output) ?? bases.find((s) => s.entry.id === head.entry.id);
    if (base === undefined || baseSide === undefined)
        return { newly_trusted: [], newly_untrusted: [] };
    const before = trusted(base, (await policyOf(baseSide, base)) ?? headPolicy, now);
    const after = trusted(head, headPolicy, now);
    const trustedNow = [];
    const untrustedNow = [];
    for (const [key, decision] of after) {
        const was = before.get(key)?.trusted ?? false;
        if (decision.trusted !== was)
            (decision.trusted ? trustedNow : untrustedNow).push(change(decision));
    }
    for (const [key, { trusted: was, entry }] of before) {
        if (!after.has(key) && was)
            untrustedNow.push({ server: nameOf(entry), reason_codes: ["mcp_trust_server_unknown"] });
    }
    return { newly_trusted: trustedNow, newly_untrusted: untrustedNow };
}
async function policyOf(side, snapshot) {
    if (snapshot.entry.policy === undefined)
        return undefined;
    return (await (0,policy_text/* loadPolicyText */.of)(side.tree, snapshot.entry.policy, "the policy of the snapshot")).value?.policy;
}
function trusted(snapshot, policy, now) {
    const reading = (0,gait/* readSnapshot */.RA)(new TextEncoder().encode(snapshot.text));
    return new Map(snapshot.entries.map((entry) => {
        const server = { serverId: entry.server_id ?? "", serverName: entry.server_name ?? "", publisher: "", source: "", endpoint: "" };
        const key = (0,gait/* identityKey */.US)(server);
        if (policy === undefined) {
            const ok = gait/* TRUSTED_STATUSES */.dn.has((0,gait/* lower */.ib)((0,gait/* trim */.Bq)(entry.status)));
            return [key, { trusted: ok, reasons: ok ? [] : ["mcp_trust_status_untrusted"], entry }];
        }
        const decision = (0,gait/* verifyServerIn */.QF)(policy, reading, server, "", now);
        return [key, { trusted: decision.verdict === "allow", reasons: decision.reasonCodes, entry }];
    }));
}
function nameOf(entry) {
    return entry.server_id ?? entry.server_name ?? "";
}
function change(trust) {
    const { file, line, column } = trust.entry.origin;
    return { server: nameOf(trust.entry), reason_codes: trust.reasons, file, line, column };
}

;// CONCATENATED MODULE: ./lib/src/commands/check-snapshot.js













function notById({ config }, { entry }, diagnostics) {
    const named = config.policies.find((p) => (0,src_config/* joinPath */.uJ)(config.folder, p.id) === entry.policy);
    if (named === undefined)
        return diagnostics;
    const path = named.kind === "rendered" ? named.output : named.file;
    return diagnostics.map((d) => d.code === "file_missing" ? { ...d, help: `\`policy\` is a path from the configuration's folder, and no id: the policy ${named.id} lies at ${path}.` } : d);
}
async function checkSnapshot(input) {
    const { head, owner, headSide, now } = input;
    const nanoseconds = (0,commands_nanoseconds/* nanosecondsOf */.$)(now);
    const stale = head.committed !== head.text;
    const policy = head.entry.policy === undefined ? undefined : await (0,policy_text/* loadPolicyText */.of)(headSide.tree, head.entry.policy, "the policy of the snapshot");
    const lint = head.committedBytes === undefined ? [] : (0,gait/* lintSnapshot */.uI)(head.committedBytes, head.entry.output, { now: nanoseconds, checkName: registry.checkName });
    const policyLint = policy?.value === undefined
        ? []
        : (0,gait/* lintPolicy */.GF)(policy.value.bytes, { file: head.entry.policy ?? "", stage: "enforce", folder: owner.config.folder, checkName: registry.checkName });
    const tests = policy?.value === undefined ? { cases: [], diagnostics: [], disagreed: false } : await check_snapshot_runTests(input, policy.value);
    const failed = tests.cases.filter((c) => !c.passed);
    const list = [
        ...findings(6, askedFor(owner.config, head.entry.position, notById(owner, head, policy?.diagnostics ?? []))),
        ...findings(6, (0,registry.checkReportTimes)(head.reading, now)),
        ...findings(6, lint),
        ...findings(5, policyLint),
        ...findings(5, policy?.value === undefined ? [] : notNamed(owner, head, policy.value.policy)),
        ...findings(6, askedFor(owner.config, head.entry.position, tests.diagnostics)),
        ...findings(2, tests.disagreed ? [check_snapshot_disagreement(owner, head)] : []),
        ...findings(5, stale ? [check_snapshot_staleDiagnostic(owner, head), ...foreignLineEnds(head.entry.output, head.committed)] : []),
        ...findings(5, failed.map((c) => (0,diagnostic/* errorAt */.Os)("test_failed", `${head.entry.id}: ${(0,source/* quoteForMessage */.Hx)(c.intent)}: ${c.message ?? "failed"}`, { file: owner.config.path, ...(c.line === undefined ? {} : { line: c.line }) }, "Mend the report's source, or change the test in a reviewed commit."))),
    ];
    return {
        report: {
            id: head.entry.id,
            config: owner.config.path,
            output: head.entry.output,
            stale,
            entries: head.entries.length,
            changes: await trustChanges(input.base, head, policy?.value?.policy, nanoseconds),
            tests: { passed: tests.cases.length - failed.length, failed: failed.length, cases: tests.cases },
            diagnostics: list.map((f) => f.diagnostic),
        },
        findings: list,
    };
}
function notNamed(owner, head, policy) {
    if (snapshotPath(owner.config.folder, policy) === head.entry.output)
        return [];
    const named = policy.mcpTrust?.snapshot;
    const what = named === undefined ? "has no mcp_trust, so it asks for no trust" : `reads ${(0,source/* quoteForMessage */.Hx)(named)}`;
    return [
        (0,diagnostic/* diagnosticAt */.R5)("warning", "snapshot_not_named", `${(0,source/* quoteForMessage */.Hx)(head.entry.policy ?? "")} ${what}; ${(0,source/* quoteForMessage */.Hx)(head.entry.output)} decides nothing`, { file: head.entry.policy ?? "", line: 1 }, "Set mcp_trust.snapshot to the output, relative to the folder of the configuration."),
    ];
}
function check_snapshot_disagreement(owner, head) {
    return (0,diagnostic/* errorAt */.Os)("engines_disagree", `the embedded evaluator and gait disagree on a test of ${head.entry.id}`, { file: owner.config.path, ...head.entry.position }, "Do not rely on either: report it with the server description, and keep to `engine: gait` until it is settled.");
}
function check_snapshot_staleDiagnostic(owner, head) {
    const what = head.committed === undefined ? "does not exist yet" : "is not what its report renders to";
    return (0,diagnostic/* errorAt */.Os)("artefact_stale", `${(0,source/* quoteForMessage */.Hx)(head.entry.output)} ${what}`, { file: head.entry.output, line: 1 }, `Run: ${(0,src_report/* renderAgain */.$)({ config: owner.config.path })}`);
}
async function check_snapshot_runTests(input, policy) {
    const { head, owner, headSide, engine } = input;
    const { folder } = owner.config;
    const diagnostics = [];
    const cases = [];
    let disagreed = false;
    const snapshot = await snapshotFor(headSide.tree, folder, policy.policy, head);
    for (const test of head.entry.tests) {
        const bytes = await headSide.tree.read(test.server, source/* SIZE_LIMITS */.bd.intent);
        if (bytes === undefined) {
            diagnostics.push((0,commands_read/* missing */.LO)(headSide.tree, test.server, "the server description"));
            continue;
        }
        const reading = (0,gait/* readServer */.Wb)(bytes);
        if ("error" in reading) {
            diagnostics.push((0,diagnostic/* errorAt */.Os)("server_invalid", `${test.server}: ${reading.error.message}`, { file: test.server, ...reading.error.position }));
            continue;
        }
        const judged = await engine.verify({ policy, folder, snapshot, server: { path: test.server, bytes }, riskClass: test.risk_class ?? "" });
        diagnostics.push(...judged.diagnostics);
        if (judged.disagreement !== undefined)
            disagreed = true;
        const message = judged.disagreement ?? judged.error ?? (judged.verdict === test.expect ? undefined : check_snapshot_mismatch(test.expect, judged));
        cases.push({
            intent: test.server,
            at: "enforced",
            expected: test.expect,
            verdict: judged.verdict,
            reason_codes: judged.reason_codes,
            violations: judged.violations,
            matched_rule: "",
            passed: message === undefined,
            file: owner.config.path,
            line: test.position.line,
            ...(message === undefined ? {} : { message }),
        });
    }
    return { cases, diagnostics, disagreed };
}
function check_snapshot_mismatch(expected, judged) {
    return `expected ${expected}, gait says ${judged.verdict} (${judged.reason_codes.map(source/* quoteForMessage */.Hx).join(", ")})`;
}
async function snapshotFor(tree, folder, policy, head) {
    const path = snapshotPath(folder, policy);
    if (path === undefined)
        return undefined;
    const bytes = path === head.entry.output ? new TextEncoder().encode(head.text) : await tree.read(path, source/* SIZE_LIMITS */.bd.snapshot);
    return bytes === undefined ? undefined : { path, bytes };
}
function snapshotPath(folder, policy) {
    const named = policy.mcpTrust?.snapshot ?? "";
    return named === "" || (0,gait/* escapesFolder */.dv)(named, folder) !== undefined ? undefined : (0,src_config/* joinPath */.uJ)(folder, named) || undefined;
}

// EXTERNAL MODULE: ./lib/src/commands/engine.js + 2 modules
var commands_engine = __webpack_require__(9870);
;// CONCATENATED MODULE: ./lib/src/commands/exception-reports.js



function exceptionReports(pool, used, now, minimum, sides, options) {
    const diagnostics = [];
    const reports = pool.exceptions.map((exception) => {
        const rules = strictestExceptions([fixedRules(exception, sides), minimum.exceptionRules]);
        const why = refusalIn(pool, exception, rules, now);
        const expired = exception.expires <= now;
        const state = used.includes(exception) ? "used" : expired ? "expired" : why === undefined ? "unused" : "refused";
        if (expired) {
            const fails = options.failExpired || (exception.policy !== undefined && options.touched.has(exception.policy));
            const told = (0,diagnostic/* errorAt */.Os)("exception_expired", `the exception ${(0,source/* quoteForMessage */.Hx)(exception.file)} expired on ${(0,source/* quoteForMessage */.Hx)(exception.expiresText)}`, { file: exception.file, line: 1 }, "Remove it, or have a new one reviewed.");
            diagnostics.push(fails ? told : { ...told, severity: "warning" });
        }
        return {
            file: exception.file,
            kind: exception.kind,
            ...(exception.policy === undefined ? {} : { policy: exception.policy }),
            ...(exception.tools.length === 0 ? {} : { tools: exception.tools }),
            actor: exception.actor,
            reason: exception.reason,
            expires: exception.expiresText,
            state,
            ...(why === undefined ? {} : { message: why }),
        };
    });
    return { reports, diagnostics };
}
function fixedRules(exception, { head, base }) {
    const owner = head.configs.find((c) => c.exceptions.includes(exception))?.config;
    const before = base?.configs.find((c) => c.config.policies.some((p) => p.id === exception.policy)) ?? base?.configs.find((c) => c.config.path === owner?.path);
    return before?.config.exception_rules ?? owner?.exception_rules ?? {};
}

;// CONCATENATED MODULE: ./lib/src/commands/judging-files.js



async function changedJudges(base, head) {
    if (base === undefined)
        return [];
    const kinds = new Map();
    for (const side of [base, head]) {
        for (const { config } of side.configs) {
            kinds.set(config.path, "config");
            kinds.set(config.deny, "deny");
            for (const path of await side.tree.list(config.exceptions))
                kinds.set(path, "exception");
            for (const path of await side.tree.list(config.rollout.evidence))
                kinds.set(path, "evidence");
            const root = config.rollout.attestation?.trusted_root;
            if (root !== undefined)
                kinds.set(root, "evidence");
            for (const test of config.snapshots.flatMap((s) => s.tests))
                kinds.set(test.server, "fixture");
        }
        for (const path of await side.tree.list(".github/workflows"))
            kinds.set(path, "workflow");
    }
    const paths = [...kinds.keys()].sort();
    const before = await digests(base, paths);
    const after = await digests(head, paths);
    return paths.flatMap((file) => {
        const kind = kinds.get(file) ?? "config";
        const [old, now] = [before.get(file), after.get(file)];
        if (old === now)
            return [];
        const change = old === undefined ? "added" : now === undefined ? "removed" : "changed";
        return [{ kind, change, file, message: `${WORDS[kind]} ${(0,source/* quoteForMessage */.Hx)(file)} was ${change}` }];
    });
}
const WORDS = {
    test: "the test",
    config: "the configuration",
    fixture: "the fixture",
    workflow: "the workflow",
    exception: "the exception",
    deny: "the deny list",
    evidence: "the evidence",
    staged: "the staged file",
};
async function digests(side, paths) {
    const found = new Map();
    for (const path of paths) {
        try {
            const bytes = await side.tree.read(path);
            if (bytes !== undefined)
                found.set(path, sha256(bytes));
        }
        catch (error) {
            if (!(error instanceof input_error/* InputError */.d) || error.exit !== 6)
                throw error;
            found.set(path, `unreadable in ${side.tree.label}`);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/commands/leniency.js





function isLenient(context, { asked, head, base, now }) {
    const name = context.event?.name;
    if (name !== undefined && name !== "")
        return name.startsWith("pull_request") || name === "merge_group";
    return asked !== undefined || (base !== undefined && onlyTakesAway(base, head, now));
}
function onlyTakesAway(base, head, now) {
    const old = policiesOf(base);
    let taken = false;
    for (const policy of policiesOf(head)) {
        const { found } = predecessor(policy.state, old.map((p) => p.state));
        const before = old.find((p) => p.state === found);
        if (before === undefined || rank(policy.state.stage) > rank(before.state.stage) || newNames(before.state, policy.state).length > 0)
            return false;
        if (before.state.enforcedDigest === policy.state.enforcedDigest && before.state.stage === policy.state.stage)
            continue;
        if (relaxes(before.enforced, policy.enforced, now))
            return false;
        taken = true;
    }
    return taken;
}
async function mildenedInputs(base, head) {
    const known = new Set(base.diagnostics.map(leniency_keyOf));
    const errors = head.diagnostics.filter((d) => d.severity === "error");
    const wholly = head.configs.every((c) => base.configs.some((b) => b.config.path === c.config.path)) && base.configs.length === head.configs.length;
    if (errors.length === 0 || !wholly || !errors.every((d) => known.has(leniency_keyOf(d))) || !(await untouched(base, head)))
        return head.diagnostics;
    return head.diagnostics.map((d) => (d.severity === "error" ? { ...d, severity: "warning", message: `${d.message} (the base has this, too)` } : d));
}
function leniency_keyOf({ code, file, line, column, message }) {
    return JSON.stringify([code, file ?? "", line ?? 0, column ?? 0, message]);
}
async function untouched(base, head) {
    for (const { config, failed } of head.configs) {
        if (failed.length === 0)
            continue;
        const before = base.configs.find((b) => b.config.path === config.path)?.config;
        for (const id of failed) {
            const [now, old] = [config, before].map((c) => c?.policies.find((p) => p.id === id));
            if (now === undefined || old === undefined || withoutPlaces(now) !== withoutPlaces(old))
                return false;
            for (const path of filesOf(now))
                if (!(await sameBytes(base, head, path)))
                    return false;
        }
    }
    return true;
}
function withoutPlaces(entry) {
    return JSON.stringify(entry, (key, value) => (/position$/iu.test(key) ? undefined : value));
}
async function sameBytes(base, head, path) {
    const [a, b] = await Promise.all([base.tree.read(path, source/* SIZE_LIMITS */.bd.export), head.tree.read(path, source/* SIZE_LIMITS */.bd.export)]);
    return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;
}

;// CONCATENATED MODULE: ./lib/src/commands/removed-policies.js







async function exceptionsOf(head, base) {
    const exceptions = head.configs.flatMap((c) => c.exceptions);
    const diagnostics = [];
    const read = new Set(head.configs.map((c) => c.config.exceptions));
    for (const { config } of base?.configs ?? []) {
        if (read.has(config.exceptions) || (await stillThere(head, config.path)))
            continue;
        read.add(config.exceptions);
        const found = await loadExceptions(head.tree, config.exceptions);
        diagnostics.push(...found.diagnostics);
        exceptions.push(...(found.value ?? []));
    }
    return { exceptions: unique(exceptions), diagnostics };
}
function unique(exceptions) {
    return [...new Map(exceptions.map((e) => [e.file, e])).values()];
}
async function removedPolicies(base, head, configs, { pool, minimum, now, compared, judgeMoves }) {
    const candidates = [];
    const failed = new Set(head.configs.flatMap((c) => c.failed));
    for (const policy of policiesOf(base)) {
        const { path } = policy.config;
        const unread = configs.includes(path) && !head.configs.some((c) => c.config.path === path) && (await stillThere(head, path));
        if (unread || failed.has(policy.entry.id))
            continue;
        if (configs.includes(path) || !(await stillThere(head, path)))
            candidates.push(policy);
    }
    const removals = judgeRemovals(candidates.map((p) => p.state), policiesOf(head).map((p) => p.state), pool, minimum, now, compared);
    return removals.map((found) => {
        const removal = judgeMoves ? found : { policy: found.policy, refusal: undefined, used: undefined };
        const { policy, refusal, used } = removal;
        const acceptable = refusal === undefined ? [] : [{ refusal, change: coveredChange("removal", policy.id, policy, undefined), rules: policy.exceptionRules }];
        const judged = { id: policy.id, acceptable };
        const loaded = candidates.find((p) => p.state === policy);
        const result = loaded === undefined ? undefined : resultOf(loaded, removal, judged);
        return { result, used: used === undefined ? [] : [used], judged };
    });
}
function resultOf({ state, entry, artefact }, { refusal }, judged) {
    const list = findings(3, refusal === undefined ? [] : [(0,diagnostic/* errorAt */.Os)(refusal.code, refusal.message, { file: state.config }, refusal.help)]);
    const enforced = state.stage === "enforce";
    const report = {
        id: state.id,
        config: state.config,
        stage: state.stage,
        base_stage: state.stage,
        base_policy_digest: artefact.digest,
        output: state.output,
        stale: false,
        changes: { ...NO_CHANGES, relaxed: enforced, not_analysed: [`calls to hosts that lose ${entry.id}: nothing decides them any more`] },
        fixture_changes: [],
        tests: { passed: 0, failed: 0, cases: [] },
        rollout: {
            move: { kind: "removal", from: state.stage, starts: state.stage === "simulate" ? [] : [UNKNOWN], stops: [] },
            allowed: refusal === undefined,
            missing: refusal === undefined ? [] : [{ code: refusal.code, message: refusal.message, ...(refusal.help === undefined ? {} : { help: refusal.help }) }],
            staged: [],
        },
        diagnostics: list.map((f) => f.diagnostic),
    };
    return { report, findings: list, judges: [], used: [], judged, touched: enforced };
}
async function stillThere(head, path) {
    return (await head.tree.read(path, source/* SIZE_LIMITS */.bd.config)) !== undefined;
}

;// CONCATENATED MODULE: ./lib/src/commands/snapshot-judges.js


function snapshotJudges(base, head) {
    if (base === undefined)
        return [];
    const [before, after] = [owned(base), owned(head)];
    const unread = new Set(head.configs.flatMap((c) => c.failed));
    return before.flatMap((old) => {
        const { id, output } = old.snapshot;
        const now = after.find(({ snapshot }) => snapshot.id === id) ?? after.find(({ snapshot }) => snapshot.output === output);
        if (now !== undefined)
            return testChanges(old.snapshot, now);
        const configUnread = head.diagnostics.some(({ severity, file }) => severity === "error" && file === old.config);
        return unread.has(id) || configUnread ? [] : [gone(old)];
    });
}
function owned(side) {
    return side.configs.flatMap(({ config }) => config.snapshots.map((snapshot) => ({ snapshot, config: config.path })));
}
function gone({ snapshot, config }) {
    const { id, output, tests } = snapshot;
    const message = `the trust snapshot ${(0,source/* quoteForMessage */.Hx)(id)} with ${tests.length} ${tests.length === 1 ? "test" : "tests"} is gone: nothing keeps ${(0,source/* quoteForMessage */.Hx)(output)} up to date any more`;
    return { kind: "config", change: "removed", file: config, message };
}
function testChanges(old, { snapshot, config }) {
    const about = (test) => `the test of ${(0,source/* quoteForMessage */.Hx)(test.server)} (expects ${test.expect})`;
    const lost = old.tests.flatMap((test) => {
        const same = snapshot.tests.filter((now) => now.server === test.server && now.risk_class === test.risk_class);
        if (same.some((now) => now.expect === test.expect))
            return [];
        const [now] = same;
        if (now === undefined) {
            const change = (0,gait/* severityOf */.xJ)(test.expect) === 0 ? "removed" : "weakened";
            return [{ kind: "test", change, file: test.server, policy: snapshot.id, message: `${about(test)} was removed` }];
        }
        const change = (0,gait/* severityOf */.xJ)(now.expect) < (0,gait/* severityOf */.xJ)(test.expect) ? "weakened" : "changed";
        return [{ kind: "test", change, file: config, line: now.position.line, policy: snapshot.id, message: `${about(test)} now expects ${now.expect}` }];
    });
    const known = (now) => old.tests.some((test) => test.server === now.server && test.risk_class === now.risk_class);
    const added = snapshot.tests
        .filter((now) => !known(now))
        .map((now) => ({ kind: "test", change: "added", file: now.server, policy: snapshot.id, message: `${about(now)} was added` }));
    return [...lost, ...added];
}

;// CONCATENATED MODULE: ./lib/src/commands/snapshot-refusals.js






function snapshotRefusals(input) {
    return input.head.configs.flatMap((owner) => owner.snapshots.flatMap((snapshot) => snapshot_refusals_refusalOf(input, owner, snapshot) ?? []));
}
function snapshot_refusals_refusalOf({ base, judges, pool, minimum, now, compared }, owner, head) {
    const { id, output, position } = head.entry;
    const weakened = judges.filter((j) => j.kind === "test" && j.change === "weakened" && j.policy === id);
    const [first] = weakened;
    if (first === undefined)
        return undefined;
    const { path } = owner.config;
    const before = snapshotsOf(base).find(({ entry }) => entry.id === id) ?? snapshotsOf(base).find(({ entry }) => entry.output === output);
    const change = { kind: "test", policy: id, base: before && snapshot_refusals_sideOf(before), head: snapshot_refusals_sideOf(head), detail: detailOf(weakened) };
    const fixed = base?.configs.find((c) => c.config.path === path)?.config ?? owner.config;
    const rules = strictestExceptions([fixed.exception_rules, minimum.exceptionRules]);
    const exception = covering(pool, change, rules, now);
    const help = `Keep the tests, or have it accepted: ${acceptCommand(path, id, rules, compared)}`;
    const message = `${id}: ${first.message}${weakened.length === 1 ? "" : ` and ${weakened.length - 1} more`}`;
    const refusal = { code: "test_weakened", message, help, exception: "test" };
    return {
        findings: exception === undefined ? findings(3, [(0,diagnostic/* errorAt */.Os)(refusal.code, message, { file: path, line: first.line ?? position.line }, help)]) : [],
        used: exception === undefined ? [] : [exception],
        judged: { id, acceptable: exception === undefined ? [{ refusal, change, rules }] : [] },
    };
}
function snapshot_refusals_sideOf(snapshot) {
    return { stage: "enforce", enforcedDigest: sha256(new TextEncoder().encode(snapshot.text)) };
}

;// CONCATENATED MODULE: ./lib/src/commands/check.js




















async function check(context, options) {
    const { world } = context;
    const choice = await chooseBase(context, options.base);
    const base = "base" in choice ? choice.base : undefined;
    const firstHead = await loadSide(world.files.tree, options.configs);
    const baseSide = base === undefined ? undefined : await loadBase(base, options.configs, options.gone ?? [], firstHead);
    const written = options.write && firstHead.readable ? await write(context, firstHead, baseSide) : [];
    const head = written.length > 0 ? await loadSide(world.files.tree, options.configs) : firstHead;
    const engine = await (0,commands_engine/* makeEngine */.b)(world, engineOf(options, head), options.gait);
    try {
        return await judge(context, options, { choice, base, baseSide, head, engine, written });
    }
    finally {
        await engine.dispose();
    }
}
async function judge(context, options, sides) {
    const { head, baseSide, base } = sides;
    const now = context.world.clock.now();
    const minimum = options.minimum ?? NO_MINIMUM;
    const found = await exceptionsOf(head, baseSide);
    const history = base === undefined || baseSide === undefined ? undefined : await historyOfBase(context, base, { head, base: baseSide }, options.configs, minimum);
    const inBase = baseSide?.configs.flatMap((c) => c.exceptions) ?? [];
    const pool = { exceptions: found.exceptions, inBase, history: history ?? { states: [], complete: false, clock: "git" } };
    const lenient = isLenient(context, { asked: options.base, head, base: baseSide, now });
    const inputs = lenient && baseSide !== undefined ? await mildenedInputs(baseSide, head) : head.diagnostics;
    const compared = options.base ?? (context.event === undefined ? undefined : base?.commit);
    const judgeMoves = base?.commit !== undefined;
    const policies = await checkPolicies(head, {
        headSide: head,
        base: baseSide,
        clock: history?.clock,
        judgeMoves,
        engine: sides.engine,
        minimum,
        pool,
        now,
        lenient,
        compared,
    });
    const snapshots = await checkSnapshots(sides, now);
    const known = [...options.configs, ...(options.gone ?? [])];
    const removed = baseSide === undefined || base === undefined ? [] : await removedPolicies(baseSide, head, known, { pool, minimum, now, compared, judgeMoves });
    const trustJudges = snapshotJudges(baseSide, head);
    const milder = snapshotRefusals({ head, base: baseSide, judges: trustJudges, pool, minimum, now, compared });
    const used = [...policies, ...removed, ...milder].flatMap((r) => r.used);
    const touched = new Set(policies.filter((p) => p.touched).map((p) => p.report.id));
    const told = exceptionReports(pool, used, now, minimum, { head, base: baseSide }, { failExpired: context.event?.name === "push", touched });
    const list = [
        ...findings(6, inputs),
        ...findings(6, found.diagnostics),
        ...findings(3, told.diagnostics),
        ...milder.flatMap((m) => m.findings),
        ...(baseSide !== undefined && !baseSide.readable ? findings(6, [baseUnreadable(baseSide)]) : []),
    ];
    const report = assembleReport({
        head,
        baseLabel: base?.label,
        baseNote: base?.note ?? ("none" in sides.choice ? sides.choice.none : undefined),
        headCommit: await context.world.git.head(),
        configs: options.configs,
        engine: engineOf(options, head),
        policies: [...policies, ...removed.flatMap((r) => r.result ?? [])],
        snapshots,
        judges: [...policies.flatMap((p) => p.judges), ...trustJudges, ...(await changedJudges(baseSide, head))],
        exceptions: told.reports,
        findings: list,
    });
    return { report, written: sides.written, head, base: baseSide, judged: [...policies, ...removed, ...milder].map((r) => r.judged) };
}
async function checkPolicies(head, run) {
    const policies = [];
    for (const policy of policiesOf(head))
        policies.push(await checkPolicy({ head: policy, ...run }));
    return policies;
}
async function checkSnapshots({ head, baseSide, engine }, now) {
    const snapshots = [];
    for (const owner of head.configs)
        for (const snapshot of owner.snapshots)
            snapshots.push(await checkSnapshot({ head: snapshot, owner, headSide: head, base: baseSide, engine, now }));
    return snapshots;
}
function engineOf(options, head) {
    return options.engine ?? jointEngine(head.configs.map((c) => c.config.engine));
}
async function loadBase(base, configs, gone, head) {
    const tree = base.commit === undefined ? await rerooted(base.tree, configs, head.tree) : base.tree;
    return loadSide(tree, [...new Set([...(await baseConfigs(tree, configs, head)), ...gone])]);
}
async function write(context, head, base) {
    const planned = planOutputs(head, base);
    const [problem] = planned.diagnostics.filter((d) => d.severity === "error");
    if (problem !== undefined)
        throw new input_error/* InputError */.d(problem);
    await guardOutputs(context.world.files, head.configs, planned.outputs);
    await context.world.files.writeAll(planned.outputs, "workspace");
    return planned.outputs.map((o) => o.path);
}
function baseUnreadable(base) {
    const [first] = base.diagnostics.filter((d) => d.severity === "error");
    return {
        code: "base_unreadable",
        severity: "warning",
        message: `the base (${base.tree.label}) cannot be read in full: ${first?.message ?? "unknown reason"}`,
        help: "Policies that could not be read there are treated as new.",
    };
}

;// CONCATENATED MODULE: ./lib/src/commands/accept.js








async function accept(context, options) {
    const now = context.world.clock.now();
    const expires = expiryOf(options.expires, now);
    checkReason(options.reason);
    const result = await check(context, { ...options, write: false });
    const changes = result.judged
        .filter((j) => j.id === options.id)
        .flatMap((j) => j.acceptable.map(({ refusal, change, rules }) => ({ change, rules, tools: refusal.tools ?? [] })));
    if (changes.length === 0) {
        const known = result.judged.some((j) => j.id === options.id) || snapshotsOf(result.head).some(({ entry }) => entry.id === options.id);
        const message = known ? `nothing in this change of ${options.id} needs an exception` : `there is no policy or snapshot ${JSON.stringify(options.id)}`;
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("nothing_to_accept", message, {}, "Run `registry-policy check` to see what is refused and why; for what is committed already, name the base with --base."));
    }
    for (const { change, rules } of changes) {
        const why = refusedRule(change, strictestExceptions([rules, options.minimum?.exceptionRules ?? {}]), parseInstant(expires) ?? now, now);
        if (why !== undefined)
            throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("exception_not_allowed", why, {}, "The base branch fixes which exceptions count; the change itself has to be mended."));
    }
    const owner = [...result.head.configs, ...(result.base?.configs ?? [])].find(({ config }) => [...config.policies, ...config.snapshots].some(({ id }) => id === options.id));
    const folder = owner?.config.exceptions ?? "exceptions";
    const actor = await actorOf(context);
    const byDigest = new Map(changes.map((c) => [changeDigest(c.change), c]));
    const outputs = [...byDigest].map(([digest, { change, tools }]) => ({
        path: `${folder}/${options.id}-${change.kind}-${digest.slice(0, 12)}.yaml`,
        text: exceptionText(change, digest, tools, actor, options.reason, expires),
    }));
    await context.world.files.writeAll(outputs, "workspace");
    return outputs.map((o) => o.path);
}
function checkReason(reason) {
    if (/[\p{L}\p{N}]/u.test(reason))
        return;
    throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("reason_empty", `--reason is ${JSON.stringify(reason)}, which says nothing`, {}, "Write in a few words why this change may pass: reviewers read it first."));
}
function expiryOf(text, now) {
    const hours = (0,src_config/* parseHours */.Tk)(text);
    const at = hours === undefined ? parseInstant(text) : now + hours * HOUR;
    if (at === undefined)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("time", `--expires is ${JSON.stringify(text)}, which is no time`, {}, "Write a date (2026-12-31), a time (2026-12-31T00:00:00Z) or a duration (14d)."));
    if (at <= now)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("time", `--expires ${text} lies in the past`));
    return hours === undefined ? text : formatInstant(at);
}
function refusedRule(change, rules, expires, now) {
    if (rules.kinds !== undefined && !rules.kinds.includes(change.kind))
        return `exceptions of kind ${change.kind} are not allowed here`;
    if (rules.max_hours !== undefined && expires - now > rules.max_hours * HOUR)
        return `an exception may live for ${rules.max_hours} hours at most`;
    return undefined;
}
function exceptionText(change, digest, tools, actor, reason, expires) {
    const lines = [
        "# An exception for exactly one change; it counts from the commit that adds it and is good for nothing else.",
        `kind: ${change.kind}`,
        `policy: ${(0,render/* quotedYaml */.kk)(change.policy)}`,
        ...(tools.length === 0 ? [] : ["tools:", ...tools.map((tool) => `  - ${(0,render/* quotedYaml */.kk)(tool)}`)]),
        `change: ${(0,render/* quotedYaml */.kk)(digest)}`,
        `actor: ${(0,render/* quotedYaml */.kk)(actor)}`,
        `reason: ${(0,render/* quotedYaml */.kk)(reason)}`,
        `expires: ${(0,render/* quotedYaml */.kk)(expires)}`,
    ];
    return `${lines.join("\n")}\n`;
}

// EXTERNAL MODULE: ./lib/src/commands/diff-files.js
var diff_files = __webpack_require__(4872);
;// CONCATENATED MODULE: ./lib/src/commands/expand-configs.js




async function isThere(tree, path) {
    return (await expand(tree, path)).length > 0;
}
async function expandConfigs(tree, paths) {
    const found = new Set();
    for (const path of paths) {
        const files = await expand(tree, path);
        if (files.length === 0) {
            const what = isGlob(path) ? `no configuration matches ${JSON.stringify(path)}` : `the configuration ${JSON.stringify(path)} does not exist`;
            throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("config_missing", what, { file: path }, "Name it with --config, or write one as docs/getting-started.md shows."));
        }
        for (const file of files)
            found.add(file);
    }
    return [...found].sort(gait/* compareBytes */.Xo);
}

// EXTERNAL MODULE: ./lib/src/commands/inspect.js
var inspect = __webpack_require__(6865);
// EXTERNAL MODULE: ./lib/src/commands/operands.js
var commands_operands = __webpack_require__(7035);
;// CONCATENATED MODULE: ./lib/src/commands/run-configs.js





async function runConfigs(context, patterns, asked) {
    const { tree } = context.world.files;
    const here = new Map();
    for (const pattern of patterns)
        here.set(pattern, await found(tree, pattern));
    const missing = patterns.filter((pattern) => here.get(pattern)?.length === 0);
    if (missing.length === 0 && !patterns.some((pattern) => isGlob(pattern)))
        return { configs: await expandConfigs(tree, patterns), gone: [] };
    const choice = await chooseBase(context, asked);
    const base = "base" in choice && choice.base.commit !== undefined ? choice.base.tree : undefined;
    const configs = new Set([...here.values()].flat());
    const before = new Set();
    for (const pattern of patterns) {
        const there = base === undefined ? [] : await found(base, pattern);
        for (const path of there)
            before.add(path);
        if (there.length === 0 && missing.includes(pattern))
            await expandConfigs(tree, [pattern]);
    }
    return { configs: [...configs].sort(gait/* compareBytes */.Xo), gone: [...before].filter((path) => !configs.has(path)).sort(gait/* compareBytes */.Xo) };
}
async function found(tree, pattern) {
    try {
        return await expandConfigs(tree, [pattern]);
    }
    catch (error) {
        if (error instanceof input_error/* InputError */.d && error.diagnostic.code === "config_missing")
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/commands/render-file.js + 1 modules
var render_file = __webpack_require__(3618);
;// CONCATENATED MODULE: ./lib/src/commands/write-reports.js

async function writeReports(context, report, folder, where) {
    const clean = folder.replace(/\/+$/u, "") || ".";
    const outputs = [];
    const paths = new Map();
    for (const { file, printer, output } of src_report/* REPORT_FILES */.JL) {
        const path = `${clean}/${file}`;
        outputs.push({ path, text: (0,src_report/* print */.yy)(printer, report) });
        paths.set(output, path);
    }
    await context.world.files.writeAll(outputs, where);
    return paths;
}

;// CONCATENATED MODULE: ./lib/src/commands/evidence-facts.js





async function factsOf(context, input) {
    const { policy, lineage, tests } = input;
    const [newest] = lineage.ancestors;
    if (newest === undefined)
        return undefined;
    const { entry, state, config } = policy;
    const staged = entry.kind === "rendered" ? await describe(input.tree, entry.staged) : undefined;
    const artefact = await describe(input.tree, state.output);
    return {
        policy: entry.id,
        output: state.output,
        stage: entry.stage,
        step: stepOf(lineage, entry.stage),
        policyDigest: policy.artefact.digest,
        enforcedDigest: state.enforcedDigest,
        allowSetDigest: state.allowSetDigest,
        subjects: [...(artefact === undefined ? [] : [artefact]), ...(staged === undefined ? [] : [staged]), ...summariesFor(policy, input.summaries)],
        config: (await describe(input.tree, config.path)) ?? { name: config.path, sha256: "" },
        fixtures: input.fixtures.map(({ path, digest }) => ({ name: path, sha256: digest })),
        passed: tests.cases.filter((c) => c.passed).map(caseName),
        failed: tests.cases.filter((c) => !c.passed).map(caseName),
        engine: config.engine,
        gait: config.gait,
        tool: product/* VERSION */.x,
        base: { commit: newest.state.commit, committed: await committedAt(context, newest.state.commit) },
        head: input.head,
    };
}
function evidence_facts_names(policy, evidence) {
    return evidence.policy === policy.entry.id || evidence.output === policy.state.output;
}
function summariesFor(policy, summaries) {
    const below = stageBelow(policy.entry.stage);
    return summaries.filter((s) => evidence_facts_names(policy, s.observed) && s.observed.stage === below).map(({ file, sha256: digest }) => ({ name: file, sha256: digest }));
}
async function describe(tree, path) {
    const bytes = await tree.read(path);
    return bytes === undefined ? undefined : { name: path, sha256: sha256(bytes) };
}
async function committedAt(context, id) {
    const commit = (await context.world.git.commit(id)) ?? (await context.github?.commit(id));
    if (commit === undefined)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("commit_missing", `the clone lacks the commit ${id}`, {}, `Fetch it: git fetch --depth=1 origin ${id}`), 7);
    return formatInstant(commit.committed);
}

;// CONCATENATED MODULE: ./lib/src/commands/evidence-folder.js



async function readEvidenceFolder(tree, folder) {
    const entries = [];
    for (const file of await tree.list(folder)) {
        if (!/\.jsonl?$/u.test(file))
            continue;
        const bytes = await tree.read(file, source/* SIZE_LIMITS */.bd.evidence);
        if (bytes !== undefined)
            entries.push(...readFile(file, bytes));
    }
    return {
        statements: entries.flatMap((e) => ("statement" in e ? [e.statement] : [])),
        summaries: entries.flatMap((e) => ("summary" in e ? [e.summary] : [])),
        refusals: entries.flatMap((e) => ("refusal" in e ? [e.refusal] : [])),
    };
}
function readFile(file, bytes) {
    const name = { file, sha256: sha256(bytes) };
    const parts = file.endsWith(".jsonl") ? (0,source/* jsonLines */.i7)(bytes).map((line) => line.bytes) : [bytes];
    if (parts.length === 0)
        return [malformed("evidence_malformed", file, "it is empty")];
    return parts.map((part) => {
        const document = (0,source/* readStrictJson */.Sr)(file, part);
        return document.value === undefined
            ? malformed("evidence_malformed", file, words(document.diagnostics))
            : evidence_folder_entryOf(name, document.value, new TextDecoder().decode(part));
    });
}
function evidence_folder_entryOf(name, document, text) {
    if (isBundle(document)) {
        const payload = unverifiedPayload(document);
        if (payload === undefined)
            return malformed("attestation_malformed", name.file, "the bundle holds no in-toto statement");
        const inner = (0,source/* readStrictJson */.Sr)(name.file, payload);
        return inner.value === undefined ? malformed("evidence_malformed", name.file, words(inner.diagnostics)) : statementOf(name, inner.value, { text, payload });
    }
    if ((0,source/* stringMember */.sk)(document.root, "_type") === STATEMENT_TYPE)
        return statementOf(name, document, undefined);
    if ((0,source/* stringMember */.sk)(document.root, "schema") !== OBSERVED_SCHEMA) {
        return malformed("evidence_malformed", name.file, "it is neither an in-toto Statement v1, nor a Sigstore bundle, nor a summary of decisions");
    }
    const observed = readObserved(document);
    return observed.value === undefined
        ? malformed("evidence_malformed", name.file, words(observed.diagnostics))
        : { summary: { ...name, observed: observed.value } };
}
function statementOf(name, document, bundle) {
    const claims = readStatement(document);
    return claims.value === undefined
        ? malformed("evidence_malformed", name.file, words(claims.diagnostics))
        : { statement: { ...name, claims: claims.value, bundle } };
}
function malformed(code, file, why) {
    return { refusal: { code, message: `${file} is no evidence: ${why}`, help: "Make it anew with rollout record or rollout attest, or remove it." } };
}
function words(diagnostics) {
    return diagnostics.map((d) => (d.line === undefined ? d.message : `line ${d.line}: ${d.message}`)).join("; ");
}

;// CONCATENATED MODULE: ./lib/src/commands/find-policy.js




async function findPolicy(context, configs, id) {
    const side = await loadSide(context.world.files.tree, configs);
    const policy = policiesOf(side).find((p) => p.entry.id === id);
    if (policy !== undefined)
        return { side, policy };
    if ((0,diagnostic/* hasErrors */.Cs)(side.diagnostics))
        throw new refused/* Refused */.L(side.diagnostics);
    const known = policiesOf(side).map((p) => p.entry.id);
    throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("policy_unknown", `there is no policy ${JSON.stringify(id)}`, { file: configs[0] ?? "" }, known.length === 0 ? "The configuration has no policies." : `Known: ${known.join(", ")}.`));
}

;// CONCATENATED MODULE: ./lib/src/commands/policy-proof.js

function proofOf(policy, history, stage, now) {
    const below = stage === "enforce" ? "dry_run" : stage;
    const lineage = lineageOf(policy.state, history);
    const rules = strictestRules(lineage.ancestors[0]?.policy, policy.state, NO_MINIMUM);
    const soak = rules.soak[below];
    const found = standings(lineage, [...policy.state.allowSet, ...policy.state.staged], below, soak, now);
    return {
        soak,
        baseRules: baseRulesStanding(lineage, below, soak, now),
        proven: (name) => found.get(name)?.proven ?? false,
        clock: judgeClock(history, rules),
    };
}

;// CONCATENATED MODULE: ./lib/src/commands/move-stage.js















class MoveRefused extends Error {
    diagnostics;
    constructor(diagnostics) {
        super(diagnostics[0]?.message ?? "refused");
        this.name = "MoveRefused";
        this.diagnostics = diagnostics;
    }
}
async function promote(context, configs, id) {
    const { side, policy } = await findPolicy(context, configs, id);
    const from = policy.entry.stage;
    const to = src_config/* STAGES */.an[src_config/* STAGES */.an.indexOf(from) + 1];
    if (to === undefined || from === "enforce")
        throw new MoveRefused([
            (0,diagnostic/* errorAt */.Os)("stage_last", `${id} stands at enforce already`, {}, "Use --tools or --ready to take proven tools out of the staged file."),
        ]);
    const history = await baseBranch(context, side, configs);
    const proof = proofOf(policy, history, from, context.world.clock.now());
    if (!proof.baseRules.proven) {
        const help = `Let it stand at ${from} on the base branch; ${hours(proof.soak - proof.baseRules.hours)} are missing.`;
        throw new MoveRefused([(0,diagnostic/* errorAt */.Os)("soak_not_reached", `${id} has stood at ${from} for ${hours(proof.baseRules.hours)} of ${hours(proof.soak)}`, {}, help)]);
    }
    const unproven = policy.state.allowSet.filter((name) => !proof.proven(name));
    const files = await edited(context, policy, to);
    if (policy.entry.kind === "rendered" && unproven.length > 0)
        files.set(policy.entry.staged, formatStaged([...policy.state.staged, ...unproven]));
    const done = { from, to, staged: policy.entry.kind === "rendered" ? unproven : [], released: [] };
    const clock = proof.clock === undefined ? [] : ["soak_clock is server: check judges by merge times, this step was made by git's dates"];
    const held = heldBack(to, { ...policy.state, rendering: policy.entry.rendering, allowSet: policy.state.allowSet.filter(proof.proven) });
    const words = [...clock, ...(held === undefined ? [] : [held])].join("; ");
    const note = words === "" ? {} : { note: words };
    return { ...(await apply(context, configs, files)), ...done, ...note };
}
async function release(context, configs, id, tools) {
    const { side, policy } = await findPolicy(context, configs, id);
    const { entry } = policy;
    if (entry.kind !== "rendered")
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("no_staged_file", `${id} is hand-written and has no staged file`));
    const history = await baseBranch(context, side, configs);
    const proof = proofOf(policy, history, "dry_run", context.world.clock.now());
    const wanted = tools === "ready" ? policy.state.staged.filter(proof.proven) : tools.map((name) => (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(name)));
    const strangers = wanted.filter((name) => !policy.state.staged.includes(name));
    if (strangers.length > 0)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("tool_not_staged", `not in ${entry.staged}: ${strangers.map((n) => JSON.stringify(n)).join(", ")}`, { file: entry.staged }, policy.state.staged.length === 0 ? "Nothing is staged." : `Name what is staged, as the file has it, or take all that is proven: --ready.`));
    const unproven = wanted.filter((name) => !proof.proven(name));
    if (unproven.length > 0) {
        const message = `not proven at dry_run for ${hours(proof.soak)}: ${unproven.map((n) => JSON.stringify(n)).join(", ")}`;
        throw new MoveRefused([
            (0,diagnostic/* errorAt */.Os)("tool_not_proven", message, { file: entry.staged }, `Take those that are: ${nextCommand(policy.config.path, "rollout", "promote", id, "--ready")}`),
        ]);
    }
    const left = policy.state.staged.filter((name) => !wanted.includes(name));
    const files = new Map(wanted.length === 0 ? [] : [[entry.staged, formatStaged(left)]]);
    const note = tools === "ready" && wanted.length === 0 ? nothingReady(policy, proof) : undefined;
    return {
        ...(await apply(context, configs, files)),
        from: entry.stage,
        to: entry.stage,
        staged: [],
        released: wanted,
        ...(note === undefined ? {} : { note }),
    };
}
function nothingReady({ state }, { soak }) {
    if (state.staged.length === 0)
        return "nothing is staged";
    return `none of the ${state.staged.length} staged tools has stood at dry_run for ${hours(soak)} yet`;
}
async function rollback(context, configs, id, to) {
    const { policy } = await findPolicy(context, configs, id);
    const from = policy.entry.stage;
    if (src_config/* STAGES */.an.indexOf(to) >= src_config/* STAGES */.an.indexOf(from))
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("stage_not_back", `${id} stands at ${from}; ${to} is no step back`, {}, `Forward is: ${nextCommand(policy.config.path, "rollout", "promote", id)}`));
    return { ...(await apply(context, configs, await edited(context, policy, to))), from, to, staged: [], released: [] };
}
async function edited(context, policy, to) {
    const path = policy.config.path;
    const bytes = await context.world.files.tree.read(path);
    const text = bytes === undefined ? undefined : editStage((0,commands_read/* textOf */.b6)(bytes), policy.entry.stagePosition, policy.entry.stage, to);
    if (text === undefined)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("stage_line", `the stage of ${policy.entry.id} is not written as one plain word`, { file: path, ...policy.entry.stagePosition }, `Edit the line by hand: stage: ${to}`));
    return new Map([[path, text]]);
}
async function apply(context, configs, files) {
    const after = await loadSide(overlay(context.world.files.tree, files), configs);
    if ((0,diagnostic/* hasErrors */.Cs)(after.diagnostics))
        throw new refused/* Refused */.L(after.diagnostics);
    const planned = planOutputs(after, await headSide(context, configs, after));
    const outputs = new Map([
        ...[...files].map(([path, text]) => [path, { path, text }]),
        ...planned.outputs.map((o) => [o.path, o]),
    ]);
    if (outputs.size > 0)
        await context.world.files.writeAll([...outputs.values()], "workspace");
    return { written: [...outputs.keys()] };
}

;// CONCATENATED MODULE: ./lib/src/commands/same-bytes.js
function same_bytes_sameBytes(a, b) {
    return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

;// CONCATENATED MODULE: ./lib/src/commands/attest.js















async function attest(context, configs, id, output, gait) {
    const { side, policy } = await findPolicy(context, configs, id);
    const { files, git } = context.world;
    const history = await baseBranch(context, side, configs);
    const head = await git.head();
    const ready = await readTestIntents(side.tree, policy);
    if ((0,diagnostic/* hasErrors */.Cs)(ready.diagnostics))
        throw new refused/* Refused */.L(ready.diagnostics);
    const folder = await readEvidenceFolder(side.tree, policy.config.rollout.evidence);
    const summaries = folder.summaries.filter((s) => evidence_facts_names(policy, s.observed));
    const engine = await (0,commands_engine/* makeEngine */.b)(context.world, policy.config.engine, gait);
    try {
        const run = await runTests(engine, policy, ready.tests, [policy.entry.stage]);
        const wrong = [
            ...notCommitted(policy, history),
            ...testFailures(policy, run.report.cases.filter((c) => !c.passed).map((c) => `${c.intent} (${c.at}): ${c.message ?? "failed"}`), run.report.cases.length, run.diagnostics),
        ];
        if (wrong.length > 0)
            throw new MoveRefused(wrong);
        const fixtures = ready.tests.flatMap((t) => t.intents.map(({ path, digest }) => ({ path, digest })));
        const facts = await factsOf(context, {
            tree: side.tree,
            policy,
            lineage: lineageOf(policy.state, history),
            tests: run.report,
            fixtures,
            summaries,
            head: head ?? "",
        });
        if (facts === undefined)
            throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("never_merged", `${id} does not stand on the base branch yet`, {}, "Merge it first: evidence is of what the base branch holds."));
        if (head !== undefined) {
            const changed = await uncommitted(side.tree, git.tree(head), [facts.config, ...facts.fixtures].map((f) => f.name));
            if (changed.length > 0)
                throw new MoveRefused(changed);
        }
        await files.writeAll([{ path: output, text: (0,src_report/* jsonSource */.uT)(formatStatement(facts)) }], "operand");
    }
    finally {
        await engine.dispose();
    }
}
function notCommitted(policy, history) {
    const { state, entry, config } = policy;
    const newest = history.states.at(-1)?.policies.find((p) => p.output === state.output);
    if (isStale(policy))
        return [
            (0,diagnostic/* errorAt */.Os)("artefact_stale", `${state.output} is not what its inputs render to`, { file: state.output }, `Run: ${writeCommand(config.path, undefined)}`),
        ];
    if (newest !== undefined &&
        newest.enforcedDigest === state.enforcedDigest &&
        newest.stage === state.stage &&
        newest.settingsDigest === state.settingsDigest &&
        newest.testsDigest === state.testsDigest)
        return [];
    return [
        (0,diagnostic/* errorAt */.Os)("not_committed", `${entry.id} in the working tree is not what HEAD holds`, { file: config.path, ...entry.position }, "Check out the commit that is released, without changes."),
    ];
}
async function uncommitted(tree, head, paths) {
    const found = [];
    for (const path of new Set(paths)) {
        const [now, there] = [await tree.read(path), await head.read(path)];
        if (now !== undefined && there !== undefined && same_bytes_sameBytes(now, there))
            continue;
        found.push((0,diagnostic/* errorAt */.Os)("not_committed", `${(0,source/* quoteForMessage */.Hx)(path)} in the working tree is not what HEAD holds`, { file: path }, "Commit it first, or check out the commit that is released, without changes."));
    }
    return found;
}
function testFailures(policy, failed, total, diagnostics) {
    const at = { file: policy.config.path, ...policy.entry.position };
    if (total === 0)
        return [(0,diagnostic/* errorAt */.Os)("no_tests", `${policy.entry.id} has no tests, so there is nothing to attest`, at, "Add tests.")];
    return [
        ...diagnostics.filter((d) => d.severity === "error"),
        ...failed.map((words) => (0,diagnostic/* errorAt */.Os)("test_failed", `${policy.entry.id}: ${words}`, at, "Evidence is made of tests that pass: see registry-policy check.")),
    ];
}

;// CONCATENATED MODULE: ./lib/src/commands/gate-shut.js


async function gateShut(project, options, diagnostics) {
    const stage = project === undefined ? undefined : await stageOf(project, options.policy);
    return {
        schema: report_types/* GATE_SCHEMA */.yG,
        policy: options.policy,
        ...(stage === undefined ? {} : { stage }),
        require: options.require,
        open: false,
        missing: diagnostics.filter((d) => d.severity === "error").map(({ code, message, help }) => ({ code, message, ...(help === undefined ? {} : { help }) })),
        evidence: {},
        diagnostics,
    };
}
function gateWords({ stage, require }) {
    return ` stands at ${stage ?? "no stage that can be read"}, ${require} is required`;
}
async function stageOf({ context, configs }, policy) {
    try {
        return entryOf(await loadSide(context.world.files.tree, configs), policy)?.entry.stage;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/commands/evidence-past.js






function onlyTightened(stretch) {
    return stretch.every(({ policy, state }, i) => {
        const before = stretch[i + 1]?.policy;
        if (before === undefined)
            return true;
        const running = new Set(before.allowSet);
        const known = new Set([...before.allowSet, ...before.staged]);
        return (policy.stage === before.stage &&
            !state.baseRulesRelaxed.has(policy.output) &&
            policy.allowSet.every((name) => running.has(name)) &&
            policy.staged.every((name) => known.has(name)));
    });
}
async function pastState(context, ancestor, lineage, head, gait) {
    const commit = (await context.world.git.commit(head)) ?? (await context.github?.commit(head));
    if (commit === undefined)
        return undefined;
    const tree = await treeOf(context, commit);
    const side = await loadSide(tree, [ancestor.policy.config]);
    const policy = policiesOf(side).find((p) => p.state.output === ancestor.policy.output);
    if (policy === undefined)
        return undefined;
    const ready = await readTestIntents(tree, policy);
    const { summaries } = await readEvidenceFolder(tree, policy.config.rollout.evidence);
    const engine = await (0,commands_engine/* makeEngine */.b)(context.world, policy.config.engine, gait);
    try {
        const run = await runTests(engine, policy, ready.tests, [policy.entry.stage]);
        const fixtures = ready.tests.flatMap((t) => t.intents.map(({ path, digest }) => ({ path, digest })));
        const facts = await factsOf(context, { tree, policy, lineage, tests: run.report, fixtures, summaries, head });
        return facts === undefined ? undefined : { facts, enforced: policy.enforced };
    }
    finally {
        await engine.dispose();
    }
}

;// CONCATENATED MODULE: ./lib/src/commands/evidence-statements.js








async function judgeStatements(context, policy, input, files) {
    const attestation = policy.config.rollout.attestation;
    const refusals = input.attested ? [...unconfigured(attestation)] : [];
    const root = await readRoot(context, attestation);
    if (input.attested && root === "" && attestation?.trusted_root !== undefined)
        refusals.push(rootMissing(attestation.trusted_root));
    const head = await context.world.git.head();
    const verified = [];
    const outdated = [];
    if (files.length > 0 && head !== undefined) {
        const { commits } = await firstParents(context, head);
        const branch = { places: new Map(commits.map((c, i) => [c.id, i])), root };
        const now = await factsOf(context, {
            tree: context.world.files.tree,
            policy,
            lineage: input.lineage,
            tests: input.tests,
            fixtures: input.fixtures,
            summaries: input.summaries,
            head,
        });
        for (const file of files) {
            const signature = await judgeSignature(context, file, attestation, branch, input.now);
            const judged = await judgeStatement(context, policy, file, input, branch, now);
            if (signature.length > 0 || !judged.outdated)
                refusals.push(...signature, ...judged.refusals);
            else
                outdated.push(...judged.refusals);
            if (signature.length + judged.refusals.length === 0)
                verified.push(file);
        }
    }
    const useful = input.attested ? verified.filter((f) => f.bundle !== undefined) : verified;
    if (useful.length === 0)
        refusals.push(...outdated);
    if (useful.length === 0 && input.attested)
        refusals.push(missing(policy, verified.length > 0));
    return { refusals, verified };
}
function missing(policy, unsigned) {
    const what = unsigned ? "the evidence is not signed, which is required" : "there is no signed evidence that holds, which is required";
    return {
        code: "attestation_missing",
        message: `${policy.entry.id}: ${what}`,
        help: `Run in the workflow that signs: registry-policy rollout attest ${policy.entry.id} --output FILE`,
    };
}
function unconfigured(attestation) {
    const lacks = ["trusted_root", "repository", "workflow"].filter((key) => attestation?.[key] === undefined);
    if (lacks.length === 0)
        return [];
    return [
        {
            code: "attestation_unconfigured",
            message: `an attestation is required, but the configuration does not say whose: ${lacks.join(", ")} missing`,
            help: "Set rollout.trusted_root and rollout.signer.",
        },
    ];
}
function rootMissing(path) {
    return {
        code: "attestation_root",
        message: `the trusted root ${(0,source/* quoteForMessage */.Hx)(path)} does not exist, so no signature can be verified`,
        help: "Commit the trusted root of whoever signs; gh attestation trusted-root prints that of GitHub.",
    };
}
async function readRoot(context, attestation) {
    if (attestation?.trusted_root === undefined)
        return undefined;
    const bytes = await context.world.files.tree.read(attestation.trusted_root, source/* SIZE_LIMITS */.bd.evidence);
    return bytes === undefined ? "" : (0,commands_read/* textOf */.b6)(bytes);
}
async function judgeSignature(context, file, attestation, branch, now) {
    if (file.bundle === undefined || attestation === undefined || branch.root === undefined)
        return [];
    const answer = await context.world.verifyBundle(file.bundle.text, branch.root);
    if (!answer.verified) {
        const code = { bundle: "attestation_malformed", trusted_root: "attestation_root", signature: "attestation_signature" }[answer.why];
        const what = {
            bundle: "is no bundle that can be verified",
            trusted_root: `cannot be verified with ${attestation.trusted_root ?? ""}`,
            signature: "has no signature that holds",
        }[answer.why];
        return [{ code, message: `${file.file} ${what}: ${answer.message}`, help: "Sign the evidence anew with actions/attest." }];
    }
    if (answer.payloadType !== PAYLOAD_TYPE)
        return [{ code: "attestation_malformed", message: `${file.file} signs ${(0,source/* quoteForMessage */.Hx)(answer.payloadType)}, no in-toto statement` }];
    if (!same_bytes_sameBytes(answer.payload, file.bundle.payload))
        return [{ code: "attestation_malformed", message: `${file.file} signs another statement than the one that was read from it` }];
    return judgeSigner(file.file, answer.signer, attestation, new Set(branch.places.keys()), now);
}
async function judgeStatement(context, policy, file, input, branch, now) {
    const { claims } = file;
    const { ancestors } = input.lineage;
    const at = ancestors.findIndex((a) => a.state.commit === claims.base.commit);
    const ancestor = ancestors[at];
    if (ancestor === undefined || now === undefined)
        return foreign(file, `is of ${(0,source/* quoteForMessage */.Hx)(lineage_short(claims.base.commit))}, which is no state of this policy on the base branch`);
    if (!belongs(claims, ancestor, ancestors[at - 1], branch))
        return foreign(file, `was made at ${(0,source/* quoteForMessage */.Hx)(lineage_short(claims.head))}, which does not belong to the state ${lineage_short(claims.base.commit)}`);
    if (at === 0)
        return { refusals: judgeClaims(file.file, claims, now, input.now), outdated: false };
    const then = onlyTightened(ancestors.slice(0, at + 1))
        ? await pastState(context, ancestor, { ...input.lineage, ancestors: ancestors.slice(at) }, claims.head, input.gait)
        : undefined;
    if (then === undefined || relaxes(then.enforced, policy.enforced, input.now))
        return { refusals: [late(file, claims, now)], outdated: true };
    return { refusals: judgeClaims(file.file, claims, then.facts, input.now), outdated: false };
}
function foreign(file, why) {
    return {
        refusals: [{ code: "evidence_commit", message: `${file.file} ${why}`, help: "Make it at a commit of the branch that is released." }],
        outdated: false,
    };
}
function late(file, claims, now) {
    const same = claims.stage === now.stage && claims.enforcedDigest === now.enforcedDigest;
    const code = same ? "evidence_replayed" : "evidence_commit";
    const why = same ? "; the policy reads the same again, but evidence counts once" : ", and the policy was relaxed or moved since";
    return {
        code,
        message: `${file.file} is of the earlier state ${lineage_short(claims.base.commit)}${why}`,
        help: `Make it for the state ${lineage_short(now.base.commit)}: registry-policy rollout attest ${now.policy} --output FILE`,
    };
}
function belongs(claims, ancestor, newer, { places }) {
    const made = places.get(claims.head);
    const began = places.get(ancestor.state.commit);
    const ended = newer === undefined ? -1 : places.get(newer.state.commit);
    return made !== undefined && began !== undefined && ended !== undefined && made <= began && made > ended;
}

;// CONCATENATED MODULE: ./lib/src/commands/expected-stops.js


async function expectedStops(tree, policy) {
    const { tests } = await readTestIntents(tree, policy);
    return new Set(tests.filter(({ test }) => (0,gait/* severityOf */.xJ)(test.expect) >= (0,gait/* severityOf */.xJ)("require_approval")).flatMap((t) => t.intents.flatMap((i) => i.tool ?? [])));
}

;// CONCATENATED MODULE: ./lib/src/commands/evidence.js






async function judgeEvidence(context, policy, input) {
    const { rollout } = policy.config;
    const lineage = lineageOf(policy.state, input.history);
    const folder = await readEvidenceFolder(context.world.files.tree, rollout.evidence);
    const summaries = folder.summaries.filter((s) => evidence_facts_names(policy, s.observed));
    const statements = folder.statements.filter((s) => evidence_facts_names(policy, s.claims));
    const attested = rollout.attestation?.required === true || input.minimum.attestation;
    const below = stageBelow(policy.entry.stage);
    const refusals = [...folder.refusals, ...judgeSummaries(summaries, lineage, input.now)];
    if (rollout.observed !== undefined && below !== undefined) {
        refusals.push(...judgeObserved(summaries.filter((s) => s.observed.stage === below), rollout.observed, policy.entry.id, below, lineage, await expectedStops(context.world.files.tree, policy)));
    }
    if (attested || statements.length > 0)
        refusals.push(...(await uncommittedFixtures(context, policy, input.fixtures)));
    const judged = await judgeStatements(context, policy, { ...input, lineage, summaries: folder.summaries, attested }, statements);
    refusals.push(...judged.refusals);
    const files = refusals.length > 0 ? [] : [...judged.verified, ...summaries].map(({ file, sha256 }) => ({ file, sha256 }));
    return { refusals, told: files.length === 0 ? {} : { files } };
}
async function uncommittedFixtures(context, policy, fixtures) {
    const head = await context.world.git.head();
    if (head === undefined)
        return [];
    const { tests } = await readTestIntents(context.world.git.tree(head), policy);
    const of = (list) => JSON.stringify([...list].map((f) => `${f.path} ${f.digest}`).sort());
    if (of(tests.flatMap((t) => t.intents)) === of(fixtures))
        return [];
    return [
        {
            code: "fixtures_not_committed",
            message: `the fixtures of ${policy.entry.id} in the working tree are not what HEAD holds`,
            help: "Check out the commit that is released, without changes.",
        },
    ];
}

;// CONCATENATED MODULE: ./lib/src/commands/gate-tests.js





async function gateTests(context, options, policy, tree) {
    const ready = await readTestIntents(tree, policy);
    if ((0,diagnostic/* hasErrors */.Cs)(ready.diagnostics))
        throw new refused/* Refused */.L(ready.diagnostics);
    const engine = await (0,commands_engine/* makeEngine */.b)(context.world, options.engine ?? policy.config.engine, options.gait);
    try {
        const run = await runTests(engine, policy, ready.tests, [policy.entry.stage]);
        const { passed, failed } = run.report;
        const refusals = [];
        const shown = `They are shown by: ${nextCommand(policy.config.path, "check")}`;
        if (passed + failed === 0)
            refusals.push({ code: "no_tests", message: `${options.policy} has no tests`, help: "Add tests before it is released." });
        if (failed > 0 || run.disagreed)
            refusals.push({ code: "tests_failed", message: `${failed} tests of ${options.policy} fail`, help: shown });
        const bad = run.diagnostics.filter((d) => d.severity === "error");
        if (bad.length > 0)
            refusals.push({ code: "fixtures_invalid", message: `${bad.length} findings in the fixtures`, help: shown });
        return {
            report: run.report,
            passed,
            failed,
            refusals,
            diagnostics: run.diagnostics,
            fixtures: ready.tests.flatMap((t) => t.intents.map(({ path, digest }) => ({ path, digest }))),
        };
    }
    finally {
        await engine.dispose();
    }
}

;// CONCATENATED MODULE: ./lib/src/commands/gate.js









async function gate(context, options) {
    const { side, policy } = await findPolicy(context, options.configs, options.policy);
    const loaded = side.configs.find((c) => c.policies.includes(policy));
    const minimum = options.minimum ?? NO_MINIMUM;
    const now = context.world.clock.now();
    const history = await baseBranch(context, side, options.configs, minimum);
    const newest = history.states.at(-1);
    const tests = await gateTests(context, options, policy, side.tree);
    const evidence = await judgeEvidence(context, policy, { history, minimum, now, fixtures: tests.fixtures, tests: tests.report, gait: options.gait });
    const stage = judgeStage(policy.state, options.require);
    const missing = [
        ...(stage === undefined ? [] : [stage]),
        ...gate_notCommitted(policy, newest),
        ...judgeWay(policy.state, history, minimum, now),
        ...stale(policy),
        ...expired(policy, loaded?.exceptions ?? [], now),
        ...lint(policy),
        ...tests.refusals,
        ...evidence.refusals,
    ];
    return {
        schema: report_types/* GATE_SCHEMA */.yG,
        policy: options.policy,
        stage: policy.entry.stage,
        require: options.require,
        open: missing.length === 0,
        missing: missing.map(({ exception: _exception, ...rest }) => rest),
        evidence: {
            policy_digest: policy.artefact.digest,
            allow_set_digest: policy.state.allowSetDigest,
            ...(newest === undefined ? {} : { base: newest.commit }),
            clock: clockWords(history.clock),
            tests: { passed: tests.passed, failed: tests.failed },
            ...evidence.told,
        },
        diagnostics: tests.diagnostics,
    };
}
function gate_notCommitted({ entry, state }, newest) {
    const merged = newest?.policies.find((p) => p.output === state.output);
    if (merged?.enforcedDigest === state.enforcedDigest && merged.stage === state.stage)
        return [];
    return [
        {
            code: "not_committed",
            message: `${entry.id} in the working tree is not what HEAD holds`,
            help: "Check out the commit that is released, without changes.",
        },
    ];
}
function stale(policy) {
    if (!isStale(policy))
        return [];
    return [
        {
            code: "artefact_stale",
            message: `${policy.state.output} is not what its inputs render to`,
            help: `Run: ${writeCommand(policy.config.path, undefined)}`,
        },
    ];
}
function expired(policy, exceptions, now) {
    return exceptions
        .filter((exception) => exception.policy === policy.entry.id && exception.expires <= now)
        .map((exception) => ({
        code: "exception_expired",
        message: `the exception ${(0,source/* quoteForMessage */.Hx)(exception.file)} expired on ${(0,source/* quoteForMessage */.Hx)(exception.expiresText)}`,
        help: "Remove it, or have a new one reviewed.",
    }));
}
function lint(policy) {
    return lintOf(policy)
        .filter((finding) => finding.severity === "error")
        .map((finding) => ({
        code: "policy_lint",
        message: `${(0,source/* quoteForMessage */.Hx)(finding.file ?? "")}:${finding.line ?? 1}: ${finding.message}`,
        ...(finding.help === undefined ? {} : { help: finding.help }),
    }));
}

;// CONCATENATED MODULE: ./lib/src/commands/read-decisions.js







async function readDecisionFiles(context, operands) {
    const { files } = context.world;
    const records = [];
    const inputs = [];
    const seen = new Set();
    let failed = 0;
    const add = (path, bytes) => {
        const name = baseName(path);
        const digest = sha256(bytes);
        if (seen.has(digest))
            return [];
        seen.add(digest);
        const read = readDecisions(path, bytes);
        if (read.value === undefined)
            return read.diagnostics;
        records.push(read.value.records);
        failed += read.value.failed;
        inputs.push({ name, sha256: digest, records: read.value.records.length });
        return read.diagnostics;
    };
    const diagnostics = [];
    for (const operand of operands) {
        if (await files.isFolder(operand)) {
            const tree = files.folder(operand);
            for (const path of (await tree.list("")).filter((p) => /\.(?:json|jsonl|ndjson)$/iu.test(p))) {
                const bytes = await tree.read(path, source/* SIZE_LIMITS */.bd.evidence);
                if (bytes !== undefined)
                    diagnostics.push(...add(`${await files.shown(operand)}/${path}`, bytes));
            }
        }
        else {
            diagnostics.push(...add(await files.shown(operand), await (0,commands_operands/* readOperand */.gg)(context.world, operand, "the decisions", source/* SIZE_LIMITS */.bd.evidence)));
        }
    }
    if ((0,diagnostic/* hasErrors */.Cs)(diagnostics))
        throw new refused/* Refused */.L(diagnostics);
    if (inputs.length === 0)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("decisions_missing", `no decisions were given: ${operands.join(", ")}`, {}, "Name files of gate eval --json, trace records or the MCP proxy's export, or a folder that holds them."));
    return { records, failed, inputs };
}
function baseName(path) {
    return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

// EXTERNAL MODULE: ./lib/src/commands/intent-files.js
var intent_files = __webpack_require__(6409);
;// CONCATENATED MODULE: ./lib/src/commands/recorded-intents.js









async function replayIntents(context, policy, operands) {
    const engine = (0,commands_engine/* embeddedEngine */.D)((0,commands_nanoseconds/* nanosecondsOf */.$)(context.world.clock.now()));
    const tools = new Map();
    const stops = new Map();
    let intents = 0;
    for (const { path, bytes, lines } of await (0,intent_files/* intentFiles */.m)(context.world, operands)) {
        for (const one of lines ? (0,source/* jsonLines */.i7)(bytes) : [{ bytes, line: undefined }]) {
            const place = one.line === undefined ? { file: path } : { file: path, line: one.line };
            const judged = await engine.judge(policy.enforced, path, one.bytes);
            if (judged.error !== undefined)
                throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("intent_invalid", `${path}: ${judged.error}`, place, "Give intents as gait reads them, one a file, or one a line of a .jsonl file."));
            if ((0,diagnostic/* hasErrors */.Cs)(judged.diagnostics))
                throw new refused/* Refused */.L(judged.diagnostics.map((d) => ({ ...d, ...place })));
            intents++;
            const tool = toolOf(one.bytes);
            if (tool !== undefined)
                tools.set(judged.intent_digest, tool);
            if (judged.verdict === "block" || judged.verdict === "require_approval")
                stops.set(tool ?? "", (stops.get(tool ?? "") ?? 0) + 1);
        }
    }
    if (operands.length > 0 && intents === 0)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("intent_missing", `no intents were given: ${operands.join(", ")}`, {}, "Name files of intents, or a folder that holds them."));
    const sorted = [...stops].sort(([a], [b]) => (0,gait/* compareBytes */.Xo)(a, b)).map(([tool, count]) => ({ tool, intents: count }));
    return { tools, replayed: operands.length === 0 ? undefined : { intents, stops: sorted } };
}

;// CONCATENATED MODULE: ./lib/src/commands/record.js











async function record(context, configs, id, decisions, intents = []) {
    const { side, policy } = await findPolicy(context, configs, id);
    const { entry, state, config } = policy;
    const history = await baseBranch(context, side, configs);
    const base = history.states.at(-1)?.commit;
    const stretch = stretchAt(lineageOf(state, history), entry.stage);
    const accepted = digestsOf(stretch.filter((a) => a.policy.stage === entry.stage));
    if (base === undefined || accepted.size === 0) {
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("never_merged", `${id} does not stand at ${entry.stage} on the base branch yet, so nothing that was decided counts`, {}, "Merge it first, then record what was decided since."));
    }
    const { records, failed, inputs } = await readDecisionFiles(context, decisions);
    const recorded = await replayIntents(context, policy, intents);
    const observed = summarise({
        policy: id,
        output: state.output,
        stage: entry.stage,
        version: product/* VERSION */.x,
        base,
        inputs,
        failed,
        accepted,
        decisions: joinDecisions(records, recorded.tools),
        simulated: simulatedDigests(policy, stretch),
        runs: new Set([...state.allowSet, ...state.staged]),
        replayed: recorded.replayed,
    });
    if (observed.decisions === 0) {
        const { foreign, without_answer: silent } = observed.not_counted;
        const help = silent > 0
            ? "Traces of a simulation always say allow: give the output of gate eval --json as well."
            : "Give decisions that were made under this policy at this stage.";
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("observed_none", `none of the decisions is of ${id} at ${entry.stage} (${foreign} of other policies, ${silent} without an answer, ${failed} failed)`, {}, help));
    }
    const text = (0,src_report/* jsonSource */.uT)(formatObserved(observed));
    const path = `${config.rollout.evidence}/${id}-${entry.stage}-${sha256(new TextEncoder().encode(text)).slice(0, 12)}.json`;
    await context.world.files.writeAll([{ path, text }], "workspace");
    return { path, observed, unexpected: unexpectedStops([{ observed }], await expectedStops(side.tree, policy)) };
}
function simulatedDigests({ entry, state }, stretch) {
    if (entry.stage === "enforce" || (entry.kind === "rendered" && entry.stage !== "simulate"))
        return new Set();
    return new Set([state.enforcedDigest, ...stretch.map((a) => a.policy.enforcedDigest)]);
}

;// CONCATENATED MODULE: ./lib/src/commands/log-facts.js






async function stateFacts(context, state) {
    const commit = await context.world.git.commit(state.commit);
    const tree = commit === undefined ? context.github?.tree(state.commit) : await treeOf(context, commit);
    const configs = [...new Set(state.policies.map((p) => p.config))].sort();
    const policies = tree === undefined ? [] : policiesOf(await loadSide(tree, configs));
    const find = (id) => policies.find((p) => p.entry.id === id);
    return {
        linesOf: (id, tools) => tools.flatMap((tool) => (find(id)?.tools.get(tool) ?? []).slice(0, 1).map((t) => `${t.origin.file}:${t.origin.line}`)),
        deniedOf: (id, tools) => tools.filter((tool) => find(id)?.denied.includes(tool)).length,
        stageFacts: async (id) => {
            const policy = find(id);
            if (policy === undefined || tree === undefined)
                return undefined;
            const engine = (0,commands_engine/* embeddedEngine */.D)((0,commands_nanoseconds/* nanosecondsOf */.$)(state.began ?? context.world.clock.now()));
            const { report } = await runTests(engine, policy, (await readTestIntents(tree, policy)).tests, [policy.entry.stage]);
            const evidence = [];
            for (const file of await tree.list(policy.config.rollout.evidence)) {
                const bytes = await tree.read(file);
                if (bytes !== undefined)
                    evidence.push({ file, sha256: sha256(bytes) });
            }
            return { tests: { passed: report.passed, failed: report.failed }, evidence };
        },
    };
}
async function provenanceOf(context, commit) {
    const found = await context.world.git.commit(commit);
    const author = found === undefined ? {} : { author: found.author };
    if (context.github === undefined)
        return { ...author, approvers: "not known offline" };
    const pulls = (await context.github.pullsOfCommit(commit)).filter((p) => p.mergedAt !== undefined);
    const pull = pulls.find((p) => p.mergeCommit === commit) ?? pulls[0];
    if (pull === undefined)
        return { ...author, approvers: [] };
    return { author: pull.author, pull_request: pull.number, approvers: await context.github.approvers(pull.number) };
}

;// CONCATENATED MODULE: ./lib/src/commands/rollout-log.js









async function rolloutLog(context, configs, options) {
    const since = options.since === undefined ? undefined : parseInstant(options.since);
    if (options.since !== undefined && since === undefined)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("time", `--since is ${JSON.stringify(options.since)}, which is no time`, {}, "Write a date (2026-12-31) or a time (2026-12-31T00:00:00Z)."));
    const side = await loadSide(context.world.files.tree, configs);
    if ((0,diagnostic/* hasErrors */.Cs)(side.diagnostics))
        throw new refused/* Refused */.L(side.diagnostics);
    const history = await baseBranch(context, side, configs);
    const outputs = options.id === undefined
        ? undefined
        : rollout_log_outputsOf(options.id, policiesOf(side).map((p) => p.state), history);
    if (outputs?.size === 0)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("policy_unknown", `there is no policy ${JSON.stringify(options.id)}, and the base branch never held one`));
    const events = [];
    for (const [i, state] of history.states.entries()) {
        if (since !== undefined && state.began !== undefined && state.began < since)
            continue;
        const bare = about(eventsOf(history.states[i - 1], state), options.tool, state).filter((e) => outputs === undefined || outputs.has(e.output));
        if (bare.length === 0)
            continue;
        const facts = await stateFacts(context, state);
        const told = await provenanceOf(context, state.commit);
        for (const { output: _output, ...event } of bare) {
            const lines = facts.linesOf(event.policy, event.tools ?? []);
            const denied = event.kind === "tools_removed" ? facts.deniedOf(event.policy, event.tools ?? []) : 0;
            const message = denied === 0 ? event.message : `${event.message}, ${denied} by the deny list`;
            const at = state.began === undefined ? {} : { at: formatInstant(state.began) };
            const stage = STAGE_EVENTS.has(event.kind) ? await facts.stageFacts(event.policy) : undefined;
            events.push({ ...at, commit: state.commit, ...event, message, ...(lines.length === 0 ? {} : { from: lines }), ...stage, ...told });
        }
    }
    return { schema: "registry-policy.log/1", clock: clockWords(history.clock), complete: history.complete, events };
}
function rollout_log_outputsOf(id, head, history) {
    const policy = head.find((p) => p.id === id);
    const former = history.states.flatMap((s) => s.policies.filter((p) => p.id === id).map((p) => p.output));
    return new Set([...former, ...(policy === undefined ? [] : [policy.output, ...lineageOf(policy, history).ancestors.map((a) => a.policy.output)])]);
}
const STAGE_EVENTS = new Set(["appeared", "promoted", "rolled_back"]);
function about(events, asked, state) {
    const found = new Set(events.filter((e) => matches(e, asked, state)));
    const changed = new Set([...found].map((e) => e.output));
    return events.filter((e) => found.has(e) || (e.kind === "exception" && e.tools?.length === 0 && changed.has(e.output)));
}
function matches(event, asked, state) {
    if (asked === undefined)
        return true;
    const tool = (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(asked));
    if (event.tools !== undefined)
        return event.tools.includes(tool);
    const policy = state.policies.find((p) => p.output === event.output);
    return STAGE_EVENTS.has(event.kind) && policy !== undefined && rollout_log_namesOf(policy).includes(tool);
}
function eventsOf(before, after) {
    const events = [];
    const old = before?.policies ?? [];
    const continued = new Set();
    for (const policy of after.policies) {
        const was = predecessor(policy, old).found;
        if (was !== undefined)
            continued.add(was);
        const add = (kind, message, tools) => {
            events.push({ policy: policy.id, output: policy.output, kind, message, ...(tools === undefined ? {} : { tools }) });
        };
        if (was === undefined)
            add("appeared", `appeared at ${policy.stage} with ${(0,src_report/* counted */.hS)(rollout_log_namesOf(policy).length, "tool")}`, rollout_log_namesOf(policy));
        else
            compare(was, policy, add);
    }
    for (const policy of old) {
        if (continued.has(policy))
            continue;
        const gone = { kind: "removed", message: `removed; it stood at ${policy.stage}` };
        events.push({ policy: policy.id, output: policy.output, ...(after.readable ? gone : { kind: "unreadable", message: "cannot be read in this state" }) });
    }
    const known = new Set(before?.exceptions.map((e) => e.file));
    for (const e of after.exceptions) {
        if (known.has(e.file))
            continue;
        const output = after.policies.find((p) => p.id === e.policy)?.output ?? "";
        events.push({
            policy: e.policy ?? "",
            output,
            kind: "exception",
            message: `exception ${e.kind} until ${e.expiresText} by ${e.actor}: ${e.reason}`,
            tools: e.tools,
        });
    }
    return events;
}
function compare(was, now, add) {
    if (was.stage !== now.stage) {
        const forward = ["simulate", "dry_run", "enforce"].indexOf(now.stage) > ["simulate", "dry_run", "enforce"].indexOf(was.stage);
        add(forward ? "promoted" : "rolled_back", `${was.stage} -> ${now.stage}`);
    }
    const gained = rollout_log_minus(now.allowSet, was.allowSet);
    const staged = rollout_log_minus(now.staged, was.staged);
    const gated = rollout_log_minus(now.gated, was.gated);
    const lost = rollout_log_minus(rollout_log_namesOf(was), rollout_log_namesOf(now));
    if (gained.length > 0)
        add("tools_allowed", `${(0,src_report/* counted */.hS)(gained.length, "tool")} allowed`, gained);
    if (staged.length > 0)
        add("tools_staged", `${(0,src_report/* counted */.hS)(staged.length, "tool")} staged`, staged);
    if (gated.length > 0)
        add("tools_gated", `${(0,src_report/* counted */.hS)(gated.length, "tool needs", "tools need")} an approval`, gated);
    if (lost.length > 0)
        add("tools_removed", `${(0,src_report/* counted */.hS)(lost.length, "tool")} removed`, lost);
    if (was.baseRulesDigest !== now.baseRulesDigest)
        add("rules_changed", "hand-written rules changed");
}
function rollout_log_namesOf({ allowSet, staged, gated }) {
    return [...new Set([...allowSet, ...staged, ...gated])];
}
function rollout_log_minus(a, b) {
    const known = new Set(b);
    return a.filter((name) => !known.has(name));
}

;// CONCATENATED MODULE: ./lib/src/commands/digests-in-use.js



async function digestsInUse(context, decisions, policies) {
    const { records } = await readDecisionFiles(context, decisions);
    const found = new Map();
    for (const { policyDigest, at } of joinDecisions(records)) {
        const use = found.get(policyDigest) ?? { decisions: 0, first: Infinity, last: -Infinity };
        found.set(policyDigest, { decisions: use.decisions + 1, first: Math.min(use.first, at ?? Infinity), last: Math.max(use.last, at ?? -Infinity) });
    }
    return [...found]
        .sort(([a], [b]) => (0,gait/* compareBytes */.Xo)(a, b))
        .map(([policy_digest, use]) => {
        const current = policies.find((p) => p.artefact.digest === policy_digest)?.entry.id;
        const times = Number.isFinite(use.first) ? { first: formatInstant(use.first), last: formatInstant(use.last) } : {};
        return { policy_digest, decisions: use.decisions, ...times, ...(current === undefined ? {} : { current }) };
    });
}

;// CONCATENATED MODULE: ./lib/src/commands/rollout-status.js








async function rolloutStatus(context, configs, decisions) {
    const side = await loadSide(context.world.files.tree, configs);
    if ((0,diagnostic/* hasErrors */.Cs)(side.diagnostics))
        throw new refused/* Refused */.L(side.diagnostics);
    const history = await baseBranch(context, side, configs);
    const policies = policiesOf(side);
    const digests = decisions.length === 0 ? undefined : await digestsInUse(context, decisions, policies);
    return {
        schema: "registry-policy.status/1",
        policies: policies.map((p) => statusOf(p, history, context.world.clock.now())),
        ...(digests === undefined ? {} : { digests }),
    };
}
function statusOf(policy, history, now) {
    const { state, entry } = policy;
    const lineage = lineageOf(state, history);
    const proof = proofOf(policy, history, entry.stage, now);
    const next = src_config/* STAGES */.an[src_config/* STAGES */.an.indexOf(entry.stage) + 1];
    const unproven = state.allowSet.filter((name) => !proof.proven(name));
    const since = sinceOf(lineage, entry.stage);
    return {
        policy: entry.id,
        config: policy.config.path,
        stage: entry.stage,
        ...(since === undefined ? {} : { since: formatInstant(since) }),
        clock: clockWords(history.clock),
        tools: state.allowSet.length,
        proven: state.allowSet.length - unproven.length,
        staged: state.staged.map((tool) => ({ tool, proven: proof.proven(tool) })),
        ...(next === undefined ? {} : { next }),
        missing: next === undefined ? [] : [...clockOf(proof.clock), ...missingFor(policy, proof, unproven, next)],
        ...(lineage.ends === undefined ? {} : { identity: lineage.ends }),
    };
}
function clockOf(clock) {
    if (clock === undefined)
        return [];
    const { code, message, help } = clock;
    return [{ code, message, ...(help === undefined ? {} : { help }) }];
}
function missingFor(policy, proof, unproven, next) {
    const { stage, id } = policy.entry;
    const promote = nextCommand(policy.config.path, "rollout", "promote", id);
    if (!proof.baseRules.proven) {
        return [
            {
                code: "soak_not_reached",
                message: `it has stood at ${stage} for ${hours(proof.baseRules.hours)} of ${hours(proof.soak)}`,
                help: `Wait ${hours(proof.soak - proof.baseRules.hours)} more, then: ${promote}`,
            },
        ];
    }
    if (unproven.length === 0)
        return [];
    return [
        {
            code: "tool_not_proven",
            message: `${unproven.length === 1 ? "1 tool is" : `${unproven.length} tools are`} not proven at ${stage} and would be staged at ${next}`,
            help: promote,
            tools: unproven,
        },
    ];
}
function sinceOf(lineage, stage) {
    let since;
    for (const { policy, state } of lineage.ancestors) {
        if (src_config/* STAGES */.an.indexOf(policy.stage) < src_config/* STAGES */.an.indexOf(stage))
            break;
        since = state.began ?? since;
    }
    return since;
}

;// CONCATENATED MODULE: ./lib/src/commands/stage-args.js
const KILL_SWITCH = "Pass the kill-switch state file of your hosts as well, so that `gait kill-switch add` takes effect at once.";
function stageArgs(policy, file) {
    const { entry } = policy;
    const simulates = entry.stage === "simulate" || (entry.kind === "file" && entry.stage === "dry_run");
    const observes = entry.kind === "rendered" && entry.stage === "simulate" && entry.rendering.simulate === "observe";
    const flag = simulates && !observes;
    const way = entry.kind === "rendered" ? "set `simulate: observe` to watch there" : "they would enforce this hand-written policy at once";
    return {
        schema: "registry-policy.args/1",
        policy: entry.id,
        stage: entry.stage,
        gate_eval: ["--policy", file, ...(flag ? ["--simulate"] : [])],
        mcp: flag ? undefined : ["--policy", file],
        note: flag ? `gait mcp proxy, bridge and serve have no --simulate: ${way}. ${KILL_SWITCH}` : KILL_SWITCH,
    };
}

;// CONCATENATED MODULE: ./lib/src/commands/sync-branch.js



const BRANCH = "registry-policy/sync";
const WEB_FLOW = "web-flow";
const TRAILER = "Registry-Policy-Sync";
function branchName(id) {
    if (id === undefined || id === "")
        return BRANCH;
    const usable = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u.test(id) && !id.includes("..") && !/(?:\.|\.lock)$/u.test(id);
    if (usable)
        return `${BRANCH}-${id}`;
    const slug = id
        .replaceAll(/[^A-Za-z0-9]+/gu, "-")
        .replaceAll(/^-|-$/gu, "")
        .slice(0, 40);
    return `${BRANCH}-${slug === "" ? "" : `${slug}-`}${sha256(new TextEncoder().encode(id)).slice(0, 8)}`;
}
function commitMessage(tree, counts) {
    return `Follow the registry\n\n${counts.length === 0 ? "No verdict changes." : `${counts.join(", ")}.`}\n\n${TRAILER}: ${tree}\n`;
}
function isOurs(commit, identity) {
    const trailer = new RegExp(`^${TRAILER}: ([0-9a-f]{40,64})$`, "u").exec(commit.message.trimEnd().split("\n").at(-1) ?? "")?.[1];
    return commit.author === identity && (commit.committer === identity || commit.committer === WEB_FLOW) && trailer === commit.tree;
}
function foreignBranch(branch, comparison, identity) {
    const help = `Merge or close its pull request and delete the branch ${branch}; the next run makes its own.`;
    if (comparison === undefined)
        return (0,diagnostic/* errorAt */.Os)("sync_branch_foreign", `the branch ${branch} has no history in common with the default branch: it is left alone`, {}, help);
    const foreign = comparison.commits.filter((commit) => !isOurs(commit, identity));
    const [first] = foreign;
    if (first === undefined)
        return undefined;
    const who = first.author === "" ? "somebody whom GitHub does not know" : (0,source/* quoteForMessage */.Hx)(first.author);
    const more = foreign.length === 1 ? "" : ` and ${foreign.length - 1} more`;
    return (0,diagnostic/* errorAt */.Os)("sync_branch_foreign", `the branch ${branch} holds the commit ${first.id.slice(0, 12)} by ${who}${more}, which no sync of ${(0,source/* quoteForMessage */.Hx)(identity)} made: it is left alone`, {}, help);
}

;// CONCATENATED MODULE: ./lib/src/commands/sync-errors.js


function mayHeal({ status }) {
    return status === 409 || status === 422 || status === 0 || status >= 500;
}
function refusedByGitHub(error) {
    const [code, help] = helpFor(error);
    return new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)(code, error.message, {}, help), 7);
}
function helpFor({ status, message }) {
    if (/not permitted to create or approve pull requests/iu.test(message)) {
        return [
            "github_setting",
            'Allow it under Settings > Actions > General > Workflow permissions: "Allow GitHub Actions to create and approve pull requests" (an organisation may have to allow it first), or give the step the token of a GitHub App.',
        ];
    }
    if (/draft pull requests are not supported/iu.test(message)) {
        return [
            "github_no_drafts",
            "This repository has no drafts, so nothing that passes a limit is opened: look into the reasons in the log, then raise the limit or commit the exception.",
        ];
    }
    if (/rule violations|protected branch/iu.test(message))
        return ["github_rules", "Let a rule of the repository except the branches registry-policy/sync*, or give the step a token that may push there."];
    switch (status) {
        case 401:
            return ["github_token", "The token is not valid (any more): check the input `token`."];
        case 403:
        case 404:
            return [
                "github_permissions",
                "Give the job these lines: `permissions:`, `contents: write` and `pull-requests: write`. A pull request from a fork never gets them.",
            ];
        case 429:
            return ["github_limited", "GitHub asks to wait: run the job again later, or less often."];
        default:
            return ["github_failed", "Nothing is lost: the next run looks at what there is and goes on."];
    }
}

;// CONCATENATED MODULE: ./lib/src/commands/forecast.js




function forecast(entries, policy, now, toolsOf) {
    const trust = policy.mcpTrust;
    if (trust === undefined)
        return { falls: [], below: [], minScore: 0, maxAge: "" };
    const age = Number(trust.maxAgeNanoseconds / 1000000000n) * 1000;
    const falls = [];
    const below = [];
    for (const entry of entries) {
        const server = entry.server_id ?? entry.server_name ?? "";
        const tools = toolsOf.get((0,gait/* lower */.ib)((0,gait/* trim */.Bq)(server))) ?? [];
        const today = decide(policy, entry, now);
        if (today.reasonCodes.includes("mcp_trust_below_threshold"))
            below.push({ server, score: entry.score, tools });
        const updated = parseInstant(entry.updated_at);
        if (age <= 0 || updated === undefined || !today.reasonCodes.includes("mcp_trust_verified"))
            continue;
        const at = updated + age;
        const then = decide(policy, entry, at + 1);
        if (then.reasonCodes.includes("mcp_trust_stale"))
            falls.push({ server, at: formatInstant(at), verdict: then.verdict, reasonCodes: then.reasonCodes, tools });
    }
    falls.sort((a, b) => (0,gait/* compareBytes */.Xo)(a.at, b.at) || (0,gait/* compareBytes */.Xo)(a.server, b.server));
    return { falls, below, minScore: trust.minScore, maxAge: trust.maxAge };
}
function decide(policy, entry, now) {
    const rendered = (0,render/* renderSnapshot */.D7)({ entries: [entry] }).value;
    const bytes = rendered === undefined ? undefined : new TextEncoder().encode(rendered.text);
    const server = { serverId: entry.server_id ?? "", serverName: entry.server_name ?? "", publisher: "", source: "", endpoint: "" };
    return (0,gait/* verifyServer */.Vz)(policy, bytes, server, "", (0,commands_nanoseconds/* nanosecondsOf */.$)(now));
}

;// CONCATENATED MODULE: ./lib/src/commands/sync-forecast.js




async function foretell(side, now) {
    const tools = toolsByServer(side);
    const found = [];
    for (const snapshot of snapshotsOf(side)) {
        if (snapshot.entry.policy === undefined)
            continue;
        const policy = await (0,policy_text/* loadPolicyText */.of)(side.tree, snapshot.entry.policy, "the policy of the snapshot");
        if (policy.value !== undefined)
            found.push({ id: snapshot.entry.id, ...forecast(snapshot.entries, policy.value.policy, now, tools) });
    }
    return found;
}
function toolsByServer(side) {
    const found = new Map();
    for (const policy of policiesOf(side)) {
        for (const [name, entries] of policy.tools) {
            for (const { server_id: server } of entries) {
                if (server === undefined)
                    continue;
                const key = (0,gait/* lower */.ib)((0,gait/* trim */.Bq)(server));
                found.set(key, (found.get(key) ?? new Set()).add(name));
            }
        }
    }
    return new Map([...found].map(([key, names]) => [key, [...names].sort()]));
}

;// CONCATENATED MODULE: ./lib/src/commands/sync-limits.js



const DEFAULT_PERCENT = 50;
const FEWEST_NAMES = 5;
const MOST_AHEAD = 5 * 60_000;
function shareReasons(who, before, after, limits) {
    const old = new Set(before);
    const now = new Set(after);
    const removed = [...old].filter((name) => !now.has(name)).length;
    const added = [...now].filter((name) => !old.has(name)).length;
    const kept = old.size - removed;
    return [
        ...share("export_shrinks", `${removed} of ${old.size} ${who.what} of ${who.id} leave (${percent(removed, old.size)}), ${kept} stay`, who, removed, old.size, limits.shrink_percent),
        ...share("export_grows", `${added} ${who.what} come to the ${old.size} of ${who.id} (${percent(added, old.size)})`, who, added, old.size, limits.grow_percent),
    ];
}
function share(code, words, who, count, of, set) {
    const limit = set ?? DEFAULT_PERCENT;
    if (of === 0 || count * 100 <= limit * of || (set === undefined && count < FEWEST_NAMES))
        return [];
    const source = set === undefined ? "the default limit" : "the limit";
    return [(0,diagnostic/* errorAt */.Os)(code, `${words}; ${source} is ${limit}%`, { file: who.file }, "Check that the export is whole and that it is the right one.")];
}
function percent(count, of) {
    return of === 0 ? "all new" : `${Math.round((count * 100) / of)}%`;
}
function aheadReasons(who, { now, at }) {
    const made = at === undefined ? undefined : parseInstant(at);
    if (at === undefined || made === undefined || made <= now + MOST_AHEAD)
        return [];
    return [
        (0,diagnostic/* errorAt */.Os)("time_in_future", `the export of ${who.id} says it was made at ${(0,source/* quoteForMessage */.Hx)(at)}, which lies ahead of the clock`, { file: who.file }, "Correct the export, or the clock of the machine that made it."),
    ];
}
function timeReasons(who, { now, at, before }, limits) {
    const reasons = [];
    const say = (code, message, help) => {
        reasons.push((0,diagnostic/* errorAt */.Os)(code, message, { file: who.file }, help));
    };
    if (at === undefined && before !== undefined) {
        const message = `the export of ${who.id} does not say when it was made, but the committed one does (${(0,source/* quoteForMessage */.Hx)(before)}): it may go back in time`;
        say("export_time_missing", message, "Check where the export comes from.");
    }
    const made = at === undefined ? undefined : parseInstant(at);
    if (at === undefined || made === undefined)
        return reasons;
    const age = (now - made) / HOUR;
    const most = limits.max_export_age;
    if (most !== undefined && age > most)
        say("export_too_old", `the export of ${who.id} was made at ${(0,source/* quoteForMessage */.Hx)(at)}, ${hours(age)} ago; the limit is ${hours(most)}`, "Fetch a newer one; the date is never rewritten.");
    const earlier = before === undefined ? undefined : parseInstant(before);
    if (before !== undefined && earlier !== undefined && made < earlier) {
        say("export_goes_back", `the export of ${who.id} was made at ${(0,source/* quoteForMessage */.Hx)(at)}, the committed one at ${(0,source/* quoteForMessage */.Hx)(before)}: it goes back in time`, "Check where the export comes from.");
    }
    return reasons;
}
function timeNotes(who, { at, before }, limits) {
    if (at !== undefined || before !== undefined || limits.max_export_age === undefined)
        return [];
    return [`The export of ${who.id} does not say when it was made, so its age (limit ${hours(limits.max_export_age)}) is not known.`];
}

;// CONCATENATED MODULE: ./lib/src/commands/sync-reasons.js









async function weigh(input) {
    const judged = input.after.configs.flatMap((owner) => [
        ...owner.policies.map((p) => judgePolicy(input, owner, p)),
        ...owner.snapshots.map((s) => judgeSnapshot(input, owner, s)),
    ]);
    const reasons = [];
    const stubs = [];
    for (const one of judged) {
        reasons.push(...one.final);
        if (one.reasons.length === 0 || (await isCovered(input, one)))
            continue;
        reasons.push(...one.reasons);
        stubs.push(stubOf(one));
    }
    return { reasons, stubs, removed: removedNames(input), notes: judged.flatMap((j) => j.notes) };
}
function judgePolicy(input, owner, policy) {
    const base = baseOf(policy, input.before);
    const rules = strictestRules(base?.state, policy.state, input.minimum);
    const change = coveredChange("limit", policy.entry.id, base?.state, policy.state);
    if (policy.entry.kind !== "rendered")
        return { reasons: [], final: [], notes: [], change, rules: rules.exceptionRules, owner };
    const who = { id: policy.entry.id, what: "tools", file: policy.entry.registry.files[0] ?? policy.config.path };
    const times = { now: input.now, at: policy.exportedAt, before: base?.exportedAt };
    return {
        reasons: [
            ...limitReasons(input.report, policy, base !== undefined, rules.limits),
            ...(base === undefined ? [] : shareReasons(who, [...base.tools.keys()], [...policy.tools.keys()], rules.limits)),
            ...timeReasons(who, times, rules.limits),
        ],
        final: aheadReasons(who, times),
        notes: timeNotes(who, times, rules.limits),
        change,
        rules: rules.exceptionRules,
        owner,
    };
}
function judgeSnapshot(input, owner, snapshot) {
    const base = snapshotsOf(input.before).find((s) => s.entry.output === snapshot.entry.output || s.entry.id === snapshot.entry.id);
    const limits = strictestLimits([input.minimum.limits]);
    const who = { id: snapshot.entry.id, what: "servers", file: snapshot.entry.report.files[0] ?? owner.config.path };
    const times = { now: input.now, at: madeAt(snapshot), before: base === undefined ? undefined : madeAt(base) };
    const names = (s) => s.entries.map((e) => e.server_id ?? e.server_name ?? "");
    return {
        reasons: [...(base === undefined ? [] : shareReasons(who, names(base), names(snapshot), limits)), ...timeReasons(who, times, limits)],
        final: aheadReasons(who, times),
        notes: timeNotes(who, times, limits),
        change: { kind: "limit", policy: snapshot.entry.id, base: side(base), head: side(snapshot), detail: [] },
        rules: input.minimum.exceptionRules,
        owner,
    };
}
function side(snapshot) {
    return snapshot === undefined ? undefined : { stage: "enforce", enforcedDigest: sha256(new TextEncoder().encode(snapshot.text)) };
}
function madeAt(snapshot) {
    const own = snapshot.reading.exported_at;
    if (own !== undefined)
        return own;
    return snapshot.entries
        .map((e) => e.updated_at)
        .reduce((newest, at) => (newest === undefined || Date.parse(at) > Date.parse(newest) ? at : newest), undefined);
}
function limitReasons(report, policy, compared, limits) {
    const allowed = report.policies.find((p) => p.id === policy.entry.id)?.changes.newly_allowed.length ?? 0;
    const limit = limits.newly_allowed;
    if (!compared || limit === undefined || allowed <= limit)
        return [];
    return [(0,diagnostic/* errorAt */.Os)("limit_exceeded", `${allowed} tools become allowed in ${policy.entry.id}, the limit is ${limit}`, { file: policy.config.path })];
}
async function isCovered({ context, base, before, after, minimum, now }, { change, rules, owner }) {
    const exceptions = owner.exceptions;
    if (!exceptions.some((e) => e.change === changeDigest(change)))
        return false;
    const inBase = before?.configs.flatMap((c) => c.exceptions) ?? [];
    const configs = after.configs.map((c) => c.config.path);
    const history = base?.commit === undefined
        ? { states: [], complete: false, clock: "git" }
        : await readHistory(context, base.commit, {
            configs,
            artefacts: [],
            clock: soakClock(context, before === undefined ? [after] : [after, before], minimum),
            now,
        });
    const pool = { exceptions, inBase, history };
    return covering(pool, change, rules, now) !== undefined;
}
function stubOf({ change, owner }) {
    const digest = changeDigest(change);
    return {
        path: `${owner.config.exceptions}/${change.policy}-limit-${digest.slice(0, 12)}.yaml`,
        text: exceptionText(change, digest, [], "YOUR LOGIN", "WHY THIS IS RIGHT", "YYYY-MM-DD"),
    };
}
function removedNames({ before, after }) {
    const approved = new Set(policiesOf(after).flatMap((p) => [...p.tools.keys()]));
    const ran = policiesOf(before)
        .filter((p) => p.entry.kind === "rendered")
        .flatMap((p) => [...p.tools.keys()].filter((name) => !p.denied.includes(name)));
    return [...new Set(ran)].filter((name) => !approved.has(name)).sort();
}

;// CONCATENATED MODULE: ./lib/src/commands/sync-plan.js













async function planSync(context, base, tree, own, options) {
    const start = overlay(tree, own);
    const head = await loadSide(start, options.configs);
    if (!head.readable)
        throw new refused/* Refused */.L(head.diagnostics);
    const before = base === undefined ? undefined : await loadSide(base.tree, options.configs);
    const planned = planOutputs(head, before);
    if ((0,diagnostic/* hasErrors */.Cs)(planned.diagnostics))
        throw new refused/* Refused */.L(planned.diagnostics);
    await guardOutputs(context.world.files, head.configs, planned.outputs);
    const files = new Map([...own, ...planned.outputs.map((o) => [o.path, o.text])].sort(([a], [b]) => (a < b ? -1 : 1)));
    const after = overlay(tree, files);
    const result = await check(seenAs(context, after), {
        configs: options.configs,
        base: base?.commit,
        write: false,
        engine: options.engine,
        gait: options.gait,
        minimum: options.minimum,
    });
    const now = context.world.clock.now();
    const forecasts = await foretell(result.head, now);
    const report = {
        ...result.report,
        snapshots: result.report.snapshots.map((s) => ({ ...s, forecast: sync_plan_rowsOf(forecasts.find((f) => f.id === s.id)) })),
    };
    const weighed = await weigh({ context, base, before, after: result.head, report, minimum: options.minimum ?? NO_MINIMUM, now });
    return { files, report, weighed, forecasts };
}
function seenAs(context, tree) {
    return { ...context, event: undefined, world: { ...context.world, files: { ...context.world.files, tree } } };
}
function sync_plan_rowsOf(forecast) {
    return (forecast?.falls ?? []).map((f) => ({
        server: f.server,
        at: f.at,
        reason: `${f.reasonCodes.join(", ")}: then ${f.verdict}${f.tools.length === 0 ? "" : `, with ${f.tools.length === 1 ? "the tool" : `${f.tools.length} tools:`} ${f.tools.join(", ")}`}`,
    }));
}
async function changedExports(context, side) {
    const { files, git } = context.world;
    const head = await git.head();
    if (head === undefined)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("commit_missing", "there is no git repository with a commit here", {}, "Check the repository out in an earlier step (actions/checkout)."), 7);
    const committed = git.tree(head);
    const paths = side.configs.flatMap(({ config }) => [
        ...config.policies.flatMap((p) => (p.kind === "rendered" ? p.registry.files : [])),
        ...config.snapshots.flatMap((s) => s.report.files),
    ]);
    const changed = new Map();
    for (const path of new Set(paths)) {
        const now = await files.tree.read(path, source/* SIZE_LIMITS */.bd.export);
        if (now === undefined)
            throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("file_missing", `the export ${JSON.stringify(path)} does not exist in the working tree`, { file: path }, "An earlier step has to put the file in place."));
        const was = await committed.read(path, source/* SIZE_LIMITS */.bd.export);
        if (was === undefined || !same_bytes_sameBytes(now, was))
            changed.set(path, strictText(path, now));
    }
    return changed;
}
function strictText(path, bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("not_utf8", `${JSON.stringify(path)} is not UTF-8`, { file: path }, "Let the registry write UTF-8."));
    }
}

;// CONCATENATED MODULE: ./lib/src/commands/sync-pull.js





const TITLE = "Follow the registry";
async function converge(github, wanted) {
    const found = await look(github, wanted);
    const identity = await whoWeAre(github, wanted, found);
    const why = sync_pull_foreign(wanted.branch, identity, found);
    if (why !== undefined)
        return { state: "left_alone", why, pull: found.pull ?? found.elsewhere };
    const { pull, marker } = found;
    if (pull !== undefined && marker?.run !== undefined && wanted.run !== undefined && marker.run > wanted.run)
        return { state: "superseded", pull, run: marker.run };
    if (wanted.files.size === 0)
        return sync_pull_close(github, wanted, found);
    const tree = await github.createTree(wanted.base, [...wanted.files].map(([path, text]) => ({ path, text })));
    const stands = await standsAlready(github, wanted, found, tree);
    const flip = pull === undefined ? undefined : flipOf(wanted, pull, marker, stands);
    if (pull !== undefined && flip === true)
        await github.setDraft(pull.nodeId, true);
    const head = stands && found.head !== undefined ? found.head : await commit(github, wanted, found, tree);
    const marked = { head, run: wanted.run, state: wanted.draft ? "draft" : "ready" };
    const body = wanted.body(marked, identity);
    if (pull === undefined) {
        const opened = await github.openPull({ title: wanted.title, body, head: wanted.branch, base: wanted.defaultBranch, draft: wanted.draft });
        const again = wanted.body(marked, opened.author);
        if (again !== body)
            await github.updatePull(opened.number, { body: again });
        return { state: "opened", pull: opened, draft: opened.draft };
    }
    const retitled = pull.title !== wanted.title && pull.title.startsWith(TITLE);
    if (flip === false)
        await github.setDraft(pull.nodeId, false);
    const rewritten = !(0,src_report/* sameBody */.NZ)(pull.body, body);
    if (rewritten || retitled)
        await github.updatePull(pull.number, { ...(rewritten ? { body } : {}), ...(retitled ? { title: wanted.title } : {}) });
    return { state: !stands || rewritten || retitled || flip !== undefined ? "updated" : "current", pull, draft: flip ?? pull.draft };
}
async function look(github, { branch, defaultBranch, base }) {
    const head = await github.branch(branch);
    const comparison = head === undefined ? undefined : await github.compare(base, head);
    const pulls = head === undefined ? [] : await github.openPulls(github.owner, branch);
    const own = pulls.filter((p) => p.headOwner === github.owner && p.headRef === branch);
    const pull = own.find((p) => p.baseRef === defaultBranch);
    const elsewhere = own.find((p) => p.baseRef !== defaultBranch);
    return { head, comparison, pull, elsewhere, marker: pull === undefined ? undefined : (0,src_report/* readSyncMarker */.SU)(pull.body) };
}
async function whoWeAre(github, { identity }, { comparison }) {
    const first = comparison?.commits[0];
    if (first === undefined || first.author === identity || !first.author.endsWith("[bot]") || !isOurs(first, first.author))
        return identity;
    return (await github.viewer()) ?? identity;
}
function sync_pull_foreign(branch, identity, { head, comparison, pull, elsewhere, marker }) {
    const commits = head === undefined ? undefined : foreignBranch(branch, comparison, identity);
    if (commits !== undefined)
        return commits;
    if (elsewhere !== undefined)
        return pullForeign(branch, elsewhere, `which goes into ${(0,source/* quoteForMessage */.Hx)(elsewhere.baseRef)}`);
    if (pull === undefined || (pull.author === identity && marker !== undefined))
        return undefined;
    return pullForeign(branch, pull, pull.author === identity ? "whose text no longer starts with our marker" : `which ${(0,source/* quoteForMessage */.Hx)(pull.author)} opened`);
}
function pullForeign(branch, { number }, why) {
    return (0,diagnostic/* errorAt */.Os)("sync_pull_foreign", `there is the pull request #${number} from ${branch}, ${why}: it is left alone`, {}, `Merge or close it and delete the branch ${branch}; the next run makes its own.`);
}
async function sync_pull_close(github, { branch }, { head, comparison, pull }) {
    if (pull !== undefined)
        await github.updatePull(pull.number, { state: "closed" });
    const ours = comparison !== undefined && comparison.commits.length > 0;
    if (ours && (await github.branch(branch)) === head)
        await github.deleteBranch(branch);
    return pull === undefined ? { state: "unchanged" } : { state: "closed", pull };
}
async function standsAlready(github, { base, files }, { head, comparison, pull }, tree) {
    const newest = comparison?.commits.at(-1);
    if (head === undefined || comparison === undefined || newest === undefined || newest.id !== head)
        return false;
    if (comparison.mergeBase === base)
        return newest.tree === tree;
    if (pull === undefined || comparison.files === undefined)
        return false;
    const paths = [...files.keys()];
    if (comparison.files.some((path) => !files.has(path)))
        return false;
    const [before, now, there, wanted] = await Promise.all([comparison.mergeBase, base, head, tree].map((id) => idsAt(github, id, paths)));
    return paths.every((path) => before?.get(path) === now?.get(path) && wanted?.get(path) !== undefined && there?.get(path) === wanted.get(path));
}
async function idsAt(github, id, paths) {
    try {
        return await github.tree(id).ids(paths);
    }
    catch (error) {
        if (error instanceof input_error/* InputError */.d && error.diagnostic.code === "tree_too_large")
            return new Map();
        throw error;
    }
}
function flipOf({ draft }, pull, marker, stands) {
    if (draft === pull.draft)
        return undefined;
    const decided = draft ? marker?.state === "draft" && marker.head === pull.headSha && stands : marker?.state !== "draft";
    return decided ? undefined : draft;
}
async function commit(github, { branch, base, counts }, { head, comparison, pull }, tree) {
    const message = commitMessage(tree, counts);
    if (head === undefined || (pull === undefined && comparison !== undefined && comparison.commits.length > 0)) {
        const made = await github.createCommit([base], message, tree);
        if (head !== undefined && (await github.branch(branch)) === head)
            await github.deleteBranch(branch);
        await github.createBranch(branch, made);
        return made;
    }
    const made = await github.createCommit(parentsOf(head, base, comparison?.mergeBase), message, tree);
    await github.updateBranch(branch, made, false);
    return made;
}
function parentsOf(head, base, mergeBase) {
    if (mergeBase === base)
        return [head];
    return mergeBase === head ? [base] : [head, base];
}

;// CONCATENATED MODULE: ./lib/src/commands/sync.js











const ROUNDS = 6;
const ROUTINE_EVENTS = ["schedule", "workflow_dispatch", "repository_dispatch", "push"];
async function sync(context, options) {
    return options.pullRequest ? intoPullRequest(context, options) : intoFiles(context, options);
}
async function intoFiles(context, options) {
    const { files, git } = context.world;
    const head = await git.head();
    const base = head === undefined ? undefined : await commitBase(context, head);
    const plan = await planSync(context, base, files.tree, new Map(), options);
    const paths = [...plan.files.keys()];
    await files.writeAll([...plan.files].map(([path, text]) => ({ path, text })), "workspace");
    const state = paths.length > 0 ? "written" : "unchanged";
    const wrote = paths.length > 0 ? paths.map((path) => (0,src_report/* logLine */.BP)("wrote ", path)) : ["Everything is up to date."];
    return sync_resultOf(plan, { exit: 0, state, lines: [...wrote, ...heldLines(plan, "A pull request with this would be a draft: ")] });
}
async function intoPullRequest(context, options) {
    const { github, event, world } = context;
    if (github === undefined)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("github_missing", "--pull-request needs GitHub: it runs in the action, with a token", {}, "Use the action with `command: sync`; on a machine of your own, run sync without --pull-request and commit what it writes."), 7);
    if (event !== undefined && !ROUTINE_EVENTS.includes(event.name)) {
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("event_unsuitable", `sync does not run on the event ${event.name}: its files may be anybody's`, {}, `Use one of ${ROUTINE_EVENTS.join(", ")}.`));
    }
    if ((await world.git.prefix()) !== "")
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("workspace_inside", "the workspace is not the top of the repository", {}, "Check the repository out into the workspace itself (actions/checkout without `path`)."));
    const plans = new Map();
    for (let round = 1;; round++) {
        try {
            return await oneRound(context, options, plans);
        }
        catch (error) {
            if (!(error instanceof GitHubError))
                throw error;
            if (round >= ROUNDS || !mayHeal(error))
                throw refusedByGitHub(error);
        }
    }
}
async function oneRound(context, options, plans) {
    const { github, event } = context;
    if (github === undefined)
        throw new Error("no GitHub");
    const branch = branchName(options.commentId);
    const defaultBranch = await github.defaultBranch();
    if (branch === defaultBranch)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("branch_default", `the default branch is called ${branch}, and that one is never touched`, {}, "Give the input `comment-id`, which changes the branch's name."));
    const base = await github.branch(defaultBranch);
    if (base === undefined)
        throw new input_error/* InputError */.d((0,diagnostic/* errorAt */.Os)("branch_missing", `the default branch ${JSON.stringify(defaultBranch)} has no commit`), 7);
    const plan = plans.get(base) ?? (await planAt(context, options, base));
    plans.set(base, plan);
    const identity = await github.identity();
    const { reasons, stubs, removed, notes } = plan.weighed;
    const counts = (0,src_report/* totals */.Sd)(plan.report).slice(0, 3);
    const run = Number(event?.runId ?? "");
    const outcome = await converge(github, {
        branch,
        defaultBranch,
        base,
        identity,
        files: plan.files,
        draft: reasons.length > 0,
        title: counts.length === 0 ? TITLE : `${TITLE}: ${counts.join(", ")}`,
        counts,
        run: Number.isSafeInteger(run) && run > 0 ? run : undefined,
        body: (marker, login) => (0,src_report/* syncBody */.Sn)({ marker, report: plan.report, reasons, stubs, removed, notes, forecasts: plan.forecasts, ownToken: login === "github-actions[bot]" }),
    });
    return told(plan, outcome, branch);
}
async function planAt(context, options, id) {
    const base = await commitBase(context, id);
    const exports = await changedExports(context, await loadSide(base.tree, options.configs));
    const own = new Map();
    for (const [path, text] of exports) {
        const there = await base.tree.read(path);
        if (there === undefined || !same_bytes_sameBytes(there, new TextEncoder().encode(text)))
            own.set(path, text);
    }
    return planSync(context, base, base.tree, own, options);
}
function told(plan, outcome, branch) {
    const address = outcome.pull?.url;
    const url = address === undefined ? {} : { pullRequestUrl: address };
    const number = outcome.pull === undefined ? "" : `#${outcome.pull.number} ${outcome.pull.url}`;
    switch (outcome.state) {
        case "opened":
        case "updated":
        case "current": {
            const words = { opened: "opened", updated: "brought up to date", current: "up to date already:" }[outcome.state];
            const files = [...plan.files.keys()].map((path) => (0,src_report/* logLine */.BP)("  changes ", path));
            const own = `${outcome.draft ? "draft pull request" : "pull request"} ${words} `;
            return sync_resultOf(plan, { exit: 0, state: outcome.state, lines: [(0,src_report/* logLine */.BP)(own, number), ...files, ...heldLines(plan, "Not routine: ")], ...url });
        }
        case "closed":
            return sync_resultOf(plan, { exit: 0, state: "closed", lines: [(0,src_report/* logLine */.BP)("Nothing is left to change: closed the pull request ", number)] });
        case "unchanged":
            return sync_resultOf(plan, { exit: 0, state: "unchanged", lines: ["The default branch holds everything already; there is nothing to change."] });
        case "superseded":
            return sync_resultOf(plan, {
                exit: 0,
                state: "superseded",
                lines: [(0,src_report/* logLine */.BP)(`The newer run ${outcome.run} has written the pull request `, number, "; this one gives way.")],
                ...url,
            });
        case "left_alone": {
            const { why } = outcome;
            const report = { ...plan.report, result: "failed", exit_code: 3, diagnostics: [why, ...plan.report.diagnostics] };
            return { ...sync_resultOf(plan, { exit: 3, state: "left_alone", lines: [(0,src_report/* logLine */.BP)(why.message, ". ", why.help ?? "", ` (${branch})`)], ...url }), report };
        }
    }
}
function sync_resultOf(plan, rest) {
    return { report: plan.report, files: [...plan.files.keys()], reasons: plan.weighed.reasons, ...rest };
}
function heldLines({ weighed }, lead) {
    return [...weighed.reasons.map((r) => (0,src_report/* logLine */.BP)(lead, r.message)), ...weighed.notes.map((note) => (0,src_report/* logLine */.BP)("note: ", note))];
}

;// CONCATENATED MODULE: ./lib/src/commands/index.js


























/***/ }),

/***/ 6865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7775);
/* harmony import */ var _registry_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2358);
/* harmony import */ var _operands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7035);
/* harmony import */ var _refused_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6205);




async function inspect(world, options) {
    const registry = await (0,_operands_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptions */ .Tt)(world, options.options, options.format);
    const documents = await (0,_operands_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocuments */ .r9)(world, options.files, "the export");
    const reading = (0,_registry_index_js__WEBPACK_IMPORTED_MODULE_0__.readExport)(documents, registry);
    const refuse = (diagnostics) => new _refused_js__WEBPACK_IMPORTED_MODULE_2__/* .RefusedExport */ .R(diagnostics, (0,_registry_index_js__WEBPACK_IMPORTED_MODULE_0__.recognised)(documents, registry));
    if (reading.value === undefined || (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrors */ .Cs)(reading.diagnostics))
        throw refuse(reading.diagnostics);
    const times = (0,_registry_index_js__WEBPACK_IMPORTED_MODULE_0__.checkReportTimes)(reading.value, world.clock.now());
    if (times.length > 0)
        throw refuse([...times, ...reading.diagnostics]);
    return { document: (0,_registry_index_js__WEBPACK_IMPORTED_MODULE_0__.inspectDocument)(reading.value), diagnostics: reading.diagnostics };
}


/***/ })

};
