/** What the runner takes for a command: `::name` after white space at the start of a line, `##[name]` anywhere in one. */

export interface FoundCommand {
  readonly form: "::" | "##[";
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly message: string;
}

/** The white space that the runner trims. */
const BLANK = /^[\s\u0085\u200b\ufeff]*/u;

export function findCommands(output: string): readonly FoundCommand[] {
  return output.split(/\r\n|[\n\r]/).flatMap((line) => second(line) ?? first(line) ?? []);
}

function second(line: string): FoundCommand | undefined {
  const found = /^::([^ :]+)(?: ([^]*?))?::([^]*)$/.exec(line.replace(BLANK, ""));
  if (found === null) return undefined;
  const pairs = (found[2] ?? "").split(",").filter((p) => p !== "");
  const properties = new Map(pairs.map((p) => [p.slice(0, p.indexOf("=")), decodeProperty(p.slice(p.indexOf("=") + 1))]));
  return { form: "::", name: found[1] ?? "", properties, message: decode(found[3] ?? "") };
}

function first(line: string): FoundCommand | undefined {
  const found = /##\[([^\]]*)\]?([^]*)$/.exec(line);
  return found === null ? undefined : { form: "##[", name: found[1] ?? "", properties: new Map(), message: found[2] ?? "" };
}

function decode(text: string): string {
  return text.replace(/%0D/gi, "\r").replace(/%0A/gi, "\n").replace(/%25/g, "%");
}

function decodeProperty(text: string): string {
  return decode(text.replace(/%3A/gi, ":").replace(/%2C/gi, ","));
}
