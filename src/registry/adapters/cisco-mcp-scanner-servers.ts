/** The results of one Cisco report, gathered by server. */
import { quoteForMessage } from "../../source/index.ts";
import { optionalText, originOfName, refuse, valueAt, wrongType, type Draft, type Place } from "../draft.ts";
import type { ScanOutcome, ScanResult } from "../scan-results.ts";
import { identityFor } from "../server-identity.ts";
import { worst, type Scale } from "../severity.ts";
import type { RegistryOptions } from "../types.ts";
import { refuseMisspelled, type Decisive } from "./misspelled.ts";
import { readItem } from "./cisco-mcp-scanner-item.ts";

/** What a report says outside its results. */
export interface CiscoReport {
  readonly root: Place;
  /** `server_url`: in config modes the path of the configuration, in static mode an unrelated default address. */
  readonly label: string | undefined;
  readonly analyzers: readonly string[];
}

const DECISIVE: Decisive = { server_name: ["string"], error: ["object", "string"] };

interface Group {
  readonly place: Place;
  readonly source: string | undefined;
  readonly outcomes: ScanOutcome[];
}

/** One result for each server of the report; a report names all of its servers or none. */
export function readServers(draft: Draft, items: readonly Place[], report: CiscoReport, options: RegistryOptions, scale: Scale): readonly ScanResult[] {
  const groups = new Map<string | undefined, Group>();
  for (const item of items) {
    if (item.node.kind !== "object") {
      wrongType(draft, item, "a mapping");
      continue;
    }
    refuseMisspelled(draft, item, DECISIVE);
    const name = optionalText(draft, item, "server_name");
    const source = optionalText(draft, item, "server_source");
    const outcome = readItem(draft, item, report.analyzers, scale);
    const group = groups.get(name) ?? { place: item, source, outcomes: [] };
    if (group.source !== source) {
      const message = `server ${quoteForMessage(name ?? "")} comes from two configurations, ${quoteForMessage(group.source ?? "")} and ${quoteForMessage(source ?? "")}`;
      refuse(draft, "server_ambiguous", message, item, "Scan one configuration at a time.");
    }
    if (outcome !== undefined) group.outcomes.push(outcome);
    groups.set(name, group);
  }
  return [...groups].flatMap(([name, group]) => {
    const server_id = name ?? nameless(draft, group, groups.size, report, options);
    return server_id === undefined ? [] : [{ server_id, outcome: outcomeOf(group.outcomes), origin: originOfName(group.place, ["server_name"]) }];
  });
}

function nameless(draft: Draft, group: Group, groups: number, report: CiscoReport, options: RegistryOptions): string | undefined {
  if (groups === 1) return identityFor(draft, options, report.root, report.label);
  const at = valueAt(group.place, "server_name") ?? group.place;
  return refuse(draft, "missing_field", 'this result has no "server_name", while others of the same report have one', at);
}

/** No item without a result may hide behind those that have one. */
function outcomeOf(outcomes: readonly ScanOutcome[]): ScanOutcome {
  const without = outcomes.flatMap((o) => (o.kind === "scored" ? [] : [o]));
  if (without[0] !== undefined) {
    const failed = without.length === outcomes.length && without.some((o) => o.kind === "failed");
    return { kind: failed ? "failed" : "no_result", reason: without[0].reason };
  }
  const score = worst(outcomes.flatMap((o) => (o.kind === "scored" ? [o.score] : [])));
  return score === undefined ? { kind: "no_result", reason: "the report holds no item of it" } : { kind: "scored", score };
}
