/** Overlay: times in which nothing may change. */
import { lower } from "../text/index.ts";
import type { FreezeWindow, Rule } from "../policy/types.ts";
import { contextString, type Call } from "./call.ts";
import { blockFor, type Finding } from "./overlay.ts";
import { loadZone, parseWallTime } from "./zone.ts";

/** The first window that is open or malformed decides; a malformed zone or window blocks. */
export function freezeWindow(rule: Rule, call: Call): Finding | undefined {
  const freeze = rule.freezeWindow;
  if (!freeze.on || !concerns(freeze, call)) return undefined;
  const zone = loadZone(freeze.timezone);
  if (zone === undefined) return blockFor(["freeze_window_invalid_timezone"]);
  for (const window of freeze.windows) {
    const start = parseWallTime(window.start, zone);
    const end = parseWallTime(window.end, zone);
    if (start === undefined || end === undefined || end <= start) return clocked(blockFor(["freeze_window_invalid_window"]));
    if (start <= call.now && call.now < end) return clocked(open(freeze));
  }
  return clocked(undefined);
}

function concerns(freeze: FreezeWindow, call: Call): boolean {
  const environment = lower(contextString(call, "environment"));
  return (
    (freeze.environments.length === 0 || freeze.environments.includes(environment)) &&
    (freeze.riskClasses.length === 0 || freeze.riskClasses.includes(call.context.riskClass))
  );
}

function open(freeze: FreezeWindow): Finding {
  const approval = freeze.effect === "require_approval";
  const code = approval ? "freeze_window_active_require_approval" : "freeze_window_active_block";
  return {
    effect: { how: "raise", verdict: approval ? "require_approval" : "block" },
    reasonCodes: [code],
    violations: [code],
  };
}

function clocked(finding: Finding | undefined): Finding {
  return { reasonCodes: [], violations: [], ...finding, usedClock: true };
}
