/** The one command that fixes a failure. */
import { DEFAULT_CONFIG } from "../config/types.ts";
import { shellWord } from "../source/index.ts";
import type { PolicyReport, Report, SnapshotReport, TestCase } from "./types.ts";
import { visible } from "./escape/index.ts";

/** Renders what is stale again. */
export function renderAgain(part: Renderable): string {
  const config = part.config === DEFAULT_CONFIG ? [] : ["--config", part.config];
  return commandOf("check", "--write", ...config, ...comparedWith([part])) ?? "registry-policy check --write";
}

type Renderable = Pick<PolicyReport, "config" | "compare_with"> | Pick<SnapshotReport, "config">;

function comparedWith(parts: readonly Renderable[]): readonly string[] {
  const base = parts.map((part) => ("compare_with" in part ? part.compare_with : undefined)).find((b) => b !== undefined);
  return base === undefined ? [] : ["--base", base];
}

/** Renders everything that is stale in the report again; undefined where nothing is. */
export function renderAll(report: Report): string | undefined {
  const stale = [...report.policies, ...report.snapshots].filter((p) => p.stale);
  const configs = [...new Set(stale.map((p) => p.config))];
  const [only] = configs;
  if (only === undefined) return undefined;
  return configs.length === 1
    ? renderAgain({ ...stale.find((p) => "compare_with" in p), config: only })
    : (commandOf("check", "--write", ...configs.flatMap((c) => ["--config", c]), ...comparedWith(stale)) ?? renderAgain({ config: DEFAULT_CONFIG }));
}

/** Shows a failed test again; undefined where the path can't stand in a command. */
export function testAgain(policy: Pick<PolicyReport, "output">, test: Pick<TestCase, "intent">): string | undefined {
  return commandOf("policy", "test", policy.output, test.intent);
}

/**
 * A command line that is safe to paste into a shell: an argument from data is quoted where it holds anything but harmless
 * characters, and one that could be taken for an option or can't be seen as it is gives no command at all.
 */
export function commandOf(...args: readonly string[]): string | undefined {
  const words: string[] = ["registry-policy"];
  for (const arg of args) {
    if (visible(arg) !== arg || (arg.startsWith("-") && !/^--[a-z]+$/.test(arg))) return undefined;
    words.push(shellWord(arg));
  }
  return words.join(" ");
}
