/** JSON data after decoding. */

/** Any JSON value; numbers are IEEE doubles. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonMap;
/** Keys are data: always a Map, never an object. */
export type JsonMap = ReadonlyMap<string, JsonValue>;
