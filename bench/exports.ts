/** A registry export and a scanner's report of the largest size, read, checked and rendered, beside parsing and writing alone. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "../src/diagnostic.ts";
import { readExport } from "../src/registry/index.ts";
import { renderPolicy, renderSnapshot, WORDS } from "../src/render/index.ts";
import { readStrict } from "../src/source/index.ts";
import { tool } from "./inputs.ts";
import { fastest, line, times } from "./measure.ts";

const TOOLS = 100_000;
const SERVERS = 50_000;
const ROUNDS = 3;

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.value === undefined) throw new Error(outcome.diagnostics[0]?.message ?? "no value");
  return outcome.value;
}

function renderTools(input: string, output: string): void {
  const document = valueOf(readStrict(input, readFileSync(input)));
  const { tools } = valueOf(readExport([document], { format: "auto" }, "tools"));
  const rendered = renderPolicy({
    allow: tools,
    staged: [],
    denied: [],
    stage: "enforce",
    rendering: { simulate: "flag", dry_run: "unknown" },
    ruleName: WORDS.allowRule,
    allowReasonCode: WORDS.allowReason,
    header: { sources: [{ path: "export.json", sha256: document.sha256 }] },
  });
  writeFileSync(output, valueOf(rendered).text);
}

function renderServers(input: string, output: string): void {
  const document = valueOf(readStrict(input, readFileSync(input)));
  const { trust_entries } = valueOf(readExport([document], { format: "auto" }, "trust"));
  writeFileSync(output, valueOf(renderSnapshot({ entries: trust_entries })).text);
}

function measure(name: string, folder: string, content: object, render: (input: string, output: string) => void): void {
  const input = join(folder, `${name}.json`);
  const output = join(folder, `${name}.out`);
  writeFileSync(input, JSON.stringify(content, undefined, 1));
  const { ours, bare } = fastest(ROUNDS, {
    bare: () => {
      const value: unknown = JSON.parse(readFileSync(input, "utf8"));
      writeFileSync(output, JSON.stringify(value, undefined, 2));
    },
    ours: () => render(input, output),
  });
  line(`${name}: read, checked, rendered and read back in ${times(ours, bare)} of JSON.parse and writing the file`);
}

/** `folder`: where inputs and outputs are written. */
export function benchExports(folder: string): void {
  const tools = Array.from({ length: TOOLS }, (_, at) => ({ tool_name: tool(at), owner: `team-${at % 50}` }));
  measure(`export of ${TOOLS} tools`, folder, { tools }, renderTools);
  const servers = Array.from({ length: SERVERS }, (_, at) => ({
    server_id: `server-${at}`,
    server_name: `Server ${at}`,
    publisher: `publisher-${at % 300}`,
    source: "scanner",
    status: "trusted",
    score: (at % 100) / 100,
    updated_at: "2026-03-01T00:00:00Z",
  }));
  measure(`report of ${SERVERS} servers`, folder, { entries: servers }, renderServers);
}
