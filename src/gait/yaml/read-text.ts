/** From the bytes of a YAML file to its stream. */
import type { Position } from "../../diagnostic.ts";
import { decodeUtf8, lineIndex } from "../../source/index.ts";
import { decodeUtf8Lossy } from "../text/index.ts";
import type { YamlNote } from "./nodes.ts";
import { readYaml, type YamlStream } from "./stream.ts";

/** A YAML file as Gait reads it, with places for people. */
export interface YamlFile extends YamlStream {
  /** Line and column of an offset of a node. */
  readonly positionOf: (offset: number) => Position;
  /** Where the first byte stands that is not UTF-8; undefined in a clean file. */
  readonly badUtf8: Position | undefined;
}

/**
 * Reads a file as Gait does: bytes that are not UTF-8 become U+FFFD, CR and CRLF end lines as LF does, a byte order mark is
 * part of the first word.
 */
export function readYamlFile(bytes: Uint8Array): YamlFile {
  const strict = decodeUtf8(bytes);
  const raw = "text" in strict ? strict.text : decodeUtf8Lossy(bytes);
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  // Built on the first question: a policy without findings asks for its rules only.
  let index: ((offset: number) => Position) | undefined;
  const positionOf = (offset: number): Position => (index ??= lineIndex(text))(offset);
  const stream = readYaml(text, wideBreaksOf(raw));
  const early: YamlNote[] = [];
  if (text.startsWith("\ufeff")) early.push({ code: "yaml_byte_order_mark", offset: 0 });
  const lone = /\r(?!\n)/.exec(raw);
  if (lone !== null) {
    const offset = raw.slice(0, lone.index).replaceAll("\r\n", "\n").length;
    early.push({ code: "yaml_lone_carriage_return", offset });
  }
  const badUtf8 = "text" in strict ? undefined : positionOf(decodeUtf8Lossy(bytes.subarray(0, strict.badByte)).replaceAll("\r\n", "\n").length);
  return { ...stream, notes: [...early, ...stream.notes], positionOf, badUtf8 };
}

/** Where the line ends of two characters stand once they are one. */
function wideBreaksOf(raw: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = raw.indexOf("\r\n"); at >= 0; at = raw.indexOf("\r\n", at + 2)) found.add(at - found.size);
  return found;
}
