/** The two inputs of Gait's own scripts: an allowlist of tools, and a report on servers. */
import type { Adapter } from "../types.ts";
import { allowlistReason, readAllowlist } from "./gait-allowlist.ts";
import { serverOfFile } from "./server-of-file.ts";
import { readReport, reportReason } from "./gait-report.ts";
import { refuse, rootOf } from "../draft.ts";
import { finish, startCollecting } from "./collect.ts";
import { checkCursors } from "./cursor.ts";

/** Recognised last: its shapes are the plainest, and other formats contain them. */
export const gaitNative: Adapter = {
  format: "gait-native",
  looksFor: "a list, or a `tools` list, of names or of entries with `tool_name`; or entries with `server_id`",
  detect: (document) => allowlistReason(document.root) ?? reportReason(document.root),
  read: (documents, options) => {
    const into = startCollecting();
    checkCursors(into, documents);
    for (const document of documents) {
      const report = reportReason(document.root);
      const isReport = allowlistReason(document.root) === undefined && report !== undefined;
      if (!isReport && report !== undefined && document.root.kind === "object")
        refuse(into, "two_lists", `the file holds tools, and ${report} as well`, rootOf(document), "Put the two into files of their own.");
      if (isReport) readReport(into, document, options.as_of);
      else readAllowlist(into, document, serverOfFile(document.file, options));
    }
    return finish(into, false);
  },
};
