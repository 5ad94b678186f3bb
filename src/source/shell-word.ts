/** Words of a command line that people paste into a shell. */

/** A word for a POSIX shell: quoted where it holds anything but harmless characters. */
export function shellWord(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
