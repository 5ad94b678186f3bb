/** One run of the action: inputs, world, command, and everybody told; the exit code is the report's. */
import { bareReport } from "../commands/for-action.ts";
import { makeWorld, type Terminal } from "../platform/index.ts";
import { connectGitHub, makeTerminal, maskCommand, readEvent, redactor } from "../platform/runner.ts";
import { exitCodeOf, logLine, type ExitClass, type Report } from "../report/index.ts";
import { runCheck } from "./check.ts";
import { runComment } from "./comment.ts";
import { failureOf } from "./failure.ts";
import { runGate } from "./gate.ts";
import { readInputs, type ActionCommand, type Inputs } from "./inputs.ts";
import { publish } from "./publish.ts";
import type { Session, Told } from "./session.ts";
import { commentOnPull } from "./sticky.ts";
import { guardTarget } from "./target-guard.ts";

const COMMANDS: Readonly<Record<ActionCommand, (session: Session) => Promise<Told>>> = {
  check: runCheck,
  comment: runComment,
  // Loaded when it is asked for: the other commands need none of it.
  sync: async (session) => (await import("./sync.ts")).runSync(session),
  gate: runGate,
};

/** Runs the step that the environment describes. */
export async function run(): Promise<void> {
  process.exitCode = await runAction(process.env);
}

/** The exit code of the step. */
export async function runAction(env: NodeJS.ProcessEnv, plain: Terminal = makeTerminal(env)): Promise<number> {
  const token = env["INPUT_TOKEN"]?.trim() || undefined;
  const redact = redactor(token);
  const mask = token === undefined ? undefined : maskCommand(token);
  if (mask !== undefined) plain.out(`${mask}\n`);
  const terminal: Terminal = { ...plain, out: (text) => plain.out(redact(text)), err: (text) => plain.err(redact(text)) };
  const made: Made = {};
  // Asked of the environment, as inputs that cannot be read are one way in which a gate fails.
  const gate = env["INPUT_COMMAND"]?.trim() === "gate";
  const told = await work(env, terminal, made).catch((error: unknown) => ({ ...failed(error, made.inputs, terminal), gateFailed: gate }));
  const all = await withComment(made.session, told, terminal);
  try {
    await publish({ env, terminal, redact, context: made.session?.context, folder: made.session?.inputs.report }, all);
    return all.exit ?? all.report.exit_code;
  } catch (error) {
    // What could not be written must not look like a pass.
    const last = failed(error, made.session?.inputs, terminal);
    await publish({ env, terminal, redact, context: undefined, folder: undefined }, { ...last, files: false, gateFailed: gate });
    return last.report.exit_code;
  }
}

/** What was ready when something failed. */
interface Made {
  inputs?: Inputs;
  session?: Session;
}

async function work(env: NodeJS.ProcessEnv, terminal: Terminal, made: Made): Promise<Told> {
  const inputs = readInputs(env);
  made.inputs = inputs;
  const event = await readEvent(env);
  const workspace = env["GITHUB_WORKSPACE"] || process.cwd();
  const world = { ...(await makeWorld({ workspace, near: undefined, cwd: workspace, env: withoutSecrets(env) })), terminal };
  const github = inputs.token === undefined ? undefined : connectGitHub(inputs.token, env["GITHUB_API_URL"], event.repository);
  const session: Session = { env, inputs, event, context: { world, github, event }, terminal };
  await guardTarget(event, world.files.workspace, inputs.configs, env);
  made.session = session;
  return COMMANDS[inputs.command](session);
}

/** Programs that we start need no token. */
function withoutSecrets(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("INPUT_") && !name.startsWith("ACTIONS_")));
}

function failed(error: unknown, inputs: Inputs | undefined, terminal: Terminal): Told {
  const { exit, diagnostics, trace } = failureOf(error);
  for (const line of trace) terminal.err(`${logLine(line)}\n`);
  return { report: bareReport({ exit, configs: inputs?.configs ?? [], engine: inputs?.engine, diagnostics }), files: inputs?.command !== "comment" };
}

/** A failed check comments, too: an old comment that says passed would be wrong. */
async function withComment(session: Session | undefined, told: Told, terminal: Terminal): Promise<Told> {
  if (session?.inputs.command !== "check") return told;
  try {
    const { lines, diagnostics } = await commentOnPull(session, told.report);
    const all = { ...told, lines: [...(told.lines ?? []), ...lines] };
    return diagnostics.length === 0 ? all : { ...all, report: alsoFailed(told.report, diagnostics) };
  } catch (error) {
    return failed(error, session.inputs, terminal);
  }
}

/** A comment that was asked for and is missing is exit 7, unless something else goes before. */
function alsoFailed(report: Report, diagnostics: Report["diagnostics"]): Report {
  const classes: readonly ExitClass[] = [2, 3, 4, 5, 6, 7];
  const exit = report.exit_code === 1 ? 1 : exitCodeOf([7, ...classes.filter((code) => code === report.exit_code)]);
  return { ...report, result: "failed", exit_code: exit, diagnostics: [...report.diagnostics, ...diagnostics] };
}
