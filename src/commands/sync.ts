/** `sync`: what a schedule runs once an earlier step has put the export in place. */
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { GitHubError } from "../github-error.ts";
import { InputError } from "../input-error.ts";
import { logLine, syncBody, totals } from "../report/index.ts";
import type { Report } from "../report/types.ts";
import { commitBase } from "./base.ts";
import type { Context } from "./context.ts";
import { sameBytes } from "./same-bytes.ts";
import { loadSide } from "./side.ts";
import { branchName } from "./sync-branch.ts";
import { mayHeal, refusedByGitHub } from "./sync-errors.ts";
import { changedExports, planSync, type PlanOptions, type SyncPlan } from "./sync-plan.ts";
import { converge, TITLE, type Outcome } from "./sync-pull.ts";

/** What a sync is asked, and whether it opens a pull request. */
export interface SyncOptions extends PlanOptions {
  readonly pullRequest: boolean;
  /** The `comment-id`, which tells the branches of several syncs apart. */
  readonly commentId?: string | undefined;
}

/** What a sync did. */
export interface SyncResult {
  /** 0, or 3 where a person's work was left alone. */
  readonly exit: 0 | 3;
  readonly state: Outcome["state"] | "written";
  /** What the change means against its base; result and counts are those of the change, not of the sync. */
  readonly report: Report;
  /** Files that differ from the base, sorted. */
  readonly files: readonly string[];
  /** Why it is no routine change. */
  readonly reasons: readonly Diagnostic[];
  /** What happened, each one safe line for a log. */
  readonly lines: readonly string[];
  readonly pullRequestUrl?: string;
}

/** Tries before a ref that keeps moving, or a server that keeps failing, is given up. */
const ROUNDS = 6;
/** Events whose files nobody with write access has reviewed, or that have no export of their own. */
const ROUTINE_EVENTS = ["schedule", "workflow_dispatch", "repository_dispatch", "push"];

/** Writes what changed, or brings it into one pull request. */
export async function sync(context: Context, options: SyncOptions): Promise<SyncResult> {
  return options.pullRequest ? intoPullRequest(context, options) : intoFiles(context, options);
}

async function intoFiles(context: Context, options: SyncOptions): Promise<SyncResult> {
  const { files, git } = context.world;
  const head = await git.head();
  const base = head === undefined ? undefined : await commitBase(context, head);
  const plan = await planSync(context, base, files.tree, new Map(), options);
  const paths = [...plan.files.keys()];
  await files.writeAll(
    [...plan.files].map(([path, text]) => ({ path, text })),
    "workspace",
  );
  const state = paths.length > 0 ? "written" : "unchanged";
  const wrote = paths.length > 0 ? paths.map((path) => logLine("wrote ", path)) : ["Everything is up to date."];
  return resultOf(plan, { exit: 0, state, lines: [...wrote, ...heldLines(plan, "A pull request with this would be a draft: ")] });
}

async function intoPullRequest(context: Context, options: SyncOptions): Promise<SyncResult> {
  const { github, event, world } = context;
  if (github === undefined)
    throw new InputError(
      errorAt(
        "github_missing",
        "--pull-request needs GitHub: it runs in the action, with a token",
        {},
        "Use the action with `command: sync`; on a machine of your own, run sync without --pull-request and commit what it writes.",
      ),
      7,
    );
  if (event !== undefined && !ROUTINE_EVENTS.includes(event.name)) {
    throw new InputError(
      errorAt("event_unsuitable", `sync does not run on the event ${event.name}: its files may be anybody's`, {}, `Use one of ${ROUTINE_EVENTS.join(", ")}.`),
    );
  }
  if ((await world.git.prefix()) !== "")
    throw new InputError(
      errorAt(
        "workspace_inside",
        "the workspace is not the top of the repository",
        {},
        "Check the repository out into the workspace itself (actions/checkout without `path`).",
      ),
    );
  const plans = new Map<string, SyncPlan>();
  for (let round = 1; ; round++) {
    try {
      return await oneRound(context, options, plans);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      if (round >= ROUNDS || !mayHeal(error)) throw refusedByGitHub(error);
    }
  }
}

