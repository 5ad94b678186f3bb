/** Help on every level; each command's first line is its synopsis. */
import { NAME } from "../product.ts";

/** Synopsis and explanation of every command of our own, by its words. */
const COMMANDS: ReadonlyMap<string, readonly [synopsis: string, about: string, ...options: readonly string[]]> = new Map([
  [
    "check",
    [
      "check [--config FILE]... [--base REF|FOLDER] [--write] [--report DIR] [--engine E] [--gait PATH] [--json]",
      "Renders, tests and compares what a pull request changes; exit 0 when all holds.",
      "--config FILE    registry-policy.yaml; may be given several times, or be a glob",
      "--base REF       commit or folder to compare with; default: by the event, else HEAD",
      "--write          bring artefacts and staged files up to date",
      "--report DIR     write report.json, report.sarif, report.xml and report.md there",
      "--engine E       embedded, gait or both",
      "--gait PATH      the gait binary",
      "--json           the report as JSON",
    ],
  ],
  [
    "diff",
    [
      "diff BASE HEAD [--intents LIST] [--fail-on relaxation|any|none] [--engine E] [--gait PATH] [--json|--markdown]",
      "Two policies: which verdicts change, by tool, by recorded intent and by class of intents.",
      "--intents LIST   comma-separated files and folders of intents, JSON or JSON Lines",
      "--fail-on WHAT   exit 3 on a relaxation (default), on any change, or never",
    ],
  ],
  [
    "render policy",
    [
      "render policy --input EXPORT --output POLICY [--format F] [--options FILE] [--stage S] [--base POLICY] [--rule-name N] [--allow-reason-code C]",
      "A registry export becomes a gait.gate.policy.",
    ],
  ],
  [
    "render snapshot",
    ["render snapshot --input REPORT --output SNAPSHOT [--format F] [--options FILE]", "A scanner report becomes a gait.mcp.trust_snapshot."],
  ],
  ["registry inspect", ["registry inspect FILE... [--format F] [--options FILE] [--json]", "What an export says, what is left out and why."]],
  ["policy validate", ["policy validate POLICY [--json]", "As gait policy validate."]],
  ["policy fmt", ["policy fmt POLICY [--write] [--json]", "As gait policy fmt."]],
  ["policy test", ["policy test POLICY INTENT [--json]", "As gait policy test; what gait swallows is told on standard error."]],
  ["policy simulate", ["policy simulate --policy P --baseline B --fixtures LIST [--json]", "As gait policy simulate."]],
  ["policy lint", ["policy lint POLICY [--stage S] [--json]", "What gait would swallow without a word; exit 5 on any error."]],
  ["mcp verify", ["mcp verify --policy P --server S [--risk-class C] [--json]", "As gait mcp verify."]],
  ["gate eval", ["gate eval --policy P --intent I [--simulate] [--json]", "As gait gate eval, the verdict only: no traces, tokens or signing."]],
  [
    "sync",
    ["sync [--config FILE]... [--pull-request] [--engine E] [--gait PATH]", "Renders what changed; with --pull-request (in the action) as one pull request."],
  ],
  [
    "gate",
    [
      "gate [--config FILE]... --policy ID [--require STAGE] [--engine E] [--gait PATH] [--json]",
      "Opens (exit 0) only when the policy stands at the required stage (default enforce) and reached it by the rules.",
    ],
  ],
  [
    "rollout status",
    [
      "rollout status [--config FILE]... [--decisions FILES] [--json]",
      "Every policy: its stage, since when, what is proven, and what is missing for the next step.",
    ],
  ],
  [
    "rollout promote",
    ["rollout promote ID [--tools A,B | --ready] [--config FILE]...", "One stage forward; or, with --tools or --ready, proven tools out of the staged file."],
  ],
  ["rollout rollback", ["rollout rollback ID --to STAGE [--config FILE]...", "Any stage back."]],
  ["rollout args", ["rollout args ID [--json] [--config FILE]...", "What to pass to gait in the policy's stage."]],
  [
    "rollout record",
    [
      "rollout record ID --decisions FILES [--intents LIST] [--config FILE]...",
      "Summarises what gait recorded while the stage ran, into the evidence folder.",
      "--decisions FILES  files and folders: output of gate eval --json, trace records, the MCP proxy's export; JSON or JSON Lines;",
      "                   with commas between them, or the flag several times",
      "--intents LIST     recorded intents, files and folders: which of these calls a promotion would stop",
    ],
  ],
  ["rollout attest", ["rollout attest ID --output FILE [--gait PATH] [--config FILE]...", "Evidence as an in-toto Statement, ready to be signed."]],
  ["rollout log", ["rollout log [ID] [--tool T] [--since D] [--json] [--config FILE]...", "When what entered and left, from which line, at which stage."]],
  ["block", ["block TOOL|--server S --reason R [--config FILE]...", "The emergency lane: denies a tool or a server everywhere, at once."]],
  [
    "accept",
    ["accept ID --reason R --expires D [--config FILE]... [--base REF] [--engine E] [--gait PATH]", "Writes an exception for exactly the change at hand."],
  ],
]);

/** All words that start a command, for suggestions. */
export function commandWords(): readonly string[] {
  return [...COMMANDS.keys()];
}

/** The overview. */
export function topHelp(): string {
  const lines = [...COMMANDS].map(([, [synopsis, about]]) => `  ${synopsis}\n      ${about}`);
  return `${NAME}: registry exports in, tested Gait policy out.\n\nusage: ${NAME} COMMAND ...\n\n${lines.join("\n")}\n\n  --version, --help; \`${NAME} COMMAND --help\` for one command\n\n${EXITS}`;
}

const EXITS = `exit codes: 0 passed, 1 internal failure, 2 verification failed, 3 blocked, 4 approval required,
            5 differs from what was expected, 6 invalid input, 7 something needed is missing
`;

/** Help of one command, or of all that start with its first word. */
export function helpFor(words: readonly string[]): string {
  const asked = words.filter((word) => !word.startsWith("-")).slice(0, 2);
  const exact = COMMANDS.get(asked.join(" ")) ?? COMMANDS.get(asked[0] ?? "");
  if (exact !== undefined && (asked.length === 1 || COMMANDS.has(asked.join(" ")) || !hasSubcommands(asked[0]))) {
    const [synopsis, about, ...options] = exact;
    return `usage: ${NAME} ${synopsis}\n\n${about}\n${options.length === 0 ? "" : `\n${options.map((o) => `  ${o}\n`).join("")}`}`;
  }
  const group = [...COMMANDS].filter(([name]) => name.startsWith(`${asked[0] ?? ""} `));
  if (group.length === 0) return topHelp();
  return group.map(([, [synopsis, about]]) => `usage: ${NAME} ${synopsis}\n    ${about}\n`).join("");
}

function hasSubcommands(word: string | undefined): boolean {
  return word !== undefined && [...COMMANDS.keys()].some((name) => name.startsWith(`${word} `));
}
