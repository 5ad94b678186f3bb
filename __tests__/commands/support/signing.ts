/** A Sigstore of our own: certificate authority, logs and the bundles that a workflow's run would leave behind. */
import { createHash, generateKeyPairSync, sign, type KeyPairKeyObjectResult } from "node:crypto";
import { jest } from "@jest/globals";
import { initializeCA, initializeTLog } from "@sigstore/mock";

const ISSUER = "https://token.actions.githubusercontent.com";
const OID = "1.3.6.1.4.1.57264.1.";

/** The run that signs. */
export interface Run {
  readonly repository?: string;
  readonly workflow?: string;
  readonly ref?: string;
  readonly commit: string;
  readonly issuer?: string;
  readonly payloadType?: string;
}

export interface Sigstore {
  /** The trusted root, as JSON text. */
  readonly root: string;
  /** Signs a statement's text; a bundle as actions/attest writes it. */
  readonly sign: (statement: string, run: Run) => Promise<Bundle>;
}

/** What the mock's log answers; it exports no type for it. */
interface LogEntry {
  readonly body: string;
  readonly integratedTime: number;
  readonly logID: string;
  readonly logIndex: number;
  readonly verification: {
    readonly signedEntryTimestamp: string;
    readonly inclusionProof: { readonly logIndex: number; readonly treeSize: number; readonly rootHash: string; readonly checkpoint: string };
  };
}

/** A bundle that a test may bend. */
export interface Bundle {
  mediaType: string;
  verificationMaterial: Record<string, unknown>;
  dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string; keyid: string }[] };
}

const base64 = (bytes: Uint8Array | ArrayBuffer): string => Buffer.from(bytes as ArrayBuffer).toString("base64");
const pair = (): KeyPairKeyObjectResult => generateKeyPairSync("ec", { namedCurve: "P-256" });

/** The mock's root certificate begins now, whatever clock it is given; so now is an hour before it signs. */
async function anHourBefore<T>(time: number, work: () => Promise<T>): Promise<T> {
  jest.useFakeTimers({
    now: time - 3_600_000,
    doNotFake: [
      "hrtime",
      "nextTick",
      "performance",
      "queueMicrotask",
      "setImmediate",
      "setInterval",
      "setTimeout",
      "clearImmediate",
      "clearInterval",
      "clearTimeout",
    ],
  });
  try {
    return await work();
  } finally {
    jest.useRealTimers();
  }
}

/** A certificate transparency log (RFC 6962); the mock's own one writes empty signatures with the ASN.1 library of today. */
function newCtLog(time: number): { publicKey: Buffer; logID: Buffer; log: (certificate: ArrayBuffer, issuer: ArrayBuffer) => Promise<ArrayBuffer> } {
  const { publicKey: key, privateKey } = pair();
  const publicKey = key.export({ format: "der", type: "spki" });
  const logID = createHash("sha256").update(publicKey).digest();
  const at = Buffer.alloc(8);
  at.writeBigUInt64BE(BigInt(time));
  return {
    publicKey,
    logID,
    log: (certificate, issuer) => {
      const tbs = firstElement(Buffer.from(certificate));
      const signature = sign(
        "sha256",
        Buffer.concat([Buffer.from([0, 0]), at, Buffer.from([0, 1]), Buffer.from(issuer), uint(tbs.length, 3), tbs, uint(0, 2)]),
        privateKey,
      );
      const sct = Buffer.concat([Buffer.from([0]), logID, at, uint(0, 2), Buffer.from([4, 3]), uint(signature.length, 2), signature]);
      // With its length in front, as it stands in the certificate's list.
      return Promise.resolve(new Uint8Array(Buffer.concat([uint(sct.length, 2), sct])).buffer);
    },
  };
}

function uint(value: number, bytes: number): Buffer {
  const found = Buffer.alloc(bytes);
  found.writeUIntBE(value, 0, bytes);
  return found;
}

/** The first element inside a DER sequence, with its header. */
function firstElement(der: Buffer): Buffer {
  const header = (at: number): { start: number; end: number } => {
    const short = der[at + 1] ?? 0;
    const more = short < 0x80 ? 0 : short & 0x7f;
    const start = at + 2 + more;
    return { start, end: start + (more === 0 ? short : der.readUIntBE(at + 2, more)) };
  };
  const { start } = header(0);
  return der.subarray(start, header(start).end);
}

