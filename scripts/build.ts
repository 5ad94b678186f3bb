/** Emits lib/ from src/ and puts the generated CommonJS validators beside it (tsc does not copy them). */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

rmSync("lib", { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
const generated = "src/generated";
if (existsSync(generated)) {
  for (const name of readdirSync(generated)) {
    if (name.endsWith(".cjs")) cpSync(join(generated, name), join("lib", "src", "generated", name));
  }
}
