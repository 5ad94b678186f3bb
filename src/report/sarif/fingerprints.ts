/** Fingerprints that stay when lines move: what a finding is about, not where it stands. */
import { createHash } from "node:crypto";
import type { Finding } from "../findings/index.ts";

/** Gives each finding its fingerprint; equal ones are told apart by their number. */
export function fingerprinter(): (finding: Finding) => Readonly<Record<string, string>> {
  const seen = new Map<string, number>();
  return (finding) => {
    const parts = [finding.code, finding.policy ?? "", finding.file ?? "", finding.subject];
    // JSON keeps the parts apart whatever characters they hold.
    const hash = createHash("sha256").update(JSON.stringify(parts), "utf8").digest("hex").slice(0, 32);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    // The first is the key that GitHub compares, the second says which recipe made it.
    return { primaryLocationLineHash: `${hash}:${String(nth)}`, "registryPolicyFinding/v1": `${hash}:${String(nth)}` };
  };
}
