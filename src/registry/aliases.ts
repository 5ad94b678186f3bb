/** The table from registry names of servers to their run-time names. */
import { diagnosticAt, type Diagnostic } from "../diagnostic.ts";
import { lower, trim } from "../gait/text/index.ts";
import { quoteForMessage } from "../source/index.ts";

/** Looks names up and remembers which rows were used. */
export interface AliasTable {
  /** The run-time name, or the name itself where there is no row. */
  readonly of: (serverId: string) => string;
  /** The same for a name that the options give, which may be a run-time name already and is no server of the export. */
  readonly expected: (serverId: string) => string;
  /** A warning for each run-time name that several servers of the export got, up to a limit. */
  readonly shared: () => readonly Diagnostic[];
  /** A note for each row that matched nothing, up to a limit. */
  readonly unused: () => readonly Diagnostic[];
}

const TOLD = 10;

/** Rows are found as Gait compares names: outer white space and case do not matter. */
export function aliasTable(aliases: ReadonlyMap<string, string> | undefined): AliasTable {
  const rows = new Map<string, { readonly name: string; readonly alias: string; used: boolean }>();
  for (const [name, alias] of aliases ?? []) rows.set(serverKey(name), { name, alias, used: false });
  // Run-time name -> names in the export. Without rows every server keeps its own, and nothing is shared.
  const given = new Map<string, Map<string, string>>();
  const give = (name: string, alias: string): string => {
    const names = given.get(serverKey(alias));
    if (names === undefined) given.set(serverKey(alias), new Map([[serverKey(name), name]]));
    else if (!names.has(serverKey(name))) names.set(serverKey(name), name);
    return alias;
  };
  const expected = (serverId: string): string => {
    const row = rows.size === 0 ? undefined : rows.get(serverKey(serverId));
    if (row === undefined) return serverId;
    row.used = true;
    return row.alias;
  };
  return {
    of: (serverId) => (rows.size === 0 ? serverId : give(serverId, expected(serverId))),
    expected,
    shared: () => {
      const several = [...given].filter(([, names]) => names.size > 1);
      return several.slice(0, TOLD).map(([alias, names]) => {
        const shown = [...names.values()].slice(0, TOLD).map(quoteForMessage).join(", ");
        const message = `servers ${shown} of this export are one server, ${quoteForMessage(alias)}, after the aliases; what is approved for one is approved for all`;
        return diagnosticAt("warning", "alias_shared", message, {}, "Give each server a run-time name of its own, if they are not one.");
      });
    },
    unused: () => {
      const left = [...rows.values()].filter((row) => !row.used);
      return left.slice(0, TOLD).map((row) => {
        const message = `alias ${quoteForMessage(row.name)} matches no server of this export`;
        return diagnosticAt("note", "alias_unused", message, {}, "Write the name as the export has it, or remove the alias.");
      });
    },
  };
}

/** The form in which Gait compares servers. */
export function serverKey(name: string): string {
  return lower(trim(name));
}
