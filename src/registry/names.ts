/**
 * The one check of names: of tools and of servers, whatever export they come from. A name passes only if Gait, JavaScript and
 * a reviewer's eyes take it for the same thing.
 */
import { lower, trim } from "../gait/text/index.ts";
import { quoteForMessage } from "../source/index.ts";
import { mixedScripts, resembledAscii } from "./lookalikes.ts";
import { badCharacter, codePointName } from "./name-characters.ts";

/** Code points that a name may have. */
export const NAME_LIMIT = 1024;

/** What the check says of one name. */
export type NameCheck =
  /** Nothing is left after Gait's trim. */
  | { readonly kind: "blank" }
  | { readonly kind: "refused"; readonly code: string; readonly reason: string }
  /** `trimmed` keeps its case, `gait` is the form that Gait compares. */
  | { readonly kind: "ok"; readonly trimmed: string; readonly gait: string; readonly warnings: readonly NameWarning[] };

/** A name that is used, and that a reviewer should look at twice. */
export interface NameWarning {
  readonly code: "name_resembles_ascii" | "name_mixed_scripts" | "name_compatibility_form" | "name_looks_like_pattern";
  readonly reason: string;
}

const PLAIN = /^[\x20-\x7e\t]*$/;
/** A letter or a number of any script. */
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/** Checks one name. Never throws; linear in the name's length, which is limited. */
export function checkName(name: string): NameCheck {
  const trimmed = trimBlanks(name);
  // A UTF-16 length under the limit cannot hold more code points than that; only longer names are counted.
  if (trimmed.length > NAME_LIMIT && codePoints(trimmed) > NAME_LIMIT) {
    return refuse("name_too_long", `${quoteForMessage(trimmed)} is longer than ${NAME_LIMIT} code points`);
  }
  if (trimmed === "") return { kind: "blank" };
  if (PLAIN.test(trimmed) && !trimmed.includes("\t")) return { kind: "ok", trimmed, gait: lower(trimmed), warnings: patternWarning(trimmed) };
  return checkUnicode(trimmed);
}

/** Cuts blanks and tabs at both ends, the only outer white space that is let through; the rest is refused as a character. */
export function trimBlanks(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && isBlank(name.charCodeAt(start))) start++;
  while (end > start && isBlank(name.charCodeAt(end - 1))) end--;
  return start === 0 && end === name.length ? name : name.slice(start, end);
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

function codePoints(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00) count++;
  return count;
}

function checkUnicode(name: string): NameCheck {
  const shown = quoteForMessage(name);
  const bad = badCharacter(name);
  if (bad !== undefined) return refuse("name_bad_character", `${shown} holds ${bad.code}, ${bad.kind}, at character ${bad.position}`);
  if (name.normalize("NFC") !== name) {
    return refuse(
      "name_not_nfc",
      `${shown} is not in Unicode's composed form (NFC); Gait does not normalise, so it is another name than the one it looks like`,
    );
  }
  const gait = lower(trim(name));
  if (name.trim().toLowerCase() !== gait) {
    return refuse("name_lowering", `${shown} has ${loweringCulprit(name)}, which Gait and other programs turn into different small letters`);
  }
  let compatibility: string | undefined;
  for (const character of name) {
    if (character < "\x80") continue;
    const plain = character.normalize("NFKC");
    const small = lower(character);
    if (small < "\x80" && small !== character) {
      return refuse("name_folds_to_ascii", `${shown} has ${pointOf(character)}, which Gait reads as the ASCII letter ${quoteForMessage(small)}`);
    }
    if (plain === character) continue;
    if (LETTER_OR_NUMBER.test(character)) {
      return refuse(
        "name_compatibility_letter",
        `${shown} has ${pointOf(character)}, another form of ${quoteForMessage(plain)} that looks like it and is not equal to it`,
      );
    }
    compatibility ??= `${shown} has ${pointOf(character)}, another form of ${quoteForMessage(plain)}; Gait compares it as written`;
  }
  return {
    kind: "ok",
    trimmed: name,
    gait,
    warnings: [...patternWarning(name), ...lookWarnings(name, shown, compatibility)],
  };
}

function lookWarnings(name: string, shown: string, compatibility: string | undefined): readonly NameWarning[] {
  const warnings: NameWarning[] = [];
  if (compatibility !== undefined) warnings.push({ code: "name_compatibility_form", reason: compatibility });
  const ascii = resembledAscii(name);
  if (ascii !== undefined) {
    warnings.push({
      code: "name_resembles_ascii",
      reason: `${shown} looks like ${quoteForMessage(ascii)} and is another name`,
    });
    return warnings;
  }
  const scripts = mixedScripts(name);
  if (scripts !== undefined) warnings.push({ code: "name_mixed_scripts", reason: `${shown} mixes letters of ${scripts.join(", ")}` });
  return warnings;
}

const NONE: readonly NameWarning[] = [];

/** A star is a plain character to Gait: whoever meant a pattern must be told. */
function patternWarning(name: string): readonly NameWarning[] {
  if (!name.includes("*")) return NONE;
  return [
    {
      code: "name_looks_like_pattern",
      reason: `${quoteForMessage(name)} is taken literally; Gait has no patterns for tool names`,
    },
  ];
}

/** Names the character that is to blame, where one can be. */
function loweringCulprit(name: string): string {
  for (const character of name) if (character.toLowerCase() !== lower(character)) return pointOf(character);
  return name.includes("\u03a3") ? "U+03A3 (a sigma at the end of a word)" : "a capital letter";
}

function pointOf(character: string): string {
  return codePointName(character.codePointAt(0) ?? 0);
}

function refuse(code: string, reason: string): NameCheck {
  return { kind: "refused", code, reason };
}
