/** What Gait would swallow in a policy without a word. */
import type { Diagnostic } from "../../diagnostic.ts";
import { lineIndex } from "../../source/index.ts";
import { readPolicy } from "../policy/index.ts";
import type { Policy } from "../policy/index.ts";
import { decodeUtf8Lossy } from "../text/index.ts";
import { findPath, readYamlFile, type YamlFile } from "../yaml/index.ts";
import { describe, relevel, type LintCodeName } from "./codes.ts";
import { bidiCharacters, controlCharacters } from "./hidden.ts";
import { inOrder } from "./in-order.ts";
import { emptyConditions, nullValues, type EmptyFinding } from "./policy-empty.ts";
import { orderFindings } from "./policy-order.ts";
import { rulePlaces } from "./policy-places.ts";
import { ruleFindings, type LintStage } from "./policy-rules.ts";
import { textFindings, type TextFinding } from "./policy-text.ts";
import { topFindings } from "./policy-top.ts";
import type { CheckName, Finding } from "./types.ts";

/** What is known of a policy beside its text. */
export interface PolicyLintOptions {
  /** The stage that the policy is at; undefined where none is known, which is as strict as `enforce`. */
  readonly stage?: LintStage;
  readonly file?: string;
  /** The folder that Gait is started in, relative to the workspace; the workspace itself when absent. */
  readonly folder?: string;
  /** The check that names of exports go through. */
  readonly checkName?: CheckName;
}

/** Null items are told with their effect on the whole list, aliases with their anchors. */
const TOLD_OTHERWISE: ReadonlySet<string> = new Set(["yaml_null_item", "yaml_alias"]);

/** Looks at one policy file; findings in the order of the file. Never throws. */
export function lintPolicy(bytes: Uint8Array, options: PolicyLintOptions = {}): readonly Diagnostic[] {
  const { file } = options;
  const reading = readPolicy(bytes);
  const found = reading.diagnostics.filter((d) => !TOLD_OTHERWISE.has(d.code)).map((d) => relevel(d, file));
  const add = (finding: Finding<LintCodeName>): void => {
    found.push(describe(file, finding));
  };
  for (const finding of characterFindings(bytes)) add(finding);
  if ("error" in reading) {
    add({
      code: "policy_invalid",
      message: `Gait refuses this policy: ${reading.error.message}`,
      at: reading.error.position,
    });
  } else {
    const yaml = readYamlFile(bytes);
    for (const finding of policyFindings(reading.policy, yaml, options)) add(finding);
  }
  return inOrder(found);
}

/** What may stand nowhere in the file, comments included. */
function characterFindings(bytes: Uint8Array): readonly Finding<LintCodeName>[] {
  const text = decodeUtf8Lossy(bytes);
  const found = [
    ...bidiCharacters(text).map((character) => ({ code: "bidi_character", character }) as const),
    ...controlCharacters(text).map((character) => ({ code: "control_character", character }) as const),
  ];
  if (found.length === 0) return [];
  const positionOf = lineIndex(text);
  return found.map(({ code, character: { name, what, offset } }) => ({ code, message: `${name} ${what}`, at: positionOf(offset) }));
}

function policyFindings(policy: Policy, yaml: YamlFile, options: PolicyLintOptions): readonly Finding<LintCodeName>[] {
  const root = yaml.documents[0]?.root;
  const places = rulePlaces(root, yaml);
  const atOffset = ({ code, message, offset }: TextFinding | EmptyFinding): Finding<LintCodeName> => ({ code, message, at: yaml.positionOf(offset) });
  return [
    ...topFindings(policy, options.folder).map(({ finding, path }) => {
      const place = findPath(root, path);
      return place === undefined ? finding : { ...finding, at: yaml.positionOf(place.keyStart) };
    }),
    ...policy.rules.flatMap((rule) => [
      ...ruleFindings(rule, options.stage, policy.failClosed).map((found) => ({
        code: found.code,
        message: found.message,
        at: places.positionOf(rule, found),
      })),
      ...emptyConditions(rule, places.nodeOf(rule)).map(atOffset),
    ]),
    ...orderFindings(policy.rules),
    ...nullValues(root).map(atOffset),
    ...textFindings(root, options.checkName).map(atOffset),
  ];
}
