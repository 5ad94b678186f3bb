/** The report as Markdown for GitHub: full, or shortened to a limit. */
import { codeSpan } from "../escape/index.ts";
import type { Report } from "../types.ts";
import { shortName } from "../words.ts";
import { text, type Block, type Section } from "./blocks.ts";
import { diagnostics } from "./diagnostics.ts";
import { fit, type Limit } from "./fit.ts";
import { headline } from "./headline.ts";
import { judges } from "./judges.ts";
import { policySection, snapshotSection } from "./sections.ts";

/** What a document has beside the report. */
export interface DocumentOptions {
  readonly limit?: Limit;
  /** A first line of ours: the marker of the sticky comment. */
  readonly marker?: string;
  /** Where the full report is; only an address of https is linked. */
  readonly reportUrl?: string;
}

/** The whole report as Markdown, fitted into the limit. */
export function document(report: Report, options: DocumentOptions = {}): string {
  const top: readonly Block[] = [
    ...(options.marker === undefined ? [] : [text(options.marker)]),
    ...headline(report),
    ...judges(report),
    ...diagnostics(report.diagnostics),
  ];
  const sections: readonly Section[] = [
    { keep: 0, blocks: top },
    ...report.policies.map((policy) => policySection(report, policy)),
    ...report.snapshots.map((snapshot) => snapshotSection(report, snapshot)),
    { keep: 0, blocks: [text("---", "", footer(report, options.reportUrl))] },
  ];
  return fit(sections, options.limit);
}

function footer(report: Report, url: string | undefined): string {
  const side = (words: string, ref: string | undefined): readonly string[] => (ref === undefined ? [] : [`${words} ${codeSpan(shortName(shortCommit(ref)))}`]);
  const parts = [
    ...side("base", report.base),
    ...side("head", report.head),
    `semantics of gait ${codeSpan(report.gait)}, engine \`${report.engine}\``,
    `version ${codeSpan(report.version)}`,
    ...(url !== undefined && isSafeUrl(url) ? [`[full report](${url})`] : []),
  ];
  return `Changes are shown as enforced, whatever the stage is. ${parts.join(" · ")}`;
}

/** Nothing that could end the link or be shown as another address. */
function isSafeUrl(url: string): boolean {
  return url.length <= 2000 && /^https:\/\/[A-Za-z0-9.:-]+(?:\/[A-Za-z0-9._~/?=&%#-]*)?$/.test(url);
}

/** A commit as people write it; what is no commit stays as it is. */
function shortCommit(ref: string): string {
  return /^[0-9a-f]{40}$/.test(ref) ? ref.slice(0, 12) : ref;
}
