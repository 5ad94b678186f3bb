import { describe, expect, test } from "@jest/globals";
import { intentDigest, readIntent, targetsDigest, withoutContextEvidence, type Intent } from "../../../src/gait/intent/index.ts";
import { digest } from "../../../src/gait/text/index.ts";
import { bytesOf, intentOf } from "../support.ts";

function parsed(text: string): Intent {
  const reading = readIntent(bytesOf(text));
  if ("error" in reading) throw new Error(reading.error.message);
  return reading.intent;
}

describe("digests of the worked examples", () => {
  test("a bare intent", () => {
    const intent = parsed('{"tool_name":" Tool.Read ","context":{"identity":"alice","workspace":"C:\\\\repo","risk_class":"LOW"}}');
    expect(intentDigest(intent)).toBe("5d328077bb6fa5241918d33bcb766fa6eb69d1175e7a39d76d03cfd530ff9aec");
    expect(digest(intent.args)).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  });

  test("args, targets, provenance, context", () => {
    const intent = parsed(
      '{"schema_id":"gait.gate.intent_request","created_at":"2026-11-22T09:00:00+01:00","tool_name":"tool.write","args":{"path":" /out/a.txt ","n":1,"ratio":0.5},"targets":[{"kind":"url","value":"https://API.example.com:8443/v1"},{"kind":"path","value":"/out/a.txt","operation":"write"}],"arg_provenance":[{"arg_path":"$.path","source":"External","source_ref":"ticket-1"}],"context":{"identity":"alice","workspace":"/repo","risk_class":"high","credential_ttl_seconds":900,"auth_context":{"mfa":true}}}',
    );
    expect(intentDigest(intent)).toBe("414e1ff1910369f03d7a42d5fed79502772f05e2833fefbb9058ba3419fef3f4");
    expect(digest(intent.args)).toBe("8d13467cd6d2a772a2b4a6a5d1edc5cddee2401e62cd456ba465abc172a240d7");
  });

  test("a script with delegation, skill and agent", () => {
    const intent = parsed(
      '{"tool_name":"ignored","script":{"steps":[{"tool_name":"Tool.Read","args":{"q":"x"},"targets":[{"kind":"path","value":"/a","operation":"read"}]},{"tool_name":"tool.exec","targets":[{"kind":"other","value":"make"}]}]},"delegation":{"requester_identity":"spec","scope_class":"Write","chain":[{"delegator_identity":"lead","delegate_identity":"spec","expires_at":"2027-01-01T00:00:00+01:00"}]},"skill_provenance":{"skill_name":"s","source":"Git","publisher":"Acme"},"context":{"identity":"spec","workspace":"/repo","risk_class":"medium","agent_identity":{"owner":"o"}}}',
    );
    expect(intent.script?.hash).toBe("739863f8073af8b7e0487641d3d2afcee6fec98988622db93892363fe3bc9220");
    expect(intentDigest(intent)).toBe("7167cc7d83b56fd1a89e90d765c1588aecb2cc203f5b3b8340c6efb72df870fb");
  });
});

describe("what a digest depends on", () => {
  const same = intentDigest(intentOf());

  test.each([
    [{ schema_id: "x", schema_version: "9", created_at: "2026-01-01T00:00:00Z", producer_version: "p" }],
    [{ args_digest: "x", intent_digest: "x", script_hash: "x", relationship: {} }],
    [{ tool_name: " TOOL.read ", targets: [], arg_provenance: [] }],
    [{ unknown: 1 }],
  ])("not on %j", (fields) => {
    expect(intentDigest(intentOf(fields))).toBe(same);
  });

  test.each([{ agent_identity: {} }, { phase: "plan" }, { session_id: "s" }, { credential_ttl_seconds: 1 }, { context_refs: ["r"] }])(
    "on the context's %j",
    (context) => {
      expect(intentDigest(intentOf({}, context))).not.toBe(same);
    },
  );

  test("an empty delegation would still carry its times", () => {
    expect(intentDigest(intentOf({ delegation: { requester_identity: "r" } }))).not.toBe(same);
  });

  test("targets have a digest of their own", () => {
    expect(targetsDigest([])).toBe("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
  });

  test("claims of context evidence can be taken off", () => {
    const claims = { context_set_digest: "a".repeat(64), context_evidence_mode: "required", context_refs: ["r"] };
    const claimed = intentOf({}, { ...claims, auth_context: { context_age_seconds: 5 } });
    expect(intentDigest(claimed)).not.toBe(same);
    expect(intentDigest(withoutContextEvidence(claimed))).toBe(same);
    const kept = withoutContextEvidence(intentOf({}, { session_id: "s", auth_context: { context_age_seconds: 5, k: 1 } }));
    expect(kept.context.authContext).toEqual(new Map([["k", 1]]));
    expect(kept.context.strings.get("session_id")).toBe("s");
  });
});
