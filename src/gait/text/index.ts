/** Texts, lists, numbers and JSON the way Gait (a Go program) has them. */
export { compareBytes } from "./bytes.ts";
export { canonicalJson, type CanonicalInput } from "./canonical.ts";
export { digest, sha256Hex } from "./digest.ts";
export { goJson, goJsonLine, goJsonString, ordered, type GoJson, type GoObject, type Ordered } from "./go-json.ts";
export { formatDuration, parseDuration, type DurationReading } from "./duration.ts";
export { goFloat } from "./go-number.ts";
export { goQuote } from "./go-quote.ts";
export { uniq, uniqLower } from "./lists.ts";
export { lower } from "./lower.ts";
export { formatGoTime, parseGoTime, ZERO_TIME } from "./time.ts";
export { cleanPath, looksLikeAssignment, paths } from "./paths.ts";
export { isSpace, trim } from "./trim.ts";
export { isAssigned, isPrintable, lowerOf } from "./unicode.ts";
export { domainOfHost, domainOfUrl } from "./urls.ts";
export { decodeUtf8Lossy } from "./utf8.ts";
export { wellFormed } from "./well-formed.ts";
