/** Go's JSON decoding: folded keys, merged doubles, null rules, number rules. */
export { goMap } from "./any.ts";
export { decodeJson, type Decode } from "./decode.ts";
export type { JsonMap, JsonValue } from "./json-value.ts";
export { goList, listItems, type GoList } from "./list.ts";
export { goBool, goInt64, goString, goTime } from "./scalars.ts";
export { goPointer, goStruct } from "./struct.ts";
export type { Decoded, GoType } from "./types.ts";