/** Plans against the default branch as it stands now, and brings the pull request there. */
async function oneRound(context: Context, options: SyncOptions, plans: Map<string, SyncPlan>): Promise<SyncResult> {
  const { github, event } = context;
  if (github === undefined) throw new Error("no GitHub");
  const branch = branchName(options.commentId);
  const defaultBranch = await github.defaultBranch();
  if (branch === defaultBranch)
    throw new InputError(
      errorAt(
        "branch_default",
        `the default branch is called ${branch}, and that one is never touched`,
        {},
        "Give the input `comment-id`, which changes the branch's name.",
      ),
    );
  const base = await github.branch(defaultBranch);
  if (base === undefined) throw new InputError(errorAt("branch_missing", `the default branch ${JSON.stringify(defaultBranch)} has no commit`), 7);
  const plan = plans.get(base) ?? (await planAt(context, options, base));
  plans.set(base, plan);
  const identity = await github.identity();
  const { reasons, stubs, removed, notes } = plan.weighed;
  const counts = totals(plan.report).slice(0, 3);
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
    body: (marker, login) =>
      syncBody({ marker, report: plan.report, reasons, stubs, removed, notes, forecasts: plan.forecasts, ownToken: login === "github-actions[bot]" }),
  });
  return told(plan, outcome, branch);
}

async function planAt(context: Context, options: SyncOptions, id: string): Promise<SyncPlan> {
  const base = await commitBase(context, id);
  // The configuration is the default branch's: of the working tree nothing counts but the exports.
  const exports = await changedExports(context, await loadSide(base.tree, options.configs));
  const own = new Map<string, string>();
  for (const [path, text] of exports) {
    const there = await base.tree.read(path);
    if (there === undefined || !sameBytes(there, new TextEncoder().encode(text))) own.set(path, text);
  }
  return planSync(context, base, base.tree, own, options);
}

function told(plan: SyncPlan, outcome: Outcome, branch: string): SyncResult {
  const address = outcome.pull?.url;
  const url = address === undefined ? {} : { pullRequestUrl: address };
  const number = outcome.pull === undefined ? "" : `#${outcome.pull.number} ${outcome.pull.url}`;
  switch (outcome.state) {
    case "opened":
    case "updated":
    case "current": {
      const words = { opened: "opened", updated: "brought up to date", current: "up to date already:" }[outcome.state];
      const files = [...plan.files.keys()].map((path) => logLine("  changes ", path));
      const own = `${outcome.draft ? "draft pull request" : "pull request"} ${words} `;
      return resultOf(plan, { exit: 0, state: outcome.state, lines: [logLine(own, number), ...files, ...heldLines(plan, "Not routine: ")], ...url });
    }
    case "closed":
      return resultOf(plan, { exit: 0, state: "closed", lines: [logLine("Nothing is left to change: closed the pull request ", number)] });
    case "unchanged":
      return resultOf(plan, { exit: 0, state: "unchanged", lines: ["The default branch holds everything already; there is nothing to change."] });
    case "superseded":
      return resultOf(plan, {
        exit: 0,
        state: "superseded",
        lines: [logLine(`The newer run ${outcome.run} has written the pull request `, number, "; this one gives way.")],
        ...url,
      });
    case "left_alone": {
      const { why } = outcome;
      const report: Report = { ...plan.report, result: "failed", exit_code: 3, diagnostics: [why, ...plan.report.diagnostics] };
      return { ...resultOf(plan, { exit: 3, state: "left_alone", lines: [logLine(why.message, ". ", why.help ?? "", ` (${branch})`)], ...url }), report };
    }
  }
}

function resultOf(plan: SyncPlan, rest: Pick<SyncResult, "exit" | "state" | "lines"> & { readonly pullRequestUrl?: string }): SyncResult {
  return { report: plan.report, files: [...plan.files.keys()], reasons: plan.weighed.reasons, ...rest };
}

function heldLines({ weighed }: SyncPlan, lead: string): readonly string[] {
  return [...weighed.reasons.map((r) => logLine(lead, r.message)), ...weighed.notes.map((note) => logLine("note: ", note))];
}
