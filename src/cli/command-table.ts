/** Every command with its flags: what it reads, what its help says, and what is suggested for a slip all come from here. */
import type { ArgumentSpec } from "./command.ts";

/** A flag: `takes` names its value and is absent for a switch; `many` may be given several times. */
export interface Flag {
  readonly name: string;
  readonly takes?: string;
  readonly many?: true;
  readonly about: string;
}

/** A command as its help shows it. */
export interface CommandEntry {
  /** The words behind the program's name. */
  readonly words: string;
  /** The same with operands and flags. */
  readonly synopsis: string;
  readonly about: string;
  readonly flags: readonly Flag[];
  /** Fewest and most operands. */
  readonly operands: readonly [least: number, most: number];
}

const CONFIG: Flag = { name: "config", takes: "FILE", many: true, about: "registry-policy.yaml; may be given several times, or be a glob" };
const JSON_FLAG: Flag = { name: "json", about: "one JSON document on standard output, also on failure" };
const ENGINE: Flag = { name: "engine", takes: "E", about: "embedded, gait or both" };
const GAIT: Flag = { name: "gait", takes: "PATH", about: "the gait binary" };
const FORMAT: Flag = { name: "format", takes: "F", about: "the export's format; default: told from its structure" };
const OPTIONS: Flag = { name: "options", takes: "FILE", about: "how to read the export: the keys of `registry:`" };
const BASE: Flag = { name: "base", takes: "REF", about: "commit or folder to compare with; default: by the event, else HEAD" };
const REASON: Flag = { name: "reason", takes: "R", about: "why, in words; it is shown in every report" };

const CHECKING: readonly CommandEntry[] = [
  {
    words: "check",
    synopsis: "check [--config FILE]... [--base REF|FOLDER] [--write] [--report DIR] [--engine E] [--gait PATH] [--json]",
    about: "Renders, tests and compares what a pull request changes; exit 0 when all holds.",
    flags: [
      CONFIG,
      BASE,
      { name: "write", about: "bring artefacts and staged files up to date" },
      { name: "report", takes: "DIR", about: "write report.json, report.sarif, report.xml and report.md there" },
      ENGINE,
      GAIT,
      { ...JSON_FLAG, about: "the report as JSON" },
    ],
    operands: [0, 0],
  },
  {
    words: "diff",
    synopsis: "diff BASE HEAD [--intents LIST] [--fail-on relaxation|any|none] [--engine E] [--gait PATH] [--json|--markdown]",
    about: "Two policies: which verdicts change, by tool, by recorded intent and by class of intents.",
    flags: [
      { name: "intents", takes: "LIST", about: "comma-separated files and folders of intents, JSON or JSON Lines" },
      { name: "fail-on", takes: "WHAT", about: "exit 3 on a relaxation (default), on any change, or never; also where that is not ruled out" },
      ENGINE,
      GAIT,
      JSON_FLAG,
      { name: "markdown", about: "the changes as Markdown" },
    ],
    operands: [2, 2],
  },
];

const RENDERING: readonly CommandEntry[] = [
  {
    words: "render policy",
    synopsis: "render policy --input EXPORT --output POLICY [--format F] [--options FILE] [--stage S] [--base POLICY] [--rule-name N] [--allow-reason-code C]",
    about: "A registry export becomes a gait.gate.policy.",
    flags: [
      { name: "input", takes: "EXPORT", about: "the registry export; `~` is your home folder" },
      { name: "output", takes: "POLICY", about: "the policy to write; its folder is made, and the old file stays if anything fails" },
      FORMAT,
      OPTIONS,
      { name: "stage", takes: "S", about: "simulate, dry_run or enforce (default)" },
      { name: "base", takes: "POLICY", about: "a hand-written policy that the rendered rules join" },
      { name: "rule-name", takes: "N", about: "name of the rule that allows; default: allow_registry_tools" },
      { name: "allow-reason-code", takes: "C", about: "its reason code; default: allowed_by_external_registry" },
    ],
    operands: [0, 0],
  },
  {
    words: "render snapshot",
    synopsis: "render snapshot --input REPORT --output SNAPSHOT [--format F] [--options FILE]",
    about: "A scanner report becomes a gait.mcp.trust_snapshot.",
    flags: [
      { name: "input", takes: "REPORT", about: "the report; `~` is your home folder" },
      { name: "output", takes: "SNAPSHOT", about: "the snapshot to write; its folder is made, and the old file stays if anything fails" },
      FORMAT,
      OPTIONS,
    ],
    operands: [0, 0],
  },
  {
    words: "registry inspect",
    synopsis: "registry inspect FILE... [--format F] [--options FILE] [--json]",
    about: "What an export says, what is left out and why.",
    flags: [FORMAT, OPTIONS, JSON_FLAG],
    operands: [1, 10_000],
  },
];

