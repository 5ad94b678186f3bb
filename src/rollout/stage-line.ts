/** Promote and rollback edit exactly one value on one line; comments, quotes elsewhere and line ends stay. */
import type { Position } from "../diagnostic.ts";
import type { Stage } from "../config/types.ts";

/** The text with the stage at `position` replaced, or undefined where that line does not hold `from` at that column. */
export function editStage(text: string, position: Position, from: Stage, to: Stage): string | undefined {
  const lines = text.split("\n");
  const line = lines[position.line - 1];
  if (line === undefined) return undefined;
  const points = [...line];
  const before = points.slice(0, position.column - 1).join("");
  const rest = points.slice(position.column - 1).join("");
  const match = /^(["']?)(simulate|dry_run|enforce)\1/u.exec(rest);
  if (match === null || match[2] !== from) return undefined;
  lines[position.line - 1] = before + (match[1] ?? "") + to + (match[1] ?? "") + rest.slice(match[0].length);
  return lines.join("\n");
}
