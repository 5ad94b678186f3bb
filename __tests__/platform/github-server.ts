/** A server on the loopback that answers as a script says and remembers what it was asked. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  /** Sent as it is instead of JSON. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the connection: before anything is sent, or in the middle of the body. */
  readonly broken?: "reset" | "half" | "hang";
}

export interface FakeServer {
  readonly url: string;
  readonly asked: Asked[];
  readonly close: () => Promise<void>;
}

export async function startServer(answer: (asked: Asked, count: number) => Reply | undefined): Promise<FakeServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const url = new URL(request.url ?? "/", "http://localhost");
      const text = Buffer.concat(chunks).toString("utf8");
      const one: Asked = {
        method: request.method ?? "",
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: text === "" ? undefined : JSON.parse(text),
      };
      asked.push(one);
      const reply = answer(one, asked.length) ?? { status: 404, body: { message: "Not Found" } };
      if (reply.broken === "reset") return void request.socket.destroy();
      if (reply.broken === "hang") return;
      const data = reply.raw ?? (reply.body === undefined ? "" : JSON.stringify(reply.body));
      const headers = { "content-type": "application/json; charset=utf-8", ...reply.headers };
      if (reply.broken === "half") {
        response.writeHead(reply.status ?? 200, { ...headers, "content-length": String(Buffer.byteLength(data)) });
        response.write(data.slice(0, Math.floor(data.length / 2)));
        setTimeout(() => response.destroy(), 10);
        return;
      }
      response.writeHead(reply.status ?? 200, headers);
      response.end(reply.status === 204 ? undefined : data);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
