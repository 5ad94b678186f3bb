/** What the API refuses, or an answer that never came whole. */

/** A refused request. The token never appears in the message. */
export class GitHubError extends Error {
  /** HTTP's; 0 where no whole answer arrived, so that the thing may have been done. */
  readonly status: number;
  /** What the server said it accepts (`pull_requests=write`), if it did. */
  readonly permissions: string | undefined;
  constructor(message: string, status: number, permissions?: string) {
    super(message);
    this.name = "GitHubError";
    this.status = status;
    this.permissions = permissions;
  }
}
