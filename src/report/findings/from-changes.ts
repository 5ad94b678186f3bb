/** Findings for tools, classes of calls and servers whose verdict changes. */
import { severityOf, type Verdict } from "../../gait/verdict.ts";
import type { ClassChange, PolicyReport, ServerChange, SnapshotReport, ToolChange } from "../types.ts";
import { toldClasses } from "../counts.ts";
import { quoted, spelling, standing, TOOL_CHANGES } from "../words.ts";
import { at, RANK, type Finding, type RelatedPlace } from "./finding.ts";

/** One finding a changed tool and class of calls that does not follow from it. Relaxing is a warning, tightening a note. */
export function changeFindings(policy: PolicyReport): readonly Finding[] {
  const tools = TOOL_CHANGES.flatMap(([key, to]) => policy.changes[key].map((change) => toolFinding(policy, key, to, change)));
  return [...tools, ...toldClasses(policy.changes).map((change) => classFinding(policy, change))];
}

function toolFinding(policy: PolicyReport, code: string, to: Verdict, change: ToolChange): Finding {
  const relaxes = severityOf(change.to) < severityOf(change.from);
  const spelled = spelling(change);
  const name = `${quoted(change.tool)}${spelled === undefined ? "" : ` (spelled ${quoted(spelled)})`}`;
  const from = change.server === undefined ? "" : ` of server ${quoted(change.server)}`;
  const why = change.reason === undefined ? "" : `: ${change.reason}`;
  const inPolicy: RelatedPlace[] =
    change.policy_file === undefined
      ? []
      : [
          {
            file: change.policy_file,
            ...(change.policy_line === undefined ? {} : { line: change.policy_line }),
            message: "the line of the policy",
          },
        ];
  const [first, ...rest] = change.file === undefined ? inPolicy : [change, ...inPolicy];
  return {
    code,
    severity: relaxes ? "warning" : "note",
    title: `Becomes ${standing(to)}${change.side === "base" ? " (removed here)" : ""}`,
    message: `${name}${from} becomes ${standing(to)} (was ${change.from}) in policy ${quoted(policy.id)}${why}`,
    policy: policy.id,
    subject: change.tool,
    ...(first === undefined ? {} : at(first)),
    related: rest.flatMap((place) => (isPlace(place) ? [place] : [])),
    rank: to === "allow" ? RANK.allowed : relaxes ? RANK.relaxed : RANK.tightened,
  };
}

function isPlace(place: ToolChange | RelatedPlace): place is RelatedPlace {
  return "message" in place;
}

function classFinding(policy: PolicyReport, change: ClassChange): Finding {
  return {
    code: change.relaxed ? "class_relaxed" : "class_tightened",
    severity: change.relaxed ? "warning" : "note",
    title: `${change.relaxed ? "Calls become milder" : "Calls become stricter"}${change.side === "base" ? " (removed here)" : ""}`,
    message: `${change.description}: ${standing(change.to)} (was ${change.from}) in policy ${quoted(policy.id)}`,
    policy: policy.id,
    subject: change.description,
    file: policy.output,
    line: change.policy_line ?? 1,
    related: [],
    rank: change.relaxed ? RANK.relaxed : RANK.tightened,
  };
}

/** One finding a server that comes into or falls out of trust. */
export function serverFindings(snapshot: SnapshotReport): readonly Finding[] {
  const one = (change: ServerChange, trusted: boolean): Finding => ({
    code: trusted ? "newly_trusted" : "newly_untrusted",
    severity: trusted ? "warning" : "note",
    title: trusted ? "Becomes trusted" : "Becomes untrusted",
    message: `server ${quoted(change.server)} becomes ${trusted ? "trusted" : "untrusted"} in snapshot ${quoted(snapshot.id)}${reasons(change)}`,
    policy: snapshot.id,
    subject: change.server,
    ...at(change),
    related: [],
    rank: trusted ? RANK.allowed : RANK.tightened,
  });
  return [...snapshot.changes.newly_trusted.map((c) => one(c, true)), ...snapshot.changes.newly_untrusted.map((c) => one(c, false))];
}

function reasons(change: ServerChange): string {
  return change.reason_codes.length === 0 ? "" : `: ${change.reason_codes.join(", ")}`;
}
