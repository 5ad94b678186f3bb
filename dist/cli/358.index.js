export const id = 358;
export const ids = [358];
export const modules = {

/***/ 216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ finish),
/* harmony export */   jn: () => (/* binding */ startCollecting),
/* harmony export */   ov: () => (/* binding */ leaveOut)
/* harmony export */ });
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6699);
/* harmony import */ var _entry_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7854);


function startCollecting() {
    return { tools: [], servers: [], trust_entries: [], left_out: [], diagnostics: [], ignored: new Map() };
}
function leaveOut(into, subject, code, reason, at) {
    const origin = "node" in at ? (0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .originOf */ .yv)(at.file, at.node, at.pointer) : at;
    into.left_out.push({ subject, code, reason, origin });
}
function finish(into, inventory, exportedAt) {
    return {
        tools: into.tools,
        servers: into.servers,
        trust_entries: into.trust_entries,
        left_out: into.left_out,
        diagnostics: [...into.diagnostics, ...(0,_entry_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .ignoredKeyNotes */ .Nc)(into.ignored)],
        inventory,
        ...(exportedAt === undefined ? {} : { exported_at: exportedAt }),
    };
}


/***/ }),

/***/ 7381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ takesBack),
/* harmony export */   Kq: () => (/* binding */ denialUnder),
/* harmony export */   yN: () => (/* binding */ decides)
/* harmony export */ });
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6699);

const DECIDING = words("approved status state denied disabled expiresat validuntil");
const DECIDING_FOR_ALL = words("approved denied disabled expiresat validuntil");
const APPROVING = words("allow allowed active enabled permitted valid authorized authorised granted");
const APPROVING_ANYWHERE = words("approved approval approvalstatus approvalstate");
const DENYING = words("archived banned block blocked blockedtools blocklist denied deniedtools deny denylist deleted deprecated disabled disabledtools " +
    "exclude excluded excludedtools expired forbidden inactive malicious quarantined rejected removed retired revoked suspended withdrawn");
const ENDING = words("deletedat deprecatedat disabledat endoflife eol expiration expirationdate expires expiresat expireson expiry expirydate " +
    "notafter removedat retiredat revokedat sunset suspendedat until validto validuntil");
const NAMING = words("category displayname label name title");
const NO_WORD = words("banned blocked deleted denied deprecated disabled expired forbidden inactive notallowed notapproved quarantined rejected removed " +
    "retired revoked suspended unapproved withdrawn");
const UNDECIDED_WORD = words("block deny draft false inreview no none pending proposed submitted unreviewed");
const DECISION_KEY = /(?:approval|decision|disposition|effect|lifecycle|lifecyclestate|review|state|status|verdict)$/;
const APPROVAL_KEY = /approv|decision|exception|governance|grant|lifecycle|review|status|state|validity/;
const FALSY = words("0 disabled false n never no none off");
function decides(key, level) {
    return forms(key).some((form) => (level === "entry" ? DECIDING : DECIDING_FOR_ALL).has(form));
}
function takesBack(m) {
    if (saysNo(m))
        return true;
    return m.value.kind === "object" && APPROVAL_KEY.test(formOf(m.key)) && m.value.members.some((inner) => saysNo(inner, m.key));
}
function denialUnder(node, depth, pointer, under, except) {
    if (node?.kind !== "object")
        return undefined;
    for (const m of node.members) {
        if (m.key === except)
            continue;
        const at = pointer + (0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerStep */ .UN)(m.key);
        if (saysNo(m, under))
            return { member: m, pointer: at };
        const inner = depth > 1 ? denialUnder(m.value, depth - 1, at, m.key) : undefined;
        if (inner !== undefined)
            return inner;
    }
    return undefined;
}
function saysNo({ key, value }, under) {
    const names = forms(key);
    const is = (set) => names.some((name) => set.has(name));
    if ((is(APPROVING_ANYWHERE) || (under === undefined && is(APPROVING))) && isNo(value))
        return true;
    if (is(DENYING) && !isNo(value) && !isEmpty(value))
        return true;
    if (is(ENDING) && (under === undefined || APPROVAL_KEY.test(formOf(under))) && !isNo(value) && !isEmpty(value))
        return true;
    if (value.kind !== "string" || is(NAMING))
        return false;
    const word = formOf(value.value);
    return NO_WORD.has(word) || (UNDECIDED_WORD.has(word) && names.some((name) => DECISION_KEY.test(name)));
}
function isNo(node) {
    switch (node.kind) {
        case "boolean":
            return !node.value;
        case "number":
            return node.value === 0;
        case "string":
            return FALSY.has(formOf(node.value)) || NO_WORD.has(formOf(node.value)) || UNDECIDED_WORD.has(formOf(node.value));
        case "object":
        case "array":
        case "null":
            return false;
    }
}
function isEmpty(node) {
    switch (node.kind) {
        case "string":
            return formOf(node.value) === "";
        case "object":
            return node.members.length === 0;
        case "array":
            return node.items.length === 0;
        case "null":
            return true;
        case "boolean":
        case "number":
            return false;
    }
}
function formOf(text) {
    return text.length > 64 ? "" : (0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .foldKey */ .pU)(text).replaceAll(/[^a-z0-9]/g, "");
}
function forms(key) {
    const known = REMEMBERED.get(key);
    if (known !== undefined)
        return known;
    const form = formOf(key);
    const found = /^(?:is|was)./.test(form) ? [form, form.replace(/^(?:is|was)/, "")] : [form];
    if (REMEMBERED.size < 1000 && key.length <= 64)
        REMEMBERED.set(key, found);
    return found;
}
const REMEMBERED = new Map();
function words(text) {
    return new Set(text.split(" "));
}


/***/ }),

/***/ 9772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ endpointOf)
/* harmony export */ });
const URL_PARTS = /^((?:https?|wss?):\/\/)(?:[^/?#]*@)?([^/?#@]+(?:\/[^?#]*)?)/i;
function endpointOf(text) {
    if (text.length > 2048 || /[{}<>$*\s]/.test(text))
        return undefined;
    const parts = URL_PARTS.exec(text);
    return parts === null ? undefined : `${parts[1] ?? ""}${parts[2] ?? ""}`;
}


/***/ }),

/***/ 7854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nc: () => (/* binding */ ignoredKeyNotes),
/* harmony export */   bt: () => (/* binding */ checkEntryKeys),
/* harmony export */   vI: () => (/* binding */ refuseDenials)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7775);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6699);
/* harmony import */ var _denials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7381);
/* harmony import */ var _misspelled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(527);




const SUSPICIOUS = new Set([
    "active",
    "allow",
    "allowed",
    "block",
    "blocked",
    "decision",
    "deny",
    "deprecated",
    "deleted",
    "effect",
    "enabled",
    "expired",
    "expires",
    "expiry",
    "inactive",
    "rejected",
    "revoked",
    "state",
    "status",
    "valid_to",
    "verdict",
]);
const KEYS_LIMIT = 256;
const TOLD_KEYS = 20;
function checkEntryKeys(file, node, known, diagnostics, ignored, level = "entry") {
    const what = level === "entry" ? "this entry" : "all of this export";
    if (node.members.length > KEYS_LIMIT) {
        const message = `an entry has ${node.members.length} keys, more than the limit of ${KEYS_LIMIT}`;
        diagnostics.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__/* .errorAt */ .Os)("entry_too_many_keys", message, { file, line: node.line, column: node.column }, "Check what produced this export."));
        return false;
    }
    let usable = true;
    for (const m of node.members) {
        if (known.has(m.key))
            continue;
        if ((0,_denials_js__WEBPACK_IMPORTED_MODULE_1__/* .decides */ .yN)(m.key, level) || (0,_denials_js__WEBPACK_IMPORTED_MODULE_1__/* .takesBack */ .Ck)(m)) {
            usable = false;
            diagnostics.push(decidingKey(file, m, what));
            continue;
        }
        const meant = (0,_misspelled_js__WEBPACK_IMPORTED_MODULE_2__/* .otherLetters */ .yz)(m.key, known);
        if (meant !== undefined) {
            usable = false;
            const message = `key ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForMessage */ .Hx)(m.key)} is \`${meant}\` in other letters`;
            diagnostics.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__/* .errorAt */ .Os)("key_misspelled", message, { file, line: m.line, column: m.column }, `Write \`${meant}\`, or remove the key.`));
            continue;
        }
        const seen = ignored.get(m.key);
        if (seen === undefined)
            ignored.set(m.key, { count: 1, origin: { file, line: m.line, column: m.column } });
        else
            seen.count++;
    }
    return usable;
}
function refuseDenials(file, node, known, diagnostics, what) {
    const found = node.members.filter((m) => !known.has(m.key) && ((0,_denials_js__WEBPACK_IMPORTED_MODULE_1__/* .decides */ .yN)(m.key, "document") || (0,_denials_js__WEBPACK_IMPORTED_MODULE_1__/* .takesBack */ .Ck)(m)));
    for (const m of found)
        diagnostics.push(decidingKey(file, m, what));
    return found.length === 0;
}
function decidingKey(file, m, what) {
    const message = `key ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForMessage */ .Hx)(m.key)} may deny or limit ${what}, and this format does not define what it means`;
    const help = "Say with a mapping (`format: mapping`) which of its values count as approved, or remove the key from the export.";
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__/* .errorAt */ .Os)("entry_key_decides", message, { file, line: m.line, column: m.column }, help);
}
function ignoredKeyNotes(ignored) {
    const notes = [];
    let rest = 0;
    for (const [key, { count, origin }] of ignored) {
        const suspicious = SUSPICIOUS.has(key.toLowerCase());
        if (!suspicious && notes.length >= TOLD_KEYS) {
            rest++;
            continue;
        }
        const times = count === 1 ? "in one entry" : `in ${count} entries`;
        const message = `key ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForMessage */ .Hx)(key)} is ignored ${times}`;
        const help = suspicious ? "If it takes an approval back, read it with a mapping (`format: mapping`)." : undefined;
        notes.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__/* .diagnosticAt */ .R5)(suspicious ? "warning" : "note", "entry_key_ignored", message, origin, help));
    }
    if (rest > 0)
        notes.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__/* .diagnosticAt */ .R5)("note", "entry_key_ignored", `${rest} more different keys are ignored`));
    return notes;
}


/***/ }),

/***/ 527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ refuseMisspelled),
/* harmony export */   aj: () => (/* binding */ refuseUnknownLists),
/* harmony export */   yz: () => (/* binding */ otherLetters)
/* harmony export */ });
/* harmony import */ var _source_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1445);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6699);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8375);



