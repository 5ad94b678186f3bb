/** Blocks of data in Markdown. */
import { guardLine } from "./guard-commands.ts";
import { longestRun } from "./code-span.ts";
import { visible } from "./visible.ts";

/** A fenced block, its fence longer than any run of backticks inside; `language` is ours. */
export function codeFence(text: string, language: "" | "json" | "yaml" = ""): string {
  const lines = text.split("\n").map((line) => guardLine(visible(line)));
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [`${fence}${language}`, ...lines, fence].join("\n");
}
