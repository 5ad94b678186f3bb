import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Folder of samples and recorded cases that lies beside a maintainer's checkout; most people do not have it. */
export const SHARED = process.env["REGISTRY_POLICY_SHARED"] ?? resolve(ROOT, "..", "shared");

/** True where the folder is there; tests that need it say so when they are skipped. */
export const HAS_SHARED = existsSync(resolve(SHARED, "registry-samples"));
