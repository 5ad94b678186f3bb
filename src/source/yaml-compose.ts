/** The YAML package behind one function that stops at the first thing that is wrong. */
import { Composer, Parser, type Document, type ParsedNode } from "yaml";

/** The document's root (null for an empty file), or the first problem with its UTF-16 offset. */
export type Composed =
  | { readonly root: ParsedNode | null }
  | { readonly problem: { readonly code: "source_syntax" | "source_second_document"; readonly message: string; readonly offset: number } };

/** Thrown through the package to leave it early; never leaves this file. */
class Stop extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/**
 * Composes one document. The failsafe schema leaves every scalar text, so that meaning is given in one place; the package's own
 * check for doubled keys is off because it takes quadratic time.
 */
export function composeYaml(text: string): Composed {
  const composer = new Composer({ schema: "failsafe", version: "1.2", merge: false, uniqueKeys: false });
  // Left to itself the package collects one error a token, which takes a hundred times longer than reading the text.
  Object.assign(composer, { onError: stopAtFirst() });
  const documents: Document.Parsed[] = [];
  try {
    for (const token of new Parser().parse(text)) {
      if (token.type === "error") throw new Stop(token.message, token.offset);
      documents.push(...(composer.next(token) as Generator<Document.Parsed>));
    }
    documents.push(...(composer.end() as Generator<Document.Parsed>));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { problem: { code: "source_syntax", message: firstLine(error.message), offset: error.offset } };
  }
  const [document, second] = documents;
  if (second !== undefined) {
    return { problem: { code: "source_second_document", message: "a second document starts here", offset: second.range[0] } };
  }
  const late = document?.errors[0] ?? document?.warnings[0];
  if (late !== undefined) return { problem: { code: "source_syntax", message: firstLine(late.message), offset: late.pos[0] } };
  return { root: document?.contents ?? null };
}

type ErrorSource = number | readonly [number, number] | { readonly offset: number };

/** The package catches what is thrown within a collection and reports it once more, at the collection: the first one counts. */
function stopAtFirst(): (source: ErrorSource, code: string, message: string) => never {
  let first: Stop | undefined;
  return (source, _code, message) => {
    first ??= new Stop(message, typeof source === "number" ? source : "offset" in source ? source.offset : source[0]);
    throw first;
  };
}

/** The package's messages may quote the input. */
function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").slice(0, 200);
}
