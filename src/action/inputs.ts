/** The action's inputs, read once: closed words, nothing guessed, a wrong one refused with what would be right. */
import { DEFAULT_CONFIG, ENGINES, GAIT_VERSION, type EngineChoice } from "../config/index.ts";
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { Refused } from "../commands/index.ts";

/** The words that the input `command` takes. */
export type ActionCommand = "check" | "comment" | "sync" | "gate";

/** The inputs of `action.yml`, checked; what was left empty has its default or is undefined. */
export interface Inputs {
  readonly command: ActionCommand;
  /** Paths and globs as they were written. */
  readonly configs: readonly string[];
  readonly token: string | undefined;
  readonly comment: "auto" | "always" | "never";
  readonly commentId: string | undefined;
  readonly policy: string | undefined;
  readonly require: "simulate" | "dry_run" | "enforce";
  /** Undefined: the configuration says. */
  readonly engine: EngineChoice | undefined;
  /** The release of gait to install, with the pinned digest of its archive. */
  readonly gait: { readonly version: string; readonly sha256: string } | undefined;
  readonly report: string | undefined;
  /** Inline YAML. */
  readonly minimum: string | undefined;
  readonly ifNoConfig: "fail" | "skip";
}

const NAMES = [
  "command",
  "config",
  "token",
  "comment",
  "comment-id",
  "policy",
  "require",
  "engine",
  "gait-version",
  "gait-sha256",
  "report",
  "minimum",
  "if-no-config",
] as const;
type InputName = (typeof NAMES)[number];

/** What people write instead, from other actions and from our own command line. */
const MEANT: ReadonlyMap<string, InputName> = new Map([
  ["github-token", "token"],
  ["gh-token", "token"],
  ["configs", "config"],
  ["config-file", "config"],
  ["config-path", "config"],
  ["mode", "command"],
  ["comment_id", "comment-id"],
  ["stage", "require"],
  ["gait", "gait-version"],
  ["report-dir", "report"],
  ["minimums", "minimum"],
  ["if_no_config", "if-no-config"],
]);

/** The inputs of this step; throws Refused (exit 6) with everything that is wrong with them. */
export function readInputs(env: NodeJS.ProcessEnv): Inputs {
  const wrong: Diagnostic[] = [];
  const text = (name: InputName): string | undefined => env[`INPUT_${name.toUpperCase()}`]?.trim() || undefined;
  const word = <W extends string>(name: InputName, words: readonly W[]): W | undefined => {
    const given = text(name);
    const found = words.find((w) => w === given);
    if (given !== undefined && found === undefined)
      wrong.push(errorAt("input_value", `the input ${name} is ${JSON.stringify(given)}; it must be one of ${words.join(", ")}`));
    return found;
  };
  wrong.push(...unknownInputs(env));
  const command = word("command", ["check", "comment", "sync", "gate"]) ?? "check";
  const engine = word("engine", ENGINES);
  const inputs: Inputs = {
    command,
    configs: linesOf(text("config") ?? DEFAULT_CONFIG),
    token: text("token"),
    comment: word("comment", ["auto", "always", "never"]) ?? "auto",
    commentId: text("comment-id"),
    policy: text("policy"),
    require: word("require", ["simulate", "dry_run", "enforce"]) ?? "enforce",
    engine,
    gait: gaitPin(text("gait-version"), text("gait-sha256"), wrong),
    report: text("report"),
    minimum: env["INPUT_MINIMUM"]?.trim() ? env["INPUT_MINIMUM"] : undefined,
    ifNoConfig: word("if-no-config", ["fail", "skip"]) ?? "fail",
  };
  if (command === "gate" && inputs.policy === undefined)
    wrong.push(errorAt("input_missing", "command: gate needs the input policy", {}, "Add `policy: ID` to the step, the id of the policy that is released."));
  if (command === "comment" && inputs.report === undefined)
    wrong.push(
      errorAt(
        "input_missing",
        "command: comment needs the input report",
        {},
        "Add `report: FOLDER` to the step, the folder into which the artifact was downloaded.",
      ),
    );
  if (wrong.length > 0) throw new Refused(wrong);
  return inputs;
}

function unknownInputs(env: NodeJS.ProcessEnv): readonly Diagnostic[] {
  const given = Object.keys(env)
    .filter((key) => key.startsWith("INPUT_"))
    .map((key) => key.slice("INPUT_".length).toLowerCase());
  return given
    .filter((name) => !NAMES.some((known) => known === name) && env[`INPUT_${name.toUpperCase()}`] !== "")
    .map((name) => {
      const meant = MEANT.get(name) ?? MEANT.get(name.replaceAll("_", "-")) ?? NAMES.find((known) => known === name.replaceAll("_", "-"));
      return errorAt(
        "input_unknown",
        `there is no input ${JSON.stringify(name)}`,
        {},
        meant === undefined ? `The inputs are ${NAMES.join(", ")}.` : `It is called ${meant}.`,
      );
    });
}

/** The version is that of the configuration, of which only one is known: another binary would judge by other semantics than the report says. */
function gaitPin(given: string | undefined, sha256: string | undefined, wrong: Diagnostic[]): Inputs["gait"] {
  if (given === undefined && sha256 === undefined) return undefined;
  const version = given ?? GAIT_VERSION;
  if (sha256 === undefined)
    return refuse(
      wrong,
      "input_missing",
      "gait-version is given without gait-sha256: nothing is installed that is not pinned",
      "Add the sha256 of that release's archive for the runner's platform.",
    );
  if (!/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/u.test(version))
    return refuse(wrong, "input_value", `gait-version is ${JSON.stringify(version)}, which is no version`, "Write it like 1.4.0, without v.");
  if (version !== GAIT_VERSION)
    return refuse(
      wrong,
      "input_value",
      `gait-version is ${version}, and this engine knows the semantics of gait ${GAIT_VERSION} only`,
      `Write ${GAIT_VERSION}, or leave gait-version out, with the sha256 of that release's archive.`,
    );
  if (!/^[0-9a-f]{64}$/iu.test(sha256))
    return refuse(
      wrong,
      "input_value",
      `gait-sha256 is ${JSON.stringify(sha256)}, which is not 64 hexadecimal digits`,
      "Copy it from the release's list of checksums.",
    );
  return { version, sha256: sha256.toLowerCase() };
}

function refuse(wrong: Diagnostic[], code: string, message: string, help: string): undefined {
  wrong.push(errorAt(code, message, {}, help));
  return undefined;
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
