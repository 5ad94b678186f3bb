export const id = 961;
export const ids = [961];
export const modules = {

/***/ 6961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fq: () => (/* reexport */ types/* ERROR_SCHEMA */.Fq),
  JL: () => (/* reexport */ REPORT_FILES),
  DC: () => (/* reexport */ types/* REPORT_SCHEMA */.DC),
  T4: () => (/* reexport */ changesMarkdown),
  Tb: () => (/* reexport */ changesText),
  hS: () => (/* reexport */ report_words/* counted */.hS),
  gN: () => (/* reexport */ report_text/* diagnosticsText */.g),
  FO: () => (/* reexport */ exitCodeOf),
  Pq: () => (/* reexport */ json),
  uT: () => (/* reexport */ report_escape/* jsonSource */.uT),
  s$: () => (/* reexport */ report_escape/* jsonText */.s$),
  BP: () => (/* reexport */ report_escape/* logLine */.BP),
  gk: () => (/* reexport */ test_words/* mismatchWords */.gk),
  Pd: () => (/* reexport */ report_findings/* namedTools */.P),
  yy: () => (/* reexport */ print),
  SU: () => (/* reexport */ readSyncMarker),
  $: () => (/* reexport */ fixes/* renderAgain */.$),
  NZ: () => (/* reexport */ sameBody),
  Sn: () => (/* reexport */ syncBody),
  Sd: () => (/* reexport */ totals/* totals */.Sd),
  MT: () => (/* reexport */ counts/* withoutChanges */.MT)
});

// UNUSED EXPORTS: COMMENT_CHARACTERS, GATE_SCHEMA, MARKER_START, SUMMARY_BYTES, annotations, codeSpan, commandLine, comment, guardText, junit, markdown, markdownText, markerLine, outputsOf, provenUnchanged, readMarker, removesEnforcement, sarif, spelledOut, summary, summaryCounts, text, visible

// EXTERNAL MODULE: ./lib/src/report/types.js
var types = __webpack_require__(6564);
;// CONCATENATED MODULE: ./lib/src/report/exit.js
const ORDER = [6, 7, 2, 3, 4, 5];
function exitCodeOf(findings) {
    return ORDER.find((code) => findings.includes(code)) ?? 0;
}

// EXTERNAL MODULE: ./lib/src/report/counts.js
var counts = __webpack_require__(8389);
// EXTERNAL MODULE: ./lib/src/report/escape/index.js + 9 modules
var report_escape = __webpack_require__(7426);
;// CONCATENATED MODULE: ./lib/src/report/outputs.js



function outputsOf(report, extras = {}) {
    const counts = summaryCounts(report);
    const { gate, files = {} } = extras;
    const standing = report.policies.filter(({ rollout }) => rollout.move?.kind !== "removal");
    const stage = gate?.stage ?? lowestStage(standing);
    const outputs = [
        ["result", report.result],
        ["exit-code", String(report.exit_code)],
        ["newly-allowed", String(counts.newly_allowed)],
        ["newly-blocked", String(counts.newly_blocked)],
        ["newly-dry-run", String(counts.newly_dry_run)],
        ["newly-require-approval", String(counts.newly_require_approval)],
        ["calls-changed", String(counts.classes)],
        ["newly-trusted", String(counts.newly_trusted)],
        ["newly-untrusted", String(counts.newly_untrusted)],
        ["relaxed", String(counts.relaxed)],
        ["stage", stage],
        ["gate", gate === undefined ? (extras.gateFailed === true ? "shut" : undefined) : gate.open ? "open" : "shut"],
        ["tests-failed", String(counts.tests_failed)],
        ["tests-passed", String(counts.tests_passed)],
        ["stale", String(counts.stale)],
        ["refused", String(counts.refused)],
        ["judges-changed", String(counts.judges_changed)],
        ["errors", String(counts.errors)],
        ["warnings", String(counts.warnings)],
        ["policy-digest", digests(standing)],
        ["report-json", files.json],
        ["report-sarif", files.sarif],
        ["report-junit", files.junit],
        ["report-markdown", files.markdown],
        ["pull-request-url", extras.pullRequestUrl],
    ];
    return new Map(outputs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
function lowestStage(policies) {
    return STAGES.find((stage) => policies.some((policy) => policy.stage === stage));
}
function digests(policies) {
    const known = policies.filter((p) => p.policy_digest !== undefined);
    if (known.length === 0)
        return undefined;
    if (policies.length === 1)
        return known[0]?.policy_digest;
    return known.map((p) => `${visible(p.id)}=${p.policy_digest ?? ""}`).join("\n");
}

// EXTERNAL MODULE: ./lib/src/report/findings/index.js + 6 modules
var report_findings = __webpack_require__(6663);
// EXTERNAL MODULE: ./lib/src/report/words.js
var report_words = __webpack_require__(3512);
;// CONCATENATED MODULE: ./lib/src/report/annotations.js



const ANNOTATIONS_PER_LEVEL = 10;
const LEVELS = ["error", "warning", "notice"];
function annotations(report) {
    const findings = (0,report_findings/* findingsOf */.W)(report).map(annotationsOf);
    const all = [...findings.flatMap((places) => places.slice(0, 1)), ...findings.flatMap((places) => places.slice(1))];
    return LEVELS.flatMap((level) => withinBudget(level, all.filter((a) => a.level === level))).map(commandOf);
}
function annotationsOf(finding) {
    const level = finding.severity === "note" ? "notice" : finding.severity;
    const message = finding.help === undefined ? finding.message : `${finding.message}\n${finding.help}`;
    const { title } = finding;
    return [finding, ...finding.related].map((place) => ({
        level,
        title,
        message,
        ...(place.file === undefined ? {} : { file: place.file }),
        ...(place.line === undefined ? {} : { line: place.line }),
        ...(place.column === undefined ? {} : { column: place.column }),
    }));
}
function withinBudget(level, all) {
    if (all.length <= ANNOTATIONS_PER_LEVEL)
        return all;
    const shown = all.slice(0, ANNOTATIONS_PER_LEVEL - 1);
    const rest = (0,report_words/* counted */.hS)(all.length - shown.length, `more ${level}`);
    return [...shown, { level, title: "And more", message: `${rest}: see the job summary or the full report.` }];
}
function commandOf(annotation) {
    const { line, column } = annotation;
    const file = annotation.file !== undefined && inRepository(annotation.file) ? annotation.file : undefined;
    const position = file === undefined ? [] : [["file", file], ...number("line", line), ...(line === undefined ? [] : number("col", column))];
    return (0,report_escape/* commandLine */.ay)({
        name: annotation.level,
        properties: [...position, ["title", annotation.title]],
        message: annotation.message,
    });
}
function inRepository(file) {
    return !/^(?:[/\\]|[A-Za-z]:)/.test(file) && !file.split(/[/\\]/).includes("..");
}
function number(key, value) {
    return value === undefined ? [] : [[key, String(value)]];
}

;// CONCATENATED MODULE: ./lib/src/report/comment-marker.js
const MARKER_START = "<!-- registry-policy";
function markerLine(marker) {
    const parts = [
        ...(marker.id === undefined || marker.id === "" ? [] : [`id=${encode(marker.id)}`]),
        ...(marker.head === undefined ? [] : [`head=${encode(marker.head)}`]),
        ...(marker.run === undefined ? [] : [`run=${String(marker.run)}`]),
    ];
    return [`${MARKER_START}:report`, ...parts, "-->"].join(" ");
}
function readMarker(body) {
    const found = /^<!-- registry-policy(?::report)?((?: [a-z]+=[A-Za-z0-9._%]*)*) -->(?:\r?\n|$)/.exec(body);
    if (found === null)
        return undefined;
    const pairs = (found[1] ?? "").split(" ").filter((pair) => pair !== "");
    const fields = new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), decode(pair.slice(pair.indexOf("=") + 1))]));
    const id = fields.get("id");
    const head = fields.get("head");
    const run = fields.get("run");
    return {
        ...(id === undefined ? {} : { id }),
        ...(head === undefined ? {} : { head }),
        ...(run !== undefined && /^[0-9]{1,15}$/.test(run) ? { run: Number(run) } : {}),
    };
}
function encode(text) {
    const bytes = Buffer.from(text, "utf8");
    return Array.from(bytes, (byte) => {
        const char = String.fromCharCode(byte);
        return /[A-Za-z0-9._]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    }).join("");
}
function decode(text) {
    const bytes = text.match(/%[0-9A-F]{2}|[^%]|%/g) ?? [];
    return Buffer.from(bytes.map((b) => (b.length === 3 ? Number.parseInt(b.slice(1), 16) : b.charCodeAt(0)))).toString("utf8");
}

