/** Which clock dates the states of the base branch. */
import type { Minimum } from "../rollout/index.ts";
import type { Context } from "./context.ts";
import type { Side } from "./side.ts";

/** The server's where a token is given, unless every configuration that has a say asks for git's; without a token only git's is there. */
export function soakClock(context: Context, sides: readonly (Side | undefined)[], minimum: Minimum): "server" | "git" {
  if (context.github === undefined) return "git";
  const asked = sides.flatMap((side) => (side?.configs ?? []).map((c) => c.config.rollout.soak_clock));
  return asked.length > 0 && asked.every((clock) => clock === "git") && minimum.soak_clock !== "server" ? "git" : "server";
}
