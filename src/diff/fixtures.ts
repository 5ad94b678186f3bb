/** The layer by fixture: intents whose answer differs between two policies, in the terms of `policy simulate`. */
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { readIntent, type Evaluation, type Intent, type Policy } from "../gait/index.ts";
import type { FixtureChange } from "../report/types.ts";
import { jsonLines } from "../source/index.ts";
import { createJudge, type Judge } from "./judge.ts";

/** An intent with the name that it is reported by. */
export interface NamedIntent {
  readonly name: string;
  readonly intent: Intent;
}

/** What comparing recorded intents gives; lines that hold no intent are diagnostics. */
export interface RecordedDiff {
  readonly changes: readonly FixtureChange[];
  readonly total: number;
  readonly diagnostics: readonly Diagnostic[];
}

function side({ verdict, reasonCodes, violations, matchedRule }: Evaluation): FixtureChange["from"] {
  return { verdict, reason_codes: reasonCodes, violations, matched_rule: matchedRule };
}

function equal(a: FixtureChange["from"], b: FixtureChange["from"]): boolean {
  const lists = (list: readonly string[], other: readonly string[]): boolean => list.length === other.length && list.every((word, at) => word === other[at]);
  return a.verdict === b.verdict && a.matched_rule === b.matched_rule && lists(a.reason_codes, b.reason_codes) && lists(a.violations, b.violations);
}

function compare(before: Judge, after: Judge, { name, intent }: NamedIntent): readonly FixtureChange[] {
  const from = side(before(intent));
  const to = side(after(intent));
  return equal(from, to) ? [] : [{ intent: name, from, to }];
}

/** Intents for which verdict, reason codes, violations or matched rule differ, in the order given. */
export function diffFixtures(base: Policy, head: Policy, intents: readonly NamedIntent[], nowNs: bigint): readonly FixtureChange[] {
  const before = createJudge(base, nowNs);
  const after = createJudge(head, nowNs);
  return intents.flatMap((intent) => compare(before, after, intent));
}

/** As `diffFixtures`, over JSON Lines: one recorded intent a line. Blank lines are skipped; a change is named `file:line`. */
export function diffRecorded(base: Policy, head: Policy, file: string, bytes: Uint8Array, nowNs: bigint): RecordedDiff {
  const before = createJudge(base, nowNs);
  const after = createJudge(head, nowNs);
  const changes: FixtureChange[] = [];
  const diagnostics: Diagnostic[] = [];
  let total = 0;
  for (const { bytes: content, line } of jsonLines(bytes)) {
    const reading = readIntent(content);
    if ("error" in reading) {
      diagnostics.push(
        errorAt(
          "invalid_intent",
          reading.error.message,
          { file, line, column: reading.error.position?.column ?? 1 },
          "Each line must hold one intent as Gait reads it.",
        ),
      );
      continue;
    }
    total++;
    changes.push(...compare(before, after, { name: `${file}:${line}`, intent: reading.intent }));
  }
  return { changes, total, diagnostics };
}
