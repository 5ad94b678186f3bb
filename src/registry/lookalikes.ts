/** Letters of other scripts that are drawn like ASCII ones, so that a name can pose as another. */

/**
 * Letter by letter: what it looks like, and the letters that do. Lower case only, because names are compared after lowering;
 * a capital is looked up by its lower-case form and by its own (`В` looks like `B`, `в` does not look like `b` in print).
 */
const LOOKALIKES: ReadonlyArray<readonly [ascii: string, letters: string]> = [
  ["a", "аɑα"],
  ["b", "ЬВвβΒᏏ"],
  ["c", "сϲⅽᴄ"],
  ["d", "ԁⅾɗ"],
  ["e", "еҽє"],
  ["f", "ғſẝϝ"],
  ["g", "ɡցԍ"],
  ["h", "һհнΗН"],
  ["i", "іıιɩ"],
  ["j", "јϳ"],
  ["k", "кκҟΚК"],
  ["l", "ӏⅼاו"],
  ["m", "мⅿΜМ"],
  ["n", "пոռηΝ"],
  ["o", "оοσօ๐οՕ"],
  ["p", "рρϱ"],
  ["q", "ԛգզ"],
  ["r", "гᴦΓ"],
  ["s", "ѕꜱս"],
  ["t", "тτΤТ"],
  ["u", "υսʋ"],
  ["v", "νѵⅴ"],
  ["w", "ԝѡաɯ"],
  ["x", "хχ×ⅹ"],
  ["y", "уүγỿ"],
  ["z", "ᴢΖ"],
  ["0", "О"],
  ["3", "зЗӡ"],
  ["-", "‐‑‒–—−"],
  [".", "․‧·"],
  ["_", "‗"],
  ["/", "⁄∕"],
  [":", "։꞉∶"],
];

const ASCII_OF = new Map<string, string>();
for (const [ascii, letters] of LOOKALIKES) for (const letter of letters) if (!ASCII_OF.has(letter)) ASCII_OF.set(letter, ascii);

/** The ASCII name that this one looks like, lower case, or undefined where it looks like none (or is ASCII itself). */
export function resembledAscii(name: string): string | undefined {
  let out = "";
  let foreign = false;
  for (const character of name) {
    if (character < "\x80") {
      out += character.toLowerCase();
      continue;
    }
    const ascii = ASCII_OF.get(character) ?? ASCII_OF.get(character.toLowerCase());
    if (ascii === undefined) return undefined;
    out += ascii;
    foreign = true;
  }
  return foreign ? out : undefined;
}

/** Scripts that are told apart; letters of others count as `other`. */
const SCRIPTS: ReadonlyArray<readonly [name: string, pattern: RegExp]> = [
  ["Latin", /\p{Script=Latin}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Han", /\p{Script=Han}/u],
  ["Hiragana", /\p{Script=Hiragana}/u],
  ["Katakana", /\p{Script=Katakana}/u],
  ["Hangul", /\p{Script=Hangul}/u],
  ["Bopomofo", /\p{Script=Bopomofo}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["Cherokee", /\p{Script=Cherokee}/u],
  ["Hebrew", /\p{Script=Hebrew}/u],
  ["Arabic", /\p{Script=Arabic}/u],
  ["Thai", /\p{Script=Thai}/u],
  ["Devanagari", /\p{Script=Devanagari}/u],
];

/** Scripts that people write in one word. */
const WRITTEN_TOGETHER: readonly ReadonlySet<string>[] = [
  new Set(["Latin", "Han", "Hiragana", "Katakana"]),
  new Set(["Latin", "Han", "Bopomofo"]),
  new Set(["Latin", "Han", "Hangul"]),
];

/** The scripts of a name whose letters come from scripts that nobody writes in one word, else undefined. */
export function mixedScripts(name: string): readonly string[] | undefined {
  const found = new Set<string>();
  for (const character of name) {
    if (!/[\p{L}\p{M}]/u.test(character) || /[\p{Script=Common}\p{Script=Inherited}]/u.test(character)) continue;
    found.add(SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? "other");
  }
  if (found.size < 2) return undefined;
  const scripts = [...found].sort();
  return WRITTEN_TOGETHER.some((set) => scripts.every((s) => set.has(s))) ? undefined : scripts;
}
