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
  const path = toolName.replace(/\/+$/, "");
  const tool = path.slice(path.lastIndexOf("/") + 1);
  switch (kind) {
    case "path":
      return (
        PATH_OPERATIONS.find((row) => row.words.includes(operation))?.endpointClass ??
        PATH_TOOLS.find((row) => row.words.some((word) => tool.includes(word)))?.endpointClass ??
        "other"
      );
    case "host":
    case "url":
      return LOOKUPS.includes(operation) ? "net.dns" : "net.http";
    case "other":
      return EXEC_OPERATIONS.includes(operation) || EXEC_TOOLS.some((word) => tool.includes(word)) ? "proc.exec" : "other";
    default:
      return "other";
  }
}
