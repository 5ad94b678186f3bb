import { describe, expect, test } from "@jest/globals";
import { readServer, readSnapshot } from "../../../src/gait/trust/index.ts";
import { ZERO_TIME } from "../../../src/gait/text/index.ts";
import { bytesOf, entryWith, snapshotOf } from "./support.ts";

/** Keys of the entries, or `invalid`. */
function keys(input: unknown): readonly string[] | "invalid" {
  const reading = readSnapshot(bytesOf(input));
  return reading.value === undefined ? "invalid" : [...reading.value.byKey.keys()];
}

function only(input: unknown): object | undefined {
  return readSnapshot(bytesOf(input)).value?.entries[0];
}

describe("readSnapshot: documents", () => {
  test.each<[unknown, readonly string[]]>([
    ["null", []],
    ["{}", []],
    ['{"entries":null}', []],
    ['{"entries":[]} \n', []],
    ['{"schema_id":null,"schema_version":" ","entries":[]}', []],
    ['{"unknown":{"entries":[1]}}', []],
    [snapshotOf(entryWith(), entryWith({ server_id: "b" })), ["github", "b"]],
    [snapshotOf(entryWith({ server_id: " GitHub\u00a0" })), ["github"]],
    [snapshotOf(entryWith({ server_id: "\t", server_name: "Name" })), ["name"]],
    [snapshotOf(entryWith({ server_id: undefined, server_name: "Name" })), ["name"]],
    [snapshotOf(entryWith({ server_id: "a", server_name: "b" }), entryWith({ server_id: "b" })), ["a", "b"]],
    [snapshotOf(entryWith({ server_id: "A\u0130\u03a3" })), ["ai\u03c3"]],
    [snapshotOf(entryWith({ server_id: "\ufeffx" })), ["\ufeffx"]],
  ])("%j is valid", (input, expected) => {
    expect(keys(input)).toEqual(expected);
  });

  test.each<[unknown]>([
    [""],
    ["[]"],
    ["5"],
    ['"x"'],
    ["\ufeff{}"],
    ["{} {}"],
    ['{"entries":[],}'],
    ["// c\n{}"],
    ['{"entries":{}}'],
    ['{"entries":[null]}'],
    ['{"entries":[{}]}'],
    ['{"entries":[[]]}'],
    ['{"entries":["x"]}'],
    ['{"producer_version":1}'],
    ['{"schema_id":"GAIT.mcp.trust_snapshot"}'],
    ['{"schema_id":" gait.mcp.trust_snapshot"}'],
    ['{"schema_version":"1.0"}'],
    ['{"created_at":""}'],
    [snapshotOf(entryWith(), entryWith())],
    [snapshotOf(entryWith(), entryWith({ server_id: " GITHUB " }))],
    [snapshotOf(entryWith(), entryWith({ server_id: "", server_name: "GitHub" }))],
    [snapshotOf(entryWith(), entryWith({ server_id: " ", server_name: "\u00a0" }))],
    [snapshotOf(entryWith({ score: "0.9" }))],
    [snapshotOf(entryWith({ score: true }))],
    [snapshotOf(entryWith({ updated_at: "" }))],
    [snapshotOf(entryWith({ updated_at: "2026-03-01" }))],
    [snapshotOf(entryWith({ updated_at: 1 }))],
    [snapshotOf(entryWith({ endpoint: 5 }))],
    [snapshotOf(entryWith({ registry_verification: [] }))],
    [snapshotOf(entryWith({ registry_verification: { pin_present: "yes" } }))],
    ['{"entries":[{"server_id":"a","score":1e400}]}'],
    ['{"entries":[{"server_id":"a","score":NaN}]}'],
    ['{"entries":[{"server_id":"a","updated_at":"2026-03-01T00:00:00\\u002b02:00"}]}'],
  ])("%j is invalid", (input) => {
    expect(keys(input)).toBe("invalid");
  });

  test("says why", () => {
    expect(readSnapshot(bytesOf(snapshotOf(entryWith(), entryWith()))).error?.message).toBe('two entries are known as "github"');
    expect(readSnapshot(bytesOf(snapshotOf({}))).error?.message).toContain("neither server_id nor server_name");
    expect(readSnapshot(bytesOf('{"schema_id":"x"}')).error?.message).toBe('schema_id is "x"');
    expect(readSnapshot(bytesOf("{\n x")).error?.position).toEqual({ line: 2, column: 2 });
  });
});

