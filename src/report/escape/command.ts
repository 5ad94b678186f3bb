/** Runner workflow commands: the one place that writes a line which the runner shall obey. */
import { guardLine } from "./guard-commands.ts";
import { clip, visible } from "./visible.ts";

/** Code points of a message; GitHub cuts annotations at 64 KiB, people much earlier. */
const MESSAGE = 4000;

/** The message of a command. Line ends of ours stay line ends; per cent first, or `%0A` in data would become one. */
export function commandData(message: string): string {
  const lines = message.split("\n").map((line) => guardLine(visible(line)));
  return percent(clip(lines.join("\n"), MESSAGE));
}

/** The value of a property of a command; one line. */
export function commandProperty(value: string): string {
  return percent(guardLine(visible(value)))
    .replaceAll(":", "%3A")
    .replaceAll(",", "%2C");
}

/** What a workflow command is made of. */
export interface WorkflowCommand {
  readonly name: "error" | "warning" | "notice";
  readonly properties: readonly (readonly [key: "file" | "line" | "col" | "title", value: string])[];
  readonly message: string;
}

/** The finished line, without a line end: the only line of ours that starts with `::`. */
export function commandLine(command: WorkflowCommand): string {
  const properties = command.properties.map(([key, value]) => `${key}=${commandProperty(value)}`).join(",");
  const line = `::${command.name}${properties === "" ? "" : ` ${properties}`}::${commandData(command.message)}`;
  // `#` and `#[` may meet where two parts are joined, so the finished line is looked at once more.
  return line.replaceAll("##[", "##\\u{5b}");
}

function percent(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
