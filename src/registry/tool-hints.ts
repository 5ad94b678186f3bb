/** What a list says of a tool beside its name. */
import { member } from "../source/index.ts";
import type { Place } from "./draft.ts";

/**
 * The hints of a tool that carries annotations, with MCP's defaults: one that says nothing is destructive and open to the
 * world. They are the server's own claims and only ever make a verdict stricter, so a missing one must not be the milder one.
 */
export function hintsOf(tool: Place): { readonly classes?: readonly string[] } {
  const annotations = member(tool.node, "annotations");
  if (annotations?.kind !== "object") return {};
  const says = (key: string): boolean | undefined => {
    const value = member(annotations, key);
    return value?.kind === "boolean" ? value.value : undefined;
  };
  const readOnly = says("readOnlyHint") === true;
  const classes = [
    ...(readOnly ? ["readOnlyHint"] : []),
    ...((says("destructiveHint") ?? !readOnly) ? ["destructiveHint"] : []),
    ...(says("idempotentHint") === true ? ["idempotentHint"] : []),
    ...((says("openWorldHint") ?? true) ? ["openWorldHint"] : []),
  ];
  return classes.length === 0 ? {} : { classes };
}