;// CONCATENATED MODULE: ./lib/src/report/markdown/blocks.js
const KEEP = {
    allowed: 1,
    blocked: 2,
    judges: 3,
    otherVerdicts: 4,
    tests: 5,
    missing: 6,
    classes: 7,
    diagnostics: 8,
    details: 9,
};
const NO_NEWS = 5;
function blocks_text(...lines) {
    return { kind: "text", text: lines.join("\n") };
}
function table(caption, columns, rows, keep, reserved = 0) {
    if (rows.length === 0)
        return [];
    const line = (cells) => `| ${cells.join(" | ")} |`;
    const head = [...(caption === "" ? [] : [caption, ""]), line(columns), line(columns.map(() => "---"))].join("\n");
    const leftOut = (n) => line([`… ${String(n)} more`, ...columns.slice(1).map(() => "")]);
    return [
        {
            kind: "rows",
            head,
            rows: rows.map((cells) => ({ text: line(cells) })),
            foot: "",
            leftOut,
            keep,
            reserved,
            between: "\n",
        },
    ];
}
function list(caption, items, keep, reserved = 0) {
    if (items.length === 0)
        return [];
    return [
        {
            kind: "rows",
            head: caption === "" ? "" : `${caption}\n`,
            rows: items.map((item) => ({ text: `- ${item}` })),
            foot: "",
            leftOut: (n) => `- … ${String(n)} more`,
            keep,
            reserved,
            between: "\n",
        },
    ];
}
function collapsed(summary, inner) {
    return inner.map((block) => {
        if (block.kind === "text")
            return blocks_text(`<details><summary>${summary}</summary>`, "", block.text, "", "</details>");
        return {
            ...block,
            head: `<details><summary>${summary}</summary>\n\n${block.head}`,
            foot: `${block.foot}\n\n</details>`,
        };
    });
}

;// CONCATENATED MODULE: ./lib/src/report/markdown/diagnostics.js



function diagnostics(all) {
    const errors = all.filter((d) => d.severity === "error");
    const warnings = all.filter((d) => d.severity === "warning");
    const notes = all.filter((d) => d.severity === "note");
    return [
        ...list(`**${(0,report_words/* counted */.hS)(errors.length, "error")}**`, errors.map(diagnosticItem), KEEP.tests, 10),
        ...list(`**${(0,report_words/* counted */.hS)(warnings.length, "warning")}**`, warnings.map(diagnosticItem), KEEP.diagnostics),
        ...collapsed((0,report_words/* counted */.hS)(notes.length, "note"), list("", notes.map(diagnosticItem), KEEP.details)),
    ];
}
function diagnosticItem(diagnostic) {
    const at = (0,report_words/* place */.ik)(diagnostic);
    return [
        `${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(diagnostic.code))}: ${(0,report_escape/* markdownText */.p7)((0,report_words/* shortText */.os)(diagnostic.message))}`,
        at === undefined ? "" : ` (${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(at))})`,
        diagnostic.help === undefined ? "" : `. ${(0,report_escape/* markdownText */.p7)((0,report_words/* shortText */.os)(diagnostic.help))}`,
    ].join("");
}

;// CONCATENATED MODULE: ./lib/src/report/markdown/fit.js


const characters = (text) => text.length;
const bytes = (text) => Buffer.byteLength(text, "utf8");
const FIRST_ROWS = 5;
function fit(sections, limit) {
    const whole = finish(sections.flatMap((s) => s.blocks), (block) => block.rows.length);
    if (limit === undefined || limit.measure(whole) <= limit.most)
        return whole;
    const blocks = keepSections(sections, limit).flatMap((s) => s.blocks);
    const counts = keepRows(blocks, limit);
    return finish(blocks, (block) => counts.get(block) ?? 0);
}
function keepSections(sections, limit) {
    const short = sections.filter((s) => s.keep < NO_NEWS).map(withoutDetails);
    const byKeep = [...short].sort((a, b) => a.keep - b.keep);
    let room = limit.most - limit.measure(shortenedNote(sections.length)) - 2;
    const kept = new Set();
    for (const section of byKeep) {
        const size = section.blocks.reduce((sum, block) => sum + fixedSize(block, limit), 0);
        const worth = section.blocks.reduce((sum, block) => sum + firstRows(block, limit), size);
        if (section.keep > 0 && worth > room)
            continue;
        room -= worth;
        kept.add(section);
    }
    const note = { keep: 0, blocks: [{ kind: "text", text: shortenedNote(sections.length - kept.size) }] };
    return [...short.filter((s) => kept.has(s)), note];
}
function withoutDetails(section) {
    return { ...section, blocks: section.blocks.filter((b) => b.kind === "text" || b.keep < KEEP.details) };
}
function firstRows(block, limit) {
    if (block.kind === "text")
        return 0;
    const first = Math.max(block.reserved, block.keep <= KEEP.blocked ? FIRST_ROWS : 0);
    return block.rows.slice(0, first).reduce((sum, row) => sum + rowSize(block, row, limit), 0);
}
function shortenedNote(n) {
    const left = n === 0 ? "" : ` ${String(n)} more ${n === 1 ? "section is" : "sections are"} left out.`;
    return `**Shortened to fit.**${left} The numbers above count everything; the full report shows it.`;
}
function fixedSize(block, limit) {
    return limit.measure((0,report_escape/* guardText */.hG)(block.kind === "text" ? block.text : write(block, 0))) + 2;
}
function rowSize(block, row, limit) {
    return limit.measure((0,report_escape/* guardText */.hG)(row.text)) + block.between.length;
}
function keepRows(blocks, limit) {
    const rowBlocks = blocks.filter((b) => b.kind === "rows");
    const counts = new Map(rowBlocks.map((b) => [b, 0]));
    let room = limit.most - blocks.reduce((sum, block) => sum + fixedSize(block, limit), 0) - 1;
    const take = (block, most) => {
        for (let i = counts.get(block) ?? 0; i < Math.min(most, block.rows.length); i += 1) {
            const row = block.rows[i];
            const size = row === undefined ? 0 : rowSize(block, row, limit);
            if (size > room)
                return;
            room -= size;
            counts.set(block, i + 1);
        }
    };
    for (const block of rowBlocks)
        take(block, block.reserved);
    for (const block of [...rowBlocks].sort((a, b) => a.keep - b.keep))
        take(block, block.rows.length);
    return counts;
}
function finish(blocks, rowsOf) {
    return `${(0,report_escape/* guardText */.hG)(blocks.map((b) => (b.kind === "text" ? b.text : write(b, rowsOf(b)))).join("\n\n"))}\n`;
}
function write(block, rows) {
    const missing = block.rows.length - rows;
    const lines = [...block.rows.slice(0, rows).map((row) => row.text), ...(missing === 0 ? [] : [block.leftOut(missing)])];
    return `${block.head}${block.between}${lines.join(block.between)}${block.foot}`;
}

// EXTERNAL MODULE: ./lib/src/report/fixes.js
var fixes = __webpack_require__(7902);
// EXTERNAL MODULE: ./lib/src/report/told.js
var told = __webpack_require__(888);
// EXTERNAL MODULE: ./lib/src/report/totals.js
var totals = __webpack_require__(6762);
// EXTERNAL MODULE: ./lib/src/product.js + 1 modules
var product = __webpack_require__(1752);
;// CONCATENATED MODULE: ./lib/src/report/markdown/cells.js


function nameCell(name) {
    return (0,report_escape/* cellCode */.GA)((0,report_words/* shortName */.EU)(name));
}

// EXTERNAL MODULE: ./lib/src/gait/verdict.js
var verdict = __webpack_require__(7095);
;// CONCATENATED MODULE: ./lib/src/report/markdown/judges.js



function judges(report) {
    return [...judgeList(report.judges_changed), ...exceptionList(report.exceptions)];
}
function judgeList(changes) {
    const milder = changes.filter(({ change }) => isMilder(change)).length;
    const caption = `**What judges this change was itself changed** (${(0,report_words/* counted */.hS)(changes.length, "change")}${milder === 0 ? "" : `, **${String(milder)} milder**`})`;
    return list(caption, changes.map(judgeItem), KEEP.judges, 20);
}
function isMilder(change) {
    return change === "weakened" || change === "removed";
}
function judgeItem(change) {
    const milder = isMilder(change.change) ? `**${change.change}**: ` : "";
    return `${milder}${(0,report_escape/* markdownText */.p7)((0,report_words/* shortText */.os)(change.message))}${where(change)}`;
}
function where(thing) {
    const parts = [
        thing.line === undefined ? undefined : (0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)((0,report_words/* place */.ik)(thing) ?? "")),
        thing.policy === undefined ? undefined : `policy ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(thing.policy))}`,
    ].filter((part) => part !== undefined);
    return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}
function exceptionList(exceptions) {
    return list(`**${(0,report_words/* counted */.hS)(exceptions.length, "exception")}**`, exceptions.map(exceptionItem), KEEP.judges, 20);
}
function exceptionItem(e) {
    const policy = e.policy === undefined ? "" : ` for ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(e.policy))}`;
    const state = e.state === "used" ? "in force" : `**${e.state}**`;
    const why = e.message === undefined ? "" : `, ${(0,report_escape/* markdownText */.p7)((0,report_words/* shortText */.os)(e.message))}`;
    return `${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(e.kind))} ${state}${policy}, by ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(e.actor))} until ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(e.expires))}: ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(e.reason))}${tools(e)}${why} (${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(e.file))})`;
}
function tools(exception) {
    const named = exception.tools ?? [];
    if (named.length === 0)
        return "";
    const shown = named
        .slice(0, 5)
        .map((name) => (0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(name)))
        .join(", ");
    return `; tools ${shown}${named.length > 5 ? ` and ${(0,report_words/* counted */.hS)(named.length - 5, "more tool")}` : ""}`;
}

;// CONCATENATED MODULE: ./lib/src/report/markdown/glance.js