const SHORT = { length: 8, slips: 1 };
const LONG_SLIPS = 2;
function otherLetters(key, known) {
    let folded = FOLDED.get(known);
    if (folded === undefined) {
        folded = new Map([...known].map((k) => [(0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__/* .foldKey */ .pU)(k), k]));
        FOLDED.set(known, folded);
    }
    return folded.get((0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__/* .foldKey */ .pU)(key));
}
const FOLDED = new WeakMap();
function refuseMisspelled(draft, place, decisive) {
    const { node } = place;
    if (node.kind !== "object")
        return true;
    let sound = true;
    for (const m of node.members) {
        for (const meant of passesFor(m.key, decisive)) {
            if (decisive[meant]?.includes(m.value.kind) !== true || node.members.some((other) => other.key === meant))
                continue;
            sound = false;
            const at = { ...(0,_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .originAt */ .iX)({ ...place, node: m.value, pointer: place.pointer + (0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__/* .pointerStep */ .UN)(m.key) }), line: m.line, column: m.column };
            (0,_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(draft, "key_misspelled", `key ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForMessage */ .Hx)(m.key)} looks like \`${meant}\`, which is missing here`, at, `Write \`${meant}\`, or remove the key.`);
            break;
        }
    }
    return sound;
}
function passesFor(key, decisive) {
    let known = REMEMBERED.get(decisive);
    if (known === undefined) {
        known = new Map();
        REMEMBERED.set(decisive, known);
    }
    const before = known.get(key);
    if (before !== undefined)
        return before;
    const found = Object.hasOwn(decisive, key) || key.length > LONGEST ? [] : Object.keys(decisive).filter((meant) => isSlip(key, meant));
    if (known.size < REMEMBERED_KEYS)
        known.set(key, found);
    return found;
}
const REMEMBERED = new WeakMap();
const REMEMBERED_KEYS = 1000;
const LONGEST = 64;
function refuseUnknownLists(draft, place, known) {
    if (place.node.kind !== "object")
        return true;
    const found = place.node.members.filter((m) => !known.has(m.key) && holdsEntries(m.value));
    for (const m of found) {
        const at = { ...(0,_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .originAt */ .iX)({ ...place, node: m.value, pointer: place.pointer + (0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__/* .pointerStep */ .UN)(m.key) }), line: m.line, column: m.column };
        const message = `${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForMessage */ .Hx)(m.key)} holds entries, and this format has no such list`;
        (0,_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(draft, "unknown_list", message, at, `It has ${[...known].map((key) => `\`${key}\``).join(", ")}.`);
    }
    return found.length === 0;
}
function holdsEntries(node) {
    if (node.kind === "array")
        return node.items.some((item) => item.kind === "object");
    return node.kind === "object" && node.members.length > 0 && node.members.every((m) => m.value.kind === "object");
}
function isSlip(key, meant) {
    const [a, b] = [formOf(key), formOf(meant)];
    const most = b.length < SHORT.length ? SHORT.slips : LONG_SLIPS;
    return a === b || (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .editDistance */ .YC)(a, b, most + 1) <= most;
}
function formOf(key) {
    return (0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__/* .foldKey */ .pU)(key).replaceAll(/[^a-z0-9]/g, "");
}


/***/ }),

/***/ 3792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ aliasTable),
/* harmony export */   P: () => (/* binding */ serverKey)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7775);
/* harmony import */ var _gait_text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6529);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6699);



const TOLD = 10;
function aliasTable(aliases) {
    const rows = new Map();
    for (const [name, alias] of aliases ?? [])
        rows.set(serverKey(name), { name, alias, used: false });
    const given = new Map();
    const give = (name, alias) => {
        const names = given.get(serverKey(alias));
        if (names === undefined)
            given.set(serverKey(alias), new Map([[serverKey(name), name]]));
        else if (!names.has(serverKey(name)))
            names.set(serverKey(name), name);
        return alias;
    };
    const expected = (serverId) => {
        const row = rows.size === 0 ? undefined : rows.get(serverKey(serverId));
        if (row === undefined)
            return serverId;
        row.used = true;
        return row.alias;
    };
    return {
        of: (serverId) => (rows.size === 0 ? serverId : give(serverId, expected(serverId))),
        expected,
        shared: () => {
            const several = [...given].filter(([, names]) => names.size > 1);
            return several.slice(0, TOLD).map(([alias, names]) => {
                const shown = [...names.values()].slice(0, TOLD).map(_source_index_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForMessage */ .Hx).join(", ");
                const message = `servers ${shown} of this export are one server, ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForMessage */ .Hx)(alias)}, after the aliases; what is approved for one is approved for all`;
                return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnosticAt */ .R5)("warning", "alias_shared", message, {}, "Give each server a run-time name of its own, if they are not one.");
            });
        },
        unused: () => {
            const left = [...rows.values()].filter((row) => !row.used);
            return left.slice(0, TOLD).map((row) => {
                const message = `alias ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForMessage */ .Hx)(row.name)} matches no server of this export`;
                return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnosticAt */ .R5)("note", "alias_unused", message, {}, "Write the name as the export has it, or remove the alias.");
            });
        },
    };
}
function serverKey(name) {
    return (0,_gait_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lower */ .ib)((0,_gait_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .trim */ .Bq)(name));
}


/***/ }),

/***/ 8375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   Ct: () => (/* binding */ itemsAt),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Mx: () => (/* binding */ optionalEndpoint),
/* harmony export */   O9: () => (/* binding */ finish),
/* harmony export */   Su: () => (/* binding */ requiredBoolean),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   V6: () => (/* binding */ originOfName),
/* harmony export */   Vg: () => (/* binding */ remark),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gQ: () => (/* binding */ wrongType),
/* harmony export */   iX: () => (/* binding */ originAt),
/* harmony export */   k$: () => (/* binding */ rawAt),
/* harmony export */   kX: () => (/* binding */ optionalTime),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   ov: () => (/* binding */ leaveOut),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   ws: () => (/* binding */ entriesAt),
/* harmony export */   xW: () => (/* binding */ emptyDraft)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7775);
/* harmony import */ var _gait_text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6529);
/* harmony import */ var _source_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1445);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6699);
/* harmony import */ var _adapters_endpoint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9772);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2380);






function emptyDraft() {
    return { tools: [], servers: [], trust_entries: [], left_out: [], diagnostics: [] };
}
function finish(draft, inventory, exportedAt) {
    const { tools, servers, trust_entries, left_out, diagnostics } = draft;
    const time = exportedAt === undefined ? {} : { exported_at: exportedAt };
    return { tools, servers, trust_entries, left_out, diagnostics, inventory, ...time };
}
function rootOf(document) {
    return { file: document.file, node: document.root, pointer: "" };
}
function originAt(place) {
    return (0,_source_index_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(place.file, place.node, place.pointer);
}
function originOfName(place, keys = ["name"]) {
    if ("keyAt" in place)
        return { ...originAt(place), ...place.keyAt };
    const [named] = keys.flatMap((key) => valueAt(place, key) ?? []);
    return originAt(named ?? place);
}
function refuse(draft, code, message, at, help) {
    draft.diagnostics.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__/* .errorAt */ .Os)(code, message, "node" in at ? originAt(at) : at, help));
    return undefined;
}
function remark(draft, severity, code, message, at, help) {
    draft.diagnostics.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_3__/* .diagnosticAt */ .R5)(severity, code, message, originAt(at), help));
}
function leaveOut(draft, subject, code, reason, at) {
    draft.left_out.push({ subject, code, reason, origin: originAt(at) });
}
function valueAt(place, key) {
    const found = rawAt(place, key);
    return found === undefined || found.node.kind === "null" ? undefined : found;
}
function rawAt(place, key) {
    if (place.node.kind !== "object")
        return undefined;
    const found = place.node.members.find((m) => m.key === key);
    return found && { file: place.file, node: found.value, pointer: place.pointer + (0,_source_index_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerStep */ .UN)(key) };
}
function required(draft, place, key) {
    const found = valueAt(place, key);
    if (found !== undefined)
        return found;
    if (place.node.kind !== "object")
        return wrongType(draft, place, "a mapping");
    return refuse(draft, "missing_field", `${describe(place)} has no ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForMessage */ .Hx)(key)}`, place);
}
function itemsAt(draft, place) {
    if (place.node.kind !== "array")
        return wrongType(draft, place, "a list") ?? [];
    return place.node.items.map((node, i) => ({ file: place.file, node, pointer: place.pointer + (0,_source_index_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerStep */ .UN)(i) }));
}
function entriesAt(draft, place) {
    if (place.node.kind !== "object")
        return wrongType(draft, place, "a mapping") ?? [];
    return place.node.members.map((m) => {
        return { file: place.file, node: m.value, pointer: place.pointer + (0,_source_index_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerStep */ .UN)(m.key), key: m.key, keyAt: { line: m.line, column: m.column } };
    });
}
function textOf(draft, place) {
    if (place.node.kind !== "string")
        return wrongType(draft, place, "text");
    if ((0,_gait_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .trim */ .Bq)(place.node.value) === "")
        return refuse(draft, "empty_value", `${describe(place)} is empty`, place);
    return place.node.value;
}
function requiredText(draft, place, key) {
    const found = required(draft, place, key);
    return found && textOf(draft, found);
}
function optionalText(draft, place, key) {
    const found = valueAt(place, key);
    if (found === undefined)
        return undefined;
    if (found.node.kind === "string" && (0,_gait_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .trim */ .Bq)(found.node.value) === "")
        return undefined;
    return textOf(draft, found);
}
function optionalEndpoint(draft, place, key) {
    const text = place && optionalText(draft, place, key);
    return text === undefined ? undefined : (0,_adapters_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointOf */ .X)(text);
}
function optionalTime(draft, place, key) {
    const text = optionalText(draft, place, key);
    if (text === undefined || (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_5__/* .instantOf */ .B)(text) !== undefined)
        return text;
    return refuse(draft, "time_invalid", `${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForMessage */ .Hx)(text)} is no RFC 3339 time with a zone`, rawAt(place, key) ?? place);
}
function requiredBoolean(draft, place, key) {
    const found = required(draft, place, key);
    if (found === undefined)
        return undefined;
    return found.node.kind === "boolean" ? found.node.value : wrongType(draft, found, "true or false");
}
function wrongType(draft, place, wanted) {
    return refuse(draft, "wrong_type", `${describe(place)} must be ${wanted}, not ${kindOf(place.node)}`, place);
}
function describe(place) {
    return place.pointer === "" ? "the document" : (0,_source_index_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForMessage */ .Hx)(place.pointer);
}
function kindOf(node) {
    return node.kind === "null" ? "null" : (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .kindName */ .Ep)(node);
}


/***/ }),

/***/ 7626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ refuseIfSet),
/* harmony export */   Lu: () => (/* binding */ refuseCursor),
/* harmony export */   Nm: () => (/* binding */ cursorsOf)
/* harmony export */ });
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6699);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8375);


const CURSORS = new Set(["continuationtoken", "nextcursor", "nextlink", "nextpage", "nextpagetoken", "nexttoken", "nexturl"]);
const MORE = new Set(["hasmore", "hasnext", "hasnextpage", "incomplete", "istruncated", "next", "truncated"]);
const HOLDERS = new Set(["data", "links", "meta", "metadata", "page", "pageinfo", "pagination", "paging", "result"]);
const DEPTH = 3;
function refuseCursor(draft, root) {
    for (const cursor of cursorsOf(root))
        refuseIfSet(draft, cursor);
}
function cursorsOf(place, depth = DEPTH) {
    if (place.node.kind !== "object")
        return [];
    return place.node.members.flatMap((m) => {
        const key = formOf(m.key);
        const at = { file: place.file, node: m.value, pointer: place.pointer + (0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerStep */ .UN)(m.key) };
        if (CURSORS.has(key) || (MORE.has(key) && leadsOn(m)))
            return [at];
        return HOLDERS.has(key) && depth > 0 ? cursorsOf(at, depth - 1) : [];
    });
}
function refuseIfSet(draft, cursor) {
    if (cursor === undefined || cursor.node.kind === "null")
        return;
    if (cursor.node.kind === "string" && cursor.node.value === "")
        return;
    if (cursor.node.kind === "boolean" && !cursor.node.value)
        return;
    const help = "Fetch every page and give all files together, the last without a cursor, or fetch it whole.";
    (0,_draft_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(draft, "export_incomplete", `${(0,_draft_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(cursor)} says that more entries follow; this export is incomplete`, cursor, help);
}
function leadsOn({ value }) {
    switch (value.kind) {
        case "boolean":
            return value.value;
        case "string":
            return !["", "false"].includes(value.value.trim().toLowerCase());
        case "number":
            return value.value !== 0;
        case "object":
            return value.members.some((m) => ["href", "url", "cursor"].includes(formOf(m.key)));
        case "array":
        case "null":
            return false;
    }
}
function formOf(key) {
    return key.length > 64 ? "" : (0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .foldKey */ .pU)(key).replaceAll(/[^a-z0-9]/g, "");
}


/***/ }),

/***/ 2358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NAME_LIMIT: () => (/* reexport */ names/* NAME_LIMIT */.Uo),
  OPTION_KEYS: () => (/* reexport */ options/* OPTION_KEYS */.X),
  checkName: () => (/* reexport */ names/* checkName */.I3),
  checkReportTimes: () => (/* reexport */ checkReportTimes),
  identityKey: () => (/* reexport */ identityKey),
  inspectDocument: () => (/* reexport */ inspectDocument),
  parseOptions: () => (/* reexport */ options/* parseOptions */.A),
  readExport: () => (/* reexport */ readExport),
  recognised: () => (/* reexport */ recognised),
  refusedDocument: () => (/* reexport */ refusedDocument),
  serverKey: () => (/* reexport */ registry_aliases/* serverKey */.P)
});

// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var src_source = __webpack_require__(6699);
// EXTERNAL MODULE: ./lib/src/registry/draft.js
var registry_draft = __webpack_require__(8375);
// EXTERNAL MODULE: ./lib/src/registry/severity.js
var severity = __webpack_require__(1321);
// EXTERNAL MODULE: ./lib/src/registry/incomplete.js
var incomplete = __webpack_require__(7626);
// EXTERNAL MODULE: ./lib/src/registry/scan-results.js
var scan_results = __webpack_require__(2608);
// EXTERNAL MODULE: ./lib/src/registry/adapters/misspelled.js
var misspelled = __webpack_require__(527);
// EXTERNAL MODULE: ./lib/src/source/fields.js
var fields = __webpack_require__(1445);
;// CONCATENATED MODULE: ./lib/src/registry/adapters/server-of-file.js
function serverOfFile(file, options) {
    const exact = options.server_ids?.get(file);
    if (exact !== undefined)
        return exact;
    let best;
    for (const [path, id] of options.server_ids ?? []) {
        const clean = path.startsWith("./") ? path.slice(2) : path;
        const matches = clean === file || file.endsWith(`/${clean}`);
        if (matches && (best === undefined || clean.length > best.length))
            best = { length: clean.length, id };
    }
    return best?.id ?? options.server_id;
}

;// CONCATENATED MODULE: ./lib/src/registry/server-identity.js




function identityFor(draft, options, place, label) {
    const { server_ids } = options;
    const byFile = server_ids === undefined ? undefined : serverOfFile(place.file, { format: options.format, server_ids });
    const byLabel = label === undefined ? undefined : options.server_ids?.get(label);
    if (byFile !== undefined && byLabel !== undefined && byFile !== byLabel) {
        const message = `server_ids gives this report two ids: ${(0,src_source/* quoteForMessage */.Hx)(byFile)} by its path and ${(0,src_source/* quoteForMessage */.Hx)(byLabel)} by its label`;
        return (0,registry_draft/* refuse */.TR)(draft, "server_ambiguous", message, place, "Keep one of the two keys.");
    }
    const found = byFile ?? byLabel ?? options.server_id;
    if (found !== undefined)
        return found;
    const named = label === undefined ? (0,src_source/* quoteForMessage */.Hx)(place.file) : `${(0,src_source/* quoteForMessage */.Hx)(place.file)} or ${(0,src_source/* quoteForMessage */.Hx)(label)}`;
    const guess = (0,fields/* nearest */.pA)(label ?? place.file, [...(options.server_ids?.keys() ?? [])]);
    const help = `Give \`server_id\`, or \`server_ids\` with the key ${named}${guess === undefined ? "" : ` (it has ${(0,src_source/* quoteForMessage */.Hx)(guess)})`}.`;
    return (0,registry_draft/* refuse */.TR)(draft, "server_unmapped", "the export does not name its server", place, help);
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/cisco-mcp-scanner-item.js



const COMPLETED = "completed";
const SKIPPED = "skipped";
const SAFE = "SAFE";
function readItem(draft, item, analyzers, scale) {
    const kind = (0,registry_draft/* optionalText */.mR)(draft, item, "item_type") ?? "tool";
    const name = kind === "tool" ? (0,registry_draft/* requiredText */.$4)(draft, item, "tool_name") : kind;
    const status = (0,registry_draft/* requiredText */.$4)(draft, item, "status");
    const safe = (0,registry_draft/* requiredBoolean */.Su)(draft, item, "is_safe");
    const findings = (0,registry_draft/* required */.mw)(draft, item, "findings");
    if (name === undefined || status === undefined || safe === undefined || findings === undefined)
        return undefined;
    const subject = `${kind} ${(0,src_source/* quoteForMessage */.Hx)(name)}`;
    if (status !== COMPLETED) {
        const outcome = status === SKIPPED ? "no_result" : "failed";
        return { kind: outcome, reason: `${subject} has the status ${(0,src_source/* quoteForMessage */.Hx)(status)}` };
    }
    if ((0,registry_draft/* valueAt */.fK)(item, "error") !== undefined)
        return { kind: "failed", reason: `${subject} carries an error` };
    const found = (0,registry_draft/* entriesAt */.ws)(draft, findings);
    const lacking = analyzers.find((a) => !found.some((f) => f.key === a || f.key === `${a}_analyzer`));
    if (lacking !== undefined)
        return { kind: "no_result", reason: `${subject} has no finding of the analyzer ${(0,src_source/* quoteForMessage */.Hx)(lacking)}` };
    const scores = [];
    let inconclusive;
    let allSafe = true;
    for (const finding of found) {
        const word = (0,registry_draft/* requiredText */.$4)(draft, finding, "severity");
        if (word === undefined)
            return undefined;
        if ((0,severity/* upper */.js)(word) === severity/* NO_RESULT_WORD */.Vz)
            inconclusive = `${subject} has the severity UNKNOWN from ${(0,src_source/* quoteForMessage */.Hx)(finding.key)}`;
        else {
            allSafe = allSafe && (0,severity/* upper */.js)(word) === SAFE;
            const score = scale.words.get((0,severity/* upper */.js)(word));
            if (score === undefined)
                return unknownWord(draft, word, finding, scale);
            if ((0,severity/* upper */.js)(word) === SAFE && counted(finding)) {
                const message = `${subject} is called SAFE, and the same finding counts threats`;
                return (0,registry_draft/* refuse */.TR)(draft, "contradiction", message, finding, "Run the scan again.");
            }
            scores.push(score);
        }
    }
    if (inconclusive !== undefined)
        return { kind: "no_result", reason: inconclusive };
    const score = (0,severity/* worst */.QZ)(scores);
    if (score === undefined)
        return { kind: "no_result", reason: `${subject} has no findings` };
    if (!safe && allSafe) {
        return (0,registry_draft/* refuse */.TR)(draft, "contradiction", `${subject} is not safe, yet no finding says why`, item, "Run the scan again.");
    }
    return { kind: "scored", score };
}
function counted(finding) {
    const total = (0,registry_draft/* valueAt */.fK)(finding, "total_findings")?.node;
    return total?.kind === "number" && total.value > 0;
}
function unknownWord(draft, word, finding, scale) {
    const known = [...scale.words.keys(), severity/* NO_RESULT_WORD */.Vz].join(", ");
    const message = `the severity ${(0,src_source/* quoteForMessage */.Hx)(word)} is not one of ${known}`;
    return (0,registry_draft/* refuse */.TR)(draft, "unknown_severity", message, finding, "Give it a score under `severity_scores`.");
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/cisco-mcp-scanner-servers.js






const DECISIVE = { server_name: ["string"], error: ["object", "string"] };
function readServers(draft, items, report, options, scale) {
    const groups = new Map();
    for (const item of items) {
        if (item.node.kind !== "object") {
            (0,registry_draft/* wrongType */.gQ)(draft, item, "a mapping");
            continue;
        }
        (0,misspelled/* refuseMisspelled */.Fl)(draft, item, DECISIVE);
        const name = (0,registry_draft/* optionalText */.mR)(draft, item, "server_name");
        const source = (0,registry_draft/* optionalText */.mR)(draft, item, "server_source");
        const outcome = readItem(draft, item, report.analyzers, scale);
        const group = groups.get(name) ?? { place: item, source, outcomes: [] };
        if (group.source !== source) {
            const message = `server ${(0,src_source/* quoteForMessage */.Hx)(name ?? "")} comes from two configurations, ${(0,src_source/* quoteForMessage */.Hx)(group.source ?? "")} and ${(0,src_source/* quoteForMessage */.Hx)(source ?? "")}`;
            (0,registry_draft/* refuse */.TR)(draft, "server_ambiguous", message, item, "Scan one configuration at a time.");
        }
        if (outcome !== undefined)
            group.outcomes.push(outcome);
        groups.set(name, group);
    }
    return [...groups].flatMap(([name, group]) => {
        const server_id = name ?? nameless(draft, group, groups.size, report, options);
        return server_id === undefined ? [] : [{ server_id, outcome: outcomeOf(group.outcomes), origin: (0,registry_draft/* originOfName */.V6)(group.place, ["server_name"]) }];
    });
}
function nameless(draft, group, groups, report, options) {
    if (groups === 1)
        return identityFor(draft, options, report.root, report.label);
    const at = (0,registry_draft/* valueAt */.fK)(group.place, "server_name") ?? group.place;
    return (0,registry_draft/* refuse */.TR)(draft, "missing_field", 'this result has no "server_name", while others of the same report have one', at);
}
function outcomeOf(outcomes) {
    const without = outcomes.flatMap((o) => (o.kind === "scored" ? [] : [o]));
    if (without[0] !== undefined) {
        const failed = without.length === outcomes.length && without.some((o) => o.kind === "failed");
        return { kind: failed ? "failed" : "no_result", reason: without[0].reason };
    }
    const score = (0,severity/* worst */.QZ)(outcomes.flatMap((o) => (o.kind === "scored" ? [o.score] : [])));
    return score === undefined ? { kind: "no_result", reason: "the report holds no item of it" } : { kind: "scored", score };
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/cisco-mcp-scanner.js







const ciscoMcpScanner = {
    format: "cisco-mcp-scanner",
    looksFor: "`scan_results`, or a list of results with `is_safe` and `findings`",
    detect,
    read,
};
function detect(document) {
    const root = document.root;
    if (root.kind === "object" && (0,src_source/* member */.Dc)(root, "scan_results") !== undefined)
        return "an object with `scan_results`";
    if (root.kind === "array" && root.items.some(isResult))
        return "a list of results with `is_safe` or `findings`";
    return undefined;
}
function isResult(node) {
    return (0,src_source/* member */.Dc)(node, "findings") !== undefined || (0,src_source/* member */.Dc)(node, "is_safe") !== undefined;
}
function read(documents, options) {
    const draft = (0,registry_draft/* emptyDraft */.xW)();
    const first = documents[0];
    const scale = (0,severity/* scaleOf */._K)(options);
    draft.diagnostics.push(...scale.diagnostics);
    if (scale.value === undefined || first === undefined)
        return (0,registry_draft/* finish */.O9)(draft, false);
    const { pass } = scale.value;
    const results = documents.flatMap((document) => readReport(draft, (0,registry_draft/* rootOf */.I5)(document), options, scale.value));
    if (!draft.diagnostics.some((d) => d.severity === "error")) {
        draft.diagnostics.push((0,severity/* scaleNote */.vj)(scale.value, first.file));
        (0,scan_results/* settleScan */.N)(draft, results, { source: "cisco", pass, as_of: options.as_of, origin: (0,registry_draft/* originAt */.iX)((0,registry_draft/* rootOf */.I5)(first)) });
    }
    return (0,registry_draft/* finish */.O9)(draft, false);
}
const cisco_mcp_scanner_DECISIVE = { requested_analyzers: ["array"], error: ["object", "string"] };
function readReport(draft, root, options, scale) {
    if (scale === undefined)
        return [];
    if (root.node.kind === "array")
        return readServers(draft, (0,registry_draft/* itemsAt */.Ct)(draft, root), { root, label: undefined, analyzers: [] }, options, scale);
    (0,incomplete/* refuseCursor */.Lu)(draft, root);
    (0,misspelled/* refuseMisspelled */.Fl)(draft, root, cisco_mcp_scanner_DECISIVE);
    const failure = (0,registry_draft/* valueAt */.fK)(root, "error");
    if (failure !== undefined)
        (0,registry_draft/* refuse */.TR)(draft, "scan_failed_everywhere", "the report says that the scan failed", failure, "Run the scan again.");
    const list = (0,registry_draft/* required */.mw)(draft, root, "scan_results");
    if (list === undefined)
        return [];
    const label = (0,registry_draft/* valueAt */.fK)(root, "server_url");
    const report = {
        root,
        label: label?.node.kind === "string" ? label.node.value : undefined,
        analyzers: analyzersOf(draft, root),
    };
    return readServers(draft, (0,registry_draft/* itemsAt */.Ct)(draft, list), report, options, scale);
}
function analyzersOf(draft, root) {
    const list = (0,registry_draft/* valueAt */.fK)(root, "requested_analyzers");
    if (list === undefined)
        return [];
    return (0,registry_draft/* itemsAt */.Ct)(draft, list).flatMap((p) => (p.node.kind === "string" ? [p.node.value] : []));
}

// EXTERNAL MODULE: ./lib/src/registry/listed-server.js
var listed_server = __webpack_require__(2767);
// EXTERNAL MODULE: ./lib/src/registry/adapters/collect.js
var collect = __webpack_require__(835);
// EXTERNAL MODULE: ./lib/src/registry/adapters/entry-keys.js
var entry_keys = __webpack_require__(7854);
;// CONCATENATED MODULE: ./lib/src/registry/image-reference.js
function imageVersion(image, first = "digest") {
    const at = image.indexOf("@");
    const digest = at < 0 ? undefined : image.slice(at + 1) || undefined;
    const tag = tagOf(at < 0 ? image : image.slice(0, at));
    return first === "tag" ? (tag ?? digest) : (digest ?? tag);
}
function tagOf(image) {
    const name = image.slice(image.lastIndexOf("/") + 1);
    const colon = name.indexOf(":");
    return colon < 0 ? undefined : name.slice(colon + 1) || undefined;
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/docker-catalog-registry.js





const KNOWN = new Set([
    "about",
    "allowHosts",
    "command",
    "config",
    "dateAdded",
    "description",
    "disableNetwork",
    "dynamic",
    "env",
    "extraHosts",
    "icon",
    "image",
    "longLived",
    "meta",
    "metadata",
    "name",
    "oauth",
    "poci",
    "policy",
    "prompts",
    "readme",
    "ref",
    "remote",
    "requirement",
    "resources",
    "run",
    "secrets",
    "source",
    "sseEndpoint",
    "title",
    "tools",
    "toolsUrl",
    "type",
    "upstream",
    "user",
    "volumes",
]);
const NOTHING = new Set();
function readRegistry(draft, root) {
    const registry = (0,registry_draft/* required */.mw)(draft, root, "registry");
    for (const entry of registry === undefined ? [] : (0,registry_draft/* entriesAt */.ws)(draft, registry)) {
        const name = (0,registry_draft/* optionalText */.mR)(draft, entry, "name");
        if (name !== undefined && name !== entry.key) {
            const message = `the entry is called ${(0,src_source/* quoteForMessage */.Hx)(name)} but stands under the key ${(0,src_source/* quoteForMessage */.Hx)(entry.key)}`;
            (0,registry_draft/* refuse */.TR)(draft, "server_ambiguous", message, (0,registry_draft/* valueAt */.fK)(entry, "name") ?? entry, "Make the two equal.");
        }
        else if (readEntry(draft, entry.key, entry))
            readTools(draft, entry.key, entry);
    }
}
function readTools(draft, server_id, entry) {
    const tools = (0,registry_draft/* valueAt */.fK)(entry, "tools");
    if (tools === undefined)
        (0,listed_server/* toolsNotListed */.Mx)(draft, server_id, entry);
    else
        (0,listed_server/* addTools */.zk)(draft, server_id, tools, "objects");
}
function readEntry(draft, server_id, entry, beside) {
    if (entry.node.kind !== "object")
        return (0,registry_draft/* wrongType */.gQ)(draft, entry, "a mapping") ?? false;
    if (!(0,entry_keys/* checkEntryKeys */.bt)(entry.file, entry.node, KNOWN, draft.diagnostics, draft.ignored))
        return false;
    const image = (0,registry_draft/* optionalText */.mR)(draft, entry, "image") ?? (beside && (0,registry_draft/* optionalText */.mR)(draft, beside, "image"));
    const metadata = (0,registry_draft/* valueAt */.fK)(entry, "metadata");
    for (const place of [metadata, (0,registry_draft/* valueAt */.fK)(entry, "meta")]) {
        if (place?.node.kind === "object" && !(0,entry_keys/* refuseDenials */.vI)(place.file, place.node, NOTHING, draft.diagnostics, "this entry"))
            return false;
    }
    const about = (0,registry_draft/* valueAt */.fK)(entry, "about");
    (0,listed_server/* addServer */.Jd)(draft, server_id, {
        server_name: (0,registry_draft/* optionalText */.mR)(draft, entry, "title") ?? (about && (0,registry_draft/* optionalText */.mR)(draft, about, "title")),
        version: image === undefined ? undefined : imageVersion(image),
        publisher: metadata && (0,registry_draft/* optionalText */.mR)(draft, metadata, "owner"),
        status: undefined,
        endpoint: (0,registry_draft/* optionalEndpoint */.Mx)(draft, (0,registry_draft/* valueAt */.fK)(entry, "remote"), "url") ?? (0,registry_draft/* optionalEndpoint */.Mx)(draft, beside, "endpoint"),
        package: image,
        updated_at: undefined,
    }, (0,registry_draft/* originOfName */.V6)(entry));
    const dynamic = (0,registry_draft/* valueAt */.fK)(entry, "dynamic");
    const changing = dynamic && (0,registry_draft/* valueAt */.fK)(dynamic, "tools");
    if (changing?.node.kind === "boolean" && changing.node.value) {
        const message = `server ${(0,src_source/* quoteForMessage */.Hx)(server_id)} says that its tools change while it runs; only those listed are approved`;
        (0,registry_draft/* remark */.Vg)(draft, "note", "tools_dynamic", message, changing);
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/docker-catalog-oci.js






const docker_catalog_oci_KNOWN = new Set(["config", "endpoint", "image", "policy", "secrets", "snapshot", "source", "tools", "type"]);
const SNAPSHOT_KNOWN = new Set(["server"]);
const NOT_SELECTED = { code: "not_selected", reason: "the server offers it, but it is not in the catalog's selection" };
const docker_catalog_oci_DECISIVE = { tools: ["array"] };
function readCatalog(draft, root) {
    const servers = (0,registry_draft/* required */.mw)(draft, root, "servers");
    for (const item of servers === undefined ? [] : (0,registry_draft/* itemsAt */.Ct)(draft, servers))
        readServer(draft, item);
}
function readServer(draft, item) {
    const snapshot = (0,registry_draft/* required */.mw)(draft, item, "snapshot");
    const server = snapshot && (0,registry_draft/* required */.mw)(draft, snapshot, "server");
    const server_id = server && (0,registry_draft/* requiredText */.$4)(draft, server, "name");
    if (snapshot === undefined || server === undefined || server_id === undefined || item.node.kind !== "object")
        return;
    const keys = (place, known) => place.node.kind === "object" && (0,entry_keys/* checkEntryKeys */.bt)(place.file, place.node, known, draft.diagnostics, draft.ignored);
    const clean = [keys(item, docker_catalog_oci_KNOWN), keys(snapshot, SNAPSHOT_KNOWN), (0,misspelled/* refuseMisspelled */.Fl)(draft, item, docker_catalog_oci_DECISIVE)].every(Boolean);
    if (!readEntry(draft, server_id, server, item) || !clean)
        return;
    const chosen = (0,registry_draft/* rawAt */.k$)(item, "tools");
    const offered = (0,registry_draft/* valueAt */.fK)(server, "tools");
    if (chosen !== undefined) {
        const before = draft.tools.length;
        (0,listed_server/* addTools */.zk)(draft, server_id, chosen, "texts");
        if (offered !== undefined && draft.tools.length > before)
            (0,listed_server/* joinDefinitions */.hy)(draft, server_id, offered, before, NOT_SELECTED);
    }
    else if (offered === undefined)
        (0,listed_server/* toolsNotListed */.Mx)(draft, server_id, item);
    else {
        const message = `server ${(0,src_source/* quoteForMessage */.Hx)(server_id)} has no selection of tools; all tools of its snapshot count, and a selection of none looks the same`;
        (0,registry_draft/* remark */.Vg)(draft, "warning", "tools_absent", message, item, "List its tools under `tools` if only some, or none, are meant.");
        (0,listed_server/* addTools */.zk)(draft, server_id, offered, "objects");
    }
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/docker-catalog-source.js





const TYPES = ["server", "remote", "poci"];
const TOOL_KEYS = ["name", "description", "arguments", "annotations"];
function looksLikeServerFile(root) {
    const type = (0,src_source/* member */.Dc)(root, "type");
    const described = (0,src_source/* member */.Dc)(root, "about")?.kind === "object" || (0,src_source/* member */.Dc)(root, "meta")?.kind === "object";
    return (0,src_source/* member */.Dc)(root, "name")?.kind === "string" && described && type?.kind === "string" && TYPES.includes(type.value);
}
function looksLikeToolsFile(root) {
    if (root.kind !== "array" || root.items.length === 0)
        return false;
    const ofTools = root.items.every((item) => item.kind === "object" && item.members.every((m) => TOOL_KEYS.includes(m.key)));
    return ofTools && root.items.some((item) => (0,src_source/* member */.Dc)(item, "name") !== undefined && ((0,src_source/* member */.Dc)(item, "description") ?? (0,src_source/* member */.Dc)(item, "arguments")) !== undefined);
}
function readFolders(draft, documents, options) {
    const folders = new Map();
    for (const document of documents) {
        const folder = document.file.slice(0, document.file.lastIndexOf("/") + 1);
        const pair = folders.get(folder) ?? { servers: [], tools: [] };
        (document.root.kind === "array" ? pair.tools : pair.servers).push(document);
        folders.set(folder, pair);
    }
    for (const { servers, tools } of folders.values()) {
        if (servers.length <= 1 && (tools.length <= 1 || servers.length === 0))
            readFolder(draft, servers[0], tools, options);
        else {
            const at = (0,registry_draft/* rootOf */.I5)(servers[1] ?? tools[1] ?? servers[0]);
            const message = `several server or tool files lie in one folder, so ${(0,src_source/* quoteForMessage */.Hx)(at.file)} has no clear partner`;
            (0,registry_draft/* refuse */.TR)(draft, "server_ambiguous", message, at, "Keep one `server.yaml` and one `tools.json` in each folder.");
        }
    }
}
function readFolder(draft, server, tools, options) {
    if (server === undefined) {
        for (const list of tools) {
            const id = identityFor(draft, options, (0,registry_draft/* rootOf */.I5)(list), undefined);
            if (id !== undefined)
                (0,listed_server/* addTools */.zk)(draft, id, (0,registry_draft/* rootOf */.I5)(list), "objects");
        }
        return;
    }
    const root = (0,registry_draft/* rootOf */.I5)(server);
    const id = (0,registry_draft/* requiredText */.$4)(draft, root, "name");
    if (id === undefined || !readEntry(draft, id, root))
        return;
    const list = tools[0];
    if (list === undefined)
        (0,listed_server/* toolsNotListed */.Mx)(draft, id, root);
    else
        (0,listed_server/* addTools */.zk)(draft, id, (0,registry_draft/* rootOf */.I5)(list), "objects");
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/docker-catalog.js









const dockerCatalog = {
    format: "docker-catalog",
    looksFor: "a map `registry`, a `servers` list with `snapshot`, or `server.yaml` with `tools.json`",
    detect: (document) => docker_catalog_detect(document.root),
    fitsEmpty: ({ root }) => root.kind === "array" && root.items.length === 0,
    read: docker_catalog_read,
};
function docker_catalog_detect(root) {
    if (isRegistry(root))
        return "a map `registry` of servers";
    if (isCatalog(root))
        return "a list `servers` with `snapshot`";
    if (looksLikeServerFile(root))
        return "a `server.yaml` of Docker's source repository";
    return looksLikeToolsFile(root) ? "a `tools.json` of Docker's source repository" : undefined;
}
function isRegistry(root) {
    const registry = (0,src_source/* member */.Dc)(root, "registry");
    return registry?.kind === "object" && registry.members.every((m) => m.value.kind === "object");
}
function isCatalog(root) {
    const servers = (0,src_source/* member */.Dc)(root, "servers");
    if (servers?.kind !== "array")
        return false;
    return servers.items.some((s) => (0,src_source/* member */.Dc)(s, "snapshot") !== undefined) || (0,src_source/* member */.Dc)(root, "ref")?.kind === "string";
}
const TOP_KNOWN = new Set(["digest", "displayName", "name", "ref", "registry", "servers", "source", "title", "version"]);
function checkTop(draft, root) {
    const [registry, servers] = ["registry", "servers"].map((key) => (0,src_source/* member */.Dc)(root.node, key));
    if (root.node.kind !== "object" || (registry ?? servers) === undefined)
        return;
    (0,entry_keys/* checkEntryKeys */.bt)(root.file, root.node, TOP_KNOWN, draft.diagnostics, draft.ignored, "document");
    if (registry !== undefined && servers !== undefined)
        (0,registry_draft/* refuse */.TR)(draft, "catalog_shape", "the catalog has both `registry` and `servers`", root, "Keep one of the two.");
}
function docker_catalog_read(documents, options) {
    const draft = (0,collect/* startCollecting */.jn)();
    const folders = [];
    for (const document of documents) {
        const root = (0,registry_draft/* rootOf */.I5)(document);
        (0,incomplete/* refuseCursor */.Lu)(draft, root);
        checkTop(draft, root);
        if ((0,src_source/* member */.Dc)(root.node, "registry") !== undefined)
            readRegistry(draft, root);
        else if ((0,src_source/* member */.Dc)(root.node, "servers") !== undefined)
            readCatalog(draft, root);
        else if (root.node.kind === "array" || (0,src_source/* member */.Dc)(root.node, "name") !== undefined)
            folders.push(document);
        else
            (0,registry_draft/* refuse */.TR)(draft, "missing_field", "none of Docker's shapes: there is no `registry`, no `servers` and no `name`", root);
    }
    readFolders(draft, folders, options);
    (0,listed_server/* refuseListedTwice */.MH)(draft);
    return (0,collect/* finish */.O9)(draft, false);
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/gait-allowlist.js



const gait_allowlist_KNOWN = new Set(["tool_name"]);
const gait_allowlist_TOP_KNOWN = new Set(["tools", "$schema", "schema", "version"]);
function allowlistReason(root) {
    const list = listOf(root);
    if (list === undefined)
        return undefined;
    const where = root.kind === "array" ? "a list" : "a `tools` list";
    if (list.items.length === 0)
        return `${where} that is empty`;
    if (list.items.some((item) => item.kind === "string"))
        return `${where} of tool names`;
    if (list.items.some((item) => (0,src_source/* member */.Dc)(item, "tool_name") !== undefined))
        return `${where} of entries with \`tool_name\``;
    return undefined;
}
function readAllowlist(into, document, serverId) {
    const { root, file } = document;
    const list = listOf(root);
    if (list === undefined) {
        const message = "the allowlist must be a list, or an object with a list `tools`";
        (0,registry_draft/* refuse */.TR)(into, "allowlist_shape", message, (0,registry_draft/* originAt */.iX)({ file, node: root, pointer: "" }), 'Write {"tools": ["name", ...]}.');
        return;
    }
    if (root.kind === "object")
        (0,entry_keys/* checkEntryKeys */.bt)(file, root, gait_allowlist_TOP_KNOWN, into.diagnostics, into.ignored, "document");
    const base = root.kind === "array" ? "" : "/tools";
    list.items.forEach((node, i) => gait_allowlist_readItem(into, { file, node, pointer: base + (0,src_source/* pointerStep */.UN)(i) }, serverId));
}
function listOf(root) {
    const list = root.kind === "array" ? root : (0,src_source/* member */.Dc)(root, "tools");
    return list?.kind === "array" ? list : undefined;
}
function gait_allowlist_readItem(into, spot, serverId) {
    const server = serverId === undefined ? {} : { server_id: serverId };
    if (spot.node.kind === "string") {
        into.tools.push({ name: spot.node.value, ...server, origin: (0,registry_draft/* originAt */.iX)(spot) });
        return;
    }
    if (spot.node.kind !== "object") {
        (0,registry_draft/* refuse */.TR)(into, "allowlist_item", "a tool must be text or an object with `tool_name`", (0,registry_draft/* originAt */.iX)(spot), "Nothing is turned into text; write the name in quotes.");
        return;
    }
    const name = (0,src_source/* member */.Dc)(spot.node, "tool_name");
    if (name?.kind !== "string") {
        const at = (0,registry_draft/* originAt */.iX)(name === undefined ? spot : { ...spot, node: name });
        (0,registry_draft/* refuse */.TR)(into, "allowlist_item", "an entry must have a text `tool_name`", at, "Name the tool, or remove the entry.");
        return;
    }
    if (!(0,entry_keys/* checkEntryKeys */.bt)(spot.file, spot.node, gait_allowlist_KNOWN, into.diagnostics, into.ignored))
        return;
    into.tools.push({
        name: name.value,
        ...server,
        origin: (0,registry_draft/* originAt */.iX)({ ...spot, node: name, pointer: `${spot.pointer}/tool_name` }),
    });
}

// EXTERNAL MODULE: ./lib/src/registry/timestamp.js
var timestamp = __webpack_require__(2380);
// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
// EXTERNAL MODULE: ./lib/src/registry/names.js + 2 modules
var names = __webpack_require__(7873);
;// CONCATENATED MODULE: ./lib/src/registry/adapters/report-fields.js




const STATUS_WORD = /^[A-Za-z0-9_-]+$/;
function plainText(into, spot, key) {
    const text = (0,registry_draft/* optionalText */.mR)(into, spot, key);
    return text === undefined ? undefined : (0,names/* trimBlanks */.I6)(text);
}
function reportStatus(into, spot) {
    const node = (0,src_source/* member */.Dc)(spot.node, "status");
    if (node === undefined) {
        (0,registry_draft/* remark */.Vg)(into, "note", "status_missing", "`status` is missing; the server counts as `unknown`", spot);
        return "unknown";
    }
    const at = (0,registry_draft/* originAt */.iX)({ ...spot, node, pointer: `${spot.pointer}/status` });
    const word = node.kind === "string" ? (0,names/* trimBlanks */.I6)(node.value) : "";
    if (word === "") {
        const message = node.kind === "string" || node.kind === "null" ? "`status` is empty, which Gait would take for trusted" : "`status` must be a word";
        (0,registry_draft/* refuse */.TR)(into, "status_invalid", message, at, "Write `trusted`, `untrusted` or `unknown`.");
        return undefined;
    }
    if (!STATUS_WORD.test(word)) {
        (0,registry_draft/* refuse */.TR)(into, "status_invalid", `status ${(0,src_source/* quoteForMessage */.Hx)(word)} is not one word of letters, digits, \`_\` and \`-\``, at, "Write `trusted`, `untrusted` or `unknown`.");
        return undefined;
    }
    return (0,gait_text/* lower */.ib)(word);
}
function reportScore(into, spot) {
    const node = (0,src_source/* member */.Dc)(spot.node, "score");
    if (node === undefined || node.kind === "null") {
        (0,registry_draft/* remark */.Vg)(into, "note", "score_missing", "`score` is missing; it counts as 0", spot);
        return 0;
    }
    const at = (0,registry_draft/* originAt */.iX)({ ...spot, node, pointer: `${spot.pointer}/score` });
    if (node.kind !== "number") {
        (0,registry_draft/* refuse */.TR)(into, "score_invalid", "`score` must be a number from 0 to 1", at, "Remove the quotes, or correct the report.");
        return undefined;
    }
    if (node.value < 0 || node.value > 1) {
        const message = `score ${(0,src_source/* quoteForMessage */.Hx)(node.text)} is not between 0 and 1; Gait would let it pass every threshold`;
        (0,registry_draft/* refuse */.TR)(into, "score_invalid", message, at, "Divide by the scale's end, with a mapping (`format: mapping`, `divide`) or before the export.");
        return undefined;
    }
    return node.value === 0 ? 0 : node.value;
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/gait-report.js







const LISTS = ["servers", "entries", "reports"];
const gait_report_KNOWN = new Set([
    "server_id",
    "server_name",
    "publisher",
    "source",
    "status",
    "updated_at",
    "score",
    "evidence_path",
    "endpoint",
    "registry_verification",
]);
const gait_report_TOP_KNOWN = new Set([...LISTS, "$schema", "schema_id", "schema_version", "created_at", "producer_version", "updated_at"]);
const gait_report_DECISIVE = { server_id: ["string"], status: ["string"], score: ["number"], updated_at: ["string"] };
function reportReason(root) {
    if (isEntry(root))
        return "an object with `server_id` or `server_name`";
    if (root.kind === "array")
        return root.items.some(isEntry) ? "a list of entries with `server_id` or `server_name`" : undefined;
    for (const key of LISTS) {
        const list = (0,src_source/* member */.Dc)(root, key);
        if (list?.kind !== "array")
            continue;
        if (list.items.some(isEntry))
            return `a \`${key}\` list of entries with \`server_id\` or \`server_name\``;
        if (list.items.length === 0 && key !== "servers")
            return `a \`${key}\` list that is empty`;
    }
    return undefined;
}
function gait_report_readReport(into, document, asOf) {
    const { file, root } = document;
    const top = { file, node: root, pointer: "" };
    if (root.kind === "object" && !isEntry(root)) {
        (0,entry_keys/* checkEntryKeys */.bt)(file, root, gait_report_TOP_KNOWN, into.diagnostics, into.ignored, "document");
        const lists = LISTS.filter((key) => (0,src_source/* member */.Dc)(root, key) !== undefined);
        const [key, second] = lists;
        const list = key === undefined ? undefined : (0,src_source/* member */.Dc)(root, key);
        if (key === undefined || second !== undefined || list?.kind !== "array") {
            const message = second === undefined ? "the report must have a list `servers`, `entries` or `reports`" : `the report has both \`${key}\` and \`${second}\``;
            (0,registry_draft/* refuse */.TR)(into, "report_shape", message, (0,registry_draft/* originAt */.iX)(top), "Keep one list of servers.");
            return;
        }
        if (list.items.length === 0)
            (0,registry_draft/* refuse */.TR)(into, "report_empty", "the report lists no server", (0,registry_draft/* originAt */.iX)({ ...top, node: list, pointer: `/${key}` }), "Look at why the scan found none.");
        list.items.forEach((node, i) => gait_report_readEntry(into, { file, node, pointer: `/${key}${(0,src_source/* pointerStep */.UN)(i)}` }, asOf));
        return;
    }
    if (root.kind === "array")
        root.items.forEach((node, i) => gait_report_readEntry(into, { file, node, pointer: (0,src_source/* pointerStep */.UN)(i) }, asOf));
    else
        gait_report_readEntry(into, top, asOf);
}
function isEntry(node) {
    return (0,src_source/* member */.Dc)(node, "server_id") !== undefined || (0,src_source/* member */.Dc)(node, "server_name") !== undefined;
}
function gait_report_readEntry(into, spot, asOf) {
    const { file, node } = spot;
    if (node.kind !== "object") {
        (0,registry_draft/* refuse */.TR)(into, "report_entry", "a server's report must be an object", (0,registry_draft/* originAt */.iX)(spot), "One object for each server, with `server_id`.");
        return;
    }
    if (!(0,entry_keys/* checkEntryKeys */.bt)(file, node, gait_report_KNOWN, into.diagnostics, into.ignored) || !(0,misspelled/* refuseMisspelled */.Fl)(into, spot, gait_report_DECISIVE))
        return;
    const text = (key) => plainText(into, spot, key);
    const serverId = text("server_id");
    const serverName = text("server_name");
    const publisher = text("publisher");
    const endpoint = text("endpoint");
    const evidence = text("evidence_path");
    const source = text("source") ?? "external";
    const status = reportStatus(into, spot);
    const score = reportScore(into, spot);
    const updatedAt = updatedAtOf(into, spot, node, asOf);
    const claim = node.members.find((m) => m.key === "registry_verification");
    if (claim !== undefined) {
        const message = "`registry_verification` is dropped: a report cannot vouch for its own signature";
        (0,registry_draft/* remark */.Vg)(into, "warning", "claim_dropped", message, { ...spot, node: claim.value }, "A policy with `require_registry` blocks this server.");
    }
    if (status === undefined || score === undefined || updatedAt === undefined)
        return;
    into.trust_entries.push({
        ...(serverId === undefined ? {} : { server_id: serverId }),
        ...(serverName === undefined ? {} : { server_name: serverName }),
        ...(publisher === undefined ? {} : { publisher }),
        source,
        ...(endpoint === undefined ? {} : { endpoint }),
        status,
        updated_at: updatedAt,
        score,
        ...(evidence === undefined ? {} : { evidence_path: evidence }),
        origin: (0,registry_draft/* originOfName */.V6)(spot, serverId === undefined ? ["server_name"] : ["server_id"]),
    });
}
function updatedAtOf(into, spot, node, asOf) {
    const time = (0,src_source/* member */.Dc)(node, "updated_at");
    if (time?.kind === "string" && (0,timestamp/* instantOf */.B)(time.value) !== undefined)
        return time.value;
    if (time?.kind === "string") {
        const message = `${(0,src_source/* quoteForMessage */.Hx)(time.value)} is not a time that Gait reads`;
        const at = (0,registry_draft/* originAt */.iX)({ ...spot, node: time, pointer: `${spot.pointer}/updated_at` });
        return (0,registry_draft/* refuse */.TR)(into, "time_invalid", message, at, "Write it like 2026-03-01T00:00:00Z; a zone is needed and never assumed.");
    }
    if (time !== undefined) {
        (0,registry_draft/* refuse */.TR)(into, "time_invalid", "`updated_at` must be text like 2026-03-01T00:00:00Z", (0,registry_draft/* originAt */.iX)({ ...spot, node: time }), "Correct the report.");
        return undefined;
    }
    if (asOf !== undefined) {
        (0,registry_draft/* remark */.Vg)(into, "note", "time_as_of", "`updated_at` is missing; the time given as `as_of` stands for it", spot);
        return asOf;
    }
    into.diagnostics.push((0,scan_results/* asOfRequired */.r)((0,registry_draft/* originAt */.iX)(spot)));
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/cursor.js


function checkCursors(into, pages) {
    pages.forEach((page, i) => {
        for (const cursor of (0,incomplete/* cursorsOf */.Nm)((0,registry_draft/* rootOf */.I5)(page))) {
            const { kind } = cursor.node;
            if (kind === "null" || (i < pages.length - 1 && kind === "string"))
                continue;
            const isFlag = kind === "boolean" && !/cursor$/i.test(cursor.pointer);
            if (kind === "string" || kind === "object" || isFlag) {
                if (i === pages.length - 1)
                    (0,incomplete/* refuseIfSet */.Aq)(into, cursor);
            }
            else
                (0,registry_draft/* refuse */.TR)(into, "cursor_invalid", "a cursor must be text or null", (0,registry_draft/* originAt */.iX)(cursor), "Correct the export.");
        }
    });
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/gait-native.js






const gaitNative = {
    format: "gait-native",
    looksFor: "a list, or a `tools` list, of names or of entries with `tool_name`; or entries with `server_id`",
    detect: (document) => allowlistReason(document.root) ?? reportReason(document.root),
    read: (documents, options) => {
        const into = (0,collect/* startCollecting */.jn)();
        checkCursors(into, documents);
        for (const document of documents) {
            const report = reportReason(document.root);
            const isReport = allowlistReason(document.root) === undefined && report !== undefined;
            if (!isReport && report !== undefined && document.root.kind === "object")
                (0,registry_draft/* refuse */.TR)(into, "two_lists", `the file holds tools, and ${report} as well`, (0,registry_draft/* rootOf */.I5)(document), "Put the two into files of their own.");
            if (isReport)
                gait_report_readReport(into, document, options.as_of);
            else
                readAllowlist(into, document, serverOfFile(document.file, options));
        }
        return (0,collect/* finish */.O9)(into, false);
    },
};

// EXTERNAL MODULE: ./lib/src/registry/adapters/denials.js
var denials = __webpack_require__(7381);
// EXTERNAL MODULE: ./lib/src/registry/aliases.js
var registry_aliases = __webpack_require__(3792);
;// CONCATENATED MODULE: ./lib/src/registry/adapters/star-pattern.js
const INNER_STARS_LIMIT = 200;
function starSet() {
    const exact = new Set();
    const prefixes = new Set();
    const lengths = new Set();
    const inner = new Set();
    return {
        add: (pattern) => {
            const star = pattern.indexOf("*");
            if (star < 0)
                exact.add(pattern);
            else if (star === pattern.length - 1) {
                prefixes.add(pattern.slice(0, star));
                lengths.add(star);
            }
            else if (inner.size < INNER_STARS_LIMIT || inner.has(pattern))
                inner.add(pattern);
            else
                return false;
            return true;
        },
        covers: (name) => {
            if (exact.has(name))
                return true;
            for (const length of lengths)
                if (length <= name.length && prefixes.has(name.slice(0, length)))
                    return true;
            for (const pattern of inner)
                if (coversName(pattern, name))
                    return true;
            return false;
        },
    };
}
function coversName(pattern, name) {
    const parts = pattern.split("*");
    const [first = ""] = parts;
    const last = parts.at(-1) ?? "";
    if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
        return false;
    let at = first.length;
    const end = name.length - last.length;
    for (const part of parts.slice(1, -1)) {
        const found = name.indexOf(part, at);
        if (found < 0 || found + part.length > end)
            return false;
        at = found + part.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/managed-permissions.js






const PREFIX = "mcp__";
function readPermissions(into, lists, rules, options) {
    const denied = matcherOf(into, lists.deny);
    const asked = matcherOf(into, lists.ask);
    const known = new Set([
        ...rules.names,
        ...[...(options.server_ids?.values() ?? []), ...(options.aliases?.keys() ?? []), ...(options.expect_servers ?? [])].map(registry_aliases/* serverKey */.P),
    ]);
    const permissions = lists.allow.flatMap((list) => (0,registry_draft/* itemsAt */.Ct)(into, list));
    const [first] = lists.allow;
    if (first !== undefined && permissions.length === 0 && lists.allow.every((list) => list.node.kind === "array"))
        (0,registry_draft/* remark */.Vg)(into, "warning", "allowlist_empty", "`permissions.allow` is empty: no tool is approved", first);
    for (const place of permissions) {
        const text = permissionText(into, place);
        if (text === undefined)
            continue;
        const left = reasonToLeaveOut(text, denied);
        if (left !== undefined) {
            (0,collect/* leaveOut */.ov)(into, text, left.code, left.reason, place);
            if (left.code === "pattern_not_expanded") {
                (0,registry_draft/* remark */.Vg)(into, "warning", "pattern_not_expanded", "a permission that stands for any number of tools is not expanded; none of them becomes allowed", place, "List the tools one by one as `mcp__server__tool`.");
            }
            continue;
        }
        const cuts = cutsOf(text);
        const parts = settled(cuts, known);
        const forbidden = forbiddenBy(rules, parts, cuts);
        if (forbidden !== undefined) {
            (0,collect/* leaveOut */.ov)(into, text, forbidden.code, forbidden.reason, place);
            continue;
        }
        into.tools.push({
            name: parts?.tool ?? text,
            written: text,
            ...(parts === undefined ? {} : { server_id: parts.server }),
            ...(asked(text) ? { effect: "require_approval" } : {}),
            origin: (0,registry_draft/* originAt */.iX)(place),
        });
    }
}
function permissionText(into, place) {
    if (place.node.kind !== "string")
        return (0,registry_draft/* refuse */.TR)(into, "managed_permission", "a permission must be text", (0,registry_draft/* originAt */.iX)(place), "Write it in quotes.");
    const text = (0,names/* trimBlanks */.I6)(place.node.value);
    return (0,gait_text/* trim */.Bq)(text) === "" ? (0,registry_draft/* refuse */.TR)(into, "managed_permission", "a permission is empty", (0,registry_draft/* originAt */.iX)(place), "Remove it.") : text;
}
function reasonToLeaveOut(text, denied) {
    if (denied(text))
        return { code: "denied", reason: "it is denied as well, and denials win" };
    if (!text.startsWith(PREFIX))
        return { code: "not_an_mcp_tool", reason: "a permission of the client itself, not a tool of an MCP server" };
    if (text.includes("*") || cutsOf(text).length === 0)
        return { code: "pattern_not_expanded", reason: "it stands for any number of tools of a server" };
    if (text.includes("("))
        return { code: "pattern_not_expanded", reason: "it allows some calls of a tool only; Gait matches tools by name" };
    return undefined;
}
const CUTS_LIMIT = 16;
function cutsOf(text) {
    const rest = text.slice(PREFIX.length);
    const cuts = [];
    for (let at = rest.indexOf("__"); at >= 0; at = rest.indexOf("__", at + 1)) {
        if (at > 0 && at + 2 < rest.length)
            cuts.push({ server: rest.slice(0, at), tool: rest.slice(at + 2) });
        if (cuts.length > CUTS_LIMIT)
            return [];
    }
    return cuts;
}
function settled(cuts, known) {
    if (cuts.length === 1)
        return cuts[0];
    const found = cuts.filter((cut) => known.has((0,registry_aliases/* serverKey */.P)(cut.server)));
    return found.length === 1 ? found[0] : undefined;
}
function forbiddenBy(rules, parts, cuts) {
    const verdicts = cuts.map((cut) => ({ cut, why: rules.forbids(cut.server) }));
    const denied = verdicts.find(({ why }) => why?.code === "denied")?.why;
    if (denied !== undefined)
        return denied;
    if (parts !== undefined)
        return rules.forbids(parts.server);
    return verdicts.every(({ why }) => why !== undefined) ? verdicts[0]?.why : undefined;
}
function matcherOf(into, lists) {
    const listed = starSet();
    for (const place of lists.flatMap((list) => (0,registry_draft/* itemsAt */.Ct)(into, list))) {
        const text = permissionText(into, place);
        if (text === undefined)
            continue;
        const name = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(text.split("(", 1)[0] ?? text));
        if (!listed.add(name))
            tooManyPatterns(into, place);
        if (name.startsWith(PREFIX) && !name.includes("*"))
            listed.add(`${name}__*`);
    }
    return (text) => listed.covers((0,gait_text/* lower */.ib)(text));
}
function tooManyPatterns(into, place) {
    const message = `more than ${INNER_STARS_LIMIT} patterns have a star elsewhere than at the end`;
    (0,registry_draft/* refuse */.TR)(into, "managed_patterns", message, place, "Write fewer, or name what is meant.");
}

// EXTERNAL MODULE: ./lib/src/registry/adapters/endpoint.js
var adapters_endpoint = __webpack_require__(9772);
;// CONCATENATED MODULE: ./lib/src/registry/adapters/managed-servers.js







function readServerRules(into, allowed, against, options) {
    const denied = deniedNames();
    let deniedByPattern;
    for (const place of against.denied.flatMap((list) => (0,registry_draft/* itemsAt */.Ct)(into, list))) {
        const entry = managed_servers_readEntry(into, place, options);
        if (entry?.id !== undefined)
            deny(into, denied, entry.id, place);
        else if (entry !== undefined)
            deniedByPattern ??= place;
    }
    for (const place of against.disabled.flatMap((list) => (0,registry_draft/* itemsAt */.Ct)(into, list))) {
        if (place.node.kind === "string")
            deny(into, denied, place.node.value, place);
        else
            (0,registry_draft/* refuse */.TR)(into, "managed_entry", "a server must be text", (0,registry_draft/* originAt */.iX)(place), "Write the server's name.");
    }
    if (deniedByPattern !== undefined) {
        const message = "a denied URL or command is not matched with tools, because tools are named by server";
        (0,registry_draft/* remark */.Vg)(into, "warning", "denied_pattern", message, deniedByPattern, "Give `server_ids` with that URL or command as key, or deny by `serverName`.");
    }
    const names = new Set();
    const open = readAllowed(into, allowed, denied, names, options);
    return {
        names,
        forbids: (serverId) => {
            const key = (0,registry_aliases/* serverKey */.P)(serverId);
            if (denied.has(serverId))
                return { code: "denied", reason: "its server is denied" };
            if (open || names.has(key))
                return undefined;
            return { code: "server_not_allowed", reason: "its server is not in `allowedMcpServers`" };
        },
    };
}
function deniedNames() {
    const denied = starSet();
    return {
        add: (name) => keysOf(name).every((key) => denied.add(key)),
        has: (name) => keysOf(name).some((key) => denied.covers(key)),
    };
}
function deny(into, denied, name, place) {
    if (denied.add(name))
        return;
    const message = `more than ${INNER_STARS_LIMIT} patterns have a star elsewhere than at the end`;
    (0,registry_draft/* refuse */.TR)(into, "managed_patterns", message, place, "Write fewer, or name what is meant.");
}
function keysOf(name) {
    const key = (0,registry_aliases/* serverKey */.P)(name);
    return [key, key.replaceAll(/[^a-z0-9_*-]/g, "_")];
}
function readAllowed(into, allowed, denied, names, options) {
    if (allowed.length === 0)
        return true;
    let open = false;
    for (const place of allowed.flatMap((list) => (0,registry_draft/* itemsAt */.Ct)(into, list))) {
        const entry = managed_servers_readEntry(into, place, options);
        if (entry === undefined)
            continue;
        if (entry.id === undefined) {
            open = true;
            const code = entry.isPattern ? "pattern_not_expanded" : "server_unmapped";
            const reason = entry.isPattern ? "a pattern may stand for any number of servers" : "nothing says which server this is; name it in `server_ids`";
            (0,collect/* leaveOut */.ov)(into, entry.label, code, reason, place);
        }
        else if (denied.has(entry.id)) {
            (0,collect/* leaveOut */.ov)(into, entry.id, "denied", "it is denied as well, and denials win", place);
        }
        else if (entry.id.includes("*")) {
            (0,collect/* leaveOut */.ov)(into, entry.id, "pattern_not_expanded", "a pattern may stand for any number of servers", place);
        }
        else {
            names.add((0,registry_aliases/* serverKey */.P)(entry.id));
            into.servers.push({
                server_id: entry.id,
                ...(entry.endpoint === undefined ? {} : { endpoint: entry.endpoint }),
                origin: (0,registry_draft/* originAt */.iX)(place),
            });
        }
    }
    return open;
}
function managed_servers_readEntry(into, place, options) {
    const { node } = place;
    const [key, second] = node.kind === "object" ? node.members.map((m) => m.key) : [];
    const value = key === undefined ? undefined : (0,src_source/* member */.Dc)(node, key);
    if (value === undefined || second !== undefined || !isRightKind(key, value)) {
        (0,registry_draft/* refuse */.TR)(into, "managed_entry", "an entry must have exactly one of `serverName` (text), `serverUrl` (text), `serverCommand` (list of text)", (0,registry_draft/* originAt */.iX)(place), "Split or correct the entry.");
        return undefined;
    }
    if (value.kind === "string") {
        if (key === "serverName")
            return { label: value.value, id: value.value, isPattern: false };
        const isPattern = value.value.includes("*");
        const id = options.server_ids?.get(value.value);
        const endpoint = (0,adapters_endpoint/* endpointOf */.X)(value.value);
        return { label: value.value, id, isPattern, ...(endpoint === undefined ? {} : { endpoint }) };
    }
    const label = value.kind === "array" ? value.items.map((item) => (item.kind === "string" ? item.value : "")).join(" ") : "";
    return { label, id: options.server_ids?.get(label), isPattern: false };
}
function isRightKind(key, value) {
    if (key === "serverName" || key === "serverUrl")
        return value.kind === "string" && (0,gait_text/* trim */.Bq)(value.value) !== "";
    return key === "serverCommand" && value.kind === "array" && value.items.length > 0 && value.items.every((item) => item.kind === "string");
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/managed-settings.js









const SERVER_KEYS = [
    "allowedMcpServers",
    "deniedMcpServers",
    "allowManagedMcpServersOnly",
    "enableAllProjectMcpServers",
    "enabledMcpjsonServers",
    "disabledMcpjsonServers",
];
const OWN_SERVERS = ["mcpServers"];
const SETTINGS = [...SERVER_KEYS, ...OWN_SERVERS, "permissions"];
const PERMISSIONS = ["additionalDirectories", "allow", "ask", "deny", "defaultMode", "overridable"];
const managedSettings = {
    format: "managed-settings",
    looksFor: "`allowedMcpServers`, `deniedMcpServers`, or `permissions` with `allow` or `deny`",
    detect: (document) => {
        const key = SERVER_KEYS.find((k) => (0,src_source/* member */.Dc)(document.root, k) !== undefined);
        if (key !== undefined)
            return `an object with \`${key}\``;
        const permissions = listOrWrapped((0,src_source/* member */.Dc)(document.root, "permissions"));
        const list = ["allow", "deny", "ask"].find((k) => (0,src_source/* member */.Dc)(permissions, k) !== undefined);
        return list === undefined ? undefined : `\`permissions\` with \`${list}\``;
    },
    read: (documents, options) => {
        const into = (0,collect/* startCollecting */.jn)();
        readSettings(into, documents.map((document) => partsOf(into, document)), options);
        return (0,collect/* finish */.O9)(into, false);
    },
};
function partsOf(into, document) {
    const top = (0,registry_draft/* rootOf */.I5)(document);
    (0,incomplete/* refuseCursor */.Lu)(into, top);
    const servers = setting(into, top, "allowedMcpServers");
    const permissions = setting(into, top, "permissions");
    for (const [place, known] of [
        [top, SETTINGS],
        [permissions, PERMISSIONS],
    ]) {
        if (place?.node.kind === "object")
            checkNames(into, place, known);
    }
    if (permissions !== undefined && permissions.node.kind !== "object")
        (0,registry_draft/* wrongType */.gQ)(into, permissions, "a mapping");
    tellProjectServers(into, top);
    const permission = (key) => permissions && setting(into, permissions, key);
    return {
        top,
        servers,
        deniedServers: setting(into, top, "deniedMcpServers"),
        disabledServers: setting(into, top, "disabledMcpjsonServers"),
        allow: permission("allow"),
        ask: permission("ask"),
        deny: permission("deny"),
    };
}
function readSettings(into, parts, options) {
    const [first] = parts;
    if (first === undefined)
        return;
    const all = (key) => parts.flatMap((part) => part[key] ?? []);
    const [servers, allow] = [all("servers"), all("allow")];
    if (servers.length === 0 && allow.length === 0) {
        const message = "nothing is restricted: neither `allowedMcpServers` nor `permissions.allow` is there, and an absent list allows everything";
        (0,registry_draft/* refuse */.TR)(into, "no_restriction", message, first.top, "Write the list that is meant; an empty list allows nothing.");
        return;
    }
    if (servers.length === 0) {
        const message = "`allowedMcpServers` is absent, so these settings let every server run";
        (0,registry_draft/* remark */.Vg)(into, "warning", "no_restriction", message, first.top, "Gait blocks what its own policy does not allow.");
    }
    if (allow.length === 0) {
        const message = "`permissions.allow` is absent, so these settings name no approved tools; no policy can be made from them";
        (0,registry_draft/* remark */.Vg)(into, "warning", "no_restriction", message, first.top, "List tools as `mcp__server__tool`.");
    }
    const rules = readServerRules(into, servers, { denied: all("deniedServers"), disabled: all("disabledServers") }, options);
    readPermissions(into, { allow, ask: all("ask"), deny: all("deny") }, rules, options);
}
function tellProjectServers(into, top) {
    for (const key of ["enableAllProjectMcpServers", "enabledMcpjsonServers"]) {
        const node = (0,src_source/* member */.Dc)(top.node, key);
        if (node === undefined || (node.kind === "boolean" && !node.value) || (node.kind === "array" && node.items.length === 0))
            continue;
        const message = `\`${key}\` starts servers of a project without asking; it restricts nothing and approves no tool here`;
        (0,registry_draft/* remark */.Vg)(into, "note", "project_servers", message, { ...top, node, pointer: `/${key}` });
    }
}
function checkNames(into, place, known) {
    if (place.node.kind !== "object")
        return;
    (0,entry_keys/* refuseDenials */.vI)(place.file, place.node, new Set(known), into.diagnostics, "these settings");
    const folded = new Set(known.map(src_source/* foldKey */.pU));
    for (const m of place.node.members) {
        if (known.includes(m.key) || (!folded.has((0,src_source/* foldKey */.pU)(m.key)) && !mayRestrict(m, known)))
            continue;
        const at = (0,registry_draft/* originAt */.iX)({ ...place, node: m.value, pointer: place.pointer + (0,src_source/* pointerStep */.UN)(m.key) });
        const meant = (0,fields/* nearest */.pA)(m.key, known);
        const message = `key ${(0,src_source/* quoteForMessage */.Hx)(m.key)} is no setting that is known here, and may restrict servers or tools`;
        const help = meant === undefined ? "Remove it, or describe the file with a mapping." : `Write \`${meant}\` as the client reads it, or remove the key.`;
        (0,registry_draft/* refuse */.TR)(into, "setting_misspelled", message, { ...at, line: m.line, column: m.column }, help);
    }
}
function mayRestrict(m, known) {
    if ((0,denials/* decides */.yN)(m.key, "document") || (0,denials/* takesBack */.Ck)(m))
        return false;
    const { key, value } = m;
    if (known === PERMISSIONS)
        return value.kind === "array" && value.items.some((item) => item.kind === "string");
    const word = (0,src_source/* foldKey */.pU)(key);
    return word.includes("mcp") && word.includes("server") && (value.kind === "array" || value.kind === "object");
}
function setting(into, place, key) {
    const node = (0,src_source/* member */.Dc)(place.node, key);
    if (node === undefined)
        return undefined;
    const found = { file: place.file, node, pointer: `${place.pointer}/${key}` };
    const inner = (0,src_source/* member */.Dc)(node, "overridable");
    if (inner === undefined || node.kind !== "object" || node.members.length !== 1)
        return found;
    (0,registry_draft/* remark */.Vg)(into, "warning", "setting_overridable", `\`${key}\` is overridable: users may replace it`, found, "Remove the wrapper where the list is meant to hold.");
    return { ...found, node: inner, pointer: `${found.pointer}/overridable` };
}
function listOrWrapped(node) {
    return (0,src_source/* member */.Dc)(node, "overridable") ?? node;
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/mcp-json.js




const TRANSPORT = ["command", "url", "serverUrl", "httpUrl"];
const mcpJson = {
    format: "mcp-json",
    looksFor: "`mcpServers`, or `servers` with `command` or `url`",
    detect: (document) => {
        const found = serversOf(document.root);
        return found === undefined ? undefined : `an object \`${found.key}\` of client entries`;
    },
    read: (documents) => {
        const into = (0,collect/* startCollecting */.jn)();
        for (const document of documents)
            readDocument(into, document);
        return (0,collect/* finish */.O9)(into, true);
    },
};
function serversOf(root) {
    const own = (0,src_source/* member */.Dc)(root, "mcpServers");
    if (own?.kind === "object")
        return { key: "mcpServers", node: own };
    const servers = (0,src_source/* member */.Dc)(root, "servers");
    if (servers?.kind !== "object")
        return undefined;
    const isClient = servers.members.some((m) => TRANSPORT.some((key) => (0,src_source/* member */.Dc)(m.value, key) !== undefined));
    const isCatalog = servers.members.some((m) => (0,src_source/* member */.Dc)(m.value, "image") !== undefined || (0,src_source/* member */.Dc)(m.value, "tools") !== undefined);
    return isClient && !isCatalog ? { key: "servers", node: servers } : undefined;
}
function switchedOff(entry) {
    return entry.members.find(({ key, value }) => {
        if (key === "disabled")
            return !(value.kind === "boolean" && !value.value);
        return key === "enabled" && !(value.kind === "boolean" && value.value);
    });
}
function readDocument(into, document) {
    const top = { file: document.file, node: document.root, pointer: "" };
    const found = serversOf(document.root);
    if (found === undefined) {
        (0,registry_draft/* refuse */.TR)(into, "mcp_json_shape", "there is no object `mcpServers` or `servers`", top, "Give a client's configuration.");
        return;
    }
    for (const m of found.node.members) {
        const place = { file: document.file, node: m.value, pointer: `/${found.key}${(0,src_source/* pointerStep */.UN)(m.key)}` };
        if (m.value.kind !== "object") {
            (0,registry_draft/* refuse */.TR)(into, "mcp_json_entry", `server ${(0,src_source/* quoteForMessage */.Hx)(m.key)} must be an object`, place, "Correct the configuration.");
            continue;
        }
        const off = switchedOff(m.value);
        if (off !== undefined) {
            (0,collect/* leaveOut */.ov)(into, m.key, "disabled", "the client has it switched off", { ...place, node: off.value, pointer: place.pointer + (0,src_source/* pointerStep */.UN)(off.key) });
            continue;
        }
        const url = TRANSPORT.slice(1)
            .map((key) => (0,registry_draft/* optionalText */.mR)(into, place, key))
            .find((text) => text !== undefined);
        const origin = { ...(0,registry_draft/* originAt */.iX)(place), line: m.line, column: m.column };
        const endpoint = (0,adapters_endpoint/* endpointOf */.X)(url ?? "");
        into.servers.push({ server_id: m.key, ...(endpoint === undefined ? {} : { endpoint }), origin });
    }
    const help = "Use a list of approved tools: `gait-native`, a registry with tools, or a mapping.";
    (0,registry_draft/* remark */.Vg)(into, "warning", "inventory", "this is what a client is set up to start, not what somebody approved; no policy is made from it", top, help);
}

// EXTERNAL MODULE: ./lib/src/registry/tool-hints.js
var tool_hints = __webpack_require__(3499);
;// CONCATENATED MODULE: ./lib/src/registry/adapters/mcp-registry-meta.js







const OFFICIAL = "io.modelcontextprotocol.registry/official";
const OFFICIAL_BEFORE = "x-io.modelcontextprotocol.registry";
const mcp_registry_meta_KNOWN = new Set([
    "id",
    "isLatest",
    "is_latest",
    "publishedAt",
    "published_at",
    "releaseDate",
    "release_date",
    "serverId",
    "status",
    "statusChangedAt",
    "statusMessage",
    "updatedAt",
    "updated_at",
    "versionId",
]);
const TIMES = ["publishedAt", "published_at", "statusChangedAt", "updatedAt", "updated_at"];
const DEPTH = 4;
function readMeta(into, holders, subject, hooks = {}) {
    const blocks = holders.flatMap((holder) => blocksOf(holder));
    let sound = true;
    for (const holder of holders) {
        const meta = (0,registry_draft/* valueAt */.fK)(holder, "_meta");
        if (meta !== undefined && meta.node.kind !== "object")
            sound = (0,registry_draft/* wrongType */.gQ)(into, meta, "a mapping") ?? false;
    }
    for (const block of blocks) {
        if (block.node.kind !== "object") {
            sound = false;
            (0,registry_draft/* refuse */.TR)(into, "registry_meta", "the registry's block must be an object", block, "Save the answer of the registry unchanged.");
        }
        else if (!(0,entry_keys/* checkEntryKeys */.bt)(block.file, block.node, mcp_registry_meta_KNOWN, into.diagnostics, into.ignored))
            sound = false;
    }
    if (!sound)
        return undefined;
    const before = into.diagnostics.length;
    const places = [...blocks, ...holders];
    for (const place of places)
        for (const key of TIMES)
            (0,registry_draft/* optionalTime */.kX)(into, place, key);
    const latest = places.flatMap((place) => latestOf(into, place));
    if (into.diagnostics.slice(before).some((d) => d.severity === "error"))
        return undefined;
    if (!isActive(into, places, subject) || takenBack(into, holders, subject, hooks.readElsewhere)) {
        if (latest.includes(true))
            hooks.latestLeftOut?.();
        return undefined;
    }
    if (latest.includes(false)) {
        (0,collect/* leaveOut */.ov)(into, subject, "not_latest", "the registry marks another version as the latest", holders.at(-1));
        return undefined;
    }
    return {
        status: firstText(places, ["status"]),
        isLatest: latest.includes(true) ? true : undefined,
        updatedAt: firstText(places, ["updatedAt", "updated_at"]),
    };
}
function blocksOf(holder) {
    const meta = (0,src_source/* member */.Dc)(holder.node, "_meta");
    return [
        { node: (0,src_source/* member */.Dc)(meta, OFFICIAL), pointer: `${holder.pointer}/_meta${(0,src_source/* pointerStep */.UN)(OFFICIAL)}` },
        { node: (0,src_source/* member */.Dc)(holder.node, OFFICIAL_BEFORE), pointer: `${holder.pointer}${(0,src_source/* pointerStep */.UN)(OFFICIAL_BEFORE)}` },
    ].flatMap(({ node, pointer }) => (node === undefined || node.kind === "null" ? [] : [{ file: holder.file, node, pointer }]));
}
function latestOf(into, block) {
    return ["isLatest", "is_latest"].flatMap((key) => {
        const node = (0,src_source/* member */.Dc)(block.node, key);
        if (node === undefined || node.kind === "null")
            return [];
        if (node.kind === "boolean")
            return [node.value];
        const at = { ...block, node, pointer: `${block.pointer}/${key}` };
        (0,registry_draft/* refuse */.TR)(into, "registry_latest", `\`${key}\` must be true or false`, at, "Save the answer of the registry unchanged.");
        return [];
    });
}
function isActive(into, places, subject) {
    for (const place of places) {
        const status = (0,src_source/* member */.Dc)(place.node, "status");
        if (status === undefined)
            continue;
        const at = { file: place.file, node: status, pointer: `${place.pointer}/status` };
        const word = status.kind === "string" ? (0,gait_text/* lower */.ib)((0,names/* trimBlanks */.I6)(status.value)) : "";
        if (word === "active")
            continue;
        if (word === "")
            (0,registry_draft/* refuse */.TR)(into, "status_invalid", "`status` must be a word", at, "Write `active`, `deprecated` or `deleted`.");
        else
            (0,collect/* leaveOut */.ov)(into, subject, "status_not_active", `its status is ${(0,src_source/* quoteForMessage */.Hx)(word)}`, at);
        return false;
    }
    return true;
}
function takenBack(into, holders, subject, readElsewhere) {
    for (const holder of holders) {
        const found = (0,denials/* denialUnder */.Kq)((0,src_source/* member */.Dc)(holder.node, "_meta"), DEPTH, `${holder.pointer}/_meta`, "_meta", readElsewhere);
        if (found === undefined)
            continue;
        const at = { file: holder.file, node: found.member.value, pointer: found.pointer };
        (0,collect/* leaveOut */.ov)(into, subject, "taken_back", `the key ${(0,src_source/* quoteForMessage */.Hx)(found.member.key)} in \`_meta\` takes it back`, (0,registry_draft/* originAt */.iX)(at));
        return true;
    }
    return false;
}
function firstText(places, keys) {
    for (const place of places)
        for (const key of keys) {
            const node = (0,src_source/* member */.Dc)(place.node, key);
            if (node?.kind === "string" && node.value !== "")
                return node.value;
        }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/mcp-registry-server.js












const mcp_registry_server_KNOWN = new Set([
    "$schema",
    "_meta",
    "description",
    "examples",
    "icons",
    "id",
    "isLatest",
    "is_latest",
    "name",
    "packages",
    "publishedAt",
    "remotes",
    "repository",
    "server",
    "status",
    "statusMessage",
    "tags",
    "title",
    "tools",
    "updatedAt",
    "version",
    "websiteUrl",
    "x-io.modelcontextprotocol.registry",
]);
const TOOL_KNOWN = new Set(["name", "title", "description", "inputSchema", "outputSchema", "annotations", "execution", "icons", "_meta"]);
function readRegistryServer(into, spot, gone) {
    const nested = (0,src_source/* member */.Dc)(spot.node, "server");
    const server = nested === undefined ? spot : { ...spot, node: nested, pointer: `${spot.pointer}/server` };
    if (spot.node.kind !== "object" || server.node.kind !== "object") {
        (0,registry_draft/* refuse */.TR)(into, "registry_entry", "an entry must be an object with a server", (0,registry_draft/* originAt */.iX)(spot), "Save the answer of the registry unchanged.");
        return undefined;
    }
    const holders = nested === undefined ? [server] : [spot, server];
    const usable = holders.filter((holder) => usableKeys(into, holder, nested === undefined)).length === holders.length;
    const identity = identityOf(into, server, nested === undefined);
    if (!usable || identity === undefined)
        return undefined;
    const meta = readMeta(into, holders, identity.server_id, {
        latestLeftOut: () => gone.add((0,registry_aliases/* serverKey */.P)(identity.server_id)),
    });
    const tools = meta && mcp_registry_server_readTools(into, toolsOf(into, spot, server), identity.server_id);
    const details = meta && detailsOf(into, server, meta);
    if (meta === undefined || details === undefined || tools === "refused")
        return undefined;
    return {
        entry: { ...identity, ...details, origin: (0,registry_draft/* originOfName */.V6)(server, nested === undefined ? ["id", "name"] : ["name"]) },
        tools: tools ?? [],
        hasTools: tools !== undefined,
        isLatest: meta.isLatest,
    };
}
const mcp_registry_server_DECISIVE = { tools: ["array"], status: ["string"], version: ["string"] };
const DECISIVE_META = { _meta: ["object"] };
function usableKeys(into, holder, flat) {
    const { file, node } = holder;
    if (node.kind !== "object" || !(0,entry_keys/* checkEntryKeys */.bt)(file, node, mcp_registry_server_KNOWN, into.diagnostics, into.ignored))
        return false;
    const hidden = node.members.filter((m) => !mcp_registry_server_KNOWN.has(m.key) && (0,denials/* denialUnder */.Kq)(m.value, 4, "", m.key) !== undefined);
    for (const m of hidden) {
        const message = `what stands under ${(0,src_source/* quoteForMessage */.Hx)(m.key)} may deny this entry, and this format does not define it`;
        (0,registry_draft/* refuse */.TR)(into, "entry_key_decides", message, { file, line: m.line, column: m.column, pointer: holder.pointer + (0,src_source/* pointerStep */.UN)(m.key) }, "Read it with a mapping (`format: mapping`), or remove the key.");
    }
    const isServer = flat || (0,src_source/* member */.Dc)(node, "server") === undefined;
    const spelled = [...(isServer ? [mcp_registry_server_DECISIVE] : []), DECISIVE_META].map((decisive) => (0,misspelled/* refuseMisspelled */.Fl)(into, holder, decisive));
    return hidden.length === 0 && !spelled.includes(false);
}
function identityOf(into, server, flat) {
    const name = (0,src_source/* stringMember */.sk)(server.node, "name");
    const id = flat ? (0,registry_draft/* optionalText */.mR)(into, server, "id") : undefined;
    const title = (0,registry_draft/* optionalText */.mR)(into, server, "title");
    const serverId = id ?? name;
    if (serverId === undefined || (0,names/* trimBlanks */.I6)(serverId) === "") {
        (0,registry_draft/* refuse */.TR)(into, "server_id_missing", "a server must have a text `name`", (0,registry_draft/* originAt */.iX)(server), "Name the server as the registry does.");
        return undefined;
    }
    if (id !== undefined) {
        const message = `${(0,src_source/* quoteForMessage */.Hx)(id)} is not in the registry's own form; its \`id\` is taken for the server`;
        (0,registry_draft/* remark */.Vg)(into, "warning", "registry_flat_entry", message, server, "Use `name` as in server.json, or name the server in `aliases`.");
    }
    const shown = id === undefined ? title : name;
    return { server_id: serverId, ...(shown === undefined ? {} : { server_name: shown }) };
}
function detailsOf(into, server, meta) {
    const name = (0,src_source/* stringMember */.sk)(server.node, "name");
    const slash = name?.indexOf("/") ?? -1;
    const version = (0,registry_draft/* optionalText */.mR)(into, server, "version");
    const [endpoint] = textsOf(into, server, "remotes", "url").flatMap((url) => (0,adapters_endpoint/* endpointOf */.X)(url) ?? []);
    const [identifier] = textsOf(into, server, "packages", "identifier");
    return {
        ...(version === undefined ? {} : { version }),
        ...(name === undefined || slash <= 0 ? {} : { publisher: name.slice(0, slash) }),
        ...(meta.status === undefined ? {} : { status: (0,gait_text/* lower */.ib)((0,names/* trimBlanks */.I6)(meta.status)) }),
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(identifier === undefined ? {} : { package: identifier }),
        ...(meta.updatedAt === undefined ? {} : { updated_at: meta.updatedAt }),
    };
}
function textsOf(into, server, key, field) {
    const list = (0,registry_draft/* valueAt */.fK)(server, key);
    return list === undefined
        ? []
        : (0,registry_draft/* itemsAt */.Ct)(into, list).flatMap((item) => item.node.kind === "object" ? ((0,registry_draft/* optionalText */.mR)(into, item, field) ?? []) : ((0,registry_draft/* wrongType */.gQ)(into, item, "a mapping") ?? []));
}
function toolsOf(into, spot, server) {
    const [first, second] = [server, ...(spot.node === server.node ? [] : [spot])].flatMap((holder) => (0,registry_draft/* rawAt */.k$)(holder, "tools") ?? []);
    if (second === undefined)
        return first;
    (0,registry_draft/* refuse */.TR)(into, "registry_tools", "`tools` stands in the server and beside it", second, "Keep one list.");
    return "refused";
}
function mcp_registry_server_readTools(into, found, serverId) {
    if (found === undefined || found === "refused")
        return found;
    const list = found.node;
    if (list.kind !== "array") {
        (0,registry_draft/* refuse */.TR)(into, "registry_tools", "`tools` must be a list", found, "Write a list of names.");
        return "refused";
    }
    if (list.items.length === 0)
        (0,collect/* leaveOut */.ov)(into, serverId, "no_tools", "the export lists that it has no approved tool", found);
    return list.items.flatMap((node, i) => {
        const spot = { ...found, node, pointer: found.pointer + (0,src_source/* pointerStep */.UN)(i) };
        const name = node.kind === "string" ? node : (0,src_source/* member */.Dc)(node, "name");
        if (name?.kind !== "string") {
            (0,registry_draft/* refuse */.TR)(into, "registry_tools", "a tool must be text or an object with a text `name`", (0,registry_draft/* originAt */.iX)(spot), "Write the tool's name in quotes.");
            return [];
        }
        if (node.kind === "object" && !(0,entry_keys/* checkEntryKeys */.bt)(spot.file, node, TOOL_KNOWN, into.diagnostics, into.ignored))
            return [];
        const at = node.kind === "string" ? spot : { ...spot, node: name, pointer: `${spot.pointer}/name` };
        return [{ name: name.value, server_id: serverId, ...(0,tool_hints/* hintsOf */.i)(spot), origin: (0,registry_draft/* originAt */.iX)(at) }];
    });
}

// EXTERNAL MODULE: ./lib/src/grouped.js
var grouped = __webpack_require__(216);
;// CONCATENATED MODULE: ./lib/src/registry/adapters/mcp-registry-versions.js





function keepLatest(into, servers, gone) {
    const keyOf = (server) => (0,registry_aliases/* serverKey */.P)(server.entry.server_id);
    const left = servers.filter((server) => {
        if (!gone.has(keyOf(server)) || server.isLatest === true)
            return true;
        (0,collect/* leaveOut */.ov)(into, subjectOf(server), "not_latest", "the latest version is left out, and no older one stands in for it", server.entry.origin);
        return false;
    });
    return [...(0,grouped/* grouped */.z)(left, keyOf).values()].flatMap((group) => chooseOne(into, group) ?? []);
}
function chooseOne(into, group) {
    const [first, second] = group;
    if (first === undefined || second === undefined)
        return first;
    const marked = group.filter((s) => s.isLatest === true);
    const candidates = marked.length > 0 ? marked : group;
    const best = greatest(candidates);
    if (best === undefined) {
        const { entry } = first;
        const { file, line, column } = second.entry.origin;
        const message = `server ${(0,src_source/* quoteForMessage */.Hx)(entry.server_id)} stands here and at ${file}:${line}:${column}, and the versions do not say which entry is the newer one`;
        (0,registry_draft/* refuse */.TR)(into, "server_ambiguous", message, entry.origin, "Keep one entry for each server, or mark one with `isLatest`.");
        return undefined;
    }
    for (const other of group) {
        if (other === best)
            continue;
        const newer = best.entry.version === undefined ? "another version" : `version ${(0,src_source/* quoteForMessage */.Hx)(best.entry.version)}`;
        (0,collect/* leaveOut */.ov)(into, subjectOf(other), "not_latest", `${newer} is listed as well`, other.entry.origin);
    }
    return best;
}
function subjectOf({ entry }) {
    return entry.version === undefined ? entry.server_id : `${entry.server_id} ${entry.version}`;
}
function greatest(servers) {
    let best;
    let tie = false;
    for (const server of servers) {
        const version = plainVersion(server.entry.version);
        if (version === undefined)
            return servers.length === 1 ? server : undefined;
        const order = best === undefined ? 1 : compareVersions(version, best.version);
        if (order === 0)
            tie = true;
        if (order <= 0)
            continue;
        best = { server, version };
        tie = false;
    }
    return tie ? undefined : best?.server;
}
function plainVersion(text) {
    if (text === undefined || !/^v?\d{1,9}(\.\d{1,9}){0,3}$/.test(text))
        return undefined;
    return text.replace("v", "").split(".").map(Number);
}
function compareVersions(a, b) {
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
        const difference = (a[i] ?? 0) - (b[i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/mcp-registry.js








const FLAT_MARKS = ["$schema", "packages", "remotes", "repository", "version", "id", "description", "tools"];
const INVENTORY = "no entry lists its tools: this is an inventory of servers, and no policy is made from it";
const HELP = "Add `tools` to the entries, or give a list of approved tools; Gait allows tools by name.";
const OTHER_MARKS = ["snapshot", "server_id", "server_name", "tool_name"];
const mcpRegistry = {
    format: "mcp-registry",
    looksFor: "a `servers` list of entries with `server`, or with `name` beside `$schema`, `version`, `packages` or `remotes`",
    detect: (document) => mcp_registry_detect(document.root),
    read: (documents) => {
        const into = (0,collect/* startCollecting */.jn)();
        checkCursors(into, documents);
        const gone = new Set();
        const found = documents.flatMap((document) => mcp_registry_readDocument(into, document, gone));
        const servers = keepLatest(into, found, gone);
        for (const server of servers) {
            into.servers.push(server.entry);
            for (const tool of server.tools)
                into.tools.push(tool);
        }
        tellMissingTools(into, servers);
        const times = servers.flatMap((s) => s.entry.updated_at ?? []);
        const inventory = found.every((s) => !s.hasTools) && found.length > 0;
        const [first] = documents;
        if (inventory && first !== undefined)
            (0,registry_draft/* remark */.Vg)(into, "warning", "inventory", INVENTORY, (0,registry_draft/* rootOf */.I5)(first), HELP);
        return (0,collect/* finish */.O9)(into, inventory, newest(times));
    },
};
function mcp_registry_detect(root) {
    const list = root.kind === "array" ? root : (0,src_source/* member */.Dc)(root, "servers");
    if (list?.kind !== "array")
        return undefined;
    const where = root.kind === "array" ? "a list" : "a `servers` list";
    if (list.items.length === 0)
        return root.kind === "array" || (0,src_source/* member */.Dc)(root, "ref") !== undefined ? undefined : `${where} that is empty`;
    if (list.items.some((item) => (0,src_source/* member */.Dc)((0,src_source/* member */.Dc)(item, "server"), "name") !== undefined))
        return `${where} of entries with \`server\``;
    const isOther = (item) => OTHER_MARKS.some((key) => (0,src_source/* member */.Dc)(item, key) !== undefined);
    const flat = (item) => (0,src_source/* member */.Dc)(item, "name") !== undefined && !isOther(item) && FLAT_MARKS.some((key) => (0,src_source/* member */.Dc)(item, key) !== undefined);
    const bare = (item) => (0,src_source/* member */.Dc)(item, "name") !== undefined && !isOther(item) && ["packages", "remotes", "version"].some((key) => (0,src_source/* member */.Dc)(item, key) !== undefined);
    return list.items.some(root.kind === "array" ? bare : flat) ? `${where} of server entries with \`name\`` : undefined;
}
const mcp_registry_TOP_KNOWN = new Set(["servers", "metadata", "$schema", "version", "name", "description"]);
function mcp_registry_readDocument(into, document, gone) {
    const { file, root } = document;
    const top = { file, node: root, pointer: "" };
    const list = root.kind === "array" ? root : (0,src_source/* member */.Dc)(root, "servers");
    if (list?.kind !== "array") {
        (0,registry_draft/* refuse */.TR)(into, "registry_shape", "there is no `servers` list", (0,registry_draft/* originAt */.iX)(top), "Save the answer of `GET /v0.1/servers` unchanged.");
        return [];
    }
    if (root.kind === "object")
        (0,entry_keys/* checkEntryKeys */.bt)(file, root, mcp_registry_TOP_KNOWN, into.diagnostics, into.ignored, "document");
    checkCount(into, top, list.items.length);
    const base = root.kind === "array" ? "" : "/servers";
    return list.items.flatMap((node, i) => readRegistryServer(into, { file, node, pointer: base + (0,src_source/* pointerStep */.UN)(i) }, gone) ?? []);
}
function checkCount(into, top, length) {
    const count = (0,src_source/* member */.Dc)((0,src_source/* member */.Dc)(top.node, "metadata"), "count");
    if (count === undefined || count.kind === "null" || (count.kind === "number" && count.value >= 0 && count.value <= length))
        return;
    if (count.kind !== "number" || count.value < 0) {
        (0,registry_draft/* refuse */.TR)(into, "registry_shape", "`count` must be a number of servers", { ...top, node: count, pointer: "/metadata/count" });
        return;
    }
    const message = `the export is incomplete: \`count\` is ${count.text}, and the list has ${length} servers`;
    (0,registry_draft/* refuse */.TR)(into, "export_incomplete", message, (0,registry_draft/* originAt */.iX)({ ...top, node: count, pointer: "/metadata/count" }), "Fetch the export again.");
}
function tellMissingTools(into, servers) {
    const without = servers.filter((s) => !s.hasTools);
    const [first] = without;
    if (first === undefined || without.length === servers.length)
        return;
    for (const { entry } of without) {
        (0,collect/* leaveOut */.ov)(into, entry.server_id, "tools_not_listed", "the export does not list its tools, so none of them is approved", entry.origin);
    }
    const message = `${without.length} of ${servers.length} servers list no tools; none of their tools becomes allowed`;
    into.diagnostics.push((0,diagnostic/* diagnosticAt */.R5)("warning", "server_without_tools", message, first.entry.origin, "Add `tools` to the entry, or remove the server."));
}
function newest(times) {
    const utc = times.filter((t) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(t));
    return utc.length === 0 ? undefined : utc.reduce((a, b) => (a < b ? b : a));
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/mcp-tools-list.js








const mcp_tools_list_KNOWN = new Set(["name", "title", "description", "inputSchema", "outputSchema", "annotations", "execution", "icons", "_meta"]);
const SILENT = ["destructiveHint", "openWorldHint"];
const mcpToolsList = {
    format: "mcp-tools-list",
    looksFor: "a `tools` list of entries with `name` and `inputSchema`",
    readsTools: true,
    detect: (document) => mcp_tools_list_detect(document.root),
    fitsEmpty: ({ root }) => isEmptyList((0,src_source/* member */.Dc)(root, "tools")),
    read: (documents, options) => {
        const into = (0,collect/* startCollecting */.jn)();
        for (const pages of pagesByServer(into, documents, options))
            checkCursors(into, pages);
        for (const document of documents)
            mcp_tools_list_readDocument(into, document, options);
        checkUnnamed(into, into.tools);
        return (0,collect/* finish */.O9)(into, false);
    },
};
function pagesByServer(into, documents, options) {
    const named = new Map();
    const unnamed = [];
    for (const document of documents) {
        const id = serverOfFile(document.file, options);
        const pages = id === undefined ? unnamed : (named.get((0,registry_aliases/* serverKey */.P)(id)) ?? []);
        pages.push(document);
        if (id !== undefined)
            named.set((0,registry_aliases/* serverKey */.P)(id), pages);
    }
    const [first] = unnamed;
    if (first === undefined || unnamed.length === 1 || !unnamed.every((document, i) => leadsOn(document) === i < unnamed.length - 1)) {
        return [...named.values(), ...unnamed.map((document) => [document])];
    }
    const help = "Give `server_id` in the options, so that nothing has to be assumed.";
    (0,registry_draft/* remark */.Vg)(into, "note", "pages_assumed", `${unnamed.length} files are taken for the pages of one server, because each but the last leads on`, (0,registry_draft/* rootOf */.I5)(first), help);
    return [...named.values(), unnamed];
}
function leadsOn({ root }) {
    const cursor = (0,src_source/* member */.Dc)(resultOf(root), "nextCursor");
    return cursor?.kind === "string" && cursor.value !== "";
}
function mcp_tools_list_detect(root) {
    const tools = (0,src_source/* member */.Dc)(resultOf(root), "tools");
    if ((0,src_source/* member */.Dc)(root, "jsonrpc") !== undefined) {
        if (tools !== undefined)
            return "a JSON-RPC answer with a `tools` list";
        return (0,src_source/* member */.Dc)(root, "error") === undefined ? undefined : "a JSON-RPC answer with an `error`";
    }
    if (tools?.kind !== "array")
        return undefined;
    if (tools.items.some((item) => (0,src_source/* member */.Dc)(item, "name") !== undefined && (0,src_source/* member */.Dc)(item, "inputSchema") !== undefined)) {
        return "a `tools` list of entries with `name` and `inputSchema`";
    }
    if (tools.items.some((item) => item.kind === "string" || (0,src_source/* member */.Dc)(item, "tool_name") !== undefined))
        return undefined;
    return (0,src_source/* member */.Dc)(root, "nextCursor") === undefined ? undefined : "a `tools` list with `nextCursor`";
}
function isEmptyList(node) {
    return node?.kind === "array" && node.items.length === 0;
}
function resultOf(root) {
    return (0,src_source/* member */.Dc)(root, "jsonrpc") === undefined ? root : (0,src_source/* member */.Dc)(root, "result");
}
function resultPointer(root) {
    return (0,src_source/* member */.Dc)(root, "jsonrpc") === undefined ? "" : "/result";
}
function mcp_tools_list_readDocument(into, document, options) {
    const { file, root } = document;
    const top = { file, node: root, pointer: "" };
    if (!checkEnvelope(into, top))
        return;
    const list = (0,src_source/* member */.Dc)(resultOf(root), "tools");
    if (list?.kind !== "array") {
        const at = list === undefined ? top : { ...top, node: list, pointer: `${resultPointer(root)}/tools` };
        const message = list === undefined ? "there is no `tools` list" : "`tools` must be a list";
        (0,registry_draft/* refuse */.TR)(into, "tools_list_shape", message, (0,registry_draft/* originAt */.iX)(at), "Save the result of `tools/list`.");
        return;
    }
    const serverId = serverOfFile(file, options);
    if (serverId === undefined && (options.naming ?? "raw") !== "raw") {
        const help = "Give `server_id`, or `server_ids` with this file's path, in the options.";
        (0,registry_draft/* refuse */.TR)(into, "server_id_missing", `naming profile \`${options.naming}\` needs to know the server, and a \`tools/list\` result does not name it`, (0,registry_draft/* originAt */.iX)(top), help);
    }
    const told = "this is what a server offers, not what somebody approved; a policy made from it allows all of it";
    (0,registry_draft/* remark */.Vg)(into, "warning", "tools_list_is_offer", told, top, "Review the list as you would an allowlist.");
    list.items.forEach((node, i) => readTool(into, { file, node, pointer: `${resultPointer(root)}/tools${(0,src_source/* pointerStep */.UN)(i)}` }, serverId));
}
const RESULT_KNOWN = new Set(["tools", "error", "isError", "nextCursor", "next_cursor", "_meta", "id", "jsonrpc", "result"]);
function checkEnvelope(into, top) {
    let sound = true;
    const result = resultOf(top.node);
    for (const node of result === top.node ? [top.node] : [top.node, result]) {
        if (node?.kind !== "object")
            continue;
        if (!(0,entry_keys/* checkEntryKeys */.bt)(top.file, node, RESULT_KNOWN, into.diagnostics, into.ignored, "document"))
            sound = false;
        const failed = node.members.find((m) => (m.key === "error" && m.value.kind !== "null") || (m.key === "isError" && m.value.kind === "boolean" && m.value.value));
        if (failed === undefined)
            continue;
        sound = false;
        (0,registry_draft/* refuse */.TR)(into, "tools_list_failed", "the answer says that the call failed", { ...top, node: failed.value }, "Ask the server again.");
    }
    return sound;
}
function readTool(into, spot, serverId) {
    const name = (0,src_source/* member */.Dc)(spot.node, "name");
    if (spot.node.kind !== "object" || name?.kind !== "string") {
        (0,registry_draft/* refuse */.TR)(into, "tools_list_item", "a tool must be an object with a text `name`", (0,registry_draft/* originAt */.iX)(spot), "Save the result of `tools/list` unchanged.");
        return;
    }
    if (!(0,entry_keys/* checkEntryKeys */.bt)(spot.file, spot.node, mcp_tools_list_KNOWN, into.diagnostics, into.ignored))
        return;
    const classes = (0,src_source/* member */.Dc)(spot.node, "annotations")?.kind === "object" ? ((0,tool_hints/* hintsOf */.i)(spot).classes ?? []) : SILENT;
    into.tools.push({
        name: name.value,
        ...(serverId === undefined ? {} : { server_id: serverId }),
        ...(classes.length === 0 ? {} : { classes }),
        origin: (0,registry_draft/* originAt */.iX)({ ...spot, node: name, pointer: `${spot.pointer}/name` }),
    });
}
function checkUnnamed(into, tools) {
    const firstFile = new Map();
    const told = new Set();
    for (const tool of tools) {
        if (tool.server_id !== undefined)
            continue;
        const key = (0,registry_aliases/* serverKey */.P)(tool.name);
        const file = firstFile.get(key);
        if (file === undefined)
            firstFile.set(key, tool.origin.file);
        else if (file !== tool.origin.file && !told.has(tool.origin.file)) {
            told.add(tool.origin.file);
            const message = `this file and ${file} share tool names, and neither says which server it belongs to`;
            (0,registry_draft/* refuse */.TR)(into, "server_id_missing", message, tool.origin, "Give `server_ids` with the path of each file in the options.");
        }
    }
}

// EXTERNAL MODULE: ./lib/src/registry/rational.js
var rational = __webpack_require__(5852);
;// CONCATENATED MODULE: ./lib/src/registry/adapters/openssf-scorecard.js








const TEN = (0,rational/* rationalOf */.Kf)(10);
const INCONCLUSIVE = (0,rational/* rationalOf */.Kf)(-1);
const NO_CHECKS = { kind: "no_result", reason: "no check gave a result, so the total says nothing" };
const openssfScorecard = {
    format: "openssf-scorecard",
    looksFor: "`repo`, `scorecard`, `score` and `checks`",
    detect: openssf_scorecard_detect,
    read: openssf_scorecard_read,
};
function openssf_scorecard_detect(document) {
    const { root } = document;
    const complete = (0,src_source/* member */.Dc)(root, "repo")?.kind === "object" && (0,src_source/* member */.Dc)(root, "scorecard")?.kind === "object";
    return complete && (0,src_source/* member */.Dc)(root, "checks") !== undefined ? "an object with `repo`, `scorecard` and `checks`" : undefined;
}
function openssf_scorecard_read(documents, options) {
    const draft = (0,registry_draft/* emptyDraft */.xW)();
    const scale = (0,severity/* scaleOf */._K)(options);
    draft.diagnostics.push(...scale.diagnostics);
    const results = documents.flatMap((document) => readRepository(draft, (0,registry_draft/* rootOf */.I5)(document), options) ?? []);
    const first = documents[0];
    if (scale.value !== undefined && first !== undefined && !draft.diagnostics.some((d) => d.severity === "error")) {
        draft.diagnostics.push((0,severity/* scaleNote */.vj)(scale.value, first.file, "the total divided by 10"));
        const { pass } = scale.value;
        (0,scan_results/* settleScan */.N)(draft, results, {
            source: "openssf-scorecard",
            pass,
            as_of: options.as_of,
            origin: (0,registry_draft/* originAt */.iX)((0,registry_draft/* rootOf */.I5)(first)),
        });
    }
    return (0,registry_draft/* finish */.O9)(draft, false);
}
function readRepository(draft, root, options) {
    const repo = (0,registry_draft/* required */.mw)(draft, root, "repo");
    const named = repo && (0,registry_draft/* required */.mw)(draft, repo, "name");
    const name = named && (0,registry_draft/* textOf */.b6)(draft, named);
    const server_id = name && named && serverOf(draft, name, named, options);
    const updated_at = timeOf(draft, root);
    const total = openssf_scorecard_outcomeOf(draft, root);
    const outcome = remarkChecks(draft, root) ? NO_CHECKS : total;
    (0,incomplete/* refuseCursor */.Lu)(draft, root);
    if (named === undefined || name === undefined || server_id === undefined || updated_at === undefined || outcome === undefined)
        return undefined;
    const publisher = ownerOf(name);
    return { server_id, outcome, origin: (0,registry_draft/* originAt */.iX)(named), updated_at, ...(publisher === undefined ? {} : { publisher }) };
}
function serverOf(draft, name, at, options) {
    const found = options.repo_to_server?.get(name);
    if (found !== undefined)
        return found;
    const guess = (0,fields/* nearest */.pA)(name, [...(options.repo_to_server?.keys() ?? [])]);
    const help = `Add ${(0,src_source/* quoteForMessage */.Hx)(name)} to \`repo_to_server\`${guess === undefined ? "" : ` (it has ${(0,src_source/* quoteForMessage */.Hx)(guess)})`}.`;
    return (0,registry_draft/* refuse */.TR)(draft, "repo_unmapped", `no server is known for the repository ${(0,src_source/* quoteForMessage */.Hx)(name)}`, at, help);
}
function timeOf(draft, root) {
    const at = (0,registry_draft/* required */.mw)(draft, root, "date");
    const date = at && (0,registry_draft/* textOf */.b6)(draft, at);
    if (date === undefined || at === undefined)
        return undefined;
    if ((0,timestamp/* isDateOnly */.$)(date))
        return `${date}T00:00:00Z`;
    if ((0,timestamp/* instantOf */.B)(date) !== undefined)
        return date;
    return (0,registry_draft/* refuse */.TR)(draft, "time_invalid", `${(0,src_source/* quoteForMessage */.Hx)(date)} is neither a date nor an RFC 3339 time with a zone`, at);
}
function openssf_scorecard_outcomeOf(draft, root) {
    const score = (0,registry_draft/* required */.mw)(draft, root, "score");
    if (score === undefined)
        return undefined;
    const exact = exactNumber(draft, score);
    if (exact === undefined)
        return undefined;
    if ((0,rational/* compare */.UD)(exact, INCONCLUSIVE) === 0)
        return { kind: "no_result", reason: "the score is -1, which means inconclusive" };
    const tenth = (0,rational/* divide */.Qr)(exact, TEN);
    if ((0,rational/* isScore */.N8)(tenth))
        return { kind: "scored", score: tenth };
    return (0,registry_draft/* refuse */.TR)(draft, "score_invalid", `the score must be between 0 and 10, or -1 for none`, score);
}
function exactNumber(draft, place) {
    if (place.node.kind !== "number")
        return (0,registry_draft/* wrongType */.gQ)(draft, place, "a number");
    return (0,rational/* parseRational */.gI)(place.node.text) ?? (0,registry_draft/* refuse */.TR)(draft, "score_invalid", "the number has too many digits", place);
}
function remarkChecks(draft, root) {
    const list = (0,registry_draft/* required */.mw)(draft, root, "checks");
    const checks = list === undefined ? [] : (0,registry_draft/* itemsAt */.Ct)(draft, list);
    const without = checks.filter((check) => {
        const score = (0,registry_draft/* required */.mw)(draft, check, "score");
        const exact = score && exactNumber(draft, score);
        if (exact === undefined || score === undefined || (0,rational/* compare */.UD)(exact, INCONCLUSIVE) === 0)
            return exact !== undefined;
        if (!(0,rational/* isScore */.N8)((0,rational/* divide */.Qr)(exact, TEN)))
            (0,registry_draft/* refuse */.TR)(draft, "score_invalid", "a check's score must be between 0 and 10, or -1 for none", score);
        return false;
    });
    if (list !== undefined && without.length > 0) {
        (0,registry_draft/* remark */.Vg)(draft, "note", "checks_inconclusive", `${without.length} of ${checks.length} checks gave no result and do not count in the total`, list);
    }
    return checks.length > 0 && without.length === checks.length;
}
function ownerOf(name) {
    const parts = name.split("/");
    return parts.length === 2 || parts.length === 3 ? parts.at(-2) || undefined : undefined;
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/snyk-agent-scan-risks.js




const FULL_RISK = 1000;
function readRisks(draft, root) {
    const responses = (0,registry_draft/* required */.mw)(draft, root, "scan_path_responses");
    return responses === undefined ? [] : (0,registry_draft/* itemsAt */.Ct)(draft, responses).flatMap((p) => readPath(draft, p));
}
function readPath(draft, path) {
    const list = (0,registry_draft/* required */.mw)(draft, path, "server_risks");
    if (list === undefined)
        return [];
    const failure = failureOf(draft, path);
    const servers = (0,registry_draft/* itemsAt */.Ct)(draft, list);
    if (failure !== undefined && servers.length === 0)
        tellEmptyPath(draft, path, (0,registry_draft/* optionalText */.mR)(draft, path, "path") ?? "", failure);
    for (const skill of skillsOf(draft, path)) {
        (0,registry_draft/* leaveOut */.ov)(draft, (0,registry_draft/* optionalText */.mR)(draft, skill, "name") ?? "skill", "skill_not_a_server", "a skill is no MCP server", skill);
    }
    return servers.flatMap((server) => snyk_agent_scan_risks_readServer(draft, server, failure));
}
function tellEmptyPath(draft, path, name, failure) {
    const help = "List the servers that it should have in `expect_servers`.";
    (0,registry_draft/* remark */.Vg)(draft, "warning", "scan_failed", `nothing came out for the path ${(0,src_source/* quoteForMessage */.Hx)(name)}: ${failure}`, path, help);
}
function skillsOf(draft, path) {
    const list = (0,registry_draft/* valueAt */.fK)(path, "skill_risks");
    return list === undefined ? [] : (0,registry_draft/* itemsAt */.Ct)(draft, list);
}
function snyk_agent_scan_risks_readServer(draft, server, pathFailure) {
    const server_id = (0,registry_draft/* requiredText */.$4)(draft, server, "name");
    const entities = (0,registry_draft/* required */.mw)(draft, server, "entities");
    const indexes = (0,registry_draft/* required */.mw)(draft, server, "risk_indexes");
    if (server_id === undefined || entities === undefined || indexes === undefined)
        return [];
    const count = (0,registry_draft/* itemsAt */.Ct)(draft, entities).length;
    const risks = (0,registry_draft/* entriesAt */.ws)(draft, indexes).map((risk) => readRisk(draft, risk, count));
    const reason = failureOf(draft, server) ?? pathFailure;
    return [{ server_id, outcome: snyk_agent_scan_risks_outcomeOf(reason, count, risks), origin: (0,registry_draft/* originOfName */.V6)(server) }];
}
function snyk_agent_scan_risks_outcomeOf(failure, entities, risks) {
    if (failure !== undefined)
        return { kind: "failed", reason: failure };
    if (entities === 0)
        return { kind: "no_result", reason: "the scan saw no tool, prompt or resource of it" };
    const left = FULL_RISK - Math.max(0, ...risks);
    return { kind: "scored", score: (0,rational/* divide */.Qr)((0,rational/* rationalOf */.Kf)(left), (0,rational/* rationalOf */.Kf)(FULL_RISK)) };
}
function readRisk(draft, risk, entities) {
    const affected = (0,registry_draft/* valueAt */.fK)(risk, "affected_tools");
    for (const index of affected === undefined ? [] : (0,registry_draft/* itemsAt */.Ct)(draft, affected)) {
        if (index.node.kind === "number" && Number.isInteger(index.node.value) && index.node.value >= 0 && index.node.value < entities)
            continue;
        (0,registry_draft/* refuse */.TR)(draft, "index_out_of_range", `the index points to none of the ${entities} entities of this server`, index);
    }
    const score = (0,registry_draft/* required */.mw)(draft, risk, "score");
    if (score === undefined)
        return FULL_RISK;
    if (score.node.kind !== "number")
        return (0,registry_draft/* wrongType */.gQ)(draft, score, "a number") ?? FULL_RISK;
    const { value } = score.node;
    if (Number.isInteger(value) && value >= 0 && value <= FULL_RISK)
        return value;
    return (0,registry_draft/* refuse */.TR)(draft, "score_invalid", `the risk is ${score.node.text.slice(0, 40)}, not a whole number from 0 to ${FULL_RISK}`, score) ?? FULL_RISK;
}
const snyk_agent_scan_risks_DECISIVE = { error: ["object", "string"] };
const OF_FAILURE = ["category", "exception", "is_failure", "traceback"];
function failureOf(draft, place) {
    (0,misspelled/* refuseMisspelled */.Fl)(draft, place, snyk_agent_scan_risks_DECISIVE);
    for (const m of place.node.kind === "object" ? place.node.members : []) {
        if (m.key === "error" || !OF_FAILURE.some((key) => (0,src_source/* member */.Dc)(m.value, key) !== undefined))
            continue;
        const message = `what stands under ${(0,src_source/* quoteForMessage */.Hx)(m.key)} looks like a failure, and only \`error\` says that a scan failed`;
        const at = { ...place, node: m.value, pointer: place.pointer + (0,src_source/* pointerStep */.UN)(m.key) };
        (0,registry_draft/* refuse */.TR)(draft, "key_misspelled", message, { ...(0,registry_draft/* originAt */.iX)(at), line: m.line, column: m.column }, "Save the report unchanged.");
    }
    const error = (0,registry_draft/* valueAt */.fK)(place, "error");
    if (error === undefined)
        return undefined;
    if (error.node.kind === "string")
        return `the scan says ${(0,src_source/* quoteForMessage */.Hx)(error.node.value)}`;
    const category = (0,registry_draft/* optionalText */.mR)(draft, error, "category") ?? (0,registry_draft/* optionalText */.mR)(draft, error, "message") ?? "no reason given";
    return `the scan says ${(0,src_source/* quoteForMessage */.Hx)(category)}`;
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/snyk-agent-scan-inspect.js




function readInspection(draft, paths) {
    const first = paths[0];
    if (first !== undefined) {
        const help = "Use `scan --json` for trust entries; approve tools by name in an allowlist.";
        (0,registry_draft/* remark */.Vg)(draft, "warning", "no_verdict", "an inspection holds no verdict: it is an inventory of tools", first, help);
    }
    for (const path of paths) {
        const list = (0,registry_draft/* required */.mw)(draft, path, "servers");
        const failure = failureOf(draft, path);
        for (const server of list === undefined ? [] : (0,registry_draft/* itemsAt */.Ct)(draft, list))
            snyk_agent_scan_inspect_readServer(draft, server, failure);
    }
}
function snyk_agent_scan_inspect_readServer(draft, server, pathFailure) {
    const server_id = (0,registry_draft/* requiredText */.$4)(draft, server, "name");
    if (server_id === undefined)
        return;
    const failure = failureOf(draft, server) ?? pathFailure;
    if (failure !== undefined)
        return (0,registry_draft/* leaveOut */.ov)(draft, server_id, "server_failed", failure, server);
    const signature = (0,registry_draft/* required */.mw)(draft, server, "signature");
    const tools = signature && (0,registry_draft/* required */.mw)(draft, signature, "tools");
    if (signature === undefined || tools === undefined)
        return;
    const version = versionOf(draft, signature);
    const endpoint = (0,registry_draft/* optionalEndpoint */.Mx)(draft, (0,registry_draft/* valueAt */.fK)(server, "server"), "url");
    draft.servers.push({
        server_id,
        ...(version === undefined ? {} : { version }),
        ...(endpoint === undefined ? {} : { endpoint }),
        origin: (0,registry_draft/* originOfName */.V6)(server),
    });
    const offered = (0,registry_draft/* itemsAt */.Ct)(draft, tools);
    for (const tool of offered) {
        const name = (0,registry_draft/* requiredText */.$4)(draft, tool, "name");
        if (name !== undefined)
            draft.tools.push({ name, server_id, ...(0,tool_hints/* hintsOf */.i)(tool), origin: (0,registry_draft/* originOfName */.V6)(tool) });
    }
    if (offered.length === 0)
        (0,registry_draft/* leaveOut */.ov)(draft, server_id, "tools_not_listed", `server ${(0,src_source/* quoteForMessage */.Hx)(server_id)} offers no tool`, server);
}
function versionOf(draft, signature) {
    const metadata = (0,registry_draft/* valueAt */.fK)(signature, "metadata");
    const info = metadata && (0,registry_draft/* valueAt */.fK)(metadata, "serverInfo");
    return info && (0,registry_draft/* optionalText */.mR)(draft, info, "version");
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/snyk-agent-scan-codes.js
const CODES = new Map([
    ["E001", "CRITICAL"],
    ["E002", "HIGH"],
    ["W015", "MEDIUM"],
    ["W017", "MEDIUM"],
    ["W019", "MEDIUM"],
    ["W001", "LOW"],
    ["W016", "LOW"],
    ["W018", "LOW"],
    ["W020", "LOW"],
    ["W003", "internal"],
    ["W004", "internal"],
    ["W005", "internal"],
    ["W006", "internal"],
]);
function severityOfCode(code) {
    const known = CODES.get(code);
    if (known !== undefined)
        return known;
    if (!/^[EWX]\d{3}$/.test(code))
        return undefined;
    if (code.startsWith("X"))
        return "failure";
    return code.startsWith("E") ? "HIGH" : "MEDIUM";
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/snyk-agent-scan-issues.js







const ENTITY_LISTS = ["prompts", "resources", "resource_templates", "tools"];
function readIssues(draft, path, scale) {
    const list = (0,registry_draft/* required */.mw)(draft, path, "servers");
    const found = (0,registry_draft/* required */.mw)(draft, path, "issues");
    if (list === undefined || found === undefined)
        return [];
    const servers = (0,registry_draft/* itemsAt */.Ct)(draft, list);
    const counts = servers.map((server) => entityCount(draft, server));
    const read = (0,registry_draft/* itemsAt */.Ct)(draft, found).flatMap((issue) => readIssue(draft, issue, counts, scale) ?? []);
    const issues = (0,grouped/* grouped */.z)(read, (issue) => issue.server);
    const pathFailure = failureOf(draft, path);
    if (pathFailure !== undefined && servers.length === 0)
        tellEmptyPath(draft, path, path.key, pathFailure);
    return servers.flatMap((server, i) => {
        const server_id = (0,registry_draft/* requiredText */.$4)(draft, server, "name");
        if (server_id === undefined)
            return [];
        const own = [...(issues.get(undefined) ?? []), ...(issues.get(i) ?? [])];
        const failure = failureOf(draft, server) ?? pathFailure;
        return [{ server_id, outcome: snyk_agent_scan_issues_outcomeOf(failure, counts[i], own, scale), origin: (0,registry_draft/* originOfName */.V6)(server) }];
    });
}
function snyk_agent_scan_issues_outcomeOf(failure, entities, issues, scale) {
    if (failure !== undefined)
        return { kind: "failed", reason: failure };
    const broken = issues.find((issue) => issue.severity === "failure");
    if (broken !== undefined)
        return { kind: "failed", reason: `the code ${(0,src_source/* quoteForMessage */.Hx)(broken.code)} means a failed scan` };
    if (entities === undefined || entities === 0)
        return { kind: "no_result", reason: "the scan saw no tool, prompt or resource of it" };
    const scores = issues.flatMap(({ code, severity }) => scale.words.get(code) ?? (severity === undefined ? [] : (scale.words.get(severity) ?? [])));
    return { kind: "scored", score: (0,severity/* worst */.QZ)(scores) ?? scale.words.get("SAFE") ?? rational/* ONE */.xr };
}
function entityCount(draft, server) {
    const signature = (0,registry_draft/* valueAt */.fK)(server, "signature");
    if (signature === undefined)
        return undefined;
    if (signature.node.kind !== "object")
        return (0,registry_draft/* wrongType */.gQ)(draft, signature, "a mapping");
    (0,registry_draft/* required */.mw)(draft, signature, "tools");
    let count = 0;
    for (const key of ENTITY_LISTS) {
        const list = (0,registry_draft/* valueAt */.fK)(signature, key);
        if (list !== undefined)
            count += (0,registry_draft/* itemsAt */.Ct)(draft, list).length;
    }
    return count;
}
function readIssue(draft, issue, counts, scale) {
    const code = (0,registry_draft/* requiredText */.$4)(draft, issue, "code");
    if (code === undefined)
        return undefined;
    const severity = severityOfCode(code);
    if (severity === undefined && !scale.words.has(code)) {
        const at = (0,registry_draft/* valueAt */.fK)(issue, "code") ?? issue;
        const message = `the issue code ${(0,src_source/* quoteForMessage */.Hx)(code)} is none of E, W or X with three digits`;
        return (0,registry_draft/* refuse */.TR)(draft, "unknown_severity", message, at, "Give the code itself a score under `severity_scores`.");
    }
    const reference = (0,registry_draft/* valueAt */.fK)(issue, "reference");
    if (reference === undefined)
        return { code, severity, server: undefined };
    const [server, entity, ...more] = (0,registry_draft/* itemsAt */.Ct)(draft, reference);
    const index = server && indexOf(server, counts.length);
    if (index === undefined || more.length > 0) {
        return (0,registry_draft/* refuse */.TR)(draft, "index_out_of_range", `the reference must be [server index, entity index] with one of ${counts.length} servers`, reference);
    }
    const entities = counts[index] ?? 0;
    if (entity !== undefined && entity.node.kind !== "null" && indexOf(entity, entities) === undefined) {
        return (0,registry_draft/* refuse */.TR)(draft, "index_out_of_range", `the reference points to none of the ${entities} entities of server ${index}`, entity);
    }
    return { code, severity, server: index };
}
function indexOf(place, length) {
    if (place.node.kind !== "number" || !Number.isInteger(place.node.value))
        return undefined;
    return place.node.value >= 0 && place.node.value < length ? place.node.value : undefined;
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/snyk-agent-scan.js








const snykAgentScan = {
    format: "snyk-agent-scan",
    looksFor: "`scan_path_responses`, or a map from paths to objects with a list `servers`",
    detect: snyk_agent_scan_detect,
    read: snyk_agent_scan_read,
};
function snyk_agent_scan_detect(document) {
    const root = document.root;
    if (root.kind !== "object")
        return undefined;
    if ((0,src_source/* member */.Dc)(root, "scan_path_responses") !== undefined)
        return "an object with `scan_path_responses`";
    if (!root.members.some((m) => isPathResult(m.value)))
        return undefined;
    return isInspection(root) ? "a map from paths to servers without verdicts" : "a map from paths to servers and issues";
}
function isPathResult(node) {
    if ((0,src_source/* member */.Dc)(node, "servers")?.kind !== "array")
        return false;
    return ["issues", "labels", "skills", "path"].some((key) => (0,src_source/* member */.Dc)(node, key) !== undefined);
}
function isInspection(root) {
    if (root.kind !== "object" || (0,src_source/* member */.Dc)(root, "scan_path_responses") !== undefined)
        return false;
    return !root.members.some((m) => (0,src_source/* member */.Dc)(m.value, "issues") !== undefined || (0,src_source/* member */.Dc)(m.value, "labels") !== undefined);
}
function snyk_agent_scan_read(documents, options) {
    const draft = (0,registry_draft/* emptyDraft */.xW)();
    const first = documents[0];
    if (first === undefined)
        return (0,registry_draft/* finish */.O9)(draft, false);
    const inspections = documents.filter((d) => isInspection(d.root));
    if (inspections.length === documents.length) {
        for (const document of documents)
            readInspection(draft, pathsOf(draft, (0,registry_draft/* rootOf */.I5)(document)));
        return (0,registry_draft/* finish */.O9)(draft, true);
    }
    for (const { file, root } of inspections) {
        (0,registry_draft/* refuse */.TR)(draft, "no_verdict", "this is an inspection without verdicts among scans", { file, node: root, pointer: "" }, "Read it apart.");
    }
    readScans(draft, first, documents, options);
    return (0,registry_draft/* finish */.O9)(draft, false);
}
function readScans(draft, first, documents, options) {
    const scale = (0,severity/* scaleOf */._K)(options);
    draft.diagnostics.push(...scale.diagnostics);
    const table = scale.value;
    if (table === undefined)
        return;
    const results = documents.flatMap((document) => {
        (0,incomplete/* refuseCursor */.Lu)(draft, (0,registry_draft/* rootOf */.I5)(document));
        return readScan(draft, (0,registry_draft/* rootOf */.I5)(document), table);
    });
    if (draft.diagnostics.some((d) => d.severity === "error"))
        return;
    const rule = documents.some((d) => (0,src_source/* member */.Dc)(d.root, "scan_path_responses") === undefined) ? undefined : "(1000 - highest risk) / 1000";
    draft.diagnostics.push((0,severity/* scaleNote */.vj)(table, first.file, rule));
    (0,scan_results/* settleScan */.N)(draft, results, {
        source: "snyk",
        pass: table.pass,
        as_of: options.as_of,
        origin: (0,registry_draft/* originAt */.iX)((0,registry_draft/* rootOf */.I5)(first)),
    });
}
function readScan(draft, root, scale) {
    if ((0,src_source/* member */.Dc)(root.node, "scan_path_responses") !== undefined) {
        const failure = failureOf(draft, root);
        if (failure !== undefined)
            (0,registry_draft/* refuse */.TR)(draft, "scan_failed_everywhere", `the whole scan failed: ${failure}`, root, "Run the scan again.");
        return readRisks(draft, root);
    }
    return pathsOf(draft, root).flatMap((path) => readIssues(draft, path, scale));
}
function pathsOf(draft, root) {
    return (0,registry_draft/* entriesAt */.ws)(draft, root);
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/toolhive-block.js




const toolhive_block_KNOWN = new Set([
    "args",
    "custom_metadata",
    "description",
    "docker_tags",
    "env_vars",
    "headers",
    "image",
    "metadata",
    "name",
    "oauth_config",
    "overview",
    "permissions",
    "provenance",
    "proxy_port",
    "repository_url",
    "status",
    "tags",
    "target_port",
    "tier",
    "title",
    "tool_definitions",
    "tools",
    "transport",
    "url",
]);
const ONLY_DEFINED = { code: "only_defined", reason: "it is defined, but not in the list `tools`" };
function readBlock(draft, server_id, block) {
    const status = (0,registry_draft/* requiredText */.$4)(draft, block, "status");
    if (status === undefined || block.node.kind !== "object")
        return;
    if (!(0,entry_keys/* checkEntryKeys */.bt)(block.file, block.node, toolhive_block_KNOWN, draft.diagnostics, draft.ignored))
        return;
    const tools = (0,registry_draft/* valueAt */.fK)(block, "tools");
    const definitions = (0,registry_draft/* valueAt */.fK)(block, "tool_definitions");
    if (!(0,listed_server/* isActive */.$m)(status)) {
        const reason = `its status is ${(0,src_source/* quoteForMessage */.Hx)(status)}, not active`;
        (0,registry_draft/* leaveOut */.ov)(draft, server_id, "status_not_active", reason, (0,registry_draft/* valueAt */.fK)(block, "status") ?? block);
    }
    else if (tools === undefined && definitions === undefined) {
        (0,listed_server/* toolsNotListed */.Mx)(draft, server_id, block);
    }
    else if (tools === undefined && definitions !== undefined) {
        (0,listed_server/* addTools */.zk)(draft, server_id, definitions, "objects");
    }
    else if (tools !== undefined) {
        const before = draft.tools.length;
        (0,listed_server/* addTools */.zk)(draft, server_id, tools, "texts");
        if (definitions !== undefined)
            (0,listed_server/* joinDefinitions */.hy)(draft, server_id, definitions, before, ONLY_DEFINED);
    }
}
function updatedAt(draft, block) {
    const metadata = block && (0,registry_draft/* valueAt */.fK)(block, "metadata");
    return metadata && (0,registry_draft/* optionalTime */.kX)(draft, metadata, "last_updated");
}
function refuseOtherName(draft, key, entry) {
    const name = (0,registry_draft/* optionalText */.mR)(draft, entry, "name");
    if (name === undefined || name === key)
        return true;
    const message = `the entry is called ${(0,src_source/* quoteForMessage */.Hx)(name)} but stands under the key ${(0,src_source/* quoteForMessage */.Hx)(key)}`;
    (0,registry_draft/* refuse */.TR)(draft, "server_ambiguous", message, (0,registry_draft/* valueAt */.fK)(entry, "name") ?? entry, "Make the two equal.");
    return false;
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/toolhive-legacy.js








const MAPS = ["servers", "remote_servers"];
const GROUP_KNOWN = new Set(["name", "description", ...MAPS]);
const ROOT_KNOWN = new Set(["$schema", "groups", "last_updated", "meta", "version", ...MAPS]);
function looksLikeLegacy(root) {
    const groups = (0,src_source/* member */.Dc)(root, "groups");
    if (groups?.kind === "array" && groups.items.some((g) => MAPS.some((key) => (0,src_source/* member */.Dc)(g, key)?.kind === "object")))
        return true;
    if ((0,src_source/* member */.Dc)(root, "remote_servers")?.kind === "object")
        return true;
    const servers = (0,src_source/* member */.Dc)(root, "servers");
    return servers?.kind === "object" && servers.members.some(({ value }) => toolhive_legacy_isEntry(value));
}
function toolhive_legacy_isEntry(node) {
    const has = (key) => (0,src_source/* member */.Dc)(node, key) !== undefined;
    return has("tools") || has("tier") || (has("status") && ["image", "transport", "url"].some(has));
}
function readLegacy(draft, root) {
    const groups = (0,registry_draft/* valueAt */.fK)(root, "groups");
    for (const holder of [root, ...(groups === undefined ? [] : (0,registry_draft/* itemsAt */.Ct)(draft, groups))]) {
        const maps = MAPS.flatMap((key) => (0,registry_draft/* valueAt */.fK)(holder, key) ?? []);
        const own = holder === root;
        if (!own && holder.node.kind === "object" && !(0,entry_keys/* checkEntryKeys */.bt)(holder.file, holder.node, GROUP_KNOWN, draft.diagnostics, draft.ignored))
            continue;
        if (!(0,misspelled/* refuseUnknownLists */.aj)(draft, holder, own ? ROOT_KNOWN : GROUP_KNOWN))
            continue;
        if (maps.length === 0 && holder !== root)
            (0,registry_draft/* refuse */.TR)(draft, "missing_field", 'the group has no "servers" and no "remote_servers"', holder);
        for (const map of maps)
            for (const entry of (0,registry_draft/* entriesAt */.ws)(draft, map)) {
                if (refuseOtherName(draft, entry.key, entry))
                    toolhive_legacy_readEntry(draft, entry.key, entry);
            }
    }
}
function readSourceFile(draft, root) {
    const name = (0,registry_draft/* requiredText */.$4)(draft, root, "name");
    if (name !== undefined)
        toolhive_legacy_readEntry(draft, name, root);
}
function toolhive_legacy_readEntry(draft, server_id, entry) {
    const status = (0,src_source/* stringMember */.sk)(entry.node, "status");
    const image = (0,registry_draft/* optionalText */.mR)(draft, entry, "image");
    const parts = {
        server_name: (0,registry_draft/* optionalText */.mR)(draft, entry, "title"),
        version: image === undefined ? undefined : imageVersion(image, "tag"),
        publisher: undefined,
        status: status === undefined ? undefined : (0,gait_text/* lower */.ib)(status),
        endpoint: (0,registry_draft/* optionalEndpoint */.Mx)(draft, entry, "url"),
        package: image,
        updated_at: updatedAt(draft, entry),
    };
    (0,listed_server/* addServer */.Jd)(draft, server_id, parts, (0,registry_draft/* originOfName */.V6)(entry));
    readBlock(draft, server_id, entry);
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/toolhive-upstream.js








const toolhive_upstream_KNOWN = new Set([
    "$schema",
    "_meta",
    "description",
    "icons",
    "name",
    "packages",
    "remotes",
    "repository",
    "status",
    "title",
    "version",
    "websiteUrl",
]);
const DATA_KNOWN = new Set(["servers", "groups"]);
const toolhive_upstream_GROUP_KNOWN = new Set(["name", "description", "servers"]);
const PUBLISHER = "io.modelcontextprotocol.registry/publisher-provided";
const TOOLHIVE = "io.github.stacklok";
function readUpstream(draft, root) {
    const data = (0,registry_draft/* required */.mw)(draft, root, "data");
    if (data === undefined)
        return;
    const groups = (0,registry_draft/* valueAt */.fK)(data, "groups");
    const own = groups === undefined ? (0,registry_draft/* required */.mw)(draft, data, "servers") : (0,registry_draft/* valueAt */.fK)(data, "servers");
    const usable = checkKeys(draft, data, DATA_KNOWN) && (0,misspelled/* refuseUnknownLists */.aj)(draft, data, DATA_KNOWN);
    if (own !== undefined && usable)
        for (const server of (0,registry_draft/* itemsAt */.Ct)(draft, own))
            toolhive_upstream_readServer(draft, server);
    for (const group of groups === undefined ? [] : (0,registry_draft/* itemsAt */.Ct)(draft, groups)) {
        const list = (0,registry_draft/* required */.mw)(draft, group, "servers");
        const read = checkKeys(draft, group, toolhive_upstream_GROUP_KNOWN) && (0,misspelled/* refuseUnknownLists */.aj)(draft, group, toolhive_upstream_GROUP_KNOWN);
        if ((0,registry_draft/* valueAt */.fK)(group, "groups") !== undefined)
            (0,registry_draft/* refuse */.TR)(draft, "group_nested", "a group inside a group is not known to this format", group, "List its servers in one group.");
        for (const server of list === undefined || !read ? [] : (0,registry_draft/* itemsAt */.Ct)(draft, list))
            toolhive_upstream_readServer(draft, server);
    }
}
function checkKeys(draft, place, known) {
    if (place.node.kind !== "object")
        return false;
    return (0,entry_keys/* checkEntryKeys */.bt)(place.file, place.node, known, draft.diagnostics, draft.ignored);
}
function toolhive_upstream_readServer(draft, server) {
    const server_id = (0,registry_draft/* requiredText */.$4)(draft, server, "name");
    if (server_id === undefined || !checkKeys(draft, server, toolhive_upstream_KNOWN))
        return;
    const meta = readMeta(draft, [server], server_id, { readElsewhere: PUBLISHER });
    const packages = targets(draft, server, "packages", "identifier");
    const remotes = targets(draft, server, "remotes", "url");
    const blocks = toolhive_upstream_blocksOf(draft, server);
    const fitting = blocks.filter((b) => packages.has(b.key) || remotes.has(b.key));
    const remote = [...remotes.values()][0];
    const status = (0,src_source/* stringMember */.sk)(fitting[0]?.node, "status");
    const slash = server_id.indexOf("/");
    (0,listed_server/* addServer */.Jd)(draft, server_id, {
        server_name: (0,registry_draft/* optionalText */.mR)(draft, server, "title"),
        version: (0,registry_draft/* optionalText */.mR)(draft, server, "version"),
        publisher: slash > 0 ? server_id.slice(0, slash) : undefined,
        status: status === undefined ? undefined : (0,gait_text/* lower */.ib)(status),
        endpoint: (0,registry_draft/* optionalEndpoint */.Mx)(draft, remote, "url"),
        package: [...packages.keys()][0],
        updated_at: updatedAt(draft, fitting[0]),
    }, (0,registry_draft/* originOfName */.V6)(server));
    for (const stale of blocks.filter((b) => !fitting.includes(b))) {
        const reason = `its extension is keyed ${(0,src_source/* quoteForMessage */.Hx)(stale.key)}, which is no package and no address of this entry`;
        (0,registry_draft/* leaveOut */.ov)(draft, server_id, "stale_extension", reason, stale);
    }
    if (meta === undefined)
        return;
    if (fitting.length === 0)
        (0,listed_server/* toolsNotListed */.Mx)(draft, server_id, server);
    else
        for (const block of fitting)
            readBlock(draft, server_id, block);
}
function targets(draft, server, key, field) {
    const list = (0,registry_draft/* valueAt */.fK)(server, key);
    const found = new Map();
    for (const item of list === undefined ? [] : (0,registry_draft/* itemsAt */.Ct)(draft, list)) {
        const name = (0,registry_draft/* requiredText */.$4)(draft, item, field);
        if (name !== undefined)
            found.set(name, item);
    }
    return found;
}
function toolhive_upstream_blocksOf(draft, server) {
    const meta = (0,registry_draft/* valueAt */.fK)(server, "_meta");
    const provided = meta && (0,registry_draft/* valueAt */.fK)(meta, PUBLISHER);
    const extension = provided && (0,registry_draft/* valueAt */.fK)(provided, TOOLHIVE);
    return extension === undefined ? [] : (0,registry_draft/* entriesAt */.ws)(draft, extension);
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/toolhive.js









const toolhive = {
    format: "toolhive",
    looksFor: "`data.servers`, a map `servers` or `remote_servers` with `tools`, or one server with `tier` and `tools`",
    readsTools: true,
    detect: (document) => toolhive_detect(document.root),
    read: toolhive_read,
};
function toolhive_detect(root) {
    if (root.kind !== "object")
        return undefined;
    const data = (0,src_source/* member */.Dc)(root, "data");
    if ((0,src_source/* member */.Dc)(data, "servers")?.kind === "array" || (0,src_source/* member */.Dc)(data, "groups")?.kind === "array")
        return "an object with `data.servers` or `data.groups`";
    if (looksLikeLegacy(root))
        return "a map of servers with `tools`, `tier` or `status`";
    const single = (0,src_source/* member */.Dc)(root, "name")?.kind === "string" && (0,src_source/* member */.Dc)(root, "transport") !== undefined;
    const marks = (0,src_source/* member */.Dc)(root, "tier") !== undefined || (0,src_source/* member */.Dc)(root, "status") !== undefined;
    return single && marks && (0,src_source/* member */.Dc)(root, "tool_name") === undefined ? "one server with `transport` and `tier` or `status`" : undefined;
}
function toolhive_read(documents) {
    const draft = (0,collect/* startCollecting */.jn)();
    const times = documents.flatMap((document) => {
        const root = (0,registry_draft/* rootOf */.I5)(document);
        (0,incomplete/* refuseCursor */.Lu)(draft, root);
        toolhive_readDocument(draft, root);
        return toolhive_timeOf(draft, root) ?? [];
    });
    (0,listed_server/* refuseListedTwice */.MH)(draft);
    return (0,collect/* finish */.O9)(draft, false, toolhive_newest(times));
}
const toolhive_TOP_KNOWN = new Set(["$schema", "data", "groups", "last_updated", "meta", "remote_servers", "servers", "version"]);
function toolhive_readDocument(draft, root) {
    const isServer = (0,src_source/* member */.Dc)(root.node, "data") === undefined && !looksLikeLegacy(root.node);
    const lists = [(0,src_source/* member */.Dc)(root.node, "data") !== undefined, looksLikeLegacy(root.node), !isServer && (0,src_source/* member */.Dc)(root.node, "tools")?.kind === "array"];
    if (lists.filter(Boolean).length > 1)
        (0,registry_draft/* refuse */.TR)(draft, "two_lists", "the file has several lists: `data`, a map of servers, `tools`", root, "Keep one of them.");
    if (root.node.kind === "object" && !isServer)
        (0,entry_keys/* checkEntryKeys */.bt)(root.file, root.node, toolhive_TOP_KNOWN, draft.diagnostics, draft.ignored, "document");
    if ((0,src_source/* member */.Dc)(root.node, "data") !== undefined)
        readUpstream(draft, root);
    else if (looksLikeLegacy(root.node))
        readLegacy(draft, root);
    else if ((0,src_source/* member */.Dc)(root.node, "name") !== undefined)
        readSourceFile(draft, root);
    else
        (0,registry_draft/* refuse */.TR)(draft, "missing_field", "none of ToolHive's shapes: there is no `data`, no map of servers and no `name`", root);
}
function toolhive_timeOf(draft, root) {
    return (0,registry_draft/* optionalTime */.kX)(draft, (0,registry_draft/* valueAt */.fK)(root, "meta") ?? root, "last_updated");
}
function toolhive_newest(times) {
    return times.reduce((best, t) => (best !== undefined && ((0,timestamp/* instantOf */.B)(best) ?? 0) >= ((0,timestamp/* instantOf */.B)(t) ?? 0) ? best : t), undefined);
}

;// CONCATENATED MODULE: ./lib/src/registry/adapters/index.js










const ADAPTERS = [
    gaitNative,
    mcpToolsList,
    mcpRegistry,
    toolhive,
    dockerCatalog,
    managedSettings,
    mcpJson,
    snykAgentScan,
    ciscoMcpScanner,
    openssfScorecard,
];

// EXTERNAL MODULE: ./lib/src/registry/mapping.js + 11 modules
var mapping = __webpack_require__(3713);
;// CONCATENATED MODULE: ./lib/src/registry/detect.js




const PLAINEST = "gait-native";
function recognised(documents, options) {
    const found = detectFormat(documents, options).value;
    return found && { format: found.adapter.format, detected_by: found.detected_by };
}
function detectFormat(documents, options) {
    if (options.format === "mapping" || (options.format === "auto" && options.mapping !== undefined)) {
        return {
            value: { adapter: mapping/* mappingAdapter */.Sq, detected_by: "asked for: the options give a mapping" },
            diagnostics: [],
        };
    }
    const asked = ADAPTERS.find((adapter) => adapter.format === options.format);
    if (asked !== undefined)
        return { value: { adapter: asked, detected_by: `asked for: format ${asked.format}` }, diagnostics: [] };
    const all = documents.map((document) => ({ document, found: detectOne(document) }));
    const unknown = all.find(({ found }) => found.value === undefined);
    if (unknown !== undefined)
        return unknown.found;
    const telling = all.find(({ document, found }) => found.value !== undefined && !ADAPTERS.some((a) => a.fitsEmpty?.(document)));
    let first;
    for (const { document, found } of telling === undefined ? all : [telling, ...all]) {
        if (found.value === undefined)
            return found;
        const { adapter } = found.value;
        if (first?.adapter.fitsEmpty?.(document))
            continue;
        if (first !== undefined && first.adapter !== adapter) {
            const message = `this is ${adapter.format} (${found.value.detected_by}), and ${first.file} is ${first.adapter.format}; files that are read together must have one format`;
            return {
                diagnostics: [(0,diagnostic/* errorAt */.Os)("formats_mixed", message, atTop(document), "Read them apart, as two policies or two snapshots.")],
            };
        }
        first ??= { ...found.value, file: document.file };
    }
    if (first === undefined)
        return { diagnostics: [(0,diagnostic/* errorAt */.Os)("no_files", "no file is given", {}, "Name the files of the export.")] };
    return { value: { adapter: first.adapter, detected_by: first.detected_by }, diagnostics: [] };
}
function detectOne(document) {
    const all = ADAPTERS.flatMap((adapter) => {
        const reason = adapter.detect(document);
        return reason === undefined ? [] : [{ adapter, detected_by: reason }];
    });
    const special = all.filter(({ adapter }) => adapter.format !== PLAINEST);
    const [found, second] = special.length > 0 ? special : all;
    if (found === undefined) {
        const help = "Name the format (`--format`, or `format` in the options), or describe the file with a mapping (docs/registries.md).";
        return {
            diagnostics: [(0,diagnostic/* errorAt */.Os)("format_unknown", `the format is not recognised. ${lookedFor()}`, atTop(document), help)],
        };
    }
    const beside = special.length > 0 && !found.adapter.readsTools ? all.filter((d) => d.adapter.format === PLAINEST && holdsTools(document)) : [];
    if (second !== undefined || beside.length > 0) {
        const candidates = [...special, ...beside].map((d) => `${d.adapter.format} (${d.detected_by})`).join(" or ");
        return {
            diagnostics: [
                (0,diagnostic/* errorAt */.Os)("format_ambiguous", `the file may be ${candidates}. ${lookedFor()}`, atTop(document), "Name the format (`--format`, or `format` in the options)."),
            ],
        };
    }
    return { value: found, diagnostics: [] };
}
function lookedFor() {
    return `Looked for ${ADAPTERS.map((adapter) => `${adapter.format}: ${adapter.looksFor}`).join("; ")}`;
}
function holdsTools({ root }) {
    const tools = (0,src_source/* member */.Dc)(root, "tools");
    return tools?.kind === "array" && tools.items.length > 0;
}
function atTop(document) {
    return (0,src_source/* originOf */.yv)(document.file, document.root, "");
}

;// CONCATENATED MODULE: ./lib/src/registry/bounded.js

const TOLD_PER_CODE = 50;
function bounded(diagnostics) {
    const counts = new Map();
    const told = diagnostics.filter((d) => {
        const key = `${d.severity} ${d.code}`;
        const seen = counts.get(key);
        if (seen === undefined)
            counts.set(key, { sample: d, count: 1 });
        else
            seen.count++;
        return (counts.get(key)?.count ?? 0) <= TOLD_PER_CODE;
    });
    const rest = [...counts.values()].filter(({ count }) => count > TOLD_PER_CODE);
    return [
        ...told,
        ...rest.map(({ sample, count }) => (0,diagnostic/* diagnosticAt */.R5)(sample.severity, sample.code, `${count - TOLD_PER_CODE} more of this kind`, sample.file === undefined ? {} : { file: sample.file })),
    ];
}

;// CONCATENATED MODULE: ./lib/src/registry/settle-servers.js


function settleServers(servers, aliases) {
    const diagnostics = [];
    const settled = servers.flatMap((server) => {
        const check = (0,names/* checkName */.I3)(server.server_id);
        if (check.kind === "blank") {
            diagnostics.push((0,diagnostic/* errorAt */.Os)("server_id_missing", "a server has a blank name", server.origin, "Name the server."));
            return [];
        }
        if (check.kind === "refused") {
            diagnostics.push((0,diagnostic/* errorAt */.Os)(check.code, `server name ${check.reason}`, server.origin, "Correct the name where the export is made."));
            return [];
        }
        for (const w of check.warnings)
            diagnostics.push((0,diagnostic/* diagnosticAt */.R5)("warning", w.code, `server name ${w.reason}`, server.origin));
        return [{ ...server, server_id: aliases.of(check.trimmed) }];
    });
    return { servers: settled, diagnostics };
}

;// CONCATENATED MODULE: ./lib/src/registry/merge-tools.js





const TOLD = 5;
function mergeFindings(named, profile) {
    const names = (0,grouped/* grouped */.z)(named, (tool) => tool.gait_name);
    const effects = new Map();
    const diagnostics = [];
    const colliding = new Set();
    let repeats = 0;
    let firstRepeat;
    for (const [name, rows] of names) {
        if (rows.length === 1)
            continue;
        effects.set(name, strictest(rows));
        const group = groupOf(rows);
        if (group.servers.size > 1) {
            colliding.add(name);
            diagnostics.push(collision(group));
        }
        if (group.spellings.size > 1)
            diagnostics.push(spellings(group));
        const extra = rows.length - Math.max(group.servers.size, group.spellings.size);
        if (extra <= 0)
            continue;
        repeats += extra;
        firstRepeat ??= group.first;
    }
    if (firstRepeat !== undefined) {
        const rows = repeats === 1 ? "one row repeats a tool that is" : `${repeats} rows repeat tools that are`;
        diagnostics.push((0,diagnostic/* diagnosticAt */.R5)("note", "names_repeated", `${rows} listed already, for instance ${(0,src_source/* quoteForMessage */.Hx)(firstRepeat.name)}`, firstRepeat.origin));
    }
    if (profile !== "raw")
        diagnostics.push(...toldApart(named, colliding));
    const tools = named.map((tool) => {
        const { name, server_id, gait_name, origin } = tool;
        const effect = effects.get(gait_name) ?? tool.effect;
        return {
            name,
            ...(server_id === undefined ? {} : { server_id }),
            gait_name,
            ...(effect === undefined ? {} : { effect }),
            origin,
        };
    });
    return { tools, diagnostics, collisions: colliding.size };
}
function groupOf(rows) {
    const spellings = new Map();
    const servers = new Map();
    for (const tool of rows) {
        const spelling = (0,names/* trimBlanks */.I6)(tool.name);
        if (!spellings.has(spelling))
            spellings.set(spelling, tool.origin);
        const server = merge_tools_serverOf(tool);
        if (!servers.has(server))
            servers.set(server, tool);
    }
    return { first: rows[0], spellings, servers };
}
function merge_tools_serverOf(tool) {
    return tool.server_id === undefined ? undefined : (0,registry_aliases/* serverKey */.P)(tool.server_id);
}
function strictest(rows) {
    if (rows.some((tool) => tool.effect === "block"))
        return "block";
    return rows.find((tool) => tool.effect !== undefined)?.effect;
}
function collision(group) {
    const places = [...group.servers.values()].slice(0, TOLD).map((t) => `${serverWord(t)} (${placeWord(t.origin)})`);
    const message = `${group.servers.size} servers have a tool that Gait sees as ${(0,src_source/* quoteForMessage */.Hx)(group.first.gait_name)}: ${places.join(", ")}${more(group.servers.size)}; allowing it for one allows it for all`;
    return (0,diagnostic/* diagnosticAt */.R5)("warning", "tool_name_collision", message, group.first.origin, "Tell them apart with `naming` (`mcp`, `prefixed` or `claude-code`) in the options, as the tools are called at run time.");
}
function spellings(group) {
    const rows = [...group.spellings].slice(0, TOLD).map(([name, origin]) => `${(0,src_source/* quoteForMessage */.Hx)(name)} (${placeWord(origin)})`);
    const message = `${rows.join(", ")}${more(group.spellings.size)} are one name for Gait: ${(0,src_source/* quoteForMessage */.Hx)(group.first.gait_name)}`;
    return (0,diagnostic/* diagnosticAt */.R5)("warning", "names_merged", message, group.first.origin);
}
function toldApart(named, colliding) {
    const notes = [];
    for (const rows of (0,grouped/* grouped */.z)(named, (tool) => tool.rawKey).values()) {
        if (rows.length === 1)
            continue;
        const { servers } = groupOf(rows);
        const [a, b] = [...servers.values()];
        if (a === undefined || b === undefined || a.gait_name === b.gait_name || colliding.has(a.gait_name))
            continue;
        const message = `tool ${(0,src_source/* quoteForMessage */.Hx)((0,names/* trimBlanks */.I6)(a.name))} is on ${servers.size} servers, told apart as ${(0,src_source/* quoteForMessage */.Hx)(a.gait_name)} and ${(0,src_source/* quoteForMessage */.Hx)(b.gait_name)}`;
        notes.push((0,diagnostic/* diagnosticAt */.R5)("note", "tool_name_collision", message, a.origin));
    }
    return notes;
}
function serverWord(tool) {
    return tool.server_id === undefined ? "a server that is not named" : (0,src_source/* quoteForMessage */.Hx)(tool.server_id);
}
function placeWord(origin) {
    return `${origin.file}:${origin.line}:${origin.column}`;
}
function more(size) {
    return size > TOLD ? ` and ${size - TOLD} more` : "";
}

;// CONCATENATED MODULE: ./lib/src/registry/naming.js
function runtimeName(tool, serverId, profile) {
    switch (profile) {
        case "raw":
            return tool.written ?? tool.name;
        case "mcp":
            return mcpName(tool, serverId);
        case "prefixed":
            return serverId === undefined ? undefined : `${serverId}.${tool.name}`;
        case "claude-code": {
            const name = (mcpName(tool, serverId) ?? tool.written ?? tool.name).replaceAll(/[ -]/g, "_");
            return name.includes(".") ? name : `tool.${name}`;
        }
    }
}
function mcpName(tool, serverId) {
    if (serverId !== undefined)
        return `mcp__${serverId}__${tool.name}`;
    const whole = tool.written ?? tool.name;
    return /^mcp__.+__./.test(whole) ? whole : undefined;
}

;// CONCATENATED MODULE: ./lib/src/registry/settle-tools.js






const TOOL_LIMIT = 1_000_000;
function settleTools(raw, options, aliases) {
    const [first] = raw;
    if (raw.length > TOOL_LIMIT) {
        const message = `the export has ${raw.length} tools, more than the limit of ${TOOL_LIMIT}`;
        return {
            tools: [],
            diagnostics: [(0,diagnostic/* errorAt */.Os)("too_many_tools", message, first?.origin, "Split the export.")],
            blanks: 0,
            collisions: 0,
        };
    }
    const diagnostics = [];
    const check = rememberedChecks(diagnostics);
    const effects = effectsOf(options);
    const named = [];
    let blanks = 0;
    for (const tool of raw) {
        const own = check(tool.written ?? tool.name, "tool", tool);
        if (own.kind === "blank")
            blanks++;
        if (own.kind !== "ok")
            continue;
        const server = tool.server_id === undefined ? undefined : check(aliases.of(tool.server_id), "server", tool);
        if (server?.kind === "blank")
            diagnostics.push((0,diagnostic/* errorAt */.Os)("server_id_missing", "the tool's server has no name", tool.origin, "Name the server."));
        if (server !== undefined && server.kind !== "ok")
            continue;
        const entry = nameTool(tool, own, server?.trimmed, options, check, diagnostics);
        if (entry === undefined)
            continue;
        const effect = stricter(tool.effect, effects.of(tool.classes));
        named.push({ ...entry, ...(effect === undefined ? {} : { effect }), rawKey: own.gait });
    }
    if (blanks > 0) {
        const message = blanks === 1 ? "one row has a blank name and is dropped" : `${blanks} rows have blank names and are dropped`;
        diagnostics.push((0,diagnostic/* diagnosticAt */.R5)("note", "names_blank", message, first === undefined ? {} : { file: first.origin.file }));
    }
    const merged = mergeFindings(named, options.naming ?? "raw");
    return {
        tools: merged.tools,
        diagnostics: [...diagnostics, ...merged.diagnostics, ...effects.unused()],
        blanks,
        collisions: merged.collisions,
    };
}
function rememberedChecks(diagnostics) {
    const seen = new Map();
    return (name, what, tool) => {
        let found = seen.get(name);
        if (found === undefined) {
            found = (0,names/* checkName */.I3)(name);
            seen.set(name, found);
            if (found.kind === "ok")
                for (const w of found.warnings)
                    diagnostics.push((0,diagnostic/* diagnosticAt */.R5)("warning", w.code, `${what} name ${w.reason}`, tool.origin));
        }
        if (found.kind === "refused")
            diagnostics.push((0,diagnostic/* errorAt */.Os)(found.code, `${what} name ${found.reason}`, tool.origin, "Correct the name where the export is made."));
        return found;
    };
}
function nameTool(tool, own, serverId, options, check, diagnostics) {
    const profile = options.naming ?? "raw";
    let gait = own.gait;
    if (profile !== "raw") {
        const part = tool.written === undefined ? own.trimmed : tool.name;
        const name = runtimeName({ name: part, ...(tool.written === undefined ? {} : { written: own.trimmed }) }, serverId, profile);
        if (name === undefined) {
            const message = `naming profile \`${profile}\` needs the server of tool ${(0,src_source/* quoteForMessage */.Hx)(tool.name)}, and the export does not name it`;
            diagnostics.push((0,diagnostic/* errorAt */.Os)("server_id_missing", message, tool.origin, "Give `server_id` in the options, or use `naming: raw`."));
            return undefined;
        }
        const made = check(name, "tool", tool);
        if (made.kind !== "ok")
            return undefined;
        gait = made.gait;
    }
    return {
        name: tool.written ?? tool.name,
        ...(serverId === undefined ? {} : { server_id: serverId }),
        gait_name: gait,
        origin: tool.origin,
    };
}
function effectsOf(options) {
    const table = new Map();
    for (const [word, effect] of options.effects ?? [])
        table.set((0,gait_text/* lower */.ib)(word), effect);
    const used = new Set();
    return {
        of: (classes) => {
            if (table.size === 0 || classes === undefined)
                return undefined;
            let effect;
            for (const word of classes) {
                const found = table.get((0,gait_text/* lower */.ib)(word));
                if (found === undefined)
                    continue;
                used.add((0,gait_text/* lower */.ib)(word));
                effect = stricter(effect, found);
            }
            return effect;
        },
        unused: () => [...(options.effects?.keys() ?? [])]
            .filter((word) => !used.has((0,gait_text/* lower */.ib)(word)))
            .map((word) => (0,diagnostic/* diagnosticAt */.R5)("warning", "effect_unused", `effect for ${(0,src_source/* quoteForMessage */.Hx)(word)} matches no tool of this export`, {}, "Check the spelling.")),
    };
}
function stricter(a, b) {
    if (a === "block" || b === "block")
        return "block";
    return a ?? b;
}

;// CONCATENATED MODULE: ./lib/src/registry/evidence-path.js
function evidenceProblem(path) {
    if (/[\x00-\x1f\x7f]/.test(path))
        return "it holds control characters";
    if (/^https:\/\/[!-~]+$/.test(path))
        return /@/.test(path) ? "it may hold credentials" : undefined;
    if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(path))
        return "it is neither a relative path nor an https address";
    if (/^[/\\~]/.test(path))
        return "it is absolute";
    if (path.split(/[/\\]/).includes(".."))
        return "it leads out of the repository";
    return undefined;
}
function evidenceOfFile(file) {
    if (evidenceProblem(file) === undefined)
        return file;
    return file.split(/[/\\]/).at(-1) ?? file;
}

;// CONCATENATED MODULE: ./lib/src/registry/labels.js



const HIDDEN = /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
function labelProblem(text) {
    const shown = (0,src_source/* quoteForMessage */.Hx)(text);
    const inner = (0,names/* trimBlanks */.I6)(text);
    if ((0,gait_text/* trim */.Bq)(inner) !== inner || inner.trim() !== inner)
        return { code: "name_bad_character", reason: `${shown} has outer white space that not every program cuts` };
    if (HIDDEN.test(inner))
        return { code: "name_bad_character", reason: `${shown} holds an invisible character` };
    if (Array.from(inner).some((c) => c >= "\x80" && (0,gait_text/* lower */.ib)(c) < "\x80"))
        return { code: "name_folds_to_ascii", reason: `${shown} becomes another one's name when Gait lowers it` };
    if (inner.normalize("NFC") !== inner)
        return { code: "name_not_nfc", reason: `${shown} is not in Unicode's composed form (NFC); Gait does not normalise` };
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/registry/settle-trust.js







const TRUST_LIMIT = 200_000;
function settleTrust(entries, format, options, aliases, origin) {
    const diagnostics = [];
    if (entries.length > TRUST_LIMIT) {
        const message = `the report has ${entries.length} servers, more than the limit of ${TRUST_LIMIT}`;
        return { entries: [], diagnostics: [(0,diagnostic/* errorAt */.Os)("too_many_servers", message, origin, "Split the report.")] };
    }
    const settled = entries.flatMap((entry) => settleEntry(entry, aliases, diagnostics) ?? []);
    const all = entries.length === 0 ? [] : [...settled, ...missing(settled, format, options, aliases, origin, diagnostics)];
    refuseDoubles(all, diagnostics);
    return { entries: all, diagnostics };
}
function settleEntry(entry, aliases, diagnostics) {
    const { server_id, server_name, evidence_path, ...rest } = entry;
    const before = diagnostics.length;
    const say = (code, message, help) => {
        diagnostics.push((0,diagnostic/* errorAt */.Os)(code, message, entry.origin, help));
    };
    const id = (0,names/* checkName */.I3)(server_id ?? "");
    const identity = id.kind === "blank" ? (0,names/* checkName */.I3)(server_name ?? "") : id;
    if (identity.kind === "blank") {
        say("server_id_missing", "a server has neither an id nor a name; Gait would reject the whole snapshot", "Name the server, or remove the entry.");
        return undefined;
    }
    if (identity.kind === "refused") {
        say(identity.code, `server name ${identity.reason}`, "Correct the name where the report is made.");
        return undefined;
    }
    for (const w of identity.warnings)
        diagnostics.push((0,diagnostic/* diagnosticAt */.R5)("warning", w.code, `server name ${w.reason}`, entry.origin));
    for (const [what, text] of [
        ["publisher", rest.publisher],
        ["server name", server_name],
        ["source", rest.source],
    ]) {
        const problem = text === undefined ? undefined : labelProblem(text);
        if (problem !== undefined)
            say(problem.code, `${what} ${problem.reason}`, "Correct it where the report is made.");
    }
    if (!(rest.score >= 0 && rest.score <= 1))
        say("score_invalid", `score ${rest.score} is not between 0 and 1`, "Correct the report or its mapping.");
    if (!/^[a-z0-9_-]+$/.test(rest.status)) {
        say("status_invalid", `status ${(0,src_source/* quoteForMessage */.Hx)(rest.status)} is not one word of small letters, digits, \`_\` and \`-\``, "Write `trusted`, `untrusted` or `unknown`.");
    }
    if ((0,timestamp/* instantOf */.B)(rest.updated_at) === undefined) {
        say("time_invalid", `${(0,src_source/* quoteForMessage */.Hx)(rest.updated_at)} is not a time that Gait reads`, "Write it like 2026-03-01T00:00:00Z; a zone is needed and never assumed.");
    }
    const problem = evidence_path === undefined ? undefined : evidenceProblem(evidence_path);
    if (evidence_path !== undefined && problem !== undefined) {
        say("evidence_path_outside", `evidence path ${(0,src_source/* quoteForMessage */.Hx)(evidence_path)} cannot be kept: ${problem}`, "Write a path relative to the repository, or remove the key.");
    }
    if (diagnostics.slice(before).some((d) => d.severity === "error"))
        return undefined;
    const named = renamed(identity.trimmed, id.kind === "blank", server_name, aliases);
    return { ...named, ...rest, evidence_path: evidence_path ?? evidenceOfFile(entry.origin.file) };
}
function renamed(identity, byName, serverName, aliases) {
    const alias = aliases.of(identity);
    if (byName && alias === identity)
        return { server_name: identity };
    return { server_id: alias, ...(serverName === undefined ? {} : { server_name: serverName }) };
}
function missing(settled, format, options, aliases, origin, diagnostics) {
    const present = new Set(settled.map(identityKey));
    const absent = new Map();
    for (const name of options.expect_servers ?? []) {
        const alias = aliases.expected(name);
        if (!present.has((0,registry_aliases/* serverKey */.P)(alias)))
            absent.set((0,registry_aliases/* serverKey */.P)(alias), alias);
    }
    if (absent.size === 0)
        return [];
    const updatedAt = options.as_of ?? latest(settled);
    if (updatedAt === undefined) {
        diagnostics.push((0,diagnostic/* errorAt */.Os)("as_of_required", "a server that was expected is missing, and no time is known for it", origin, 'Give `as_of: "2026-01-31T12:00:00Z"`.'));
        return [];
    }
    return [...absent.values()].map((server_id) => {
        const message = `server ${(0,src_source/* quoteForMessage */.Hx)(server_id)} was expected and is not in the report; it gets status unknown, score 0`;
        diagnostics.push((0,diagnostic/* diagnosticAt */.R5)("warning", "scan_failed", message, origin, "Find out why it was not scanned, or remove it from `expect_servers`."));
        return {
            server_id,
            source: sourceOf(format),
            status: "unknown",
            updated_at: updatedAt,
            score: 0,
            evidence_path: evidenceOfFile(origin.file),
            origin,
        };
    });
}
function latest(entries) {
    let best;
    for (const { updated_at } of entries)
        if (best === undefined || ((0,timestamp/* instantOf */.B)(updated_at) ?? 0) > ((0,timestamp/* instantOf */.B)(best) ?? 0))
            best = updated_at;
    return best;
}
function sourceOf(format) {
    if (format === "snyk-agent-scan")
        return "snyk";
    if (format === "cisco-mcp-scanner")
        return "cisco";
    return format === "openssf-scorecard" ? format : "external";
}
function identityKey(entry) {
    return (0,registry_aliases/* serverKey */.P)(entry.server_id ?? entry.server_name ?? "");
}
function refuseDoubles(entries, diagnostics) {
    const first = new Map();
    for (const entry of entries) {
        const key = identityKey(entry);
        const other = first.get(key);
        if (other === undefined) {
            first.set(key, entry);
            continue;
        }
        const { file, line, column } = other.origin;
        const names = [entry, other].map((e) => (0,src_source/* quoteForMessage */.Hx)(e.server_id ?? e.server_name ?? ""));
        const message = `${names.join(" here and ")} at ${file}:${line}:${column} are one server for Gait (${(0,src_source/* quoteForMessage */.Hx)(key)}), which would reject the whole snapshot`;
        diagnostics.push((0,diagnostic/* errorAt */.Os)("server_ambiguous", message, entry.origin, "Keep one entry, or tell them apart with `aliases`."));
    }
}

;// CONCATENATED MODULE: ./lib/src/registry/read-export.js









function readExport(documents, options, wanted) {
    const detected = detectFormat(documents, options);
    const [top] = documents;
    if (detected.value === undefined || top === undefined)
        return { diagnostics: detected.diagnostics };
    const { adapter, detected_by } = detected.value;
    const origin = (0,src_source/* originOf */.yv)(top.file, top.root, "");
    const read = adapter.read(documents, options);
    const aliases = (0,registry_aliases/* aliasTable */.$)(options.aliases);
    const tools = settleTools(read.tools, options, aliases);
    const servers = settleServers(read.servers, aliases);
    const trust = settleTrust(read.trust_entries, adapter.format, options, aliases, origin);
    const found = [...read.diagnostics, ...tools.diagnostics, ...servers.diagnostics, ...trust.diagnostics];
    if (!(0,diagnostic/* hasErrors */.Cs)(found))
        found.push(...emptyFindings(read, tools.blanks, origin), ...exportTimeFindings(read, origin));
    const reading = {
        format: adapter.format,
        detected_by,
        tools: tools.tools,
        servers: servers.servers,
        trust_entries: trust.entries,
        left_out: read.left_out,
        diagnostics: [],
        inventory: read.inventory,
        ...(read.exported_at === undefined ? {} : { exported_at: read.exported_at }),
    };
    const obstacles = (0,diagnostic/* hasErrors */.Cs)(found) ? [] : renderObstacles({ ...reading, diagnostics: found }, wanted, origin);
    const codes = new Set(obstacles.map((d) => d.code));
    const diagnostics = bounded([...found.filter((d) => d.severity === "error" || !codes.has(d.code)), ...obstacles, ...aliases.shared(), ...aliases.unused()]);
    const rank = (d) => (d.severity === "error" ? 0 : 1);
    return (0,diagnostic/* hasErrors */.Cs)(diagnostics) ? { diagnostics: [...diagnostics].sort((a, b) => rank(a) - rank(b)) } : { value: { ...reading, diagnostics }, diagnostics };
}
function emptyFindings(read, blanks, origin) {
    if (read.tools.length > 0 && blanks === read.tools.length) {
        return [
            (0,diagnostic/* errorAt */.Os)("allowlist_blank", "nothing is left after dropping blank names", origin, "An allow rule without names would match every tool; name the tools."),
        ];
    }
    if (read.diagnostics.some((d) => d.code === "allowlist_empty"))
        return [];
    const nothing = [read.tools, read.servers, read.trust_entries, read.left_out].every((part) => part.length === 0);
    const listedEmpty = read.left_out.length > 0 && read.left_out.every((l) => l.code === "no_tools");
    if (!nothing && (!listedEmpty || read.tools.length > 0 || read.trust_entries.length > 0))
        return [];
    return [
        (0,diagnostic/* diagnosticAt */.R5)("warning", "allowlist_empty", "the export approves nothing: its list is empty", origin, "No policy is made from an empty list: an allow rule without names would match every tool."),
    ];
}
function exportTimeFindings(read, origin) {
    if (read.exported_at === undefined || (0,timestamp/* instantOf */.B)(read.exported_at) !== undefined)
        return [];
    return [(0,diagnostic/* errorAt */.Os)("time_invalid", "the export's own time is not a time with a zone", origin, "Write it like 2026-03-01T00:00:00Z.")];
}
function renderObstacles(reading, wanted, origin = {}) {
    if (wanted === undefined)
        return [];
    const stop = (code, message, help) => (0,diagnostic/* errorAt */.Os)(code, message, origin, help);
    if (wanted === "trust") {
        if (reading.trust_entries.length > 0)
            return [];
        return [
            stop("no_trust_entries", `${reading.format} yields no trust entries here: nothing says how far a server is trusted`, "Give the report of a scanner; a listing is no score."),
        ];
    }
    if (reading.inventory) {
        return [stop("inventory", `this is an inventory (${reading.format}), not an approval; no policy is made from it`, "Give a list of approved tools.")];
    }
    if (reading.tools.length === 0)
        return [noTools(reading, stop)];
    return reading.diagnostics.filter((d) => d.code === "tool_name_collision" && d.severity === "warning").map((d) => ({ ...d, severity: "error" }));
}
function noTools(reading, stop) {
    if (reading.left_out.length > 0) {
        const help = "See `registry inspect` for what is left out and why.";
        return stop("nothing_approved", `nothing is approved: the export has no tool that is not left out (${reading.left_out.length} left out)`, help);
    }
    if (reading.servers.length > 0 || reading.trust_entries.length > 0) {
        return stop("no_tools", `${reading.format} lists servers here, not tools; Gait allows tools by name`, "Give a list of approved tools.");
    }
    return stop("allowlist_empty", "the export approves nothing: its list is empty", "No policy is made from an empty list: an allow rule without names would match every tool.");
}

;// CONCATENATED MODULE: ./lib/src/registry/inspect.js

function inspectDocument(reading) {
    return {
        schema: "registry-policy.inspect/1",
        format: reading.format,
        detected_by: reading.detected_by,
        tools: reading.tools.map(({ name, server_id, effect, origin }) => ({
            name,
            ...(server_id === undefined ? {} : { server_id }),
            ...(effect === undefined ? {} : { effect }),
            file: origin.file,
            line: origin.line,
            column: origin.column,
            pointer: origin.pointer,
        })),
        tool_names: (0,gait_text/* uniq */.sb)(reading.tools.map((tool) => tool.gait_name)),
        servers: reading.servers.map(inspect_serverOf),
        trust_entries: reading.trust_entries.map(trustOf),
        left_out: reading.left_out.map(({ subject, code, reason }) => ({ subject, code, reason })),
        diagnostics: reading.diagnostics,
    };
}
function refusedDocument(diagnostics, taken) {
    return {
        schema: "registry-policy.inspect/1",
        format: taken?.format ?? "unknown",
        detected_by: taken?.detected_by ?? "nothing: the input is refused",
        tools: [],
        tool_names: [],
        servers: [],
        trust_entries: [],
        left_out: [],
        diagnostics,
    };
}
function inspect_serverOf(server) {
    const { server_id, server_name, version, publisher, status, endpoint, updated_at } = server;
    return present({ server_id, server_name, version, publisher, status, endpoint, package: server.package, updated_at });
}
function trustOf(entry) {
    const { server_id, server_name, publisher, source, endpoint, status, updated_at, score, evidence_path } = entry;
    return present({ server_id, server_name, publisher, source, endpoint, status, updated_at, score, evidence_path });
}
function present(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""));
}

// EXTERNAL MODULE: ./lib/src/registry/options.js
var options = __webpack_require__(1818);
;// CONCATENATED MODULE: ./lib/src/registry/report-times.js




const DEFAULT_SKEW_MS = 5 * 60 * 1000;
function checkReportTimes(reading, nowMs, skewMs = DEFAULT_SKEW_MS) {
    const limit = nowMs + skewMs;
    const diagnostics = [];
    for (const { updated_at, origin } of reading.trust_entries) {
        if (((0,timestamp/* instantOf */.B)(updated_at) ?? 0) <= limit)
            continue;
        const message = `${(0,src_source/* quoteForMessage */.Hx)(updated_at)} lies in the future; Gait would never call it stale`;
        diagnostics.push((0,diagnostic/* errorAt */.Os)("time_in_future", message, origin, "Correct the report, or the clock of the machine that made it."));
    }
    if (reading.exported_at !== undefined && ((0,timestamp/* instantOf */.B)(reading.exported_at) ?? 0) > limit) {
        const message = `the export's own time ${(0,src_source/* quoteForMessage */.Hx)(reading.exported_at)} lies in the future`;
        diagnostics.push((0,diagnostic/* errorAt */.Os)("time_in_future", message, {}, "Correct the export, or the clock of the machine that made it."));
    }
    return bounded(diagnostics);
}

;// CONCATENATED MODULE: ./lib/src/registry/index.js










/***/ }),

/***/ 2767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ isActive),
/* harmony export */   Jd: () => (/* binding */ addServer),
/* harmony export */   MH: () => (/* binding */ refuseListedTwice),
/* harmony export */   Mx: () => (/* binding */ toolsNotListed),
/* harmony export */   hy: () => (/* binding */ joinDefinitions),
/* harmony export */   lv: () => (/* binding */ NO_PARTS),
/* harmony export */   zk: () => (/* binding */ addTools)
/* harmony export */ });
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6699);
/* harmony import */ var _aliases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3792);
/* harmony import */ var _adapters_entry_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7854);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8375);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1321);
/* harmony import */ var _tool_hints_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3499);






const NO_PARTS = {
    server_name: undefined,
    version: undefined,
    publisher: undefined,
    status: undefined,
    endpoint: undefined,
    package: undefined,
    updated_at: undefined,
};
const TOOL_KEYS = new Set(["name", "description", "title", "arguments", "annotations", "inputSchema", "outputSchema", "parameters"]);
function addServer(draft, server_id, parts, origin) {
    const present = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
    draft.servers.push({ server_id, ...present, origin });
}
function refuseListedTwice(draft) {
    const seen = new Map();
    for (const server of draft.servers) {
        const key = (0,_aliases_js__WEBPACK_IMPORTED_MODULE_1__/* .serverKey */ .P)(server.server_id);
        const before = seen.get(key)?.origin;
        seen.set(key, server);
        if (before === undefined)
            continue;
        const message = `server ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForMessage */ .Hx)(server.server_id)} is listed twice, here and at ${before.file}:${before.line}:${before.column}`;
        (0,_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(draft, "server_ambiguous", message, server.origin, "Keep one entry for each server.");
    }
}
function addTools(draft, server_id, list, shape) {
    const items = (0,_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsAt */ .Ct)(draft, list);
    for (const item of items) {
        if (shape === "texts")
            addName(draft, server_id, item);
        else
            addObject(draft, server_id, item);
    }
    if (items.length === 0)
        (0,_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .leaveOut */ .ov)(draft, server_id, "no_tools", "the export lists that it has no approved tool", list);
}
function joinDefinitions(draft, server_id, definitions, from, without) {
    const indexes = new Map(draft.tools.slice(from).map((tool, i) => [(0,_aliases_js__WEBPACK_IMPORTED_MODULE_1__/* .serverKey */ .P)(tool.name), from + i]));
    for (const definition of (0,_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsAt */ .Ct)(draft, definitions)) {
        const name = (0,_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .requiredText */ .$4)(draft, definition, "name");
        if (name === undefined || definition.node.kind !== "object")
            continue;
        if (!(0,_adapters_entry_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .checkEntryKeys */ .bt)(definition.file, definition.node, TOOL_KEYS, draft.diagnostics, draft.ignored))
            continue;
        const index = indexes.get((0,_aliases_js__WEBPACK_IMPORTED_MODULE_1__/* .serverKey */ .P)(name));
        const tool = index === undefined ? undefined : draft.tools[index];
        if (index === undefined || tool === undefined)
            (0,_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .leaveOut */ .ov)(draft, `${server_id} ${name}`, without.code, without.reason, definition);
        else
            draft.tools[index] = { ...tool, ...(0,_tool_hints_js__WEBPACK_IMPORTED_MODULE_5__/* .hintsOf */ .i)(definition) };
    }
}
function toolsNotListed(draft, server_id, place) {
    const reason = "the export does not list its tools, so none of them is approved";
    (0,_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .leaveOut */ .ov)(draft, server_id, "tools_not_listed", reason, place);
}
function isActive(status) {
    return (0,_severity_js__WEBPACK_IMPORTED_MODULE_4__/* .upper */ .js)(status) === "ACTIVE";
}
function addName(draft, server_id, item) {
    const name = (0,_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(draft, item);
    if (name !== undefined)
        draft.tools.push({ name, server_id, origin: (0,_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .originAt */ .iX)(item) });
}
function addObject(draft, server_id, item) {
    const name = (0,_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .requiredText */ .$4)(draft, item, "name");
    if (name === undefined || item.node.kind !== "object")
        return;
    if (!(0,_adapters_entry_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .checkEntryKeys */ .bt)(item.file, item.node, TOOL_KEYS, draft.diagnostics, draft.ignored))
        return;
    draft.tools.push({ name, server_id, ...(0,_tool_hints_js__WEBPACK_IMPORTED_MODULE_5__/* .hintsOf */ .i)(item), origin: (0,_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .originOfName */ .V6)(item) });
}


/***/ }),

/***/ 3713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sq: () => (/* binding */ mappingAdapter),
  KV: () => (/* reexport */ parseMapping)
});

// UNUSED EXPORTS: readMapped

// EXTERNAL MODULE: ./lib/src/registry/draft.js
var registry_draft = __webpack_require__(8375);
// EXTERNAL MODULE: ./lib/src/registry/adapters/collect.js
var collect = __webpack_require__(835);
// EXTERNAL MODULE: ./lib/src/registry/adapters/endpoint.js
var adapters_endpoint = __webpack_require__(9772);
// EXTERNAL MODULE: ./lib/src/registry/incomplete.js
var incomplete = __webpack_require__(7626);
// EXTERNAL MODULE: ./lib/src/registry/listed-server.js
var listed_server = __webpack_require__(2767);
// EXTERNAL MODULE: ./lib/src/registry/adapters/entry-keys.js
var entry_keys = __webpack_require__(7854);
;// CONCATENATED MODULE: ./lib/src/registry/mapping-path.js
const LONGEST = 256;
const MOST_STEPS = 24;
const BARE_KEY = /[A-Za-z0-9_$-]/;
const REFUSED_KEYS = ["__proto__", "constructor", "prototype"];
function parsePath(text) {
    if (text === "")
        return { error: "the path is empty" };
    if (text.length > LONGEST)
        return { error: `the path has ${text.length} characters, more than ${LONGEST}` };
    const steps = [];
    let at = 0;
    let keyAllowed = true;
    while (at < text.length) {
        const step = keyAllowed ? readStep(text, at) : readIterator(text, at);
        if (typeof step === "string")
            return { error: step };
        steps.push(step.step);
        at = step.end;
        if (steps.length > MOST_STEPS)
            return { error: `the path has more than ${MOST_STEPS} steps` };
        if (step.step.kind === "entry_key" && at < text.length)
            return { error: "`@key` must be the last step" };
        keyAllowed = text.charAt(at) === ".";
        if (keyAllowed)
            at++;
        if (keyAllowed && at === text.length)
            return { error: "the path ends with a dot" };
    }
    const last = steps.findLastIndex((s) => s.kind === "items" || s.kind === "entries");
    const ending = steps.at(-1);
    if (ending?.kind === "entry_key" && (last !== steps.length - 2 || steps[last]?.kind !== "entries")) {
        return { error: "`@key` must stand right behind `{*}`" };
    }
    return { path: { text, steps } };
}
function iteratedPrefix(path) {
    return path.steps.slice(0, path.steps.findLastIndex((s) => s.kind === "items" || s.kind === "entries") + 1);
}
function sameStep(a, b) {
    if (a?.kind === "key" && b?.kind === "key")
        return a.key === b.key;
    return a !== undefined && a.kind === b?.kind;
}
function readStep(text, at) {
    const first = text.charAt(at);
    if (first === "[" || first === "{") {
        if (at > 0)
            return `character ${at + 1}: a key is expected after the dot`;
        return readIterator(text, at);
    }
    if (text.startsWith("@key", at))
        return { step: { kind: "entry_key" }, end: at + 4 };
    return first === '"' ? readQuotedKey(text, at) : readBareKey(text, at);
}
function readIterator(text, at) {
    if (text.startsWith("[*]", at))
        return { step: { kind: "items" }, end: at + 3 };
    if (text.startsWith("{*}", at))
        return { step: { kind: "entries" }, end: at + 3 };
    return `character ${at + 1}: ${show(text, at)} is not known here; a path has keys, dots, \`[*]\`, \`{*}\` and \`@key\``;
}
function readBareKey(text, at) {
    let end = at;
    while (end < text.length && BARE_KEY.test(text.charAt(end)))
        end++;
    const key = text.slice(at, end);
    if (key === "" || key.includes("$")) {
        const bad = at + Math.max(key.indexOf("$"), 0);
        return `character ${bad + 1}: ${show(text, bad)} is not known here; a path has keys, dots, \`[*]\`, \`{*}\` and \`@key\``;
    }
    return keyStep(key, end);
}
function readQuotedKey(text, at) {
    const end = text.indexOf('"', at + 1);
    if (end < 0)
        return `character ${at + 1}: the double quote is not closed`;
    const key = text.slice(at + 1, end);
    return key === "" ? `character ${at + 1}: the key is empty` : keyStep(key, end + 1);
}
function keyStep(key, end) {
    return REFUSED_KEYS.includes(key) ? `the key \`${key}\` is never read` : { step: { kind: "key", key }, end };
}
function show(text, at) {
    const point = text.codePointAt(at);
    if (point === undefined)
        return "the end";
    return point > 0x20 && point < 0x7f ? `\`${String.fromCodePoint(point)}\`` : `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

;// CONCATENATED MODULE: ./lib/src/registry/mapping-decisions.js


function decisionCheck(draft, each, paths) {
    const checked = new Set();
    const known = new Map();
    const readAt = (depth) => {
        const before = known.get(depth) ?? keysRead(each, depth, [each, ...paths]);
        known.set(depth, before);
        return before;
    };
    return (item) => {
        const places = [...item.bound, [each.steps.length, item.place]];
        for (const [depth, place] of places) {
            if (checked.has(place.node) || place.node.kind !== "object")
                continue;
            checked.add(place.node);
            if (depth === 0) {
                (0,entry_keys/* refuseDenials */.vI)(place.file, place.node, readAt(0), draft.diagnostics, "all of this export");
                continue;
            }
            (0,entry_keys/* checkEntryKeys */.bt)(place.file, place.node, readAt(depth), draft.diagnostics, draft.ignored);
        }
    };
}
function keysRead(each, depth, paths) {
    const keys = paths.flatMap((path) => {
        const step = path.steps[depth];
        const same = each.steps.slice(0, depth).every((s, i) => sameStep(s, path.steps[i]));
        return same && step?.kind === "key" ? [step.key] : [];
    });
    return new Set(keys);
}

// EXTERNAL MODULE: ./lib/src/grouped.js
var grouped = __webpack_require__(216);
// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var src_source = __webpack_require__(6699);
;// CONCATENATED MODULE: ./lib/src/registry/mapping-walk.js



function itemsOfEach(draft, root, each) {
    return walk(draft, each, { place: root, bound: new Map([[0, root]]) }, 0);
}
function walk(draft, each, from, at) {
    const step = each.path.steps[at];
    if (step === undefined)
        return [from];
    switch (step.kind) {
        case "key": {
            if (from.place.node.kind !== "object")
                return (0,registry_draft/* wrongType */.gQ)(draft, from.place, "a mapping") ?? [];
            const place = (0,registry_draft/* valueAt */.fK)(from.place, step.key);
            return place === undefined ? without(draft, each, from.place, step.key) : walk(draft, each, { ...from, place }, at + 1);
        }
        case "items":
            return (0,registry_draft/* itemsAt */.Ct)(draft, from.place).flatMap((place) => walk(draft, each, branch(from, place, at + 1), at + 1));
        case "entries":
            return (0,registry_draft/* entriesAt */.ws)(draft, from.place).flatMap((place) => walk(draft, each, branch(from, place, at + 1), at + 1));
        case "entry_key":
            return [];
    }
}
function branch(from, place, depth) {
    return { place, bound: new Map([...from.bound, [depth, place]]) };
}
function without(draft, each, place, key) {
    const reason = `${(0,registry_draft/* describe */.q0)(place)} has no ${(0,src_source/* quoteForMessage */.Hx)(key)}, which \`${each.path.text}\` leads through`;
    if (each.missing === "left_out")
        (0,registry_draft/* leaveOut */.ov)(draft, place.pointer, "mapping_missing", reason, place);
    else
        (0,registry_draft/* refuse */.TR)(draft, "mapping_missing", reason, place, "Write `missing: left_out` beside `each` if that is no mistake.");
    return [];
}
function find(draft, item, path) {
    const start = iteratedPrefix(path).length;
    let place = item.bound.get(start);
    if (place === undefined)
        throw new Error(`the path ${path.text} was not checked against its section`);
    for (const step of path.steps.slice(start)) {
        if (step.kind === "entry_key" && "key" in place)
            return { kind: "key", key: place.key, place };
        if (step.kind !== "key")
            throw new Error(`the path ${path.text} was not checked when it was read`);
        if (place.node.kind !== "object") {
            (0,registry_draft/* wrongType */.gQ)(draft, place, "a mapping");
            return { kind: "refused" };
        }
        const next = (0,registry_draft/* valueAt */.fK)(place, step.key);
        if (next === undefined)
            return { kind: "missing", at: place, key: step.key };
        place = next;
    }
    return place.node.kind === "null" ? { kind: "missing", at: place, key: path.text } : { kind: "value", place };
}

// EXTERNAL MODULE: ./lib/src/registry/rational.js
var rational = __webpack_require__(5852);
;// CONCATENATED MODULE: ./lib/src/registry/mapping-value.js





const REFUSED = { kind: "refused" };
const ABSENT = { kind: "absent" };
function textFor(draft, item, spec) {
    if (spec === undefined)
        return ABSENT;
    if (spec.kind === "const")
        return { kind: "text", text: spec.value, place: item.place };
    const found = find(draft, item, spec.path);
    switch (found.kind) {
        case "refused":
            return REFUSED;
        case "key":
            return translated(draft, found.key, found.place, spec.lookup);
        case "missing": {
            if (spec.optional)
                return ABSENT;
            const message = `${(0,registry_draft/* describe */.q0)(found.at)} has no ${(0,src_source/* quoteForMessage */.Hx)(found.key)}, which \`${spec.path.text}\` reads`;
            (0,registry_draft/* refuse */.TR)(draft, "mapping_missing", message, found.at, "Write `optional: true` beside the path if that is no mistake.");
            return REFUSED;
        }
        case "value":
            return fromValue(draft, found.place, spec);
    }
}
function fromValue(draft, place, spec) {
    const { node } = place;
    const text = node.kind === "string" || spec.lookup !== undefined ? wordOf(node) : undefined;
    if (text === undefined) {
        (0,registry_draft/* wrongType */.gQ)(draft, place, spec.lookup === undefined ? "text" : "text, a number or true or false");
        return REFUSED;
    }
    if ((0,gait_text/* trim */.Bq)(text) !== "")
        return translated(draft, text, place, spec.lookup);
    if (spec.optional)
        return ABSENT;
    (0,registry_draft/* refuse */.TR)(draft, "empty_value", `${(0,registry_draft/* describe */.q0)(place)} is empty`, place);
    return REFUSED;
}
function translated(draft, word, place, lookup) {
    const text = lookup === undefined ? word : lookedUp(draft, word, place, lookup);
    return text === undefined ? REFUSED : { kind: "text", text, place };
}
function lookedUp(draft, word, place, lookup) {
    const found = lookup.values.get(word);
    if (found !== undefined)
        return found;
    if (lookup.otherwise.kind === "value")
        return lookup.otherwise.value;
    return (0,registry_draft/* refuse */.TR)(draft, "mapping_unknown_value", `${(0,src_source/* quoteForMessage */.Hx)(word)} is not among the mapping's \`values\``, place, "Add it to `values`.");
}
function wordOf(node) {
    switch (node.kind) {
        case "string":
            return node.value;
        case "boolean":
            return String(node.value);
        case "number": {
            const exact = (0,rational/* parseRational */.gI)(node.text);
            return exact && String((0,rational/* toNumber */.Ro)(exact));
        }
        case "object":
        case "array":
        case "null":
            return undefined;
    }
}
function meets(draft, item, conditions) {
    for (const condition of conditions) {
        const verdict = meetsOne(draft, item, condition);
        if (verdict.kind !== "accepted")
            return verdict;
    }
    return { kind: "accepted" };
}
function meetsOne(draft, item, condition) {
    const found = find(draft, item, condition.path);
    const { text } = condition.path;
    if (found.kind === "refused")
        return { kind: "refuse" };
    if (found.kind === "missing") {
        if (condition.missing === "accept" || condition.accepted.some((s) => s.kind === "null"))
            return { kind: "accepted" };
        return not(draft, condition.missing, `${(0,registry_draft/* describe */.q0)(found.at)} has no ${(0,src_source/* quoteForMessage */.Hx)(found.key)}, which \`${text}\` reads`, found.at);
    }
    const { place } = found;
    const value = found.kind === "key" ? { ...place.node, kind: "string", value: found.key } : place.node;
    if (value.kind === "object" || value.kind === "array") {
        (0,registry_draft/* wrongType */.gQ)(draft, place, "one value");
        return { kind: "refuse" };
    }
    if (condition.accepted.some((scalar) => equals(scalar, value)))
        return { kind: "accepted" };
    const shown = value.kind === "string" ? (0,src_source/* quoteForMessage */.Hx)(value.value) : (wordOf(value) ?? "null");
    return not(draft, condition.otherwise, `\`${text}\` is ${shown}, which is not accepted`, place);
}
function not(draft, treatment, reason, place) {
    if (treatment !== "refuse")
        return { kind: "not_accepted", reason, place };
    (0,registry_draft/* refuse */.TR)(draft, "mapping_not_accepted", reason, place);
    return { kind: "refuse" };
}
function equals(scalar, node) {
    if (scalar.kind === "string")
        return node.kind === "string" && node.value === scalar.value;
    if (scalar.kind === "boolean")
        return node.kind === "boolean" && node.value === scalar.value;
    if (scalar.kind === "null")
        return node.kind === "null";
    if (node.kind !== "number")
        return false;
    const [a, b] = [(0,rational/* parseRational */.gI)(scalar.text), (0,rational/* parseRational */.gI)(node.text)];
    return a !== undefined && b !== undefined && (0,rational/* compare */.UD)(a, b) === 0;
}

;// CONCATENATED MODULE: ./lib/src/registry/mapping-score.js





const NO_RESULT_VALUE = "no_result";
function rawScore(draft, item, spec) {
    if (spec.from.kind === "const")
        return number(draft, spec.from.text, item.place);
    const found = find(draft, item, spec.from.path);
    if (found.kind === "refused" || found.kind === "key")
        return undefined;
    if (found.kind === "missing") {
        const message = `${(0,registry_draft/* describe */.q0)(found.at)} has no ${(0,src_source/* quoteForMessage */.Hx)(found.key)}, which the score is read from`;
        return (0,registry_draft/* refuse */.TR)(draft, "mapping_missing", message, found.at, "Say with `completed_when` which items have no result.");
    }
    const { place } = found;
    if (spec.lookup === undefined) {
        return place.node.kind === "number" ? number(draft, place.node.text, place) : (0,registry_draft/* wrongType */.gQ)(draft, place, "a number");
    }
    const word = wordOf(place.node);
    if (word === undefined)
        return (0,registry_draft/* wrongType */.gQ)(draft, place, "text, a number or true or false");
    const text = lookedUp(draft, word, place, spec.lookup);
    if (text === undefined)
        return undefined;
    if (text === NO_RESULT_VALUE)
        return { kind: "no_result", reason: `${(0,src_source/* quoteForMessage */.Hx)(word)} means that there is no result` };
    return number(draft, text, place);
}
function number(draft, text, place) {
    const value = (0,rational/* parseRational */.gI)(text);
    return value === undefined
        ? (0,registry_draft/* refuse */.TR)(draft, "score_invalid", `${(0,src_source/* quoteForMessage */.Hx)(text)} is no number that a score can be made of`, place)
        : { kind: "value", value };
}
function combined(draft, rows, spec) {
    let worst;
    for (const { raw, place } of rows) {
        if (raw.kind === "no_result")
            return raw;
        if (scaled(raw.value, spec) === undefined)
            return outOfRange(draft, raw.value, spec, place);
        const sign = worst === undefined ? -1 : (0,rational/* compare */.UD)(raw.value, worst.value);
        if (worst === undefined || (spec.combine === "max" ? sign > 0 : sign < 0))
            worst = { value: raw.value, place };
    }
    const score = worst && scaled(worst.value, spec);
    return score && { kind: "scored", score };
}
function scaled(value, spec) {
    const from = constant(spec.subtract_from);
    const times = constant(spec.multiply);
    const by = constant(spec.divide);
    const subtracted = from === undefined ? value : (0,rational/* subtract */.Re)(from, value);
    const multiplied = times === undefined ? subtracted : (0,rational/* multiply */.lw)(subtracted, times);
    const divided = by === undefined ? multiplied : (0,rational/* divide */.Qr)(multiplied, by);
    return (0,rational/* isScore */.N8)(divided) ? divided : undefined;
}
function constant(text) {
    return text === undefined ? undefined : (0,rational/* parseRational */.gI)(text);
}
function outOfRange(draft, value, spec, place) {
    const scaling = spec.divide ?? spec.multiply ?? spec.subtract_from;
    const help = scaling === undefined ? "Give the scale: `divide: 100` for percent." : "Check subtract_from, multiply and divide.";
    return (0,registry_draft/* refuse */.TR)(draft, "score_invalid", `the value ${(0,rational/* toNumber */.Ro)(value)} does not come out between 0 and 1`, place, help);
}

// EXTERNAL MODULE: ./lib/src/registry/scan-results.js
var scan_results = __webpack_require__(2608);
// EXTERNAL MODULE: ./lib/src/registry/severity.js
var severity = __webpack_require__(1321);
// EXTERNAL MODULE: ./lib/src/registry/timestamp.js
var timestamp = __webpack_require__(2380);
;// CONCATENATED MODULE: ./lib/src/registry/mapping-trust.js












const TEXTS = ["server_id", "server_name", "publisher", "source", "endpoint", "status", "updated_at"];
const SAME = ["server_id", "server_name", "publisher", "source", "endpoint"];
const STATUS = /^[A-Za-z0-9_-]+$/;
const TRUSTING = ["trusted", "allow", "pass"];
function readTrust(draft, roots, section, options) {
    const scale = (0,severity/* scaleOf */._K)(options);
    draft.diagnostics.push(...scale.diagnostics);
    const root = roots[0];
    if (scale.value === undefined || root === undefined)
        return;
    const before = draft.diagnostics.length;
    const check = decisionCheck(draft, section.each.path, pathsOf(section));
    const items = roots.flatMap((place) => itemsOfEach(draft, place, section.each));
    const rows = items.flatMap((item) => {
        check(item);
        return readRow(draft, item, section) ?? [];
    });
    const results = subjectsOf(rows, section).flatMap((group) => resultOf(draft, group, section) ?? []);
    if (draft.diagnostics.slice(before).some((d) => d.severity === "error"))
        return;
    (0,scan_results/* settleScan */.N)(draft, results, {
        source: "external",
        pass: scale.value.pass,
        as_of: options.as_of,
        origin: (0,registry_draft/* originAt */.iX)(root),
    });
}
function pathsOf(section) {
    const texts = TEXTS.flatMap((key) => {
        const spec = section[key];
        return spec?.kind === "path" ? [spec.path] : [];
    });
    const score = section.score.from.kind === "path" ? [section.score.from.path] : [];
    return [...texts, ...score, ...section.completed_when.map((c) => c.path)];
}
function readRow(draft, item, section) {
    const values = TEXTS.map((key) => [key, textFor(draft, item, section[key])]);
    const verdict = meets(draft, item, section.completed_when);
    if (verdict.kind === "refuse" || values.some(([, v]) => v.kind === "refused"))
        return undefined;
    const texts = Object.fromEntries(values.flatMap(([key, v]) => (v.kind === "text" ? [[key, v.text]] : [])));
    const raw = verdict.kind === "not_accepted" ? { kind: "no_result", reason: verdict.reason } : rawScore(draft, item, section.score);
    if (raw === undefined || !checked(draft, values))
        return undefined;
    if (texts.server_id === undefined && texts.server_name === undefined) {
        return (0,registry_draft/* refuse */.TR)(draft, "mapping_missing", "this item has neither a server_id nor a server_name", item.place);
    }
    const named = values.find(([key, v]) => (key === "server_id" || key === "server_name") && v.kind === "text")?.[1];
    return { texts, raw, place: item.place, origin: (0,registry_draft/* originAt */.iX)(named?.kind === "text" ? named.place : item.place) };
}
function checked(draft, values) {
    let sound = true;
    for (const [key, value] of values) {
        if (value.kind !== "text")
            continue;
        if (key === "status" && !STATUS.test(value.text)) {
            sound = false;
            (0,registry_draft/* refuse */.TR)(draft, "status_invalid", `status ${(0,src_source/* quoteForMessage */.Hx)(value.text)} is not one word of letters, digits, \`_\` and \`-\``, value.place);
        }
        if (key === "updated_at" && (0,timestamp/* instantOf */.B)(value.text) === undefined) {
            sound = false;
            (0,registry_draft/* refuse */.TR)(draft, "time_invalid", `${(0,src_source/* quoteForMessage */.Hx)(value.text)} is no RFC 3339 time with a zone`, value.place);
        }
    }
    return sound;
}
function subjectsOf(rows, section) {
    const by = section.group_by;
    if (by === undefined)
        return rows.map((row) => [row]);
    return [...(0,grouped/* grouped */.z)(rows, ({ texts }) => (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(texts[by] ?? texts.server_id ?? texts.server_name ?? ""))).values()];
}
function resultOf(draft, rows, section) {
    const [first] = rows;
    const { server_id, server_name, publisher, source, endpoint } = first.texts;
    for (const row of rows) {
        const differing = SAME.find((key) => row.texts[key] !== first.texts[key]);
        if (differing === undefined)
            continue;
        const message = `the items of one server differ in ${differing}: ${(0,src_source/* quoteForMessage */.Hx)(first.texts[differing] ?? "")} and ${(0,src_source/* quoteForMessage */.Hx)(row.texts[differing] ?? "")}`;
        return (0,registry_draft/* refuse */.TR)(draft, "server_ambiguous", message, row.place);
    }
    const outcome = combined(draft, rows, section.score);
    if (outcome === undefined)
        return undefined;
    const address = endpoint === undefined ? undefined : (0,adapters_endpoint/* endpointOf */.X)(endpoint);
    const updated_at = oldest(rows.flatMap((row) => row.texts.updated_at ?? []));
    const status = strictest(rows.flatMap((row) => row.texts.status ?? []));
    return {
        server_id: server_id ?? server_name ?? "",
        ...(server_id === undefined ? { by_name: true } : {}),
        outcome,
        origin: first.origin,
        ...(publisher === undefined ? {} : { publisher }),
        ...(updated_at === undefined ? {} : { updated_at }),
        ...(status === undefined ? {} : { status }),
        more: {
            ...(server_name === undefined ? {} : { server_name }),
            ...(source === undefined ? {} : { source }),
            ...(address === undefined ? {} : { endpoint: address }),
        },
    };
}
function oldest(times) {
    return times.reduce((old, t) => (old === undefined || ((0,timestamp/* instantOf */.B)(t) ?? 0) < ((0,timestamp/* instantOf */.B)(old) ?? 0) ? t : old), undefined);
}
function strictest(words) {
    const lowered = words.map(gait_text/* lower */.ib);
    return lowered.find((word) => !TRUSTING.includes(word)) ?? lowered[0];
}

;// CONCATENATED MODULE: ./lib/src/registry/mapping-types.js
const SERVER_FIELDS = ["server_name", "version", "publisher", "status", "endpoint", "package", "updated_at"];

;// CONCATENATED MODULE: ./lib/src/registry/mapping-read.js












function readMapped(documents, mapping, options) {
    const draft = (0,collect/* startCollecting */.jn)();
    const roots = documents.map(registry_draft/* rootOf */.I5);
    const last = roots.at(-1);
    if (last !== undefined)
        refuseIncomplete(draft, last, mapping);
    if (mapping.tools !== undefined)
        readTools(draft, roots, mapping.tools, options);
    if (mapping.servers !== undefined)
        readServers(draft, roots, mapping.servers);
    if (mapping.trust !== undefined)
        readTrust(draft, roots, mapping.trust, options);
    (0,listed_server/* refuseListedTwice */.MH)(draft);
    return (0,collect/* finish */.O9)(draft, mapping.inventory, exportedAt(draft, roots, mapping.exported_at));
}
function mapping_read_pathsOf(specs, conditions) {
    return [...specs.flatMap((spec) => (spec?.kind === "path" ? [spec.path] : [])), ...conditions.map((c) => c.path)];
}
function readTools(draft, roots, section, options) {
    const { each, name, server_id, class: risk, expires_at, approved_when } = section;
    const check = decisionCheck(draft, each.path, mapping_read_pathsOf([name, server_id, risk, expires_at], approved_when));
    for (const item of roots.flatMap((root) => itemsOfEach(draft, root, each))) {
        check(item);
        const verdict = meets(draft, item, approved_when);
        const text = verdict.kind === "refuse" ? undefined : textFor(draft, item, name);
        if (text?.kind !== "text")
            continue;
        const server = textFor(draft, item, server_id);
        const id = server.kind === "text" ? server.text : options.server_id;
        const word = textFor(draft, item, verdict.kind === "not_accepted" ? undefined : risk);
        if (verdict.kind === "not_accepted")
            (0,registry_draft/* leaveOut */.ov)(draft, text.text, "not_approved", verdict.reason, verdict.place);
        else if (server.kind !== "refused" && word.kind !== "refused" && !expired(draft, item, text.text, expires_at, options)) {
            draft.tools.push({
                name: text.text,
                ...(id === undefined ? {} : { server_id: id }),
                ...(word.kind === "text" ? { classes: [word.text] } : {}),
                origin: (0,registry_draft/* originAt */.iX)(text.place),
            });
        }
    }
}
function expired(draft, item, name, spec, options) {
    const end = textFor(draft, item, spec);
    if (end.kind !== "text")
        return end.kind === "refused";
    const at = (0,timestamp/* instantOf */.B)(end.text);
    const now = options.as_of === undefined ? undefined : (0,timestamp/* instantOf */.B)(options.as_of);
    if (at === undefined)
        (0,registry_draft/* refuse */.TR)(draft, "time_invalid", "the end of the approval is no RFC 3339 time with a zone", end.place);
    if (now === undefined)
        draft.diagnostics.push((0,scan_results/* asOfRequired */.r)((0,registry_draft/* originAt */.iX)(end.place)));
    if (at === undefined || now === undefined)
        return true;
    if (at <= now)
        (0,registry_draft/* leaveOut */.ov)(draft, name, "approval_expired", `its approval ended at ${end.text}`, end.place);
    return at <= now;
}
function readServers(draft, roots, section) {
    for (const item of roots.flatMap((root) => itemsOfEach(draft, root, section.each))) {
        const verdict = meets(draft, item, section.active_when);
        const id = verdict.kind === "refuse" ? undefined : textFor(draft, item, section.server_id);
        if (id?.kind !== "text")
            continue;
        if (verdict.kind === "not_accepted")
            (0,registry_draft/* leaveOut */.ov)(draft, id.text, "status_not_active", verdict.reason, verdict.place);
        else
            (0,listed_server/* addServer */.Jd)(draft, id.text, partsOf(draft, item, section), (0,registry_draft/* originAt */.iX)(id.place));
    }
}
function partsOf(draft, item, section) {
    const parts = {};
    for (const field of SERVER_FIELDS) {
        const value = textFor(draft, item, section[field]);
        if (value.kind === "text")
            parts[field] = field === "endpoint" ? (0,adapters_endpoint/* endpointOf */.X)(value.text) : value.text;
        if (field === "updated_at" && value.kind === "text" && (0,timestamp/* instantOf */.B)(value.text) === undefined) {
            (0,registry_draft/* refuse */.TR)(draft, "time_invalid", "`updated_at` is no RFC 3339 time with a zone", value.place);
        }
    }
    return { ...listed_server/* NO_PARTS */.lv, ...parts };
}
function refuseIncomplete(draft, last, mapping) {
    const before = draft.diagnostics.length;
    (0,incomplete/* refuseCursor */.Lu)(draft, last);
    if (mapping.cursor === undefined || draft.diagnostics.length > before)
        return;
    const found = find(draft, { place: last, bound: new Map([[0, last]]) }, mapping.cursor);
    if (found.kind === "value")
        (0,incomplete/* refuseIfSet */.Aq)(draft, found.place);
}
function exportedAt(draft, roots, spec) {
    let newest;
    for (const root of roots) {
        const time = textFor(draft, { place: root, bound: new Map([[0, root]]) }, spec);
        if (time.kind !== "text")
            continue;
        const at = (0,timestamp/* instantOf */.B)(time.text);
        if (at === undefined)
            (0,registry_draft/* refuse */.TR)(draft, "time_invalid", "`exported_at` is no RFC 3339 time with a zone", time.place);
        else if (newest === undefined || at > newest.at)
            newest = { text: time.text, at };
    }
    return newest?.text;
}

// EXTERNAL MODULE: ./lib/src/source/fields.js
var source_fields = __webpack_require__(1445);
;// CONCATENATED MODULE: ./lib/src/registry/mapping-parse-value.js




const TEXT = ["path", "const", "optional", "values", "otherwise"];
const CONDITION = ["path", "equals", "in", "otherwise", "missing"];
const REFUSE = "refuse";
function parsePathAt(findings, node, name) {
    if (node === undefined)
        return undefined;
    if (node.kind !== "string")
        return (0,source_fields/* fail */.fJ)(findings, "wrong_type", `${name} must be a path, not ${(0,source_fields/* kindName */.Ep)(node)}`, node);
    const { path, error } = { path: undefined, ...parsePath(node.value) };
    return path ?? (0,source_fields/* fail */.fJ)(findings, "path", `${name} ${(0,src_source/* quoteForMessage */.Hx)(node.value)}: ${error ?? "no path"}`, node, "Example: `servers[*].tools[*].name`.");
}
function parseText(findings, fields, key, each) {
    const node = fields.get(key);
    const name = `${fields.path}.${key}`;
    if (node === undefined)
        return undefined;
    if (node.kind === "string") {
        const path = bound(findings, node, name, each);
        return path && { kind: "path", path, optional: false };
    }
    const inner = (0,source_fields/* fieldsOf */.Pf)(findings, node, name, TEXT);
    if (inner === undefined || !oneOf(findings, inner, ["path", "const"]))
        return undefined;
    const constant = inner.get("const");
    if (constant !== undefined) {
        if (inner.get("values") ?? inner.get("optional"))
            (0,source_fields/* fail */.fJ)(findings, "combination", `${name}.const stands alone`, constant);
        const value = scalarText(findings, constant, `${name}.const`);
        return value === undefined ? undefined : { kind: "const", value };
    }
    const path = bound(findings, inner.get("path"), `${name}.path`, each);
    const optional = (0,source_fields/* booleanOf */.SF)(findings, inner.get("optional"), `${name}.optional`) ?? false;
    const lookup = parseLookup(findings, inner);
    return path && { kind: "path", path, optional, ...(lookup === undefined ? {} : { lookup }) };
}
function parseConditions(findings, fields, key, soft, each) {
    const node = fields.get(key);
    if (node === undefined)
        return [];
    const list = node.kind === "array" ? node.items : [node];
    if (list.length === 0)
        (0,source_fields/* fail */.fJ)(findings, "empty", `${fields.path}.${key} holds no condition`, node);
    return list.flatMap((item, i) => parseCondition(findings, item, `${fields.path}.${key}${node.kind === "array" ? `[${i}]` : ""}`, soft, each) ?? []);
}
function parseCondition(findings, node, name, soft, each) {
    const fields = (0,source_fields/* fieldsOf */.Pf)(findings, node, name, CONDITION);
    if (fields === undefined || !oneOf(findings, fields, ["equals", "in"]))
        return undefined;
    const path = fields.get("path");
    if (path === undefined)
        return (0,source_fields/* fail */.fJ)(findings, "required", `${name} needs the key path`, node);
    const parsed = bound(findings, path, `${name}.path`, each);
    const list = fields.get("in");
    if (list !== undefined && (list.kind !== "array" || list.items.length === 0)) {
        return (0,source_fields/* fail */.fJ)(findings, "wrong_type", `${name}.in must be a list with at least one value`, list);
    }
    const values = list?.kind === "array" ? list.items : [fields.get("equals") ?? node];
    const accepted = values.flatMap((value) => scalarOf(findings, value, name) ?? []);
    if (fields.get("otherwise") === undefined) {
        return (0,source_fields/* fail */.fJ)(findings, "required", `${name} needs otherwise: ${soft} or refuse; what is not accepted is never guessed`, node);
    }
    const otherwise = (0,source_fields/* wordOf */.aG)(findings, fields.get("otherwise"), `${name}.otherwise`, [soft, "refuse"]);
    const missing = (0,source_fields/* wordOf */.aG)(findings, fields.get("missing"), `${name}.missing`, ["refuse", soft, "accept"]) ?? "refuse";
    return parsed && otherwise && { path: parsed, accepted, otherwise, missing };
}
function parseLookup(findings, fields) {
    const node = fields.get("values");
    const rest = fields.get("otherwise");
    if (node === undefined && rest === undefined)
        return undefined;
    if (node === undefined || rest === undefined) {
        return (0,source_fields/* fail */.fJ)(findings, "required", `${fields.path} needs values and otherwise together; what is in no list is never guessed`, node ?? rest ?? fields.node);
    }
    const values = new Map();
    for (const entry of (0,source_fields/* entriesOf */.Mc)(findings, node, `${fields.path}.values`)) {
        const value = scalarText(findings, entry.value, `${fields.path}.values`);
        if (value !== undefined)
            values.set(entry.key, value);
    }
    if (values.size === 0)
        (0,source_fields/* fail */.fJ)(findings, "empty", `${fields.path}.values holds nothing`, node);
    const value = scalarText(findings, rest, `${fields.path}.otherwise`);
    if (value === undefined)
        return undefined;
    return { values, otherwise: value === REFUSE ? { kind: "refuse" } : { kind: "value", value } };
}
function bound(findings, node, name, each) {
    const path = parsePathAt(findings, node, name);
    if (path === undefined || node === undefined)
        return undefined;
    const prefix = iteratedPrefix(path);
    if (prefix.every((step, i) => sameStep(step, each?.path.steps[i])))
        return path;
    const help = each === undefined ? "It must lead to one value of the document." : `Start it as \`each\` does: \`${each.path.text}\`.`;
    return (0,source_fields/* fail */.fJ)(findings, "path", `${name} ${(0,src_source/* quoteForMessage */.Hx)(path.text)} iterates over something that \`each\` does not`, node, help);
}
function oneOf(findings, fields, keys) {
    if (keys.filter((key) => fields.get(key) !== undefined).length === 1)
        return true;
    (0,source_fields/* fail */.fJ)(findings, "combination", `${fields.path} needs exactly one of ${keys.join(" and ")}`, fields.node);
    return false;
}
function scalarOf(findings, node, name) {
    switch (node.kind) {
        case "string":
            return { kind: "string", value: node.value };
        case "number":
            return (0,rational/* parseRational */.gI)(node.text) === undefined
                ? (0,source_fields/* fail */.fJ)(findings, "wrong_type", `${name}: the number is too long`, node)
                : { kind: "number", text: node.text };
        case "boolean":
            return { kind: "boolean", value: node.value };
        case "null":
            return { kind: "null" };
        case "object":
        case "array":
            return (0,source_fields/* fail */.fJ)(findings, "wrong_type", `${name} compares with one value, not with ${(0,source_fields/* kindName */.Ep)(node)}`, node);
    }
}
function scalarText(findings, node, name) {
    if (node.kind === "string" && node.value !== "")
        return node.value;
    if (node.kind === "number")
        return node.text;
    return (0,source_fields/* fail */.fJ)(findings, "wrong_type", `${name} must be text or a number, not ${(0,source_fields/* kindName */.Ep)(node)}`, node);
}

;// CONCATENATED MODULE: ./lib/src/registry/mapping-parse-score.js



const SCORE = ["path", "const", "values", "otherwise", "combine", "subtract_from", "multiply", "divide"];
function parseScore(findings, node, name, each, grouped) {
    if (node === undefined)
        return undefined;
    const fields = node.kind === "string" ? undefined : (0,source_fields/* fieldsOf */.Pf)(findings, node, name, SCORE);
    if (node.kind !== "string" && (fields === undefined || !oneOf(findings, fields, ["path", "const"])))
        return undefined;
    const combine = fields && (0,source_fields/* wordOf */.aG)(findings, fields.get("combine"), `${name}.combine`, ["min", "max"]);
    if (grouped && combine === undefined)
        return (0,source_fields/* fail */.fJ)(findings, "required", `${name} needs combine: min or max, because items are grouped`, node);
    if (!grouped && combine !== undefined)
        return (0,source_fields/* fail */.fJ)(findings, "combination", `${name}.combine needs group_by`, node);
    const constant = fields?.get("const");
    if (constant !== undefined)
        return constantScore(findings, constant, name, fields);
    const path = bound(findings, fields?.get("path") ?? node, name, each);
    const lookup = fields && parseLookup(findings, fields);
    const subtract_from = fields && factor(findings, fields, "subtract_from");
    const scale = {
        multiply: fields && factor(findings, fields, "multiply"),
        divide: fields && factor(findings, fields, "divide"),
    };
    const worst = subtract_from === undefined ? "min" : "max";
    if (combine !== undefined && combine !== worst) {
        return (0,source_fields/* fail */.fJ)(findings, "combination", `${name}.combine must be ${worst} here: a server is as good as its worst item`, fields?.keyAt("combine") ?? node);
    }
    return (path && {
        from: { kind: "path", path },
        ...(lookup === undefined ? {} : { lookup }),
        ...(combine === undefined ? {} : { combine }),
        ...(subtract_from === undefined ? {} : { subtract_from }),
        ...(scale.multiply === undefined ? {} : { multiply: scale.multiply }),
        ...(scale.divide === undefined ? {} : { divide: scale.divide }),
    });
}
function constantScore(findings, node, name, fields) {
    const extra = ["values", "otherwise", "subtract_from", "multiply", "divide"].find((key) => fields?.get(key) !== undefined);
    if (extra !== undefined)
        return (0,source_fields/* fail */.fJ)(findings, "combination", `${name}.const stands alone, without ${extra}`, node);
    const exact = node.kind === "number" ? (0,rational/* parseRational */.gI)(node.text) : undefined;
    if (node.kind !== "number" || exact === undefined || !(0,rational/* isScore */.N8)(exact))
        return (0,source_fields/* fail */.fJ)(findings, "score_invalid", `${name}.const must be a number from 0 to 1`, node);
    return { from: { kind: "const", text: node.text } };
}
function factor(findings, fields, key) {
    const node = fields.get(key);
    if (node === undefined)
        return undefined;
    const exact = node.kind === "number" ? (0,rational/* parseRational */.gI)(node.text) : undefined;
    if (node.kind === "number" && exact !== undefined && (0,rational/* compare */.UD)(exact, rational/* ZERO */.f2) > 0)
        return node.text;
    return (0,source_fields/* fail */.fJ)(findings, "wrong_type", `${fields.path}.${key} must be a number above 0`, node);
}

;// CONCATENATED MODULE: ./lib/src/registry/mapping-parse.js




const TOP = ["tools", "servers", "trust", "inventory", "cursor", "exported_at"];
const EACH = ["each", "missing"];
const TOOLS = [...EACH, "name", "server_id", "class", "approved_when", "expires_at"];
const SERVERS = [...EACH, "server_id", ...SERVER_FIELDS, "active_when"];
const TRUST_TEXTS = ["server_id", "server_name", "publisher", "source", "endpoint", "status", "updated_at"];
const TRUST = [...EACH, ...TRUST_TEXTS, "score", "group_by", "completed_when"];
function parseMapping(node, file) {
    const findings = (0,source_fields/* findingsFor */.I6)(file, "mapping");
    const fields = (0,source_fields/* fieldsOf */.Pf)(findings, node, "mapping", TOP);
    if (fields === undefined)
        return { diagnostics: findings.diagnostics };
    const tools = section(findings, fields, "tools", TOOLS, parseTools);
    const servers = section(findings, fields, "servers", SERVERS, parseServers);
    const trust = section(findings, fields, "trust", TRUST, parseTrust);
    const inventory = (0,source_fields/* booleanOf */.SF)(findings, fields.get("inventory"), "mapping.inventory") ?? false;
    const cursor = fields.get("cursor") && bound(findings, fields.get("cursor"), "mapping.cursor", undefined);
    const exportedAt = fields.get("exported_at") && parseText(findings, fields, "exported_at", undefined);
    if (!["tools", "servers", "trust"].some((key) => fields.get(key) !== undefined)) {
        (0,source_fields/* fail */.fJ)(findings, "empty", "mapping needs at least one of tools, servers and trust", node);
    }
    if (findings.diagnostics.length > 0)
        return { diagnostics: findings.diagnostics };
    const value = {
        ...(tools === undefined ? {} : { tools }),
        ...(servers === undefined ? {} : { servers }),
        ...(trust === undefined ? {} : { trust }),
        inventory,
        ...(cursor === undefined ? {} : { cursor }),
        ...(exportedAt === undefined ? {} : { exported_at: exportedAt }),
    };
    return { value, diagnostics: [] };
}
function section(findings, parent, key, known, read) {
    const node = parent.get(key);
    const fields = node && (0,source_fields/* fieldsOf */.Pf)(findings, node, `mapping.${key}`, known);
    if (fields === undefined)
        return undefined;
    const path = parsePathAt(findings, fields.get("each") ?? missing(findings, fields, "each"), `${fields.path}.each`);
    const without = (0,source_fields/* wordOf */.aG)(findings, fields.get("missing"), `${fields.path}.missing`, ["refuse", "left_out"]) ?? "refuse";
    if (path === undefined)
        return undefined;
    if (path.steps.at(-1)?.kind === "entry_key") {
        return (0,source_fields/* fail */.fJ)(findings, "path", `${fields.path}.each must lead to values, not to \`@key\``, fields.keyAt("each"));
    }
    return read(findings, fields, { path, missing: without });
}
function parseTools(findings, fields, each) {
    const name = requiredText(findings, fields, "name", each);
    const approved_when = parseConditions(findings, fields, "approved_when", "left_out", each);
    const texts = optionalTexts(findings, fields, ["server_id", "class", "expires_at"], each);
    return name && { each, name, approved_when, ...texts };
}
function parseServers(findings, fields, each) {
    const server_id = requiredText(findings, fields, "server_id", each);
    const active_when = parseConditions(findings, fields, "active_when", "left_out", each);
    const texts = optionalTexts(findings, fields, SERVER_FIELDS, each);
    return server_id && { each, server_id, active_when, ...texts };
}
function parseTrust(findings, fields, each) {
    const texts = optionalTexts(findings, fields, TRUST_TEXTS, each);
    const completed_when = parseConditions(findings, fields, "completed_when", "no_result", each);
    const group_by = (0,source_fields/* wordOf */.aG)(findings, fields.get("group_by"), `${fields.path}.group_by`, ["server_id", "server_name"]);
    const score = parseScore(findings, fields.get("score") ?? missing(findings, fields, "score"), `${fields.path}.score`, each, group_by !== undefined);
    if (fields.get("server_id") === undefined && fields.get("server_name") === undefined) {
        (0,source_fields/* fail */.fJ)(findings, "required", `${fields.path} needs server_id or server_name: without one there is no entry`, fields.node);
    }
    if (group_by !== undefined && fields.get(group_by) === undefined) {
        (0,source_fields/* fail */.fJ)(findings, "required", `${fields.path}.group_by is ${group_by}, which the section does not read`, fields.keyAt("group_by"));
    }
    return score && { each, score, completed_when, ...(group_by === undefined ? {} : { group_by }), ...texts };
}
function optionalTexts(findings, fields, keys, each) {
    const found = keys.flatMap((key) => {
        const spec = fields.get(key) && parseText(findings, fields, key, each);
        return spec === undefined ? [] : [[key, spec]];
    });
    return Object.fromEntries(found);
}
function requiredText(findings, fields, key, each) {
    return fields.get(key) === undefined ? missing(findings, fields, key) : parseText(findings, fields, key, each);
}
function missing(findings, fields, key) {
    return (0,source_fields/* fail */.fJ)(findings, "required", `${fields.path} needs the key ${key}`, fields.node);
}

;// CONCATENATED MODULE: ./lib/src/registry/mapping.js




const mappingAdapter = {
    format: "mapping",
    looksFor: "whatever the options describe under `mapping`",
    detect: () => undefined,
    read: (documents, options) => {
        if (options.mapping !== undefined)
            return readMapped(documents, options.mapping, options);
        const draft = (0,registry_draft/* emptyDraft */.xW)();
        const [first] = documents;
        if (first !== undefined)
            (0,registry_draft/* refuse */.TR)(draft, "mapping_required", "the format `mapping` needs a mapping", (0,registry_draft/* rootOf */.I5)(first), "Describe the export under `mapping` in the options.");
        return (0,registry_draft/* finish */.O9)(draft, false);
    },
};


/***/ }),

/***/ 7873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Uo: () => (/* binding */ NAME_LIMIT),
  I3: () => (/* binding */ checkName),
  I6: () => (/* binding */ trimBlanks)
});

// EXTERNAL MODULE: ./lib/src/gait/text/index.js + 18 modules
var gait_text = __webpack_require__(6529);
// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
;// CONCATENATED MODULE: ./lib/src/registry/lookalikes.js
const LOOKALIKES = [
    ["a", "аɑα"],
    ["b", "ЬВвβΒᏏ"],
    ["c", "сϲⅽᴄ"],
    ["d", "ԁⅾɗ"],
    ["e", "еҽє"],
    ["f", "ғſẝϝ"],
    ["g", "ɡցԍ"],
    ["h", "һհнΗН"],
    ["i", "іıιɩ"],
    ["j", "јϳ"],
    ["k", "кκҟΚК"],
    ["l", "ӏⅼاו"],
    ["m", "мⅿΜМ"],
    ["n", "пոռηΝ"],
    ["o", "оοσօ๐οՕ"],
    ["p", "рρϱ"],
    ["q", "ԛգզ"],
    ["r", "гᴦΓ"],
    ["s", "ѕꜱս"],
    ["t", "тτΤТ"],
    ["u", "υսʋ"],
    ["v", "νѵⅴ"],
    ["w", "ԝѡաɯ"],
    ["x", "хχ×ⅹ"],
    ["y", "уүγỿ"],
    ["z", "ᴢΖ"],
    ["0", "О"],
    ["3", "зЗӡ"],
    ["-", "‐‑‒–—−"],
    [".", "․‧·"],
    ["_", "‗"],
    ["/", "⁄∕"],
    [":", "։꞉∶"],
];
const ASCII_OF = new Map();
for (const [ascii, letters] of LOOKALIKES)
    for (const letter of letters)
        if (!ASCII_OF.has(letter))
            ASCII_OF.set(letter, ascii);
function resembledAscii(name) {
    let out = "";
    let foreign = false;
    for (const character of name) {
        if (character < "\x80") {
            out += character.toLowerCase();
            continue;
        }
        const ascii = ASCII_OF.get(character) ?? ASCII_OF.get(character.toLowerCase());
        if (ascii === undefined)
            return undefined;
        out += ascii;
        foreign = true;
    }
    return foreign ? out : undefined;
}
const SCRIPTS = [
    ["Latin", /\p{Script=Latin}/u],
    ["Cyrillic", /\p{Script=Cyrillic}/u],
    ["Greek", /\p{Script=Greek}/u],
    ["Han", /\p{Script=Han}/u],
    ["Hiragana", /\p{Script=Hiragana}/u],
    ["Katakana", /\p{Script=Katakana}/u],
    ["Hangul", /\p{Script=Hangul}/u],
    ["Bopomofo", /\p{Script=Bopomofo}/u],
    ["Armenian", /\p{Script=Armenian}/u],
    ["Cherokee", /\p{Script=Cherokee}/u],
    ["Hebrew", /\p{Script=Hebrew}/u],
    ["Arabic", /\p{Script=Arabic}/u],
    ["Thai", /\p{Script=Thai}/u],
    ["Devanagari", /\p{Script=Devanagari}/u],
];
const WRITTEN_TOGETHER = [
    new Set(["Latin", "Han", "Hiragana", "Katakana"]),
    new Set(["Latin", "Han", "Bopomofo"]),
    new Set(["Latin", "Han", "Hangul"]),
];
function mixedScripts(name) {
    const found = new Set();
    for (const character of name) {
        if (!/[\p{L}\p{M}]/u.test(character) || /[\p{Script=Common}\p{Script=Inherited}]/u.test(character))
            continue;
        found.add(SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? "other");
    }
    if (found.size < 2)
        return undefined;
    const scripts = [...found].sort();
    return WRITTEN_TOGETHER.some((set) => scripts.every((s) => set.has(s))) ? undefined : scripts;
}

;// CONCATENATED MODULE: ./lib/src/registry/name-characters.js

const BLANK_SYMBOLS = new Set([0x2800, 0xfffc, 0xfffd]);
function badCharacter(name) {
    let position = 0;
    for (const character of name) {
        position++;
        const point = character.codePointAt(0) ?? 0;
        const kind = badKind(character, point);
        if (kind !== undefined)
            return { code: codePointName(point), kind, position };
    }
    return undefined;
}
function codePointName(point) {
    return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
function badKind(character, point) {
    if (point >= 0x20 && point < 0x7f)
        return undefined;
    if (point < 0x20 || (point >= 0x7f && point < 0xa0))
        return "a control character";
    if (point >= 0xd800 && point <= 0xdfff)
        return "half of a surrogate pair";
    if (point >= 0xe0000 && point <= 0xe007f)
        return "an invisible tag character";
    if (!(0,gait_text/* isAssigned */.Zo)(point))
        return "not assigned in Unicode 15.0";
    if (/\p{Co}/u.test(character))
        return "a private-use character";
    if (/\p{Bidi_Control}/u.test(character))
        return "a character that changes the reading direction";
    if (/\p{Variation_Selector}/u.test(character))
        return "an invisible variation selector";
    if (/\p{Default_Ignorable_Code_Point}/u.test(character))
        return /\p{L}/u.test(character) ? "an invisible filler" : "an invisible character";
    if (/[\p{Cf}\p{Zl}\p{Zp}]/u.test(character))
        return "an invisible formatting character";
    if ((0,gait_text/* isSpace */.xC)(point) || /\p{Zs}/u.test(character))
        return "white space other than a plain blank";
    if (BLANK_SYMBOLS.has(point))
        return point === 0xfffd ? "a sign for bytes that were lost" : "a character that looks like nothing";
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/registry/names.js




const NAME_LIMIT = 1024;
const PLAIN = /^[\x20-\x7e\t]*$/;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
function checkName(name) {
    const trimmed = trimBlanks(name);
    if (trimmed.length > NAME_LIMIT && codePoints(trimmed) > NAME_LIMIT) {
        return refuse("name_too_long", `${(0,source/* quoteForMessage */.Hx)(trimmed)} is longer than ${NAME_LIMIT} code points`);
    }
    if (trimmed === "")
        return { kind: "blank" };
    if (PLAIN.test(trimmed) && !trimmed.includes("\t"))
        return { kind: "ok", trimmed, gait: (0,gait_text/* lower */.ib)(trimmed), warnings: patternWarning(trimmed) };
    return checkUnicode(trimmed);
}
function trimBlanks(name) {
    let start = 0;
    let end = name.length;
    while (start < end && isBlank(name.charCodeAt(start)))
        start++;
    while (end > start && isBlank(name.charCodeAt(end - 1)))
        end--;
    return start === 0 && end === name.length ? name : name.slice(start, end);
}
function isBlank(unit) {
    return unit === 0x20 || unit === 0x09;
}
function codePoints(text) {
    let count = 0;
    for (let i = 0; i < text.length; i++)
        if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00)
            count++;
    return count;
}
function checkUnicode(name) {
    const shown = (0,source/* quoteForMessage */.Hx)(name);
    const bad = badCharacter(name);
    if (bad !== undefined)
        return refuse("name_bad_character", `${shown} holds ${bad.code}, ${bad.kind}, at character ${bad.position}`);
    if (name.normalize("NFC") !== name) {
        return refuse("name_not_nfc", `${shown} is not in Unicode's composed form (NFC); Gait does not normalise, so it is another name than the one it looks like`);
    }
    const gait = (0,gait_text/* lower */.ib)((0,gait_text/* trim */.Bq)(name));
    if (name.trim().toLowerCase() !== gait) {
        return refuse("name_lowering", `${shown} has ${loweringCulprit(name)}, which Gait and other programs turn into different small letters`);
    }
    let compatibility;
    for (const character of name) {
        if (character < "\x80")
            continue;
        const plain = character.normalize("NFKC");
        const small = (0,gait_text/* lower */.ib)(character);
        if (small < "\x80" && small !== character) {
            return refuse("name_folds_to_ascii", `${shown} has ${pointOf(character)}, which Gait reads as the ASCII letter ${(0,source/* quoteForMessage */.Hx)(small)}`);
        }
        if (plain === character)
            continue;
        if (LETTER_OR_NUMBER.test(character)) {
            return refuse("name_compatibility_letter", `${shown} has ${pointOf(character)}, another form of ${(0,source/* quoteForMessage */.Hx)(plain)} that looks like it and is not equal to it`);
        }
        compatibility ??= `${shown} has ${pointOf(character)}, another form of ${(0,source/* quoteForMessage */.Hx)(plain)}; Gait compares it as written`;
    }
    return {
        kind: "ok",
        trimmed: name,
        gait,
        warnings: [...patternWarning(name), ...lookWarnings(name, shown, compatibility)],
    };
}
function lookWarnings(name, shown, compatibility) {
    const warnings = [];
    if (compatibility !== undefined)
        warnings.push({ code: "name_compatibility_form", reason: compatibility });
    const ascii = resembledAscii(name);
    if (ascii !== undefined) {
        warnings.push({
            code: "name_resembles_ascii",
            reason: `${shown} looks like ${(0,source/* quoteForMessage */.Hx)(ascii)} and is another name`,
        });
        return warnings;
    }
    const scripts = mixedScripts(name);
    if (scripts !== undefined)
        warnings.push({ code: "name_mixed_scripts", reason: `${shown} mixes letters of ${scripts.join(", ")}` });
    return warnings;
}
const NONE = [];
function patternWarning(name) {
    if (!name.includes("*"))
        return NONE;
    return [
        {
            code: "name_looks_like_pattern",
            reason: `${(0,source/* quoteForMessage */.Hx)(name)} is taken literally; Gait has no patterns for tool names`,
        },
    ];
}
function loweringCulprit(name) {
    for (const character of name)
        if (character.toLowerCase() !== (0,gait_text/* lower */.ib)(character))
            return pointOf(character);
    return name.includes("\u03a3") ? "U+03A3 (a sigma at the end of a word)" : "a capital letter";
}
function pointOf(character) {
    return codePointName(character.codePointAt(0) ?? 0);
}
function refuse(code, reason) {
    return { kind: "refused", code, reason };
}


/***/ }),

/***/ 1818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions),
/* harmony export */   X: () => (/* binding */ OPTION_KEYS)
/* harmony export */ });
/* harmony import */ var _source_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1445);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6699);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3713);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7873);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1321);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2380);







