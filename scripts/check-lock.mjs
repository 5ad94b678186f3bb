/** Every locked package has an integrity, none links out of the tree, and all come from one host, the registry's. */
import { readFileSync } from "node:fs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const problems = [];
const hosts = new Map();
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === "") continue;
  if (entry.link === true) problems.push(`${path}: links out of the tree`);
  // Binaries of other platforms that the registry at hand does not carry are named, so that `npm ci` accepts the file, and never fetched here.
  const elsewhere = entry.optional === true && entry.os !== undefined && entry.integrity === undefined;
  if (!elsewhere && (typeof entry.integrity !== "string" || !entry.integrity.startsWith("sha512-"))) problems.push(`${path}: no sha512 integrity`);
  if (typeof entry.resolved === "string") {
    const url = new URL(entry.resolved);
    if (url.protocol !== "https:") problems.push(`${path}: comes over ${url.protocol}`);
    hosts.set(url.host, [...(hosts.get(url.host) ?? []), path]);
  }
}
if (hosts.size > 1) {
  const [, ...foreign] = [...hosts].sort((a, b) => b[1].length - a[1].length);
  for (const [host, paths] of foreign) problems.push(`${paths.join(", ")}: from ${host}, not from where the others come`);
}
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(problems.length === 0 ? "lock file: every package pinned and from the registry\n" : `lock file: ${problems.length} problems\n`);
process.exit(problems.length === 0 ? 0 : 1);
