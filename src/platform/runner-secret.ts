/** Keeps the token out of everything that is written, whatever a message may quote. */

/** What must never be printed: the token, and the forms in which git and HTTP carry it. */
export function redactor(token: string | undefined): (text: string) => string {
  if (token === undefined || token === "") return (text) => text;
  const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64").replace(/=+$/u, "");
  // Longest first: some hold others.
  const forms = [base64(`x-access-token:${token}`), base64(`:${token}`), base64(token), encodeURIComponent(token), token];
  return (text) => forms.reduce((clean, form) => clean.replaceAll(form, "***"), text);
}

/**
 * The line that makes the runner hide a token from the log of the whole job. Tokens of an installation (`ghs_`), the job's own among
 * them, are registered by whoever made them; for these a line would only be one more place where the token stands.
 */
export function maskCommand(token: string): string | undefined {
  if (token === "" || token.startsWith("ghs_") || /[\r\n]/u.test(token)) return undefined;
  return `::add-mask::${token.replaceAll("%", "%25")}`;
}
