/** What git prints, as values; nothing runs here. */
import type { Ran } from "./run.ts";
import type { ChangedPath, Commit } from "./types.ts";

/** Pretty format for `parseLog`, with `-z`. */
export const LOG_FORMAT = "%H%n%P%n%T%n%ct%n%an%n%s";
/** Pretty format for `risenDates`. */
export const DATES_FORMAT = "%H %ct %P";

/** The commits of a log in `LOG_FORMAT`, in its order. */
export function parseLog({ stdout }: Ran): readonly Commit[] {
  return stdout
    .toString("utf8")
    .split("\0")
    .flatMap((record) => parseLogRecord(record) ?? []);
}

/** Records end in NUL and fields in a line feed: no name and no message can hold either, so none can forge a commit. */
function parseLogRecord(record: string): Commit | undefined {
  const [id, parents, tree, time, author, subject] = record.split("\n");
  if (id === undefined || id === "" || tree === undefined || time === undefined) return undefined;
  return {
    id,
    parents: (parents ?? "").split(" ").filter((p) => p !== ""),
    tree,
    committed: Number(time) * 1000,
    author: author ?? "",
    subject: subject ?? "",
  };
}

/**
 * The paths that each commit of a raw log (`-z`, format `%x00%H`) changed, by commit; undefined where git failed. A commit is
 * `NUL id NUL`, then, after a line feed, `:mode mode id id letter NUL path NUL` for each path. No field is empty, so an empty one
 * stands before an id and nowhere else.
 */
export function parseChanged(ran: Ran): ReadonlyMap<string, readonly ChangedPath[]> | undefined {
  if (ran.exit !== 0) return undefined;
  const found = new Map<string, ChangedPath[]>();
  let changed: ChangedPath[] = [];
  const parts = ran.stdout.toString("utf8").split("\0");
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [head, next] = [parts[i] ?? "", parts[i + 1] ?? ""];
    if (head === "") {
      if (next !== "") found.set(next, (changed = []));
      continue;
    }
    const [mode, , before] = head.trimStart().split(" ");
    changed.push({ path: next, before: mode?.startsWith(":100") === true ? before : undefined });
  }
  return found;
}

/** A commit from its raw object, whose parents are true even where a shallow clone hides them. */
export function parseCommit(id: string, raw: string): Commit | undefined {
  const [head = "", ...body] = raw.split("\n\n");
  const lines = head.split("\n");
  const tree = lines.find((l) => l.startsWith("tree "))?.slice(5);
  const committer = /^committer .*> (-?\d+) [+-]\d{4}$/u.exec(lines.find((l) => l.startsWith("committer ")) ?? "");
  const author = /^author (.*) <[^>]*> -?\d+ [+-]\d{4}$/u.exec(lines.find((l) => l.startsWith("author ")) ?? "");
  if (tree === undefined || committer === null) return undefined;
  const subject = body.join("\n\n").split("\n")[0] ?? "";
  return {
    id,
    parents: lines.filter((l) => l.startsWith("parent ")).map((l) => l.slice(7)),
    tree,
    committed: Number(committer[1]) * 1000,
    author: author?.[1] ?? "",
    subject,
  };
}

/**
 * By commit, the latest committer time (ms since the epoch) of it and all its ancestors, from a log in `DATES_FORMAT`; empty where
 * git failed. Parents come before their children, so one pass is enough.
 */
export function risenDates({ exit, stdout }: Ran): ReadonlyMap<string, number> {
  const risen = new Map<string, number>();
  for (const line of exit === 0 ? stdout.toString("utf8").split("\n") : []) {
    const [id, seconds, ...parents] = line.split(" ");
    if (id === undefined || id === "" || seconds === undefined) continue;
    risen.set(
      id,
      parents.reduce((latest, parent) => Math.max(latest, risen.get(parent) ?? latest), Number(seconds) * 1000),
    );
  }
  return risen;
}
