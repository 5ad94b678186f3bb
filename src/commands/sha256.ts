/** Digests of bytes. */
import { createHash } from "node:crypto";

/** Lower-case hex sha256. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
