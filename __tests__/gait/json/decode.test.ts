import { describe, expect, test } from "@jest/globals";
import { decodeJson, goBool, goInt64, goList, goMap, goPointer, goString, goStruct, goTime, listItems, type Decoded } from "../../../src/gait/json/index.ts";

const ITEM = goStruct("gate.Item", { name: goString, count: goInt64 });
const INNER = goStruct("gate.Inner", { text: goString, flag: goBool, deep: goPointer(ITEM) });
const ROOT = goStruct("gate.Root", {
  text: goString,
  flag: goBool,
  count: goInt64,
  at: goTime,
  args: goMap,
  inner: INNER,
  pointer: goPointer(INNER),
  items: goList(ITEM),
  words: goList(goString),
  task_key: goString,
});

const decode = (text: string) => decodeJson(new TextEncoder().encode(text), ROOT);

function valueOf(text: string): Decoded<typeof ROOT> {
  const decoded = decode(text);
  if ("error" in decoded) throw new Error(decoded.error.message);
  return decoded.value;
}

function errorOf(text: string): string {
  const decoded = decode(text);
  return "error" in decoded ? decoded.error.message : "accepted";
}

const codesOf = (text: string): readonly string[] => decode(text).diagnostics.map((d) => `${d.code}@${d.line}:${d.column}`);

describe("keys", () => {
  test.each([
    ['{"text":"v"}', "v"],
    ['{"TEXT":"v"}', "v"],
    ['{"Text":"v"}', "v"],
    ['{"te\\u0078t":"v"}', "v"],
    ['{"text ":"v"}', ""],
    ['{"tеxt":"v"}', ""],
  ])("%s", (text, value) => {
    expect(valueOf(text).text).toBe(value);
  });

  test("the long s and the Kelvin sign fold into ASCII", () => {
    expect(valueOf('{"ta\u017f\u212a_\u212aEY":"v"}').task_key).toBe("v");
  });

  test("sharp s and the dotless i do not", () => {
    expect(valueOf('{"taß_key":"v","ıtems":[]}')).toMatchObject({ task_key: "", items: undefined });
  });

  test("what is folded, doubled or unknown is told with its place", () => {
    expect(codesOf('{"TEXT":"a",\n "text":"b",\n  "other":1, "other":2}')).toEqual([
      "folded_key@1:2",
      "duplicate_key@2:2",
      "unknown_key@3:3",
      "duplicate_key@3:14",
      "unknown_key@3:14",
    ]);
  });

  test("keys of data are told when they are doubled, at any depth", () => {
    expect(codesOf('{"args":{"a":1,"A":2,"b":[{"c":1,"c":2}],"a":3}}')).toEqual(["duplicate_key@1:34", "duplicate_key@1:42"]);
  });

  test("keys of data that differ in blanks are told", () => {
    expect(codesOf('{"args":{"a":1," a":2,"b ":1}}')).toEqual(["colliding_key@1:16"]);
  });

  test("a clean text has no diagnostics", () => {
    expect(codesOf('{"text":"a","args":{"x":{"y":1}},"items":[{"name":"n"}]}')).toEqual([]);
  });
});

