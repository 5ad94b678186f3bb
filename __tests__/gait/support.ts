import { compilePolicy, evaluate, type Evaluation } from "../../src/gait/evaluate/index.ts";
import { readIntent, type Intent, type IntentReading } from "../../src/gait/intent/index.ts";
import { readPolicy, type Policy } from "../../src/gait/policy/index.ts";

/** 2026-06-01T12:00:00Z. */
export const NOON = BigInt(Date.UTC(2026, 5, 1, 12)) * 1_000_000n;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Any JSON, for building intents. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Fields = { readonly [key: string]: Json };

const CONTEXT: Fields = { identity: "alice", workspace: "/repo", risk_class: "low" };

/** The text of an intent: a call of `tool.read`, changed by `fields` and, in its context, by `context`. */
export function intentText(fields: Fields = {}, context: Fields = {}): string {
  return JSON.stringify({ tool_name: "tool.read", args: {}, ...fields, context: { ...CONTEXT, ...context } });
}

export function read(fields: Fields = {}, context: Fields = {}): IntentReading {
  return readIntent(bytesOf(intentText(fields, context)));
}

export function intentOf(fields: Fields = {}, context: Fields = {}): Intent {
  const reading = read(fields, context);
  if ("error" in reading) throw new Error(reading.error.message);
  return reading.intent;
}

/** Gait's words for why an intent is refused. */
export function refusal(fields: Fields = {}, context: Fields = {}): string {
  const reading = read(fields, context);
  return "error" in reading ? reading.error.message : "accepted";
}

export function policyOf(yaml: string): Policy {
  const reading = readPolicy(bytesOf(yaml));
  if ("error" in reading) throw new Error(reading.error.message);
  return reading.policy;
}

/** A policy of one rule `r` with the given fields as a flow mapping; calls that it misses are blocked. */
export function oneRule(effect: string, fields = ""): string {
  return `default_verdict: block\nrules:\n  - {name: r, effect: ${effect}${fields === "" ? "" : `, ${fields}`}}\n`;
}

export function judge(yaml: string, intent: Intent, now: bigint = NOON): Evaluation {
  return evaluate(compilePolicy(policyOf(yaml)), intent, now);
}
