/** What a reader must see in ten seconds: which tools change, by name, and whether enforcement does. A list, as it fits any width. */
import { severityOf, type Verdict } from "../../gait/verdict.ts";
import { toldClasses, toolsChange } from "../counts.ts";
import { clip, codeSpan, markdownText, visible } from "../escape/index.ts";
import type { ClassChange, JudgeChange, PolicyReport, Report, ToolChange } from "../types.ts";
import { isMilder } from "./judges.ts";
import { unchangedWords } from "../totals.ts";
import { becoming, briefName, classWords, counted, moveWords, spelling, TOOL_CHANGES } from "../words.ts";

/** Files that the line on judges names of each kind before it counts the rest. */
const JUDGES_NAMED = 4;

/** Names that one line shows before it counts the rest. */
const NAMED = 12;

/** Code points of a class of calls in the first lines. */
const CLASS_POINTS = 160;

/** A list in Markdown, or the one sentence that nothing is known to change. */
export function glance(report: Report): readonly string[] {
  const found = changeLines(report);
  const rest = [
    ...notAnalysedLine(report),
    ...report.policies
      .filter((p) => p.rollout.move !== undefined)
      .slice(0, NAMED)
      .map(moveLine),
    ...exceptionsLine(report),
  ];
  const lines = [...judgesLine(report), ...(found.length === 0 ? [unchangedWords(report)] : found), ...rest];
  return lines.length === 1 && found.length === 0 ? lines : lines.map((line) => `- ${line}`);
}

function changeLines(report: Report): readonly string[] {
  return [
    ...TOOL_CHANGES.flatMap(([key, to]) => toolsLine(report, key, to)),
    ...classesLine(report),
    ...serversLine(report, "newly_trusted", "trusted"),
    ...serversLine(report, "newly_untrusted", "untrusted"),
  ];
}

function notAnalysedLine(report: Report): readonly string[] {
  const policies = report.policies.filter((p) => p.changes.not_analysed.length > 0);
  if (policies.length === 0) return [];
  const named = policies.slice(0, NAMED).map(({ id }) => codeSpan(briefName(id)));
  const left = policies.length - named.length;
  return [`**Not everything was compared** in ${named.join(", ")}${left > 0 ? ` and ${counted(left, "more policy", "more policies")}` : ""}, see below`];
}

type ToolKey = (typeof TOOL_CHANGES)[number][0];

/** What judges, by kind, in words. */
const JUDGES: Readonly<Record<JudgeChange["kind"], readonly [one: string, many: string]>> = {
  test: ["test", "tests"],
  config: ["config", "configs"],
  fixture: ["fixture", "fixtures"],
  workflow: ["workflow", "workflows"],
  exception: ["exception", "exceptions"],
  deny: ["deny list", "deny lists"],
  evidence: ["evidence file", "evidence files"],
  staged: ["staged file", "staged files"],
};

function judgesLine(report: Report): readonly string[] {
  const groups = new Map<string, { readonly kind: JudgeChange["kind"]; readonly words: string; readonly files: string[] }>();
  for (const { kind, change, file } of report.judges_changed) {
    const words = isMilder(change) ? `**${change}**` : change;
    const group = groups.get(`${kind} ${change}`) ?? { kind, words, files: [] };
    group.files.push(file);
    groups.set(`${kind} ${change}`, group);
  }
  if (groups.size === 0) return [];
  const parts = [...groups.values()].map(({ kind, words, files }) => {
    const named = [...new Set(files)].slice(0, JUDGES_NAMED).map((file) => codeSpan(briefName(file)));
    const left = new Set(files).size - named.length;
    return `${counted(files.length, ...JUDGES[kind])} ${words} (${named.join(", ")}${left > 0 ? ` and ${String(left)} more` : ""})`;
  });
  return [`**What judges was changed, too**: ${parts.join("; ")}`];
}

