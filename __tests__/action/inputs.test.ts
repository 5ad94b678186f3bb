import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readInputs } from "../../src/action/inputs.ts";
import { Refused } from "../../src/commands/index.ts";
import { ROOT } from "../support/shared.ts";

const SHA256 = "A".repeat(64);

/** The environment that the runner makes of `with:`. */
function given(inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]));
}

function refused(inputs: Readonly<Record<string, string>>): readonly string[] {
  try {
    readInputs(given(inputs));
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.diagnostics.map((d) => `${d.code}: ${d.message}${d.help === undefined ? "" : ` -> ${d.help}`}`);
    throw error;
  }
}

const DECLARED = (parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as { inputs: Record<string, { default?: string }> }).inputs;

describe("inputs", () => {
  test("those of action.yml are all read, and its defaults are the only ones", () => {
    const defaults = Object.fromEntries(Object.entries(DECLARED).map(([name, { default: value }]) => [name, name === "token" ? "t" : (value ?? "")]));
    const read = readInputs(given(defaults));
    expect(read).toEqual({
      command: "check",
      configs: ["registry-policy.yaml"],
      token: "t",
      comment: "auto",
      commentId: undefined,
      policy: undefined,
      require: "enforce",
      engine: undefined,
      gait: undefined,
      report: undefined,
      minimum: undefined,
      ifNoConfig: "fail",
    });
    expect(readInputs({})).toEqual({ ...read, token: undefined });
    expect(refused({ ...defaults, nonsense: "" })).toEqual([]);
  });

  test("are trimmed, several configurations stand on lines, YAML keeps its indentation", () => {
    const read = readInputs(
      given({
        command: " gate ",
        policy: "p",
        config: "\n a.yaml \r\n\n b/*.yaml\n",
        minimum: "  limits:\n    newly_allowed: 1\n",
        "gait-version": "1.4.0",
        "gait-sha256": SHA256,
      }),
    );
    expect(read).toMatchObject({
      command: "gate",
      configs: ["a.yaml", "b/*.yaml"],
      minimum: "  limits:\n    newly_allowed: 1\n",
      gait: { version: "1.4.0", sha256: "a".repeat(64) },
    });
  });

  test.each([
    ["command", "chekc", "check, comment, sync, gate"],
    ["comment", "yes", "auto, always, never"],
    ["require", "enforced", "simulate, dry_run, enforce"],
    ["engine", "real", "embedded, gait, both"],
    ["if-no-config", "ignore", "fail, skip"],
    ["comment", "Always", "auto, always, never"],
  ])("%s: %s is refused with what it may be", (name, value, words) => {
    expect(refused({ [name]: value })).toEqual([`input_value: the input ${name} is ${JSON.stringify(value)}; it must be one of ${words}`]);
  });

  test("an unknown input is refused with the right name", () => {
    expect(refused({ "github-token": "t" })).toEqual(['input_unknown: there is no input "github-token" -> It is called token.']);
    expect(refused({ if_no_config: "skip" })).toEqual(['input_unknown: there is no input "if_no_config" -> It is called if-no-config.']);
    expect(refused({ minimun: "x" })[0]).toMatch(/The inputs are command, config, token/u);
  });

  test("nothing is installed that is not pinned", () => {
    expect(refused({ "gait-version": "1.4.0" })[0]).toMatch(/without gait-sha256/u);
    for (const version of ["1.5.0", "1.4.1", "1.4.0-rc.1"])
      expect(refused({ "gait-version": version, "gait-sha256": SHA256 })[0]).toMatch(/this engine knows the semantics of gait 1\.4\.0 only/u);
    for (const version of ["v1.4.0", "latest", "1.4", "1.4.0/../../x"])
      expect(refused({ "gait-version": version, "gait-sha256": SHA256 })[0]).toMatch(/no version/u);
    for (const digest of ["abc", `${"a".repeat(63)}g`, "a".repeat(65)])
      expect(refused({ "gait-version": "1.4.0", "gait-sha256": digest })[0]).toMatch(/64 hexadecimal/u);
  });

  test("the version is the configuration's where only the digest is given", () => {
    expect(readInputs(given({ "gait-sha256": SHA256 }))).toMatchObject({ gait: { version: "1.4.0", sha256: "a".repeat(64) } });
  });

  test("a command's needs, and everything that is wrong at once", () => {
    expect(refused({ command: "gate" })[0]).toMatch(/needs the input policy/u);
    expect(refused({ command: "comment" })[0]).toMatch(/needs the input report/u);
    expect(refused({ command: "gate", engine: "x", mode: "y" })).toHaveLength(3);
  });
});
