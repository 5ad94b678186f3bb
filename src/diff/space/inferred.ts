/** The domain that Gait reads out of a target's value when the intent gives none. */
import { domainOfHost, domainOfUrl } from "../../gait/text/index.ts";

/** `""` where the kind has no domain or the value shows none. */
export function inferredDomain(kind: string, value: string): string {
  if (kind === "host") return domainOfHost(value);
  return kind === "url" ? domainOfUrl(value) : "";
}
