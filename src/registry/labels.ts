/** Texts beside a name: publisher, display name, source. They may hold what a name may not, but not pass for another text. */
import { lower, trim } from "../gait/text/index.ts";
import { quoteForMessage } from "../source/index.ts";
import { trimBlanks } from "./names.ts";

/** Characters that are not seen, or that change the order in which others are. */
const HIDDEN = /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

/** Why a text could be taken for another one by Gait, which compares publishers, or by a reader; undefined where it cannot. */
export function labelProblem(text: string): { readonly code: string; readonly reason: string } | undefined {
  const shown = quoteForMessage(text);
  const inner = trimBlanks(text);
  if (trim(inner) !== inner || inner.trim() !== inner)
    return { code: "name_bad_character", reason: `${shown} has outer white space that not every program cuts` };
  if (HIDDEN.test(inner)) return { code: "name_bad_character", reason: `${shown} holds an invisible character` };
  if (Array.from(inner).some((c) => c >= "\x80" && lower(c) < "\x80"))
    return { code: "name_folds_to_ascii", reason: `${shown} becomes another one's name when Gait lowers it` };
  if (inner.normalize("NFC") !== inner) return { code: "name_not_nfc", reason: `${shown} is not in Unicode's composed form (NFC); Gait does not normalise` };
  return undefined;
}
