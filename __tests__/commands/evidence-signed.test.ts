/** With `attestation: required` only a statement counts that the named workflow signed on the base branch. */
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { check, gate } from "../../src/commands/index.ts";
import { NO_MINIMUM } from "../../src/rollout/index.ts";
import { removeFolders } from "../platform/support.ts";
import { codes, CONFIG, DAY, enforced, START, type Claim, type Project } from "./support/evidence-project.ts";
import { newSigstore, type Bundle, type Run, type Sigstore } from "./support/signing.ts";

afterAll(removeFolders);

const FILE = "evidence/tools.sigstore.json";
const RULES = [
  "  attestation: required",
  "  trusted_root: trust/root.json",
  "  signer: { repository: acme/policies, workflow: .github/workflows/release.yml }",
].join("\n");
const SIGNED = START + 8.5 * DAY;

let p: Project;
let sigstore: Sigstore;
let statement: string;
let commit: string;

beforeAll(async () => {
  sigstore = await newSigstore(SIGNED);
  p = await enforced(RULES);
  p.put("trust/root.json", sigstore.root);
  commit = await p.commit(8.2, "trusted root");
  p.at(9);
  await p.attest("evidence/x.json");
  statement = p.text("evidence/x.json");
  p.remove("evidence/x.json");
});

/** The gate's codes with this bundle in place. */
async function gateWith(bundle: Bundle, file = FILE): Promise<readonly string[]> {
  p.put(file, JSON.stringify(bundle));
  const found = codes(await p.gate());
  p.remove(file);
  return found;
}

const signed = async (run: Partial<Run> = {}, text = statement): Promise<Bundle> => sigstore.sign(text, { commit, ...run });

describe("a signed statement", () => {
  test("opens the gate, and no other word of anybody does", async () => {
    expect(codes(await p.gate())).toEqual(["attestation_missing"]);
    expect(await gateWith(await signed())).toEqual([]);
    p.put("evidence/x.json", statement);
    const report = await p.gate();
    expect(codes(report)).toEqual(["attestation_missing"]);
    expect(report.missing[0]?.message).toContain("not signed");
    p.remove("evidence/x.json");
  });

  test("as a line of a .jsonl file, beside the bare statement", async () => {
    p.put("evidence/x.json", statement);
    p.put("evidence/all.jsonl", `${JSON.stringify(await signed())}\n`);
    const report = await p.gate();
    expect(report.missing).toEqual([]);
    expect(report.evidence.files?.map((f) => f.file)).toEqual(["evidence/all.jsonl", "evidence/x.json"]);
    p.remove("evidence/x.json");
    p.remove("evidence/all.jsonl");
  });

  test("however its JSON was laid out: what was signed is what it says", async () => {
    expect(await gateWith(await signed({}, JSON.stringify(JSON.parse(statement))))).toEqual([]);
  });

  test("that lies about the policy is refused although the signature holds", async () => {
    const claim = JSON.parse(statement) as Claim;
    claim.predicate.registryPolicy["allow_set_digest"] = "0".repeat(64);
    expect(await gateWith(await signed({}, JSON.stringify(claim)))).toEqual(["attestation_missing", "evidence_allow_set"]);
  });

  test("that repeats a key is refused although the signature holds", async () => {
    expect(await gateWith(await signed({}, statement.replace('"result"', '"result": "PASSED", "result"')))).toEqual([
      "attestation_missing",
      "evidence_malformed",
    ]);
  });
});

