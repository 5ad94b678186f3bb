import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { archiveName, installGait } from "../../src/platform/tool-install.ts";
import { newFolder, put, refusal, removeFolders } from "../platform/support.ts";

afterAll(removeFolders);

const saved = new Map<string, string | undefined>();
let asked: string[] = [];
let server: Server | undefined;
let cache = "";

/** Releases on the loopback: what is not in `files` is missing. */
async function releases(files: Readonly<Record<string, Buffer>>): Promise<string> {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const found = files[request.url ?? ""];
    response.writeHead(found === undefined ? 404 : 200);
    response.end(found);
  });
  await new Promise<void>((ready) => server?.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(() => {
  // The installer talks to the runner; in a test's log that would be obeyed.
  jest.spyOn(process.stdout, "write").mockImplementation(() => true);
  asked = [];
  cache = newFolder();
  for (const [name, value] of [
    ["RUNNER_TOOL_CACHE", cache],
    ["RUNNER_TEMP", newFolder()],
    ["TEST_DOWNLOAD_TOOL_RETRY_MIN_SECONDS", "0"],
    ["TEST_DOWNLOAD_TOOL_RETRY_MAX_SECONDS", "0"],
  ] as const) {
    saved.set(name, process.env[name]);
    process.env[name] = value;
  }
});

afterEach(() => {
  jest.restoreAllMocks();
  for (const [name, value] of saved) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  server?.closeAllConnections();
  server?.close();
});

/** A release's archive with one file at its top. */
function archive(name: string): { readonly bytes: Buffer; readonly sha256: string } {
  const folder = newFolder();
  put(folder, { [name]: "#!/bin/sh\necho stand-in\n" });
  const ran = spawnSync("tar", ["-czf", "out.tar.gz", name], { cwd: folder });
  if (ran.status !== 0) throw new Error(String(ran.stderr));
  const bytes = readFileSync(join(folder, "out.tar.gz"));
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

const LINUX = { platform: "linux", arch: "x64" } as const;
const ROUTE = "/v1.4.0/gait_1.4.0_linux_amd64.tar.gz";

describe("installing gait", () => {
  test("names the archive by system and machine", async () => {
    expect(archiveName("1.4.0", "linux", "x64")).toBe("gait_1.4.0_linux_amd64.tar.gz");
    expect(archiveName("1.4.0", "darwin", "arm64")).toBe("gait_1.4.0_darwin_arm64.tar.gz");
    expect(archiveName("1.4.0", "win32", "x64")).toBe("gait_1.4.0_windows_amd64.zip");
    expect(await refusal(Promise.resolve().then(() => archiveName("1.4.0", "aix", "x64")))).toBe("gait_platform");
    expect(await refusal(Promise.resolve().then(() => archiveName("1.4.0", "linux", "s390x")))).toBe("gait_platform");
  });

  test("fetches once, then serves the cache; another pin is not served", async () => {
    const { bytes, sha256 } = archive("gait");
    const options = { ...LINUX, releases: await releases({ [ROUTE]: bytes }) };
    const path = await installGait({ version: "1.4.0", sha256 }, options);
    expect(readFileSync(path, "utf8")).toContain("stand-in");
    expect(await installGait({ version: "1.4.0", sha256 }, options)).toBe(path);
    expect(asked).toEqual([ROUTE]);
    expect(await refusal(installGait({ version: "1.4.0", sha256: "0".repeat(64) }, options))).toBe("gait_digest");
  });

  test("unpacks nothing whose digest is another", async () => {
    const { bytes, sha256 } = archive("gait");
    const changed = Buffer.concat([bytes, Buffer.from([0])]);
    const options = { ...LINUX, releases: await releases({ [ROUTE]: changed }) };
    expect(await refusal(installGait({ version: "1.4.0", sha256 }, options))).toBe("gait_digest");
    expect(existsSync(join(cache, "gait"))).toBe(false);
    // Neither is the download left behind.
    expect(readdirSync(process.env["RUNNER_TEMP"] ?? "")).toEqual([]);
  });

  test("says what is missing: the release, or the program in it", async () => {
    const { bytes, sha256 } = archive("README");
    const options = { ...LINUX, releases: await releases({ [ROUTE]: bytes }) };
    expect(await refusal(installGait({ version: "1.4.0", sha256 }, options))).toBe("gait_archive");
    expect(await refusal(installGait({ version: "9.9.9", sha256 }, options))).toBe("gait_download");
  });
});
