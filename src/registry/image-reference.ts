/** Container image references, `registry/name:tag@digest`. */

/** The digest, else the tag; undefined where the reference names neither. */
export function imageVersion(image: string): string | undefined {
  const at = image.indexOf("@");
  if (at >= 0) return image.slice(at + 1) || undefined;
  // A colon before the last slash belongs to a host's port.
  const name = image.slice(image.lastIndexOf("/") + 1);
  const colon = name.indexOf(":");
  return colon < 0 ? undefined : name.slice(colon + 1) || undefined;
}
