/** Registry exports and scanner reports in, what they say out. */
export { recognised, type Recognised } from "./detect.ts";
export { readExport, type Wanted } from "./read-export.ts";
export { inspectDocument, refusedDocument, type InspectDocument, type InspectedTool } from "./inspect.ts";
export { OPTION_KEYS, parseOptions } from "./options.ts";
export { checkReportTimes } from "./report-times.ts";
export { checkName, NAME_LIMIT, type NameCheck, type NameWarning } from "./names.ts";
export { serverKey } from "./aliases.ts";
export { identityKey } from "./settle-trust.ts";
export type { FormatName, LeftOut, NamingProfile, Reading, RegistryOptions, ServerEntry, ToolEntry, TrustEntry } from "./types.ts";
