/** Names and sentences that try to get out of where they are shown, and a report full of one of them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/report/index.ts";
import { HAS_SHARED, SHARED } from "../support/shared.ts";
import { allowed, blocked, fullReport, policy, snapshot, testCase } from "./sample.ts";

const OWN: readonly string[] = [
  "::error::forged",
  "  ::add-mask::e",
  "\t::stop-commands::x",
  "\u0085::warning::x",
  "\ufeff::notice::x",
  "::set-output name=verdict::allow",
  "##[error]forged",
  "x ##[group]y",
  "##[set-output name=promote;]true",
  "##",
  "#",
  "#[error]x",
  "[error]x",
  ":",
  ":error::x",
  "a\n::error::x",
  "a\r\n##[error]x",
  "a\r::error::x",
  "a\u2028::error::x",
  "a%0A::error::x",
  "c%250A::error::z",
  "x,line=1,title=Approved",
  "y:file=/etc/passwd::z",
  "a | allow | b",
  "a\\|b",
  "a\\\\|b",
  "\\",
  "ends with \\",
  "|",
  "`",
  "``",
  "`` ` ``",
  "``` # out",
  "``````",
  "~~~",
  " both ends ",
  " ",
  "[ok](https://evil.example)",
  "![x](https://evil.example/p.png)",
  "<img src=x onerror=alert(1)>",
  "</td></tr></table><h1>approved</h1>",
  "</details>",
  "</summary><b>x</b>",
  "<!-- registry-policy -->",
  "-->",
  "]]>",
  "&lt;img&gt; &#64;team",
  "**APPROVED**",
  "# heading",
  "- [x] reviewed by owner",
  "1. first",
  "> quote",
  "@org/security-team",
  "@admin",
  "fixes #1",
  "owner/repo#1",
  "GH-1",
  "deadbeefcafe",
  "https://evil.example/x",
  "www.evil.example",
  "a@evil.example",
  "$x^2$",
  "$`x`$",
  "$$\n\\color{red}{x}\n$$",
  ":rocket:",
  "```suggestion\nx\n```",
  '"quoted" and "',
  'a" approved by security "b',
  'a\\" fixes #1',
  "\u001b[31mred\u001b[0m",
  "tool.\u202edaer",
  "zero\u200bwidth",
  "tag\u{e0041}",
  "lone \ud800 surrogate",
  "null \u0000 byte",
  "\u0301leading mark",
  "p\u0430yments",
  "{0}",
  "__proto__",
  "$(touch x)",
  "'; rm -rf x",
  "--help",
  "x".repeat(1024),
  "`".repeat(300),
  "|".repeat(300),
];

/** Own names, and those of the recorded exports where they are there. */
export function hostileNames(): readonly string[] {
  if (!HAS_SHARED) return OWN;
  const folder = join(SHARED, "attack-inputs", "exports");
  const files = readdirSync(folder).filter((f) => f.endsWith(".json"));
  return [...new Set([...OWN, ...files.flatMap((f) => [...strings(readFileSync(join(folder, f), "utf8"))])])];
}

/** Every string of a text that may be no JSON at all. */
function strings(text: string): readonly string[] {
  try {
    const found: string[] = [];
    JSON.parse(text, (key, value: unknown) => {
      if (typeof value === "string") found.push(value);
      if (key !== "") found.push(key);
      return value;
    });
    return found;
  } catch {
    return text.split(/["\n]/).filter((part) => part !== "");
  }
}

/** A report in which every piece of data is `name`, and sentences hold it quoted and bare. */
export function hostileReport(name: string): Report {
  const full = fullReport();
  const [main, second] = full.policies;
  const at = { file: name, line: 3, column: 2 };
  const sentence = `"${name}" is ${name}`;
  const change = allowed(name, { server: name, file: name, policy_file: name, reason: sentence });
  const told = { code: name, severity: "error" as const, message: sentence, help: name, ...at };
  const tests = {
    passed: 1,
    failed: 1,
    cases: [
      testCase({
        intent: name,
        file: name,
        passed: false,
        message: sentence,
        reason_codes: [name],
        violations: [name],
        matched_rule: name,
      }),
    ],
  };
  const [witness] = main?.changes.classes ?? [];
  return {
    ...full,
    base: name,
    base_note: sentence,
    head: name,
    configs: [name, name],
    policies: [
      policy({
        id: name,
        config: name,
        output: name,
        stage: "simulate",
        base_stage: "enforce",
        stale: true,
        policy_digest: name,
        changes: {
          newly_allowed: [change, { ...change, escaped: name }],
          newly_blocked: [blocked(name, { reason: name })],
          newly_dry_run: [{ ...change, to: "dry_run" }],
          newly_require_approval: [{ ...change, to: "require_approval" }],
          classes:
            witness === undefined
              ? []
              : [
                  {
                    ...witness,
                    description: sentence,
                    witness: JSON.stringify({ tool_name: name, [name]: [name] }, undefined, 1),
                    from_rules: [name],
                    to_rules: [name],
                    from_reason_codes: [name],
                    to_reason_codes: [name],
                  },
                ],
          not_analysed: [sentence, name],
          unchanged: 0,
          relaxed: true,
        },
        fixture_changes: (main?.fixture_changes ?? []).map((f) => ({
          ...f,
          intent: name,
          to: { ...f.to, matched_rule: name },
        })),
        tests,
        coverage: {
          rules: { covered: 0, total: 1, missing: [name] },
          tools: { covered: 0, total: 1, missing: [name] },
        },
        rollout: {
          move: { kind: "rollback", from: "enforce", to: "simulate", starts: [name], stops: [name] },
          allowed: false,
          missing: [{ code: name, message: sentence, help: sentence, tools: [name] }],
          clock: name,
          staged: [name],
        },
        diagnostics: [told, { ...told, severity: "warning" }, { ...told, severity: "note" }],
      }),
      ...(second === undefined ? [] : [second]),
    ],
    snapshots: [
      snapshot({
        id: name,
        config: name,
        output: name,
        stale: true,
        tests,
        changes: {
          newly_trusted: [{ server: name, reason_codes: [name], ...at }],
          newly_untrusted: [{ server: name, reason_codes: [name] }],
        },
        forecast: [{ server: name, at: name, reason: sentence }],
        diagnostics: [told],
      }),
    ],
    judges_changed: [{ kind: "test", change: "weakened", file: name, message: sentence, policy: name }],
    exceptions: [
      {
        file: name,
        kind: name,
        policy: name,
        tools: [name],
        actor: name,
        reason: name,
        expires: name,
        state: "used",
        message: sentence,
      },
      { file: name, kind: name, actor: name, reason: name, expires: name, state: "refused" },
    ],
    diagnostics: [told],
  };
}
