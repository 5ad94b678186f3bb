/** The parts of the terminal's report, in the order in which a reader must see them. */
import type { Diagnostic, Severity } from "../../diagnostic.ts";
import { severityOf } from "../../gait/verdict.ts";
import { comparison, provenUnchanged, withoutChanges } from "../counts.ts";
import { namedTools, testWords } from "../findings/index.ts";
import { renderAgain, testAgain } from "../fixes.ts";
import { ownDiagnostics } from "../told.ts";
import type { PolicyReport, Report, ServerChange, SnapshotReport, ToolChange } from "../types.ts";
import { counted, moveWords, place, quoted, shortName, shortText, spelling, standing, TOOL_CHANGES } from "../words.ts";
import { lengthOf, type Line, type Style } from "./lines.ts";

/** Columns that a name may take before what follows it is no longer aligned. */
const NAME_COLUMNS = 44;

export function judgeLines(report: Report): readonly Line[] {
  const judges = report.judges_changed.map((c): Line => {
    const milder = c.change === "weakened" || c.change === "removed";
    return item(`${c.kind} ${c.change}: `, milder ? "yellow" : "dim", `${shortText(c.message)}${after(place(c))}`);
  });
  const exceptions = report.exceptions.map((e): Line => {
    const style: Style = e.state === "used" || e.state === "unused" ? "yellow" : "red";
    const why = `${quoted(e.kind)} by ${quoted(e.actor)} until ${quoted(e.expires)}: ${quoted(e.reason)}${e.message === undefined ? "" : `; ${shortText(e.message)}`}${after(e.file)}`;
    return item(`exception ${e.state === "used" ? "in force" : e.state}: `, style, why);
  });
  return [...titled("What judges was changed", judges), ...titled("Exceptions", exceptions)];
}

/** What belongs to no single policy. */
export function findingLines(report: Report): readonly Line[] {
  return titled("The run as a whole", diagnosticLines(report.diagnostics), report.diagnostics.length);
}

export function policyLines(report: Report, policy: PolicyReport): readonly Line[] {
  const from = policy.rollout.move?.from ?? policy.base_stage;
  const stage = from === undefined || from === policy.stage ? policy.stage : `${from} -> ${policy.stage}`;
  return [
    blank(),
    {
      indent: 0,
      lead: [{ text: shortName(policy.id), style: "bold" }, { text: `  ${stage}` }],
      body: `  (${shortName(policy.config)})`,
    },
    ...toolLines(policy),
    ...policy.changes.classes.map((c) =>
      item(`${c.from} -> ${c.to}  `, c.relaxed ? "yellow" : "green", shortText(c.description)),
    ),
    ...honestyLines(report, policy),
    ...rolloutLines(policy),
    ...testLines(policy),
    ...staleLines(policy),
    ...diagnosticLines(ownDiagnostics(policy)),
  ];
}

function toolLines(policy: PolicyReport): readonly Line[] {
  const all = TOOL_CHANGES.flatMap(([key]) => policy.changes[key]);
  const width = Math.min(NAME_COLUMNS, Math.max(0, ...all.slice(0, 1000).map((c) => lengthOf(shortName(c.tool)))));
  return all.map((change) => toolLine(change, width));
}

function toolLine(change: ToolChange, width: number): Line {
  const relaxed = severityOf(change.to) < severityOf(change.from);
  const name = shortName(change.tool);
  const spelled = spelling(change);
  const details = [
    `${standing(change.to)}, was ${change.from}`,
    spelled === undefined ? undefined : `spelled ${spelled}`,
    change.server === undefined ? undefined : `server ${quoted(change.server)}`,
    place(change),
    change.reason === undefined ? undefined : shortText(change.reason),
  ];
  return {
    indent: 2,
    lead: [
      { text: relaxed ? "+ " : "- ", style: relaxed ? "yellow" : "green" },
      { text: name, style: "bold" },
      { text: " ".repeat(Math.max(0, width - lengthOf(name)) + 2) },
    ],
    body: details.filter((d) => d !== undefined).join("  "),
  };
}

function honestyLines(report: Report, policy: PolicyReport): readonly Line[] {
  const { changes } = policy;
  const state = comparison(report, policy);
  if (state === "no_base") return [];
  if (state === "new") return [item("new: ", "bold", "there is nothing on the base to compare it with")];
  if (provenUnchanged(report, policy))
    return [item("no change: ", "dim", "as enforced, every call is answered as before")];
  const lead = withoutChanges(changes)
    ? [item("no change was found", "dim", changes.not_analysed.length > 0 ? "; not analysed:" : "")]
    : [];
  return [...lead, ...changes.not_analysed.map((what) => item("not analysed: ", "yellow", shortText(what)))];
}

