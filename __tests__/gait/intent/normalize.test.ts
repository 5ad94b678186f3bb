import { describe, expect, test } from "@jest/globals";
import { readIntent } from "../../../src/gait/intent/index.ts";
import { bytesOf, intentOf, read, refusal, type Fields } from "../support.ts";

const HEX = "A1".repeat(32);
const said = (words: string): string => `normalize intent: ${words}`;

describe("tool and args", () => {
  test("the tool's name is trimmed and lowered", () => {
    expect(intentOf({ tool_name: "\u0085 Tool.İX\u3000" }).toolName).toBe("tool.ix");
  });

  test.each([{}, { tool_name: "" }, { tool_name: " \t" }, { tool_name: null }])("%j has none", (fields) => {
    const text = JSON.stringify({ context: { identity: "a", workspace: "/", risk_class: "l" }, ...fields });
    expect(readIntent(bytesOf(text))).toMatchObject({ error: { message: said("tool_name is required") } });
  });

  test("null and {} parse and have no tool", () => {
    expect(readIntent(bytesOf("null"))).toMatchObject({ error: { message: said("tool_name is required") } });
    expect(readIntent(bytesOf(" {} "))).toMatchObject({ error: { message: said("tool_name is required") } });
  });

  test("strings and keys of args are trimmed at every depth", () => {
    const { args } = intentOf({ args: { " a ": [" x ", { "\tb": " y\n" }], c: 1, d: null } });
    expect(args).toEqual(
      new Map<string, unknown>([
        ["a", ["x", new Map([["b", "y"]])]],
        ["c", 1],
        ["d", null],
      ]),
    );
  });

  test("absent and null args are empty", () => {
    expect(intentOf({ args: null }).args.size).toBe(0);
  });

  test("an empty key is refused at any depth", () => {
    expect(refusal({ args: { a: [{ " ": 1 }] } })).toBe(said("normalize args: args contains empty key"));
    expect(refusal({}, { auth_context: { "": 1 } })).toBe(said("normalize context.auth_context: args contains empty key"));
  });
});

describe("provenance", () => {
  test("is normalised, sorted, without doubles", () => {
    const entry = { arg_path: " $.b ", source: " External ", source_ref: " r ", integrity_digest: HEX };
    const { argProvenance } = intentOf({ arg_provenance: [entry, { arg_path: "$.a", source: "user" }, entry] });
    expect(argProvenance).toEqual([
      { argPath: "$.a", source: "user", sourceRef: "", integrityDigest: "" },
      { argPath: "$.b", source: "external", sourceRef: "r", integrityDigest: HEX.toLowerCase() },
    ]);
  });

  test.each<[Fields, string]>([
    [{ arg_path: "$" }, "arg provenance requires arg_path and source"],
    [{ source: "user" }, "arg provenance requires arg_path and source"],
    [{ arg_path: "$", source: "Web" }, "unsupported provenance source: web"],
    [{ arg_path: "$", source: "user", integrity_digest: "X" }, "invalid provenance integrity_digest: x"],
  ])("%j is refused", (entry, words) => {
    expect(refusal({ arg_provenance: [entry] })).toBe(said(words));
  });

  test("a skill's source is lowered, its publisher is not", () => {
    const skill = {
      skill_name: " s ",
      source: "Git ",
      publisher: " Acme",
      digest: HEX,
      skill_version: " 1 ",
      signature_key_id: " k ",
    };
    expect(intentOf({ skill_provenance: skill }).skillProvenance).toEqual({
      skillName: "s",
      source: "git",
      publisher: "Acme",
      digest: HEX.toLowerCase(),
      skillVersion: "1",
      signatureKeyId: "k",
    });
  });

  test.each<[Fields, string]>([
    [{}, "skill provenance requires skill_name, source, and publisher"],
    [{ skill_name: "s", source: "g" }, "skill provenance requires skill_name, source, and publisher"],
    [{ skill_name: "s", source: "g", publisher: "p", digest: "Z" }, "invalid skill provenance digest: z"],
  ])("the skill %j is refused", (skill, words) => {
    expect(refusal({ skill_provenance: skill })).toBe(said(words));
  });
});

