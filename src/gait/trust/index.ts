/** Whether Gait trusts an MCP server: snapshot, server description, decision. */
export { TRUSTED_STATUSES } from "./checks.ts";
export { identityKey, type Named } from "./identity.ts";
export { readServer, type ServerReading } from "./server.ts";
export { readSnapshot, SNAPSHOT_SCHEMA_ID, type SnapshotReading } from "./snapshot.ts";
export type { RegistryVerification, ServerInfo, TrustDecision, TrustEntry, TrustFindings, TrustSnapshot, TrustStatus } from "./types.ts";
export { verifyServer, verifyServerIn } from "./verify-server.ts";
