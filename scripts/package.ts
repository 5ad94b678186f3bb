/** Builds both committed bundles: lib/ from src/, then one ncc bundle for the command line and one for the action. */
import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";

const node = process.execPath;
execFileSync(node, ["scripts/build.ts"], { stdio: "inherit" });
for (const name of ["cli", "action"]) {
  const entry = `lib/src/${name}-main.js`;
  if (!existsSync(entry)) continue;
  rmSync(`dist/${name}`, { recursive: true, force: true });
  execFileSync(node, ["node_modules/@vercel/ncc/dist/ncc/cli.js", "build", entry, "-o", `dist/${name}`, "--license", "licenses.txt"], { stdio: "inherit" });
}