describe("context", () => {
  test("is normalised", () => {
    const { context } = intentOf(
      {},
      {
        identity: " Alice ",
        workspace: " C:\\repo\\x ",
        risk_class: " HIGH ",
        phase: " Plan ",
        agent_id: " A1 ",
        session_id: " ",
        credential_source: " ENV ",
        credential_access_type: "JIT",
        context_set_digest: HEX,
        context_evidence_mode: "Required",
        credential_scopes: ["b", " a ", "b", ""],
        context_refs: ["r"],
        auth_context: {},
      },
    );
    expect(context).toMatchObject({ identity: "Alice", workspace: "C:/repo/x", riskClass: "high", phase: "plan" });
    expect(context).toMatchObject({ credentialScopes: ["a", "b"], contextRefs: ["r"], authContext: undefined });
    expect(Object.fromEntries(context.strings)).toEqual({
      agent_id: "A1",
      credential_source: "env",
      credential_access_type: "jit",
      context_set_digest: HEX.toLowerCase(),
      context_evidence_mode: "required",
    });
  });

  test.each<[Fields, string]>([
    [{ identity: " " }, "context.identity is required"],
    [{ workspace: "" }, "context.workspace is required"],
    [{ risk_class: "" }, "context.risk_class is required"],
    [{ context_set_digest: "x" }, "context.context_set_digest must be sha256 hex"],
    [{ credential_ttl_seconds: -1 }, "context.credential_ttl_seconds must be >= 0"],
    [{ credential_source: "Blocked" }, "context.credential_source is unsupported: blocked"],
    [{ credential_access_type: "short" }, "context.credential_access_type is unsupported: short"],
    [{ context_evidence_mode: "x" }, "context.context_evidence_mode must be best_effort or required"],
    [{ phase: "x" }, "context.phase must be plan or apply"],
  ])("%j is refused", (context, words) => {
    expect(refusal({}, context)).toBe(said(words));
  });

  test("checks run in Gait's order", () => {
    const all: Fields = {
      phase: "x",
      context_evidence_mode: "x",
      credential_ttl_seconds: -1,
      sandbox: { user_mode: "x" },
      workspace: "",
    };
    expect(refusal({}, all)).toContain("context.workspace");
    expect(refusal({}, { ...all, workspace: "/" })).toContain("context.sandbox.user_mode");
    expect(refusal({}, { ...all, workspace: "/", sandbox: {} })).toContain("credential_ttl_seconds");
    expect(refusal({}, { ...all, workspace: "/", sandbox: {}, credential_ttl_seconds: 0 })).toContain("context_evidence_mode");
    expect(refusal({ targets: [{}], arg_provenance: [{}] }, all)).toContain("targets require");
    expect(refusal({ arg_provenance: [{}], skill_provenance: {} }, all)).toContain("arg provenance");
    expect(refusal({ skill_provenance: {}, delegation: {} }, all)).toContain("skill provenance");
    expect(refusal({ delegation: {} }, all)).toContain("context.workspace");
  });
});

describe("agent identity", () => {
  test("lifecycle states keep their case", () => {
    const agent = { owner: " o ", publisher: " P ", source: " S ", lifecycle_states: ["B", "a", " B"], revoked: true };
    expect(intentOf({}, { agent_identity: agent }).context.agentIdentity).toMatchObject({
      owner: "o",
      publisher: "P",
      source: "s",
      lifecycleStates: ["B", "a"],
      revoked: true,
      expiresAt: undefined,
    });
  });

  test.each<[Fields, string]>([
    [{ manifest_digest: "x" }, "manifest_digest must be sha256 hex"],
    [{ issued_at: "2026-01-02T00:00:00Z", approved_at: "2026-01-01T00:00:00Z" }, "approved_at must be on or after issued_at"],
    [{ issued_at: "2026-01-01T00:00:00Z", expires_at: "2026-01-01T00:00:00Z" }, "expires_at must be after issued_at"],
    [{ approved_at: "2026-01-01T00:00:00Z", expires_at: "2026-01-01T00:00:00Z" }, "expires_at must be after approved_at"],
  ])("%j is refused", (agent, words) => {
    expect(refusal({}, { agent_identity: agent })).toBe(said(`context.agent_identity.${words}`));
  });

  test("an approval at the moment of issue is fine", () => {
    const agent = { issued_at: "2026-01-01T00:00:00Z", approved_at: "2026-01-01T01:00:00+01:00" };
    expect(refusal({}, { agent_identity: agent })).toBe("accepted");
  });

  test("a time that leaves the years that Gait can print is refused", () => {
    expect(refusal({}, { agent_identity: { expires_at: "9999-12-31T23:59:59-01:00" } })).toContain("year outside of range");
  });
});