describe("a second value for the same field", () => {
  test("replaces scalars", () => {
    expect(valueOf('{"text":"a","text":"b","count":1,"COUNT":2}')).toMatchObject({ text: "b", count: 2n });
  });

  test("null leaves scalars and structs, clears lists, maps and pointers", () => {
    const before = '"text":"a","flag":true,"count":1,"at":"2026-01-01T00:00:00Z","inner":{"text":"i"}';
    const after = '"text":null,"flag":null,"count":null,"at":null,"inner":null';
    expect(valueOf(`{${before},${after}}`)).toMatchObject({ text: "a", flag: true, count: 1n, inner: { text: "i" } });
    expect(valueOf(`{${before},${after}}`).at).toBe(1767225600000000000n);
    const cleared = valueOf('{"items":[{}],"items":null,"args":{"a":1},"args":null,"pointer":{"text":"p"},"pointer":null}');
    expect(cleared).toMatchObject({ items: undefined, args: undefined, pointer: undefined });
  });

  test("merges structs field by field, behind pointers too", () => {
    const value = valueOf('{"pointer":{"text":"a","deep":{"name":"n"}},"pointer":{"flag":true,"deep":{"count":3}}}');
    expect(value.pointer).toEqual({ text: "a", flag: true, deep: { name: "n", count: 3n } });
  });

  test("a pointer that was cleared starts anew", () => {
    expect(valueOf('{"pointer":{"text":"a"},"pointer":null,"pointer":{"flag":true}}').pointer).toEqual({
      text: "",
      flag: true,
      deep: undefined,
    });
  });

  test("merges maps at their first level only", () => {
    const { args } = valueOf('{"args":{"a":{"x":1},"b":1},"args":{"a":{"y":2},"c":3}}');
    expect([...(args ?? [])]).toEqual([
      ["a", new Map([["y", 2]])],
      ["b", 1],
      ["c", 3],
    ]);
  });

  test("element N of a list starts from the old element N", () => {
    const value = valueOf('{"items":[{"name":"a","count":1},{"name":"b"}],"items":[{"count":2}]}');
    expect(listItems(value.items)).toEqual([{ name: "a", count: 2n }]);
  });

  test("elements that a shorter value hid come back", () => {
    const value = valueOf('{"items":[{"name":"a"},{"name":"b"}],"items":[{}],"items":[{},{},{}]}');
    expect(listItems(value.items)).toEqual([
      { name: "a", count: 0n },
      { name: "b", count: 0n },
      { name: "", count: 0n },
    ]);
  });

  test("an empty list and null forget the elements", () => {
    expect(listItems(valueOf('{"items":[{"name":"a"}],"items":[],"items":[{}]}').items)).toEqual([{ name: "", count: 0n }]);
    expect(listItems(valueOf('{"items":[{"name":"a"}],"items":null,"items":[{}]}').items)).toEqual([{ name: "", count: 0n }]);
  });

  test("null inside a list leaves what was there", () => {
    expect(listItems(valueOf('{"words":["a","b"],"words":[null,"c",null]}').words)).toEqual(["a", "c", ""]);
  });

  test("no decoding sees what another one left", () => {
    valueOf('{"inner":{"text":"first","deep":{"name":"n"}}}');
    expect(valueOf("{}").inner).toEqual({ text: "", flag: false, deep: undefined });
  });
});

describe("values", () => {
  test("lone surrogates become U+FFFD, in keys of data too", () => {
    const value = valueOf('{"text":"a\\ud800b\\udc00\\ud83d\\ude00","args":{"\\udfff":"\\ud800"}}');
    expect(value.text).toBe("a\ufffdb\ufffd\u{1f600}");
    expect([...(value.args ?? [])]).toEqual([["\ufffd", "\ufffd"]]);
  });

  test("each byte that is no UTF-8 becomes one U+FFFD", () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('{"text":"'), 0xe2, 0x82, 0x28, 0xff, 0x22, 0x7d]);
    expect(decodeJson(bytes, ROOT)).toMatchObject({ value: { text: "\ufffd\ufffd(\ufffd" } });
  });

  test.each([
    ["0", 0n],
    ["-7", -7n],
    ["9223372036854775807", 2n ** 63n - 1n],
    ["-9223372036854775808", -(2n ** 63n)],
  ])("the integer %s", (text, value) => {
    expect(valueOf(`{"count":${text}}`).count).toBe(value);
  });

  test.each(["1.0", "1e2", "9223372036854775808", "-9223372036854775809", "123456789012345678901234567890"])("%s is no int64", (text) => {
    expect(errorOf(`{"count":${text}}`)).toBe(`json: cannot unmarshal number ${text} into Go struct field Root.count of type int64`);
  });

  test("numbers of data are doubles", () => {
    const { args } = valueOf('{"args":{"a":9007199254740993,"b":-0,"c":1e-400,"d":1.5}}');
    expect([...(args?.values() ?? [])]).toEqual([9007199254740992, -0, 0, 1.5]);
  });

  test("a number beyond doubles is an error, however deep it stands", () => {
    expect(errorOf('{"args":{"a":[{"b":-1e400}]}}')).toBe("json: cannot unmarshal number -1e400 into Go struct field Root.args of type float64");
  });

  test("10 000 levels of data", () => {
    const depth = 9_998;
    const { args } = valueOf(`{"args":{"a":${"[".repeat(depth)}${"]".repeat(depth)}}}`);
    expect(args?.size).toBe(1);
    expect(errorOf(`{"args":{"a":${"[".repeat(depth + 1)}${"]".repeat(depth + 1)}}}`)).toBe("invalid character '[' exceeded max depth");
  });
});

