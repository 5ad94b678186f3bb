/** What is thrown, as findings with an exit code; only what is no refusal counts as a defect of ours. */
import { Refused } from "../commands/index.ts";
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { GitHubError } from "../github-error.ts";
import { InputError } from "../input-error.ts";
import { systemDiagnostic } from "../platform/system-error.ts";

/** How a failed run ends: 6 for bad input, 7 for something missing, 1 for a defect of ours. */
export interface Failure {
  readonly exit: 1 | 6 | 7;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a defect happened, for the log. */
  readonly trace: readonly string[];
}

/** Turns an error into what the report says of it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof InputError) return { exit: error.exit, diagnostics: [error.diagnostic], trace: [] };
  if (error instanceof Refused) return { exit: 6, diagnostics: error.diagnostics, trace: [] };
  if (error instanceof GitHubError) return { exit: 7, diagnostics: [errorAt("github_refused", error.message, {}, permissionHelp(error))], trace: [] };
  const refusal = systemDiagnostic(error);
  if (refusal !== undefined) return { exit: 7, diagnostics: [refusal], trace: [] };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const [first = "unknown", ...rest] = text.split("\n");
  return { exit: 1, diagnostics: [errorAt("internal", `a defect of registry-policy: ${first}`, {}, "Please report it with what you ran.")], trace: rest };
}

function permissionHelp({ status, permissions }: GitHubError): string {
  if (status !== 401 && status !== 403 && status !== 404) return "Run the job again when GitHub answers.";
  const lines = permissionLines(permissions);
  return `Give the job the permissions it lacks: ${lines.map((line) => line.trim()).join(" ")}`;
}

/** The lines of a workflow that grant what the server said it accepts, `issues=write; pull_requests=write` for one. */
export function permissionLines(accepted: string | undefined): readonly string[] {
  const pairs = (accepted ?? "contents=read,pull_requests=read").split(/[;,]/u).map((pair) => /^\s*([a-z_]+)=(read|write)\s*$/u.exec(pair));
  const names = new Map(pairs.flatMap((m) => (m?.[1] === undefined || m[2] === undefined ? [] : [[m[1].replaceAll("_", "-"), m[2]] as const])));
  // On a pull request either is enough for a comment; the narrower one is named.
  if (names.has("pull-requests")) names.delete("issues");
  return ["permissions:", ...[...names].map(([name, right]) => `  ${name}: ${right}`)];
}
