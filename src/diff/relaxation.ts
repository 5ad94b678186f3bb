/** What counts as a relaxation: a fall in severity. */
import { severityOf } from "../gait/index.ts";
import type { Changes } from "../report/types.ts";
import type { VerdictPair } from "./types.ts";

/** Whether severity falls. */
export function isRelaxation({ from, to }: VerdictPair): boolean {
  return severityOf(to) < severityOf(from);
}

/** Whether a relaxation was found or is not ruled out: in doubt, what refuses a relaxation refuses. */
export function mayRelax({ relaxed, undecided }: Changes): boolean {
  return relaxed || undecided === true;
}
