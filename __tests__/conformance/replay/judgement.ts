/** Whether an answer is the recorded one, and which words may differ. */

/** What became of one case. `got` and `want` are for people. */
export type Judgement =
  | { readonly result: "same" }
  /** All but the words of an error that the specification calls best effort, and the exit that hangs on them. */
  | { readonly result: "words"; readonly got: string; readonly want: string }
  | { readonly result: "different"; readonly got: unknown; readonly want: unknown }
  /** The case is about something that is judged elsewhere. */
  | { readonly result: "skipped"; readonly why: string };

export const SAME: Judgement = { result: "same" };

/** An answer of a command, its output parsed where it is a JSON object. */
export interface Outcome {
  readonly exit: number;
  readonly stdout: unknown;
  readonly stderr?: string;
}

/** A crash of the reference, whose input we refuse. */
const CRASH = 2;
const REFUSED = 6;

/** Errors about whose words the specification says "compare by class and exit only"; what is captured is the class. */
const BEST_EFFORT: readonly RegExp[] = [
  /^(parse policy yaml: legacy policy proposal fields are not supported \[[^\]]*\]):/,
  /^(parse policy yaml): \[\d+:\d+\] (?!unknown field|mapping key|duplicate key|could not find alias)/,
  /^(parse mcp_trust\.max_age): /,
  /^(parse intent json): /,
];

/** Words that turn gait's exit for bad input from 6 into 1. */
const EXIT_WORDS = /lock|contention|timeout/;

/** The parsed output where it is a JSON object, else the text. */
export function parsed(stdout: string): unknown {
  return stdout.startsWith("{") ? (JSON.parse(stdout) as unknown) : stdout;
}

/** The parsed output, null where it is no JSON object: as the recordings of the policy commands have it. */
export function objectOnly(stdout: string): unknown {
  const value = parsed(stdout);
  return typeof value === "string" ? null : value;
}

/** Compares everything; a case whose recording ends with a crash is met by exit 6. */
export function judge(want: Outcome, got: Outcome): Judgement {
  if (want.exit === CRASH) return got.exit === REFUSED ? SAME : { result: "different", got, want };
  if (textOf(want) === textOf(got)) return SAME;
  const [wanted, given] = [errorOf(want), errorOf(got)];
  const same =
    sameClass(wanted, given) &&
    exitFits(want, wanted) &&
    exitFits(got, given) &&
    textOf(bare(want)) === textOf(bare(got));
  return same
    ? { result: "words", got: `${got.exit} ${given}`, want: `${want.exit} ${wanted}` }
    : { result: "different", got, want };
}

function sameClass(want: string, got: string): boolean {
  const wanted = classOf(want);
  return wanted !== undefined && wanted === classOf(got);
}

function classOf(error: string): string | undefined {
  for (const form of BEST_EFFORT) {
    const found = form.exec(error)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function exitFits(outcome: Outcome, error: string): boolean {
  return outcome.exit === (EXIT_WORDS.test(error.toLowerCase()) ? 1 : REFUSED);
}

/** The message of an error envelope, or of the line of text in its place. */
function errorOf({ stdout }: Outcome): string {
  if (typeof stdout === "string") return /^[a-z ]+ error: (.*)\n$/s.exec(stdout)?.[1] ?? "";
  return (stdout as { readonly error?: string } | null)?.error ?? "";
}

/** Without the words, and without what hangs on the exit. */
function bare(outcome: Outcome): Outcome {
  const { stdout } = outcome;
  if (typeof stdout !== "object" || stdout === null) return { ...outcome, exit: REFUSED, stdout: "" };
  const {
    error: _e,
    error_code: _c,
    error_category: _k,
    hint: _h,
    ...rest
  } = stdout as { readonly [key: string]: unknown };
  return { ...outcome, exit: REFUSED, stdout: rest };
}

function textOf({ exit, stdout, stderr }: Outcome): string {
  return JSON.stringify({ exit, stdout: sorted(stdout), stderr: stderr ?? "" });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
