export const id = 910;
export const ids = [910];
export const modules = {

/***/ 6529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x8: () => (/* reexport */ ZERO_TIME),
  dj: () => (/* reexport */ canonicalJson),
  ts: () => (/* reexport */ cleanPath),
  Xo: () => (/* reexport */ compareBytes),
  aH: () => (/* reexport */ decodeUtf8Lossy),
  br: () => (/* reexport */ digest),
  cq: () => (/* reexport */ domainOfHost),
  jD: () => (/* reexport */ domainOfUrl),
  a3: () => (/* reexport */ formatDuration),
  Z0: () => (/* reexport */ formatGoTime),
  t$: () => (/* reexport */ goFloat),
  HK: () => (/* reexport */ goJsonLine),
  AZ: () => (/* reexport */ goJsonString),
  dg: () => (/* reexport */ goQuote),
  Zo: () => (/* reexport */ isAssigned),
  C2: () => (/* reexport */ isPrintable),
  xC: () => (/* reexport */ isSpace),
  j5: () => (/* reexport */ looksLikeAssignment),
  ib: () => (/* reexport */ lower),
  Sj: () => (/* reexport */ ordered),
  E9: () => (/* reexport */ parseDuration),
  bi: () => (/* reexport */ parseGoTime),
  f0: () => (/* reexport */ paths),
  fg: () => (/* reexport */ sha256Hex),
  Bq: () => (/* reexport */ trim),
  sb: () => (/* reexport */ uniq),
  vZ: () => (/* reexport */ uniqLower),
  ES: () => (/* reexport */ wellFormed)
});

// UNUSED EXPORTS: goJson, lowerOf

;// CONCATENATED MODULE: ./lib/src/gait/text/bytes.js
function compareBytes(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
        const left = a.charCodeAt(i);
        const right = b.charCodeAt(i);
        if (left !== right)
            return rank(left) - rank(right);
    }
    return a.length - b.length;
}
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

;// CONCATENATED MODULE: ./lib/src/gait/text/well-formed.js
const LONE = /[\ud800-\udfff]/gu;
const ANY_SURROGATE = /[\ud800-\udfff]/;
function wellFormed(text) {
    return ANY_SURROGATE.test(text) ? text.replace(LONE, "\ufffd") : text;
}

;// CONCATENATED MODULE: ./lib/src/gait/text/canonical.js

