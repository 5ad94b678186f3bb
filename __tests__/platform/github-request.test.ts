import { afterEach, describe, expect, test } from "@jest/globals";
import { makeRequest, type Request } from "../../src/platform/github-request.ts";
import { GitHubError } from "../../src/platform/github-types.ts";
import { startServer, type Asked, type FakeServer, type Reply } from "./github-server.ts";

const TOKEN = "ghs_planted0Token0For0Tests";
const servers: FakeServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

interface Made {
  readonly request: Request;
  readonly waits: number[];
  readonly server: FakeServer;
}

async function serve(answer: (asked: Asked, count: number) => Reply | undefined, timeout = 5_000): Promise<Made> {
  const server = await startServer(answer);
  servers.push(server);
  const waits: number[] = [];
  const pause = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  return { request: makeRequest(TOKEN, server.url, { pause, timeout }), waits, server };
}

async function failure(work: Promise<unknown>): Promise<GitHubError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof GitHubError) return error;
    throw error;
  }
  throw new Error("it did not fail");
}

/** Answers `first` once, then with a list. */
const heals =
  (first: Reply) =>
  (_asked: Asked, count: number): Reply =>
    count === 1 ? first : { body: [1] };

describe("one request", () => {
  test("sends the token, names the program and finds the next page", async () => {
    const link = '<http://x/?page=1>; rel="prev", <http://x/?page=3>; rel="next", <http://x/?page=9>; rel="last"';
    const { request, server } = await serve(() => ({ body: { a: 1 }, headers: { link } }));
    expect(await request("GET /a/{b}", { b: "c/d", q: "e&f" })).toEqual({ data: { a: 1 }, next: "http://x/?page=3" });
    const [asked] = server.asked;
    expect(asked?.headers.authorization).toBe(`token ${TOKEN}`);
    expect(asked?.headers["user-agent"]).toMatch(/^registry-policy\/\d/);
    expect(`${asked?.path}?${asked?.query.toString()}`).toBe("/a/c%2Fd?q=e%26f");
  });

  test("an answer without content is none", async () => {
    const { request } = await serve(() => ({ status: 204 }));
    expect((await request("DELETE /a")).next).toBeUndefined();
  });
});

describe("what heals is tried again", () => {
  test.each<[string, Reply, number]>([
    ["429 after what the server asks", { status: 429, body: { message: "slow down" }, headers: { "retry-after": "2" } }, 2000],
    ["a secondary limit", { status: 403, body: { message: "You have exceeded a secondary rate limit" }, headers: { "retry-after": "1" } }, 1000],
    ["a limit that only the words tell", { status: 403, body: { message: "API rate limit exceeded" } }, 2000],
    ["500", { status: 500, body: { message: "Server Error" } }, 500],
    ["a proxy's page", { status: 502, raw: "<html>Unicorn!</html>", headers: { "content-type": "text/html" } }, 500],
    ["a connection that breaks", { broken: "reset" }, 500],
    ["a list that is cut short", { body: [1, 2, 3, 4], broken: "half" }, 500],
    ["a page where JSON should be", { raw: "<html></html>", headers: { "content-type": "text/html" } }, 500],
  ])("%s", async (_name, first, wait) => {
    const { request, waits } = await serve(heals(first));
    expect((await request("GET /a")).data).toEqual([1]);
    expect(waits).toEqual([wait]);
  });

  test("a primary limit waits for its reset", async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 20);
    const { request, waits } = await serve(
      heals({ status: 403, body: { message: "x" }, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset } }),
    );
    await request("GET /a");
    expect(waits[0]).toBeGreaterThan(17_000);
    expect(waits[0]).toBeLessThan(22_000);
  });

  test("a server that never answers", async () => {
    const { request, server } = await serve(heals({ broken: "hang" }), 200);
    expect((await request("GET /a")).data).toEqual([1]);
    expect(server.asked).toHaveLength(2);
  });

  test("creating is tried again only when it was certainly not done", async () => {
    const limited = await serve(heals({ status: 429, body: {}, headers: { "retry-after": "1" } }));
    expect((await limited.request("POST /a", { x: 1 })).data).toEqual([1]);
    for (const first of [{ status: 500, body: {} }, { broken: "reset" }, { body: { id: 1 }, broken: "half" }] as const) {
      const { request, server } = await serve(heals(first));
      const error = await failure(request("POST /a", { x: 1 }));
      expect(error.status).toBe("status" in first ? 500 : 0);
      expect(server.asked).toHaveLength(1);
    }
  });
});

describe("what does not heal", () => {
  test("four tries, then an error with the status", async () => {
    const { request, waits } = await serve(() => ({ status: 500, body: { message: "no" } }));
    expect((await failure(request("GET /a"))).status).toBe(500);
    expect(waits).toEqual([500, 1000, 2000]);
  });

  test("a wait of an hour is not waited", async () => {
    const { request, waits } = await serve(() => ({ status: 429, body: {}, headers: { "retry-after": "3600" } }));
    expect((await failure(request("GET /a"))).status).toBe(429);
    expect(waits).toEqual([]);
  });

  test("a refusal is told at once, with what the server accepts and without the token", async () => {
    const { request, server } = await serve(() => ({
      status: 403,
      body: { message: `no ${TOKEN}\nsecond line` },
      headers: { "x-accepted-github-permissions": "pull_requests=write" },
    }));
    const error = await failure(request("GET /a?b=c"));
    expect(error).toMatchObject({ status: 403, permissions: "pull_requests=write" });
    expect(error.message).toBe("GitHub answered 403 to GET /a: no ***");
    expect(server.asked).toHaveLength(1);
  });

  test("no error of any kind holds the token", async () => {
    for (const reply of [
      { status: 404, body: { message: TOKEN } },
      { status: 401, body: { message: "x", documentation_url: TOKEN } },
      { status: 422, body: { message: "x", errors: [TOKEN] } },
      { broken: "reset" },
    ] as const) {
      const { request } = await serve(() => reply);
      const error = await failure(request("GET /a"));
      expect(JSON.stringify([error.message, error.stack, error.permissions, error.cause])).not.toContain(TOKEN);
    }
  });
});

test("GraphQL of a server of one's own stands beside its REST API", async () => {
  const server = await startServer(() => ({ body: {} }));
  servers.push(server);
  await makeRequest(TOKEN, `${server.url}/api/v3`)("POST /graphql", { query: "q" });
  await makeRequest(TOKEN, `${server.url}/api/v3`)("GET /a");
  await makeRequest(TOKEN, server.url)("POST /graphql", { query: "q" });
  expect(server.asked.map((a) => a.path)).toEqual(["/api/graphql", "/api/v3/a", "/graphql"]);
});