/** The stand-ins read their words as gait does; only `policy lint` is ours. */
const GAITS: readonly CommandEntry[] = [
  { words: "policy validate", synopsis: "policy validate POLICY [--json]", about: "As gait policy validate.", flags: [JSON_FLAG], operands: [1, 1] },
  {
    words: "policy fmt",
    synopsis: "policy fmt POLICY [--write] [--json]",
    about: "As gait policy fmt.",
    flags: [{ name: "write", about: "write the file anew" }, JSON_FLAG],
    operands: [1, 1],
  },
  {
    words: "policy test",
    synopsis: "policy test POLICY INTENT [--json]",
    about: "As gait policy test; what gait swallows is told on standard error.",
    flags: [JSON_FLAG],
    operands: [2, 2],
  },
  {
    words: "policy simulate",
    synopsis: "policy simulate --policy P --baseline B --fixtures LIST [--json]",
    about: "As gait policy simulate.",
    flags: [
      { name: "policy", takes: "P", about: "the candidate" },
      { name: "baseline", takes: "B", about: "the policy it is compared with" },
      { name: "fixtures", takes: "LIST", about: "comma-separated intents or folders of them" },
      JSON_FLAG,
    ],
    operands: [0, 0],
  },
  {
    words: "policy lint",
    synopsis: "policy lint POLICY [--stage S] [--json]",
    about: "What gait would swallow without a word; exit 5 on any error.",
    flags: [{ name: "stage", takes: "S", about: "the stage it stands at: simulate, dry_run or enforce" }, JSON_FLAG],
    operands: [1, 1],
  },
  {
    words: "mcp verify",
    synopsis: "mcp verify --policy P --server S [--risk-class C] [--json]",
    about: "As gait mcp verify.",
    flags: [
      { name: "policy", takes: "P", about: "the policy with mcp_trust" },
      { name: "server", takes: "S", about: "the server's description" },
      { name: "risk-class", takes: "C", about: "low, medium, high or critical" },
      JSON_FLAG,
    ],
    operands: [0, 0],
  },
  {
    words: "gate eval",
    synopsis: "gate eval --policy P --intent I [--simulate] [--json]",
    about: "As gait gate eval, the verdict only: no traces, tokens or signing.",
    flags: [
      { name: "policy", takes: "P", about: "the policy" },
      { name: "intent", takes: "I", about: "the intent" },
      { name: "simulate", about: "report the verdict, block nothing" },
      JSON_FLAG,
    ],
    operands: [0, 0],
  },
];