function canonicalJson(value) {
    const open = [];
    let out = "";
    let current = value;
    for (;;) {
        if (current === null || typeof current !== "object") {
            out += scalar(current);
        }
        else if (isList(current)) {
            out += "[";
            open.push({ items: current, keys: undefined, next: 0 });
        }
        else {
            out += "{";
            open.push(membersOf(current));
        }
        let top = open[open.length - 1];
        while (top !== undefined && top.next === top.items.length) {
            out += top.keys === undefined ? "]" : "}";
            open.pop();
            top = open[open.length - 1];
        }
        if (top === undefined)
            return out;
        if (top.next > 0)
            out += ",";
        if (top.keys !== undefined)
            out += `${quoted(top.keys[top.next] ?? "")}:`;
        current = top.items[top.next++] ?? null;
    }
}
function isList(value) {
    return Array.isArray(value);
}
function membersOf(value) {
    if (isMap(value)) {
        const keys = [...value.keys()].sort();
        return { items: keys.map((key) => value.get(key) ?? null), keys, next: 0 };
    }
    const keys = [];
    for (const key of Object.keys(value))
        if (value[key] !== undefined)
            keys.push(key);
    keys.sort();
    return { items: keys.map((key) => value[key] ?? null), keys, next: 0 };
}
function isMap(value) {
    return value instanceof Map;
}
function scalar(value) {
    if (typeof value === "string")
        return quoted(value);
    if (typeof value === "number" && !Number.isFinite(value))
        throw new RangeError(`JSON has no ${String(value)}`);
    return JSON.stringify(value);
}
const SPECIAL = /["\\\0-\x1f\ud800-\udfff]/;
function quoted(text) {
    return SPECIAL.test(text) ? JSON.stringify(wellFormed(text)) : `"${text}"`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/src/gait/text/digest.js


function sha256Hex(text) {
    return (0,external_node_crypto_.hash)("sha256", text, "hex");
}
function digest(value) {
    return sha256Hex(canonicalJson(value));
}

;// CONCATENATED MODULE: ./lib/src/gait/text/go-json.js


const ORDERED = Symbol("ordered");
function ordered(entries) {
    return Object.defineProperty({ ordered: entries }, ORDERED, { value: true });
}
function isOrdered(value) {
    return ORDERED in value;
}
const TO_ESCAPE = /[\u2028\u2029<>&]/g;
function goJsonString(text) {
    return JSON.stringify(wellFormed(text)).replace(TO_ESCAPE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function goJson(value) {
    if (value === null)
        return "null";
    if (typeof value === "string")
        return goJsonString(value);
    return typeof value === "object" ? container(value) : String(value);
}
function container(value) {
    if (go_json_isList(value))
        return `[${value.map(goJson).join(",")}]`;
    if (isOrdered(value))
        return members(value.ordered);
    const entries = [];
    for (const [key, item] of value instanceof Map ? value : Object.entries(value)) {
        if (item !== undefined)
            entries.push([key, item]);
    }
    return members(entries.sort((a, b) => compareBytes(a[0], b[0])));
}
function members(entries) {
    return `{${entries.map(([key, item]) => `${goJsonString(key)}:${goJson(item)}`).join(",")}}`;
}
function go_json_isList(value) {
    return Array.isArray(value);
}
function goJsonLine(value) {
    return `${goJson(value)}\n`;
}

;// CONCATENATED MODULE: ./lib/src/gait/text/duration.js

const LIMIT = 1n << 63n;
const UNITS = new Map([
    ["ns", 1n],
    ["us", 1000n],
    ["\u00b5s", 1000n],
    ["\u03bcs", 1000n],
    ["ms", 1000000n],
    ["s", 1000000000n],
    ["m", 60000000000n],
    ["h", 3600000000000n],
]);
const TERM = /([0-9]*)(?:\.([0-9]*))?([^.0-9]*)/y;
function parseDuration(text) {
    const invalid = { error: `time: invalid duration ${duration_quoted(text)}` };
    const negative = text.startsWith("-");
    const start = negative || text.startsWith("+") ? 1 : 0;
    if (text.slice(start) === "0")
        return { nanoseconds: 0n };
    if (text.length === start)
        return invalid;
    let total = 0n;
    TERM.lastIndex = start;
    while (TERM.lastIndex < text.length) {
        const term = TERM.exec(text);
        if (term === null)
            return invalid;
        const [, digits = "", fraction = "", unit = ""] = term;
        if (digits === "" && fraction === "")
            return invalid;
        const significant = digits.replace(/^0+/, "");
        if (significant.length > 19)
            return invalid;
        const whole = BigInt(significant);
        if (whole > LIMIT)
            return invalid;
        if (unit === "")
            return { error: `time: missing unit in duration ${duration_quoted(text)}` };
        const scale = UNITS.get(unit);
        if (scale === undefined)
            return { error: `time: unknown unit ${duration_quoted(unit)} in duration ${duration_quoted(text)}` };
        if (whole > LIMIT / scale)
            return invalid;
        const value = whole * scale + fractionOf(fraction, scale);
        total += value;
        if (value > LIMIT || total > LIMIT)
            return invalid;
    }
    if (negative)
        return { nanoseconds: -total };
    return total === LIMIT ? invalid : { nanoseconds: total };
}
function fractionOf(digits, scale) {
    let value = 0n;
    let power = 1;
    for (const digit of digits) {
        if (value > (LIMIT - 1n) / 10n)
            break;
        const next = value * 10n + BigInt(digit);
        if (next > LIMIT)
            break;
        value = next;
        power *= 10;
    }
    return value === 0n ? 0n : BigInt(Math.trunc(Number(value) * (Number(scale) / power)));
}
function formatDuration(nanoseconds) {
    if (nanoseconds === 0n)
        return "0s";
    const sign = nanoseconds < 0n ? "-" : "";
    const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
    if (size < 1000n)
        return `${sign}${size}ns`;
    if (size < 1000000n)
        return `${sign}${decimal(size, 3)}\u00b5s`;
    if (size < 1000000000n)
        return `${sign}${decimal(size, 6)}ms`;
    const minutes = size / 60000000000n;
    const seconds = `${decimal(size % 60000000000n, 9)}s`;
    if (minutes === 0n)
        return sign + seconds;
    if (minutes < 60n)
        return `${sign}${minutes}m${seconds}`;
    return `${sign}${minutes / 60n}h${minutes % 60n}m${seconds}`;
}
function decimal(value, places) {
    const digits = String(value).padStart(places + 1, "0");
    const fraction = digits.slice(-places).replace(/0+$/, "");
    return digits.slice(0, -places) + (fraction === "" ? "" : `.${fraction}`);
}
function duration_quoted(text) {
    let out = '"';
    for (const character of wellFormed(text)) {
        if (character === '"' || character === "\\")
            out += `\\${character}`;
        else if (character >= " " && character <= "\x7f")
            out += character;
        else
            for (const byte of new TextEncoder().encode(character))
                out += `\\x${byte.toString(16).padStart(2, "0")}`;
    }
    return `${out}"`;
}

;// CONCATENATED MODULE: ./lib/src/gait/text/go-number.js
function goFloat(value, large) {
    if (Number.isNaN(value))
        return "NaN";
    if (!Number.isFinite(value))
        return value > 0 ? "+Inf" : "-Inf";
    const sign = value < 0 || Object.is(value, -0) ? "-" : "";
    const { digits, exponent } = shortest(Math.abs(value));
    if (exponent < -4 || exponent >= large) {
        const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
        const power = String(Math.abs(exponent)).padStart(2, "0");
        return `${sign}${digits.slice(0, 1)}${fraction}e${exponent < 0 ? "-" : "+"}${power}`;
    }
    if (exponent < 0)
        return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
    const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
    const fraction = digits.slice(exponent + 1);
    return `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
function shortest(value) {
    const [mantissa = "0", power = "0"] = value.toExponential().split("e");
    return { digits: mantissa.replace(".", ""), exponent: Number(power) };
}

;// CONCATENATED MODULE: ./lib/src/gait/text/unicode-15.js
const UNASSIGNED = "oo 2 6 4 7 1 1 1 k 1 b1 1 12 2 1e 2 3 1 1j 8 r 4 6 b 7i 1 1o 2 2t e 1n 2 1d 2 f 1 s 2 1 1 b 5 v 1 2 6 6k 1 8 2 " +
    "2 2 m 1 7 1 1 3 4 2 9 2 2 2 4 8 1 4 2 1 5 2 p 2 3 1 6 4 2 2 m 1 7 1 2 1 2 1 2 2 1 1 5 4 2 2 3 3 1 7 4 1 1 7 h " +
    "a 3 1 9 1 3 1 m 1 7 1 2 1 5 2 a 1 3 1 3 2 1 f 4 2 c 7 7 1 3 1 8 2 2 2 m 1 7 1 2 1 5 2 9 2 2 2 3 7 3 4 2 1 5 2 " +
    "i a 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c 4 5 3 3 1 4 2 1 6 1 e l 5 d 1 3 1 n 1 g 2 9 1 3 1 4 7 2 1 3 2 1 2 4 " +
    "2 a 7 m 1 3 1 n 1 a 1 5 2 9 1 3 1 4 7 2 6 2 1 4 2 a 1 3 c d 1 3 1 1f 1 3 1 6 4 g 2 q 1 3 1 i 3 o 1 9 1 1 2 7 3 " +
    "1 4 6 1 1 1 8 6 a 2 3 c 1m 4 t 11 2 1 1 1 5 1 o 1 1 1 n 2 5 1 1 1 7 1 a 2 4 w 20 1 10 4 13 1 10 1 f 1 d 11 5i " +
    "1 1 5 1 2 ah 1 4 2 7 1 1 1 4 2 15 1 4 2 x 1 4 2 7 1 1 1 4 2 f 1 1l 1 4 2 1v 2 w 3 q 6 2e 2 6 2 il 3 2h 7 m 9 o " +
    "9 k c d 1 3 1 2 c 2m 2 a 6 a 6 q 6 2h 7 17 5 1y a v 1 c 4 c 4 1 3 16 2 5 b 18 4 q 6 b 3 1q 2 1t 1 t 2 b 6 a 6 " +
    "e 2 v 1d 25 3 1b 1 38 8 1o 3 f 3 1o 7 17 2 b 8 17 5 eu 2 6 2 12 2 6 2 8 1 1 1 1 1 1 1 v 2 1h 1 f 1 e 2 6 1 j 2 " +
    "3 1 9 1 2t 1 c 2 r 1 d 3 x f x f 3w 4 if p b l 1ec 2 w 1 9p 5 19 1 1 5 1 2 1k 7 2 e o 9 7 1 7 1 7 1 7 1 7 1 7 " +
    "1 7 1 7 1 3i y q 1 2h c 5y q c 4 1s 1 2e 2 2v 5 17 1 2m 1 2c c 1b 1 mlp 3 1j 9 9o k 54 8 5n 5 2 1 1 1 5 o 1n 3 " +
    "a 6 1k 8 1y 8 c 6 38 b u 3 26 1 b 4 x 1 1j 9 e 2 a 2 2v o s a 6 2 6 2 6 9 7 1 7 1 1o 4 3i 2 a 6 8mc c n 4 1d 4 " +
    "6su 2 2y 12 7 c 5 5 q 1 5 1 1 1 2 1 2 1 3h g cd 2 1i 7 1 w 16 6 1f 1 j 1 4 4 5 1 3r 2 1 1 5a 3 6 2 6 2 6 2 3 3 " +
    "7 1 7 a 5 2 c 1 q 1 j 1 2 1 f 2 e y 3f 5 3 4 19 3 2g 1 d 3 1 1b 1a 3m t 3 1d f s 4 10 9 u 5 17 5 u 1 11 4 e 16 " +
    "4e 2 a 6 10 4 10 4 14 8 1g b c 1 f 1 7 1 2 1 b 1 f 1 7 1 2 1v 8n 9 m a 8 o 6 1 16 1 9 1x 6 2 1 1 18 1 2 3 1 2 " +
    "n 1 20 8 9 1c j 1 2 5 x 3 r 5 1 1s 1k 4 k 2 1e 1 2 5 8 1 3 1 t 2 3 4 a 7 9 7 1s w 13 4 c 9 1i 3 t 2 r 5 q 7 4 " +
    "c 7 28 21 1j 1f d 1f 7 1a 8 a 86 v 1 16 1 3 2 2 23 17 8 16 m q 12 s k n 9 26 4 10 9 1w a 1 2 p 7 a 6 1h 1 i 8 " +
    "13 9 2o 1 k b i 1 1b 1q 7 1 1 1 4 1 f 1 b 6 1n 5 a 6 4 1 8 2 2 2 m 1 7 1 2 1 5 1 a 2 2 2 3 2 1 6 1 5 7 2 7 3 5 " +
    "3v 2k 1 5 u 20 8 a 4m 1i 2 12 y 1x b a 6 d j 1m 6 a 1i r 2 f 4 n 55 1o 2s 2b c 8 2 1 2 8 1 2 1 u 1 2 2 c 9 a " +
    "1y 8 2 1a 2 b r 20 8 2b d 21 7 a 6u 9 1 19 1 e a t 3 w 2 m 1 e 21 7 1 2 1 18 3 1 1 2 1 9 8 a 6 6 1 2 1 11 1 2 " +
    "1 6 7 a 8m p 7 h 1 15 3 s 2e 1 f 1e d pn 2u 33 1 5 b 5g 218 2r d uu 33e g7 6nt ft 7 v 1 a 4 29 1 a 6 u 2 6 a " +
    "1y a a 1 7 1 l 5 j j4 2j 2t 23 4 1l 7 h 1s 5 b 2 e 4qg 8 ye 16 9 6w7 4 1 7 1 2 1 83 f 1 t 3 2 1 e 4 8 b0 1s4 " +
    "2z 5 d 3 9 7 a 2 8 3mk 1a 2 n 9 38 1o 6u a 13 2 5e l 1y 3e k c k c 2f 9 p 3r 2d 1 1z 1 2 2 1 2 2 2 4 1 c 1 1 1 " +
    "7 1 1t 1 4 2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9g 2 84 2 ji f 5 1 f uo v 6 6 5x 7 1 h 2 7 1 2 1 5 5 1q x 1 34 19 3 e " +
    "2 a 4 2 8w v h 1m 5 1 cw 16 km 7 1 4 1 2 1 f 1 5h 2 g 15 24 4 a 4 2 lt 1w 24 1p 5e 4 1 r 1 2 1 1 2 1 1 a 1 4 1 " +
    "1 1 1 6 1 4 1 1 1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 1 4 1 4 1 1 1 a 1 h 5 3 1 5 1 h 1g 2 7i " +
    "18 4 2s c f 2 f 1 f 1 11 a 4u 1k t d 18 4 9 7 2 e 6 4a rc 4 h 3 d 3 3b 4 2n 6 c 4 1 f c 4 1k 8 a 6 14 8 u 2 2 " +
    "26 9g c e 2 d 3 9 7 1a 1 7 8 e 4 9 7 9 7 43 1 1j 11 a sm wyo w 37e 6 66 2 4g2 e 5rl 2e7 f2 15u 3t7 5 38g f975 " +
    "1 u 2o 3k 6o 1e6o 1eke 2 1eke 2";
const NOT_PRINTABLE = "0 x 2m y c 1 ju 2 6 4 7 1 1 1 k 1 b1 1 12 2 1e 2 3 1 1j 8 r 4 6 h m 1 5c 1 1c 2 1n 2 2t e 1n 2 1d 2 f 1 s 2 1 " +
    "1 b 5 v 9 22 1 4h 1 8 2 2 2 m 1 7 1 1 3 4 2 9 2 2 2 4 8 1 4 2 1 5 2 p 2 3 1 6 4 2 2 m 1 7 1 2 1 2 1 2 2 1 1 5 " +
    "4 2 2 3 3 1 7 4 1 1 7 h a 3 1 9 1 3 1 m 1 7 1 2 1 5 2 a 1 3 1 3 2 1 f 4 2 c 7 7 1 3 1 8 2 2 2 m 1 7 1 2 1 5 2 " +
    "9 2 2 2 3 7 3 4 2 1 5 2 i a 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c 4 5 3 3 1 4 2 1 6 1 e l 5 d 1 3 1 n 1 g 2 9 " +
    "1 3 1 4 7 2 1 3 2 1 2 4 2 a 7 m 1 3 1 n 1 a 1 5 2 9 1 3 1 4 7 2 6 2 1 4 2 a 1 3 c d 1 3 1 1f 1 3 1 6 4 g 2 q 1 " +
    "3 1 i 3 o 1 9 1 1 2 7 3 1 4 6 1 1 1 8 6 a 2 3 c 1m 4 t 11 2 1 1 1 5 1 o 1 1 1 n 2 5 1 1 1 7 1 a 2 4 w 20 1 10 " +
    "4 13 1 10 1 f 1 d 11 5i 1 1 5 1 2 ah 1 4 2 7 1 1 1 4 2 15 1 4 2 x 1 4 2 7 1 1 1 4 2 f 1 1l 1 4 2 1v 2 w 3 q 6 " +
    "2e 2 6 2 hs 1 s 3 2h 7 m 9 o 9 k c d 1 3 1 2 c 2m 2 a 6 a 6 e 1 b 6 2h 7 17 5 1y a v 1 c 4 c 4 1 3 16 2 5 b 18 " +
    "4 q 6 b 3 1q 2 1t 1 t 2 b 6 a 6 e 2 v 1d 25 3 1b 1 38 8 1o 3 f 3 1o 7 17 2 b 8 17 5 eu 2 6 2 12 2 6 2 8 1 1 1 " +
    "1 1 1 1 v 2 1h 1 f 1 e 2 6 1 j 2 3 1 9 h o 8 1b h 2 2 r 1 d 3 x f x f 3w 4 if p b l 1ec 2 w 1 9p 5 19 1 1 5 1 " +
    "2 1k 7 2 e o 9 7 1 7 1 7 1 7 1 7 1 7 1 7 1 7 1 3i y q 1 2h c 5y q c 5 1r 1 2e 2 2v 5 17 1 2m 1 2c c 1b 1 mlp 3 " +
    "1j 9 9o k 54 8 5n 5 2 1 1 1 5 o 1n 3 a 6 1k 8 1y 8 c 6 38 b u 3 26 1 b 4 x 1 1j 9 e 2 a 2 2v o s a 6 2 6 2 6 9 " +
    "7 1 7 1 1o 4 3i 2 a 6 8mc c n 4 1d 6is a6 2 2y 12 7 c 5 5 q 1 5 1 1 1 2 1 2 1 3h g cd 2 1i 7 1 w 16 6 1f 1 j 1 " +
    "4 4 5 1 3r 4 5a 3 6 2 6 2 6 2 3 3 7 1 7 d 2 2 c 1 q 1 j 1 2 1 f 2 e y 3f 5 3 4 19 3 2g 1 d 3 1 1b 1a 3m t 3 1d " +
    "f s 4 10 9 u 5 17 5 u 1 11 4 e 16 4e 2 a 6 10 4 10 4 14 8 1g b c 1 f 1 7 1 2 1 b 1 f 1 7 1 2 1v 8n 9 m a 8 o 6 " +
    "1 16 1 9 1x 6 2 1 1 18 1 2 3 1 2 n 1 20 8 9 1c j 1 2 5 x 3 r 5 1 1s 1k 4 k 2 1e 1 2 5 8 1 3 1 t 2 3 4 a 7 9 7 " +
    "1s w 13 4 c 9 1i 3 t 2 r 5 q 7 4 c 7 28 21 1j 1f d 1f 7 1a 8 a 86 v 1 16 1 3 2 2 23 17 8 16 m q 12 s k n 9 26 " +
    "4 10 9 1q 1 5 d p 7 a 6 1h 1 i 8 13 9 2o 1 k b i 1 1b 1q 7 1 1 1 4 1 f 1 b 6 1n 5 a 6 4 1 8 2 2 2 m 1 7 1 2 1 " +
    "5 1 a 2 2 2 3 2 1 6 1 5 7 2 7 3 5 3v 2k 1 5 u 20 8 a 4m 1i 2 12 y 1x b a 6 d j 1m 6 a 1i r 2 f 4 n 55 1o 2s 2b " +
    "c 8 2 1 2 8 1 2 1 u 1 2 2 c 9 a 1y 8 2 1a 2 b r 20 8 2b d 21 7 a 6u 9 1 19 1 e a t 3 w 2 m 1 e 21 7 1 2 1 18 3 " +
    "1 1 2 1 9 8 a 6 6 1 2 1 11 1 2 1 6 7 a 8m p 7 h 1 15 3 s 2e 1 f 1e d pn 2u 33 1 5 b 5g 218 2r d ts g m 33e g7 " +
    "6nt ft 7 v 1 a 4 29 1 a 6 u 2 6 a 1y a a 1 7 1 l 5 j j4 2j 2t 23 4 1l 7 h 1s 5 b 2 e 4qg 8 ye 16 9 6w7 4 1 7 1 " +
    "2 1 83 f 1 t 3 2 1 e 4 8 b0 1s4 2z 5 d 3 9 7 a 2 4 3mo 1a 2 n 9 38 1o 6u a 13 2 22 8 34 l 1y 3e k c k c 2f 9 p " +
    "3r 2d 1 1z 1 2 2 1 2 2 2 4 1 c 1 1 1 7 1 1t 1 4 2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9g 2 84 2 ji f 5 1 f uo v 6 6 5x " +
    "7 1 h 2 7 1 2 1 5 5 1q x 1 34 19 3 e 2 a 4 2 8w v h 1m 5 1 cw 16 km 7 1 4 1 2 1 f 1 5h 2 g 15 24 4 a 4 2 lt 1w " +
    "24 1p 5e 4 1 r 1 2 1 1 2 1 1 a 1 4 1 1 1 1 6 1 4 1 1 1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 1 4 " +
    "1 4 1 1 1 a 1 h 5 3 1 5 1 h 1g 2 7i 18 4 2s c f 2 f 1 f 1 11 a 4u 1k t d 18 4 9 7 2 e 6 4a rc 4 h 3 d 3 3b 4 " +
    "2n 6 c 4 1 f c 4 1k 8 a 6 14 8 u 2 2 26 9g c e 2 d 3 9 7 1a 1 7 8 e 4 9 7 9 7 43 1 1j 11 a sm wyo w 37e 6 66 2 " +
    "4g2 e 5rl 2e7 f2 15u 3t7 5 38g f9e8 6o 47bk";
const LOWER = "1t,q,1,w 3j,n,1,w o,7,1,w 14,o,2,1 1c,1,1,-5j 2,3,2,1 7,8,2,1 h,n,2,1 1a,1,1,-3d 1,3,2,1 8,1,1,5u 1,2,2,1 " +
    "4,1,1,5q 1,1,1,1 2,2,1,5p 2,1,1,1 3,1,1,27 1,1,1,5m 1,1,1,5n 1,1,1,1 2,1,1,5p 1,1,1,5r 2,1,1,5v 1,1,1,5t " +
    "1,1,1,1 4,1,1,5v 1,1,1,5x 2,1,1,5y 1,3,2,1 6,1,1,62 1,1,1,1 2,1,1,62 3,1,1,1 2,1,1,62 1,1,1,1 2,2,1,61 2,2,2,1 " +
    "4,1,1,63 1,1,1,1 4,1,1,1 8,1,1,2 1,1,1,1 2,1,1,2 1,1,1,1 2,1,1,2 1,9,2,1 j,9,2,1 j,1,1,2 1,2,2,1 4,1,1,-2p " +
    "1,1,1,-1k 1,k,2,1 14,1,1,-3m 2,9,2,1 o,1,1,8bv 1,1,1,1 2,1,1,-4j 1,1,1,8bs 3,1,1,1 2,1,1,-5f 1,1,1,1x 1,1,1,1z " +
    "1,5,2,1 8a,2,2,1 6,1,1,1 9,1,1,38 7,1,1,12 2,3,1,11 4,1,1,1s 2,2,1,1r 3,h,1,w i,9,1,w 18,1,1,8 9,c,2,1 " +
    "s,1,1,-1o 3,1,1,1 2,1,1,-7 1,1,1,1 3,3,1,-3m 3,g,1,28 g,w,1,w 28,h,2,1 16,r,2,1 1i,1,1,f 1,7,2,1 f,1c,2,1 " +
    "2p,12,1,1c 29b,12,1,5ls 13,1,1,5ls 6,1,1,5ls k3,28,1,tzk 28,6,1,8 1pc,17,1,-2bk 19,3,1,-2bk 8z,23,2,1 " +
    "4e,1,1,-5vj 2,1c,2,1 2w,8,1,-8 g,6,1,-8 g,8,1,-8 g,8,1,-8 g,6,1,-8 h,4,2,-8 f,8,1,-8 w,8,1,-8 g,8,1,-8 " +
    "g,8,1,-8 g,2,1,-8 2,2,1,-22 2,1,1,-9 c,4,1,-2e 4,1,1,-9 c,2,1,-8 2,2,1,-2s e,2,1,-8 2,2,1,-34 2,1,1,-7 " +
    "c,2,1,-3k 2,2,1,-3i 2,1,1,-9 8a,1,1,-5st 4,1,1,-6gv 1,1,1,-6di 7,1,1,s 1a,g,1,g z,1,1,1 mr,q,1,q 1fu,1c,1,1c " +
    "2o,1,1,1 2,1,1,-8af 1,1,1,-2xy 1,1,1,-89z 3,3,2,1 6,1,1,-8bg 1,1,1,-8al 1,1,1,-8bj 1,1,1,-8bi 2,1,1,1 3,1,1,1 " +
    "9,2,1,-8cf 2,1e,2,1 2z,2,2,1 7,1,1,1 nym,n,2,1 1s,e,2,1 4i,7,2,1 g,v,2,1 1z,2,2,1 4,1,1,-r9g 1,5,2,1 d,1,1,1 " +
    "2,1,1,-wmg 3,2,2,1 6,a,2,1 k,1,1,-wn8 1,1,1,-wnj 1,1,1,-wnf 1,1,1,-wn5 1,1,1,-wn8 2,1,1,-wlu 1,1,1,-wmi " +
    "1,1,1,-wlx 1,1,1,ps 1,8,2,1 g,1,1,-1c 1,1,1,-wn7 1,1,1,-raw 1,2,2,1 9,1,1,1 6,2,2,1 v,1,1,1 h7w,q,1,w " +
    "yn,14,1,14 4w,10,1,14 5c,b,1,13 c,f,1,13 g,7,1,13 8,2,1,13 1d8,1f,1,1s 2e8,w,1,w gww,w,1,w o8w,y,1,y";

;// CONCATENATED MODULE: ./lib/src/gait/text/unicode.js

function undelta(packed) {
    const steps = packed.split(" ");
    const numbers = new Int32Array(steps.length);
    let sum = 0;
    steps.forEach((step, i) => {
        sum += Number.parseInt(step, 36);
        numbers[i] = sum;
    });
    return numbers;
}
const unassigned = undelta(UNASSIGNED);
const notPrintable = undelta(NOT_PRINTABLE);
function inRanges(bounds, value) {
    let low = 0;
    let high = bounds.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((bounds[middle] ?? 0) <= value)
            low = middle + 1;
        else
            high = middle;
    }
    return low % 2 === 1;
}
function unpackLower(packed) {
    const map = new Map();
    let start = 0;
    for (const run of packed.split(" ")) {
        const [gap = 0, count = 0, stride = 0, offset = 0] = run.split(",").map((part) => Number.parseInt(part, 36));
        start += gap;
        for (let i = 0; i < count; i++)
            map.set(start + i * stride, start + i * stride + offset);
    }
    return map;
}
const lowerMap = unpackLower(LOWER);
function lowerOf(codePoint) {
    return lowerMap.get(codePoint) ?? codePoint;
}
function isAssigned(codePoint) {
    return !inRanges(unassigned, codePoint);
}
function isPrintable(codePoint) {
    if (codePoint < 0x7f)
        return codePoint >= 0x20;
    return !inRanges(notPrintable, codePoint);
}

;// CONCATENATED MODULE: ./lib/src/gait/text/go-quote.js


const SHORT = new Map([
    ['"', '\\"'],
    ["\\", "\\\\"],
    ["\u0007", "\\a"],
    ["\b", "\\b"],
    ["\f", "\\f"],
    ["\n", "\\n"],
    ["\r", "\\r"],
    ["\t", "\\t"],
    ["\v", "\\v"],
]);
function goQuote(text) {
    let out = '"';
    for (const character of wellFormed(text)) {
        const codePoint = character.codePointAt(0) ?? 0;
        out += SHORT.get(character) ?? (isPrintable(codePoint) ? character : escaped(codePoint));
    }
    return `${out}"`;
}
function escaped(codePoint) {
    const hex = codePoint.toString(16);
    if (codePoint < 0x80)
        return `\\x${hex.padStart(2, "0")}`;
    return codePoint < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

;// CONCATENATED MODULE: ./lib/src/gait/text/lower.js

const PLAIN_ASCII = /^[\0-@[-\x7f]*$/;
const ASCII = /^[\0-\x7f]*$/;
function lower(text) {
    if (PLAIN_ASCII.test(text))
        return text;
    if (ASCII.test(text))
        return text.toLowerCase();
    let out = "";
    for (const character of text) {
        const codePoint = character.codePointAt(0) ?? 0;
        const mapped = lowerOf(codePoint);
        out += mapped === codePoint ? character : String.fromCodePoint(mapped);
    }
    return out;
}

;// CONCATENATED MODULE: ./lib/src/gait/text/trim.js
function isSpace(unit) {
    if (unit < 0x80)
        return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
    if (unit === 0x85 || unit === 0xa0)
        return true;
    if (unit < 0x1680)
        return false;
    return unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000;
}
function trim(text) {
    let start = 0;
    let end = text.length;
    while (start < end && isSpace(text.charCodeAt(start)))
        start++;
    while (end > start && isSpace(text.charCodeAt(end - 1)))
        end--;
    return start === 0 && end === text.length ? text : text.slice(start, end);
}

;// CONCATENATED MODULE: ./lib/src/gait/text/lists.js



function uniq(list) {
    return distinct(list, trim);
}
function uniqLower(list) {
    return distinct(list, (text) => lower(trim(text)));
}
function distinct(list, form) {
    const seen = new Set();
    for (const item of list) {
        const value = form(item);
        if (value !== "")
            seen.add(value);
    }
    return [...seen].sort(compareBytes);
}

;// CONCATENATED MODULE: ./lib/src/gait/text/time.js
const SECOND = 1000000000n;
const DAY = 86_400;
const GRAMMAR = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]+))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))$/;
const ZERO_TIME = secondsOf(1, 1, 1, 0) * SECOND;
function parseGoTime(raw) {
    const parts = GRAMMAR.exec(raw);
    if (parts === null)
        return undefined;
    const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number);
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
        return undefined;
    if (hour > 23 || minute > 59 || second > 59)
        return undefined;
    const offset = offsetSeconds(parts[8], Number(parts[9] ?? 0), Number(parts[10] ?? 0));
    if (offset === undefined)
        return undefined;
    const fraction = parts[7] === undefined ? 0n : BigInt(parts[7].slice(0, 9).padEnd(9, "0"));
    return secondsOf(year, month, day, hour * 3600 + minute * 60 + second - offset) * SECOND + fraction;
}
function offsetSeconds(sign, hours, minutes) {
    if (sign === undefined)
        return 0;
    if (hours > 24 || minutes > 60)
        return undefined;
    return (sign === "-" ? -1 : 1) * (hours * 3600 + minutes * 60);
}
function formatGoTime(nanoseconds) {
    const seconds = floorDivide(nanoseconds, SECOND);
    const fraction = nanoseconds - seconds * SECOND;
    const { year, month, day, rest } = civil(Number(seconds));
    if (year < 0 || year > 9999)
        return undefined;
    const date = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
    const clock = `${padded(Math.floor(rest / 3600), 2)}:${padded(Math.floor(rest / 60) % 60, 2)}:${padded(rest % 60, 2)}`;
    const digits = fraction === 0n ? "" : `.${String(fraction).padStart(9, "0").replace(/0+$/, "")}`;
    return `${date}T${clock}${digits}Z`;
}
function padded(value, width) {
    return String(value).padStart(width, "0");
}
function floorDivide(a, b) {
    const quotient = a / b;
    return a % b < 0n ? quotient - 1n : quotient;
}
function daysIn(year, month) {
    if (month === 2)
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
function secondsOf(year, month, day, seconds) {
    const midnight = new Date(0).setUTCFullYear(year, month - 1, day) / 1000;
    return BigInt(midnight + seconds);
}
function civil(seconds) {
    const days = Math.floor(seconds / DAY);
    const date = new Date(days * DAY * 1000);
    return {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        rest: seconds - days * DAY,
    };
}

;// CONCATENATED MODULE: ./lib/src/gait/text/paths.js


const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;
function looksLikeAssignment(text) {
    return ASSIGNMENT.test(text);
}
function cleanPath(path) {
    const rooted = path.startsWith("/");
    const kept = [];
    for (const part of path.split("/")) {
        if (part === "" || part === ".")
            continue;
        if (part !== "..")
            kept.push(part);
        else if (kept.length > 0 && kept.at(-1) !== "..")
            kept.pop();
        else if (!rooted)
            kept.push("..");
    }
    const joined = kept.join("/");
    if (rooted)
        return `/${joined}`;
    return joined === "" ? "." : joined;
}
function paths(list) {
    const seen = new Set();
    for (const [index, raw] of list.entries()) {
        const clean = cleanPath(trim(raw));
        if (clean === ".")
            continue;
        if (looksLikeAssignment(clean))
            return { assignment: index };
        seen.add(clean);
    }
    return { value: [...seen].sort(compareBytes) };
}

;// CONCATENATED MODULE: ./lib/src/gait/text/ip-literal.js
const GROUP = /^[0-9A-Fa-f]{1,4}$/;
const OCTET = /^(?:0|[1-9][0-9]{0,2})$/;
const GROUPS = 8;
function isIpv6(text) {
    const percent = text.indexOf("%");
    if (percent >= 0 && percent === text.length - 1)
        return false;
    const address = percent < 0 ? text : text.slice(0, percent);
    const halves = address.split("::");
    if (halves.length > 2)
        return false;
    const [head = "", tail] = halves;
    if (tail === undefined)
        return groupCount(head, true) === GROUPS;
    const before = groupCount(head, false);
    const after = groupCount(tail, true);
    return before !== undefined && after !== undefined && before + after < GROUPS;
}
function groupCount(text, ipv4AtEnd) {
    if (text === "")
        return 0;
    const parts = text.split(":");
    const last = parts.at(-1) ?? "";
    const mapped = ipv4AtEnd && last.includes(".");
    if (mapped && !isIpv4(last))
        return undefined;
    const groups = mapped ? parts.slice(0, -1) : parts;
    if (!groups.every((group) => GROUP.test(group)))
        return undefined;
    return groups.length + (mapped ? 2 : 0);
}
function isIpv4(text) {
    const octets = text.split(".");
    return octets.length === 4 && octets.every((octet) => OCTET.test(octet) && Number(octet) <= 255);
}

// EXTERNAL MODULE: ./lib/src/source/index.js + 17 modules
var source = __webpack_require__(6699);
;// CONCATENATED MODULE: ./lib/src/gait/text/utf8.js

const REPLACEMENT = 0xfffd;
function decodeUtf8Lossy(bytes) {
    const strict = (0,source/* decodeUtf8 */._6)(bytes);
    return "text" in strict ? strict.text : decodeLossy(bytes, strict.badByte);
}
function decodeLossy(bytes, clean) {
    const parts = [new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, clean))];
    let units = [];
    let at = clean;
    while (at < bytes.length) {
        const first = bytes[at] ?? 0;
        const length = sequenceLength(bytes, at, first);
        if (length <= 1)
            units.push(first < 0x80 ? first : REPLACEMENT);
        else
            units.push(codePoint(bytes, at, first, length));
        at += Math.max(length, 1);
        if (units.length >= 4096) {
            parts.push(String.fromCodePoint(...units));
            units = [];
        }
    }
    parts.push(String.fromCodePoint(...units));
    return parts.join("");
}
function codePoint(bytes, at, first, length) {
    let value = first & (0x7f >> length);
    for (let i = 1; i < length; i++)
        value = (value << 6) | ((bytes[at + i] ?? 0) & 0x3f);
    return value;
}
function sequenceLength(bytes, at, first) {
    if (first < 0x80)
        return 1;
    if (first < 0xc2 || first > 0xf4)
        return 0;
    const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    const second = bytes[at + 1] ?? 0;
    if (second < low || second > high)
        return 0;
    for (let i = 2; i < length; i++)
        if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80)
            return 0;
    return length;
}

