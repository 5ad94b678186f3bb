/** `inspect --json` of snyk-agent-scan: what the servers offer. It looks like an old scan, but nobody judged anything. */
import { quoteForMessage } from "../../source/index.ts";
import {
  itemsAt,
  leaveOut,
  optionalEndpoint,
  optionalText,
  originOfName,
  remark,
  required,
  requiredText,
  valueAt,
  type Draft,
  type KeyedPlace,
  type Place,
} from "../draft.ts";
import { hintsOf } from "../tool-hints.ts";
import { failureOf } from "./snyk-agent-scan-risks.ts";

/** Fills tools and servers; no trust entry can come of it. */
export function readInspection(draft: Draft, paths: readonly KeyedPlace[]): void {
  const first = paths[0];
  if (first !== undefined) {
    const help = "Use `scan --json` for trust entries; approve tools by name in an allowlist.";
    remark(draft, "warning", "no_verdict", "an inspection holds no verdict: it is an inventory of tools", first, help);
  }
  for (const path of paths) {
    const list = required(draft, path, "servers");
    const failure = failureOf(draft, path);
    for (const server of list === undefined ? [] : itemsAt(draft, list)) readServer(draft, server, failure);
  }
}

function readServer(draft: Draft, server: Place, pathFailure: string | undefined): void {
  const server_id = requiredText(draft, server, "name");
  if (server_id === undefined) return;
  const failure = failureOf(draft, server) ?? pathFailure;
  if (failure !== undefined) return leaveOut(draft, server_id, "server_failed", failure, server);
  const signature = required(draft, server, "signature");
  const tools = signature && required(draft, signature, "tools");
  if (signature === undefined || tools === undefined) return;
  const version = versionOf(draft, signature);
  const endpoint = optionalEndpoint(draft, valueAt(server, "server"), "url");
  draft.servers.push({
    server_id,
    ...(version === undefined ? {} : { version }),
    ...(endpoint === undefined ? {} : { endpoint }),
    origin: originOfName(server),
  });
  const offered = itemsAt(draft, tools);
  for (const tool of offered) {
    const name = requiredText(draft, tool, "name");
    if (name !== undefined) draft.tools.push({ name, server_id, ...hintsOf(tool), origin: originOfName(tool) });
  }
  if (offered.length === 0) leaveOut(draft, server_id, "tools_not_listed", `server ${quoteForMessage(server_id)} offers no tool`, server);
}

function versionOf(draft: Draft, signature: Place): string | undefined {
  const metadata = valueAt(signature, "metadata");
  const info = metadata && valueAt(metadata, "serverInfo");
  return info && optionalText(draft, info, "version");
}
