/** What of a server's URL may be shown: no credentials, no query, and no template that is not a place at all. */

const URL_PARTS = /^((?:https?|wss?):\/\/)(?:[^/?#]*@)?([^/?#@]+(?:\/[^?#]*)?)/i;

/** Scheme, host and path of a URL; undefined for a template (`{tenant}`, `${input:x}`, `<host>`) and for anything else. */
export function endpointOf(text: string): string | undefined {
  if (text.length > 2048 || /[{}<>$*\s]/.test(text)) return undefined;
  const parts = URL_PARTS.exec(text);
  return parts === null ? undefined : `${parts[1] ?? ""}${parts[2] ?? ""}`;
}
