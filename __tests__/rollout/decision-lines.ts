/** Lines as gait 1.4.0 writes them, short enough to read. */
export const OURS = "a".repeat(64);
export const OTHER = "b".repeat(64);

const digestOf = (intent: string): string => intent.padEnd(64, "0");

export function evalLine(intent: string, verdict: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    ok: true,
    trace_id: `t-${intent}`,
    correlation_id: "c1",
    intent_digest: digestOf(intent),
    policy_digest: OURS,
    matched_rule: "allow_registry_tools",
    reason_codes: [],
    verdict,
    phase: "apply",
    ...more,
  });
}

export function simulatedLine(intent: string, verdict: string, more: Readonly<Record<string, unknown>> = {}): string {
  return evalLine(intent, "allow", { simulate_mode: true, simulated_verdict: verdict, simulated_reason_codes: [], ...more });
}

export function traceLine(intent: string, tool: string, verdict: string, at: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    schema_id: "gait.gate.trace",
    created_at: "2026-01-01T00:00:00Z",
    observed_at: at,
    trace_id: `t-${intent}`,
    event_id: `e-${intent}-${at}`,
    correlation_id: "c1",
    tool_name: tool,
    args_digest: "f".repeat(64),
    intent_digest: digestOf(intent),
    policy_digest: OURS,
    verdict,
    ...more,
  });
}

export function exportLine(intent: string, tool: string, verdict: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    created_at: "1980-01-01T00:00:00Z",
    run_id: `run_${intent}`,
    trace_id: `x-${intent}`,
    tool_name: tool,
    verdict,
    reason_codes: [],
    policy_digest: OURS,
    intent_digest: digestOf(intent),
    decision_latency_ms: 3,
    ...more,
  });
}

export function bytes(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
}
