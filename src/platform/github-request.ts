/** One request to the API: what heals is tried again, what does not becomes a GitHubError without any token in it. */
import { getOctokitOptions, GitHub } from "@actions/github/lib/utils";
import { NAME, VERSION } from "../product.ts";
import { GitHubError } from "./github-types.ts";
import { dig } from "./json-value.ts";
import { redactor } from "./runner-secret.ts";

/** The answer's body, and the address of the next page if there is one. */
export interface Answer {
  readonly data: unknown;
  readonly next: string | undefined;
}

/** Asks GitHub: `METHOD /path` with parameters. Throws GitHubError where it refuses, does not answer, or answers with something else. */
export type Request = (route: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Answer>;

const TRIES = 4;
/** Longest single wait, milliseconds; a job should fail rather than sleep for an hour. */
const LONGEST_WAIT = 65_000;
/** Longest time for one answer, milliseconds. */
const ANSWER_TIMEOUT = 30_000;

/** What a test may set. */
export interface RequestOptions {
  readonly pause?: (ms: number) => Promise<void>;
  /** Milliseconds for one answer. */
  readonly timeout?: number;
}

/** A requester for a token; `baseUrl` is the API that the runner names. */
export function makeRequest(token: string, baseUrl: string | undefined, options: RequestOptions = {}): Request {
  const { pause = sleep, timeout = ANSWER_TIMEOUT } = options;
  // Not the package's own door: that one reads the event's payload while it is loaded, unchecked and of any size.
  const octokit = new GitHub(
    getOctokitOptions(token, {
      userAgent: `${NAME}/${VERSION}`,
      ...(baseUrl === undefined ? {} : { baseUrl }),
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    }),
  );
  const redact = redactor(token);
  return async (route, parameters = {}) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await octokit.request(addressOf(route, baseUrl), { ...parameters, request: { signal: AbortSignal.timeout(timeout) } });
        if (response.status !== 204 && (typeof response.data !== "object" || response.data === null)) throw new BrokenAnswer();
        return { data: response.data, next: /<([^>]+)>; rel="next"/u.exec(response.headers.link ?? "")?.[1] };
      } catch (error) {
        const failed = readError(error);
        const wait = attempt >= TRIES ? undefined : waitFor(failed, route, attempt);
        if (wait === undefined || wait > LONGEST_WAIT) throw describe(failed, route, redact);
        await pause(wait);
      }
    }
  };
}

/** A server of one's own has its REST API at `/api/v3` and GraphQL beside it at `/api/graphql`. */
function addressOf(route: string, baseUrl: string | undefined): string {
  return route === "POST /graphql" && baseUrl !== undefined && /\/api\/v3\/?$/u.test(baseUrl) ? `POST ${baseUrl.replace(/\/v3\/?$/u, "/graphql")}` : route;
}

/** A list that was cut short would read as an empty one, so anything but JSON is no answer. */
class BrokenAnswer extends Error {
  constructor() {
    super("the answer is cut short or is not JSON");
    this.name = "BrokenAnswer";
  }
}

function ignore(): void {
  // What octokit would log is told by our own errors.
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

interface Failed {
  /** HTTP's; 0 where no whole answer arrived. */
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly message: string;
}

function readError(error: unknown): Failed {
  const headers = dig(error, "response", "headers");
  // Octokit gives a connection that broke the status 500; only an answer has headers.
  const status = headers === undefined ? 0 : Number(dig(error, "status"));
  return {
    status: Number.isInteger(status) ? status : 0,
    headers: new Map(Object.entries(typeof headers === "object" && headers !== null ? headers : {}).map(([k, v]) => [k.toLowerCase(), String(v)])),
    message: messageOf(error),
  };
}

function messageOf(error: unknown): string {
  // Not `instanceof Error`: in a test runner's sandbox errors of the network come from another realm.
  const message = typeof error === "object" && error !== null && "message" in error ? error.message : error;
  return String(message);
}

/** Milliseconds to wait before another try; undefined where another try does not help or could do the thing twice. */
function waitFor({ status, headers, message }: Failed, route: string, attempt: number): number | undefined {
  const limited =
    status === 429 || (status === 403 && (headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0" || /rate limit/iu.test(message)));
  if (limited) {
    const after = Number(headers.get("retry-after"));
    if (headers.has("retry-after") && Number.isFinite(after) && after >= 0) return after * 1000;
    const reset = Number(headers.get("x-ratelimit-reset"));
    if (headers.get("x-ratelimit-remaining") === "0" && Number.isFinite(reset)) return Math.max(1000, reset * 1000 - Date.now() + 500);
    return attempt * 2000;
  }
  // An answer that never arrived may stand for a thing that was done: creating is only repeated by callers who look first.
  const creates = route.startsWith("POST ");
  if (!creates && (status === 0 || status >= 500)) return 250 * 2 ** attempt;
  return undefined;
}

function describe({ status, headers, message }: Failed, route: string, redact: (text: string) => string): GitHubError {
  const clean = redact(message.split("\n")[0] ?? "").slice(0, 300);
  return new GitHubError(
    `GitHub answered ${status === 0 ? "nothing" : status} to ${route.split("?")[0] ?? route}: ${clean}`,
    status,
    headers.get("x-accepted-github-permissions"),
  );
}
