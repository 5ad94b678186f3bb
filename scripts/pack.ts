/**
 * node scripts/pack.ts FOLDER: writes the npm package there. The bundle holds its dependencies, so the package asks for none: whoever installs it gets
 * neither the libraries again nor the Node that the tests run on.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const NEEDED_HERE_ALONE = ["scripts", "dependencies", "devDependencies", "optionalDependencies"];

const target = process.argv[2];
if (target === undefined) throw new Error("usage: node scripts/pack.ts FOLDER");
mkdirSync(target, { recursive: true });
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Readonly<Record<string, unknown>> & { readonly files: readonly string[] };
const staging = mkdtempSync(join(tmpdir(), "registry-policy-pack-"));
try {
  for (const path of manifest.files) cpSync(path, join(staging, path), { recursive: true });
  const published = Object.fromEntries(Object.entries(manifest).filter(([key]) => !NEEDED_HERE_ALONE.includes(key)));
  writeFileSync(join(staging, "package.json"), `${JSON.stringify(published, undefined, 2)}\n`);
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", resolve(target)], { cwd: staging, stdio: "inherit" });
} finally {
  rmSync(staging, { recursive: true, force: true });
}
