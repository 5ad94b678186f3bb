/** What may stand between the brackets of a URL's host. */

const GROUP = /^[0-9A-Fa-f]{1,4}$/;
const OCTET = /^(?:0|[1-9][0-9]{0,2})$/;
const GROUPS = 8;

/** Whether a text is an IPv6 address, IPv4-mapped ones and a non-empty zone (`%en0`) included; an IPv4 address is none. */
export function isIpv6(text: string): boolean {
  const percent = text.indexOf("%");
  if (percent >= 0 && percent === text.length - 1) return false;
  const address = percent < 0 ? text : text.slice(0, percent);
  const halves = address.split("::");
  if (halves.length > 2) return false;
  const [head = "", tail] = halves;
  if (tail === undefined) return groupCount(head, true) === GROUPS;
  const before = groupCount(head, false);
  const after = groupCount(tail, true);
  // `::` stands for at least one group.
  return before !== undefined && after !== undefined && before + after < GROUPS;
}

/** Number of 16-bit groups in colon-separated text, an IPv4 address at its end counting as two; undefined if malformed. */
function groupCount(text: string, ipv4AtEnd: boolean): number | undefined {
  if (text === "") return 0;
  const parts = text.split(":");
  const last = parts.at(-1) ?? "";
  const mapped = ipv4AtEnd && last.includes(".");
  if (mapped && !isIpv4(last)) return undefined;
  const groups = mapped ? parts.slice(0, -1) : parts;
  if (!groups.every((group) => GROUP.test(group))) return undefined;
  return groups.length + (mapped ? 2 : 0);
}

function isIpv4(text: string): boolean {
  const octets = text.split(".");
  return octets.length === 4 && octets.every((octet) => OCTET.test(octet) && Number(octet) <= 255);
}
