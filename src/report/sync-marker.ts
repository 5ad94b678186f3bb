/** The first line of a sync's pull request: which head it is about, which run wrote it, and whether it was made a draft by us. */
import { MARKER_START } from "./comment-marker.ts";

/** What the hidden line of a sync's pull request tells a later run. */
export interface SyncMarker {
  /** Commit of the branch. */
  readonly head: string;
  /** Number of the run; undefined where the runner names none. */
  readonly run: number | undefined;
  readonly state: "draft" | "ready";
}

/** The marker as one line; nothing in it comes from data. */
export function syncMarkerLine({ head, run, state }: SyncMarker): string {
  return `${MARKER_START}:sync head=${/^[0-9a-f]+$/u.test(head) ? head : "none"}${run === undefined ? "" : ` run=${String(run)}`} state=${state} -->`;
}

/** The marker that a body starts with; undefined for any other body. Whose pull request it is must be checked apart. */
export function readSyncMarker(body: string): SyncMarker | undefined {
  const found = /^<!-- registry-policy:sync head=([0-9a-f]{7,64}|none)(?: run=([0-9]{1,15}))? state=(draft|ready) -->(?:\r?\n|$)/u.exec(body);
  if (found === null) return undefined;
  const [, head = "", run, state] = found;
  return { head, run: run === undefined ? undefined : Number(run), state: state === "draft" ? "draft" : "ready" };
}

/** Whether two bodies say the same, whichever run wrote them. */
export function sameBody(a: string, b: string): boolean {
  const plain = (body: string): string =>
    body
      .replaceAll("\r\n", "\n")
      .trimEnd()
      .replace(/^(<!-- registry-policy:sync head=\S+) run=[0-9]+/u, "$1");
  return plain(a) === plain(b);
}
