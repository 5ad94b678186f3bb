/** What every exception does in a run. */
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import type { ExceptionReport } from "../report/types.ts";
import { refusalIn, strictestExceptions, type Exception, type ExceptionPool, type Minimum } from "../rollout/index.ts";
import { quoteForMessage } from "../source/index.ts";
import type { Side } from "./side.ts";

/** What the report says of the exceptions, and what is wrong with them. */
export interface ExceptionTelling {
  readonly reports: readonly ExceptionReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every exception with what it does; an expired one fails a push, and a pull request only where it touches the policy. */
export function exceptionReports(
  pool: ExceptionPool,
  used: readonly Exception[],
  now: number,
  minimum: Minimum,
  sides: { readonly head: Side; readonly base: Side | undefined },
  options: { readonly failExpired: boolean; readonly touched: ReadonlySet<string> },
): ExceptionTelling {
  const diagnostics: Diagnostic[] = [];
  const reports = pool.exceptions.map((exception): ExceptionReport => {
    const rules = strictestExceptions([fixedRules(exception, sides), minimum.exceptionRules]);
    const why = refusalIn(pool, exception, rules, now);
    const expired = exception.expires <= now;
    const state = used.includes(exception) ? "used" : expired ? "expired" : why === undefined ? "unused" : "refused";
    if (expired) {
      const fails = options.failExpired || (exception.policy !== undefined && options.touched.has(exception.policy));
      const told = errorAt(
        "exception_expired",
        `the exception ${quoteForMessage(exception.file)} expired on ${quoteForMessage(exception.expiresText)}`,
        { file: exception.file, line: 1 },
        "Remove it, or have a new one reviewed.",
      );
      diagnostics.push(fails ? told : { ...told, severity: "warning" });
    }
    return {
      file: exception.file,
      kind: exception.kind,
      ...(exception.policy === undefined ? {} : { policy: exception.policy }),
      ...(exception.tools.length === 0 ? {} : { tools: exception.tools }),
      actor: exception.actor,
      reason: exception.reason,
      expires: exception.expiresText,
      state,
      ...(why === undefined ? {} : { message: why }),
    };
  });
  return { reports, diagnostics };
}

/** The base fixes which kinds count and for how long; the head only where the base has no such configuration. */
function fixedRules(
  exception: Exception,
  { head, base }: { readonly head: Side; readonly base: Side | undefined },
): Parameters<typeof strictestExceptions>[0][number] {
  const owner = head.configs.find((c) => c.exceptions.includes(exception))?.config;
  const before =
    base?.configs.find((c) => c.config.policies.some((p) => p.id === exception.policy)) ?? base?.configs.find((c) => c.config.path === owner?.path);
  return before?.config.exception_rules ?? owner?.exception_rules ?? {};
}
