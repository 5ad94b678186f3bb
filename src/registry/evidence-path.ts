/** The path under which a snapshot names its evidence: it is only ever shown, and must not point out of the repository. */

/** Why a report's evidence path cannot be kept, in words, or undefined where it can. */
export function evidenceProblem(path: string): string | undefined {
  if (/[\x00-\x1f\x7f]/.test(path)) return "it holds control characters";
  if (/^https:\/\/[!-~]+$/.test(path)) return /@/.test(path) ? "it may hold credentials" : undefined;
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return "it is neither a relative path nor an https address";
  if (/^[/\\~]/.test(path)) return "it is absolute";
  if (path.split(/[/\\]/).includes("..")) return "it leads out of the repository";
  return undefined;
}

/** The export's own path where it lies in the repository, else its base name: what stands for a missing evidence path. */
export function evidenceOfFile(file: string): string {
  if (evidenceProblem(file) === undefined) return file;
  return file.split(/[/\\]/).at(-1) ?? file;
}
