import { describe, expect, test } from "@jest/globals";
import { intentOf, refusal, type Fields } from "../support.ts";

const targetsOf = (targets: readonly Fields[], toolName = "t") => intentOf({ tool_name: toolName, targets }).targets;
const only = (target: Fields, toolName = "t") => targetsOf([target], toolName)[0];

describe("inferred endpoint class", () => {
  test.each([
    ["path", "read", "t", "fs.read"],
    ["path", "STAT ", "t", "fs.read"],
    ["path", "rename", "t", "fs.write"],
    ["path", "rmdir", "t", "fs.delete"],
    ["path", "reads", "t", "other"],
    ["path", "", "thread_pool", "fs.read"],
    ["path", "", "delete_and_read", "fs.read"],
    ["path", "", "recreate", "fs.write"],
    ["path", "", "confirm", "fs.delete"],
    ["path", "", "read/x", "other"],
    ["path", "", "x/Fetch_It", "fs.read"],
    ["path", "", "a/read/", "fs.read"],
    ["path", "exec", "t", "other"],
    ["host", "lookup", "t", "net.dns"],
    ["host", "delete", "t", "net.http"],
    ["url", "dns", "t", "net.dns"],
    ["url", "", "exec", "net.http"],
    ["other", "spawn", "t", "proc.exec"],
    ["other", "", "prune", "proc.exec"],
    ["other", "", "make", "other"],
    ["other", "read", "shell", "proc.exec"],
    ["repo", "read", "read", "other"],
    ["bucket", "exec", "run", "other"],
    ["table", "", "t", "other"],
    ["queue", "", "t", "other"],
    ["topic", "", "t", "other"],
  ])("%s, operation %j, tool %s: %s", (kind, operation, tool, endpointClass) => {
    expect(only({ kind, value: "v", operation }, tool)?.endpointClass).toBe(endpointClass);
  });

  test("a given class wins", () => {
    expect(only({ kind: "path", value: "v", operation: "read", endpoint_class: " UI.Click " })?.endpointClass).toBe("ui.click");
  });
});

describe("destructive", () => {
  test.each<[Fields, boolean]>([
    [{ operation: "read" }, false],
    [{ operation: "write" }, false],
    [{ operation: "read", destructive: true }, true],
    [{ operation: "read", destructive_hint: true }, true],
    [{ operation: "delete" }, true],
    [{ operation: "truncate", endpoint_class: "fs.read" }, true],
    [{ operation: "spawn" }, true],
    [{ operation: "run" }, false],
    [{ endpoint_class: "proc.exec" }, true],
    [{ endpoint_class: "fs.delete" }, true],
  ])("%j: %p", (fields, destructive) => {
    expect(only({ kind: "path", value: "v", ...fields })?.destructive).toBe(destructive);
  });
});

describe("normalisation", () => {
  test("trims, lowers, defaults, infers", () => {
    expect(only({ kind: " URL ", value: " https://A.Example:1/X ", sensitivity: " PII " })).toEqual({
      kind: "url",
      value: "https://A.Example:1/X",
      operation: "",
      sensitivity: "pii",
      endpointClass: "net.http",
      endpointDomain: "a.example",
      destructive: false,
      discoveryMethod: "unknown",
      readOnlyHint: false,
      destructiveHint: false,
      idempotentHint: false,
      openWorldHint: false,
    });
  });

  test("a given domain wins, a path has none", () => {
    expect(only({ kind: "url", value: "https://a.test", endpoint_domain: " B.Test " })?.endpointDomain).toBe("b.test");
    expect(only({ kind: "path", value: "https://a.test" })?.endpointDomain).toBe("");
    expect(only({ kind: "host", value: "A.test:80" })?.endpointDomain).toBe("a.test");
  });

  test.each([
    ["Dynamic-MCP", "dynamic_mcp"],
    ["static mcp", "static_mcp"],
    [" A2A ", "a2a"],
    ["", "unknown"],
  ])("discovery method %j is %s", (given, method) => {
    expect(only({ kind: "path", value: "v", discovery_method: given })?.discoveryMethod).toBe(method);
  });

  test("sorts by kind, value, operation and so on, and drops doubles", () => {
    const targets = targetsOf([
      { kind: "url", value: "b" },
      { kind: "path", value: "b", operation: "write" },
      { kind: "path", value: "b", operation: "read", destructive: true },
      { kind: "path", value: "b", operation: "read" },
      { kind: "PATH", value: " b", operation: "READ" },
      { kind: "path", value: "\u{1f600}" },
      { kind: "path", value: "\uff5e" },
    ]);
    expect(targets.map((t) => `${t.kind} ${t.value} ${t.operation} ${t.destructive}`)).toEqual([
      "path b read false",
      "path b read true",
      "path b write false",
      "path \uff5e  false",
      "path \u{1f600}  false",
      "url b  false",
    ]);
  });

  test.each<[Fields, string]>([
    [{ kind: "path", value: " " }, "targets require kind and value"],
    [{ value: "v" }, "targets require kind and value"],
    [{ kind: "Dir", value: "v" }, "unsupported target kind: dir"],
    [{ kind: "path", value: "v", endpoint_class: "FS" }, "unsupported endpoint class: fs"],
    [{ kind: "path", value: "v", discovery_method: "static--mcp" }, "unsupported discovery method: static__mcp"],
  ])("%j is refused", (target, words) => {
    expect(refusal({ targets: [{ kind: "path", value: "ok" }, target] })).toBe(`normalize intent: ${words}`);
  });
});
