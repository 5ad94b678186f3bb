/** All adapters, in the order in which messages name them. */
import type { Adapter } from "../types.ts";
import { ciscoMcpScanner } from "./cisco-mcp-scanner.ts";
import { dockerCatalog } from "./docker-catalog.ts";
import { gaitNative } from "./gait-native.ts";
import { managedSettings } from "./managed-settings.ts";
import { mcpJson } from "./mcp-json.ts";
import { mcpRegistry } from "./mcp-registry.ts";
import { mcpToolsList } from "./mcp-tools-list.ts";
import { openssfScorecard } from "./openssf-scorecard.ts";
import { snykAgentScan } from "./snyk-agent-scan.ts";
import { toolhive } from "./toolhive.ts";

/** Every adapter; detection asks each of them. */
export const ADAPTERS: readonly Adapter[] = [
  gaitNative,
  mcpToolsList,
  mcpRegistry,
  toolhive,
  dockerCatalog,
  managedSettings,
  mcpJson,
  snykAgentScan,
  ciscoMcpScanner,
  openssfScorecard,
];