const JUDGES_NAMED = 4;
const NAMED = 12;
const CLASS_POINTS = 160;
function glance(report) {
    const found = changeLines(report);
    const rest = [
        ...notAnalysedLine(report),
        ...report.policies
            .filter((p) => p.rollout.move !== undefined)
            .slice(0, NAMED)
            .map(moveLine),
        ...exceptionsLine(report),
    ];
    const lines = [...judgesLine(report), ...(found.length === 0 ? [(0,totals/* unchangedWords */.z8)(report)] : found), ...rest];
    return lines.length === 1 && found.length === 0 ? lines : lines.map((line) => `- ${line}`);
}
function changeLines(report) {
    return [
        ...report_words/* TOOL_CHANGES */.ZS.flatMap(([key, to]) => toolsLine(report, key, to)),
        ...classesLine(report),
        ...serversLine(report, "newly_trusted", "trusted"),
        ...serversLine(report, "newly_untrusted", "untrusted"),
    ];
}
function notAnalysedLine(report) {
    const policies = report.policies.filter((p) => p.changes.not_analysed.length > 0);
    if (policies.length === 0)
        return [];
    const named = policies.slice(0, NAMED).map(({ id }) => (0,report_escape/* codeSpan */.SS)((0,report_words/* briefName */.Mn)(id)));
    const left = policies.length - named.length;
    return [`**Not everything was compared** in ${named.join(", ")}${left > 0 ? ` and ${(0,report_words/* counted */.hS)(left, "more policy", "more policies")}` : ""}, see below`];
}
const JUDGES = {
    test: ["test", "tests"],
    config: ["config", "configs"],
    fixture: ["fixture", "fixtures"],
    workflow: ["workflow", "workflows"],
    exception: ["exception", "exceptions"],
    deny: ["deny list", "deny lists"],
    evidence: ["evidence file", "evidence files"],
    staged: ["staged file", "staged files"],
};
function judgesLine(report) {
    const groups = new Map();
    for (const { kind, change, file } of report.judges_changed) {
        const words = isMilder(change) ? `**${change}**` : change;
        const group = groups.get(`${kind} ${change}`) ?? { kind, words, files: [] };
        group.files.push(file);
        groups.set(`${kind} ${change}`, group);
    }
    if (groups.size === 0)
        return [];
    const parts = [...groups.values()].map(({ kind, words, files }) => {
        const named = [...new Set(files)].slice(0, JUDGES_NAMED).map((file) => (0,report_escape/* codeSpan */.SS)((0,report_words/* briefName */.Mn)(file)));
        const left = new Set(files).size - named.length;
        return `${(0,report_words/* counted */.hS)(files.length, ...JUDGES[kind])} ${words} (${named.join(", ")}${left > 0 ? ` and ${String(left)} more` : ""})`;
    });
    return [`**What judges was changed, too**: ${parts.join("; ")}`];
}
function toolsLine(report, key, to) {
    const parts = report.policies.filter((p) => p.changes[key].length > 0);
    const all = parts.flatMap((p) => p.changes[key]);
    if (all.length === 0)
        return [];
    let room = NAMED;
    const named = parts.flatMap((policy) => {
        const shown = policy.changes[key].slice(0, room).map(toolName);
        room -= shown.length;
        return shown.length === 0 ? [] : [`${shown.join(", ")}${inPolicy(report, policy)}`];
    });
    const left = all.length - NAMED;
    return [`**${(0,report_words/* becoming */.xR)(all.length, to)}** (${before(all)}): ${named.join("; ")}${left > 0 ? ` and ${(0,report_words/* counted */.hS)(left, "more tool")}` : ""}`];
}
function toolName(change) {
    const spelled = (0,report_words/* spelling */.DS)(change);
    const name = (0,report_escape/* codeSpan */.SS)((0,report_words/* briefName */.Mn)(change.tool));
    return spelled === undefined ? name : `${name} (spelled ${(0,report_escape/* codeSpan */.SS)((0,report_words/* briefName */.Mn)(spelled))})`;
}
function inPolicy(report, policy) {
    return report.policies.length < 2 ? "" : ` in ${(0,report_escape/* codeSpan */.SS)((0,report_words/* briefName */.Mn)(policy.id))}`;
}
function before(list) {
    const counts = new Map();
    for (const { from } of list)
        counts.set(from, (counts.get(from) ?? 0) + 1);
    const parts = [...counts].map(([verdict, n]) => (counts.size === 1 ? `\`${verdict}\`` : `${String(n)} \`${verdict}\``));
    return `before: ${parts.join(", ")}`;
}
function classesLine(report) {
    const told = report.policies.flatMap((p) => (0,counts/* toldClasses */.qm)(p.changes));
    const milder = told.filter((c) => c.relaxed).length;
    if (told.length === 0)
        return [];
    const words = (0,report_words/* classWords */.ot)(told.length, report.policies.some((p) => (0,counts/* toolsChange */.gL)(p.changes)));
    return [`**${words}** (${String(milder)} milder, ${String(told.length - milder)} stricter)${worstClass(told)}`];
}
function worstClass(told) {
    const fall = ({ from, to }) => (0,verdict/* severityOf */.xJ)(from) - (0,verdict/* severityOf */.xJ)(to);
    const [worst] = told.filter((c) => c.relaxed).sort((a, b) => fall(b) - fall(a));
    if (worst === undefined)
        return "";
    const [calls = ""] = worst.description.split(" (before: ");
    return `, first of all \`${worst.from}\` → \`${worst.to}\` for ${(0,report_escape/* markdownText */.p7)((0,report_escape/* clip */.$Q)((0,report_escape/* visible */.RK)(calls), CLASS_POINTS))}`;
}
function serversLine(report, key, word) {
    const all = report.snapshots.flatMap((s) => s.changes[key]);
    if (all.length === 0)
        return [];
    const named = all.slice(0, NAMED).map(({ server }) => (0,report_escape/* codeSpan */.SS)((0,report_words/* briefName */.Mn)(server)));
    const left = all.length - named.length;
    return [
        `**${(0,report_words/* counted */.hS)(all.length, "server becomes", "servers become")} ${word}**: ${named.join(", ")}${left > 0 ? ` and ${(0,report_words/* counted */.hS)(left, "more server")}` : ""}`,
    ];
}
function moveLine(policy) {
    return `**Stage**: ${(0,report_escape/* codeSpan */.SS)((0,report_words/* briefName */.Mn)(policy.id))} ${(0,report_words/* moveWords */.JU)(policy) ?? ""}${policy.rollout.allowed ? "" : ", **which is refused**"}`;
}
function exceptionsLine(report) {
    const { exceptions } = report;
    const used = exceptions.filter((e) => e.state === "used");
    if (exceptions.length === 0)
        return [];
    const what = used.map((e) => (0,report_escape/* codeSpan */.SS)((0,report_words/* briefName */.Mn)(e.kind)) + (e.policy === undefined ? "" : ` for ${(0,report_escape/* codeSpan */.SS)((0,report_words/* briefName */.Mn)(e.policy))}`));
    const left = used.length - NAMED;
    const words = used.length === 0
        ? ""
        : `**${(0,report_words/* counted */.hS)(used.length, "exception")} in force**: ${what.slice(0, NAMED).join(", ")}${left > 0 ? ` and ${String(left)} more` : ""}`;
    const others = exceptions.length - used.length;
    return [[words, others === 0 ? "" : `${(0,report_words/* counted */.hS)(others, "exception")} without effect`].filter((part) => part !== "").join(", ")];
}

;// CONCATENATED MODULE: ./lib/src/report/markdown/headline.js











const headline_NAMED = 5;
const FEW = 3;
const FAILURES = 8;
const FAILURE_POINTS = 300;
function headline(report) {
    const removed = report.policies.filter(counts/* removesEnforcement */.Mn);
    return [
        ...(removed.length === 0 ? [] : [blocks_text(...removedLines(removed))]),
        blocks_text(heading(report)),
        ...(report.base_note === undefined ? [] : [blocks_text(`**Base**: ${(0,report_escape/* markdownText */.p7)(report.base_note)}`)]),
        blocks_text(...glance(report)),
        ...failures(report),
        ...overview(report),
    ];
}
function removedLines(policies) {
    const named = policies.slice(0, headline_NAMED).map((p) => `> **Enforcement removed**: ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(p.id))} ${(0,report_words/* moveWords */.JU)(p) ?? ""}.`);
    const rest = policies.length - headline_NAMED;
    return ["> [!CAUTION]", named.join("<br>\n"), ...(rest > 0 ? [`> **And ${(0,report_words/* counted */.hS)(rest, "more policy", "more policies")}.**`] : [])];
}
function heading(report) {
    const passed = report.result === "passed";
    return `## ${passed ? "✅" : "❌"} ${product/* NAME */.o}: ${passed ? "passed" : `failed (exit ${String(report.exit_code)})`}`;
}
function failures(report) {
    const numbers = (0,totals/* failureTotals */.SP)(report);
    if (numbers.length === 0)
        return [];
    const lead = report.result === "passed" ? "Not as it should be, but no failure" : "Why it fails";
    const fix = (0,fixes/* renderAll */.Yl)(report);
    const errors = (0,report_findings/* findingsOf */.W)(report).filter((f) => f.severity === "error" && (fix === undefined || f.code !== told/* ARTEFACT_STALE */.Zk));
    const rest = errors.length - FAILURES;
    return [
        blocks_text(`**${lead}**: ${numbers.join(", ")}.`, ...(errors.length + (fix === undefined ? 0 : 1) === 0 ? [] : [""]), ...errors.slice(0, FAILURES).map((f) => `- ${[f.message, f.help].flatMap((words) => (words === undefined ? [] : [sentence(words)])).join(" ")}`), ...(rest > 0 ? [`- and ${(0,report_words/* counted */.hS)(rest, "more failure")}, below`] : []), ...(fix === undefined ? [] : [`- What is stale is rendered again by ${(0,report_escape/* codeSpan */.SS)(fix)}; commit what it writes.`])),
    ];
}
function sentence(words) {
    const shown = (0,report_escape/* markdownText */.p7)((0,report_escape/* clip */.$Q)(words, FAILURE_POINTS));
    return /[.!?]$/.test(shown) ? shown : `${shown}.`;
}
function overview(report) {
    if (report.policies.length <= FEW)
        return [];
    const rows = report.policies.map((p) => [nameCell(p.id), changesCell(report, p), stageCell(p), stateCell(p)]);
    return table("", ["Policy", "Changes", "Stage", "State"], rows, KEEP.otherVerdicts, 20);
}
function changesCell(report, policy) {
    const { changes } = policy;
    const others = changes.newly_dry_run.length + changes.newly_require_approval.length + (0,counts/* toldClasses */.qm)(changes).length;
    if ((0,counts/* withoutChanges */.MT)(changes))
        return unchangedWord(report, policy);
    const parts = [
        [changes.newly_allowed.length, "allowed"],
        [changes.newly_blocked.length, "blocked"],
        [others, "other"],
    ];
    return parts.flatMap(([n, word]) => (n === 0 ? [] : [`${String(n)} ${word}`])).join(", ");
}
function unchangedWord(report, policy) {
    switch ((0,counts/* comparison */.my)(report, policy)) {
        case "no_base":
            return "not compared";
        case "new":
            return "new";
        case "compared":
            return (0,counts/* provenUnchanged */.cQ)(report, policy) ? "none" : "none found";
    }
}
function stateCell(policy) {
    const { failed, passed } = policy.tests;
    return [
        policy.rollout.allowed ? "" : "**refused**",
        policy.stale ? "**stale**" : "",
        failed === 0 ? (0,report_words/* counted */.hS)(passed, "test") : `**${(0,report_words/* counted */.hS)(failed, "test")} failed**, ${String(passed)} passed`,
    ]
        .filter((word) => word !== "")
        .join(", ");
}
function stageCell(policy) {
    const from = policy.rollout.move?.from ?? policy.base_stage;
    return from === undefined || from === policy.stage ? `\`${policy.stage}\`` : `\`${from}\` → \`${policy.stage}\``;
}

