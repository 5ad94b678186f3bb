/** The adapter to the Sigstore project's library: what it verifies, and what it refuses for which reason. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { verifyBundle } from "../../src/platform/sigstore.ts";
import { newSigstore, type Bundle, type Sigstore } from "../commands/support/signing.ts";

const SIGNED = Date.parse("2026-03-10T12:00:00Z");
const COMMIT = "d".repeat(40);
let ours: Sigstore;
let others: Sigstore;
let genuine: Bundle;

beforeAll(async () => {
  [ours, others] = await Promise.all([newSigstore(SIGNED), newSigstore(SIGNED)]);
  genuine = await ours.sign('{"a":1}', { commit: COMMIT });
});

const verify = (bundle: unknown, root = ours.root): ReturnType<typeof verifyBundle> => verifyBundle(JSON.stringify(bundle), root);
const why = async (bundle: unknown, root?: string): Promise<string> => {
  const answer = await verify(bundle, root);
  return answer.verified ? "verified" : answer.why;
};

describe("a genuine bundle", () => {
  test("gives the payload and what the certificate says of the run", async () => {
    const answer = await verify(genuine);
    if (!answer.verified) throw new Error(answer.message);
    expect(answer).toMatchObject({
      verified: true,
      payloadType: "application/vnd.in-toto+json",
      signer: {
        identity: "https://github.com/acme/policies/.github/workflows/release.yml@refs/heads/main",
        issuer: "https://token.actions.githubusercontent.com",
        repository: "https://github.com/acme/policies",
        ref: "refs/heads/main",
        commit: COMMIT,
        signedAt: [SIGNED],
      },
    });
    expect(answer.verified && new TextDecoder().decode(answer.payload)).toBe('{"a":1}');
  });

  test("long names are read, too", async () => {
    const repository = `acme/${"p".repeat(150)}`;
    const answer = await verify(await ours.sign("{}", { commit: COMMIT, repository }));
    expect(answer).toMatchObject({ verified: true, signer: { repository: `https://github.com/${repository}` } });
  });

  test("one of several roots is enough, each on a line of its own", async () => {
    expect(await why(genuine, `${others.root}\n${ours.root}\n`)).toBe("verified");
    expect(await why(genuine, others.root)).toBe("signature");
  });
});

const bent = (bend: (bundle: Bundle) => void): Bundle => {
  const copy = structuredClone(genuine);
  bend(copy);
  return copy;
};
const material = (bundle: Bundle): { tlogEntries: Record<string, unknown>[] } => bundle.verificationMaterial as { tlogEntries: Record<string, unknown>[] };

/** The certificate as bundles had it before 0.3. */
function chained(bundle: Bundle, mediaType: string): void {
  const { certificate, ...rest } = bundle.verificationMaterial;
  bundle.verificationMaterial = { ...rest, x509CertificateChain: { certificates: [certificate] } };
  bundle.mediaType = mediaType;
}

describe("every form of a bundle", () => {
  test.each<readonly [string, (bundle: Bundle) => void]>([
    [
      "0.1, with a promise in place of a proof",
      (b) => {
        chained(b, "application/vnd.dev.sigstore.bundle+json;version=0.1");
        for (const entry of material(b).tlogEntries) delete entry["inclusionProof"];
      },
    ],
    ["0.2", (b) => chained(b, "application/vnd.dev.sigstore.bundle+json;version=0.2")],
    ["0.3 in its older spelling", (b) => void (b.mediaType = "application/vnd.dev.sigstore.bundle+json;version=0.3")],
    ["0.3", () => undefined],
  ])("%s", async (_form, bend) => {
    const bundle = bent(bend);
    expect(await verify(bundle)).toMatchObject({ verified: true, signer: { repository: "https://github.com/acme/policies" } });
    bundle.dsseEnvelope.payload = Buffer.from('{"a":2}').toString("base64");
    expect(await why(bundle)).toBe("signature");
  });
});

describe("refused", () => {
  test("a certificate that had expired when it was logged", async () => {
    const late = await newSigstore(SIGNED, SIGNED + 3_600_000);
    expect(await why(await late.sign("{}", { commit: COMMIT }), late.root)).toBe("signature");
  });

  test.each<readonly [string, string, (bundle: Bundle) => void]>([
    ["another payload", "signature", (b) => void (b.dsseEnvelope.payload = Buffer.from('{"a":2}').toString("base64"))],
    ["another payload type", "signature", (b) => void (b.dsseEnvelope.payloadType = "text/plain")],
    ["another signature", "signature", (b) => b.dsseEnvelope.signatures.forEach((s) => void (s.sig = Buffer.from("x").toString("base64")))],
    ["no signature", "bundle", (b) => void (b.dsseEnvelope.signatures = [])],
    ["two signatures", "bundle", (b) => void b.dsseEnvelope.signatures.push({ sig: "AAAA", keyid: "" })],
    ["no log entry", "signature", (b) => void (material(b).tlogEntries = [])],
    ["a log entry of another time", "signature", (b) => material(b).tlogEntries.forEach((e) => void (e["integratedTime"] = "1773000000"))],
    [
      "a log entry without a time",
      "signature",
      (b) =>
        material(b).tlogEntries.forEach((e) => {
          delete e["inclusionPromise"];
          e["integratedTime"] = "0";
        }),
    ],
    ["neither promise nor proof", "bundle", (b) => material(b).tlogEntries.forEach((e) => [delete e["inclusionPromise"], delete e["inclusionProof"]])],
    ["a form that needs a proof without one", "bundle", (b) => material(b).tlogEntries.forEach((e) => void delete e["inclusionProof"])],
    [
      "a proof that nobody signed",
      "signature",
      (b) =>
        material(b).tlogEntries.forEach((e) => {
          const proof = e["inclusionProof"] as { checkpoint: { envelope: string } };
          proof.checkpoint.envelope = proof.checkpoint.envelope.replace(/\n\d+\n/u, "\n2\n");
        }),
    ],
    ["no certificate", "bundle", (b) => void delete b.verificationMaterial["certificate"]],
    ["another media type", "bundle", (b) => void (b.mediaType = "application/json")],
  ])("%s", async (_what, expected, bend) => {
    expect(await why(bent(bend))).toBe(expected);
  });

  test("a key instead of a certificate names no workflow", async () => {
    expect(await why(bent((b) => void (b.verificationMaterial = { ...b.verificationMaterial, certificate: undefined, publicKey: { hint: "k" } })))).toBe(
      "signature",
    );
  });

  test("a signature of a file is no statement", async () => {
    const { dsseEnvelope: _gone, ...rest } = genuine;
    expect(await why({ ...rest, messageSignature: { messageDigest: { algorithm: "SHA2_256", digest: "AAAA" }, signature: "AAAA" } })).toBe("bundle");
  });

  test.each(["", "{", "[]", "null", '{"tlogs":1}', "{}\nnot json"])("the trusted root %j", async (root) => {
    expect(["trusted_root", "signature"]).toContain(await why(genuine, root));
  });
});
