/** Findings by the hundred thousand help nobody: the first of each code are told, the rest are counted. */
import { diagnosticAt, type Diagnostic } from "../diagnostic.ts";

/** Findings of one code and severity that are told one by one. */
const TOLD_PER_CODE = 50;

/** The findings in their order, cut for each code, with one line for what was cut. */
export function bounded(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const counts = new Map<string, { readonly sample: Diagnostic; count: number }>();
  const told = diagnostics.filter((d) => {
    const key = `${d.severity} ${d.code}`;
    const seen = counts.get(key);
    if (seen === undefined) counts.set(key, { sample: d, count: 1 });
    else seen.count++;
    return (counts.get(key)?.count ?? 0) <= TOLD_PER_CODE;
  });
  const rest = [...counts.values()].filter(({ count }) => count > TOLD_PER_CODE);
  return [
    ...told,
    ...rest.map(({ sample, count }) =>
      diagnosticAt(sample.severity, sample.code, `${count - TOLD_PER_CODE} more of this kind`, sample.file === undefined ? {} : { file: sample.file }),
    ),
  ];
}
