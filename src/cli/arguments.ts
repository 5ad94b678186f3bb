/** Arguments of our own commands: a closed set of flags, the nearest one named when a flag is wrong. */
import type { ArgumentSpec } from "./command.ts";
import { parseArgs } from "node:util";
import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import { nearest } from "../source/fields.ts";
import { unknownCommand } from "./help.ts";

/** What was given after a command's words, by the options of the command table. */
export interface Arguments {
  readonly value: (name: string) => string | undefined;
  readonly list: (name: string) => readonly string[];
  readonly on: (name: string) => boolean;
  readonly positionals: readonly string[];
}

/** Reads the words behind a command. Throws InputError (exit 6) with the nearest flag and the command's usage. */
export function readArguments(command: string, words: readonly string[], spec: ArgumentSpec): Arguments {
  const options: Record<string, { type: "string" | "boolean"; multiple?: boolean }> = {};
  for (const name of spec.values ?? []) options[name] = { type: "string" };
  for (const name of spec.lists ?? []) options[name] = { type: "string", multiple: true };
  for (const name of spec.booleans ?? []) options[name] = { type: "boolean" };
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage(command, explain(error, Object.keys(options)));
  }
  const [least, most] = spec.positionals ?? [0, 0];
  if (parsed.positionals.length < least) throw usage(command, `${command} needs ${least === 1 ? "an operand" : `${least} operands`}`);
  if (parsed.positionals.length > most) throw usage(command, `${command} takes no ${JSON.stringify(parsed.positionals[most] ?? "")}`);
  const values = new Map(Object.entries(parsed.values));
  return {
    value: (name) => {
      const value = values.get(name);
      return typeof value === "string" ? value : undefined;
    },
    list: (name) => {
      const value = values.get(name);
      return Array.isArray(value) ? value.map(String) : [];
    },
    on: (name) => values.get(name) === true,
    positionals: parsed.positionals,
  };
}

/** A usage error: always exit 6. */
export function usage(command: string, message: string): InputError {
  return new InputError(errorAt("usage", message, {}, `See: registry-policy ${command} --help`));
}

/** The refusal of words that are no command, with the nearest one. */
export function unknownWords(words: readonly string[]): InputError {
  const { message, help } = unknownCommand(words);
  return new InputError(errorAt("usage", message, {}, help));
}

/** A flag that must be there. */
export function needed(command: string, args: Arguments, name: string): string {
  const value = args.value(name);
  if (value === undefined || value.trim() === "") throw usage(command, `${command} needs --${name}`);
  return value;
}

/** One of a closed list of words. */
export function oneOf<W extends string>(command: string, flag: string, text: string | undefined, words: readonly W[]): W | undefined {
  if (text === undefined) return undefined;
  const found = words.find((word) => word === text);
  if (found === undefined) throw usage(command, `--${flag} is ${JSON.stringify(text)}; it must be one of ${words.join(", ")}`);
  return found;
}

function explain(error: unknown, known: readonly string[]): string {
  const message = typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
  const flag = /'(--?[^' ]+)/u.exec(message)?.[1];
  if (flag === undefined || !message.startsWith("Unknown option")) return message.split("\n")[0] ?? message;
  const guess = nearest(flag.replace(/^-+/u, ""), known);
  return `unknown flag ${flag}${guess === undefined ? "" : `; did you mean --${guess}?`}`;
}
