/** One request to the API: what heals is tried again, what does not becomes a GitHubError without any token in it. */
import { getOctokit } from "@actions/github";
import { GitHubError } from "./github-types.ts";

/** The answer's body, and the address of the next page if there is one. */
export interface Answer {
  readonly data: unknown;
  readonly next: string | undefined;
}

export type Request = (route: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Answer>;

const TRIES = 4;
/** Longest single wait, milliseconds; a job should fail rather than sleep for an hour. */
const LONGEST_WAIT = 65_000;

/** A requester for a token; `baseUrl` is the API that the runner names. */
export function makeRequest(token: string, baseUrl: string | undefined, pause: (ms: number) => Promise<void> = sleep): Request {
  const octokit = getOctokit(token, { ...(baseUrl === undefined ? {} : { baseUrl }), log: { debug: ignore, info: ignore, warn: ignore, error: ignore } });
  return async (route, parameters = {}) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await octokit.request(route, parameters);
        return { data: response.data, next: /<([^>]+)>; rel="next"/u.exec(String(response.headers.link ?? ""))?.[1] };
      } catch (error) {
        const failed = describe(error, route, token);
        const wait = attempt >= TRIES ? undefined : waitFor(error, route, attempt);
        if (wait === undefined || wait > LONGEST_WAIT) throw failed;
        await pause(wait);
      }
    }
  };
}

function ignore(): void {
  // What octokit would log is told by our own errors.
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

interface Failed {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly message: string;
}

function readError(error: unknown): Failed {
  const fields = new Map<string, unknown>(typeof error === "object" && error !== null ? Object.entries(error) : []);
  const status = Number(fields.get("status"));
  const response = fields.get("response");
  const headers = typeof response === "object" && response !== null && "headers" in response ? response.headers : {};
  return {
    status: Number.isInteger(status) ? status : 0,
    headers: new Map(Object.entries(typeof headers === "object" && headers !== null ? headers : {}).map(([k, v]) => [k.toLowerCase(), String(v)])),
    message: error instanceof Error ? error.message : String(error),
  };
}

/** Milliseconds to wait before another try; undefined where another try does not help or could do the thing twice. */
function waitFor(error: unknown, route: string, attempt: number): number | undefined {
  const { status, headers, message } = readError(error);
  const limited = status === 429 || (status === 403 && (headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0" || /rate limit/iu.test(message)));
  if (limited) {
    const after = Number(headers.get("retry-after"));
    if (Number.isFinite(after) && headers.has("retry-after")) return after * 1000;
    const reset = Number(headers.get("x-ratelimit-reset"));
    if (headers.get("x-ratelimit-remaining") === "0" && Number.isFinite(reset)) return Math.max(1000, reset * 1000 - Date.now() + 500);
    return attempt * 2000;
  }
  // An answer that never arrived may stand for a thing that was done: creating is only repeated by callers who look first.
  const creates = route.startsWith("POST ");
  if (!creates && (status === 0 || status >= 500)) return 250 * 2 ** attempt;
  return undefined;
}

function describe(error: unknown, route: string, token: string): GitHubError {
  const { status, headers, message } = readError(error);
  const clean = message.split("\n")[0]?.replaceAll(token, "***").slice(0, 300) ?? "";
  return new GitHubError(`GitHub answered ${status === 0 ? "nothing" : status} to ${route.split("?")[0] ?? route}: ${clean}`, status >= 600 ? 0 : status, headers.get("x-accepted-github-permissions"));
}
