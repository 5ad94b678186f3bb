/** Published schemas, compiled. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { ROOT } from "./shared.ts";

/** What is wrong with a document by the schema of that name; undefined where nothing is. */
export function schemaErrors(name: string, document: unknown): string | undefined {
  const ajv = new Ajv.Ajv2020({ strict: true });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), "utf8")) as object);
  return validate(document) ? undefined : ajv.errorsText(validate.errors);
}
