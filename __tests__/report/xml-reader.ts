/** A strict reader of the little XML that JUnit needs; throws where the text is not well-formed. */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

export function parseXml(source: string): Element {
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${String(at)}: ${source.slice(at, at + 40)}`);
  };
  const take = (pattern: RegExp): string | undefined => {
    const sticky = new RegExp(pattern.source, "y");
    sticky.lastIndex = at;
    const found = sticky.exec(source);
    if (found === null) return undefined;
    at += found[0].length;
    return found[0];
  };
  const must = (pattern: RegExp): string => take(pattern) ?? fail(`expected ${pattern.source}`);
  const decode = (text: string): string => {
    if (/&(?!#[0-9]+;|[a-z]+;)/.test(text)) fail("bare ampersand");
    return text.replaceAll(/&(?:#([0-9]+)|([a-z]+));/g, (_, code?: string, name?: string) =>
      code === undefined ? (NAMED.get(name ?? "") ?? fail(`entity ${name ?? ""}`)) : String.fromCodePoint(Number(code)),
    );
  };
  const element = (): Element => {
    must(/</);
    const name = must(/[a-z]+/);
    const attributes = new Map<string, string>();
    while (take(/ +/) !== undefined) {
      const key = must(/[a-z]+/);
      if (attributes.has(key)) fail(`second ${key}`);
      attributes.set(key, decode(must(/="[^"<]*"/).slice(2, -1)));
    }
    if (take(/\/>/) !== undefined) return { name, attributes, children: [], text: "" };
    must(/>/);
    const children: Element[] = [];
    let text = "";
    while (!source.startsWith("</", at)) {
      text += decode(take(/[^<]+/) ?? "");
      if (source.startsWith("</", at)) break;
      children.push(element());
    }
    must(new RegExp(`</${name}>`));
    return { name, attributes, children, text };
  };
  take(/<\?xml version="1\.0" encoding="UTF-8"\?>\n/);
  const root = element();
  take(/\s*/);
  if (at !== source.length) fail("more after the root");
  return root;
}
