/** The first line of the sticky comment: whose it is and for which head, so that the newest head wins. */

/** What every marker starts with. */
export const MARKER_START = "<!-- registry-policy";

/** What the hidden line of a comment tells a later run. */
export interface CommentMarker {
  /** The `comment-id` input; undefined where none was given. */
  readonly id?: string;
  /** Commit of the head that the comment is about. */
  readonly head?: string;
  /** Number of the run, which orders runs for one head. */
  readonly run?: number;
}

/** The marker as one line; an id of whatever characters can't end it. */
export function markerLine(marker: CommentMarker): string {
  const parts = [
    ...(marker.id === undefined || marker.id === "" ? [] : [`id=${encode(marker.id)}`]),
    ...(marker.head === undefined ? [] : [`head=${encode(marker.head)}`]),
    ...(marker.run === undefined ? [] : [`run=${String(marker.run)}`]),
  ];
  return [`${MARKER_START}:report`, ...parts, "-->"].join(" ");
}

/** The marker that a comment starts with; undefined for any other comment. Whose comment it is must be checked apart. */
export function readMarker(body: string): CommentMarker | undefined {
  const found = /^<!-- registry-policy(?::report)?((?: [a-z]+=[A-Za-z0-9._%]*)*) -->(?:\r?\n|$)/.exec(body);
  if (found === null) return undefined;
  const pairs = (found[1] ?? "").split(" ").filter((pair) => pair !== "");
  const fields = new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), decode(pair.slice(pair.indexOf("=") + 1))]));
  const id = fields.get("id");
  const head = fields.get("head");
  const run = fields.get("run");
  return {
    ...(id === undefined ? {} : { id }),
    ...(head === undefined ? {} : { head }),
    ...(run !== undefined && /^[0-9]{1,15}$/.test(run) ? { run: Number(run) } : {}),
  };
}

/** Every byte but letters, digits, `.` and `_` as `%XX`: no `-`, so that nothing ends the HTML comment. */
function encode(text: string): string {
  const bytes = Buffer.from(text, "utf8");
  return Array.from(bytes, (byte) => {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9._]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
}

function decode(text: string): string {
  const bytes = text.match(/%[0-9A-F]{2}|[^%]|%/g) ?? [];
  return Buffer.from(bytes.map((b) => (b.length === 3 ? Number.parseInt(b.slice(1), 16) : b.charCodeAt(0)))).toString("utf8");
}