const FORMATS = [
    "auto",
    "gait-native",
    "mcp-tools-list",
    "mcp-registry",
    "cisco-mcp-scanner",
    "snyk-agent-scan",
    "managed-settings",
    "toolhive",
    "docker-catalog",
    "openssf-scorecard",
    "mcp-json",
    "mapping",
];
const PROFILES = ["raw", "mcp", "claude-code", "prefixed"];
const EFFECTS = ["require_approval", "block"];
const OPTION_KEYS = [
    "format",
    "as_of",
    "pass_score",
    "severity_scores",
    "server_id",
    "server_ids",
    "expect_servers",
    "repo_to_server",
    "aliases",
    "naming",
    "effects",
    "mapping",
];
function parseOptions(node, file) {
    const findings = (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsFor */ .I6)(file, "options");
    const fields = (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(findings, node, "", OPTION_KEYS);
    if (fields === undefined)
        return { diagnostics: findings.diagnostics };
    const format = (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(findings, fields.get("format"), "format", FORMATS) ?? "auto";
    const mapping = mappingOf(findings, fields, file, format);
    const asOf = timeOf(findings, fields);
    const passScore = scoreOf(findings, fields.get("pass_score"), "pass_score");
    const severityScores = severityOf(findings, fields);
    const serverId = nameOf(findings, fields.get("server_id"), "server_id");
    const serverIds = namesBy(findings, fields, "server_ids");
    const expected = fields.get("expect_servers");
    const expectServers = expected === undefined ? undefined : expectedOf(findings, expected);
    const repoToServer = namesBy(findings, fields, "repo_to_server");
    const aliases = namesBy(findings, fields, "aliases");
    const naming = (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(findings, fields.get("naming"), "naming", PROFILES);
    const effects = effectsOf(findings, fields);
    if (findings.diagnostics.length > 0)
        return { diagnostics: findings.diagnostics };
    const value = {
        format,
        ...(asOf === undefined ? {} : { as_of: asOf }),
        ...(passScore === undefined ? {} : { pass_score: passScore }),
        ...(severityScores === undefined ? {} : { severity_scores: severityScores }),
        ...(serverId === undefined ? {} : { server_id: serverId }),
        ...(serverIds === undefined ? {} : { server_ids: serverIds }),
        ...(expectServers === undefined ? {} : { expect_servers: expectServers }),
        ...(repoToServer === undefined ? {} : { repo_to_server: repoToServer }),
        ...(aliases === undefined ? {} : { aliases }),
        ...(naming === undefined ? {} : { naming }),
        ...(effects === undefined ? {} : { effects }),
        ...(mapping === undefined ? {} : { mapping }),
    };
    return { value, diagnostics: [] };
}
function mappingOf(findings, fields, file, format) {
    const node = fields.get("mapping");
    if (node === undefined) {
        if (format === "mapping")
            (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(findings, "missing_key", "format `mapping` needs the key `mapping`", fields.keyAt("format"), "Describe the export under `mapping`.");
        return undefined;
    }
    if (format !== "mapping" && format !== "auto") {
        (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(findings, "conflict", `\`mapping\` is not used with format \`${format}\``, fields.keyAt("mapping"), "Write `format: mapping`, or remove the mapping.");
    }
    const parsed = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMapping */ .KV)(node, file);
    findings.diagnostics.push(...parsed.diagnostics);
    return parsed.value;
}
function timeOf(findings, fields) {
    const node = fields.get("as_of");
    const text = (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(findings, node, "as_of");
    if (text === undefined || node === undefined || (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_5__/* .instantOf */ .B)(text) !== undefined)
        return text;
    return (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(findings, "time_invalid", `as_of is ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForMessage */ .Hx)(text)}, which is no time with a zone`, node, "Write it like 2026-03-01T00:00:00Z.");
}
function scoreOf(findings, node, path) {
    if (node === undefined)
        return undefined;
    if (node.kind === "number" && node.value >= 0 && node.value <= 1)
        return node.value;
    return (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(findings, "score_invalid", `${path} must be a number from 0 to 1`, node, "Divide by the end of your scale.");
}
function severityOf(findings, fields) {
    const node = fields.get("severity_scores");
    if (node === undefined)
        return undefined;
    const scores = new Map();
    for (const m of (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(findings, node, "severity_scores")) {
        const score = scoreOf(findings, m.value, `severity_scores.${m.key}`);
        if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(m.key))
            (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(findings, "unknown_value", `severity ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForMessage */ .Hx)(m.key)} is not one word`, m);
        if (m.key.toUpperCase() === _severity_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_RESULT_WORD */ .Vz)
            (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(findings, "severity_score_of_unknown", "severity_scores gives UNKNOWN a score, but it means that there is no result", m);
        if (score !== undefined)
            scores.set(m.key.toUpperCase(), score);
    }
    return scores;
}
function nameOf(findings, node, path) {
    const text = (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(findings, node, path);
    if (text === undefined || node === undefined)
        return undefined;
    const check = (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .checkName */ .I3)(text);
    if (check.kind === "ok")
        return check.trimmed;
    return (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(findings, "name_refused", check.kind === "blank" ? `${path} is blank` : `${path}: ${check.reason}`, node, "Write the name with plain characters.");
}
function namesBy(findings, fields, key) {
    const node = fields.get(key);
    if (node === undefined)
        return undefined;
    const names = new Map();
    for (const m of (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(findings, node, key)) {
        const name = nameOf(findings, m.value, `${key}.${m.key.slice(0, 100)}`);
        if (m.key.trim() === "")
            (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(findings, "empty", `a key of ${key} is empty`, m);
        if (name !== undefined)
            names.set(m.key, name);
    }
    return names;
}
function expectedOf(findings, node) {
    const names = (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(findings, node, "expect_servers");
    return names.flatMap((name, i) => {
        const check = (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .checkName */ .I3)(name);
        if (check.kind === "ok")
            return [check.trimmed];
        const reason = check.kind === "blank" ? "it is blank" : check.reason;
        (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(findings, "name_refused", `expect_servers[${i}]: ${reason}`, node.kind === "array" ? (node.items[i] ?? node) : node);
        return [];
    });
}
function effectsOf(findings, fields) {
    const node = fields.get("effects");
    if (node === undefined)
        return undefined;
    const effects = new Map();
    for (const m of (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(findings, node, "effects")) {
        const effect = (0,_source_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(findings, m.value, `effects.${m.key.slice(0, 100)}`, EFFECTS);
        if (effect !== undefined)
            effects.set(m.key, effect);
    }
    return effects;
}


/***/ }),

/***/ 5852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ rationalOf),
/* harmony export */   N8: () => (/* binding */ isScore),
/* harmony export */   Qr: () => (/* binding */ divide),
/* harmony export */   Re: () => (/* binding */ subtract),
/* harmony export */   Ro: () => (/* binding */ toNumber),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   f2: () => (/* binding */ ZERO),
/* harmony export */   gI: () => (/* binding */ parseRational),
/* harmony export */   lw: () => (/* binding */ multiply),
/* harmony export */   xr: () => (/* binding */ ONE)
/* harmony export */ });
const LONGEST = 64;
const LARGEST_EXPONENT = 400;
const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
function parseRational(text) {
    const match = text.length > LONGEST ? null : DECIMAL.exec(text);
    if (match === null)
        return undefined;
    const [, sign = "", whole = "0", fraction = "", exponent = "0"] = match;
    const shift = Number(exponent) - fraction.length;
    if (Math.abs(shift) > LARGEST_EXPONENT)
        return undefined;
    const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
    return shift >= 0 ? reduce(digits * 10n ** BigInt(shift), 1n) : reduce(digits, 10n ** BigInt(-shift));
}
function rationalOf(value) {
    const exact = parseRational(String(value));
    if (exact === undefined)
        throw new RangeError(`no finite number: ${value}`);
    return exact;
}
const ZERO = { numerator: 0n, denominator: 1n };
const ONE = { numerator: 1n, denominator: 1n };
function compare(a, b) {
    const difference = a.numerator * b.denominator - b.numerator * a.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
function subtract(a, b) {
    return reduce(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}
function multiply(a, b) {
    return reduce(a.numerator * b.numerator, a.denominator * b.denominator);
}
function divide(a, b) {
    if (b.numerator === 0n)
        throw new RangeError("division by zero");
    const sign = b.numerator < 0n ? -1n : 1n;
    return reduce(a.numerator * b.denominator * sign, a.denominator * b.numerator * sign);
}
function isScore(value) {
    return compare(value, ZERO) >= 0 && compare(value, ONE) <= 0;
}
function toNumber(value) {
    const negative = value.numerator < 0n;
    const size = negative ? -value.numerator : value.numerator;
    const places = decimalPlaces(value.denominator);
    const digits = ((size * 10n ** BigInt(places)) / value.denominator).toString();
    return Number(`${negative ? "-" : ""}${digits}e-${places}`);
}
function decimalPlaces(denominator) {
    const [rest, twos] = strip(denominator, 2n);
    const [left, fives] = strip(rest, 5n);
    return left === 1n ? Math.max(twos, fives) : 30;
}
function strip(value, factor) {
    let rest = value;
    let count = 0;
    for (; rest % factor === 0n; rest /= factor)
        count++;
    return [rest, count];
}
function reduce(numerator, denominator) {
    let a = numerator < 0n ? -numerator : numerator;
    let b = denominator;
    while (b !== 0n)
        [a, b] = [b, a % b];
    return a === 0n ? ZERO : { numerator: numerator / a, denominator: denominator / a };
}


/***/ }),

/***/ 2608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ settleScan),
/* harmony export */   r: () => (/* binding */ asOfRequired)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7775);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6699);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1321);



function settleScan(draft, results, frame) {
    if (results.length === 0) {
        const help = "A scan that lists no server says nothing about any; look at why it is empty.";
        draft.diagnostics.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAt */ .Os)("scan_lists_none", "the report lists no server", frame.origin, help));
        return;
    }
    if (results.every((r) => r.outcome.kind === "failed")) {
        const message = `the scan failed for every server (${results.length}); the report holds no result`;
        draft.diagnostics.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAt */ .Os)("scan_failed_everywhere", message, frame.origin, "Run the scan again."));
        return;
    }
    if (frame.as_of === undefined && results.some((r) => r.updated_at === undefined)) {
        draft.diagnostics.push(asOfRequired(frame.origin));
        return;
    }
    for (const result of results)
        addEntry(draft, result, frame);
}
function asOfRequired(origin) {
    const message = "the report states no time, so the options must say when the scan was made";
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAt */ .Os)("as_of_required", message, origin, 'Give `as_of: "2026-01-31T12:00:00Z"` (RFC 3339 with a zone).');
}
function addEntry(draft, result, frame) {
    const { outcome, origin } = result;
    const judgement = outcome.kind === "scored" ? (0,_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)(outcome.score, frame.pass) : _severity_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_RESULT */ .AC;
    if (outcome.kind !== "scored") {
        const code = outcome.kind === "failed" ? "scan_failed" : "scan_inconclusive";
        const message = `server ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForMessage */ .Hx)(result.server_id)} gets status unknown, score 0: ${outcome.reason}`;
        draft.diagnostics.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnosticAt */ .R5)("warning", code, message, origin));
    }
    draft.trust_entries.push({
        ...(result.by_name === true ? { server_name: result.server_id } : { server_id: result.server_id }),
        ...(result.publisher === undefined ? {} : { publisher: result.publisher }),
        source: frame.source,
        ...result.more,
        status: outcome.kind === "scored" ? (result.status ?? judgement.status) : judgement.status,
        updated_at: result.updated_at ?? frame.as_of ?? "",
        score: judgement.score,
        origin,
    });
}


/***/ }),

