/** `freeze_window`. Zone and times are looked at on evaluation only. */
import { lower, trim, uniqLower } from "../text/index.ts";
import { checkWord, reject, type Checks } from "./checks.ts";
import type { RawFreezeWindow } from "./raw.ts";
import type { FreezeWindow } from "./types.ts";
import { RESTRICTIVE } from "./vocabulary.ts";

/** Normalises a freeze window as Gait does; what Gait refuses goes into `checks`. */
export function normalizeFreezeWindow(checks: Checks, raw: RawFreezeWindow, ruleName: string): FreezeWindow {
  const timezone = trim(raw.timezone);
  const effect = lower(trim(raw.effect));
  const reason = trim(raw.reason);
  const environments = uniqLower(raw.environments);
  const riskClasses = uniqLower(raw.riskClasses);
  const filled = [timezone, effect, reason].some((text) => text !== "") || environments.length + riskClasses.length > 0;
  if (!raw.enabled && !filled && raw.windows.length === 0) {
    return { on: false, enabled: false, timezone, effect, reason, environments, riskClasses, windows: [] };
  }
  const windows = raw.windows.map(({ name, start, end }, i) => ({
    name: trim(name) || `window-${i + 1}`,
    start: trim(start),
    end: trim(end),
  }));
  const window: FreezeWindow = {
    on: true,
    enabled: true,
    timezone,
    effect: effect || "block",
    reason,
    environments,
    riskClasses,
    windows,
  };
  if (timezone === "") reject(checks, `freeze_window.timezone is required for ${ruleName}`, "freeze_window.timezone", "freeze_window");
  checkWord(checks, window.effect, RESTRICTIVE, "freeze_window.effect", ruleName);
  if (windows.length === 0) reject(checks, `freeze_window.windows is required for ${ruleName}`, "freeze_window.windows", "freeze_window");
  const open = windows.findIndex(({ start, end }) => start === "" || end === "");
  if (open >= 0) reject(checks, `freeze_window window start and end are required for ${ruleName}`, `freeze_window.windows.${open}`);
  return window;
}