// EXTERNAL MODULE: ./lib/src/diagnostic.js
var diagnostic = __webpack_require__(7775);
// EXTERNAL MODULE: ./lib/src/report/answers.js
var answers = __webpack_require__(1650);
;// CONCATENATED MODULE: ./lib/src/report/markdown/changes.js






const WITNESS_UNITS = 8000;
function changes(report, policy) {
    return [
        ...report_words/* TOOL_CHANGES */.ZS.flatMap(([key, to]) => toolList(to, policy.changes[key])),
        ...classes((0,counts/* toldClasses */.qm)(policy.changes), (0,counts/* toolsChange */.gL)(policy.changes)),
        ...explained((0,counts/* explainedClasses */.Hc)(policy.changes)),
        ...fixtures(policy),
        ...honesty(report, policy),
    ];
}
function toolList(to, changed) {
    const keep = to === "allow" ? KEEP.allowed : to === "block" ? KEEP.blocked : KEEP.otherVerdicts;
    return list(`**${(0,report_words/* becoming */.xR)(changed.length, to)}**`, changed.map(toolItem), keep);
}
function toolItem(change) {
    const { server, reason } = change;
    const spelled = (0,report_words/* spelling */.DS)(change);
    const at = (0,report_words/* place */.ik)(lineOf(change.file, change.line)) ?? (0,report_words/* place */.ik)(lineOf(change.policy_file, change.policy_line));
    return [
        (0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(change.tool)),
        spelled === undefined ? "" : ` (spelled ${(0,report_escape/* codeSpan */.SS)(spelled)})`,
        server === undefined || isInName(server, change.tool) ? "" : ` of server ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(server))}`,
        ` was \`${change.from}\``,
        reason === undefined ? "" : `: ${(0,report_escape/* markdownText */.p7)((0,report_words/* shortText */.os)(reason))}`,
        at === undefined ? "" : ` (${change.side === "base" ? "removed at " : ""}${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(at))})`,
    ].join("");
}
function isInName(server, tool) {
    return server !== "" && [".", "/", ":", "__"].some((mark) => tool.startsWith(`${server}${mark}`));
}
function lineOf(file, line) {
    return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) };
}
function classes(told, besideTools) {
    if (told.length === 0)
        return [];
    const milder = told.filter((c) => c.relaxed).length;
    const head = `**${(0,report_words/* classWords */.ot)(told.length, besideTools)}** (${String(milder)} milder, ${String(told.length - milder)} stricter)`;
    return [
        {
            kind: "rows",
            head,
            rows: told.map((change) => ({ text: classItem(change) })),
            foot: "",
            leftOut: (n) => `… ${(0,report_words/* counted */.hS)(n, "more kind of call", "more kinds of calls")}`,
            keep: KEEP.classes,
            reserved: 3,
            between: "\n\n",
        },
    ];
}
function classItem(change) {
    const verdicts = `\`${change.from}\` → ${change.relaxed ? `**\`${change.to}\`**` : `\`${change.to}\``}`;
    const witness = change.witness.length <= WITNESS_UNITS
        ? (0,report_escape/* codeFence */.d6)((0,report_escape/* jsonSource */.uT)(change.witness.replaceAll("\r", "").replaceAll("\t", "  ").trimEnd()), "json")
        : "Too long to show; it is in the JSON report.";
    return [
        `${verdicts}: ${(0,report_escape/* markdownText */.p7)((0,report_words/* shortText */.os)(change.description))}`,
        "",
        `<details><summary>An example, judged by ${checkers(change.checked_by)}</summary>`,
        "",
        `Before: ${ruleWords(change.from_rules, change.from_reason_codes)}. After: ${ruleWords(change.to_rules, change.to_reason_codes)}.`,
        "",
        witness,
        "",
        "</details>",
    ].join("\n");
}
function explained(told) {
    const rows = told.map((c) => [`\`${c.from}\` → \`${c.to}\``, (0,report_escape/* cellText */.Ie)((0,report_words/* shortText */.os)(c.description))]);
    return collapsed((0,report_words/* explainedWords */.aP)(told.length), table("", ["Change", "Calls"], rows, KEEP.details));
}
function checkers(by) {
    switch (by) {
        case "embedded":
            return "the embedded engine";
        case "gait":
            return "gait";
        case "both":
            return "gait and the embedded engine";
    }
}
function ruleWords(rules, reasons) {
    const shown = (names) => names
        .slice(0, 5)
        .map((n) => (0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(n)))
        .join(", ") + (names.length > 5 ? " …" : "");
    const rule = rules.length === 0 ? "no rule" : `rule ${shown(rules)}`;
    return reasons.length === 0 ? rule : `${rule}, reason ${shown(reasons)}`;
}
function fixtures(policy) {
    const rows = policy.fixture_changes.map((f) => [nameCell(f.intent), `\`${f.from.verdict}\` → \`${f.to.verdict}\``, (0,answers/* answerMarkdown */.c)(f, nameCell)]);
    return collapsed((0,report_words/* counted */.hS)(rows.length, "fixture is answered differently", "fixtures are answered differently"), table("", ["Intent", "Verdict", "What else differs"], rows, KEEP.details));
}
function honesty(report, policy) {
    const found = policy.changes;
    const state = (0,counts/* comparison */.my)(report, policy);
    if (state === "no_base" && (0,counts/* withoutChanges */.MT)(found))
        return [blocks_text("Nothing was compared, as there is no base.")];
    if (state === "new" && (0,counts/* withoutChanges */.MT)(found))
        return [blocks_text(`The policy is new: ${(0,report_words/* newWords */.o_)(policy)}.`)];
    if ((0,counts/* provenUnchanged */.cQ)(report, policy))
        return [blocks_text("No change: as enforced, every call gets the verdict that it got before.")];
    if (found.not_analysed.length === 0)
        return [];
    const shown = found.not_analysed.slice(0, 10).map((what) => `- ${(0,report_escape/* markdownText */.p7)((0,report_words/* shortText */.os)(what))}`);
    const rest = found.not_analysed.length - shown.length;
    const lead = (0,counts/* withoutChanges */.MT)(found) ? "No change was found. Not analysed:" : "Not analysed:";
    return [blocks_text(lead, "", ...shown, ...(rest > 0 ? [`- and ${String(rest)} more`] : []))];
}

;// CONCATENATED MODULE: ./lib/src/report/markdown/rollout.js