;// CONCATENATED MODULE: ./lib/src/gait/text/urls.js




const CONTROL = /[\0-\x1f\x7f]/;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const PORT = /^(?::[0-9]*)?$/;
const USERINFO = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
const HOST_CHARACTERS = /^[A-Za-z0-9!$&'()*+,;=:[\]<>"\-_.~\u0080-\u{10ffff}]*$/u;
const BAD_ESCAPE = /%(?![0-9A-Fa-f]{2})/;
function domainOfHost(value) {
    let rest = value.startsWith("http://") ? value.slice(7) : value;
    rest = rest.startsWith("https://") ? rest.slice(8) : rest;
    const [beforeSlash = ""] = rest.split("/", 1);
    const [beforeColon = ""] = beforeSlash.split(":", 1);
    return lower(trim(beforeColon));
}
function domainOfUrl(value) {
    const host = hostOfUrl(value);
    return host === undefined ? "" : lower(withoutPort(host));
}
function hostOfUrl(value) {
    const hash = value.indexOf("#");
    const fragment = hash < 0 ? "" : value.slice(hash + 1);
    const url = hash < 0 ? value : value.slice(0, hash);
    if (CONTROL.test(url) || BAD_ESCAPE.test(fragment) || url.startsWith(":"))
        return undefined;
    const scheme = SCHEME.exec(url)?.[0] ?? "";
    const [hierarchy = ""] = url.slice(scheme.length).split("?", 1);
    if (!hierarchy.startsWith("//"))
        return undefined;
    if (scheme === "" && hierarchy.startsWith("///"))
        return undefined;
    const slash = hierarchy.indexOf("/", 2);
    const authority = slash < 0 ? hierarchy.slice(2) : hierarchy.slice(2, slash);
    if (slash >= 0 && BAD_ESCAPE.test(hierarchy.slice(slash)))
        return undefined;
    const at = authority.lastIndexOf("@");
    const user = at < 0 ? "" : authority.slice(0, at);
    if (!USERINFO.test(user) || BAD_ESCAPE.test(user))
        return undefined;
    return parseHost(authority.slice(at + 1), /^https?:$/i.test(scheme));
}
function parseHost(host, strict) {
    const open = host.lastIndexOf("[");
    if (open < 0) {
        const colon = strict ? host.indexOf(":") : host.lastIndexOf(":");
        return colon >= 0 && !PORT.test(host.slice(colon)) ? undefined : unescapeHost(host);
    }
    const close = host.lastIndexOf("]");
    const port = host.slice(close + 1);
    if (close < open || !PORT.test(port))
        return undefined;
    const literal = host.slice(open + 1, close);
    const zoneAt = literal.indexOf("%25");
    const address = unescapeHost(zoneAt < 0 ? literal : literal.slice(0, zoneAt));
    const zone = zoneAt < 0 ? "" : unescapeZone(literal.slice(zoneAt));
    if (address === undefined || zone === undefined || !isIpv6(address + zone))
        return undefined;
    return `[${address}${zone}]${port}`;
}
function unescapeHost(text) {
    const plain = text.replaceAll(/%(?:[89A-Fa-f][0-9A-Fa-f]|25)/g, "");
    return HOST_CHARACTERS.test(plain) ? unescapeBytes(text) : undefined;
}
function unescapeZone(text) {
    const plain = text.replaceAll(/%[0-9A-Fa-f]{2}/g, (escape) => {
        const byte = Number.parseInt(escape.slice(1), 16);
        return byte === 0x25 || byte === 0x20 ? "" : String.fromCharCode(byte);
    });
    return HOST_CHARACTERS.test(plain) && !/%[89A-Fa-f]/.test(text) ? unescapeBytes(text) : undefined;
}
function unescapeBytes(text) {
    if (!text.includes("%"))
        return text;
    const bytes = [];
    const source = new TextEncoder().encode(text);
    for (let i = 0; i < source.length; i++) {
        const byte = source[i] ?? 0;
        if (byte === 0x25) {
            bytes.push(Number.parseInt(String.fromCharCode(source[i + 1] ?? 0, source[i + 2] ?? 0), 16));
            i += 2;
        }
        else {
            bytes.push(byte);
        }
    }
    return decodeUtf8Lossy(Uint8Array.from(bytes));
}
function withoutPort(hostPort) {
    const colon = hostPort.lastIndexOf(":");
    const host = colon >= 0 && PORT.test(hostPort.slice(colon)) ? hostPort.slice(0, colon) : hostPort;
    return host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
}

;// CONCATENATED MODULE: ./lib/src/gait/text/index.js


















/***/ })

};
