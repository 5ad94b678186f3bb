/** Outputs against each other and against what is read: else a run's result would depend on its order. */
import type { Position } from "../diagnostic.ts";
import { fail, type Findings } from "../source/fields.ts";
import type { Config } from "./types.ts";

const START: Position = { line: 1, column: 1 };

/** Adds an error for two outputs at one path, and for an output over an input; in any letter case, since some file systems have none. */
export function checkOutputs(findings: Findings, config: Config): void {
  const owners = new Map<string, { readonly name: string; readonly at: Position }>();
  const claim = (path: string, name: string, entry: Position): void => {
    const other = owners.get(path.toLowerCase());
    const at = placeOf(config, path, entry);
    if (other === undefined) owners.set(path.toLowerCase(), { name, at });
    else fail(findings, "output_twice", `${name} and ${other.name} are the same file ${JSON.stringify(path)}`, at, "Give every output a path of its own.");
  };
  claim(config.path, "the configuration", START);
  for (const p of config.policies) {
    if (p.kind !== "rendered") continue;
    claim(p.output, `policies.${p.id}.output`, p.position);
    claim(p.staged, `policies.${p.id}.staged`, p.position);
  }
  for (const s of config.snapshots) claim(s.output, `snapshots.${s.id}.output`, s.position);
  for (const input of new Set(inputsOf(config))) {
    const owner = owners.get(input.toLowerCase());
    if (owner === undefined) continue;
    // A snapshot's policy may well be one that we render.
    if (config.snapshots.some((s) => s.policy === input) && owner.name.endsWith(".output")) continue;
    fail(findings, "output_over_input", `${owner.name} would overwrite the input ${JSON.stringify(input)}`, owner.at, "Choose another output path.");
  }
}

function inputsOf(config: Config): readonly string[] {
  return [
    ...config.policies.flatMap((p) => (p.kind === "rendered" ? [...p.registry.files, ...(p.base === undefined ? [] : [p.base])] : [p.file])),
    ...config.policies.flatMap((p) => p.tests.map((test) => test.intents)),
    ...config.snapshots.flatMap((s) => [...s.report.files, ...(s.policy === undefined ? [] : [s.policy]), ...s.tests.map((test) => test.server)]),
    ...(config.rollout.attestation?.trusted_root === undefined ? [] : [config.rollout.attestation.trusted_root]),
    config.deny,
  ];
}

/** Where the entry names the path; where it stands itself for a path that is a default. */
function placeOf(config: Config, path: string, entry: Position): Position {
  const behind = (at: Position): boolean => at.line > entry.line || (at.line === entry.line && at.column >= entry.column);
  return config.places.find((place) => place.use === "output" && place.path === path && behind(place)) ?? entry;
}
