/** How the steps of normalisation answer. */

/** A normalised value, or Gait's words for why the intent is refused. */
export type Checked<T> = { readonly value: T; readonly error?: undefined } | { readonly error: string };

/** Applies `check` to each; the first refusal counts. */
export function checkEach<T, R>(items: readonly T[], check: (item: T, index: number) => Checked<R>): Checked<readonly R[]> {
  const value: R[] = [];
  for (const [index, item] of items.entries()) {
    const checked = check(item, index);
    if (checked.error !== undefined) return checked;
    value.push(checked.value);
  }
  return { value };
}

const SHA256 = /^[0-9a-f]{64}$/;

/** Whether a lower-cased text is the hex form of a SHA-256 digest. */
export function isSha256(text: string): boolean {
  return SHA256.test(text);
}
