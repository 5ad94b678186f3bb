/** The four answers of Gait's gate and their order. */

/** In rising severity: `allow` < `dry_run` < `require_approval` < `block`. */
export type Verdict = "allow" | "dry_run" | "require_approval" | "block";

/** All verdicts, mildest first. */
export const VERDICTS: readonly Verdict[] = ["allow", "dry_run", "require_approval", "block"];

/** 0 for `allow` up to 3 for `block`. */
export function severityOf(verdict: Verdict): number {
  return VERDICTS.indexOf(verdict);
}

/** The stricter of two verdicts; `a` on a tie. */
export function stricter(a: Verdict, b: Verdict): Verdict {
  return severityOf(b) > severityOf(a) ? b : a;
}

/** Whether `text` is one of the four words, exactly. */
export function isVerdict(text: string): text is Verdict {
  return (VERDICTS as readonly string[]).includes(text);
}
