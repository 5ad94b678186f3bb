/** Help on every level; each command's first line is its synopsis. */
import { NAME } from "../product.ts";
import { nearest } from "../source/fields.ts";
import { COMMAND_TABLE, type CommandEntry, type Flag } from "./command-table.ts";

const EXITS = `exit codes: 0 passed, 1 internal failure, 2 verification failed, 3 blocked, 4 approval required,
            5 differs from what was expected, 6 invalid input, 7 something needed is missing
`;

/** All words that start a command, for suggestions. */
export function commandWords(): readonly string[] {
  return COMMAND_TABLE.map((entry) => entry.words);
}

/** The overview. */
export function topHelp(): string {
  const lines = COMMAND_TABLE.map(({ synopsis, about }) => `  ${synopsis}\n      ${about}`);
  return `${NAME}: registry exports in, tested Gait policy out.\n\nusage: ${NAME} COMMAND ...\n\n${lines.join("\n")}\n\n  --version, --help; \`${NAME} COMMAND --help\` for one command\n\n${EXITS}`;
}

/** Help for the words before `--help`: one command's, a group's, the overview where there are none; undefined where they are no command. */
export function helpFor(words: readonly string[]): string | undefined {
  const asked = words.filter((word) => !word.startsWith("-"));
  const [first = "", second] = asked;
  if (first === "") return topHelp();
  const group = COMMAND_TABLE.filter((entry) => entry.words.startsWith(`${first} `));
  const two = group.find((entry) => entry.words === `${first} ${second ?? ""}`);
  if (two !== undefined) return oneHelp(two);
  const one = COMMAND_TABLE.find((entry) => entry.words === first);
  // `gate` is a command and the start of another; an operand behind it is none of our business.
  if (one !== undefined) return oneHelp(one);
  if (group.length === 0 || second !== undefined) return undefined;
  return group.map(({ synopsis, about }) => `usage: ${NAME} ${synopsis}\n    ${about}\n`).join("");
}

/** What to say of words that are no command: the nearest one, or what a group has. */
export function unknownCommand(words: readonly string[]): { readonly message: string; readonly help: string } {
  const [first = "", second] = words.filter((word) => !word.startsWith("-"));
  const group = COMMAND_TABLE.filter((entry) => entry.words.startsWith(`${first} `)).map((entry) => entry.words);
  if (first === "") return { message: `no command before ${JSON.stringify(words[0] ?? "")}`, help: `See: ${NAME} --help` };
  if (group.length > 0) {
    const message = second === undefined ? `${first} needs a second word` : `unknown command ${JSON.stringify(`${first} ${second}`)}`;
    const guess = second === undefined ? undefined : nearest(`${first} ${second}`, group);
    return { message, help: guess === undefined ? `It is one of: ${group.join(", ")}.` : `Did you mean \`${guess}\`?` };
  }
  const asked = second === undefined ? first : `${first} ${second}`;
  const guess = nearest(asked, commandWords()) ?? nearest(first, [...new Set(commandWords().map((name) => name.split(" ")[0] ?? name))]);
  return { message: `unknown command ${JSON.stringify(first)}`, help: guess === undefined ? `See: ${NAME} --help` : `Did you mean \`${guess}\`?` };
}

function oneHelp({ synopsis, about, flags }: CommandEntry): string {
  const left = (flag: Flag): string => `--${flag.name}${flag.takes === undefined ? "" : ` ${flag.takes}`}`;
  const width = Math.max(0, ...flags.map((flag) => left(flag).length));
  const lines = flags.map((flag) => `  ${left(flag).padEnd(width)}  ${flag.about}\n`);
  return `usage: ${NAME} ${synopsis}\n\n${about}\n${lines.length === 0 ? "" : `\n${lines.join("")}`}`;
}
