import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../../support/shared.ts";

test("the table is what the generator writes", () => {
  const script = resolve(ROOT, "scripts", "generate-unicode.ts");
  expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
});
