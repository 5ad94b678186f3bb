/** Bytes in, positioned trees out: the only way in which inputs are read. */
export { decodeUtf8, type Decoded } from "./utf8.ts";
export { foldKey } from "./fold.ts";
export { lineIndex, parseJsonSyntax, type JsonSyntax, type JsonSyntaxMember } from "./json-syntax.ts";
export { jsonLines, type JsonLine } from "./json-lines.ts";
export { DEPTH_LIMIT, FINDINGS_LIMIT, SIZE_LIMITS, YAML_SIZE_LIMIT } from "./limits.ts";
export {
  member,
  originOf,
  pointerStep,
  stringMember,
  type ArrayNode,
  type BooleanNode,
  type Member,
  type NullNode,
  type NumberNode,
  type ObjectNode,
  type SourceDocument,
  type SourceNode,
  type StringNode,
} from "./node.ts";
export { quoteForMessage } from "./quote.ts";
export { shellWord } from "./shell-word.ts";
export { readStrict } from "./read-strict.ts";
export { readStrictJson } from "./strict-json.ts";
export { readStrictYaml } from "./strict-yaml.ts";
