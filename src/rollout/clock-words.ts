/** Whose times a soak was counted by, as every output says it. */
import type { History } from "./types.ts";

/** `server` where GitHub's merge times count; committer dates are told with what they are worth. */
export function clockWords(clock: History["clock"]): string {
  return clock === "git" ? "git, settable by whoever pushes" : "server";
}
