import { describe, expect, test } from "@jest/globals";
import { judge, oneRule, type Fields } from "../support.ts";
import { CLEAN, outcome, path, same, withNumber } from "./outcome.ts";

describe("sandbox", () => {
  const full: Fields = {
    network_mode: "disabled",
    env_exposure_mode: "none",
    filesystem_isolation: "container",
    user_mode: "default",
    timeout_seconds: 60,
    writable_paths: ["/tmp/x"],
    read_only_roots: ["/usr"],
    evidence_ref: "ref:1",
    evidence_digest: "a".repeat(64),
  };

  test.each<[string, Fields, readonly string[]]>([
    ["enabled: true", full, []],
    ["enabled: true", {}, ["sandbox_metadata_missing"]],
    ["enabled: true", { ...full, evidence_ref: "" }, ["sandbox_evidence_missing"]],
    ["enabled: true", { ...full, network_mode: "" }, ["sandbox_network_mode_missing"]],
    ["allowed_network_modes: [full]", full, ["sandbox_network_mode_disallowed"]],
    ["allowed_env_exposure_modes: [full]", full, ["sandbox_env_exposure_mode_disallowed"]],
    ["allowed_filesystem_isolations: [none]", full, ["sandbox_filesystem_isolation_disallowed"]],
    ["allowed_user_modes: [root]", { ...full, user_mode: "" }, ["sandbox_user_mode_missing"]],
    ["max_timeout_seconds: 60", full, []],
    ["max_timeout_seconds: 59", full, ["sandbox_timeout_exceeded"]],
    ["enabled: true", { ...full, timeout_seconds: 0 }, ["sandbox_timeout_missing"]],
    ["allowed_writable_path_prefixes: [/tmp]", full, []],
    ["allowed_writable_path_prefixes: [/]", full, []],
    ["allowed_writable_path_prefixes: [/tmp/x]", full, []],
    ["allowed_writable_path_prefixes: [/t]", full, ["sandbox_writable_path_disallowed"]],
    ["required_read_only_roots: [/usr, /etc]", full, []],
    ["required_read_only_roots: [/etc]", full, ["sandbox_read_only_root_missing"]],
    ["required_read_only_roots: [/etc]", { ...full, read_only_roots: [] }, []],
  ])("{%s} with %j", (sandbox, claimed, codes) => {
    const expected = same(codes.length === 0 ? "allow" : "block", ...codes);
    expect(outcome("allow", `sandbox: {${sandbox}}`, {}, { sandbox: claimed })).toEqual(expected);
  });

  test("a time limit is compared digit by digit", () => {
    const intent = withNumber({ sandbox: { ...full, timeout_seconds: 1 } }, "timeout_seconds", "9007199254740993");
    const found = (limit: string) => judge(oneRule("allow", `sandbox: {max_timeout_seconds: ${limit}}`), intent).violations;
    expect(found("9007199254740992")).toEqual(["sandbox_timeout_exceeded"]);
    expect(found("9007199254740993")).toEqual([]);
  });

  test("a clean sandbox excuses calls that only run a process", () => {
    const run = { kind: "other", value: "make", operation: "exec" };
    const asked = { verdict: "require_approval", reasons: ["destructive_apply_requires_approval"], violations: [] };
    expect(outcome("allow", "sandbox: {enabled: true}", { targets: [run] }, { sandbox: full })).toEqual(CLEAN);
    expect(outcome("allow", "", { targets: [run] }, { sandbox: full })).toEqual(asked);
    const mixed = { targets: [run, path("/a", { operation: "delete" })] };
    expect(outcome("allow", "sandbox: {enabled: true}", mixed, { sandbox: full })).toEqual(asked);
    const dirty = outcome("allow", "sandbox: {enabled: true}", { targets: [run] }, {});
    expect(dirty).toEqual({
      verdict: "block",
      reasons: ["destructive_apply_requires_approval", "sandbox_metadata_missing"],
      violations: ["sandbox_metadata_missing"],
    });
  });
});
