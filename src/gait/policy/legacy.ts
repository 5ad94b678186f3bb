/** Fields of an older proposal, for which Gait has advice instead of `unknown field`. */
import { ordered, trim, type GoJson } from "../text/index.ts";
import { resolveAlias, type YamlNode } from "../yaml/index.ts";

interface LegacyField {
  readonly field: string;
  readonly replacements: readonly string[];
  readonly note: string;
}

/** In the order in which messages name them. */
const FIELDS: readonly LegacyField[] = [
  {
    field: "version",
    replacements: ["schema_id", "schema_version"],
    note: "set schema_id=gait.gate.policy and schema_version=1.0.0",
  },
  {
    field: "name",
    replacements: [],
    note: "remove the top-level policy name; rule names remain under rules[].name when needed",
  },
  { field: "boundaries", replacements: ["rules", "mcp_trust"], note: "" },
  { field: "defaults", replacements: ["default_verdict", "fail_closed"], note: "" },
  {
    field: "trust_sources",
    replacements: ["mcp_trust.snapshot"],
    note: "render external trust data to a local snapshot before evaluation",
  },
  {
    field: "unknown_server",
    replacements: ["mcp_trust.action"],
    note: "enforce unknown servers through local snapshot coverage and a fail-closed action",
  },
];

const HINT =
  "use the repo-root `.gait.yaml` contract: `schema_id`, `schema_version`, `default_verdict`, optional `fail_closed`, optional `mcp_trust`, and `rules`";

/** What is said about legacy fields. */
export interface LegacyAdvice {
  readonly message: string;
  readonly hint: string;
  readonly migration: GoJson;
  /** Offset of the first of them in the text. */
  readonly offset: number;
}

/** Looks for legacy fields among the top-level keys; undefined where there is none. */
export function legacyAdvice(root: YamlNode | undefined): LegacyAdvice | undefined {
  if (root?.kind !== "mapping") return undefined;
  const keys = new Map<string, number>();
  for (const { key } of root.entries) {
    const found = resolveAlias(key);
    if (found?.kind === "scalar") keys.set(trim(found.text), key.start);
  }
  const used = FIELDS.filter(({ field }) => keys.has(field));
  if (used.length === 0) return undefined;
  const details = used.map(({ field, replacements, note }) => {
    if (replacements.length === 0) return `${field}->${note}`;
    return `${field}->${replacements.join("|")}${note === "" ? "" : ` (${note})`}`;
  });
  const names = used.map(({ field }) => field);
  return {
    message: `legacy policy proposal fields are not supported [${names.join(", ")}]: ${details.join("; ")}`,
    hint: HINT,
    migration: migration(used),
    offset: Math.min(...names.map((name) => keys.get(name) ?? 0)),
  };
}

function migration(used: readonly LegacyField[]): GoJson {
  return ordered([
    ["kind", "policy_fields"],
    ["deprecated_fields", used.map(({ field }) => field)],
    [
      "field_replacements",
      used.map(({ field, replacements, note }) =>
        ordered([
          ["field", field],
          ...(replacements.length === 0 ? [] : [["replacement_fields", replacements] as const]),
          ...(note === "" ? [] : [["note", note] as const]),
        ]),
      ),
    ],
  ]);
}