describe("sandbox", () => {
  test("one in which nothing is set is absent", () => {
    expect(intentOf({}, { sandbox: { network_mode: " ", writable_paths: ["", "."], timeout_seconds: 0 } }).context.sandbox).toBeUndefined();
  });

  test("is normalised", () => {
    const sandbox = {
      network_mode: " FULL ",
      writable_paths: ["/b/", "/a"],
      timeout_seconds: 5,
      evidence_ref: " x ",
      evidence_digest: HEX,
    };
    expect(intentOf({}, { sandbox }).context.sandbox).toEqual({
      networkMode: "full",
      writablePaths: ["/a", "/b"],
      readOnlyRoots: [],
      envExposureMode: "",
      timeoutSeconds: 5n,
      filesystemIsolation: "",
      userMode: "",
      evidenceRef: "x",
      evidenceDigest: HEX.toLowerCase(),
    });
  });

  test.each<[Fields, string]>([
    [{ network_mode: "Bridge" }, "network_mode is unsupported: bridge"],
    [{ env_exposure_mode: "x" }, "env_exposure_mode is unsupported: x"],
    [{ filesystem_isolation: "vm" }, "filesystem_isolation is unsupported: vm"],
    [{ user_mode: "x" }, "user_mode is unsupported: x"],
    [{ timeout_seconds: -1 }, "timeout_seconds must be >= 0"],
    [{ writable_paths: ["", "A=b"] }, "writable_paths[1] must not contain raw environment variable assignments"],
    [{ read_only_roots: ["A=b"] }, "read_only_roots[0] must not contain raw environment variable assignments"],
    [{ evidence_digest: "x" }, "evidence_digest must be sha256 hex"],
    [{ evidence_ref: "A=b" }, "evidence_ref must not contain raw environment variable assignments"],
  ])("%j is refused", (sandbox, words) => {
    expect(refusal({}, { sandbox })).toBe(said(`context.sandbox.${words}`));
  });

  test("evidence must not look secret, but for the prefixes of references", () => {
    const words = "context.sandbox.evidence_ref must not contain secret-like sandbox material; use sandbox evidence refs or digests instead";
    expect(refusal({}, { sandbox: { evidence_ref: "abcdefgh12345678" } })).toBe(said(words));
    for (const prefix of ["ref:", "receipt:", "proof:", "sandbox:", "sha256:", "env:", "stub:"]) {
      expect(refusal({}, { sandbox: { evidence_ref: `${prefix}abcdefgh12345678` } })).toBe("accepted");
    }
  });
});

describe("scripts", () => {
  const step = (tool: string, more: Fields = {}): Fields => ({ tool_name: tool, ...more });

  test("the tool is `script`, targets and provenance come from the steps", () => {
    const steps = [
      step(" B.Read ", {
        targets: [{ kind: "path", value: "/z", operation: "read" }],
        arg_provenance: [{ arg_path: "$", source: "user" }],
      }),
      step("exec", { targets: [{ kind: "other", value: "make" }] }),
    ];
    const intent = intentOf({ tool_name: "ignored", script: { steps } });
    expect(intent.toolName).toBe("script");
    expect(intent.script?.steps.map((s) => s.toolName)).toEqual(["b.read", "exec"]);
    expect(intent.targets.map((t) => t.value)).toEqual(["make", "/z"]);
    expect(intent.argProvenance).toHaveLength(1);
  });

  test("targets of its own win", () => {
    const script = { steps: [step("t", { targets: [{ kind: "path", value: "/step" }] })] };
    expect(intentOf({ script, targets: [{ kind: "path", value: "/own" }] }).targets.map((t) => t.value)).toEqual(["/own"]);
  });

  test.each<[readonly Fields[], string]>([
    [[], "script.steps must not be empty"],
    [Array.from({ length: 65 }, () => step("t")), "script.steps exceeds max supported steps (64)"],
    [[step("t"), step(" ")], "script.steps[1].tool_name is required"],
    [[step("t", { args: { "": 1 } })], "normalize script.steps[0].args: args contains empty key"],
    [[step("t", { targets: [{ kind: "x", value: "v" }] })], "normalize script.steps[0].targets: unsupported target kind: x"],
    [[step("t", { arg_provenance: [{}] })], "normalize script.steps[0].arg_provenance: arg provenance requires arg_path and source"],
  ])("%#", (steps, words) => {
    expect(refusal({ script: { steps } })).toBe(said(words));
  });

  test("null is no script", () => {
    expect(intentOf({ script: null }).script).toBeUndefined();
  });
});

test("the diagnostics of reading come along", () => {
  expect(read({ TARGETS: [], x: 1 }).diagnostics.map((d) => d.code)).toEqual(["folded_key", "unknown_key"]);
});
