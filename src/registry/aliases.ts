/** The table from registry names of servers to their run-time names. */
import { diagnosticAt, type Diagnostic } from "../diagnostic.ts";
import { lower, trim } from "../gait/text/index.ts";
import { quoteForMessage } from "../source/index.ts";

/** Looks names up and remembers which rows were used. */
export interface AliasTable {
  /** The run-time name, or the name itself where there is no row. */
  readonly of: (serverId: string) => string;
  /** A note for each row that matched nothing, up to a limit. */
  readonly unused: () => readonly Diagnostic[];
}

const TOLD = 10;

/** Rows are found as Gait compares names: outer white space and case do not matter. */
export function aliasTable(aliases: ReadonlyMap<string, string> | undefined): AliasTable {
  const rows = new Map<string, { readonly name: string; readonly alias: string; used: boolean }>();
  for (const [name, alias] of aliases ?? []) rows.set(serverKey(name), { name, alias, used: false });
  return {
    of: (serverId) => {
      const row = rows.size === 0 ? undefined : rows.get(serverKey(serverId));
      if (row === undefined) return serverId;
      row.used = true;
      return row.alias;
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