function rolloutLines(policy: PolicyReport): readonly Line[] {
  const { move, missing, allowed, staged } = policy.rollout;
  const words = moveWords(policy);
  const clock = policy.rollout.clock === undefined ? "" : `; clock: ${shortText(policy.rollout.clock)}`;
  return [
    ...(move === undefined || words === undefined
      ? []
      : [
          item(
            "stage: ",
            "bold",
            `${words}; ${counted(move.starts.length, "kind of call starts", "kinds of calls start")} running, ${String(move.stops.length)} stop${clock}`,
          ),
        ]),
    ...(allowed || missing.length > 0 ? [] : [item("refused by the rollout rules", "red", "")]),
    ...missing.flatMap((m) => [
      item(
        allowed ? "not proven yet: " : "refused: ",
        allowed ? "dim" : "red",
        `${m.code}: ${shortText(m.message + namedTools(m))}`,
      ),
      ...helpLine(m.help),
    ]),
    ...(staged.length === 0
      ? []
      : [
          item(
            "staged: ",
            "dim",
            counted(staged.length, "tool stays dry_run until it is proven", "tools stay dry_run until they are proven"),
          ),
        ]),
  ];
}

export function snapshotLines(snapshot: SnapshotReport): readonly Line[] {
  const one = (change: ServerChange, trusted: boolean): Line =>
    item(
      trusted ? "+ " : "- ",
      trusted ? "yellow" : "green",
      `${shortName(change.server)}  ${trusted ? "trusted" : "untrusted"}  ${change.reason_codes.map(shortName).join(", ")}${after(place(change))}`,
    );
  return [
    blank(),
    {
      indent: 0,
      lead: [
        { text: shortName(snapshot.id), style: "bold" },
        { text: `  trust snapshot, ${counted(snapshot.entries, "entry", "entries")}` },
      ],
    },
    ...snapshot.changes.newly_trusted.map((c) => one(c, true)),
    ...snapshot.changes.newly_untrusted.map((c) => one(c, false)),
    ...(snapshot.forecast ?? []).map((f) =>
      item(
        "forecast: ",
        "yellow",
        `${quoted(f.server)} falls out of trust at ${shortName(f.at)}: ${shortText(f.reason)}`,
      ),
    ),
    ...testLines(snapshot),
    ...staleLines(snapshot),
    ...diagnosticLines(ownDiagnostics(snapshot)),
  ];
}

function testLines(part: PolicyReport | SnapshotReport): readonly Line[] {
  const failed = part.tests.cases.filter((t) => !t.passed);
  const { passed } = part.tests;
  return [
    ...failed.flatMap((t) => [
      item("test failed: ", "red", `${testWords(t)}${after(place(t))}`),
      ...helpLine("rollout" in part ? testAgain(part, t) : undefined),
    ]),
    ...(part.tests.failed + passed === 0
      ? []
      : [item("tests: ", "dim", `${String(passed)} passed, ${String(part.tests.failed)} failed`)]),
  ];
}

function staleLines(part: PolicyReport | SnapshotReport): readonly Line[] {
  return part.stale
    ? [
        item("stale: ", "red", `${quoted(part.output)} differs from what its inputs render to`),
        ...helpLine(renderAgain(part)),
      ]
    : [];
}

/** Diagnostics with what to do about them; also for commands that have no report. */
export function diagnosticLines(list: readonly Diagnostic[]): readonly Line[] {
  return list.flatMap((d) => [
    item(`${d.severity}: `, SEVERITY_STYLE[d.severity], `${d.code}: ${shortText(d.message)}${after(place(d))}`),
    ...helpLine(d.help),
  ]);
}

const SEVERITY_STYLE: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", note: "dim" };

function helpLine(help: string | undefined): readonly Line[] {
  return help === undefined ? [] : [{ indent: 6, lead: [{ text: "-> ", style: "cyan" }], body: shortText(help) }];
}

function titled(title: string, lines: readonly Line[], n = lines.length): readonly Line[] {
  return lines.length === 0
    ? []
    : [blank(), { indent: 0, lead: [{ text: `${title} (${String(n)})`, style: "bold" }] }, ...lines];
}

function item(lead: string, style: Style, body: string): Line {
  return { indent: 2, lead: [{ text: lead, style }], body };
}

function after(where: string | undefined): string {
  return where === undefined ? "" : `  ${shortName(where)}`;
}

function blank(): Line {
  return { indent: 0, lead: [] };
}