describe("refused", () => {
  test.each<readonly [string, readonly string[], Partial<Run>]>([
    ["another repository", ["attestation_signer"], { repository: "mallory/policies" }],
    ["another workflow of it", ["attestation_signer"], { workflow: ".github/workflows/other.yml" }],
    ["a workflow whose name merely begins so", ["attestation_signer"], { workflow: ".github/workflows/release.yml.yml" }],
    ["another issuer", ["attestation_signer"], { issuer: "https://token.example.org" }],
    ["an issuer whose name merely begins so", ["attestation_signer"], { issuer: "https://token.actions.githubusercontent.com.example.org" }],
    ["a commit that is not on the base branch", ["attestation_commit"], { commit: "1".repeat(40) }],
    ["a commit of a pull request, on another ref", ["attestation_commit"], { commit: "1".repeat(40), ref: "refs/pull/1/merge" }],
  ])("signed by a run of %s", async (_what, expected, run) => {
    expect(await gateWith(await signed(run))).toEqual(["attestation_missing", ...expected].sort());
  });

  test("signed by nobody we trust", async () => {
    const bundle = await (await newSigstore(SIGNED)).sign(statement, { commit });
    expect(await gateWith(bundle)).toEqual(["attestation_missing", "attestation_signature"]);
  });

  test("with the statement exchanged behind the signature", async () => {
    const bundle = await signed();
    bundle.dsseEnvelope.payload = Buffer.from(statement.replace('"embedded"', '"both"')).toString("base64");
    expect(await gateWith(bundle)).toEqual(["attestation_missing", "attestation_signature", "evidence_engine"]);
  });

  test("without its signature, or without a statement", async () => {
    const bundle = await signed();
    expect(await gateWith({ ...bundle, dsseEnvelope: { ...bundle.dsseEnvelope, signatures: [] } })).toEqual(["attestation_malformed", "attestation_missing"]);
    expect(await gateWith(await signed({ payloadType: "text/plain" }))).toEqual(["attestation_malformed", "attestation_missing"]);
  });

  test("a genuine bundle of another policy's statement, of another file, or with a byte that is no text", async () => {
    p.put("evidence/x.json", statement);
    const { attest } = await import("../../src/commands/index.ts");
    await attest(p.context, [CONFIG], "others", `${p.root}/others.json`);
    const other = await signed({}, p.text("others.json"));
    expect(await gateWith(other)).toEqual(["attestation_missing"]);
    const { dsseEnvelope: _gone, ...rest } = await signed();
    const file = { ...rest, messageSignature: { messageDigest: { algorithm: "SHA2_256", digest: "AAAA" }, signature: "AAAA" } };
    expect(await gateWith(file as unknown as Bundle)).toEqual(["attestation_malformed", "attestation_missing"]);
    p.remove("evidence/x.json");
    p.remove("others.json");
    writeFileSync(
      `${p.root}/${FILE}`,
      Buffer.concat([Buffer.from(JSON.stringify(await signed()).slice(0, -1)), Buffer.from([0x2c, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])]),
    );
    expect(codes(await p.gate())).toEqual(["attestation_missing", "evidence_malformed"]);
    p.remove(FILE);
  });

  test("signed at a time that lies ahead", async () => {
    const late = await newSigstore(START + 11 * DAY);
    p.put("trust/root.json", late.root);
    expect(await gateWith(await late.sign(statement, { commit }))).toEqual(["attestation_missing", "evidence_future"]);
    p.put("trust/root.json", "{");
    expect(await gateWith(await signed())).toEqual(["attestation_missing", "attestation_root"]);
    p.remove("trust/root.json");
    expect(codes(await p.gate())).toEqual(["attestation_missing", "attestation_root"]);
    expect(await gateWith(await signed())).toEqual(["attestation_missing", "attestation_root"]);
    p.put("trust/root.json", sigstore.root);
  });

  test("a minimum of the organisation demands it, and a configuration that names no signer cannot give it", async () => {
    const other = await enforced();
    const report = await gate(other.context, {
      configs: [CONFIG],
      policy: "tools",
      require: "enforce",
      minimum: { ...NO_MINIMUM, attestation: true },
      gait: undefined,
    });
    expect(codes(report)).toEqual(["attestation_missing", "attestation_unconfigured"]);
  });
});

test("a change of the trusted root is shown among what judges", async () => {
  p.put("trust/root.json", `${sigstore.root}\n`);
  const { report } = await check(p.context, { configs: [CONFIG], base: undefined, write: false, minimum: undefined, gait: undefined, engine: undefined });
  p.put("trust/root.json", sigstore.root);
  expect(report.judges_changed.map((j) => [j.kind, j.change, j.file])).toEqual([["evidence", "changed", "trust/root.json"]]);
});

describe("the ref of the signer", () => {
  test("is held to where it is named", async () => {
    const rules = RULES.replace("release.yml }", "release.yml, ref: refs/heads/main }");
    const q = await enforced(rules);
    q.put("trust/root.json", sigstore.root);
    const head = await q.commit(8.2);
    q.at(9);
    await q.attest("x.json");
    const sign = async (ref: string): Promise<readonly string[]> => {
      q.put(FILE, JSON.stringify(await sigstore.sign(q.text("x.json"), { commit: head, ref })));
      return codes(await q.gate());
    };
    expect(await sign("refs/heads/main")).toEqual([]);
    expect(await sign("refs/heads/feature")).toEqual(["attestation_missing", "attestation_signer"]);
  });

  test("what a verifier read from a bundle must be what was judged", async () => {
    const world = { verifyBundle: p.context.world.verifyBundle };
    const q = await enforced(RULES, {
      verifyBundle: async (bundle, root) => {
        const answer = await world.verifyBundle(bundle, root);
        return answer.verified ? { ...answer, payload: new TextEncoder().encode("{}") } : answer;
      },
    });
    q.put("trust/root.json", sigstore.root);
    const head = await q.commit(8.2);
    q.at(9);
    await q.attest("x.json");
    q.put(FILE, JSON.stringify(await sigstore.sign(q.text("x.json"), { commit: head })));
    expect(codes(await q.gate())).toEqual(["attestation_malformed", "attestation_missing"]);
  });

  test("optional attestation is verified where it is there", async () => {
    const q = await enforced(RULES.replace("required", "optional"));
    q.put("trust/root.json", sigstore.root);
    const head = await q.commit(8.2);
    q.at(9);
    expect(codes(await q.gate())).toEqual([]);
    await q.attest("x.json");
    q.put(FILE, JSON.stringify(await sigstore.sign(q.text("x.json"), { commit: head, repository: "mallory/policies" })));
    expect(codes(await q.gate())).toEqual(["attestation_signer"]);
  });
});
