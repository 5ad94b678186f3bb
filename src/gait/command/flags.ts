/** The flag grammar of all subcommands: Go's package `flag` behind a step that moves positional words to the end. */
import { goQuote } from "../text/index.ts";

/** What a subcommand understands, names without dashes. */
export interface FlagSpec {
  /** Flags that take a value, as `--name v` or `--name=v`. */
  readonly values: readonly string[];
  /** Switches, as `--name` or `--name=true`. */
  readonly booleans: readonly string[];
}

/** The flags as far as they were read. */
export interface Flags {
  /** The last value given, untrimmed; `""` where the flag is absent. */
  readonly value: (name: string) => string;
  readonly on: (name: string) => boolean;
  readonly positionals: readonly string[];
  /** Go's words for what is wrong; the flags before it have been taken, those behind it have not. */
  readonly error: string | undefined;
}

const TRUE: ReadonlySet<string> = new Set(["1", "t", "T", "TRUE", "true", "True"]);
const FALSE: ReadonlySet<string> = new Set(["0", "f", "F", "FALSE", "false", "False"]);

/**
 * Reads the words behind the subcommand. One dash and two are the same, the last of a repeated flag wins, a value flag eats the
 * next word whatever it looks like. Flags may stand behind positional words.
 */
export function parseFlags(args: readonly string[], spec: FlagSpec): Flags {
  const words = flagsFirst(args, spec);
  const values = new Map<string, string>();
  const switches = new Map<string, boolean>();
  let at = 0;
  let error: string | undefined;
  while (at < words.length && error === undefined) {
    const word = words[at] ?? "";
    if (word.length < 2 || !word.startsWith("-")) break;
    at++;
    if (word === "--") break;
    const flag = splitFlag(word);
    if (flag === undefined) {
      error = `bad flag syntax: ${word}`;
    } else if (spec.booleans.includes(flag.name)) {
      const given = flag.value ?? "true";
      // Go stores false before it complains, so a bad `--json=x` also switches JSON off.
      switches.set(flag.name, TRUE.has(given));
      if (!TRUE.has(given) && !FALSE.has(given)) error = `invalid boolean value ${goQuote(given)} for -${flag.name}: parse error`;
    } else if (spec.values.includes(flag.name)) {
      const given = flag.value ?? words[at++];
      if (given === undefined) error = `flag needs an argument: -${flag.name}`;
      else values.set(flag.name, given);
    } else {
      error = flag.name === "help" || flag.name === "h" ? "flag: help requested" : `flag provided but not defined: -${flag.name}`;
    }
  }
  return {
    value: (name) => values.get(name) ?? "",
    on: (name) => switches.get(name) ?? false,
    positionals: error === undefined ? words.slice(at) : [],
    error,
  };
}

/** Undefined where no name is left: `---x`, `--=x`. */
function splitFlag(word: string): { readonly name: string; readonly value: string | undefined } | undefined {
  const text = word.slice(word.startsWith("--") ? 2 : 1);
  if (text === "" || text.startsWith("-") || text.startsWith("=")) return undefined;
  const equals = text.indexOf("=");
  return equals < 0 ? { name: text, value: undefined } : { name: text.slice(0, equals), value: text.slice(equals + 1) };
}

/**
 * Flags with their values first, then all other words in their order. A `--` ends the moving and is dropped, so that a flag
 * right behind it is still taken for one.
 */
function flagsFirst(args: readonly string[], spec: FlagSpec): readonly string[] {
  const flags: string[] = [];
  const others: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? "";
    if (word === "--") {
      others.push(...args.slice(at + 1));
      break;
    }
    if (word === "-" || !word.startsWith("-")) {
      others.push(word);
      continue;
    }
    flags.push(word);
    const flag = splitFlag(word);
    if (flag === undefined || flag.value !== undefined || !spec.values.includes(flag.name)) continue;
    const value = args[++at];
    if (value !== undefined) flags.push(value);
  }
  return [...flags, ...others];
}
