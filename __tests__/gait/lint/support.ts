import { lintPolicy, type PolicyLintOptions } from "../../../src/gait/lint/index.ts";

/** The findings for a policy's text. */
export function lint(text: string, options: PolicyLintOptions = {}): ReturnType<typeof lintPolicy> {
  return lintPolicy(new TextEncoder().encode(text), options);
}

/** `code line:column` of each finding. */
export function told(text: string, options: PolicyLintOptions = {}): readonly string[] {
  return lint(text, options).map((d) => `${d.code} ${d.line ?? 0}:${d.column ?? 0}`);
}

/** The codes alone. */
export function codes(text: string, options: PolicyLintOptions = {}): readonly string[] {
  return lint(text, options).map((d) => d.code);
}

/** A policy of these rules, each line of them at the right depth already. */
export function rules(...lines: readonly string[]): string {
  return ["default_verdict: block", "rules:", ...lines, ""].join("\n");
}
