import { describe, expect, test } from "@jest/globals";
import { notes, policyOf, read, refusal, ruleOf, ruleText } from "./support.ts";

describe("text", () => {
  test.each([
    ["007", "7"],
    ["0x1F", "31"],
    ["1_000", "1000"],
    ["010", "8"],
    ["!!str 010", "8"],
    ["1.50", "1.5"],
    ["!!str 1.50", "1.5"],
    ["100000.0", "100000"],
    ["1000000.0", "1e+06"],
    ["0.00001", "1e-05"],
    ["-0.0", "-0"],
    ["-0", "0"],
    ["1e3", "1e3"],
    ["True", "true"],
    ["FALSE", "false"],
    [".inf", "+Inf"],
    ["-.inf", "-Inf"],
    [".NaN", "NaN"],
    ["yes", "yes"],
    ["2026-01-01", "2026-01-01"],
    ["1:30", "1:30"],
    ["'010'", "010"],
    ["!foo a", "a"],
    ["!foo 010", "010"],
    ["!foo null", "null"],
    ["! 0x1F", "0x1F"],
    ["!<tag:yaml.org,2002:str> 1.50", "1.50"],
    ["++1.5", "1.5"],
    ["+-1", "1"],
    ["+--1.5", "-1.5"],
    ["--1.5", "--1.5"],
    ["!!int 5.7", "0"],
    ["!!int '010'", "10"],
    ["!!int '1_000'", "0"],
    ["!!int 99999999999999999999", "9223372036854775807"],
    ["!!int '-9223372036854775809'", "-9223372036854775808"],
    ["!!float '1_000'", "1000"],
    ["!!float 0x1p-2", "0.25"],
    ["!!float -inf", "-Inf"],
    ["!!float x", "0"],
    ["!!bool YES", "true"],
    ["!!bool 0", "false"],
    ["!!binary aGkxYQ", "hi1"],
    ["!!binary aGk=x", "hi"],
    ["!!int '7'", "7"],
    ["!!float '2.5'", "2.5"],
    ["!!float 1", "1"],
    ["!!bool 'no'", "false"],
    ["!!bool t", "true"],
    ["!!binary aGVsbG8=", "hello"],
    ["18446744073709551615", "18446744073709551615"],
  ])("%p becomes %p", (raw, wanted) => {
    expect(ruleOf("reason_codes:", `  - ${raw}`).reasonCodes).toEqual([wanted]);
  });

  test.each(["~", "null", "''", "!!null x", "!!binary x"])("%p is dropped from a list", (raw) => {
    expect(ruleOf(`reason_codes: [a, ${raw}]`).reasonCodes).toEqual(["a"]);
  });

  test.each([
    ["reason_codes: [[a]]", "YAML [4:20] cannot unmarshal []interface {} into Go struct field Policy.Rules of type string"],
    ["reason_codes: [{a: b}]", "YAML [4:20] cannot unmarshal map[string]interface {} into Go struct field Policy.Rules of type string"],
    ["reason_codes: a", "YAML [4:19] string was used where sequence is expected"],
    ["broker_reference: [a]", "YAML [4:23] cannot unmarshal []interface {} into Go struct field Policy.Rules of type string"],
    ["broker_reference: !!binary 5", 'YAML [4:32] cannot convert "5" to string'],
    ["broker_reference: !!bool off", 'YAML [4:30] cannot convert "off" to boolean'],
    ["broker_reference: !!bool ~", 'YAML [4:30] cannot convert "<nil>" to boolean'],
    ["broker_reference: !!timestamp 2026-01-01", "YAML [4:35] cannot unmarshal time.Time"],
    ["broker_reference: !!set x", "YAML [4:28] could not find map"],
    ["broker_reference: !!merge x", "YAML [4:30] could not find merge key"],
    ["reason_codes: !!str []", "YAML [4:25] unexpected scalar value type"],
    ["reason_codes: !!map []", "YAML [4:24] could not find map"],
    ["!!bool x: y", 'YAML [4:12] cannot convert "x" to boolean'],
  ])("%p is refused", (line, message) => {
    expect(refusal(ruleText(line))).toBe(message);
  });
});

