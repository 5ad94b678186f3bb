/** Inputs of any size, the same on every run. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compilePolicy, readPolicy, type CompiledPolicy, type Policy } from "../src/gait/index.ts";

const encoder = new TextEncoder();
const RISKS = ["low", "medium", "high", "critical"];

/** The name of a tool. */
export function tool(at: number): string {
  return `server${at % 97}.tool_${at}`;
}

/** An intent as fixtures have it: a call with arguments, targets, provenance and a context. */
export function intent(at: number, tools: number): object {
  return {
    schema_id: "gait.gate.intent_request",
    schema_version: "1.0.0",
    created_at: "2026-02-05T00:00:00Z",
    producer_version: "1.4.0",
    tool_name: tool(at % (tools + Math.ceil(tools / 4))),
    args: {
      path: `/srv/data/file-${at}.txt`,
      recursive: at % 2 === 0,
      limit: at % 100,
      note: "a line of words, as people write them",
    },
    targets: [
      { kind: "path", value: `/srv/data/file-${at}.txt`, operation: at % 3 === 0 ? "write" : "read" },
      { kind: "url", value: `https://host${at % 7}.example.com/v1/items/${at}` },
    ],
    arg_provenance: [{ arg_path: "$.path", source: at % 5 === 0 ? "external" : "user", source_ref: `ticket-${at}` }],
    context: {
      identity: `team-${at % 9}`,
      workspace: "/srv/work",
      risk_class: RISKS[at % RISKS.length],
      session_id: `session-${at % 50}`,
      request_id: `request-${at}`,
      auth_context: { mfa: true, method: "oidc" },
    },
  };
}

/** The smallest intent that is one. */
export function smallIntent(at: number, tools: number): object {
  const context = { identity: "alice", workspace: "/repo", risk_class: "low" };
  return { tool_name: tool(at % tools), args: {}, targets: [], context };
}

/** Writes one file an intent; gives their paths. */
export function writeIntents(folder: string, count: number, make: (at: number) => object): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, at) => {
    const path = join(folder, `intent-${at}.json`);
    writeFileSync(path, JSON.stringify(make(at), undefined, 2));
    return path;
  });
}

/** An allowlist of tools and a rule against all others. */
export function allowlist(tools: number): CompiledPolicy {
  const names = Array.from({ length: tools }, (_, at) => tool(at));
  return compiled([
    { name: "allow_registry_tools", priority: 10, effect: "allow", match: { tool_names: names } },
    { name: "block_unknown_tools", priority: 100, effect: "block", violations: ["tool_not_allowlisted"] },
  ]);
}

/** Rules of one tool each under conditions of all sorts, and one against the rest. */
export function manyRules(rules: number): CompiledPolicy {
  const EFFECTS = ["allow", "dry_run", "require_approval", "block"];
  const list = Array.from({ length: rules - 1 }, (_, at) => ({
    name: `rule-${at}`,
    priority: at,
    effect: EFFECTS[at % EFFECTS.length],
    match: {
      tool_names: [tool(at)],
      ...(at % 3 === 0 ? { risk_classes: ["high", "critical"] } : {}),
      ...(at % 4 === 0 ? { target_kinds: ["path"] } : {}),
    },
  }));
  return compiled([...list, { name: "rest", priority: rules, effect: "block" }]);
}

/** Rules for every tool, told apart by who calls. */
export function openRules(rules: number): CompiledPolicy {
  const list = Array.from({ length: rules - 1 }, (_, at) => ({
    name: `rule-${at}`,
    priority: at,
    effect: "allow",
    match: { identities: [`nobody-${at}`] },
  }));
  return compiled([...list, { name: "rest", priority: rules, effect: "block" }]);
}

function compiled(rules: readonly object[]): CompiledPolicy {
  return compilePolicy(read(encoder.encode(JSON.stringify({ default_verdict: "block", rules }, undefined, 1))));
}

/** Reads a policy that is right. */
export function read(bytes: Uint8Array): Policy {
  const reading = readPolicy(bytes);
  if ("error" in reading) throw new Error(reading.error.message);
  return reading.policy;
}
