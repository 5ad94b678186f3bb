/** `registry inspect`. */
import { inspect, RefusedExport } from "../commands/inspect.ts";
import { Refused } from "../commands/refused.ts";
import { InputError } from "../input-error.ts";
import { makeWorld } from "../platform/index.ts";
import { refusedDocument } from "../registry/index.ts";
import { jsonText } from "../report/index.ts";
import { readArguments } from "./arguments.ts";
import { inspectText } from "./inspect-text.ts";
import type { Command } from "./command.ts";

/** Exit 6 for what is no readable export; inventories, collisions and empty lists are shown with exit 0. */
export const inspectCommand: Command = async (args, terminal) => {
  const parsed = readArguments("registry inspect", args.slice(2), { values: ["format", "options"], booleans: ["json"], positionals: [1, 10_000] });
  const world = await makeWorld({ workspace: undefined, near: undefined, cwd: process.cwd(), env: process.env });
  try {
    const { document } = await inspect(world, { files: parsed.positionals, format: parsed.value("format"), options: parsed.value("options") });
    terminal.out(parsed.on("json") ? `${jsonText(document)}\n` : inspectText(document, { colour: terminal.colour }));
    return 0;
  } catch (error) {
    // People read the refusal on standard error; a program still gets its one document.
    const diagnostics = error instanceof Refused ? error.diagnostics : error instanceof InputError ? [error.diagnostic] : undefined;
    if (parsed.on("json") && diagnostics !== undefined) {
      const taken = error instanceof RefusedExport ? error.taken : undefined;
      terminal.out(`${jsonText(refusedDocument(diagnostics, taken))}\n`);
    }
    throw error;
  }
};
