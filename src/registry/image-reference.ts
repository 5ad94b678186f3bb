/** Container image references, `registry/name:tag@digest`. */

/**
 * The version that a reference names, or undefined where it names none. A reference may have a digest and a tag: Docker's catalogs
 * pin by digest, ToolHive's registry tells versions by tag.
 */
export function imageVersion(image: string, first: "digest" | "tag" = "digest"): string | undefined {
  const at = image.indexOf("@");
  const digest = at < 0 ? undefined : image.slice(at + 1) || undefined;
  const tag = tagOf(at < 0 ? image : image.slice(0, at));
  return first === "tag" ? (tag ?? digest) : (digest ?? tag);
}

function tagOf(image: string): string | undefined {
  // A colon before the last slash belongs to a host's port.
  const name = image.slice(image.lastIndexOf("/") + 1);
  const colon = name.indexOf(":");
  return colon < 0 ? undefined : name.slice(colon + 1) || undefined;
}
