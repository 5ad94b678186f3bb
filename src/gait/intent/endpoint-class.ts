/** What Gait takes an action for where a target does not say its endpoint class. */

/** Operation (whole word), else part of the tool's name; the first row that hits decides. */
interface Row {
  readonly endpointClass: string;
  readonly words: readonly string[];
}

const PATH_OPERATIONS: readonly Row[] = [
  { endpointClass: "fs.read", words: ["read", "get", "list", "open", "cat", "head", "download", "stat"] },
  {
    endpointClass: "fs.write",
    words: ["write", "append", "put", "create", "update", "save", "copy", "move", "rename"],
  },
  { endpointClass: "fs.delete", words: ["delete", "remove", "rm", "unlink", "rmdir", "drop", "truncate"] },
];

const PATH_TOOLS: readonly Row[] = [
  { endpointClass: "fs.read", words: ["read", "list", "fetch", "search"] },
  { endpointClass: "fs.write", words: ["write", "update", "save", "create"] },
  { endpointClass: "fs.delete", words: ["delete", "remove", "rm", "drop"] },
];

const LOOKUPS: readonly string[] = ["dns", "resolve", "lookup"];
const EXEC_OPERATIONS: readonly string[] = ["exec", "spawn", "run", "shell", "command"];
const EXEC_TOOLS: readonly string[] = ["exec", "shell", "command", "spawn", "run"];

/** The class of a target from its kind, its operation and the last segment of the (lower-cased) tool name, slashes at its end aside. */
export function inferEndpointClass(kind: string, operation: string, toolName: string): string {
  switch (kind) {
    case "path":
      return PATH_OPERATIONS.find((row) => row.words.includes(operation))?.endpointClass ?? classHint(kind, operation, toolName)?.endpointClass ?? "other";
    case "host":
    case "url":
      return LOOKUPS.includes(operation) ? "net.dns" : "net.http";
    case "other":
      return EXEC_OPERATIONS.includes(operation) ? "proc.exec" : (classHint(kind, operation, toolName)?.endpointClass ?? "other");
    default:
      return "other";
  }
}

/** The part of the tool's name that decides where the operation does not, and the class that it makes; undefined where none does. */
export function classHint(kind: string, operation: string, toolName: string): { readonly endpointClass: string; readonly word: string } | undefined {
  const path = toolName.replace(/\/+$/, "");
  const tool = path.slice(path.lastIndexOf("/") + 1);
  const wordOf = (words: readonly string[]): string | undefined => words.find((word) => tool.includes(word));
  if (kind === "path" && !PATH_OPERATIONS.some((row) => row.words.includes(operation))) {
    for (const { endpointClass, words } of PATH_TOOLS) {
      const word = wordOf(words);
      if (word !== undefined) return { endpointClass, word };
    }
  }
  if (kind === "other" && !EXEC_OPERATIONS.includes(operation)) {
    const word = wordOf(EXEC_TOOLS);
    if (word !== undefined) return { endpointClass: "proc.exec", word };
  }
  return undefined;
}