describe("readSnapshot: fields", () => {
  test("fills in what is absent", () => {
    expect(only('{"entries":[{"server_id":"a"}]}')).toEqual({
      serverId: "a",
      serverName: "",
      publisher: "",
      source: "",
      endpoint: "",
      status: "",
      updatedAt: ZERO_TIME,
      score: 0,
      evidencePath: "",
      registryVerification: undefined,
    });
  });

  test("null does not overwrite, spelling does not matter, the last one wins", () => {
    expect(only('{"entries":[{"server_id":"a","server_id":null}]}')).toMatchObject({ serverId: "a" });
    expect(only('{"ENTRIES":[{"\u017ferver_id":"a","STATUS":"bad"}]}')).toMatchObject({ serverId: "a", status: "bad" });
    expect(only('{"entries":[{"server_id":"a","SERVER_ID":"b"}]}')).toMatchObject({ serverId: "b" });
  });

  test("a second list is laid over the first by index", () => {
    const text = '{"entries":[{"server_id":"a","status":"revoked","score":0.4}],"entries":[{"server_id":"b"}]}';
    expect(only(text)).toMatchObject({ serverId: "b", status: "revoked", score: 0.4 });
    const cleared = '{"entries":[{"server_id":"a","status":"revoked"}],"entries":[],"entries":[{"server_id":"b"}]}';
    expect(only(cleared)).toMatchObject({ serverId: "b", status: "" });
  });

  test("an element beyond a shorter list comes back under a longer one", () => {
    const text =
      '{"entries":[{"server_id":"a"},{"server_id":"b","status":"bad"}],"entries":[{"server_id":"c"}],"entries":[{"server_id":"d"},{"server_id":"e"}]}';
    expect(readSnapshot(bytesOf(text)).value?.entries[1]).toMatchObject({ serverId: "e", status: "bad" });
  });

  test("nested objects merge, bytes that are not UTF-8 become U+FFFD", () => {
    const text = '{"entries":[{"server_id":"a","registry_verification":{"signature_verified":true},"registry_verification":{"publisher_allowed":true}}]}';
    expect(only(text)).toMatchObject({
      registryVerification: { signatureVerified: true, publisherAllowed: true, pinPresent: false, pinVerified: false },
    });
    const broken = Uint8Array.from([...bytesOf('{"entries":[{"server_id":"a'), 0xff, ...bytesOf('"}]}')]);
    expect(readSnapshot(broken).value?.entries[0]?.serverId).toBe("a\ufffd");
  });

  test("tells what it folded, merged and passed over", () => {
    const reading = readSnapshot(bytesOf('{"entries":[{"server_id":"a","Server_ID":"b","extra":1}]}'));
    expect(reading.diagnostics.map((d) => d.code).sort()).toEqual(["duplicate_key", "folded_key", "unknown_key"]);
  });

  test("ten thousand levels of nesting in an unknown field do no harm", () => {
    const deep = `${"[".repeat(9_990)}${"]".repeat(9_990)}`;
    expect(keys(`{"x":${deep},"entries":[{"server_id":"a"}]}`)).toEqual(["a"]);
    expect(keys(`{"x":${"[".repeat(20_000)}${"]".repeat(20_000)}}`)).toBe("invalid");
  });
});

describe("readServer", () => {
  test("reads the five fields", () => {
    const text = '{"server_id":" a ","server_name":"n","publisher":"p","source":"s","endpoint":"e","other":1}';
    const reading = readServer(bytesOf(text));
    expect(reading).toMatchObject({
      server: { serverId: " a ", serverName: "n", publisher: "p", source: "s", endpoint: "e" },
    });
  });

  test.each([
    ["null", "server description requires server_id or server_name"],
    ['{"server":{"server_id":"a"}}', "server description requires server_id or server_name"],
    ['{"server_id":" ","server_name":"\\t"}', "server description requires server_id or server_name"],
    ["[]", "parse server description: json: cannot unmarshal array into Go value of type mcp.ServerInfo"],
    ['{"server_id":"a","endpoint":5}', "parse server description: json: cannot unmarshal number into Go struct field ServerInfo.endpoint of type string"],
    ["", "parse server description: unexpected end of JSON input"],
  ])("%s: %s", (text, message) => {
    expect(readServer(bytesOf(text))).toMatchObject({ error: { message } });
  });
});
