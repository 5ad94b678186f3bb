/**
 * Verifies Sigstore bundles offline with the Sigstore project's own library, against a trusted root that is given as a file.
 * The library is loaded when a bundle is there to verify, and not before.
 */
import type { TrustedRoot as Root } from "@sigstore/protobuf-specs";
import type * as library from "@sigstore/verify";
import type { BundleSigner, VerifiedBundle, VerifyBundle } from "./types.ts";

type Verify = typeof library;

const SOURCE_REPOSITORY = "1.3.6.1.4.1.57264.1.12";
const SOURCE_COMMIT = "1.3.6.1.4.1.57264.1.13";
const SOURCE_REF = "1.3.6.1.4.1.57264.1.14";
/** DER tag of a UTF8String, which is how Fulcio writes these extensions. */
const UTF8_STRING = 0x0c;

/** Takes the bundle and the trusted root as JSON text; the root may hold several roots, one a line. */
export const verifyBundle: VerifyBundle = async (bundleText, rootText) => {
  const [{ bundleFromJSON }, verify, { TrustedRoot }] = await Promise.all([
    import("@sigstore/bundle"),
    import("@sigstore/verify"),
    import("@sigstore/protobuf-specs"),
  ]);
  let roots: readonly Root[];
  try {
    roots = rootDocuments(rootText).map((document) => TrustedRoot.fromJSON(document));
  } catch (error) {
    return refused("trusted_root", error);
  }
  if (roots.length === 0) return { verified: false, why: "trusted_root", message: "the trusted root is empty" };
  let bundle: ReturnType<typeof bundleFromJSON>;
  try {
    bundle = bundleFromJSON(JSON.parse(bundleText));
  } catch (error) {
    return refused("bundle", error);
  }
  if (bundle.content.$case !== "dsseEnvelope") return { verified: false, why: "bundle", message: "it signs a file, not a statement" };
  const { payload, payloadType, signatures } = bundle.content.dsseEnvelope;
  // The library looks at the first signature alone.
  if (signatures.length !== 1) return { verified: false, why: "bundle", message: `it holds ${signatures.length} signatures, not one` };
  const failures = new Set<string>();
  for (const root of roots) {
    try {
      return { verified: true, payload, payloadType, signer: verifyWith(verify, bundle, root) };
    } catch (error) {
      failures.add(messageOf(error));
    }
  }
  return { verified: false, why: "signature", message: [...failures].join("; ") };
};

/** One JSON document, or one a line (`gh attestation trusted-root`). */
function rootDocuments(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    // Not one document: then each line must be one, and the first that is not is the error that is told.
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line): unknown => JSON.parse(line));
  }
}

/** A root without logs is of an instance that keeps none (GitHub's, for private repositories): it vouches by timestamps. */
function verifyWith({ Verifier, toSignedEntity, toTrustMaterial }: Verify, bundle: Parameters<Verify["toSignedEntity"]>[0], root: Root): BundleSigner {
  const verifier = new Verifier(toTrustMaterial(root), {
    tlogThreshold: root.tlogs.length > 0 ? 1 : 0,
    ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0,
    timestampThreshold: 1,
  });
  const entity = toSignedEntity(bundle);
  if (entity.key.$case !== "certificate") throw new Error("it is signed with a key, not by a workflow's certificate");
  const { identity } = verifier.verify(entity);
  const extension = (oid: string): string | undefined => {
    const found = identity?.oids?.find((o) => o.oid?.id.join(".") === oid);
    return found === undefined ? undefined : utf8String(found.value);
  };
  return {
    identity: identity?.subjectAlternativeName,
    issuer: identity?.extensions?.issuer,
    repository: extension(SOURCE_REPOSITORY),
    commit: extension(SOURCE_COMMIT),
    ref: extension(SOURCE_REF),
    signedAt: entity.timestamps.map((t) => (t.$case === "transparency-log" ? Number(t.tlogEntry.integratedTime) * 1000 : t.timestamp.signingTime.getTime())),
  };
}

/** The text of a DER UTF8String; undefined for anything else. */
function utf8String(der: Uint8Array): string | undefined {
  const length = der[1] ?? 0;
  if (der[0] !== UTF8_STRING) return undefined;
  // Short form, or the long form with one byte, which is all that names of repositories and refs need.
  const [start, size] = length < 0x80 ? [2, length] : length === 0x81 ? [3, der[2] ?? 0] : [0, -1];
  return start + size === der.length ? new TextDecoder("utf-8", { fatal: true }).decode(der.subarray(start)) : undefined;
}

function refused(why: Exclude<VerifiedBundle, { verified: true }>["why"], error: unknown): VerifiedBundle {
  return { verified: false, why, message: messageOf(error) };
}

/** The library says what failed in the message and why in the cause. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
