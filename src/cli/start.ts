/** The command line's first step: what needs nothing else is answered before anything else is loaded. */
import { makeTerminal } from "../platform/terminal.ts";
import { NAME, VERSION } from "../product.ts";
import { helpFor, topHelp } from "./help.ts";

/** Exit code of a command line (arguments without the program's own name). */
export async function start(args: readonly string[]): Promise<number> {
  const terminal = makeTerminal(process.env);
  const answer = atOnce(args);
  try {
    if (answer !== undefined) {
      terminal.out(answer);
      return 0;
    }
    if (args.length === 0) {
      terminal.err(topHelp());
      return 6;
    }
    const { run } = await import("./run.ts");
    return await run(args[0] === "help" ? [...args.slice(1), "--help"] : args);
  } catch (error) {
    // What `run` could not tell: its own output failed, for a full disk behind standard output perhaps.
    const { failureOf } = await import("./failure.ts");
    const { exit, diagnostics, trace } = failureOf(error);
    terminal.err([...diagnostics.map((d) => d.message), ...trace, ""].join("\n"));
    return exit;
  }
}

/** The answer to words that ask about the program itself. */
function atOnce(args: readonly string[]): string | undefined {
  switch (args[0] ?? "") {
    case "--version":
    case "-V":
    case "version":
      return `${NAME} ${VERSION}\n`;
    case "--help":
    case "-h":
      return topHelp();
    case "help":
      return helpFor(args.slice(1));
    default:
      return undefined;
  }
}
