/** The host of a URL the way a Go program sees it, which is not the WHATWG way: no IDN, no rewriting of numbers. */
import { isIpv6 } from "./ip-literal.ts";
import { lower } from "./lower.ts";
import { trim } from "./trim.ts";
import { decodeUtf8Lossy } from "./utf8.ts";

const CONTROL = /[\0-\x1f\x7f]/;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const PORT = /^(?::[0-9]*)?$/;
const USERINFO = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
/** ASCII that may stand in a host unescaped. */
const HOST_CHARACTERS = /^[A-Za-z0-9!$&'()*+,;=:[\]<>"\-_.~\u0080-\u{10ffff}]*$/u;
const BAD_ESCAPE = /%(?![0-9A-Fa-f]{2})/;

/**
 * The domain of a target of kind `host`: `http://`, then `https://` taken off, cut at the first `/` and then at the first `:`.
 */
export function domainOfHost(value: string): string {
  let rest = value.startsWith("http://") ? value.slice(7) : value;
  rest = rest.startsWith("https://") ? rest.slice(8) : rest;
  const [beforeSlash = ""] = rest.split("/", 1);
  const [beforeColon = ""] = beforeSlash.split(":", 1);
  return lower(trim(beforeColon));
}

/** The domain of a target of kind `url`: lower case, no port, no user, no brackets; `""` where there is none or no URL. */
export function domainOfUrl(value: string): string {
  const host = hostOfUrl(value);
  return host === undefined ? "" : lower(withoutPort(host));
}

/** Host and port as parsed; undefined where the text does not parse or has no authority. */
function hostOfUrl(value: string): string | undefined {
  const hash = value.indexOf("#");
  const fragment = hash < 0 ? "" : value.slice(hash + 1);
  const url = hash < 0 ? value : value.slice(0, hash);
  if (CONTROL.test(url) || BAD_ESCAPE.test(fragment) || url.startsWith(":")) return undefined;
  const scheme = SCHEME.exec(url)?.[0] ?? "";
  const [hierarchy = ""] = url.slice(scheme.length).split("?", 1);
  if (!hierarchy.startsWith("//")) return undefined;
  // Without a scheme, three slashes begin a path.
  if (scheme === "" && hierarchy.startsWith("///")) return undefined;
  const slash = hierarchy.indexOf("/", 2);
  const authority = slash < 0 ? hierarchy.slice(2) : hierarchy.slice(2, slash);
  if (slash >= 0 && BAD_ESCAPE.test(hierarchy.slice(slash))) return undefined;
  const at = authority.lastIndexOf("@");
  const user = at < 0 ? "" : authority.slice(0, at);
  if (!USERINFO.test(user) || BAD_ESCAPE.test(user)) return undefined;
  return parseHost(authority.slice(at + 1), /^https?:$/i.test(scheme));
}

/** `strict`: no colon beside the port's, as Go has it for the two web schemes. */
function parseHost(host: string, strict: boolean): string | undefined {
  const open = host.lastIndexOf("[");
  if (open < 0) {
    const colon = strict ? host.indexOf(":") : host.lastIndexOf(":");
    return colon >= 0 && !PORT.test(host.slice(colon)) ? undefined : unescapeHost(host);
  }
  const close = host.lastIndexOf("]");
  const port = host.slice(close + 1);
  if (close < open || !PORT.test(port)) return undefined;
  const literal = host.slice(open + 1, close);
  const zoneAt = literal.indexOf("%25");
  const address = unescapeHost(zoneAt < 0 ? literal : literal.slice(0, zoneAt));
  const zone = zoneAt < 0 ? "" : unescapeZone(literal.slice(zoneAt));
  if (address === undefined || zone === undefined || !isIpv6(address + zone)) return undefined;
  return `[${address}${zone}]${port}`;
}

/** Escapes in a host may stand for bytes outside ASCII only, and for the percent sign. */
function unescapeHost(text: string): string | undefined {
  const plain = text.replaceAll(/%(?:[89A-Fa-f][0-9A-Fa-f]|25)/g, "");
  return HOST_CHARACTERS.test(plain) ? unescapeBytes(text) : undefined;
}

/** A zone may also escape what a host may hold, and the blank. */
function unescapeZone(text: string): string | undefined {
  const plain = text.replaceAll(/%[0-9A-Fa-f]{2}/g, (escape) => {
    const byte = Number.parseInt(escape.slice(1), 16);
    return byte === 0x25 || byte === 0x20 ? "" : String.fromCharCode(byte);
  });
  // A byte outside ASCII would have to be escaped in a host, so it may not stand in an escape here.
  return HOST_CHARACTERS.test(plain) && !/%[89A-Fa-f]/.test(text) ? unescapeBytes(text) : undefined;
}

function unescapeBytes(text: string): string {
  if (!text.includes("%")) return text;
  const bytes: number[] = [];
  const source = new TextEncoder().encode(text);
  for (let i = 0; i < source.length; i++) {
    const byte = source[i] ?? 0;
    if (byte === 0x25) {
      bytes.push(Number.parseInt(String.fromCharCode(source[i + 1] ?? 0, source[i + 2] ?? 0), 16));
      i += 2;
    } else {
      bytes.push(byte);
    }
  }
  return decodeUtf8Lossy(Uint8Array.from(bytes));
}

function withoutPort(hostPort: string): string {
  const colon = hostPort.lastIndexOf(":");
  const host = colon >= 0 && PORT.test(hostPort.slice(colon)) ? hostPort.slice(0, colon) : hostPort;
  return host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
}
