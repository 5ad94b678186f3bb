/** UTF-8 as Go reads it when it does not care: never fails, and counts replaced bytes one by one. */
import { decodeUtf8 } from "../../source/index.ts";

const REPLACEMENT = 0xfffd;

/**
 * Decodes bytes; each byte that belongs to no well-formed sequence becomes one U+FFFD. (`TextDecoder` makes one U+FFFD of a
 * whole cut-off sequence.) A byte order mark stays in the text.
 */
export function decodeUtf8Lossy(bytes: Uint8Array): string {
  const strict = decodeUtf8(bytes);
  return "text" in strict ? strict.text : decodeLossy(bytes, strict.badByte);
}

/** `clean`: number of leading bytes that are known to be well-formed. */
function decodeLossy(bytes: Uint8Array, clean: number): string {
  const parts = [new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, clean))];
  let units: number[] = [];
  let at = clean;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const length = sequenceLength(bytes, at, first);
    if (length <= 1) units.push(first < 0x80 ? first : REPLACEMENT);
    else units.push(codePoint(bytes, at, first, length));
    at += Math.max(length, 1);
    if (units.length >= 4096) {
      parts.push(String.fromCodePoint(...units));
      units = [];
    }
  }
  parts.push(String.fromCodePoint(...units));
  return parts.join("");
}

function codePoint(bytes: Uint8Array, at: number, first: number, length: number): number {
  let value = first & (0x7f >> length);
  for (let i = 1; i < length; i++) value = (value << 6) | ((bytes[at + i] ?? 0) & 0x3f);
  return value;
}

/** Length of the well-formed sequence that starts with `first` (Unicode 15, table 3-7), 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number, first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
