/** The trust section of a mapping: items into one entry for each server. */
import { grouped } from "../grouped.ts";
import type { Origin } from "../diagnostic.ts";
import { lower, trim } from "../gait/text/index.ts";
import { quoteForMessage } from "../source/index.ts";
import type { Collected } from "./adapters/collect.ts";
import { endpointOf } from "./adapters/endpoint.ts";
import { originAt, refuse, type Place } from "./draft.ts";
import { decisionCheck } from "./mapping-decisions.ts";
import { combined, rawScore, type Raw } from "./mapping-score.ts";
import type { MappingPath, TrustMapping } from "./mapping-types.ts";
import { meets, textFor, type TextValue } from "./mapping-value.ts";
import { itemsOfEach, type Item } from "./mapping-walk.ts";
import { settleScan, type ScanResult } from "./scan-results.ts";
import { scaleOf } from "./severity.ts";
import { instantOf } from "./timestamp.ts";
import type { RegistryOptions } from "./types.ts";

const TEXTS = ["server_id", "server_name", "publisher", "source", "endpoint", "status", "updated_at"] as const;
const SAME = ["server_id", "server_name", "publisher", "source", "endpoint"] as const;
const STATUS = /^[A-Za-z0-9_-]+$/;
const TRUSTING: readonly string[] = ["trusted", "allow", "pass"];

type Texts = Readonly<Partial<Record<(typeof TEXTS)[number], string>>>;

/** What one item says. */
interface Row {
  readonly texts: Texts;
  readonly raw: Raw;
  readonly place: Place;
  /** Where the server is named. */
  readonly origin: Origin;
}

/** Adds a trust entry for each server; errors as for every scan. */
export function readTrust(draft: Collected, roots: readonly Place[], section: TrustMapping, options: RegistryOptions): void {
  const scale = scaleOf(options);
  draft.diagnostics.push(...scale.diagnostics);
  const root = roots[0];
  if (scale.value === undefined || root === undefined) return;
  const before = draft.diagnostics.length;
  const check = decisionCheck(draft, section.each.path, pathsOf(section));
  const items = roots.flatMap((place) => itemsOfEach(draft, place, section.each));
  const rows = items.flatMap((item) => {
    check(item);
    return readRow(draft, item, section) ?? [];
  });
  const results = subjectsOf(rows, section).flatMap((group) => resultOf(draft, group, section) ?? []);
  if (draft.diagnostics.slice(before).some((d) => d.severity === "error")) return;
  settleScan(draft, results, {
    source: "external",
    pass: scale.value.pass,
    as_of: options.as_of,
    origin: originAt(root),
  });
}

function pathsOf(section: TrustMapping): readonly MappingPath[] {
  const texts = TEXTS.flatMap((key) => {
    const spec = section[key];
    return spec?.kind === "path" ? [spec.path] : [];
  });
  const score = section.score.from.kind === "path" ? [section.score.from.path] : [];
  return [...texts, ...score, ...section.completed_when.map((c) => c.path)];
}

function readRow(draft: Collected, item: Item, section: TrustMapping): Row | undefined {
  const values = TEXTS.map((key) => [key, textFor(draft, item, section[key])] as const);
  const verdict = meets(draft, item, section.completed_when);
  if (verdict.kind === "refuse" || values.some(([, v]) => v.kind === "refused")) return undefined;
  const texts = Object.fromEntries(values.flatMap(([key, v]) => (v.kind === "text" ? [[key, v.text]] : []))) as Texts;
  const raw = verdict.kind === "not_accepted" ? ({ kind: "no_result", reason: verdict.reason } as const) : rawScore(draft, item, section.score);
  if (raw === undefined || !checked(draft, values)) return undefined;
  if (texts.server_id === undefined && texts.server_name === undefined) {
    return refuse(draft, "mapping_missing", "this item has neither a server_id nor a server_name", item.place);
  }
  const named = values.find(([key, v]) => (key === "server_id" || key === "server_name") && v.kind === "text")?.[1];
  return { texts, raw, place: item.place, origin: originAt(named?.kind === "text" ? named.place : item.place) };
}

/** An empty status would be trusted by Gait, and a time without a zone would make it reject the whole snapshot. */
function checked(draft: Collected, values: readonly (readonly [string, TextValue])[]): boolean {
  let sound = true;
  for (const [key, value] of values) {
    if (value.kind !== "text") continue;
    if (key === "status" && !STATUS.test(value.text)) {
      sound = false;
      refuse(draft, "status_invalid", `status ${quoteForMessage(value.text)} is not one word of letters, digits, \`_\` and \`-\``, value.place);
    }
    if (key === "updated_at" && instantOf(value.text) === undefined) {
      sound = false;
      refuse(draft, "time_invalid", `${quoteForMessage(value.text)} is no RFC 3339 time with a zone`, value.place);
    }
  }
  return sound;
}

/** The rows of each subject: those that share `group_by`, as Gait folds it, or each by itself. */
function subjectsOf(rows: readonly Row[], section: TrustMapping): readonly (readonly [Row, ...Row[]])[] {
  const by = section.group_by;
  if (by === undefined) return rows.map((row) => [row] as const);
  return [...grouped(rows, ({ texts }) => lower(trim(texts[by] ?? texts.server_id ?? texts.server_name ?? ""))).values()];
}

function resultOf(draft: Collected, rows: readonly [Row, ...Row[]], section: TrustMapping): ScanResult | undefined {
  const [first] = rows;
  const { server_id, server_name, publisher, source, endpoint } = first.texts;
  for (const row of rows) {
    const differing = SAME.find((key) => row.texts[key] !== first.texts[key]);
    if (differing === undefined) continue;
    const message = `the items of one server differ in ${differing}: ${quoteForMessage(first.texts[differing] ?? "")} and ${quoteForMessage(row.texts[differing] ?? "")}`;
    return refuse(draft, "server_ambiguous", message, row.place);
  }
  const outcome = combined(draft, rows, section.score);
  if (outcome === undefined) return undefined;
  const address = endpoint === undefined ? undefined : endpointOf(endpoint);
  const updated_at = oldest(rows.flatMap((row) => row.texts.updated_at ?? []));
  const status = strictest(rows.flatMap((row) => row.texts.status ?? []));
  return {
    server_id: server_id ?? server_name ?? "",
    ...(server_id === undefined ? { by_name: true } : {}),
    outcome,
    origin: first.origin,
    ...(publisher === undefined ? {} : { publisher }),
    ...(updated_at === undefined ? {} : { updated_at }),
    ...(status === undefined ? {} : { status }),
    more: {
      ...(server_name === undefined ? {} : { server_name }),
      ...(source === undefined ? {} : { source }),
      ...(address === undefined ? {} : { endpoint: address }),
    },
  };
}

/** The entry is as old as its oldest item. */
function oldest(times: readonly string[]): string | undefined {
  return times.reduce<string | undefined>((old, t) => (old === undefined || (instantOf(t) ?? 0) < (instantOf(old) ?? 0) ? t : old), undefined);
}

/** The first word that does not trust, else the first. */
function strictest(words: readonly string[]): string | undefined {
  const lowered = words.map(lower);
  return lowered.find((word) => !TRUSTING.includes(word)) ?? lowered[0];
}