/** `**3 tools become allowed** (before: dry_run): a, b, c`, with their policies where the report has several. */
function toolsLine(report: Report, key: ToolKey, to: Verdict): readonly string[] {
  const parts = report.policies.filter((p) => p.changes[key].length > 0);
  const all = parts.flatMap((p) => p.changes[key]);
  if (all.length === 0) return [];
  let room = NAMED;
  const named = parts.flatMap((policy) => {
    const shown = policy.changes[key].slice(0, room).map(toolName);
    room -= shown.length;
    return shown.length === 0 ? [] : [`${shown.join(", ")}${inPolicy(report, policy)}`];
  });
  const left = all.length - NAMED;
  return [`**${becoming(all.length, to)}** (${before(all)}): ${named.join("; ")}${left > 0 ? ` and ${counted(left, "more tool")}` : ""}`];
}

/** With its spelling where a letter may be taken for another. */
function toolName(change: ToolChange): string {
  const spelled = spelling(change);
  const name = codeSpan(briefName(change.tool));
  return spelled === undefined ? name : `${name} (spelled ${codeSpan(briefName(spelled))})`;
}

function inPolicy(report: Report, policy: PolicyReport): string {
  return report.policies.length < 2 ? "" : ` in ${codeSpan(briefName(policy.id))}`;
}

/** What the tools were: one verdict, or how many had which. */
function before(list: readonly ToolChange[]): string {
  const counts = new Map<Verdict, number>();
  for (const { from } of list) counts.set(from, (counts.get(from) ?? 0) + 1);
  const parts = [...counts].map(([verdict, n]) => (counts.size === 1 ? `\`${verdict}\`` : `${String(n)} \`${verdict}\``));
  return `before: ${parts.join(", ")}`;
}

function classesLine(report: Report): readonly string[] {
  const told = report.policies.flatMap((p) => toldClasses(p.changes));
  const milder = told.filter((c) => c.relaxed).length;
  if (told.length === 0) return [];
  const words = classWords(
    told.length,
    report.policies.some((p) => toolsChange(p.changes)),
  );
  return [`**${words}** (${String(milder)} milder, ${String(told.length - milder)} stricter)${worstClass(told)}`];
}

/** The class that falls furthest, in a few words: who decides is said below. */
function worstClass(told: readonly ClassChange[]): string {
  const fall = ({ from, to }: ClassChange): number => severityOf(from) - severityOf(to);
  const [worst] = told.filter((c) => c.relaxed).sort((a, b) => fall(b) - fall(a));
  if (worst === undefined) return "";
  const [calls = ""] = worst.description.split(" (before: ");
  return `, first of all \`${worst.from}\` → \`${worst.to}\` for ${markdownText(clip(visible(calls), CLASS_POINTS))}`;
}

function serversLine(report: Report, key: "newly_trusted" | "newly_untrusted", word: string): readonly string[] {
  const all = report.snapshots.flatMap((s) => s.changes[key]);
  if (all.length === 0) return [];
  const named = all.slice(0, NAMED).map(({ server }) => codeSpan(briefName(server)));
  const left = all.length - named.length;
  return [
    `**${counted(all.length, "server becomes", "servers become")} ${word}**: ${named.join(", ")}${left > 0 ? ` and ${counted(left, "more server")}` : ""}`,
  ];
}

function moveLine(policy: PolicyReport): string {
  return `**Stage**: ${codeSpan(briefName(policy.id))} ${moveWords(policy) ?? ""}${policy.rollout.allowed ? "" : ", **which is refused**"}`;
}

function exceptionsLine(report: Report): readonly string[] {
  const { exceptions } = report;
  const used = exceptions.filter((e) => e.state === "used");
  if (exceptions.length === 0) return [];
  const what = used.map((e) => codeSpan(briefName(e.kind)) + (e.policy === undefined ? "" : ` for ${codeSpan(briefName(e.policy))}`));
  const left = used.length - NAMED;
  const words =
    used.length === 0
      ? ""
      : `**${counted(used.length, "exception")} in force**: ${what.slice(0, NAMED).join(", ")}${left > 0 ? ` and ${String(left)} more` : ""}`;
  const others = exceptions.length - used.length;
  return [[words, others === 0 ? "" : `${counted(others, "exception")} without effect`].filter((part) => part !== "").join(", ")];
}
