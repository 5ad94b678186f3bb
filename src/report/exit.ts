/** Exit codes, gait's own. */

/**
 * What a finding means for the exit: 2 verification failed (two engines disagree, an artefact or evidence is not what it claims),
 * 3 blocked (a verdict `block`, a refused promotion, a gate that stays shut), 4 `require_approval`, 5 a test or an artefact differs
 * from what was expected, 6 invalid input, 7 something needed is missing (the gait binary, a git ref).
 */
export type ExitClass = 2 | 3 | 4 | 5 | 6 | 7;

/** 0: passed. */
export type ExitCode = 0 | ExitClass;

/** Of several findings the first of these that applies. */
const ORDER: readonly ExitClass[] = [6, 7, 2, 3, 4, 5];

/** The exit code for the classes of all findings of a run; 0 for none. */
export function exitCodeOf(findings: readonly ExitClass[]): ExitCode {
  return ORDER.find((code) => findings.includes(code)) ?? 0;
}