describe("errors of type", () => {
  test.each([
    ["[]", "array into Go value of type gate.Root"],
    ['"x"', "string into Go value of type gate.Root"],
    ["true", "bool into Go value of type gate.Root"],
    ['{"text":1}', "number into Go struct field Root.text of type string"],
    ['{"TEXT":1}', "number into Go struct field Root.text of type string"],
    ['{"flag":"true"}', "string into Go struct field Root.flag of type bool"],
    ['{"count":{}}', "object into Go struct field Root.count of type int64"],
    ['{"args":[]}', "array into Go struct field Root.args of type map[string]interface {}"],
    ['{"items":{}}', "object into Go struct field Root.items of type []gate.Item"],
    ['{"items":[1]}', "number into Go struct field Root.items of type gate.Item"],
    ['{"words":[[]]}', "array into Go struct field Root.words of type string"],
    ['{"inner":"x"}', "string into Go struct field Root.inner of type gate.Inner"],
    ['{"pointer":[]}', "array into Go struct field Root.pointer of type gate.Inner"],
    ['{"inner":{"deep":{"count":"x"}}}', "string into Go struct field Item.inner.deep.count of type int64"],
    ['{"items":[{"name":false}]}', "bool into Go struct field Item.items.name of type string"],
  ])("%s", (text, words) => {
    expect(errorOf(text)).toBe(`json: cannot unmarshal ${words}`);
  });

  test("the first mismatch counts, and a time that does not parse before it", () => {
    expect(errorOf('{"text":1,"flag":2}')).toContain("Root.text");
    expect(errorOf('{"text":1,"at":5}')).toBe("Time.UnmarshalJSON: input is not a JSON string");
  });

  test("null is no mismatch", () => {
    expect(errorOf("null")).toBe("accepted");
    expect(errorOf('{"text":null,"inner":null,"args":null}')).toBe("accepted");
  });
});

describe("times", () => {
  test("the zero time is no time", () => {
    expect(valueOf('{"at":"0001-01-01T00:00:00Z"}').at).toBeUndefined();
    expect(valueOf('{"at":"0001-01-01T01:00:00+01:00"}').at).toBeUndefined();
  });

  test("escapes are not undone", () => {
    expect(errorOf('{"at":"2026-01-01T00:00:00\\u005a"}')).toBe(
      'parsing time "2026-01-01T00:00:00\\\\u005a" as "2006-01-02T15:04:05Z07:00": cannot parse "\\\\u005a" as "Z07:00"',
    );
  });

  test.each([
    ["", 'cannot parse "" as "2006"'],
    ["x2026", 'cannot parse "x2026" as "2006"'],
    ["10000-01-01T00:00:00Z", 'cannot parse "0-01-01T00:00:00Z" as "-"'],
    ["2026-2-5T00:00:00Z", 'cannot parse "2-5T00:00:00Z" as "01"'],
    ["2026-02-05 00:00:00Z", 'cannot parse " 00:00:00Z" as "T"'],
    ["2026-02-05T00:00Z", 'cannot parse "Z" as ":"'],
    ["2026-02-05T00:00:00z", 'cannot parse "z" as "Z07:00"'],
    ["2026-02-05T00:00:00+01", 'cannot parse "+01" as "Z07:00"'],
  ])("%j", (raw, words) => {
    expect(errorOf(`{"at":${JSON.stringify(raw)}}`)).toBe(`parsing time "${raw}" as "2006-01-02T15:04:05Z07:00": ${words}`);
  });

  test.each([
    ["2026-13-01T00:00:00Z", "month out of range"],
    ["2026-02-30T00:00:00Z", "day out of range"],
    ["2026-02-00T00:00:00Z", "day out of range"],
    ["2026-02-05T24:00:00Z", "hour out of range"],
    ["2026-02-05T00:60:00Z", "minute out of range"],
    ["2026-02-05T00:00:60Z", "second out of range"],
    ["2026-02-05T00:00:00+25:00", "time zone offset out of range"],
    ["2026-02-05T00:00:00Zx", 'extra text: "x"'],
  ])("%j: %s", (raw, words) => {
    expect(errorOf(`{"at":"${raw}"}`)).toBe(`parsing time "${raw}": ${words}`);
  });

  test("other bytes than printable ASCII are escaped, so that no word hides in them", () => {
    expect(errorOf('{"at":"bloc\u212a"}')).toContain('"bloc\\xe2\\x84\\xaa"');
  });
});
