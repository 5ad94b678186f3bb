/** One policy, in the order in which a reader must see its parts. */
import { severityOf } from "../../gait/verdict.ts";
import { comparison, explainedClasses, provenUnchanged, toldClasses, withoutChanges } from "../counts.ts";
import { namedTools } from "../findings/index.ts";
import { fixtureWords } from "../answers.ts";
import { ownDiagnostics } from "../told.ts";
import type { PolicyReport, Report, ToolChange } from "../types.ts";
import { counted, explainedWords, moveWords, newWords, place, quoted, shortName, shortText, spelling, standing, TOOL_CHANGES } from "../words.ts";
import { blank, diagnosticLines, helpLine, item } from "./items.ts";
import { lengthOf, type Line } from "./lines.ts";
import { coverageLines, staleLines, testLines } from "./results.ts";

/** Columns that a name may take before what follows it is no longer aligned. */
const NAME_COLUMNS = 44;

/** Fixtures that are named before the rest is counted. */
const FIXTURES = 10;

/** Changes first, then whether enforcement changes, then what fails. */
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
    ...classLines(policy),
    ...fixtureLines(policy),
    ...honestyLines(report, policy),
    ...rolloutLines(policy),
    ...testLines(policy),
    ...staleLines(policy),
    ...coverageLines(policy),
    ...diagnosticLines(ownDiagnostics(policy)),
  ];
}

function classLines({ changes }: PolicyReport): readonly Line[] {
  const followed = explainedClasses(changes).length;
  return [
    ...toldClasses(changes).map((c) => item(`${c.from} -> ${c.to}  `, c.relaxed ? "yellow" : "green", shortText(c.description))),
    ...(followed === 0 ? [] : [item("", "dim", explainedWords(followed))]),
  ];
}

/** The first fixtures that are answered differently, then how many there are besides. */
function fixtureLines({ fixture_changes: changed }: PolicyReport): readonly Line[] {
  const left = changed.length - FIXTURES;
  return [
    ...changed.slice(0, FIXTURES).map((f) => item("fixture: ", "dim", `${shortName(f.intent)}  ${fixtureWords(f)}`)),
    ...(left > 0 ? [item("fixture: ", "dim", `${counted(left, "more is", "more are")} answered differently`)] : []),
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
  if (state === "new") return [item("new: ", "bold", newWords(policy))];
  if (provenUnchanged(report, policy)) return [item("no change: ", "dim", "as enforced, every call gets the verdict that it got before")];
  const lead = withoutChanges(changes) ? [item("no change was found", "dim", changes.not_analysed.length > 0 ? "; not analysed:" : "")] : [];
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
      item(allowed ? "not proven yet: " : "refused: ", allowed ? "dim" : "red", `${m.code}: ${shortText(m.message + namedTools(m))}`),
      ...helpLine(m.help),
    ]),
    ...(staged.length === 0
      ? []
      : [item("staged: ", "dim", counted(staged.length, "tool stays dry_run until it is proven", "tools stay dry_run until they are proven"))]),
  ];
}
