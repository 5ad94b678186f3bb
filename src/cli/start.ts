/** The command line's first step: what needs nothing else is answered before anything else is loaded. */
import { makeTerminal } from "../platform/terminal.ts";
import { NAME, VERSION } from "../product.ts";
import { helpFor, topHelp } from "./help.ts";

/** Exit code of a command line (arguments without the program's own name). */
export async function start(args: readonly string[]): Promise<number> {
  const [first] = args;
  if (first === "--version" || first === "-V" || first === "version") {
    makeTerminal(process.env).out(`${NAME} ${VERSION}\n`);
    return 0;
  }
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    const wanted = first === "help" ? args.slice(1) : [];
    makeTerminal(process.env).out(wanted.length === 0 ? topHelp() : helpFor(wanted));
    return first === undefined ? 6 : 0;
  }
  const { run } = await import("./run.ts");
  return run(args);
}