describe("whole numbers", () => {
  test.each([
    ["5", 5],
    ["-5", -5],
    ["0x10", 16],
    ["5.9", 5],
    ["-5.9", -5],
    ["'5'", 5],
    ["'1.9'", 1],
    ["1e3", 1000],
    ["~", 0],
    ["", 0],
    ["!!str 7", 7],
    ["!!float 7", 7],
    ["-9223372036854775808", -(2 ** 63)],
    ["-.inf", -(2 ** 63)],
    ["'1_000'", 1000],
    ["'0x1p4'", 16],
    ["!foo 010", 10],
    ["!!float x", 0],
  ])("%p", (raw, wanted) => {
    expect(ruleOf(`priority: ${raw}`).priority).toBe(wanted);
  });

  const type = "into Go struct field Policy.Rules of type int";
  test.each([
    ["'-5'", "cannot unmarshal -5 into Go value of type int ( overflow )"],
    ["'5__0'", `cannot unmarshal string ${type}`],
    ["'0x10'", `cannot unmarshal string ${type}`],
    ["''", `cannot unmarshal string ${type}`],
    ["' 5'", `cannot unmarshal string ${type}`],
    ["five", `cannot unmarshal string ${type}`],
    ["true", `cannot unmarshal bool ${type}`],
    ["[1]", `cannot unmarshal []interface {} ${type}`],
    ["!!int 1", `cannot unmarshal int ${type}`],
    ["!!binary aGk=", `cannot unmarshal []uint8 ${type}`],
    [".inf", "cannot unmarshal +Inf into Go value of type int ( overflow )"],
    ["9223372036854775808", "cannot unmarshal 9223372036854775808 into Go value of type int ( overflow )"],
    ["-9223372036854775809", "cannot unmarshal -9223372036854775809 into Go value of type int ( overflow )"],
    ["1e19", "cannot unmarshal 10000000000000000000 into Go value of type int ( overflow )"],
    ["1e400", `cannot unmarshal string ${type}`],
    ["inf", "cannot unmarshal inf into Go value of type int ( overflow )"],
    ["NaN", "cannot unmarshal NaN into Go value of type int ( overflow )"],
    [".nan", "cannot unmarshal NaN into Go value of type int ( overflow )"],
    ["!!null x", `cannot unmarshal nil ${type}`],
    ["!!float ~", `cannot unmarshal int ${type}`],
  ])("%p is refused", (raw, message) => {
    expect(refusal(ruleText(`priority: ${raw}`))).toBe(`YAML [4:15] ${message}`);
  });

  test("keep what a double cannot hold for printing and sorting", () => {
    expect(ruleOf("priority: 9007199254740993").exactIntegers?.get("priority")).toBe(9007199254740993n);
    expect(ruleOf("priority: 12").exactIntegers?.size).toBe(0);
    const rules = "rules: [{name: a, effect: allow, priority: 9007199254740993}, {name: b, effect: allow, priority: 9007199254740992}]";
    expect(policyOf(rules).rules.map(({ name }) => name)).toEqual(["b", "a"]);
  });
});

describe("floats and booleans", () => {
  test.each([
    ["0.80", 0.8],
    ["1", 1],
    ["'0.5'", 0.5],
    ["0b1", 1],
    ["!!int '1'", 1],
    ["'0x1p-1'", 0.5],
    ["~", 0],
  ])("a score of %p", (raw, wanted) => {
    expect(policyOf(`mcp_trust: {snapshot: s, min_score: ${raw}}\n`).mcpTrust?.minScore).toBe(wanted);
  });

  test.each(["yes", '"true"', "1", "!!str true", "!foo true", "[true]", "tRUE"])("%p is no boolean", (raw) => {
    expect(refusal(`fail_closed: {enabled: ${raw}}\n`)).toMatch(/into Go struct field Policy.FailClosed of type bool$/);
  });

  test.each(["a", "true", "1e400", "[1]", "!foo .inf", "-nan"])("%p is no score", (raw) => {
    expect(refusal(`mcp_trust: {min_score: ${raw}}\n`)).toMatch(/into Go struct field Policy.MCPTrust of type float64$/);
  });
});

describe("what Gait reads in silence has a code and a place", () => {
  test.each([
    [ruleText("reason_codes: [010]"), ["yaml_odd_scalar 4:20"]],
    [ruleText("reason_codes: [1.50, True, a, 5, true, 1.5]"), ["yaml_odd_scalar 4:20", "yaml_odd_scalar 4:26"]],
    [ruleText("reason_codes: [~]"), ["yaml_null_item 4:20"]],
    [ruleText("priority: 5.9"), ["yaml_fraction_truncated 4:15"]],
    [ruleText("priority: 5.0"), ["yaml_odd_scalar 4:15"]],
    [ruleText("priority: 0x10"), ["yaml_odd_scalar 4:15"]],
    [ruleText("priority: '5'"), ["yaml_number_from_text 4:15"]],
    [ruleText("priority: '5.5'"), ["yaml_number_from_text 4:15", "yaml_fraction_truncated 4:15"]],
    ["1: x\n", ["yaml_non_string_key 1:1"]],
    ["<<: {rules: []}\n", ["yaml_merge_key 1:1"]],
    ["rules: []\n---\nversion: 1\n", ["yaml_second_document 2:1"]],
    ["rules: &a []\n", ["yaml_anchor 1:8"]],
    [ruleText("reason_codes: [!!str a]"), ["yaml_tag 4:20"]],
    [ruleText("reason_codes: [http://a, b c]", "priority: 5"), []],
  ])("%p", (text, wanted) => {
    expect(notes(text)).toEqual(wanted);
  });

  test("messages say what is read instead", () => {
    expect(readMessage(ruleText("reason_codes: [010]"))).toBe('010 is read as the text "8"');
    expect(readMessage(ruleText("priority: 0x10"))).toBe("0x10 is read as the number 16");
    expect(readMessage(ruleText("priority: 5.9"))).toBe("5.9 is read as the number 5");
  });
});

function readMessage(text: string): string | undefined {
  return read(text).diagnostics[0]?.message;
}
