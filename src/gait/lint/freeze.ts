/** Freeze windows: Gait looks at zone and times only when a call comes, and blocks it where they are wrong. */
import { quoteForMessage } from "../../source/index.ts";
import { loadZone, parseWallTime } from "../evaluate/index.ts";
import type { FreezeWindow } from "../policy/types.ts";
import type { RuleFinding } from "./rule-finding.ts";

/** Codes of this file. */
export type FreezeCode = "freeze_zone_unknown" | "freeze_time_invalid";

/** Looks at the freeze window of the rule with this name. */
export function freezeFindings(rule: string, freeze: FreezeWindow): readonly RuleFinding<FreezeCode>[] {
  if (!freeze.on) return [];
  const shown = quoteForMessage(rule);
  const zone = loadZone(freeze.timezone);
  if (zone === undefined) {
    const message = `rule ${shown}: Gait knows no time zone ${quoteForMessage(freeze.timezone)} and blocks every call`;
    return [{ code: "freeze_zone_unknown", message, path: ["freeze_window", "timezone"] }];
  }
  return freeze.windows.flatMap(({ name, start, end }, index) => {
    const invalid = (message: string, key: "start" | "end"): RuleFinding<FreezeCode> => ({
      code: "freeze_time_invalid",
      message: `rule ${shown}: ${message}, so that Gait blocks every call outside earlier windows`,
      path: ["freeze_window", "windows", index, key],
    });
    const from = parseWallTime(start, zone);
    const to = parseWallTime(end, zone);
    if (from === undefined) return [invalid(`${quoteForMessage(start)} is no time of the form 2006-01-02T15:04:05`, "start")];
    if (to === undefined) return [invalid(`${quoteForMessage(end)} is no time of the form 2006-01-02T15:04:05`, "end")];
    return to <= from ? [invalid(`window ${quoteForMessage(name)} ends before it starts`, "end")] : [];
  });
}