/***/ 1321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ NO_RESULT),
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   Vz: () => (/* binding */ NO_RESULT_WORD),
/* harmony export */   _K: () => (/* binding */ scaleOf),
/* harmony export */   js: () => (/* binding */ upper),
/* harmony export */   vj: () => (/* binding */ scaleNote)
/* harmony export */ });
/* unused harmony export DEFAULT_SEVERITY_SCORES */
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7775);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6699);
/* harmony import */ var _rational_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5852);



const DEFAULT_SEVERITY_SCORES = new Map([
    ["SAFE", 1],
    ["LOW", 0.8],
    ["MEDIUM", 0.5],
    ["HIGH", 0.2],
    ["CRITICAL", 0],
]);
const DEFAULT_PASS_SCORE = 0.8;
const NO_RESULT_WORD = "UNKNOWN";
const NO_RESULT = { score: 0, status: "unknown" };
function scaleOf(options) {
    const diagnostics = [];
    const words = new Map();
    for (const [word, score] of [...DEFAULT_SEVERITY_SCORES, ...(options.severity_scores ?? [])]) {
        const exact = exactScore(score);
        if (exact === undefined)
            diagnostics.push(rangeError(`severity_scores.${word}`, score));
        else
            words.set(upper(word), exact);
    }
    if (words.delete(NO_RESULT_WORD)) {
        const message = "severity_scores gives UNKNOWN a score, but it means that there is no result";
        diagnostics.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAt */ .Os)("severity_score_of_unknown", message, {}, "Remove it: no result is score 0, status `unknown`."));
    }
    const pass = exactScore(options.pass_score ?? DEFAULT_PASS_SCORE);
    if (pass === undefined)
        diagnostics.push(rangeError("pass_score", options.pass_score ?? DEFAULT_PASS_SCORE));
    if (pass === undefined || diagnostics.length > 0)
        return { diagnostics };
    return { value: { words, pass }, diagnostics };
}
function judge(score, pass) {
    return { score: (0,_rational_js__WEBPACK_IMPORTED_MODULE_1__/* .toNumber */ .Ro)(score), status: (0,_rational_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(score, pass) >= 0 ? "trusted" : "untrusted" };
}
function worst(scores) {
    return scores.reduce((low, s) => (low === undefined || (0,_rational_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(s, low) < 0 ? s : low), undefined);
}
function upper(word) {
    return word.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
}
function scaleNote(scale, file, rule) {
    const table = [...scale.words].map(([word, score]) => `${word} ${(0,_rational_js__WEBPACK_IMPORTED_MODULE_1__/* .toNumber */ .Ro)(score)}`).join(", ");
    const message = `scores: ${rule ?? `${table}; the worst item counts`}; trusted from ${(0,_rational_js__WEBPACK_IMPORTED_MODULE_1__/* .toNumber */ .Ro)(scale.pass)}`;
    const help = rule === undefined ? "Change it with `severity_scores` and `pass_score`." : "Change it with `pass_score`.";
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnosticAt */ .R5)("note", "severity_table", message, { file }, help);
}
function exactScore(score) {
    if (!Number.isFinite(score))
        return undefined;
    const exact = (0,_rational_js__WEBPACK_IMPORTED_MODULE_1__/* .rationalOf */ .Kf)(score);
    return (0,_rational_js__WEBPACK_IMPORTED_MODULE_1__/* .isScore */ .N8)(exact) ? exact : undefined;
}
function rangeError(key, score) {
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAt */ .Os)("score_invalid", `${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForMessage */ .Hx)(key)} is ${score}, which is not between 0 and 1`, {});
}


