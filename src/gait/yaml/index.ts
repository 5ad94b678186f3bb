/** YAML as Gait 1.4.0 reads it (goccy/go-yaml, strict): accepts and refuses the same texts, and says where everything stands. */
export { findEntry, findPath, resolveAlias } from "./find.ts";
export type {
  YamlAlias,
  YamlDocument,
  YamlEntry,
  YamlFailure,
  YamlMapping,
  YamlNode,
  YamlNote,
  YamlNoteCode,
  YamlScalar,
  YamlSequence,
  YamlTag,
} from "./nodes.ts";
export { bracketed } from "./places.ts";
export { readYamlFile, type YamlFile } from "./read-text.ts";
export { parseNumberText, resolvePlain, type Resolved } from "./resolve.ts";
export { readYaml, type YamlStream } from "./stream.ts";