/**
 * @param signedAt time of certificates, ms since the epoch
 * @param loggedAt time of log entries
 */
export async function newSigstore(signedAt: number, loggedAt = signedAt): Promise<Sigstore> {
  const clock = new Date(signedAt);
  const ctLog = newCtLog(signedAt);
  const ca = await anHourBefore(signedAt, () => initializeCA(generateKeyPairSync("ec", { namedCurve: "P-384" }), ctLog, clock));
  const tlog = await initializeTLog("https://rekor.example.org", pair(), new Date(loggedAt));
  const validFor = { start: "2020-01-01T00:00:00Z" };
  const log = (publicKey: Uint8Array, keyId: Uint8Array, baseUrl: string): object => ({
    baseUrl,
    hashAlgorithm: "SHA2_256",
    logId: { keyId: base64(keyId) },
    publicKey: { rawBytes: base64(publicKey), keyDetails: "PKIX_ECDSA_P256_SHA_256", validFor },
  });
  const root = {
    mediaType: "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
    tlogs: [log(tlog.publicKey, createHash("sha256").update(tlog.publicKey).digest(), "https://rekor.example.org")],
    certificateAuthorities: [
      {
        subject: { organization: "sigstore.mock", commonName: "sigstore" },
        uri: "https://fulcio.example.org",
        certChain: { certificates: [{ rawBytes: base64(ca.rootCertificate) }] },
        validFor,
      },
    ],
    ctlogs: [log(ctLog.publicKey, ctLog.logID, "https://ctfe.example.org")],
    timestampAuthorities: [],
  };
  return {
    root: JSON.stringify(root),
    sign: async (statement, run) => {
      const {
        repository = "acme/policies",
        workflow = ".github/workflows/release.yml",
        ref = "refs/heads/main",
        issuer = ISSUER,
        payloadType = "application/vnd.in-toto+json",
      } = run;
      const key = pair();
      const extension = (n: number, value: string): { oid: string; value: string } => ({ oid: `${OID}${n}`, value });
      const certificate = await ca.issueCertificate({
        publicKey: key.publicKey.export({ format: "der", type: "spki" }),
        subjectAltName: `https://github.com/${repository}/${workflow}@${ref}`,
        extensions: [extension(8, issuer), extension(12, `https://github.com/${repository}`), extension(13, run.commit), extension(14, ref)],
      });
      const payload = Buffer.from(statement);
      const encoded = Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `), payload]);
      const sig = sign("sha256", encoded, key.privateKey).toString("base64");
      const hash = (bytes: Uint8Array): object => ({ algorithm: "sha256", value: createHash("sha256").update(bytes).digest("hex") });
      const logged = await tlog.log({
        apiVersion: "0.0.1",
        kind: "dsse",
        spec: { envelopeHash: hash(encoded), payloadHash: hash(payload), signatures: [{ signature: sig, verifier: base64(certificate) }] },
      });
      const [entry] = Object.values(logged as Record<string, LogEntry>);
      if (entry === undefined) throw new Error("the log gave no entry");
      const { inclusionProof: proof, signedEntryTimestamp } = entry.verification;
      return {
        mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json",
        verificationMaterial: {
          certificate: { rawBytes: base64(certificate) },
          tlogEntries: [
            {
              logIndex: String(entry.logIndex),
              logId: { keyId: Buffer.from(entry.logID, "hex").toString("base64") },
              kindVersion: { kind: "dsse", version: "0.0.1" },
              integratedTime: String(entry.integratedTime),
              inclusionPromise: { signedEntryTimestamp },
              canonicalizedBody: entry.body,
              inclusionProof: {
                logIndex: String(proof.logIndex),
                treeSize: String(proof.treeSize),
                hashes: [],
                rootHash: Buffer.from(proof.rootHash, "hex").toString("base64"),
                checkpoint: { envelope: proof.checkpoint },
              },
            },
          ],
          timestampVerificationData: { rfc3161Timestamps: [] },
        },
        dsseEnvelope: { payload: base64(payload), payloadType, signatures: [{ sig, keyid: "" }] },
      };
    },
  };
}
