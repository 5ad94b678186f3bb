/** Lists in messages. */
import { quoteForMessage } from "../../source/index.ts";

/** At most five words, the rest counted. */
export function listed(words: readonly string[]): string {
  const shown = words.slice(0, 5).map(quoteForMessage).join(", ");
  return words.length > 5 ? `${shown} and ${words.length - 5} more` : shown;
}
