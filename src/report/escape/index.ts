/** One function per output; nothing else in the program prints data. */
export { clip, needsSpelling, spelledOut, visible } from "./visible.ts";
export { guardLine, guardPieces, guardText } from "./guard-commands.ts";
export { logLine, logText } from "./log-line.ts";
export { commandData, commandLine, commandProperty, type WorkflowCommand } from "./command.ts";
export { cellCode, codeSpan } from "./code-span.ts";
export { codeFence } from "./code-fence.ts";
export { cellText, markdownText } from "./markdown-text.ts";
export { jsonSource, jsonText } from "./json.ts";
export { xmlText } from "./xml.ts";
