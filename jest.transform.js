import { createHash } from "node:crypto";
import { stripTypeScriptTypes } from "node:module";

/** Strips types in place, so that lines and columns in failures and coverage stay exact. */
export default {
  process(text) {
    return { code: stripTypeScriptTypes(text) };
  },
  getCacheKey(text, path) {
    return createHash("sha256").update(process.version).update(path).update(text).digest("hex");
  },
};