const rollout_NAMED = 3;
function rollout(policy) {
    return [...move(policy), ...missing(policy), ...staged(policy)];
}
function move(policy) {
    const words = (0,report_words/* moveWords */.JU)(policy);
    const found = policy.rollout.move;
    if (found === undefined || words === undefined)
        return [];
    const { starts, stops } = found;
    const clock = policy.rollout.clock === undefined ? "" : ` Clock: ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(policy.rollout.clock))}.`;
    const refused = policy.rollout.allowed ? "" : ", **which is refused**";
    const effect = starts.length + stops.length === 0
        ? "No call starts or stops running because of it."
        : [effectWords("Starts running", starts), effectWords("Stops running", stops)].filter((w) => w !== "").join(" ");
    return [
        blocks_text(`**Stage**: the policy ${words}${refused}. ${effect}${clock}`),
        ...(starts.length > rollout_NAMED ? names((0,report_words/* counted */.hS)(starts.length, "kind of call starts running", "kinds of calls start running"), starts) : []),
        ...(stops.length > rollout_NAMED ? names((0,report_words/* counted */.hS)(stops.length, "kind of call stops running", "kinds of calls stop running"), stops) : []),
    ];
}
function effectWords(what, list) {
    if (list.length === 0)
        return "";
    if (list.length > rollout_NAMED)
        return `${what}: ${(0,report_words/* counted */.hS)(list.length, "kind of call", "kinds of calls")}.`;
    return `${what}: ${list.map((name) => (0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(name))).join(", ")}.`;
}
function missing(policy) {
    const caption = policy.rollout.allowed ? "**Not proven yet** (nothing is refused)" : "**Refused by the rollout rules**";
    const items = policy.rollout.missing.map((m) => {
        const help = m.help === undefined ? "" : `. ${(0,report_escape/* markdownText */.p7)((0,report_words/* shortText */.os)(m.help))}`;
        return `${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(m.code))}: ${(0,report_escape/* markdownText */.p7)((0,report_words/* shortText */.os)(m.message + (0,report_findings/* namedTools */.P)(m)))}${help}`;
    });
    if (items.length === 0)
        return policy.rollout.allowed ? [] : [blocks_text(caption)];
    return list(caption, items, KEEP.missing, 5);
}
function staged(policy) {
    return names((0,report_words/* counted */.hS)(policy.rollout.staged.length, "tool is staged: it stays dry_run until it is proven", "tools are staged: they stay dry_run until they are proven"), policy.rollout.staged);
}
function names(summary, list) {
    return collapsed(summary, table("", ["Name"], list.map((name) => [nameCell(name)]), KEEP.details));
}
function hasRolloutNews(policy) {
    return policy.rollout.move !== undefined || !policy.rollout.allowed || policy.rollout.missing.length > 0;
}

// EXTERNAL MODULE: ./lib/src/report/test-words.js
var test_words = __webpack_require__(9633);
;// CONCATENATED MODULE: ./lib/src/report/markdown/tests.js







function failedTests(part) {
    const failed = part.tests.cases.filter((test) => !test.passed);
    if (failed.length === 0)
        return part.tests.passed === 0 ? [] : [blocks_text(`${(0,report_words/* counted */.hS)(part.tests.passed, "test")} passed.`)];
    const caption = `**${(0,report_words/* counted */.hS)(part.tests.failed, "test")} failed**${(0,told/* excuse */.IX)(part, told/* TEST_FAILED */.RJ)}, ${String(part.tests.passed)} passed`;
    return list(caption, failed.map((test) => testItem(part, test)), KEEP.tests, 10);
}
function testItem(part, test) {
    const again = "rollout" in part ? (0,fixes/* testAgain */.lJ)(part, test) : undefined;
    const where = test.at === "enforced" ? "as enforced" : "at its stage";
    const at = (0,report_words/* place */.ik)(test);
    const because = [
        test.matched_rule === "" ? undefined : `rule ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(test.matched_rule))}`,
        ...named("reason", test.reason_codes),
        ...named("violation", test.violations),
    ].filter((part) => part !== undefined);
    const message = (0,test_words/* repeatsVerdict */.yI)(test) ? undefined : test.message;
    return [
        `${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(test.intent))}: **\`${test.verdict}\`**, expected \`${test.expected}\` ${where}`,
        because.length === 0 ? "" : `, by ${because.join(", ")}`,
        message === undefined ? "" : `; ${(0,report_escape/* markdownText */.p7)((0,report_words/* shortText */.os)(message))}`,
        at === undefined ? "" : ` (${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(at))})`,
        again === undefined ? "" : `. See it again: ${(0,report_escape/* codeSpan */.SS)(again)}`,
    ].join("");
}
function named(what, list) {
    return list.length === 0
        ? []
        : [
            `${what} ${list
                .slice(0, 5)
                .map((code) => (0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(code)))
                .join(", ")}`,
        ];
}
function stale(part) {
    if (!part.stale)
        return [];
    return [
        blocks_text(`**Stale**: ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(part.output))} differs from what its inputs render to${(0,told/* excuse */.IX)(part, told/* ARTEFACT_STALE */.Zk)}. Run ${(0,report_escape/* codeSpan */.SS)((0,fixes/* renderAgain */.$)(part))} and commit the result.`),
    ];
}
function coverage(found) {
    if (found === undefined)
        return [];
    const { rules, tools } = found;
    const line = `Covered by tests: ${String(rules.covered)} of ${(0,report_words/* counted */.hS)(rules.total, "rule")}, ${String(tools.covered)} of ${(0,report_words/* counted */.hS)(tools.total, "tool")}.`;
    const rows = [...rules.missing.map((name) => ["rule", nameCell(name)]), ...tools.missing.map((name) => ["tool", nameCell(name)])];
    if (rows.length === 0)
        return [blocks_text(line)];
    return collapsed(line, table("", ["What", "Not covered"], rows, KEEP.details));
}

;// CONCATENATED MODULE: ./lib/src/report/markdown/sections.js












function policySection(report, policy) {
    const config = report.configs.length > 1 ? ` (${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(policy.config))})` : "";
    return {
        keep: policyKeep(policy),
        blocks: [
            blocks_text(`### ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(policy.id))} · stage ${stageCell(policy)}${config}`),
            ...changes(report, policy),
            ...rollout(policy),
            ...failedTests(policy),
            ...stale(policy),
            ...diagnostics((0,told/* ownDiagnostics */.HT)(policy)),
            ...coverage(policy.coverage),
            ...sections_digests(policy),
        ],
    };
}
function policyKeep(policy) {
    if (policy.changes.newly_allowed.length > 0 || (0,counts/* removesEnforcement */.Mn)(policy))
        return 1;
    if (policy.changes.newly_blocked.length > 0)
        return 2;
    if (!(0,counts/* withoutChanges */.MT)(policy.changes) || hasRolloutNews(policy))
        return 3;
    if (policy.tests.failed > 0 || policy.stale)
        return 4;
    return (0,diagnostic/* hasErrors */.Cs)(policy.diagnostics) ? 4 : NO_NEWS;
}
function sections_digests(policy) {
    const rows = [
        ["policy", policy.policy_digest],
        ["policy on the base", policy.base_policy_digest],
        ["allow-set", policy.allow_set_digest],
    ].flatMap(([what, digest]) => (what === undefined || digest === undefined ? [] : [[what, nameCell(digest)]]));
    return collapsed("Digests", table("", ["Of", "sha256"], rows, KEEP.details));
}
function snapshotSection(report, snapshot) {
    const { newly_trusted: trusted, newly_untrusted: untrusted } = snapshot.changes;
    const same = trusted.length + untrusted.length === 0;
    return {
        keep: trusted.length > 0 ? 1 : untrusted.length > 0 ? 2 : snapshot.tests.failed > 0 || snapshot.stale || (0,diagnostic/* hasErrors */.Cs)(snapshot.diagnostics) ? 4 : NO_NEWS,
        blocks: [
            blocks_text(`### ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(snapshot.id))} · trust snapshot, ${(0,report_words/* counted */.hS)(snapshot.entries, "entry", "entries")}`),
            ...(same ? [blocks_text(report.base === undefined ? "Nothing was compared, as there is no base." : "No server comes into or falls out of trust.")] : []),
            ...serverList(`**${(0,report_words/* counted */.hS)(trusted.length, "server becomes", "servers become")} trusted**`, trusted, KEEP.allowed),
            ...serverList(`**${(0,report_words/* counted */.hS)(untrusted.length, "server becomes", "servers become")} untrusted**`, untrusted, KEEP.blocked),
            ...failedTests(snapshot),
            ...stale(snapshot),
            ...forecast(snapshot),
            ...diagnostics((0,told/* ownDiagnostics */.HT)(snapshot)),
        ],
    };
}
function serverList(caption, changed, keep) {
    const items = changed.map((c) => {
        const why = c.reason_codes.length === 0 ? "" : `: ${c.reason_codes.map((code) => (0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(code))).join(", ")}`;
        const at = (0,report_words/* place */.ik)(c);
        return `${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(c.server))}${why}${at === undefined ? "" : ` (${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(at))})`}`;
    });
    return list(caption, items, keep);
}
function forecast(snapshot) {
    const rows = (snapshot.forecast ?? []).map((f) => [nameCell(f.server), nameCell(f.at), nameCell(f.reason)]);
    return collapsed((0,report_words/* counted */.hS)(rows.length, "server falls out of trust by age", "servers fall out of trust by age"), table("", ["Server", "When", "Why"], rows, KEEP.details));
}

;// CONCATENATED MODULE: ./lib/src/report/markdown/document.js








