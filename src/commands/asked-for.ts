/** A file that cannot be used is told where the configuration asks for it: that is the line to mend. */
import type { Config } from "../config/index.ts";
import type { Diagnostic, Position } from "../diagnostic.ts";

/**
 * The diagnostics of one entry of a configuration, with the place of the path in the configuration for those that are about a
 * file as a whole. `entry` tells which place is meant where several entries name the same file.
 */
export function askedFor(config: Config, entry: Position, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((d) => {
    if (d.severity !== "error" || d.line !== undefined) return d;
    const places = config.places.filter((place) => place.use === "input" && place.path === d.file);
    const place = places.find((p) => p.line > entry.line || (p.line === entry.line && p.column >= entry.column)) ?? places[0];
    return place === undefined ? d : { ...d, file: config.path, line: place.line, column: place.column };
  });
}
