/** Installs the real gait from one release of its own, pinned by the sha256 of the archive. Only the action does this. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { cacheDir, downloadTool, extractTar, extractZip, find } from "@actions/tool-cache";
import { errorAt } from "../diagnostic.ts";
import { isAbsent } from "./resolve-path.ts";
import { InputError } from "./types.ts";

/** Where gait's releases lie. */
const GAIT_RELEASES = "https://github.com/Clyra-AI/gait/releases/download";

/** No release of gait has come near it. */
const ARCHIVE_LIMIT = 256 * 1024 * 1024;

/** Which archive of gait is installed; its digest is checked before it is opened. */
export interface GaitPin {
  /** Semantic version, without `v`. */
  readonly version: string;
  /** Of the archive, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What a test may set. */
export interface InstallOptions {
  readonly releases?: string;
  readonly platform?: NodeJS.Platform;
  readonly arch?: string;
}

const SYSTEMS: ReadonlyMap<string, string> = new Map([
  ["linux", "linux"],
  ["darwin", "darwin"],
  ["win32", "windows"],
]);

const MACHINES: ReadonlyMap<string, string> = new Map([
  ["x64", "amd64"],
  ["arm64", "arm64"],
]);

/** The archive's name: `gait_<version>_<linux|darwin|windows>_<amd64|arm64>`, `.zip` for Windows, else `.tar.gz`. */
export function archiveName(version: string, platform: NodeJS.Platform = process.platform, arch: string = process.arch): string {
  const system = SYSTEMS.get(platform);
  const machine = MACHINES.get(arch);
  if (system === undefined || machine === undefined) {
    throw new InputError(
      errorAt("gait_platform", `there is no gait for ${platform} on ${arch}`, {}, "Run the job on Linux, macOS or Windows, or use engine: embedded."),
      7,
    );
  }
  return `gait_${version}_${system}_${machine}.${system === "windows" ? "zip" : "tar.gz"}`;
}

/**
 * The path of the binary, from the runner's cache of tools or freshly installed. Nothing is unpacked before the archive's digest is
 * the pinned one. Throws InputError: 7 where it cannot be fetched, 6 where it is not what was pinned.
 */
export async function installGait(pin: GaitPin, options: InstallOptions = {}): Promise<string> {
  const { releases = GAIT_RELEASES, platform = process.platform, arch = process.arch } = options;
  const archive = archiveName(pin.version, platform, arch);
  const name = platform === "win32" ? "gait.exe" : "gait";
  // The pin is part of the key: another archive of the same version must not be served.
  const key = `${arch}-${pin.sha256}`;
  const cached = find("gait", pin.version, key);
  if (cached !== "") return programIn(cached, name, archive);
  const url = `${releases}/v${pin.version}/${archive}`;
  const file = await downloadTool(url).catch((error: unknown) => {
    const why = String(typeof error === "object" && error !== null && "message" in error ? error.message : error);
    throw new InputError(errorAt("gait_download", `${url} cannot be fetched: ${why}`, {}, "Check gait-version, or put gait on PATH in an earlier step."), 7);
  });
  try {
    const found = await sha256(file);
    if (found !== pin.sha256) {
      throw new InputError(
        errorAt(
          "gait_digest",
          `the archive ${archive} has the sha256 ${found}, pinned is ${pin.sha256}; nothing was unpacked`,
          {},
          "Set gait-sha256 to the digest of that release's archive for this runner's platform.",
        ),
      );
    }
    const unpacked = archive.endsWith(".zip") ? await extractZip(file) : await extractTar(file);
    return programIn(await cacheDir(unpacked, "gait", pin.version, key), name, archive);
  } finally {
    await rm(file, { force: true });
  }
}

async function sha256(file: string): Promise<string> {
  if ((await stat(file)).size > ARCHIVE_LIMIT) throw new InputError(errorAt("gait_too_large", `the archive of gait is larger than ${ARCHIVE_LIMIT} bytes`));
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function programIn(folder: string, name: string, archive: string): Promise<string> {
  const path = join(folder, name);
  const there = await stat(path).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
  if (there?.isFile() !== true) throw new InputError(errorAt("gait_archive", `the archive ${archive} holds no ${name} at its top`), 7);
  return path;
}