function document_document(report, options = {}) {
    const top = [
        ...(options.marker === undefined ? [] : [blocks_text(options.marker)]),
        ...headline(report),
        ...judges(report),
        ...diagnostics(report.diagnostics),
    ];
    const sections = [
        { keep: 0, blocks: top },
        ...report.policies.map((policy) => policySection(report, policy)),
        ...report.snapshots.map((snapshot) => snapshotSection(report, snapshot)),
        { keep: 0, blocks: [blocks_text("---", "", footer(report, options.reportUrl))] },
    ];
    return fit(sections, options.limit);
}
function footer(report, url) {
    const side = (words, ref) => (ref === undefined ? [] : [`${words} ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(shortCommit(ref)))}`]);
    const parts = [
        ...side("base", report.base),
        ...side("head", report.head),
        `semantics of gait ${(0,report_escape/* codeSpan */.SS)(report.gait)}, engine \`${report.engine}\``,
        `version ${(0,report_escape/* codeSpan */.SS)(report.version)}`,
        ...(url !== undefined && isSafeUrl(url) ? [`[full report](${url})`] : []),
    ];
    return `Changes are shown as enforced, whatever the stage is. ${parts.join(" · ")}`;
}
function isSafeUrl(url) {
    return url.length <= 2000 && /^https:\/\/[A-Za-z0-9.:-]+(?:\/[A-Za-z0-9._~/?=&%#-]*)?$/.test(url);
}
function shortCommit(ref) {
    return /^[0-9a-f]{40}$/.test(ref) ? ref.slice(0, 12) : ref;
}

;// CONCATENATED MODULE: ./lib/src/report/comment.js



const COMMENT_CHARACTERS = 65_536;
function comment(report, options = {}) {
    const head = options.head ?? report.head;
    const marker = {
        ...(options.id === undefined ? {} : { id: options.id }),
        ...(head === undefined ? {} : { head }),
        ...(options.run === undefined ? {} : { run: options.run }),
    };
    return document_document(report, {
        marker: markerLine(marker),
        limit: { most: COMMENT_CHARACTERS, measure: characters },
        ...(options.reportUrl === undefined ? {} : { reportUrl: options.reportUrl }),
    });
}

;// CONCATENATED MODULE: ./lib/src/report/json.js

const FIRST = [
    ["schema", "version", "gait", "engine", "result", "exit_code", "base", "base_note", "head", "configs"],
    [
        "id",
        "config",
        "policy",
        "stage",
        "require",
        "open",
        "base_stage",
        "stage_line",
        "output",
        "policy_digest",
        "base_policy_digest",
        "allow_set_digest",
        "stale",
    ],
    ["entries", "changes", "newly_allowed", "newly_blocked", "newly_dry_run", "newly_require_approval", "newly_trusted", "newly_untrusted"],
    ["tool", "server", "from", "to", "intent", "at", "expected", "verdict", "reason_codes", "violations", "matched_rule"],
    [
        "relaxed",
        "explained",
        "description",
        "classes",
        "not_analysed",
        "unchanged",
        "fixture_changes",
        "tests",
        "passed",
        "failed",
        "cases",
        "coverage",
        "rules",
        "tools",
        "covered",
        "total",
    ],
    ["rollout", "move", "kind", "change", "starts", "stops", "allowed", "missing", "clock", "staged"],
    ["policies", "snapshots", "judges_changed", "exceptions", "evidence"],
    ["subject", "code", "severity", "message", "reason", "actor", "expires", "state", "file", "line", "column", "pointer", "help"],
    ["diagnostics"],
].flat();
const RANK = new Map(FIRST.map((key, i) => [key, i]));
function json(document) {
    return `${(0,report_escape/* jsonText */.s$)(ordered(document))}\n`;
}
function ordered(value) {
    if (Array.isArray(value))
        return value.map(ordered);
    if (typeof value !== "object" || value === null)
        return value;
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    entries.sort(([a], [b]) => compareKeys(a, b));
    return Object.fromEntries(entries.map(([key, v]) => [key, ordered(v)]));
}
function compareKeys(a, b) {
    const byRank = (RANK.get(a) ?? FIRST.length) - (RANK.get(b) ?? FIRST.length);
    return byRank !== 0 ? byRank : a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/src/report/junit/document.js

function junitDocument(name, suites) {
    const root = document_open("testsuites", { name, ...numbers(suites.flatMap((s) => s.cases)) });
    return ['<?xml version="1.0" encoding="UTF-8"?>', root, ...suites.flatMap(suiteLines), "</testsuites>", ""].join("\n");
}
function suiteLines(suite) {
    return [`  ${document_open("testsuite", { name: suite.name, ...numbers(suite.cases) })}`, ...suite.cases.flatMap((c) => caseLines(suite, c)), "  </testsuite>"];
}
function caseLines(suite, found) {
    const attributes = {
        classname: suite.name,
        name: found.name,
        file: found.file,
        line: found.line === undefined ? undefined : String(found.line),
    };
    if (found.excused !== undefined)
        return [`    ${document_open("testcase", attributes)}`, `      ${document_open("skipped", { message: found.excused }, true)}`, "    </testcase>"];
    if (found.failure === undefined)
        return [`    ${document_open("testcase", attributes, true)}`];
    const { type, message, details = "" } = found.failure;
    return [`    ${document_open("testcase", attributes)}`, `      ${document_open("failure", { message, type })}${(0,report_escape/* xmlText */.xK)(details)}</failure>`, "    </testcase>"];
}
function numbers(cases) {
    const failures = cases.filter((c) => c.failure !== undefined).length;
    return {
        tests: String(cases.length),
        failures: String(failures),
        errors: "0",
        skipped: String(cases.filter((c) => c.excused !== undefined).length),
    };
}
function document_open(element, attributes, empty = false) {
    const text = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${(0,report_escape/* xmlText */.xK)(value)}"`]));
    return `<${element}${text.join("")}${empty ? "/" : ""}>`;
}

;// CONCATENATED MODULE: ./lib/src/report/junit.js








function junit(report) {
    return junitDocument(product/* NAME */.o, [reportSuite(report), ...report.policies.map(policySuite), ...report.snapshots.map(snapshotSuite)]);
}
function reportSuite(report) {
    const failed = report.result === "failed";
    const refused = report.exceptions.filter((e) => e.state === "refused");
    return {
        name: product/* NAME */.o,
        cases: [
            {
                name: "result",
                ...(failed ? { failure: { type: "result", message: `failed with exit code ${String(report.exit_code)}` } } : {}),
            },
            ...diagnosticCases(report.diagnostics),
            ...refused.map((e) => ({
                name: `exception ${e.file}`,
                file: e.file,
                failure: { type: "exception", message: e.message ?? "the exception is refused" },
            })),
        ],
    };
}
function policySuite(policy) {
    const { allowed, missing } = policy.rollout;
    const message = missing.map((m) => `${m.message}${(0,report_findings/* namedTools */.P)(m)}`).join("; ");
    const details = missing.flatMap((m) => (m.help === undefined ? [] : [m.help])).join(" ");
    const rollout = {
        name: "rollout rules",
        file: policy.config,
        ...(allowed ? {} : { failure: { type: "rollout", message: message === "" ? "refused" : message, details } }),
    };
    return { name: policy.id, cases: [...partCases(policy), rollout, ...diagnosticCases((0,told/* ownDiagnostics */.HT)(policy))] };
}
function snapshotSuite(snapshot) {
    return { name: snapshot.id, cases: [...partCases(snapshot), ...diagnosticCases((0,told/* ownDiagnostics */.HT)(snapshot))] };
}
function partCases(part) {
    const failure = {
        type: "stale",
        message: `${part.output} differs from what its inputs render to`,
        details: (0,fixes/* renderAgain */.$)(part),
    };
    const tests = part.tests.cases.map((test) => excusing(part, told/* TEST_FAILED */.RJ, testCase(test)));
    return [
        ...tests,
        excusing(part, told/* ARTEFACT_STALE */.Zk, {
            name: "artefact is up to date",
            file: part.output,
            ...(part.stale ? { failure } : {}),
        }),
    ];
}
function excusing(part, code, found) {
    const { failure, ...rest } = found;
    return failure !== undefined && (0,told/* severityOfTold */.AK)(part, code) === "warning" ? { ...rest, excused: `fails on the base, too: ${failure.message}` } : found;
}
function testCase(test) {
    const details = [
        ...listed("reason codes", test.reason_codes),
        ...listed("violations", test.violations),
        ...listed("rule", test.matched_rule === "" ? [] : [test.matched_rule]),
    ].join("; ");
    return {
        name: `${test.intent} (${test.at === "enforced" ? "as enforced" : "at its stage"})`,
        file: test.file ?? test.intent,
        ...(test.line === undefined ? {} : { line: test.line }),
        ...(test.passed ? {} : { failure: { type: "verdict", message: (0,test_words/* testWords */.Kp)(test), details } }),
    };
}
function listed(what, list) {
    return list.length === 0 ? [] : [`${what}: ${list.join(", ")}`];
}
function diagnosticCases(list) {
    return list
        .filter((d) => (0,diagnostic/* hasErrors */.Cs)([d]))
        .map((d) => ({
        name: [d.code, (0,report_words/* place */.ik)(d)].filter((s) => s !== undefined).join(" "),
        ...(d.file === undefined ? {} : { file: d.file }),
        ...(d.line === undefined ? {} : { line: d.line }),
        failure: { type: d.code, message: d.message, ...(d.help === undefined ? {} : { details: d.help }) },
    }));
}

;// CONCATENATED MODULE: ./lib/src/report/markdown.js


function markdown(report, options = {}) {
    const { limit, reportUrl } = options;
    return document_document(report, {
        ...(limit === undefined ? {} : { limit: { most: limit, measure: characters } }),
        ...(reportUrl === undefined ? {} : { reportUrl }),
    });
}

// EXTERNAL MODULE: ./lib/src/config/types.js
var config_types = __webpack_require__(1664);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/src/report/sarif/fingerprints.js

function fingerprinter() {
    const seen = new Map();
    return (finding) => {
        const parts = [finding.code, finding.policy ?? "", finding.file ?? "", finding.subject];
        const hash = (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(parts), "utf8").digest("hex").slice(0, 32);
        const nth = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, nth);
        return { primaryLocationLineHash: `${hash}:${String(nth)}`, "registryPolicyFinding/v1": `${hash}:${String(nth)}` };
    };
}

;// CONCATENATED MODULE: ./lib/src/report/sarif/rules.js
const REVIEW = "Review the line that caused it; revert it there if the change is not meant.";
const OWN = new Map([
    ["newly_allowed", words("A tool becomes allowed", "Once enforced, calls of this tool run; on the base they do not.", REVIEW)],
    ["newly_blocked", words("A tool becomes blocked", "Once enforced, calls of this tool are refused; on the base they are not.", REVIEW)],
    ["newly_dry_run", words("A tool becomes dry_run only", "Once enforced, calls of this tool are answered but not executed.", REVIEW)],
    ["newly_require_approval", words("A tool becomes approval-gated", "Once enforced, calls of this tool wait for an approval.", REVIEW)],
    ["class_relaxed", words("A kind of call becomes milder", "Calls of this kind get a milder verdict than on the base, as enforced.", REVIEW)],
    ["class_tightened", words("A kind of call becomes stricter", "Calls of this kind get a stricter verdict than on the base, as enforced.", REVIEW)],
    ["newly_trusted", words("A server becomes trusted", "The trust snapshot now carries this server as trusted.", REVIEW)],
    ["newly_untrusted", words("A server becomes untrusted", "The trust snapshot no longer carries this server as trusted.", REVIEW)],
    [
        "test_failed",
        words("A test failed", "The policy answers an intent fixture otherwise than expected.", "Correct the policy, or the expectation if that is what changed."),
    ],
    [
        "artefact_stale",
        words("An artefact is stale", "The committed artefact differs from what its inputs render to.", "Run registry-policy check --write and commit the result."),
    ],
    [
        "stage_rollback",
        words("Enforcement removed", "The policy goes back to an earlier stage: calls that were refused run again.", "Make sure that this is meant, and merge it alone."),
    ],
    [
        "stage_removal",
        words("Enforcement removed", "The policy is no longer configured: nothing judges its calls.", "Restore the policy, or record a removal exception."),
    ],
    [
        "judge_weakened",
        words("A judge becomes milder", "A test, limit or rule that judges this change asks for less than on the base.", "Restore it, or record an exception."),
    ],
    ["judge_removed", words("A judge is removed", "Something that judged this change on the base is gone.", "Restore it, or record an exception.")],
]);
function rulesOf(findings) {
    const byCode = new Map();
    for (const finding of findings)
        if (!byCode.has(finding.code))
            byCode.set(finding.code, finding);
    return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1)).map(ruleOf);
}
function ruleOf(finding) {
    const { short, full, help } = OWN.get(finding.code) ?? spoken(finding);
    return {
        id: finding.code,
        shortDescription: { text: short },
        fullDescription: { text: full },
        help: { text: help },
        defaultConfiguration: { level: finding.severity },
        properties: { tags: ["security", "policy"] },
    };
}
function spoken(finding) {
    const text = finding.code.replaceAll("_", " ");
    const sentence = `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
    return words(sentence, `${sentence}.`, "The message of each result says what is wrong, where, and what to do.");
}
function words(short, full, help) {
    return { short, full, help };
}

;// CONCATENATED MODULE: ./lib/src/report/sarif.js






const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const MOST_RESULTS = 25_000;
function sarif(report) {
    return `${(0,report_escape/* jsonText */.s$)(sarifLog(report))}\n`;
}
function sarifLog(report) {
    const findings = (0,report_findings/* findingsOf */.W)(report).slice(0, MOST_RESULTS);
    const rules = rulesOf(findings);
    const index = new Map(rules.map((rule, i) => [rule.id, i]));
    const fingerprints = fingerprinter();
    const fallback = report.configs[0] ?? config_types/* DEFAULT_CONFIG */.PV;
    const results = findings.map((finding) => {
        const related = finding.related.map((place, i) => sarif_location(place, { id: i + 1, message: { text: place.message } }));
        return {
            ruleId: finding.code,
            ruleIndex: index.get(finding.code) ?? 0,
            level: finding.severity,
            message: message(finding),
            locations: [sarif_location({ ...finding, file: finding.file ?? fallback })],
            ...(related.length === 0 ? {} : { relatedLocations: related }),
            partialFingerprints: fingerprints(finding),
        };
    });
    return {
        $schema: SCHEMA,
        version: "2.1.0",
        runs: [
            {
                tool: { driver: { name: product/* NAME */.o, version: report.version, semanticVersion: report.version, rules } },
                automationDetails: { id: `${product/* NAME */.o}/` },
                columnKind: "unicodeCodePoints",
                invocations: [{ executionSuccessful: report.exit_code !== 1, exitCode: report.exit_code }],
                results,
            },
        ],
    };
}
function message(finding) {
    const help = finding.help === undefined ? "" : ` ${finding.help}`;
    const end = /[.!?]$/.test(finding.message) ? "" : ".";
    const text = (0,report_escape/* clip */.$Q)((0,report_escape/* visible */.RK)(`${finding.message}${end}${help}`), 4000);
    return { text: text.replaceAll(/\[(?=[^\]]*\]\()/g, "\\[") };
}
function sarif_location(place, more = {}) {
    const column = place.line === undefined ? undefined : place.column;
    return {
        ...more,
        physicalLocation: {
            artifactLocation: { uri: relativeUri(place.file), uriBaseId: "%SRCROOT%" },
            region: { startLine: place.line ?? 1, ...(column === undefined ? {} : { startColumn: column }) },
        },
    };
}
function relativeUri(path) {
    return path
        .split("/")
        .map((segment) => encodeURIComponent((0,report_escape/* visible */.RK)(segment)))
        .join("/");
}

;// CONCATENATED MODULE: ./lib/src/report/summary.js


const SUMMARY_BYTES = 1_000_000;
function summary(report, options = {}) {
    return document_document(report, { ...options, limit: { most: SUMMARY_BYTES, measure: bytes } });
}

// EXTERNAL MODULE: ./lib/src/report/text.js + 6 modules
var report_text = __webpack_require__(4287);
;// CONCATENATED MODULE: ./lib/src/report/printers.js








const PRINTERS = {
    text: report_text/* text */.Q,
    json: (report) => json(report),
    markdown: (report, { reportUrl }) => markdown(report, reportUrl === undefined ? {} : { reportUrl }),
    summary: (report, { reportUrl }) => summary(report, reportUrl === undefined ? {} : { reportUrl }),
    comment: comment,
    annotations: (report) => annotations(report)
        .map((line) => `${line}\n`)
        .join(""),
    sarif: (report) => sarif(report),
    junit: (report) => junit(report),
};
function print(name, report, options = {}) {
    return PRINTERS[name](report, options);
}
const REPORT_FILES = [
    { file: "report.json", printer: "json", output: "json" },
    { file: "report.sarif", printer: "sarif", output: "sarif" },
    { file: "report.xml", printer: "junit", output: "junit" },
    { file: "report.md", printer: "markdown", output: "markdown" },
];

;// CONCATENATED MODULE: ./lib/src/report/changes-alone.js




function changesText(changes, fixtures, options = {}) {
    const paint = (text, relaxed) => (options.colour === true ? `\u001b[${relaxed ? "33" : "32"}m${text}\u001b[0m` : text);
    const lines = report_words/* TOOL_CHANGES */.ZS.flatMap(([key, to]) => {
        const list = changes[key];
        return list.length === 0
            ? []
            : [
                `${(0,report_words/* counted */.hS)(list.length, "tool becomes", "tools become")} ${to}`,
                ...list.map((c) => (0,report_escape/* logLine */.BP)("  ", JSON.stringify(c.tool), ` was ${c.from}`, escaped(c))),
            ];
    });
    const classes = (0,counts/* toldClasses */.qm)(changes).map((c) => paint((0,report_escape/* logLine */.BP)(`  ${c.from} -> ${c.to}  `, c.description), c.relaxed));
    const followed = (0,counts/* explainedClasses */.Hc)(changes).length;
    const recorded = fixtures.map((f) => (0,report_escape/* logLine */.BP)("  ", JSON.stringify(f.intent), "  ", (0,answers/* fixtureWords */.z)(f)));
    return [
        ...lines,
        ...(classes.length === 0 ? [] : [(0,report_words/* counted */.hS)(classes.length, "kind of call changes", "kinds of calls change"), ...classes]),
        ...(followed === 0 ? [] : [(0,report_words/* explainedWords */.aP)(followed)]),
        ...(recorded.length === 0 ? [] : [(0,report_words/* counted */.hS)(recorded.length, "recorded intent changes", "recorded intents change"), ...recorded]),
        ...changes.not_analysed.map((what) => (0,report_escape/* logLine */.BP)("not analysed: ", what)),
        verdictLine(changes, lines.length + classes.length + followed + recorded.length),
        "",
    ].join("\n");
}
function changesMarkdown(changes, fixtures) {
    const tools = report_words/* TOOL_CHANGES */.ZS.flatMap(([key, to]) => {
        const list = changes[key];
        return list.length === 0
            ? []
            : [`**${(0,report_words/* counted */.hS)(list.length, "tool becomes", "tools become")} \`${to}\`**`, "", ...list.map((c) => `- ${(0,report_escape/* codeSpan */.SS)(c.tool)} was \`${c.from}\``), ""];
    });
    const followed = (0,counts/* explainedClasses */.Hc)(changes).length;
    const classes = (0,counts/* toldClasses */.qm)(changes).flatMap((c) => [
        `\`${c.from}\` → \`${c.to}\`${c.relaxed ? " (relaxed)" : ""}: ${(0,report_escape/* markdownText */.p7)(c.description)}`,
        "",
        "<details><summary>A witness intent</summary>",
        "",
        (0,report_escape/* codeFence */.d6)((0,report_escape/* jsonSource */.uT)(c.witness.replace(/\n+$/u, "")), "json"),
        "",
        "</details>",
        "",
    ]);
    const recorded = fixtures.length === 0
        ? []
        : [
            "**Recorded intents that change**",
            "",
            ...fixtures.map((f) => `- ${(0,report_escape/* codeSpan */.SS)(f.intent)}: \`${f.from.verdict}\` → \`${f.to.verdict}\`${differing(f)}`),
            "",
        ];
    const open = changes.not_analysed.map((what) => `- not analysed: ${(0,report_escape/* markdownText */.p7)(what)}`);
    return [
        ...tools,
        ...classes,
        ...(followed === 0 ? [] : [`${(0,report_words/* explainedWords */.aP)(followed)}.`, ""]),
        ...recorded,
        ...(open.length === 0 ? [] : [...open, ""]),
        verdictLine(changes, tools.length + classes.length + followed + recorded.length),
        "",
    ].join("\n");
}
function differing(change) {
    const words = (0,answers/* answerMarkdown */.c)(change, report_escape/* codeSpan */.SS);
    return words === "" ? "" : `, ${words}`;
}
function escaped(change) {
    return change.escaped === undefined ? "" : ` (${change.escaped})`;
}
function verdictLine(changes, told) {
    if (changes.undecided === true && !changes.relaxed)
        return "The comparison did not come to an end: a relaxation is not ruled out.";
    if (told > 0)
        return changes.relaxed ? "The change relaxes the policy." : "The change relaxes nothing that was analysed.";
    return changes.not_analysed.length === 0 ? "No change: every class of intents has the same verdict." : "No change was found; see what was not analysed.";
}