/***/ }),

/***/ 2380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isDateOnly),
/* harmony export */   B: () => (/* binding */ instantOf)
/* harmony export */ });
const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const MINUTE = 60_000;
function instantOf(text) {
    const match = TIMESTAMP.exec(text);
    if (match === null)
        return undefined;
    const [, year = "", month = "", day = "", hour = "", minute = "", second = "", fraction = "0", zone = "Z"] = match;
    const offset = zoneMinutes(zone);
    if (!isDay(year, month, day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
        return undefined;
    if (offset === undefined)
        return undefined;
    const milliseconds = Number(`0.${fraction}`) * 1000;
    const seconds = startOfDay(year, month, day) + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
    const instant = seconds + milliseconds - offset * MINUTE;
    return instant >= startOfDay("0000", "01", "01") && instant < startOfDay("9999", "12", "31") + 1440 * MINUTE ? instant : undefined;
}
function isDateOnly(text) {
    const match = DATE.exec(text);
    return match !== null && isDay(match[1] ?? "", match[2] ?? "", match[3] ?? "");
}
function zoneMinutes(zone) {
    if (zone === "Z")
        return 0;
    const hours = Number(zone.slice(1, 3));
    const minutes = Number(zone.slice(4));
    if (hours > 23 || minutes > 59)
        return undefined;
    return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
function isDay(year, month, day) {
    const at = new Date(startOfDay(year, month, day));
    return at.getUTCMonth() + 1 === Number(month) && at.getUTCDate() === Number(day);
}
function startOfDay(year, month, day) {
    const at = new Date(0);
    at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
    return at.getTime();
}


/***/ }),

/***/ 3499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ hintsOf)
/* harmony export */ });
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6699);

function hintsOf(tool) {
    const annotations = (0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(tool.node, "annotations");
    if (annotations?.kind !== "object")
        return {};
    const says = (key) => {
        const value = (0,_source_index_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(annotations, key);
        return value?.kind === "boolean" ? value.value : undefined;
    };
    const readOnly = says("readOnlyHint") === true;
    const classes = [
        ...(readOnly ? ["readOnlyHint"] : []),
        ...((says("destructiveHint") ?? !readOnly) ? ["destructiveHint"] : []),
        ...(says("idempotentHint") === true ? ["idempotentHint"] : []),
        ...((says("openWorldHint") ?? true) ? ["openWorldHint"] : []),
    ];
    return classes.length === 0 ? {} : { classes };
}


/***/ })

};
