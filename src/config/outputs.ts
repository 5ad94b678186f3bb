/** Outputs against each other and against what is read: else a run's result would depend on its order. */
import type { Position } from "../diagnostic.ts";
import { fail, type Findings } from "../source/fields.ts";
import type { Config } from "./types.ts";

const START: Position = { line: 1, column: 1 };

/** What a run writes for a configuration, with the key that says so. */
export function outputsOf(config: Config): readonly { readonly path: string; readonly owner: string; readonly position: Position }[] {
  return [
    ...config.policies.flatMap((p) =>
      p.kind === "rendered"
        ? [
            { path: p.output, owner: `policies.${p.id}.output`, position: placeOf(config, p.output, p.position) },
            { path: p.staged, owner: `policies.${p.id}.staged`, position: placeOf(config, p.staged, p.position) },
          ]
        : [],
    ),
    ...config.snapshots.map((s) => ({ path: s.output, owner: `snapshots.${s.id}.output`, position: placeOf(config, s.output, s.position) })),
  ];
}

/** Adds an error for two outputs at one path, and for an output over an input; in any letter case, since some file systems have none. */
export function checkOutputs(findings: Findings, config: Config): void {
  const owners = new Map<string, { readonly name: string; readonly at: Position }>();
  const claim = (path: string, name: string, at: Position): void => {
    const other = owners.get(path.toLowerCase());
    if (other === undefined) owners.set(path.toLowerCase(), { name, at });
    else fail(findings, "output_twice", `${name} and ${other.name} are the same file ${JSON.stringify(path)}`, at, "Give every output a path of its own.");
  };
  claim(config.path, "the configuration", START);
  for (const { path, owner, position } of outputsOf(config)) {
    claim(path, owner, position);
    for (const folder of [config.exceptions, config.rollout.evidence]) {
      if (!path.toLowerCase().startsWith(`${folder.toLowerCase()}/`)) continue;
      const words = `${owner} lies in the folder ${JSON.stringify(folder)}, of which every file is read`;
      fail(findings, "output_over_input", words, position, "Choose another output path.");
    }
  }
  for (const input of new Set(inputsOf(config))) {
    const owner = owners.get(input.toLowerCase());
    if (owner === undefined) continue;
    // A snapshot's policy may well be one that we render.
    if (config.snapshots.some((s) => s.policy === input) && owner.name.endsWith(".output")) continue;
    fail(findings, "output_over_input", `${owner.name} would overwrite the input ${JSON.stringify(input)}`, owner.at, "Choose another output path.");
  }
  checkHandWritten(findings, config);
}

/** What a hand-written policy is, and where it stands, follows its file. */
function checkHandWritten(findings: Findings, config: Config): void {
  const owners = new Map<string, string>();
  for (const p of config.policies) {
    if (p.kind !== "file") continue;
    const other = owners.get(p.file.toLowerCase());
    const words = `policies.${p.id} and policies.${other ?? ""} are the same file ${JSON.stringify(p.file)}`;
    if (other !== undefined) fail(findings, "output_twice", words, p.position, "One policy, one stage: remove one of the two.");
    owners.set(p.file.toLowerCase(), p.id);
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