;// CONCATENATED MODULE: ./lib/src/report/sync-marker.js

function syncMarkerLine({ head, run, state }) {
    return `${MARKER_START}:sync head=${/^[0-9a-f]+$/u.test(head) ? head : "none"}${run === undefined ? "" : ` run=${String(run)}`} state=${state} -->`;
}
function readSyncMarker(body) {
    const found = /^<!-- registry-policy:sync head=([0-9a-f]{7,64}|none)(?: run=([0-9]{1,15}))? state=(draft|ready) -->(?:\r?\n|$)/u.exec(body);
    if (found === null)
        return undefined;
    const [, head = "", run, state] = found;
    return { head, run: run === undefined ? undefined : Number(run), state: state === "draft" ? "draft" : "ready" };
}
function sameBody(a, b) {
    const plain = (body) => body
        .replaceAll("\r\n", "\n")
        .trimEnd()
        .replace(/^(<!-- registry-policy:sync head=\S+) run=[0-9]+/u, "$1");
    return plain(a) === plain(b);
}

;// CONCATENATED MODULE: ./lib/src/report/sync-body.js






const SHOWN = { reasons: 8, stubs: 3, commands: 20, notes: 4, forecasts: 4, names: 5 };
const COMMAND_NAME = 160;
function syncBody(input) {
    const top = (0,report_escape/* guardText */.hG)([syncMarkerLine(input.marker), ...held(input), ...removals(input), ...notes(input)].join("\n\n"));
    const foot = (0,report_escape/* guardText */.hG)(foretold(input.forecasts).join("\n\n"));
    const room = COMMENT_CHARACTERS - top.length - foot.length - 10;
    const { head: _head, ...report } = input.report;
    return `${top}\n\n${markdown(report, { limit: room }).trimEnd()}${foot === "" ? "" : `\n\n${foot}`}\n`;
}
function held({ reasons, stubs }) {
    if (reasons.length === 0)
        return [];
    const lines = reasons
        .slice(0, SHOWN.reasons)
        .map((r) => `> - ${(0,report_escape/* markdownText */.p7)((0,report_words/* shortText */.os)(r.message))}.${r.help === undefined ? "" : ` ${(0,report_escape/* markdownText */.p7)((0,report_words/* shortText */.os)(r.help))}`}`);
    const head = [
        "> [!WARNING]",
        `> **Draft: ${(0,report_words/* counted */.hS)(reasons.length, "reason")} why this is no routine change.**`,
        ">",
        ...lines,
        ...more(reasons.length - SHOWN.reasons, "> - "),
    ].join("\n");
    const files = stubs.slice(0, SHOWN.stubs).flatMap((stub) => [(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(stub.path)), (0,report_escape/* codeFence */.d6)(stub.text.trimEnd(), "yaml")]);
    if (files.length === 0)
        return [head];
    const how = `If this is right, acknowledge it by name: commit ${stubs.length === 1 ? "this file" : "these files"}, filled in, to this branch. It is good for exactly this change.`;
    return [head, how, ...files, ...more(stubs.length - SHOWN.stubs, "")];
}
function removals({ reasons, removed }) {
    if (reasons.length === 0 || removed.length === 0)
        return [];
    const usable = removed.filter((name) => name.length <= COMMAND_NAME);
    const commands = usable.slice(0, SHOWN.commands).map(blockCommand);
    const rest = removed.length - commands.length;
    const head = `**Removals need not wait**: ${(0,report_words/* counted */.hS)(removed.length, "name")} left the registry. Each of these commands blocks one at once, in a change that passes at every stage:`;
    return [head, ...(commands.length === 0 ? [] : [(0,report_escape/* codeFence */.d6)(commands.join("\n"))]), ...more(rest, "")];
}
function blockCommand(name) {
    const plain = /^[A-Za-z0-9_.:/@][A-Za-z0-9_.:/@-]*$/u.test(name);
    return `${product/* NAME */.o} block --reason 'left the registry' -- ${plain ? name : `'${name.replaceAll("'", "'\\''")}'`}`;
}
function notes({ notes: all, ownToken }) {
    const token = "Opened with the token that every workflow is given, so checks of this pull request start only after somebody with write access approves their runs, or closes and re-opens it.";
    return [...all.slice(0, SHOWN.notes).map((note) => (0,report_escape/* markdownText */.p7)((0,report_words/* shortText */.os)(note))), ...more(all.length - SHOWN.notes, ""), ...(ownToken ? [token] : [])];
}
function foretold(forecasts) {
    const told = forecasts.flatMap((f) => [...aging(f), ...low(f)]);
    if (told.length === 0)
        return [];
    const most = SHOWN.forecasts * 2;
    return ["### If nothing is done", ...told.slice(0, most), ...more(told.length - most, "")];
}
function aging({ id, maxAge, falls }) {
    const [first] = falls;
    if (first === undefined)
        return [];
    const soon = falls.filter((f) => f.at === first.at);
    const tools = new Set(falls.flatMap((f) => f.tools)).size;
    const rest = falls.length - soon.length;
    const what = `${sync_body_list(soon.map((f) => f.server))} ${soon.length === 1 ? "falls" : "fall"} out of trust (${(0,report_escape/* codeSpan */.SS)(first.verdict)})${toolWords(soon)}`;
    const later = rest === 0
        ? ""
        : ` By ${(0,report_escape/* codeSpan */.SS)(falls.at(-1)?.at ?? first.at)} ${(0,report_words/* counted */.hS)(rest, "more server follows", "more servers follow")}, ${(0,report_words/* counted */.hS)(tools, "tool")} in all.`;
    return [`${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(id))} passes ${(0,report_escape/* codeSpan */.SS)("mcp_trust.max_age")} (${(0,report_escape/* codeSpan */.SS)(maxAge)}) on ${(0,report_escape/* codeSpan */.SS)(first.at)}: ${what}.${later}`];
}
function low({ id, minScore, below }) {
    if (below.length === 0)
        return [];
    const one = below.length === 1;
    return [
        `${(0,report_words/* counted */.hS)(below.length, "server")} of ${(0,report_escape/* codeSpan */.SS)((0,report_words/* shortName */.EU)(id))} ${one ? "is" : "are"} under ${(0,report_escape/* codeSpan */.SS)("min_score")} ${String(minScore)}: ${sync_body_list(below.map((b) => b.server))}${toolWords(below)}.`,
    ];
}
function toolWords(servers) {
    const names = [...new Set(servers.flatMap((s) => s.tools))];
    return names.length === 0 ? "" : `, and with ${servers.length === 1 ? "it" : "them"} ${(0,report_words/* counted */.hS)(names.length, "approved tool")}: ${sync_body_list(names)}`;
}
function sync_body_list(names) {
    const shown = names.slice(0, SHOWN.names).map((name) => (0,report_escape/* markdownText */.p7)((0,report_words/* quoted */.TL)(name)));
    return `${shown.join(", ")}${names.length > shown.length ? ` and ${String(names.length - shown.length)} more` : ""}`;
}
function more(n, lead) {
    return n > 0 ? [`${lead}… and ${String(n)} more.`] : [];
}

;// CONCATENATED MODULE: ./lib/src/report/index.js

























/***/ }),

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ REPORT_SCHEMA),
/* harmony export */   Fq: () => (/* binding */ ERROR_SCHEMA),
/* harmony export */   yG: () => (/* binding */ GATE_SCHEMA)
/* harmony export */ });
const REPORT_SCHEMA = "registry-policy.report/1";
const GATE_SCHEMA = "registry-policy.gate/1";
const ERROR_SCHEMA = "registry-policy.error/1";


/***/ })

};