const ROLLOUT: readonly CommandEntry[] = [
  {
    words: "sync",
    synopsis: "sync [--config FILE]... [--pull-request] [--engine E] [--gait PATH]",
    about: "Renders what changed; with --pull-request (in the action) as one pull request.",
    flags: [CONFIG, { name: "pull-request", about: "open or update one pull request" }, ENGINE, GAIT],
    operands: [0, 0],
  },
  {
    words: "gate",
    synopsis: "gate [--config FILE]... --policy ID [--require STAGE] [--engine E] [--gait PATH] [--json]",
    about: "Opens (exit 0) only when the policy stands at the required stage (default enforce) and reached it by the rules.",
    flags: [
      CONFIG,
      { name: "policy", takes: "ID", about: "the policy's id in the configuration" },
      { name: "require", takes: "STAGE", about: "simulate, dry_run or enforce (default)" },
      ENGINE,
      GAIT,
      JSON_FLAG,
    ],
    operands: [0, 0],
  },
  {
    words: "rollout status",
    synopsis: "rollout status [--config FILE]... [--decisions FILES] [--json]",
    about: "Every policy: its stage, since when, what is proven, and what is missing for the next step.",
    flags: [CONFIG, { name: "decisions", takes: "FILES", many: true, about: "comma-separated records of gait: which policy digests hosts use" }, JSON_FLAG],
    operands: [0, 0],
  },
  {
    words: "rollout promote",
    synopsis: "rollout promote ID [--tools A,B | --ready] [--config FILE]...",
    about: "One stage forward; or, with --tools or --ready, proven tools out of the staged file.",
    flags: [{ name: "tools", takes: "A,B", about: "these staged tools" }, { name: "ready", about: "every staged tool that is proven" }, CONFIG],
    operands: [1, 1],
  },
  {
    words: "rollout rollback",
    synopsis: "rollout rollback ID --to STAGE [--config FILE]...",
    about: "Any stage back.",
    flags: [{ name: "to", takes: "STAGE", about: "simulate, dry_run or enforce" }, CONFIG],
    operands: [1, 1],
  },
  {
    words: "rollout args",
    synopsis: "rollout args ID [--json] [--config FILE]...",
    about: "What to pass to gait in the policy's stage.",
    flags: [JSON_FLAG, CONFIG],
    operands: [1, 1],
  },
  {
    words: "rollout record",
    synopsis: "rollout record ID --decisions FILES [--intents FILES] [--config FILE]...",
    about: "Summarises what gait recorded while the stage ran, into the evidence folder.",
    flags: [
      {
        name: "decisions",
        takes: "FILES",
        many: true,
        about: "output of gate eval --json, traces, the MCP proxy's export; files and folders, with commas between",
      },
      { name: "intents", takes: "FILES", many: true, about: "recorded calls, files and folders: which of them a promotion would stop" },
      CONFIG,
    ],
    // A shell that expands `--decisions *.jsonl` gives the second and further files as words of their own.
    operands: [1, 10_000],
  },
  {
    words: "rollout attest",
    synopsis: "rollout attest ID --output FILE [--gait PATH] [--config FILE]...",
    about: "Evidence as an in-toto Statement, ready to be signed.",
    flags: [{ name: "output", takes: "FILE", about: "the statement to write" }, GAIT, CONFIG],
    operands: [1, 1],
  },
  {
    words: "rollout log",
    synopsis: "rollout log [ID] [--tool T] [--since D] [--json] [--config FILE]...",
    about: "When what entered and left, from which line, at which stage.",
    flags: [
      { name: "tool", takes: "T", about: "this tool alone" },
      { name: "since", takes: "D", about: "a date or time; nothing older is shown" },
      JSON_FLAG,
      CONFIG,
    ],
    operands: [0, 1],
  },
  {
    words: "block",
    synopsis: "block TOOL|--server S --reason R [--config FILE]...",
    about: "The emergency lane: denies a tool or a server everywhere, at once.",
    flags: [{ name: "server", takes: "S", about: "a server and all its tools, instead of one tool" }, REASON, CONFIG],
    operands: [0, 1],
  },
  {
    words: "accept",
    synopsis: "accept ID --reason R --expires D [--config FILE]... [--base REF] [--engine E] [--gait PATH]",
    about: "Writes an exception for exactly the change at hand.",
    flags: [REASON, { name: "expires", takes: "D", about: "the day after which it no longer counts, 2026-01-31" }, CONFIG, BASE, ENGINE, GAIT],
    operands: [1, 1],
  },
];

/** All commands, in the order of the help. */
export const COMMAND_TABLE: readonly CommandEntry[] = [...CHECKING, ...RENDERING, ...GAITS, ...ROLLOUT];

/** What `readArguments` accepts for a command. */
export function specOf(words: string): ArgumentSpec {
  const entry = COMMAND_TABLE.find((one) => one.words === words);
  if (entry === undefined) throw new Error(`no command ${words}`);
  return {
    values: entry.flags.filter((f) => f.takes !== undefined && f.many === undefined).map((f) => f.name),
    lists: entry.flags.filter((f) => f.many === true).map((f) => f.name),
    booleans: entry.flags.filter((f) => f.takes === undefined).map((f) => f.name),
    positionals: entry.operands,
  };
}
