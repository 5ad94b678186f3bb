/** What every subcommand prints around its result: the correlation id, the error envelope, the exit code. */
import type { Diagnostic } from "../../diagnostic.ts";
import { goJsonLine, lower, sha256Hex, trim, type GoJson, type GoObject } from "../text/index.ts";
import type { GaitAnswer } from "./types.ts";

/** How a command was called and what it is called in its text output (`mcp verify`). */
export interface Call {
  /** All words behind the program name. */
  readonly args: readonly string[];
  readonly label: string;
  readonly json: boolean;
}

/** An error and what makes its answer differ from the common one. */
export interface CommandError {
  readonly message: string;
  /** Wrong arguments: the exit is 6 whatever words the message holds. */
  readonly usage?: boolean;
  /** Replaces the usual hint. */
  readonly hint?: string;
  /** Advice for legacy policy files. */
  readonly migration?: GoJson;
}

const ENCODE_FAILED = '{"ok":false,"error":"failed to encode output","error_code":"encode_failed","error_category":"internal_failure","retryable":false}\n';

/** First 24 hex digits of SHA-256 over all words, the program name `gait` first, each trimmed, joined by U+001F. */
export function correlationId(args: readonly string[]): string {
  return sha256Hex(["gait", ...args].map(trim).join("\x1f")).slice(0, 24);
}

/**
 * Gait's exit for an error: 6, but 1 where the message speaks of `lock` (which `block` does too), `contention` or `timeout`.
 * Wrong usage is always 6.
 */
export function errorExit(error: CommandError): 1 | 6 {
  if (error.usage === true) return 6;
  const message = lower(error.message);
  return ["lock", "contention", "timeout"].some((word) => message.includes(word)) ? 1 : 6;
}

/** The answer of a command that failed, as JSON or as one line of text. */
export function errorAnswer(call: Call, error: CommandError, diagnostics: readonly Diagnostic[] = []): GaitAnswer {
  const exit = errorExit(error);
  if (!call.json) return answer(exit, `${call.label} error: ${error.message}\n`, diagnostics);
  const kind = exit === 6 ? "invalid_input" : "internal_failure";
  const usual = exit === 6 ? "check command usage and input schema" : "retry after checking local environment and logs";
  const body: GoObject = {
    correlation_id: correlationId(call.args),
    error: error.message,
    error_category: kind,
    error_code: kind,
    hint: error.hint ?? usual,
    migration: error.migration,
    ok: false,
    retryable: false,
  };
  return answer(exit, goJsonLine(body), diagnostics);
}

/**
 * The answer of a command that completed: `fields` with the correlation id as JSON, else `text` and a line end. Fields that
 * are `undefined` are left out.
 */
export function resultAnswer(call: Call, exit: number, fields: GoObject, text: string, diagnostics: readonly Diagnostic[] = []): GaitAnswer {
  const stdout = call.json ? goJsonLine({ ...fields, correlation_id: correlationId(call.args) }) : `${text}\n`;
  return answer(exit, stdout, diagnostics);
}

/** The answer in place of a result that JSON cannot hold (NaN, a year outside 0 to 9999): exit 6 whatever the verdict. */
export function encodeFailedAnswer(diagnostics: readonly Diagnostic[] = []): GaitAnswer {
  return answer(6, ENCODE_FAILED, diagnostics);
}

/** Plain text on standard output. */
export function answer(exit: number, stdout: string, diagnostics: readonly Diagnostic[] = []): GaitAnswer {
  return { exit, stdout, stderr: "", diagnostics };
}
